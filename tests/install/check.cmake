# cmake -D build=… -D source=… -D consumer=… -D work=… -D compiler=… -D c_compiler=… -D python=… -D version=… -P check.cmake
# Installs the built project, builds the consumer against it in both ways, and runs the examples of other languages.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(status)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}: ${status}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${work})
file(MAKE_DIRECTORY ${work})
run(${CMAKE_COMMAND} --install ${build} --prefix ${work}/prefix)

run(${CMAKE_COMMAND} -S ${consumer} -B ${work}/find_package -D CMAKE_CXX_COMPILER=${compiler}
  -D CMAKE_PREFIX_PATH=${work}/prefix -D wanted=${version})
run(${CMAKE_COMMAND} --build ${work}/find_package)
run(${work}/find_package/consumer)

file(GLOB_RECURSE pc ${work}/prefix/*/baocao.pc)
cmake_path(GET pc PARENT_PATH pc_dir)
cmake_path(GET pc_dir PARENT_PATH lib_dir)
run(bash -c "set -e
  export PKG_CONFIG_PATH='${pc_dir}'
  '${compiler}' -std=c++20 '${consumer}/main.cpp' $(pkg-config --cflags --libs baocao) \\
    -Wl,-rpath,$(pkg-config --variable=libdir baocao) -o '${work}/consumer'
  '${work}/consumer'")

# The examples in C and Python print the five groups of the real report. C objects are linked by the C++ compiler, for a
# static library is C++ inside.
set(report ${source}/test_corpus/docx/phu-luc-6.pandoc.docx)
run(bash -c "set -e
  export PKG_CONFIG_PATH='${pc_dir}'
  '${c_compiler}' -std=c11 -Wall -Wextra -pedantic -Werror $(pkg-config --cflags baocao) \\
    -c '${source}/docs/examples/c/groups.c' -o '${work}/groups.o'
  '${compiler}' '${work}/groups.o' $(pkg-config --libs baocao) \\
    -Wl,-rpath,$(pkg-config --variable=libdir baocao) -o '${work}/groups'
  '${work}/groups' '${report}' > '${work}/groups.c.txt'
  cut -d ' ' -f 1 '${work}/groups.c.txt' | diff - <(printf '%s\\n' I II III IV V)
  ! '${work}/groups' /nowhere/at/all 2> '${work}/error.txt'
  grep -q '(io)' '${work}/error.txt'
  if [ -f '${lib_dir}/libbaocao.so' ]
  then
    BAOCAO_LIBRARY='${lib_dir}/libbaocao.so' '${python}' '${source}/docs/examples/python/groups.py' '${report}' |
      diff - '${work}/groups.c.txt'
  fi")

# A shared library shows its own names and nothing else. (The version script's own name is no symbol.)
file(GLOB shared_library ${lib_dir}/libbaocao.so)
if(shared_library)
  execute_process(COMMAND nm --dynamic --defined-only --demangle ${shared_library} OUTPUT_VARIABLE symbols)
  string(REGEX REPLACE "[0-9a-f]+ [A-Za-z] " "" symbols "${symbols}")
  string(REGEX REPLACE "\n$" "" symbols "${symbols}")
  string(REPLACE ";" "," symbols "${symbols}")
  string(REPLACE "\n" ";" symbols "${symbols}")
  list(FILTER symbols EXCLUDE REGEX "^(typeinfo for |typeinfo name for |vtable for )?baocao(::|_)")
  if(symbols)
    message(FATAL_ERROR "exported, but not the library's own:\n${symbols}")
  endif()
endif()

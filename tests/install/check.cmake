# cmake -D build=… -D consumer=… -D prefix=… -D work=… -D compiler=… -D version=… -P check.cmake
# Installs the built project into the prefix and builds the consumer against it, through find_package and pkg-config.
function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(status)
    list(JOIN ARGN " " command)
    message(FATAL_ERROR "${command}: ${status}\n${output}")
  endif()
endfunction()

file(REMOVE_RECURSE ${work} ${prefix})
file(MAKE_DIRECTORY ${work})
run(${CMAKE_COMMAND} --install ${build} --prefix ${prefix})

run(${CMAKE_COMMAND} -S ${consumer} -B ${work}/find_package -D CMAKE_CXX_COMPILER=${compiler}
  -D CMAKE_PREFIX_PATH=${prefix} -D wanted=${version})
run(${CMAKE_COMMAND} --build ${work}/find_package)
run(${work}/find_package/consumer)

file(GLOB_RECURSE pc ${prefix}/*/baocao.pc)
cmake_path(GET pc PARENT_PATH pc_dir)
run(bash -c "set -e
  export PKG_CONFIG_PATH='${pc_dir}'
  '${compiler}' -std=c++20 '${consumer}/main.cpp' $(pkg-config --cflags --libs baocao) \\
    -Wl,-rpath,$(pkg-config --variable=libdir baocao) -o '${work}/consumer'
  '${work}/consumer'")

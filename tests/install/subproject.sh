#!/usr/bin/env bash
# bash subproject.sh SOURCE WORK: the project inside another one, by add_subdirectory and by FetchContent, gives it a
# library and nothing else: no tests, programs, install rules, flags, places of output, kind of other libraries.
set -euo pipefail
source=$1 work=$2

rm -rf "$work"
configure() {
  local name=$1 way=$2
  mkdir -p "$work/$name"
  cat >"$work/$name/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.22)
project(parent VERSION 7.8.9 LANGUAGES C CXX)
enable_testing()
get_cmake_property(before VARIABLES)
$way
get_cmake_property(after VARIABLES)
foreach(variable IN LISTS after)
  if(variable MATCHES "^(CMAKE_(CXX_FLAGS|C_FLAGS|BUILD_TYPE|.*OUTPUT_DIRECTORY)|BUILD_SHARED_LIBS|CPACK_)" AND
      NOT variable IN_LIST before)
    message(FATAL_ERROR "\${variable} is set: \${\${variable}}")
  endif()
endforeach()
if(NOT PROJECT_VERSION STREQUAL "7.8.9" OR BUILD_SHARED_LIBS)
  message(FATAL_ERROR "the parent's own variables are changed")
endif()
get_directory_property(tests TESTS)
get_property(folder TARGET baocao PROPERTY SOURCE_DIR)
get_property(tests_inside DIRECTORY \${folder} PROPERTY TESTS)
get_property(targets DIRECTORY \${folder} PROPERTY BUILDSYSTEM_TARGETS)
if(tests OR tests_inside OR NOT targets STREQUAL "baocao")
  message(FATAL_ERROR "more than the library: \${targets} \${tests} \${tests_inside}")
endif()
file(WRITE \${CMAKE_BINARY_DIR}/main.cpp "#include <baocao/baocao.hpp>\nint main() { return baocao::kVersion.empty(); }\n")
add_executable(parent \${CMAKE_BINARY_DIR}/main.cpp)
target_link_libraries(parent PRIVATE baocao::baocao)
END
  cmake -S "$work/$name" -B "$work/$name/build" -G Ninja >"$work/$name/log" 2>&1 || { cat "$work/$name/log" >&2; exit 1; }
  # The parent's sources see the headers of the build, its own version's among them.
  cmake --build "$work/$name/build" --target CMakeFiles/parent.dir/main.cpp.o >"$work/$name/log" 2>&1 ||
    { cat "$work/$name/log" >&2; exit 1; }
  ! grep -rl --include=cmake_install.cmake 'file(INSTALL' "$work/$name/build" || { echo "$name: installs" >&2; exit 1; }
}

configure add_subdirectory "add_subdirectory($source baocao)"
configure fetch_content "include(FetchContent)
FetchContent_Declare(baocao SOURCE_DIR $source)
FetchContent_MakeAvailable(baocao)"

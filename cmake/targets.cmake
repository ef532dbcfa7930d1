# What all our own targets share: warnings, sanitizers, visibility. Dependencies are not touched.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/bin)

function(baocao_configure_target target)
  set_target_properties(${target} PROPERTIES
    CXX_EXTENSIONS OFF
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
    -Wimplicit-fallthrough -Wno-missing-field-initializers
    # Files joined for a quicker build see each other's local names.
    $<$<BOOL:${CMAKE_UNITY_BUILD}>:-Wno-shadow>
    # g++ 12 sees overlaps where strings are joined that are none (GCC bug 105651).
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>
    $<$<BOOL:${BAOCAO_WARNINGS_AS_ERRORS}>:-Werror>)
  if(BAOCAO_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${BAOCAO_SANITIZE} -fno-sanitize-recover=all
      -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${BAOCAO_SANITIZE})
  endif()
  if(BAOCAO_FUZZ)
    # RapidJSON's stack adds an offset to a null pointer before its first growth, which clang reports.
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link -fno-sanitize=pointer-overflow)
  endif()
endfunction()

# cmake --build BUILD --target docs: the reference of the public headers, as pages under BUILD/docs/html (Doxygen).
find_program(BAOCAO_DOXYGEN doxygen)
set(baocao_docs_environment BAOCAO_VERSION=${PROJECT_VERSION} BAOCAO_DOCS_FOLDER=${PROJECT_BINARY_DIR}/docs)
if(BAOCAO_DOXYGEN AND PROJECT_IS_TOP_LEVEL)
  add_custom_target(docs
    COMMAND ${CMAKE_COMMAND} -E env ${baocao_docs_environment} ${BAOCAO_DOXYGEN} docs/Doxyfile
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} USES_TERMINAL VERBATIM)
endif()

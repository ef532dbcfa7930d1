# find_package(baocao) and pkg-config baocao, for either kind of library. A static library brings the
# libraries it is made with; a shared one has them inside its own link.
include(CMakePackageConfigHelpers)

set(baocao_cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/baocao)

# Both kinds can be installed into one prefix: baocao::shared and baocao::static, each with a file of its own.
set(baocao_kind static)
if(BUILD_SHARED_LIBS)
  set(baocao_kind shared)
endif()
set_target_properties(baocao PROPERTIES EXPORT_NAME ${baocao_kind})

install(TARGETS baocao EXPORT baocaoTargets
  LIBRARY COMPONENT runtime NAMELINK_COMPONENT development
  ARCHIVE COMPONENT development)
install(DIRECTORY include/baocao ${PROJECT_BINARY_DIR}/include/baocao DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
  COMPONENT development)
install(EXPORT baocaoTargets FILE baocao-${baocao_kind}.cmake NAMESPACE baocao:: DESTINATION ${baocao_cmake_dir}
  COMPONENT development)
if(BAOCAO_TOOLS)
  install(TARGETS baocao_tool COMPONENT tools)
  install(FILES tools/baocao.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT tools)
  install(FILES tools/completions/baocao.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
    RENAME baocao COMPONENT tools)
  install(FILES tools/completions/baocao.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT tools)
  # Debian's zsh looks into vendor-completions below /usr, into site-functions below /usr/local only.
  foreach(folder IN ITEMS site-functions vendor-completions)
    install(FILES tools/completions/_baocao DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/${folder} COMPONENT tools)
  endforeach()
endif()

configure_package_config_file(cmake/baocaoConfig.cmake.in ${PROJECT_BINARY_DIR}/baocaoConfig.cmake
  INSTALL_DESTINATION ${baocao_cmake_dir} NO_SET_AND_CHECK_MACRO)
# Before 1.0 a minor version may change the interface (semantic versioning, item 4).
write_basic_package_version_file(${PROJECT_BINARY_DIR}/baocaoConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/baocaoConfig.cmake ${PROJECT_BINARY_DIR}/baocaoConfigVersion.cmake
  DESTINATION ${baocao_cmake_dir} COMPONENT development)

set(baocao_pc_requires "libzip libdeflate pugixml libxml-2.0 icu-i18n icu-uc nettle")
if(BUILD_SHARED_LIBS)
  set(baocao_pc_requires_key Requires.private)
  set(baocao_pc_cflags "")
else()
  set(baocao_pc_requires_key Requires)
  set(baocao_pc_cflags " -DBAOCAO_STATIC")
endif()
# Found from where the file lies, so that the prefix may be chosen, or moved, after the build.
file(RELATIVE_PATH baocao_pc_to_prefix /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
configure_file(cmake/baocao.pc.in baocao.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/baocao.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)

if(BUILD_SHARED_LIBS AND BAOCAO_TOOLS)
  include(cmake/package.cmake)
endif()

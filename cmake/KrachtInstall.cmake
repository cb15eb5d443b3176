# What `make package` puts in the Debian package, and where.
include(GNUInstallDirs)

if(TARGET kracht)
    install(TARGETS kracht kracht-media RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(DIRECTORY content/ DESTINATION ${CMAKE_INSTALL_DATADIR}/kracht/content)
    install(FILES packaging/systemd/kracht.service DESTINATION lib/systemd/system)
    install(FILES packaging/systemd/kracht.sysusers RENAME kracht.conf DESTINATION lib/sysusers.d)
    install(FILES packaging/kracht.yaml DESTINATION /etc/kracht)
    install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/kracht)
    install(FILES LICENSE RENAME copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/kracht)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME kracht)
set(CPACK_PACKAGE_VENDOR "Kracht")
set(CPACK_PACKAGE_CONTACT "Kracht <kracht@example.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES OFF) # line numbers in a crash report are worth the megabytes
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "systemd | systemd-standalone-sysusers")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "hunspell-nl") # search finds compounds by their parts with it
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql-client-15, nginx | caddy")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    ${CMAKE_SOURCE_DIR}/packaging/debian/conffiles
    ${CMAKE_SOURCE_DIR}/packaging/debian/postinst
    ${CMAKE_SOURCE_DIR}/packaging/debian/prerm
    ${CMAKE_SOURCE_DIR}/packaging/debian/postrm)
include(CPack)

# The Debian package. Everything goes where the freedesktop.org specifications and Debian's policy expect it.
install(TARGETS tandem tandem-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
if(TARGET tandem-formats)
    install(TARGETS tandem-formats LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/tandem) # where app/formats looks for it
endif()

set(share ${CMAKE_INSTALL_DATADIR})
install(FILES ${packaging}/linux/${app_id}.desktop DESTINATION ${share}/applications)
install(FILES ${packaging}/linux/${app_id}.metainfo.xml DESTINATION ${share}/metainfo)
install(FILES ${packaging}/linux/${app_id}.mime.xml DESTINATION ${share}/mime/packages RENAME ${app_id}.xml)
install(FILES ${app_icons}/${app_id}.svg DESTINATION ${share}/icons/hicolor/scalable/apps)
install(FILES ${app_icons}/application-vnd.tandem-workbench.svg DESTINATION ${share}/icons/hicolor/scalable/mimetypes)
foreach(size IN ITEMS 48 128 256)
    install(FILES ${app_icons}/${app_id}-${size}.png DESTINATION ${share}/icons/hicolor/${size}x${size}/apps
        RENAME ${app_id}.png)
endforeach()
install(FILES ${packaging}/debian/copyright DESTINATION ${share}/doc/tandem)

# Without a time stamp (-n) the same text gives the same bytes.
function(install_compressed source name destination)
    set(compressed ${PROJECT_BINARY_DIR}/packaging/${name}.gz)
    add_custom_command(OUTPUT ${compressed}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/packaging
        COMMAND gzip -9nc ${source} > ${compressed}
        DEPENDS ${source} VERBATIM)
    add_custom_target(compress_${name} ALL DEPENDS ${compressed})
    install(FILES ${compressed} DESTINATION ${destination})
endfunction()
install_compressed(${packaging}/debian/changelog changelog ${share}/doc/tandem)
install_compressed(${packaging}/linux/tandem.1 tandem.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_compressed(${packaging}/linux/tandem-cli.1 tandem-cli.1 ${CMAKE_INSTALL_MANDIR}/man1)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Not those of whoever builds: another umask must not make another package.
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
# The symbols alone would allow an SQLite that knows no STRICT tables.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libsqlite3-0 (>= 3.40)")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# The xcb and offscreen platforms come with libqt6gui6, the typeface is bundled: only a Wayland session wants more.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS qt6-wayland)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Tandem helps the IT lead of a small or mid-sized business to choose an
outside provider that works beside the internal team, to write down who
owns what, and to run the first 90 days.

Providers are scored on weighted criteria by several evaluators, with notes,
graded evidence and red flags. The ranking shows how sure it is, and an
evaluation summary is exported as a PDF. The record is one local file: it
needs no account, no server and no network. A command line, tandem-cli,
does the same without a display.")

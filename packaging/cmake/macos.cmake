# The disk image: one bundle, with the command line inside it. Libraries come from vcpkg (vcpkg.json).
set(icon ${packaging}/macos/tandem.icns)
target_sources(tandem PRIVATE ${icon})
set_source_files_properties(${icon} TARGET_DIRECTORY tandem PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
# Apple allows no underscore in an identifier.
string(REPLACE "_" "-" bundle_id ${app_id})
set_target_properties(tandem PROPERTIES
    MACOSX_BUNDLE_INFO_PLIST ${packaging}/macos/Info.plist.in
    MACOSX_BUNDLE_GUI_IDENTIFIER ${bundle_id}
    MACOSX_BUNDLE_SHORT_VERSION_STRING ${PROJECT_VERSION}
    MACOSX_BUNDLE_BUNDLE_VERSION ${PROJECT_VERSION})

install(TARGETS tandem BUNDLE DESTINATION .)
install(TARGETS tandem-cli RUNTIME DESTINATION tandem.app/Contents/MacOS)
qt_generate_deploy_app_script(TARGET tandem FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy_script})

set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME Tandem)

# The NSIS installer. Libraries come from vcpkg (vcpkg.json); Qt's own tool copies its libraries and plugins beside the program.
file(WRITE ${PROJECT_BINARY_DIR}/tandem.rc "IDI_ICON1 ICON \"${packaging}/windows/tandem.ico\"\n")
target_sources(tandem PRIVATE ${PROJECT_BINARY_DIR}/tandem.rc)

install(TARGETS tandem tandem-cli
    RUNTIME_DEPENDENCIES
        PRE_EXCLUDE_REGEXES "api-ms-" "ext-ms-" "^[Qq]t6"
        POST_EXCLUDE_REGEXES "[/\\\\][Ss]ystem32[/\\\\]"
        DIRECTORIES $<TARGET_FILE_DIR:Qt6::Core>
    RUNTIME DESTINATION bin)
qt_generate_deploy_app_script(TARGET tandem FILENAME_VARIABLE deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT ${deploy_script})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION . RENAME LICENSE.txt)
install(FILES ${PROJECT_SOURCE_DIR}/resources/fonts/OFL.txt DESTINATION licences RENAME TandemSans-OFL.txt)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/LICENSE DESTINATION licences RENAME icons-ISC.txt)

set(CPACK_GENERATOR NSIS)
set(CPACK_NSIS_PACKAGE_NAME Tandem)
set(CPACK_NSIS_DISPLAY_NAME Tandem)
set(CPACK_NSIS_MUI_ICON ${packaging}/windows/tandem.ico)
set(CPACK_NSIS_MUI_UNIICON ${packaging}/windows/tandem.ico)
set(CPACK_NSIS_INSTALLED_ICON_NAME bin/tandem.exe)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
# A double click on a workspace opens it.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS [[
    WriteRegStr SHCTX 'Software\Classes\.tandem' '' 'Tandem.Workspace'
    WriteRegStr SHCTX 'Software\Classes\Tandem.Workspace' '' 'Tandem workspace'
    WriteRegStr SHCTX 'Software\Classes\Tandem.Workspace\DefaultIcon' '' '$INSTDIR\bin\tandem.exe,0'
    WriteRegStr SHCTX 'Software\Classes\Tandem.Workspace\shell\open\command' '' '"$INSTDIR\bin\tandem.exe" "%1"'
]])
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS [[
    DeleteRegKey SHCTX 'Software\Classes\.tandem'
    DeleteRegKey SHCTX 'Software\Classes\Tandem.Workspace'
]])

# One INTERFACE target carries the flags; every target of ours links it.
add_library(tandem_flags INTERFACE)
target_include_directories(tandem_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(tandem_flags INTERFACE
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    TANDEM_VERSION="${PROJECT_VERSION}")

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(tandem_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual
        $<$<BOOL:${TANDEM_WARNINGS_AS_ERRORS}>:-Werror>)
    target_compile_options(tandem_flags INTERFACE
        "$<$<CONFIG:Release,RelWithDebInfo>:-fstack-protector-strong;-D_FORTIFY_SOURCE=2>")
    if(TANDEM_SANITIZE)
        target_compile_options(tandem_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
            -fno-omit-frame-pointer)
        target_link_options(tandem_flags INTERFACE -fsanitize=address,undefined)
    endif()
elseif(MSVC)
    target_compile_options(tandem_flags INTERFACE /W4 /utf-8 /permissive-
        $<$<BOOL:${TANDEM_WARNINGS_AS_ERRORS}>:/WX>)
endif()

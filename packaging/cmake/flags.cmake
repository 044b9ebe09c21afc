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

# Most of the time to compile a file goes into reading the headers of Qt, so they are read once for each library. Every
# file still includes what it uses. Off where ccache keeps what was compiled: it would have to compare the whole of them.
option(TANDEM_PRECOMPILE_HEADERS "Read the headers of Qt and the standard library once for each library" ON)
set(tandem_standard_headers <algorithm> <array> <cmath> <functional> <map> <memory> <numeric> <optional> <set> <span> <vector>)
function(tandem_precompile target)
    if(TANDEM_PRECOMPILE_HEADERS)
        target_precompile_headers(${target} PRIVATE ${ARGN} ${tandem_standard_headers})
    endif()
endfunction()
function(tandem_precompiled_as target provider)
    if(TANDEM_PRECOMPILE_HEADERS)
        target_precompile_headers(${target} REUSE_FROM ${provider})
    endif()
endfunction()

# The files of a folder are compiled a few at a time as one, as most of the time goes into reading the headers of Qt: a
# build from nothing takes a fifth. Names without linkage are therefore unique within a folder, but for the folders that
# follow the target. Off, it shows a file that forgets to include what it uses.
option(TANDEM_UNITY "Compile the files of a folder together" ON)
function(tandem_unite target)
    if(NOT TANDEM_UNITY)
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    foreach(apart IN LISTS ARGN)
        list(FILTER sources EXCLUDE REGEX "(^|/)${apart}/[^/]*$")
    endforeach()
    foreach(source IN LISTS sources)
        get_filename_component(folder ${source} DIRECTORY)
        file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${folder})
        string(MAKE_C_IDENTIFIER "${folder}" group)
        math(EXPR count_${group} "0${count_${group}} + 1")
        math(EXPR part "(${count_${group}} - 1) / 8")
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP "${group}_${part}")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

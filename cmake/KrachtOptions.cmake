# Compiler settings that hold for every target. The presets (CMakePresets.json) choose among them.
option(KRACHT_WERROR "Treat warnings as errors" ON)
option(KRACHT_HARDEN "Compile with the checks and link with the protections a server on the internet wants" OFF)
option(KRACHT_PCH "Precompile the standard headers once" ON)
option(KRACHT_FUZZ "Build the fuzzers; needs clang" OFF)
set(KRACHT_SANITIZE "" CACHE STRING "Sanitizers for every target, such as address,undefined or thread")
set(KRACHT_TEST_PREFIX "" CACHE STRING "Put before the name of every test, so that two builds can be tested in one ctest run")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

# ccache gives up on precompiled headers unless told that their macros and times are no concern.
find_program(KRACHT_CCACHE ccache)
if(KRACHT_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        ${KRACHT_CCACHE})
endif()

add_library(kracht_options INTERFACE)
target_include_directories(kracht_options INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
target_compile_options(kracht_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wnon-virtual-dtor;-Woverloaded-virtual>)
# g++ 12 sees overflows in correct std::string concatenation (GCC bugs 105329 and 105651) and uninitialised values in empty
# std::optionals (80635); the sanitizer build and clang-tidy find real ones.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(kracht_options INTERFACE
        $<$<COMPILE_LANGUAGE:CXX>:-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread;
            -Wno-maybe-uninitialized>)
endif()
if(KRACHT_WERROR)
    target_compile_options(kracht_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Werror>)
endif()

# Position-independent executables are already the default of Debian's g++.
if(KRACHT_HARDEN)
    target_compile_options(kracht_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-U_FORTIFY_SOURCE;-D_FORTIFY_SOURCE=2;
        -D_GLIBCXX_ASSERTIONS;-fstack-protector-strong;-fstack-clash-protection>)
    if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
        target_compile_options(kracht_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-fcf-protection>)
    endif()
    target_link_options(kracht_options INTERFACE -pie LINKER:-z,relro LINKER:-z,now LINKER:-z,noexecstack)
endif()

if(KRACHT_SANITIZE)
    set(sanitize -fsanitize=${KRACHT_SANITIZE} -fno-omit-frame-pointer)
    if(KRACHT_SANITIZE MATCHES "undefined")
        list(APPEND sanitize -fno-sanitize-recover=undefined)
    endif()
    # g++ 12 warns that its ThreadSanitizer does not follow the fences in Asio; these only order what locks order anyway.
    if(KRACHT_SANITIZE MATCHES "thread" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        list(APPEND sanitize -Wno-tsan)
    endif()
    if(KRACHT_FUZZ)
        list(APPEND sanitize -fsanitize=fuzzer-no-link)
    endif()
    target_compile_options(kracht_options INTERFACE ${sanitize})
    target_link_options(kracht_options INTERFACE ${sanitize})
endif()

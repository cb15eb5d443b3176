# Compiler settings that hold for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_program(KRACHT_CCACHE ccache)
if(KRACHT_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${KRACHT_CCACHE})
endif()

add_library(kracht_options INTERFACE)
target_include_directories(kracht_options INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
target_compile_options(kracht_options INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;-Wshadow;-Wconversion;-Wnon-virtual-dtor;-Woverloaded-virtual;-Werror>)

set(KRACHT_SANITIZE "" CACHE STRING "Sanitizers for every target, such as address,undefined or thread")
if(KRACHT_SANITIZE)
    target_compile_options(kracht_options INTERFACE -fsanitize=${KRACHT_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(kracht_options INTERFACE -fsanitize=${KRACHT_SANITIZE})
endif()

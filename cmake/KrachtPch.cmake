# The precompiled headers: compiled once for all libraries and once for all test executables.
# kracht_precompile(TARGET) for a library or program, kracht_precompile_test(TARGET) for a test.

# Tests run once for each time they are compiled, so they are not optimised; what they test is.
function(kracht_compile_fast target)
    target_compile_options(${target} PRIVATE -O0)
endfunction()

function(kracht_add_pch name header)
    set(empty ${CMAKE_BINARY_DIR}/generated/${name}.cpp)
    file(CONFIGURE OUTPUT ${empty} CONTENT "// Carries the precompiled header of ${name}.\n")
    add_library(${name} OBJECT ${empty})
    target_link_libraries(${name} PRIVATE kracht_options ${ARGN})
    target_precompile_headers(${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/${header})
endfunction()

function(kracht_precompile target)
    if(KRACHT_PCH)
        target_precompile_headers(${target} REUSE_FROM kracht_pch)
    endif()
endfunction()

function(kracht_precompile_test target)
    kracht_compile_fast(${target})
    if(KRACHT_PCH)
        target_precompile_headers(${target} REUSE_FROM kracht_pch_test)
    endif()
endfunction()

if(KRACHT_PCH)
    # Who uses a precompiled header must be compiled with the same macros, whether it links Boost.JSON or not.
    target_compile_definitions(kracht_options INTERFACE $<TARGET_PROPERTY:Boost::json,INTERFACE_COMPILE_DEFINITIONS>)
    kracht_add_pch(kracht_pch pch.h)
    if(KRACHT_TESTS)
        kracht_add_pch(kracht_pch_test pch_test.h GTest::gtest GTest::gmock)
        kracht_compile_fast(kracht_pch_test)
    endif()
endif()

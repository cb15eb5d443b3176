# Builds the folders of src/.
add_custom_target(generated COMMENT "Generated headers")

# kracht_slice(NAME PATH [LINK lib...]): the folder src/PATH as library kracht_NAME, its *_test.cpp as executable NAME_test.
# text/{nl,en}.json become generated/text/NAME.h; migrations/*.sql become NAME::migrations().
function(kracht_slice name path)
    cmake_parse_arguments(slice "" "" "LINK;TEST_LINK" ${ARGN})
    set(dir ${CMAKE_SOURCE_DIR}/src/${path})
    file(GLOB sources CONFIGURE_DEPENDS ${dir}/*.cpp)
    set(tests ${sources})
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
    kracht_catalog(${name} ${dir} catalog)
    kracht_migrations(${name} ${dir} migrations)
    list(APPEND sources ${catalog} ${migrations})
    if(NOT sources)
        return()
    endif()

    add_library(kracht_${name} STATIC ${sources})
    target_link_libraries(kracht_${name} PUBLIC kracht_options ${slice_LINK})
    kracht_precompile(kracht_${name})

    if(KRACHT_TESTS AND tests)
        add_executable(${name}_test ${tests})
        target_link_libraries(${name}_test PRIVATE kracht_${name} ${slice_TEST_LINK} GTest::gtest_main GTest::gmock)
        kracht_precompile_test(${name}_test)
        kracht_discover_tests(${name}_test)
    endif()
endfunction()

# The text catalogs of a slice, compiled to constexpr keys.
function(kracht_catalog name dir result)
    set(${result} "" PARENT_SCOPE)
    if(NOT EXISTS ${dir}/text/nl.json)
        return()
    endif()
    set(out ${CMAKE_BINARY_DIR}/generated/text/${name}.h)
    add_custom_command(OUTPUT ${out}
        COMMAND ${KRACHT_NODE} ${CMAKE_SOURCE_DIR}/tools/catalog.mjs --slice ${name} --out ${out} ${dir}/text/nl.json ${dir}/text/en.json
        DEPENDS ${CMAKE_SOURCE_DIR}/tools/catalog.mjs ${dir}/text/nl.json ${dir}/text/en.json
        COMMENT "Texts of ${name}" VERBATIM)
    add_custom_target(kracht_${name}_texts DEPENDS ${out})
    add_dependencies(generated kracht_${name}_texts)
    set(${result} ${out} PARENT_SCOPE)
endfunction()

# The migrations of a slice, embedded in the binary.
function(kracht_migrations name dir result)
    set(${result} "" PARENT_SCOPE)
    file(GLOB files CONFIGURE_DEPENDS ${dir}/migrations/*.sql)
    if(NOT files)
        return()
    endif()
    set(out ${CMAKE_BINARY_DIR}/generated/${name}_migrations.cpp)
    add_custom_command(OUTPUT ${out}
        COMMAND ${KRACHT_NODE} ${CMAKE_SOURCE_DIR}/tools/migrations.mjs --out ${out} --namespace ${name} ${dir}/migrations
        DEPENDS ${CMAKE_SOURCE_DIR}/tools/migrations.mjs ${files}
        COMMENT "Migrations of ${name}" VERBATIM)
    set(${result} ${out} PARENT_SCOPE)
endfunction()

# Registers the tests of an executable; tests on an engine carry its name as label, the others `unit`.
function(kracht_discover_tests target)
    include(GoogleTest)
    set(properties TIMEOUT 120)
    gtest_discover_tests(${target} TEST_PREFIX "${KRACHT_TEST_PREFIX}${target}." TEST_FILTER "-*ostgres*:*qlite*" DISCOVERY_MODE PRE_TEST
        PROPERTIES ${properties} LABELS unit)
    gtest_discover_tests(${target} TEST_PREFIX "${KRACHT_TEST_PREFIX}${target}." TEST_FILTER "*qlite*-*ostgres*" DISCOVERY_MODE PRE_TEST
        PROPERTIES ${properties} LABELS sqlite TEST_LIST ${target}_sqlite)
    gtest_discover_tests(${target} TEST_PREFIX "${KRACHT_TEST_PREFIX}${target}." TEST_FILTER "*ostgres*" DISCOVERY_MODE PRE_TEST
        PROPERTIES ${properties} LABELS postgres FIXTURES_REQUIRED ${KRACHT_TEST_PREFIX}postgres
        ENVIRONMENT KRACHT_TEST_POSTGRES_FILE=${CMAKE_BINARY_DIR}/test_postgres.url TEST_LIST ${target}_postgres)
endfunction()

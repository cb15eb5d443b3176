# Run by ctest for one case of tests/no_compile: compiles it and compares with what its second line says.
#   cmake -DCOMPILER=g++ -DSOURCE=case.cpp -DINCLUDES=src:build/dev/generated -P cmake/NoCompile.cmake
# "// reason: words" - must fail, and a line with "error:" must have those words; "// reason: none" - must compile.
file(STRINGS ${SOURCE} lines LIMIT_COUNT 2)
list(GET lines 1 second)
if(NOT second MATCHES "^// reason: (.+)$")
    message(FATAL_ERROR "${SOURCE}: the second line must be \"// reason: ...\"")
endif()
set(reason "${CMAKE_MATCH_1}")

string(REPLACE ":" ";-I" includes "-I${INCLUDES}")
execute_process(
    COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${COMPILER} -std=c++20 -Wall -Wextra -fsyntax-only ${includes} ${SOURCE}
    RESULT_VARIABLE result ERROR_VARIABLE output)

if(reason STREQUAL "none")
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "${SOURCE} must compile, but:\n${output}")
    endif()
    return()
endif()
if(result EQUAL 0)
    message(FATAL_ERROR "${SOURCE} compiles, but must be refused: ${reason}")
endif()
string(REGEX MATCHALL "[^\n]*error:[^\n]*" errors "${output}")
string(FIND "${errors}" "${reason}" found)
if(found EQUAL -1)
    message(FATAL_ERROR "${SOURCE} is refused, but not for the stated reason (${reason}):\n${output}")
endif()

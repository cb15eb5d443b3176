#!/usr/bin/env bash
# test.sh quick|slow: builds the tests and runs them in one ctest run, whose summary comes last.
# quick: all tests of the release build but those labelled slow, and under ASan those of the units that parse.
# slow: what quick leaves out, and all tests under ASan and TSan.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

size=$1
runner=()
# Xapian 1.4.22 frees a table of its own by the size of its base class when it checks a database.
export UBSAN_OPTIONS=print_stacktrace=1 ASAN_OPTIONS=detect_stack_use_after_return=1:new_delete_type_mismatch=0

# One ctest run over several build folders: a folder that only names them.
combine()
{
    local dir=build/tests
    mkdir -p "$dir"
    printf 'subdirs("%s")\n' "${@/#/$PWD/build/}" >"$dir/CTestTestfile.cmake"
}

# Only failures and the summary, unless someone watches.
run_ctest()
{
    local command=("${runner[@]}" ctest --test-dir build/tests --output-on-failure --no-tests=error -j "$(nproc)" "$@")
    if [ -t 1 ]; then
        "${command[@]}" --progress
    else
        "${command[@]}" | grep --line-buffered -vE '^ *Start +[0-9]+: |[. ]Passed +[0-9.]+ sec$'
    fi
}

tools/install_packages.sh build test
tools/install_npm.sh test
tools/build.sh release all
case $size in
    quick)
        tools/build.sh asan parser_tests
        combine release asan
        # The engines are told apart by label; what a sanitizer finds in the parsers needs no second engine.
        run_ctest -L '^(unit|sqlite|postgres|browser)$' -LE '^slow$' -E '^asan\..*ostgres'
        ;;
    slow)
        tools/build.sh asan all
        tools/build.sh tsan all
        combine asan tsan
        # ThreadSanitizer of g++ 12 cannot start where the kernel spreads addresses widely.
        if setarch "$(uname -m)" -R true 2>/dev/null; then
            runner=(setarch "$(uname -m)" -R)
        fi
        run_ctest -LE '^slow$'
        combine release
        run_ctest -L '^slow$'
        ;;
    *)
        echo "usage: test.sh quick|slow" >&2
        exit 2
        ;;
esac

#!/usr/bin/env bash
# fuzz.sh SECONDS [NAME]: runs every fuzzer, or one, for so many seconds each. fuzz/corpus/NAME are the seeds, kept in the
# repository; new inputs stay in build/fuzz/corpus, and an input that breaks something in build/fuzz/crashes.
# Add such an input to fuzz/corpus/NAME with the mend: `make test` replays it from then on.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

seconds=$1
only=${2:-}
tools/install_packages.sh build lint
tools/install_npm.sh build
tools/build.sh fuzz fuzzers

mkdir -p build/fuzz/crashes
failed=()
for program in build/fuzz/fuzzers/*"$only"*_fuzz; do
    [ -x "$program" ] || { echo "kracht: there is no fuzzer ${only:-in fuzz/}" >&2; exit 1; }
    name=$(basename "$program" _fuzz)
    mkdir -p "build/fuzz/corpus/$name"
    options=(-max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0
        -artifact_prefix="build/fuzz/crashes/$name-")
    [ ! -f "fuzz/$name.dict" ] || options+=(-dict="fuzz/$name.dict")
    log=build/fuzz/$name.log
    if "$program" "${options[@]}" "build/fuzz/corpus/$name" "fuzz/corpus/$name" >"$log" 2>&1; then
        echo "$name: clean, $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $seconds s"
    else
        tail -n 40 "$log" >&2
        echo "$name: FAILED; the whole output is in $log, the input in build/fuzz/crashes" >&2
        failed+=("$name")
    fi
done
[ ${#failed[@]} -eq 0 ]

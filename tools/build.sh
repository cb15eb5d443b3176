#!/usr/bin/env bash
# build.sh PRESET TARGET...: configures and builds quietly in build/PRESET; the compiler's output is shown when it fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

preset=$1
shift
dir=build/$preset
log=$dir/build.log
mkdir -p "$dir"

# Runs a command into the log. On failure shows the log from its first error on, which explains more than the last line.
quietly()
{
    local first
    if ! "$@" >>"$log" 2>&1; then
        first=$(grep -nE -m1 'FAILED:|CMake Error|error:' "$log" | cut -d: -f1)
        tail -n +"${first:-1}" "$log" | head -n 60 >&2
        echo "kracht: building $preset failed; the whole output is in $log" >&2
        exit 1
    fi
}

: >"$log"
started=$SECONDS
[ -f "$dir/build.ninja" ] || [ "$*" = generated ] || echo "kracht: building $preset for the first time takes some minutes (progress: tail -f $log)"
quietly cmake --preset "$preset"
quietly ninja -C "$dir" "$@"
[ $((SECONDS - started)) -lt 3 ] || echo "kracht: built $preset in $((SECONDS - started)) s"

#!/usr/bin/env bash
# lint.sh [FILE...]: layout (clang-format), shell scripts (shellcheck) and C++ (clang-tidy). Of the C++ only files that
# changed, or whose headers changed, since they last passed are looked at; name files to look at those alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# lint.sh --tidy FILE: one file through clang-tidy; this script calls itself so, once for each file.
if [ "${1:-}" = --tidy ]; then
    # What it writes to the error stream is only how many warnings it hid in other libraries' headers.
    if clang-tidy-19 -p build/lint --quiet --warnings-as-errors='*' "$2" 2>/dev/null; then
        exec node tools/lint_stamps.mjs passed "$2"
    fi
    echo "kracht: $2 did not pass" >&2
    exit 1
fi

tools/install_packages.sh build lint
tools/install_npm.sh build
status=0

echo "kracht: layout"
tools/format.sh --check "$@" || status=1

echo "kracht: shell scripts"
shellcheck tools/*.sh .ci/run || status=1

tools/build.sh lint generated
mapfile -t files < <(node tools/lint_stamps.mjs changed "$@")
echo "kracht: clang-tidy on ${#files[@]} files"
if [ ${#files[@]} -gt 0 ]; then
    printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" tools/lint.sh --tidy || status=1
fi
[ $status -ne 0 ] || echo "kracht: lint passed"
exit $status

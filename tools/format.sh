#!/usr/bin/env bash
# format.sh [--check] [FILE...]: lays out C++ files after .clang-format; all of them when none is named.
# With --check it changes nothing and fails when a file is not laid out so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mode=(-i)
if [ "${1:-}" = --check ]; then
    mode=(--dry-run -Werror)
    shift
fi
tools/install_packages.sh lint
if [ $# -gt 0 ]; then
    files=("$@")
else
    mapfile -t files < <(find src tests bench fuzz \( -name '*.cpp' -o -name '*.h' \) ! -path '*/no_compile/*' | sort)
fi
[ ${#files[@]} -eq 0 ] || clang-format-19 "${mode[@]}" "${files[@]}"

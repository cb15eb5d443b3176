#!/usr/bin/env bash
# Runs every measurement of bench/ on the release build: the programs *_bench, then the scripts *.sh. Numbers are ratios
# measured in the same run; a machine that does something else meanwhile spoils them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tools/install_packages.sh build bench
tools/install_npm.sh build
tools/build.sh release kracht benchmarks

for program in build/release/bench/*_bench bench/*.sh; do
    [ -x "$program" ] || continue
    echo "== $(basename "$program")"
    "$program"
done

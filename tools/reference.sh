#!/usr/bin/env bash
# reference.sh [--check] [KRACHT]: writes docs/reference/ from what the program says of itself.
# With --check it writes nothing and fails when a page is not what the program says today.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=docs/reference
check=
if [ "${1:-}" = --check ]; then
    check=yes
    shift
fi
kracht=${1:-build/release/kracht}
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

# The settings of whoever runs this have no place in the pages.
while read -r name; do unset "$name"; done < <(compgen -e KRACHT_ || true)
says() { "$kracht" --data "$fresh/data" "$@"; }

says reference "$fresh" >"$fresh/said"
rm "$fresh/said"
{
    printf '# Commands and settings\n\nWhat kracht --help says. Written by make reference.\n\n'
    "$kracht" --help | sed 's/^/    /; s/ *$//'
} >"$fresh/commands.md"
says openapi >"$fresh/openapi.json"
rm -rf "$fresh/data"

if [ -n "$check" ]; then
    diff -ru "$target" "$fresh" || { echo "docs/reference is stale: run make reference" >&2; exit 1; }
else
    mkdir -p "$target"
    cp "$fresh"/* "$target/"
fi

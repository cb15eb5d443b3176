#!/usr/bin/env bash
# Installs the npm packages of package-lock.json in node_modules, only when the lock file, .npmrc or node's major version
# changed since the last time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ -f package-lock.json ] || exit 0
stamp=node_modules/.kracht-installed
state=$({ cat package-lock.json; cat .npmrc 2>/dev/null || true; node --version | cut -d. -f1; } | sha256sum | cut -d' ' -f1)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ]; then
    exit 0
fi

mkdir -p build
log=build/npm.log
echo "kracht: installing npm packages"
# Without install scripts: nothing here needs them, and they would run a stranger's code.
if ! npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "kracht: npm ci failed; the whole output is in $log" >&2
    exit 1
fi
echo "$state" >"$stamp"

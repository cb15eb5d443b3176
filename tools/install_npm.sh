#!/usr/bin/env bash
# install_npm.sh build|test: installs the npm packages of package-lock.json in node_modules; only `test` brings the
# devDependencies along. Does nothing when lock file, .npmrc and node's major version are as they were the last time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

[ -f package-lock.json ] || exit 0
stamp=node_modules/.kracht-installed
state=$({ cat package-lock.json .npmrc; node --version | cut -d. -f1; } | sha256sum | cut -d' ' -f1)
installed=$(cat "$stamp" 2>/dev/null || true)
case $installed in
    "$state test" | "$state $1") exit 0 ;;
esac

omit=()
[ "$1" = test ] || omit=(--omit=dev)
mkdir -p build
log=build/npm.log
echo "kracht: installing npm packages"
# Without install scripts: nothing here needs them, and they would run a stranger's code.
if ! npm ci "${omit[@]}" --ignore-scripts --no-audit --no-fund --loglevel=error >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "kracht: npm ci failed; the whole output is in $log" >&2
    exit 1
fi
echo "$state $1" >"$stamp"

#!/usr/bin/env bash
# Measures the whole program: uncached page, start-up, memory, and growth with 100 times the content.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec node bench/site.mjs

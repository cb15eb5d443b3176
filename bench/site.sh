#!/usr/bin/env bash
# Measures the whole program: uncached page, start-up, memory, and growth with 100 times the content.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# The helpers it shares with the tests make node say that it ran no tests.
node bench/site.mjs | grep -vE '^(TAP version|1\.\.|# )'

#!/usr/bin/env bash
# Makes the Debian package from the release build and says where it is.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

tools/install_packages.sh package
cd build/release

cpack -G DEB >package.log 2>&1 || { tail -n 20 package.log >&2; exit 1; }
ls -- *.deb

#!/bin/sh
# Installs what is missing, builds everything, and runs every test. Options are ctest's: packaging/test.sh -R core
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

"$root/packaging/build.sh" dev
cd "$root"
exec ctest --preset dev -j "$(nproc)" --output-on-failure "$@"

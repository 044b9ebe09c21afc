#!/bin/sh
# usage: build.sh PRESET [BUILD OPTIONS]    configures and builds a preset with all cores, and with ccache where it is installed
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
preset=$1
shift

"$root/packaging/setup.sh"
cd "$root"
launcher=$(command -v ccache || true)
precompile=ON
[ -z "$launcher" ] || precompile=OFF
cmake --preset "$preset" -DTANDEM_PRECOMPILE_HEADERS="$precompile" -DCMAKE_C_COMPILER_LAUNCHER="$launcher" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher"
cmake --build --preset "$preset" --parallel "$(nproc)" "$@"

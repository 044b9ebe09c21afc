#!/usr/bin/env bash
# Builds the release preset and prints every figure that has a budget.
set -eu
cd "$(dirname "$0")/../.."
cmake --preset release -DTANDEM_BUILD_TESTS=ON >/dev/null
cmake --build --preset release --target tandem bench_bare_window bench_keypress bench_report >/dev/null
bin=build/release/bin
echo "Start to first window, in ms (budget: ratio to a bare Qt window at most 1.5)"
tests/bench/startup.sh "${1:-10}" "bare|bench_bare_window|$bin/bench_bare_window" "tandem|tandem|$bin/tandem --sample"
echo
"$bin/bench_keypress"
"$bin/bench_report"

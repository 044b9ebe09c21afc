#!/usr/bin/env bash
# Builds the release preset and prints every figure that has a budget.
set -eu
cd "$(dirname "$0")/../.."
cmake --preset release -DTANDEM_BUILD_TESTS=ON >/dev/null
cmake --build --preset release --target tandem bench_start bench_bare_window bench_compare bench_keypress \
    bench_report bench_robustness bench_raci bench_onboarding >/dev/null
bin=build/release/bin
echo "Start to the first whole picture, in ms (budget: ratio to a bare Qt window with one line of text at most 1.5)"
tests/bench/startup.sh "$bin/bench_start" "${1:-10}" "bare window with a text|$bin/bench_bare_window" \
    "  the same, empty|$bin/bench_bare_window --empty" \
    "tandem, start page|$bin/tandem" "tandem, sample opened|$bin/tandem --sample"
echo
"$bin/bench_keypress"
"$bin/bench_compare"
"$bin/bench_report"
"$bin/bench_raci"
"$bin/bench_onboarding"
echo
if /usr/bin/python3 -c "import numpy" 2>/dev/null; then
    tests/bench/robustness.py "$bin/bench_robustness"
else
    echo "Rank acceptability: needs numpy to compare with (apt-get install $(tr '\n' ' ' <tests/bench/packages.txt))"
fi

#!/usr/bin/env bash
# Time from exec to a mapped window, and memory 700 ms later, for several programs in turn in one run, so that what else
# the machine does hits all of them alike. The first round warms up and is dropped.
# usage: startup.sh ROUNDS "label|window class|command" ...      needs: xvfb xauth openbox xdotool dbus
set -u
rounds=$1
shift
if [ -z "${BENCH_INNER:-}" ]; then
    HOME=$(mktemp -d) XDG_RUNTIME_DIR=$(mktemp -d)
    export BENCH_INNER=1 HOME XDG_RUNTIME_DIR
    chmod 700 "$XDG_RUNTIME_DIR"
    unset QT_QPA_PLATFORM WAYLAND_DISPLAY
    exec xvfb-run -a -s "-screen 0 1600x1000x24" dbus-run-session -- "$0" "$rounds" "$@" 2>/dev/null
fi
openbox &
manager=$!
sleep 1
results=$(mktemp)

wide_window() { # class
    local window
    for window in $(xdotool search --onlyvisible --class "$1" 2>/dev/null); do
        WIDTH=0
        eval "$(xdotool getwindowgeometry --shell "$window" 2>/dev/null | grep -E '^WIDTH=')"
        [ "${WIDTH:-0}" -ge 200 ] && return 0
    done
    return 1
}

for ((round = 0; round <= rounds; round++)); do
    for entry in "$@"; do
        IFS='|' read -r label class command <<<"$entry"
        begin=$(date +%s%N)
        $command >/dev/null 2>&1 &
        program=$!
        until wide_window "$class" || [ $((($(date +%s%N) - begin) / 1000000)) -gt 20000 ]; do :; done
        end=$(date +%s%N)
        sleep .7
        memory=$(awk '/VmRSS/ {print $2}' "/proc/$program/status" 2>/dev/null)
        [ "$round" -gt 0 ] && printf '%s\t%s\t%s\n' "$label" "$(((end - begin) / 1000000))" "${memory:-0}" >>"$results"
        kill "$program" 2>/dev/null
        wait "$program" 2>/dev/null
    done
done
kill $manager

printf '%-12s %8s %8s %8s %12s\n' program median min max "memory MiB"
first=
for entry in "$@"; do
    label=${entry%%|*}
    column() { awk -F'\t' -v l="$label" -v c="$1" '$1 == l {print $c}' "$results" | sort -n; }
    count=$(column 2 | wc -l)
    [ "$count" = 0 ] && { printf '%-12s no window\n' "$label"; continue; }
    middle=$(((count + 1) / 2))
    median=$(column 2 | sed -n "${middle}p")
    printf '%-12s %8s %8s %8s %12s\n' "$label" "$median" "$(column 2 | head -1)" "$(column 2 | tail -1)" \
        "$(column 3 | sed -n "${middle}p" | awk '{printf "%.0f", $1 / 1024}')"
    [ -z "$first" ] && first=$median
    last=$median
done
awk -v a="$first" -v b="$last" 'BEGIN {if (a > 0) printf "ratio %.2f\n", b / a}'
rm -f "$results"

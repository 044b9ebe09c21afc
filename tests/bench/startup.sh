#!/usr/bin/env bash
# Start-up of several programs on a display of their own, with a window manager and a session bus, and a home that is
# empty before the first round. The binary bench_start says what is measured.
# usage: startup.sh BENCH_START ROUNDS "label|command" ...      needs: xvfb xauth openbox xdotool dbus
set -eu
if [ -z "${BENCH_INNER:-}" ]; then
    BENCH_INNER=$(mktemp -d)
    trap 'rm -rf "$BENCH_INNER"' EXIT
    mkdir -m 700 "$BENCH_INNER/run" "$BENCH_INNER/home" "$BENCH_INNER/screen"
    export BENCH_INNER HOME="$BENCH_INNER/home" XDG_RUNTIME_DIR="$BENCH_INNER/run"
    unset QT_QPA_PLATFORM WAYLAND_DISPLAY
    xvfb-run -a -s "-screen 0 1600x1000x24 -fbdir $BENCH_INNER/screen" dbus-run-session -- "$0" "$@" 2>/dev/null
    exit
fi
openbox &
manager=$!
sleep 1
xdotool mousemove 1599 999 # out of the windows: what lies under the pointer lights up, which is one more picture
bench=$1
shift
"$bench" "$BENCH_INNER/screen/Xvfb_screen0" "$@"
kill "$manager"

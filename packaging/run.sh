#!/bin/sh
# Installs what is missing, builds Tandem, and opens it with a fresh copy of the sample workspace.
#   packaging/run.sh              the sample workspace
#   packaging/run.sh My.tandem    any other file or option of the program
# Without a display it writes the sample's evaluation summary as a PDF instead, and says where.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
bin=$root/build/release/bin

"$root/packaging/build.sh" release --target tandem tandem-cli

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    [ $# -gt 0 ] || set -- --sample
    exec "$bin/tandem" "$@"
fi

pdf=$root/build/Tandem-sample-evaluation.pdf
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$bin/tandem-cli" new "$folder/Sample.tandem" --template sample
"$bin/tandem-cli" report "$folder/Sample.tandem" evaluation -o "$pdf"
echo "There is no display, so the window was not opened. The sample's evaluation summary is in $pdf"

#!/bin/sh
# usage: setup.sh [LIST]...
# Installs what the lists (packages.txt, and others in this folder) name and this machine does not have yet.
# Touches neither apt nor the network when nothing is missing.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
cd "$here"
wanted=$(sed 's/#.*//' packages.txt "$@")

if ! command -v dpkg >/dev/null 2>&1; then
    # shellcheck disable=SC2086 # one word a package
    echo "This is not Debian, so nothing is installed here. The build needs the equivalent of:" $wanted >&2
    exit 0
fi

missing=
for package in $wanted; do
    status=$(dpkg -s "$package" 2>/dev/null | sed -n 's/^Status: //p')
    [ "$status" = "install ok installed" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "Installing:$missing"
if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
else
    echo "This needs root once. Please run, as root: apt-get update && apt-get install$missing" >&2
    exit 1
fi

# Mirrors fail now and then; a second try a moment later usually works.
apt() {
    tries=1
    until $as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@"; do
        [ "$tries" -lt 3 ] || return 1
        echo "apt-get failed; trying again in $((tries * 5)) seconds" >&2
        sleep $((tries * 5))
        tries=$((tries + 1))
    done
}

apt update
# shellcheck disable=SC2086 # one word a package
apt install --no-install-recommends $missing

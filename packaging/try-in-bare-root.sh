#!/bin/sh
# Proves that a bare Debian 12 is enough. Run as root; needs debootstrap (packaging/setup.sh packages-deb.txt).
#   packaging/try-in-bare-root.sh          installs the package that packaging/deb.sh made, and uses it as an ordinary user
#   packaging/try-in-bare-root.sh --clone  clones this repository's last commit, and runs test.sh and run.sh there
# The bare system and the packages that it downloads are kept in build/bare; packages come from where this machine's apt gets them.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
bare=$root/build/bare
system=$bare/system

[ "$(id -u)" = 0 ] || { echo "Run this as root: it makes a system of its own and enters it." >&2; exit 2; }

# In namespaces of its own, every mount and every process goes away with this script, whatever happens.
if [ -z "${TANDEM_IN_NAMESPACE:-}" ]; then
    TANDEM_IN_NAMESPACE=1 exec unshare --mount --pid --fork --kill-child "$0" "$@"
fi

step() { printf '\n== %s\n' "$*"; }
inside() { chroot "$system" env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=dumb "$@"; }
as_user() { chroot --userspec=1000:1000 "$system" env -i PATH=/usr/bin:/bin HOME=/home/user "$@"; }

debian_sources() {
    # shellcheck disable=SC2016 # apt fills these in
    apt-get indextargets --format '$(ORIGIN) $(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' |
        while read -r origin uri codename component; do
            case $origin/$codename in Debian/bookworm*) echo "deb $uri $codename $component" ;; esac
        done | sort -u
}

make_base() {
    sources=$(debian_sources)
    mirror=$(echo "$sources" | while read -r _ uri codename _; do [ "$codename" != bookworm ] || echo "$uri"; done | head -n 1)
    [ -n "$mirror" ] || { echo "apt has no source for Debian bookworm here." >&2; exit 1; }
    step "Making a bare bookworm"
    rm -rf "$bare/base"
    debootstrap --variant=minbase --include=ca-certificates bookworm "$bare/base.new" "$mirror"
    echo "$sources" >"$bare/base.new/etc/apt/sources.list"
    # How to reach the mirror, and whether to believe this machine's clock, is for this machine to say.
    apt-config dump | grep -E '^Acquire::(Check-|https?::)' >"$bare/base.new/etc/apt/apt.conf.d/10this-machine" || true
    mv "$bare/base.new" "$bare/base"
}

fresh_system() {
    [ -d "$bare/base" ] || make_base
    step "A fresh bare system"
    rm -rf --one-file-system "$system"
    cp -a --reflink=auto "$bare/base" "$system"
    cp -L /etc/resolv.conf "$system/etc/resolv.conf"
    mkdir -p "$bare/archives"
    mount --bind "$bare/archives" "$system/var/cache/apt/archives"
    mount -t proc proc "$system/proc"
    mkdir -p "$system/home/user"
    chown 1000:1000 "$system/home/user"
}

check_pdf() {
    [ "$(head -c 5 "$1")" = "%PDF-" ] || { echo "$1 is not a PDF" >&2; exit 1; }
    echo "$(basename "$1"): $(wc -c <"$1") bytes"
}

try_package() {
    deb=$(echo "$root"/build/package/tandem_*.deb)
    [ -f "$deb" ] || { echo "There is no package yet: run packaging/deb.sh first." >&2; exit 1; }
    fresh_system
    cp "$deb" "$system/tmp/tandem.deb"
    chmod 755 "$system/tmp/tandem.deb"
    step "Installing the package with what it depends on, no more"
    inside apt-get -q update
    inside env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends /tmp/tandem.deb

    step "Using it"
    as_user tandem --version
    as_user tandem-cli --version
    as_user tandem-cli new /home/user/Sample.tandem --template sample
    as_user tandem-cli verify /home/user/Sample.tandem
    as_user tandem-cli rank /home/user/Sample.tandem
    as_user tandem-cli report /home/user/Sample.tandem evaluation -o /home/user/Evaluation.pdf
    check_pdf "$system/home/user/Evaluation.pdf"
    for argument in /home/user/Sample.tandem --sample; do
        status=0
        as_user QT_QPA_PLATFORM=offscreen timeout 5 tandem "$argument" || status=$?
        [ "$status" = 124 ] || { echo "tandem $argument did not stay open: status $status" >&2; exit 1; }
        echo "tandem $argument opened offscreen and stayed open."
    done
    for plugin in "$system"/usr/lib/*/qt6/plugins/platforms/libqxcb.so; do
        if inside ldd "${plugin#"$system"}" | grep "not found"; then exit 1; fi
    done
    echo "Everything that the X11 platform links is there."
    module=$(echo "$system"/usr/lib/*/tandem/tandem-formats.so)
    if inside ldd "${module#"$system"}" | grep "not found"; then exit 1; fi
    echo "So is everything that the exports link."

    step "Removing it again"
    inside env DEBIAN_FRONTEND=noninteractive apt-get -q -y purge tandem
    left=$(find "$system/usr" -iname '*tandem*')
    [ -z "$left" ] || { echo "Left behind: $left" >&2; exit 1; }
}

try_clone() {
    fresh_system
    step "A fresh clone of $(git -C "$root" log -1 --format='%h %s')"
    git clone -q --no-local "$root" "$system/srv/tandem"
    step "packaging/test.sh"
    start=$(date +%s)
    inside /srv/tandem/packaging/test.sh
    tested=$(date +%s)
    step "packaging/run.sh, without a network"
    unshare --net chroot "$system" env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root /srv/tandem/packaging/run.sh
    check_pdf "$system/srv/tandem/build/Tandem-sample-evaluation.pdf"
    echo "test.sh took $((tested - start)) s, run.sh $(($(date +%s) - tested)) s"
}

case ${1:-} in
"") try_package ;;
--clone) try_clone ;;
*)
    echo "usage: $0 [--clone]" >&2
    exit 2
    ;;
esac
step "All is well"
umount "$system/proc" "$system/var/cache/apt/archives"
rm -rf --one-file-system "$system"

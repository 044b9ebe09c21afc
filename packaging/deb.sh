#!/bin/sh
# Builds the Debian package and checks it by Debian's and freedesktop.org's own validators.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=$root/build/package
"$root/packaging/setup.sh" packages-deb.txt

cd "$root"
version=$(sed -n 's/^    VERSION \([0-9.]*\)$/\1/p' CMakeLists.txt)
for place in packaging/debian/changelog:"tandem ($version)" vcpkg.json:"\"$version\"" \
    packaging/linux/org.tandem_workbench.Tandem.metainfo.xml:"release version=\"$version\"" \
    packaging/linux/tandem.1:"Tandem $version\"" packaging/linux/tandem-cli.1:"Tandem $version\""; do
    grep -qF "${place#*:}" "${place%%:*}" || { echo "${place%%:*} does not name version $version" >&2; exit 1; }
done

launcher=$(command -v ccache || true)
cmake --preset release -B "$build" -DTANDEM_BUILD_TESTS=OFF \
    -DCMAKE_C_COMPILER_LAUNCHER="$launcher" -DCMAKE_CXX_COMPILER_LAUNCHER="$launcher"
cmake --build "$build" --parallel "$(nproc)"
rm -f "$build"/*.deb
(cd "$build" && cpack -G DEB)
deb=$(echo "$build"/tandem_*.deb)

unpacked=$build/unpacked
rm -rf "$unpacked"
dpkg-deb -x "$deb" "$unpacked"
share=$unpacked/usr/share

echo "Checking $(basename "$deb")"
desktop-file-validate "$share"/applications/*.desktop
appstreamcli validate --no-net "$share"/metainfo/*.xml
XDG_DATA_HOME="$share" update-mime-database "$share/mime"
test -s "$share/mime/application/vnd.tandem-workbench.xml"
for page in "$share"/man/man1/*.gz; do
    complaints=$(LC_ALL=C.UTF-8 MANROFFSEQ='' man --warnings -E UTF-8 -l -Tutf8 -Z "$page" 2>&1 >/dev/null)
    [ -z "$complaints" ] || { echo "$page: $complaints" >&2; exit 1; }
done
lintian --allow-root --fail-on error,warning "$deb"
echo "Made and checked: $deb"

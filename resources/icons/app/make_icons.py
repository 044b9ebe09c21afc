#!/usr/bin/env python3
"""Draw the program's icon in every form that a desktop asks for, from the SVG beside this file.

needs rsvg-convert (Debian: librsvg2-bin). Run it after the SVG has changed.
"""
import struct
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAME = "org.tandem_workbench.Tandem"
PACKAGING = HERE.parents[2] / "packaging"


def png(size):
    command = ["rsvg-convert", "-w", str(size), "-h", str(size), HERE / f"{NAME}.svg"]
    return subprocess.run(command, check=True, capture_output=True).stdout


def windows_icon(sizes):
    """The .ico format: a directory of pictures, then the pictures; 256 is written as 0."""
    pictures = [(size, png(size)) for size in sizes]
    offset = 6 + 16 * len(pictures)
    directory, data = b"", b""
    for size, picture in pictures:
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), offset + len(data))
        data += picture
    return struct.pack("<HHH", 0, 1, len(pictures)) + directory + data


def mac_icon():
    """The .icns format: typed chunks with big-endian lengths; these types hold PNG."""
    chunks = b""
    for kind, size in [(b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic08", 256), (b"ic09", 512), (b"ic10", 1024)]:
        picture = png(size)
        chunks += kind + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(chunks) + 8) + chunks


for size in (48, 128, 256):
    (HERE / f"{NAME}-{size}.png").write_bytes(png(size))
(PACKAGING / "windows" / "tandem.ico").write_bytes(windows_icon([16, 24, 32, 48, 64, 256]))
(PACKAGING / "macos" / "tandem.icns").write_bytes(mac_icon())

#!/usr/bin/env python3
"""Make the bundled TandemSans-*.ttf from the Inter typeface.

    npm pack inter-ui@4.1.1 && tar xzf inter-ui-4.1.1.tgz
    python3 make_fonts.py package/web OUTPUT_FOLDER

needs fontTools and brotli (Debian: python3-fonttools python3-brotli). The same input gives the same bytes.
README.md beside this file says what is changed and why.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Tandem Sans"
STYLES = ["Regular", "Medium", "SemiBold", "Bold", "Italic"]

# What a workspace may hold: Latin with Vietnamese, Greek, Cyrillic, punctuation, currency, arrows, maths, shapes.
RANGES = [
    (0x0020, 0x024F), (0x02B0, 0x036F), (0x0370, 0x03FF), (0x0400, 0x052F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
    (0x2070, 0x209F), (0x20A0, 0x20CF), (0x2100, 0x214F), (0x2150, 0x218F), (0x2190, 0x21FF), (0x2200, 0x22FF),
    (0x2318, 0x2318), (0x2325, 0x2326), (0x232B, 0x232B), (0x23CE, 0x23CE), (0x25A0, 0x25FF), (0x2605, 0x2606),
    (0x2713, 0x2717), (0xFFFD, 0xFFFD),
]

# Features that a text engine applies by itself and that never change which character a glyph stands for.
# `calt` is left out: its glyphs have no character of their own, so "24x7" and "18:00" copy out of a PDF as garbage.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]

# These share a glyph with the closing quotes and come first in the character order, so a PDF would name them instead.
AMBIGUOUS = (0x02BC, 0x02EE)


def tabular_digits(font):
    """The glyph of each digit that is as wide as every other, by the name of the proportional one."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in lookups:
        for part in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    return mapping


def change_characters(font):
    tabular = tabular_digits(font)
    for table in font["cmap"].tables:
        if not table.isUnicode():
            continue
        for digit in map(ord, "0123456789"):
            # Two tables may be one and the same object, and then this digit has been changed already.
            table.cmap[digit] = tabular.get(table.cmap[digit], table.cmap[digit])
        for code in AMBIGUOUS:
            table.cmap.pop(code, None)


def rename(font, style):
    """Give every record that carries a name the new family; licence and copyright stay as they are."""
    names = font["name"]
    plain = style in ("Regular", "Bold", "Italic")
    texts = {
        1: FAMILY if plain else f"{FAMILY} {style}",
        2: style if plain else "Regular",
        3: f"{FAMILY} {style}; from Inter 4.001",
        4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
        10: "A subset of Inter with tabular digits, renamed",
        16: FAMILY,
        17: style,
    }
    kept = {0: names.getDebugName(0), 5: "Version 4.001", 8: names.getDebugName(8), 9: names.getDebugName(9),
            11: names.getDebugName(11), 13: names.getDebugName(13), 14: names.getDebugName(14)}
    names.names = []
    for identifier, text in sorted({**kept, **texts}.items()):
        names.setName(text, identifier, 3, 1, 0x409)


def cut(font):
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["GlyphOrder"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)


def main():
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    for style in STYLES:
        font = TTFont(source / f"Inter-{style}.woff2", recalcTimestamp=False)
        font.flavor = None
        change_characters(font)
        cut(font)
        rename(font, style)
        path = target / f"TandemSans-{style}.ttf"
        font.save(path)
        print(f"{path.name}: {len(font.getGlyphOrder())} glyphs, {path.stat().st_size} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main()

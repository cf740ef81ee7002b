#!/usr/bin/python3
"""Makes the two small fonts that the stamp embeds, from the Inter that npm installs.

    apt-get install -y fonttools python3-brotli     (once, on Debian)
    /usr/bin/python3 scripts/make-stamp-font.py     (from the repository's root)

Each weight becomes lib/adapters/pdf/assets/stamp-<weight>.ttf, holding the characters of WinAnsiEncoding
(French, punctuation and the euro included) and only the tables a PDF reader needs, and stamp-<weight>.json with
the metrics that its font descriptor states, in thousandths of an em. The result is committed: neither the
product nor its tests need Python. Inter is under the SIL Open Font License 1.1 (assets/OFL.txt).
"""
import json
import pathlib

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

SOURCE = pathlib.Path("node_modules/@fontsource-variable/inter")
TARGET = pathlib.Path("lib/adapters/pdf/assets")
WEIGHTS = {"regular": (400, "GUICHE+Inter-Regular", 80), "semibold": (600, "GUICHE+Inter-SemiBold", 120)}
NEEDED = ["glyf", "head", "hhea", "hmtx", "loca", "maxp", "cmap"]


def win_ansi():
    """Each code of WinAnsiEncoding from 32 to 255 with its Unicode point, or None where there is none."""
    for code in range(32, 256):
        try:
            yield code, ord(bytes([code]).decode("cp1252"))
        except UnicodeDecodeError:
            yield code, None


def make(name, weight, post_script_name, stem_v):
    font = TTFont(SOURCE / "files" / "inter-latin-wght-normal.woff2", recalcTimestamp=False)
    font.flavor = None
    instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
    cap_height, x_height = font["OS/2"].sCapHeight, font["OS/2"].sxHeight
    options = subset.Options(hinting=False, layout_features=[], notdef_outline=True, glyph_names=False)
    options.drop_tables += ["OS/2", "name", "post", "GDEF", "GPOS", "GSUB", "STAT", "gasp", "prep", "DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[point for _, point in win_ansi() if point])
    subsetter.subset(font)
    for tag in [tag for tag in font.keys() if tag not in NEEDED + ["GlyphOrder"]]:
        del font[tag]
    font.save(TARGET / f"stamp-{name}.ttf")

    em, cmap, head = font["head"].unitsPerEm, font.getBestCmap(), font["head"]
    thousandths = lambda units: round(units * 1000 / em)
    width = lambda point: thousandths(font["hmtx"][cmap[point]][0]) if point in cmap else 0
    metrics = {
        "name": post_script_name,
        "ascent": thousandths(font["hhea"].ascent),
        "descent": thousandths(font["hhea"].descent),
        "capHeight": thousandths(cap_height),
        "xHeight": thousandths(x_height),
        "stemV": stem_v,
        "bbox": [thousandths(v) for v in (head.xMin, head.yMin, head.xMax, head.yMax)],
        "characters": [point if point in cmap else 0 for _, point in win_ansi()],
        "widths": [width(point) for _, point in win_ansi()],
    }
    (TARGET / f"stamp-{name}.json").write_text(json.dumps(metrics) + "\n")
    missing = [hex(code) for code, point in win_ansi() if point and point not in cmap]
    print(name, (TARGET / f"stamp-{name}.ttf").stat().st_size, "bytes; not in the font:", missing)


for name, (weight, post_script_name, stem_v) in WEIGHTS.items():
    make(name, weight, post_script_name, stem_v)
(TARGET / "OFL.txt").write_bytes((SOURCE / "LICENSE").read_bytes())

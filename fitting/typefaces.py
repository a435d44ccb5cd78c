"""Cut the typefaces of the pages to the letters and weights that they use.

    npm pack source-serif@4.5.1 source-sans@3.52.0     # unpacked into SERIF and SANS
    python -m fitting.typefaces SERIF/package SANS/package

Old-style and tabular figures and small capitals stay, which the cuts that font services offer have lost. The licence
keeps the name “Source” for the unchanged faces, so what is cut from them is called “Annotator”.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FOLDER = Path(__file__).parents[1] / "annotator" / "static" / "fonts"
#: File in the package and limits of its axes, by the name of what is made of it.
FACES = {
    "serif": ("VAR/SourceSerif4Variable-Roman.ttf", {"wght": (400, 700), "opsz": 14}),
    "serif-italic": ("VAR/SourceSerif4Variable-Italic.ttf", {"wght": (400, 700), "opsz": 14}),
    "sans": ("VF/SourceSans3VF-Upright.ttf", {"wght": (400, 700)}),
}
#: As `unicode-range` in typefaces.css says it, so that a page loads only what it has letters of.
SCRIPTS = {
    "latin": "20-7E,A0-FF,131,152-153,2BC,2C6,2DA,2DC,2009-2015,2018-201E,2020-2022,2026,202F,2030,2032-2033,2039-203A,"
    "2044,20AC,2116,2122,2190-2193,2212,2248,2260",
    "latin-extended": "100-130,132-151,154-24F,300-304,306-30C,323,327-328,1E00-1EFF",
    "cyrillic": "400-52F",
}
FEATURES = ("kern", "mark", "mkmk", "ccmp", "locl", "liga", "lnum", "onum", "pnum", "tnum", "smcp", "c2sc")


def main() -> None:
    """Write annotator/static/fonts/FACE-SCRIPT.woff2."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("serif", type=Path)
    parser.add_argument("sans", type=Path)
    given = parser.parse_args()
    for face, (file, limits) in FACES.items():
        package = given.serif if face.startswith("serif") else given.sans
        for script, letters in SCRIPTS.items():
            _cut(package / file, limits, letters).save(FOLDER / f"{face}-{script}.woff2")


def _cut(file: Path, limits: dict[str, float | tuple[float, float]], letters: str) -> TTFont:
    options = Options(layout_features=list(FEATURES), hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(letters))
    font = TTFont(file)
    subsetter.subset(font)
    instantiateVariableFont(font, limits, inplace=True)
    font.flavor = "woff2"
    for record in font["name"].names:
        if record.nameID not in (0, 7, 13, 14):
            record.string = str(record).replace("Source", "Annotator")
    return font


if __name__ == "__main__":
    main()

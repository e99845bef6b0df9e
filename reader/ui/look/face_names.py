"""What typefaces call themselves in Chinese, which is how Chinese readers know them."""

from __future__ import annotations

import struct
from collections.abc import Mapping

from PySide6.QtGui import QFont, QRawFont

from reader.translation import Language

_HEADER, _RECORD = struct.Struct(">HHH"), struct.Struct(">HHHHHH")
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_WINDOWS = 3
_TAGS: Mapping[Language, tuple[int, ...]] = {
    Language.SIMPLIFIED: (0x0804, 0x1004, 0x0404, 0x0C04, 0x1404),
    Language.TRADITIONAL: (0x0404, 0x0C04, 0x1404, 0x0804, 0x1004),
    Language.ENGLISH: (),
}
"""Windows' ids of Chinese, the nearest to each language of the interface first."""
_KNOWN: Mapping[Language, Mapping[str, str]] = {
    Language.SIMPLIFIED: {
        "Noto Sans Mono CJK": "思源等宽",
        "Noto Sans CJK": "思源黑体",
        "Noto Serif CJK": "思源宋体",
    },
    Language.TRADITIONAL: {
        "Noto Sans Mono CJK": "思源等寬",
        "Noto Sans CJK": "思源黑體",
        "Noto Serif CJK": "思源宋體",
    },
    Language.ENGLISH: {},
}
"""Faces that have no Chinese names in their files; the region is the article's own."""


def name_of_family(family: str, language: Language) -> str:
    """Return what ``family`` is called in the ``language`` of the interface; raises nothing."""
    for known, name in _KNOWN[language].items():
        if family.startswith(f"{known} "):
            return " ".join((name, *family.removeprefix(known).split()[1:]))
    if not _TAGS[language]:
        return family
    table = QRawFont.fromFont(QFont(family)).fontTable(QFont.Tag("name")).data()
    return family_name(bytes(table), _TAGS[language]) or family


def family_name(table: bytes, tags: tuple[int, ...]) -> str:
    """Return the family's name in the first language of ``tags`` that it has; "" for none.

    ``table`` is a font's ``name`` table (OpenType 1.9); one that is cut off has fewer names.
    """
    if len(table) < _HEADER.size:
        return ""
    _, count, storage = _HEADER.unpack_from(table)
    names: dict[tuple[int, int], str] = {}
    for number in range(count):
        place = _HEADER.size + number * _RECORD.size
        if place + _RECORD.size > len(table):
            break
        platform, _, tag, kind, length, offset = _RECORD.unpack_from(table, place)
        if platform == _WINDOWS and kind in (_FAMILY, _TYPOGRAPHIC_FAMILY):
            start = storage + offset
            words = table[start : start + length].decode("utf-16-be", "replace")
            names[tag, kind] = "".join(c for c in words if c.isprintable()).strip()
    for tag in tags:
        for kind in (_TYPOGRAPHIC_FAMILY, _FAMILY):
            if name := names.get((tag, kind)):
                return name
    return ""

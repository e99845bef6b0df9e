"""Writes some files of the frozen program smaller, with nothing in them lost that is used."""

from __future__ import annotations

import json
import zipfile
import zlib
from difflib import SequenceMatcher
from pathlib import Path

from build_scripts.kept import Entry
from reader.hanzi.words.dictionaries import CHANGES, COPIED, find_layers, with_changes
from reader.paths import PACKED

_MATH_FACE = "STIXTwoMath-Regular.ttf"
_LARGE = ("words.txt", "clicked.txt", "STPhrases.txt")
"""Lists and dictionaries that the program reads packed, too."""
_WRITTEN_BESIDE = (range(0x20, 0x180), range(0x370, 0x400), range(0x2000, 0x2070))
"""Latin, Greek and general punctuation; what else has a name in TeX is in the list of symbols."""
_ALPHABETS = range(0x1D400, 0x1D800)
"""Letters that are bold, italic, double-struck and so on by their code."""
_FEATURES = ("ssty", "math", "dtls", "flac", "mark", "mkmk", "kern", "ccmp")
"""What OpenType's MATH table and scripts of formulas ask of a face."""


def compacted(entry: Entry, work: Path, symbols: Path) -> Entry:
    """Return ``entry``, whose file is written smaller into ``work`` where that is known how.

    ``symbols`` is latex2mathml's list of what TeX names.
    """
    target, source, kind = entry
    # PyInstaller has files of its own in the folder itself.
    written = work / "compacted" / target.replace("/", "-").replace("\\", "-")
    written.parent.mkdir(exist_ok=True)
    match Path(target):
        case Path(suffix=".json"):
            _without_line_breaks(Path(source), written)
        case Path(name="base_library.zip"):
            _deflated(Path(source), written)
        case Path(name=name) if (newer := _newer_of(Path(source))) and name in _LARGE:
            written.write_text(_changes(newer, Path(source)), encoding="utf-8", newline="\n")
            return f"{target}{CHANGES}", str(written), kind
        case Path(name=name, suffix=suffix) if name in _LARGE or suffix == ".ts":
            written.write_bytes(zlib.compress(Path(source).read_bytes(), 9))
            return f"{target}{PACKED}", str(written), kind
        case Path(name=name) if name == _MATH_FACE:
            _with_symbols_alone(Path(source), written, symbols)
        case _:
            return entry
    return target, str(written), kind


def _without_line_breaks(source: Path, written: Path) -> None:
    """Write JSON in one line: pypinyin's has a line for every letter."""
    table = json.loads(source.read_text(encoding="utf-8"))
    short = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    written.write_text(short, encoding="utf-8")


def _newer_of(source: Path) -> Path | None:
    """Return OpenCC's newer dictionary of the same name if ``source`` is one of the base."""
    layers = find_layers()
    if layers.newer is None or source.parent != layers.base:
        return None
    newer = layers.newer / source.name
    return newer if newer.is_file() else None


def _changes(newer: Path, source: Path) -> str:
    """Return the lines of ``source``, with ranges for those that ``newer`` has as well.

    Raises ValueError where a line of its own would be taken for a range.
    """
    lines, wanted = (path.read_text("utf-8-sig").split("\n") for path in (newer, source))
    changes: list[str] = []
    matcher = SequenceMatcher(None, lines, wanted, autojunk=False)
    for kind, start, end, own_start, own_end in matcher.get_opcodes():
        if kind == "equal":
            changes.append(f"{COPIED}{start} {end}")
        else:
            changes += wanted[own_start:own_end]
    if list(with_changes(lines, changes)) != wanted:
        message = f"{source} has lines that begin like a range"
        raise ValueError(message)
    return "\n".join(changes)


def _deflated(source: Path, written: Path) -> None:
    """Write a zip with its members packed; PyInstaller stores Python's modules as they are."""
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(written, "w") as after:
        for member in before.infolist():
            packed = zipfile.ZipInfo(member.filename, member.date_time)
            packed.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(packed, before.read(member), compresslevel=9)


def _with_symbols_alone(source: Path, written: Path, symbols: Path) -> None:
    """Write the face of formulas with the characters that TeX has names for, without hints."""
    import uharfbuzz

    face = uharfbuzz.Face(source.read_bytes())
    wanted = {code for codes in (*_WRITTEN_BESIDE, _ALPHABETS) for code in codes}
    wanted |= symbol_codes(symbols.read_text(encoding="utf-8"))
    kept = uharfbuzz.SubsetInput()
    kept.sets(uharfbuzz.SubsetInputSets.UNICODE).set(wanted & set(face.unicodes))
    features = kept.sets(uharfbuzz.SubsetInputSets.LAYOUT_FEATURE_TAG)
    features.clear()
    for feature in _FEATURES:
        features.add(int.from_bytes(feature.encode("ascii"), "big"))
    kept.flags = uharfbuzz.SubsetFlags.NO_HINTING
    written.write_bytes(uharfbuzz.subset(face, kept).blob.data)


def symbol_codes(listed: str) -> set[int]:
    """Return the code points at the beginnings of lines of unimathsymbols.txt, before a ^."""
    heads = (line.partition("^")[0] for line in listed.splitlines() if not line.startswith("#"))
    return {int(head, 16) for head in heads if head and len(head) <= 6}

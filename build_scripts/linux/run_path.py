"""Takes the build machine's folders out of the search paths in ELF files.

Python's own modules carry the place where that Python was installed. In a package it would name a
folder that another machine may give to somebody else, and its bytes would depend on the builder.
"""

from __future__ import annotations

import struct
from pathlib import Path

_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT = struct.Struct("<IIQQQQQQ")
_ENTRY = struct.Struct("<qQ")
_LOADED, _DYNAMIC = 1, 2  # PT_LOAD, PT_DYNAMIC
_END, _STRINGS, _RPATH, _RUNPATH = 0, 5, 15, 29  # DT_NULL, DT_STRTAB, DT_RPATH, DT_RUNPATH


def without_foreign_run_path(elf: bytes) -> bytes:
    """Return ``elf`` without a search path that does not begin at the file itself ($ORIGIN).

    What is no 64-bit little-endian ELF file, or has no such path, comes back as it is. The layout
    is that of the System V ABI, chapters 4 and 5.
    """
    if elf[:6] != b"\x7fELF\x02\x01":
        return elf
    segments = _segments(elf)
    dynamic = next((segment for segment in segments if segment[0] == _DYNAMIC), None)
    if dynamic is None:
        return elf
    start, size = dynamic[2], dynamic[5]
    entries = list(_ENTRY.iter_unpack(elf[start : start + size - size % _ENTRY.size]))
    strings = next((value for tag, value in entries if tag == _STRINGS), None)
    if strings is None:
        return elf
    result = bytearray(elf)
    kept = []
    for tag, value in entries:
        place = _file_offset(segments, strings) + value
        if tag in (_RPATH, _RUNPATH) and not elf.startswith(b"$ORIGIN", place):
            end = elf.index(b"\0", place)
            result[place:end] = bytes(end - place)
        else:
            kept.append((tag, value))
    kept += [(_END, 0)] * (len(entries) - len(kept))
    result[start : start + _ENTRY.size * len(kept)] = b"".join(
        _ENTRY.pack(*entry) for entry in kept
    )
    return bytes(result)


def clean_folder(folder: Path) -> None:
    """Take foreign search paths out of every ELF file below ``folder``."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            before = path.read_bytes()
            after = without_foreign_run_path(before)
            if after != before:
                path.write_bytes(after)


def _segments(elf: bytes) -> list[tuple[int, ...]]:
    header = _HEADER.unpack_from(elf)
    first, size, count = header[5], header[9], header[10]
    return [_SEGMENT.unpack_from(elf, first + size * number) for number in range(count)]


def _file_offset(segments: list[tuple[int, ...]], address: int) -> int:
    for kind, _, offset, start, _, size, _, _ in segments:
        if kind == _LOADED and start <= address < start + size:
            return offset + address - start
    return address

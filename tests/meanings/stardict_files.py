"""Writes StarDict dictionaries as its documentation describes them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path

CHUNK = 40


def write(
    folder: Path,
    entries: Mapping[str, bytes],
    *,
    types: str = "m",
    packed: bool = False,
    synonyms: Mapping[str, int] | None = None,
) -> Path:
    """Write a dictionary called 小字典 and return its .ifo; with ``packed`` as dictzip does."""
    ifo = folder / "small.ifo"
    index, data = b"", b""
    for word, meaning in entries.items():
        index += word.encode() + b"\0" + struct.pack(">II", len(data), len(meaning))
        data += meaning
    same = f"sametypesequence={types}\n" if types else ""
    ifo.write_text(
        f"StarDict's dict ifo file\nversion=2.4.2\nwordcount={len(entries)}\n"
        f"idxfilesize={len(index)}\nbookname=小字典\n{same}",
        encoding="utf-8",
    )
    ifo.with_suffix(".idx").write_bytes(index)
    if packed:
        ifo.with_suffix(".dict.dz").write_bytes(dictzip(data))
    else:
        ifo.with_suffix(".dict").write_bytes(data)
    if synonyms:
        rows = (word.encode() + b"\0" + struct.pack(">I", n) for word, n in synonyms.items())
        ifo.with_suffix(".syn").write_bytes(b"".join(rows))
    return ifo


def dictzip(data: bytes) -> bytes:
    """Return ``data`` as dictzip(1) packs it: chunks that can be unpacked one by one."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    chunks = []
    for start in range(0, len(data), CHUNK):
        piece = packer.compress(data[start : start + CHUNK]) + packer.flush(zlib.Z_FULL_FLUSH)
        chunks.append(piece)
    sizes = struct.pack(f"<{len(chunks)}H", *map(len, chunks))
    field = struct.pack("<HHH", 1, CHUNK, len(chunks)) + sizes
    extra = b"RA" + struct.pack("<H", len(field)) + field
    head = b"\x1f\x8b\x08\x0c" + bytes(6) + struct.pack("<H", len(extra)) + extra + b"small.dict\0"
    return (
        head + b"".join(chunks) + packer.flush() + struct.pack("<II", zlib.crc32(data), len(data))
    )

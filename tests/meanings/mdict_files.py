"""Writes MDict dictionaries of versions 1 and 2."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import quoteattr

from reader.meanings.ripemd import ripemd128


def write(
    folder: Path,
    entries: Mapping[str, str],
    *,
    encoding: str = "UTF-8",
    version: float = 2.0,
    encrypted: int = 0,
    form: str = "Html",
    a_block: int = 7,
    kind: int = 2,
) -> Path:
    """Write a dictionary called 小"字典" and return its file.

    ``a_block`` is how many words stand in a block, ``kind`` how blocks are packed.
    """
    codec = {"UTF-16": "utf-16-le", "GBK": "gb18030"}.get(encoding, encoding)
    wide, new = codec == "utf-16-le", version >= 2
    number, nul = (">Q" if new else ">L"), b"\0" * (2 if wide else 1)
    words = sorted((word.encode(codec), text.encode(codec) + nul) for word, text in entries.items())
    listed, keys, records, sizes, place = b"", b"", b"", b"", 0

    def numbers(*values: int) -> bytes:
        return b"".join(struct.pack(number, value) for value in values)

    def packed(data: bytes) -> bytes:
        body = zlib.compress(data) if kind == 2 else data
        return struct.pack("<L", kind) + struct.pack(">L", zlib.adler32(data)) + body

    def end(word: bytes) -> bytes:
        length = len(word) // (2 if wide else 1)
        return struct.pack(">H", length) + word + nul if new else bytes([length]) + word

    blocks = [words[at : at + a_block] for at in range(0, len(words), a_block)]
    for block in blocks:
        said, told = b"", b""
        for word, text in block:
            said += numbers(place) + word + nul
            told += text
            place += len(text)
        listed += numbers(len(block)) + end(block[0][0]) + end(block[-1][0])
        listed += numbers(len(packed(said)), len(said))
        keys += packed(said)
        records += packed(told)
        sizes += numbers(len(packed(told)), len(told))
    hidden = packed(listed) if new else listed
    if encrypted & 2:
        hidden = hidden[:8] + _hidden(hidden[8:], hidden[4:8])
    counts = [len(blocks), len(words), *([len(listed)] if new else []), len(hidden), len(keys)]
    head = (
        f'<Dictionary GeneratedByEngineVersion="{version}" Encrypted="{encrypted}" '
        f"Encoding={quoteattr(encoding)} Format={quoteattr(form)} "
        'Title="小&quot;字典&quot;"/>\r\n\0'
    ).encode("utf-16-le")
    path = folder / "small.mdx"
    path.write_bytes(
        struct.pack(">L", len(head))
        + head
        + struct.pack("<L", zlib.adler32(head))
        + numbers(*counts)
        + (struct.pack(">L", zlib.adler32(numbers(*counts))) if new else b"")
        + hidden
        + keys
        + numbers(len(blocks), len(words), len(sizes), len(records))
        + sizes
        + records
    )
    return path


def _hidden(plain: bytes, salt: bytes) -> bytes:
    key, hidden, before = ripemd128(salt + struct.pack("<L", 0x3695)), bytearray(), 0x36
    for place, byte in enumerate(plain):
        mixed = byte ^ before ^ place & 0xFF ^ key[place % 16]
        before = mixed >> 4 | mixed << 4 & 0xFF
        hidden.append(before)
    return bytes(hidden)

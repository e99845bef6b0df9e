"""Takes out of ICU's data what this program asks of no part of Qt: 31 MB become 1.6.

Qt calls ICU for collation, whose data stay; for letter case, which needs none of the data; and for
the names of time zones and for old encodings, which Python decodes before Qt sees a text. The
format is that of ICU's ``ucmndata.h``: a header, then a table of contents of names and offsets,
sorted, then the items, each on a 16-byte boundary.
"""

from __future__ import annotations

import re
import struct
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

_KEPT = re.compile(r"[^/]+/coll/(?:(?:root|pool|res_index|en|zh)(?:_\w+)?\.res|ucadata\.icu)")
_SYMBOL = re.compile(r"\bicudt\d+_dat\b")
_ITEM_ALIGNMENT = 16
_ASSEMBLY = """\
    .section .rodata
    .globl {symbol}
    .type {symbol}, %object
    .balign {alignment}
{symbol}:
    .incbin "{data}"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack, "", %progbits
"""


class IcuDataError(Exception):
    """The library is not one that holds ICU's data as it is known here."""


def is_kept(name: str) -> bool:
    """Tell whether the item ``name`` (``icudt73l/coll/zh.res``) stays."""
    return _KEPT.fullmatch(name) is not None


def read_items(package: bytes) -> dict[str, bytes]:
    """Return the items of a little-endian data package in its order; raises IcuDataError."""
    start, is_big_endian, data_format = _header(package)
    if data_format != b"CmnD" or is_big_endian:
        message = f"not a little-endian ICU data package: {data_format!r}"
        raise IcuDataError(message)
    (count,) = struct.unpack_from("<I", package, start)
    entries = [struct.unpack_from("<II", package, start + 4 + 8 * n) for n in range(count)]
    ends = [offset for _, offset in entries[1:]] + [len(package) - start]
    return {
        _text_at(package, start + name): package[start + offset : start + end]
        for (name, offset), end in zip(entries, ends, strict=True)
    }


def packed(header: bytes, items: Mapping[str, bytes]) -> bytes:
    """Return a data package of ``items``, which must be sorted by name as ICU compares them."""
    names = b""
    places = []
    table_size = 4 + 8 * len(items)
    for name in items:
        places.append(table_size + len(names))
        names += name.encode("ascii") + b"\0"
    body = bytearray(struct.pack("<I", len(items)) + bytes(table_size - 4) + names)
    for number, (place, item) in enumerate(zip(places, items.values(), strict=True)):
        body += bytes(-(len(header) + len(body)) % _ITEM_ALIGNMENT)
        struct.pack_into("<II", body, 4 + 8 * number, place, len(body))
        body += item
    return header + bytes(body)


def trimmed(package: bytes) -> bytes:
    """Return the data package with only the items that are kept."""
    items = {name: item for name, item in read_items(package).items() if is_kept(name)}
    return packed(package[: _header(package)[0]], items)


def trim_library(library: Path, result: Path) -> None:
    """Write ``library`` (libicudata) anew as ``result`` with the trimmed data, using binutils.

    Raises IcuDataError for a library of another make.
    """
    symbols = set(_SYMBOL.findall(_output("nm", "-D", str(library))))
    if len(symbols) != 1:
        message = f"{library.name} has {len(symbols)} packages of ICU data"
        raise IcuDataError(message)
    symbol = symbols.pop()
    with tempfile.TemporaryDirectory() as folder:
        data, source, compiled = (Path(folder) / name for name in ("data", "data.s", "data.o"))
        _output("objcopy", "-O", "binary", "-j", ".rodata", str(library), str(data))
        data.write_bytes(trimmed(data.read_bytes()))
        words = {"symbol": symbol, "alignment": _ITEM_ALIGNMENT, "data": data.name}
        source.write_text(_ASSEMBLY.format(**words), encoding="ascii")
        # From inside the folder, so that its name cannot get into the result.
        _output("as", "-o", compiled.name, source.name, folder=folder)
        options = ("-shared", "-z", "noexecstack", "--build-id=sha1", "-soname", library.name)
        _output("ld", *options, "-o", str(result.resolve()), compiled.name, folder=folder)


def _header(package: bytes) -> tuple[int, bool, bytes]:
    """Return size, byte order and format out of the header (``udata.h``: MappedData, UDataInfo)."""
    if package[2:4] != b"\xda\x27":
        message = "no ICU data package"
        raise IcuDataError(message)
    return struct.unpack_from("<H", package)[0], bool(package[8]), package[12:16]


def _text_at(package: bytes, start: int) -> str:
    return package[start : package.index(b"\0", start)].decode("ascii")


def _output(*command: str, folder: str | None = None) -> str:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    except subprocess.CalledProcessError as error:
        message = f"{command[0]} failed: {error.stderr.strip()}"
        raise IcuDataError(message) from error
    return done.stdout

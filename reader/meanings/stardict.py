"""StarDict's dictionaries: an ``.ifo``, an ``.idx``, a ``.dict`` or ``.dict.dz``, maybe a ``.syn``.

The format is that of StarDict's documentation ("Format for StarDict dictionary files"), packed
entries that of dictzip(1). Nothing is kept between two words: an index is walked as bytes.
"""

from __future__ import annotations

import gzip
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reader.core.files.reading import LargerError, open_regular, read_regular
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.meanings.entry import Entry
from reader.meanings.markup import without_markup

_MOST = 200_000_000
"""Bytes of an index that are read."""
_LONGEST_ENTRY = 200_000
_MOST_ENTRIES = 8
_LONGEST_WORD = 255
_DAMAGES = (
    *(zlib.error, EOFError, struct.error, gzip.BadGzipFile),
    *(IndexError, ValueError, OverflowError),  # a head that is cut, a place beyond any file
)
_MARKED_UP = frozenset("hxg")
"""Types of text that is HTML, XDXF or Pango's markup; the others here are plain."""
_PLAIN = frozenset("mlty")
_SIZED = frozenset("WPX")


class DictionaryDamagedError(ReaderError):
    """The files do not belong together or are cut."""

    sentence = translatable(
        "{name} is damaged or not whole. Copy all its files again: .ifo, .idx, .dict or .dict.dz."
    )


class _Info(NamedTuple):
    name: str
    types: str
    """Of an entry's parts, where all entries have the same; else empty."""
    offset_bytes: int


def name_of(ifo: Path) -> str:
    """Return what the dictionary calls itself, if its files are there; raises as `entries`."""
    name = _info(ifo).name
    for suffixes in ((".idx", ".idx.gz"), (".dict", ".dict.dz")):
        if not any(ifo.with_suffix(suffix).is_file() for suffix in suffixes):
            raise DictionaryDamagedError(name=ifo.name)
    return name


def entries(ifo: Path, word: str) -> Iterator[Entry]:
    """Yield what the dictionary beside ``ifo`` says of ``word``.

    Raises DictionaryDamagedError, or OSError as `read_regular` does.
    """
    info = _info(ifo)
    try:
        index = _unpacked(ifo, ".idx")
        for offset, size in _places(index, ifo, word, info.offset_bytes):
            data = _data(ifo, offset, size)
            if len(data) < size:
                raise DictionaryDamagedError(name=ifo.name)
            meaning = "\n".join(part for part in _parts(data, info.types) if part)
            yield Entry(word, "", meaning, info.name)
    except _DAMAGES as error:
        raise DictionaryDamagedError(name=ifo.name) from error


def _info(ifo: Path) -> _Info:
    lines = read_regular(ifo, _LONGEST_ENTRY).decode("utf-8", "replace").splitlines()
    values = dict(line.strip().partition("=")[::2] for line in lines if "=" in line)
    if not lines or "StarDict" not in lines[0] or "bookname" not in values:
        raise DictionaryDamagedError(name=ifo.name)
    wide = values.get("idxoffsetbits") == "64"
    return _Info(values["bookname"], values.get("sametypesequence", ""), 8 if wide else 4)


def _places(index: bytes, ifo: Path, word: str, width: int) -> Iterator[tuple[int, int]]:
    """Yield where the entries of ``word`` are: their first byte and their length."""
    form = struct.Struct(">QI" if width == 8 else ">II")
    key, found = word.encode("utf-8", "replace"), 0
    numbers = set(_synonyms(ifo, key))
    if not numbers and key + b"\0" not in index:
        return  # which most words are not, and walking an index takes long
    for number, (known, place) in enumerate(_rows(index, form.size)):
        if known == key or number in numbers:
            offset, size = form.unpack(place)
            yield offset, min(size, _LONGEST_ENTRY)
            if (found := found + 1) == _MOST_ENTRIES:
                return


def _rows(index: bytes, size: int) -> Iterator[tuple[bytes, bytes]]:
    """Yield each word of an index with the ``size`` bytes behind it, as long as it is whole."""
    start = 0
    while 0 < (end := index.find(b"\0", start, start + _LONGEST_WORD + 1)) < len(index) - size:
        yield index[start:end], index[end + 1 : end + 1 + size]
        start = end + 1 + size


def _synonyms(ifo: Path, key: bytes) -> Iterator[int]:
    """Yield the numbers of the entries that ``key`` is another word for."""
    path = ifo.with_suffix(".syn")
    if path.is_file():
        rows = read_regular(path, _MOST)
        if key + b"\0" in rows:
            for known, number in _rows(rows, 4):
                if known == key:
                    yield int.from_bytes(number, "big")


def _unpacked(ifo: Path, suffix: str) -> bytes:
    plain, packed = ifo.with_suffix(suffix), ifo.with_suffix(f"{suffix}.gz")
    if plain.is_file():
        return read_regular(plain, _MOST)
    with open_regular(packed) as file, gzip.open(file) as stream:
        data = stream.read(_MOST + 1)
    if len(data) > _MOST:
        raise LargerError(len(data))
    return data


def _data(ifo: Path, offset: int, size: int) -> bytes:
    plain, packed = ifo.with_suffix(".dict"), ifo.with_suffix(".dict.dz")
    if plain.is_file():
        with open_regular(plain) as file:
            file.seek(offset)
            return file.read(size)
    with open_regular(packed) as file:
        head = file.read(12)
        if head[:2] != b"\x1f\x8b" or not head[3] & 4:
            raise DictionaryDamagedError(name=packed.name)
        extra = file.read(int.from_bytes(head[10:12], "little"))
        length, count = struct.unpack("<HH", extra[6:10])
        if extra[:2] != b"RA" or not length:
            raise DictionaryDamagedError(name=packed.name)
        sizes = struct.unpack(f"<{count}H", extra[10 : 10 + 2 * count])
        for bit in (8, 16):  # the file's name and a comment
            if head[3] & bit:
                while file.read(1) not in {b"\0", b""}:
                    pass
        first, last = offset // length, (offset + size) // length
        file.seek(file.tell() + sum(sizes[:first]))
        text = b"".join(
            zlib.decompressobj(-zlib.MAX_WBITS).decompress(file.read(each), length)
            for each in sizes[first : last + 1]
        )
    return text[offset - first * length :][:size]


def _parts(data: bytes, types: str) -> Iterator[str]:
    """Yield the texts of an entry; pictures and sounds in it are passed over."""
    place = 0
    waiting = list(types)
    while place < len(data):
        kind = waiting.pop(0) if types and waiting else chr(data[place])
        place += 0 if types else 1
        if kind in _SIZED:
            place += 4 + int.from_bytes(data[place : place + 4], "big")
            continue
        # The last of a fixed sequence runs to the entry's end.
        is_last = bool(types) and not waiting
        end = len(data) if is_last else data.find(b"\0", place)
        end = len(data) if end < 0 else end
        text = data[place:end].decode("utf-8", "replace")
        place = end + 1
        if kind in _MARKED_UP:
            yield without_markup(text)
        elif kind in _PLAIN:
            yield text.strip()

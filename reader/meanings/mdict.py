"""MDict's dictionaries, ``.mdx`` of versions 1 and 2: a list of words and blocks of entries.

The makers published no description; this follows what is known of the files' bytes, written anew.
Every word is looked for in the packed list as bytes, so that nothing is kept between two words.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reader.core.files.reading import open_regular
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.meanings.entry import Entry
from reader.meanings.markup import without_markup
from reader.meanings.ripemd import ripemd128

_LONGEST_HEAD = 4_000_000
_LARGEST_BLOCK = 64_000_000
_LARGEST_LIST = 400_000_000
"""Bytes of all words of a dictionary, unpacked."""
_LONGEST_ENTRY = 200_000
_MOST_ENTRIES = 8
_MOST_LINKS = 4
"""Words that only stand for another one, until the entry."""
_DAMAGES = (zlib.error, EOFError, struct.error, IndexError, ValueError, OverflowError, LookupError)
_ATTRIBUTE = Pattern(r'(\w+)="([^"]*)"')
_STYLE = Pattern(r"`\d+`")
"""What stands for the beginning or the end of a style of the dictionary's own."""
_LINK = "@@@LINK="
_ENCODINGS = {"": "utf-16-le", "utf-16": "utf-16-le", "gbk": "gb18030", "gb2312": "gb18030"}
_LOCKED, _HIDDEN = 1, 2
"""Bits of ``Encrypted``: only a code of the seller opens it; the list of words is hidden."""


class MDictDamagedError(ReaderError):
    """The file is cut, or none of MDict's."""

    sentence = translatable("{name} is damaged, or no dictionary of MDict's. Copy the file again.")


class MDictKindError(ReaderError):
    """The file is MDict's, in a way that cannot be read here."""

    sentence = translatable(
        "{name} is of a kind of MDict's files that cannot be read: locked by its seller, packed "
        "with LZO, or of version 3. Turn it into StarDict's format, for example with PyGlossary, "
        "and choose its .ifo file."
    )


class _Book(NamedTuple):
    """What the beginning of a file says."""

    name: str
    encoding: str
    is_text: bool
    number: struct.Struct
    """Of a count or a place: eight bytes, four in version 1."""
    key_blocks: tuple[tuple[int, int], ...]
    """Bytes of each block of words, packed and unpacked."""
    keys_at: int


class _Packing(Exception):  # noqa: N818 - told as one of the reader's errors
    """A way of packing that cannot be read here."""


def name_of(path: Path) -> str:
    """Return what the dictionary calls itself; raises as `entries`."""
    try:
        with open_regular(path) as file:
            return _book(file, path).name
    except _Packing:
        raise MDictKindError(name=path.name) from None
    except _DAMAGES as error:
        raise MDictDamagedError(name=path.name) from error


def entries(path: Path, word: str) -> Iterator[Entry]:
    """Yield what the dictionary says of ``word``.

    Raises MDictDamagedError or MDictKindError, or OSError as `open_regular` does.
    """
    try:
        with open_regular(path) as file:
            book = _book(file, path)
            waiting, asked = [word], set[str]()
            found = 0
            while waiting and len(asked) <= _MOST_LINKS:
                key = waiting.pop(0)
                asked.add(key)
                for text in _texts(file, book, key):
                    if text.startswith(_LINK):
                        other = text.removeprefix(_LINK).strip("\r\n\0 ")
                        if other not in asked:
                            waiting.append(other)
                    elif found < _MOST_ENTRIES and (meaning := _plain(text, book)):
                        found += 1
                        yield Entry(key, "", meaning, book.name)
    except _Packing:
        raise MDictKindError(name=path.name) from None
    except _DAMAGES as error:
        raise MDictDamagedError(name=path.name) from error


def _book(file: BinaryIO, path: Path) -> _Book:
    length = int.from_bytes(_read(file, 4), "big")
    head = _read(file, length, _LONGEST_HEAD)
    if head[:2] != b"<\0":
        if head[:1] == b"<":
            raise _Packing  # of version 3, whose head is UTF-8
        raise ValueError
    attributes = _ATTRIBUTE.findall(head.decode("utf-16-le", "replace"))
    said = {name.lower(): unescape(value) for name, value in attributes}
    _read(file, 4)  # a checksum
    version = float(said["generatedbyengineversion"])
    encrypted = {"": 0, "no": 0, "yes": _LOCKED}.get(said.get("encrypted", "").lower())
    encrypted = int(said["encrypted"]) if encrypted is None else encrypted
    if encrypted & _LOCKED or version >= 3:
        raise _Packing
    is_new = version >= 2
    number = struct.Struct(">Q" if is_new else ">L")
    counts = [_number(file, number) for _ in range(5 if is_new else 4)]
    if is_new:
        _read(file, 4)
    blocks, packed, size = counts[0], counts[-2], counts[-1]
    listed = _read(file, packed, _LARGEST_BLOCK)
    if is_new:
        if encrypted & _HIDDEN:
            listed = listed[:8] + _shown(listed[8:], listed[4:8])
        listed = _unpacked(listed, counts[2])
    encoding = said.get("encoding", "").lower()
    encoding = _ENCODINGS.get(encoding, encoding)
    sizes = tuple(_block_sizes(listed, number, blocks, is_new, encoding == "utf-16-le"))
    if sum(packed for packed, _ in sizes) != size or sum(s for _, s in sizes) > _LARGEST_LIST:
        raise ValueError
    "".encode(encoding)  # an encoding that is not known is a LookupError
    title = " ".join(said.get("title", "").split())
    if not title or title.startswith("Title (No HTML"):  # what its maker's form says at first
        title = path.stem
    is_text = said.get("format", "").lower() == "text"
    return _Book(title[:200], encoding, is_text, number, sizes, file.tell())


def _block_sizes(
    listed: bytes, number: struct.Struct, blocks: int, is_new: bool, is_wide: bool
) -> Iterator[tuple[int, int]]:
    """Yield the packed and the unpacked size of each block of words."""
    place = 0
    width, end = (2, 1) if is_new else (1, 0)
    for _ in range(min(blocks, len(listed))):
        place += number.size
        for _word in ("first", "last"):
            length = int.from_bytes(listed[place : place + width], "big") + end
            place += width + (2 * length if is_wide else length)
        (packed,) = number.unpack_from(listed, place)
        (size,) = number.unpack_from(listed, place + number.size)
        place += 2 * number.size
        yield packed, size


def _texts(file: BinaryIO, book: _Book, word: str) -> Iterator[str]:
    """Yield the entries of ``word`` as they are written."""
    places = list(_places(file, book, word))[:_MOST_ENTRIES]
    if not places:
        return
    file.seek(book.keys_at + sum(packed for packed, _ in book.key_blocks))
    blocks, _, _, _ = (_number(file, book.number) for _ in range(4))
    pairs = struct.Struct(">2Q" if book.number.size == 8 else ">2L")
    sizes = _read(file, blocks * pairs.size, _LARGEST_BLOCK)
    begin = file.tell()
    for start, stop in places:
        at, before = begin, 0
        for packed, size in pairs.iter_unpack(sizes):
            if before <= start < before + size:
                file.seek(at)
                block = _unpacked(_read(file, packed, _LARGEST_BLOCK), size)
                text = block[start - before : (stop or before + size) - before]
                yield text[:_LONGEST_ENTRY].decode(book.encoding, "replace").rstrip("\0")
                break
            at, before = at + packed, before + size


def _places(file: BinaryIO, book: _Book, word: str) -> Iterator[tuple[int, int]]:
    """Yield where the entries of ``word`` begin and end, 0 where that is not known."""
    key = word.encode(book.encoding, "replace")
    width = 2 if book.encoding == "utf-16-le" else 1
    open_place: int | None = None
    at = book.keys_at
    for packed, size in book.key_blocks:
        file.seek(at)
        at += packed
        block = _unpacked(_read(file, packed, _LARGEST_BLOCK), size)
        if open_place is not None:
            yield open_place, book.number.unpack_from(block)[0]
            open_place = None
        if key in block:
            for known, start in _keys(block, book.number, width):
                if open_place is not None:
                    yield open_place, start
                    open_place = None
                if known == key:
                    open_place = start
    if open_place is not None:
        yield open_place, 0


def _keys(block: bytes, number: struct.Struct, width: int) -> Iterator[tuple[bytes, int]]:
    """Yield each word of a block with the place of its entry."""
    place = 0
    while place < len(block):
        (start,) = number.unpack_from(block, place)
        place += number.size
        end = block.find(b"\0" * width, place)
        while end >= 0 and (end - place) % width:  # a NUL of each of two characters
            end = block.find(b"\0" * width, end + 1)
        end = len(block) if end < 0 else end
        yield block[place:end], start
        place = end + width


def _plain(text: str, book: _Book) -> str:
    words = _STYLE.sub("", text)
    if book.is_text:
        return "\n".join(filter(None, (line.strip() for line in words.splitlines())))
    return without_markup(words)


def _shown(hidden: bytes, salt: bytes) -> bytes:
    """Return the list of words that its maker hid behind a fixed key."""
    key = ripemd128(salt + (0x3695).to_bytes(4, "little"))
    shown, before = bytearray(hidden), 0x36
    for place, byte in enumerate(hidden):
        shown[place] = (byte >> 4 | byte << 4 & 0xFF) ^ before ^ place & 0xFF ^ key[place % 16]
        before = byte
    return bytes(shown)


def _unpacked(block: bytes, size: int) -> bytes:
    """Return what is in a block, which is to be ``size`` bytes."""
    if size > _LARGEST_BLOCK:
        raise ValueError
    match block[:4]:
        case b"\0\0\0\0":
            data = block[8:]
        case b"\2\0\0\0":
            data = zlib.decompressobj().decompress(block[8:], max(1, size))
        case b"\1\0\0\0":
            raise _Packing
        case _:
            raise ValueError
    if len(data) != size:
        raise ValueError
    return data


def _number(file: BinaryIO, form: struct.Struct) -> int:
    value: int = form.unpack(_read(file, form.size))[0]
    return value


def _read(file: BinaryIO, length: int, most: int = _LONGEST_HEAD) -> bytes:
    """Return the next ``length`` bytes, which must be there and not more than ``most``."""
    if length > most:
        raise ValueError
    data = file.read(length)
    if len(data) < length:
        raise EOFError
    return data

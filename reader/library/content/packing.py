"""An article as the database keeps it: compressed, its texts first, each of them once.

The first line is what is searched: the texts as a JSON array, which is read ten times as fast as
the article; the second their ids. The third is the reading, in which a number stands for a string
that the first line has, and nothing for the article's id, by which it is found.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from reader.core.article import Article, CodeBlock
from reader.core.articles.walk import iter_blocks, iter_texts
from reader.core.report import Reading
from reader.paths import resource_path

if TYPE_CHECKING:
    from reader.storing.shapes import Json, Shape

DICTIONARY = 2
"""The preset dictionary that is written with; every one that was ever used stays."""
_FLAT = 1
"""The dictionary with which ids and texts were written in turn, as one array."""
LARGEST = 64_000_000
"""Bytes that anything may have when it is unpacked; a database of others is not trusted."""
_SHORT, _ANY = b"g", b"u"
"""The first byte tells the code. GB18030 has two bytes for most Han, UTF-8 three: a tenth less when
it is compressed."""
_CODES = {_SHORT: ("gb18030", "strict"), _ANY: ("utf-8", "surrogatepass")}
_STEP = 8_192
"""Bytes that are unpacked at first: the texts of most articles."""
_SHORTEST = 3
"""Characters of a string for which a number is shorter."""


class Texts(NamedTuple):
    """What is read of an article, in order."""

    ids: list[str]
    texts: list[str]


def texts_of(article: Article) -> Texts:
    """Return the ids and texts that are searched: metadata, text, captions, tables and code."""
    ids: list[str] = []
    texts: list[str] = []
    for text_id, text in _searched(article):
        ids.append(text_id)
        texts.append(text)
    return Texts(ids, texts)


def _searched(article: Article) -> Iterator[tuple[str, str]]:
    for text_id, text in iter_texts(article):
        if text.text:
            yield text_id, text.text
    for block in iter_blocks(article.blocks):
        if isinstance(block, CodeBlock):
            yield block.block_id, block.code


def pack(reading: Reading, texts: Texts) -> bytes:
    """Return ``reading`` as the database keeps it, with the preset dictionary ``DICTIONARY``."""
    raw = f"{_json(texts.texts)}\n{_json(texts.ids)}\n{frame_of(reading, texts)}"
    try:
        code, data = _SHORT, raw.encode("gb18030")
    except UnicodeEncodeError:  # a lone surrogate
        code, data = _ANY, raw.encode("utf-8", "surrogatepass")
    packer = _packer(code).copy()  # the dictionary is looked through once
    return code + packer.compress(data) + packer.flush()


def frame_of(reading: Reading, texts: Texts | None = None) -> str:
    """Return what is kept of ``reading`` besides its texts and its article's id."""
    from reader.storing.codec import written_reading

    words = (texts or texts_of(reading.article)).texts
    numbers = {text: n for n, text in enumerate(words) if len(text) >= _SHORTEST}
    nameless = replace(reading, article=replace(reading.article, article_id=""))
    return _json(_with_numbers(written_reading(nameless), numbers))


def unpack_texts(data: bytes, dictionary: int) -> Texts:
    """Return ids and texts of what ``pack`` returned; raises ValueError when it is damaged."""
    lines = 1 if dictionary == _FLAT else 2
    try:
        unpacker = _unpacker(data, dictionary)
        raw = unpacker.decompress(data[1:], _STEP)
        more = raw
        while more and raw.count(b"\n") < lines and len(raw) < LARGEST:
            more = unpacker.decompress(unpacker.unconsumed_tail, len(raw))
            raw += more  # nothing comes of data that are cut short
    except (zlib.error, OSError) as error:
        raise ValueError(str(error)) from error
    return _texts(data, raw.split(b"\n", lines), dictionary)


def unpack(data: bytes, dictionary: int, shape: Shape, article_id: str) -> Reading:
    """Return what was packed, without pictures; ``shape`` is that of the codec that wrote it.

    Raises ValueError when it is damaged.
    """
    from reader.storing.codec import read_reading

    parts = _raw(data, dictionary).split(b"\n", 1 if dictionary == _FLAT else 2)
    texts = _texts(data, parts, dictionary).texts
    written = _with_texts(json.loads(_decoded(data, parts[-1])), texts)
    reading = read_reading(written, {}, shape)
    return replace(reading, article=replace(reading.article, article_id=article_id))


def _texts(data: bytes, parts: list[bytes], dictionary: int) -> Texts:
    first = json.loads(_decoded(data, parts[0]))
    if not isinstance(first, list):
        raise ValueError("not packed here")
    if dictionary == _FLAT:
        return Texts(first[::2], first[1::2])
    if len(parts) < 2:
        raise ValueError("cut short")
    ids = json.loads(_decoded(data, parts[1]))
    if not isinstance(ids, list) or len(ids) != len(first):
        raise ValueError("not packed here")
    return Texts(ids, first)


def _raw(data: bytes, dictionary: int) -> bytes:
    try:
        unpacker = _unpacker(data, dictionary)
        raw = unpacker.decompress(data[1:], LARGEST)
    except (zlib.error, OSError) as error:
        raise ValueError(str(error)) from error
    if not unpacker.eof:
        raise ValueError("cut short, or too large")
    return raw


def _unpacker(data: bytes, dictionary: int) -> zlib._Decompress:
    if data[:1] not in _CODES:
        raise ValueError("not packed here")
    return zlib.decompressobj(-15, _zdict(dictionary)[data[:1]])


def _decoded(data: bytes, part: bytes) -> str:
    return part.decode(*_CODES[data[:1]])


@lru_cache(maxsize=2)
def _packer(code: bytes) -> zlib._Compress:
    zdict = _zdict(DICTIONARY)[code]
    return zlib.compressobj(6, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, zdict)


@lru_cache(maxsize=4)
def _zdict(number: int) -> dict[bytes, bytes]:
    """Return a preset dictionary in each of the codes."""
    text = resource_path(f"library/dictionary-{number}.txt").read_text("utf-8")
    return {code: text.encode(*names) for code, names in _CODES.items()}


def _json(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _with_numbers(value: Json, numbers: dict[str, int]) -> Json:
    """Return ``value`` with ``{"": n}`` for each string that has a number."""
    if isinstance(value, str):
        return {"": numbers[value]} if value in numbers else value
    if isinstance(value, list):
        return [_with_numbers(part, numbers) for part in value]
    if isinstance(value, dict):
        return {name: _with_numbers(part, numbers) for name, part in value.items()}
    return value


def _with_texts(value: Json, texts: list[str]) -> Json:
    match value:
        case {"": int(number), **rest} if not rest and 0 <= number < len(texts):
            return texts[number]
        case list():
            return [_with_texts(part, texts) for part in value]
        case dict():
            return {name: _with_texts(part, texts) for name, part in value.items()}
        case _:
            return value

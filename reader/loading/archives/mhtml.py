"""MHTML: a page and its pictures as one MIME message (RFC 2557), as Chrome and Edge save it."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from reader.core.messages.errors import FileDamagedError, NoArticleError
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.source import SourceDocument, SourceKind
from reader.loading.archives.archive import (
    MOST_PARTS,
    Packed,
    Part,
    addresses_from,
    file_name,
    packed_page,
)
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.saved_file import SavedFile
from reader.loading.formats import Format, Offer, PageInside, Report
from reader.loading.pages.made_page import made_page, paragraphs

_HEADERS = re.compile(rb"(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)++")
_BLANK_LINE = re.compile(rb"\n\r?\n")
_HEADER = re.compile(rb"([!-9;-~]+):([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)\r?\n")
_PARAMETER = r"""\b{}\s*=\s*(?:"([^"]*)"|([^\s;]+))"""
_BOUNDARY = Pattern(_PARAMETER.format("boundary"), re.I)
_CHARSET = Pattern(_PARAMETER.format("charset"), re.I)
_BETWEEN = re.compile(rb"^From \S+ .*\r?\n(?=[!-9;-~]+:)", re.M)
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.M)
_NO_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_SAVED_BY = Pattern(r"<?\s*saved by ([^<>\"]+)", re.I)
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
_DEEPEST = 4
_LONGEST_HEADERS = 200_000
"""Bytes that are looked at; the headers of a saved page are some hundred."""


@dataclass(frozen=True, slots=True)
class _Message:
    """One part of a MIME message, its body still encoded."""

    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def charset(self) -> str:
        return self._parameter(_CHARSET)

    @property
    def boundary(self) -> str:
        return self._parameter(_BOUNDARY) if self.media_type.startswith("multipart/") else ""

    def _parameter(self, pattern: Pattern) -> str:
        found = pattern.search(self.headers.get("content-type", ""))
        return (found[1] or found[2] or "") if found else ""

    def unpack(self) -> bytes:
        """Return the body decoded; empty when it is damaged."""
        match self.headers.get("content-transfer-encoding", "").strip().lower():
            case "base64":
                return _unpacked(self.body)
            case "quoted-printable":
                return binascii.a2b_qp(self.body)
            case _:
                return self.body


def _unpacked(body: bytes) -> bytes:
    """Return what base64 holds; of a file that was cut off, as far as it goes."""
    try:
        return binascii.a2b_base64(body)
    except binascii.Error:
        letters = _NO_BASE64.sub(b"", body)
    try:
        return binascii.a2b_base64(letters[: len(letters) // 4 * 4])
    except binascii.Error:
        return b""


def load_mhtml(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page in a MIME message, or None when ``data`` is no such message.

    Raises FileDamagedError when a browser wrote it and its page is not there.
    """
    message = _read_message(data.lstrip(b"\xef\xbb\xbf\r\n"))
    if message is None:
        return None
    is_letter = message.media_type == "text/plain" and {"from", "subject"} <= message.headers.keys()
    if not is_letter and not message.media_type.startswith(("multipart/", "text/html")):
        return None
    page = _page(message, path.name, data, encoding)
    if page is None and _SAVED_BY.search(_words(message.headers.get("from", ""))):
        raise FileDamagedError
    return page


def _list_messages(
    file: SavedFile, encoding: str | None, report: Report
) -> Iterator[PageInside] | None:
    """Return the pages in a file of one message or of many (RFC 4155); None: it is none."""
    start = file.start().lstrip(b"\xef\xbb\xbf\r\n")
    if not (_HEADERS.match(start + b"\r\n\r\n") or _BETWEEN.match(start)):
        return None
    data = file.read()
    if not _BETWEEN.match(start):
        source = load_mhtml(file.path, data, encoding)
        return None if source is None else iter([PageInside("", lambda: source, url=source.url)])
    messages = _messages(data, report)
    return (
        PageInside(
            inside=_words(message.headers.get("subject", "")) or str(number),
            load=partial(_loaded, message, file.path.name, raw, encoding, number),
            title=_words(message.headers.get("subject", "")),
            saved=_date(message) or "",
        )
        for number, (raw, message) in enumerate(messages, start=1)
    )


def _messages(data: bytes, report: Report) -> Iterator[tuple[bytes, _Message]]:
    starts = [found.start() for found in _BETWEEN.finditer(data)]
    for start, end in zip(starts, (*starts[1:], len(data)), strict=True):
        report(end)
        raw = data[data.find(b"\n", start) + 1 : end]
        message = _read_message(_QUOTED_FROM.sub(rb"\1", raw))
        if message is not None and any(map(_is_readable, _leaves(message))):
            yield raw, message


def _loaded(
    message: _Message, name: str, raw: bytes, encoding: str | None, number: int
) -> SourceDocument:
    source = _page(message, name, raw, encoding)
    if source is None:
        raise NoArticleError
    return replace(source, inside=_words(message.headers.get("subject", "")) or str(number))


def _is_readable(part: _Message) -> bool:
    return part.media_type in _PAGE_TYPES or part.media_type == "text/plain"


def _page(message: _Message, name: str, raw: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page that a message holds; of a letter without one, its text as a page."""
    parts = list(_leaves(message))
    page = next((part for part in parts if part.media_type in _PAGE_TYPES), None)
    if page is None:
        return _letter(message, parts, name, raw, encoding)
    base = page.headers.get("content-location") or message.headers.get("content-location", "")
    url = message.headers.get("snapshot-content-location", "") or base
    saver = _SAVED_BY.search(_words(message.headers.get("from", "")))
    packed = Packed(
        name=name,
        raw=raw,
        page=page.unpack(),
        parts=_by_address(parts, base),
        addresses=addresses_from(base),
        url=url,
        address=base,
        hint=page.charset,
        saved=_date(message) if saver else None,
        saver=saver[1].strip() if saver else "",
    )
    return packed_page(packed, encoding)


def _letter(
    message: _Message, parts: list[_Message], name: str, raw: bytes, encoding: str | None
) -> SourceDocument | None:
    text = next((part for part in parts if part.media_type == "text/plain"), None)
    if text is None or "subject" not in message.headers:
        return None
    decoded = decode(text.unpack(), encoding, hint=text.charset)
    sender = _words(message.headers.get("from", "")).partition("<")[0].strip(" \"'")
    return SourceDocument(
        name=name,
        raw=raw,
        kind=SourceKind.HTML,
        text=made_page(
            paragraphs(decoded.text),
            title=_words(message.headers["subject"]),
            authors=filter(None, [sender]),
            published=_date(message) or "",
        ),
        encoding=decoded.encoding,
    )


def _words(value: str) -> str:
    """Return a header's words (RFC 2047)."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    try:
        return " ".join(str(make_header(decode_header(value))).split())
    except (MessageError, LookupError, ValueError):
        return value


def _date(message: _Message) -> str | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(message.headers.get("date", "")).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _by_address(parts: list[_Message], base: str) -> dict[str, Part]:
    """Return the parts by every address that the page may call them."""
    addresses = addresses_from(base)
    found: dict[str, Part] = {}
    for message in parts:
        location = message.headers.get("content-location", "")
        content_id = message.headers.get("content-id", "").strip("<> ")
        part = Part(file_name(location or content_id), message.unpack, location)
        for address in (*(addresses(location) if location else ()), f"cid:{content_id}"):
            found.setdefault(address, part)
    return found


def _leaves(message: _Message, depth: int = 0) -> Iterator[_Message]:
    """Yield the parts that are no containers, at most MOST_PARTS of each container."""
    if not message.boundary:
        yield message
        return
    if depth == _DEEPEST:
        return
    border = b"--" + message.boundary.encode("latin-1", "replace")
    between = re.split(
        rb"(?:\A|\r?\n)" + re.escape(border) + rb"(?:--)?[ \t]*(?:\r?\n|\Z)",
        message.body,
        maxsplit=MOST_PARTS + 1,
    )
    for piece in between[1 : MOST_PARTS + 1]:
        if (part := _read_message(piece)) is not None:
            yield from _leaves(part, depth + 1)


def _read_message(data: bytes) -> _Message | None:
    block = _HEADERS.match(data, 0, _LONGEST_HEADERS)
    if block is None or (end := _BLANK_LINE.search(data)) is None:
        return None
    if block.end() != end.start() + 1 and end.start() < _LONGEST_HEADERS:
        return None  # something else stands among them
    headers = {
        found[1].decode("ascii").lower(): _unfolded(found[2])
        for found in _HEADER.finditer(block[0])
    }
    if "content-type" not in headers:
        return None
    return _Message(headers, data[end.end() :])


def _unfolded(value: bytes) -> str:
    """Return a header's value on one line; a long address continues without a blank."""
    text = value.decode("utf-8", "replace")
    lines = [line.strip() for line in text.splitlines()]
    return (" " if ";" in text else "").join(lines)


MHTML = Format(
    name=translatable("MHTML page"),
    pages=_list_messages,
    suffixes=(".mhtml", ".mht", ".eml"),
    mime_types=("application/x-mimearchive",),
    apple_types=("io.github.qingdu.mhtml",),
    offer=Offer.FIRST,
    is_new_to_linux=True,
)

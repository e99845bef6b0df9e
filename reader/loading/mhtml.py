"""MHTML: a page and its pictures as one MIME message (RFC 2557), as Chrome and Edge save it."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.core.source import SourceDocument, SourceKind
from reader.core.translatable import translatable
from reader.loading.archive import (
    MOST_PARTS,
    ArchivedPictures,
    Part,
    addresses_from,
    file_name,
)
from reader.loading.encoding import decode
from reader.loading.formats import Format, Offer
from reader.loading.html_file import is_markup, saved_from

_HEADERS = re.compile(rb"(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)++")
_BLANK_LINE = re.compile(rb"\n\r?\n")
_HEADER = re.compile(rb"([!-9;-~]+):([^\r\n]*(?:\r?\n[ \t][^\r\n]*)*)\r?\n")
_PARAMETER = r"""\b{}\s*=\s*(?:"([^"]*)"|([^\s;]+))"""
_BOUNDARY = re.compile(_PARAMETER.format("boundary"), re.I)
_CHARSET = re.compile(_PARAMETER.format("charset"), re.I)
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

    def _parameter(self, pattern: re.Pattern[str]) -> str:
        found = pattern.search(self.headers.get("content-type", ""))
        return (found[1] or found[2] or "") if found else ""

    def unpack(self) -> bytes:
        """Return the body decoded; empty when it is damaged."""
        match self.headers.get("content-transfer-encoding", "").strip().lower():
            case "base64":
                try:
                    return binascii.a2b_base64(self.body)
                except binascii.Error:
                    return b""
            case "quoted-printable":
                return binascii.a2b_qp(self.body)
            case _:
                return self.body


def load_mhtml(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page in a MIME message, or None when ``data`` is no such message."""
    message = _read_message(data.lstrip(b"\xef\xbb\xbf\r\n"))
    if message is None or not message.media_type.startswith(("multipart/", "text/html")):
        return None
    parts = list(_leaves(message))
    pages = (part for part in parts if part.media_type in {"text/html", "application/xhtml+xml"})
    page = next(pages, None)
    if page is None:
        return None
    decoded = decode(page.unpack(), encoding, hint=page.charset)
    if not is_markup(decoded.text):
        return None
    base = page.headers.get("content-location") or message.headers.get("content-location", "")
    url = message.headers.get("snapshot-content-location", "") or base
    return SourceDocument(
        name=path.name,
        raw=data,
        kind=SourceKind.HTML,
        text=decoded.text,
        encoding=decoded.encoding,
        url=saved_from(decoded.text) or (url if url.startswith(("http:", "https:")) else ""),
        assets=ArchivedPictures(_by_address(parts, base), addresses_from(base), decoded.text),
    )


def _by_address(parts: list[_Message], base: str) -> dict[str, Part]:
    """Return the parts by every address that the page may call them."""
    addresses = addresses_from(base)
    found: dict[str, Part] = {}
    for message in parts:
        location = message.headers.get("content-location", "")
        content_id = message.headers.get("content-id", "").strip("<> ")
        part = Part(file_name(location or content_id), message.unpack)
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
    load=load_mhtml,
    suffixes=(".mhtml", ".mht"),
    mime_types=("application/x-mimearchive",),
    apple_types=("io.github.qingdu.mhtml",),
    offer=Offer.FIRST,
    is_new_to_linux=True,
)

"""Web archives (WARC 1.0 and 1.1, ISO 28500; also .warc.gz, and WACZ, a zip of them).

Read here instead of with warcio, which gives one record after another: a list of pages has to be
made within twice the time of unpacking alone, and a page's pictures lie all over the file.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from functools import partial
from html import unescape
from pathlib import Path
from typing import BinaryIO, TypeAlias
from urllib.parse import urljoin

from reader.core.messages.errors import FileDamagedError, NotAPageError
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.source import SourceDocument
from reader.loading.archives.archive import Packed, Part, file_name, packed_page
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.inflating import Inflated
from reader.loading.bytes.saved_file import SavedFile
from reader.loading.bytes.zip_members import ZipMembers
from reader.loading.formats import Format, PageInside, Report
from reader.loading.pages.html_file import title_of

_VERSION = b"WARC/"
_GZIP = b"\x1f\x8b"
_LONGEST_HEAD = 64_000
_LOOKED_AT = 65_536
_LARGEST_PART = 64_000_000
_MOST_RECORDS = 2_000_000
_FIELD = re.compile(rb"^([!-9;-~]+):[ \t]*(.*?)[ \t]*\r?$", re.M)
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})")
_PAGE_TYPE = Pattern(r"text/html|application/xhtml\+xml", re.I)
_CHARSET = Pattern(r"""charset\s*=\s*["']?([^\s"';]+)""", re.I)
_SOFTWARE = re.compile(rb"^software:[ \t]*(.+?)[ \t]*\r?$", re.M | re.I)
_FRAME = Pattern(r"""<i?frame\b[^<>]*?\ssrc\s*=\s*["']?([^"'\s<>]+)""", re.I)
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[^\r\n]*\r?\n")
_MOST_FRAMES = 100_000
_LARGEST_LIST = 16_000_000

Opener: TypeAlias = Callable[[], AbstractContextManager[BinaryIO]]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a record begins: a gzip member's byte, and a byte of what is unpacked from there."""

    member: int
    within: int


@dataclass(frozen=True, slots=True)
class _Record:
    """One record's head, and as much of its content as was asked for."""

    place: _Place
    fields: Mapping[str, str]
    content: bytes
    length: int

    @property
    def kind(self) -> str:
        return self.fields.get("warc-type", "").lower()

    @property
    def address(self) -> str:
        return self.fields.get("warc-target-uri", "").strip("<>")


@dataclass(frozen=True, slots=True)
class _Response:
    """What a server answered, or what was archived without one; ``body`` as it was sent."""

    status: int
    fields: Mapping[str, str]
    body: bytes

    @property
    def is_page(self) -> bool:
        return _PAGE_TYPE.match(self.fields.get("content-type", "")) is not None

    @property
    def charset(self) -> str:
        found = _CHARSET.search(self.fields.get("content-type", ""))
        return found[1] if found else ""

    def unpacked(self, most: int) -> bytes:
        """Return the body without chunks and compression; what is damaged ends it."""
        body = self.body
        if "chunked" in self.fields.get("transfer-encoding", "").lower():
            body = _joined_chunks(body)
        packing = self.fields.get("content-encoding", "").lower().strip()
        if packing in {"gzip", "x-gzip", "deflate"}:
            return _inflated(body, most)
        if packing == "br":
            raise NotAPageError
        return body[:most]


class WebArchive:
    """The records of one archive, listed once and read again here and there."""

    def __init__(self, opener: Opener) -> None:
        """Note how the file is opened; nothing is read yet."""
        self._opener = opener
        self._places: dict[str, _Place] = {}
        self._is_complete = False
        self.saver = ""
        """The program that wrote the archive, as it named itself."""

    def pages(self, report: Report) -> Iterator[tuple[_Record, _Response]]:
        """Yield every page that a server gave, with the first bytes of it."""
        with self._opener() as stream:
            for record in _records(stream, _wanted, report):
                if record.kind == "warcinfo":
                    found = _SOFTWARE.search(record.content)
                    self.saver = found[1].decode("utf-8", "replace") if found else self.saver
                    continue
                response = _response(record)
                if response is None or response.status != 200:
                    continue
                self._places.setdefault(_key(record.address), record.place)
                if response.is_page:
                    yield record, response
        self._is_complete = True

    def find(self, address: str) -> _Place | None:
        """Return where the answer for an address is, in what is still to be listed too."""
        key = _key(address)
        if key not in self._places and not self._is_complete:
            for _ in self.pages(lambda _: None):
                if key in self._places:
                    break
        return self._places.get(key)

    def read(self, place: _Place) -> tuple[_Record, _Response]:
        """Return the record that begins at a place; raises FileDamagedError."""
        with self._opener() as stream:
            stream.seek(place.member)
            reader = Inflated(stream)
            reader.skip(place.within)
            record = _record(reader, lambda _: _LARGEST_PART)
        response = _response(record) if record else None
        if record is None or response is None:
            raise FileDamagedError
        return record, response


@dataclass(frozen=True, slots=True)
class _Answers(Mapping[str, Part]):
    """What the archive holds, by address."""

    archive: WebArchive
    _parts: dict[str, Part | None] = field(default_factory=dict)

    def __getitem__(self, address: str) -> Part:
        if address not in self._parts:
            place = self.archive.find(address)
            self._parts[address] = (
                Part(file_name(address), partial(self._unpack, place), address) if place else None
            )
        part = self._parts[address]
        if part is None:
            raise KeyError(address)
        return part

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)

    def _unpack(self, place: _Place) -> bytes:
        try:
            return self.archive.read(place)[1].unpacked(_LARGEST_PART)
        except (FileDamagedError, NotAPageError):
            return b""


def is_warc(start: bytes) -> bool:
    """Whether a file that begins so is a web archive, packed or not."""
    return (_inflated(start, 16) if start.startswith(_GZIP) else start).startswith(_VERSION)


def _list_warc(
    file: SavedFile, encoding: str | None, report: Report
) -> Iterator[PageInside] | None:
    """Return every page in a web archive; None when it is none."""
    if not is_warc(file.start()):
        return None
    return _pages(WebArchive(file.stream), encoding, report, {})


def wacz_pages(
    members: ZipMembers, path: Path, encoding: str | None, report: Report
) -> Iterator[PageInside] | None:
    """Return every page in a WACZ (its specification is Webrecorder's); None when it is none."""
    names = [n for n in members.names if re.fullmatch(r"archive/[^/]+\.warc(?:\.gz)?", n)]
    if not names or "datapackage.json" not in members.names:
        return None
    titles = dict(_titles(members))

    def pages() -> Iterator[PageInside]:
        for name in names:
            yield from _pages(WebArchive(partial(members.stream, name)), encoding, report, titles)

    return pages()


def _titles(members: ZipMembers) -> Iterator[tuple[str, str]]:
    """Yield address and title of the pages that the archive's own list tells of."""
    for line in members.read("pages/pages.jsonl", _LARGEST_LIST).splitlines():
        try:
            told = json.loads(line)
        except ValueError:
            continue
        if isinstance(told, dict) and isinstance(told.get("url"), str):
            title = told.get("title")
            yield told["url"], title if isinstance(title, str) else ""


def _pages(
    archive: WebArchive, encoding: str | None, report: Report, titles: Mapping[str, str]
) -> Iterator[PageInside]:
    framed: set[str] = set()
    for record, response in archive.pages(report):
        if _key(record.address) in framed:
            continue  # it is read where the page before shows it
        try:
            start = decode(response.unpacked(_LOOKED_AT), encoding, hint=response.charset).text
        except NotAPageError:
            start = ""
        for reference in _FRAME.findall(start) if len(framed) < _MOST_FRAMES else ():
            framed.update(map(_key, _addresses(record.address, unescape(reference))))
        yield PageInside(
            inside=record.address,
            load=partial(_loaded, archive, record.place, encoding),
            title=titles.get(record.address) or title_of(start),
            url=record.address,
            saved=record.fields.get("warc-date", ""),
        )


def _loaded(archive: WebArchive, place: _Place, encoding: str | None) -> SourceDocument:
    record, response = archive.read(place)
    content = response.unpacked(_LARGEST_PART)
    source = packed_page(
        Packed(
            name=file_name(record.address),
            raw=content,
            page=content,
            parts=_Answers(archive),
            addresses=lambda reference: _addresses(record.address, reference),
            url=record.address,
            address=record.address,
            hint=response.charset,
            inside=record.address,
            saved=record.fields.get("warc-date"),
            saver=archive.saver,
        ),
        encoding,
    )
    if source is None:
        raise NotAPageError
    return source


def _addresses(base: str, reference: str) -> Iterator[str]:
    try:
        yield urljoin(base, reference)
    except ValueError:  # not an address at all
        return


def _key(address: str) -> str:
    """Return what tells an address, which archives and pages may give with either scheme."""
    return address.partition("#")[0].partition("://")[2]


def _wanted(fields: Mapping[str, str]) -> int:
    """Return how much of a record's content is worth keeping while the pages are listed."""
    kind = fields.get("warc-type", "").lower()
    return _LOOKED_AT if kind in {"response", "resource", "warcinfo"} else 0


def _records(
    stream: BinaryIO, wanted: Callable[[Mapping[str, str]], int], report: Report
) -> Iterator[_Record]:
    reader = Inflated(stream, report)
    for _ in range(_MOST_RECORDS):
        if (record := _record(reader, wanted)) is None:
            return
        yield record


def _record(reader: Inflated, wanted: Callable[[Mapping[str, str]], int]) -> _Record | None:
    """Return the record that begins here, and go behind it; None at the end of what is whole."""
    reader.skip_blank_lines()
    place = _Place(*reader.place())
    head = reader.until(b"\r\n\r\n", _LONGEST_HEAD)
    if not head.startswith(_VERSION):
        return None
    fields = _fields(head)
    written = fields.get("content-length", "")
    if not written.isdigit():
        return None
    length = int(written)
    content = reader.take(min(length, wanted(fields)))
    reader.skip(length - len(content))
    return _Record(place, fields, content, length)


def _fields(head: bytes) -> dict[str, str]:
    return {
        found[1].decode("ascii").lower(): found[2].decode("utf-8", "replace")
        for found in _FIELD.finditer(head)
    }


def _response(record: _Record) -> _Response | None:
    """Return what the record holds of an answer; None when it is something else."""
    if record.kind == "resource":
        return _Response(200, record.fields, record.content)
    if record.kind != "response":
        return None
    head, gap, body = record.content.partition(b"\r\n\r\n")
    if not gap:
        head, _, body = record.content.partition(b"\n\n")
    status = _STATUS.match(head)
    return _Response(int(status[1]), _fields(head), body) if status else None


def _joined_chunks(body: bytes) -> bytes:
    """Return a body without the lengths between its chunks (RFC 9112, §7.1)."""
    pieces, at = [], 0
    while (found := _CHUNK.match(body, at)) and (length := int(found[1], 16)):
        pieces.append(body[found.end() : found.end() + length])
        at = found.end() + length
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    # Some programs write the body without chunks and leave the field as it was.
    return b"".join(pieces) or body


def _inflated(data: bytes, most: int) -> bytes:
    """Return what is packed by gzip or deflate, up to the place where it is damaged."""
    for window in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        try:
            return zlib.decompressobj(window).decompress(data, most)
        except zlib.error:
            continue
    return b""


WARC = Format(
    name=translatable("Web archive of a crawler"),
    pages=_list_warc,
    suffixes=(".warc", ".warc.gz"),
    mime_types=("application/warc",),
)

"""Pages packed as a zip file: with their folders, as MAFF and HTZ, SingleFile's, a whole folder."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from reader.core.messages.errors import FileDamagedError, FileLockedError, NoArticleError
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.source import SourceDocument, SourceKind
from reader.loading.archives.archive import Packed, Part, packed_page
from reader.loading.archives.epub import epub_pages, is_epub
from reader.loading.archives.maff import Tab, tabs_in
from reader.loading.archives.mhtml import load_mhtml
from reader.loading.archives.warc import wacz_pages
from reader.loading.archives.webarchive import load_webarchive
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.saved_file import LARGEST_FILE, SavedFile
from reader.loading.bytes.signatures import office_document
from reader.loading.bytes.zip_members import ZipMembers
from reader.loading.data.fb2 import load_fb2
from reader.loading.formats import Format, PageInside, Report
from reader.loading.markdown.markdown_file import (
    MARKDOWN_SUFFIXES,
    is_too_long,
    page_of_markdown,
)
from reader.loading.pages.frames import count_shown
from reader.loading.pages.html_file import LEADS_ON, LEAST_TEXT, is_markup, title_of
from reader.loading.pages.parts import LONGEST_PART, parted
from reader.loading.pages.plain_text import load_plain_text
from reader.loading.pages.saver_marks import saver_marks
from reader.loading.pictures.kinds import LARGEST_PICTURE

_SIGNATURE = b"PK\x03\x04"
_LARGEST_PAGE = 64_000_000
_LOOKED_AT = 65_536
_SCHEME = Pattern(r"[a-z][a-z0-9+.-]*:|//", re.I)
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml")
_PACKED_AGAIN = {
    ".mhtml": load_mhtml,
    ".mht": load_mhtml,
    ".webarchive": load_webarchive,
    ".fb2": load_fb2,
    ".txt": load_plain_text,
}
"""What else a page may be in."""
_COMPANION = Pattern(r"(?:_files|\.files|-files|_file|\.assets)/|(?:^|/)(?:__MACOSX|hts-cache)/")
_FRAME = Pattern(r"""<i?frame\b[^<>]*?\ssrc\s*=\s*["']?([^"'\s<>]+)""", re.I)
"""Characters; a page that leads on to another and shows no more is only a door."""


def _list_zip(file: SavedFile, encoding: str | None, report: Report) -> Iterator[PageInside] | None:
    """Return the pages packed in a zip file; None when it is none.

    Nothing is unpacked to the disk, and no part beyond its declared and sane size.
    """
    start = file.start()
    if not start.startswith(_SIGNATURE):
        data = _that_unpacks_itself(file, start)
        return _pages(ZipMembers(io.BytesIO(data)), file.path, encoding, report) if data else None
    return _pages(ZipMembers(file.path), file.path, encoding, report)


def _that_unpacks_itself(file: SavedFile, start: bytes) -> bytes:
    """Return the bytes of a page or a picture that is an archive too, as SingleFile writes both."""
    if not start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"\x89PNG")):
        return b""
    if file.size > LARGEST_FILE:
        return b""
    data = file.read()
    return data if ZipMembers.is_at_end_of(data) else b""


def _pages(
    members: ZipMembers, path: Path, encoding: str | None, report: Report
) -> Iterator[PageInside]:
    if is_epub(members):
        yield from epub_pages(members, path)
        return
    office_document(members.names)
    if (crawled := wacz_pages(members, path, encoding, report)) is not None:
        yield from crawled
        return
    tabs = {tab.page: tab for tab in tabs_in(members)}
    framed: set[str] = set()
    count = 0
    for at, name in enumerate(sorted(members.names, key=_place)):
        report(at)
        suffix = posixpath.splitext(name)[1].lower()
        if (
            name in framed
            or (_COMPANION.search(name) and name not in tabs)
            or (tabs and name not in tabs)
        ):
            continue
        if suffix in _PAGE_NAMES:
            # A look at its start first, or an archive of many large files would take minutes.
            if not is_markup(decode(members.start(name, _LOOKED_AT), encoding).text):
                continue
            text = decode(members.read(name, _LARGEST_PAGE), encoding).text
            if not text:
                continue
            frames = {_joined(name, reference) for reference in _FRAME.findall(text)}
            framed |= frames
            further = {_joined(name, reference) for reference in LEADS_ON.findall(text)}
            if (further & members.names.keys()) and count_shown(text) < LEAST_TEXT:
                continue
        elif suffix == ".txt" and (count or not members.start(name, _LOOKED_AT).strip()):
            continue  # beside pages, a text tells of them
        elif suffix in _PACKED_AGAIN or suffix in MARKDOWN_SUFFIXES:
            is_long = suffix == ".txt" and members.names[name].file_size > LONGEST_PART
            text = decode(members.read(name, _LARGEST_PAGE), encoding).text if is_long else ""
        else:
            continue
        count += 1
        tab = tabs.get(name)
        page = PageInside(
            inside=name,
            load=partial(_loaded, members, name, encoding, tab),
            title=(tab.title if tab else "") or title_of(text),
            url=(tab.url if tab else "") or saver_marks(text).url,
            saved=(tab.saved if tab else "") or "",
            size=members.names[name].file_size,
        )
        kind = SourceKind.PLAIN_TEXT if suffix == ".txt" else SourceKind.HTML
        yield from parted(page, text, kind)
    if not count and members.has_locked:
        raise FileLockedError
    if not count and members.is_damaged:
        raise FileDamagedError


def _loaded(
    members: ZipMembers, name: str, encoding: str | None, tab: Tab | None
) -> SourceDocument:
    """Return the page called ``name``; raises a ReaderError when there is none in its bytes."""
    content = members.read(name, _LARGEST_PAGE)
    if not content:
        raise FileDamagedError
    last, suffix = posixpath.basename(name), posixpath.splitext(name)[1].lower()
    if suffix in MARKDOWN_SUFFIXES and is_too_long(decode(content, encoding).text):
        suffix = ".txt"  # as which it is read where it is not packed, too
    source: SourceDocument | None
    if loader := _PACKED_AGAIN.get(suffix):
        source = loader(Path(last), content, encoding)
    else:
        page = content
        if suffix in MARKDOWN_SUFFIXES:
            text = decode(content, encoding).text
            page = page_of_markdown(text, posixpath.splitext(last)[0]).encode()
            encoding = "utf-8"
        source = packed_page(_packed(members, name, content, page, tab), encoding)
    if source is None or not source.text.strip():
        raise NoArticleError
    return replace(source, inside=name)


def _packed(members: ZipMembers, name: str, raw: bytes, page: bytes, tab: Tab | None) -> Packed:
    parts = {
        other: Part(posixpath.basename(other), partial(members.read, other, LARGEST_PICTURE), other)
        for other in members.names
    }
    return Packed(
        name=posixpath.basename(name),
        raw=raw,
        page=page,
        parts=parts,
        addresses=_names_from(posixpath.dirname(name), members.names),
        url=tab.url if tab else "",
        address=name,
        saved=tab.saved if tab else None,
        saver=tab.saver if tab else "",
    )


def _joined(name: str, reference: str) -> str:
    bare = unquote(reference.split("?", 1)[0].split("#", 1)[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), bare))


def _place(name: str) -> tuple[bool, bool, int, bool, str]:
    """Return where a file stands among those that may be a page: notes last, outer ones first."""
    suffix = posixpath.splitext(name)[1].lower()
    return (
        suffix == ".txt",
        suffix in MARKDOWN_SUFFIXES,
        name.count("/"),
        "index." not in name,
        name,
    )


def _names_from(folder: str, files: Iterable[str]) -> Callable[[str], Iterator[str]]:
    """Return the function that gives the names which a reference from ``folder`` may mean.

    A picture that does not lie where the page says is the one of that name, wherever it lies.
    """
    by_last_part: dict[str, str] = {}
    for name in files:
        by_last_part.setdefault(posixpath.basename(name), name)

    def names(reference: str) -> Iterator[str]:
        bare = reference.split("?", 1)[0].split("#", 1)[0]
        written = dict.fromkeys((reference, unquote(reference), bare, unquote(bare)))
        yield from (posixpath.normpath(posixpath.join(folder, name)) for name in written)
        if not _SCHEME.match(reference):
            yield from (posixpath.normpath(name) for name in written if "/" in name)
            last_parts = (posixpath.basename(name) for name in written)
            yield from (by_last_part[part] for part in last_parts if part in by_last_part)

    return names


ZIP = Format(
    name=translatable("Zip file that holds pages"),
    pages=_list_zip,
    suffixes=(".zip", ".maff", ".htz", ".wsba", ".wacz", ".epub"),
    mime_types=("application/zip",),
    apple_types=("public.zip-archive",),
)

"""What bytes are surely no saved page, told by how they begin, and what to do with such a file."""

from __future__ import annotations

import re
from collections.abc import Container

from reader.core.messages.errors import (
    ArchiveError,
    BookmarksError,
    DjVuError,
    HelpFileError,
    KindleBookError,
    OfficeDocumentError,
    PdfError,
    PictureError,
    ReaderError,
    SoundOrFilmError,
    ViewerOnlyError,
)
from reader.loading.bytes.encoding import utf16_without_bom

_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF87a",
    b"GIF89a",
    b"II*\0",
    b"MM\0*",
    b"\xff\x0a",
    b"8BPS",
)
_SIGNATURES: tuple[tuple[tuple[bytes, ...], type[ReaderError], str], ...] = (
    ((b"%PDF-",), PdfError, ""),
    ((b"{\\rtf",), OfficeDocumentError, "RTF"),
    ((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",), OfficeDocumentError, "Microsoft Office 97"),
    ((b"ITSF\x03",), HelpFileError, ""),
    ((b"AT&TFORM",), DjVuError, ""),
    ((b"CAJ\0", b"KDH ", b"HN\0\0", b"NH\0\0"), ViewerOnlyError, "CAJ"),
    ((b"Founder CEB",), ViewerOnlyError, "CEB"),
    ((b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d",), ViewerOnlyError, "OneNote"),
    ((b"\x89\x9b\x9a\xde",), ViewerOnlyError, "UMD"),
    ((b"Rar!\x1a\x07",), ArchiveError, "RAR"),
    ((b"7z\xbc\xaf\x27\x1c",), ArchiveError, "7z"),
    ((b"\xfd7zXZ\0",), ArchiveError, "xz"),
    ((b"BZh",), ArchiveError, "bzip2"),
    ((b"\x28\xb5\x2f\xfd",), ArchiveError, "zstd"),
    (_PICTURES, PictureError, ""),
    ((b"ID3", b"OggS", b"fLaC", b"\x1aE\xdf\xa3"), SoundOrFilmError, ""),
)
_LATER = (
    (60, (b"BOOKMOBI", b"TEXtREAd", b"TPZ"), KindleBookError, ""),
    (257, (b"ustar",), ArchiveError, "tar"),
    (8, (b"WEBP",), PictureError, ""),
    (8, (b"AVI ", b"WAVE"), SoundOrFilmError, ""),
    (4, (b"ftypavif", b"ftypheic", b"ftypmif1"), PictureError, ""),
    (4, (b"ftyp",), SoundOrFilmError, ""),
)
_BITMAP = re.compile(rb"BM.{4}\0{4}.{4}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0", re.S)
_ICON = re.compile(rb"\0\0[\1\2]\0.\0..[\x00-\xff]\0", re.S)
_BINARY = (b"PK\x03\x04", b"bplist00", b"\x1f\x8b", b"\x7fELF", b"MZ\x90\x00")
_BOOKMARKS = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<!DOCTYPE\s+NETSCAPE-Bookmark-file"
    rb'|\{(?=[^{]{0,400}"roots"\s*:\s*\{)(?=.{0,4000}"bookmark_bar")'
    rb'|\{(?=.{0,800}"text/x-moz-place-container"))',
    re.I | re.S,
)
"""In the form that browsers exchange, and as Chromium and Firefox keep them themselves."""
_SAMPLE = 65_536
_CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\f\r\x1b")
_OFFICE = (
    ("word/document.xml", "Word"),
    ("xl/workbook.xml", "Excel"),
    ("ppt/presentation.xml", "PowerPoint"),
    ("content.xml", "OpenDocument"),
)


def refuse_foreign(data: bytes) -> None:
    """Raise the error that says what ``data`` is when it is a known format without a page in it."""
    for signatures, error, kind in _SIGNATURES:
        if data.startswith(signatures):
            raise error(**({"kind": kind} if kind else {}))
    for at, marks, error, kind in _LATER:
        if data[at : at + 8].startswith(marks):
            raise error(**({"kind": kind} if kind else {}))
    if is_bookmarks(data):
        raise BookmarksError
    if _BITMAP.match(data) or _ICON.match(data):
        raise PictureError


def is_bookmarks(data: bytes) -> bool:
    """Whether ``data`` is a browser's list of bookmarks: markup, but no page."""
    return _BOOKMARKS.match(data[:4_000]) is not None


def office_document(names: Container[str]) -> None:
    """Raise OfficeDocumentError when the files in a zip archive are those of such a document."""
    for name, kind in _OFFICE:
        if name in names and ("[Content_Types].xml" in names or "META-INF/manifest.xml" in names):
            raise OfficeDocumentError(kind=kind)


def is_binary(data: bytes) -> bool:
    """Whether ``data`` is surely neither text nor markup, told by its first bytes."""
    if data.startswith(_BINARY) or any(data.startswith(s) for s, _, _ in _SIGNATURES):
        return True
    sample = data[:_SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or utf16_without_bom(data):
        return False
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 50

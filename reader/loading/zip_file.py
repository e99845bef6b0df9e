"""A page and its folder of pictures, packed as a zip file."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.core.source import SourceDocument, SourceKind
from reader.loading.archive import MOST_PARTS, ArchivedPictures, Part, Unpack
from reader.loading.encoding import decode, decode_name
from reader.loading.html_file import is_markup, saved_from
from reader.loading.markdown_file import LONGEST_MARKDOWN, MARKDOWN_SUFFIXES, page_of_markdown
from reader.loading.pictures import LARGEST_PICTURE

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_SIGNATURE = b"PK\x03\x04"
_PAGE_NAMES = (".html", ".htm", ".xhtml", ".shtml", *MARKDOWN_SUFFIXES)
_LARGEST_PAGE = 64_000_000
_LOOKED_AT = 65_536
_UTF8_NAME = 0x800


def load_zip(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page packed in ``data``, or None when it is no zip file with a page in it.

    Nothing is unpacked to the disk, and no part beyond its declared and sane size.
    """
    if not data.startswith(_SIGNATURE):
        return None
    from zipfile import ZipFile

    try:
        archive = ZipFile(io.BytesIO(data))
    except _damages():
        return None
    files = {
        _name(info): info
        for info in archive.infolist()[:MOST_PARTS]
        if info.filename and not info.is_dir()  # is_dir fails on an empty name
    }
    for name in sorted(files, key=_place):
        if not name.lower().endswith(_PAGE_NAMES) or "__MACOSX" in name:
            continue
        # A look at its start first, or an archive of many large files would take minutes.
        is_note = name.lower().endswith(MARKDOWN_SUFFIXES)
        if not (is_note or is_markup(decode(_start(archive, files[name]), encoding).text)):
            continue
        decoded = decode(_unpacked(archive, files[name], _LARGEST_PAGE), encoding)
        text = decoded.text
        if is_note and 0 < len(text) <= LONGEST_MARKDOWN:
            text = page_of_markdown(text, posixpath.splitext(posixpath.basename(name))[0])
        if not is_markup(text):
            continue
        parts = {
            other: Part(posixpath.basename(other), _unpack_later(archive, info))
            for other, info in files.items()
        }
        return SourceDocument(
            name=posixpath.basename(name),
            raw=data,
            kind=SourceKind.HTML,
            text=text,
            encoding=decoded.encoding,
            url=saved_from(text),
            assets=ArchivedPictures(parts, _names_from(posixpath.dirname(name)), text),
        )
    return None


def _place(name: str) -> tuple[bool, int, bool, str]:
    """Return where a file stands among those that may be the page: notes last, outer ones first."""
    is_note = name.lower().endswith(MARKDOWN_SUFFIXES)
    return is_note, name.count("/"), "index." not in name, name


def _name(info: ZipInfo) -> str:
    """Return a file's name; old archives hold names in the packer's own encoding."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return decode_name(info.filename.encode("cp437"))
    except UnicodeEncodeError:
        return info.filename


def _unpacked(archive: ZipFile, info: ZipInfo, most: int) -> bytes:
    """Return a file's bytes; none when it is damaged, locked with a password or too large."""
    if info.file_size > most:
        return b""
    content = _start(archive, info, most + 1)
    return content if len(content) <= most else b""


def _start(archive: ZipFile, info: ZipInfo, size: int = _LOOKED_AT) -> bytes:
    """Return a file's first ``size`` bytes; none when it is damaged or locked with a password."""
    try:
        with archive.open(info) as stream:
            return stream.read(size)
    except _damages():
        return b""


def _damages() -> tuple[type[Exception], ...]:
    """Return what zipfile raises on damaged, locked or unknown parts; it has no common error."""
    import struct
    import zlib
    from zipfile import BadZipFile

    faults = (OSError, EOFError, ValueError, LookupError, ArithmeticError, RuntimeError)
    return (BadZipFile, zlib.error, struct.error, *faults)


def _unpack_later(archive: ZipFile, info: ZipInfo) -> Unpack:
    return lambda: _unpacked(archive, info, LARGEST_PICTURE)


def _names_from(folder: str) -> Callable[[str], Iterator[str]]:
    """Return the function that gives the names which a reference from ``folder`` may mean."""

    def names(reference: str) -> Iterator[str]:
        bare = reference.split("?", 1)[0].split("#", 1)[0]
        for written in dict.fromkeys((reference, unquote(reference), bare, unquote(bare))):
            yield posixpath.normpath(posixpath.join(folder, written))

    return names

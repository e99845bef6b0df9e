"""A page and its folder of pictures, packed as a zip file."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.core.source import SourceDocument, SourceKind
from reader.core.translatable import translatable
from reader.loading.archive import MOST_PARTS, ArchivedPictures, Part, Unpack
from reader.loading.encoding import decode, decode_name
from reader.loading.formats import Format
from reader.loading.html_file import HTML, is_markup, saved_from
from reader.loading.markdown_file import LONGEST_MARKDOWN, MARKDOWN, page_of_markdown
from reader.loading.mhtml import MHTML
from reader.loading.pictures import LARGEST_PICTURE
from reader.loading.plain_text import PLAIN_TEXT
from reader.loading.webarchive import WEB_ARCHIVE

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_SIGNATURE = b"PK\x03\x04"
_END = b"PK\x05\x06"
_LONGEST_COMMENT = 66_000
"""Bytes behind the archive's own end, by the format's two-byte length of a comment."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.I)
_PAGE_NAMES = HTML.suffixes + MARKDOWN.suffixes
_PACKED_AGAIN = {
    suffix: kind.load for kind in (MHTML, WEB_ARCHIVE, PLAIN_TEXT) for suffix in kind.suffixes
}
"""What else a page may be in, where no file is a page by itself, best first."""
_LARGEST_PAGE = 64_000_000
_LOOKED_AT = 65_536
_UTF8_NAME = 0x800


def load_zip(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return the page packed in ``data``, or None when it is no zip file with a page in it.

    Nothing is unpacked to the disk, and no part beyond its declared and sane size.
    """
    if not (data.startswith(_SIGNATURE) or _unpacks_itself(data)):
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
        is_note = name.lower().endswith(MARKDOWN.suffixes)
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
            assets=ArchivedPictures(parts, _names_from(posixpath.dirname(name), files), text),
        )
    return _packed_again(archive, files, data, encoding)


def _unpacks_itself(data: bytes) -> bool:
    """Whether an HTML page holds an archive that its script would unpack, as SingleFile's do."""
    if not data[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return False
    return data.find(_END, max(0, len(data) - _LONGEST_COMMENT)) >= 0


def _packed_again(
    archive: ZipFile, files: Mapping[str, ZipInfo], data: bytes, encoding: str | None
) -> SourceDocument | None:
    """Return the page that lies in the archive in a format of its own; ``data`` is the archive."""
    for suffix, loader in _PACKED_AGAIN.items():
        for name in sorted(files, key=_place):
            if not name.lower().endswith(suffix) or "__MACOSX" in name:
                continue
            content = _unpacked(archive, files[name], _LARGEST_PAGE)
            source = loader(Path(posixpath.basename(name)), content, encoding)
            if source is not None and source.text.strip():
                return replace(source, raw=data)
    return None


def _place(name: str) -> tuple[bool, int, bool, str]:
    """Return where a file stands among those that may be the page: notes last, outer ones first."""
    is_note = name.lower().endswith(MARKDOWN.suffixes)
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
    import lzma
    import struct
    import zlib
    from zipfile import BadZipFile

    faults = (OSError, EOFError, ValueError, LookupError, ArithmeticError, RuntimeError)
    return (BadZipFile, lzma.LZMAError, zlib.error, struct.error, *faults)


def _unpack_later(archive: ZipFile, info: ZipInfo) -> Unpack:
    return lambda: _unpacked(archive, info, LARGEST_PICTURE)


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
            last_parts = (posixpath.basename(name) for name in written)
            yield from (by_last_part[part] for part in last_parts if part in by_last_part)

    return names


ZIP = Format(
    name=translatable("Zip file that holds a page"),
    load=load_zip,
    suffixes=(".zip",),
    mime_types=("application/zip",),
    apple_types=("public.zip-archive",),
)

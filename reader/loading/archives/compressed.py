"""One file packed by gzip: a page (``.html.gz``), or KDE's ``.war``, a tar of a page's files."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from functools import partial

from reader.core.messages.errors import FileDamagedError, FileTooLargeError
from reader.core.messages.translatable import translatable
from reader.core.source import SourceDocument
from reader.loading.archives.archive import Packed, Part, packed_page
from reader.loading.archives.mhtml import load_mhtml
from reader.loading.archives.warc import is_warc
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.saved_file import LARGEST_FILE, SavedFile
from reader.loading.formats import Format, PageInside, Report
from reader.loading.markdown.markdown_file import load_markdown
from reader.loading.pages.html_file import is_markup, load_html
from reader.loading.pages.parts import parted
from reader.loading.pages.plain_text import load_plain_text

_GZIP = b"\x1f\x8b"
_STEP = 1_000_000
_TAR_MARK, _TAR_AT = b"ustar", 257
_MOST_MEMBERS = 20_000
_LOADERS = (load_mhtml, load_markdown, load_html, load_plain_text)


def _list_compressed(
    file: SavedFile, encoding: str | None, report: Report
) -> Iterator[PageInside] | None:
    """Return the page in a gzip file; None when it is none, or another format's web archive."""
    start = file.start()
    if not start.startswith(_GZIP) or is_warc(start):
        return None
    data = _unpacked(file, report)
    name = file.path.name.removesuffix(".gz")
    if data[_TAR_AT:].startswith(_TAR_MARK):
        source = _page_in_tar(data, name, encoding)
    else:
        found = (loader(file.path.with_name(name), data, encoding) for loader in _LOADERS)
        source = next((each for each in found if each is not None), None)
    if source is None:
        return iter(())
    return parted(PageInside(name, partial(_itself, source)), source.text, source.kind)


def _itself(source: SourceDocument) -> SourceDocument:
    return source


def _unpacked(file: SavedFile, report: Report) -> bytes:
    """Return what is packed; raises FileTooLargeError or FileDamagedError."""
    unpacker, pieces, size = zlib.decompressobj(zlib.MAX_WBITS | 16), [], 0
    with file.stream() as stream:
        while not unpacker.eof and (step := stream.read(_STEP)):
            report(stream.tell())
            while step:
                try:
                    piece = unpacker.decompress(step, _STEP)
                except zlib.error as error:
                    raise FileDamagedError from error
                pieces.append(piece)
                size += len(piece)
                if size > LARGEST_FILE:
                    raise FileTooLargeError(
                        size=str(size // 1_000_000), limit=str(LARGEST_FILE // 1_000_000)
                    )
                step = unpacker.unconsumed_tail
    if not unpacker.eof:
        raise FileDamagedError
    return b"".join(pieces)


def _page_in_tar(data: bytes, name: str, encoding: str | None) -> SourceDocument | None:
    import tarfile

    members: dict[str, bytes] = {}
    try:
        with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
            for count, member in enumerate(archive):
                content = archive.extractfile(member) if member.isreg() else None
                if content is not None and count < _MOST_MEMBERS:
                    members[member.name.removeprefix("./")] = content.read()
    except (tarfile.TarError, OSError, ValueError, EOFError) as error:
        raise FileDamagedError from error
    pages = (
        page
        for page in sorted(members, key=lambda member: (member.count("/"), "index." not in member))
        if is_markup(decode(members[page][:65_536], encoding).text)
    )
    page = next(pages, None)
    if page is None:
        return None
    last = {member.rpartition("/")[2]: member for member in members}
    return packed_page(
        Packed(
            name=name,
            raw=members[page],
            page=members[page],
            parts={m: Part(m, partial(bytes, content), m) for m, content in members.items()},
            addresses=lambda reference: _names(reference, page, last),
            address=page,
            inside=page,
            saver="KDE" if name.endswith(".war") else "",
        ),
        encoding,
    )


def _names(reference: str, page: str, last: dict[str, str]) -> Iterator[str]:
    from posixpath import dirname, join, normpath
    from urllib.parse import unquote

    for written in dict.fromkeys((reference, unquote(reference))):
        yield normpath(join(dirname(page), written))
        if (name := written.rpartition("/")[2]) in last:
            yield last[name]


COMPRESSED = Format(
    name=translatable("Compressed page"),
    pages=_list_compressed,
    suffixes=(".html.gz", ".war"),
    mime_types=("application/gzip",),
)

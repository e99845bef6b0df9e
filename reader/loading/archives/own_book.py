"""A book that we wrote: every chapter is an article again, as it was given on."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import unquote

from reader.core.articles.own_pages import GENERATOR
from reader.core.files.safe_xml import Element
from reader.core.source import SourceDocument, SourceKind
from reader.loading.archives.archive import ArchivedPictures, Part
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.zip_members import ZipMembers
from reader.loading.formats import PageInside
from reader.loading.pages.html_file import title_of
from reader.loading.pictures.kinds import LARGEST_PICTURE

_LARGEST_CHAPTER = 16_000_000


def is_ours(metadata: Element) -> bool:
    """Whether a package document's metadata say that we wrote the book."""
    metas = metadata.below("meta")
    return any(m.get("name") == "generator" and m.get("content") == GENERATOR for m in metas)


def chapters_of(members: ZipMembers, names: tuple[str, ...]) -> Iterator[PageInside]:
    """Yield the articles in the chapters called ``names``."""
    for name in names:
        text = decode(members.read(name, _LARGEST_CHAPTER)).text
        yield PageInside(name, partial(_chapter, members, name), title=title_of(text))


def _chapter(members: ZipMembers, name: str) -> SourceDocument:
    data = members.read(name, _LARGEST_CHAPTER)
    text = decode(data).text
    parts = {
        member: Part(posixpath.basename(member), partial(members.read, member, LARGEST_PICTURE))
        for member in members.names
    }

    def place(reference: str) -> tuple[str]:
        return (posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(reference))),)

    return SourceDocument(
        name=Path(name).name,
        raw=data,
        kind=SourceKind.HTML,
        text=text,
        encoding="utf-8",
        assets=ArchivedPictures(parts, place, text),
        inside=name,
    )

"""What every format that holds a page together with its pictures shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote, urldefrag, urljoin

from reader.core.article import Asset
from reader.core.articles.archived_addresses import original_address
from reader.core.source import SourceDocument, SourceKind
from reader.loading.bytes.encoding import decode
from reader.loading.pages.frames import Frame, with_frames
from reader.loading.pages.html_file import is_markup, prepared
from reader.loading.pages.saver_marks import saver_marks
from reader.loading.pictures.kinds import LARGEST_PICTURE, picture_of
from reader.loading.pictures.page_pictures import PagePictures

MOST_PARTS = 5_000
"""A page with more parts than this was not saved from a browser."""

Unpack: TypeAlias = Callable[[], bytes]
"""Gives a part's bytes; empty when they are damaged or too many."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file in an archive, unpacked only when it is asked for."""

    name: str
    unpack: Unpack
    address: str = ""
    """What the references in it start from, when it is a page of a frame."""


@dataclass(frozen=True, slots=True)
class Packed:
    """A page in an archive and all that was packed with it."""

    name: str
    """The file's name, for messages and for a page without a title."""
    raw: bytes
    """What the page's identity is made of: the archive, or the page in one of several pages."""
    page: bytes
    parts: Mapping[str, Part]
    addresses: Callable[[str], Iterable[str]]
    """Gives the keys of ``parts`` that a reference of the page may mean."""
    url: str = ""
    address: str = ""
    """What the page's references start from."""
    hint: str = ""
    """The encoding that the archive says the page has."""
    inside: str = ""
    saved: str | None = None
    saver: str = ""


def packed_page(packed: Packed, encoding: str | None) -> SourceDocument | None:
    """Return the page with its frames and pictures; None when it is no markup."""
    decoded = decode(packed.page, encoding, hint=packed.hint)
    if not is_markup(decoded.text):
        return None

    def frame(reference: str) -> Frame | None:
        for address in packed.addresses(reference):
            part = packed.parts.get(address)
            data = part.unpack() if part else b""
            if part and is_markup(markup := decode(data, hint=packed.hint).text):
                return Frame(markup, part.address)
        return None

    page = with_frames(prepared(decoded.text), frame, packed.address)
    url = packed.url if packed.url.startswith(("http:", "https:")) else ""
    marks = saver_marks(decoded.text)
    return SourceDocument(
        name=packed.name,
        raw=packed.raw,
        kind=SourceKind.HTML,
        text=page.markup,
        encoding=decoded.encoding,
        url=marks.url or original_address(url),
        assets=ArchivedPictures(packed.parts, packed.addresses, page.markup),
        inside=packed.inside,
        saved=packed.saved or marks.saved,
        saver=packed.saver or marks.saver,
    )


class ArchivedPictures(PagePictures):
    """The pictures in an archive, by the reference that the page writes; all else is no key."""

    def __init__(
        self,
        parts: Mapping[str, Part],
        addresses: Callable[[str], Iterable[str]],
        markup: str,
    ) -> None:
        """Note the parts; ``addresses`` gives the keys of ``parts`` that a reference may mean."""
        super().__init__(markup)
        self._parts = parts
        self._addresses = addresses
        self._unpacked: dict[str, Asset | None] = {}

    def _look_for(self, reference: str) -> Asset | None:
        return next(filter(None, map(self._picture_at, self._addresses(reference))), None)

    def _picture_at(self, address: str) -> Asset | None:
        """Return the picture that one part is; a part is unpacked once, whatever it is called."""
        if address in self._unpacked:
            return self._unpacked[address]
        part = self._parts.get(address)
        if part is None or self._left <= 0:
            return None
        data = part.unpack()
        self._left -= len(data)
        asset = picture_of(part.name, data) if len(data) <= LARGEST_PICTURE else None
        self._unpacked[address] = asset
        return asset


def addresses_from(base: str) -> Callable[[str], Iterator[str]]:
    """Return the function that resolves a reference of the page at ``base`` as a browser does."""

    def addresses(reference: str) -> Iterator[str]:
        yield reference
        try:
            yield urljoin(base, reference)
            yield urldefrag(urljoin(base, reference)).url
        except ValueError:  # not an address at all
            return

    return addresses


def file_name(address: str) -> str:
    """Return the last part of an address, readable."""
    path = address.split("?", 1)[0].split("#", 1)[0].rstrip("/")
    return unquote(path.rsplit("/", 1)[-1]) or "part"

"""What every format that holds a page together with its pictures shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote, urldefrag, urljoin

from reader.core.article import Asset
from reader.loading.page_pictures import PagePictures
from reader.loading.pictures import LARGEST_PICTURE, picture_of

MOST_PARTS = 5_000
"""A page with more parts than this was not saved from a browser."""

Unpack: TypeAlias = Callable[[], bytes]
"""Gives a part's bytes; empty when they are damaged or too many."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file in an archive, unpacked only when it is asked for."""

    name: str
    unpack: Unpack


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

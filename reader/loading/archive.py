"""What every format that holds a page together with its pictures shares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote, urldefrag, urljoin

from reader.core.article import Asset
from reader.loading.pictures import (
    LARGEST_PICTURE,
    MOST_OF_ALL_PICTURES,
    picture_of,
    picture_of_data_address,
    references_in,
)

MOST_PARTS = 5_000
"""A page with more parts than this was not saved from a browser."""

Unpack: TypeAlias = Callable[[], bytes]
"""Gives a part's bytes; empty when they are damaged or too many."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file in an archive, unpacked only when it is asked for."""

    name: str
    unpack: Unpack


class ArchivedPictures(Mapping[str, Asset]):
    """The pictures in an archive, by the reference that the page writes; all else is no key."""

    def __init__(
        self,
        parts: Mapping[str, Part],
        addresses: Callable[[str], Iterable[str]],
        markup: str,
    ) -> None:
        """Note the parts; ``addresses`` gives the keys of ``parts`` that a reference may mean."""
        self._parts = parts
        self._addresses = addresses
        self._markup = markup
        self._found: dict[str, Asset | None] = {}
        self._unpacked: dict[str, Asset | None] = {}
        self._left = MOST_OF_ALL_PICTURES

    def __getitem__(self, reference: str) -> Asset:
        asset = self._find(reference)
        if asset is None:
            raise KeyError(reference)
        return asset

    def __contains__(self, reference: object) -> bool:
        return isinstance(reference, str) and self._find(reference) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(ref for ref in references_in(self._markup) if ref in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _find(self, reference: str) -> Asset | None:
        if reference[:5].lower() == "data:":
            return picture_of_data_address(reference)
        if reference not in self._found:
            pictures = map(self._picture_at, self._addresses(reference))
            self._found[reference] = next(filter(None, pictures), None)
        return self._found[reference]

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

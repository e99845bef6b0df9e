"""The pictures of one page, found only when they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator

from reader.core.article import Absence, Asset
from reader.core.source import Pictures
from reader.loading.pictures.kinds import (
    MOST_OF_ALL_PICTURES,
    picture_of_data_address,
    references_in,
)


class PagePictures(Pictures):
    """Pictures by the reference that the page writes; where they come from, a subclass knows.

    A reference is looked for once; a picture written into the page itself is always found.
    """

    def __init__(self, markup: str) -> None:
        """Note the page; nothing is read yet."""
        self._markup = markup
        self._found: dict[str, Asset | None] = {}
        self._left = MOST_OF_ALL_PICTURES
        """Bytes that the page's pictures may still take."""

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
            self._found[reference] = self._look_for(reference)
        return self._found[reference]

    def absence_of(self, reference: str) -> Absence:
        """Return why there is no picture that the page calls ``reference``."""
        is_data = reference[:5].lower() == "data:"
        return Absence.NOT_A_PICTURE if is_data else Absence.NOT_SAVED

    @abstractmethod
    def _look_for(self, reference: str) -> Asset | None:
        """Return the picture that ``reference`` means, or None."""

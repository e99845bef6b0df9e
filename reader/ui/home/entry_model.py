"""The articles in the list: numbers in order, of which only those that are seen are read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from reader.core.articles.walk import is_read
from reader.library.articles.entries import Entry
from reader.library.content.terms import pattern_of
from reader.library.searching.search import TAG, Found, Hit

AT_ONCE = 64
"""Entries that are read together."""
BLOCKS_KEPT = 40
ENTRY = Qt.ItemDataRole.UserRole
"""The role of the Entry, for the delegate."""

Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractTableModel):
    """Rows of one article or, in a grid, of several.

    A table, since Qt asks a table of a fixed height for the rows that it paints, and a list for
    all of them.
    """

    def __init__(self, read: Callable[[Sequence[int]], list[Entry]], parent: QWidget) -> None:
        """``read`` returns the entries of some numbers, in order."""
        super().__init__(parent)
        self._read = read
        self._numbers: Sequence[int] = ()
        self._found: dict[int, Found] = {}
        self._patterns: Sequence[re.Pattern[str]] = ()
        self._blocks: dict[int, dict[int, Entry]] = {}
        self._columns = 1

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers of the articles, in order."""
        return self._numbers

    def show(
        self, numbers: Sequence[int], found: Sequence[Found] = (), words: Sequence[str] = ()
    ) -> None:
        """List ``numbers``, with what a search for ``words`` found in them."""
        self.beginResetModel()
        self._numbers = numbers
        self._patterns = [pattern_of(each) for each in words]
        self._found = {each.number: each for each in found}
        self._blocks.clear()
        self.endResetModel()

    def set_columns(self, count: int) -> None:
        """Have ``count`` articles in a row."""
        self.beginResetModel()
        self._columns = count
        self.endResetModel()

    def position(self, index: Index) -> int | None:
        """Return which article, counted from 0, is at ``index``; None where there is none."""
        if not index.isValid():
            return None
        position = index.row() * self._columns + index.column()
        return position if position < len(self._numbers) else None

    def index_at(self, position: int) -> QModelIndex:
        """Return where the article at ``position`` is."""
        return self.index(*divmod(position, self._columns))

    def entry(self, position: int) -> Entry | None:
        """Return the article at ``position``; None when it was removed meanwhile."""
        block = position // AT_ONCE
        if block not in self._blocks:
            while len(self._blocks) >= BLOCKS_KEPT:
                del self._blocks[next(iter(self._blocks))]
            wanted = self._numbers[block * AT_ONCE : (block + 1) * AT_ONCE]
            self._blocks[block] = {entry.id: entry for entry in self._read(wanted)}
        return self._blocks[block].get(self._numbers[position])

    def lit(self, words: str) -> list[tuple[int, int]]:
        """Return where in ``words``, in whatever script, what was searched for is."""
        return [match.span() for each in self._patterns for match in each.finditer(words)]

    def hit(self, number: int) -> Hit | None:
        """Return the first place of the words in an article or in a note, if they were searched.

        Of one that is in its title or in a tag nothing is said besides these.
        """
        hits = self._found[number].hits if number in self._found else ()
        return next((hit for hit in hits if is_read(hit.text_id) and not _is_shown(hit)), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return how many rows there are."""
        return 0 if parent.isValid() else -(-len(self._numbers) // self._columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return how many articles a row has."""
        return 0 if parent.isValid() else self._columns

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return nothing for the places in a grid's last row that have no article."""
        if self.position(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, or for the delegate the Entry."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ENTRY):
            return None
        position = self.position(index)
        entry = None if position is None else self.entry(position)
        if role == ENTRY or entry is None:
            return entry
        return entry.title


def _is_shown(hit: Hit) -> bool:
    return hit.text_id in ("title", TAG)

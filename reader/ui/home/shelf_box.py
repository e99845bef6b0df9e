"""The box in which a shelf is chosen: one of the program's, or a search that was kept."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from reader.ui.home.shelves import Shelf
from reader.ui.look.appearance import Appearance


class ShelfBox(QComboBox):
    """The program's shelves, and behind them the kept ones by their names."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance = appearance
        for shelf in Shelf:
            self.addItem("", shelf.query)

    @property
    def filters(self) -> str:
        """The words of a search that the shelf stands for."""
        return str(self.currentData())

    @property
    def kept_name(self) -> str:
        """The name of the kept search that is shown; empty for the program's shelves."""
        is_kept = self.currentIndex() >= len(Shelf)
        return self.currentText() if is_kept else ""

    def show_shelf(self, shelf: Shelf) -> None:
        """Choose one of the program's shelves."""
        self.setCurrentIndex(list(Shelf).index(shelf))

    def show_kept(self, name: str) -> None:
        """Choose the kept search of that name, or all articles where there is none."""
        self.setCurrentIndex(max(0, self.findText(name)) if name else 0)

    def set_kept(self, kept: Sequence[tuple[str, str]]) -> None:
        """Offer the searches that are kept, each a name and its words; the choice stays."""
        there = [
            (self.itemText(index), self.itemData(index))
            for index in range(len(Shelf), self.count())
        ]
        if there == list(kept):
            return
        current = self.kept_name
        while self.count() > len(Shelf):
            self.removeItem(self.count() - 1)
        for name, words in kept:
            self.addItem(name, words)
        if current:
            self.show_kept(current)

    def dress(self) -> None:
        """Take the language in force."""
        tr = self._appearance.tr
        self.setAccessibleName(tr("Shelf"))
        self.view().setAccessibleName(tr("Shelf"))
        for index, shelf in enumerate(Shelf):
            self.setItemText(index, tr(shelf.words))

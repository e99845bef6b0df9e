"""The list of articles, or the grid: a table of rows of one height."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from reader.ui.home.entry_model import EntryModel
from reader.ui.home.entry_painting import CARD_WIDTH, EntryDelegate
from reader.ui.home.entry_pictures import EntryPictures
from reader.ui.home.shown_words import ShownWords
from reader.ui.look.appearance import Appearance

_Action = QAbstractItemView.CursorAction
_STEPS = {_Action.MoveLeft: -1, _Action.MovePrevious: -1, _Action.MoveRight: 1, _Action.MoveNext: 1}
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class EntryView(QTableView):
    """Without heads and lines; a grid has as many articles in a row as there is room for."""

    def __init__(
        self,
        model: EntryModel,
        appearance: Appearance,
        shown: ShownWords,
        pictures: EntryPictures,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("entries")
        self._model = model
        self._is_grid = False
        self.setModel(model)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(1)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._delegate = EntryDelegate(model, appearance, shown, pictures, self)
        self.setItemDelegate(self._delegate)
        self._set_height()
        appearance.changed.connect(self._set_height)

    @property
    def is_grid(self) -> bool:
        """Whether articles are shown as cards."""
        return self._is_grid

    def show_grid(self, *, on: bool) -> None:
        """Show cards, or lines; what was seen of the list is seen again."""
        top, current = self._top(), self._current_in_view()
        self._is_grid = on
        self._delegate.paints_cards = on
        self._set_height()
        self._set_columns()
        self._show_at_top(top)
        if current is not None:
            self.scrollTo(self._model.index_at(current))

    def chosen(self) -> list[int]:
        """Return the positions that are selected, in order."""
        found = map(self._model.position, self.selectionModel().selectedIndexes())
        return sorted(position for position in found if position is not None)

    def choose(self, positions: Iterable[int]) -> None:
        """Select what is at ``positions`` and go to the first of them."""
        chosen, first = QItemSelection(), None
        for position in positions:
            index = self._model.index_at(position)
            chosen.select(index, index)
            first = first or index
        if first is not None:
            self.selectionModel().setCurrentIndex(first, _SELECT)
            self.selectionModel().select(chosen, _SELECT)
            self.scrollTo(first)

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go on in the next row at the end of a grid's row; Home and End are the list's."""
        last = len(self._model.numbers) - 1
        if action in (_Action.MoveHome, _Action.MoveEnd) and last >= 0:
            return self._model.index_at(0 if action is _Action.MoveHome else last)
        step = _STEPS.get(action)
        position = self._model.position(self.currentIndex())
        if step is None or position is None or not self._is_grid:
            return super().moveCursor(action, modifiers)
        return self._model.index_at(min(max(position + step, 0), last))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Have as many cards in a row as there is room for."""
        super().resizeEvent(event)
        self._set_columns()

    def _set_columns(self) -> None:
        room = max(1, self.viewport().width() // CARD_WIDTH) if self._is_grid else 1
        if room != self._model.columnCount():
            chosen = self.chosen()
            top = self._top()
            self._model.set_columns(room)
            self.choose(chosen)
            self._show_at_top(top)

    def _top(self) -> int | None:
        return self._model.position(self.indexAt(self.viewport().rect().topLeft()))

    def _current_in_view(self) -> int | None:
        current = self.currentIndex()
        is_seen = self.viewport().rect().intersects(self.visualRect(current))
        return self._model.position(current) if is_seen else None

    def _show_at_top(self, position: int | None) -> None:
        if position is not None:
            self.scrollTo(self._model.index_at(position), self.ScrollHint.PositionAtTop)

    def _set_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.height())

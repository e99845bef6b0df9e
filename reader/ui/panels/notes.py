"""The panel of marked words, notes and bookmarks: filtered as one types; each leads there."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.articles.scripts import fold
from reader.ui.look.appearance import Appearance
from reader.ui.look.rows import WrappedRows
from reader.ui.look.words import PlainLabel, name_field, set_tip

_ROW = Qt.ItemDataRole.UserRole
_ICON = 14
_LONGEST = 160
"""Characters of a passage or a note; the tool tip has all of it."""


class NoteRow(NamedTuple):
    """One line of the panel."""

    words: str
    """In the script that is shown."""
    note: str
    text_id: str
    offset: int
    """In 原文."""
    key: Hashable
    """The mark or the bookmark itself."""
    ink: QColor | None = None
    """The ground that the words have; None for a bookmark."""
    is_underline: bool = False
    is_lost: bool = False
    """Whether the article as it is now has no such passage."""


class NotesPanel(QWidget):
    """Enter or a click goes to a place, Delete takes it away, F2 writes a note; or its menu."""

    chosen = Signal(object)
    """The NoteRow to go to."""
    taken = Signal(list)
    """The NoteRows to be taken away."""
    note_wanted = Signal(object)
    """The NoteRow to which a note is to be written."""
    copy_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes_panel")
        self.setAutoFillBackground(True)
        self._appearance = appearance
        self._rows: Sequence[NoteRow] = ()
        self._title, self._nothing = PlainLabel(parent=self), PlainLabel(parent=self)
        self._title.setContentsMargins(18, 14, 18, 6)
        self._nothing.setContentsMargins(18, 8, 18, 6)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._field = QLineEdit(self)
        self._field.setClearButtonEnabled(True)
        self._list = _NoteList("notes", self)
        self._copy, self._export = QToolButton(self), QToolButton(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 0, 14, 8)
        bar.addWidget(self._field, 1)
        bar.addWidget(self._copy)
        bar.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addLayout(bar)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._list, 1)
        self.setFocusProxy(self._list)
        self._field.textChanged.connect(lambda _words: self._fill())
        self._list.itemClicked.connect(self._on_clicked)
        self._list.customContextMenuRequested.connect(self._pop_up_menu)
        self._list.choose_pressed.connect(self._choose)
        self._list.take_pressed.connect(self._take)
        self._list.note_pressed.connect(lambda item: self.note_wanted.emit(item.data(_ROW)))
        self._copy.clicked.connect(self.copy_wanted)
        self._export.clicked.connect(self.export_wanted)
        self._dress()
        appearance.changed.connect(self._dress)

    def show_rows(self, rows: Sequence[NoteRow]) -> None:
        """List ``rows``."""
        self._rows = rows
        self._fill()

    def words(self) -> list[str]:
        """Return what the rows that are listed say."""
        return [self._list.item(index).text() for index in range(self._list.count())]

    @property
    def field(self) -> QLineEdit:
        """Where it is filtered."""
        return self._field

    @property
    def rows(self) -> WrappedRows:
        """The list."""
        return self._list

    def _fill(self) -> None:
        tr, wanted = self._appearance.tr, fold(self._field.text().strip())
        self._list.clear()
        for row in self._rows:
            if wanted in fold(f"{row.words}\n{row.note}"):
                words, short = " ".join(row.words.split()), _short(row.words)
                lost = tr("No place in the page as it is now: {words}").format(words=short)
                lines = (lost if row.is_lost else short, _short(row.note))
                item = QListWidgetItem(_icon(row, self._appearance), "\n".join(filter(None, lines)))
                item.setData(_ROW, row)
                set_tip(item, f"{words}\n{row.note}".strip())
                self._list.addItem(item)
        self._title.setText(tr("Marks and notes: {count}").format(count=len(self._rows)))
        self._nothing.setVisible(not self._list.count())
        self._list.setVisible(bool(self._list.count()))

    def _dress(self) -> None:
        tr = self._appearance.tr
        self._nothing.setText(
            tr("Select words and press Ctrl+M to mark them; Ctrl+D sets a bookmark.")
        )
        self._field.setPlaceholderText(tr("Filter"))
        name_field(self._field, tr("Filter marks and notes"), tr("Clear"))
        self._list.setAccessibleName(tr("Marks and notes"))
        self._copy.setText(tr("Copy"))
        set_tip(self._copy, tr("Copy all as Markdown"))
        self._export.setText(tr("Export…"))
        self._fill()

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_ROW))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        """Go there and leave the keys with the list, for F2 and Delete."""
        self._choose(item)
        self._list.setFocus()

    def _pop_up_menu(self, at: QPoint) -> None:
        item = self._list.itemAt(at)
        if item is None:
            return
        tr, row = self._appearance.tr, item.data(_ROW)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Go there")).triggered.connect(lambda: self.chosen.emit(row))
        if row.ink is not None:
            write = menu.addAction(f"{tr('Write a note…')}\tF2")
            write.triggered.connect(lambda: self.note_wanted.emit(row))
        menu.addAction(f"{tr('Delete')}\tDel").triggered.connect(self._take)
        menu.popup(self._list.viewport().mapToGlobal(at))

    def _take(self) -> None:
        self.taken.emit([item.data(_ROW) for item in self._list.selectedItems()])


class _NoteList(WrappedRows):
    choose_pressed = Signal(QListWidgetItem)
    take_pressed = Signal()
    note_pressed = Signal(QListWidgetItem)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setSelectionMode(WrappedRows.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key says with what is current."""
        key = event.key()
        if key == Qt.Key.Key_Delete and self.selectedItems():
            self.take_pressed.emit()
        elif self.currentRow() < 0:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose_pressed.emit(self.currentItem())
        elif key == Qt.Key.Key_F2:
            self.note_pressed.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def _icon(row: NoteRow, appearance: Appearance) -> QIcon:
    """Return a spot in a mark's colour, or a ribbon for a bookmark."""
    picture = QPixmap(_ICON, _ICON)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    accent = QColor(appearance.colours.accent)
    if row.ink is None:
        painter.fillRect(4, 1, 6, 9, accent)
        painter.fillRect(4, 10, 2, 3, accent)
        painter.fillRect(8, 10, 2, 3, accent)
    elif row.is_underline:
        painter.fillRect(1, _ICON - 4, _ICON - 2, 2, accent)
    else:
        colour = QColor(row.ink)
        colour.setAlpha(255)
        painter.fillRect(1, 1, _ICON - 2, _ICON - 2, colour)
    painter.end()
    return QIcon(picture)

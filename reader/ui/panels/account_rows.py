"""A list of things done to the article in groups, each with a box to tick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from reader.ui.look.appearance import Appearance
from reader.ui.look.rows import WrappedRows
from reader.ui.look.words import set_tip
from reader.ui.panels.account_drawing import ROW, EntryDelegate, Look


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing done, as its row tells of it."""

    words: str
    thing: object
    ticked: bool
    strong: tuple[int, int] = (0, 0)
    """Start and length of the words that matter most."""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Things of one kind, which are ticked together and can be folded away."""

    title: str
    members: tuple[Group | Entry, ...]
    is_open: bool = True
    """Whether it is at first."""


@dataclass(frozen=True, slots=True)
class _Row:
    member: Group | Entry
    depth: int
    key: tuple[str, ...]
    """The titles of the groups that it stands in, and of itself if it is one."""
    end: int
    """The number of the row after the last one that belongs to it."""


class AccountEntries(WrappedRows):
    """Rows of groups and of what is in them; the box before each can be ticked.

    Whoever listens may fill the list anew, which Qt forbids while it tells of a row: both signals
    are to be connected queued.
    """

    ticked = Signal(object, bool)
    """A tuple of what the row tells of, as far as the filter shows it, and whether it is ticked."""
    chosen = Signal(object)
    """What a row tells of that is no group."""
    menu_wanted = Signal(QPoint)
    """Where on the screen the menu of the current row is to open."""

    def __init__(self, name: str, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._rows: tuple[_Row, ...] = ()
        self._is_open: dict[tuple[str, ...], bool] = {}
        """Of the groups that their reader opened or closed."""
        self._wanted = ""
        self._delegate = EntryDelegate(self, appearance)
        self._was_on_box = False
        self.itemChanged.connect(self._on_item_changed)
        self.itemActivated.connect(self._on_item_activated)
        self.itemClicked.connect(self._on_item_clicked)
        self.setMouseTracking(True)
        self.setItemDelegate(self._delegate)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """List ``groups`` without leaving where the reader is in the list."""
        row, scrolled = self.currentRow(), self.verticalScrollBar().value()
        self._rows = tuple(_rows_of(groups))
        with QSignalBlocker(self):
            self.clear()
            for number in range(len(self._rows)):
                self._add(number)
            self._hide_rows()
            self.setCurrentRow(row if row < self.count() else -1)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)

    def filter(self, words: str) -> None:
        """Show only what has ``words`` in either script; all where there are none."""
        from reader.core.articles.scripts import fold

        self._wanted = fold("".join(words.split()))
        self._hide_rows()
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and close groups with the arrow keys."""
        row = self.currentRow()
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and 0 <= row < len(self._rows):
            if isinstance(self._rows[row].member, Group):
                self._open(row, is_open=key == Qt.Key.Key_Right)
            elif key == Qt.Key.Key_Left:
                self.setCurrentRow(self._group_of(row))
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take note whether the click was on a box, which is no choice of the row."""
        index = self.indexAt(event.position().toPoint())
        self._was_on_box = event.position().x() <= self._delegate.reach_of_box(index)
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the current one by key."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            row = self.indexAt(event.pos()).row()
            if row < 0:
                return
            self.setCurrentRow(row)
        if self.currentRow() >= 0:
            self.menu_wanted.emit(event.globalPos())

    def current_things(self) -> tuple[object, ...]:
        """Return what the current row tells of, all of a group's."""
        row = self.currentRow()
        return tuple(entry.thing for entry in self._entries_in(row)) if row >= 0 else ()

    def _add(self, number: int) -> None:
        row = self._rows[number]
        things = list(self._entries_in(number))
        words = row.member.words if isinstance(row.member, Entry) else row.member.title
        count = f"\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}{len(things)}"
        if isinstance(row.member, Entry):
            count = ""
        item = QListWidgetItem(words + count)
        ticked = [entry.ticked for entry in things]
        state = Qt.CheckState.PartiallyChecked if any(ticked) else Qt.CheckState.Unchecked
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if all(ticked) else state)
        match row.member:
            case Entry(strong=strong, tip=tip):
                look = Look(row.depth, strong)
                set_tip(item, tip)
            case Group():
                look = Look(row.depth, (0, len(words)), is_group=True)
        item.setData(ROW, look)
        self.addItem(item)

    def _entries_in(self, number: int) -> Iterator[Entry]:
        for row in self._rows[number : self._rows[number].end]:
            if isinstance(row.member, Entry):
                yield row.member

    def _group_of(self, number: int) -> int:
        depth = self._rows[number].depth
        above = (n for n in range(number, -1, -1) if self._rows[n].depth < depth)
        return next(above, number)

    def _hide_rows(self) -> None:
        """Hide what the filter leaves out, and what stands in a closed group."""
        from reader.core.articles.scripts import fold

        wanted, number, found = self._wanted, 0, [True] * len(self._rows)
        if wanted:
            found = [
                isinstance(row.member, Entry)
                and (wanted in fold("".join(row.member.words.split())) or _titles_have(row, wanted))
                for row in self._rows
            ]
        while number < len(self._rows):
            row, item = self._rows[number], self.item(number)
            look: Look = item.data(ROW)
            item.setHidden(not any(found[number : row.end]))
            number += 1
            if isinstance(row.member, Group):
                is_open = bool(wanted) or self._is_open.get(row.key, row.member.is_open)
                item.setData(ROW, replace(look, is_open=is_open))
                if not is_open:
                    for hidden in range(number, row.end):
                        self.item(hidden).setHidden(True)
                    number = row.end

    def _open(self, number: int, *, is_open: bool) -> None:
        self._is_open[self._rows[number].key] = is_open
        with QSignalBlocker(self):
            self._hide_rows()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        number = self.row(item)
        wanted = not self._wanted or isinstance(self._rows[number].member, Entry)
        things = tuple(
            row.member.thing
            for n, row in enumerate(self._rows[number : self._rows[number].end], number)
            if isinstance(row.member, Entry) and (wanted or not self.item(n).isHidden())
        )
        self.ticked.emit(things, item.checkState() is Qt.CheckState.Checked)

    def _on_item_clicked(self, item: QListWidgetItem) -> None:
        if self._was_on_box:
            return
        number = self.row(item)
        if isinstance(self._rows[number].member, Group):
            look: Look = item.data(ROW)
            self._open(number, is_open=not look.is_open)
        else:
            self._choose(number)

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self._choose(self.row(item))

    def _choose(self, number: int) -> None:
        member = self._rows[number].member
        if isinstance(member, Entry):
            self.chosen.emit(member.thing)


def _rows_of(
    members: Sequence[Group | Entry], key: tuple[str, ...] = (), start: int = 0
) -> Iterator[_Row]:
    """Yield the rows of ``members``, the first of which has the number ``start``."""
    for member in members:
        match member:
            case Entry():
                start += 1
                yield _Row(member, len(key), key, start)
            case Group(title=title, members=within):
                below = tuple(_rows_of(within, (*key, title), start + 1))
                start += 1 + len(below)
                yield _Row(member, len(key), (*key, title), start)
                yield from below


def _titles_have(row: _Row, wanted: str) -> bool:
    from reader.core.articles.scripts import fold

    return any(wanted in fold("".join(title.split())) for title in row.key)

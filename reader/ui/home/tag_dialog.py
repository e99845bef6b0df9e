"""The dialog in which tags are written: the known ones are completed, in either script."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.articles.scripts import fold
from reader.core.pattern import Pattern
from reader.translation import Translate
from reader.ui.look.on_screen import fit_on_screen
from reader.ui.look.words import PlainLabel

_TAG = Pattern(r'"(?P<quoted>[^"]*)"?|(?P<bare>[^\s#,，、;；"]+)')
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class TagDialog(QDialog):
    """↓ and ↑ choose a known tag while one goes on typing, Enter or Tab takes it."""

    def __init__(
        self,
        parent: QWidget,
        titles: str,
        common: Iterable[str],
        known: Sequence[tuple[str, int]],
        tr: Translate,
    ) -> None:
        """Write to ``common``, what all articles have; ``known`` are all tags, with how many."""
        super().__init__(parent)
        self._known = known
        self._common = frozenset(common)
        self.setWindowTitle(tr("Tags"))
        self.resize(420, 360)
        self._field = QLineEdit(" ".join([*map(_written, sorted(self._common)), ""]).lstrip())
        self._field.setAccessibleName(tr("Tags"))
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._fill)
        self._field.cursorPositionChanged.connect(self._fill)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Known tags"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.itemClicked.connect(self._take)
        hint = PlainLabel(tr("↓ chooses a known tag, Tab completes it"))
        for shown in (self._list, hint):
            shown.setVisible(bool(known))
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        buttons.button(standard.Ok).setText(tr("Save"))
        buttons.button(standard.Cancel).setText(tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        about = PlainLabel(titles)
        about.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.addWidget(about)
        layout.addWidget(PlainLabel(tr("Tags, with spaces between them")))
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        if not known:
            self.resize(420, layout.totalHeightForWidth(420))
        self._fill()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        fit_on_screen(self)

    def tags(self) -> set[str]:
        """Return what is written; a tag known in another script or case is the known one.

        One that all of them had is written anew as it now stands.
        """
        names = [name for name, _count in self._known]
        spelt = {fold(name): name for name in reversed(names) if name not in self._common}
        written = (_value(match) for match in _TAG.finditer(self._field.text()))
        kept = {*names, *self._common}
        return {
            tag if tag in kept else spelt.get(fold(tag), tag)
            for tag in map(str.strip, written)
            if tag
        }

    @property
    def offered(self) -> list[str]:
        """The known tags that are shown, the likeliest first."""
        return [self._list.item(row).data(_NAME) for row in range(self._list.count())]

    def setVisible(self, visible: bool) -> None:
        """Show it with the cursor behind the tags: Qt selects them, and a letter would go there."""
        super().setVisible(visible)
        self._field.deselect()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys in the field while they choose in the list."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _pressed(self, key: Qt.Key) -> bool:
        rows, row = self._list.count(), self._list.currentRow()
        if key in _STEPS and rows:
            self._list.setCurrentRow(max(-1, min(rows - 1, row + _STEPS[key])))
            if self._list.currentRow() == -1:
                self._list.clearSelection()
            return True
        is_taken = (key in _ENTER and row >= 0) or (
            key == Qt.Key.Key_Tab and rows > 0 and (row >= 0 or bool(self._begun()[0]))
        )
        if is_taken:
            self._take(self._list.item(max(0, row)))
        return is_taken

    def _begun(self) -> tuple[str, int, int]:
        """Return the tag at the cursor, from where, to where."""
        cursor = self._field.cursorPosition()
        for match in _TAG.finditer(self._field.text()):
            if match.start() <= cursor <= match.end():
                return _value(match), match.start(), match.end()
        return "", cursor, cursor

    def _fill(self) -> None:
        begun, start, end = self._begun()
        text, wanted = self._field.text(), fold(begun)
        there = {_value(match) for match in _TAG.finditer(text[:start] + " " + text[end:])}
        fitting = [
            (name, count)
            for name, count in self._known
            if wanted in fold(name) and name != begun and name not in there
        ]
        fitting.sort(key=lambda known: not fold(known[0]).startswith(wanted))
        self._list.clear()
        for name, count in fitting:
            item = QListWidgetItem(f"{name}  {count:,}")
            item.setData(_NAME, name)
            self._list.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        _begun, start, end = self._begun()
        text, tag = self._field.text(), _written(item.data(_NAME))
        before, after = f"{text[:start]}{tag} ", text[end:].lstrip()
        self._field.setText(before + after)
        self._field.setCursorPosition(len(before))


_NAME = Qt.ItemDataRole.UserRole


def _value(match: re.Match[str]) -> str:
    return match["bare"] or match["quoted"] or ""


def _written(tag: str) -> str:
    return tag if _TAG.fullmatch(tag) and '"' not in tag else f'"{tag}"'

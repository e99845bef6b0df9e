"""Lists the dictionaries that are asked what a word means; adds and removes them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.messages.errors import ReaderError
from reader.meanings.shelf import check
from reader.translation import Translate
from reader.ui.dialogs.ask import Asker
from reader.ui.look.words import PlainLabel, set_tip
from reader.ui.session.settings_store import SettingsStore

_WIDTH, _HEIGHT = 560, 360


class DictionaryList(QDialog):
    """Every change is in force at once; the files themselves are never touched."""

    def __init__(
        self, settings: SettingsStore, asker: Asker, tr: Translate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings, self._asker, self._tr = settings, asker, tr
        self.setWindowTitle(tr("Dictionaries"))
        self.resize(_WIDTH, _HEIGHT)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Dictionaries"))
        self._told = PlainLabel()
        self._told.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._button(buttons, tr("&Add…"), self._add)
        self._remove_button = self._button(buttons, tr("&Remove"), self._remove)
        self._up_button = self._button(buttons, tr("&Up"), self._up)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence.StandardKey.Delete, self._list, self._remove)
        self._list.currentRowChanged.connect(self._refresh)
        column = QVBoxLayout(self)
        for part in (self._list, self._told, buttons):
            column.addWidget(part)
        self._fill(0)

    def _button(self, box: QDialogButtonBox, words: str, act: Callable[[], None]) -> QWidget:
        button = box.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.clicked.connect(lambda: act())
        return button

    def _fill(self, row: int) -> None:
        tr, names = self._tr, self._settings.settings.dictionaries
        self._told.setText(
            tr("Words are looked up in these files, which stay where they are.")
            if names
            else tr(
                "Add a dictionary of StarDict (.ifo), MDict (.mdx) or CC-CEDICT (.u8), and the "
                "card of a word tells what it means. The files stay where they are."
            )
        )
        self._list.clear()
        for name in names:
            path = Path(name)
            try:
                words = check(path)
            except ReaderError as error:
                words = f"{path.name}: {error.told(self._tr)}"
            item = QListWidgetItem(words)
            set_tip(item, name)
            item.setData(Qt.ItemDataRole.UserRole, name)
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, self._list.count() - 1))
        self._refresh()

    def _refresh(self, *_: object) -> None:
        row = self._list.currentRow()
        self._remove_button.setEnabled(row >= 0)
        self._up_button.setEnabled(row > 0)

    def _add(self) -> None:
        last = [Path(name).parent for name in self._settings.settings.dictionaries[-1:]]
        path = self._asker.choose_dictionary(self, last, self._tr)
        if path is None:
            return
        try:
            check(path)
        except ReaderError as error:
            self._told.setText(f"{path.name}: {error.told(self._tr)}")
            return
        names = self._settings.settings.dictionaries
        if str(path) not in names:
            self._settings.change(dictionaries=(*names, str(path)))
        self._fill(self._list.count())

    def _remove(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            names = self._settings.settings.dictionaries
            self._settings.change(dictionaries=(*names[:row], *names[row + 1 :]))
            self._fill(row)

    def _up(self) -> None:
        row = self._list.currentRow()
        if row > 0:
            names = list(self._settings.settings.dictionaries)
            names[row - 1 : row + 1] = names[row], names[row - 1]
            self._settings.change(dictionaries=tuple(names))
            self._fill(row - 1)

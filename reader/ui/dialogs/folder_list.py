"""Lists the folders that pages may show pictures from; each can be taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.characters.kinds import visible_line
from reader.core.messages.reasons import reason_of
from reader.loading.pictures.allowed import allowed_folders, take_back
from reader.translation import Translate
from reader.ui.look.words import PlainLabel

_WIDTH, _HEIGHT = 560, 320


class FolderList(QDialog):
    """What was allowed by the message of a page whose pictures lie elsewhere."""

    folders_changed = Signal()

    def __init__(self, tr: Translate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tr = tr
        self.setWindowTitle(tr("Folders with pictures"))
        self.resize(_WIDTH, _HEIGHT)
        self._label = PlainLabel()
        self._label.setWordWrap(True)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Folders with pictures"))
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.itemSelectionChanged.connect(self._show_state)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        self._back = buttons.addButton(tr("&Take back"), QDialogButtonBox.ButtonRole.ActionRole)
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self.take_back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list, self.take_back)
        layout = QVBoxLayout(self)
        for widget in (self._label, self._list, buttons):
            layout.addWidget(widget)
        self._fill()
        self._list.setFocus()

    @property
    def rows(self) -> list[str]:
        """What the list shows."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def take_back(self) -> None:
        """Let pages show no pictures from the chosen folders any longer."""
        chosen = [item.data(Qt.ItemDataRole.UserRole) for item in self._list.selectedItems()]
        try:
            for folder in chosen:
                take_back(folder)
        except OSError as error:
            failed = self._tr("What you allow could not be remembered ({reason}).")
            self._label.setText(failed.format(reason=self._tr(reason_of(error))))
            return
        if chosen:
            self._fill()
            self.folders_changed.emit()

    def _fill(self) -> None:
        self._list.clear()
        for folder in sorted(allowed_folders()):
            item = QListWidgetItem(visible_line(str(folder)))
            item.setData(Qt.ItemDataRole.UserRole, Path(folder))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        if self._list.count():
            words = self._tr("Pages in these folders may show pictures from anywhere in them.")
        else:
            words = self._tr(
                "You have allowed no folder. A page whose pictures lie elsewhere offers its own."
            )
        self._label.setText(words)
        self._show_state()

    def _show_state(self) -> None:
        self._back.setEnabled(bool(self._list.selectedItems()))

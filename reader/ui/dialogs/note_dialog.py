"""The dialog in which a note is written: its lines wrap, and what was written is not lost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.translation import Translate
from reader.ui.look.words import PlainLabel

_QUOTE = 200
"""Characters of the passage that are shown."""


class NoteDialog(QDialog):
    """Ctrl+Enter keeps the note, Tab leaves the field; Esc asks when something was written."""

    def __init__(self, parent: QWidget, quote: str, note: str, tr: Translate) -> None:
        super().__init__(parent)
        self._tr = tr
        self._before = note
        self.setWindowTitle(tr("Note"))
        self.resize(480, 360)
        words = " ".join(quote.split())
        passage = PlainLabel(words if len(words) <= _QUOTE else f"{words[: _QUOTE - 1]}…")
        passage.setWordWrap(True)
        self._field = QPlainTextEdit(note)
        self._field.setAccessibleName(tr("Note"))
        self._field.setPlaceholderText(tr("Plain words or Markdown"))
        self._field.setTabChangesFocus(True)
        self._field.moveCursor(QTextCursor.MoveOperation.End)
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel, self)
        keep = buttons.button(standard.Ok)
        keep.setText(tr("Save"))
        buttons.button(standard.Cancel).setText(tr("Cancel"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.accept)
        layout = QVBoxLayout(self)
        layout.addWidget(passage)
        layout.addWidget(self._field, 1)
        layout.addWidget(buttons)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def note(self) -> str:
        """Return what is written, without blank lines at its ends."""
        return self._field.toPlainText().strip()

    def reject(self) -> None:
        """Close it, after asking what becomes of words that were written and not kept."""
        if self.note() == self._before.strip():
            super().reject()
            return
        tr = self._tr
        box = QMessageBox(self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(tr("Save"))
        box.setText(tr("Keep what was written?"))
        save = box.addButton(tr("Save"), QMessageBox.ButtonRole.AcceptRole)
        throw = box.addButton(tr("Throw it away"), QMessageBox.ButtonRole.DestructiveRole)
        back = box.addButton(tr("Go on writing"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(save)
        box.setEscapeButton(back)
        box.exec()
        chosen = box.clickedButton()
        box.deleteLater()
        if chosen is save:
            self.accept()
        elif chosen is throw:
            super().reject()

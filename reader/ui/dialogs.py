"""The dialogs that the program builds itself; imported when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.core.words import translatable
from reader.translation import Translate
from reader.ui.about import about_words, licences_words
from reader.ui.actions import COMMANDS, MenuName, keys_of, plain_words


def keys_dialog(parent: QWidget, tr: Translate) -> QDialog:
    """Return the dialog that lists every key by menu."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("Keys"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(7)
    row = 0
    for menu in MenuName:
        commands = [c for c in COMMANDS if c.menu is menu and c.keys]
        if not commands:
            continue
        heading = QLabel(f"<b>{plain_words(tr(menu.value))}</b>")
        heading.setContentsMargins(0, 10 if row else 0, 0, 2)
        grid.addWidget(heading, row, 0, 1, 2)
        row += 1
        for command in commands:
            keys = QLabel(keys_of(command))
            keys.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(QLabel(plain_words(tr(command.words))), row, 0)
            grid.addWidget(keys, row, 1)
            row += 1
    table = QWidget()
    table.setLayout(grid)
    scroll = QScrollArea()
    scroll.setWidget(table)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setMinimumSize(table.sizeHint().width() + 40, min(640, table.sizeHint().height() + 20))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(scroll)
    layout.addWidget(buttons)
    return dialog


_FIELD_NAMES = {
    "title": translatable("Title"),
    "published": translatable("Published"),
    "source": translatable("Source"),
    "authors": translatable("Authors"),
}


def corrections_dialog(
    parent: QWidget, now: Mapping[str, str], page: Mapping[str, str], tr: Translate
) -> tuple[QDialog, dict[str, QLineEdit]]:
    """Return the dialog that corrects what the page says of itself, and its fields by name."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("What the page says of itself"))
    dialog.setMinimumWidth(460)
    form = QFormLayout()
    fields: dict[str, QLineEdit] = {}
    for name, words in _FIELD_NAMES.items():
        field = QLineEdit(now[name])
        field.setPlaceholderText(page[name])
        field.setAccessibleName(tr(words))
        form.addRow(tr(words), field)
        fields[name] = field
    standard = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(standard.Ok | standard.Cancel | standard.RestoreDefaults)
    buttons.button(standard.Ok).setText(tr("Save"))
    buttons.button(standard.Cancel).setText(tr("Cancel"))
    buttons.button(standard.RestoreDefaults).setText(tr("As the page says"))
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)

    def restore() -> None:
        for name, field in fields.items():
            field.setText(page[name])

    buttons.button(standard.RestoreDefaults).clicked.connect(restore)
    layout = QVBoxLayout(dialog)
    layout.addLayout(form)
    layout.addWidget(buttons)
    return dialog, fields


def about_dialog(parent: QWidget, tr: Translate) -> QDialog:
    """Return the dialog that says what the program is, and whose parts it has."""
    dialog = words_dialog(parent, tr("About Qingdu"), about_words(tr), tr)
    layout = dialog.layout()
    licences = QTextBrowser()
    licences.setAccessibleName(tr("Licences"))
    licences.setPlainText(licences_words(tr))
    if isinstance(layout, QVBoxLayout):
        layout.insertWidget(1, licences)
    return dialog


def words_dialog(parent: QWidget, title: str, words: str, tr: Translate) -> QDialog:
    """Return a dialog with text that can be selected and copied."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(560, 520)
    text = QTextBrowser()
    text.setAccessibleName(title)
    text.setPlainText(words)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    copy = buttons.addButton(tr("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(words))
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(text, 1)
    layout.addWidget(buttons)
    return dialog

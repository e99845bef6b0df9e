"""Every question to the user and every dialog goes through here, so that tests can answer."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QScrollArea,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.core.words import translatable
from reader.translation import Translate
from reader.ui.about import about_words, licences_words
from reader.ui.actions import COMMANDS, MenuName, keys_of, plain_words
from reader.ui.info_panel import Known, info_dialog, info_rows


class LinkAnswer(Enum):
    """What the user wants done with a link."""

    BROWSER = auto()
    """Hand it, and every later one, to the browser."""
    COPY = auto()
    NOTHING = auto()


class Asker:
    """Asks in dialogs over a window."""

    def choose_files(self, parent: QWidget, folder: Path, tr: Translate) -> list[Path]:
        """Return the files the user chose; empty when they thought better of it."""
        filters = ";;".join(
            (
                tr("Saved pages and texts (*.html *.htm *.xhtml *.txt *.md)"),
                tr("All files (*)"),
            )
        )
        names, _ = QFileDialog.getOpenFileNames(parent, tr("Open"), str(folder), filters)
        return [Path(name) for name in names]

    def show_keys(self, parent: QWidget, tr: Translate) -> None:
        """Show the list of keys until it is closed."""
        dialog = keys_dialog(parent, tr)
        dialog.exec()
        dialog.deleteLater()

    def show_about(self, parent: QWidget, tr: Translate) -> None:
        """Show what the program is, and whose parts it has, until it is closed."""
        dialog = words_dialog(parent, tr("About Qingdu"), about_words(tr), tr)
        layout = dialog.layout()
        licences = QTextBrowser()
        licences.setAccessibleName(tr("Licences"))
        licences.setPlainText(licences_words(tr))
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(1, licences)
        dialog.exec()
        dialog.deleteLater()

    def show_report(self, parent: QWidget, words: str, tr: Translate) -> None:
        """Show the report of a crash, to be copied, until it is closed."""
        dialog = words_dialog(parent, tr("Report of a crash"), words, tr)
        dialog.exec()
        dialog.deleteLater()

    def choose_place(self, parent: QWidget, name: str, tr: Translate) -> Path | None:
        """Return where to save a file that is to be called ``name``, or None."""
        path, _ = QFileDialog.getSaveFileName(parent, tr("Save"), name)
        return Path(path) if path else None

    def ask_right_form(
        self, parent: QWidget, original: str, shown: str, tr: Translate
    ) -> str | None:
        """Return what ``original`` should be shown as instead of ``shown``, or None."""
        question = tr("{original} is shown as {shown}. It should be:")
        words, answered = QInputDialog.getText(
            parent,
            tr("Correct a wrong conversion"),
            question.format(original=original, shown=shown),
            QLineEdit.EchoMode.Normal,
            shown,
        )
        return words.strip() or None if answered else None

    def ask_corrections(
        self, parent: QWidget, now: Mapping[str, str], page: Mapping[str, str], tr: Translate
    ) -> dict[str, str] | None:
        """Return title, date, source and authors as the user wrote them, or None."""
        dialog, fields = corrections_dialog(parent, now, page, tr)
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return {name: field.text() for name, field in fields.items()} if accepted else None

    def show_info(self, parent: QWidget, known: Known, tr: Translate) -> None:
        """Show what is known of an article until it is closed."""
        dialog = info_dialog(parent, info_rows(known, tr), tr)
        dialog.exec()
        dialog.deleteLater()

    def ask_about_link(self, parent: QWidget, address: str, tr: Translate) -> LinkAnswer:
        """Ask, once, whether links may be handed to the browser."""
        box = QMessageBox(parent)
        box.setWindowTitle(tr("A link"))
        box.setText(tr("This link leads out of the saved page. Qingdu itself opens nothing."))
        box.setInformativeText(address)
        browser = box.addButton(tr("Always open in the browser"), QMessageBox.ButtonRole.YesRole)
        copy = box.addButton(tr("Copy the address"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(copy)
        box.exec()
        answers = {browser: LinkAnswer.BROWSER, copy: LinkAnswer.COPY}
        answer = next(
            (a for b, a in answers.items() if b is box.clickedButton()), LinkAnswer.NOTHING
        )
        box.deleteLater()
        return answer


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

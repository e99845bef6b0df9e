"""The dialogs that the program builds itself; imported when the first of them is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.core.messages.translatable import translatable
from reader.translation import Translate
from reader.ui.dialogs.about import (
    HOME,
    HOME_TOLD,
    LICENCE,
    LICENCE_TOLD,
    OUTSIDE,
    PROMISE,
    PURPOSE,
    UPDATES,
    UPDATES_TOLD,
    about_words,
    licences_words,
    versions_for_report,
)
from reader.ui.look.icons import application_icon
from reader.ui.look.words import PlainLabel, set_tip

KeySections: TypeAlias = Sequence[tuple[str, Sequence[tuple[str, str]]]]
"""Of each menu its name, and the commands' names and keys."""

KEY_COLUMNS = (3, 2, 1)
"""How many columns the list of keys has, on a wide screen and on narrower ones."""
_SHARE_OF_SCREEN = 0.9
_SIGN = 64
"""The program's sign, in pixels."""
_SCROLL_BAR = 20
"""Room for one, in pixels."""


def keys_dialog(parent: QWidget, sections: KeySections, tr: Translate) -> QDialog:
    """Return the dialog that lists every key by menu."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("Keys"))
    room = parent.screen().availableSize() * _SHARE_OF_SCREEN
    tables = (_table_of_keys(in_columns(sections, count)) for count in KEY_COLUMNS)
    fitting = (each for each in tables if each.sizeHint().width() <= room.width())
    table = next(fitting, None) or _table_of_keys([sections])
    scroll = QScrollArea()
    scroll.setWidget(table)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    wanted = table.sizeHint() + QSize(_SCROLL_BAR, 4)
    scroll.setMinimumWidth(wanted.boundedTo(room).width())
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(scroll)
    layout.addWidget(buttons)
    missing = wanted.boundedTo(room).height() - scroll.sizeHint().height()
    dialog.resize(dialog.sizeHint() + QSize(0, max(0, missing)))
    return dialog


def in_columns(sections: KeySections, count: int) -> list[KeySections]:
    """Return ``sections``, in their order, in ``count`` columns, the longest as short as can be."""
    if count == 1 or len(sections) < count:
        return [sections]
    splits = (
        [sections[:first], *in_columns(sections[first:], count - 1)]
        for first in range(1, len(sections) - count + 2)
    )
    return min(splits, key=lambda columns: max(map(_height, columns)))


def _height(sections: KeySections) -> int:
    return sum(len(rows) + 2 for _, rows in sections)


def _table_of_keys(columns: Sequence[KeySections]) -> QWidget:
    table = QWidget()
    row = QHBoxLayout(table)
    row.setContentsMargins(8, 4, 8, 4)
    row.setSpacing(40)
    for sections in columns:
        column = QVBoxLayout()
        column.setSpacing(18)
        for menu, keys in sections:
            column.addLayout(_keys_of_menu(menu, keys))
        column.addStretch()
        row.addLayout(column)
    return table


def _keys_of_menu(menu: str, rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    heading = PlainLabel(menu)
    bold = heading.font()
    bold.setBold(True)
    heading.setFont(bold)
    grid.addWidget(heading, 0, 0, 1, 2)
    for line, (name, keys) in enumerate(rows, start=1):
        label = PlainLabel(keys)
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(PlainLabel(name), line, 0)
        grid.addWidget(label, line, 1)
    return grid


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
    dialog.setWindowTitle(tr("Correct title, date, source and authors"))
    dialog.setMinimumWidth(460)
    form = QFormLayout()
    fields: dict[str, QLineEdit] = {}
    for name, words in _FIELD_NAMES.items():
        field = QLineEdit(now[name])
        field.setPlaceholderText(page[name])
        field.setAccessibleName(tr(words))
        field.setCursorPosition(0)
        form.addRow(tr(words), field)
        fields[name] = field
    standard = QDialogButtonBox.StandardButton
    buttons = QDialogButtonBox(standard.Ok | standard.Cancel | standard.RestoreDefaults, dialog)
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
    """Return the page that says what the program is, where it is made and whose parts it has."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(tr("About Qingdu"))
    dialog.resize(600, 560)
    sign = PlainLabel()
    sign.setPixmap(application_icon().pixmap(QSize(_SIGN, _SIGN), parent.devicePixelRatioF()))
    name = PlainLabel(f"{tr('Qingdu')} {__version__}")
    large = name.font()
    large.setPointSizeF(large.pointSizeF() * 1.6)
    large.setBold(True)
    name.setFont(large)
    words = QVBoxLayout()
    words.addWidget(name)
    for sentence in (PURPOSE, PROMISE):
        said = PlainLabel(tr(sentence))
        said.setWordWrap(True)
        words.addWidget(said)
    head = QHBoxLayout()
    head.setSpacing(18)
    head.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
    head.addLayout(words, 1)
    links = QHBoxLayout()
    for told, address in ((HOME_TOLD, HOME), (UPDATES_TOLD, UPDATES), (LICENCE_TOLD, LICENCE)):
        link = QPushButton(tr(told))
        link.setAutoDefault(False)
        set_tip(link, address)
        link.clicked.connect(lambda _=False, to=address: QDesktopServices.openUrl(QUrl(to)))
        links.addWidget(link)
    links.addStretch()
    pages = QTabWidget()
    pages.setDocumentMode(True)
    for title, text in (
        (tr("Versions"), versions_for_report()),
        (tr("Licences"), licences_words(tr)),
    ):
        page = QTextBrowser()
        page.setAccessibleName(title)
        page.setPlainText(text)
        pages.addTab(page, title)
    outside = PlainLabel(tr(OUTSIDE))
    outside.setWordWrap(True)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(22, 20, 22, 14)
    layout.setSpacing(14)
    layout.addLayout(head)
    layout.addLayout(links)
    layout.addWidget(outside)
    layout.addWidget(pages, 1)
    layout.addWidget(_copy_and_close(dialog, about_words(tr), tr))
    return dialog


def words_dialog(parent: QWidget, title: str, words: str, tr: Translate) -> QDialog:
    """Return a dialog with text that can be selected and copied."""
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    dialog.resize(560, 520)
    text = QTextBrowser()
    text.setAccessibleName(title)
    text.setPlainText(words)
    layout = QVBoxLayout(dialog)
    layout.addWidget(text, 1)
    layout.addWidget(_copy_and_close(dialog, words, tr))
    return dialog


def _copy_and_close(dialog: QDialog, words: str, tr: Translate) -> QDialogButtonBox:
    """Return the buttons that copy ``words`` and close ``dialog``."""
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    copy = buttons.addButton(tr("Copy all"), QDialogButtonBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(words))
    buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
    buttons.rejected.connect(dialog.reject)
    return buttons

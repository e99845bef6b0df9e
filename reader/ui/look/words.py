"""The one door by which words get on labels and tool tips: plain, whoever wrote them.

Qt guesses whether words are rich text, and rich text reads files and holds the window up. Words of
a page, a file's name or a reader are nobody's markup.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QTabWidget,
    QToolButton,
    QToolTip,
    QTreeWidgetItem,
    QWidget,
)

_LONGEST_TIP = 2_000
"""Characters; more would not fit on a screen."""


class PlainLabel(QLabel):
    """A label that shows its words as they are."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(words)


class HasToolTip(Protocol):
    """A widget, an action or a row of a list."""

    def setToolTip(self, words: str, /) -> object:
        """Take the words of the tool tip."""


def set_tip(thing: HasToolTip, words: str) -> None:
    """Let the tool tip of ``thing`` show ``words`` as they are."""
    thing.setToolTip(plain_tip(words))


def name_field(field: QLineEdit, words: str, clear: str) -> None:
    """Have screen readers call ``field`` by ``words``, and the button that empties it ``clear``."""
    field.setAccessibleName(words)
    for button in field.findChildren(QToolButton):
        button.setAccessibleName(clear)


def set_tab_tip(tabs: QTabWidget, index: int, words: str) -> None:
    """Let the tool tip of a tab show ``words`` as they are."""
    tabs.setTabToolTip(index, plain_tip(words))


def set_column_tip(item: QTreeWidgetItem, column: int, words: str) -> None:
    """Let the tool tip of one column of a row show ``words`` as they are."""
    item.setToolTip(column, plain_tip(words))


def show_tip(widget: QWidget, words: str) -> None:
    """Show ``words`` as they are beside the mouse, which is over ``widget``."""
    QToolTip.showText(QCursor.pos(), plain_tip(words), widget)


def plain_tip(words: str) -> str:
    """Return what Qt's tool tips, which cannot be told to be plain, show as ``words``."""
    shown = words if len(words) <= _LONGEST_TIP else f"{words[:_LONGEST_TIP]}…"
    if "<" not in shown and "&" not in shown:
        return shown
    from html import escape  # not at a start, which shows no tip

    return f'<p style="white-space: pre-wrap">{escape(shown, quote=False)}</p>'

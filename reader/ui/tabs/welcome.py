"""What an empty tab offers: ways to an article, and the ones read last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.messages.translatable import translatable
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import PlainLabel, set_tip

NO_TITLES: Mapping[Path, str] = MappingProxyType({})
LINES = (
    translatable("1. In the browser, save the page (Ctrl+S), with its pictures."),
    translatable("2. Drop the file here, or copy the text and press Ctrl+Shift+V."),
    translatable("3. T changes the script; Ctrl+B shows all that you have read."),
)
"""What a first file needs, and what to do then."""
RECENT_SHOWN = 5
_ICON = 72
_HINT_SCALE = 1.25
_LONGEST_NAME = 48
"""Characters of a file's name; the tool tip has all of it and its folder."""


class Offer(Enum):
    """A way to an article, and the words of its button."""

    OPEN = translatable("Open a file…")
    PASTE = translatable("Paste as an article")
    SAMPLE = translatable("Read the sample article")
    LIBRARY = translatable("Library")


class Welcome(QWidget):
    """Blank until ``greet`` is called, so that nothing flashes up before an article is there."""

    offer_chosen = Signal(object)
    """The Offer that is wanted."""
    file_chosen = Signal(object)
    """The Path of a file that was read before."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tr = appearance.tr
        self._recent: Sequence[Path] = ()
        self._titles: Mapping[Path, str] = {}
        self._column = QVBoxLayout(self)
        self._inside: QWidget | None = None
        appearance.changed.connect(self._dress)

    def _dress(self) -> None:
        """Say everything in the interface's language."""
        if self._inside is not None:
            self.greet(self._recent, self._titles)

    def greet(self, recent: Sequence[Path], titles: Mapping[Path, str] = NO_TITLES) -> None:
        """Offer the ways to an article, and what was read last, the latest first, by its title."""
        self.clear()
        self._recent, self._titles = recent, titles
        self._inside = self._offers()
        self._column.addWidget(self._inside)
        self._inside.show()
        if self.hasFocus():
            self._inside.findChildren(QPushButton)[0].setFocus()

    def clear(self) -> None:
        """Be blank again; keys that one of the offers had are kept for the next ones."""
        if self._inside is not None:
            focus = QApplication.focusWidget()
            if focus is not None and self._inside.isAncestorOf(focus):
                self.setFocus()
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = None

    def _offers(self) -> QWidget:
        from reader.ui.look.icons import application_icon

        tr, inside = self._tr, QWidget(self)
        column = QVBoxLayout(inside)
        column.setSpacing(14)
        column.addStretch(2)
        icon = PlainLabel(parent=inside)
        icon.setPixmap(application_icon().pixmap(QSize(_ICON, _ICON), self.devicePixelRatioF()))
        icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint = PlainLabel(tr("Open a saved page or a text, or drop it here."), inside)
        hint.setObjectName("welcome_hint")
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint.setWordWrap(True)
        font = hint.font()
        font.setPointSizeF(font.pointSizeF() * _HINT_SCALE)
        hint.setFont(font)
        column.addWidget(icon)
        column.addWidget(hint)
        if not self._recent:
            lines = PlainLabel("\n".join(map(tr, LINES)), inside)
            lines.setObjectName("welcome_lines")
            lines.setWordWrap(True)
            lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(lines)
        row = QHBoxLayout()
        row.addStretch()
        third = Offer.LIBRARY if self._recent else Offer.SAMPLE
        for offer in (Offer.OPEN, Offer.PASTE, third):
            button = QPushButton(tr(offer.value), inside)
            button.clicked.connect(lambda _=False, offer=offer: self.offer_chosen.emit(offer))
            row.addWidget(button)
        row.addStretch()
        column.addLayout(row)
        self._add_recent(column, inside)
        column.addStretch(3)
        return inside

    def _add_recent(self, column: QVBoxLayout, inside: QWidget) -> None:
        shown = self._recent[:RECENT_SHOWN]
        if not shown:
            return
        heading = PlainLabel(self._tr("Read last"), inside)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(16)
        column.addWidget(heading)
        for path in shown:
            button = QToolButton(inside)
            button.setText(_short(self._titles.get(path, path.name)).replace("&", "&&"))
            set_tip(button, str(path))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, path=path: self.file_chosen.emit(path))
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"

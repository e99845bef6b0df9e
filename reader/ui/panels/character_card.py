"""A small card about the words selected: the word, its characters, and why they are shown so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import (
    QFont,
    QFontDatabase,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.hanzi.pronunciation import CharacterReading, code_points, read_characters
from reader.ui.look.appearance import Appearance
from reader.ui.look.fonts import set_families
from reader.ui.look.theme import paint_words
from reader.ui.look.words import PlainLabel
from reader.ui.panels.why import LINES_SHOWN

if TYPE_CHECKING:
    from reader.meanings.entry import Entry
    from reader.meanings.shelf import Found

CHARACTERS_SHOWN = 16
_IN_A_ROW = 8
_CHARACTER_SCALE = 2.1
_WORD_SCALE = 1.4
_LONGEST_WORD = 12
"""Characters; what is longer is no word, and its characters follow below."""
_WIDEST_REASON = 420
"""Pixels."""
_LEAST_MEANING, _TALLEST_MEANING = 88, 220
"""What is longer scrolls; in pixels."""
_CODE_SCALE = 0.72
_DISTANCE = 8
_ABOVE = 36
"""Between the point and a card above it, so that the words themselves stay free."""
_EDGE = 8
"""Between the card and its parent's edges; all in pixels."""


class CharacterCard(QFrame):
    """Lies over its parent; Esc, a click or the wheel elsewhere close it, Ctrl+C copies it."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("character_card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._covered = parent
        self._appearance = appearance
        self._tr = appearance.tr
        self._families: tuple[str, ...] = ()
        self._other_families: tuple[str, ...] = ()
        self._words = ""
        self._at = QPoint()
        self._came_from: QWidget | None = None
        self._page = QWidget(self)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(18, 14, 18, 16)
        self._layout.addWidget(self._page)
        self._dress()
        appearance.changed.connect(self._dress)
        self.hide()

    def _dress(self) -> None:
        """Take the theme's colours."""
        colours = self._appearance.colours
        self.setStyleSheet(
            f"QFrame#character_card {{ background: {colours.panel};"
            f" border: 1px solid {colours.border}; border-radius: 8px; }}"
        )

    def set_families(self, families: tuple[str, ...], other_families: tuple[str, ...]) -> None:
        """Take the typefaces of the article and of the other script; () means the interface's."""
        self._families, self._other_families = families, other_families

    def show_for(
        self,
        text: str,
        other_script: str,
        at: QPoint,
        start: int = 0,
        end: int | None = None,
        *,
        word: tuple[int, int] | None = None,
        why: Sequence[str] = (),
    ) -> None:
        """Show what the characters of ``text[start:end]`` are, below ``at``, a point of the screen.

        ``other_script`` is the same text converted to the other script, character by character;
        of a long text the beginning is shown. ``word`` is where the word lies that they are of,
        which comes first, and ``why`` says what made them what they are. Nothing is shown for
        white space alone.
        """
        readings = read_characters(text, other_script, start, end)
        if not readings:
            return
        first, last = word or (start, len(text) if end is None else end)
        of_word = read_characters(text, other_script, first, last)
        if not 1 < len(of_word) <= _LONGEST_WORD:
            of_word = ()
        lines = [word_summary(of_word)] if of_word else []
        self._words = "\n".join([*lines, *map(summary, readings), *why])
        self.setAccessibleName(self._tr("Words selected"))
        self.setAccessibleDescription(self._words)
        page = self._page_of(of_word, readings, why)
        self._layout.replaceWidget(self._page, page)
        self._page.hide()
        self._page.deleteLater()
        self._page = page
        self._layout.activate()
        self.adjustSize()
        self._at = self._covered.mapFromGlobal(at)
        self.move(self._place(self._at))
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def add_meanings(self, found: Found) -> None:
        """Put what dictionaries say below the characters, while the card is shown."""
        lines = [_entry_line(entry) for entry in found.entries]
        lines += [trouble.told(self._tr) for trouble in found.troubles]
        if not lines or self.isHidden():
            return
        column = self._page.layout()
        assert column is not None
        self._words = "\n".join((self._words, *lines))
        self.setAccessibleDescription(self._words)
        label = PlainLabel("\n\n".join(lines))
        label.setWordWrap(True)
        label.setFixedWidth(_WIDEST_REASON)
        label.setFont(self._label("", 1.0, self._families).font())
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._paint(label, quiet=False)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(label)
        area.viewport().setAutoFillBackground(False)
        label.setAutoFillBackground(False)
        free = self._free_height() - self.height() - column.spacing()
        most = min(_TALLEST_MEANING, max(_LEAST_MEANING, free))
        height = min(label.heightForWidth(_WIDEST_REASON), most)
        area.setFixedSize(_WIDEST_REASON + area.verticalScrollBar().sizeHint().width(), height)
        column.addWidget(area)
        area.show()  # at once: until then it takes no room, and the card would not grow
        column.activate()
        self._layout.activate()
        self.adjustSize()
        self.move(self._place(self._at))

    def words(self) -> str:
        """Return what the card says, a line for each character, also those not shown."""
        return self._words

    def event(self, event: QEvent) -> bool:
        """Keep the card's two keys from the window's shortcuts."""
        overriding = event.type() == QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and _is_own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, copy with Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._words)
        elif _is_own_key(event):
            self.hide()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a click on the card from what lies below, where it would close the card."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Keep the wheel, too."""
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Look out for clicks elsewhere."""
        super().showEvent(event)
        _application().installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Look out no longer, and give the focus back."""
        super().hideEvent(event)
        _application().removeEventFilter(self)
        came_from, self._came_from = self._came_from, None
        had_focus = QApplication.focusWidget() in (self, None)
        if had_focus and came_from is not None and shiboken6.isValid(came_from):
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when something else is clicked or scrolled."""
        elsewhere = isinstance(watched, QWidget) and not self._contains(watched)
        if elsewhere and event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Wheel):
            self.hide()
        return super().eventFilter(watched, event)

    def _contains(self, widget: QWidget) -> bool:
        return widget is self or self.isAncestorOf(widget)

    def _free_height(self) -> int:
        """Return how tall the card may be without lying over the words that it is about."""
        above, below = self._at.y() - _ABOVE, self._covered.height() - self._at.y() - _DISTANCE
        return max(above, below) - _EDGE

    def _place(self, at: QPoint) -> QPoint:
        """Return where the card's corner goes: below ``at``, or above where there is no room."""
        room, size = self._covered.rect(), self.size()
        left = min(at.x() - size.width() // 2, room.right() - size.width() - _EDGE)
        top = at.y() + _DISTANCE
        if top + size.height() + _EDGE > room.bottom():
            top = at.y() - _ABOVE - size.height()
        top = min(top, room.bottom() - size.height() - _EDGE)
        return QPoint(max(_EDGE, left), max(_EDGE, top))

    def _page_of(
        self,
        of_word: Sequence[CharacterReading],
        readings: Sequence[CharacterReading],
        why: Sequence[str],
    ) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if of_word:
            column.addLayout(self._word_row(of_word))
        column.addLayout(self._characters_of(readings))
        for line in why[:LINES_SHOWN]:
            reason = PlainLabel(line)
            reason.setWordWrap(True)
            reason.setMaximumWidth(_WIDEST_REASON)
            self._paint(reason, quiet=True)
            column.addWidget(reason)
        return page

    def _word_row(self, of_word: Sequence[CharacterReading]) -> QHBoxLayout:
        """Return the word as it is shown, in the other script, and read aloud."""
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._label(_written(of_word), _WORD_SCALE, self._families))
        if any(reading.other for reading in of_word):
            other = self._label(_in_other_script(of_word), _WORD_SCALE, self._other_families)
            paint_words(other, self._appearance.colours.accent)
            row.addWidget(other)
        row.addWidget(self._label(_read(of_word)))
        row.addStretch(1)
        return row

    def _characters_of(self, readings: Sequence[CharacterReading]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(1)
        shown = readings[:CHARACTERS_SHOWN]
        top = 0
        for start in range(0, len(shown), _IN_A_ROW):
            if start:
                grid.setRowMinimumHeight(top, 14)
                top += 1
            for column, reading in enumerate(shown[start : start + _IN_A_ROW]):
                for row, label in enumerate(self._labels_of(reading)):
                    grid.addWidget(label, top + row, column, Qt.AlignmentFlag.AlignHCenter)
            top = grid.rowCount()
        if len(readings) > len(shown):
            sentence = self._tr("and {count} more characters")
            more = PlainLabel(sentence.format(count=len(readings) - len(shown)))
            self._paint(more, quiet=True)
            grid.setRowMinimumHeight(top, 6)
            grid.addWidget(more, top + 1, 0, 1, _IN_A_ROW)
        return grid

    def _labels_of(self, reading: CharacterReading) -> list[QLabel]:
        labels = [
            self._label(reading.pinyin),
            self._label(reading.zhuyin),
            self._label(reading.character, _CHARACTER_SCALE, self._families),
        ]
        if reading.other:
            other = self._label(reading.other, _CHARACTER_SCALE, self._other_families)
            paint_words(other, self._appearance.colours.accent)
            labels.append(other)
        codes = filter(None, (reading.character, reading.other))
        return [*labels, *map(self._code, codes)]

    def _label(self, words: str, scale: float = 1.0, families: tuple[str, ...] = ()) -> QLabel:
        label = PlainLabel(words)
        font = QFont(self.font())
        if families:
            set_families(font, families)
        font.setPointSizeF(self.font().pointSizeF() * scale)
        label.setFont(font)
        self._paint(label, quiet=False)
        return label

    def _code(self, character: str) -> QLabel:
        label = PlainLabel(code_points(character).replace(" ", "\n"))
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(self.font().pointSizeF() * _CODE_SCALE)
        label.setFont(font)
        self._paint(label, quiet=True)
        return label

    def _paint(self, label: QLabel, *, quiet: bool) -> None:
        colours = self._appearance.colours
        paint_words(label, colours.secondary_text if quiet else colours.text)


def summary(reading: CharacterReading) -> str:
    """Return one line about a character: 发 fà ㄈㄚˋ U+53D1 髮 U+9AEE."""
    parts = [reading.character, reading.pinyin, reading.zhuyin, code_points(reading.character)]
    if reading.other:
        parts += [reading.other, code_points(reading.other)]
    return " ".join(filter(None, parts))


def word_summary(readings: Sequence[CharacterReading]) -> str:
    """Return one line about a word: 头发 頭髮 tóu fa."""
    other = _in_other_script(readings) if any(reading.other for reading in readings) else ""
    return " ".join(filter(None, (_written(readings), other, _read(readings))))


def _written(readings: Sequence[CharacterReading]) -> str:
    return "".join(reading.character for reading in readings)


def _in_other_script(readings: Sequence[CharacterReading]) -> str:
    return "".join(reading.other or reading.character for reading in readings)


def _read(readings: Sequence[CharacterReading]) -> str:
    return " ".join(filter(None, (reading.pinyin for reading in readings)))


def _is_own_key(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape or event.matches(QKeySequence.StandardKey.Copy)


def _application() -> QCoreApplication:
    application = QCoreApplication.instance()
    assert application is not None
    return application


def _entry_line(entry: Entry) -> str:
    """Return an entry as the card shows it: word and reading, its lines, the dictionary."""
    head = " ".join(filter(None, (entry.word, entry.reading)))
    return f"{head}\n{entry.meaning}\n— {entry.dictionary}"

"""Asks what to find, says how much of it there is and steps from one find to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QToolButton, QWidget

from reader.ui.look.appearance import Appearance
from reader.ui.look.icons import line_icon
from reader.ui.look.words import PlainLabel, set_tip

TYPING_PAUSE = 80
"""How long the typing has to rest before it is searched for, in milliseconds."""
_LONGEST_SELECTION = 100
"""Characters; whoever selects more does not mean to look for it."""
_FIELD_WIDTHS = 120, 320
_NEXT_KEY, _PREVIOUS_KEY, _CLOSE_KEY = "F3", "Shift+F3", "Esc"


class FindBar(QFrame):
    """Hidden until something is to be found; closed by its button or Esc."""

    search_changed = Signal(str)
    """The words to look for; empty to look for nothing."""
    step_requested = Signal(int)
    """To the next find (1) or the previous (-1)."""
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_bar")
        self._appearance = appearance
        self._tr = appearance.tr
        self._searched = ""
        self._count = 0, 0
        self._wrapped = 0
        self._field = _Field(self)
        self._number, self._note = PlainLabel(parent=self), PlainLabel(parent=self)
        self._previous, self._next, self._close = (QToolButton(self) for _ in range(3))
        self._pause = QTimer(self, singleShot=True, interval=TYPING_PAUSE)
        self._lay_out()
        self._join()
        self._dress()
        appearance.changed.connect(self._dress)
        self.hide()

    def _dress(self) -> None:
        """Take the language and the colours in force."""
        tr, colour = self._tr, self._appearance.colours.text
        self._field.setAccessibleName(tr("Find"))
        self._field.setPlaceholderText(tr("Find in the article"))
        for button, words, key, icon in (
            (self._previous, tr("Previous find"), _PREVIOUS_KEY, "up"),
            (self._next, tr("Next find"), _NEXT_KEY, "down"),
            (self._close, tr("Close"), _CLOSE_KEY, "close"),
        ):
            button.setIcon(line_icon(icon, colour))
            shown_key = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
            button.setAccessibleName(words)
            set_tip(button, f"{words} ({shown_key})")
        self._tell()

    def words(self) -> str:
        """Return what is in the field."""
        return self._field.text()

    def begin(self, selected_text: str = "") -> None:
        """Show the bar, ready to type over what was searched for last or is selected now."""
        if len(selected_text.splitlines()) == 1 and len(selected_text) <= _LONGEST_SELECTION:
            self._field.setText(selected_text)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._search()

    def step(self, step: int) -> None:
        """Ask for the next find (1) or the previous (-1); first for any, if words have changed."""
        if self._field.text() != self._searched:
            self._search()
        else:
            self.step_requested.emit(step)

    def show_count(self, current: int, total: int) -> None:
        """Say that the find number ``current`` of ``total`` is the one shown, from 1."""
        self._count, self._wrapped = (current, total), 0
        self._tell()

    def say_wrapped(self, step: int) -> None:
        """Say that the search went on at the other end, until the next count."""
        self._wrapped = step
        self._tell()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._note.text()))

    def dismiss(self) -> None:
        """Close the bar and say so."""
        self.hide()
        self.closed.emit()

    # Qt's events

    def event(self, event: QEvent) -> bool:
        """Keep Esc from the window's own shortcut while something here has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter and F3, backwards with Shift, and close with Esc."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F3:
                self.step(-1 if shift else 1)
            case Qt.Key.Key_Escape:
                self.dismiss()
            case _:
                super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Search for what was typed when the bar was hidden."""
        super().showEvent(event)
        if self._field.text() != self._searched:
            self._pause.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing running."""
        self._pause.stop()
        super().hideEvent(event)

    # Building

    def _lay_out(self) -> None:
        self._field.setMinimumWidth(_FIELD_WIDTHS[0])
        self._field.setMaximumWidth(_FIELD_WIDTHS[1])
        self._number.setObjectName("find_count")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 4, 8, 4)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._previous)
        layout.addWidget(self._next)
        layout.addWidget(self._number)
        layout.addWidget(self._note)
        layout.addStretch()
        layout.addWidget(self._close)
        self.setFocusProxy(self._field)

    def _join(self) -> None:
        self._field.text_committed.connect(self._on_field_text_committed)
        self._pause.timeout.connect(self._search)
        self._previous.clicked.connect(lambda: self.step(-1))
        self._next.clicked.connect(lambda: self.step(1))
        self._close.clicked.connect(self.dismiss)

    def _on_field_text_committed(self) -> None:
        if self.isVisible():
            self._pause.start()

    def _search(self) -> None:
        self._pause.stop()
        self._searched = self._field.text()
        self.search_changed.emit(self._searched)

    def _tell(self) -> None:
        current, total = self._count
        words = ""
        if total:
            words = f"{current} / {total}"
            spoken = self._tr("{current} of {total}").format(current=current, total=total)
        else:
            words = spoken = self._tr("Not found") if self._searched.strip() else ""
        self._number.setText(words)
        self._number.setAccessibleName(spoken)
        wrapped = {
            0: "",
            1: self._tr("Went on from the beginning"),
            -1: self._tr("Went on from the end"),
        }
        self._note.setText(wrapped[self._wrapped])
        self._previous.setEnabled(total > 0)
        self._next.setEnabled(total > 0)


class _Field(QLineEdit):
    """Tells of changes only when no input method is in the middle of a word."""

    text_committed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._composing = False
        self._told = ""
        self.textChanged.connect(self._tell)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether a word is being composed; what it replaces is not taken for deleted."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the bar, which knows what Shift means with it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        if not self._composing and self.text() != self._told:
            self._told = self.text()
            self.text_committed.emit()

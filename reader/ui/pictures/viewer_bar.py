"""The bar over a picture: which one it is, how large, what was done, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.core.messages.translatable import translatable
from reader.ui.look.appearance import Appearance
from reader.ui.look.icons import line_icon
from reader.ui.look.theme import paint_words
from reader.ui.look.words import PlainLabel, set_tip

_NOTICE_MILLISECONDS = 4000

_TOOLS: tuple[tuple[str, str, str], ...] = (
    ("zoom_out", translatable("Zoom out"), "−"),
    ("zoom_in", translatable("Zoom in"), "+"),
    ("fit", translatable("Fit"), "0, F"),
    ("actual_size", translatable("Actual size"), "1"),
    ("copy", translatable("Copy picture"), "Ctrl+C"),
    ("save", translatable("Save picture…"), "Ctrl+S"),
    ("close", translatable("Close"), "Esc"),
)
"""Name, which is the icon's too, words and key, in order."""
_BEGIN_GROUPS = ("copy", "close")
_NEED_A_PICTURE = ("zoom_out", "zoom_in", "fit", "actual_size", "copy")
"""What cannot be done where only a placeholder is shown."""


class FigureBar(QWidget):
    """Buttons and a line of words; knows nothing of pictures."""

    chosen = Signal(str)
    """The name of the tool."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._place, self._notice, self._scale = (
            PlainLabel(parent=self),
            PlainLabel(parent=self),
            PlainLabel(parent=self),
        )
        self._notice.setObjectName("figure_notice")
        self._scale.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scale.setMinimumWidth(self.fontMetrics().horizontalAdvance("00000 %"))
        self._buttons = {name: self._button(name) for name, _, _ in _TOOLS}
        self._timer = QTimer(self, singleShot=True, interval=_NOTICE_MILLISECONDS)
        self._timer.timeout.connect(self._notice.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.setSpacing(2)
        layout.addWidget(self._place)
        layout.addSpacing(16)
        layout.addWidget(self._notice, 1)
        for name, button in self._buttons.items():
            if name in _BEGIN_GROUPS:
                layout.addSpacing(10)
            layout.addWidget(button)
            if name == "zoom_out":
                layout.addWidget(self._scale)
        self._dress()
        appearance.changed.connect(self._dress)

    def _dress(self) -> None:
        """Take the language and the colours in force."""
        colours = self._appearance.colours
        for name, words, key in _TOOLS:
            button = self._buttons[name]
            name_button(button, self._appearance.tr(words).rstrip("…"), key)
            button.setIcon(line_icon(name, colours.text))
        for label in (self._place, self._scale, self._notice):
            paint_words(label, colours.secondary_text)

    def buttons(self) -> list[QToolButton]:
        """Return the buttons in order, for the keyboard."""
        return list(self._buttons.values())

    def set_place(self, place: str) -> None:
        """Say which picture of how many is shown."""
        self._place.setText(place)

    def set_scale(self, scale: float | None) -> None:
        """Say how large the picture is, 1 being 1:1; None when none is shown."""
        self._scale.setText("" if scale is None else f"{round(100 * scale)} %")
        for name in _NEED_A_PICTURE:
            self._buttons[name].setEnabled(scale is not None)

    def say(self, sentence: str) -> None:
        """Say for some seconds what was done; nothing, when ``sentence`` is empty."""
        self._notice.setText(sentence)
        self._timer.start()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"figure_{name}")
        button.setIconSize(QSize(20, 20))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.chosen.emit(name))
        return button


def name_button(button: QToolButton, words: str, key: str) -> None:
    """Say what ``button`` does and by which key."""
    button.setAccessibleName(words)
    set_tip(button, f"{words} ({key})")

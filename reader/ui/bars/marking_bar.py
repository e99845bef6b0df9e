"""A small bar beside words that the mouse has selected: the colours to mark them in, and a note."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from reader.ui.commands.command import plain_words
from reader.ui.look.appearance import Appearance
from reader.ui.look.theme import Colours
from reader.ui.look.words import set_tip
from reader.ui.page.paint.lit import MARKED, Lit
from reader.ui.page.view.article_view import ArticleView

_SWATCH = 16
"""Pixels of the square that shows how marked words will look."""
_DISTANCE = 6
"""Between the line and the bar, in pixels."""
_LEAVING = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.Resize,
    }
)
"""What the reader does with the page that has the bar go."""


class MarkingBar(QFrame):
    """Takes no focus: keys go on to the page, and whatever is done there closes the bar."""

    def __init__(
        self, actions: Mapping[str, QAction], appearance: Appearance, view: ArticleView
    ) -> None:
        """``actions`` are those of the commands that mark words or write a note, by their names."""
        super().__init__(view)
        self.setObjectName("marking_bar")
        self._view = view
        self._appearance = appearance
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(2)
        self._buttons: dict[str, tuple[QToolButton, QAction]] = {}
        for name, action in actions.items():
            button = QToolButton(self)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._do, action))
            row.addWidget(button)
            self._buttons[name] = button, action
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.selectionChanged.connect(self.hide)
        view.moved.connect(self.hide)
        self.hide()

    def show_beside(self) -> None:
        """Stand after the end of what is selected, or before where that was selected backwards."""
        view, chosen = self._view, self._view.chosen
        if chosen is None or view.flow is None:
            return
        self._dress()
        self.adjustSize()
        line = view.cursorRect().translated(view.viewport().pos())
        is_forward = chosen[0] <= chosen[1]
        if line.width() > line.height():  # the gap between two characters of a line that runs down
            before, after = line.left() - _DISTANCE - self.width(), line.right() + _DISTANCE
            right = view.viewport().geometry().right() - self.width()
            left = before if before >= 0 and (is_forward or after > right) else after
            self._stand(QPoint(left, line.center().y()))
        else:
            top = line.bottom() + _DISTANCE
            if not is_forward or top + self.height() > view.viewport().geometry().bottom():
                top = line.top() - _DISTANCE - self.height()
            self._stand(QPoint(line.center().x() - self.width() // 2, top))
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go as soon as something else is done; Esc does nothing besides."""
        if self.isHidden():
            return False
        escapes = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escapes and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() in _LEAVING:
            self.hide()
            return escapes
        return super().eventFilter(watched, event)

    def _do(self, action: QAction) -> None:
        self.hide()
        action.trigger()

    def _stand(self, at: QPoint) -> None:
        room = self._view.viewport().geometry().adjusted(2, 2, -2, -2)
        left = max(room.left(), min(at.x(), room.right() - self.width()))
        self.move(left, max(room.top(), min(at.y(), room.bottom() - self.height())))

    def _dress(self) -> None:
        """Take the colours and the language in force."""
        colours = self._appearance.colours
        self.setStyleSheet(
            f"QFrame#marking_bar {{ background: {colours.panel};"
            f" border: 1px solid {colours.border}; border-radius: 6px; }}"
        )
        for name, (button, action) in self._buttons.items():
            words = plain_words(action.text())
            if name.startswith("mark_"):
                button.setIcon(swatch(name, colours))
            else:
                button.setText(words)
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            button.setAccessibleName(words)
            set_tip(button, f"{words} ({keys})" if keys else words)


def swatch(name: str, colours: Colours) -> QIcon:
    """Return how words look that the command ``name``, as mark_yellow, has marked."""
    picture = QPixmap(_SWATCH, _SWATCH)
    picture.fill(QColor(colours.paper))
    painter = QPainter(picture)
    lit = Lit[name.removeprefix("mark_").upper()]
    painter.fillRect(picture.rect(), MARKED[lit])
    if lit is Lit.UNDERLINE:
        painter.fillRect(0, _SWATCH - 3, _SWATCH, 2, QColor(colours.accent))
    painter.end()
    return QIcon(picture)

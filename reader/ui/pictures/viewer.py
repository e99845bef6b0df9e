"""One picture of an article over the whole reading area, and a way through all of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Article, Asset, Figure
from reader.core.messages.reasons import reason_of
from reader.ui.look.appearance import Appearance
from reader.ui.pictures.caption_label import FigureWords
from reader.ui.pictures.figures import NOT_SHOWN, figures_of, picture_of, suggested_name, words_of
from reader.ui.pictures.movie import MoviePlayer
from reader.ui.pictures.picture_buttons import PictureButtons
from reader.ui.pictures.picture_canvas import ZOOM_STEP, PictureCanvas
from reader.ui.pictures.picture_levels import load_levels
from reader.ui.pictures.pictures import Placeholder
from reader.ui.pictures.viewer_bar import FigureBar

AskPath: TypeAlias = Callable[[str], Path | None]
"""Takes the file name to suggest, returns where to save, or None when the user does not."""

_CAPTION_SHARE = 0.3
"""Share of the height, at most; a longer caption scrolls."""
_PAN = 0.15
"""Share of the view, for one press of Shift and an arrow."""


class FigureView(QWidget):
    """Lies over its parent while open; Esc or a click beside the picture closes it."""

    closed = Signal()

    def __init__(self, ask_path: AskPath, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("figure_view")
        self._covered = parent
        self._ask_path = ask_path
        self._appearance = appearance
        self._tr = appearance.tr
        self._article: Article | None = None
        self._figures: tuple[Figure, ...] = ()
        self._index = 0
        self._loading = QTimer(self, singleShot=True, interval=0)
        self._came_from: QWidget | None = None
        self._movie = MoviePlayer(self)
        self._canvas = PictureCanvas(self)
        self._bar = FigureBar(appearance, self)
        self._words = FigureWords(appearance, self)
        self._buttons = PictureButtons(self._canvas, appearance)
        self._keys = self._key_table()
        self._lay_out()
        self._join()
        parent.installEventFilter(self)
        self._dress()
        appearance.changed.connect(self._dress)
        self.hide()

    # What others may ask

    def open(self, article: Article, block_id: str, families: tuple[str, ...] = ()) -> None:
        """Show the picture of figure ``block_id``; nothing happens when it was not saved."""
        figures = _with_pictures(article)
        ids = [figure.block_id for figure in figures]
        if block_id not in ids:
            return
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
        self._article, self._figures, self._index = article, figures, ids.index(block_id)
        self._words.set_families(families)
        self.setGeometry(self._covered.rect())
        self.show()
        self.raise_()
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._load()

    def set_article(self, article: Article, families: tuple[str, ...] = ()) -> None:
        """Take the words of the same article in another script; another article closes the view."""
        if self._article is None:
            return
        shown = self.block_id()
        figures = _with_pictures(article)
        ids = [figure.block_id for figure in figures]
        if article.article_id != self._article.article_id or shown not in ids:
            self.close_view()
            return
        self._article, self._figures, self._index = article, figures, ids.index(shown)
        self._words.set_families(families)
        self._say_words()

    def block_id(self) -> str:
        """Return the id of the figure shown; empty while the view is closed."""
        return self._figures[self._index].block_id if self._figures else ""

    def close_view(self) -> None:
        """Go away, give the picture's memory back and the focus to where it was."""
        if self._article is None:
            return
        self._loading.stop()
        self._movie.stop()
        self._canvas.show_nothing()
        self._article, self._figures, self._index = None, (), 0
        self._bar.say("")
        self.hide()
        came_from, self._came_from = self._came_from, None
        if came_from is not None and shiboken6.isValid(came_from) and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def step(self, by: int) -> None:
        """Show the picture ``by`` places on (1) or back (-1); at either end nothing happens."""
        if 0 <= self._index + by < len(self._figures):
            self._index += by
            self._load()

    def _dress(self) -> None:
        """Take the language and the colours in force."""
        self.setAccessibleName(self._tr("Picture viewer"))
        self._buttons.dress(playing=self._movie.is_playing)
        self._say_words()
        self._canvas.set_backdrop(self._appearance.colours.window)
        self.update()

    # Qt's events

    def event(self, event: QEvent) -> bool:
        """Keep the view's own keys from the window's shortcuts while it is open."""
        overriding = event.type() == QEvent.Type.ShortcutOverride
        if overriding and isinstance(event, QKeyEvent) and self._slot_of(event) is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key means; every other key is for the window."""
        slot = self._slot_of(event)
        if slot is None:
            super().keyPressEvent(event)
        else:
            slot()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fill the parent, and take the view's keys before a focused button does."""
        if watched is self._covered:
            if event.type() == QEvent.Type.Resize:
                self.setGeometry(self._covered.rect())
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            pressing = event.key() == Qt.Key.Key_Space  # a button with the focus
            slot = None if pressing else self._slot_of(event)
            if slot is not None:
                slot()
                return True
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round inside the view, not to what it covers."""
        stops = [w for w in self._focus_order() if w.isVisible() and w.isEnabled()]
        if not stops:  # Qt asks while the view is being hidden
            return super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        at = stops.index(focused) if focused in stops else 0
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cover what lies below."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._appearance.colours.window))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the caption its share of the height."""
        super().resizeEvent(event)
        self._words.limit_height(round(self.height() * _CAPTION_SHARE))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing move that is not seen."""
        super().hideEvent(event)
        self._movie.stop()

    # Building

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._canvas, 1)
        layout.addWidget(self._words)

    def _join(self) -> None:
        self.setFocusProxy(self._canvas)
        self._canvas.backdrop_clicked.connect(self.close_view)
        self._canvas.scale_changed.connect(self._say_scale)
        self._loading.timeout.connect(self._on_loading_due)
        self._movie.frame_changed.connect(self._canvas.show_frame)
        self._movie.playing_changed.connect(self._tell_playing)
        slots: Mapping[str, Callable[[], object]] = {
            "zoom_out": lambda: self._canvas.zoom_by(1 / ZOOM_STEP),
            "zoom_in": lambda: self._canvas.zoom_by(ZOOM_STEP),
            "fit": lambda: self._canvas.fit(),
            "actual_size": lambda: self._canvas.show_actual_size(),
            "copy": self._copy,
            "save": self._save,
            "close": self.close_view,
        }
        self._bar.chosen.connect(lambda name: slots[name]())
        self._buttons.previous.clicked.connect(lambda: self.step(-1))
        self._buttons.next.clicked.connect(lambda: self.step(1))
        self._buttons.play.clicked.connect(self._toggle_movie)
        for stop in self._focus_order():
            stop.installEventFilter(self)

    def _key_table(self) -> Mapping[tuple[Qt.Key, Qt.KeyboardModifier], Callable[[], object]]:
        key, canvas = Qt.Key, self._canvas
        none, shift, ctrl = (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
            Qt.KeyboardModifier.ControlModifier,
        )
        zoom_in = [(k, m) for k in (key.Key_Plus, key.Key_Equal) for m in (none, shift, ctrl)]
        zoom_in.append((key.Key_Plus, ctrl | shift))
        return {
            **dict.fromkeys(zoom_in, lambda: canvas.zoom_by(ZOOM_STEP)),
            **dict.fromkeys(
                [(key.Key_Minus, none), (key.Key_Minus, ctrl)],
                lambda: canvas.zoom_by(1 / ZOOM_STEP),
            ),
            **dict.fromkeys(
                [(key.Key_0, none), (key.Key_0, ctrl), (key.Key_F, none)], lambda: canvas.fit()
            ),
            (key.Key_1, none): lambda: canvas.show_actual_size(),
            (key.Key_Left, none): lambda: self.step(-1),
            (key.Key_Right, none): lambda: self.step(1),
            (key.Key_Left, shift): lambda: canvas.move_by(_PAN, 0),
            (key.Key_Right, shift): lambda: canvas.move_by(-_PAN, 0),
            (key.Key_Up, shift): lambda: canvas.move_by(0, _PAN),
            (key.Key_Down, shift): lambda: canvas.move_by(0, -_PAN),
            (key.Key_Space, none): self._toggle_movie,
            (key.Key_C, ctrl): self._copy,
            (key.Key_S, ctrl): self._save,
            (key.Key_Escape, none): self.close_view,
        }

    def _slot_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return self._keys.get((Qt.Key(event.key()), modifiers))

    def _focus_order(self) -> list[QWidget]:
        over = self._buttons
        tools = self._bar.buttons()
        return [self._canvas, over.previous, over.next, over.play, self._words, *tools]

    # One figure

    def _load(self) -> None:
        """Show the words now, and the picture when the keys pressed so far are dealt with."""
        self._movie.stop()
        self._bar.say("")
        self._canvas.show_nothing()
        self._say_scale()
        self._buttons.play.hide()
        self._say_words()
        self._loading.start()

    def _on_loading_due(self) -> None:
        asset = self._asset()
        picture = load_levels(asset) if asset else None
        if picture is None:
            self._show_placeholder()
            return
        self._canvas.show_picture(picture)
        self._buttons.play.setVisible(picture.animated)
        self._tell_playing()

    def _show_placeholder(self) -> None:
        placeholder = Placeholder(self._tr(NOT_SHOWN), self.font(), self._appearance.colours)
        self._canvas.show_placeholder(placeholder)

    def _asset(self) -> Asset | None:
        if self._article is None:
            return None
        return picture_of(self._article, self._figures[self._index])

    def _say_words(self) -> None:
        """Show and name the figure in the article's script."""
        if not self._figures:
            return
        figure, tr = self._figures[self._index], self._tr
        place = f"{self._index + 1} / {len(self._figures)}"
        self._bar.set_place(place)
        self._buttons.tell_place(self._index, len(self._figures))
        self._words.say(figure.caption.text, figure.credit.text)
        words = words_of(figure) or tr("Picture")
        self._canvas.setAccessibleName(words)
        self._canvas.setAccessibleDescription(
            figure.caption.text if figure.caption.text != words else ""
        )
        self._announce(f"{words} {place}")

    def _say_scale(self) -> None:
        self._bar.set_scale(self._canvas.scale if self._canvas.picture() else None)

    # What one can do with it

    def _toggle_movie(self) -> None:
        picture, asset = self._canvas.picture(), self._asset()
        if picture is not None and picture.animated and asset is not None:
            self._movie.toggle(asset)

    def _tell_playing(self) -> None:
        self._buttons.tell_playing(playing=self._movie.is_playing)

    def _copy(self) -> None:
        picture = self._canvas.picture()
        if picture is not None:
            QGuiApplication.clipboard().setImage(picture.levels[0])
            self._say(self._tr("The picture was copied."))

    def _save(self) -> None:
        """Write the saved bytes as they are."""
        asset = self._asset()
        path = self._ask_path(suggested_name(asset)) if asset else None
        if asset is None or path is None:
            return
        try:
            path.write_bytes(asset.data)
        except OSError as error:
            reason = self._tr(reason_of(error))
            sentence = self._tr("The picture could not be saved ({reason}). Choose another place.")
            self._say(sentence.format(reason=reason))
        else:
            self._say(self._tr("The picture was saved as {name}.").format(name=path.name))

    def _say(self, sentence: str) -> None:
        self._bar.say(sentence)
        self._announce(sentence)

    def _announce(self, sentence: str) -> None:
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, sentence))


def _with_pictures(article: Article) -> tuple[Figure, ...]:
    return tuple(f for f in figures_of(article) if picture_of(article, f) is not None)

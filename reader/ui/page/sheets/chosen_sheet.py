"""A sheet on which words can be selected, copied, dragged, found and followed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPointF, QRect, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QClipboard,
    QCursor,
    QDrag,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QApplication, QWidget

from reader.core.article import Asset
from reader.ui.look.theme import Colours
from reader.ui.page.layout.chosen import (
    empty_mime_data,
    html_between,
    text_between,
)
from reader.ui.page.order.blocks import Chosen, Position, ordered
from reader.ui.page.paint.lit import FoundStretch, Lighting, Lights, Lit
from reader.ui.page.paint.painting import PagePainter
from reader.ui.page.paint.picture_cache import PictureCache
from reader.ui.page.sheets.located_sheet import LocatedSheet
from reader.ui.page.sheets.shown_painting import ShownPainter
from reader.ui.setting.glyphs import GlyphBook

_EDGE_STEP = 40
"""Milliseconds between two steps of a page that is scrolled by a selection beyond its edge."""


class ChosenSheet(LocatedSheet):
    """Paints a flow with what is selected and found in it, and follows the mouse."""

    selectionChanged = Signal()  # noqa: N815 - as Qt's views call it
    highlighted = Signal(QUrl)
    """The address of the link under the mouse, or empty."""
    anchorClicked = Signal(QUrl)  # noqa: N815
    """The address of a link that was clicked."""
    picture_clicked = Signal(str)
    words_chosen = Signal()
    """The mouse has selected words and was let go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.book = GlyphBook(self.devicePixelRatioF())
        self._colours: Colours | None = None
        self._chosen: Chosen | None = None
        self._caret: Position | None = None
        self._lighting = Lighting()
        self._pictures = PictureCache()
        self._softens_pictures = False
        self._pressed_at: QPointF | None = None
        self._dragging = False
        """Whether a selection is being made."""
        self._may_drag = False
        """Whether the selection itself was taken hold of."""
        self._hovered = ""
        self._beyond = QTimer(self)
        self._beyond.setInterval(_EDGE_STEP)
        self._beyond.timeout.connect(self._select_beyond)

    # What is selected

    @property
    def chosen(self) -> Chosen | None:
        """Where the selection was begun and where it ends; None without one."""
        return self._chosen

    @property
    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self._chosen is not None

    @property
    def caret(self) -> Position | None:
        """Where the selection ends, or a click was last."""
        return self._chosen[1] if self._chosen else self._caret

    @property
    def is_all_selected(self) -> bool:
        """Whether the whole article is selected."""
        if self._chosen is None or self.flow is None:
            return False
        return ordered(self._chosen) == (Position(0, 0, 0), self.flow.end())

    def selected_length(self) -> int:
        """Return how many characters are selected; of many blocks about as many."""
        if self._chosen is None or self.flow is None:
            return 0
        begin, end = ordered(self._chosen)
        if begin[:2] == end[:2]:
            return end.offset - begin.offset
        sums = self.flow.plan.sums
        between = sums[end.block] - sums[begin.block] - begin.offset + end.offset
        return max(1, between)

    def choose(self, chosen: Chosen | None) -> None:
        """Select what is between two positions."""
        if chosen is not None:
            self._caret = chosen[1]
            if chosen[0] == chosen[1]:
                chosen = None
        if chosen != self._chosen:
            self._chosen = chosen
            self.viewport().update()
            self.selectionChanged.emit()
            clipboard = QGuiApplication.clipboard()
            if chosen is not None and clipboard.supportsSelection() and not self._dragging:
                clipboard.setText(self.selected_text(), QClipboard.Mode.Selection)

    def set_caret(self, position: Position | None) -> None:
        """Put the caret somewhere with nothing selected."""
        self.choose(None)
        self._caret = position

    def select_all(self) -> None:
        """Select the whole article."""
        if self.flow is not None:
            self.choose((Position(0, 0, 0), self.flow.end()))

    def on_words_wanted(self) -> None:
        """Have all words of the page as they are to be, since some are about to be taken."""

    def selected_text(self) -> str:
        """Return the words that are selected; empty without a selection."""
        self.on_words_wanted()
        if self._chosen is None or self.flow is None:
            return ""
        return text_between(self.flow, self._chosen)

    def selected_mime(self) -> QMimeData:
        """Return what is selected as text and as rich text."""
        self.on_words_wanted()
        data = empty_mime_data()
        if self._chosen is not None and self.flow is not None:
            data.setText(self.selected_text())
            data.setHtml(html_between(self.flow, self._chosen))
        return data

    def copy(self) -> None:
        """Copy what is selected, if anything is."""
        if self._chosen is not None:
            QGuiApplication.clipboard().setMimeData(self.selected_mime())

    # What is found

    def set_found(self, found: Sequence[FoundStretch], current: int | None) -> None:
        """Light what was found, in the page's order, and the one that is current."""
        self._lighting.found, self._lighting.current = found, current
        self.viewport().update()

    def set_marked(self, marked: Sequence[tuple[FoundStretch, Lit]]) -> None:
        """Show what the reader marked, each with how."""
        self._lighting.marked = marked
        self.viewport().update()

    def set_said(self, said: tuple[Position, Position] | None) -> None:
        """Light the stretch of one text that is read aloud, or none."""
        self._lighting.said = said
        self.viewport().update()

    @property
    def said(self) -> tuple[Position, Position] | None:
        """What is lit as read aloud."""
        return self._lighting.said

    @property
    def marked(self) -> Sequence[tuple[FoundStretch, Lit]]:
        """What is shown as marked by the reader."""
        return self._lighting.marked

    @property
    def found(self) -> Sequence[FoundStretch]:
        """What is lit as found."""
        return self._lighting.found

    @property
    def current_found(self) -> int | None:
        """The index of the find that the reader was taken to."""
        return self._lighting.current

    def cursorRect(self) -> QRect:
        """Return where the caret is on the viewport."""
        caret = self.caret
        rect = self.rect_of(caret) if caret is not None else None
        return QRect() if rect is None else rect.toAlignedRect()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        painter = QPainter(self.viewport())
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paint the page on ``painter``, whose (0, 0) is the viewport's."""
        flow, colours = self.flow, self._colours
        palette = self.palette()
        painter.fillRect(self.viewport().rect(), palette.color(QPalette.ColorRole.Base))
        if flow is None or colours is None:
            return
        group = palette.ColorGroup
        state = group.Active if self.hasFocus() else group.Inactive
        lights = Lights(
            palette.color(state, QPalette.ColorRole.Highlight),
            palette.color(state, QPalette.ColorRole.HighlightedText),
        )
        page = PagePainter(painter, colours, lights, flow.setter, self.book)
        painting = ShownPainter(painter, page, flow, self._lighting, self._chosen, self._decoded)
        for shown in self.shown():
            box = self.box_of(shown)
            painting.block(shown, box, QPointF() if box is None else self.shift_of(shown.made))

    def _decoded(self, asset: Asset, rect: QRectF) -> QImage:
        assert self._colours is not None
        return self._pictures.get(
            asset,
            rect.width(),
            rect.height(),
            self.devicePixelRatioF(),
            self._colours.dark,
            softened=self._softens_pictures,
        )

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection, go on with one (Shift), or take hold of one."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed_at = event.position()
        position = self.position_at(event.position())
        if position is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.caret is not None:
            self.choose((self._chosen[0] if self._chosen else self.caret, position))
            self._dragging = True
        elif self._is_chosen(event.position()):
            self._may_drag = True
        else:
            self.choose(None)
            self._caret, self._dragging = position, True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with a selection or drag it away; tell what link is under the mouse."""
        pressed = self._pressed_at
        if not event.buttons() & Qt.MouseButton.LeftButton or pressed is None:
            self._hover(event.position())
            return
        far = (event.position() - pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._may_drag and far:
            self._may_drag = False
            self._pressed_at = None
            drag = QDrag(self)
            drag.setMimeData(self.selected_mime())
            drag.exec(Qt.DropAction.CopyAction)
        elif self._dragging:
            self._scroll_box_beyond(event.position())
            self._select_to(event.position())
            inside = self.viewport().rect().contains(event.position().toPoint())
            if inside:
                self._beyond.stop()
            elif not self._beyond.isActive():
                self._beyond.start()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection; a click without one follows a link."""
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._beyond.stop()
        pressed, self._pressed_at = self._pressed_at, None
        was_dragging, self._dragging = self._dragging, False
        if self._may_drag:
            self._may_drag = False
            self.set_caret(self.position_at(event.position()))
        elif was_dragging and self._chosen is not None:
            clipboard = QGuiApplication.clipboard()
            if clipboard.supportsSelection():
                clipboard.setText(self.selected_text(), QClipboard.Mode.Selection)
        if pressed is not None and self._chosen is None:
            moved = (event.position() - pressed).manhattanLength()
            if moved < QApplication.startDragDistance():
                self._click(event.position())
        if self._chosen is not None:
            self.words_chosen.emit()

    def _click(self, point: QPointF) -> None:
        if address := self.anchorAt(point.toPoint()):
            self.anchorClicked.emit(QUrl(address))
        elif block_id := self.figure_at(point):
            self.picture_clicked.emit(block_id)
        elif step := self.turn_at(point):
            self.turn(step)

    def _hover(self, point: QPointF) -> None:
        address = self.anchorAt(point.toPoint())
        shapes = Qt.CursorShape
        is_picture = not address and self.figure_at(point) is not None
        shape = shapes.PointingHandCursor if address or is_picture else shapes.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)
        if address != self._hovered:
            self._hovered = address
            self.highlighted.emit(QUrl(address))

    def settle(self) -> None:
        """Tell of a link only as long as it is under the mouse, which may stand still."""
        super().settle()
        if self._hovered:
            self._hover(QPointF(self.viewport().mapFromGlobal(QCursor.pos())))

    def on_mouse_left(self) -> None:
        """Forget the link that was under the mouse."""
        if self._hovered:
            self._hovered = ""
            self.highlighted.emit(QUrl())

    def _is_chosen(self, point: QPointF) -> bool:
        position = self.character_at(point)
        if position is None or self._chosen is None:
            return False
        begin, end = ordered(self._chosen)
        return begin <= position < end

    def _select_to(self, point: QPointF) -> None:
        position = self.position_at(point)
        if position is not None and self._caret is not None:
            begin = self._chosen[0] if self._chosen else self._caret
            if begin == position:
                self.choose(None)
                self._caret = begin
            else:
                self.choose((begin, position))

    def _scroll_box_beyond(self, point: QPointF) -> None:
        """Scroll the box in whose height words are selected at its edges and beyond."""
        for box in self.boxes():
            seen = box.seen
            if box.hidden > 1 and seen.top() <= point.y() <= seen.bottom():
                beyond = max(0.0, point.x() - seen.right()) + min(0.0, point.x() - seen.left())
                if beyond:
                    offset = self.bars.offset_of(box.block_id, box.hidden)
                    self.bars.move(box, offset + beyond / 2)

    def _select_beyond(self) -> None:
        """Scroll while the mouse is held beyond the view's edge."""
        point = QPointF(self.viewport().mapFromGlobal(self.cursor().pos()))
        rect, flow = QRectF(self.viewport().rect()), self.flow
        if flow is None:
            return
        beyond = max(0.0, point.y() - rect.bottom()) + min(0.0, point.y())
        if flow.room.vertical:
            beyond = -(max(0.0, point.x() - rect.right()) + min(0.0, point.x()))
        else:
            self._scroll_box_beyond(point)
        if beyond and not flow.room.paged:
            self.scroll_by(beyond / 2)
        self._select_to(point)

"""A sheet that tells what of the article is where on the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF

from reader.ui.page.layout.boxes import SetBox
from reader.ui.page.layout.flow import Place
from reader.ui.page.order.blocks import Picture, Position
from reader.ui.page.sheets.columns import Shown
from reader.ui.page.sheets.sheet import Sheet
from reader.ui.page.text.dressing import LINKS
from reader.ui.page.text.words import SetWords

_EDGE, _LEAST_EDGE = 0.15, 24.0
"""At either side of a page, where a click turns it: a share of the width at most, in pixels."""


class LocatedSheet(Sheet):
    """Finds the character at a point and the point of a character."""

    def position_at(self, point: QPointF) -> Position | None:
        """Return the gap between characters that is nearest to ``point`` of the viewport."""
        shown = self.shown_at(point)
        if shown is None:
            return None
        made = shown.made
        if made.words is not None:
            u, v = shown.frame.local(point)
            offset = made.words.hit(u - made.indent, v - made.top)
            return Position(shown.index, 0, offset)
        if made.box is not None and made.area is not None:
            part, words, at = self._in_box(shown, made.box, point)
            return Position(shown.index, part, words.hit(at.x(), at.y()))
        return Position(shown.index, 0, 0)

    def character_at(self, point: QPointF) -> Position | None:
        """Return the character that is at ``point``; None where none is."""
        shown = self.shown_at(point)
        if shown is None:
            return None
        made = shown.made
        if made.words is not None:
            u, v = shown.frame.local(point)
            over = made.words.over(u - made.indent, v - made.top)
            return None if over is None else Position(shown.index, 0, over)
        box = self.box_of(shown)
        if made.box is not None and box is not None and box.seen.contains(point):
            part, words, at = self._in_box(shown, made.box, point)
            over = words.over(at.x(), at.y())
            return None if over is None else Position(shown.index, part, over)
        return None

    def _in_box(self, shown: Shown, box: SetBox, point: QPointF) -> tuple[int, SetWords, QPointF]:
        """Return the number of the cell at ``point``, its words, and the point as they have it."""
        frame = self.box_frame(shown)
        local = point - QPointF(frame.x, frame.y)
        part = box.cell_at(local)
        cell = box.cells[part]
        return part, cell.words, local - QPointF(cell.x, cell.y)

    def rect_of(self, position: Position) -> QRectF | None:
        """Return where a character is on the viewport; None when its block is out of view."""
        for shown in self.shown():
            if shown.index == position.block:
                rect = self.rect_in(shown, position)
                if rect is not None:
                    return rect
        return None

    def rect_in(self, shown: Shown, position: Position) -> QRectF | None:
        """Return where a character of a block in view is, if its column has room for it."""
        made = shown.made
        if made.words is not None:
            area = made.words.area_of(position.offset).translated(made.indent, made.top)
            return shown.frame.rect(area) if _is_within(area, shown) else None
        if made.box is not None:
            frame = self.box_frame(shown)
            cell = made.box.cells[min(position.part, len(made.box.cells) - 1)]
            area = cell.words.area_of(position.offset)
            return area.translated(frame.x + cell.x, frame.y + cell.y)
        if made.area is not None:
            return shown.frame.rect(made.area)
        return shown.frame.rect(QRectF(0, made.top, 1, 1))

    def area_of(self, position: Position) -> tuple[QRectF, QRectF]:
        """Return where a text is on the viewport, and where it can be seen, in view or not."""
        flow = self.flow
        if flow is None:
            return QRectF(), QRectF()
        for shown in self.shown():
            if shown.index == position.block:
                return self._area_in(shown, position)
        made, column = flow[position.block], self.columns()[0]
        away = flow.distance(self.place, Place(position.block, 0.0), 4 * self.extent)
        lengths = QRectF(made.indent, away + made.top, flow.room.measure, made.inner)
        rect = column.frame.rect(lengths)
        return rect, rect

    def _area_in(self, shown: Shown, position: Position) -> tuple[QRectF, QRectF]:
        made = shown.made
        if made.box is not None and made.area is not None:
            frame = self.box_frame(shown)
            cell = made.box.cells[min(position.part, len(made.box.cells) - 1)]
            inside = (
                cell.rect if len(made.box.cells) > 1 else QRectF(0, 0, made.box.width, made.inner)
            )
            return inside.translated(frame.x, frame.y), shown.frame.rect(made.area)
        area = made.area or QRectF(made.indent, made.top, 0.0, made.inner)
        if made.words is not None:
            area.setWidth(max(1.0, made.words.width))
        rect = shown.frame.rect(area)
        return rect, rect

    def anchorAt(self, pos: QPoint) -> str:
        """Return the address of the link at ``pos`` of the viewport, or nothing."""
        position = self.character_at(QPointF(pos))
        shown = self.shown_at(QPointF(pos))
        if position is None or shown is None:
            return ""
        made = shown.made
        words = made.words
        if words is None and made.box is not None:
            words = made.box.cells[position.part].words
        if words is None:
            return ""
        for start, end, drawn, target in words.decorations:
            if drawn in LINKS and start <= position.offset < end:
                return target
        return ""

    def figure_at(self, point: QPointF) -> str | None:
        """Return the block id of the figure whose saved picture is at ``point``, if any is."""
        shown = self.shown_at(point)
        if shown is None or not isinstance(shown.made.block, Picture):
            return None
        rect = shown.frame.rect(shown.made.area) if shown.made.area else QRectF()
        return shown.made.block.figure.block_id if rect.contains(point) else None

    def turn_at(self, point: QPointF) -> int:
        """Return which way a click at ``point`` turns: beside the words of a page, on or back."""
        flow, columns = self.flow, self.columns()
        if flow is None or not flow.room.paged:
            return 0
        width = self.viewport().width()
        words = [c.frame.rect(QRectF(0, 0, flow.room.measure, c.extent)) for c in columns]
        left, right = min(r.left() for r in words), max(r.right() for r in words)
        edge = min(width * _EDGE, max(left, width - right, _LEAST_EDGE))
        if point.x() < edge:
            return 1 if flow.room.vertical else -1
        if point.x() > width - edge:
            return -1 if flow.room.vertical else 1
        return 0

    def shown_at(self, point: QPointF) -> Shown | None:
        """Return the block at ``point``, or the one before it in its column."""
        found = first = None
        for shown in self.shown():
            u, v = shown.frame.local(point)
            first = first or shown
            flow = self.flow
            if flow is not None and flow.room.paged and len(self.columns()) > 1:
                gutter = (flow.room.along - flow.room.measure) / 2 + 20
                if not -gutter <= u < flow.room.measure + gutter:
                    continue
            if v >= max(0.0, shown.seen[0]) or found is None:
                found = shown
        return found or first


def _is_within(area: QRectF, shown: Shown) -> bool:
    middle = area.center().y()
    return shown.seen[0] - 1 <= middle <= shown.seen[1] + 1 or shown.seen[0] <= 0

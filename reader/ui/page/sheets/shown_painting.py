"""Paints the blocks in view, each with what is lit of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from reader.core.article import Asset
from reader.ui.page.layout.flow import Flow
from reader.ui.page.order.blocks import Chosen, Picture, Rule
from reader.ui.page.order.planning import BULLETS
from reader.ui.page.paint.lit import Lighting
from reader.ui.page.paint.painting import PagePainter
from reader.ui.page.sheets.box_bars import Box
from reader.ui.page.sheets.columns import Shown


class ShownPainter(NamedTuple):
    """Paints on ``painter`` for one paint of the view."""

    painter: QPainter
    page: PagePainter
    flow: Flow
    lighting: Lighting
    chosen: Chosen | None
    """What is selected."""
    image_of: Callable[[Asset, QRectF], QImage]
    """Returns a picture decoded for where it stands."""

    def block(self, shown: Shown, box: Box | None, shift: QPointF) -> None:
        """Paint a block; ``box`` and ``shift`` are what is seen of its box and how far that is."""
        is_paged = self.flow.room.paged
        if is_paged:
            low, high = shown.seen
            self.painter.save()
            along = self.flow.room.along
            room = QRectF(-along, low, 3 * along, high - low)
            self.painter.setClipRect(shown.frame.rect(room))
        self._beside(shown)
        self._inside(shown, box, shift)
        if is_paged:
            self.painter.restore()

    def _beside(self, shown: Shown) -> None:
        """Paint the bars of quotes and what numbers or marks an item."""
        made, page = shown.made, self.page
        low = shown.seen[0]
        if made.around.bars:
            above, below = (self.flow.shared_bars(shown.index, step) for step in (-1, 1))
            page.bars(made, shown.frame, above, below)
        if made.around.mark in BULLETS and made.words is not None:
            if low <= made.top + made.words.pitch:
                page.bullet(made, shown.frame, made.around.mark)
        elif made.mark is not None and low <= made.top + made.mark.pitch:
            frame = shown.frame.moved(made.mark_indent, made.top)
            page.words.paint(made.mark, frame, (0.0, made.mark.pitch - 1))

    def _inside(self, shown: Shown, box: Box | None, shift: QPointF) -> None:
        made, page, flow = shown.made, self.page, self.flow
        low, high = shown.seen
        if made.words is not None:
            frame = shown.frame.moved(made.indent, made.top)
            lower, upper = low - made.top, high - made.top - (1 if flow.room.paged else 0)
            if upper >= 0:
                lit = self.lighting.of(shown.index, 0, self.chosen)
                page.words.paint(made.words, frame, (max(0.0, lower + 0.5), upper), lit)
        elif isinstance(made.block, Picture) and made.area is not None:
            rect = shown.frame.rect(made.area)
            asset = flow.article.assets[str(made.block.figure.asset_id)]
            page.picture(rect, self.image_of(asset, rect))
        elif made.box is not None and box is not None:
            corner = shown.frame.rect(made.area or QRectF()).topLeft()
            lit_of = partial(self.lighting.of, shown.index, chosen=self.chosen)
            hidden = shift + (box.seen.topLeft() - corner)
            page.box(made.box, box.seen, hidden, lit_of, upright=flow.room.vertical)
        elif isinstance(made.block, Rule):
            page.rule(shown.frame, made.top, flow.room.measure)

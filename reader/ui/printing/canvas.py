"""What pages are drawn on: a PDF, or a painter for printer and preview."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QRawFont

from reader.core.article import Asset
from reader.exporting.pdf.content import Posture


class Drawn(NamedTuple):
    """A glyph on a page, its origin, and the characters that it stands for."""

    raw: QRawFont
    number: int
    x: float
    y: float
    text: str


class Pen(NamedTuple):
    """How glyphs are drawn."""

    colour: str
    """As #rrggbb."""
    posture: Posture = Posture.LEVEL
    bold: bool = False
    """Whether they are bold, be it that their face is or not."""
    slanted: bool = False


class Canvas(Protocol):
    """A page; lengths are in units of the layout, from its upper left corner on."""

    def glyphs(self, glyphs: Sequence[Drawn], pen: Pen) -> None:
        """Draw glyphs, which are read in their order."""

    def spoken(self, text: str) -> AbstractContextManager[object]:
        """Draw what stands for ``text`` as a whole, whatever its glyphs are one by one."""

    def outline(self, path: QPainterPath, colour: str) -> None:
        """Fill the inside of a path."""

    def formula(self, text_id: str, words: str) -> AbstractContextManager[object]:
        """Draw a formula of a text, which ``words`` describe."""

    def fill(self, area: QRectF, colour: str) -> None:
        """Fill a rectangle."""

    def disc(self, centre: QPointF, radius: float, colour: str, *, hollow: bool = False) -> None:
        """Draw a disc, or a ring."""

    def picture(self, area: QRectF, name: str, asset: Asset) -> None:
        """Draw a picture, which is known by ``name`` in its article."""

    def part(self, text_id: str) -> AbstractContextManager[object]:
        """Draw what belongs to a text of the article."""

    def artifact(self) -> AbstractContextManager[object]:
        """Draw what is not read."""

    def link(
        self, text_id: str, target: str, words: str, areas: Sequence[QRectF]
    ) -> AbstractContextManager[object]:
        """Draw words of a text that lead to ``target`` when ``areas`` are clicked."""

    def begins(self, text_id: str, place: QPointF) -> None:
        """Note where a text begins, for what leads to it."""

    def shrunk(self, by: float, about: QPointF) -> AbstractContextManager[object]:
        """Draw everything ``by`` times as large."""

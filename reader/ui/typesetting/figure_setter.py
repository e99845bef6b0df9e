"""Sets pictures with their captions, and what stands where there is no picture."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextFormat, QTextImageFormat

from reader.core.article import Asset, Figure, Medium
from reader.core.text import Mark, Span
from reader.translation import Translate
from reader.ui.pictures.figures import (
    MEDIA_NOT_SAVED,
    NOT_SAVED,
    NOT_SHOWN,
    NOT_SHOWN_FORMAT,
    UNREADABLE_FORMATS,
)
from reader.ui.pictures.pictures import Placeholder, natural_size
from reader.ui.typesetting.looks import Look
from reader.ui.typesetting.page_style import SMALL_SCALE
from reader.ui.typesetting.pen import Pen
from reader.ui.typesetting.placed import PlacedPicture

PLACEHOLDER_HEIGHT = 5.0


class FigureSetter:
    """Writes figures with ``pen``; ``pictures`` then holds each by the name Qt asks for it by."""

    def __init__(self, pen: Pen, assets: Mapping[str, Asset], tr: Translate) -> None:
        self.pictures: dict[str, PlacedPicture] = {}
        self._pen = pen
        self._assets = assets
        self._tr = tr
        self._quiet = Look(SMALL_SCALE, pen.style.colours.secondary_text)

    def set(self, figure: Figure) -> None:
        """Write ``figure``: the picture, the address of what is none, caption and credit."""
        style = self._pen.style
        lines = QTextBlockFormat()  # a fixed line height would clip the picture to it
        lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines.setTopMargin(style.em(0.6))
        has_words = bool(figure.caption or figure.credit)
        has_address = figure.medium is not Medium.PICTURE and bool(figure.address)
        lines.setBottomMargin(style.em(0.4 if has_words or has_address else 1.2))
        self._pen.open_block(lines)
        self._put_picture(figure)
        if has_address:
            self._put_address(figure.address, below=0.4 if has_words else 1.4)
        if has_words:
            self._put_words(figure)

    def _put_picture(self, figure: Figure) -> None:
        pen = self._pen
        name = f"picture:{figure.block_id}"
        asset_id = figure.asset_id if figure.asset_id in self._assets else None
        size = natural_size(self._assets[asset_id]) if asset_id else None
        if size is not None and size.isValid() and not size.isEmpty():
            width = min(size.width(), pen.room)
            height = max(1, round(size.height() * width / size.width()))
        else:
            width, height = pen.room, pen.style.em(PLACEHOLDER_HEIGHT)
        sentence = self._missing(figure, asset_id)
        placeholder = Placeholder(sentence, pen.style.font(SMALL_SCALE), pen.style.colours)
        self.pictures[name] = PlacedPicture(figure.block_id, asset_id, width, height, placeholder)
        image = QTextImageFormat()
        image.setName(name)
        image.setWidth(width)
        image.setHeight(height)
        words = figure.alt or figure.caption.text
        image.setProperty(QTextFormat.Property.ImageAltText, words)
        pen.put_picture(f"{figure.block_id}.picture", image)

    def _put_address(self, address: str, below: float) -> None:
        """Write where the page has something from that was not saved; it can be followed."""
        self._open_centred(below)
        characters = self._pen.looks.format_of(self._quiet)
        if address.lower().startswith(("http://", "https://")):
            link = Span(0, len(address), Mark.LINK, address)
            characters = self._pen.looks.marked(characters, (link,))
        self._pen.add(address, characters)

    def _put_words(self, figure: Figure) -> None:
        self._open_centred(below=1.4)
        self._pen.put(figure.block_id, figure.caption, self._quiet)
        if figure.caption and figure.credit:
            self._pen.add("\u3000", self._pen.looks.format_of(self._quiet))
        self._pen.put(f"{figure.block_id}.credit", figure.credit, self._quiet)

    def _open_centred(self, below: float) -> None:
        lines = self._pen.style.lines(SMALL_SCALE, below=below)
        lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._pen.open_block(lines)

    def _missing(self, figure: Figure, asset_id: str | None) -> str:
        """Return what is said where there is nothing to show."""
        if figure.medium is not Medium.PICTURE:
            return self._tr(MEDIA_NOT_SAVED[figure.medium])
        if asset_id is None:
            return self._tr(NOT_SAVED)
        name = self._assets[asset_id].media_type.partition("/")[2].upper()
        if name in UNREADABLE_FORMATS:
            return self._tr(NOT_SHOWN_FORMAT).format(format=name)
        return self._tr(NOT_SHOWN)

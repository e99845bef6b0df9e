"""How an article is painted in the library: as a line with its picture, or as a card."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reader.core.messages.translatable import translatable
from reader.library.articles.entries import Entry
from reader.library.searching.search import NOTE
from reader.ui.home.entry_model import ENTRY, EntryModel, Index
from reader.ui.home.entry_pictures import EntryPictures
from reader.ui.home.shown_words import ShownWords
from reader.ui.look.appearance import Appearance
from reader.ui.setting.marks import line_end

CARD_WIDTH = 216
"""Pixels that a card has at least; what is left of a row is shared."""
_CARD_PICTURE = 124
"""The height of a card's picture."""
_PICTURE = QSize(80, 50)
_PADDING = 14
_CARD_PADDING = 8
_LINE_GAP = 4
_MOST_ELIDED = 4_000
_DIMMED = 0.85
"""The opacity of pictures on a dark ground."""
_SCRIPTS = {"zh-Hans": translatable("Simplified"), "zh-Hant": translatable("Traditional")}


class _Font(NamedTuple):
    font: QFont
    metrics: QFontMetrics


class EntryDelegate(QStyledItemDelegate):
    """Paints title, picture, what is known of an article or was found in it, and its progress."""

    def __init__(
        self,
        model: EntryModel,
        appearance: Appearance,
        shown: ShownWords,
        pictures: EntryPictures,
        view: QTableView,
    ) -> None:
        super().__init__(view)
        self.paints_cards = False
        self._shown = shown
        self._pictures = pictures
        self._model = model
        self._appearance = appearance
        self._view = view
        self._elided: dict[tuple[str, int, bool], str] = {}
        self._title = self._small = _Font(QFont(), QFontMetrics(QFont()))
        self._take_fonts()
        shown.ready.connect(view.viewport().update)
        pictures.made.connect(lambda _number: view.viewport().update())
        appearance.changed.connect(self._take_fonts)
        appearance.changed.connect(view.viewport().update)

    @property
    def words(self) -> ShownWords:
        """Titles and snippets as they are shown."""
        return self._shown

    def height(self) -> int:
        """Return a row's height in pixels."""
        self._take_fonts()
        title, small = self._title.metrics.height(), self._small.metrics.height()
        if self.paints_cards:
            return _CARD_PICTURE + 2 * (title + small) + 2 * _LINE_GAP + 3 * _CARD_PADDING
        return title + small + _LINE_GAP + 2 * _PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, picture, title, what is below it and how far the article was read."""
        entry = index.data(ENTRY)
        if not isinstance(entry, Entry):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        (self._paint_card if self.paints_cards else self._paint_line)(
            painter, option.rect, entry, chosen
        )
        painter.restore()

    def about(self, entry: Entry) -> str:
        """Return what is known of an article: site, authors, date, length, tags."""
        return " · ".join(filter(None, self._facts(entry)))

    def _facts(self, entry: Entry) -> tuple[str, str]:
        """Return where and when an article is from, and what else is known of it."""
        tr = self._appearance.tr
        date = (entry.published or datetime.fromtimestamp(entry.added).strftime("%Y-%m-%d"))[:10]
        length = tr("{count} characters").format(count=f"{entry.characters:,}")
        tags = " ".join(f"#{tag}" for tag in entry.tags)
        source = self._shown.words(entry.site or entry.source, entry)
        authors = self._shown.words(" ".join(entry.authors), entry)
        script = tr(_SCRIPTS[entry.script]) if entry.script in _SCRIPTS else ""
        first, second = (source, authors, date), (script, length, tags)
        return " · ".join(filter(None, first)), " · ".join(filter(None, second))

    # Lines

    def _paint_line(self, painter: QPainter, rect: QRect, entry: Entry, chosen: bool) -> None:
        colours = self._appearance.colours
        if chosen:
            painter.fillRect(rect, QColor(colours.hover))
            if self._view.hasFocus():
                mark = QRect(rect.left(), rect.top(), 3, rect.height())
                painter.fillRect(mark, QColor(colours.accent))
        inner = rect.adjusted(_PADDING + 4, _PADDING, -_PADDING, -_PADDING)
        picture = self._pictures.get(entry)
        if picture is not None:
            top = rect.top() + (rect.height() - _PICTURE.height()) // 2
            place = QRect(inner.right() - _PICTURE.width(), top, _PICTURE.width(), 50)
            self._paint_picture(painter, place, picture)
            inner.setRight(place.left() - _PADDING)
        title = self._title
        line = self._short(self._title_of(entry), inner.width(), is_title=True)
        at = QPointF(inner.left(), inner.top() + title.metrics.ascent())
        self._paint_words(painter, at, line, title, colours.text)
        top = inner.top() + title.metrics.height() + _LINE_GAP
        self._paint_below(painter, entry, QRect(inner.left(), top, inner.width(), 1))
        painter.setPen(QColor(colours.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_progress(painter, QRect(rect.left(), rect.bottom() - 2, rect.width(), 2), entry)

    # Cards

    def _paint_card(self, painter: QPainter, rect: QRect, entry: Entry, chosen: bool) -> None:
        colours, pad = self._appearance.colours, _CARD_PADDING
        painter.fillRect(rect, QColor(colours.paper))
        card = rect.adjusted(pad // 2, pad // 2, -pad // 2, -pad // 2)
        painter.setPen(QColor(colours.border))
        painter.setBrush(QColor(colours.hover if chosen else colours.panel))
        painter.drawRect(card.adjusted(0, 0, -1, -1))
        place = QRect(card.left() + 1, card.top() + 1, card.width() - 2, _CARD_PICTURE)
        picture = self._pictures.get(entry)
        if picture is None:
            self._paint_sign(painter, place, entry)
        else:
            self._paint_picture(painter, place, picture)
        bar = QRect(place.left(), place.bottom() - 2, place.width(), 3)
        self._paint_progress(painter, bar, entry)
        inner = card.adjusted(pad, 0, -pad, 0)
        title, top = self._title, place.bottom() + 1 + pad
        for line in self._two_lines(self._title_of(entry), inner.width()):
            at = QPointF(inner.left(), top + title.metrics.ascent())
            self._paint_words(painter, at, line, title, colours.text)
            top += title.metrics.height()
        top = place.bottom() + 1 + pad + 2 * title.metrics.height() + _LINE_GAP
        self._paint_below(painter, entry, QRect(inner.left(), top, inner.width(), 1))
        if chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(colours.accent if self._view.hasFocus() else colours.control))
            painter.drawRect(card.adjusted(0, 0, -1, -1))
            painter.drawRect(card.adjusted(1, 1, -2, -2))

    def _paint_sign(self, painter: QPainter, place: QRect, entry: Entry) -> None:
        """Draw, in the place of a picture, the first character of the article's title."""
        colours = self._appearance.colours
        painter.fillRect(place, QColor(colours.code))
        words = self._shown.title(entry)
        sign = next((char for char in words if char.isalpha()), "")
        font = QFont(self._title.font)
        font.setPixelSize(_CARD_PICTURE // 2)
        painter.setFont(font)
        painter.setPen(QColor(colours.secondary_text))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, sign)

    def _two_lines(self, words: str, width: int) -> list[str]:
        whole = self._title.metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        if whole == words:
            return [words]
        first = whole.removesuffix("…")
        if words[len(first) : len(first) + 1].isascii() and " " in first[-16:]:
            first = first[: first.rindex(" ") + 1]
        first = words[: line_end(words, len(first))]
        return [first, self._short(words[len(first) :].lstrip(), width, is_title=True)]

    # Both

    def _paint_below(self, painter: QPainter, entry: Entry, line: QRect) -> None:
        """Draw, with its top at that of ``line``, what is known of it or was found in it."""
        painter.setFont(self._small.font)
        base = line.top() + self._small.metrics.ascent()
        hit = self._model.hit(entry.id)
        if hit is not None:
            if hit.text_id.startswith(NOTE):
                label = self._appearance.tr("Note:") + " "
                painter.setPen(QColor(self._appearance.colours.accent))
                painter.drawText(QPointF(line.left(), base), label)
                line.setLeft(line.left() + self._small.metrics.horizontalAdvance(label))
                self._paint_hit(painter, line, base, hit.snippet, hit.lit)
                return
            self._paint_hit(painter, line, base, *self._shown.snippet(hit, entry))
            return
        facts = self._facts(entry) if self.paints_cards else (self.about(entry),)
        for words in facts:
            short = self._short(words, line.width(), is_title=False)
            colour = self._appearance.colours.secondary_text
            self._paint_words(painter, QPointF(line.left(), base), short, self._small, colour)
            base += self._small.metrics.height()

    def _paint_words(
        self, painter: QPainter, at: QPointF, words: str, font: _Font, colour: str
    ) -> None:
        """Draw words in one line, what was searched for in them lit."""
        metrics, ground = font.metrics, QColor(self._appearance.colours.found)
        for start, end in self._model.lit(words):
            left, right = (metrics.horizontalAdvance(words[:place]) for place in (start, end))
            top = at.y() - metrics.ascent()
            painter.fillRect(QRectF(at.x() + left, top, right - left, metrics.height()), ground)
        painter.setFont(font.font)
        painter.setPen(QColor(colour))
        painter.drawText(at, words)

    def _paint_hit(
        self, painter: QPainter, line: QRect, base: int, snippet: str, lit: tuple[int, int]
    ) -> None:
        """Draw a snippet with the words that were found lit."""
        colours, metrics = self._appearance.colours, self._small.metrics
        start, end = lit
        if self.paints_cards:  # whose lines are short: the words come first
            cut = max(0, start - 3)
            snippet, start, end = snippet[cut:], start - cut, end - cut
        x = float(line.left())
        parts = ((snippet[:start], ""), (snippet[start:end], colours.found))
        for words, ground in (*parts, (snippet[end:], "")):
            room = line.right() - x
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room))
            width = metrics.horizontalAdvance(shown)
            if ground:
                height = metrics.height()
                painter.fillRect(QRectF(x, base - metrics.ascent(), width, height), QColor(ground))
            painter.setPen(QColor(colours.text if ground else colours.secondary_text))
            painter.drawText(QPointF(x, base), shown)
            x += width
            if shown != words:
                break

    def _paint_picture(self, painter: QPainter, place: QRect, picture: QImage) -> None:
        """Draw the middle of ``picture`` so that it fills ``place``."""
        size = place.size().scaled(picture.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = picture.width() - size.width(), picture.height() - size.height()
        painter.setOpacity(_DIMMED if self._appearance.colours.dark else 1.0)
        painter.drawImage(place, picture, QRect(left // 2, top // 2, size.width(), size.height()))
        painter.setOpacity(1.0)

    def _paint_progress(self, painter: QPainter, bar: QRect, entry: Entry) -> None:
        if entry.progress > 0:
            read = QRectF(bar)
            read.setWidth(bar.width() * min(entry.progress, 1.0))
            painter.fillRect(read, QColor(self._appearance.colours.accent))

    def _title_of(self, entry: Entry) -> str:
        star = "★ " if entry.is_favourite else ""
        return star + " ".join(self._shown.title(entry).split())

    def _short(self, words: str, width: int, *, is_title: bool) -> str:
        """Return ``words`` cut to a width; remembered, since rows are painted over and over."""
        key = (words, width, is_title)
        if key not in self._elided:
            if len(self._elided) > _MOST_ELIDED:
                self._elided.clear()
            metrics = (self._title if is_title else self._small).metrics
            cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
            self._elided[key] = cut
        return self._elided[key]

    def _take_fonts(self) -> None:
        small = QFont(self._view.font())
        title = QFont(small)
        title.setPointSizeF(title.pointSizeF() * 1.15)
        if title != self._title.font or small != self._small.font:
            self._title = _Font(title, QFontMetrics(title))
            self._small = _Font(small, QFontMetrics(small))
            self._elided.clear()

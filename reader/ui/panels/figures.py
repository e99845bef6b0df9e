"""All figures of the article beside it, each with its caption under it."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Article, Asset, Figure
from reader.ui.look.appearance import Appearance
from reader.ui.look.fonts import set_families
from reader.ui.look.rows import WrappedRows, wrapped
from reader.ui.look.theme import Colours, paint_words
from reader.ui.look.words import PlainLabel
from reader.ui.pictures.figures import ABSENT, NOT_SHOWN, figures_of, picture_of, words_of
from reader.ui.pictures.pictures import Placeholder, draw_placeholder, natural_size
from reader.ui.pictures.thumbnails import ThumbnailKey, Thumbnails

_SHOWN = Qt.ItemDataRole.UserRole
_MARGIN_X, _MARGIN_Y = 16, 10
_GAP = 6
"""Between a picture and its caption."""
_LARGEST_HEIGHT = 190
_PLACEHOLDER_HEIGHT = 64
_APART, _NEW_LINE = "\N{IDEOGRAPHIC SPACE}", "\N{LINE SEPARATOR}"
"""Between a caption and its credit."""
_LEAST_LAST, _MOST_LESS = 3, 4
"""Characters of a last line, and by how many lines may be shorter to give it so many."""


@dataclass(frozen=True, slots=True)
class _Shown:
    """One figure as the strip shows it."""

    figure: Figure
    words: str
    """Caption and credit, or the alternative text."""
    asset: Asset | None
    size: QSize
    """Of the picture; empty when it cannot be shown."""


class FigureStrip(QWidget):
    """Lists the figures; a click or Enter asks to go there, a double click or Space to see one."""

    figure_chosen = Signal(str)
    """The block id of the figure to scroll to."""
    figure_opened = Signal(str)
    """The block id of the figure whose picture is to be shown large; it has one."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figure_strip")
        self.setAutoFillBackground(True)
        self._appearance = appearance
        self._tr = appearance.tr
        self._article: Article | None = None
        self._thumbnails = Thumbnails(self)
        self._title, self._nothing = PlainLabel(parent=self), PlainLabel(parent=self)
        self._title.setContentsMargins(18, 14, 18, 6)
        self._nothing.setContentsMargins(18, 8, 18, 6)
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._list = _FigureList(self)
        self._delegate = _FigureDelegate(self._list, self._thumbnails, appearance)
        self._list.setItemDelegate(self._delegate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self._nothing, 1)
        layout.addWidget(self._list, 1)
        self.setFocusProxy(self._list)
        self._list.itemClicked.connect(self._on_item_chosen)
        self._list.enter_pressed.connect(self._on_item_chosen)
        self._list.itemDoubleClicked.connect(self._on_item_opened)
        self._list.space_pressed.connect(self._on_item_opened)
        self._thumbnails.made.connect(self._on_thumbnail_made)
        self._dress()
        appearance.changed.connect(self._dress)

    def _dress(self) -> None:
        """Take the language and the colours in force."""
        tr, colours = self._tr, self._appearance.colours
        self._title.setText(tr("Figures"))
        self._nothing.setText(tr("This article has no figures."))
        self._list.setAccessibleName(tr("Figures"))
        self._name_items()
        palette = QPalette(self.palette())
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, QColor(colours.panel))
        self.setPalette(palette)
        self._list.setPalette(palette)
        for label in (self._title, self._nothing):
            paint_words(label, colours.secondary_text)
        self._list.viewport().update()

    def show_figures(self, article: Article | None, families: tuple[str, ...] = ()) -> None:
        """List the figures of ``article`` in its own typeface; the same one keeps its place."""
        known = self._article.article_id if self._article else ""
        same = article is not None and article.article_id == known
        row = self._list.currentRow() if same else -1
        scrolled = self._list.verticalScrollBar().value() if same else 0
        if not same:
            self._thumbnails.forget()
        self._article = article
        font = QFont(self.font())
        if families:
            set_families(font, families)
        self._list.setFont(font)
        self._delegate.article_id = article.article_id if article else ""
        self._list.clear()
        if article is not None:
            self._fill(article)
        self._name_items()
        self._nothing.setVisible(self._list.count() == 0)
        self._list.setVisible(self._list.count() > 0)
        self._list.setCurrentRow(row)
        self._list.doItemsLayout()
        self._list.verticalScrollBar().setValue(scrolled)

    def current_figure(self) -> str:
        """Return the block id of the figure chosen; empty when none is."""
        row = self._list.currentRow()
        return _of(self._list.item(row)).figure.block_id if row >= 0 else ""

    def set_current_figure(self, block_id: str) -> None:
        """Choose a figure and bring it into view; an unknown or empty id chooses none."""
        rows = range(self._list.count())
        ids = [_of(self._list.item(row)).figure.block_id for row in rows]
        row = ids.index(block_id) if block_id in ids else -1
        self._list.setCurrentRow(row)
        if row >= 0:
            self._list.scrollToItem(self._list.item(row))

    def _fill(self, article: Article) -> None:
        for figure in figures_of(article):
            item = QListWidgetItem()
            item.setData(_SHOWN, _shown(article, figure))
            self._list.addItem(item)

    def _name_items(self) -> None:
        """Give every row its words for the list's search by typing and for screen readers."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            shown = _of(item)
            words = shown.words or self._tr("Picture")
            if shown.asset is None:
                words = f"{words} ({self._tr(ABSENT[shown.figure.absence])})"
            item.setText(shown.words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.figure_chosen.emit(_of(item).figure.block_id)

    def _on_item_opened(self, item: QListWidgetItem) -> None:
        if _of(item).asset is not None:
            self.figure_opened.emit(_of(item).figure.block_id)

    def _on_thumbnail_made(self, asset_id: str) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            if _of(item).figure.asset_id == asset_id:
                self._list.viewport().update(self._list.visualItemRect(item))


class _FigureList(WrappedRows):
    """Tells of the keys that open a figure and go to it."""

    enter_pressed = Signal(QListWidgetItem)
    space_pressed = Signal(QListWidgetItem)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("figures", parent)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setMouseTracking(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.currentRow() >= 0
        if chosen and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter_pressed.emit(self.currentItem())
        elif chosen and event.key() == Qt.Key.Key_Space:
            self.space_pressed.emit(self.currentItem())
        else:
            super().keyPressEvent(event)


class _FigureDelegate(QStyledItemDelegate):
    """Draws a picture over its words; only what is painted is ever decoded."""

    def __init__(self, view: QListWidget, thumbnails: Thumbnails, appearance: Appearance) -> None:
        super().__init__(view)
        self._view = view
        self._thumbnails = thumbnails
        self._appearance = appearance
        self.article_id = ""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.viewport().width()
        shown: _Shown = index.data(_SHOWN)
        height = self._picture_size(shown).height() + 2 * _MARGIN_Y
        if shown.words:
            height += _GAP + self._text_height(shown)
        return QSize(width, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        rect, state, colours = option.rect, option.state, self._appearance.colours
        shown: _Shown = index.data(_SHOWN)
        current = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        if current or state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(colours.hover))
        if current:
            bar = QRect(rect.left() + 3, rect.top() + 6, 3, rect.height() - 12)
            painter.fillRect(bar, QColor(colours.accent))
        size = self._picture_size(shown)
        left = rect.left() + (rect.width() - size.width()) // 2
        box = QRect(left, rect.top() + _MARGIN_Y, size.width(), size.height())
        self._paint_picture(painter, shown, box, colours)
        if shown.words:
            painter.setPen(QColor(colours.text if current else colours.secondary_text))
            at = QPointF(rect.left() + _MARGIN_X, box.bottom() + 1 + _GAP)
            self._laid_out(shown).draw(painter, at)
        painter.restore()

    def _paint_picture(
        self, painter: QPainter, shown: _Shown, box: QRect, colours: Colours
    ) -> None:
        ratio = self._view.devicePixelRatioF()
        asset_id = shown.figure.asset_id
        image = None
        if shown.asset is not None and asset_id is not None and not shown.size.isEmpty():
            key = ThumbnailKey(self.article_id, asset_id, box.width(), box.height(), ratio)
            image = self._thumbnails.get(key, shown.asset)
            if image is None:  # on its way
                painter.fillRect(box, QColor(colours.placeholder))
                return
        if image is None or image.isNull():
            absent = ABSENT[shown.figure.absence]
            sentence = self._appearance.tr(absent if shown.asset is None else NOT_SHOWN)
            font = QFont(self._view.font())
            font.setPointSizeF(font.pointSizeF() * 0.9)
            placeholder = Placeholder(sentence, font, colours)
            image = draw_placeholder(placeholder, box.width(), box.height(), ratio)
            painter.drawImage(box.topLeft(), image)
            return
        painter.drawImage(box.topLeft(), image)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _picture_size(self, shown: _Shown) -> QSize:
        room = self._room()
        if shown.size.isEmpty():
            return QSize(room, _PLACEHOLDER_HEIGHT)
        bounds = QSize(min(room, shown.size.width()), min(_LARGEST_HEIGHT, shown.size.height()))
        return shown.size.scaled(bounds, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))

    def _room(self) -> int:
        return max(1, self._view.viewport().width() - 2 * _MARGIN_X)

    def _text_height(self, shown: _Shown) -> int:
        return ceil(self._laid_out(shown).boundingRect().height())

    def _laid_out(self, shown: _Shown) -> QTextLayout:
        """Return the words in lines as Chinese breaks them: no mark begins one.

        What fits in one line is centred; longer words read better from the left. A credit that
        would be broken has a line of its own, and no last line is a character or two.
        """
        room, font, metrics = self._room(), self._view.font(), self._view.fontMetrics()
        if metrics.horizontalAdvance(shown.words) <= room:
            return wrapped(shown.words, font, room, Qt.AlignmentFlag.AlignHCenter)
        words = shown.words
        if (credit := shown.figure.credit.text) and words.endswith(_APART + credit):
            words = words.removesuffix(_APART + credit) + _NEW_LINE + credit
        widest = wrapped(words, font, room)
        for less in range(_MOST_LESS):
            tried = wrapped(words, font, room - less * metrics.horizontalAdvance("文"))
            last = tried.lineAt(tried.lineCount() - 1)
            if tried.lineCount() == widest.lineCount() and last.textLength() >= _LEAST_LAST:
                return tried
        return widest


def _shown(article: Article, figure: Figure) -> _Shown:
    asset = picture_of(article, figure)
    caption = _APART.join(filter(None, (figure.caption.text, figure.credit.text)))
    size = natural_size(asset) if asset else QSize()
    return _Shown(figure, caption or words_of(figure), asset, size)


def _of(item: QListWidgetItem) -> _Shown:
    shown: _Shown = item.data(_SHOWN)
    return shown

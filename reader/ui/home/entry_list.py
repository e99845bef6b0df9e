"""The list of articles: numbers in order, of which only those that are seen are read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.core.articles.walk import is_read
from reader.core.messages.translatable import translatable
from reader.library.entries import Entry
from reader.library.search import Found, Hit
from reader.ui.home.shown_words import ShownWords
from reader.ui.look.appearance import Appearance

AT_ONCE = 64
"""Entries that are read together."""
BLOCKS_KEPT = 40
_PADDING = 14
_LINE_GAP = 4
_ENTRY = Qt.ItemDataRole.UserRole

_SCRIPTS = {"zh-Hans": translatable("Simplified"), "zh-Hant": translatable("Traditional")}
_Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractTableModel):
    """One column: Qt asks a table of a fixed height for the rows that it paints, a list for all."""

    def __init__(self, read: Callable[[Sequence[int]], list[Entry]], parent: QWidget) -> None:
        """``read`` returns the entries of some numbers, in order."""
        super().__init__(parent)
        self._read = read
        self._numbers: Sequence[int] = ()
        self._found: dict[int, Found] = {}
        self._blocks: dict[int, dict[int, Entry]] = {}

    @property
    def numbers(self) -> Sequence[int]:
        """The numbers of the articles, in order."""
        return self._numbers

    def show(self, numbers: Sequence[int], found: Sequence[Found] = ()) -> None:
        """List ``numbers``, with what a search found in them."""
        self.beginResetModel()
        self._numbers = numbers
        self._found = {each.number: each for each in found}
        self._blocks.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """Read again what is shown."""
        self._blocks.clear()
        if self._numbers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._numbers) - 1, 0))

    def entry(self, row: int) -> Entry | None:
        """Return what is in ``row``; None when it was removed meanwhile."""
        block = row // AT_ONCE
        if block not in self._blocks:
            while len(self._blocks) >= BLOCKS_KEPT:
                del self._blocks[next(iter(self._blocks))]
            wanted = self._numbers[block * AT_ONCE : (block + 1) * AT_ONCE]
            self._blocks[block] = {entry.id: entry for entry in self._read(wanted)}
        return self._blocks[block].get(self._numbers[row])

    def hit(self, number: int) -> Hit | None:
        """Return the first place of the words in an article's text, if they were searched for."""
        hits = self._found[number].hits if number in self._found else ()
        return next((hit for hit in hits if is_read(hit.text_id) and hit.text_id != "title"), None)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self._numbers)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        """Return 1."""
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, or for the delegate the Entry."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, _ENTRY):
            return None
        entry = self.entry(index.row())
        if role == _ENTRY or entry is None:
            return entry
        return entry.title


class EntryView(QTableView):
    """Rows of the same height, without heads and lines."""

    def __init__(
        self, model: EntryModel, appearance: Appearance, shown: ShownWords, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("entries")
        self.setModel(model)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        delegate = EntryDelegate(model, appearance, shown, self)
        rows.setDefaultSectionSize(delegate.height())
        self.setItemDelegate(delegate)


class EntryDelegate(QStyledItemDelegate):
    """Paints an article in two lines: its title, and what is known of it or was found in it."""

    def __init__(
        self, model: EntryModel, appearance: Appearance, shown: ShownWords, view: QTableView
    ) -> None:
        super().__init__(view)
        self._shown = shown
        shown.ready.connect(view.viewport().update)
        self._model = model
        self._appearance = appearance
        self._view = view
        appearance.changed.connect(view.viewport().update)

    @property
    def words(self) -> ShownWords:
        """Titles and snippets as they are shown."""
        return self._shown

    def height(self) -> int:
        """Return a row's height in pixels."""
        title, small = self._fonts()
        lines = QFontMetrics(title).height() + QFontMetrics(small).height()
        return lines + _LINE_GAP + 2 * _PADDING

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw ground, title, second line and how far the article was read."""
        colours = self._appearance.colours
        state, rect = option.state, option.rect
        entry = index.data(_ENTRY)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.hover))
            if self._view.hasFocus():
                painter.fillRect(
                    QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent)
                )
        if isinstance(entry, Entry):
            self._paint_entry(painter, rect, entry)
        painter.setPen(QColor(colours.border))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        colours = self._appearance.colours
        title, small = self._fonts()
        inner = rect.adjusted(_PADDING + 4, _PADDING, -_PADDING, -_PADDING)
        metrics = QFontMetrics(title)
        painter.setFont(title)
        painter.setPen(QColor(colours.text))
        star = "★ " if entry.is_favourite else ""
        words = star + " ".join(self._shown.title(entry).split())
        line = metrics.elidedText(words, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(QPointF(inner.left(), inner.top() + metrics.ascent()), line)
        painter.setFont(small)
        below = QFontMetrics(small)
        base = inner.top() + metrics.height() + _LINE_GAP + below.ascent()
        hit = self._model.hit(entry.id)
        if hit is None:
            painter.setPen(QColor(colours.secondary_text))
            about = below.elidedText(self.about(entry), Qt.TextElideMode.ElideRight, inner.width())
            painter.drawText(QPointF(inner.left(), base), about)
        else:
            self._paint_hit(painter, below, inner, base, *self._shown.snippet(hit, entry))
        if entry.progress > 0:
            bar = QRectF(rect.left(), rect.bottom() - 2, rect.width() * min(entry.progress, 1.0), 2)
            painter.fillRect(bar, QColor(colours.accent))

    def _paint_hit(
        self,
        painter: QPainter,
        metrics: QFontMetrics,
        inner: QRect,
        base: int,
        snippet: str,
        lit: tuple[int, int],
    ) -> None:
        """Draw a snippet with the words that were found lit."""
        colours = self._appearance.colours
        start, end = lit
        x = float(inner.left())
        parts = ((snippet[:start], ""), (snippet[start:end], colours.found))
        for words, ground in (*parts, (snippet[end:], "")):
            room = inner.right() - x
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

    def about(self, entry: Entry) -> str:
        """Return the second line: site, authors, date, length, tags."""
        tr = self._appearance.tr
        date = (entry.published or datetime.fromtimestamp(entry.added).strftime("%Y-%m-%d"))[:10]
        length = tr("{count} characters").format(count=f"{entry.characters:,}")
        tags = " ".join(f"#{tag}" for tag in entry.tags)
        source = self._shown.words(entry.site or entry.source, entry)
        authors = self._shown.words(" ".join(entry.authors), entry)
        script = tr(_SCRIPTS[entry.script]) if entry.script in _SCRIPTS else ""
        parts = (source, authors, date, script, length, tags)
        return " · ".join(filter(None, parts))

    def _fonts(self) -> tuple[QFont, QFont]:
        title = QFont(self._view.font())
        title.setPointSizeF(title.pointSizeF() * 1.15)
        return title, self._view.font()

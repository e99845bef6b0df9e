"""The article's sections beside it, the current one lit."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidgetItem,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.articles.outline import OutlineEntry
from reader.ui.look.appearance import Appearance
from reader.ui.look.fonts import set_families
from reader.ui.look.rows import WrappedRowDelegate, WrappedRows, wrapped
from reader.ui.look.words import PlainLabel, name_field, set_tip

FILTERED_FROM = 12
"""Sections; a shorter outline is seen at a glance and has no filter box."""
_DEPTH = Qt.ItemDataRole.UserRole
_INDENT = 16
_PADDING_X = 14
_LARGER = 1.15
"""Titles are read, not only recognised: larger than the interface's own words."""


class OutlinePanel(QWidget):
    """Lists the sections; a click or Enter asks to go there."""

    section_chosen = Signal(str)
    """The block id of the section's heading."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tr = appearance.tr
        self._outline: tuple[OutlineEntry, ...] = ()
        self._has_article = False
        self._title = PlainLabel(parent=self)
        self._title.setObjectName("outline_title")
        self._filter = QLineEdit(self)
        self._filter.setObjectName("outline_filter")
        self._filter.setClearButtonEnabled(True)
        self._nothing = PlainLabel(parent=self)
        self._nothing.setObjectName("outline_title")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.hide()
        self._list = WrappedRows("outline", self)
        self._list.setItemDelegate(_EntryDelegate(self._list, appearance))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self._filter)
        layout.addWidget(self._nothing)
        layout.addWidget(self._list, 1)
        self.setFocusProxy(self._list)
        self._list.itemClicked.connect(self._on_item_chosen)
        self._list.itemActivated.connect(self._on_item_chosen)
        self._filter.textChanged.connect(self._apply_filter)
        self._filter.returnPressed.connect(self._on_filter_entered)
        self._dress()
        appearance.changed.connect(self._dress)

    def _dress(self) -> None:
        """Show the panel's own words in the interface's language."""
        tr = self._tr
        self._title.setText(tr("Outline"))
        self._list.setAccessibleName(tr("Outline"))
        self._filter.setPlaceholderText(tr("Filter"))
        name_field(self._filter, tr("Filter the outline"), tr("Clear"))
        self._say_nothing()

    def show_outline(
        self, outline: tuple[OutlineEntry, ...] | None, families: tuple[str, ...] = ()
    ) -> None:
        """List ``outline`` in the article's own typeface, keeping the current section.

        None means that there is no article.
        """
        current = self.current_section()
        self._has_article = outline is not None
        font = QFont(self.font())
        set_families(font, families)
        font.setPointSizeF(self.font().pointSizeF() * _LARGER)
        self._list.setFont(font)
        self._list.clear()
        self._outline = outline or ()
        for entry in self._outline:
            item = QListWidgetItem(entry.title)
            item.setData(_DEPTH, entry.depth)
            set_tip(item, entry.title)
            self._list.addItem(item)
        self._filter.setVisible(len(self._outline) >= FILTERED_FROM or bool(self._filter.text()))
        self._apply_filter()
        self.set_current_section(current)

    def _say_nothing(self) -> None:
        """Say why no section is listed, where an article is shown and none is."""
        left = any(not self._list.item(row).isHidden() for row in range(self._list.count()))
        if self._outline and not left:
            self._nothing.setText(self._tr("No section has these words."))
        else:
            self._nothing.setText(self._tr("This article has no sections."))
        self._nothing.setVisible(self._has_article and not left)

    def current_section(self) -> str:
        """Return the block id of the section lit; empty when none is."""
        row = self._list.currentRow()
        return self._outline[row].block_id if 0 <= row < len(self._outline) else ""

    def set_current_section(self, block_id: str) -> None:
        """Light the section and bring it into view; an unknown or empty id lights none."""
        ids = [entry.block_id for entry in self._outline]
        row = ids.index(block_id) if block_id in ids else -1
        self._list.setCurrentRow(row)
        if row >= 0:
            self._list.scrollToItem(self._list.item(row))

    def _apply_filter(self) -> None:
        """Hide the sections whose titles do not have the words, in either script."""
        words = "".join(self._filter.text().split())
        if words:
            from reader.core.articles.scripts import fold

            words = fold(words)
            for row, entry in enumerate(self._outline):
                title = fold("".join(entry.title.split()))
                self._list.item(row).setHidden(words not in title)
        else:
            for row in range(self._list.count()):
                self._list.item(row).setHidden(False)
        self._say_nothing()

    def _on_filter_entered(self) -> None:
        """Go to the first section that is left."""
        rows = (row for row in range(self._list.count()) if not self._list.item(row).isHidden())
        row = next(rows, None)
        if row is not None:
            self.section_chosen.emit(self._outline[row].block_id)

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self.section_chosen.emit(self._outline[self._list.row(item)].block_id)


class _EntryDelegate(WrappedRowDelegate):
    """Draws a title over as many lines as it needs, indented by depth, a bar on the current."""

    def layouts(self, index: QModelIndex | QPersistentModelIndex, width: int) -> list[QTextLayout]:
        room = width - _left_of(index.data(_DEPTH)) - _PADDING_X // 2
        return [wrapped(index.data(Qt.ItemDataRole.DisplayRole), self._view.font(), room)]

    def paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = self.colours
        depth: int = index.data(_DEPTH)
        is_quiet = depth > 0 and not option.state & self.marked
        painter.setPen(QColor(colours.secondary_text if is_quiet else colours.text))
        corner = QPointF(option.rect.left() + _left_of(depth), option.rect.top() + self.padding)
        for layout in self.layouts(index, option.rect.width()):
            layout.draw(painter, corner)


def _left_of(depth: int) -> int:
    return _PADDING_X + depth * _INDENT

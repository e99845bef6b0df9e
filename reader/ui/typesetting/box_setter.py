"""Sets what may be wider than the column and then scrolls by itself: tables and code."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader.core.article import CodeBlock, Table
from reader.ui.typesetting.looks import Look
from reader.ui.typesetting.page_style import PARAGRAPH_GAP, SMALL_SCALE
from reader.ui.typesetting.pen import Pen
from reader.ui.typesetting.placed import PlacedBox
from reader.ui.typesetting.table_widths import LONGEST_LINE, wide_columns

CELL_PADDING = 0.5
"""Left and right of a cell's words, in characters."""
CODE_PADDING = 0.6
"""Round code, in characters."""
LONGEST_CODE_LINE = 1000
"""Characters; code with a longer line is wrapped, since Qt draws a line as a whole."""
CAPTION_GAP = 0.4
"""Between a caption and its table, in characters."""
BAR_GAP = 0.5
"""Below what scrolls, besides the usual gap, of which the bar takes a part, in characters."""


class BoxSetter:
    """Writes tables and code with ``pen``; ``boxes`` says afterwards where each has its room."""

    def __init__(self, pen: Pen) -> None:
        self.boxes: list[PlacedBox] = []
        self._pen = pen

    def set_table(self, table: Table) -> None:
        """Write ``table`` with its caption, at its full width where it is readable only so."""
        columns = max((len(row) for row in table.rows), default=0)
        if not columns:
            return
        self._put_caption(table)
        look = self._table_look(table)
        widths = self._wide_columns(table, columns)
        if widths:
            fixed = QTextLength.Type.FixedLength
            look.setColumnWidthConstraints([QTextLength(fixed, width) for width in widths])
        above = CAPTION_GAP if table.caption else PARAGRAPH_GAP
        below = PARAGRAPH_GAP + (BAR_GAP if widths else 0.0)
        grid = self._pen.open_table(len(table.rows), columns, look, above, below)
        padding = self._cell_padding()
        for r, row in enumerate(table.rows):
            for c, cell in enumerate(row):
                self._pen.open_cell(grid, r, c, self._pen.style.lines(SMALL_SCALE, below=0))
                self._pen.put(f"{table.block_id}.r{r}c{c}", cell, _cell_look(table, r))
                grid.cellAt(r, c).setFormat(padding)
        self._close(table.block_id, grid)

    def set_code(self, block: CodeBlock) -> None:
        """Write ``block`` line by line as it is; only a line without end is broken."""
        pen = self._pen
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellPadding(pen.style.em(CODE_PADDING))
        characters = pen.looks.code(SMALL_SCALE)
        longest = max(block.code.splitlines(), key=len, default="")
        width = QFontMetricsF(characters.font()).horizontalAdvance(longest[:LONGEST_CODE_LINE])
        scrolls = width + 2 * look.cellPadding() > pen.room
        below = PARAGRAPH_GAP + (BAR_GAP if scrolls else 0.0)
        box = pen.open_table(1, 1, look, below=below)
        lines = pen.style.lines(SMALL_SCALE, below=0)
        lines.setNonBreakableLines(len(longest) <= LONGEST_CODE_LINE)
        pen.open_cell(box, 0, 0, lines)
        pen.put_as_it_is(block.block_id, block.code, characters)
        ground = QTextTableCellFormat()  # a table's own is not painted
        ground.setBackground(QColor(pen.style.colours.code))
        # Last, since Qt keeps a cell's format where the first block keeps its characters'.
        box.cellAt(0, 0).setFormat(ground)
        self._close(block.block_id, box, block.code)

    def _put_caption(self, table: Table) -> None:
        if table.caption:
            style = self._pen.style
            lines = style.lines(SMALL_SCALE, below=0)
            lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._pen.open_block(lines)
            quiet = Look(SMALL_SCALE, style.colours.secondary_text)
            self._pen.put(f"{table.block_id}.caption", table.caption, quiet)

    def _table_look(self, table: Table) -> QTextTableFormat:
        look = QTextTableFormat()
        look.setCellPadding(0)
        look.setBorder(1)
        look.setBorderBrush(QBrush(QColor(self._pen.style.colours.border)))
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setHeaderRowCount(table.header_rows)
        return look

    def _cell_padding(self) -> QTextTableCellFormat:
        style = self._pen.style
        padding = QTextTableCellFormat()  # a fixed line height leaves its room above the letters
        padding.setTopPadding(style.em(0.1))
        padding.setBottomPadding(style.em(0.4))
        padding.setLeftPadding(style.em(CELL_PADDING))
        padding.setRightPadding(style.em(CELL_PADDING))
        return padding

    def _wide_columns(self, table: Table, columns: int) -> list[int]:
        """Return the widths of the columns if the table does not fit."""
        style = self._pen.style
        em, widths = style.em(SMALL_SCALE), [0.0] * columns
        for r, row in enumerate(table.rows):
            look = _cell_look(table, r)
            for c, cell in enumerate(row):
                width = self._pen.width_of(cell, look, LONGEST_LINE * em)
                widths[c] = max(widths[c], width)
        beside = 2 * style.em(CELL_PADDING) + em / 4
        return wide_columns(widths, self._pen.room, em, beside)

    def _close(self, block_id: str, table: QTextTable, code: str = "") -> None:
        self._pen.close_table(table)
        self.boxes.append(PlacedBox(block_id, table, self._pen.indent, self._pen.room, code))


def _cell_look(table: Table, row: int) -> Look:
    return Look(SMALL_SCALE, bold=row < table.header_rows)

"""Writes an article's blocks into a QTextDocument."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.outline import outline_of
from reader.core.text import Mark, Text
from reader.core.words import translatable
from reader.translation import Translate
from reader.ui.byline import byline_pieces
from reader.ui.looks import Look, Looks
from reader.ui.page_style import (
    HEADING_SCALES,
    PARAGRAPH_GAP,
    SMALL_SCALE,
    TITLE_SCALE,
    PageStyle,
)
from reader.ui.pictures import Placeholder, natural_size
from reader.ui.placed import PlacedBox, PlacedPicture, PlacedText, settable
from reader.ui.prepared import Preparer
from reader.ui.stretch import Stretch
from reader.ui.table_widths import wide_columns

NOT_SAVED = translatable("The picture was not saved with the page")
NOT_SHOWN = translatable("This picture cannot be shown")
NOT_SHOWN_FORMAT = translatable("This picture cannot be shown: it is in the format {format}")
UNREADABLE_FORMATS = frozenset(["AVIF", "HEIC", "HEIF", "JXL"])
"""Formats that no decoder comes with the program for."""
MEDIA_NOT_SAVED = {
    Medium.VIDEO: translatable("A video, which was not saved with the page"),
    Medium.AUDIO: translatable("A sound recording, which was not saved with the page"),
    Medium.FRAME: translatable("A part of another page, which was not saved"),
}
PLACEHOLDER_HEIGHT = 5.0
CELL_PADDING = 0.5
"""Left and right of a cell's words, in characters."""
QUOTE_BAR = 3
"""Pixels."""
LONGEST_CODE_LINE = 1000
"""Characters; code with a longer line is wrapped, since Qt draws a line as a whole."""
LONGEST_MEASURED = 80
"""Characters of a cell that are measured; it breaks before."""


class Typesetter:
    """Sets one article; afterwards ``texts`` and ``pictures`` say where everything is."""

    def __init__(
        self,
        document: QTextDocument,
        article: Article,
        style: PageStyle,
        column_width: int,
        tr: Translate,
        preparer: Preparer,
    ) -> None:
        self.texts: list[PlacedText] = []
        self.pictures: dict[str, PlacedPicture] = {}
        self.boxes: list[PlacedBox] = []
        self._cursor = QTextCursor(document)
        self._looks = Looks(style)
        self._article = article
        self._style = style
        self._column_width = column_width
        self._tr = tr
        self._preparer = preparer
        self._quote_indent = 0
        """Of the quotes that the cursor stands in, in pixels."""
        self._depths = {entry.block_id: entry.depth for entry in outline_of(article)}
        self._at_start = True
        """Whether the cursor stands in an empty block that is to be used, not followed."""

    def set_article(self, stretch: Stretch | None = None) -> None:
        """Write the head and every block, or only those of ``stretch``."""
        self._cursor.beginEditBlock()
        if stretch is None or stretch.first == 0:
            self._set_head(self._article.metadata)
        blocks = self._article.blocks
        self._set_blocks(blocks if stretch is None else blocks[stretch.first : stretch.end])
        self._cursor.endEditBlock()

    def _set_head(self, metadata: Metadata) -> None:
        style = self._style
        if metadata.title:
            lines = style.lines(TITLE_SCALE, below=0.5)
            lines.setHeadingLevel(1)
            self._open_block(lines)
            self._put("title", Text(metadata.title), Look(TITLE_SCALE, bold=True))
        if metadata.subtitle:
            self._open_block(style.lines(below=0.5))
            self._put("subtitle", Text(metadata.subtitle), self._quiet(1.0))
        if byline := byline_pieces(metadata, self._tr):
            self._open_block(style.lines(SMALL_SCALE, below=1.6))
            for text_id, words in byline:
                if text_id:
                    self._put(text_id, Text(words), self._quiet())
                else:
                    self._cursor.insertText(settable(words), self._looks.format_of(self._quiet()))

    def _set_blocks(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            self._set_block(block)

    def _set_block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._open_block(self._style.paragraph_lines())
                self._put(block.block_id, block.text, Look())
            case Heading():
                self._set_heading(block)
            case Figure():
                self._set_figure(block)
            case Quote():
                self._set_quote(block)
            case ListBlock():
                self._set_list(block, depth=1)
            case Table():
                self._set_table(block)
            case CodeBlock():
                self._set_code(block)
            case Divider():
                self._set_divider()

    def _set_heading(self, heading: Heading) -> None:
        depth = self._depths[heading.block_id]
        scale = HEADING_SCALES[min(depth, len(HEADING_SCALES) - 1)]
        lines = self._style.lines(scale, above=1.4 * scale - 0.5, below=0.6)
        lines.setHeadingLevel(min(depth + 2, 6))
        self._open_block(lines)
        self._put(heading.block_id, heading.text, Look(scale, bold=True))

    def _set_figure(self, figure: Figure) -> None:
        lines = QTextBlockFormat()  # a fixed line height would clip the picture to it
        lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        lines.setTopMargin(self._style.em(0.6))
        has_words = bool(figure.caption or figure.credit)
        has_address = figure.medium is not Medium.PICTURE and bool(figure.address)
        lines.setBottomMargin(self._style.em(0.4 if has_words or has_address else 1.2))
        self._open_block(lines)
        self._put_picture(figure)
        if has_address:
            self._put_address(figure.address, below=0.4 if has_words else 1.4)
        if has_words:
            below = self._style.lines(SMALL_SCALE, below=1.4)
            below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._open_block(below)
            self._put(figure.block_id, figure.caption, self._quiet())
            if figure.caption and figure.credit:
                self._cursor.insertText("\u3000", self._looks.format_of(self._quiet()))
            self._put(f"{figure.block_id}.credit", figure.credit, self._quiet())

    def _put_picture(self, figure: Figure) -> None:
        name = f"picture:{figure.block_id}"
        asset_id = figure.asset_id if figure.asset_id in self._article.assets else None
        size = natural_size(self._article.assets[asset_id]) if asset_id else None
        if size is not None and size.isValid() and not size.isEmpty():
            width = min(size.width(), self._column_width)
            height = max(1, round(size.height() * width / size.width()))
        else:
            width = self._column_width
            height = self._style.em(PLACEHOLDER_HEIGHT)
        sentence = self._missing(figure, asset_id)
        placeholder = Placeholder(sentence, self._style.font(SMALL_SCALE), self._style.colours)
        self.pictures[name] = PlacedPicture(figure.block_id, asset_id, width, height, placeholder)
        image = QTextImageFormat()
        image.setName(name)
        image.setWidth(width)
        image.setHeight(height)
        words = figure.alt or figure.caption.text
        image.setProperty(QTextFormat.Property.ImageAltText, words)
        self.texts.append(PlacedText(self._cursor.position(), f"{figure.block_id}.picture", ""))
        self._cursor.insertImage(image)

    def _put_address(self, address: str, below: float) -> None:
        """Write where the page has something from that was not saved; it can be followed."""
        lines = self._style.lines(SMALL_SCALE, below=below)
        lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._open_block(lines)
        characters = QTextCharFormat(self._looks.format_of(self._quiet()))
        if address.lower().startswith(("http://", "https://")):
            self._mark(characters, Mark.LINK, address)
        self._cursor.insertText(settable(address), characters)

    def _missing(self, figure: Figure, asset_id: str | None) -> str:
        """Return what is said where there is nothing to show."""
        if figure.medium is not Medium.PICTURE:
            return self._tr(MEDIA_NOT_SAVED[figure.medium])
        if asset_id is None:
            return self._tr(NOT_SAVED)
        name = self._article.assets[asset_id].media_type.partition("/")[2].upper()
        if name in UNREADABLE_FORMATS:
            return self._tr(NOT_SHOWN_FORMAT).format(format=name)
        return self._tr(NOT_SHOWN)

    def _set_quote(self, quote: Quote) -> None:
        look = self._box_format(padding=0)
        look.setBorderCollapse(True)  # Qt draws a cell's own border only then
        box = self._insert_table(1, 1, look)
        self._cursor = box.cellAt(0, 0).firstCursorPosition()
        edge = QTextTableCellFormat()
        edge.setLeftPadding(self._style.em(1))
        edge.setLeftBorder(QUOTE_BAR)
        edge.setLeftBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        edge.setLeftBorderBrush(QBrush(QColor(self._style.colours.border)))
        indent = self._style.em(1) + QUOTE_BAR
        self._quote_indent += indent
        self._set_blocks(quote.blocks)
        self._quote_indent -= indent
        # Last, since Qt keeps a cell's format where the first block keeps its characters'.
        box.cellAt(0, 0).setFormat(edge)
        self._close_box(box)

    def _set_list(self, block: ListBlock, depth: int) -> None:
        look = QTextListFormat()
        look.setIndent(depth)
        styles = QTextListFormat.Style
        bullets = (styles.ListDisc, styles.ListCircle, styles.ListSquare)
        look.setStyle(styles.ListDecimal if block.ordered else bullets[(depth - 1) % len(bullets)])
        the_list = None
        for item in block.items:
            for index, inner in enumerate(item):
                if isinstance(inner, ListBlock):
                    self._set_list(inner, depth + 1)
                elif isinstance(inner, Paragraph):
                    self._open_block(self._style.lines(below=0.35))
                    if index:
                        self._indent(depth)
                    elif the_list is None:
                        the_list = self._cursor.createList(look)
                    else:
                        the_list.add(self._cursor.block())
                    self._put(inner.block_id, inner.text, Look())
                else:
                    self._set_block(inner)
        if depth == 1:
            lines = self._cursor.blockFormat()
            lines.setBottomMargin(self._style.em(PARAGRAPH_GAP))
            self._cursor.setBlockFormat(lines)

    def _indent(self, depth: int) -> None:
        lines = self._cursor.blockFormat()
        lines.setIndent(depth)
        self._cursor.setBlockFormat(lines)

    def _set_table(self, table: Table) -> None:
        columns = max((len(row) for row in table.rows), default=0)
        if not columns:
            return
        if table.caption:
            lines = self._style.lines(SMALL_SCALE, below=0.4)
            lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._open_block(lines)
            self._put(f"{table.block_id}.caption", table.caption, self._quiet())
        look = self._box_format(padding=0)
        look.setBorder(1)
        look.setBorderBrush(QBrush(QColor(self._style.colours.border)))
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        look.setBorderCollapse(True)
        look.setHeaderRowCount(table.header_rows)
        if widths := self._wide_columns(table, columns):
            fixed = QTextLength.Type.FixedLength
            look.setColumnWidthConstraints([QTextLength(fixed, width) for width in widths])
            look.setWidth(QTextLength(fixed, sum(widths)))
        padding = QTextTableCellFormat()  # a fixed line height leaves its room above the letters
        padding.setTopPadding(self._style.em(0.1))
        padding.setBottomPadding(self._style.em(0.4))
        padding.setLeftPadding(self._style.em(CELL_PADDING))
        padding.setRightPadding(self._style.em(CELL_PADDING))
        grid = self._insert_table(len(table.rows), columns, look)
        for r, row in enumerate(table.rows):
            for c, cell in enumerate(row):
                self._cursor = grid.cellAt(r, c).firstCursorPosition()
                self._cursor.setBlockFormat(self._style.lines(SMALL_SCALE, below=0))
                cell_look = Look(SMALL_SCALE, bold=r < table.header_rows)
                self._put(f"{table.block_id}.r{r}c{c}", cell, cell_look)
                grid.cellAt(r, c).setFormat(padding)
        self._close_box(grid)
        self._note_box(table.block_id, grid)

    def _wide_columns(self, table: Table, columns: int) -> list[int]:
        """Return the widths of the columns if the table does not fit; a quote squeezes it."""
        if self._quote_indent:
            return []
        style = self._style
        widths = [0.0] * columns
        for bold, rows in (
            (True, table.rows[: table.header_rows]),
            (False, table.rows[table.header_rows :]),
        ):
            metrics = QFontMetricsF(style.font(SMALL_SCALE, bold=bold))
            for row in rows:
                for c, cell in enumerate(row):
                    for line in cell.text.splitlines():
                        width = metrics.horizontalAdvance(line[:LONGEST_MEASURED])
                        widths[c] = max(widths[c], width)
        beside = 2 * style.em(CELL_PADDING) + style.em(SMALL_SCALE) / 4
        return wide_columns(widths, self._column_width, style.em(SMALL_SCALE), beside)

    def _set_code(self, block: CodeBlock) -> None:
        look = self._box_format(padding=0.6)
        box = self._insert_table(1, 1, look)
        self._cursor = box.cellAt(0, 0).firstCursorPosition()
        lines = self._style.lines(SMALL_SCALE, below=0)
        longest = max(map(len, block.code.splitlines()), default=0)
        # In a quote Qt would make the whole quote as wide as the code.
        lines.setNonBreakableLines(longest <= LONGEST_CODE_LINE and not self._quote_indent)
        self._open_block(lines)
        self.texts.append(PlacedText(self._cursor.position(), block.block_id, block.code))
        self._cursor.insertText(settable(block.code), self._code_characters())
        ground = QTextTableCellFormat()  # a table's own is not painted
        ground.setBackground(QColor(self._style.colours.code))
        box.cellAt(0, 0).setFormat(ground)
        self._close_box(box)
        self._note_box(block.block_id, box, block.code)

    def _set_divider(self) -> None:
        lines = self._style.lines(0.5, above=0.5, below=1.2)
        rule = QTextFormat.Property.BlockTrailingHorizontalRulerWidth
        width = QTextLength(QTextLength.Type.PercentageLength, 100)
        lines.setProperty(rule, width)
        lines.setBackground(QColor(self._style.colours.border))
        self._open_block(lines)

    def _note_box(self, block_id: str, table: QTextTable, code: str = "") -> None:
        indent = self._quote_indent
        self.boxes.append(PlacedBox(block_id, table, indent, self._column_width - indent, code))

    def _box_format(self, padding: float) -> QTextTableFormat:
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellSpacing(0)
        look.setCellPadding(self._style.em(padding))
        look.setTopMargin(self._style.em(PARAGRAPH_GAP))
        look.setBottomMargin(self._style.em(PARAGRAPH_GAP))
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        return look

    def _insert_table(self, rows: int, columns: int, look: QTextTableFormat) -> QTextTable:
        table = self._cursor.insertTable(rows, columns, look)
        self._at_start = True
        return table

    def _close_box(self, box: QTextTable) -> None:
        """Move behind ``box``, where Qt keeps an empty block that the next one uses."""
        self._cursor = box.lastCursorPosition()
        self._cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self._at_start = True
        if self._cursor.block().length() == 1:
            invisible = QTextBlockFormat()
            invisible.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            self._cursor.setBlockFormat(invisible)

    def _open_block(self, lines: QTextBlockFormat) -> None:
        if self._at_start:
            self._cursor.setBlockFormat(lines)
            self._at_start = False
        else:
            self._cursor.insertBlock(lines, QTextCharFormat())

    def _quiet(self, scale: float = SMALL_SCALE) -> Look:
        return Look(scale, self._style.colours.secondary_text)

    def _code_characters(self, scale: float = SMALL_SCALE) -> QTextCharFormat:
        characters = self._style.characters(scale)
        font = characters.font()
        font.setFamilies(list(self._style.monospace_families))
        characters.setFont(font)
        return characters

    def _put(self, text_id: str, text: Text, look: Look) -> None:
        """Insert ``text`` and note where it stands."""
        if not text.text:
            return
        prepared = self._preparer.prepare(
            text,
            squeeze_marks=self._style.squeeze_marks,
            han_latin_gap=self._style.page.han_latin_gap,
            latin_face=bool(self._style.latin_families),
        )
        position, plain = self._cursor.position(), self._looks.format_of(look)
        self.texts.append(PlacedText(position, text_id, text.text, prepared.joiners))
        self._cursor.setBlockCharFormat(plain)
        for run in prepared.runs:
            piece = self._looks.format_of(look, run.adjusted) if run.adjusted else plain
            if run.spans:
                piece = QTextCharFormat(piece)
                for span in run.spans:
                    self._mark(piece, span.mark, span.target)
            self._cursor.insertText(run.string, piece)

    def _mark(self, characters: QTextCharFormat, mark: Mark, target: str) -> None:
        match mark:
            case Mark.STRONG | Mark.EMPHASIS:  # no italics on Han
                characters.setFontWeight(QFont.Weight.Bold)
            case Mark.CODE:
                characters.setFontFamilies(list(self._style.monospace_families))
                characters.setBackground(QColor(self._style.colours.code))
            case Mark.LINK | Mark.NOTE_REF:
                characters.setAnchor(True)
                characters.setAnchorHref(target if mark is Mark.LINK else f"#{target}")
                characters.setForeground(QColor(self._style.colours.link))
                characters.setFontUnderline(True)
                characters.setUnderlineColor(QColor(self._style.colours.border))
            case Mark.SUPERSCRIPT:
                alignment = QTextCharFormat.VerticalAlignment.AlignSuperScript
                characters.setVerticalAlignment(alignment)
            case Mark.SUBSCRIPT:
                characters.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)

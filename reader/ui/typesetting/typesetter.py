"""Writes an article's blocks into a QTextDocument."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import (
    QColor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
)

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.outline import outline_of
from reader.core.text import Text
from reader.core.walk import read_blocks
from reader.translation import Translate
from reader.ui.typesetting.box_setter import BoxSetter
from reader.ui.typesetting.byline import byline_pieces
from reader.ui.typesetting.figure_setter import FigureSetter
from reader.ui.typesetting.looks import Look
from reader.ui.typesetting.page_style import HEADING_SCALES, SMALL_SCALE, TITLE_SCALE, PageStyle
from reader.ui.typesetting.pen import Pen
from reader.ui.typesetting.placed import PlacedBox, PlacedPicture, PlacedQuote, PlacedText
from reader.ui.typesetting.prepared import Preparer
from reader.ui.typesetting.stretch import Stretch

QUOTE_INDENT = 1.15
LIST_INDENT = 2.0
"""Left of what is quoted and of the items of a list, in characters."""
DIGIT = 0.6
BESIDE_DIGITS = 0.8
"""What a digit of an item's number takes at most, and what all the rest of it does."""
ITEM_GAP = 0.35
"""Between the items of a list, in characters."""


class Typesetter:
    """Sets one article; afterwards ``texts`` and the like say where everything is."""

    def __init__(
        self,
        document: QTextDocument,
        article: Article,
        style: PageStyle,
        column_width: int,
        tr: Translate,
        preparer: Preparer,
    ) -> None:
        self.quotes: list[PlacedQuote] = []
        self._pen = Pen(document, style, column_width, preparer)
        self._figures = FigureSetter(self._pen, article.assets, tr)
        self._boxes = BoxSetter(self._pen)
        self._article = article
        self._style = style
        self._tr = tr
        self._depths = {entry.block_id: entry.depth for entry in outline_of(article)}

    @property
    def texts(self) -> list[PlacedText]:
        """Every text, in document order."""
        return self._pen.texts

    @property
    def pictures(self) -> dict[str, PlacedPicture]:
        """Every picture by the name that Qt asks for it by."""
        return self._figures.pictures

    @property
    def boxes(self) -> list[PlacedBox]:
        """Every table and piece of code, in document order."""
        return self._boxes.boxes

    def set_article(self, stretch: Stretch | None = None) -> None:
        """Write the head and every block, or only those of ``stretch``."""
        with self._pen.editing():
            if stretch is None or stretch.first == 0:
                self._set_head(self._article.metadata)
            blocks = read_blocks(self._article)
            self._set_blocks(blocks if stretch is None else blocks[stretch.first : stretch.end])

    def _set_head(self, metadata: Metadata) -> None:
        pen, style = self._pen, self._style
        if metadata.title:
            lines = style.lines(TITLE_SCALE, below=0.5)
            lines.setHeadingLevel(1)
            pen.open_block(lines)
            pen.put("title", Text(metadata.title), Look(TITLE_SCALE, bold=True))
        if metadata.subtitle:
            pen.open_block(style.lines(below=0.5))
            pen.put("subtitle", Text(metadata.subtitle), self._quiet(1.0))
        if byline := byline_pieces(metadata, self._tr):
            pen.open_block(style.lines(SMALL_SCALE, below=1.6))
            for text_id, words in byline:
                if text_id:
                    pen.put(text_id, Text(words), self._quiet(SMALL_SCALE))
                else:
                    pen.add(words, pen.looks.format_of(self._quiet(SMALL_SCALE)))

    def _quiet(self, scale: float) -> Look:
        return Look(scale, self._style.colours.secondary_text)

    def _set_blocks(self, blocks: Sequence[Block]) -> None:
        for block in blocks:
            self._set_block(block)

    def _set_block(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._set_paragraph(block)
            case Heading():
                self._set_heading(block)
            case Figure():
                self._figures.set(block)
            case Quote():
                self._set_quote(block)
            case ListBlock():
                self._set_list(block, depth=1)
            case Table():
                self._boxes.set_table(block)
            case CodeBlock():
                self._boxes.set_code(block)
            case Divider():
                self._set_divider()

    def _set_paragraph(self, paragraph: Paragraph) -> None:
        lines = self._style.paragraph_lines(inside=self._pen.indent > 0)
        indent = round(lines.textIndent())
        if indent and self._is_verse(paragraph.text):
            lines.setTextIndent(0)  # of every line instead
        else:
            indent = 0
        with self._pen.indented(indent):
            self._pen.open_block(lines)
            self._pen.put(paragraph.block_id, paragraph.text, Look())

    def _is_verse(self, text: Text) -> bool:
        """Whether ``text`` has short lines of its own, as poems and addresses have."""
        lines = text.text.splitlines()
        return len(lines) > 1 and max(map(len, lines)) < self._style.page.line_characters

    def _set_heading(self, heading: Heading) -> None:
        depth = self._depths[heading.block_id]
        scale = HEADING_SCALES[min(depth, len(HEADING_SCALES) - 1)]
        lines = self._style.lines(scale, above=1.4 * scale - 0.5, below=0.6)
        lines.setHeadingLevel(min(depth + 2, 6))
        self._pen.open_block(lines)
        self._pen.put(heading.block_id, heading.text, Look(scale, bold=True))

    def _set_divider(self) -> None:
        lines = self._style.lines(0.5, above=0.5, below=0.4)
        rule = QTextFormat.Property.BlockTrailingHorizontalRulerWidth
        width = QTextLength(QTextLength.Type.PercentageLength, 100)
        lines.setProperty(rule, width)
        lines.setBackground(QColor(self._style.colours.border))
        lines.setRightMargin(self._style.overhang)
        self._pen.open_block(lines)

    def _set_quote(self, quote: Quote) -> None:
        """Write what is quoted; the view paints a bar beside it."""
        pen = self._pen
        indent, index, before = pen.indent, len(pen.texts), len(self.quotes)
        with pen.indented(self._style.em(QUOTE_INDENT)):
            self._set_blocks(quote.blocks)
        if len(pen.texts) > index:
            first = pen.texts[index].position
            pen.keep_apart_above(first)
            pen.keep_apart_below()
            self.quotes.insert(before, PlacedQuote(first, pen.last, indent))

    def _set_list(self, block: ListBlock, depth: int) -> None:
        look = QTextListFormat()
        look.setIndent(0)  # the blocks have their own, in characters
        styles = QTextListFormat.Style
        bullets = (styles.ListDisc, styles.ListCircle, styles.ListSquare)
        look.setStyle(styles.ListDecimal if block.ordered else bullets[(depth - 1) % len(bullets)])
        look.setStart(block.start)
        last = block.start + len(block.items) - 1
        digits = len(str(last)) if block.ordered else 0
        indent = self._style.em(max(LIST_INDENT, DIGIT * digits + BESIDE_DIGITS))
        items: QTextList | None = None
        with self._pen.indented(indent):
            for item in block.items:
                items = self._set_item(item, depth, look, items)
        if depth == 1:
            self._pen.keep_apart_below()

    def _set_item(
        self,
        item: Sequence[Block],
        depth: int,
        marks: QTextListFormat,
        items: QTextList | None,
    ) -> QTextList | None:
        """Write one item with its mark, and return the list that it belongs to.

        A number beside a picture or a box stands on a line of its own; a bullet there says nothing.
        """
        pen = self._pen
        for index, block in enumerate(item):
            match block:
                case ListBlock():
                    self._set_list(block, depth + 1)
                case Paragraph():
                    lines = self._style.paragraph_lines(inside=True)
                    lines.setBottomMargin(self._style.em(ITEM_GAP))
                    pen.open_block(lines)
                    pen.put(block.block_id, block.text, Look())
                    if index == 0:
                        items = pen.mark_item(marks, items)
                case Heading():
                    self._set_heading(block)
                    if index == 0:
                        items = pen.mark_item(marks, items)
                case _:
                    if index == 0 and marks.style() == QTextListFormat.Style.ListDecimal:
                        pen.open_block(self._style.lines(below=0))
                        pen.set_letters(Look())
                        items = pen.mark_item(marks, items)
                    self._set_block(block)
        return items

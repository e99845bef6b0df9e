"""The structure of an article as assistive technology reads it (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.outline import outline_of
from reader.core.articles.walk import read_blocks
from reader.exporting.pdf.file import PdfFile
from reader.exporting.pdf.objects import Name, Ref, Value

_DEEPEST = 6


@dataclass(slots=True)
class Element:
    """One element of the structure."""

    kind: str
    ref: Ref
    alt: str = ""
    header: bool = False
    """Of a cell, whether it is the header of its column."""
    kids: list[Element | Value] = field(default_factory=list)
    """Elements, and what stands on pages: references to marked content and to links."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it is on any page."""
        return not any(not isinstance(kid, Element) or not kid.is_empty for kid in self.kids)

    def write(self, file: PdfFile, parent: Ref) -> None:
        """Write it with all that is in it."""
        kids: list[Value] = []
        for kid in self.kids:
            if not isinstance(kid, Element):
                kids.append(kid)
            elif not kid.is_empty:
                kid.write(file, self.ref)
                kids.append(kid.ref)
        entries: dict[str, Value] = {
            "Type": Name("StructElem"),
            "S": Name(self.kind),
            "P": parent,
            "K": kids,
        }
        if self.alt:
            entries["Alt"] = self.alt
        if self.header:
            entries["A"] = {"O": Name("Table"), "Scope": Name("Column")}
        file.add(entries, self.ref)


class ArticleTags:
    """The elements of one article, by the ids of its texts."""

    def __init__(self, article: Article, file: PdfFile) -> None:
        self._file = file
        self._found: dict[str, Element] = {}
        self._depths = {entry.block_id: entry.depth for entry in outline_of(article)}
        self.root = self._element("Art")
        for text_id, kind in (("title", "H1"), ("subtitle", "P"), ("byline", "P")):
            self._put(text_id, self._add(self.root, kind))
        self._blocks(self.root, read_blocks(article))

    def of(self, text_id: str) -> Element:
        """Return the element in which a text stands; of what is not known a paragraph's."""
        found = self._found.get(text_id)
        if found is None:
            found = self._add(self.root, "P")
            self._put(text_id, found)
        return found

    def inside(self, element: Element, kind: str, alt: str = "") -> Element:
        """Return a new element at the end of what ``element`` has so far."""
        made = self._add(element, kind)
        made.alt = alt
        return made

    def _element(self, kind: str) -> Element:
        return Element(kind, self._file.reserve())

    def _add(self, parent: Element, kind: str) -> Element:
        made = self._element(kind)
        parent.kids.append(made)
        return made

    def _put(self, text_id: str, element: Element) -> None:
        self._found.setdefault(text_id, element)

    def _blocks(self, parent: Element, blocks: Sequence[Block]) -> None:
        for block in blocks:
            self._block(parent, block)

    def _block(self, parent: Element, block: Block) -> None:
        match block:
            case Paragraph(block_id=block_id):
                self._put(block_id, self._add(parent, "P"))
            case Heading(block_id=block_id):
                level = min(_DEEPEST, self._depths.get(block_id, 0) + 2)
                self._put(block_id, self._add(parent, f"H{level}"))
            case Figure(block_id=block_id):
                picture = self._add(parent, "Figure")
                picture.alt = block.alt or block.caption.text or block.credit.text or "—"
                self._put(f"{block_id}.picture", picture)
                caption = self._add(parent, "Caption")
                self._put(block_id, caption)
                self._put(f"{block_id}.credit", caption)
            case Quote(blocks=blocks):
                self._blocks(self._add(parent, "BlockQuote"), blocks)
            case ListBlock(items=items):
                made = self._add(parent, "L")
                for item in items:
                    entry = self._add(made, "LI")
                    label, body = self._add(entry, "Lbl"), self._add(entry, "LBody")
                    if item:
                        self._put(f"{item[0].block_id}.mark", label)
                    self._blocks(body, item)
            case Table():
                self._table(parent, block)
            case CodeBlock(block_id=block_id):
                self._put(block_id, self._add(self._add(parent, "P"), "Code"))
            case Divider():
                pass

    def _table(self, parent: Element, table: Table) -> None:
        made = self._add(parent, "Table")
        if table.caption:
            self._put(f"{table.block_id}.caption", self._add(made, "Caption"))
        for r, row in enumerate(table.rows):
            written = self._add(made, "TR")
            for c in range(len(row)):
                header = r < table.header_rows
                cell = self._add(written, "TH" if header else "TD")
                cell.header = header
                self._put(f"{table.block_id}.r{r}c{c}", cell)

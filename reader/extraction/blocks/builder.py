"""An element of the page, turned into draft blocks in reading order."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.core.characters.cutting import cut_code, cuts
from reader.core.draft import (
    DraftBlock,
    DraftCode,
    DraftDivider,
    DraftPicture,
    DraftTable,
    DraftText,
)
from reader.core.text import Mark, Text
from reader.extraction.blocks.code import is_box_of_code, is_line_of_card, listing_of
from reader.extraction.blocks.code_labels import label_of_code
from reader.extraction.blocks.containers import Containers
from reader.extraction.blocks.looks import (
    first_number,
    is_centred,
    is_named_centred,
    is_prose_in_pre,
    is_quote,
    is_set_in_lines,
    keeps_lines,
    terms_of,
)
from reader.extraction.blocks.media import read_medium
from reader.extraction.blocks.pictures import background_of, bettered, is_better, read_picture
from reader.extraction.blocks.preformatted import Preformatted, TakeOut
from reader.extraction.blocks.surroundings import Surroundings
from reader.extraction.content.tables import read_table
from reader.extraction.markup.addresses import absolute
from reader.extraction.markup.formulas import Formula, is_formula, read_formula, with_formulas
from reader.extraction.markup.inline import InlineText, Marks, collapse, key_of, marks_of
from reader.extraction.markup.tree import BLOCKS, MEDIA, NOTE_MARK, TEXT, Node, Tree, tags

NextId = Callable[[], str]

_PLAIN = tags("p div section article main header h1 h2 h3 h4 h5 h6 figure figcaption tr td th dd")
"""Blocks of which nothing is asked, where they have no attributes, but that they begin a line."""
_KEEP_PICTURES = frozenset(["player", "infobox"])
_LONGEST_CAPTION_IN_BOX = 60
_NO_NOISE: Mapping[int, object] = MappingProxyType({})


def _left_out(first: int, end: int) -> None:
    """Leave nodes out without an account of them."""


class _Style(NamedTuple):
    """What an element passes on to what is inside it."""

    block: int
    marks: Marks
    centred: bool
    keeps_lines: bool


class Material(NamedTuple):
    """What blocks are made of."""

    tree: Tree
    hidden: Container[int]
    """What the page does not show."""
    saved: Container[str]
    """The pictures saved with the page, by their references."""
    base: str = ""
    """What the short addresses of media are short for."""


class BlockBuilder:
    """Turns elements into draft blocks; ids are drawn from ``next_id`` in reading order."""

    def __init__(
        self,
        material: Material,
        next_id: NextId,
        noise: Mapping[int, object] = _NO_NOISE,
        take_out: TakeOut = _left_out,
    ) -> None:
        """Note what to hand to ``take_out`` where it stands."""
        self._base = material.base
        self._tree = material.tree
        self._saved = material.saved
        self._hidden = material.hidden
        self._noise = noise
        self._next_id = next_id
        self._take_out = take_out
        self._inline = InlineText()
        self._styles: dict[int, _Style] = {}
        self._around = Surroundings(self._tree, self._styles)
        self._preformatted = Preformatted(self._tree, self._hidden, noise, take_out)
        self._containers = Containers(0)
        self._closing_brackets: list[int] = []
        self._current_block = -1
        self._set_in_lines: set[int] = set()
        self._terms: dict[int, int] = {}
        self.origins: dict[str, int] = {}
        """The element that each block came from, by the block's id; quotes and lists left out."""

    def build(self, element: int) -> tuple[DraftBlock, ...]:
        """Return the blocks inside ``element``."""
        nodes = self._tree.nodes
        end = nodes[element].end
        self._containers = Containers(end)
        self._styles.clear()
        self._styles[element] = _Style(element, (), centred=False, keeps_lines=False)
        index = self._pre(element) if nodes[element].tag == "pre" else element + 1
        while index < end:
            self._close(index)
            index = self._enter(index)
        self._close(end)
        self._flush()
        return tuple(self._containers.blocks)

    # Walking

    def _enter(self, index: int) -> int:
        """Take in the node at ``index``; return the index to go on with."""
        node = self._tree.nodes[index]
        if index in self._hidden:
            if node.tag == "noscript":
                self._twin(index)
            return node.end
        if index in self._noise:
            if node.tag in BLOCKS:
                self._flush()
            self._take_out(index, node.end)
            self._keep_pictures(index)
            return node.end
        outer = self._styles[node.parent]
        if node.tag == TEXT:
            self._text(node, outer)
            return index + 1
        is_block = node.tag in BLOCKS
        if is_block:
            self._flush()
        if not node.attributes and node.tag in _PLAIN:
            self._styles[index] = _Style(index, outer.marks, outer.centred, outer.keeps_lines)
            return index + 1
        self._styles[index] = _Style(
            index if is_block else outer.block,
            marks_of(node, outer.marks),
            is_centred(node, inherited=outer.centred) if is_block else outer.centred,
            outer.keeps_lines or keeps_lines(node),
        )
        if node.tag == "span" and is_line_of_card(self._tree, index):
            self._inline.add(" ", outer.marks)
        if said := node.attributes.get(NOTE_MARK):
            self._go_into(outer.block)
            self._inline.add(said, self._styles[index].marks)
            return node.end
        match node.tag:
            case "br":
                self._break(index)
            case "img":
                self._picture(index)
            case tag if tag in MEDIA:
                self._medium(index)
            case _ if is_formula(node):
                self._go_into(outer.block)
                self._add_formula(read_formula(self._tree, index), outer.marks)
                return node.end
            case _ if node.end == index + 1 and background_of(node):
                self._picture(index)
            case "hr":
                self._add(DraftDivider(self._next_id()), index)
            case "ruby":
                self._go_into(outer.block)
                self._inline.begin_ruby()
            case "rp" if not key_of(self._tree.text_of(index)):
                return node.end
            case "rt":
                self._go_into(outer.block)
                self._inline.add("(", outer.marks)
                self._closing_brackets.append(index)
            case "pre":
                return self._pre(index)
            case "div" | "ol" | "ul" if is_box_of_code(self._tree, index):
                return self._pre(index)
            case "table":
                return self._table(index)
            case _ if is_quote(node) and self._containers.may_nest:
                self._containers.open(node.end, "quote", self._next_id())
            case "ul" | "ol" if self._containers.may_nest:
                ordered, start = node.tag == "ol", first_number(node)
                self._containers.open(node.end, "list", self._next_id(), ordered, start)
            case "li" if self._containers.is_in_list:
                self._containers.open(node.end, "item")
            case "dl" if self._containers.may_nest:
                if terms := terms_of(self._tree, index):
                    self._terms.update(terms)
                    self._containers.open(node.end, "list", self._next_id())
            case "dt" if index in self._terms:
                self._containers.open(self._terms[index], "item")
        return index + 1

    def _close(self, index: int) -> None:
        """Close everything that ends at or before ``index``."""
        nodes = self._tree.nodes
        while self._closing_brackets and nodes[self._closing_brackets[-1]].end <= index:
            self._inline.add(")", ())
            self._inline.end_ruby(collapse(self._tree.text_of(self._closing_brackets.pop())))
        self._containers.close(index, self._flush)

    def _add(self, block: DraftBlock, origin: int = -1) -> None:
        if origin >= 0:
            self.origins[block.block_id] = origin
        self._containers.add(block)

    # Text

    def _text(self, node: Node, style: _Style) -> None:
        self._go_into(style.block)
        if is_set_in_lines(node.text):
            self._set_in_lines.add(style.block)
        if not style.keeps_lines and style.block not in self._set_in_lines:
            self._inline.add(node.text, style.marks)
            return
        first, *rest = node.text.split("\n")
        self._inline.add(first, style.marks)
        for line in rest:
            self._flush()
            self._inline.add(line, style.marks)

    def _go_into(self, block: int) -> None:
        """Begin a paragraph when the text that follows stands in another block."""
        if block != self._current_block:
            self._flush()
            self._current_block = block

    def _add_formula(self, formula: Formula, marks: Marks) -> None:
        self._inline.add(formula.text, (*marks, (Mark.FORMULA, formula.tex)))

    def _break(self, index: int) -> None:
        if self._around.heading_around(index) is None:
            self._flush()
        else:
            self._inline.add(" ", ())

    def _flush(self) -> None:
        """End the paragraph that is open, if any."""
        text = self._inline.take()
        if not text:  # between two blocks
            return
        text = with_formulas(text)
        block = self._current_block
        tag = self._around.tag_of(block)
        classes = self._around.names_of(block)
        centred = self._styles[block].centred or is_named_centred(self._tree.nodes[block])
        for start, end in cuts(text.text):
            if piece := text.slice(start, end).strip():
                self._add(DraftText(self._next_id(), piece, tag, classes, centred), block)

    # Other blocks

    def _picture(self, index: int) -> None:
        picture = read_picture(self._tree, index, self._saved)
        if picture.inline_text is not None:
            self._go_into(self._styles[index].block)
            if isinstance(picture.inline_text, str):
                self._inline.add(picture.inline_text, self._styles[index].marks)
            else:
                self._add_formula(picture.inline_text, self._styles[index].marks)
            return
        self._flush()
        self._add(
            DraftPicture(
                self._next_id(),
                picture.asset_id,
                picture.source,
                picture.alt,
                picture.title,
                picture.width,
                picture.height,
                self._around.names_around(index),
                absence=picture.absence,
            ),
            index,
        )

    def _medium(self, index: int) -> None:
        """Leave the name and the address of what is no picture and was not saved."""
        placed = read_medium(self._tree.nodes[index])
        if placed is None:
            return
        self._flush()
        self._add(
            DraftPicture(
                self._next_id(),
                None,
                absolute(placed.address, self._base),
                title=placed.name,
                classes=self._around.names_around(index),
                medium=placed.medium,
            ),
            index,
        )

    def _keep_pictures(self, index: int) -> None:
        """Take in what the box of a player or an encyclopedia shows, though its words go."""
        nodes = self._tree.nodes
        rule = getattr(self._noise[index], "rule", "")
        for inner in range(index, nodes[index].end if rule in _KEEP_PICTURES else index):
            if inner in self._hidden:
                continue
            if rule == "player" and nodes[inner].tag in MEDIA:
                self._medium(inner)
            elif rule == "infobox" and nodes[inner].tag == "img":
                self._styles[inner] = self._styles[nodes[index].parent]
                self._picture(inner)
                self._caption_in_box(inner)

    def _caption_in_box(self, picture: int) -> None:
        """Take in the words behind a picture in the same cell of a box of facts."""
        nodes = self._tree.nodes
        cell = next((i for i in self._tree.ancestors(picture) if nodes[i].tag == "td"), None)
        if cell is None or sum(node.tag == "img" for node in nodes[cell : nodes[cell].end]) > 1:
            return
        said = collapse(self._tree.text_of(cell))
        if said and len(said) <= _LONGEST_CAPTION_IN_BOX:
            self._add(DraftText(self._next_id(), Text(said), "figcaption"), cell)

    def _twin(self, noscript: int) -> None:
        """Use the pictures that a page without scripts shows, unless they were shown just now."""
        nodes = self._tree.nodes
        for index in range(noscript, nodes[noscript].end):
            if nodes[index].tag != "img":
                continue
            picture = read_picture(self._tree, index, self._saved)
            blocks = self._containers.blocks
            before = blocks[-1] if blocks and self._inline.is_empty else None
            if not isinstance(before, DraftPicture):
                self._styles[index] = self._styles[nodes[noscript].parent]
                self._picture(index)
            elif is_better(picture, before):
                blocks[-1] = bettered(before, picture)

    def _pre(self, index: int) -> int:
        """Take in preformatted text; prose in it becomes paragraphs, a line each."""
        nodes = self._tree.nodes
        node = nodes[index]
        code = "".join(self._preformatted.lines(index)).replace("\r\n", "\n")
        code = code.replace("\xa0", " ").strip("\n")  # what is copied has to run
        if not code.strip():
            return node.end
        if is_prose_in_pre(code):
            self._go_into(index)
            for line in code.split("\n"):
                self._inline.add(line, self._styles[index].marks)
                self._flush()
        else:
            language = label_of_code(self._tree, index)
            for piece in cut_code(code):
                self._add(DraftCode(self._next_id(), piece, language), index)
        return node.end

    def _table(self, index: int) -> int:
        if listing := listing_of(self._tree, index):
            language = label_of_code(self._tree, index)
            for piece in cut_code(listing):
                self._add(DraftCode(self._next_id(), piece, language), index)
            return self._tree.nodes[index].end
        content = read_table(self._tree, index, self._hidden)
        if content is None:
            return index + 1
        table = DraftTable(self._next_id(), content.rows, content.header_rows, content.caption)
        self._add(table, index)
        for picture in content.pictures:
            self._styles[picture] = self._styles[index]
            self._picture(picture)
        return self._tree.nodes[index].end

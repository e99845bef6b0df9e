"""Blocks as WordprocessingML (ECMA-376, part 1), the markup of Word's documents."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field

from reader.core.article import (
    Article,
    Asset,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.outline import outline_of
from reader.core.text import Mark, Text
from reader.exporting.markup import attribute, followed_address, plain
from reader.exporting.passages import is_readers_note
from reader.rendering.runs import Run, runs_of

_NESTING = tuple(mark for mark in Mark if mark is not Mark.RUBY)
_PROPERTIES = {
    Mark.STRONG: "<w:b/>",
    Mark.EMPHASIS: '<w:em w:val="underDot"/>',
    Mark.CODE: '<w:rStyle w:val="CodeCharacter"/>',
    Mark.SUPERSCRIPT: '<w:vertAlign w:val="superscript"/>',
    Mark.SUBSCRIPT: '<w:vertAlign w:val="subscript"/>',
    Mark.DELETED: "<w:strike/>",
    Mark.HIGHLIGHT: '<w:highlight w:val="yellow"/>',
    Mark.UNDERLINE: '<w:u w:val="single"/>',
}
_ORDER = (
    *(Mark.CODE, Mark.STRONG, Mark.DELETED, Mark.HIGHLIGHT, Mark.UNDERLINE),
    *(Mark.SUPERSCRIPT, Mark.SUBSCRIPT, Mark.EMPHASIS),
)
"""The order in which the schema wants the properties of a run."""
_COLOURS = {"green": "green", "blue": "cyan", "red": "red"}
"""The colours that Word has for marking, where its reader chose another than yellow."""
_EMU_A_PIXEL = 9525  # at 96 pixels an inch
_WIDEST = 5_400_000  # EMU: 15 cm, what A4 leaves between its margins
_HIGHEST = 7_200_000
_DEEPEST_HEADING = 6
_DEEPEST_LIST = 8
_BULLETS = 1
"""The numbering that bullets have; each numbered list has one of its own."""


@dataclass(slots=True)
class Parts:
    """What a body refers to and the package has to hold."""

    links: dict[str, str] = field(default_factory=dict)
    """Relationship ids of addresses."""
    pictures: dict[str, tuple[str, Asset]] = field(default_factory=dict)
    """Relationship ids and pictures by asset id."""
    starts: list[int] = field(default_factory=list)
    """The first number of each numbered list; the first list is numbering 2."""


class BodyWriter:
    """Writes the blocks of one article and the notes that its marks lead to."""

    def __init__(self, article: Article, *, pictures: bool) -> None:
        self.parts = Parts()
        self._assets = article.assets if pictures else {}
        self._levels = {
            entry.block_id: min(entry.depth + 1, _DEEPEST_HEADING) for entry in outline_of(article)
        }
        # 0 and 1 are the separator and its continuation.
        notes = [note for note in article.notes if not is_readers_note(note.note_id)]
        self.note_numbers = {note.note_id: n for n, note in enumerate(notes, 2)}
        self.comment_numbers = {
            note.note_id: n for n, note in enumerate(n for n in article.notes if n not in notes)
        }
        self._told: set[str] = set()
        self._bookmark = 0

    def blocks(self, blocks: tuple[Block, ...], indent: int = 0, depth: int = 0) -> str:
        """Return ``blocks``; ``indent`` in twentieths of a point, ``depth`` of lists around."""
        return "".join(self._block(block, indent, depth) for block in blocks)

    def note(self, note: Note) -> str:
        """Return the blocks of a footnote as WordprocessingML, its mark before the first."""
        mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        match note.blocks:
            case (Paragraph(text=text), *rest):
                first = self.paragraph(text, "FootnoteText", before=f"{mark}{run(' ')}")
            case rest:
                first = paragraph(mark, "FootnoteText")
        number, others = self.note_numbers[note.note_id], self.blocks(tuple(rest))
        return f'<w:footnote w:id="{number}">{first}{others}</w:footnote>'

    def comment(self, note: Note) -> str:
        """Return a note of the reader's as a comment."""
        number = self.comment_numbers[note.note_id]
        who = 'w:author="清讀" w:initials="讀"'
        said = self.blocks(note.blocks) or paragraph("")
        return f'<w:comment w:id="{number}" {who}>{said}</w:comment>'

    def left_over(self, notes: tuple[Note, ...]) -> tuple[Note, ...]:
        """Return the notes that no mark has led to; Word shows only those that one does."""
        return tuple(note for note in notes if note.note_id not in self._told)

    def paragraph(self, text: Text, style: str = "", *, before: str = "", extra: str = "") -> str:
        """Return marked text as a paragraph in ``style``."""
        return paragraph(f"{before}{self._text(text)}", style, extra)

    def _block(self, block: Block, indent: int, depth: int) -> str:
        moved = f'<w:ind w:left="{indent}" w:firstLineChars="0" w:firstLine="0"/>' if indent else ""
        match block:
            case Paragraph():
                return self.paragraph(block.text, extra=moved)
            case Heading():
                self._bookmark += 1
                name = f'w:id="{self._bookmark}" w:name={attribute(f"_{block.block_id}")}'
                start, end = (
                    f"<w:bookmarkStart {name}/>",
                    f'<w:bookmarkEnd w:id="{self._bookmark}"/>',
                )
                style = f"Heading{self._levels[block.block_id]}"
                return paragraph(f"{start}{self._text(block.text)}{end}", style)
            case Figure():
                return self._figure(block)
            case Quote():
                return self.blocks(block.blocks, indent + 420, depth)
            case ListBlock():
                return self._list(block, depth)
            case Table():
                return self._table(block)
            case CodeBlock():
                lines = block.code.removesuffix("\n").split("\n")
                return paragraph("<w:r><w:br/></w:r>".join(map(run, lines)), "Code")
            case Divider():
                return paragraph(run("＊　＊　＊"), "Divider")

    def _figure(self, figure: Figure) -> str:
        asset = self._assets.get(figure.asset_id) if figure.asset_id else None
        size = picture_size(asset) if asset else None
        written = ""
        if asset and size and figure.asset_id:
            name = f"picture{len(self.parts.pictures) + 1}"
            relation, _ = self.parts.pictures.setdefault(figure.asset_id, (name, asset))
            written = paragraph(
                _drawing(relation, figure.alt, size, len(self.parts.pictures)), "Picture"
            )
        elif figure.alt:
            written = paragraph(run(figure.alt), "Caption")
        for text in (figure.caption, figure.credit):
            written += self.paragraph(text, "Caption") if text else ""
        return written

    def _list(self, block: ListBlock, depth: int) -> str:
        number = _BULLETS
        if block.ordered:
            self.parts.starts.append(block.start)
            number = _BULLETS + len(self.parts.starts)
        level = min(depth, _DEEPEST_LIST)
        numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        indent = 420 * (depth + 1)
        written = ""
        for item in block.items:
            match item:
                case (Paragraph(text=text), *rest):
                    written += self.paragraph(text, "ListParagraph", extra=numbered)
                case rest:
                    written += paragraph("", "ListParagraph", numbered)
            written += self.blocks(tuple(rest), indent, depth + 1)
        return written

    def _table(self, table: Table) -> str:
        caption = self.paragraph(table.caption, "TableCaption") if table.caption else ""
        columns = max(map(len, table.rows), default=0)
        if not columns:
            return caption
        grid = "<w:gridCol/>" * columns
        rows = "".join(
            self._row(row, columns, is_header=number < table.header_rows)
            for number, row in enumerate(table.rows)
        )
        looks = '<w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        # What follows a table is a paragraph, or two tables would be one.
        gap = paragraph("", "Gap")
        return f"{caption}<w:tbl>{looks}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>{gap}"

    def _row(self, row: tuple[Text, ...], columns: int, *, is_header: bool) -> str:
        head = "<w:trPr><w:tblHeader/></w:trPr>" if is_header else ""
        style = "TableHeader" if is_header else "TableText"
        cells = [*row, *(Text() for _ in range(columns - len(row)))]
        written = "".join(f"<w:tc>{self.paragraph(cell, style)}</w:tc>" for cell in cells)
        return f"<w:tr>{head}{written}</w:tr>"

    def _text(self, text: Text) -> str:
        begun = self._comments_begun(text)
        written, reached = "", 0
        for part in runs_of(text, _NESTING):
            for number in begun.pop(reached, ()):
                written += f'<w:commentRangeStart w:id="{number}"/>'
            written += self._run(part)
            reached += len(part.text)
        return written

    def _comments_begun(self, text: Text) -> dict[int, list[int]]:
        """Return where passages begin to which ``text`` has comments, with their numbers."""
        begun: dict[int, list[int]] = {}
        for span in text.spans:
            if span.mark is Mark.NOTE_REF and span.target in self.comment_numbers:
                before = [s.start for s in text.spans if s.target and s.end == span.start]
                place = max(before, default=span.start)
                begun.setdefault(place, []).append(self.comment_numbers[span.target])
        return begun

    def _run(self, part: Run) -> str:
        marks = dict(part.marks)
        target = marks.get(Mark.NOTE_REF, "")
        if target in self.note_numbers:
            return self._note_mark(target)
        if target in self.comment_numbers:
            self._told.add(target)
            number = f'w:id="{self.comment_numbers[target]}"'
            return f"<w:commentRangeEnd {number}/><w:r><w:commentReference {number}/></w:r>"
        properties = "".join(_PROPERTIES[mark] for mark in _ORDER if mark in marks)
        if colour := marks.get(Mark.HIGHLIGHT):
            properties = properties.replace('"yellow"', f'"{_COLOURS.get(colour, "yellow")}"')
        address = followed_address(marks.get(Mark.LINK, ""))
        if not address:
            return run(part.text, properties)
        relation = self.parts.links.setdefault(address, f"link{len(self.parts.links) + 1}")
        inside = run(part.text, f'<w:rStyle w:val="Hyperlink"/>{properties}')
        return f'<w:hyperlink r:id="{relation}">{inside}</w:hyperlink>'

    def _note_mark(self, note_id: str) -> str:
        self._told.add(note_id)
        number = self.note_numbers[note_id]
        raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        return f'<w:r>{raised}<w:footnoteReference w:id="{number}"/></w:r>'


def paragraph(inside: str, style: str = "", extra: str = "") -> str:
    """Return a paragraph of runs; ``extra`` are properties that follow the style."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{named}{extra}</w:pPr>" if named or extra else ""
    return f"<w:p>{properties}{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    """Return text with the properties of its characters; a line break stays one."""
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    lines = (f'<w:t xml:space="preserve">{plain(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{looks}{'<w:br/>'.join(lines)}</w:r>" if text else ""


def picture_size(asset: Asset) -> tuple[int, int] | None:
    """Return width and height in EMU, fit to the page, or None for what Word does not show."""
    measure = _MEASURES.get(asset.media_type)
    pixels = measure(asset.data) if measure else None
    if pixels is None or 0 in pixels:
        return None
    width, height = (side * _EMU_A_PIXEL for side in pixels)
    scale = min(1.0, _WIDEST / width, _HIGHEST / height)
    return max(1, int(width * scale)), max(1, int(height * scale))


def _png_size(data: bytes) -> tuple[int, int] | None:
    """Read IHDR, which comes first (PNG, third edition, section 11.2.1)."""
    return struct.unpack(">II", data[16:24]) if len(data) >= 24 else None


def _gif_size(data: bytes) -> tuple[int, int] | None:
    """Read the logical screen (GIF89a, section 18)."""
    return struct.unpack("<HH", data[6:10]) if len(data) >= 10 else None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    """Read the first frame header (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


_MEASURES: dict[str, Callable[[bytes], tuple[int, int] | None]] = {
    "image/png": _png_size,
    "image/gif": _gif_size,
    "image/jpeg": _jpeg_size,
}


def _drawing(relation: str, alt: str, size: tuple[int, int], number: int) -> str:
    width, height = size
    extent = f'cx="{width}" cy="{height}"'
    return (
        f"<w:r><w:drawing><wp:inline><wp:extent {extent}/>"
        f'<wp:docPr id="{number}" name="{relation}" descr={attribute(alt)}/>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="{relation}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )

"""Blocks as well-formed markup that both XHTML (EPUB 3.3) and HTML read alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from itertools import groupby
from urllib.parse import quote, urlsplit

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Note,
    Paragraph,
    Quote,
    Table,
)
from reader.core.articles.outline import outline_of
from reader.core.pattern import Pattern
from reader.core.text import Mark, Text
from reader.exporting.formulas import mathml_inside
from reader.paths import resource_path
from reader.rendering.runs import Run, runs_of
from reader.translation import Translate

_FACES = {
    "zh-Hans": '"Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif',
    "zh-Hant-HK": '"Noto Serif CJK HK", "Source Han Serif HC", "Songti TC", MingLiU_HKSCS, serif',
    "zh-Hant": '"Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU, serif',
}
_NESTING = (
    *(Mark.LINK, Mark.NOTE_REF, Mark.STRONG, Mark.EMPHASIS, Mark.DELETED, Mark.HIGHLIGHT),
    *(Mark.UNDERLINE, Mark.SUPERSCRIPT, Mark.SUBSCRIPT, Mark.RUBY, Mark.CODE, Mark.FORMULA),
)
_TAGS = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.DELETED: "del",
    Mark.HIGHLIGHT: "mark",
    Mark.UNDERLINE: "u",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
    Mark.CODE: "code",
}
_MATHML = "http://www.w3.org/1998/Math/MathML"
_FIRST_SECTION = 2
_DEEPEST = 6
# Production Char of XML 1.0 (fifth edition), section 2.2.
_FORBIDDEN = Pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = Pattern(r"[\t\n\r]+")
_FOLLOWED = frozenset({"http", "https", "mailto"})
_ADDRESS_MARKS = "!#$%&'()*+,/:;=?@[]~"


def plain(text: str) -> str:
    """Return ``text`` escaped, without the characters that XML forbids."""
    return escape(_FORBIDDEN.sub("", text), quote=False).replace("\r", "&#13;")


def attribute(text: str) -> str:
    """Return ``text`` as the value of an attribute on one line, with its quotation marks."""
    return f'"{escape(_FORBIDDEN.sub("", _LINE_ENDS.sub(" ", text)))}"'


def followed_address(target: str) -> str:
    """Return a link's address percent-encoded; empty for what no reader should follow."""
    try:
        scheme = urlsplit(target).scheme.lower()
    except ValueError:
        return ""
    return quote(target, safe=_ADDRESS_MARKS) if scheme in _FOLLOWED else ""


class BlockWriter:
    """Writes the blocks and notes of one article.

    ``picture`` returns where the picture of a figure is written, empty where it is not; ``epub``
    adds the semantics of EPUB (its structural semantics vocabulary) to notes.
    """

    def __init__(
        self, article: Article, tr: Translate, picture: Callable[[Figure], str], *, epub: bool
    ) -> None:
        self._tr = tr
        self._picture = picture
        self._epub = epub
        self._levels = {
            entry.block_id: min(entry.depth + _FIRST_SECTION, _DEEPEST)
            for entry in outline_of(article)
        }
        self._note_ids: Mapping[str, str] = {
            note.note_id: f"note-{number}" for number, note in enumerate(article.notes, 1)
        }
        self._marked: set[str] = set()
        self._is_alone = False
        self.has_formulas = False
        """Whether what was written has MathML in it."""

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        """Return ``blocks``, a line or more each."""
        return "".join(f"{self._block(block)}\n" for block in blocks)

    def notes(self, notes: tuple[Note, ...]) -> str:
        """Return ``notes``, each with the way back to its mark; call it after the blocks."""
        if not notes:
            return ""
        kind = ' epub:type="footnotes"' if self._epub else ""
        written = "".join(map(self._note, notes))
        label = attribute(self._tr("Notes"))
        opening = f'<section class="notes"{kind} role="doc-endnotes" aria-label={label}>'
        return f"{opening}\n{written}</section>\n"

    def text(self, text: Text) -> str:
        """Return marked text; a line break is ``<br/>``."""
        return self._runs(runs_of(text, _NESTING), 0)

    def _note(self, note: Note) -> str:
        anchor = self._note_ids[note.note_id]
        kind = ' epub:type="footnote"' if self._epub else ""
        mark = f"{plain(note.mark)}"
        if anchor in self._marked:
            mark = f'<a href="#{anchor}-mark" role="doc-backlink">{mark}</a>'
        body = self.blocks(note.blocks)
        opening = f'<aside id="{anchor}"{kind} role="doc-footnote">'
        return f'{opening}\n<p class="note-mark">{mark}</p>\n{body}</aside>\n'

    def _runs(self, runs: list[Run], depth: int) -> str:
        written = ""
        for key, group in groupby(runs, lambda run: run.marks[depth:][:1]):
            inside = list(group)
            if not key:
                written += "".join(plain(run.text).replace("\n", "<br/>") for run in inside)
                continue
            mark, target = key[0]
            if mark is Mark.RUBY:
                written += self._ruby(inside, depth + 1, target)
            else:
                written += self._marked_up(mark, target, self._runs(inside, depth + 1))
        return written

    def _marked_up(self, mark: Mark, target: str, inner: str) -> str:
        match mark:
            case Mark.LINK:
                address = followed_address(target)
                return f"<a href={attribute(address)}>{inner}</a>" if address else inner
            case Mark.NOTE_REF:
                return self._note_mark(target, inner)
            case Mark.FORMULA:
                told = f'<span class="formula" data-tex={attribute(target)}>'
                return f"{told}{self._formula(target, inner)}</span>"
            case _:
                colour = f" class={attribute(target)}" if target else ""
                return f"<{_TAGS[mark]}{colour}>{inner}</{_TAGS[mark]}>"

    def _formula(self, tex: str, inner: str) -> str:
        """Return a formula as MathML that keeps its TeX and ``inner``, its words; else these."""
        mathml = mathml_inside(tex)
        if not mathml:
            return inner
        self.has_formulas = True
        words = inner.replace("<br/>", "&#10;").replace('"', "&quot;")
        display = ' display="block"' if self._is_alone else ""
        annotation = f'<annotation encoding="application/x-tex">{plain(tex)}</annotation>'
        return (
            f'<math xmlns="{_MATHML}"{display} alttext="{words}">'
            f"<semantics>{mathml}{annotation}</semantics></math>"
        )

    def _note_mark(self, target: str, inner: str) -> str:
        anchor = self._note_ids.get(target)
        if anchor is None:
            return f"<sup>{inner}</sup>"
        kind = ' epub:type="noteref"' if self._epub else ""
        name = "" if anchor in self._marked else f' id="{anchor}-mark"'
        self._marked.add(anchor)
        return f'<sup><a{name} href="#{anchor}"{kind} role="doc-noteref">{inner}</a></sup>'

    def _ruby(self, runs: list[Run], depth: int, pronunciation: str) -> str:
        """Return the word with its pronunciation beside it, which the text has in brackets."""
        inner = self._runs(runs, depth)
        for opening, closing in (("(", ")"), ("（", "）")):
            told = f"{opening}{plain(pronunciation)}{closing}"
            if inner.endswith(told):
                word = inner.removesuffix(told)
                rt = f"<rp>{opening}</rp><rt>{plain(pronunciation)}</rt><rp>{closing}</rp>"
                return f"<ruby>{word}{rt}</ruby>"
        return inner

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph():
                self._is_alone = block.text.covered_by(Mark.FORMULA)
                written = self.text(block.text)
                self._is_alone = False
                return f"<p>{written}</p>"
            case Heading():
                level = self._levels[block.block_id]
                return f'<h{level} id="{block.block_id}">{self.text(block.text)}</h{level}>'
            case Figure():
                return self._figure(block)
            case Quote():
                return f"<blockquote>\n{self.blocks(block.blocks)}</blockquote>"
            case ListBlock():
                return self._list(block)
            case Table():
                return self._table(block)
            case CodeBlock():
                named = f"language-{block.language}" if block.language else ""
                label = f" class={attribute(named)}" if named else ""
                return f"<pre><code{label}>{plain(block.code)}</code></pre>"
            case Divider():
                return "<hr/>"

    def _figure(self, figure: Figure) -> str:
        shown = ""
        if address := self._picture(figure):
            shown = f"<img src={attribute(address)} alt={attribute(figure.alt)}/>\n"
        elif figure.medium is not Medium.PICTURE and (link := followed_address(figure.address)):
            shown = f"<p><a href={attribute(link)}>{plain(figure.alt or link)}</a></p>\n"
        caption = self.text(figure.caption)
        if not caption and not shown and figure.alt:
            caption = f'<span class="missing">{plain(figure.alt)}</span>'
        if figure.credit:
            line_break = "<br/>" if caption else ""
            caption += f'{line_break}<span class="credit">{self.text(figure.credit)}</span>'
        told = f"<figcaption>{caption}</figcaption>\n" if caption else ""
        has_picture = shown.startswith("<img")
        name = f" aria-label={attribute(figure.alt)}" if figure.alt and not has_picture else ""
        kind = figure.medium.value
        medium = "" if figure.medium is Medium.PICTURE else f" class={attribute(kind)}"
        return f"<figure{medium}{name}>\n{shown}{told}</figure>"

    def _list(self, block: ListBlock) -> str:
        tag = "ol" if block.ordered else "ul"
        start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
        items = "".join(f"<li>{self._item(item)}</li>\n" for item in block.items)
        return f"<{tag}{start}>\n{items}</{tag}>"

    def _item(self, item: tuple[Block, ...]) -> str:
        match item:
            case (Paragraph(text=text),):
                return self.text(text)
            case _:
                return f"\n{self.blocks(item)}"

    def _table(self, table: Table) -> str:
        columns = max(map(len, table.rows), default=0)
        if not columns:
            return f"<p>{self.text(table.caption)}</p>"
        caption = f"<caption>{self.text(table.caption)}</caption>\n" if table.caption else ""
        head = [self._row(row, "th", columns) for row in table.rows[: table.header_rows]]
        body = [self._row(row, "td", columns) for row in table.rows[table.header_rows :]]
        rows = f"<thead>\n{''.join(head)}</thead>\n" if head else ""
        rows += f"<tbody>\n{''.join(body)}</tbody>\n" if body else ""
        return f"<table>\n{caption}{rows}</table>"

    def _row(self, row: tuple[Text, ...], tag: str, columns: int) -> str:
        scope = ' scope="col"' if tag == "th" else ""
        cells = "".join(f"<{tag}{scope}>{self.text(cell)}</{tag}>" for cell in row)
        return f"<tr>{cells}{f'<{tag}></{tag}>' * (columns - len(row))}</tr>\n"


def book_style(language: str, *, vertical: bool) -> str:
    """Return the style sheet of a book in ``language`` (a BCP 47 tag), horizontal or vertical."""
    return _sheets(language, "text", *(["vertical"] if vertical else []))


def page_style(language: str) -> str:
    """Return the style sheet of a page for the screen, light and dark as the reader's system is."""
    return _sheets(language, "text", "screen")


def _sheets(language: str, *names: str) -> str:
    tag = next((tag for tag in _FACES if language.startswith(tag)), "zh-Hans")
    texts = (resource_path(f"exporting/{name}.css").read_text("utf-8") for name in names)
    return f"body {{ font-family: {_FACES[tag]}; }}\n{''.join(texts)}"

"""Markdown: CommonMark with GitHub's tables, the metadata as YAML front matter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

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
from reader.core.articles.own_pages import GENERATOR
from reader.core.articles.walk import iter_texts, map_texts
from reader.core.pattern import Pattern
from reader.core.report import Removal
from reader.core.text import NO_TEXT, Mark, Text
from reader.core.variants import Script
from reader.rendering.markdown_inline import (
    cell_text,
    escaped,
    formula_text,
    line_text,
    link_target,
    may_be_followed,
    paragraph_text,
)
from reader.translation import Translate

_DEEPEST_HEADING = 6
_NO_LABEL = Pattern(r"[^\w-]+")
_FIRST_SECTION_LEVEL = 2  # level 1 is the title


def render_markdown(article: Article, *, is_file: bool = False) -> str:
    """Return the whole article as a Markdown document that ends with a line feed.

    The title is the one heading of level 1; sections follow the outline's depth. A picture that
    was not saved is an image without an address, its caption below it like any other. A file also
    tells what Markdown has no signs for, so that it can be read again: who wrote it, how notes are
    marked, which line is a credit and which a table's caption.
    """
    more = {**_told_of_texts(article), "generator": GENERATOR} if is_file else {}
    return _document(article, _front_matter(article, more), is_file=is_file)


def render_passage(article: Article) -> str:
    """Return a part of an article as Markdown that ends with a line feed, without front matter."""
    return _document(article, "", is_file=False)


def _document(article: Article, front_matter: str, *, is_file: bool) -> str:
    article = _labelled(article)
    levels = {
        entry.block_id: min(entry.depth + _FIRST_SECTION_LEVEL, _DEEPEST_HEADING)
        for entry in outline_of(article)
    }
    metadata = article.metadata
    top = [f"# {line_text(Text(metadata.title))}"] if metadata.title else []
    if metadata.subtitle:
        top.append(paragraph_text(Text(metadata.subtitle)))
    writer = _Writer(article, levels, is_file=is_file)
    notes = (writer.note(note) for note in article.notes)
    parts = (front_matter, *top, writer.blocks(article.blocks), *notes)
    return "\n\n".join(part for part in parts if part) + "\n"


def _labelled(article: Article) -> Article:
    """Return ``article`` with its notes named as their marks are, so far as these are unique."""
    labels: dict[str, str] = {}
    for note in article.notes:
        name = _NO_LABEL.sub("", note.mark)
        labels[note.note_id] = note.note_id if name in labels.values() else name or note.note_id

    def relabelled(_: str, text: Text) -> Text:
        if all(span.mark is not Mark.NOTE_REF for span in text.spans):
            return text
        spans = (
            replace(span, target=labels.get(span.target, ""))
            if span.mark is Mark.NOTE_REF
            else span
            for span in text.spans
        )
        return replace(text, spans=tuple(spans))

    notes = tuple(replace(note, note_id=labels[note.note_id]) for note in article.notes)
    return map_texts(replace(article, notes=notes), relabelled)


def _told_of_texts(article: Article) -> dict[str, object]:
    """Return how notes are marked and formulas written, which Markdown has no signs for."""
    signs: dict[str, str] = {}
    formulas: dict[str, tuple[str, str]] = {}
    for _, text in iter_texts(article):
        for span in text.spans:
            words = text.text[span.start : span.end]
            if span.mark is Mark.NOTE_REF:
                signs.setdefault(span.target, words)
            elif span.mark is Mark.FORMULA:
                formulas[formula_text(words, span.target)] = words, span.target
    marks = [note.mark for note in article.notes]
    in_text = [signs.get(note.note_id, note.mark) for note in article.notes]
    return {
        "note_marks": marks,
        "note_signs": [] if in_text == marks else in_text,
        "formulas": [[written, *told] for written, told in formulas.items() if written[0] == "$"],
    }


def render_removals(removals: tuple[Removal, ...], tr: Translate) -> str:
    """Return the list of what is no part of the article, each with why and by which rule."""
    items = (
        f"{escaped(tr(r.reason))} (`{r.rule}`)\\\n{paragraph_text(Text(r.text))}" for r in removals
    )
    lines = (_prefixed(item, "- ", "  ") for item in items)
    return "\n".join(("***", "", f"## {tr('No part of the article')}", "", *lines)) + "\n"


def _front_matter(article: Article, more: Mapping[str, object]) -> str:
    """Return the metadata as YAML, whose strings and lists JSON writes alike."""
    metadata = article.metadata
    fields: dict[str, object] = {
        "title": metadata.title,
        "subtitle": metadata.subtitle,
        "authors": list(metadata.authors),
        "editors": list(metadata.editors),
        "site": metadata.site,
        "section": list(metadata.section),
        "source": metadata.source,
        "published": metadata.published,
        "url": metadata.url,
        "lang": _language_tag(article),
        **more,
    }
    lines = [f"{name}: {_yaml(value)}" for name, value in fields.items() if value]
    return "\n".join(("---", *lines, "---")) if lines else ""


def _yaml(value: object) -> str:
    written = json.dumps(value, ensure_ascii=False)
    # YAML ends a line at these, JSON does not.
    return re.sub("[\x7f-\x9f\u2028\u2029]", lambda match: f"\\u{ord(match[0]):04x}", written)


def _language_tag(article: Article) -> str:
    if tag := article.variant.language_tag:
        return tag
    return article.script.value if article.script in {Script.HANS, Script.HANT} else ""


class _Writer:
    """Writes the blocks of one article."""

    def __init__(self, article: Article, levels: dict[str, int], *, is_file: bool) -> None:
        self._assets = article.assets
        self._levels = levels
        self._is_file = is_file

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        return "\n\n".join(self._separated(blocks))

    def note(self, note: Note) -> str:
        """Return the definition of a note (GitHub's form, as Pandoc and Obsidian read it too)."""
        return _prefixed(self.blocks(note.blocks), f"[^{note.note_id}]: ", "    ")

    def _separated(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        previous: Block | None = None
        for block in blocks:
            if isinstance(previous, ListBlock) and isinstance(block, ListBlock):
                yield "<!-- -->"  # or the two would be one list
            yield self._block(block)
            previous = block

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph():
                return paragraph_text(block.text)
            case Heading():
                return f"{'#' * self._levels[block.block_id]} {line_text(block.text)}"
            case Figure():
                return self._figure(block)
            case Quote():
                return _prefixed(self.blocks(block.blocks), "> ", "> ")
            case ListBlock():
                return self._list(block)
            case Table():
                return self._table(block)
            case CodeBlock():
                return _fenced(block.code, block.language)
            case Divider():
                return "***"

    def _figure(self, figure: Figure) -> str:
        asset = self._assets.get(figure.asset_id) if figure.asset_id else None
        alt = " ".join(escaped(figure.alt).splitlines())
        lines = [f"![{alt}]({link_target(asset.name) if asset else ''})"]
        if (medium := figure.medium) is not Medium.PICTURE:
            kind = f' "{medium.value}"' if self._is_file else ""
            address = figure.address if may_be_followed(figure.address) else ""
            lines = [f"[{alt or medium.value}]({link_target(address) or '<>'}{kind})"]
        lines += [paragraph_text(figure.caption)] if figure.caption else []
        if figure.credit:
            credit = paragraph_text(figure.credit)
            lines.append(f"<small>{credit}</small>" if self._is_file else credit)
        return "\\\n".join(lines)

    def _table(self, table: Table) -> str:
        told = []
        if self._is_file and table.rows:
            is_plain = table.header_rows == 0 or (table.header_rows == 1 and any(table.rows[0]))
            told += ["caption above"] if table.caption else []
            told += [] if is_plain else [f"{table.header_rows} header rows"]
        return _table(table, f"<!-- {', '.join(told)} -->" if told else "")

    def _list(self, block: ListBlock) -> str:
        tight = all(len(item) == 1 and isinstance(item[0], Paragraph) for item in block.items)
        items = []
        for number, item in enumerate(block.items, block.start):
            bullet = f"{number}. " if block.ordered else "- "
            items.append(_prefixed(self.blocks(item), bullet, " " * len(bullet)).rstrip())
        return ("\n" if tight else "\n\n").join(items)


def _prefixed(text: str, first: str, rest: str) -> str:
    lines = text.split("\n")
    prefixed = [first + lines[0], *(rest + line if line else rest.rstrip() for line in lines[1:])]
    return "\n".join(prefixed)


def _table(table: Table, told: str) -> str:
    columns = max(map(len, table.rows), default=0)
    caption = paragraph_text(table.caption)
    if not columns:
        return caption
    rows = [row + (NO_TEXT,) * (columns - len(row)) for row in table.rows]
    if not table.header_rows:
        rows.insert(0, (NO_TEXT,) * columns)  # GitHub's tables must have a header
    lines = [f"| {' | '.join(map(cell_text, row))} |" for row in rows]
    lines.insert(1, "|" + " --- |" * columns)
    return "\n\n".join(filter(None, (caption, told, "\n".join(lines))))


def _fenced(code: str, language: str) -> str:
    longest = max((len(run) for run in re.findall("`+", code)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{code}{'' if code.endswith(chr(10)) else chr(10)}{fence}"

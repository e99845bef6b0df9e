"""A Word document holds every word of its article in the style that says what it is."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

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
from reader.core.text import Mark, Span, Text
from reader.exporting.destination import new_file
from reader.exporting.docx import write_docx
from reader.exporting.writer import ExportOptions
from tests.exporting.articles import everything
from tests.exporting.made_articles import articles
from tests.test_corpus import CASES, read_case

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT, _HEAD = "", ("Title", "Subtitle", "Byline")


def paragraphs_of(root: ElementTree.Element) -> Iterator[tuple[str, str]]:
    """Yield the style and the words of each paragraph; a mark of a note is the note's number."""
    for paragraph in root.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        words = ""
        for part in paragraph.iter():
            if part.tag == f"{W}t":
                words += part.text or ""
            elif part.tag == f"{W}br":
                words += "\n"
            elif part.tag == f"{W}footnoteReference":
                words += f"#{part.get(f'{W}id')}"
        yield (style.get(f"{W}val", "") if style is not None else ""), words


def read_back(path: Path) -> tuple[str, list[tuple[str, str]], dict[str, list[tuple[str, str]]]]:
    """Return title, paragraphs with their styles and footnotes of a document."""
    with zipfile.ZipFile(path) as archive:
        body = list(paragraphs_of(ElementTree.fromstring(archive.read("word/document.xml"))))
        notes = ElementTree.fromstring(archive.read("word/footnotes.xml"))
    title = "".join(words for style, words in body if style == "Title")
    rest = [(style, words) for style, words in body if style not in (*_HEAD, "Gap", "Picture")]
    found = {note.get(f"{W}id", ""): list(paragraphs_of(note)) for note in notes}
    return title, rest, found


def expected_of(article: Article, blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs that ``blocks`` should be."""
    depths = {entry.block_id: entry.depth for entry in outline_of(article)}
    numbers = {note.note_id: n for n, note in enumerate(article.notes, 2)}

    def said(text: Text) -> str:
        words = list(text.text)
        for span in text.spans:
            if span.mark is Mark.NOTE_REF and span.target in numbers:
                words[span.start : span.end] = [
                    f"#{numbers[span.target]}",
                    *[""] * (span.end - span.start - 1),
                ]
        return "".join(words)

    for block in blocks:
        match block:
            case Paragraph():
                yield _TEXT, said(block.text)
            case Heading():
                yield f"Heading{min(depths[block.block_id] + 1, 6)}", said(block.text)
            case Figure():
                has_picture = block.asset_id in article.assets
                if block.alt and not has_picture:
                    yield "Caption", block.alt
                yield from (("Caption", said(t)) for t in (block.caption, block.credit) if t)
            case Quote():
                yield from expected_of(article, block.blocks)
            case ListBlock():
                for item in block.items:
                    if not item or not isinstance(item[0], Paragraph):
                        yield "ListParagraph", ""
                    else:
                        yield "ListParagraph", said(item[0].text)
                        item = item[1:]
                    yield from expected_of(article, item)
            case Table():
                if block.caption:
                    yield "TableCaption", said(block.caption)
                columns = max(map(len, block.rows), default=0)
                for number, row in enumerate(block.rows):
                    style = "TableHeader" if number < block.header_rows else "TableText"
                    yield from ((style, said(cell)) for cell in row)
                    yield from [(style, "")] * (columns - len(row))
            case CodeBlock():
                yield "Code", block.code.removesuffix("\n")
            case Divider():
                yield "Divider", "＊　＊　＊"


def check(article: Article, folder: Path) -> None:
    path = folder / "out.docx"
    with new_file(path, overwrite=True) as target:
        write_docx(iter((article,)), target, ExportOptions())
    title, found, notes = read_back(path)
    assert title == article.metadata.title
    expected = list(expected_of(article, article.blocks))
    assert found[: len(expected)] == expected
    told = {name for _, words in expected for name in notes if f"#{name}" in words}
    below = [words for _, words in found[len(expected) :]]
    for number, note in enumerate(article.notes, 2):
        words = [words for _, words in expected_of(article, note.blocks)]
        inside = [words.removeprefix(" ") for _, words in notes[str(number)]]
        assert [w for w in inside if w] == [w for w in words if w]
        if str(number) not in told:
            assert set(filter(None, words)) <= set(below)


@pytest.mark.parametrize("case", CASES)
def test_every_page_of_the_corpus(case: str, tmp_path: Path):
    check(read_case(case).article, tmp_path)


def test_everything(tmp_path: Path, export: Callable[..., Path]):
    check(everything(), tmp_path)


@settings(max_examples=60, deadline=None)
@given(articles())
def test_any_article(article: Article):
    with TemporaryDirectory() as folder:
        check(article, Path(folder))


def test_the_check_can_fail(tmp_path: Path):
    article = everything(
        blocks=(Paragraph("b1", Text("渡", (Span(0, 1, Mark.STRONG),))),), notes=()
    )
    path = tmp_path / "out.docx"
    with new_file(path) as target:
        write_docx(iter((article,)), target, ExportOptions())
    assert read_back(path)[1] == [("", "渡")]
    assert read_back(path)[1] != [("", "口")]

"""What a PDF says of itself: title, outline, links, structure, faces; read back with PDFium."""

from __future__ import annotations

import ctypes
import re
import subprocess
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from reader.core.article import Article, Block, Figure, Heading, Metadata, Paragraph, Table
from reader.core.settings import PageSettings
from reader.core.text import Text
from reader.core.variants import Region, Script
from reader.exporting.papers import PAPERS, paper_named
from reader.ui.page.order.blocks import Picture, Role, Words
from reader.ui.printing.drawing_sheets import parts_of
from reader.ui.printing.setting_pages import PaperChoice, SetArticle, Typesetter
from tests.exporting.articles import everything
from tests.ui.printing.paper import needs_poppler, pdfium_text, write

SENTENCE = "河水每年春天都要漲一次，漲到渡口的第三級石階，然後慢慢退回去。"


def long_article(paragraphs: int = 40) -> Article:
    blocks: list[Block] = []
    for number in range(paragraphs):
        if number % 4 == 0:
            blocks.append(Heading(f"h{number}", Text(f"第{number}節"), 2 + number % 8 // 4))
        if number % 5 == 2:
            blocks.append(Figure(f"f{number}", "p", caption=Text(f"圖{number}：渡口"), alt="渡口"))
        blocks.append(Paragraph(f"p{number}", Text(SENTENCE * (1 + number % 5))))
    everywhere = everything().assets
    return Article(
        article_id="b" * 64,
        metadata=Metadata(title="渡口", authors=("周渡", "林一葦")),
        blocks=tuple(blocks),
        script=Script.HANT,
        region=Region.TAIWAN,
        assets={"p": next(iter(everywhere.values()))},
    )


def structure_of(path: Path) -> list[str]:
    """Return the kinds of all elements of the structure, deepest last."""
    document = pypdfium2.PdfDocument(path)
    found: list[str] = []

    def walk(element: object) -> None:
        size = pdfium.FPDF_StructElement_GetType(element, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDF_StructElement_GetType(element, buffer, size)
        found.append(buffer.raw.decode("utf-16-le").rstrip("\0"))
        for number in range(max(0, pdfium.FPDF_StructElement_CountChildren(element))):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
            if child:
                walk(child)

    for page in document:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for number in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            child = pdfium.FPDF_StructTree_GetChildAtIndex(tree, number)
            if child:
                walk(child)
        pdfium.FPDF_StructTree_Close(tree)
        page.close()
    document.close()
    return found


def test_title_authors_and_size(qapp, tmp_path):
    path = write(tmp_path / "a.pdf", [everything()], PaperChoice(paper_named("A5") or PAPERS[0]))
    document = pypdfium2.PdfDocument(path)
    information = document.get_metadata_dict()
    assert information["Title"] == "渡口与<桥>"
    assert information["Author"] == "林一苇, 周渡"
    assert document[0].get_size() == pytest.approx((419.5, 595.3), abs=0.1)
    document.close()
    assert path.stat().st_size <= 250_000


def test_the_outline_is_that_of_the_article_and_of_a_book_below_its_titles(qapp, tmp_path):
    article = long_article(9)
    one = write(tmp_path / "one.pdf", [article], PaperChoice())
    book = write(tmp_path / "book.pdf", [article, article], PaperChoice(), title="兩本")

    def outline(path: Path) -> list[tuple[int, str]]:
        document = pypdfium2.PdfDocument(path)
        lines = [(mark.level, mark.get_title()) for mark in document.get_toc()]
        document.close()
        return lines

    sections = [(0, "第0節"), (1, "第4節"), (0, "第8節")]
    assert outline(one) == [(0, "渡口"), *sections]
    below = [(level + 1, words) for level, words in sections]
    assert outline(book) == [(0, "渡口"), *below] * 2


def test_links_lead_to_their_addresses_and_notes(qapp, tmp_path):
    path = write(tmp_path / "a.pdf", [everything()], PaperChoice())
    document = pypdfium2.PdfDocument(path)
    addresses, inside = [], 0
    for page in document:
        place = ctypes.c_int(0)
        link = pdfium.FPDF_LINK()
        while pdfium.FPDFLink_Enumerate(page, ctypes.byref(place), ctypes.byref(link)):
            action = pdfium.FPDFLink_GetAction(link)
            if action:
                buffer = ctypes.create_string_buffer(1000)
                pdfium.FPDFAction_GetURIPath(document, action, buffer, 1000)
                addresses.append(buffer.value.decode("ascii"))
            if pdfium.FPDFLink_GetDest(document, link):
                inside += 1
        page.close()
    document.close()
    assert "https://hekou.example/%E4%BA%8C?a=1&b=2" in addresses
    assert "https://hekou.example/v.mp4" in addresses
    assert inside >= 1


def test_the_structure_has_every_kind_that_the_article_has(qapp, tmp_path):
    path = write(tmp_path / "a.pdf", [everything()], PaperChoice())
    kinds = set(structure_of(path))
    assert kinds >= {
        *("Document", "Art", "H1", "H2", "H3", "P", "Figure", "Caption", "BlockQuote", "L"),
        *("LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Code", "Link"),
    }


@needs_poppler
def test_poppler_calls_it_tagged_and_all_faces_embedded_subsets(qapp, tmp_path):
    path = write(tmp_path / "a.pdf", [everything()], PaperChoice())
    told = subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True, text=True)
    assert re.search(r"^Tagged: +yes$", told.stdout, re.M)
    faces = subprocess.run(["pdffonts", str(path)], capture_output=True, check=True, text=True)
    rows = faces.stdout.splitlines()[2:]
    assert rows
    assert all(re.search(r" yes +yes +yes ", row) for row in rows), faces.stdout
    assert told.stderr == faces.stderr == ""


def columns_of(made: SetArticle) -> list[list[object]]:
    return [
        [made.flow[part.block].block for part in parts_of(made, column)]
        for sheet in made.sheets()
        for column in sheet.columns
    ]


@pytest.mark.parametrize("paper", ["A4", "A5", "reader-6", "120x90"])
@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("vertical", [False, True], ids=["level", "vertical"])
def test_no_heading_is_alone_and_no_picture_without_its_caption(qapp, paper, columns, vertical):
    choice = PaperChoice(paper_named(paper) or PAPERS[0], columns, PageSettings(vertical=vertical))
    made = Typesetter(choice).set(long_article())
    found = columns_of(made)
    assert len(found) > 3
    for column in found:
        last = column[-1]
        assert not (isinstance(last, Words) and last.role is Role.HEADING)
        assert not isinstance(last, Picture)


@pytest.mark.parametrize("vertical", [False, True], ids=["level", "vertical"])
def test_nothing_is_lost_on_any_paper(qapp, tmp_path, vertical):
    """A table too wide, a row too high and code too long are all on the pages."""
    rows = (
        tuple(Text(f"欄{n}") for n in range(14)),
        (Text("高" + SENTENCE * 6), *(Text(f"{n}號") for n in range(13))),
    )
    table = Table("t", rows, header_rows=1)
    code = everything().blocks
    article = long_article(3)
    article = Article(
        article_id="c" * 64,
        metadata=article.metadata,
        blocks=(table, *code),
        script=Script.HANT,
        region=Region.TAIWAN,
        assets=everything().assets,
    )
    paper = paper_named("reader-6") or PAPERS[0]
    choice = PaperChoice(paper, page=PageSettings(vertical=vertical))
    path = write(tmp_path / "a.pdf", [article], choice)
    text = "".join(pdfium_text(path).split())
    assert all(f"欄{n}" in text and (n == 13 or f"{n}號" in text) for n in range(14))
    document = pypdfium2.PdfDocument(path)
    for page in document:
        width, height = page.get_size()
        text_page = page.get_textpage()
        for number in range(text_page.count_chars()):
            left, bottom, right, top = text_page.get_charbox(number, loose=False)
            assert -1 <= left <= right <= width + 1
            assert -1 <= bottom <= top <= height + 1
        text_page.close()
        page.close()
    document.close()


def test_pictures_are_in_the_file_once_and_as_they_were(qapp, tmp_path):
    path = write(tmp_path / "a.pdf", [long_article()], PaperChoice())
    data, picture = path.read_bytes(), long_article().assets["p"].data
    rows = picture[picture.index(b"IDAT") + 4 : picture.index(b"IEND") - 8]
    assert data.count(b"/Subtype /Image") == data.count(rows) == 1


def test_a_book_goes_on_numbering_its_pages(qapp, tmp_path):
    article = long_article(20)
    path = write(tmp_path / "a.pdf", [article, article], PaperChoice(), title="兩本")
    document = pypdfium2.PdfDocument(path)
    pages = len(document)
    last = document[pages - 1].get_textpage().get_text_range().split()
    document.close()
    assert pages > 2
    assert str(pages) in last

"""Articles as one PDF: set, drawn and written page by page."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from itertools import chain, islice
from pathlib import Path

from reader.core.article import Article
from reader.core.articles.outline import outline_of
from reader.exporting.destination import new_file
from reader.exporting.pdf.document import PdfDocument, TaggedPage
from reader.exporting.pdf.facts import Facts
from reader.exporting.writer import Target, language_tag
from reader.ui.look.fonts import FontBook
from reader.ui.page.order.blocks import Role, Words
from reader.ui.printing.drawing import text_id_of
from reader.ui.printing.drawing_sheets import draw_sheet, parts_of
from reader.ui.printing.pdf_canvas import PdfCanvas
from reader.ui.printing.raw_faces import FaceBook
from reader.ui.printing.setting_pages import PaperChoice, SetArticle, Sheet, Typesetter


def write_book(
    articles: Iterable[Article], target: Target, typesetter: Typesetter, title: str = ""
) -> Generator[int, None, None]:
    """Write ``articles`` into ``target``; yield the number of each page when it is done.

    ``title`` is that of a book of several; else the first article's own stands for it. Who stops
    before the end must not keep the file.
    """
    waiting = iter(articles)
    beginning = list(islice(waiting, 2))
    if not beginning:
        return
    book = PdfBook(target, typesetter, beginning, title)
    try:
        for article in chain(beginning, waiting):
            yield from book.add(article)
        book.finish()
    finally:
        book.abandon()


class PdfBook:
    """One PDF, to which articles are added as they come; who stops must abandon it."""

    def __init__(
        self, target: Target, typesetter: Typesetter, beginning: Sequence[Article], title: str = ""
    ) -> None:
        """``beginning`` is the first article, and the second if there is one, none added yet."""
        self._typesetter = typesetter
        self._faces = FaceBook()
        self._several = len(beginning) > 1
        facts = _facts(beginning[0], title, several=self._several)
        self._document = PdfDocument(target.main, facts)
        self._articles = 0
        self._number = 0

    def add(self, article: Article) -> Generator[int, None, None]:
        """Write the pages of ``article``; yield the number of each when it is done."""
        made = self._typesetter.set(article, self._number + 1)
        prefix = f"{self._articles}-"
        self._articles += 1
        self._document.begin_article(article)
        bookmarks = _Bookmarks(made, self._document, several=self._several)
        for sheet in made.sheets():
            _write_sheet(self._document, made, sheet, self._faces, prefix, bookmarks)
            self._faces.forget()
            self._number = sheet.number
            yield self._number

    def finish(self) -> None:
        """Write what stands behind all pages."""
        self._document.finish()

    def abandon(self) -> None:
        """Let go of what waits, be the file finished or not."""
        self._document.abandon()


def write_pdf_file(
    articles: Iterable[Article],
    place: Path,
    choice: PaperChoice,
    fonts: FontBook | None = None,
    *,
    title: str = "",
    overwrite: bool = False,
) -> Generator[int, None, None]:
    """Write a PDF at ``place``, whole or not at all; yield the number of each page that is done."""
    with new_file(place, overwrite=overwrite) as target:
        yield from write_book(articles, target, Typesetter(choice, fonts), title)


def _facts(article: Article, title: str, *, several: bool) -> Facts:
    metadata = article.metadata
    return Facts(
        title=title or metadata.title,
        authors=() if several else metadata.authors,
        language=language_tag(article),
    )


def _write_sheet(
    document: PdfDocument,
    made: SetArticle,
    sheet: Sheet,
    faces: FaceBook,
    prefix: str,
    bookmarks: _Bookmarks,
) -> None:
    paper = made.choice.paper
    with document.page(paper.width, paper.height, made.choice.scale) as page:
        draw_sheet(made, sheet, PdfCanvas(page, faces, made.article, made.choice.scale, prefix))
        bookmarks.of(sheet, page)


class _Bookmarks:
    """The outline of one article; in a book below the article's title."""

    def __init__(self, made: SetArticle, document: PdfDocument, *, several: bool) -> None:
        self._made = made
        self._document = document
        self._below = 1 if several else 0
        self._depths = {
            entry.block_id: (entry.depth, entry.title) for entry in outline_of(made.article)
        }

    def of(self, sheet: Sheet, page: TaggedPage) -> None:
        """Add what begins on ``sheet``."""
        made = self._made
        if sheet.first:
            title = made.article.metadata.title
            if self._below or title:
                self._document.entry(title or "—", 0, page.ref, 0, made.choice.paper.height)
        for column in sheet.columns:
            for part in parts_of(made, column):
                block = made.flow[part.block]
                if isinstance(block.block, Words) and block.block.role is Role.HEADING:
                    place = column.frame.point(0.0, part.at + block.top)
                    depth, words = self._depths.get(text_id_of(block), (0, ""))
                    x, y = page.point(place.x(), place.y())
                    self._document.entry(words, depth + self._below, page.ref, x, y)

"""EPUB 3.3, also for readers that know only EPUB 2: one article or a book of many.

A chapter is written when it comes and then forgotten; what tells of the whole comes last.
"""

from __future__ import annotations

import uuid
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain

from reader.core.article import Article, Figure
from reader.core.articles.outline import OutlineEntry, outline_of
from reader.core.articles.walk import first_words
from reader.exporting import epub_package as package
from reader.exporting.epub_package import Chapter, Item
from reader.exporting.markup import BlockWriter, book_style, plain
from reader.exporting.opening_lines import header, known
from reader.exporting.text_files import picture_name, shown_pictures
from reader.exporting.writer import ExportOptions, Pictures, Target, language_tag, words_for
from reader.translation import Translate

_CORE_PICTURES = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp", "image/svg+xml"})
"""What every reading system shows (EPUB 3.3, section 3.2); other pictures leave their words."""
_LONGEST = 40
"""Characters of first words that stand for a title."""
_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip can tell; the same article gives the same bytes."""


def write_epub(articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
    """Write ``articles`` as the chapters of one book, in their order."""
    coming = iter(articles)
    first = next(coming)
    with zipfile.ZipFile(target.main, "w", zipfile.ZIP_DEFLATED) as archive:
        book = _Book(archive, options, first)
        for article in chain((first,), coming):
            book.add(article)
        book.finish()


@dataclass(slots=True)
class _Book:
    archive: zipfile.ZipFile
    options: ExportOptions
    first: Article
    items: list[Item] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._put("mimetype", b"application/epub+zip", stored=True)
        self._put("META-INF/container.xml", package.CONTAINER.encode())

    @property
    def tr(self) -> Translate:
        return words_for(self.first)

    @property
    def language(self) -> str:
        return language_tag(self.first)

    def add(self, article: Article) -> None:
        """Write one chapter and its pictures."""
        number = len(self.chapters) + 1
        addresses = dict(self._pictures(article, number))

        def picture(figure: Figure) -> str:
            return addresses.get(figure.asset_id or "", "")

        tr = words_for(article)
        writer = BlockWriter(article, tr, picture, epub=True)
        body = header(article.metadata, tr)
        body += writer.blocks(article.blocks)
        body += writer.notes(article.notes)
        title = self._called(article)
        name = f"text/{number:04}.xhtml"
        language, about = language_tag(article), known(article.metadata)
        page = package.xhtml(title, body, language, style="../style.css", known=about)
        self._put(f"EPUB/{name}", page.encode())
        holds = "mathml" if writer.has_formulas else ""
        self.items.append(Item(f"chapter-{number}", name, package.XHTML, holds))
        sections = tuple(_nested(outline_of(article)))
        self.chapters.append(Chapter(title, name, sections, article.metadata))

    def finish(self) -> None:
        """Write cover, contents and package document."""
        title = self._title()
        language, vertical = self.language, self.options.vertical
        authors = tuple(dict.fromkeys(a for c in self.chapters for a in c.metadata.authors))
        cover = package.cover_picture(title, authors, self._told(), language, vertical=vertical)
        style = book_style(language, vertical=vertical)
        self._add(Item("style", "style.css", "text/css"), style)
        self._add(Item("cover-image", "cover.svg", "image/svg+xml", "cover-image"), cover)
        page = package.cover_page(title, language, self.tr("Cover"))
        self._add(Item("cover", "cover.xhtml", package.XHTML), page)
        nav = package.navigation(title, self.chapters, language, self.tr)
        self._add(Item("nav", "nav.xhtml", package.XHTML, "nav"), nav)
        identifier = f"urn:uuid:{self._identifier()}"
        ncx = package.ncx(title, self.chapters, identifier, language)
        self._add(Item("ncx", "toc.ncx", "application/x-dtbncx+xml"), ncx)
        about = package.About(
            identifier, title, language, authors, self.first.metadata, datetime.now(UTC)
        )
        written = package.package_document(about, self.items, self.chapters, vertical=vertical)
        self._put("EPUB/package.opf", written.encode())

    def _called(self, article: Article) -> str:
        """Return the title or, of what has none, the first words."""
        called = article.metadata.title or first_words(article, _LONGEST)
        return called or self.tr("Untitled")

    def _title(self) -> str:
        named = self.options.title or self._called(self.first)
        others = len(self.chapters) - 1
        if self.options.title or not others:
            return named
        return self.tr("{title} and {count} more").format(title=named, count=others)

    def _told(self) -> str:
        metadata = self.first.metadata
        if len(self.chapters) > 1:
            return self.tr("{count} articles").format(count=len(self.chapters))
        return metadata.source or metadata.site

    def _identifier(self) -> uuid.UUID:
        """Return the same name for the same articles in the same language."""
        told = " ".join((self.language, *(c.metadata.url or c.title for c in self.chapters)))
        return uuid.uuid5(uuid.NAMESPACE_URL, f"{self.first.article_id} {told}")

    def _pictures(self, article: Article, chapter: int) -> Iterator[tuple[str, str]]:
        """Write the pictures of a chapter; yield asset ids with the addresses it has for them."""
        if self.options.pictures is Pictures.NONE:
            return
        for number, (asset_id, asset) in enumerate(shown_pictures(article).items(), 1):
            if asset.media_type not in _CORE_PICTURES:
                continue
            name = f"pictures/{chapter:04}-{picture_name(number, asset)}"
            self._put(f"EPUB/{name}", asset.data, stored=asset.media_type != "image/svg+xml")
            self.items.append(Item(f"picture-{chapter}-{number}", name, asset.media_type))
            yield asset_id, f"../{name}"

    def _add(self, item: Item, content: str) -> None:
        self._put(f"EPUB/{item.name}", content.encode())
        self.items.append(item)

    def _put(self, name: str, data: bytes, *, stored: bool = False) -> None:
        entry = zipfile.ZipInfo(name, _EARLIEST)
        entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
        self.archive.writestr(entry, data)


def _nested(entries: tuple[OutlineEntry, ...]) -> Iterator[tuple[int, str, str]]:
    """Yield depth, title and id of each section."""
    for entry in entries:
        yield entry.depth, plain(" ".join(entry.title.split())), entry.block_id

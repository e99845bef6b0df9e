"""What is given on of an article: as its reader put it right, with the passages marked in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.article import Article
from reader.core.articles.walk import iter_texts
from reader.core.messages.errors import ReaderError
from reader.core.report import Reading
from reader.core.settings import Settings
from reader.core.variants import Variant
from reader.exporting.passages import Passage, with_passages
from reader.exporting.writer import words_for
from reader.hanzi.alignment import IDENTITY
from reader.hanzi.presentation import Presentation
from reader.library.migrations import open_database
from reader.library.records.highlights import Highlight, placed_again
from reader.library.records.record_book import RecordBook
from reader.opening.opened import Opened, ScriptChoice, opened_of, presented
from reader.paths import exists

if TYPE_CHECKING:
    from reader.hanzi.converter import Converter


def with_highlights(
    presentation: Presentation, original: Article, highlights: Iterable[Highlight]
) -> Article:
    """Return what is shown of ``original`` with the reader's passages and notes in it."""
    passages = list(_passages(presentation, original, highlights))
    article = presentation.article
    return with_passages(article, passages, words_for(article)) if passages else article


def _passages(
    presentation: Presentation, original: Article, highlights: Iterable[Highlight]
) -> Iterator[Passage]:
    texts = [(text_id, text.text) for text_id, text in iter_texts(original)]
    order = {text_id: place for place, (text_id, _) in enumerate(texts)}

    def place(mark: Highlight) -> tuple[int, int]:
        return order.get(mark.start.text_id, len(order)), mark.start.start

    for mark in sorted((placed_again(mark, texts) for mark in highlights), key=place):
        first = presentation.alignments.get(mark.start.text_id, IDENTITY)
        last = presentation.alignments.get(mark.end.text_id, IDENTITY)
        yield Passage(
            (mark.start.text_id, first.shown_span(mark.start.start, mark.start.end)[0]),
            (mark.end.text_id, last.shown_span(mark.end.start, mark.end.end)[1]),
            mark.colour.value,
            mark.note,
            mark.quote,
            mark.is_lost,
        )


def as_read(
    path: Path,
    reading: Reading,
    variant: Variant,
    converter: Callable[[], Converter],
    data: Path,
    settings: Settings,
) -> Opened:
    """Return what was read from ``path`` in ``variant``, as the records in ``data`` say.

    Raises a ReaderError when the records cannot be read: the article would be another one.
    """
    failures: list[ReaderError] = []
    with closing(open_database(data)) as database, closing(RecordBook(database)) as records:
        records.on_failure = failures.append
        choice = ScriptChoice(variant, settings.quotation_marks, settings.deep_repair)
        opened = opened_of(path, reading, choice, records, is_gone=not exists(path))
    if failures:
        raise failures[0]
    return presented(opened, choice, converter)

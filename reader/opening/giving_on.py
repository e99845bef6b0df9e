"""An article as it is shown, with what its reader marked in it, to be given on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.core.article import Article
from reader.core.articles.walk import iter_texts
from reader.exporting.passages import Passage, with_passages
from reader.exporting.writer import words_for
from reader.hanzi.alignment import IDENTITY
from reader.hanzi.presentation import Presentation
from reader.library.highlights import Highlight, placed_again


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

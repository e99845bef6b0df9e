"""Passages that a reader marked, with their notes, put into the article that is given on.

A marked passage is a HIGHLIGHT or UNDERLINE whose target is its colour; its note is a note of the
article, led to by a mark at the passage's end. So every format has them without knowing of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.core.article import Article, Block, Heading, Note, Paragraph, Quote
from reader.core.articles.walk import is_read, iter_blocks, iter_texts, map_texts
from reader.core.text import Mark, Span, Text, join
from reader.translation import Translate

UNDERLINE = "underline"
"""The colour of a passage that is underlined."""
_READERS = "reader's note "
"""Begins the ids of notes that are the reader's: no id of a page's element holds a blank."""
_HEAD = frozenset({"title", "subtitle"})


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a reader marked."""

    start: tuple[str, int]
    """A text's id, and an offset in code points of what is shown."""
    end: tuple[str, int]
    colour: str
    """A name of CSS, or ``UNDERLINE``."""
    note: str = ""
    quote: str = ""
    """The words, for where the article has no place for a mark."""
    is_lost: bool = False
    """Whether the article as it is now has no such words."""


def is_readers_note(note_id: str) -> bool:
    """Whether a note of an article that is given on was written by its reader."""
    return note_id.startswith(_READERS)


def with_passages(article: Article, passages: Sequence[Passage], tr: Translate) -> Article:
    """Return ``article`` with ``passages`` marked in it, and their notes after its own.

    Where a mark cannot lead to a note, as in a title, the note quotes the words.
    """
    texts = {name: text for name, text in iter_texts(article) if _can_be_marked(name)}
    headings = {b.block_id for b in iter_blocks(article.blocks) if isinstance(b, Heading)}
    spans: dict[str, list[Span]] = defaultdict(list)
    marks: dict[str, list[tuple[int, Text]]] = defaultdict(list)
    notes: list[Note] = []
    for passage in passages:
        placed = [] if passage.is_lost else list(_spans(passage, texts))
        for name, span in placed:
            spans[name].append(span)
        if placed and not passage.note:
            continue
        note_id, label = f"{_READERS}{len(notes) + 1}", tr("Remark {number}")
        label = label.format(number=len(notes) + 1)
        quoted = passage.quote
        if placed and placed[-1][0] not in headings:
            name, span = placed[-1]
            mark = Text(label, (Span(0, len(label), Mark.NOTE_REF, note_id),))
            marks[name].append((span.end, mark))
            quoted = ""
        notes.append(Note(note_id, label, tuple(_said(note_id, quoted, passage.note))))

    def marked(name: str, text: Text) -> Text:
        if name not in spans:
            return text
        both = sorted((*text.spans, *spans[name]), key=lambda span: (span.start, -span.end))
        return _with_marks(Text(text.text, tuple(both)), marks[name])

    done = map_texts(article, marked)
    return replace(done, notes=(*done.notes, *notes))


def marked_words(article: Article) -> Iterator[str]:
    """Yield the words that a reader marked in ``article``, in reading order."""
    for _, text in iter_texts(article):
        for span in text.spans:
            if span.target and span.mark in {Mark.HIGHLIGHT, Mark.UNDERLINE}:
                yield text.text[span.start : span.end]


def _can_be_marked(name: str) -> bool:
    return is_read(name) and name not in _HEAD


def _spans(passage: Passage, texts: Mapping[str, Text]) -> Iterator[tuple[str, Span]]:
    """Yield the marks of a passage, one for every text that it goes through."""
    names = list(texts)
    (first, start), (last, end) = passage.start, passage.end
    if first not in texts or last not in texts:
        return
    mark = Mark.UNDERLINE if passage.colour == UNDERLINE else Mark.HIGHLIGHT
    for name in names[names.index(first) : names.index(last) + 1]:
        begin = start if name == first else 0
        stop = min(end, len(texts[name].text)) if name == last else len(texts[name].text)
        if begin < stop:
            yield name, Span(begin, stop, mark, passage.colour)


def _with_marks(text: Text, marks: Sequence[tuple[int, Text]]) -> Text:
    parts: list[Text] = []
    reached = 0
    for place, mark in sorted(marks, key=lambda each: each[0]):
        parts += (text.slice(reached, place), mark)
        reached = place
    return join([*parts, text.slice(reached, len(text.text))]) if parts else text


def _said(note_id: str, quote: str, note: str) -> Iterator[Block]:
    if quote:
        yield Quote(f"{note_id}.quote", (Paragraph(f"{note_id}.words", Text(quote)),))
    for number, part in enumerate(filter(None, map(str.strip, note.split("\n\n")))):
        yield Paragraph(f"{note_id}.{number}", Text(part))

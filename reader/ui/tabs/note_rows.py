"""What the panel of notes lists of an article: marks, notes and bookmarks, in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reader.core.articles.walk import iter_texts
from reader.library.records.highlights import Colour, Highlight
from reader.library.records.record import SavedPlace
from reader.opening.opened import Opened
from reader.ui.page.paint.lit import MARKED, Lit
from reader.ui.panels.notes import NoteRow


def note_rows(opened: Opened, marks: Iterable[Highlight]) -> list[NoteRow]:
    """Return the rows in reading order, those without a place last."""
    original = [text_id for text_id, _ in iter_texts(opened.original)]
    order = {text_id: number for number, text_id in enumerate(original)}
    shown = {text_id: text.text for text_id, text in iter_texts(opened.presentation.article)}
    rows = [_mark_row(opened, shown, mark) for mark in marks]
    for place in opened.record.bookmarks:
        words = bookmark_words(opened, shown, place)
        rows.append(NoteRow(words, "", place.text_id, place.offset, place))
    last = len(order)

    def key(row: NoteRow) -> tuple[bool, int, int]:
        return row.is_lost, order.get(row.text_id, last), row.offset

    return sorted(rows, key=key)


def bookmark_words(opened: Opened, shown: Mapping[str, str], place: SavedPlace) -> str:
    """Return the words at a bookmark as they are shown, of the texts ``shown`` by their ids."""
    end = place.offset + len(place.words)
    words = _shown(opened, shown, place.text_id, place.offset, end)
    if not words:
        return place.words
    return words if shown[place.text_id].endswith(words) else f"{words}…"


def _mark_row(opened: Opened, shown: Mapping[str, str], mark: Highlight) -> NoteRow:
    words = mark.quote
    if not mark.is_lost:
        ends = [mark.start] if mark.start == mark.end else [mark.start, mark.end]
        parts = [_shown(opened, shown, end.text_id, end.start, end.end) for end in ends]
        words = " … ".join(parts) if all(parts) else mark.quote
    return NoteRow(
        words,
        mark.note,
        mark.start.text_id,
        mark.start.start,
        mark,
        MARKED[Lit[mark.colour.name]],
        is_underline=mark.colour is Colour.UNDERLINE,
        is_lost=mark.is_lost,
    )


def _shown(opened: Opened, shown: Mapping[str, str], text_id: str, start: int, end: int) -> str:
    """Return a stretch of 原文 as it is shown."""
    if (alignment := opened.presentation.alignments.get(text_id)) is not None:
        start, end = alignment.shown_span(start, end)
    return shown.get(text_id, "")[start:end]

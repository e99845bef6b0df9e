"""How one article is shown where its reader wants it otherwise: laid out, some words read."""

from __future__ import annotations

from dataclasses import replace

from reader.core.articles.walk import iter_texts
from reader.core.settings import PageSettings
from reader.library.records.record import Record
from reader.opening.opened import Opened

_ON, _OFF = "1", "0"


def laid_out(page: PageSettings, record: Record) -> PageSettings:
    """Return ``page``, which is for all articles, as the one of ``record`` is set.

    It may be vertical, and paged, on its own.
    """
    if not record.layout:
        return page
    own = {name: value == _ON for name, value in record.layout}
    return replace(
        page,
        vertical=own.get("vertical", page.vertical),
        paged=own.get("paged", page.paged),
    )


def with_layout(record: Record, page: PageSettings, name: str, *, on: bool) -> Record:
    """Return ``record`` with the field ``name`` on or off, whatever ``page`` has for all."""
    others = tuple(each for each in record.layout if each[0] != name)
    if on == getattr(page, name):
        return replace(record, layout=others)
    return replace(record, layout=(*others, (name, _ON if on else _OFF)))


def with_read_word(record: Record, word: str) -> Record:
    """Return ``record`` with the reading of ``word``, in 原文, shown, or no longer shown.

    A part of a word that is read already takes that back; more than such a word takes its place.
    """
    wider = [known for known in record.read_words if word in known]
    if wider:
        kept = tuple(known for known in record.read_words if known not in wider)
        return replace(record, read_words=kept)
    kept = tuple(known for known in record.read_words if known not in word)
    return replace(record, read_words=(*kept, word))


def shown_forms(opened: Opened) -> frozenset[str]:
    """Return what stands for the words that are read in the script that is shown."""
    words = opened.record.read_words
    if not words:
        return frozenset()
    presentation = opened.presentation
    shown = dict(iter_texts(presentation.article))
    forms = set()
    for text_id, text in iter_texts(opened.original):
        for word in words:
            at = text.text.find(word)
            while at >= 0:
                end = at + len(word)
                first, last = (presentation.shown_offset(text_id, each) for each in (at, end))
                forms.add(shown[text_id].text[first:last])
                at = text.text.find(word, end)
    return frozenset(form for form in forms if form)

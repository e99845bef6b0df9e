"""The words of one article that its reader wants to see read: their readings stand beside them."""

from __future__ import annotations

from dataclasses import replace

from reader.core.articles.walk import iter_texts
from reader.library.records.record import Record
from reader.opening.opened import Opened


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

"""Passages and notes as files for other programs: Markdown and, for Anki, tab-separated text."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Sequence

from reader.core.pattern import Pattern
from reader.library.articles.entries import Entry
from reader.library.articles.store import EntryDamagedError, EntryMissingError, Library
from reader.library.content.packing import Texts, texts_of
from reader.library.records.highlights import Highlight, Highlights

MarkedArticle = tuple[Entry, Texts, Sequence[Highlight]]

_SENTENCE_ENDS = "。！？!?\n"
_ESCAPED = Pattern(r"([\\`*_\[\]<>#|~=])")


Show = Callable[[str, Entry], str]
"""Returns what an article says in the script that is shown."""


def as_it_is(words: str, _entry: Entry) -> str:
    """Return ``words`` in 原文."""
    return words


def gathered(library: Library, numbers: Iterable[int]) -> list[MarkedArticle]:
    """Return what is marked in articles, with their texts; of one without marks, nothing.

    Of an article that is damaged there are the passages alone. Raises a DatabaseError.
    """
    marks = Highlights(library.database)
    return [
        (entry, _texts(library, entry.id), some)
        for entry in library.entries(list(numbers))
        if (some := marks.of(entry.id))
    ]


def _texts(library: Library, number: int) -> Texts:
    try:
        return texts_of(library.reading(number).article)
    except (EntryMissingError, EntryDamagedError):
        return Texts([], [])


def markdown(articles: Iterable[MarkedArticle], show: Show = as_it_is) -> str:
    """Return the passages of articles, each as a quotation with its sentence, note and a link.

    A passage has a block id of its own (``^q-…``), so that a note in Obsidian can link to it, and
    is lit in its sentence (``==…==``).
    """
    return "\n".join(_article(*article, show) for article in articles)


def anki(articles: Iterable[MarkedArticle], show: Show = as_it_is) -> str:
    """Return the passages for Anki's import: quote, note, title, source, tags and sentence.

    With the guid, the same each time, importing once more changes cards instead of doubling them
    (Anki's manual, Text Files).
    """
    lines = ["#separator:tab", "#html:true", "#guid column:1", "#tags column:6"]
    lines.append("#columns:guid\tquote\tnote\ttitle\tsource\ttags\tsentence")
    for entry, texts, highlights in articles:
        words = dict(zip(*texts, strict=True))
        for mark in highlights:
            quote, title = show(mark.quote, entry), show(entry.title, entry)
            fields = (mark.id, quote, mark.note, title, _place_of(entry), " ".join(_tags(entry)))
            before, lit, after = _parted(show(_sentence(words, mark), entry), quote)
            sentence = f"{_field(before)}<b>{_field(lit)}</b>{_field(after)}"
            lines.append("\t".join((*map(_field, fields), sentence)))
    return "\n".join(lines) + "\n"


def _article(entry: Entry, texts: Texts, highlights: Sequence[Highlight], show: Show) -> str:
    lines = [f"# {_plain(show(entry.title, entry))}", ""]
    about = " · ".join(filter(None, (entry.site, *entry.authors, entry.published or "")))
    lines += [_plain(show(about, entry)), ""] if about else []
    lines += [f"<{entry.url}>", ""] if entry.url else []
    lines += [" ".join(f"#{tag}" for tag in _tags(entry)), ""] if entry.tags else []
    words = dict(zip(*texts, strict=True))
    for mark in highlights:
        sentence = show(_sentence(words, mark), entry)
        before, lit, after = _parted(sentence, show(mark.quote, entry))
        if before or after:
            lines.append(f"> {_escaped(before)}=={_escaped(lit)}=={_escaped(after)}")
        else:
            lines += [f"> {_plain(line)}" for line in sentence.split("\n") if line.strip()]
        lines += ["", f"^q-{mark.id[:8]}", ""]
        lines += [mark.note, ""] if mark.note else []
    return "\n".join(lines)


def _sentence(words: dict[str, str], mark: Highlight) -> str:
    """Return the sentences that the passage is in; of one that is lost, the words themselves."""
    text = words.get(mark.start.text_id, "")
    start, end = mark.start.start, mark.start.end
    if mark.start != mark.end or mark.is_lost or text[start:end] != mark.start.quote:
        return mark.quote
    first = max((text.rfind(char, 0, start) for char in _SENTENCE_ENDS), default=-1) + 1
    ends = [
        place for char in _SENTENCE_ENDS if (place := text.find(char, max(start, end - 1))) >= 0
    ]
    last = min(ends, default=len(text) - 1) + 1
    return text[first:last].strip()


def _parted(sentence: str, quote: str) -> tuple[str, str, str]:
    """Return what is before, in and after the passage; all of it is in where that is unsure."""
    before, lit, after = sentence.partition(quote)
    is_sure = lit and quote not in after and "\n" not in sentence
    return (before, lit, after) if is_sure else ("", sentence, "")


def _tags(entry: Entry) -> list[str]:
    return [tag.replace(" ", "_") for tag in entry.tags]


def _place_of(entry: Entry) -> str:
    return entry.url or (entry.path.name if entry.path else "")


def _plain(words: str) -> str:
    return _escaped(" ".join(words.split()))


def _escaped(words: str) -> str:
    return _ESCAPED.sub(r"\\\1", words)


def _field(words: str) -> str:
    escaped = html.escape(words, quote=False)
    return escaped.replace("\t", " ").replace("\r\n", "<br>").replace("\n", "<br>")

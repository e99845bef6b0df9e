"""Finds articles by their words, in either script; whatever is shown was seen in the text.

Words may stand in the text, in a note or in a tag. Notes and tags are few beside the texts, so they
are looked through as they are and what they find is laid between what the index finds.
"""

from __future__ import annotations

import heapq
import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, islice

from reader.core.articles.scripts import fold
from reader.core.articles.walk import is_metadata
from reader.library.content.packing import Texts, unpack_texts
from reader.library.content.terms import is_exact, pattern_of, query_terms
from reader.library.searching.query import Query, sql_of
from reader.library.sqlite.database import Database
from reader.library.sqlite.tables import INDEX

NEWEST = 50
"""Articles in one answer, unless asked otherwise."""
RANKED = 200
"""The articles that the index ranks highest, of which the best are chosen by their texts."""
HITS = 20
"""In one article; the reading view finds them all."""
_BETWEEN = "\0"
"""No white space, which a space in words that are looked for stands for."""
NOTE, TAG = "note.", "tag."
"""What the ids of a highlight, and of nothing, follow where a hit is in a note or in a tag."""
BEFORE, AFTER = 16, 48
"""Characters of a snippet round the first hit in it."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found in a text, with what stands round them."""

    text_id: str
    start: int
    end: int
    """Code points in 原文."""
    snippet: str
    lit: tuple[int, int]
    """Where the words are in the snippet."""


@dataclass(frozen=True, slots=True)
class Found:
    """An article that has the words."""

    number: int
    title: str
    hits: tuple[Hit, ...]


def search(
    database: Database,
    query: Query,
    limit: int = NEWEST,
    *,
    best_first: bool = False,
    hits: int = HITS,
    body_first: bool = False,
) -> list[Found]:
    """Return articles that ``query`` asks for, the newest first or those that have most of it.

    Each has as many ``hits`` at most, with ``body_first`` those in the metadata last. Raises a
    DatabaseError.
    """
    with database.reading() as connection:
        if not query.is_of_words:
            return [
                Found(number, title, ()) for number, title in _unsearched(connection, query, limit)
            ]
        if not best_first:
            look = _Look(connection, query, hits, body_first=body_first)
            return list(islice(look.found(), limit))
        look = _Look(connection, query, max(hits, HITS), body_first=body_first)
        ranked = list(islice(look.found(ranked=True), max(RANKED, limit)))
        best = sorted(ranked, key=lambda each: -_weight(each, query))[:limit]
        return [replace(each, hits=each.hits[:hits]) for each in best]


def about(database: Database, query: Query) -> int:
    """Return how many articles the index gives, at once.

    Some of them may not have the whole words, or lie in the bin; ``count`` tells exactly. Of titles
    there is no index of their own, so these are looked at.
    """
    if query.in_title:
        return count(database, query)
    with database.reading() as connection:
        match = "" if query.filters else _match(query)
        if match:  # no article is looked up
            statement = f"SELECT count(*) FROM {INDEX} WHERE {INDEX} MATCH ?"
            return int(connection.execute(statement, (match,)).fetchone()[0])
        sql, values = _from(query)
        return int(connection.execute(f"SELECT count(*) {sql}", values).fetchone()[0])


def count(
    database: Database, query: Query, go_on: Callable[[int], object] = lambda _number: None
) -> int:
    """Return how many articles have the words; looks at their texts where it must.

    ``go_on`` is told of every article before it is looked at, and may raise to have an end.
    """
    with database.reading() as connection:
        if is_index_enough(query) and not _noted(connection, query):
            sql, values = _from(query)
            return int(connection.execute(f"SELECT count(*) {sql}", values).fetchone()[0])
        return sum(1 for _ in _Look(connection, query, 1, go_on=go_on).found())


def is_index_enough(query: Query) -> bool:
    """Whether every article that the index gives has the words."""
    return not query.in_title and all(map(is_exact, (*query.words, *query.without)))


def _noted(connection: sqlite3.Connection, query: Query) -> set[int]:
    """Return the articles that may have one of the words in a note or in a tag."""
    numbers: set[int] = set()
    if query.in_title:
        return numbers
    for words in (*query.words, *query.without):
        folded = fold(words)
        notes = connection.execute(
            "SELECT article FROM highlight WHERE note <> '' AND instr(folded, ?)",
            (folded.split(" ")[0],),
        )
        numbers.update(number for (number,) in notes)
        names = connection.execute("SELECT DISTINCT name FROM tag").fetchall()
        for (name,) in names:
            if folded in fold(name):
                tagged = connection.execute("SELECT article FROM tag WHERE name = ?", (name,))
                numbers.update(number for (number,) in tagged)
    return numbers


def _from(query: Query, *, ranked: bool = False) -> tuple[str, list[object]]:
    """Return everything of the statement after its columns, and its values."""
    conditions, values = sql_of(query.filters)
    match = _match(query)
    if not match:
        for words in filter(is_exact, () if query.in_title else query.without):
            conditions += (
                f" AND article.id NOT IN (SELECT rowid FROM {INDEX} WHERE {INDEX} MATCH ?)"
            )
            values.append(query_terms(words)[0])
        order = "ORDER BY article.id DESC" if query.is_of_words else ""
        return f"FROM article WHERE {conditions} {order}", values
    order = f"ORDER BY {INDEX}.rank" if ranked else f"ORDER BY {INDEX}.rowid DESC"
    return (
        f"FROM {INDEX} JOIN article ON article.id = {INDEX}.rowid "
        f"WHERE {INDEX} MATCH ? AND {conditions} {order}",
        [match, *values],
    )


def _match(query: Query) -> str:
    """Return what the index is asked, in FTS5's syntax; empty when that is nothing."""
    terms = [term for words in query.words for term in query_terms(words)]
    match = " AND ".join(dict.fromkeys(terms))
    # Of words that are not exact the index would take out articles that have only the pairs.
    without = [] if query.in_title else [query_terms(w)[0] for w in query.without if is_exact(w)]
    return f"({match}) NOT ({' OR '.join(without)})" if match and without else match


def _unsearched(connection: sqlite3.Connection, query: Query, limit: int) -> list[tuple[int, str]]:
    sql, values = _from(query)
    order = "ORDER BY article.added DESC, article.id DESC"
    return connection.execute(
        f"SELECT article.id, article.title {sql} {order} LIMIT ?", [*values, limit]
    ).fetchall()


class _Look:
    """Looks through the articles that the index gives, in their texts."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        query: Query,
        hits: int,
        *,
        body_first: bool = False,
        go_on: Callable[[int], object] = lambda _number: None,
    ) -> None:
        self._connection = connection
        self._query = query
        self._patterns = [pattern_of(words) for words in query.words]
        self._unwanted = [pattern_of(words) for words in query.without]
        self._most = hits
        self._body_first = body_first
        self._go_on = go_on

    def found(self, *, ranked: bool = False) -> Iterator[Found]:
        """Yield the articles that have the words, each with its hits, the newest first.

        With ``ranked``, those with words in notes or tags come first, then as the index ranks them.
        """
        noted = _noted(self._connection, self._query)
        sql, values = _from(self._query, ranked=ranked)
        rows = self._connection.execute(f"SELECT article.id, article.title {sql}", values)
        plain = self._looked((row for row in rows if row[0] not in noted), is_noted=False)
        if not noted:
            yield from plain
            return
        with_notes = self._looked(self._noted_rows(noted), is_noted=True)
        if ranked:
            yield from with_notes
            yield from plain
        else:
            yield from heapq.merge(with_notes, plain, key=lambda each: -each.number)

    def _noted_rows(self, noted: set[int]) -> Iterator[tuple[int, str]]:
        """Yield those of the articles that the filters let through, the newest first."""
        conditions, values = sql_of(self._query.filters)
        for number in sorted(noted, reverse=True):
            yield from self._connection.execute(
                f"SELECT article.id, article.title FROM article WHERE id = ? AND {conditions}",
                [number, *values],
            )

    def _looked(self, rows: Iterable[tuple[int, str]], *, is_noted: bool) -> Iterator[Found]:
        for number, title in rows:
            self._go_on(number)
            texts = self._texts(number, title)
            if texts is None:
                continue
            if is_noted:
                texts = self._with_notes(number, texts)
            hits = self._hits(texts)
            if hits is not None:
                yield Found(number, title, hits)

    def _texts(self, number: int, title: str) -> Texts | None:
        """Return what is looked at of an article; None where it cannot be read."""
        if self._query.in_title:
            return Texts(["title"], [title])
        row = self._connection.execute(
            "SELECT data, dictionary FROM content WHERE article = ?", (number,)
        ).fetchone()
        if row is None:
            return None
        try:
            texts = unpack_texts(*row)
        except ValueError:
            return None  # damaged, which `library check` tells
        if "title" in texts.ids[:1]:
            return texts
        return Texts(["title", *texts.ids], [title, *texts.texts])

    def _with_notes(self, number: int, texts: Texts) -> Texts:
        """Return ``texts`` with the notes and tags of their article behind them."""
        ids, words = list(texts.ids), list(texts.texts)
        for id_, note in self._connection.execute(
            "SELECT id, note FROM highlight WHERE article = ? AND note <> '' "
            "ORDER BY created, rowid",
            (number,),
        ):
            ids.append(f"{NOTE}{id_}")
            words.append(note)
        for (name,) in self._connection.execute(
            "SELECT name FROM tag WHERE article = ? ORDER BY name", (number,)
        ):
            ids.append(TAG)
            words.append(name)
        return Texts(ids, words)

    def _hits(self, texts: Texts) -> tuple[Hit, ...] | None:
        """Return where the words are, or None when one is nowhere or an unwanted one is there."""
        whole = _BETWEEN.join(texts.texts)
        if any(pattern.search(whole) for pattern in self._unwanted):
            return None
        body = self._body(texts) if self._body_first else 0
        spans: list[tuple[int, int]] = []
        for pattern in self._patterns:
            found = [match.span() for match in islice(pattern.finditer(whole, body), self._most)]
            if len(found) < self._most and body:
                before = pattern.finditer(whole, 0, body)
                found += (match.span() for match in islice(before, self._most - len(found)))
            if not found:
                return None
            spans += found
        spans.sort(key=lambda span: (span[0] < body, span))
        starts = list(accumulate((len(text) + 1 for text in texts.texts), initial=0))
        return tuple(_hit(texts, starts, span) for span in spans[: self._most])

    def _body(self, texts: Texts) -> int:
        """Return where the text begins after the metadata."""
        at = 0
        for text_id, text in zip(*texts, strict=True):
            if not is_metadata(text_id):
                break
            at += len(text) + 1
        return at


def _hit(texts: Texts, starts: list[int], span: tuple[int, int]) -> Hit:
    index = bisect_right(starts, span[0]) - 1
    text = texts.texts[index]
    start, end = span[0] - starts[index], span[1] - starts[index]
    first = max(0, start - BEFORE)
    snippet = text[first : end + AFTER].replace("\n", " ")
    return Hit(texts.ids[index], start, end, snippet, (start - first, end - first))


def _weight(found: Found, query: Query) -> float:
    """Return how much of ``query`` an article has: in the title it counts for five."""
    title = fold(found.title)
    in_title = sum(5 for words in query.words if fold(words) in title)
    return in_title + len(found.hits)

"""Finds articles by their words, in either script; whatever is shown was seen in the text."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from reader.core.articles.scripts import fold
from reader.library.database import Database
from reader.library.packing import Texts, unpack_texts
from reader.library.query import Query, sql_of
from reader.library.terms import is_exact, pattern_of, query_terms

NEWEST = 50
"""Articles in one answer, unless asked otherwise."""
RANKED = 200
"""The articles that the index ranks highest, of which the best are chosen by their texts."""
HITS = 20
"""In one article; the reading view finds them all."""
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
    database: Database, query: Query, limit: int = NEWEST, *, best_first: bool = False
) -> list[Found]:
    """Return articles that ``query`` asks for, the newest first or those that have most of it.

    Raises a DatabaseError.
    """
    with database.reading() as connection:
        if not query.is_of_words:
            return [
                Found(number, title, ()) for number, title in _unsearched(connection, query, limit)
            ]
        found = _found(connection, query, best_first=best_first)
        if not best_first:
            return [each for each, _ in zip(found, range(limit), strict=False)]
        ranked = [each for each, _ in zip(found, range(RANKED), strict=False)]
        return sorted(ranked, key=lambda each: -_weight(each, query))[:limit]


def about(database: Database, query: Query) -> int:
    """Return how many articles the index gives: some of them may not have the whole words."""
    with database.reading() as connection:
        sql, values = _from(query)
        return int(connection.execute(f"SELECT count(*) {sql}", values).fetchone()[0])


def count(database: Database, query: Query) -> int:
    """Return how many articles have the words; looks at their texts where it must."""
    if is_index_enough(query):
        return about(database, query)
    with database.reading() as connection:
        return sum(1 for _ in _found(connection, query, best_first=False, first_only=True))


def is_index_enough(query: Query) -> bool:
    """Whether every article that the index gives has the words."""
    return all(map(is_exact, query.words)) and all(map(is_exact, query.without))


def _from(query: Query, *, ranked: bool = False) -> tuple[str, list[object]]:
    """Return everything of the statement after its columns, and its values."""
    conditions, values = sql_of(query.filters)
    terms = [term for words in query.words for term in query_terms(words)]
    if not terms:
        return f"FROM article WHERE {conditions}", values
    match = " AND ".join(dict.fromkeys(terms))
    for words in query.without:
        if is_exact(words):  # of others the index would take out articles that have only the pairs
            match = f"({match}) NOT {query_terms(words)[0]}"
    table = "title_words" if query.in_title else "words"
    order = f"ORDER BY {table}.rank" if ranked else f"ORDER BY {table}.rowid DESC"
    return (
        f"FROM {table} JOIN article ON article.id = {table}.rowid "
        f"WHERE {table} MATCH ? AND {conditions} {order}",
        [match, *values],
    )


def _unsearched(connection: sqlite3.Connection, query: Query, limit: int) -> list[tuple[int, str]]:
    sql, values = _from(query)
    order = "ORDER BY article.added DESC, article.id DESC"
    return connection.execute(
        f"SELECT article.id, article.title {sql} {order} LIMIT ?", [*values, limit]
    ).fetchall()


def _found(
    connection: sqlite3.Connection, query: Query, *, best_first: bool, first_only: bool = False
) -> Iterator[Found]:
    sql, values = _from(query, ranked=best_first)
    patterns = [pattern_of(words) for words in query.words]
    unwanted = [pattern_of(words) for words in query.without]
    for number, title in connection.execute(f"SELECT article.id, article.title {sql}", values):
        row = connection.execute(
            "SELECT data, dictionary FROM content WHERE article = ?", (number,)
        ).fetchone()
        if row is None:
            continue
        try:
            texts = unpack_texts(*row)
        except ValueError:
            continue  # damaged, which `library check` tells
        if query.in_title:
            texts = Texts(["title"], [title])
        elif "title" not in texts.ids[:1]:
            texts = Texts(["title", *texts.ids], [title, *texts.texts])
        hits = _hits(texts, patterns, first_only=first_only)
        if hits is not None and not any(_has(texts, pattern) for pattern in unwanted):
            yield Found(number, title, hits)


def _hits(
    texts: Texts, patterns: list[re.Pattern[str]], *, first_only: bool
) -> tuple[Hit, ...] | None:
    """Return where the words are, or None when one of them is nowhere."""
    hits: list[tuple[int, Hit]] = []
    for pattern in patterns:
        found = False
        for index, text in enumerate(texts.texts):
            for match in pattern.finditer(text):
                found = True
                if first_only:
                    break
                hits.append((index, _hit(texts.ids[index], text, *match.span())))
                if len(hits) >= HITS * len(patterns):
                    break
            if found and (first_only or len(hits) >= HITS * len(patterns)):
                break
        if not found:
            return None
    hits.sort(key=lambda each: (each[0], each[1].start))
    return tuple(hit for _, hit in hits[:HITS])


def _hit(text_id: str, text: str, start: int, end: int) -> Hit:
    first = max(0, start - BEFORE)
    last = min(len(text), end + AFTER)
    snippet = text[first:last].replace("\n", " ")
    return Hit(text_id, start, end, snippet, (start - first, end - first))


def _has(texts: Texts, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(text) for text in texts.texts)


def _weight(found: Found, query: Query) -> float:
    """Return how much of ``query`` an article has: in the title it counts for five."""
    title = fold(found.title)
    in_title = sum(5 for words in query.words if fold(words) in title)
    return in_title + len(found.hits)

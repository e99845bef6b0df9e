"""What is known of one article, as a line of a backup's ``articles.jsonl``."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.core.pattern import Pattern
from reader.library.articles.entries import Entry, read_entries
from reader.library.content.preparing import Origin, safe_words
from reader.library.records.anchors import Anchor
from reader.library.records.highlights import Colour, Highlight, put_highlight, read_highlights
from reader.library.records.record import Record, SavedPlace, read_record

_MOST = 2**63 - 1
_HASH = Pattern(r"[0-9a-f]{64}")


def written_line(
    connection: sqlite3.Connection, article_id: str, number: int, *, is_entry: bool
) -> dict[str, Any]:
    """Return all that a reader did with an article and, of an entry, where it is from.

    Raises a DatabaseError.
    """
    line: dict[str, Any] = {"hash": article_id}
    line["record"] = asdict(read_record(connection, article_id))
    if is_entry:
        (entry,) = read_entries(connection, [number])
        line |= {
            "path": str(entry.path) if entry.path else None,
            "inside": entry.inside,
            "added": entry.added,
            "opened": entry.opened,
            "progress": entry.progress,
            "is_favourite": entry.is_favourite,
            "is_archived": entry.is_archived,
            "binned": entry.binned,
            "copy": entry.copy,
            "tags": list(entry.tags),
            "highlights": [_written_mark(mark) for mark in read_highlights(connection, number)],
        }
        line |= _told_of_file(connection, number)
    return line


def _told_of_file(connection: sqlite3.Connection, number: int) -> dict[str, Any]:
    """Return by what the file is known again, and the encoding that its reader chose."""
    row = connection.execute(
        "SELECT size, modified, encoding FROM article WHERE id = ?", (number,)
    ).fetchone()
    known = connection.execute("SELECT hash FROM known WHERE article = ? ORDER BY hash", (number,))
    return {
        **dict(zip(("size", "modified", "encoding"), row, strict=True)),
        "known": [hash_ for (hash_,) in known],
    }


def checked_line(line: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON gives
    """Return a line of articles.jsonl; raises as reading its parts does when it is none."""
    article: dict[str, Any] = dict(line)
    if not _HASH.fullmatch(article["hash"]):
        raise ValueError("hash")
    record_in(article["record"])
    for mark in article.get("highlights", ()):
        _mark(mark)
    if not all(_HASH.fullmatch(known) for known in article.get("known", ())):
        raise ValueError("known")
    for name in ("added", "opened", "binned"):
        _time(article, name)
    _progress(article)
    if not all(isinstance(tag, str) for tag in article.get("tags", ())):
        raise ValueError("tags")
    origin_in(article)
    return article


def _time(line: Mapping[str, Any], name: str) -> int | None:
    """Return when something was done; None where it was not. Raises as reading it does."""
    return None if line.get(name) is None else _whole(line[name])


def _progress(line: Mapping[str, Any]) -> float:
    return min(max(float(line.get("progress", 0.0)), 0.0), 1.0)


def _whole(value: str | float) -> int:
    """Return a number as SQLite can hold it, of those that are not negative."""
    return max(0, min(int(value), _MOST))


def origin_in(line: Mapping[str, Any]) -> Origin:
    """Return where the article of a line is from; raises as reading its values does."""
    path, encoding = line.get("path"), line.get("encoding")
    size, modified = (_whole(line.get(name, 0)) for name in ("size", "modified"))
    return Origin(
        Path(path) if isinstance(path, str) else None,
        str(line.get("inside", "")),
        size,
        modified,
        encoding if isinstance(encoding, str) else None,
    )


def record_in(table: Mapping[str, Any]) -> Record:
    """Return the record that a line has as a table; raises as reading its values does."""

    def place(value: Mapping[str, Any]) -> SavedPlace:
        return SavedPlace(
            str(value["text_id"]),
            min(max(int(value["offset"]), 0), 2**31 - 1),
            float(value["hidden_lines"]),
            str(value["words"]),
        )

    return Record(
        place=None if table["place"] is None else place(table["place"]),
        bookmarks=tuple(place(value) for value in table["bookmarks"]),
        kept=tuple(map(str, table["kept"])),
        undone=tuple(map(str, table["undone"])),
        taken_out=tuple(map(str, table["taken_out"])),
        corrections=tuple((str(name), str(words)) for name, words in table["corrections"]),
        layout=tuple((str(name), str(value)) for name, value in table.get("layout", ())),
        read_words=tuple(map(str, table.get("read_words", ()))),
    )


def join_line(connection: sqlite3.Connection, number: int, line: Mapping[str, Any]) -> None:
    """Put what was done with an article there to what was done with it here."""
    here: Entry
    (here,) = read_entries(connection, [number])
    for tag in line.get("tags", ()):
        connection.execute(
            "INSERT INTO tag VALUES (?, ?) ON CONFLICT DO NOTHING", (number, safe_words(tag))
        )
    for hash_ in line.get("known", ()):
        connection.execute(
            "INSERT INTO known VALUES (?, ?) ON CONFLICT DO NOTHING", (hash_, number)
        )
    for mark in line.get("highlights", ()):
        put_highlight(connection, number, _mark(mark))
    copy = safe_words(str(line.get("copy", "")))
    if copy and not here.copy:
        connection.execute(
            "UPDATE article SET copy = ?1 WHERE id = ?2 AND ?1 IN (SELECT hash FROM copy)",
            (copy, number),
        )
    opened = [at for at in (here.opened, _time(line, "opened")) if at is not None]
    added = [at for at in (here.added, _time(line, "added")) if at is not None]
    connection.execute(
        "UPDATE article SET added = ?, opened = ?, progress = ?, is_favourite = ?, is_archived = ? "
        "WHERE id = ?",
        (
            min(added),
            max(opened, default=None),
            max(here.progress, _progress(line)),
            here.is_favourite or bool(line.get("is_favourite")),
            here.is_archived or bool(line.get("is_archived")),
            number,
        ),
    )


def _written_mark(mark: Highlight) -> dict[str, Any]:
    return {**asdict(mark), "colour": mark.colour.value}


def _mark(table: Mapping[str, Any]) -> Highlight:
    def anchor(value: Mapping[str, Any]) -> Anchor:
        return Anchor(
            str(value["text_id"]),
            _whole(value["start"]),
            _whole(value["end"]),
            str(value["quote"]),
            str(value["before"]),
            str(value["after"]),
        )

    return Highlight(
        str(table["id"]),
        anchor(table["start"]),
        anchor(table["end"]),
        Colour(table["colour"]),
        str(table["note"]),
        bool(table["is_lost"]),
        _whole(table["created"]),
        _whole(table["changed"]),
    )

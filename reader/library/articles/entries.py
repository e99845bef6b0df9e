"""What is known of each article without looking into it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.library.sqlite.database import Database

COLUMNS = (
    "id, hash, title, site, source, authors, published, url, script, region, characters, path, "
    "inside, added, opened, progress, is_favourite, is_archived, binned, earlier, copy"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One article in the library."""

    id: int
    article_id: str
    title: str
    site: str
    source: str
    authors: tuple[str, ...]
    published: str | None
    url: str
    script: str
    region: str
    characters: int
    path: Path | None
    """Where it was read from; the file may be gone."""
    inside: str
    added: int
    """Seconds since 1970, as all times here."""
    opened: int | None
    progress: float
    """From 0 to 1."""
    is_favourite: bool
    is_archived: bool
    binned: int | None
    earlier: int | None
    """The entry of the same page, saved before."""
    copy: str
    """The hash of the bytes that are kept; empty when they are not."""
    tags: tuple[str, ...] = ()

    @property
    def added_at(self) -> str:
        """The time it was added, in ISO 8601."""
        return datetime.fromtimestamp(self.added, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def entry_of(row: Sequence[object], tags: Iterable[str] = ()) -> Entry:
    """Return the entry in a row of ``COLUMNS``."""
    (
        id_, hash_, title, site, source, authors, published, url, script, region, characters, path,
        inside, added, opened, progress, is_favourite, is_archived, binned, earlier, copy,
    ) = row  # fmt: skip
    return Entry(
        id=_int(id_),
        article_id=str(hash_),
        title=str(title),
        site=str(site),
        source=str(source),
        authors=tuple(filter(None, str(authors).split("\n"))),
        published=None if published is None else str(published),
        url=str(url),
        script=str(script),
        region=str(region),
        characters=_int(characters),
        path=Path(os.fsdecode(path)) if isinstance(path, bytes) else None,
        inside=str(inside),
        added=_int(added),
        opened=None if opened is None else _int(opened),
        progress=float(progress) if isinstance(progress, float) else 0.0,
        is_favourite=bool(is_favourite),
        is_archived=bool(is_archived),
        binned=None if binned is None else _int(binned),
        earlier=None if earlier is None else _int(earlier),
        copy=str(copy),
        tags=tuple(tags),
    )


def read_entries(connection: sqlite3.Connection, ids: Sequence[int]) -> list[Entry]:
    """Return the entries ``ids`` that there are, in that order, with their tags."""
    found: dict[int, Entry] = {}
    for start in range(0, len(ids), 500):  # of old, SQLite takes 999 values
        some = ids[start : start + 500]
        marks = ", ".join("?" * len(some))
        tags: dict[int, list[str]] = {}
        for article, name in connection.execute(
            f"SELECT article, name FROM tag WHERE article IN ({marks}) ORDER BY name", some
        ):
            tags.setdefault(article, []).append(name)
        for row in connection.execute(
            f"SELECT {COLUMNS} FROM article WHERE id IN ({marks}) AND added IS NOT NULL", some
        ):
            found[row[0]] = entry_of(row, tags.get(row[0], ()))
    return [found[id_] for id_ in ids if id_ in found]


def titles_at(database: Database, paths: Iterable[Path]) -> dict[Path, str]:
    """Return the titles of what was read from ``paths``, as far as they are known.

    Of a file with several pages there is none. Raises a DatabaseError.
    """
    titles: dict[Path, str] = {}
    with database.reading() as connection:
        for path in paths:
            rows = connection.execute(
                "SELECT title FROM article WHERE path = ? AND inside = '' AND title <> '' "
                "ORDER BY id DESC LIMIT 1",
                (os.fsencode(path.absolute()),),
            ).fetchall()
            titles.update((path, " ".join(title.split())) for (title,) in rows)
    return titles


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0

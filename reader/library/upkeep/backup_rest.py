"""What a backup has besides articles and copies, in its ``library.json``.

Kept searches by name; characters read as ``[day, hour, site, characters]``; hashes that watched
folders do not bring back; the folders that are watched.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.core.pattern import Pattern
from reader.library.articles.store import Library

_HASH = Pattern(r"[0-9a-f]{64}")
_DAY = Pattern(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOST_CHARACTERS = 10**9
"""In an hour."""


class Rest(NamedTuple):
    """As it is put into the tables."""

    shelves: list[tuple[str, str]]
    days: list[tuple[str, int, str, int]]
    not_again: list[tuple[str]]
    folders: list[Path]


def written_rest(connection: sqlite3.Connection) -> dict[str, Any]:
    """Return what ``read_rest`` reads."""

    def rows(statement: str) -> list[Any]:
        return connection.execute(statement).fetchall()

    return {
        "shelves": dict(rows("SELECT name, words FROM shelf ORDER BY name")),
        "reading_days": rows("SELECT day, hour, site, characters FROM reading_day ORDER BY 1, 2"),
        "not_again": [hash_ for (hash_,) in rows("SELECT hash FROM not_again ORDER BY 1")],
        "folders": [
            os.fsdecode(path).encode("utf-8", "replace").decode()
            for (path,) in rows("SELECT path FROM folder ORDER BY added")
        ],
    }


def read_rest(head: Mapping[str, Any]) -> Rest:
    """Return what ``library.json`` has of it; raises ValueError or TypeError when that is wrong.

    An older backup has less.
    """
    days = [
        (str(day), int(hour), str(site), min(int(characters), _MOST_CHARACTERS))
        for day, hour, site, characters in head.get("reading_days", ())
    ]
    if not all(_DAY.fullmatch(day) and 0 <= hour < 24 for day, hour, _, _ in days):
        raise ValueError("reading_days")
    not_again = [str(hash_) for hash_ in head.get("not_again", ())]
    if not all(map(_HASH.fullmatch, not_again)):
        raise ValueError("not_again")
    return Rest(
        [(str(name), str(words)) for name, words in dict(head.get("shelves", {})).items()],
        days,
        [(hash_,) for hash_ in not_again],
        [Path(str(folder)) for folder in head.get("folders", ())],
    )


def put_rest(library: Library, rest: Rest) -> None:
    """Put it to what is here: of an hour that both know the larger number stays.

    Folders are watched where there are such.
    """
    from reader.library.gathering.watching import watch

    with library.database.changing() as connection:
        connection.executemany(
            "INSERT INTO shelf VALUES (?, ?) ON CONFLICT DO NOTHING", rest.shelves
        )
        connection.executemany(
            "INSERT INTO reading_day VALUES (?, ?, ?, ?) ON CONFLICT (day, hour, site) "
            "DO UPDATE SET characters = max(characters, excluded.characters)",
            rest.days,
        )
        connection.executemany(
            "INSERT INTO not_again SELECT ?1 WHERE ?1 NOT IN "
            "(SELECT hash FROM article WHERE added IS NOT NULL) ON CONFLICT DO NOTHING",
            rest.not_again,
        )
    if folders := [folder for folder in rest.folders if _is_folder(folder)]:
        watch(library, folders)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_absolute() and path.is_dir()
    except (OSError, ValueError):
        return False

"""What was read: characters by day, site and time of day. Nothing of it leaves the machine."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass

from reader.library.sqlite.database import Database


@dataclass(frozen=True, slots=True)
class Statistics:
    """Characters that were read; what was only looked through does not count."""

    days: tuple[tuple[str, int], ...]
    """By day, as YYYY-MM-DD of the machine's own time, the earliest first."""
    sites: tuple[tuple[str, int], ...]
    """By site, the most first; an empty name for articles that tell none."""
    hours: tuple[int, ...]
    """By hour of the day, 24 of them."""


def note_read(connection: sqlite3.Connection, site: str, characters: int) -> None:
    """Add characters to those read now."""
    now = time.localtime()
    connection.execute(
        "INSERT INTO reading_day VALUES (?, ?, ?, ?) ON CONFLICT (day, hour, site) "
        "DO UPDATE SET characters = characters + excluded.characters",
        (time.strftime("%Y-%m-%d", now), now.tm_hour, site, characters),
    )


def statistics(database: Database) -> Statistics:
    """Return what was read; raises a DatabaseError."""
    with database.reading() as connection:
        days = connection.execute(
            "SELECT day, sum(characters) FROM reading_day GROUP BY day ORDER BY day"
        ).fetchall()
        sites = connection.execute(
            "SELECT site, sum(characters) FROM reading_day GROUP BY site ORDER BY 2 DESC, 1"
        ).fetchall()
        hours = dict(
            connection.execute("SELECT hour, sum(characters) FROM reading_day GROUP BY hour")
        )
    return Statistics(tuple(days), tuple(sites), tuple(hours.get(hour, 0) for hour in range(24)))

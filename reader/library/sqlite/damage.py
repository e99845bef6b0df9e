"""A damaged database is kept under another name, and what can be read of it is taken over."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

_BESIDE = ("-wal", "-shm")
"""What SQLite writes beside a database."""


def move_aside(path: Path) -> Path:
    """Rename the database at ``path`` with the time of day and return where it is now.

    Raises OSError.
    """
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    path.rename(aside)
    for end in _BESIDE:
        beside = path.with_name(path.name + end)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + end))
    return aside


def salvage(aside: Path, into: sqlite3.Connection) -> int:
    """Copy every row that can be read from the file ``aside``; return how many.

    Tables are those of ``into``; what does not fit is left in the file, which is not changed.
    """
    count = 0
    try:
        damaged = sqlite3.connect(f"{aside.absolute().as_uri()}?mode=ro", uri=True)
    except sqlite3.Error:
        return 0
    into.execute("PRAGMA foreign_keys = OFF")
    into.execute("BEGIN IMMEDIATE")
    for table in _tables(into):
        columns = [row[1] for row in into.execute(f'PRAGMA table_info("{table}")')]
        marks = ", ".join("?" * len(columns))
        for row in _rows(damaged, table, columns):
            try:
                added = into.execute(f'INSERT OR IGNORE INTO "{table}" VALUES ({marks})', row)
            except sqlite3.Error:
                continue  # of another type than the table's
            count += added.rowcount
    for table, row, _, _ in into.execute("PRAGMA foreign_key_check").fetchall():
        into.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))
    into.execute("COMMIT")
    into.execute("PRAGMA foreign_keys = ON")
    damaged.close()
    return count


def _tables(connection: sqlite3.Connection) -> list[str]:
    """Return the ordinary tables; an index of words is made again from them."""
    rows = connection.execute("PRAGMA table_list").fetchall()
    return [
        row[1] for row in rows if row[0] == "main" and row[2] == "table" and "sqlite_" not in row[1]
    ]


def _rows(
    damaged: sqlite3.Connection, table: str, columns: list[str]
) -> Iterator[tuple[object, ...]]:
    """Yield rows from the front up to the damage, then from the back."""
    names = ", ".join(f'"{column}"' for column in columns)
    for order in ("ASC", "DESC"):
        try:
            yield from damaged.execute(f'SELECT {names} FROM "{table}" ORDER BY rowid {order}')
        except sqlite3.Error:
            continue
        return

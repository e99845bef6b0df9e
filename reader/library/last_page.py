"""Which page of a file that holds several was read last."""

from __future__ import annotations

import os
from pathlib import Path

from reader.library.database import Database
from reader.library.errors import DatabaseError

_LAST = """
    SELECT inside FROM article
    WHERE path = ? AND inside <> '' AND opened IS NOT NULL AND binned IS NULL
    ORDER BY opened DESC, id DESC LIMIT 1
"""


def last_page(database: Database, path: Path) -> str:
    """Return the name of the page of ``path`` that was read last; empty when none is known.

    What is forgotten or in the bin is not known, and nothing is where the library cannot be read,
    which opening the article's record tells.
    """
    try:
        with database.reading() as connection:
            row = connection.execute(_LAST, (os.fsencode(path.absolute()),)).fetchone()
    except DatabaseError:
        return ""
    return str(row[0]) if row else ""

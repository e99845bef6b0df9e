"""On which pages each rule that the reader taught had an effect, to tell the useful ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from reader.core.files.file_lock import locked
from reader.core.files.reading import read_regular
from reader.core.files.writing import write_whole

FILE_NAME = "taught-pages.json"
MOST_PAGES = 9_999
"""Of one rule; it is useful beyond doubt then."""
_LARGEST = 64_000_000
"""Bytes."""
_SHORT = 12
"""Characters of an article's id that tell it from others."""


class TaughtPages:
    """A small file beside the reader's records; what it cannot keep is only not counted."""

    def __init__(self, folder: Path) -> None:
        """Note the folder; nothing is read yet."""
        self._path = folder / FILE_NAME

    def note(self, names: Iterable[str], article_id: str) -> None:
        """Count the page for the rules with these names, once."""
        page, names = article_id[:_SHORT], tuple(names)
        if not names:
            return
        with suppress(OSError), locked(self._path.with_suffix(".lock")):
            known = self._read()
            new = {
                name: [*known.get(name, ()), page]
                for name in names
                if page not in known.get(name, ()) and len(known.get(name, ())) < MOST_PAGES
            }
            if new:
                data = json.dumps({**known, **new}, separators=(",", ":"))
                write_whole(self._path, data.encode(), lasting=False)

    def forget(self, article_ids: Iterable[str]) -> None:
        """Count these pages no longer; raises OSError."""
        gone = {article_id[:_SHORT] for article_id in article_ids}
        if not self._path.exists():
            return
        with locked(self._path.with_suffix(".lock")):
            known = self._read()
            left = {name: [p for p in pages if p not in gone] for name, pages in known.items()}
            if left != known:
                data = json.dumps(left, separators=(",", ":")).encode()
                write_whole(self._path, data, lasting=False)

    def counts(self) -> dict[str, int]:
        """Return on how many pages each rule acted, by its name; those on none are not there."""
        return {name: len(pages) for name, pages in self._read().items()}

    def _read(self) -> Mapping[str, list[str]]:
        try:
            known = json.loads(read_regular(self._path, _LARGEST))
        except (OSError, ValueError):
            return {}
        if not isinstance(known, dict):
            return {}
        return {name: pages for name, pages in known.items() if isinstance(pages, list)}

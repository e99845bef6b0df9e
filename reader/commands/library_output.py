"""What the verbs of ``qingdu library`` take and print alike: numbers of articles, records, JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.commands.library_pages import PREFIX
from reader.console import Console

if TYPE_CHECKING:
    from reader.library.articles.entries import Entry
    from reader.library.articles.store import Library

JSON, ANKI = "json", "anki"


def record_of(entry: Entry) -> dict[str, object]:
    """Return what is printed of an article as JSON."""
    path = None if entry.path is None else str(entry.path)
    record: dict[str, object] = {"id": entry.id, "title": entry.title}
    optional = {"source": entry.source, "site": entry.site, "url": entry.url, "path": path}
    record |= {name: value for name, value in optional.items() if value}
    record["published"] = entry.published
    record["added"] = entry.added_at
    record["progress"] = round(entry.progress, 4)
    record["tags"] = list(entry.tags)
    return record


def numbers_of(library: Library, given: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of articles that there are; raises EntryMissingError."""
    from reader.library.articles.store import EntryMissingError

    for words in given:
        number = words.removeprefix(PREFIX)
        if not (number.isascii() and number.isdecimal()):
            raise EntryMissingError(id=words)
        yield library.entry(int(number)).id


def print_json(value: object, console: Console) -> None:
    """Print ``value`` as the other commands print JSON."""
    from reader.rendering.json_record import written_json

    console.write(written_json(value))

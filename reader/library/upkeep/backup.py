"""All of the library in one zip of plain content, and back: both sides' changes stay.

``library.json`` says what the zip is and has what belongs to no article (``backup_rest``);
``articles.jsonl`` has an article a line with all that was
done with it; ``readings/HASH.json`` is the article as it was cleaned. ``copies.jsonl`` names the
files of each kept copy, which lie in ``bytes/HASH`` as they were saved.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.report import Reading
from reader.library.articles.copies import LARGEST_FILE, Copies
from reader.library.articles.entries import Entry, read_entries
from reader.library.articles.intake import Added
from reader.library.articles.store import Library, reading_of
from reader.library.content.preparing import Origin, prepare
from reader.library.records.anchors import Anchor
from reader.library.records.highlights import Colour, Highlight, put_highlight, read_highlights
from reader.library.records.record import Record, SavedPlace, change_record, read_record
from reader.library.upkeep.backup_copies import read_copies, write_copies
from reader.library.upkeep.backup_rest import put_rest, read_rest, written_rest
from reader.storing.codec import read_reading, reading_shape, written_reading

VERSION = 1
LARGEST_PART = 64_000_000
"""Bytes of one file in a zip, unpacked."""
LARGEST = 20_000_000_000
MOST_PARTS = 2_000_000
ARTICLES_AT_ONCE = 64
_MOST = 2**63 - 1
_HASH = Pattern(r"[0-9a-f]{64}")
_HEAD, _ARTICLES = "library.json", "articles.jsonl"


class BackupError(ReaderError):
    """The zip is none of ours, or it is cut or damaged."""

    sentence = translatable(
        "This is no backup of Qingdu's library, or it is damaged ({reason}). Nothing was changed."
    )


class BackupNewerError(ReaderError):
    """A newer program made the zip."""

    sentence = translatable(
        "A newer Qingdu made this backup. Nothing was changed. Restore it with the newer program."
    )


class RestoreNotWrittenError(ReaderError):
    """What is in the zip cannot be written here."""

    sentence = translatable("The backup cannot be brought back ({reason}). Make room, then again.")


class BackupNotWrittenError(ReaderError):
    """The zip cannot be written."""

    sentence = translatable(
        "The backup cannot be written ({reason}). Make room, or choose another place."
    )


Told = Callable[[int, int], object]
"""Is told how much is done and of how much; it may raise, which ends the work."""


def back_up(library: Library, path: Path, tell: Told = lambda _done, _all: None) -> int:
    """Write everything into a zip at ``path``, whole or not at all; return how many articles.

    Raises a DatabaseError or BackupNotWrittenError, and what ``tell`` raises.
    """
    unfinished = path.with_name(f"{path.name}.{os.urandom(4).hex()}.new")
    try:
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, allowZip64=True) as file:
            count = _write_all(library, file, tell)
        with zipfile.ZipFile(unfinished) as written:
            if written.testzip() is not None:
                raise BackupNotWrittenError(reason="checksum")
        unfinished.replace(path)
    except BaseException as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise BackupNotWrittenError(reason=error.strerror or str(error)) from error
        raise
    return count


def _write_all(library: Library, file: zipfile.ZipFile, tell: Told) -> int:
    """Write all as it is at one moment."""
    head = {"format": "qingdu-library", "version": VERSION, "shape": reading_shape()}
    lines: list[str] = []
    with library.database.reading() as connection:
        file.writestr(_HEAD, json.dumps(head | written_rest(connection), ensure_ascii=False))
        copies = connection.execute("SELECT DISTINCT copy FROM article WHERE copy <> ''").fetchall()
        hashes = connection.execute("SELECT hash, id, added FROM article ORDER BY id").fetchall()
        for article_id, number, added in hashes:
            tell(len(lines), len(hashes))
            line = _article_line(connection, article_id, number, is_entry=added is not None)
            lines.append(json.dumps(line, ensure_ascii=False))
            if added is not None:
                reading = json.dumps(
                    written_reading(reading_of(connection, number)), ensure_ascii=False
                )
                data = reading.encode("utf-8", "surrogatepass")
                file.writestr(f"readings/{article_id}.json", data)
    file.writestr(_ARTICLES, "".join(f"{line}\n" for line in lines))
    write_copies(Copies(library.database), [copy for (copy,) in copies], file)
    return len(lines)


def _article_line(
    connection: sqlite3.Connection, article_id: str, number: int, *, is_entry: bool
) -> dict[str, Any]:
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


def restore(library: Library, path: Path, tell: Told = lambda _done, _all: None) -> int:
    """Bring back what is in the zip at ``path``, and keep what is here; return how many articles.

    Of what both have, tags, marks and edits are joined; of a mark on both sides the note changed
    last stays. Nothing changes when anything in the zip is not as it was written, or ``tell``
    raises in the first half. Raises a DatabaseError, BackupError or BackupNewerError.
    """
    with _opened(path) as file:
        most = sum(name.startswith("readings/") for name in file.namelist()) or 1
        count = 0
        for _ in _articles(file):  # all of it is looked at before anything changes
            tell(min(count, most), 2 * most)
            count += 1
        copies = Copies(library.database)
        try:
            for parts in _copies(file):
                copies.put(parts)
        except OSError as error:
            raise RestoreNotWrittenError(reason=error.strerror or str(error)) from error
        waiting: list[tuple[dict[str, Any], Reading | None]] = []
        done = 0
        for article in _articles(file):
            waiting.append(article)
            if len(waiting) == ARTICLES_AT_ONCE:
                _put(library, waiting)
                done += len(waiting)
                tell(min(most + done, 2 * most), 2 * most)
                waiting = []
        _put(library, waiting)
        with _as_written():
            rest = read_rest(json.loads(_part(file, _HEAD)))
        put_rest(library, rest)
        copies.take_unused()
    return count


def _put(library: Library, articles: list[tuple[dict[str, Any], Reading | None]]) -> None:
    readings = [(line, reading) for line, reading in articles if reading is not None]
    with library.database.reading() as connection:
        binned = dict(connection.execute("SELECT id, binned FROM article WHERE binned NOTNULL"))
    added = library.add_all(
        [(prepare(reading), _origin(line)) for line, reading in readings], keeps_places=True
    )
    with library.database.changing() as connection:
        for line, _ in articles:
            change_record(connection, line["hash"], Record(), _record(line["record"]))
        for (line, _), (what, number) in zip(readings, added, strict=True):
            _join(connection, number, line)
            is_new = what in (Added.NEW, Added.NEWER)
            if isinstance(line.get("binned"), int) and (is_new or number in binned):
                since = binned.get(number, line["binned"])
                connection.execute("UPDATE article SET binned = ? WHERE id = ?", (since, number))


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as file:
            yield file
    except (OSError, zipfile.BadZipFile, zlib.error) as error:
        raise BackupError(reason=str(error) or type(error).__name__) from error


def _articles(file: zipfile.ZipFile) -> Iterator[tuple[dict[str, Any], Reading | None]]:
    with _as_written():
        yield from _read_all(file)
        for _ in _copies(file):
            continue


def _copies(file: zipfile.ZipFile) -> Iterator[dict[str, bytes]]:
    with _as_written():
        names = {part.filename for part in file.infolist()}
        yield from read_copies(names, lambda name: _part(file, name, LARGEST_FILE))


@contextmanager
def _as_written() -> Iterator[None]:
    """Raise BackupError where something in the zip is not as it was written."""
    try:
        yield
    except (
        ValueError,
        KeyError,
        TypeError,
        RecursionError,
        NotImplementedError,
        EOFError,
    ) as error:
        raise BackupError(reason=str(error) or type(error).__name__) from error


def _read_all(file: zipfile.ZipFile) -> Iterator[tuple[dict[str, Any], Reading | None]]:
    sizes = {part.filename: part.file_size for part in file.infolist()}
    if len(sizes) > MOST_PARTS or sum(sizes.values()) > LARGEST:
        raise ValueError("too large")
    head = json.loads(_part(file, _HEAD))
    if head.get("format") != "qingdu-library":
        raise ValueError("format")
    if not isinstance(head.get("version"), int) or head["version"] > VERSION:
        raise BackupNewerError
    read_rest(head)
    with file.open(_ARTICLES) as lines:
        for line in _lines(lines):
            article = _checked(json.loads(line))
            name = f"readings/{article['hash']}.json"
            reading = None
            if name in sizes:
                written = json.loads(_part(file, name).decode("utf-8", "surrogatepass"))
                reading = read_reading(written, {}, head["shape"])
                if reading.article.article_id != article["hash"]:
                    raise ValueError(name)
            yield article, reading


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    while line := file.readline(LARGEST_PART):
        if not line.endswith(b"\n"):
            raise ValueError("cut short")
        yield line


def _part(file: zipfile.ZipFile, name: str, most: int = LARGEST_PART) -> bytes:
    with file.open(name) as part:
        data = part.read(most + 1)
    if len(data) > most:
        raise ValueError(name)
    return data


def _checked(line: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON gives
    """Return a line of articles.jsonl; raises as reading its parts does when it is none."""
    article: dict[str, Any] = dict(line)
    if not _HASH.fullmatch(article["hash"]):
        raise ValueError("hash")
    _record(article["record"])
    for mark in article.get("highlights", ()):
        _mark(mark)
    if not all(_HASH.fullmatch(known) for known in article.get("known", ())):
        raise ValueError("known")
    _origin(article)
    return article


def _origin(line: Mapping[str, Any]) -> Origin:
    path, encoding = line.get("path"), line.get("encoding")
    size, modified = (max(0, min(int(line.get(name, 0)), _MOST)) for name in ("size", "modified"))
    return Origin(
        Path(path) if isinstance(path, str) else None,
        str(line.get("inside", "")),
        size,
        modified,
        encoding if isinstance(encoding, str) else None,
    )


def _record(table: Mapping[str, Any]) -> Record:
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


def _join(connection: sqlite3.Connection, number: int, line: Mapping[str, Any]) -> None:
    """Put what was done with an article there to what was done with it here."""
    here: Entry
    (here,) = read_entries(connection, [number])
    for tag in line.get("tags", ()):
        connection.execute(
            "INSERT INTO tag VALUES (?, ?) ON CONFLICT DO NOTHING", (number, str(tag))
        )
    for hash_ in line.get("known", ()):
        connection.execute(
            "INSERT INTO known VALUES (?, ?) ON CONFLICT DO NOTHING", (hash_, number)
        )
    for mark in line.get("highlights", ()):
        put_highlight(connection, number, _mark(mark))
    copy = str(line.get("copy", ""))
    if copy and not here.copy:
        connection.execute(
            "UPDATE article SET copy = ?1 WHERE id = ?2 AND ?1 IN (SELECT hash FROM copy)",
            (copy, number),
        )
    opened = [at for at in (here.opened, line.get("opened")) if isinstance(at, int)]
    connection.execute(
        "UPDATE article SET added = ?, opened = ?, progress = ?, is_favourite = ?, is_archived = ? "
        "WHERE id = ?",
        (
            min(here.added, int(line.get("added", here.added))),
            max(opened, default=None),
            max(here.progress, float(line.get("progress", 0.0))),
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
            int(value["start"]),
            int(value["end"]),
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
        int(table["created"]),
        int(table["changed"]),
    )

"""All of the library in one zip of plain content, and back: both sides' changes stay.

``library.json`` says what the zip is and has what belongs to no article (``backup_rest``);
``articles.jsonl`` has an article a line with all that was
done with it; ``readings/HASH.json`` is the article as it was cleaned. ``copies.jsonl`` names the
files of each kept copy, which lie in ``bytes/HASH`` as they were saved.
"""

from __future__ import annotations

import json
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, NamedTuple

from reader.core.files.reading import open_regular
from reader.core.messages.errors import FileDamagedError, ReaderError
from reader.core.messages.translatable import translatable
from reader.core.report import Reading
from reader.library.articles.copies import LARGEST_FILE, Copies
from reader.library.articles.intake import Added, same_article
from reader.library.articles.store import (
    EntryDamagedError,
    EntryMissingError,
    Library,
    reading_of,
)
from reader.library.content.preparing import prepare
from reader.library.records.record import Record, change_record
from reader.library.upkeep.backup_copies import read_copies, write_copies
from reader.library.upkeep.backup_lines import (
    checked_line,
    join_line,
    origin_in,
    record_in,
    written_line,
)
from reader.library.upkeep.backup_rest import put_rest, read_rest, written_rest
from reader.loading.bytes.zip_members import directory_length
from reader.storing.codec import read_reading, reading_shape, written_reading

VERSION = 1
LARGEST_PART = 64_000_000
"""Bytes of one file in a zip, unpacked."""
LARGEST = 20_000_000_000
MOST_PARTS = 2_000_000
_LONGEST_ROW = 200
"""Bytes of a part in the zip's list, with its name."""
ARTICLES_AT_ONCE = 64
_HEAD, _ARTICLES = "library.json", "articles.jsonl"


class Restored(NamedTuple):
    """How many articles a backup had, and how many of them were not here before."""

    articles: int
    new: int


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
            line = written_line(connection, article_id, number, is_entry=added is not None)
            lines.append(json.dumps(line, ensure_ascii=False))
            if added is not None:
                try:
                    reading = written_reading(reading_of(connection, number))
                except (EntryMissingError, EntryDamagedError):
                    continue  # all that was done with it is in its line; `library check` tells
                data = json.dumps(reading, ensure_ascii=False).encode("utf-8", "surrogatepass")
                file.writestr(f"readings/{article_id}.json", data)
    file.writestr(_ARTICLES, "".join(f"{line}\n" for line in lines))
    write_copies(Copies(library.database), [copy for (copy,) in copies], file)
    return len(lines)


def restore(library: Library, path: Path, tell: Told = lambda _done, _all: None) -> Restored:
    """Bring back what is in the zip at ``path``, and keep what is here.

    Of what both have, tags, marks and edits are joined; of a mark on both sides the note changed
    last stays. Nothing changes when anything in the zip is not as it was written, or ``tell``
    raises in the first half. Raises a DatabaseError, BackupError or BackupNewerError.
    """
    with _opened(path) as file:
        most = sum(name.startswith("readings/") for name in file.namelist()) or 1
        count = new = 0
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
                new += _put(library, waiting)
                done += len(waiting)
                tell(min(most + done, 2 * most), 2 * most)
                waiting = []
        new += _put(library, waiting)
        with _as_written():
            rest = read_rest(json.loads(_part(file, _HEAD)))
        put_rest(library, rest)
        copies.take_unused()
    return Restored(count, new)


def _put(library: Library, articles: list[tuple[dict[str, Any], Reading | None]]) -> int:
    """Put articles in, joined with what is here; return how many are new."""
    readings = [(line, reading) for line, reading in articles if reading is not None]
    with library.database.reading() as connection:
        binned = dict(connection.execute("SELECT id, binned FROM article WHERE binned NOTNULL"))
    added = library.add_all(
        [(prepare(reading), origin_in(line)) for line, reading in readings], keeps_places=True
    )
    with library.database.changing() as connection:
        for line, _ in articles:
            change_record(connection, line["hash"], Record(), record_in(line["record"]))
        for line, reading in articles:
            number = same_article(connection, line["hash"], "") if reading is None else None
            if number is not None:  # it was damaged there; what was done with it is not
                join_line(connection, number, line)
        for (line, _), (what, number) in zip(readings, added, strict=True):
            join_line(connection, number, line)
            is_new = what in (Added.NEW, Added.NEWER)
            if isinstance(line.get("binned"), int) and (is_new or number in binned):
                since = binned.get(number, line["binned"])
                connection.execute("UPDATE article SET binned = ? WHERE id = ?", (since, number))
    return sum(what is Added.NEW for what, _number in added)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with open_regular(path) as stream:
            if directory_length(stream) > MOST_PARTS * _LONGEST_ROW:
                raise zipfile.BadZipFile("too large")  # before a list of its parts is made
        with zipfile.ZipFile(path) as file:
            yield file
    except FileDamagedError as error:
        raise BackupError(reason="cut short") from error
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
        AttributeError,
        OverflowError,
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
            article = checked_line(json.loads(line))
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

"""The database survives what happens to files, and never writes over what it cannot read."""

from __future__ import annotations

import os
import sqlite3
import sys
import threading

import pytest

from reader.core.messages.errors import ReaderError
from reader.library.articles.store import Library
from reader.library.content.preparing import Origin
from reader.library.migrations import FILE_NAME, MIGRATIONS, open_database
from reader.library.records.record import Record, change_record, read_record
from reader.library.records.record_book import RecordBook
from reader.library.searching.query import parse
from reader.library.searching.search import search
from reader.library.sqlite.database import Database
from reader.library.sqlite.errors import (
    DatabaseDamagedError,
    DatabaseLockedError,
    DatabaseMovedAsideError,
    DatabaseNewerError,
    DatabaseUnavailableError,
    SQLiteTooOldError,
)
from reader.pipeline import read_file

ONE, TWO = "a" * 64, "b" * 64


@pytest.fixture
def file(tmp_path):
    """Return a database that remembers two articles."""
    book = RecordBook(open_database(tmp_path))
    book.change(ONE, Record(), Record(kept=("one",)))
    book.change(TWO, Record(), Record(kept=("two",)))
    book.close()
    book.database.close()
    return tmp_path / FILE_NAME


class Told:
    """A book that remembers what it told."""

    def __init__(self, folder):
        self.errors: list[ReaderError] = []
        self.book = RecordBook(open_database(folder))
        self.book.on_failure = self.errors.append

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.book.close()
        self.book.database.close()

    @property
    def kinds(self):
        return [type(error) for error in self.errors]


def test_a_sqlite_that_is_too_old_is_refused_and_touches_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    monkeypatch.setattr(sqlite3, "sqlite_version", "3.36.0")
    database = open_database(tmp_path / "library")
    with pytest.raises(SQLiteTooOldError) as refused, database.reading():
        pass
    assert "3.36.0" in refused.value.told(str)
    assert not (tmp_path / "library").exists()


def test_it_is_for_the_users_eyes_only(file):
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600


COUNT_TO_A_MILLION = (
    "WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 1000000) "
    "SELECT max(n) FROM number"
)


def test_a_file_that_is_no_database_is_kept_and_told(file):
    file.write_bytes(b"notes of mine" * 100)
    with Told(file.parent) as told:
        assert told.book.read(ONE) == Record()
        told.book.change(ONE, Record(), Record(kept=("new",)))
        assert told.book.read(ONE) == Record(kept=("new",))
    assert told.kinds == [DatabaseMovedAsideError]
    (aside,) = file.parent.glob("*.damaged-*.sqlite")
    assert aside.read_bytes() == b"notes of mine" * 100


def test_of_a_damaged_file_what_can_be_read_is_taken_over(tmp_path):
    book = RecordBook(open_database(tmp_path))
    for number in range(3000):
        book.change(f"{number:064}", Record(), Record(kept=(f"key {number}",)))
    book.close()
    book.database.close()
    file = tmp_path / FILE_NAME
    size = file.stat().st_size
    with file.open("r+b") as bytes_:
        bytes_.seek(size // 2)
        bytes_.write(os.urandom(size // 4))
    before = file.read_bytes()
    with Told(tmp_path) as told:
        read = [told.book.read(f"{number:064}") for number in range(3000)]
    assert DatabaseDamagedError in told.kinds
    assert file.read_bytes()[size // 2 : size // 2 + 40_000] == before[size // 2 :][:40_000]
    with Told(tmp_path) as told:
        read = [told.book.read(f"{number:064}") for number in range(3000)]
    assert told.kinds == [DatabaseMovedAsideError]
    assert sum(record != Record() for record in read) > 100
    (aside,) = tmp_path.glob("*.damaged-*.sqlite")
    assert aside.read_bytes() == before


def test_a_newer_database_is_left_alone(file):
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = file.read_bytes()
    with Told(file.parent) as told:
        assert told.book.read(ONE) == Record()
        told.book.change(ONE, Record(), Record(kept=("new",)))
        told.book.flush()
    assert told.kinds == [DatabaseNewerError]
    assert file.read_bytes() == before


def test_a_locked_database_is_told_and_written_later(file, monkeypatch):
    monkeypatch.setattr("reader.library.sqlite.database.PATIENCE", 0.05)
    with Told(file.parent) as told:
        assert told.book.read(ONE) == Record(kept=("one",))
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        told.book.change(ONE, Record(kept=("one",)), Record())
        told.book.flush()
        assert told.kinds == [DatabaseLockedError]
        other.execute("ROLLBACK")
        other.close()
        assert told.book.read(ONE) == Record()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_into_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with Told(tmp_path / "data") as told:
        assert told.book.read(ONE) == Record()
    tmp_path.chmod(0o700)
    assert told.kinds == [DatabaseUnavailableError]


def test_a_file_in_the_folders_place_is_told(tmp_path):
    (tmp_path / "data").write_bytes(b"")
    with Told(tmp_path / "data") as told:
        assert told.book.read(ONE) == Record()
    assert told.kinds == [DatabaseUnavailableError]


def test_a_transaction_that_fails_changes_nothing(file):
    database = open_database(file.parent)

    def change_and_fail():
        with database.changing() as connection:
            connection.execute("DELETE FROM article")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change_and_fail()
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone() == (2,)
    database.close()


@pytest.mark.parametrize("patience", [0.0, 20.0])
def test_closing_leaves_a_thread_at_work_its_connection(file, monkeypatch, patience):
    monkeypatch.setattr("reader.library.sqlite.database._A_MOMENT", patience)
    database = open_database(file.parent)
    at_work, closing, counts = threading.Event(), threading.Event(), []

    def work():
        with database.reading() as connection:
            at_work.set()
            assert closing.wait(20)
            counts.append(connection.execute(COUNT_TO_A_MILLION).fetchone()[0])

    worker = threading.Thread(target=work)
    worker.start()
    assert at_work.wait(20)
    closing.set()
    database.close()
    worker.join(20)
    assert counts == [1_000_000]
    with database.reading() as connection:  # which opens it again
        assert connection.execute("SELECT 1").fetchone() == (1,)
    database.close()


def test_before_tables_are_changed_a_copy_is_kept(file):
    def next_version(connection, _path):
        connection.execute("DROP TABLE edit")

    database = Database(file, (*MIGRATIONS, next_version))
    with database.reading() as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    database.close()
    assert "edit" not in tables
    copy = file.with_name(f"library.version-{len(MIGRATIONS)}.sqlite")
    kept = sqlite3.connect(copy)
    assert kept.execute("SELECT key FROM edit ORDER BY key").fetchall() == [("one",), ("two",)]
    kept.close()


def test_a_migration_that_fails_leaves_the_old_version(file):
    def broken(connection, _path):
        connection.execute("DROP TABLE edit")
        raise ZeroDivisionError

    database = Database(file, (*MIGRATIONS, broken))
    with pytest.raises(ZeroDivisionError), database.reading():
        pass
    database.close()
    with Told(file.parent) as told:
        assert told.book.read(ONE) == Record(kept=("one",))
    assert told.errors == []


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_tables_of_every_earlier_version_are_brought_up_to_date(tmp_path, version):
    earlier = Database(tmp_path / FILE_NAME, MIGRATIONS[:version])
    with earlier.changing() as connection:
        change_record(connection, ONE, Record(), Record(kept=("one",)))
    earlier.close()
    database = open_database(tmp_path)
    with database.reading() as connection:
        assert read_record(connection, ONE) == Record(kept=("one",))
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    library = Library(database, "this program")
    page = tmp_path / "page.txt"
    page.write_text("海邊的燈塔\n\n" + "燈塔看守人每天早晨都去海邊。" * 9, "utf-8")
    library.add(read_file(page), Origin(page))
    assert [found.title for found in search(database, parse("灯塔"))] == ["海邊的燈塔"]
    database.close()

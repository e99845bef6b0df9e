"""A database gives room back, also one of before; nobody is kept from reading or loses a note."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading

import pytest

from reader.core.article import Article, Metadata, Paragraph
from reader.core.report import Reading
from reader.core.text import Text
from reader.core.variants import Script
from reader.library.articles.store import Library
from reader.library.content.preparing import Origin
from reader.library.migrations import FILE_NAME, open_database
from reader.library.records.record import Record, SavedPlace, change_record, read_record
from reader.library.searching.query import parse
from reader.library.searching.search import search
from reader.library.sqlite.database import PAGE_SIZE
from reader.library.sqlite.tables import gives_back
from reader.library.upkeep.checking import SMALLER, check
from reader.library.upkeep.forgetting import forget
from reader.library.upkeep.shrinking import shrink

LONG = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮。"
LAST, LEFT = 24, 6
MARKS = tuple(SavedPlace("b1", 7 - n, 0.0, f"處{n}") for n in range(5))


def article(number, *, words=LONG):
    """Return an article with much text that does not become short when it is compressed."""
    bulk = "".join(chr(0x4E00 + (number * 7919 + n * n * 31 + n) % 20_000) for n in range(9_000))
    blocks = tuple(Paragraph(f"b{n}", Text(text)) for n, text in enumerate((words, bulk)))
    metadata = Metadata(f"第{number}篇")
    return Reading(Article(f"{number:064x}", metadata, blocks, Script.HANT), (), "utf-8")


@pytest.fixture
def old(tmp_path):
    """Return a library in a file that was not made to give room back, with free room in it."""
    folder = tmp_path / "old"
    folder.mkdir()
    with sqlite3.connect(folder / FILE_NAME) as made:
        made.execute(f"PRAGMA page_size = {PAGE_SIZE}")
        made.execute("CREATE TABLE first (x)")
        made.execute("DROP TABLE first")
    made.close()
    library = Library(open_database(folder), "old")
    for number in range(LAST):
        library.add(article(number), Origin(None))
    with library.database.changing() as connection:
        (kept,) = connection.execute("SELECT hash FROM article WHERE id = ?", (LAST,)).fetchone()
        change_record(connection, kept, Record(), Record(bookmarks=MARKS))
    forget(library, range(1, LAST - LEFT + 1))
    yield library
    library.database.close()


def size(library):
    return library.database.path.stat().st_size


def is_able(library):
    with library.database.reading() as connection:
        return gives_back(connection)


def is_sound(library):
    with library.database.reading() as connection:
        (kept,) = connection.execute("SELECT hash FROM article WHERE id = ?", (LAST,)).fetchone()
        assert read_record(connection, kept).bookmarks == MARKS
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(search(library.database, parse("燈塔"))) == LEFT
    return list(check(library)) == []


def test_an_old_file_becomes_smaller_and_all_is_there(old):
    before = size(old)
    assert not is_able(old)
    assert shrink(old.database) > before // 2
    assert size(old) < before // 2
    assert is_able(old)
    assert is_sound(old)
    assert shrink(old.database) == 0


def test_check_does_it_and_says_so(old):
    assert [finding.sentence for finding in check(old)] == [SMALLER]
    assert is_sound(old)


def test_it_is_ended_before_others_wait_too_long(old):
    before = size(old)
    assert shrink(old.database, longest=0.0) == 0
    assert shrink(old.database, lambda: True) == 0
    assert size(old) == before
    assert not is_able(old)
    assert len(search(old.database, parse("燈塔"))) == LEFT


def test_who_reads_goes_on_and_sees_one_state(old):
    reads, ended = threading.Event(), threading.Event()
    counts: list[int] = []

    def read() -> None:
        with old.database.reading() as connection:
            statement = "SELECT count(*) FROM content"
            counts.extend(connection.execute(statement).fetchone())
            reads.set()
            assert ended.wait(20)
            counts.extend(connection.execute(statement).fetchone())

    thread = threading.Thread(target=read)
    thread.start()
    assert reads.wait(20)
    shrink(old.database)
    ended.set()
    thread.join()
    assert counts == [LEFT, LEFT]
    assert is_able(old)
    shrink(old.database)  # the log is taken in once nobody reads old pages
    assert is_sound(old)


def test_connections_that_were_open_go_on_writing(old):
    other = Library(open_database(old.database.path.parent), "another")
    assert other.entry(LAST).title == f"第{LAST - 1}篇"
    shrink(old.database)
    more = (article(number, words="別的") for number in range(100, 110))
    added = [other.add(each, Origin(None))[1] for each in more]
    forget(other, added[::2])
    other.database.close()
    assert is_sound(old)


def test_writers_get_through_all_the_while(old):
    failed: list[Exception] = []

    def write() -> None:
        for number in range(60):
            try:
                old.tag([LAST], [f"標{number}"])
            except Exception as error:  # told below
                failed.append(error)

    thread = threading.Thread(target=write)
    thread.start()
    for _ in range(4):
        shrink(old.database)
    thread.join()
    assert failed == []
    assert len(old.entry(LAST).tags) == 60
    assert is_sound(old)


def test_another_process_writes_all_the_while(old):
    script = (
        "import sys; from pathlib import Path; from reader.library.migrations import open_database;"
        "from reader.library.articles.store import Library;"
        "library = Library(open_database(Path(sys.argv[1])), 'other');"
        f"[library.tag([{LAST}], [f't{{n}}']) for n in range(80)]; library.database.close()"
    )
    folder = str(old.database.path.parent)
    process = subprocess.Popen([sys.executable, "-c", script, folder])
    while process.poll() is None:
        shrink(old.database)
    assert process.returncode == 0
    assert len(old.entry(LAST).tags) == 80
    assert is_sound(old)


def test_forgetting_makes_the_file_smaller_and_leaves_nothing(tmp_path):
    library = Library(open_database(tmp_path / "new"), "new")
    readings = [article(number, words=f"祕密的話{number}") for number in range(30)]
    numbers = [library.add(each, Origin(None))[1] for each in readings]
    assert forget(library, []) is None
    before = size(library)
    assert forget(library, numbers[:25]) is None
    with library.database.plain() as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    assert size(library) < before * 2 // 3
    assert len(search(library.database, parse("祕密"))) == 5
    left = library.database.path.read_bytes()
    assert "第3篇".encode() not in left
    library.database.close()

"""Articles come back whole, are known again, and are gone when they are forgotten."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.article import Article
from reader.library.articles.intake import Added
from reader.library.articles.store import EntryDamagedError, EntryMissingError, Library
from reader.library.content.indexing import merge_some, tidy
from reader.library.content.preparing import Origin, compared_address, origin_of
from reader.library.migrations import FILE_NAME, open_database
from reader.library.records.record import Record, SavedPlace, change_record
from reader.library.searching.query import parse
from reader.library.searching.search import search
from reader.library.sqlite.tables import INDEX
from reader.library.upkeep.forgetting import ForgottenLaterError, finish_forgetting, forget
from reader.opening.erasing import erase_all
from reader.storing.codec import reading_shape

LONG = "這是一段足夠長的文字，讓清理的規則知道它是正文而不是別的什麼東西。"


def test_a_reading_comes_back(library, read):
    reading = read("題目", f"<b>粗</b>的{LONG}", "<code>x\x01y</code>", LONG * 3)
    _, number = library.add(reading, Origin(None))
    again = library.reading(number)
    assert again == reading
    assert library.entry(number).title == "題目"


def test_an_article_is_known_by_its_bytes_and_by_its_words(library, read, tmp_path):
    reading = read("題目", LONG, name="a.html")
    first, number = library.add(reading, origin_of(tmp_path / "a.html"))
    assert first is Added.NEW
    assert library.add(reading, origin_of(tmp_path / "a.html")) == (Added.KNOWN, number)
    saved_again = read("題目", LONG, head="<!-- saved later -->", name="b.html")
    assert saved_again.article.article_id != reading.article.article_id
    assert library.add(saved_again, origin_of(tmp_path / "b.html")) == (Added.KNOWN, number)
    assert library.entry(number).path == tmp_path / "b.html"
    assert library.number_of(saved_again.article.article_id) == number
    assert library.known(origin_of(tmp_path / "b.html")) == number
    assert library.known(origin_of(tmp_path / "a.html")) is None


def test_another_text_of_the_same_page_is_newer_and_of_the_same_title_is_not(library, read):
    def canonical(address):
        return f"<link rel='canonical' href='{address}'>"

    old = library.add(
        read("題目", LONG, head=canonical("https://a.test/1?utm_source=x")), Origin(None)
    )
    new = library.add(
        read("題目", LONG, "又", head=canonical("http://www.a.test/1/")), Origin(None)
    )
    other = library.add(read("題目", LONG, "別的"), Origin(None))
    assert [added for added, _ in (old, new, other)] == [Added.NEW, Added.NEWER, Added.NEW]
    assert library.entry(new[1]).earlier == old[1]
    assert library.entry(other[1]).earlier is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.test/x?b=2&a=1#top", "http://www.A.test/x/?a=1&b=2"),
        ("https://a.test/x?spm=1&from=timeline", "https://a.test/x"),
        (
            "https://mp.weixin.qq.com/s?__biz=M&mid=1&idx=1&sn=a&chksm=9&scene=27",
            "https://mp.weixin.qq.com/s?__biz=M&mid=1&idx=1&sn=a",
        ),
    ],
)
def test_addresses_of_one_page_are_the_same(one, other):
    assert compared_address(one) == compared_address(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.test/x?id=1", "https://a.test/x?id=2"),
        ("https://mp.weixin.qq.com/s?mid=1&idx=1", "https://mp.weixin.qq.com/s?mid=1&idx=2"),
    ],
)
def test_addresses_of_two_pages_are_not(one, other):
    assert compared_address(one) != compared_address(other)
    assert compared_address("https://a.test/") == compared_address("file:///x") == ""


def test_what_another_program_made_is_made_anew(library, read):
    reading = read("題目", LONG)
    _, number = library.add(reading, Origin(None))
    better = replace(reading, article=replace(reading.article, blocks=reading.article.blocks[:1]))
    assert library.add(better, Origin(None)) == (Added.KNOWN, number)
    assert library.reading(number) == reading
    later = Library(library.database, "a later program")
    assert later.add(better, Origin(None)) == (Added.KNOWN, number)
    assert later.reading(number) == better


def test_what_an_older_program_packed_is_read(library, read):
    reading = read("題目", LONG)
    _, number = library.add(reading, Origin(None))
    shape = {kind: list(names) for kind, names in reading_shape().items()}
    shape["Article"] = ["gone" if name == "region" else name for name in shape["Article"]]
    with library.database.changing() as connection:
        connection.execute("UPDATE shape SET fields = ?", (json.dumps(shape),))
    article: Article = library.reading(number).article
    assert article == replace(reading.article, region=None)


def test_damage_is_told(library, add):
    number = add("題目", LONG)
    with library.database.changing() as connection:
        connection.execute("UPDATE content SET data = substr(data, 1, 40)")
    with pytest.raises(EntryDamagedError):
        library.reading(number)
    with pytest.raises(EntryMissingError):
        library.reading(999)


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


SECRET = "鮮為人知的祕密花園"


def test_nothing_is_left_of_what_was_forgotten(library, add, tmp_path):
    kept = add("別的", LONG)
    secret = add(f"關於{SECRET}", f"{SECRET}在山的那一邊。{LONG}")
    library.tag([secret], [SECRET])
    article_id = library.entry(secret).article_id
    with library.database.changing() as connection:
        record = Record(place=SavedPlace("b1", 3, 0.0, SECRET))
        change_record(connection, article_id, Record(), record)
    assert SECRET.encode() in bytes_of(tmp_path / "data")
    assert forget(library, [secret]) is None
    left = bytes_of(tmp_path / "data")
    for trace in (SECRET, "秘密", "祕密", "知的"):
        assert trace.encode() not in left, trace
    with pytest.raises(EntryMissingError):
        library.entry(secret)
    assert library.reading(kept).article.metadata.title == "別的"


def test_it_is_told_when_another_reads_meanwhile(library, add, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.library.sqlite.database.PATIENCE", 0.05)
    secret = add("題目", LONG)
    other = open_database(tmp_path / "data")
    with other.reading() as connection:
        connection.execute("SELECT count(*) FROM article").fetchall()
        library.database.close()
        assert isinstance(forget(library, [secret]), ForgottenLaterError)
    left = library.database.path.with_name(f"{FILE_NAME}.forgetting")
    assert left.exists()
    other.close()
    assert finish_forgetting(library.database)
    assert not left.exists()
    assert not finish_forgetting(library.database)
    assert forget(library, []) is None
    assert (tmp_path / "data" / FILE_NAME).exists()


def test_of_everything_nothing_is_left(library, add, tmp_path):
    add(f"關於{SECRET}", f"{SECRET}在山的那一邊。{LONG}")
    library.database.close()
    version = tmp_path / "data" / "library.version-1.sqlite"
    version.write_bytes(SECRET.encode())
    folders = {name: tmp_path / name for name in ("cache", "state")}
    for folder in (*folders.values(), tmp_path / "data" / "pasted"):
        folder.mkdir()
        (folder / "a").write_bytes(SECRET.encode())
    assert erase_all(library.database, tmp_path / "data", **folders) is None
    for folder in (tmp_path / "data", *folders.values()):
        left = bytes_of(folder)
        for trace in (SECRET, "秘密", "祕密", "知的"):
            assert trace.encode() not in left, (folder, trace)
    assert add("別的", LONG) > 0


def test_a_tidied_index_is_one_and_gives_its_room_back(library, add):
    for number in range(120):  # each in a transaction of its own, which is a segment
        add(f"第{number}日", f"{number}{LONG}")

    def told(pragma):
        with library.database.reading() as connection:
            return connection.execute(f"PRAGMA {pragma}").fetchone()[0]

    found = len(search(library.database, parse("正文"), limit=200))
    before = told("page_count")
    tidy(library.database)
    assert told("freelist_count") == 0
    assert told("page_count") <= before
    assert merge_some(library.database)  # nothing is left to be merged
    assert len(search(library.database, parse("正文"), limit=200)) == found
    with library.database.changing() as connection:
        connection.execute(f"INSERT INTO {INDEX} ({INDEX}) VALUES ('integrity-check')")

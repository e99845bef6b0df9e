"""What a reader did with an article comes back, whoever else changes the same article."""

from __future__ import annotations

import json
from dataclasses import asdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.library.migrations import open_database
from reader.library.records.record import Record, SavedPlace
from reader.library.records.record_book import RecordBook

ARTICLE = "a" * 64
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PLACES = st.builds(
    SavedPlace,
    WORDS,
    st.integers(0, 10**6),
    st.floats(-9, 9).map(lambda x: round(x, 3) or 0.0),
    WORDS,
)


def distinct(values, key=lambda value: value):
    return st.lists(values, max_size=3, unique_by=key).map(tuple)


RECORDS = st.builds(
    Record,
    place=st.none() | PLACES,
    bookmarks=distinct(PLACES, lambda place: (place.text_id, place.offset)),
    kept=distinct(WORDS),
    undone=distinct(WORDS),
    taken_out=distinct(WORDS),
    corrections=distinct(st.tuples(WORDS, WORDS), lambda pair: pair[0]),
    layout=distinct(st.tuples(WORDS, WORDS), lambda pair: pair[0]),
    read_words=distinct(WORDS),
)


@pytest.fixture
def book(tmp_path):
    book = RecordBook(open_database(tmp_path))
    yield book
    book.close()
    book.database.close()


@pytest.fixture(scope="module")
def lasting_book(tmp_path_factory):
    book = RecordBook(open_database(tmp_path_factory.mktemp("records")))
    yield book
    book.close()
    book.database.close()


@settings(deadline=None)
@given(before=RECORDS, after=RECORDS)
def test_a_record_comes_back_as_it_was_changed(before, after, lasting_book):
    lasting_book.change(ARTICLE, lasting_book.read(ARTICLE), before)
    assert same(lasting_book.read(ARTICLE), before)
    lasting_book.change(ARTICLE, before, after)
    assert same(lasting_book.read(ARTICLE), after)


def same(one: Record, other: Record) -> bool:
    """Compare records; in what order what was put right was put right is not remembered."""

    def table(record: Record) -> dict[str, object]:
        return {
            name: sorted(map(repr, value)) if isinstance(value, tuple) else value
            for name, value in asdict(record).items()
        }

    return table(one) == table(other)


def test_an_article_that_is_not_known_has_an_empty_record(book):
    assert book.read(ARTICLE) == Record()


def test_two_changes_of_one_article_both_stay(book, tmp_path):
    other = RecordBook(open_database(tmp_path))
    seen = book.read(ARTICLE)
    book.change(ARTICLE, seen, Record(kept=("one",), corrections=(("title", "甲"),)))
    other.change(ARTICLE, seen, Record(kept=("other",), bookmarks=(SavedPlace("b1", 3),)))
    book.flush()
    other.flush()
    assert same(
        book.read(ARTICLE),
        Record(
            kept=("one", "other"),
            corrections=(("title", "甲"),),
            bookmarks=(SavedPlace("b1", 3),),
        ),
    )
    other.close()
    other.database.close()


def test_what_was_taken_back_here_stays_taken_back_there(book, tmp_path):
    other = RecordBook(open_database(tmp_path))
    both = Record(kept=("one", "two"))
    book.change(ARTICLE, Record(), both)
    book.flush()
    other.change(ARTICLE, other.read(ARTICLE), Record(kept=("two",)))
    other.flush()
    book.change(ARTICLE, both, Record(kept=("one", "two", "three")))
    assert set(book.read(ARTICLE).kept) == {"two", "three"}
    other.close()
    other.database.close()


def test_words_with_a_lone_surrogate_are_kept(book):
    book.change(ARTICLE, Record(), Record(corrections=(("title", "夜\ud800讀"),)))
    assert book.read(ARTICLE).corrections == (("title", "夜?讀"),)


def test_a_change_is_written_without_being_asked_for(book, tmp_path):
    book.change(ARTICLE, Record(), Record(place=SavedPlace("b2", 7)))
    book.close()  # the thread is waited for
    later = RecordBook(open_database(tmp_path))
    assert later.read(ARTICLE).place == SavedPlace("b2", 7)
    later.database.close()


# What 0.1.0 wrote


def old_file(folder, name, content):
    (folder / "articles").mkdir(exist_ok=True)
    file = folder / "articles" / f"{name}.json"
    file.write_bytes(content)
    return file


def test_the_records_of_the_first_version_are_read_and_left(tmp_path):
    record = Record(
        place=SavedPlace("b00007", 12, 0.5, "讀"),
        bookmarks=(SavedPlace("b00009", 0, 0.0, "夜"),),
        kept=("advert 3",),
        undone=("b1 0 发 發",),
        taken_out=("b00004",),
        corrections=(("title", "夜裡讀書"),),
    )
    file = old_file(tmp_path, ARTICLE, json.dumps(asdict(record)).encode())
    before = file.read_bytes()
    book = RecordBook(open_database(tmp_path))
    assert book.read(ARTICLE) == record
    assert file.read_bytes() == before
    book.database.close()


def test_the_records_of_the_first_version_are_read_once(tmp_path):
    book = RecordBook(open_database(tmp_path))
    book.read(ARTICLE)
    book.database.close()
    old_file(tmp_path, ARTICLE, b'{"kept": ["late"]}')
    assert book.read(ARTICLE) == Record()
    book.database.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"place": 3, "bookmarks": [{"text_id": 1, "offset": 2}], "kept": "x"}',
        b'{"place": {"text_id": "b1", "offset": -1}, "corrections": [["title"]]}',
        b'{"place": {"text_id": "b1", "offset": 1%s}}' % (b"0" * 400),
        b'{"kept": %s' % (b"[" * 100_000),
    ],
)
def test_a_damaged_record_of_the_first_version_costs_itself(tmp_path, content):
    damaged = old_file(tmp_path, ARTICLE, content)
    old_file(tmp_path, "b" * 64, b'{"kept": ["x"]}')
    book = RecordBook(open_database(tmp_path))
    assert book.read(ARTICLE) == Record()
    assert book.read("b" * 64) == Record(kept=("x",))
    assert damaged.read_bytes() == content
    book.database.close()


@pytest.mark.parametrize("hidden", ["NaN", "-Infinity", "1e300", "1" + "0" * 400, "true", '"x"'])
def test_a_place_shows_no_more_lines_than_there_can_be(tmp_path, hidden):
    place = f'{{"text_id": "b1", "offset": 3, "hidden_lines": {hidden}}}'
    old_file(tmp_path, ARTICLE, f'{{"place": {place}}}'.encode())
    book = RecordBook(open_database(tmp_path))
    read = book.read(ARTICLE).place
    assert read is not None
    assert (read.text_id, read.offset) == ("b1", 3)
    assert abs(read.hidden_lines) <= 1
    book.database.close()

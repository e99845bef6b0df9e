"""What a reader did with an article comes back; a damaged record costs only itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.opening.records import Record, SavedPlace, load_record, save_record

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
PLACES = st.builds(
    SavedPlace, WORDS, st.integers(0, 10**6), st.floats(-9, 9).map(lambda x: round(x, 3)), WORDS
)
RECORDS = st.builds(
    Record,
    place=st.none() | PLACES,
    bookmarks=st.lists(PLACES, max_size=3).map(tuple),
    kept=st.lists(WORDS, max_size=3).map(tuple),
    undone=st.lists(WORDS, max_size=3).map(tuple),
    taken_out=st.lists(WORDS, max_size=3).map(tuple),
    corrections=st.lists(st.tuples(WORDS, WORDS), max_size=3).map(tuple),
)


@given(record=RECORDS)
def test_a_record_comes_back(record, tmp_path_factory):
    folder = tmp_path_factory.getbasetemp() / "records"
    save_record(folder, "a" * 64, record)
    assert load_record(folder, "a" * 64) == record


def test_an_empty_record_leaves_no_file(tmp_path):
    save_record(tmp_path, "a", Record(kept=("x",)))
    save_record(tmp_path, "a", Record())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("hidden", ["NaN", "-Infinity", "1e300", "1" + "0" * 400, "true", '"x"'])
def test_a_place_shows_no_more_lines_than_there_can_be(tmp_path, hidden):
    place = f'{{"text_id": "b1", "offset": 3, "hidden_lines": {hidden}}}'
    (tmp_path / "a.json").write_text(f'{{"place": {place}}}')
    read = load_record(tmp_path, "a").place
    assert read is not None
    assert (read.text_id, read.offset) == ("b1", 3)
    assert abs(read.hidden_lines) <= 1


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
def test_a_damaged_record_is_empty(tmp_path, content):
    (tmp_path / "a.json").write_bytes(content)
    assert load_record(tmp_path, "a") == Record()

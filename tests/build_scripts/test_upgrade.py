"""What the trial of an upgrade compares."""

import json
from contextlib import closing
from pathlib import Path

from build_scripts.upgrade import OLDER, records_lost, write_sources
from build_scripts.version import version
from reader.library.migrations import open_database

ARTICLE = "a" * 64
RECORD = {
    "bookmarks": [{"text_id": "title", "offset": 0, "hidden_lines": 0.0, "words": "書"}],
    "taken_out": ["b00002"],
}


def records(data: Path, **record: object) -> Path:
    (data / "articles").mkdir(parents=True)
    (data / "articles" / f"{ARTICLE}.json").write_text(json.dumps(record), encoding="utf-8")
    return data


def test_records_that_the_library_took_over_are_not_lost(tmp_path: Path):
    data = records(tmp_path / "data", **RECORD)
    with closing(open_database(data)) as database, database.reading():
        pass
    assert records_lost(data) == []


def test_records_beside_a_library_without_them_are_lost(tmp_path: Path):
    data = tmp_path / "data"
    with closing(open_database(data)) as database, database.reading():
        pass
    assert records_lost(records(data, **RECORD)) == [ARTICLE]


def test_without_a_library_or_marks_nothing_was_tried(tmp_path: Path):
    assert records_lost(records(tmp_path / "never", **RECORD)) == [""]
    empty = records(tmp_path / "empty")
    with closing(open_database(empty)) as database, database.reading():
        pass
    assert records_lost(empty) == [""]


def test_sources_are_those_of_an_older_version(tmp_path: Path):
    write_sources("", tmp_path / "older")
    assert version(tmp_path / "older") == OLDER
    assert (tmp_path / "older" / "build_scripts" / "reader.spec").is_file()

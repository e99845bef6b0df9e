"""A backup brings everything back, beside what is here; a bad one changes nothing."""

from __future__ import annotations

import json
import shutil
import zipfile

import pytest

from reader.library.articles.copies import Copies, keep_copy
from reader.library.articles.store import Library
from reader.library.content.packing import texts_of
from reader.library.content.preparing import origin_of
from reader.library.gathering.watching import watch
from reader.library.gathering.watching import watched as watched_folders
from reader.library.migrations import open_database
from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.library.records.record import Record, SavedPlace, change_record, read_record
from reader.library.records.statistics import statistics
from reader.library.searching.query import parse
from reader.library.searching.search import search
from reader.library.upkeep.backup import BackupError, BackupNewerError, back_up, restore
from reader.library.upkeep.checking import check
from reader.pipeline import read_file
from tests.loading.zips import zip_that_says

LONG = "這是一段足夠長的文字，讓清理的規則知道它是正文而不是別的什麼東西。"


@pytest.fixture
def other(tmp_path):
    library = Library(open_database(tmp_path / "other"), "another program")
    yield library
    library.database.close()


@pytest.fixture
def full(library, add):
    """Return the number of an article with everything that can be done with one."""
    number = add("頭髮的歷史", f"古人留長頭髮。{LONG}", LONG * 2)
    library.tag([number], ["水", "火"])
    library.change([number], progress=0.5, opened=1_700_000_000, is_favourite=True)
    texts = list(zip(*texts_of(library.reading(number).article), strict=True))
    mark = new_highlight(texts, (texts[1][0], 0), (texts[1][0], 4), Colour.GREEN, "記")
    Highlights(library.database).put(number, mark)
    record = Record(
        place=SavedPlace("b1", 3, 0.5, "x"),
        kept=("k",),
        corrections=(("title", "甲"),),
        layout=(("vertical", "1"),),
        read_words=("頭髮",),
    )
    article_id = library.entry(number).article_id
    with library.database.changing() as connection:
        change_record(connection, article_id, Record(), record)
    return number


def state(library, number):
    entry = library.entry(number)
    with library.database.reading() as connection:
        record = read_record(connection, entry.article_id)
    marks = Highlights(library.database).of(number)
    about = (entry.title, entry.tags, entry.progress, entry.is_favourite, entry.opened, entry.added)
    return about, record, marks, library.reading(number)


def test_everything_comes_back(library, other, full, tmp_path):
    zip_path = tmp_path / "all.zip"
    assert back_up(library, zip_path) == 1
    assert restore(other, zip_path) == (1, 1)
    assert restore(other, zip_path) == (1, 0)
    (found,) = search(other.database, parse("头发"))
    assert state(other, found.number) == state(library, full)
    assert list(check(other)) == []
    assert sorted(path.name for path in tmp_path.glob("*.new")) == []


def test_what_both_have_is_joined(library, other, full, tmp_path):
    zip_path = tmp_path / "all.zip"
    back_up(library, zip_path)
    restore(other, zip_path)
    (found,) = search(other.database, parse("头发"))
    other.tag([found.number], ["木"], take=["火"])
    other.change([found.number], progress=0.2)
    hash_ = other.entry(found.number).article_id
    with other.database.changing() as connection:
        change_record(connection, hash_, Record(), Record(kept=("other",)))
    restore(other, zip_path)
    entry = other.entry(found.number)
    assert entry.tags == ("木", "水", "火")
    assert entry.progress == 0.5
    with other.database.reading() as connection:
        assert set(read_record(connection, entry.article_id).kept) == {"k", "other"}
    assert len(Highlights(other.database).of(found.number)) == 1


def changed(zip_path, name, change):
    """Write the zip anew with the part ``name`` changed."""
    with zipfile.ZipFile(zip_path) as file:
        parts = {part: file.read(part) for part in file.namelist()}
    with zipfile.ZipFile(zip_path, "w") as file:
        for part, data in parts.items():
            if (new := change(data) if part == name else data) is not None:
                file.writestr(part, new)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("library.json", lambda _: b"{}"),
        ("library.json", lambda _: None),
        ("library.json", lambda _: b'{"format": "qingdu-library", "version": "x"}'),
        ("articles.jsonl", lambda data: data[:-20]),
        ("articles.jsonl", lambda data: data + b"[]\n"),
        ("articles.jsonl", lambda data: data.replace(b'"hash": "', b'"hash": "../../x')),
        ("articles.jsonl", lambda data: data.replace(b'"record"', b'"no record"')),
        ("articles.jsonl", lambda data: data.replace(b'"green"', b'"plaid"')),
    ],
)
def test_what_was_not_written_so_changes_nothing(library, other, full, tmp_path, name, change):
    zip_path = tmp_path / "all.zip"
    back_up(library, zip_path)
    changed(zip_path, name, change)
    with pytest.raises((BackupError, BackupNewerError)):
        restore(other, zip_path)
    assert search(other.database, parse("")) == []


def test_values_of_another_kind_are_refused_before_anything_changes(library, other, full, tmp_path):
    good, bad = tmp_path / "good.zip", tmp_path / "bad.zip"
    back_up(library, good)
    with zipfile.ZipFile(good) as file:
        (line, *_) = file.read("articles.jsonl").splitlines()
    keys: list[tuple[str | int, ...]] = [(key,) for key in json.loads(line)]
    marked = json.loads(line)["highlights"][0]
    keys += [("highlights", 0, key) for key in marked]
    keys += [("highlights", 0, "start", key) for key in marked["start"]]
    keys += [("record", key) for key in json.loads(line)["record"]]
    keys += [("record", "place", key) for key in json.loads(line)["record"]["place"]]
    for path in keys:
        for value in ("x", 2**80, [1], None, 1e400, "\ud800"):
            shutil.copy(good, bad)
            changed(bad, "articles.jsonl", lambda data, p=path, v=value: with_value(data, p, v))
            known = list(other.numbers(parse(""), "article.id"))
            try:
                restore(other, bad)
            except BackupError:
                assert list(other.numbers(parse(""), "article.id")) == known, (path, value)


def with_value(lines: bytes, path, value) -> bytes:
    """Return ``lines`` of JSON with another value at ``path`` in the first."""
    first, *rest = lines.splitlines(keepends=True)
    table = whole = json.loads(first)
    for key in path[:-1]:
        table = table[key]
    table[path[-1]] = value
    return b"".join([json.dumps(whole).encode() + b"\n", *rest])


def test_damaged_and_other_files_are_refused(library, other, full, tmp_path):
    zip_path = tmp_path / "all.zip"
    back_up(library, zip_path)
    data = bytearray(zip_path.read_bytes())
    middle = len(data) // 3
    data[middle : middle + 40] = bytes(40)
    for number, content in enumerate((bytes(data), bytes(data[: len(data) // 2]), b"", b"PK")):
        bad = tmp_path / f"{number}.zip"
        bad.write_bytes(content)
        with pytest.raises(BackupError):
            restore(other, bad)
    with pytest.raises(BackupError):
        restore(other, tmp_path / "none.zip")
    assert search(other.database, parse("")) == []


@pytest.mark.parametrize("bound", ["LARGEST", "MOST_PARTS"])
def test_one_that_says_it_is_too_large_changes_nothing(
    library, other, full, tmp_path, monkeypatch, bound
):
    zip_path = tmp_path / "all.zip"
    back_up(library, zip_path)
    monkeypatch.setattr(f"reader.library.upkeep.backup.{bound}", 1)
    with pytest.raises(BackupError):
        restore(other, zip_path)
    assert search(other.database, parse("")) == []


def test_of_very_many_parts_not_even_a_list_is_made(other, tmp_path, monkeypatch):
    zip_path = tmp_path / "all.zip"
    zip_path.write_bytes(zip_that_says(500_000_000))
    monkeypatch.setattr("zipfile.ZipFile", pytest.fail)
    with pytest.raises(BackupError):
        restore(other, zip_path)


def test_a_newer_backup_is_left(library, other, full, tmp_path):
    zip_path = tmp_path / "all.zip"
    back_up(library, zip_path)
    changed(zip_path, "library.json", lambda data: json.dumps({**json.loads(data), "version": 2}))
    with pytest.raises(BackupNewerError):
        restore(other, zip_path)


# Checking


def test_an_index_that_does_not_agree_is_made_again(library, add):
    add("甲乙丙", LONG)
    with library.database.changing() as connection:
        connection.execute("INSERT INTO words (words) VALUES ('delete-all')")
        connection.execute("UPDATE content SET folding = 0")
    (finding,) = check(library)
    assert finding.is_mended
    assert len(search(library.database, parse("甲乙丙"))) == 1
    assert list(check(library)) == []


def test_damage_and_lost_marks_are_told(library, full):
    with library.database.changing() as connection:
        connection.execute(
            "UPDATE highlight SET quote = '別處的話完全不在這裏', before = '甲', after = '乙'"
        )
    (lost,) = check(library)
    assert not lost.is_mended
    assert Highlights(library.database).of(full)[0].is_lost
    with library.database.changing() as connection:
        connection.execute("UPDATE content SET data = substr(data, 1, 40)")
    (damaged,) = check(library)
    assert damaged.number == full


def test_copies_come_back_byte_for_byte(library, other, tmp_path):
    page = tmp_path / "頁面.txt"
    page.write_bytes(f"燈塔\r\n\r\n{LONG}".encode("gb18030"))
    saved = page.read_bytes()
    _, number = library.add(read_file(page), origin_of(page))
    keep_copy(library, number)
    zip_path = tmp_path / "all.zip"
    back_up(library, zip_path)
    page.unlink()
    restore(other, zip_path)
    kept = Copies(other.database).page(other.entry(1).copy)
    assert kept is not None
    assert (kept.name, kept.read_bytes()) == ("頁面.txt", saved)


@pytest.mark.parametrize("place", ["../x.txt", "/x.txt", "a\\b.txt", "c:x"])
def test_a_copy_that_would_lead_elsewhere_changes_nothing(library, other, tmp_path, place):
    page = tmp_path / "a.txt"
    page.write_text(LONG, "utf-8")
    _, number = library.add(read_file(page), origin_of(page))
    keep_copy(library, number)
    good, bad = tmp_path / "good.zip", tmp_path / "bad.zip"
    back_up(library, good)
    with zipfile.ZipFile(good) as old, zipfile.ZipFile(bad, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "copies.jsonl":
                line = json.loads(data)
                line["files"] = {place: line["copy"]}
                data = json.dumps(line).encode() + b"\n"
            new.writestr(name, data)
    with pytest.raises(BackupError):
        restore(other, bad)
    assert not other.numbers(parse(""), "article.id")


def test_shelves_come_back(library, other, tmp_path):
    with library.database.changing() as connection:
        connection.execute("INSERT INTO shelf VALUES ('海', 'tag:水')")
    back_up(library, tmp_path / "all.zip")
    restore(other, tmp_path / "all.zip")
    with other.database.reading() as connection:
        assert connection.execute("SELECT * FROM shelf").fetchall() == [("海", "tag:水")]


def test_statistics_forgotten_hashes_and_folders_come_back(library, other, full, tmp_path):
    watched = tmp_path / "watched"
    watched.mkdir()
    watch(library, [watched, tmp_path / "not here"])
    library.note_progress(library.entry(full).article_id, 0.9, 120)
    with library.database.changing() as connection:
        connection.execute("INSERT INTO not_again VALUES (?)", ("f" * 64,))
    back_up(library, tmp_path / "all.zip")
    for _ in range(2):  # a second time nothing is doubled
        restore(other, tmp_path / "all.zip")
        assert statistics(other.database) == statistics(library.database)
        assert watched_folders(other) == [watched]
        with other.database.reading() as connection:
            assert connection.execute("SELECT * FROM not_again").fetchall() == [("f" * 64,)]


def test_what_is_in_both_bins_stays_there(library, other, full, tmp_path):
    zip_path = tmp_path / "all.zip"
    library.bin([full], binned=True)
    back_up(library, zip_path)
    restore(other, zip_path)
    (number,) = other.numbers(parse("is:binned"), "article.id")
    restore(other, zip_path)
    assert other.entry(number).binned
    other.bin([number], binned=False)
    restore(other, zip_path)
    assert not other.entry(number).binned


def test_where_a_file_is_now_is_not_forgotten_for_where_it_was(library, other, tmp_path):
    path = tmp_path / "saved.txt"
    path.write_text(f"頭髮的歷史\n\n古人留長頭髮。{LONG}\n\n{LONG * 2}", "utf-8")
    _, number = library.add(read_file(path), origin_of(path))
    back_up(library, tmp_path / "all.zip")
    moved = path.rename(path.with_name("moved.txt"))
    library.add(read_file(moved), origin_of(moved))
    restore(library, tmp_path / "all.zip")
    assert library.entry(number).path == moved
    assert library.known(origin_of(moved)) == number
    restore(other, tmp_path / "all.zip")
    (there,) = other.numbers(parse(""), "article.id")
    assert other.entry(there).path == path


@pytest.mark.parametrize(
    "rest",
    [
        {"reading_days": [["2026-13", 1, "", 1]]},
        {"reading_days": [["2026-01-01", 24, "", 1]]},
        {"reading_days": "x"},
        {"not_again": ["../x"]},
        {"shelves": 3},
    ],
)
def test_a_head_that_was_not_written_so_changes_nothing(library, other, full, tmp_path, rest):
    zip_path = tmp_path / "all.zip"
    back_up(library, zip_path)
    changed(zip_path, "library.json", lambda data: json.dumps(json.loads(data) | rest).encode())
    with pytest.raises(BackupError):
        restore(other, zip_path)
    assert not other.numbers(parse(""), "article.id")

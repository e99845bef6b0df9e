"""The library from the command line, as the contract has it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.commands.library_pages import open_library
from reader.core.files.settings_file import save_settings
from reader.core.settings import Settings
from reader.library.content.packing import texts_of
from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.paths import PASTED, cache_dir, data_dir, settings_path, state_dir
from reader.pipeline import read_file
from reader.storing.article_cache import ArticleCache, CachedArticle

TEXT = "這是一段足夠長的文字，讓清理的規則知道它是正文。頭髮很長，書裏寫着。" * 3


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "saved"
    (folder / "deep").mkdir(parents=True)
    (folder / "頁面_files").mkdir()
    page = f"<html><head><title>{{}}</title></head><body><h1>{{}}</h1><p>{TEXT}</p></body></html>"
    (folder / "頁面.html").write_text(page.format("頭髮", "頭髮"), "utf-8")
    (folder / "頁面_files" / "frame.html").write_text(page.format("框", "框"), "utf-8")
    (folder / "deep" / "b.txt").write_text(
        "海邊的燈塔\n\n" + "燈塔看守人每天早晨都去海邊。" * 9, "utf-8"
    )
    (folder / "deep" / "note.doc").write_text("no page", "utf-8")
    (folder / "deep" / "up").symlink_to(folder, target_is_directory=True)
    return folder


@pytest.fixture(autouse=True)
def _own_library(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "share"))
    monkeypatch.setenv("HOME", str(tmp_path))


def test_folders_are_put_in_and_known_again(qingdu, folder):
    added = qingdu("library", "add", folder, "--format", "json")
    assert added.status == 0
    assert sorted(Path(each["path"]).name for each in added.json) == ["b.txt", "頁面.html"]
    assert {each["added"] for each in added.json} == {"new"}
    again = qingdu("library", "add", folder)
    assert again.out.decode() == "New: 0. Known: 2. Newer: 0. Refused: 0.\n"


def test_what_is_refused_is_told_and_stops_nothing(qingdu, folder):
    (folder / "empty.html").write_bytes(b"")
    added = qingdu("library", "add", folder, folder / "none.html")
    assert added.status == 1
    assert added.out.decode() == "New: 2. Known: 0. Newer: 0. Refused: 2.\n"
    assert "empty.html: The file is empty" in added.err
    assert "none.html: There is no such file" in added.err


def test_the_list_has_what_is_promised(qingdu, folder):
    qingdu("library", "add", folder)
    entries = qingdu("library", "list", "--format", "json").json
    assert [entry["title"] for entry in entries] == ["頭髮", "海邊的燈塔"]
    assert entries[0]["path"] == str(folder / "頁面.html")
    assert {"id", "title", "added", "progress", "tags", "published"} <= entries[0].keys()


def test_words_are_found_in_the_other_script(qingdu, folder):
    qingdu("library", "add", folder)
    (found,) = qingdu("library", "search", "头发", "--format", "json").json
    assert found["title"] == "頭髮"
    hit = found["hits"][0]
    assert (hit["text_id"], hit["start"], hit["end"]) == ("title", 0, 2)
    assert qingdu("library", "search", "沒有的詞", "--format", "json").json == []
    assert "頭髮" in qingdu("library", "search", "书里写着").out.decode()


def test_an_article_is_shown_when_its_file_has_gone(qingdu, folder):
    page = folder / "頁面.html"
    before = qingdu("show", page, "--format", "json").json
    (number,) = (e["id"] for e in qingdu("library", "add", page, "--format", "json").json)
    page.unlink()
    after = qingdu("library", "show", number, "--format", "json").json
    assert after["blocks"] == before["blocks"]
    assert after["article_id"] == before["article_id"]
    assert qingdu("show", f"library:{number}", "--script", "hans").out.decode().startswith("头发")


def test_tags_are_put_on_and_found(qingdu, folder):
    numbers = [e["id"] for e in qingdu("library", "add", folder, "--format", "json").json]
    qingdu("library", "tag", *numbers, "--add", "海", "--add", "讀")
    qingdu("library", "tag", numbers[0], "--take", "讀")
    (only,) = qingdu("library", "list", "tag:讀", "--format", "json").json
    assert only["id"] == numbers[1]
    assert only["tags"] == ["海", "讀"]


def test_what_was_removed_is_gone(qingdu, folder):
    numbers = [e["id"] for e in qingdu("library", "add", folder, "--format", "json").json]
    assert qingdu("library", "remove", numbers[0]).status == 0
    assert [e["id"] for e in qingdu("library", "list", "--format", "json").json] == numbers[1:]
    missing = qingdu("library", "remove", numbers[0])
    assert missing.status == 1
    assert f"no article {numbers[0]}" in missing.err


@pytest.mark.parametrize("given", [("library",), ("library", "fly"), ("library", "search")])
def test_wrong_usage_is_told(qingdu, given):
    assert qingdu(*given).status == 2


def test_a_backup_is_written_checked_and_brought_back(qingdu, folder, tmp_path):
    numbers = [e["id"] for e in qingdu("library", "add", folder, "--format", "json").json]
    assert qingdu("library", "backup", tmp_path / "all.zip").out.decode().endswith(": 2\n")
    qingdu("library", "remove", *numbers)
    assert qingdu("library", "list", "--format", "json").json == []
    assert qingdu("library", "restore", tmp_path / "all.zip").status == 0
    assert len(qingdu("library", "list", "--format", "json").json) == 2
    checked = qingdu("library", "check")
    assert (checked.status, checked.out) == (0, b"")
    refused = qingdu("library", "restore", folder / "頁面.html")
    assert refused.status == 1
    assert "Nothing was changed" in refused.err


def test_notes_are_printed_for_other_programs(qingdu, folder):
    (number, _) = (e["id"] for e in qingdu("library", "add", folder, "--format", "json").json)
    library = open_library()
    texts = list(zip(*texts_of(library.reading(number).article), strict=True))
    text_id, text = texts[1]
    start = text.index("頭髮") if "頭髮" in text else 0
    mark = new_highlight(texts, (text_id, start), (text_id, start + 2), Colour.RED, "一\n<二>\t三")
    Highlights(library.database).put(number, mark)
    library.database.close()
    markdown = qingdu("library", "export-notes").out.decode()
    assert f"^q-{mark.id[:8]}" in markdown
    assert f"=={mark.quote}==" in markdown
    anki = qingdu("library", "export-notes", "--format", "anki").out.decode().splitlines()
    assert anki[:3] == ["#separator:tab", "#html:true", "#guid column:1"]
    assert anki[-1].split("\t")[:3] == [mark.id, mark.quote, "一<br>&lt;二&gt; 三"]
    assert f"<b>{mark.quote}</b>" in anki[-1].split("\t")[6]
    (record,) = qingdu("library", "export-notes", "--format", "json").json
    assert record["highlights"][0]["quote"] == mark.quote


SECRET = "鮮為人知的祕密花園"


@pytest.fixture
def secret(qingdu, tmp_path, monkeypatch):
    """Return the number of an article that is known wherever the program may know one."""
    for name in ("CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "own" / name))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "own" / "DATA"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "own"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "own"))
    pasted = data_dir() / PASTED
    pasted.mkdir(parents=True)
    page = pasted / f"{SECRET}.txt"
    page.write_text(f"{SECRET}\n\n{SECRET}在山的那一邊。{TEXT}", "utf-8")
    (number,) = (e["id"] for e in qingdu("library", "add", page, "--keep", "--format", "json").json)
    cache = ArticleCache(cache_dir() / "articles")
    cache.keep(page, None, CachedArticle(read_file(page)))
    assert cache.find(page, None) is not None
    listed = Settings().with_recent_file(page)
    listed = replace(listed, open_files=(str(page),), front_file=str(page))
    save_settings(listed, settings_path())
    state_dir().mkdir(parents=True)
    (state_dir() / "qingdu.log").write_text("opened\n", "utf-8")
    return number


def left(tmp_path):
    files = [path for path in (tmp_path / "own").rglob("*") if path.is_file()]
    names = "\n".join(str(path) for path in files).encode()
    return names + b"".join(path.read_bytes() for path in files)


def test_nothing_is_left_of_what_was_removed_wherever_it_was_known(qingdu, secret, tmp_path):
    assert SECRET.encode() in left(tmp_path)
    assert qingdu("library", "remove", secret).status == 0
    for trace in (SECRET, "秘密花園", "祕密", "知的"):
        assert trace.encode() not in left(tmp_path), trace


def test_nothing_is_left_of_another_saving_of_what_was_removed(qingdu, secret, tmp_path):
    head = '<link rel="canonical" href="https://example.com/a/1">'
    earlier, later = tmp_path / "a.html", tmp_path / "b.html"
    for page, added in ((earlier, ""), (later, "<!-- again -->")):
        page.write_text(f"{head}<title>早先</title><h1>早先</h1><p>{TEXT}</p>{added}", "utf-8")
    numbers = {
        entry["id"]
        for page in (earlier, later)
        for entry in qingdu("library", "add", page, "--format", "json").json
    }
    for page in (earlier, later):
        ArticleCache(cache_dir() / "articles").keep(page, None, CachedArticle(read_file(page)))
    assert len(numbers) == 1
    assert "早先".encode() in left(tmp_path)
    assert qingdu("library", "remove", *numbers).status == 0
    assert "早先".encode() not in left(tmp_path)


def test_nothing_is_left_of_anything_when_all_is_erased(qingdu, secret, folder, tmp_path):
    qingdu("library", "add", folder)
    qingdu("library", "watch", folder)
    assert qingdu("library", "erase-all").status == 2
    assert qingdu("library", "list", "--format", "json").json != []
    assert qingdu("library", "erase-all", "--yes").status == 0
    for trace in (SECRET, "秘密花園", "祕密", "知的", "燈塔", "頭髮"):
        assert trace.encode() not in left(tmp_path), trace
    assert qingdu("library", "list", "--format", "json").json == []
    assert qingdu("library", "watch").out == b""


def test_copies_are_kept_and_told_when_they_cannot_be(qingdu, folder):
    numbers = [e["id"] for e in qingdu("library", "add", folder, "--format", "json").json]
    assert qingdu("library", "keep", *numbers).status == 0
    assert len(qingdu("library", "list", "has:copy", "--format", "json").json) == 2
    (folder / "deep" / "b.txt").unlink()
    failed = qingdu("library", "keep", *numbers)
    assert failed.status == 1
    assert "No copy of b.txt can be kept" in failed.err


def test_watched_folders_are_listed(qingdu, folder):
    assert qingdu("library", "watch", folder, "--format", "json").json == [str(folder)]
    assert qingdu("library", "unwatch", folder).out == b""


def test_what_was_read_is_counted(qingdu, folder):
    (number, _) = (e["id"] for e in qingdu("library", "add", folder, "--format", "json").json)
    library = open_library()
    entry = library.entry(number)
    library.note_progress(entry.article_id, 1.0)
    library.database.close()
    record = qingdu("library", "statistics", "--format", "json").json
    assert sum(record["days"].values()) == sum(record["hours"]) == entry.characters
    assert qingdu("library", "statistics").out.decode().endswith(f"\t{entry.characters}\n")

"""A kept article is served only for the same bytes, as the same program reads them."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.loading.registry import load
from reader.pipeline import read_file
from reader.storing.article_cache import (
    LONGEST_KEPT,
    MOST_ENTRIES,
    SMALL_SOURCE,
    ArticleCache,
    CachedArticle,
    program_stamp,
    states_in,
)

PICTURE = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,"
    b"\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
DRAWING = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='https://a.test/b.png'/></svg>"
"""Shown without what it refers to."""
WORDS = "这一段文字足够长，可以算作一篇文章的正文，读起来也不觉得短。" * 6


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "页面.html"
    path.write_text(f"<title>题目</title><article><h1>题目</h1><p>{WORDS}</p></article>", "utf-8")
    return path


@pytest.fixture
def illustrated(tmp_path: Path) -> Path:
    path = tmp_path / "有图.html"
    picture = tmp_path / "有图_files" / "a.gif"
    picture.parent.mkdir()
    picture.write_bytes(PICTURE)
    path.write_text(
        f"<title>题目</title><article><h1>题目</h1><p>{WORDS}</p>"
        f'<figure><img src="有图_files/a.gif"><figcaption>一张图</figcaption></figure>'
        f"<p>{WORDS}</p></article>",
        "utf-8",
    )
    return path


@pytest.fixture
def kept(tmp_path: Path) -> ArticleCache:
    return ArticleCache(tmp_path / "cache" / "articles", "this program")


def entries(kept: ArticleCache) -> list[Path]:
    return sorted(kept.folder.iterdir())


def keep(kept: ArticleCache, page: Path, encoding: str | None = None) -> CachedArticle:
    one = CachedArticle(read_file(page, encoding=encoding))
    kept.keep(page, encoding, one)
    return one


def test_an_article_comes_back_as_it_was_read(kept: ArticleCache, page: Path) -> None:
    assert kept.find(page, None) is None
    one = keep(kept, page)
    assert kept.find(page, None) == one


def test_pictures_are_those_that_lie_beside_the_page(kept: ArticleCache, illustrated: Path) -> None:
    one = keep(kept, illustrated)
    found = kept.find(illustrated, None)
    assert found == one
    assert found.reading.article.assets == one.reading.article.assets != {}
    assert PICTURE not in entries(kept)[0].read_bytes()


def test_pictures_that_are_shown_otherwise_are_asked_for(
    kept: ArticleCache, illustrated: Path
) -> None:
    (illustrated.parent / "有图_files" / "a.gif").write_bytes(DRAWING)
    one = keep(kept, illustrated)
    assert kept.find(illustrated, None) is None
    found = kept.find(illustrated, None, lambda: load(illustrated).assets)
    assert found is not None
    assert found.reading.article.assets == one.reading.article.assets != {}


def changed_page(page: Path) -> None:
    status = page.stat()
    page.write_bytes(page.read_bytes().replace("题目".encode(), "目题".encode()))
    os.utime(page, ns=(status.st_atime_ns, status.st_mtime_ns))


def changed_picture(page: Path) -> None:
    (page.parent / "有图_files" / "a.gif").write_bytes(PICTURE + b"more")


def linked_picture(page: Path) -> None:
    picture, elsewhere = page.parent / "有图_files" / "a.gif", page.parent / "elsewhere.gif"
    picture.rename(elsewhere)
    picture.symlink_to(elsewhere)


def missing_picture(page: Path) -> None:
    (page.parent / "有图_files" / "a.gif").unlink()


def new_folder(page: Path) -> None:
    (page.parent / "有图.files").mkdir()


@pytest.mark.parametrize(
    "change",
    [changed_page, changed_picture, linked_picture, missing_picture, new_folder, Path.unlink],
)
def test_what_has_changed_is_read_anew(
    kept: ArticleCache, illustrated: Path, change: Callable[[Path], None]
) -> None:
    keep(kept, illustrated)
    assert kept.find(illustrated, None) is not None
    change(illustrated)
    assert kept.find(illustrated, None) is None


def test_another_program_reads_anew(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    assert ArticleCache(kept.folder, "another program").find(page, None) is None


def test_another_encoding_is_another_entry(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    assert kept.find(page, "gb18030") is None


def test_another_file_with_the_same_bytes_is_another_entry(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    copy = page.with_name("copy.html")
    copy.write_bytes(page.read_bytes())
    assert kept.find(copy, None) is None


@pytest.mark.parametrize("damage", [b"", b"qingdu-article \n{}", b"\xff\xfe", b"{" * 100_000])
def test_a_damaged_entry_is_nothing(kept: ArticleCache, page: Path, damage: bytes) -> None:
    keep(kept, page)
    (entry,) = entries(kept)
    entry.write_bytes(damage)
    assert kept.find(page, None) is None
    entry.unlink()
    entry.mkdir()
    assert kept.find(page, None) is None


def test_one_wrong_byte_is_noticed(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    (entry,) = entries(kept)
    data = entry.read_bytes()
    entry.write_bytes(data.replace("正文".encode(), "反文".encode(), 1))
    assert kept.find(page, None) is None


def test_a_large_page_is_not_read_while_someone_waits(kept: ArticleCache, page: Path) -> None:
    page.write_bytes(page.read_bytes() + b"\n" * SMALL_SOURCE)
    keep(kept, page)
    assert kept.find(page, None) is None
    assert kept.find(page, None, lambda: load(page).assets) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_only_the_user_can_read_what_is_kept(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    assert stat.S_IMODE(kept.folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(entry.stat().st_mode) for entry in entries(kept)] == [0o600]


def test_the_oldest_entries_make_room(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    (newest,) = entries(kept)
    now = time.time()
    for number in range(MOST_ENTRIES):
        other = kept.folder / f"{number:032}.article"
        other.write_bytes(b"another")
        os.utime(other, (now - number - 10, now - number - 10))
    ancient = kept.folder / "ancient.article"
    ancient.write_bytes(b"old")
    os.utime(ancient, (now - LONGEST_KEPT - 60,) * 2)
    keep(kept, page)
    left = entries(kept)
    assert len(left) == MOST_ENTRIES
    assert newest in left
    assert ancient not in left
    assert kept.folder / f"{MOST_ENTRIES - 1:032}.article" not in left


def test_everything_is_forgotten(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    kept.forget()
    assert entries(kept) == []
    assert kept.find(page, None) is None


def test_nothing_is_kept_where_nothing_can_be_written(tmp_path: Path, page: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    kept = ArticleCache(tmp_path / "file" / "articles")
    keep(kept, page)
    assert kept.find(page, None) is None
    kept.forget()


def test_nothing_is_kept_of_a_page_that_is_gone(kept: ArticleCache, illustrated: Path) -> None:
    one = CachedArticle(read_file(illustrated))
    assert one.reading.article.assets
    (illustrated.parent / "有图_files" / "a.gif").unlink()
    kept.keep(illustrated, None, one)
    kept.keep(illustrated.parent / "unplugged" / illustrated.name, None, one)
    assert not kept.folder.exists()


def test_what_was_left_half_written_is_forgotten_too(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    (entry,) = entries(kept)
    entry.with_name(f"{entry.name}.0badc0de.new").write_bytes(b"half of an art")
    kept.forget()
    assert entries(kept) == []


def test_what_is_shown_again_is_the_newest(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    (entry,) = entries(kept)
    os.utime(entry, (0, 0))
    assert kept.find(page, None) is not None
    assert entry.stat().st_mtime > time.time() - 60


def test_an_entry_that_is_no_table_is_nothing(kept: ArticleCache, page: Path) -> None:
    keep(kept, page)
    (entry,) = entries(kept)
    for body in (b"[]", b"7", b"{}", b'{"stamp": "this program"}'):
        digest = hashlib.sha256(body).hexdigest().encode()
        entry.write_bytes(b"qingdu-article " + digest + b"\n" + body)
        assert kept.find(page, None) is None


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of the program."""
    root = Path(__file__).parents[2]
    for name in ("reader", "resources"):
        ignored = shutil.ignore_patterns("__pycache__", "ui", "*.png", "*.otf")
        shutil.copytree(root / name, tmp_path / "copy" / name, ignore=ignored)
    (tmp_path / "copy" / "pyproject.toml").touch()
    return tmp_path / "copy"


def stamp_of(checkout: Path) -> str:
    ask = "from reader.storing.article_cache import program_stamp as stamp; print(stamp())"
    command = [sys.executable, "-B", "-c", ask]
    environment = {**os.environ, "PYTHONPATH": str(checkout)}
    done = subprocess.run(command, cwd=checkout, env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def test_a_change_of_any_rule_is_another_program(checkout: Path) -> None:
    stamps = [stamp_of(checkout)]
    assert stamp_of(checkout) == stamps[0]
    for name in ("reader/cleaning/rules.py", "resources/hanzi/own_words.txt", "reader/pipeline.py"):
        with (checkout / name).open("a") as file:
            file.write("\n")
        stamps.append(stamp_of(checkout))
    (checkout / "resources" / "rules" / "example.org.toml").touch()
    stamps.append(stamp_of(checkout))
    assert len(set(stamps)) == len(stamps)
    (checkout / "resources" / "themes" / "light.toml").touch()
    assert stamp_of(checkout) == stamps[-1]


def test_another_frozen_program_is_another(monkeypatch, tmp_path: Path) -> None:
    before = program_stamp()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "program"))
    (tmp_path / "program").write_bytes(b"one")
    frozen = program_stamp()
    (tmp_path / "program").write_bytes(b"another")
    assert len({before, frozen, program_stamp()}) == 3


def test_the_stamp_sees_files_in_folders_of_folders(tmp_path):
    deep = tmp_path / "room" / "inner"
    deep.mkdir(parents=True)
    (deep / "rule.py").write_text("1")
    before = states_in(tmp_path)
    (deep / "rule.py").write_text("12")
    changed = states_in(tmp_path)
    (deep / "other.py").write_text("")
    assert len({tuple(before), tuple(changed), tuple(states_in(tmp_path))}) == 3

"""Copies of saved pages: untouched, with their pictures, read when the file has gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.articles.copies import Copies, CopyNotKeptError, drop_copy, keep_copy
from reader.library.articles.intake import Added
from reader.library.articles.store import Library
from reader.library.content.preparing import origin_of
from reader.library.upkeep.checking import check
from reader.library.upkeep.forgetting import forget
from reader.pipeline import read_file
from tests.ui.conftest import PICTURE

TEXT = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船回來。" * 4


@pytest.fixture
def page(tmp_path):
    folder = tmp_path / "下載"
    (folder / "page_files").mkdir(parents=True)
    (folder / "page_files" / "a.png").write_bytes(PICTURE)
    page = folder / "page.html"
    page.write_bytes(
        f"<html><head><title>燈塔</title></head>\r\n<body><article><h1>燈塔</h1><p>{TEXT}</p>"
        f"<figure><img src='page_files/a.png'></figure><p>{TEXT}</p></article></body>".encode(
            "big5"
        )
    )
    return page


def kept_page(library: Library, number: int) -> Path:
    kept = Copies(library.database).page(library.entry(number).copy)
    assert kept is not None
    return kept


@pytest.fixture
def number(library, page):
    return library.add(read_file(page), origin_of(page))[1]


def test_the_bytes_and_the_pictures_are_there_when_the_file_has_gone(library, number, page):
    saved = page.read_bytes()
    before = read_file(page)
    keep_copy(library, number)
    page.unlink()
    (page.parent / "page_files" / "a.png").unlink()
    kept = kept_page(library, number)
    assert kept.name == "page.html"
    assert kept.read_bytes() == saved
    again = read_file(kept)
    assert again.article == before.article
    assert [asset.data for asset in again.article.assets.values()] == [PICTURE]


def test_a_file_that_has_changed_is_not_taken_for_the_article(library, number, page):
    page.write_text("別的", "utf-8")
    with pytest.raises(CopyNotKeptError, match="changed"):
        keep_copy(library, number)
    page.unlink()
    with pytest.raises(CopyNotKeptError):
        keep_copy(library, number)
    assert library.entry(number).copy == ""


def test_copies_go_with_the_last_article_that_has_them(library, number, page):
    keep_copy(library, number)
    keep_copy(library, number)
    kept = kept_page(library, number)
    forget(library, [number])
    assert not kept.parent.exists()


def test_a_copy_can_be_given_up(library, number):
    keep_copy(library, number)
    kept = kept_page(library, number)
    drop_copy(library, number)
    assert not kept.parent.exists()
    assert library.entry(number).copy == ""


def test_what_leads_out_of_the_folder_is_not_kept(library, tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.png").write_bytes(PICTURE)
    (folder / "page.txt").write_text(TEXT, "utf-8")
    copies = Copies(library.database)
    copy = copies.keep(folder / "page.txt", ["../secret.png", "/etc/passwd", "gone.png"])
    assert list(copies.files(copy)) == ["page.txt"]
    with pytest.raises(ValueError, match="secret"):
        copies.path(copy, "../secret.png")


def test_check_tells_of_a_copy_that_is_damaged(library, number):
    keep_copy(library, number)
    assert list(check(library)) == []
    kept = kept_page(library, number)
    kept.write_bytes(b"rot")
    (finding,) = check(library)
    assert finding.number == number
    assert not finding.is_mended


def test_a_file_written_over_is_a_newer_saving(library, number, page):
    page.write_text(f"燈塔\n\n{TEXT}\n\n{TEXT}還有一句新的話。", "utf-8")
    added, newer = library.add(read_file(page), origin_of(page))
    assert added is Added.NEWER
    assert library.entry(newer).earlier == number
    assert library.entry(number).path is None
    page.write_text("完全不同的文章。" + "今日股市收盤上漲，成交量放大，外資買超。" * 9, "utf-8")
    assert library.add(read_file(page), origin_of(page))[0] is Added.NEW

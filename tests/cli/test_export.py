"""``qingdu export``: files beside the pages, in a folder, or as one book."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from reader.cli import main

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>{title}</title></head>
<body><article><h1>{title}</h1><p>渡口在河的下游，水面很宽，船一天来回四次，乘客多半是赶集的人。</p>

<p>他说：“等到冬天，河水浅了，船就要停，人们只好绕路走上游的石桥，多走两个小时。”</p>
<p>春天水涨起来，船又开了，第一天总有很多人来看，孩子们坐在岸边的石头上等。</p></article></body></html>
"""


@pytest.fixture
def pages(tmp_path: Path) -> list[str]:
    names = []
    for name, title in (("a", "渡口的老人"), ("b", "石桥:上游")):
        path = tmp_path / f"{name}.html"
        path.write_text(PAGE.format(title=title), encoding="utf-8")
        names.append(str(path))
    return names


def test_each_page_is_written_beside_it_under_its_title(pages, tmp_path, capsys):
    assert main(["export", *pages, "--to", "md", "--script", "tw", "--quotes"]) == 0
    written = (tmp_path / "渡口的老人.md").read_text("utf-8")
    assert "他說：「等到冬天" in written
    assert (tmp_path / "石橋：上游.md").exists()
    assert capsys.readouterr().out.splitlines()[0] == str(tmp_path / "渡口的老人.md")


def test_nothing_is_overwritten_unless_told(pages, tmp_path, capsys):
    out = tmp_path / "out.txt"
    out.write_text("mine", encoding="utf-8")
    assert main(["export", pages[0], "-o", str(out)]) == 1
    assert out.read_text("utf-8") == "mine"
    assert "out.txt" in capsys.readouterr().err
    assert main(["export", pages[0], "-o", str(out), "--force"]) == 0
    assert "渡口" in out.read_text("utf-8")


def test_the_saved_page_is_never_overwritten(pages, capsys):
    before = Path(pages[0]).read_bytes()
    assert main(["export", pages[0], "-o", pages[0], "--force"]) == 1
    assert Path(pages[0]).read_bytes() == before
    assert capsys.readouterr().err


def test_several_pages_make_one_book_without_those_that_fail(pages, tmp_path, capsys):
    book = tmp_path / "book.epub"
    assert main(["export", pages[0], "gone.html", pages[1], "-o", str(book), "--vertical"]) == 1
    assert "gone.html" in capsys.readouterr().err
    with ZipFile(book) as archive:
        assert [name for name in archive.namelist() if name.startswith("EPUB/text/")] == [
            "EPUB/text/0001.xhtml",
            "EPUB/text/0002.xhtml",
        ]


def test_no_book_is_written_of_nothing(tmp_path, capsys):
    book = tmp_path / "book.epub"
    assert main(["export", "gone.html", "-o", str(book)]) == 1
    assert not book.exists()
    assert capsys.readouterr().err.count("\n") == 2


def test_a_folder_takes_a_file_for_each_page(pages, tmp_path):
    folder = tmp_path / "書"
    assert main(["export", *pages, "--to", "docx", "-o", f"{folder}/"]) == 0
    assert sorted(file.name for file in folder.iterdir()) == [
        "渡口的老人.docx",
        "石桥：上游.docx",
    ]


def test_only_books_are_made_of_several_pages(pages, tmp_path, capsys):
    assert main(["export", *pages, "-o", str(tmp_path / "all.md")]) == 2
    assert capsys.readouterr().err

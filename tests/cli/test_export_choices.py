"""``qingdu export``: which pages, as their reader put them right, and out of the library."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from reader.commands.library_pages import open_library
from reader.core.articles.walk import iter_texts
from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.library.records.record import Record
from reader.library.records.record_book import RecordBook
from tests.exporting.articles import png

PAGE = """<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
<title>{title}</title></head><body><article><h1>{title}</h1>
<p>渡口在河的下游，水面很宽，船一天来回四次，乘客多半是赶集的人。</p>
<figure><img src="船.png" alt="船"><figcaption>渡船靠岸</figcaption></figure>
<p>老人说：“等到冬天，河水浅了，船就要停，人们只好绕路走上游的石桥，多走两个小时。”</p>
</article></body></html>
"""


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch):
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    (tmp_path / "船.png").write_bytes(png(60, 40))
    found = []
    for name, title in (("a", "渡口的老人"), ("b", "石桥"), ("c", "石桥")):
        path = tmp_path / "saved" / f"{name}.html"
        path.parent.mkdir(exist_ok=True)
        (path.parent / "船.png").write_bytes(png(600, 400))
        path.write_text(PAGE.format(title=title), encoding="utf-8")
        found.append(path)
    return found


@pytest.fixture
def archive(pages, tmp_path: Path) -> Path:
    path = tmp_path / "pages.zip"
    with ZipFile(path, "w") as archive:
        for page in pages:
            archive.write(page, page.name)
    return path


@pytest.fixture
def numbers(qingdu, pages) -> list[int]:
    added = qingdu("library", "add", *pages, "--format", "json")
    return [each["id"] for each in added.json]


def chapters(book: Path) -> list[str]:
    with ZipFile(book) as archive:
        names = [n for n in archive.namelist() if n.startswith("EPUB/text/")]
        found = [ElementTree.fromstring(archive.read(name)) for name in names]
    return [page.findtext(".//{http://www.w3.org/1999/xhtml}h1", "") for page in found]


def test_of_a_file_with_several_pages_all_are_written_or_one(qingdu, archive, tmp_path):
    written = qingdu("export", archive, "--to", "txt", "-o", f"{tmp_path}/out/")
    assert written.status == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["渡口的老人.txt", "石桥 (2).txt", "石桥.txt"]
    assert qingdu("export", archive, "-o", "book.epub").status == 0
    assert chapters(tmp_path / "book.epub") == ["渡口的老人", "石桥", "石桥"]
    assert qingdu("export", archive, "--page", "2", "-o", "one.md").status == 0
    assert "# 石桥" in (tmp_path / "one.md").read_text("utf-8")
    assert qingdu("export", archive, "--page", "9", "-o", "none.md").status == 1
    several = qingdu("export", archive, "-o", "all.md")
    assert several.status == 1
    assert "--page" in several.err
    assert not (tmp_path / "all.md").exists()


def test_as_its_reader_put_it_right(qingdu, pages, numbers, tmp_path):
    with closing(open_library().database) as database, closing(RecordBook(database)) as records:
        library = open_library()
        article = library.reading(numbers[0]).article
        library.database.close()
        last = article.blocks[-1].block_id
        record = Record(corrections=(("title", "渡"),), taken_out=(last,))
        records.change(article.article_id, Record(), record)
    for number, file in enumerate((pages[0], f"library:{numbers[0]}")):
        out = tmp_path / f"{number}.md"
        assert qingdu("export", file, "--as-read", "-o", out).status == 0
        written = out.read_text("utf-8")
        assert "# 渡\n" in written
        assert "渡口在河" in written
        assert "老人说" not in written
    assert qingdu("export", pages[0], "-o", "plain.md").status == 0
    assert "老人说" in (tmp_path / "plain.md").read_text("utf-8")


def test_with_passages_and_notes_in_the_script_that_is_shown(qingdu, pages, numbers, tmp_path):
    library = open_library()
    article = library.reading(numbers[0]).article
    texts = [(name, text.text) for name, text in iter_texts(article)]
    name, text = next((name, text) for name, text in texts if "乘客" in text)
    start = text.index("乘客")
    mark = new_highlight(texts, (name, start), (name, start + 8), Colour.BLUE, "谁去赶集？")
    Highlights(library.database).put(numbers[0], mark)
    library.database.close()
    for number, file in enumerate((pages[0], f"library:{numbers[0]}")):
        given = ("export", file, "--script", "tw", "-o", f"{number}.html")
        assert qingdu(*given, "--notes").status == 0
        written = (tmp_path / f"{number}.html").read_text("utf-8")
        assert '<mark class="blue">乘客多半是趕集的</mark>' in written
        assert "谁去赶集？" in written
        assert qingdu(*given, "--force").status == 0
        assert "<mark" not in (tmp_path / f"{number}.html").read_text("utf-8")


def test_articles_of_the_library_make_a_book_with_their_pictures(qingdu, numbers, tmp_path):
    assert qingdu("export", "library:渡船", f"library:{numbers[0]}", "-o", "书.epub").status == 0
    assert sorted(chapters(tmp_path / "书.epub")) == ["渡口的老人", "渡口的老人", "石桥"]
    with ZipFile(tmp_path / "书.epub") as archive:
        names = [name for name in archive.namelist() if name.startswith("EPUB/pictures/")]
    assert len(names) == 3
    missing = qingdu("export", "library:99", "-o", "none.epub")
    assert missing.status == 1
    assert "99" in missing.err


def test_an_article_whose_file_is_gone_is_given_on_without_pictures(qingdu, pages, numbers):
    pages[0].unlink()
    assert qingdu("export", f"library:{numbers[0]}", "--to", "epub").status == 0
    book = Path("渡口的老人.epub")
    assert chapters(book) == ["渡口的老人"]
    with ZipFile(book) as archive:
        assert not [name for name in archive.namelist() if name.startswith("EPUB/pictures/")]


def test_pictures_come_from_the_copy_that_the_library_keeps(qingdu, pages):
    added = qingdu("library", "add", pages[0], "--keep", "--format", "json").json
    pages[0].unlink()
    assert qingdu("export", f"library:{added[0]['id']}", "--to", "epub").status == 0
    with ZipFile("渡口的老人.epub") as archive:
        assert [name for name in archive.namelist() if name.startswith("EPUB/pictures/")]

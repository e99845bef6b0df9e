"""Pages of more text than can be shown at once come in parts, which have all of it."""

from __future__ import annotations

import gzip
import re
import zipfile
from pathlib import Path

import pytest

from reader.core.article import Article
from reader.core.articles.walk import iter_texts
from reader.loading.pages import parts
from reader.loading.registry import list_pages
from reader.pipeline import read_file, read_pages

SENTENCE = "渡口的老船工把纜繩一圈一圈地繞在石樁上，然後坐下來等下一班船。"


@pytest.fixture(autouse=True)
def _short_parts(monkeypatch):
    monkeypatch.setattr(parts, "LONGEST_PART", 4_000)
    monkeypatch.setattr("reader.loading.archives.zip_file.LONGEST_PART", 4_000)
    monkeypatch.setattr("reader.loading.registry.LONGEST_PART", 4_000)


def lines(count: int) -> list[str]:
    return [f"第{number}段。{SENTENCE}" for number in range(count)]


def page(body: str) -> str:
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>渡口的一年</title></head><body>'
        f'<div class="article"><h1>渡口的一年</h1>{body}</div></body></html>'
    )


def words_of(path: Path) -> str:
    return "\n".join(words_in(read().article) for _, read in read_pages(path))


def words_in(article: Article) -> str:
    return "\n".join(text.text for _, text in iter_texts(article))


def test_a_short_page_is_one_page(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(page("".join(f"<p>{line}</p>" for line in lines(20))), "utf-8")
    assert [found.inside for found in list_pages(path)] == [""]


def message_of(markup: str) -> bytes:
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: http://example.com/a.html\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n'
        "--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        "Content-Location: http://example.com/a.html\r\n\r\n"
    )
    return f"{head}{markup}\r\n--x--\r\n".encode()


@pytest.mark.parametrize(
    "name", ["a.html", "a.html.gz", "a.zip", "a.txt", "b.zip", "a.mhtml", "c.zip"]
)
def test_the_parts_of_a_long_page_have_all_of_its_text_in_order(name, tmp_path):
    path, wanted = tmp_path / name, lines(500)
    text = "\n\n".join(wanted)
    markup = page("".join(f"<p>{line}</p>" for line in wanted))
    match name:
        case "a.html":
            path.write_text(markup, "utf-8")
        case "a.html.gz":
            path.write_bytes(gzip.compress(markup.encode()))
        case "a.txt":
            path.write_text(text, "utf-8")
        case "a.mhtml":
            path.write_bytes(message_of(markup))
        case "c.zip":
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("a.mhtml", message_of(markup))
        case _:
            with zipfile.ZipFile(path, "w") as archive:
                is_text = name == "b.zip"
                archive.writestr("a.txt" if is_text else "a.html", text if is_text else markup)
    assert len(list(list_pages(path))) > 4
    found = re.findall(r"第(\d+)段。" + SENTENCE, words_of(path))
    assert found == [str(number) for number in range(500)]


def book_of(path: Path, chapters: list[list[str]]) -> None:
    names = [f"c{number}.xhtml" for number in range(len(chapters))]
    items = "".join(
        f'<item id="{n}" href="{n}" media-type="application/xhtml+xml"/>' for n in names
    )
    spine = "".join(f'<itemref idref="{n}"/>' for n in names)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
        )
        book.writestr(
            "a.opf",
            f"<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for name, paragraphs in zip(names, chapters, strict=True):
            book.writestr(name, page("".join(f"<p>{line}</p>" for line in paragraphs)))


@pytest.mark.parametrize("count", [1, 10])
def test_a_book_comes_in_parts_with_all_its_chapters(tmp_path, count):
    """Also a book of one chapter, however long that is."""
    path, wanted, each = tmp_path / "a.epub", lines(500), 500 // count
    book_of(path, [wanted[at : at + each] for at in range(0, 500, each)])
    assert len(list(list_pages(path))) > 4
    found = re.findall(r"第(\d+)段。" + SENTENCE, words_of(path))
    assert found == [str(number) for number in range(500)]


def test_chapters_for_which_there_is_no_room_are_told(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.loading.archives.epub.LARGEST_BOOK", 20_000)
    path = tmp_path / "a.epub"
    book_of(path, [lines(20), lines(400), lines(20)])
    notices = [notice for _, read in read_pages(path) for notice in read().article.notices]
    assert ("count", "1") in notices[0].fields


def test_a_long_markdown_text_that_is_packed_is_read_as_a_text(tmp_path, monkeypatch):
    monkeypatch.setattr("reader.loading.markdown.markdown_file.LONGEST_MARKDOWN", 1_000)
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.md", "\n\n".join(lines(500)))
    found = re.findall(r"第(\d+)段。" + SENTENCE, words_of(path))
    assert len(found) == 500


def test_each_part_is_an_article_of_its_own_under_the_page_s_title(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(page("".join(f"<p>{line}</p>" for line in lines(500))), "utf-8")
    articles = [read().article for _, read in read_pages(path)]
    assert {article.metadata.title for article in articles} == {"渡口的一年"}
    assert len({article.article_id for article in articles}) == len(articles)
    names = [found.inside for found in list_pages(path)]
    assert names[0].startswith("1/")
    again = read_file(path, inside=names[1])
    assert again.inside == names[1]
    assert again.article == articles[1]


def test_pictures_and_scripts_are_no_text(tmp_path):
    data = "data:image/png;base64," + "A" * 30_000
    body = f"<script>var a = '{'x' * 30_000}';</script><style>{'p{}' * 9_000}</style>"
    body += f'<p><img src="{data}"></p><!--{"y" * 30_000}-->'
    path = tmp_path / "a.html"
    path.write_text(page(body + "".join(f"<p>{line}</p>" for line in lines(20))), "utf-8")
    assert [found.inside for found in list_pages(path)] == [""]


def test_nothing_is_cut_within_a_script_or_a_list_s_container(tmp_path):
    script = "<script>document.write('<p>不是正文</p>');</script>"
    items = "".join(f"<li>{line}</li>{script}" for line in lines(500))
    path = tmp_path / "a.html"
    path.write_text(page(f"<ul>{items}</ul>"), "utf-8")
    words = words_of(path)
    assert "不是正文" not in words
    assert len(re.findall(SENTENCE, words)) == 500


def test_scripts_that_do_not_end_take_no_time_each(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(page("<p>" + SENTENCE + "<script " * 40_000), "utf-8")
    assert len(list(list_pages(path))) > 1


def test_a_paragraph_that_does_not_end_is_cut_behind_a_sentence(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(page(f"<p>{''.join(lines(500))}"), "utf-8")
    words = words_of(path)
    assert len(re.findall(SENTENCE, words)) == 500

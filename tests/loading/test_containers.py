"""Files that hold several pages: listed in order, read one by one, bounded whatever is in them."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.core.article import Heading
from reader.core.messages.errors import (
    BookLockedError,
    CheckPageError,
    DataError,
    FileDamagedError,
    FileLockedError,
    FileTooLargeError,
    NoSuchPageError,
    OfficeDocumentError,
    PdfError,
    ReaderError,
    TooManyPartsError,
)
from reader.loading.registry import list_pages, load
from reader.pipeline import read_file, read_pages
from tests.loading.zips import zip_that_says

HERE = Path(__file__).parent / "containers"
WARC = HERE / "wget.warc.gz"
WORDS = "摆渡的老卢今年七十一岁，每天早上六点开第一班船，风大的日子也照样出来等人。"


def page(title: str, more: str = "") -> str:
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{WORDS}{more}</p>"


def packed(folder: Path, files: Mapping[str, str | bytes], name: str = "a.zip") -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for inside, content in files.items():
            archive.writestr(inside, content)
    return path


def names(path: Path) -> list[str]:
    return [found.inside for found in list_pages(path)]


def test_the_pages_of_a_crawl_in_order_with_their_pictures() -> None:
    found = list(list_pages(WARC))
    assert [p.title for p in found] == ["茶田的早晨 - 山坳週報", "郵差的星期三 - 山坳週報"]
    assert [p.url[-6:] for p in found] == ["1.html", "2.html"]
    readings = [read() for _, read in read_pages(WARC)]
    assert [r.article.metadata.title for r in readings] == ["茶田的早晨", "郵差的星期三"]
    assert all(len(r.article.assets) == 1 for r in readings)
    assert len({r.article.article_id for r in readings}) == 2
    assert readings[0].article.metadata.saver.startswith("Wget/1.21.3")
    assert readings[0].article.metadata.saved


def test_a_plain_crawl_and_a_cut_one(tmp_path: Path) -> None:
    plain = tmp_path / "a.warc"
    plain.write_bytes(gzip.decompress(WARC.read_bytes()))
    assert len(names(plain)) == 2
    assert read_file(plain, page=2).article.metadata.title == "郵差的星期三"
    cut = tmp_path / "b.warc.gz"
    cut.write_bytes(WARC.read_bytes()[:-900])
    assert len(names(cut)) >= 1


def test_a_number_beyond_the_last_page() -> None:
    assert load(WARC, page=2).inside.endswith("2.html")
    with pytest.raises(NoSuchPageError) as caught:
        load(WARC, page=3)
    assert caught.value.fields == {"page": "3", "count": "2"}


def test_the_articles_of_a_zip(tmp_path: Path) -> None:
    files = {
        "b/two.html": page("后天"),
        "one.html": page("明天", '<img src="one_files/a.png">'),
        "one_files/ad.html": page("广告"),
        "readme.txt": "说明",
        "note.md": f"# 笔记\n\n{WORDS}",
        "framed.html": page("框", '<iframe src="inner.html"></iframe>'),
        "inner.html": page("里面"),
    }
    path = packed(tmp_path, files)
    assert names(path) == ["framed.html", "one.html", "b/two.html", "note.md"]


def test_one_page_is_the_file(tmp_path: Path) -> None:
    path = packed(tmp_path, {"one.html": page("明天")})
    (found,) = list_pages(path)
    assert (found.inside, found.load().inside) == ("", "")


def test_a_door_is_no_page(tmp_path: Path) -> None:
    door = '<html><meta http-equiv="refresh" content="0; url=p/a.html"></html>'
    assert read_file(packed(tmp_path, {"index.html": door, "p/a.html": page("里面")})).inside == ""


def test_letters_in_a_mailbox(tmp_path: Path) -> None:
    letter = "From a@x.example Mon Mar 10 01:00:00 2025\nFrom: 祝一鸣 <a@x.example>\nSubject: {}\n"
    letter += (
        "Date: Mon, 10 Mar 2025 09:00:00 +0800\nContent-Type: text/plain; charset=utf-8\n\n{}\n\n"
    )
    path = tmp_path / "a.eml"
    path.write_text(letter.format("=?utf-8?b?5piO5aSp?=", WORDS) + letter.format("x", WORDS))
    assert names(path) == ["明天", "x"]
    metadata = read_file(path).article.metadata
    assert (metadata.title, metadata.authors) == ("明天", ("祝一鸣",))
    assert metadata.published == "2025-03-10T09:00"


def test_articles_as_data(tmp_path: Path) -> None:
    article = {"title": "明天", "byline": "祝一鸣", "content": f"<p>{WORDS}</p>" * 2}
    path = tmp_path / "a.json"
    path.write_text(json.dumps([article, {**article, "title": "后天"}]), "utf-8")
    assert names(path) == ["明天", "后天"]
    assert read_file(path).article.metadata.authors == ("祝一鸣",)
    path.write_text('{"a": 1}', "utf-8")
    with pytest.raises(DataError):
        load(path)
    path.write_text("{这是一段文字，不是数据。}" + WORDS, "utf-8")
    assert load(path).text.startswith("{这")


def test_what_archive_box_keeps_beside_its_data(tmp_path: Path) -> None:
    (tmp_path / "article.json").write_text('{"title": "明天", "byline": "祝一鸣"}', "utf-8")
    (tmp_path / "content.html").write_text(f"<div><p>{WORDS}</p></div>", "utf-8")
    metadata = read_file(tmp_path / "article.json").article.metadata
    assert (metadata.title, metadata.authors) == ("明天", ("祝一鸣",))


CONTAINER = '<container><rootfiles><rootfile full-path="o/p.opf"/></rootfiles></container>'
OPF = (
    "<package><metadata><title>书</title><creator>祝一鸣</creator></metadata><manifest>"
    '<item id="n" href="nav.xhtml" properties="nav"/><item id="a" href="a.xhtml"/>'
    '<item id="b" href="b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/>'
    "</spine></package>"
)
NAV = (
    '<html><nav epub:type="toc" xmlns:epub="e"><a href="a.xhtml">第一回</a>'
    '<a href="b.xhtml">第二回</a></nav></html>'
)
BOOK = {
    "META-INF/container.xml": CONTAINER,
    "o/p.opf": OPF,
    "o/nav.xhtml": NAV,
    "o/a.xhtml": f'<body><p>{WORDS}<a href="b.xhtml#n" epub:type="noteref">1</a></p><p>{WORDS}</p>',
    "o/b.xhtml": f'<body><h2>第二回</h2><p>{WORDS}</p><aside id="n"><p>见县志。</p></aside>',
}


def test_a_book_is_one_article_with_its_contents_and_notes(tmp_path: Path) -> None:
    article = read_file(packed(tmp_path, BOOK, "a.epub")).article
    assert article.metadata.title == "书"
    assert article.metadata.authors == ("祝一鸣",)
    headings = [b.text.text for b in article.blocks if isinstance(b, Heading)]
    assert headings == ["第一回", "第二回"]
    assert [note.mark for note in article.notes] == ["1"]


def test_locked_cut_and_foreign_files_say_what_they_are(tmp_path: Path) -> None:
    locked = '<encryption><CipherReference URI="o/a.xhtml"/></encryption>'
    with pytest.raises(BookLockedError):
        load(packed(tmp_path, {**BOOK, "META-INF/encryption.xml": locked}))
    with pytest.raises(OfficeDocumentError):
        load(packed(tmp_path, {"[Content_Types].xml": "", "word/document.xml": "<w/>"}))
    whole = packed(tmp_path, {"a.html": page("明天")}).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[:-40])
    with pytest.raises(FileDamagedError):
        load(tmp_path / "cut.zip")
    flags = bytearray(whole)
    flags[6] |= 1
    flags[whole.rindex(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "locked.zip").write_bytes(flags)
    with pytest.raises(FileLockedError):
        load(tmp_path / "locked.zip")
    (tmp_path / "a.html").write_bytes(b"%PDF-1.7\n")
    with pytest.raises(PdfError):
        load(tmp_path / "a.html")


def written(path: Path, data: bytes) -> Path:
    """Write ``data`` and return where."""
    path.write_bytes(data)
    return path


def test_bombs_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(b"<html>" + bytes(90_000_000)))
    with pytest.raises(FileTooLargeError):
        load(tmp_path / "a.html.gz")
    end = b"PK\x05\x06" + bytes(4) + b"\xff\xff\xff\xff" + (50_000_000).to_bytes(4, "little")
    (tmp_path / "many.zip").write_bytes(b"PK\x03\x04" + bytes(60) + end + bytes(6))
    with pytest.raises(TooManyPartsError):
        load(tmp_path / "many.zip")
    with pytest.raises(TooManyPartsError):  # said in the longer record, which zipfile believes
        load(written(tmp_path / "wide.zip", zip_that_says(50_000_000)))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.html", b"<html>" + bytes(90_000_000))
    (tmp_path / "bomb.zip").write_bytes(buffer.getvalue())
    with pytest.raises(ReaderError):
        load(tmp_path / "bomb.zip")


ENEX = '<?xml version="1.0"?><en-export application="Evernote" version="10">{}</en-export>'
NOTE = (
    "<note><title>{0}</title><created>20250310T010000Z</created><content><![CDATA[<en-note>"
    "<div>{1}</div></en-note>]]></content></note>"
)


def test_notes_of_a_notebook(tmp_path: Path) -> None:
    path = tmp_path / "a.enex"
    path.write_text(ENEX.format(NOTE.format("明天", WORDS) + NOTE.format("后天", WORDS)), "utf-8")
    assert names(path) == ["明天", "后天"]
    article = read_file(path, page=2).article
    assert article.metadata.title == "后天"
    assert (article.metadata.published, article.metadata.saved) == (None, "2025-03-10T01:00:00Z")
    path.write_text(path.read_text("utf-8")[:-60], "utf-8")
    with pytest.raises(FileDamagedError):
        list(list_pages(path))
    entity = '<?xml version="1.0"?><!DOCTYPE en-export [<!ENTITY a "b">]><en-export>&a;</en-export>'
    path.write_text(entity, "utf-8")
    with pytest.raises(ReaderError):
        load(path)


def test_giving_up_ends_the_look(tmp_path: Path) -> None:
    class GivenUpError(Exception):
        pass

    def give_up(_: int) -> None:
        raise GivenUpError

    with pytest.raises(GivenUpError):
        list(list_pages(WARC, report=give_up))


def test_a_check_page_among_pages_is_told(tmp_path: Path) -> None:
    check = "<html><nav><a href=x>请完成安全验证</a></nav></html>"
    path = packed(tmp_path, {"a.html": check, "b.html": page("明天")})
    (_, first), (_, second) = read_pages(path)
    with pytest.raises(CheckPageError):
        first()
    assert second().article.metadata.title == "明天"


def test_a_table_of_contents_may_lead_to_what_is_no_address(tmp_path):
    path = tmp_path / "a.epub"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>',
        )
        book.writestr(
            "a.opf",
            '<package><metadata/><manifest><item id="a" href="a.xhtml"/>'
            '<item id="n" href="n.xhtml" properties="nav"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
        )
        contents = '<ol><li><a href="//[x#y">一</a></li></ol>'
        book.writestr("n.xhtml", f"<html><nav>{contents}</nav></html>")
        words = "渡口的木船每天清早来回六趟，船钱两角，收了三十年没有涨过。" * 5
        book.writestr(
            "a.xhtml", f'<html><body><p>{words}<a href="x[//]#y">二</a></p></body></html>'
        )
    assert words in load(path).text

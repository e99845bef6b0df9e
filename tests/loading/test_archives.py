"""Pages saved as one file: MHTML, web archive, zip. All give what the plain page gives."""

from __future__ import annotations

import base64
import hashlib
import io
import plistlib
import quopri
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.messages.errors import NotAPageError, ReaderError
from reader.core.source import SourceDocument, SourceKind
from reader.loading.registry import load

PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)
GIF = b"GIF89a" + bytes(24)
URL = "https://example.com/书/a.html"
PAGE = (
    '<!DOCTYPE html><html><head><meta charset="{0}"><title>湖边</title></head><body>'
    '<p>湖边的旧书店，到了周末就挤满了人。</p><img src="{1}"><img src="{2}"></body></html>'
)
FIRST, SECOND = "https://example.com/图/a.png", "../pic/b.gif"

Save = Callable[[str, str], bytes]


def mhtml(charset: str, encoding: str, *, transfer: str = "quoted-printable") -> bytes:
    page = PAGE.format(charset, FIRST, SECOND).encode(encoding)
    body = quopri.encodestring(page) if transfer != "base64" else base64.encodebytes(page)
    lines = [
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {URL}",
        "Subject: =?utf-8?Q?=E6=B9=96?=",
        "MIME-Version: 1.0",
        "Content-Type: multipart/related;",
        '\ttype="text/html";',
        '\tboundary="----Boundary--x----"',
        "",
        "",
        "------Boundary--x----",
        f"Content-Type: text/html; charset={charset}",
        "Content-ID: <frame-1@mhtml.blink>",
        f"Content-Transfer-Encoding: {transfer}",
        f"Content-Location: {URL}",
        "",
        body.decode("ascii").replace("\n", "\r\n"),
        "------Boundary--x----",
        "Content-Type: image/png",
        "Content-Transfer-Encoding: base64",
        f"Content-Location: {FIRST}",
        "",
        base64.encodebytes(PNG).decode(),
        "------Boundary--x----",
        "Content-Type: image/gif",
        "Content-Transfer-Encoding: base64",
        "Content-Location: https://example.com/pic/b.gif",
        "",
        base64.encodebytes(GIF).decode(),
        "------Boundary--x------",
        "",
    ]
    return "\r\n".join(lines).encode()


def webarchive(charset: str, encoding: str, *, form: plistlib.PlistFormat) -> bytes:
    page = PAGE.format(charset, FIRST, SECOND).encode(encoding)
    archive = {
        "WebMainResource": {
            "WebResourceData": page,
            "WebResourceURL": URL,
            "WebResourceMIMEType": "text/html",
            "WebResourceTextEncodingName": charset,
        },
        "WebSubresources": [
            {"WebResourceData": PNG, "WebResourceURL": FIRST, "WebResourceMIMEType": "image/png"},
            {"WebResourceData": GIF, "WebResourceURL": "https://example.com/pic/b.gif"},
            {"WebResourceData": b"x{}", "WebResourceURL": "https://example.com/a.css"},
        ],
    }
    return plistlib.dumps(archive, fmt=form)


def zipped(charset: str, encoding: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        page = PAGE.format(charset, "./a_files/%E5%9B%BE.png", "../pic/b.gif")
        archive.writestr("saved/a.html", page.encode(encoding))
        archive.writestr("saved/a_files/图.png", PNG)
        archive.writestr("saved/a_files/frame.html", "<html>frame</html>")
        archive.writestr("pic/b.gif", GIF)
    return buffer.getvalue()


SAVES: dict[str, Save] = {
    "mhtml": mhtml,
    "mhtml in base64": lambda charset, encoding: mhtml(charset, encoding, transfer="base64"),
    "webarchive": lambda c, e: webarchive(c, e, form=plistlib.FMT_BINARY),
    "webarchive in XML": lambda c, e: webarchive(c, e, form=plistlib.FMT_XML),
    "zip": zipped,
}


def opened(tmp_path: Path, data: bytes, name: str = "saved.bin") -> SourceDocument:
    path = tmp_path / name
    path.write_bytes(data)
    return load(path)


@pytest.mark.parametrize("save", SAVES.values(), ids=SAVES.keys())
@pytest.mark.parametrize(
    ("charset", "encoding", "found"),
    [("utf-8", "utf-8", "utf-8"), ("gb2312", "gbk", "gb18030"), ("gb2312", "utf-8", "utf-8")],
)
def test_page_and_pictures(
    tmp_path: Path, save: Save, charset: str, encoding: str, found: str
) -> None:
    data = save(charset, encoding)
    source = opened(tmp_path, data)
    assert source.kind is SourceKind.HTML
    assert source.article_id == hashlib.sha256(data).hexdigest()
    assert source.encoding == found
    assert "湖边的旧书店，到了周末就挤满了人。" in source.text
    assets = list(source.assets.values())
    assert [asset.data for asset in assets] == [PNG, GIF]
    assert [asset.media_type for asset in assets] == ["image/png", "image/gif"]
    assert assets[1].name == "b.gif"
    assert "https://example.com/none.png" not in source.assets


@pytest.mark.parametrize("save", [mhtml, SAVES["webarchive"]])
def test_where_the_page_came_from(tmp_path: Path, save: Save) -> None:
    assert opened(tmp_path, save("utf-8", "utf-8")).url == URL


def test_pictures_named_by_content_id(tmp_path: Path) -> None:
    data = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n'
        b"Content-Type: text/html\n\n<html><img src='cid:pic@x'></html>\n--b\n"
        b"Content-Type: image/png\nContent-ID: <pic@x>\nContent-Transfer-Encoding: base64\n\n"
        + base64.b64encode(PNG) + b"\n--b--\n"
    )  # fmt: skip
    source = opened(tmp_path, data)
    assert source.assets["cid:pic@x"].data == PNG


def test_an_archives_charset_counts_when_the_page_has_none(tmp_path: Path) -> None:
    text = "書店".encode("big5")
    data = (
        b"Content-Type: multipart/related; boundary=b\n\n--b\n"
        b"Content-Type: text/html; charset=big5\n\n<html><p>" + text + b"</p></html>\n--b--\n"
    )
    source = opened(tmp_path, data)
    assert ("書店" in source.text, source.encoding) == (True, "big5hkscs")


def test_nested_messages(tmp_path: Path) -> None:
    data = (
        b"Content-Type: multipart/related; boundary=out\n\n--out\n"
        b"Content-Type: multipart/alternative; boundary=in\n\n--in\n"
        b"Content-Type: text/plain\n\nplain\n--in\n"
        b"Content-Type: text/html\n\n<html><p>inner</p></html>\n--in--\n--out--\n"
    )
    assert "<p>inner</p>" in opened(tmp_path, data).text


def damaged_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.html", PAGE.format("utf-8", FIRST, SECOND))
    data = bytearray(buffer.getvalue())
    data[60:90] = bytes(30)
    return bytes(data)


def bomb() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.html", b"<html>" + bytes(80_000_000))
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"bplist00 not really",
        plistlib.dumps({"other": 1}, fmt=plistlib.FMT_BINARY),
        b"PK\x03\x04 not really",
        damaged_zip(),
        bomb(),
        b"Content-Type: multipart/related; boundary=b\n\n--b\n" + bytes(100),
        b'Content-Type: multipart/related; boundary=""\n\n--\n' + bytes(100),
        b'Content-Type: text/html; charset=""\n\n' + bytes(100),
        zipped("utf-8", "utf-8")[:200],
    ],
)
def test_damaged_archives_are_no_pages(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(NotAPageError):
        opened(tmp_path, data)


def test_a_damaged_picture_is_a_missing_one(tmp_path: Path) -> None:
    data = mhtml("utf-8", "utf-8").replace(base64.b64encode(PNG)[:12], b"=*=*=*=*=*=*")
    source = opened(tmp_path, data)
    assert FIRST not in source.assets
    assert SECOND in source.assets


def test_a_zip_reads_nothing_from_the_disk(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.html", '<html><img src="../secret.png"><img src="secret.png"></html>')
    source = opened(tmp_path, buffer.getvalue())
    assert list(source.assets) == []


HTML = "<html><p>一段。</p></html>"


@pytest.mark.parametrize(
    ("files", "chosen"),
    [
        ({"about.html": HTML, "index.html": HTML}, "index.html"),
        ({"index_files/ad.html": HTML, "page.html": HTML}, "page.html"),
        ({"__MACOSX/._a.html": HTML, "saved/b.html": HTML}, "b.html"),
        ({"a.md": "# 题", "saved/b.html": HTML}, "b.html"),
        ({"a.html": "no markup", "b.html": HTML}, "b.html"),
        ({"a.html": "no markup", "b.txt": "一段。"}, "b.txt"),
        ({"a.txt": " \n", "b.txt": "一段。"}, "b.txt"),
        ({"__MACOSX/._a.txt": "一段。", "saved/b.txt": "一段。"}, "b.txt"),
        ({"a/": "", "b.html": HTML}, "b.html"),
    ],
)
def test_which_of_the_files_is_the_page(tmp_path: Path, files: dict[str, str], chosen: str) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    assert opened(tmp_path, buffer.getvalue()).name == chosen


def test_chinese_names_of_old_zip_files(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.html", '<html><img src="a_files/图片.png"></html>')
        archive.writestr("a_files/XXXX.png", PNG)
    data = buffer.getvalue().replace(b"XXXX", "图片".encode("gbk"))
    source = opened(tmp_path, data)
    assert source.assets["a_files/图片.png"].data == PNG


def test_a_property_list_that_explodes_is_refused(tmp_path: Path) -> None:
    entities = "".join(
        f'<!ENTITY e{i} "{"&e" + str(i - 1) + ";" if i else "x"}">' for i in range(9)
    )
    data = f'<?xml version="1.0"?><!DOCTYPE plist [{entities}]><plist><string>&e8;</string></plist>'
    with pytest.raises(NotAPageError):
        opened(tmp_path, data.encode() + bytes(4_000))


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_damage_in_a_part_is_a_fault_of_the_file(tmp_path: Path, method: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr("a.html", PAGE.format("utf-8", "a.png", "b.gif"))
        archive.writestr("a.png", PNG)
    whole = file.getvalue()
    path = tmp_path / "page.zip"
    for at in range(30, 160):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :])
        try:
            source = load(path)
        except ReaderError:
            continue
        assert "旧书店" in source.text
        list(source.assets)


def test_a_title_in_a_charset_that_no_name_is_stays_as_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.mhtml"
    strange = "=?ut\ufdfdf-8?Q?=E6=B9=96?="
    data = mhtml("utf-8", "utf-8").replace(b"=?utf-8?Q?=E6=B9=96?=", strange.encode())
    path.write_bytes(b"From MAILER 1\n" + data)
    assert "湖边" in load(path).text
    mailbox = tmp_path / "a.mbox"
    letter = f"From a 1\nSubject: {strange}\nContent-Type: text/plain\n\n湖边的旧书店。\n\n"
    mailbox.write_bytes(letter.encode() * 2)
    assert "湖边" in load(mailbox).text

"""Files that hold no page say what they are; files that were cut say so, or give what is left."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from reader.core.messages.errors import (
    BookmarksError,
    FileDamagedError,
    PictureError,
    ViewerOnlyError,
    XmlDataError,
)
from reader.loading.registry import load

LIST = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE><H1>书签</H1>
<DL><p><DT><A HREF="https://www.ford.example/" ADD_DATE="1">渡口</A></DL><p>
"""
CHROMIUM = '{"checksum": "x", "roots": {"bookmark_bar": {"children": [], "type": "folder"}}}'
FIREFOX = '{"guid": "root________", "type": "text/x-moz-place-container", "children": []}'
PLIST = '<?xml version="1.0"?><plist version="1.0"><dict><key>a</key><true/></dict></plist>'
CUT_ARCHIVE = '<?xml version="1.0"?><plist version="1.0"><dict><key>WebMainResource</key><di'
HEAD = (
    "From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
)
PAGE = "<html><body><p>渡口在河的下游，水面很宽，船一天来回四次。</p></body></html>"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (LIST.encode(), BookmarksError),
        (CHROMIUM.encode(), BookmarksError),
        (FIREFOX.encode(), BookmarksError),
        (b"CAJ\0" + bytes(range(256)), ViewerOnlyError),
        (b"KDH " + bytes(range(256)), ViewerOnlyError),
        (b"8BPS" + bytes(range(256)), PictureError),
        (b"BM\x46\x04\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0" + bytes(range(256)), PictureError),
        (b"\0\0\1\0\1\0\x10\x10\0\0\1\0\x20\0" + bytes(range(256)), PictureError),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><text>a</text></svg>', PictureError),
        (PLIST.encode(), XmlDataError),
        (CUT_ARCHIVE.encode(), FileDamagedError),
        (HEAD.encode(), FileDamagedError),
    ],
)
@pytest.mark.parametrize("name", ["page.html", "书.txt", "data"])
def test_it_is_named(content: bytes, error: type[Exception], name: str, tmp_path: Path):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(error):
        load(path)


def test_a_page_cut_within_base64_is_read_as_far_as_it_goes(tmp_path: Path):
    body = base64.encodebytes(PAGE.encode()).decode()[:-20]
    path = tmp_path / "page.mhtml"
    path.write_text(f"{HEAD}Content-Transfer-Encoding: base64\r\n\r\n{body}", "utf-8")
    assert "渡口在河的下游" in load(path).text


def test_a_letter_of_plain_text_alone_is_its_text(tmp_path: Path):
    path = tmp_path / "letter.eml"
    body = base64.encodebytes("渡口在河的下游，水面很宽。".encode()).decode()
    head = "From: a@b.example\nSubject: ford\nContent-Type: text/plain; charset=utf-8\n"
    path.write_text(f"{head}Content-Transfer-Encoding: base64\n\n{body}", "utf-8")
    assert "<p>渡口在河的下游，水面很宽。</p>" in load(path).text

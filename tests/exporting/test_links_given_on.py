"""No file that is given on has a link that starts a script or opens a file of its reader's."""

from __future__ import annotations

import zipfile
from html import unescape
from pathlib import Path

import pytest

from reader.cli import main
from reader.exporting.markup import followed_address
from reader.rendering.markdown_inline import may_be_followed

_ADDRESSES = (
    "javascript:alert(1)",
    " java&#9;script:alert(2)",
    "&#1;vbscript:alert(3)",
    "data:text/html,4",
    "file:///etc/5",
    "smb://there/6",
    "\\\\there\\7",
)
_BAD = (b"script:alert", b"data:text", b"file:///", b"smb://")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    sentence = "渡口的木船在霧裡慢慢轉動，船員們把貨箱一隻一隻地吊出來，堆在岸邊的店門口。"
    links = "".join(f'<p>{sentence}<a href="{address}">看這裡</a></p>' for address in _ADDRESSES)
    path = tmp_path / "page.html"
    path.write_text(
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>渡口的木船</title></head><body>"
        f'<article><h1>渡口的木船</h1>{links}<p>{sentence}<a href="https://a.example/">好</a></p>'
        "</article></body></html>",
        "utf-8",
    )
    return path


@pytest.mark.parametrize("kind", ["html", "epub", "md", "docx"])
def test_only_links_to_the_web_and_by_mail_are_given_on(page: Path, kind: str):
    out = page.with_name(f"out.{kind}")
    assert main(["export", str(page), "-o", str(out)]) == 0
    written = [out.read_bytes()]
    if kind in {"epub", "docx"}:
        with zipfile.ZipFile(out) as members:
            written = [members.read(name) for name in members.namelist()]
    whole = b"".join(written)
    assert b"https://a.example/" in whole
    assert "看這裡".encode() in whole
    assert not [address for address in _BAD if address in whole]


@pytest.mark.parametrize("address", [unescape(address) for address in _ADDRESSES[:6]])
def test_the_writers_give_on_nothing_else_whatever_cleaning_left(address: str):
    assert followed_address(address) == ""
    assert not may_be_followed(address)

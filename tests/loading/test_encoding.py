"""The encoding of a page, told by its bytes first and by its declaration second."""

from __future__ import annotations

import codecs
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.errors import UnknownEncodingError
from reader.loading.encoding import declared_label, decode, decode_name, encoding_of_label

SIMPLIFIED = "湖边的旧书店每到周末就挤满了人，老板总是坐在门口，一边喝茶一边看书。"
TRADITIONAL = "湖邊的舊書店每到週末就擠滿了人，老闆總是坐在門口，一邊喝茶一邊看書。"


def page(charset: str, text: str, encoding: str, *, before: str = "") -> bytes:
    head = f'<html><head>{before}<meta charset="{charset}"><title>t</title></head>'
    return f"{head}<body><p>{text}</p></body></html>".encode(encoding)


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        pytest.param(bytes.fromhex("b2e2cad4"), "测试", "gb18030", id="two characters of GBK"),
        pytest.param("汉字".encode(), "汉字", "utf-8", id="UTF-8"),
        pytest.param("déjà été à Liège".encode(), "déjà été à Liège", "utf-8", id="French"),
        pytest.param("привет, мир".encode(), "привет, мир", "utf-8", id="Russian"),
        pytest.param("© 2020 · a–b".encode(), "© 2020 · a–b", "utf-8", id="signs"),
        pytest.param(codecs.BOM_UTF8 + "汉字".encode(), "汉字", "utf-8", id="UTF-8 with a mark"),
        pytest.param("\ufeff漢字\n".encode("utf-16-le"), "漢字\n", "utf-16-le", id="UTF-16 LE"),
        pytest.param("\ufeff漢字\n".encode("utf-16-be"), "漢字\n", "utf-16-be", id="UTF-16 BE"),
        pytest.param(b"plain", "plain", "utf-8", id="ASCII"),
        pytest.param(SIMPLIFIED.encode("gbk"), SIMPLIFIED, "gb18030", id="GBK, undeclared"),
        pytest.param(TRADITIONAL.encode("big5"), TRADITIONAL, "big5hkscs", id="Big5, undeclared"),
        pytest.param(TRADITIONAL.encode("gbk"), TRADITIONAL, "gb18030", id="Traditional in GBK"),
    ],
)
def test_texts_without_a_declaration(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize(
    ("codec", "encoding"), [("utf-16-le", "utf-16-le"), ("utf-16-be", "utf-16-be")]
)
def test_utf16_without_a_mark(codec: str, encoding: str) -> None:
    markup = f"<html><body><p>{SIMPLIFIED}</p></body></html>"
    decoded = decode(markup.encode(codec))
    assert (decoded.text, decoded.encoding) == (markup, encoding)


@pytest.mark.parametrize(
    ("charset", "stored", "encoding"),
    [
        ("gb2312", "utf-8", "utf-8"),  # re-encoded by whoever saved it
        ("big5", "utf-8", "utf-8"),
        ("gb2312", "gbk", "gb18030"),
        ("GBK", "gb18030", "gb18030"),
        ("big5", "big5", "big5hkscs"),
        ("utf-8", "gbk", "gb18030"),  # declared UTF-8, stored as something else
        ("iso-8859-1", "gbk", "gb18030"),  # a server's default, never true of Chinese
        ("no-such-charset", "gbk", "gb18030"),
    ],
)
def test_bytes_beat_the_declaration(charset: str, stored: str, encoding: str) -> None:
    text = TRADITIONAL if stored == "big5" else SIMPLIFIED
    decoded = decode(page(charset, text, stored))
    assert text in decoded.text
    assert decoded.encoding == encoding


def test_hong_kong_characters_of_a_page_declared_big5() -> None:
    text = "佢哋喺茶餐廳度等咗好耐，啲嘢先至嚟到。"
    decoded = decode(page("big5", text, "big5hkscs"))
    assert text in decoded.text


@pytest.mark.parametrize("broken", [b"\xff", b"\xe6\xb1", b"\x80\x80"])
def test_a_few_broken_bytes_do_not_change_utf8(broken: bytes) -> None:
    data = SIMPLIFIED.encode() + broken + SIMPLIFIED.encode()
    decoded = decode(page("gb2312", "", "utf-8") + data)
    assert decoded.encoding == "utf-8"
    assert decoded.text.count(SIMPLIFIED) == 2
    assert "\ufffd" in decoded.text


def test_a_broken_byte_does_not_change_a_declared_encoding() -> None:
    data = page("gbk", SIMPLIFIED, "gbk") + b"\xff" + SIMPLIFIED.encode("gbk")
    decoded = decode(data)
    assert decoded.encoding == "gb18030"
    assert decoded.text.count(SIMPLIFIED) == 2


def test_a_western_page_keeps_its_declared_encoding() -> None:
    text = "Le café près de la gare était fermé."
    decoded = decode(page("windows-1252", text, "cp1252"))
    assert text in decoded.text


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b'<meta charset="GBK">', "gbk"),
        (b"<meta charset=big5>", "big5"),
        (b"<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=gb2312'>", "gb2312"),
        (b'<meta name="x" content="y"><meta charset = "utf-8" />', "utf-8"),
        (b'<?xml version="1.0" encoding="Big5"?><html>', "big5"),
        (b'<script src="a.js" charset="utf-8"></script><meta charset="gbk">', "gbk"),
        (b'<!-- <meta charset="utf-8"> --><meta charset="gbk">', "gbk"),
        (b'<script>var a = "<meta charset=utf-8>";</script><meta charset="gbk">', "gbk"),
        (b"<style>" + b"a{}" * 20_000 + b'</style><meta charset="gbk">', "gbk"),
        (b"x" * 40_000 + b'<meta charset="gbk">', "gbk"),
        (b'<title>t</title></head><body><meta charset="gbk">', None),
        (b'<link charset="gbk">', None),
        (b"", None),
    ],
)
def test_where_a_declaration_counts(head: bytes, label: str | None) -> None:
    assert declared_label(head) == label


def test_unclosed_declarations_never_take_long() -> None:
    started = time.perf_counter()
    assert declared_label(b"<meta charset=gbk " * 50_000) is None
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("gb2312", "gb18030"),
        (" GBK ", "gb18030"),
        ("Big5", "big5hkscs"),
        ("ms950", "big5hkscs"),
        ("UTF8", "utf-8"),
        ("shift_jis", "cp932"),
        ("koi8-r", "koi8-r"),
        ("rot13", None),
        ("hex", None),
        ("idna", None),
        ("", None),
        ("a\0b", None),
    ],
)
def test_labels(label: str, encoding: str | None) -> None:
    assert encoding_of_label(label) == encoding


def test_the_users_choice_is_obeyed() -> None:
    data = SIMPLIFIED.encode()
    assert decode(data, "big5").encoding == "big5hkscs"
    assert decode(data, "utf-8").text == SIMPLIFIED
    assert decode(codecs.BOM_UTF8 + data, "utf-8").text == SIMPLIFIED
    assert decode("\ufeff漢".encode("utf-16-be"), "utf-16").text == "漢"
    with pytest.raises(UnknownEncodingError, match="klingon"):
        decode(data, "klingon")


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
@pytest.mark.parametrize("name", ["图片.png", "页面_files/第一页.jpg", "a.png", "联通"])
def test_names_in_archives(name: str, encoding: str) -> None:
    assert decode_name(name.encode(encoding)) == name


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_decode_to_something(data: bytes) -> None:
    decoded = decode(data)
    assert encoding_of_label(decoded.encoding) is not None


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_utf8_comes_back_whole(text: str) -> None:
    assert decode(b"<p>" + text.encode()).text == "<p>" + text

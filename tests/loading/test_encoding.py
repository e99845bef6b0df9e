"""The encoding of a page, told by its bytes first and by its declaration second."""

from __future__ import annotations

import codecs
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.messages.errors import UnknownEncodingError
from reader.loading.bytes.encoding import declared_label, decode, decode_name, encoding_of_label

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


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        ("价".encode("gbk") + b"\x80" + "五元".encode("gbk"), "gbk", "价€五元"),
        ("價".encode("big5") + b"\xa3\xe1" + "五元".encode("big5"), "big5", "價€五元"),
        # A pair that is no character does not spoil those after it.
        ("價".encode("big5") + b"\xa3\xfe" + "五元".encode("big5"), "big5", "價\ufffd五元"),
        ("價".encode("big5") + b"\xff<b>", "big5", "價\ufffd<b>"),
        (b"\xa3", "big5", "\ufffd"),
        ("价".encode("gbk") + b"\xff" + "五元".encode("gbk"), "gbk", "价\ufffd五元"),
        (b"\xb0", "gbk", "\ufffd"),
    ],
)
def test_bytes_that_the_codec_does_not_know(data: bytes, encoding: str, text: str) -> None:
    assert decode(data, encoding).text == text


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
    started = time.process_time()
    assert declared_label(b"<meta charset=gbk " * 50_000) is None
    assert time.process_time() - started < 2


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
        ("Unicode", "utf-16"),
        ("x-cp1250", "cp1250"),
        ("latin5", "cp1254"),  # as browsers do, which know the larger set
        ("tis-620", "cp874"),
        ("KS_C_5601-1987", "cp949"),
        ("x-euc-jp", "euc_jp"),
        ("x-mac-roman", "mac-roman"),
        ("rot13", None),
        ("hex", None),
        ("idna", None),
        ("unicode_escape", None),
        ("Raw-Unicode-Escape", None),
        ("", None),
        ("a\0b", None),
    ],
)
def test_labels(label: str, encoding: str | None) -> None:
    assert encoding_of_label(label) == encoding


# Every label of the WHATWG Encoding Standard (§4.2) but those of its replacement decoder.
WHATWG = """utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 866 cp866
csibm866 ibm866 csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987
l2 latin2
csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3
csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4
csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5
iso_8859-5:1988 arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6
iso-8859-6-e iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987
csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597
iso_8859-7 iso_8859-7:1987 sun_eu_greek csiso88598e csisolatinhebrew hebrew iso-8859-8
iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 iso_8859-8:1988 visual csiso88598i
iso-8859-8-i logical csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6
iso-8859-13 iso8859-13 iso885913 iso-8859-14 iso8859-14 iso885914 csisolatin9 iso-8859-15
iso8859-15 iso885915 iso_8859-15 l9 iso-8859-16 cskoi8r koi koi8 koi8-r koi8_r koi8-ru koi8-u
csmacintosh mac macintosh x-mac-roman dos-874 iso-8859-11 iso8859-11 iso885911 tis-620
windows-874 cp1250 windows-1250 x-cp1250 cp1251 windows-1251 x-cp1251 ansi_x3.4-1968 ascii
cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1
iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252 cp1253 windows-1253 x-cp1253 cp1254
csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5
windows-1254 x-cp1254 cp1255 windows-1255 x-cp1255 cp1256 windows-1256 x-cp1256 cp1257
windows-1257 x-cp1257 cp1258 windows-1258 x-cp1258 x-mac-cyrillic x-mac-ukrainian chinese
csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk gb18030 big5 big5-hkscs
cn-big5 csbig5 x-x-big5 cseucpkdfmtjapanese euc-jp x-euc-jp csiso2022jp iso-2022-jp csshiftjis
ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis cseuckr csksc56011987 euc-kr
iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 unicodefffe
utf-16be csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le x-user-defined"""


def test_every_label_of_the_standard_is_known() -> None:
    assert [label for label in WHATWG.split() if encoding_of_label(label) is None] == []


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

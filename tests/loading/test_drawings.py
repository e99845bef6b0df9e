"""A drawing (SVG) is written anew from an allowlist, and refers to nothing outside itself."""

from __future__ import annotations

import base64
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.files.safe_xml import read_xml
from reader.loading.pages.html_file import load_html
from reader.loading.pictures.drawings import MOST_DRAWN, clean_drawing
from reader.loading.pictures.kinds import picture_of, picture_type

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)
RASTER = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
INNER = SVG.format('<image xlink:href="private.png"/>')


def cleaned(inside: str) -> str:
    return clean_drawing(SVG.format(inside).encode(), picture_type).decode()


@pytest.mark.parametrize(
    "outside",
    [
        '<image xlink:href="file:///private/name"/>',
        "<image xlink:href = 'http://example.org/a.png'/>",
        '<image href="../private.png"/>',
        '<image href="&#104;ttp://example.org/a.png"/>',
        '<image xlink:href="#private" href="private.png"/>',
        '<image hrehref="a"f="private.png" href="/private/a.png"/>',
        '<image xlink:hr xlink:href=""ef="private.png"/>',
        '<use href="other.svg#private"/>',
        '<use href="private.svg"/>',
        '<a href="http://example.org/"><text>a</text></a>',
        f'<image href="data:image/svg+xml,{quote(INNER)}"/>',
        f'<image href="data:image/png,{quote(INNER)}"/>',
        f'<image href="data:image/png;base64,{base64.b64encode(INNER.encode()).decode()}"/>',
        '<rect style="fill:url(http://example.org/a#b)"/>',
        "<rect fill=\"url('private.svg#b')\"/>",
        '<rect fill="u\\72l(private.svg)"/>',
        '<rect fill="url(url(#a)private.svg)"/>',
        '<rect style="fill:/**/url(/**/private.svg)"/>',
        '<rect cursor="url(private.cur)"/>',
        "<rect style=\"background:image('private.png');src:local(private)\"/>",
        "<style>@import url(http://example.org/a.css); @import 'private.css';</style>",
        "<style>@font-face{src:url( private.woff )}</style>",
        "<style>a{fill:url(private.svg)}</style>",
        "<style><![CDATA[a{fill:url(private.svg)}]]></style>",
        "<style>@media print{rect{fill:url(private.svg)}}</style>",
        '<script href="private.js"/>',
        "<script>private()</script>",
        '<rect onload="private()"/>',
        '<?xml-stylesheet href="private.css"?>',
        "<!-- private -->",
        '<foreignObject><iframe src="private.html"></iframe></foreignObject>',
        '<feImage href="private.png"/>',
        '<animate attributeName="href" to="private.png"/>',
        '<set attributeName="xlink:href" to="private.png"/>',
        '<font-face-uri xlink:href="private.svg#a"/>',
        '<video xlink:href="private.mp4"/>',
        '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="private.png"/>',
        '<image xml:base="file:///private/" xlink:href="a.png"/>',
    ],
)
def test_what_is_outside_is_not_referred_to(outside: str) -> None:
    drawing = cleaned(outside)
    for word in ("private", "example.org", "base64,PHN2"):
        assert word not in drawing


def test_what_is_no_xml_is_not_drawn() -> None:
    for broken in ('<svg><image href="a.png"></svg>', "<svg", '<svg a="1" a="2"/>', "<svg/><svg/>"):
        assert clean_drawing(broken.encode(), picture_type) == b""
    picture = picture_of("a.svg", b"<svg")
    assert picture is not None
    assert (picture.media_type, picture.data) == ("image/svg+xml", b"")


def test_entities_and_document_types_are_dropped() -> None:
    outside = '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///private/name">]>' + SVG.format("&a;")
    assert b"private" not in clean_drawing(outside.encode(), picture_type)
    plain = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/private.dtd">'
    drawing = clean_drawing((plain + SVG.format('<rect width="5"/>')).encode(), picture_type)
    assert b"private" not in drawing
    assert b'<rect width="5">' in drawing
    names = '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]><svg xmlns="&ns;"><g/></svg>'
    assert b"<g>" in clean_drawing(names.encode(), picture_type)


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"></g><use xlink:href="#a"></use>',
        f'<image xlink:href="{RASTER}"></image>',
        '<rect fill="url(#a)" style="stroke:url( &quot;#b&quot; );fill:rgb(1, 2, 3)"></rect>',
        '<path d="M0 0h9v9z" id="a"></path>',
        "<text>href=x url(y) 字</text>",
        '<g transform="translate(1 2) rotate(5)"><circle r="2"></circle></g>',
        '<linearGradient id="a"><stop offset="0" stop-color="#fff"></stop></linearGradient>',
    ],
)
def test_what_is_inside_stays(inside: str) -> None:
    assert inside in cleaned(inside)


def test_a_style_sheet_keeps_its_plain_rules_and_its_gradients() -> None:
    gradient, pattern = '<linearGradient id="g"/>', '<pattern id="p"><rect/></pattern>'
    sheet = "<style>/* a */ .a, .b > c { fill: url(#g); stroke:red } d{fill:url(#p)}</style>"
    drawing = cleaned(gradient + pattern + sheet)
    assert ".a, .b &gt; c{fill:url(#g);stroke:red}" in drawing
    assert "d{}" in drawing


def test_a_picture_whose_type_the_page_invents_is_written_with_its_own() -> None:
    wrong = RASTER.replace("image/png", "text/plain")
    assert RASTER in cleaned(f'<image href="{wrong}"/>')


def test_parts_that_refer_to_parts_are_counted_as_often_as_they_are_drawn() -> None:
    few = "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(9))
    assert cleaned(few)
    one = "".join('<use href="#a{}"/><rect fill="url(#a{})"/>' for _ in range(4))
    many = "".join(f'<g id="a{n}">{one.replace("{}", str(n + 1))}</g>' for n in range(9))
    assert not cleaned(many)
    assert not cleaned('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')
    assert not cleaned("<g/>" * (MOST_DRAWN + 1))


def test_a_chinese_encoding_is_read() -> None:
    drawing = f'<?xml version="1.0" encoding="GBK"?>{SVG.format("<text>山河</text>")}'
    assert "山河".encode() in clean_drawing(drawing.encode("gbk"), picture_type)


@given(st.text("<>\"'/=#:;(){}&@\\ \nsvghrefurlimage-*!?", max_size=60))
def test_what_comes_out_is_xml_that_is_left_as_it_is(inside: str) -> None:
    drawing = clean_drawing(SVG.format(inside).encode(), picture_type)
    if drawing:
        read_xml(drawing)
        assert clean_drawing(drawing, picture_type) == drawing


def test_every_way_of_saving_a_drawing_is_covered(tmp_path: Path) -> None:
    drawing = SVG.format('<image href="http://example.org/a.png"/>')
    (tmp_path / "a.svg").write_text(drawing, "utf-8")
    inline = f"data:image/svg+xml,{quote(drawing)}"
    source = load_html(
        tmp_path / "p.html", f"<p><img src=a.svg><img src='{inline}'>".encode(), None
    )
    assert source is not None
    assert b"example.org" not in source.assets["a.svg"].data
    assert b"example.org" not in source.assets[inline].data


@pytest.mark.parametrize(
    ("brand", "media_type"),
    [(b"avif", "image/avif"), (b"heic", "image/heic"), (b"mif1", "image/heif")],
)
def test_formats_that_cannot_be_shown_are_named(brand: bytes, media_type: str) -> None:
    data = b"\0\0\0\x18ftyp" + brand + bytes(16)
    assert picture_type(data) == media_type
    picture = picture_of("a", data)
    assert picture is not None
    assert picture.data == data

"""A drawing (SVG) refers to nothing outside itself."""

from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import quote

import pytest

from reader.loading.html_file import load_html
from reader.loading.pictures import alone, picture_of, picture_type

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    "outside",
    [
        '<image xlink:href="file:///etc/hostname"/>',
        "<image xlink:href = 'http://example.org/a.png'/>",
        '<image href="../private.png"/>',
        '<image x:href="private.png"/>',
        '<image href="&#104;ttp://example.org/a.png"/>',
        '<use href="other.svg#private"/>',
        '<image href="data:image/svg+xml,&lt;svg private&gt;"/>',
        '<rect style="fill:url(http://example.org/a#b)"/>',
        "<rect fill=\"url('private.svg#b')\"/>",
        "<style>@import url(http://example.org/a.css); @import 'private.css';</style>",
        "<style>@font-face{src:url( private.woff )}</style>",
        '<script href="private.js"/>',
        '<?xml-stylesheet href="private.css"?>',
        '<foreignObject><iframe src="private.html"></iframe></foreignObject>',
    ],
)
def test_what_is_outside_is_not_referred_to(outside: str) -> None:
    drawing = alone(SVG.format(outside).encode()).decode()
    assert "private" not in drawing
    assert "example.org" not in drawing
    assert "etc" not in drawing


def test_entities_and_document_types_are_dropped() -> None:
    entity = '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    assert b"etc" not in alone(entity.encode() + SVG.format("&a;").encode())
    plain = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd">'
    assert b"dtd" not in alone(plain.encode() + SVG.format("").encode())


@pytest.mark.parametrize(
    "inside",
    [
        '<use xlink:href="#a"/>',
        '<image href="data:image/png;base64,AAAA"/>',
        '<rect fill="url(#a)" style="stroke:url( &quot;#b&quot; )"/>',
        '<path d="M0 0h9v9z" id="a"/>',
        "<text>href=x 字</text>",
    ],
)
def test_what_is_inside_stays(inside: str) -> None:
    drawing = SVG.format(inside).encode()
    if "&quot;" not in inside:
        assert alone(drawing) == drawing
    assert b"url(#a)" in alone(drawing) or b"url(#a)" not in drawing


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


def test_purpose_made_drawings_are_read_in_time() -> None:
    begin = time.process_time()
    for piece in (
        b"<script ",
        b"<!DOCTYPE [",
        b' href="',
        b"url(",
        b"<foreignObject>",
        b"@import ",
    ):
        alone(b"<svg " + piece * 4_000)
    assert time.process_time() - begin < 3


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

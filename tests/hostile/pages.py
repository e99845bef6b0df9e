"""Pages that nobody saved from a browser, made to stall, to fill the memory or to crash."""

from __future__ import annotations

import base64
import gzip
import io
import plistlib
import struct
import zipfile
import zlib
from collections.abc import Callable

URL = "http://example.com/a.html"
SENTENCE = "渡口的木船每天清早来回六趟，船钱两角，收了三十年没有涨过。"
ARTICLE = f"<p>{SENTENCE * 5}</p>" * 3


def page(body: str, head: str = "", article: str = ARTICLE) -> bytes:
    """Return a page with an article and ``body`` after it; lone surrogates as they come."""
    title = "<title>渡口的木船</title>"
    whole = f"<!DOCTYPE html><html><head><meta charset=utf-8>{title}{head}</head><body>"
    return f"{whole}<h1>渡口的木船</h1>{article}{body}</body></html>".encode(
        "utf-8", "surrogatepass"
    )


def png(width: int, height: int) -> bytes:
    """Return the head of a PNG that claims a size."""
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def data_address(picture: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(picture).decode()


def mhtml(parts: list[tuple[str, bytes]]) -> bytes:
    """Return a message of parts, each with its header lines."""
    head = (
        f"Snapshot-Content-Location: {URL}\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
    )
    whole = b"".join(b"--x\r\n" + h.encode() + b"\r\n\r\n" + body + b"\r\n" for h, body in parts)
    return head.encode() + whole + b"--x--\r\n"


def webarchive(body: bytes, pictures: dict[str, bytes]) -> bytes:
    main = {"WebResourceData": body, "WebResourceURL": URL, "WebResourceTextEncodingName": "UTF-8"}
    others = [{"WebResourceData": data, "WebResourceURL": url} for url, data in pictures.items()]
    archive = {"WebMainResource": main, "WebSubresources": others}
    return plistlib.dumps(archive, fmt=plistlib.FMT_BINARY)


def packed(files: dict[str, bytes]) -> bytes:
    """Return a zip file."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return file.getvalue()


def _varied_paragraphs(n: int) -> bytes:
    return page("".join(f"<p>第{i}天。{SENTENCE}</p>" for i in range(n)))


def _pictures(n: int) -> bytes:
    return page("".join(f'<p><img src="{i}.png" alt="第{i}张"></p>' for i in range(n)))


def _nested(tag: str) -> Callable[[int], bytes]:
    return lambda n: page(f"<{tag}>" * n + SENTENCE)


def _gzip_in_mhtml(n: int) -> bytes:
    bomb = base64.encodebytes(gzip.compress(page("") + bytes(n), 1))
    head = "Content-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Transfer-Encoding: base64"
    return mhtml([(head, bomb)])


def _pictures_in_mhtml(n: int) -> bytes:
    body = page("".join(f'<img src="{i}.png">' for i in range(n)))
    head = f"Content-Type: text/html; charset=utf-8\r\nContent-Location: {URL}"
    pictures = [
        (f"Content-Type: image/png\r\nContent-Location: http://example.com/{i}.png", png(9, 9))
        for i in range(n)
    ]
    return mhtml([(head, body), *pictures])


def _pictures_in_webarchive(n: int) -> bytes:
    body = page("".join(f'<img src="{i}.png">' for i in range(n)))
    return webarchive(body, {f"http://example.com/{i}.png": png(9, 9) for i in range(n)})


def _arrays_in_webarchive(n: int) -> bytes:
    """Return a property list of lists of lists, each ten times the next."""
    objects = [b"\xaa" + bytes([i + 1]) * 10 for i in range(min(n, 60))] + [b"\x51a"]
    data, offsets = b"bplist00", b""
    for each in objects:
        offsets += struct.pack(">H", len(data))
        data += each
    counts = struct.pack(">QQQ", len(objects), 0, len(data))
    return data + offsets + bytes(6) + bytes([2, 1]) + counts


def _pages_in_zip(n: int) -> bytes:
    return packed({f"{i}.html": b"x" * 1_000_000 for i in range(n)})


def _pictures_in_zip(n: int) -> bytes:
    body = page("".join(f'<p><img src="{i}.png"></p>' for i in range(n)))
    return packed({"a.html": body} | {f"{i}.png": png(9, 9) + bytes(40_000_000) for i in range(n)})


def _attributes(n: int) -> bytes:
    return page(f"<p {' '.join(f'a{i}=1' for i in range(n))}>{SENTENCE}</p>")


def _json_lists(n: int) -> bytes:
    return page("", f'<script type="application/ld+json">{"[" * n}</script>')


def _entities_of_entities(n: int) -> bytes:
    lines = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, min(n, 30)))
    return f'<!DOCTYPE html [<!ENTITY a0 "哈">{lines}]>'.encode() + page(
        f"<p>&a{min(n, 30) - 1};</p>"
    )


NESTED = (
    *("div", "b", "a", "p", "blockquote", "ul", "table", "pre", "ruby", "svg", "select"),
    *("noscript", "semantics", "h2"),
)
Make = Callable[[int], bytes]
"""Takes how many of the bad thing the page holds."""

PAGES: dict[str, tuple[int, Make]] = {
    "50_megabytes": (450_000, _varied_paragraphs),
    "a_script": (4_000_000, lambda n: page(f"<script>{'var a=1;' * n}</script>")),
    "a_picture_that_claims_much": (
        1,
        lambda _: page(f"<img src={data_address(png(30_000, 30_000))}>"),
    ),
    "pictures": (20_000, _pictures),
    "pictures_written_in": (20_000, lambda n: page(f"<img src={data_address(png(9, 9))}>" * n)),
    "a_large_picture": (
        30_000_000,
        lambda n: page(f"<img src={data_address(png(9, 9) + bytes(n))}>"),
    ),
    "zip_bomb": (300_000_000, lambda n: packed({"a.html": page("") + b" " * n})),
    "zip_of_large_pages": (1_000, _pages_in_zip),
    "zip_of_large_pictures": (60, _pictures_in_zip),
    "zip_of_many_files": (
        20_000,
        lambda n: packed({"a.html": page("")} | {f"{i}": b"" for i in range(n)}),
    ),
    "gzip_in_mhtml": (300_000_000, _gzip_in_mhtml),
    "mhtml_of_many_parts": (20_000, _pictures_in_mhtml),
    "mhtml_headers": (
        1_000_000,
        lambda n: b"a: b\r\n" * n + b"Content-Type: text/html\r\n\r\n" + page(""),
    ),
    "webarchive_of_many_parts": (20_000, _pictures_in_webarchive),
    "webarchive_of_arrays": (60, _arrays_in_webarchive),
    "webarchive_that_is_deep": (
        1_000_000,
        lambda n: b"<?xml version='1.0'?><plist>" + b"<array>" * n,
    ),
    "entities": (500_000, lambda n: page("<p>" + "&amp;&#20013;&hellip;&no;" * n)),
    "entities_of_entities": (30, _entities_of_entities),
    "ampersands": (5_000_000, lambda n: page("&" * n)),
    "nul_bytes": (5_000_000, lambda n: page("") + bytes(n)),
    "nul_bytes_inside": (20_000, lambda n: page(f"<p>木{chr(0)}船{SENTENCE}</p>" * n)),
    "lone_surrogates": (20_000, lambda n: page("<p>\ud800木&#xD800;船\udc00</p>" * n)),
    **{f"nested_{tag}": (100_000, _nested(tag)) for tag in NESTED},
    "nested_list_items": (100_000, lambda n: page("<ul><li>" * n + SENTENCE)),
    "nested_cells": (100_000, lambda n: page("<table><tr><td>" * n + SENTENCE)),
    "tiny_elements": (1_000_000, lambda n: page("<b>木</b>" * n)),
    "tiny_paragraphs": (1_000_000, lambda n: page("<p>木</p>" * n)),
    "tiny_items": (1_000_000, lambda n: page(f"<ul>{'<li>木</li>' * n}</ul>")),
    "tiny_cells": (500_000, lambda n: page(f"<table>{'<tr><td>木<td>船' * n}</table>")),
    "cells_that_claim_much": (
        50_000,
        lambda n: page(
            f"<table>{'<tr><td colspan=60 rowspan=9999>木<td colspan=999>船' * n}</table>"
        ),
    ),
    "one_line": (120_000, lambda n: page(f"<p>{SENTENCE * n}</p>")),
    "one_line_without_stops": (3_000_000, lambda n: page(f"<p>{'木' * n}</p>")),
    "line_breaks": (100_000, lambda n: page("<br>" * n)),
    "lines_by_breaks": (100_000, lambda n: page("木船<br>" * n)),
    "links": (100_000, lambda n: page('<a href="/a">同一条链接在这里</a>' * n)),
    "links_in_lines": (100_000, lambda n: page('<p><a href="/a">同一条链接在这里</a></p>' * n)),
    "definitions": (50_000, lambda n: page(f"<dl>{f'<dt>木<dd>{SENTENCE}' * n}</dl>")),
    "definitions_in_definitions": (10_000, lambda n: page(f"<dl><dt>木<dd>{SENTENCE}" * n)),
    "choices": (200_000, lambda n: page("<select>" + "<option>木" * n)),
    "marks_that_lead_nowhere": (
        50_000,
        lambda n: page(f"<p>{'木<sup><a href=#f1>[1]</a></sup>' * n}</p>"),
    ),
    "marks_that_lead_to_a_long_text": (
        20_000,
        lambda n: page(f"<p>{'木<sup><a href=#f1>[1]</a></sup>' * n}</p><p id=f1>{SENTENCE * n}"),
    ),
    "headings": (100_000, lambda n: page(f"<h2>木船</h2><p>{SENTENCE}</p>" * n)),
    "titles": (100_000, lambda n: page("<h1>渡口的木船</h1>" * n)),
    "attributes": (200_000, _attributes),
    "a_long_class": (
        2_000_000,
        lambda n: page(f'<div class="{"a " * n}">' + "<p>木</p>" * (n // 100)),
    ),
    "a_long_address": (
        200_000,
        lambda n: page(f'<a href="/{"a" * n}">' + "<p>木</p>" * (n // 100)),
    ),
    "unfinished_tags": (2_000_000, lambda n: page("") + b"<p " * n),
    "less_than_signs": (2_000_000, lambda n: page("< " * n)),
    "comments": (500_000, lambda n: page("<!--" * n)),
    "metas": (300_000, lambda n: page("", '<meta name="a" content="b">' * n)),
    "metas_in_no_encoding": (200_000, lambda n: b"\xff<html><head>" + b"<meta " * n + page("")),
    "a_long_title": (500_000, lambda n: page("", f'<meta name="title" content="{"木_-| " * n}">')),
    "lists_in_json": (1_000_000, _json_lists),
    "some_lists_in_json": (
        900,
        lambda n: page("", f'<script type="application/ld+json">{"[" * n}{"]" * n}</script>'),
    ),
    "text_on_one_line": (120_000, lambda n: (SENTENCE * n).encode()),
    "text_without_stops": (10_000_000, lambda n: b"a" * n),
    "text_of_blanks": (10_000_000, lambda n: "木".encode() + b" " * n + "船".encode()),
    "text_of_short_lines": (1_000_000, lambda n: "木。\n".encode() * n),
    "text_of_bylines": (100_000, lambda n: ("来源：河口网\n" * n + SENTENCE).encode()),
    "text_of_captions": (100_000, lambda n: "▲木船。（梅雨摄）\n".encode() * n),
    "text_of_numbers": (100_000, lambda n: f"一、木船\n{SENTENCE}\n".encode() * n),
    "text_of_links": (100_000, lambda n: "木船<http://a/>".encode() * n),
    "text_of_words_and_links": (20_000, lambda n: ("木，" * n + "船<#a>" * n).encode()),
    "empty_lines_of_code": (
        200_000,
        lambda n: page(f"<pre>{'<div></div>' * n}<div>木</div></pre>"),
    ),
    "rows_of_code": (
        100_000,
        lambda n: page(f"<table>{'<tr><td>1<td class=code>木船' * n}</table>"),
    ),
    "items_of_yuque": (200_000, lambda n: page(f"<ne-p>{'<ne-uli index-type=0>木船' * n}")),
    "text_wrapped": (100_000, lambda n: ("木" * 40 + "\n").encode() * n),
    "paragraphs_of_a_known_site": (
        50_000,
        lambda n: page(
            f"<div class=centralContent>{f'<div class=paragraph><p>{SENTENCE}</p></div>' * n}",
            '<link rel=canonical href="https://www.cna.com.tw/news/1.aspx">',
        ),
    ),
    "drops_of_a_known_site": (
        50_000,
        lambda n: page(
            "<div class=centralContent>"
            + f"<div class=paragraph>{SENTENCE}</div><div class='paragraph moreArticle'>木</div>"
            * n,
            '<link rel=canonical href="https://www.cna.com.tw/news/1.aspx">',
        ),
    ),
    "addresses_of_sites": (
        100_000,
        lambda n: page("", '<link rel=canonical href="https://a.b.c.d.e.f.example/">' * n),
    ),
    "shadow_trees": (
        100_000,
        lambda n: page("<x-a><template shadowrootmode=open>" * n + f"<p>{SENTENCE}</p>"),
    ),
    "shadow_trees_without_end": (1_000_000, lambda n: page("shadowroot" + "<template " * n)),
    "formulas": (100_000, lambda n: page("<p>若<script type=math/tex>x</script></p>" * n)),
    "formulas_drawn": (
        100_000,
        lambda n: page("<span class=MathJax>x</span><script type=math/tex>x</script>" * n),
    ),
    "links_to_complete": (
        100_000,
        lambda n: page(
            f"<p><a href=../a.html>木</a>{SENTENCE}</p>" * n, "<base href=https://a.cn/b/>"
        ),
    ),
    "backgrounds": (
        100_000,
        lambda n: page('<p style="height:99px;background:url(a.png)"></p>' * n),
    ),
    "comments_before_nothing": (1_000, lambda n: b"<!---->" * n + b"x"),
}

"""Pages that ask in every way for something outside their folder; all of them are harmless.

What they name lies in a folder of the trial's own, called ``BEYOND``, or on machines whose names
and numbers belong to nobody (RFC 2606, RFC 5737).
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote

BEYOND = "qingdu-beyond"
TITLE = "第{number}號頁面"
SENTENCE = "渡口的木船每天清早來回六趟，船錢兩角，收了三十年沒有漲過，坐船的人都說這樣就好。"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="90" height="60">{}<rect width="50" height="40" fill="#2a6"/></svg>'
)
FILES = ("a.png", "a.svg", "a.css", "a.html", "a.txt", "a.woff2", "a.js")
"""What lies beyond."""


def write_pages(folder: Path) -> list[Path]:
    """Write every page, with what it names beyond ``folder``; return the pages in order."""
    beyond = folder / BEYOND
    beyond.mkdir(parents=True)
    for name in FILES:
        (beyond / name).write_bytes(SVG.format("").encode() if name == "a.svg" else b"x")
    pages = folder / "pages"
    pages.mkdir()
    (pages / "link.png").symlink_to(beyond / "a.png")
    (pages / "linked").symlink_to(beyond, target_is_directory=True)
    written = []
    for number, (name, body, files) in enumerate(_pages(beyond), start=1):
        path = pages / f"{number:02d}{name}.html"
        for file, data in files.items():
            (pages / file).write_text(data, "utf-8")
        path.write_text(_page(TITLE.format(number=number), body), "utf-8")
        written.append(path)
    return written


def _page(title: str, body: str) -> str:
    return (
        '<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8">'
        f"<title>{title}</title></head><body><article><h1>{title}</h1>"
        f"<p>{SENTENCE * 3}</p>{body}<p>{SENTENCE * 2}</p></article></body></html>"
    )


def _pages(beyond: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield of each page the end of its name, its body and the files beside it."""
    path, address = beyond.as_posix(), beyond.as_uri()
    up = f"../{BEYOND}"
    for number, drawing in enumerate(_drawings(path, address, up)):
        file = f"drawing{number}.svg"
        yield "", f'<figure><img src="{file}"><figcaption>圖</figcaption></figure>', {file: drawing}
    inline = quote(SVG.format(f'<image xlink:href="{address}/a.png" width="9" height="9"/>'))
    yield "", f'<p><img src="data:image/svg+xml,{inline}"></p>', {}
    for picture in _pictures(path, address, up):
        yield "", f"<p>{picture}</p>", {}
    for head in _styles(address, up):
        yield "", head, {}
    for words in _markup(path, address):
        yield "", _in_every_word(words), {}
    for link in (
        f"{up}/a.html",
        f"{address}/a.html",
        f"{address}/run.desktop",
        "smb://192.0.2.7/a",
    ):
        yield "", f'<p><a href="{link}">{SENTENCE}</a></p>', {}
    for name in ("-platform vnc", "%2e%2e", "<img src=a.png>", "a\u202eb", "$(a)", "`a`", "a;b"):
        yield name, f"<p>{SENTENCE}</p>", {}


def _drawings(path: str, address: str, up: str) -> Iterator[str]:
    inner = SVG.format(f'<image xlink:href="{address}/a.png" width="9" height="9"/>')
    packed = base64.b64encode(inner.encode()).decode()
    inside = [
        f'<image xlink:href="{address}/a.png" width="9" height="9"/>',
        f'<image href="{path}/a.png" width="9" height="9"/>',
        f'<image href="{up}/a.png" width="9" height="9"/>',
        f'<image xlink:href="data:image/svg+xml;base64,{packed}" width="9" height="9"/>',
        f'<image xlink:href="data:image/png;base64,{packed}" width="9" height="9"/>',
        f'<image xlink:href="data:image/svg+xml,{quote(inner)}" width="9" height="9"/>',
        f'<image xlink:hr xlink:href=""ef="{path}/a.png" width="9" height="9"/>',
        '<image xlink:href="http://192.0.2.7/a.png" width="9" height="9"/>',
        f'<use xlink:href="{up}/a.svg#a"/>',
        f'<rect width="9" height="9" fill="url({address}/a.svg#a)"/>',
        f'<rect width="9" height="9" style="fill:url(\'{up}/a.svg#a\')"/>',
        f'<style>@import url("{address}/a.css");rect{{fill:url({up}/a.svg#a)}}</style>',
        f"<style>@font-face{{font-family:x;src:url({address}/a.woff2)}}</style>"
        '<text x="5" y="20" font-family="x">字</text>',
        f'<font-face><font-face-src><font-face-uri xlink:href="{address}/a.svg"/></font-face-src>'
        "</font-face>",
        f'<filter id="f"><feImage xlink:href="{address}/a.png"/></filter>'
        '<rect width="9" height="9" filter="url(#f)"/>',
        f'<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" '
        f'src="{address}/a.png"/></foreignObject>',
        f'<script xlink:href="{address}/a.js"/>',
        f'<video xlink:href="{address}/a.png"/><audio xlink:href="{address}/a.png"/>',
        f'<image width="9"><set attributeName="xlink:href" to="{address}/a.png"/></image>',
        f'<g xml:base="{address}/"><image xlink:href="a.png" width="9" height="9"/></g>',
    ]
    yield from (SVG.format(each) for each in inside)
    yield f'<?xml-stylesheet href="{address}/a.css"?>{SVG.format("")}'
    yield f'<!DOCTYPE svg SYSTEM "{address}/a.txt">{SVG.format("")}'
    entity = f'<!DOCTYPE svg [<!ENTITY a SYSTEM "{address}/a.txt">]>'
    yield entity + SVG.format('<text x="5" y="20">&a;</text>')


def _pictures(path: str, address: str, up: str) -> Iterator[str]:
    sources = [
        f"{up}/a.png",
        f"{path}/a.png",
        f"{address}/a.png",
        f"{quote(up, safe='')}%2fa.png",
        f"..\\{BEYOND}\\a.png",
        "link.png",
        "linked/a.png",
        f"//192.0.2.7/{BEYOND}/a.png",
        f"\\\\192.0.2.7\\{BEYOND}\\a.png",
        "http://192.0.2.7/a.png",
        "https://example.invalid/a.png",
    ]
    yield from (f'<img src="{source}" alt="圖">' for source in sources)
    yield f'<img srcset="{up}/a.png 2x" data-src="{address}/a.png">'
    yield f'<picture><source srcset="{address}/a.png"><img src="{up}/a.png"></picture>'
    yield f'<video poster="{address}/a.png" src="{address}/a.mp4"></video>'
    yield f'<object data="{address}/a.svg"></object><embed src="{address}/a.svg">'
    yield f'<iframe src="{address}/a.html"></iframe><frame src="{up}/a.html">'


def _styles(address: str, up: str) -> Iterator[str]:
    yield f'<link rel="stylesheet" href="{address}/a.css"><link rel="icon" href="{up}/a.png">'
    yield f"<style>@import '{address}/a.css'; body{{background:url({address}/a.png)}}</style>"
    yield f'<p style="background-image:url({address}/a.png)">{SENTENCE}</p>'
    yield f"<style>@font-face{{font-family:x;src:url({up}/a.woff2)}}</style>"
    yield f'<script src="{address}/a.js"></script><base href="{address}/">'
    yield '<meta http-equiv="refresh" content="0;url=http://192.0.2.7/">'


def _markup(path: str, address: str) -> Iterator[str]:
    """Yield words that are markup, were they taken for it."""
    yield f'<img src="{path}/a.png">'
    yield f"<img src='{address}/a.png'>"
    yield f'<b>粗</b><img src="../{BEYOND}/a.png">'
    yield f'<html><link rel=stylesheet href="{address}/a.css"><img src="{address}/a.svg">'
    yield f'<table background="{path}/a.png"><tr><td>格</td></tr></table>'
    yield f'<a href="{address}/a.html">連結</a><img src="http://192.0.2.7/a.png">'
    yield f'<p style="background-image:url({path}/a.png)">段</p>'


def _in_every_word(words: str) -> str:
    shown = escape(words)
    return (
        f"<title>{shown}</title><h2>{shown}一節</h2><p>{SENTENCE}</p><p>{shown}{SENTENCE}</p>"
        f'<meta name="author" content="{shown}"><div class="share">分享到{shown}</div>'
        f'<figure><img src="none.png" alt="{shown}"><figcaption>{shown}圖</figcaption></figure>'
        f"<h2>{shown}二節</h2><p>{SENTENCE}</p><ul><li>{shown}</li></ul>"
        f"<table><tr><th>{shown}</th><th>甲</th></tr><tr><td>乙</td><td>丙</td></tr></table>"
    )

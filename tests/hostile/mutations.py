"""Damaged pages for the fuzz target: every input follows from a seed and a number."""

from __future__ import annotations

import base64
import gzip
import io
import json
import plistlib
import quopri
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

LONGEST = 20_000
"""Bytes of one input."""

_CORPUS = Path(__file__).parents[1] / "corpus"
_URL = "https://example.com/文/a.html"
_PNG = b"\x89PNG\r\n\x1a\n" + bytes(24)
_TEXTS = frozenset({".html", ".txt", ".md", ".enex", ".fb2"})
_ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "gb18030", "big5hkscs", "utf-16", "utf-16-be")

_CHARACTERS = "\0\ud800\udc00\ufeff\ufffd\x1b\r\n\u2028\u3000𠮷é﷽字。<>&'\" "
_TAGS = """<p> </p> <div> </div> <br> <table> <tr> <td> <th> <ul> <li> <pre> <code> <h1> <h2> <hr>
<blockquote> <figure> <figcaption> <ruby> <rt> <rp> <noscript> <svg> <math> <semantics> <script>
</script> <style> <!-- --> <![CDATA[ <?xml <template> <select> </body> </html> <a> <b> </b>"""
_TOKENS = tuple(
    token.encode("utf-8", "surrogatepass")
    for token in (
        *_CHARACTERS,
        *_TAGS.split(),
        "<td colspan=999999 rowspan=999999>",
        "<td colspan=-1 rowspan=x>",
        '<img src="data:image/png;base64,iVBORw0KGgo=" alt="图">',
        '<img srcset="a 1..2x, b 9e999w" width=99999999999 alt="&#xD800;">',
        '<img src="%00/../../x" data-src="//[">',
        '<a href="http://[::1">',
        '<meta charset="utf-7">',
        '<meta charset="rot13">',
        '<meta property="og:title" content="\ud800|_|">',
        '<script type="application/ld+json">[{"@type":["Article"],"author":[[1]],"headline":{}}]',
        '<script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[null]}',
        '<p style="display:none">',
        "<template shadowrootmode=open>",
        "</template>",
        "<script type='math/tex'>x^2</script>",
        '<span data-tex="$" class="MathJax">',
        "<mpvoice name=a voice_encode_fileid=b>",
        "<mp-common-profile data-nickname=a>",
        '<base href="//[">',
        '<link rel="canonical" href="https://www.sohu.com/a">',
        '<div id="mp-editor" style="background:url(a);height:99px">',
        '<a href="a_1.html">下一页</a>',
        "&#0; &#xD800; &#99999999999; &amp",
        "来源：",
        "责任编辑：、（）",
        "（编辑",
        "2022年13月45日25:61",
        "0000-00-00T00:00",
        "图：摄",
        "▲",
        "首页>>新闻>>",
        "相关阅读：",
        "第一章",
        "一、",
        "content-type: multipart/related; boundary=",
        "Content-Transfer-Encoding: base64",
    )
)
_ELEMENTS = (
    *_TAGS.split(),
    *[
        "</table>",
        "</ul>",
        "</h1>",
        "</h2>",
        "</a>",
        "</span>",
        "</pre>",
        "</figure>",
        "</blockquote>",
        "</noscript>",
        "<ol>",
        "<aside>",
        "<footer>",
        "<nav>",
        "<dl>",
        "<dt>",
        "<dd>",
        "<caption>",
        "<thead>",
        "<center>",
        "<form>",
        "<label>",
        "<legend>",
        "<details>",
        "<summary>",
        "<sup>",
        "<sub>",
        "<em>",
        "<q>",
        "<time>",
        "<mark>",
        "<font>",
        "<main>",
        "<article>",
        "<header>",
        "<button>",
        "<textarea>",
        "</textarea>",
        "<option>",
        "<video>",
        "</video>",
        "<object>",
        "<dialog>",
        "<menu>",
        "<iframe>",
        "<address>",
        "</svg>",
        "<picture>",
        "<span>",
        "<annotation>",
    ],
    "<table><tr><td>",
    '<a href="x">',
    '<img alt="图">',
    '<div class="share">',
    '<span class="comment">',
    '<div class="related">',
    '<span class="katex-html">',
    '<span style="display:none">',
)


@cache
def _pages() -> tuple[str, ...]:
    pages = (page for page in sorted(_CORPUS.glob("*/page.*")) if page.suffix in _TEXTS)
    return tuple(page.read_text("utf-8") for page in pages)


def damaged(seed: int, number: int) -> bytes:
    """Return the ``number``-th input of ``seed``: a page, packed in some format, with damages."""
    random = Random(f"{seed} {number}")
    page = random.choice(_pages()).encode(random.choice(_ENCODINGS), "replace")
    if random.random() < 0.7:
        page = _mutated(page, random)
    data = random.choice(_PACKINGS)(page)
    if random.random() < 0.5:
        data = _mutated(data, random)
    return data[:LONGEST]


def restructured(seed: int, number: int) -> str:
    """Return the ``number``-th page of ``seed``: tags put in anywhere, stretches taken out."""
    random = Random(f"{seed} {number}")
    page = random.choice([page for page in _pages() if "<body" in page])
    for _ in range(random.randint(1, 6)):
        start = random.randint(0, len(page))
        if random.random() < 0.8:
            page = page[:start] + random.choice(_ELEMENTS) + page[start:]
        else:
            page = page[:start] + page[start + random.randint(1, 60) :]
    return page


def _mutated(data: bytes, random: Random) -> bytes:
    for _ in range(random.randint(1, 8)):
        data = random.choice(_MUTATIONS)(data, random)[:LONGEST]
    return data


def _cut(data: bytes, random: Random) -> tuple[bytes, bytes, bytes]:
    start = random.randint(0, len(data))
    end = min(len(data), start + int(random.expovariate(1 / 40)))
    return data[:start], data[start:end], data[end:]


def _without_part(data: bytes, random: Random) -> bytes:
    before, _, after = _cut(data, random)
    return before + after


def _with_noise(data: bytes, random: Random) -> bytes:
    before, part, after = _cut(data, random)
    return before + random.randbytes(len(part) or 1) + after


def _with_part_repeated(data: bytes, random: Random) -> bytes:
    before, part, after = _cut(data, random)
    return before + part * random.choice((2, 3, 50, 1_000)) + after


def _with_token(data: bytes, random: Random) -> bytes:
    before, part, after = _cut(data, random)
    token: bytes = random.choice(_TOKENS)
    return before + token * random.choice((1, 1, 1, 30)) + part + after


def _with_part_of_another(data: bytes, random: Random) -> bytes:
    before, _, after = _cut(data, random)
    _, part, _ = _cut(random.choice(_pages()).encode(), random)
    return before + part * 4 + after


def _with_bit_turned(data: bytes, random: Random) -> bytes:
    changed = bytearray(data or b"\0")
    changed[random.randrange(len(changed))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _shortened(data: bytes, random: Random) -> bytes:
    return data[: random.randint(0, len(data))]


_MUTATIONS: tuple[Callable[[bytes, Random], bytes], ...] = (
    _without_part,
    _with_noise,
    _with_part_repeated,
    _with_token,
    _with_token,
    _with_part_of_another,
    _with_bit_turned,
    _shortened,
)


def _warc_gz(page: bytes) -> bytes:
    return gzip.compress(_warc(page), mtime=0) * 2


def _json(page: bytes) -> bytes:
    text = page.decode("utf-8", "replace")
    return json.dumps([{"title": "a", "content": text}, {"text": text}]).encode()


def _mailbox(page: bytes) -> bytes:
    letter = b"From a@b Mon Mar 10 01:00:00 2025\nSubject: =?utf-8?b?YQ==?=\n"
    return (letter + b"Content-Type: text/html\n\n" + page + b"\n\n") * 2


def _tabs(page: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("a", "b"):
            archive.writestr(zipfile.ZipInfo(f"{name}/index.html"), page)
            archive.writestr(zipfile.ZipInfo(f"{name}/index.rdf"), b"<r><title>a</title></r>")
    return buffer.getvalue()


def _plain(page: bytes) -> bytes:
    return page


def _single_file(page: bytes) -> bytes:
    note = f"<!DOCTYPE html><!-- Page saved with SingleFile\n url: {_URL}\n-->".encode()
    picture = b'<img src="data:image/png;base64,' + base64.b64encode(_PNG) + b'">'
    return note + page.replace(b"</p>", b"</p>" + picture, 1)


def _mhtml(body: bytes, transfer: str) -> bytes:
    lines = (
        "From: <Saved by Blink>",
        f"Snapshot-Content-Location: {_URL}",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="--x--"',
        "",
        "----x--",
        "Content-Type: text/html; charset=gbk",
        f"Content-Transfer-Encoding: {transfer}",
        f"Content-Location: {_URL}",
        "",
    )
    picture = b"Content-Type: image/png\r\nContent-Location: a.png\r\n\r\n" + _PNG
    parts = ("\r\n".join(lines).encode(), body, b"----x--", picture, b"----x----", b"")
    return b"\r\n".join(parts)


def _webarchive(page: bytes, form: plistlib.PlistFormat) -> bytes:
    main = {"WebResourceData": page, "WebResourceURL": _URL, "WebResourceTextEncodingName": "GBK"}
    picture = {"WebResourceData": _PNG, "WebResourceURL": "https://example.com/a.png"}
    archive = {"WebMainResource": main, "WebSubresources": [picture]}
    return plistlib.dumps(archive, fmt=form)


def _zip(page: bytes, compression: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        archive.writestr("文/index.html", page)
        archive.writestr("文/index_files/a.png", _PNG)
    return file.getvalue()


def _epub(page: bytes) -> bytes:
    container = (
        b'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        b'<rootfiles><rootfile full-path="a.opf" media-type="application/oebps-package+xml"/>'
        b"</rootfiles></container>"
    )
    package = (
        b'<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
        b'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>a</dc:title></metadata><manifest>'
        b'<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        b'<spine><itemref idref="a"/></spine></package>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr("META-INF/container.xml", container)
        archive.writestr("a.opf", package)
        archive.writestr("a.xhtml", page)
    return file.getvalue()


def _fb2(page: bytes) -> bytes:
    head = b'<?xml version="1.0"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0">'
    words = page.replace(b"<", b"&lt;").replace(b"&", b"&amp;")
    return head + b"<body><section><p>" + words + b"</p></section></body></FictionBook>"


def _enex(page: bytes) -> bytes:
    head = b'<?xml version="1.0"?><en-export><note><title>a</title><content><![CDATA[<en-note>'
    return head + page.replace(b"]]>", b"") + b"</en-note>]]></content></note></en-export>"


def _warc(page: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {_URL}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def _with_drawing(page: bytes) -> bytes:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><path d="M0 0"/></g></svg>'
    picture = b'<img src="data:image/svg+xml;base64,' + base64.b64encode(drawing) + b'">'
    return page.replace(b"</p>", b"</p>" + picture, 1)


_PACKINGS: tuple[Callable[[bytes], bytes], ...] = (
    _plain,
    _plain,
    _plain,
    _plain,
    _single_file,
    lambda page: _mhtml(quopri.encodestring(page), "quoted-printable"),
    lambda page: _mhtml(base64.encodebytes(page), "base64"),
    lambda page: _mhtml(page, "binary"),
    lambda page: _webarchive(page, plistlib.FMT_BINARY),
    lambda page: _webarchive(page, plistlib.FMT_XML),
    lambda page: _zip(page, zipfile.ZIP_DEFLATED),
    lambda page: _zip(page, zipfile.ZIP_STORED),
    _epub,
    _fb2,
    _enex,
    _warc,
    lambda page: gzip.compress(_warc(page), 1, mtime=0),
    lambda page: gzip.compress(page, 1, mtime=0),
    _with_drawing,
    _warc_gz,
    _json,
    _mailbox,
    _tabs,
)

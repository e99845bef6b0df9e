"""Pages and texts that the window is measured on."""

from __future__ import annotations

import html
import random
import re
import struct
import zipfile
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "reading.html"
PARAGRAPH = 220
"""Characters, about."""


def sample_text() -> str:
    """Return the sample article's text, a paragraph a line."""
    plain = html.unescape(re.sub(r"<[^>]*>", "\n", SAMPLE.read_text("utf-8")))
    return "\n".join(line.strip() for line in plain.splitlines() if line.strip())


def paragraphs(characters: int) -> list[str]:
    """Return paragraphs of the sample's sentences, shuffled, ``characters`` in all."""
    sentences = [part for part in re.split(r"(?<=。)", sample_text()) if "。" in part]
    chance = random.Random(0)
    made: list[str] = []
    length = 0
    while length < characters:
        paragraph = ""
        while len(paragraph) < PARAGRAPH:
            paragraph += chance.choice(sentences).replace("\n", "")
        made.append(paragraph)
        length += len(paragraph)
    return made


def write_text(path: Path, characters: int) -> Path:
    """Write a plain text of ``characters``."""
    path.write_text("\n\n".join(["一篇长文", *paragraphs(characters)]), "utf-8")
    return path


def write_page(path: Path, characters: int, pictures: int) -> Path:
    """Write a page of ``characters`` with ``pictures`` among them, each a file of its own."""
    texts = paragraphs(characters)
    every = max(1, len(texts) // pictures)
    body = []
    for number, text in enumerate(texts):
        if number % 12 == 0:
            body.append(f"<h2>第{number // 12 + 1}节　一段路</h2>")
        body.append(f"<p>{text}</p>")
        if number % every == 0 and number // every < pictures:
            name = f"picture{number // every}.png"
            (path.parent / name).write_bytes(_picture(800, 450, number))
            body.append(f'<figure><img src="{name}"><figcaption>图{number}</figcaption></figure>')
    path.write_text(
        '<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>一篇长文</title>'
        f"</head><body><article><h1>一篇长文</h1>{''.join(body)}</article></body></html>",
        "utf-8",
    )
    return path


def write_epub(path: Path) -> Path:
    """Write the sample's text as the smallest EPUB 3 that a reader opens."""
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in sample_text().splitlines())
    files = {
        "META-INF/container.xml": '<container version="1.0" '
        'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
        'full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "a.opf": '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" '
        'unique-identifier="i"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        '<dc:identifier id="i">sample</dc:identifier><dc:title>sample</dc:title>'
        "<dc:language>zh</dc:language></metadata><manifest>"
        '<item id="t" href="t.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
        '</manifest><spine><itemref idref="t"/></spine></package>',
        "t.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml" '
        'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>sample</title></head><body>'
        f'<nav epub:type="toc"><ol><li><a href="t.xhtml">1</a></li></ol></nav>{lines}'
        "</body></html>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for name, content in files.items():
            archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return path


def _picture(width: int, height: int, seed: int) -> bytes:
    """Return a PNG of soft stripes, of the size that web pages have."""
    row = b"".join(bytes(((x + seed * 7) % 256, x % 200, 128)) for x in range(width))
    pixels = zlib.compress((b"\0" + row) * height)

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    start = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
    return start + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")

"""Files of many pages and books: the list of a gigabyte's pages, a book of a million characters.

    dev.py bench containers [--json] [--rows WARC ENEX EPUB] [--megabytes N] [--pages N]

The list of pages is taken beside a bare pass over the same file in the same run: gzip for a WARC,
expat for an ENEX, each in a process of its own, after one pass that brings the file into memory.
A book is opened beside the same text as one HTML file. The files are written for it, with words of
our own, and are deleted at the end; it stops at once where the disk has no room for them.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
SENTENCE = "渡口在河的下游，水面很宽，船一天来回四次，乘客多半是赶集的人，也有去上游石桥看水的。"
PARAGRAPHS = 12
ROUNDS = 3
CHAPTERS = 40
MILLION = 1_000_000

_LIST = """
import sys, time
from pathlib import Path
from reader.loading.registry import list_pages
told, begun = [time.perf_counter()], time.process_time()
report = lambda _: told.append(time.perf_counter())
count = sum(1 for _ in list_pages(Path(sys.argv[1]), report=report))
spent = time.process_time() - begun
told.append(time.perf_counter())
gap = max(after - before for before, after in zip(told, told[1:]))
status = Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
most = next((line.split()[1] for line in lines if line.startswith("VmHWM:")), 0)
print(spent, int(most) / 1024, count, len(told) - 2, gap * 1000)
"""
_GZIP = """
import sys, time, zlib
begun = time.process_time()
with open(sys.argv[1], "rb") as file:
    unpacker, data = zlib.decompressobj(31), b""
    while data or (data := file.read(1 << 20)):
        unpacker.decompress(data)
        data = unpacker.unused_data
        if unpacker.eof:
            unpacker = zlib.decompressobj(31)
print(time.process_time() - begun)
"""
_EXPAT = """
import sys, time
from xml.parsers import expat
begun = time.process_time()
parser = expat.ParserCreate()
with open(sys.argv[1], "rb") as file:
    parser.ParseFile(file)
print(time.process_time() - begun)
"""
_OPEN = """
import sys, time
from pathlib import Path
from reader.pipeline import read_file
begun = time.process_time()
article = read_file(Path(sys.argv[1])).article
print(time.process_time() - begun, sum(map(len, map(str, article.blocks))), len(article.blocks))
"""


class Row(NamedTuple):
    """One line of the table; the ratio is ours over the peer's."""

    measure: str
    ours: float
    peer: float | None = None
    peers_name: str = ""
    ratio: float | None = None


def page(number: int) -> str:
    """Return a page of a few thousand characters, each of its own."""
    paragraphs = "".join(f"<p>第{number}页，{SENTENCE * 4}</p>" for _ in range(PARAGRAPHS))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>渡口志 {number}</title></head>'
        f'<body><h1>渡口志 {number}</h1>{paragraphs}<img src="/{number}.png"></body></html>'
    )


def record(kind: str, address: str, content: bytes) -> bytes:
    """Return a WARC record as a gzip member of its own, as crawlers write them."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + content
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2024-06-09T01:02:03Z\r\n"
        f"WARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n", 6)


def write_warc(path: Path, megabytes: int, pages: int) -> None:
    """Write pages, each followed by a picture's bytes, which do not pack."""
    noise = random.Random(1)
    size = megabytes * 1_000_000 // pages
    with path.open("wb") as file:
        for number in range(pages):
            host = f"https://ford.example/{number}"
            written = file.write(record("text/html; charset=utf-8", host, page(number).encode()))
            picture = b"\x89PNG\r\n\x1a\n" + noise.randbytes(max(1_000, size - written - 300))
            file.write(record("image/png", f"{host}.png", picture))


def write_enex(path: Path, megabytes: int, pages: int) -> None:
    """Write notes, each with a picture in it as text."""
    noise = random.Random(1)
    size = megabytes * 1_000_000 // pages
    with path.open("w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<en-export application="Evernote">\n')
        for number in range(pages):
            body = "".join(f"<div>{SENTENCE * 4}</div>" for _ in range(PARAGRAPHS))
            words = f"<![CDATA[<en-note>{body}</en-note>]]>"
            left = max(1_000, size - len(words.encode()) - 300)
            data = base64.encodebytes(noise.randbytes(left * 3 // 4)).decode()
            file.write(
                f"<note><title>渡口志 {number}</title><content>{words}</content>"
                f'<created>20240609T010203Z</created><resource><data encoding="base64">{data}'
                "</data><mime>image/png</mime></resource></note>\n"
            )
        file.write("</en-export>\n")


def chapter(number: int) -> str:
    """Return a chapter's markup: a heading for every ten paragraphs."""
    count = MILLION // CHAPTERS // (len(SENTENCE) * 3)
    parts = (
        (f"<h2>第{number}章之{at // 10}</h2>" if at % 10 == 0 else "") + f"<p>{SENTENCE * 3}</p>"
        for at in range(count)
    )
    return f"<h1>第{number}章</h1>{''.join(parts)}"


def write_books(folder: Path) -> tuple[Path, Path]:
    """Write a million characters as an EPUB and as one page."""
    book, single = folder / "book.epub", folder / "book.html"
    names = [f"c{number}.xhtml" for number in range(CHAPTERS)]
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in names
    )
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="p.opf" media-type="application/oebps-package+xml"/>'
            "</rootfiles></container>",
        )
        archive.writestr(
            "p.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>渡口志</dc:title></metadata>'
            f"<manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for number, name in enumerate(names):
            archive.writestr(
                name,
                '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>渡口志</title></head>'
                f"<body>{chapter(number)}</body></html>",
            )
    chapters = "".join(map(chapter, range(CHAPTERS)))
    single.write_text(
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>渡口志</title></head>'
        f"<body><article>{chapters}</article></body></html>",
        "utf-8",
    )
    return book, single


def numbers(script: str, path: Path) -> list[float]:
    """Run a script on a file in a process of its own; return the numbers that it prints."""
    made = subprocess.run(
        [sys.executable, "-c", script, str(path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return [float(word) for word in made.stdout.split()]


def listing(
    name: str, write: Callable[[Path, int, int], None], bare: str, size: int, pages: int
) -> Iterator[Row]:
    """Yield what listing the pages of one big file takes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"many.{name}"
        if shutil.disk_usage(folder).free < 3_000_000 * size:
            message = f"There is no room for {size} MB beside what else is written to {folder}."
            raise SystemExit(message)
        write(path, size, pages)
        numbers(bare, path)
        rounds = [(numbers(_LIST, path), numbers(bare, path)[0]) for _ in range(ROUNDS)]
        ours = statistics.median(found[0] for found, _ in rounds)
        peer = statistics.median(told for _, told in rounds)
        told = f"{path.stat().st_size / 1e6:.0f} MB"
        _, memory, count, reports, gap = rounds[0][0]
        yield Row(f"{name} of {told}: list of pages, CPU seconds", ours, peer, "bare", ours / peer)
        yield Row(f"{name}: pages listed", count)
        yield Row(f"{name}: reports of progress", reports)
        yield Row(f"{name}: longest between two reports, where it can be cancelled, ms", gap)
        yield Row(f"{name}: most memory, MB (Linux)", memory)


def book() -> Iterator[Row]:
    """Yield how long a book takes to be an article, beside the same text as one page."""
    with tempfile.TemporaryDirectory() as folder:
        epub, single = write_books(Path(folder))
        rounds = [(numbers(_OPEN, epub)[0], numbers(_OPEN, single)[0]) for _ in range(ROUNDS)]
        ours = statistics.median(one for one, _ in rounds)
        peer = statistics.median(other for _, other in rounds)
        yield Row("epub of a million: read, CPU seconds", ours, peer, "html", ours / peer)


def main(arguments: Sequence[str] = ()) -> int:
    """Print the rows."""
    parser = argparse.ArgumentParser(prog="dev.py bench containers", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    names = ("warc", "enex", "epub")
    parser.add_argument("--rows", nargs="+", choices=names, default=names, help="which to take")
    parser.add_argument("--megabytes", type=int, default=1_000, help="of a file of pages")
    parser.add_argument("--pages", type=int, default=2_000, help="in such a file")
    options = parser.parse_args(arguments)
    size, pages = options.megabytes, options.pages
    rows = {
        "warc": lambda: listing("warc.gz", write_warc, _GZIP, size, pages),
        "enex": lambda: listing("enex", write_enex, _EXPAT, size, pages),
        "epub": book,
    }
    for name in options.rows:
        for row in rows[name]():
            beside = f"  {row.peers_name} {row.peer:.2f}, {row.ratio:.2f} x" if row.peer else ""
            line = f"{row.measure:<72} {row.ours:10.2f}{beside}"
            told = json.dumps(row._asdict(), ensure_ascii=False) if options.json else line
            sys.stdout.write(f"{told}\n")
            sys.stdout.flush()
    return 0

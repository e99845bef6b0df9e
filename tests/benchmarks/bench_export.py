"""Giving on: many articles as Markdown beside cleaning them, and books with many pictures.

    dev.py bench export [--json] [--articles N] [--book ARTICLES PICTURES] [--to epub pdf]

Pages are those beside the repository, or else its own. A book is made by ``qingdu export`` of
pages that are written for it, in a process of its own: the seconds are those of the whole command,
cleaning included, the megabytes the most that it had at once.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus" / "pages.tar.xz"
OWN = ROOT / "tests" / "corpus"
SENTENCE = "渡口在河的下游，水面很宽，船一天来回四次，乘客多半是赶集的人，也有去上游石桥看水的。"
PARAGRAPHS = 30


class Row(NamedTuple):
    """One line of the table; the ratio is ours over the peer's."""

    measure: str
    ours: float
    peer: float | None = None
    peers_name: str = ""
    ratio: float | None = None


@contextmanager
def pages() -> Iterator[list[Path]]:
    """Give the pages to clean."""
    with tempfile.TemporaryDirectory() as folder:
        if CORPUS.is_file():
            with tarfile.open(CORPUS) as archive:
                archive.extractall(folder, filter="data")
            yield sorted(Path(folder).rglob("*.html"))
        else:
            yield sorted(OWN.glob("*/page.html"))


def markdown(count: int) -> Iterator[Row]:
    """Yield how long cleaning takes, and cleaning and writing: CPU seconds in this process."""
    from reader.exporting.destination import new_file
    from reader.exporting.registry import writer_named
    from reader.exporting.writer import ExportOptions
    from reader.pipeline import read_file

    writer = writer_named("md")
    assert writer is not None
    cleaning = writing = 0.0
    with pages() as found, tempfile.TemporaryDirectory() as folder:
        read_file(found[0])  # what is imported at the first page counts for neither
        for number, page in enumerate(islice(cycle(found), count)):
            begun = time.process_time()
            article = read_file(page).article
            cleaned = time.process_time()
            with new_file(Path(folder) / f"{number}.md") as target:
                writer.write(iter((article,)), target, ExportOptions())
            cleaning += cleaned - begun
            writing += time.process_time() - cleaned
    name = f"{count} articles to Markdown, CPU seconds"
    yield Row(name, cleaning + writing, cleaning, "cleaning", (cleaning + writing) / cleaning)


def book(kind: str, articles: int, pictures: int) -> Iterator[Row]:
    """Yield seconds and megabytes of making one book."""
    with tempfile.TemporaryDirectory() as folder:
        files = [str(page) for page in _written(Path(folder), articles, pictures)]
        out = Path(folder) / f"book.{kind}"
        command = [sys.executable, "-m", "reader", "export", *files, "-o", str(out)]
        begun = time.monotonic()
        path = {**os.environ, "PYTHONPATH": str(ROOT)}
        child = subprocess.Popen(command, env=path, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
        seconds = time.monotonic() - begun
        if status:
            message = f"making the {kind} failed: {status}"
            raise RuntimeError(message)
        name = f"{articles} articles with {pictures} pictures to {kind.upper()}"
        yield Row(f"{name}, wall seconds", seconds)
        yield Row(f"{name}, CPU seconds", used.ru_utime + used.ru_stime)
        yield Row(f"{name}, MB at most", used.ru_maxrss / 1024)
        yield Row(f"{name}, MB of the file", out.stat().st_size / 1e6)


def _written(folder: Path, articles: int, pictures: int) -> Iterator[Path]:
    """Write pages with pictures that are all different, and yield them."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QColor, QImage, QPainter

    each = pictures // articles
    for number in range(articles):
        beside = folder / f"p{number:04}_files"
        beside.mkdir()
        figures = []
        for place in range(each):
            image = QImage(800, 600, QImage.Format.Format_RGB32)
            image.fill(QColor.fromHsv(number * 7 % 360, 120, 200))
            painter = QPainter(image)
            for line in range(0, 600, 3):
                hue = (line * (place + 3) + number) % 360
                painter.fillRect(0, line, 700, 1, QColor.fromHsv(hue, 255, line % 256))
            painter.end()
            name = f"{place}.jpg"
            image.save(str(beside / name), None, 85)
            figures.append(
                f'<figure><img src="{beside.name}/{name}" alt="图"/>'
                f"<figcaption>第{number}篇第{place}图，渡船靠岸</figcaption></figure>"
            )
        texts = (f"<p>第{n}段。{SENTENCE * 4}</p>" for n in range(PARAGRAPHS))
        body = "".join(f"{text}{figures.pop() if figures else ''}" for text in texts)
        page = folder / f"p{number:04}.html"
        page.write_text(
            f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>第{number}篇'
            f"</title></head><body><article><h1>第{number}篇</h1>{body}</article></body></html>",
            "utf-8",
        )
        yield page


def main(argv: Sequence[str]) -> int:
    """Print the rows."""
    parser = argparse.ArgumentParser(prog="dev.py bench export", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON array")
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--book", type=int, nargs=2, default=(200, 1_000))
    parser.add_argument("--to", nargs="*", default=["epub", "pdf"])
    arguments = parser.parse_args(argv)
    rows = list(markdown(arguments.articles)) if arguments.articles else []
    for kind in arguments.to:
        rows += book(kind, *arguments.book)
    if arguments.json:
        sys.stdout.write(json.dumps([row._asdict() for row in rows], ensure_ascii=False) + "\n")
        return 0
    sys.stdout.write("\t".join(Row._fields) + "\n")
    for row in rows:
        numbers = (f"{v:.4g}" if isinstance(v, float | int) else v or "" for v in row)
        sys.stdout.write("\t".join(numbers) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

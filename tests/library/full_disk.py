"""What is done with a library on a disk that is full, and after there is room again.

    python -m tests.library.full_disk FOLDER

``FOLDER`` is a small file system of its own. Prints what came of it as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from reader.core.messages.errors import ReaderError
from reader.library.articles.copies import keep_copy
from reader.library.articles.store import Library
from reader.library.content.preparing import Origin, origin_of
from reader.library.gathering.importing import add_paths
from reader.library.migrations import open_database
from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.library.records.record import Record, SavedPlace
from reader.library.records.record_book import RecordBook
from reader.library.searching.query import parse
from reader.library.searching.search import search
from reader.library.upkeep.backup import back_up
from reader.pipeline import read_file

LINE = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船回來。"


def page(folder: Path, number: int) -> Path:
    """Write a page whose words are its own, so that none is known again."""
    file = folder / f"{number}.txt"
    words = "".join(chr(0x4E00 + (number * 7919 + n * 104_729) % 20_000) for n in range(1_500))
    file.write_text(f"第{number}篇遊記\n\n{number}{LINE}\n\n{words}\n\n{LINE}", "utf-8")
    return file


def fill(folder: Path) -> Path:
    """Leave no byte free in ``folder``."""
    file = folder / "filler"
    with file.open("wb", buffering=0) as out:
        for size in (65_536, 4_096, 1):
            try:
                while out.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return file


def kind(do: Callable[[], object]) -> str:
    """Return the name of the error that ``do`` raises; empty for none."""
    try:
        do()
    except ReaderError as error:
        return type(error).__name__
    return ""


def main(folder: Path, pages: Path) -> dict[str, object]:
    """Go through it all."""
    database = open_database(folder / "data")
    library, told = Library(database, "this program"), []
    book = RecordBook(database)
    book.on_failure = lambda error: told.append(type(error).__name__)
    first = page(pages, 0)
    reading = read_file(first)
    _, number = library.add(reading, origin_of(first))
    texts = [("b00002", f"0{LINE}")]
    mark = new_highlight(texts, ("b00002", 0), ("b00002", 4), Colour.GREEN, "一條筆記")
    Highlights(database).put(number, mark)

    filler = fill(folder)
    came: dict[str, object] = {"free": os.statvfs(folder).f_bavail}
    more = [page(pages, n) for n in range(1, 60)]

    def add_all() -> None:
        for file in more:
            library.add(read_file(file), Origin(file))

    came["adding"] = kind(add_all)
    came["importing"] = kind(lambda: add_paths(library, more))
    came["copy"] = kind(lambda: keep_copy(library, number))
    came["backup"] = kind(lambda: back_up(library, folder / "all.zip"))
    came["zip"] = [file.name for file in folder.iterdir() if "zip" in file.name]
    place = Record(place=SavedPlace("b00002", 3, 0.0, "燈塔"))
    book.change(reading.article.article_id, Record(), place)
    book.flush()
    came["told"] = list(told)
    came["found"] = len(search(database, parse("灯塔")))
    came["note"] = Highlights(database).of(number)[0].note
    came["read"] = library.reading(number).article == reading.article

    filler.unlink()
    book.flush()
    came["place"] = book.read(reading.article.article_id) == place
    report = add_paths(library, more)
    came["after"] = report.new + report.known
    with database.plain() as connection:
        came["sound"] = connection.execute("PRAGMA integrity_check").fetchone()[0]
    came["listed"] = len(library.numbers(parse(""), "article.id"))
    book.close()
    database.close()
    return came


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(*map(Path, sys.argv[1:]))))

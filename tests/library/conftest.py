"""A library of articles that are written here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core.report import Reading
from reader.library.articles.store import Library
from reader.library.content.preparing import Origin
from reader.library.migrations import open_database
from reader.pipeline import read_file


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library(open_database(tmp_path / "data"), "this program")
    yield library
    library.database.close()


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Reading]:
    """Return what reads an article of a title and paragraphs, and more of a page's head."""
    count = 0

    def written(title: str, *paragraphs: str, head: str = "", name: str = "") -> Reading:
        nonlocal count
        count += 1
        file = tmp_path / (name or f"page {count}.html")
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        file.write_text(
            f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{body}"
            "</article></body></html>",
            "utf-8",
        )
        return read_file(file)

    return written


@pytest.fixture
def add(library: Library, read: Callable[..., Reading]) -> Callable[..., int]:
    """Return what puts such an article in and returns its number."""

    def added(title: str, *paragraphs: str, head: str = "") -> int:
        return library.add(read(title, *paragraphs, head=head), Origin(None))[1]

    return added

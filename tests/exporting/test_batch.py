"""A batch goes on after a failure, writes over nothing unless told, and can be given up."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.article import Article
from reader.core.messages.errors import FileEmptyError
from reader.exporting.batch import Batch, NothingLeftError, Piece, write_batch
from reader.exporting.destination import ExportExistsError
from reader.exporting.registry import writer_named
from reader.exporting.writer import ExportOptions
from tests.exporting.articles import METADATA, everything


def titled(title: str) -> Article:
    return everything(metadata=replace(METADATA, title=title))


def broken() -> Article:
    raise FileEmptyError


PIECES = [
    Piece("a.html", lambda: titled("渡口")),
    Piece("b.html", broken),
    Piece("c.html", lambda: titled("渡口")),
    Piece("d.html", lambda: titled("石桥")),
]


@pytest.fixture
def batch(tmp_path: Path) -> Callable[..., Batch]:
    def made(name: str = "txt", **changes: object) -> Batch:
        writer = writer_named(name)
        assert writer is not None
        return replace(Batch(writer, ExportOptions(), tmp_path / "out"), **changes)  # type: ignore[arg-type]

    return made


def test_what_fails_stops_nothing_and_two_of_a_title_have_two_names(batch, tmp_path):
    told: list[int] = []
    report = write_batch(PIECES, batch(), told.append)
    names = [path.name for path in report.written]
    assert names == ["渡口.txt", "渡口 (2).txt", "石桥.txt"]
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(names)
    assert [(name, type(error)) for name, error in report.failed] == [("b.html", FileEmptyError)]
    assert told == [1, 2, 3, 4]


def test_nothing_is_overwritten_unless_told(batch, tmp_path):
    (tmp_path / "out").mkdir()
    mine = tmp_path / "out" / "石桥.txt"
    mine.write_text("mine", "utf-8")
    report = write_batch(PIECES, batch())
    assert mine.read_text("utf-8") == "mine"
    assert [(n, type(e)) for n, e in report.failed][1:] == [("d.html", ExportExistsError)]
    write_batch(PIECES, batch(overwrite=True))
    assert "石桥" in mine.read_text("utf-8")


def test_a_book_has_all_that_could_be_read(batch, tmp_path):
    place = tmp_path / "书.epub"
    report = write_batch(PIECES, batch("epub", place=place, is_book=True))
    assert report.written == [place]
    assert [name for name, _ in report.failed] == ["b.html"]
    with zipfile.ZipFile(place) as archive:
        assert len([n for n in archive.namelist() if n.startswith("EPUB/text/")]) == 3


def test_no_book_is_written_of_nothing_or_when_given_up(batch, tmp_path):
    place = tmp_path / "书.epub"
    report = write_batch(PIECES[1:2], batch("epub", place=place, is_book=True))
    assert type(report.failed[-1][1]) is NothingLeftError
    answers = iter([False, False, False, True])
    given_up = write_batch(
        PIECES, batch("epub", place=place, is_book=True), is_cancelled=lambda: next(answers)
    )
    assert given_up.is_cancelled
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_before_it_was_given_up_stays(batch, tmp_path):
    answers = iter([False, True])
    report = write_batch(PIECES, batch(), is_cancelled=lambda: next(answers))
    assert report.is_cancelled
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["渡口.txt"]


def test_a_place_that_cannot_be_written_is_told_for_each(batch, tmp_path):
    (tmp_path / "file").write_text("x", "utf-8")
    report = write_batch(PIECES, batch(place=tmp_path / "file" / "out"))
    assert len(report.failed) == 4

"""An import that ends before its files do leaves no thread waiting that would hold up the end."""

from __future__ import annotations

import threading

import pytest

from reader.core.messages.errors import ReaderError
from reader.library.gathering import importing, workers

FILES = 100


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Return more files than wait to be put in."""
    monkeypatch.setattr(importing, "ARTICLES_AT_ONCE", 2)
    found = [tmp_path / f"{number}.txt" for number in range(FILES)]
    for file in found:
        file.write_text("。", "utf-8")
    return found


def readers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "qingdu-import"]


def test_one_that_is_given_up_ends_its_threads(library, files):
    told = []
    report = importing.add_paths(
        library,
        files,
        lambda outcome, _done, _all: told.append(outcome),
        is_cancelled=lambda: bool(told),
        processes=2,
    )
    assert report.is_cancelled
    assert not readers()


def test_one_whose_database_fails_ends_its_threads(library, files, monkeypatch):
    def fail(*_arguments, **_options):
        raise ReaderError

    monkeypatch.setattr(library, "add_all", fail)
    with pytest.raises(ReaderError):
        importing.add_paths(library, files, processes=2)
    assert not readers()


def test_a_process_that_cannot_be_started_is_told_of_each_file(library, files, monkeypatch):
    def fail(*_arguments, **_options):
        raise OSError

    monkeypatch.setattr(workers, "start_process", fail)
    report = importing.add_paths(library, files, processes=2)
    assert sorted(outcome.path for outcome in report.refused) == sorted(files)

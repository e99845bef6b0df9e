"""Dictionaries of enormous size are told of, or read in part: memory and time stay bounded."""

from __future__ import annotations

import gzip
import struct
import tracemalloc
from pathlib import Path

import pytest

from reader.meanings.shelf import look_up
from tests.meanings import mdict_files, stardict_files

_MEGABYTE = 1_000_000


def lengthened(path: Path, size: int) -> None:
    """Let the file claim ``size`` bytes, of which the disk has next to none."""
    with path.open("r+b") as file:
        file.seek(0, 2)
        file.write(b"a" * 300)  # no word is so long: a walk that was not to begin ends here
        file.truncate(size)


@pytest.mark.parametrize(
    ("suffix", "most"), [(".idx", 200 * _MEGABYTE), (".syn", 200 * _MEGABYTE), (".ifo", 200_000)]
)
def test_a_file_of_stardict_that_is_too_large_is_not_read(tmp_path: Path, suffix: str, most: int):
    ifo = stardict_files.write(tmp_path, {"山": "高地".encode()}, synonyms={"岳": 0})
    lengthened(ifo.with_suffix(suffix), most + 1)
    tracemalloc.start()
    found = look_up([ifo], ["山"])
    _, most_held = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert not found.entries
    assert len(found.troubles) == 1
    assert most_held < 10 * _MEGABYTE


def test_a_packed_index_that_is_too_large_is_told(tmp_path: Path):
    ifo = stardict_files.write(tmp_path, {"山": "高地".encode()})
    index = ifo.with_suffix(".idx")
    row = index.read_bytes()
    index.unlink()
    filler = b"a" * 255 + b"\0" + struct.pack(">II", 0, 0)
    with gzip.open(f"{index}.gz", "wb", compresslevel=1) as file:
        for _ in range(201):
            file.write(filler * (_MEGABYTE // len(filler)))
        file.write(row)
    found = look_up([ifo], ["山"])
    assert not found.entries
    assert len(found.troubles) == 1


def test_an_entry_of_stardict_is_shown_as_far_as_it_can_be_read(tmp_path: Path):
    ifo = stardict_files.write(tmp_path, {"山": b"a" * 300_000})
    (entry,) = look_up([ifo], ["山"]).entries
    assert len(entry.meaning) == 200_000


def test_a_word_that_a_dictionary_has_very_often_is_shown_eight_times(tmp_path: Path):
    ifo = stardict_files.write(tmp_path, {"山": "高地".encode()})
    index = ifo.with_suffix(".idx")
    index.write_bytes(index.read_bytes() * 100_000)
    assert len(look_up([ifo], ["山"]).entries) == 8


def test_an_entry_of_mdict_is_shown_as_far_as_it_can_be_read(tmp_path: Path):
    mdx = mdict_files.write(tmp_path, {"山": "a" * 300_000})
    (entry,) = look_up([mdx], ["山"]).entries
    assert len(entry.meaning) == 200_000


def test_a_text_that_is_too_large_is_not_read(tmp_path: Path):
    text = tmp_path / "cedict_ts.u8"
    text.write_text("山 山 [shan1] /mountain/\n", "utf-8")
    lengthened(text, 64 * _MEGABYTE + 1)
    found = look_up([text], ["山"])
    assert not found.entries
    assert len(found.troubles) == 1

"""Damaged and hostile dictionaries are read, or told of in a sentence: nothing else is raised."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import pytest

from reader.core.messages.errors import ReaderError
from reader.meanings.shelf import check, look_up
from tests.meanings import mdict_files
from tests.meanings.stardict_files import write

_WORDS = {"字典": "查字的<b>書</b>", "山": "<p>高地</p>", "wide": "x" * 200}
_SIGNS = (
    b"<![x[",
    b"<!-- ",
    b"&#x110000;",
    b"<?",
    b"\0",
    b"\xff\xff\xff\xff",
    b"W\xff\xff\xff\xff",
)


def look(ifo: Path, word: str) -> None:
    """Choose the dictionary and look a word up, as the window does."""
    try:
        check(ifo)
    except ReaderError:
        return
    look_up([ifo], [word])


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with some bytes changed, put in, or cut off."""
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(changed) + 1)
        match chance.randrange(4):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                changed[at:at] = chance.choice(_SIGNS)
            case 2:
                del changed[at : at + chance.randrange(8)]
            case _:
                del changed[at:]
    return bytes(changed)


@pytest.mark.parametrize("types", ["m", "h", ""])
@pytest.mark.parametrize("packed", [False, True])
def test_whatever_the_bytes_no_other_error_is_raised(tmp_path: Path, types: str, packed: bool):
    meanings = {word: ("" if types else "h").encode() + m.encode() for word, m in _WORDS.items()}
    ifo = write(tmp_path, meanings, types=types, packed=packed, synonyms={"書": 0})
    whole = {path: path.read_bytes() for path in tmp_path.iterdir()}
    chance = random.Random(7)
    for _ in range(150):
        for path, data in whole.items():
            path.write_bytes(damaged(data, chance) if chance.random() < 0.5 else data)
        for word in ("字典", "書", "wide"):
            look(ifo, word)


@pytest.mark.parametrize(("version", "encrypted"), [(2.0, 0), (2.0, 2), (1.2, 0)])
@pytest.mark.parametrize("encoding", ["UTF-8", "UTF-16"])
def test_whatever_the_bytes_of_mdict_no_other_error_is_raised(
    tmp_path: Path, version: float, encrypted: int, encoding: str
):
    words = {"字典": "查字的<b>書</b>", "山": "<p>高地</p>", "岳": "@@@LINK=山"}
    kind = 2 if version >= 2 else 0
    mdx = mdict_files.write(
        tmp_path, words, encoding=encoding, version=version, encrypted=encrypted, kind=kind
    )
    whole = mdx.read_bytes()
    chance = random.Random(7)
    for _ in range(300):
        mdx.write_bytes(damaged(whole, chance))
        for word in ("字典", "岳"):
            look(mdx, word)


@pytest.mark.parametrize(
    "markup", ["<![x[", "<!DOCTYPE [", "&#xd800;", "<!", "</", "<a href='", "<"]
)
def test_markup_that_is_none_keeps_its_words(tmp_path: Path, markup: str):
    ifo = write(tmp_path, {"山": f"高地 {markup}".encode()}, types="h")
    (entry,) = look_up([ifo], ["山"]).entries
    assert entry.meaning.startswith("高地")


def test_a_place_behind_everything_is_damage(tmp_path: Path):
    ifo = write(tmp_path, {"山": b"1"})
    ifo.write_text(ifo.read_text("utf-8") + "idxoffsetbits=64\n", "utf-8")
    row = "山".encode() + b"\0" + struct.pack(">QI", 2**64 - 1, 5)
    ifo.with_suffix(".idx").write_bytes(row)
    found = look_up([ifo], ["山"])
    assert not found.entries
    assert len(found.troubles) == 1


def test_half_a_character_is_no_word(tmp_path: Path):
    ifo = write(tmp_path, {"山": b"1"})
    text = tmp_path / "cedict_ts.u8"
    text.write_text("山 山 [shan1] /mountain/\n", "utf-8")
    assert look_up([ifo, text], ["\ud800"]) == ([], [])


def test_an_index_of_one_word_without_an_end_is_walked_once(tmp_path: Path):
    ifo = write(tmp_path, {"山": b"1"})
    ifo.with_suffix(".idx").write_bytes(b"a" * 30_000_000)
    assert not look_up([ifo], ["山"]).entries

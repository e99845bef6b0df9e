"""What is kept between two starts."""

import os
from pathlib import Path

import pytest

from reader.core.variants import Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.words import cache

VALUE = ({1: "a"}, ("字",), {"k": [(0, "詞")]})


def test_what_was_saved_is_loaded(tmp_path) -> None:
    path = tmp_path / "folder" / "x.tables"
    cache.save(path, "these dictionaries", VALUE)
    assert cache.load(path, "these dictionaries") == VALUE
    assert cache.load(path, "other dictionaries") is None
    (kept,) = path.parent.iterdir()
    assert (kept.stem[:2], kept.suffix) == ("x-", ".tables")


def test_programs_of_other_dictionaries_keep_theirs_side_by_side(tmp_path) -> None:
    path, made = tmp_path / "t-tw.tables", [f"dictionaries {n}" for n in range(5)]
    cache.save(tmp_path / "t-twp.tables", made[0], VALUE)
    for age, made_from in enumerate(reversed(made)):
        before = set(tmp_path.iterdir())
        cache.save(path, made_from, (made_from,))
        (written,) = set(tmp_path.iterdir()) - before
        os.utime(written, (1_000_000 + age, 1_000_000 + age))
    assert [cache.load(path, m) for m in made] == [(m,) for m in made[:3]] + [None, None]
    assert cache.load(tmp_path / "t-twp.tables", made[0]) == VALUE


def test_what_is_alike_is_loaded_as_one_object(tmp_path) -> None:
    def words() -> list[str]:
        return [each.encode().decode() for each in "字詞字"]  # three objects

    value = ({word: (n, word) for n, word in enumerate(words())}, words(), [(1, True), (1, 1)])
    cache.save(tmp_path / "x.tables", "d", value)
    by_word, listed, bools = cache.load(tmp_path / "x.tables", "d") or ({}, [], [])
    assert (by_word, listed) == value[:2]
    assert listed[0] is listed[2] is next(iter(by_word))
    assert [[type(each) for each in pair] for pair in bools] == [[int, bool], [int, int]]


def test_nothing_is_loaded_from_nothing(tmp_path) -> None:
    assert cache.load(tmp_path / "absent", "x") is None
    assert cache.load(tmp_path, "x") is None


@pytest.mark.parametrize("damage", [b"", b"junk", None])
def test_damage_is_noticed(tmp_path, damage: bytes | None) -> None:
    path = tmp_path / "x.tables"
    cache.save(path, "d", VALUE)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:-1] + b"\0" if damage is None else damage)
    assert cache.load(path, "d") is None


def convert(folder: Path) -> str:
    converter = Converter(cache_folder=folder)
    return converter.convert("他的头发里，内存", Script.HANS, None, Variant.TAIWAN_WORDS).text


def test_a_converter_works_with_a_new_an_old_and_a_spoiled_cache(tmp_path) -> None:
    expected = "他的頭髮裡，記憶體"
    assert convert(tmp_path) == expected
    kept = sorted(tmp_path.glob("*.tables"))
    assert len(kept) == 4
    assert convert(tmp_path) == expected
    for path in kept:
        path.write_bytes(b"spoiled")
    assert convert(tmp_path) == expected
    assert all(path.stat().st_size > 100 for path in kept)


def test_a_folder_that_cannot_be_made_is_no_hindrance(tmp_path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert convert(blocked / "cache") == "他的頭髮裡，記憶體"

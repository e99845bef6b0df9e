"""opencc-python-reimplemented is the base of every conversion; what overrides it is listed."""

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from reader.core.messages.errors import DictionariesMissingError
from reader.core.variants import Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.words import dictionaries
from reader.hanzi.words.dictionaries import Change, Layers, Origin, find_layers, read_dictionary
from reader.hanzi.words.origins import Origins


def convert(layers: Layers, text: str, folder: Path, variant=Variant.TAIWAN) -> str:
    converter = Converter(folder, layers=layers)
    return converter.convert(text, Script.HANS, None, variant).text


def test_the_base_is_read_when_the_program_runs(tmp_path) -> None:
    installed = find_layers()
    assert installed.base.parent.name == "opencc"
    base = tmp_path / "dictionary"
    base.mkdir()
    for path in installed.base.glob("*.txt"):
        (base / path.name).write_bytes(path.read_bytes())
    with (base / "STPhrases.txt").open("a", encoding="utf-8") as file:
        file.write("\n干了干\t幹了乾\n")
    alone = Layers(base, own=False)
    assert convert(alone, "干了干", tmp_path / "cache") == "幹了乾"
    assert convert(replace(installed, newer=None, own=False), "干了干", tmp_path / "cache") != (
        "幹了乾"
    ), "what is kept between starts is of these files"


def test_each_layer_overrides_the_one_below(tmp_path) -> None:
    layers = find_layers()
    opencc = replace(layers, own=False)
    corrected = next(c for c in layers.changes("STPhrases") if c.before and c.after)
    shown = [
        convert(these, f"{corrected.word}，挽发", tmp_path, Variant.TRADITIONAL).split("，")
        for these in (layers, opencc, replace(opencc, newer=None))
    ]
    assert shown[0][1] == "挽髮"
    assert shown[1] == [corrected.after, "挽發"]
    assert shown[2][0] == corrected.before


def test_without_the_base_nothing_converts(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(
        dictionaries, "find_spec", lambda name: None if name == "opencc" else find_spec(name)
    )
    with pytest.raises(DictionariesMissingError, match="opencc-python-reimplemented"):
        Converter(tmp_path).convert("头发", Script.HANS, None, Variant.TAIWAN)


def test_corrections_additions_and_deletions_are_listed(tmp_path) -> None:
    base, newer = tmp_path / "base", tmp_path / "newer"
    base.mkdir()
    newer.mkdir()
    (base / "STPhrases.txt").write_text("\ufeff甲\t一 二\r\n乙\t一\n丙\t一\n# x\ty\n坏\n", "utf-8")
    (newer / "STPhrases.txt").write_text("甲\t一 二\n乙\t二\n丁\t一\n", "utf-8")
    layers = Layers(base, newer)
    assert layers.read("STPhrases") == {"甲": ("一", "二"), "乙": ("二",), "丁": ("一",)}
    assert set(layers.changes("STPhrases")) == {
        Change("乙", "一", "二"),
        Change("丙", "一", None),
        Change("丁", None, "一"),
    }
    origins = Origins(replace(layers, own=False))
    assert origins.of_word("甲", (), ["STPhrases"]) == ("STPhrases", Origin.BASE, "")
    assert origins.of_word("乙", (), ["STPhrases"]) == ("STPhrases", Origin.NEWER, "")
    assert origins.of_word("丙", (), ["STPhrases"])[0] == ""
    assert layers.names() == ["STPhrases"]
    assert Layers(base).read("STPhrases")["丙"] == ("一",)


def test_a_frozen_program_finds_the_dictionaries_as_plain_files(tmp_path, monkeypatch) -> None:
    folder = tmp_path / "opencc" / "dictionary"
    folder.mkdir(parents=True)
    (folder / "STPhrases.txt").write_text("\ufeff头发\t頭髮 头发\n", "utf-8")
    monkeypatch.setattr(dictionaries, "find_spec", lambda name: None)
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert read_dictionary("STPhrases") == {"头发": ("頭髮", "头发")}
    assert read_dictionary("Unknown") == {}


def test_missing_dictionaries_are_told(monkeypatch) -> None:
    monkeypatch.setattr(dictionaries, "find_spec", lambda name: None)
    with pytest.raises(DictionariesMissingError, match="opencc-python-reimplemented"):
        read_dictionary("STPhrases")

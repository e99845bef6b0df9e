"""The user's own list, and other stretches that dictionaries leave alone."""

import os
import sys

import pytest

from reader.core.variants import Script, Variant
from reader.hanzi.converter import Converter
from reader.hanzi.words.user_words import (
    MOST_WORDS,
    BadLine,
    UserWord,
    UserWords,
    add_user_word,
    read_user_words,
    remove_user_word,
)
from reader.paths import user_words_path

LIST = """\ufeff# a note

头发\t毛髮
内存\t內存\ttw-words hk
手\t手\thans hant tw tw-words hk hans-words
no tab here
\t空
甲\t乙\tklingon
一\t二\thk\t四
{long}\t長
"""


def test_a_list_is_read_and_its_bad_lines_are_told(tmp_path) -> None:
    path = tmp_path / "words.txt"
    path.write_text(LIST.format(long="長" * 41), "utf-8")
    words = read_user_words(path)
    assert words.words == (
        UserWord("头发", "毛髮"),
        UserWord("内存", "內存", frozenset({Variant.TAIWAN_WORDS, Variant.HONG_KONG})),
        UserWord("手", "手"),
    )
    assert [bad.number for bad in words.bad_lines] == [6, 7, 8, 9, 10]
    assert words.bad_lines[1] == BadLine(7, "A column is empty.")
    assert "hk" in words.bad_lines[2].reason


def test_no_list_is_an_empty_list(tmp_path) -> None:
    assert read_user_words(tmp_path / "absent") == UserWords()
    assert user_words_path().name == "words.txt"


def test_bytes_that_are_no_text_are_a_bad_line(tmp_path) -> None:
    path = tmp_path / "words.txt"
    path.write_bytes("甲\t乙\n".encode() + b"\xff\xfe\t\xff\n")
    words = read_user_words(path)
    assert words.words == (UserWord("甲", "乙"),)
    assert [bad.number for bad in words.bad_lines] == [2]


def test_a_word_is_added(tmp_path) -> None:
    path = tmp_path / "new" / "words.txt"
    add_user_word(path, UserWord("头发", "頭髮"))
    path.write_text(path.read_text("utf-8") + "手\t寫", "utf-8")
    add_user_word(path, UserWord("内存", "內存", frozenset({Variant.TAIWAN, Variant.HONG_KONG})))
    words = read_user_words(path)
    assert [word.original for word in words.words] == ["头发", "手", "内存"]
    assert words.words[2].variants == {Variant.TAIWAN, Variant.HONG_KONG}
    assert words.bad_lines == ()


@pytest.mark.parametrize("word", ["#1", "# 标签", " 头  发 ", "ａ"])
def test_a_word_that_was_added_is_read(tmp_path, word: str) -> None:
    path = tmp_path / "words.txt"
    add_user_word(path, UserWord(word, "字"))
    assert read_user_words(path) == UserWords((UserWord(" ".join(word.split()), "字"),))


def test_the_other_lines_stay_byte_for_byte(tmp_path) -> None:
    path = tmp_path / "words.txt"
    others = "# 筆記\r\n".encode() + "头发\t頭髮\n".encode("gb18030") + "甲\t乙".encode()
    path.write_bytes(others)
    add_user_word(path, UserWord("手", "寫"))
    assert path.read_bytes() == others + "\n手\t寫\n".encode()
    remove_user_word(path, UserWord("手", "寫"))
    assert path.read_bytes() == others + b"\n"


def shown(converter: Converter, text: str, variant: Variant) -> str:
    return converter.convert(text, Script.HANS, None, variant).text


def test_words_come_before_the_dictionaries(tmp_path) -> None:
    words = [UserWord("里", "里", frozenset({Variant.TAIWAN})), UserWord("大学里", "學校裡")]
    converter = Converter(tmp_path, words)
    assert shown(converter, "在大学里，家里", Variant.TAIWAN) == "在學校裡，家里"
    assert shown(converter, "家里", Variant.HONG_KONG) == "家裏"
    converted = converter.convert("他大学里", Script.HANS, None, Variant.TAIWAN)
    assert converted.alignment.shown_span(2, 3) == (1, 4)
    converter.use_words([])
    assert shown(converter, "在大学里", Variant.TAIWAN) == "在大學裡"


def test_words_also_change_text_in_the_script_already(tmp_path) -> None:
    converter = Converter(tmp_path, [UserWord("台灣", "臺灣")])
    converted = converter.convert("在台灣", Script.HANT, None, Variant.TRADITIONAL)
    assert converted.text == "在臺灣"
    assert converter.convert("在台灣", Script.HANT, None, Variant.ORIGINAL).text == "在台灣"


@pytest.mark.parametrize(
    ("text", "variant", "expected"),
    [
        ("-{zh-hans:计算机;zh-hant:電腦;}-里", Variant.TRADITIONAL, "電腦裏"),
        ("-{zh-hans:计算机;zh-hant:電腦;}-里", Variant.SIMPLIFIED, "计算机里"),
        ("-{zh-cn:巴士; zh-tw:公車; zh-hk:巴士站}-", Variant.HONG_KONG, "巴士站"),
        ("-{zh-cn:巴士; zh-tw:公車}-", Variant.TAIWAN, "公車"),
        ("-{头发}-头发", Variant.TAIWAN, "头发頭髮"),
        ("-{R|头发}-", Variant.TAIWAN, "头发"),
        ("-{A|zh-cn:甲;zh-tw:乙}-", Variant.TAIWAN, "乙"),
        ("前-{H|zh-cn:甲;zh-tw:乙}-后", Variant.TAIWAN, "前後"),
        ("-{zh-sg:甲}-", Variant.TAIWAN, "甲"),
        ("-{zh-hans:甲;zh-hant:乙}-", Variant.ORIGINAL, "-{zh-hans:甲;zh-hant:乙}-"),
        ("没有结束-{头发", Variant.TAIWAN, "沒有結束-{頭髮"),
    ],
)
def test_marks_of_a_wiki(converter, text: str, variant: Variant, expected: str) -> None:
    assert shown(converter, text, variant) == expected


def test_a_list_without_end_is_read_up_to_a_bound(tmp_path, monkeypatch):
    path = tmp_path / "words.txt"
    path.write_text("".join(f"字{n}\t詞{n}\n" for n in range(MOST_WORDS + 5)), "utf-8")
    read = read_user_words(path)
    assert len(read.words) == MOST_WORDS
    assert [line.number for line in read.bad_lines] == [MOST_WORDS + 1]
    monkeypatch.setattr("reader.hanzi.words.user_words.LARGEST_LIST", 1000)
    cut = read_user_words(path)
    assert 0 < len(cut.words) < 1000
    assert len(cut.bad_lines) == 1
    assert all(word.shown == word.original.replace("字", "詞") for word in cut.words)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes with names there")
def test_a_pipe_is_no_list(tmp_path):
    os.mkfifo(tmp_path / "words.txt")
    assert read_user_words(tmp_path / "words.txt") == UserWords()

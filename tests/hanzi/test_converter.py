"""What comes out of a conversion, and what is never touched."""

import json
import re
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.variants import Region, Script, Variant
from reader.hanzi.converter import Converter, steps_between
from reader.hanzi.converting.chains import CHAINS
from reader.hanzi.words.dictionaries import find_layers, read_dictionary

HANS, HANT, NONE, MIXED = Script.HANS, Script.HANT, Script.NONE, Script.MIXED
TAIWAN, HONG_KONG = Region.TAIWAN, Region.HONG_KONG


@pytest.mark.parametrize(
    ("text", "script", "region", "variant", "expected"),
    [
        ("他的头发很长", HANS, None, Variant.TRADITIONAL, "他的頭髮很長"),
        ("屋里的群众为了台湾", HANS, None, Variant.TAIWAN, "屋裡的群眾為了臺灣"),
        ("电脑的内存和硬盘", HANS, None, Variant.TAIWAN_WORDS, "電腦的記憶體和硬碟"),
        ("电脑的内存和硬盘", HANS, None, Variant.TAIWAN, "電腦的內存和硬盤"),
        ("卫生间里", HANS, None, Variant.HONG_KONG, "衞生間裏"),
        ("漢字與頭髮", HANT, None, Variant.SIMPLIFIED, "汉字与头发"),
        (
            "他看著窗外，著急地找一本名著",
            HANT,
            TAIWAN,
            Variant.SIMPLIFIED,
            "他看着窗外，着急地找一本名著",
        ),
        ("乾隆年間的乾燥氣候", HANT, None, Variant.SIMPLIFIED, "乾隆年间的干燥气候"),
        ("他裏面坐着，衞生", HANT, HONG_KONG, Variant.TAIWAN, "他裡面坐著，衛生"),
        ("屋子裡有人吃飯", HANT, TAIWAN, Variant.HONG_KONG, "屋子裏有人吃飯"),
        ("這個內存", HANT, None, Variant.TAIWAN_WORDS, "這個記憶體"),
        ("天气不干燥", NONE, None, Variant.TRADITIONAL, "天氣不乾燥"),
    ],
)
def test_conversion(converter, text, script, region, variant, expected) -> None:
    assert converter.convert(text, script, region, variant).text == expected


@pytest.mark.parametrize(
    ("text", "script", "region", "variant"),
    [
        ("什么土著，乾巫币，皇后", HANS, Region.CHINA, Variant.SIMPLIFIED),
        ("岳飛，范文瀾，了解台灣，核心", HANT, None, Variant.TRADITIONAL),
        ("台灣的布告欄裡", HANT, TAIWAN, Variant.TAIWAN),
        ("影片與軟體，台", HANT, TAIWAN, Variant.TAIWAN_WORDS),
        ("衞生間裏的枱", HANT, HONG_KONG, Variant.HONG_KONG),
        ("汉字漢字后里", MIXED, None, Variant.ORIGINAL),
        ("汉字后里", HANS, None, Variant.ORIGINAL),
    ],
)
def test_text_in_the_target_script_is_left_alone(converter, text, script, region, variant) -> None:
    assert converter.convert(text, script, region, variant).text == text


def test_mixed_text_is_judged_sentence_by_sentence(converter) -> None:
    text = "岳飛說：「還我河山。」他的头发白了。"
    shown = converter.convert(text, MIXED, None, Variant.TRADITIONAL).text
    assert shown == "岳飛說：「還我河山。」他的頭髮白了。"


def test_addresses_and_descriptions_of_characters_stay(converter) -> None:
    text = "见 https://例.cn/头发/发展?后=里 ，字形是⿰车发与⿳艹后里，发"
    shown = converter.convert(text, HANS, None, Variant.TRADITIONAL).text
    assert shown == "見 https://例.cn/头发/发展?后=里 ，字形是⿰车发與⿳艹后里，發"


def test_kept_stretches_stay(converter) -> None:
    converted = converter.convert("内存内存内存", HANS, None, Variant.TAIWAN_WORDS, [(2, 4)])
    assert converted.text == "記憶體内存記憶體"
    assert [converted.alignment.shown(x) for x in (0, 2, 4, 6)] == [0, 3, 5, 8]


def test_nothing_leaves_the_basic_plane(converter) -> None:
    text = "".join(key for key in read_dictionary("TSCharacters") if key <= "\uffff")
    assert max(converter.convert(text, HANT, None, Variant.SIMPLIFIED).text) <= "\uffff"
    text = "".join(key for key in read_dictionary("STCharacters") if key <= "\uffff")
    assert max(converter.convert(text, HANS, None, Variant.TRADITIONAL).text) <= "\uffff"


def test_a_long_text_is_converted_as_a_short_one(converter) -> None:
    """Long texts take another way, on which no character beyond the basic plane may be lost."""
    for sentence in ("头发很长。", "𠆲与头发。"):
        short = converter.convert(sentence, HANS, None, Variant.TRADITIONAL).text
        assert short != sentence
        assert converter.convert(sentence * 1_000, HANS, None, Variant.TRADITIONAL).text == (
            short * 1_000
        )


def test_a_word_that_changes_length_is_aligned(converter) -> None:
    converted = converter.convert("把内存插进打印机", HANS, None, Variant.TAIWAN_WORDS)
    assert converted.text == "把記憶體插進印表機"
    assert converted.alignment.shown_span(1, 2) == (1, 4)
    assert converted.alignment.original_span(2, 3) == (1, 3)
    assert converted.alignment.shown_span(5, 7) == (6, 9), "a swapped word is one word"


def test_every_variant_but_taiwan_words_keeps_every_offset(converter) -> None:
    text = "后台程序的内存里，头发与干部" * 3
    for variant in (Variant.TRADITIONAL, Variant.TAIWAN, Variant.HONG_KONG):
        converted = converter.convert(text, HANS, None, variant)
        assert converted.alignment.edits == ()
        assert len(converted.text) == len(text)


def test_original_asks_for_no_step() -> None:
    assert steps_between(MIXED, None, Variant.ORIGINAL) == ()


def test_threads_share_a_converter(tmp_path) -> None:
    converter, results = Converter(tmp_path), []

    def work() -> None:
        results.append(converter.convert("头发里的干部" * 50, HANS, None, Variant.TAIWAN).text)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == ["頭髮裡的幹部" * 50] * 4


def opencc_cases() -> list[tuple[str, str, str]]:
    newer = find_layers().newer
    assert newer is not None
    path = newer.parent / "test_data" / "testcases.json"
    strings = r'"(?:[^"\\]|\\.)*"'
    text = re.sub(rf"{strings}|//[^\n]*", _without_comment, path.read_text("utf-8"))
    text = re.sub(rf"{strings}|,(?=\s*[\]}}])", _without_comma, text)
    return [
        (config, case["input"], expected)
        for case in json.loads(text)["cases"]
        for config, expected in case["expected"].items()
        if config in CHAINS
    ]


def _without_comment(match: re.Match[str]) -> str:
    return "" if match[0].startswith("//") else match[0]


def _without_comma(match: re.Match[str]) -> str:
    return "" if match[0] == "," else match[0]


WHERE_OURS_IS_RIGHT = {
    ("s2hk", "赞叹沙河"): "讚嘆 and 讚歎 are one word; Hong Kong's and Taiwan's papers write 嘆",
    ("tw2s", "什么 怎么"): "甚么 is written 什么 today",
    ("s2t", "径庭"): "dictionaries have 大相徑庭 as well as 大相逕庭; the plain one changes least",
    ("s2t", "扞格"): "捍格 is a slip for 扞格, which dictionaries list",
    ("tw2sp", "畫素"): "OpenCC marks its own answer [sic]: it leaves 畫素 before 藉由",
    ("tw2sp", "戴奧辛"): "二𫫇英 leaves the BMP, where fonts have nothing to show",
    ("t2s", "殢"): "𣨼 leaves the BMP",
    ("t2s", "剔团"): "𪢮 leaves the BMP",
    ("t2s", "綦谿"): "𣗊 and 𣲘 leave the BMP",
}


def test_openccs_own_cases(converter) -> None:
    cases = opencc_cases()
    different = {
        (config, text)
        for config, text, expected in cases
        if converter.through(text, CHAINS[config]).text != expected
    }
    assert len(cases) >= 495
    assert len(cases) - len(different) >= 486
    unexplained = [
        (config, text)
        for config, text in different
        if not any(config == c and text.startswith(t) for c, t in WHERE_OURS_IS_RIGHT)
    ]
    assert unexplained == []


@pytest.mark.parametrize("piece", ["干", "只只有", "头发", "\ud800", "-{", "⿰", "𠮷", ":字"])
def test_long_runs_take_their_length(converter, piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert converter.convert(text, HANS, None, Variant.TAIWAN_WORDS).text


@settings(max_examples=120, deadline=None)
@given(
    st.text(st.sampled_from("头发里后干内存打印机了裡裏著着乾隆a ?⿰/:😀\ud800臺台"), max_size=30),
    st.sampled_from(Script),
    st.sampled_from([None, *Region]),
    st.sampled_from(Variant),
)
def test_any_string_from_anywhere(converter, text, script, region, variant) -> None:
    converted = converter.convert(text, script, region, variant)
    alignment = converted.alignment
    assert alignment.shown(0) == 0
    assert alignment.shown(len(text)) == len(converted.text)
    shown = [alignment.shown(x) for x in range(len(text) + 1)]
    assert shown == sorted(shown)
    if variant is Variant.ORIGINAL:
        assert converted.text == text
    for edit in alignment.edits:
        assert shown[edit.start] == edit.shown_start
        assert shown[edit.end] == edit.shown_end

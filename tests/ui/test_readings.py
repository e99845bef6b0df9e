"""Characters are read as in their words, whichever script the words are in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.hanzi.pronunciation import code_points, read_characters, read_text


def pinyin(text, other):
    return " ".join(reading.pinyin or "-" for reading in read_characters(text, other))


@pytest.mark.parametrize(
    ("text", "other", "expected"),
    [
        ("头发", "頭髮", "tóu fà"),
        ("頭髮", "头发", "tóu fà"),
        ("发", "發", "fā"),
        ("髮", "发", "fà"),
        ("銀行行長", "银行行长", "yín háng háng zhǎng"),
        ("长大", "長大", "zhǎng dà"),
        ("长江", "長江", "cháng jiāng"),
        ("音樂", "音乐", "yīn yuè"),
        ("看著", "看着", "kàn zhe"),
        ("乾淨", "干净", "gān jìng"),
        ("儿子", "兒子", "ér zi"),
        ("绿女", "綠女", "lǜ nǚ"),
        ("中国", "中國", "zhōng guó"),
        ("用Qt，", "用Qt，", "yòng - - -"),
        ("𠮷野", "𠮷野", "- yě"),
    ],
)
def test_pinyin(text, other, expected):
    assert pinyin(text, other) == expected


@pytest.mark.parametrize(
    ("character", "expected"),
    [("中", "ㄓㄨㄥ"), ("头", "ㄊㄡˊ"), ("了", "˙ㄌㄜ"), ("绿", "ㄌㄩˋ"), ("a", ""), ("，", "")],
)
def test_zhuyin_puts_the_neutral_tone_in_front(character, expected):
    assert read_characters(character, character)[0].zhuyin == expected


def test_the_other_script_is_told_where_it_differs():
    readings = read_characters("他的头发", "他的頭髮")
    assert [reading.other for reading in readings] == ["", "", "頭", "髮"]


def test_another_number_of_characters_is_not_used():
    readings = read_characters("软件", "電腦軟體")
    assert [reading.other for reading in readings] == ["", ""]
    assert [reading.pinyin for reading in readings] == ["ruǎn", "jiàn"]


@pytest.mark.parametrize(
    ("text", "other", "start", "end", "expected", "others"),
    [
        ("银行行长", "銀行行長", 2, 3, "háng", [""]),
        ("他长大了", "他長大了", 1, 2, "zhǎng", ["長"]),
        ("他的头发", "他的頭髮", 3, 4, "fà", ["髮"]),
        ("他發現頭髮", "他发现头发", 4, 5, "fà", ["发"]),
        ("中国", "中國", 2, 2, "", []),
        ("e\u0301中国", "e\u0301中國", 3, 4, "guó", ["國"]),
    ],
)
def test_a_part_is_read_as_in_the_words_round_it(text, other, start, end, expected, others):
    readings = read_characters(text, other, start, end)
    assert " ".join(reading.pinyin for reading in readings) == expected
    assert [reading.other for reading in readings] == others


def test_white_space_is_left_out_and_the_rest_stays_in_step():
    readings = read_characters("头 发\n了", "頭 髮\n了")
    assert [(r.character, r.other) for r in readings] == [("头", "頭"), ("发", "髮"), ("了", "")]


def test_a_variation_selector_belongs_to_its_character():
    readings = read_characters("葛\U000e0101城", "葛\U000e0101城")
    assert [reading.character for reading in readings] == ["葛\U000e0101", "城"]
    assert readings[0].pinyin == "gé"
    assert code_points(readings[0].character) == "U+845B U+E0101"


@pytest.mark.parametrize(
    ("char", "expected"), [("a", "U+0061"), ("髮", "U+9AEE"), ("𠮷", "U+20BB7")]
)
def test_code_points_are_written_as_unicode_does(char, expected):
    assert code_points(char) == expected


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("头发行了𠮷a，《 ㄅ\ufe00😀々〇é\u0301"), max_size=12))
def test_no_character_is_lost(text):
    readings = read_characters(text, text)
    assert "".join(r.character for r in readings) == text.replace(" ", "")
    assert all(bool(reading.pinyin) == bool(reading.zhuyin) for reading in readings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他調查過重慶的銀行", "tā diào chá guò chóng qìng de yín háng"),
        ("還書以前睡覺", "huán shū yǐ qián shuì jiào"),
        ("聽音樂會彈琴", "tīng yīn yuè huì tán qín"),
        ("著名的作家看著海", "zhù míng de zuò jiā kàn zhe hǎi"),
        ("乾隆年間的餅乾", "qián lóng nián jiān de bǐng gān"),
        ("校長是長大的孩子", "xiào zhǎng shì zhǎng dà de hái zi"),
    ],
)
def test_traditional_text_is_read_by_its_words_with_no_conversion(text, expected):
    assert " ".join(reading.pinyin for reading in read_text(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在月球上行走", "zài yuè qiú shàng xíng zǒu"),
        ("网上行为", "wǎng shàng xíng wéi"),
        ("这个项目的钱", "zhè ge xiàng mù de qián"),
        ("吉林省长春市", "jí lín shěng cháng chūn shì"),
        ("中国人民银行", "zhōng guó rén mín yín háng"),
        ("武汉长江大桥", "wǔ hàn cháng jiāng dà qiáo"),
        ("便宜行事", "biàn yí xíng shì"),
    ],
)
def test_a_phrase_does_not_part_the_words_of_a_sentence(text, expected):
    assert " ".join(reading.pinyin for reading in read_text(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("頭髮", "ㄊㄡˊ ㄈㄚˇ"),
        ("研究垃圾的質量", "ㄧㄢˊ ㄐㄧㄡˋ ㄌㄜˋ ㄙㄜˋ ˙ㄉㄜ ㄓˊ ㄌㄧㄤˋ"),
        ("發現我的朋友", "ㄈㄚ ㄒㄧㄢˋ ㄨㄛˇ ˙ㄉㄜ ㄆㄥˊ ㄧㄡˇ"),
        ("學生們走了", "ㄒㄩㄝˊ ㄕㄥ ˙ㄇㄣ ㄗㄡˇ ˙ㄌㄜ"),
        ("星期日", "ㄒㄧㄥ ㄑㄧˊ ㄖˋ"),
    ],
)
def test_zhuyin_is_as_taiwan_reads(text, expected):
    assert " ".join(reading.zhuyin for reading in read_text(text)) == expected


@given(st.text(alphabet="行长重著乾的项目上海a1 ，。\ud83d\u0301𠮷", max_size=30))
def test_every_character_of_a_text_is_read_or_left_in_its_order(text):
    read = "".join(reading.character for reading in read_text(text))
    assert read == "".join(char for char in text if not char.isspace())

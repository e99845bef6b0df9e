"""Marks between Han, and quotation marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.variants import Variant
from reader.hanzi.mending.punctuation import (
    half_width_marks,
    marks_beside_others,
    with_quotation_marks,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("近年來,城市很大", "近年來，城市很大"),
        ("他說:你好;再見", "他說：你好；再見"),
        ("共達3萬人,少數", "共達3萬人，少數"),
        ("他走了,", "他走了，"),
        ("說“好”,又說", "說“好”，又說"),
        ("小區(院落)的改造", "小區（院落）的改造"),
        ("(責任編輯)", "（責任編輯）"),
        ("十月,2020年", "十月，2020年"),
    ],
)
def test_marks_among_han(text: str, expected: str) -> None:
    characters = list(text)
    for place, mark in half_width_marks(text):
        characters[place] = mark
    assert "".join(characters) == expected


@pytest.mark.parametrize(
    "text",
    ["1,000人", "15:17開會", "Python,Java", "a,我", "f(x)的值", "見(2020)號", "Hello, 你好",
     "3:2勝", "圖(a)", "http://x.cn/a,b;c:d", "e.g.(字)"],
)  # fmt: skip
def test_numbers_times_and_latin_keep_their_marks(text: str) -> None:
    assert list(half_width_marks(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说“好”。", "他说「好」。"),
        ("“他说‘好’了”", "「他说『好』了」"),
        ("say “hello” now", "say “hello” now"),
        ("他说“it’s fine吧”", "他说「it’s fine吧」"),
        ("没有配对的“引号", "没有配对的“引号"),
        ("90’后的人", "90’后的人"),
        ("「好」", "「好」"),
    ],
)
def test_corner_brackets(text: str, expected: str) -> None:
    assert with_quotation_marks(text, Variant.TAIWAN) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("他说”你好”了。", "他说「你好」了。"),
        ("他说“你好“了，又说“再见“。", "他说「你好」了，又说「再见」。"),
        ("他说：“走吧，又说：“好。", "他说：“走吧，又说：“好。"),
        ("”one” and ”two”", "”one” and ”two”"),
        ("“他完了。”她说”你好”了。", "「他完了。」她说「你好」了。"),
        ("到这里才完。”他说，”走吧", "到这里才完。」他说，」走吧"),
    ],
)
def test_marks_of_one_shape_are_a_pair(text: str, expected: str) -> None:
    assert with_quotation_marks(text, Variant.TAIWAN) == expected


def test_marks_of_one_shape_in_simplified() -> None:
    assert with_quotation_marks("他说”你好”了", Variant.SIMPLIFIED) == "他说“你好”了"


def test_curly_marks_in_simplified() -> None:
    assert with_quotation_marks("「他『好』了」", Variant.SIMPLIFIED) == "“他‘好’了”"
    assert with_quotation_marks("「好」", Variant.ORIGINAL) == "「好」"


@settings(max_examples=150)
@given(st.text(st.sampled_from("“”‘’「」『』好a ,:()"), max_size=24))
def test_quotation_marks_are_idempotent(text: str) -> None:
    once = with_quotation_marks(text, Variant.TAIWAN)
    assert len(once) == len(text)
    assert with_quotation_marks(once, Variant.TAIWAN) == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“第一段没有完。", "「第一段没有完。"),
        ("“第二段完了。”", "「第二段完了。」"),
        ("到这里才完。”他说", "到这里才完。」他说"),
        ("“An open quotation goes on.", "“An open quotation goes on."),
        ("“他说‘好’，“It’s fine”也对。", "「他说『好』，“It’s fine”也对。"),
    ],
)
def test_a_quotation_may_go_on_over_paragraphs(text: str, expected: str) -> None:
    assert with_quotation_marks(text, Variant.TAIWAN) == expected


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("年均增长14.58%,贫困人口减少", "年均增长14.58%，贫困人口减少"),
        ("一共有3万人,其中2,在线的有一半", "一共有3万人,其中2，在线的有一半"),
        ("他们使用GPT,效果很好", "他们使用GPT，效果很好"),
        ("会议的时间:2020年", "会议的时间：2020年"),
        ("国内生产总值GDP(按不变价格)增长", "国内生产总值GDP（按不变价格）增长"),
        ("世界卫生组织(WHO)宣布", "世界卫生组织（WHO）宣布"),
        ("人口为1,000,000人", "人口为1,000,000人"),
        ("比分是3:2，他们赢了", "比分是3:2，他们赢了"),
        ("print(a,b) call f(x), then 返回", "print(a,b) call f(x), then 返回"),
        ("Hello, world:好", "Hello, world:好"),
        ("山地占80%(约两千人),平原较少", "山地占80%（约两千人），平原较少"),
        ('队长说:"今年修路"', '队长说："今年修路"'),
        ('他答"七月",大家笑了', '他答"七月"，大家笑了'),
        ('{"名":"值"}', '{"名":"值"}'),
    ],
)
def test_marks_beside_digits_and_latin_are_decided_by_the_sentence(text, mended):
    characters = list(text)
    for place, mark in marks_beside_others(text):
        characters[place] = mark
    assert "".join(characters) == mended

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.text import Mark, Span, Text
from reader.structuring.captions import has_credit, is_marked, is_worded, split_credit, stands_alone
from tests.structuring.drafts import PROSE, text


@pytest.mark.parametrize(
    ("words", "caption", "credit"),
    [
        ("守塔人在擦玻璃。镇政府供图", "守塔人在擦玻璃。", "镇政府供图"),
        ("守塔人在擦玻璃。鎮公所供圖", "守塔人在擦玻璃。", "鎮公所供圖"),
        ("图为灯塔（梅雨摄）", "图为灯塔", "（梅雨摄）"),
        ("▲燈塔。（圖／記者梅雨攝）", "▲燈塔。", "（圖／記者梅雨攝）"),
        ("資料圖：燈塔夜景。海聲社記者 梅雨 攝", "資料圖：燈塔夜景。", "海聲社記者 梅雨 攝"),
        ("图片来源：海声网", "", "图片来源：海声网"),
        ("图/海声网", "", "图/海声网"),
        ("灯塔 梅雨摄", "灯塔", "梅雨摄"),
        ("燈塔夜景。（資料照）", "燈塔夜景。", "（資料照）"),
        ("灯塔。视觉中国 资料", "灯塔。", "视觉中国 资料"),
        ("燈塔昨天熄燈。 記者梅雨／翻攝", "燈塔昨天熄燈。", "記者梅雨／翻攝"),
        ("守塔人在擦玻璃。新华社发（梅雨摄）", "守塔人在擦玻璃。", "新华社发（梅雨摄）"),
        ("燈塔夜景。（路透）", "燈塔夜景。", "（路透）"),
        ("燈塔夜景。（擷取自臉書）", "燈塔夜景。", "（擷取自臉書）"),
        ("图像来源，GETTY IMAGES", "", "图像来源，GETTY IMAGES"),
        ("Photo Credit: Reuters", "", "Photo Credit: Reuters"),
        ("水下摄影", "水下摄影", ""),
        ("图自网络", "", "图自网络"),
        ("照片由鎮公所提供", "", "照片由鎮公所提供"),
        ("海聲社發（梅雨 攝）", "海聲社發", "（梅雨 攝）"),
        ("新华社发（梅雨 摄）", "", "新华社发（梅雨 摄）"),
        ("图自古有之", "图自古有之", ""),
        ("守塔人在擦玻璃。", "守塔人在擦玻璃。", ""),
        ("这张照片是他自己拍摄", "这张照片是他自己拍摄", ""),
    ],
)
def test_the_credit_is_split_from_the_caption(words, caption, credit):
    one, other = split_credit(Text(words))
    assert (one.text, other.text) == (caption, credit)
    assert has_credit(words) is bool(credit)


def test_marks_stay_where_they_were():
    words = "守塔人在擦玻璃。镇政府供图"
    caption, credit = split_credit(Text(words, (Span(6, 11, Mark.STRONG),)))
    assert caption.spans == (Span(6, 8, Mark.STRONG),)
    assert credit.spans == (Span(0, 3, Mark.STRONG),)


@pytest.mark.parametrize(
    "words",
    [
        "▲灯塔",
        "图为灯塔",
        "图1 灯塔结构",
        "圖：燈塔",
        "资料图",
        "示意图",
        "摄影：梅雨",
        "图源：海声网",
    ],
)
def test_captions_by_their_wording(words):
    assert is_worded(words)


@pytest.mark.parametrize(
    "words",
    [
        "守塔人在擦玻璃",
        "图书馆在二楼",
        "下图是灯塔的结构",
        "他说：“好图。”",
        "摄影师来过三次",
        PROSE[0] * 3,
    ],
)
def test_other_lines(words):
    assert not is_worded(words)


@pytest.mark.parametrize(
    "words", ["灯塔夜景。镇政府供图", "图为灯塔", "資料圖：燈塔", "灯塔（梅雨摄）", "▲灯塔"]
)
def test_lines_that_are_captions_even_without_a_picture(words):
    assert stands_alone(words)


@pytest.mark.parametrize(
    "words",
    [
        "图1 灯塔结构",
        "午饭由镇政府提供",
        "他没有说话。这件事由他提供",
        "这张照片是他自己拍摄。",
        "来源：海声网",
        "风光摄影",
        "她都告诉我了。聊天截图",
    ],
)
def test_lines_that_need_a_picture_beside_them(words):
    assert not stands_alone(words)


@pytest.mark.parametrize(
    ("tag", "classes", "marked"),
    [
        ("figcaption", "", True),
        ("p", "image caption", True),
        ("div", "img wrapper", True),
        ("p", "pictext", True),
        ("p", "article content", False),
        ("p", "image list", False),
    ],
)
def test_captions_by_markup(tag, classes, marked):
    assert is_marked(text(1, "灯塔", tag, classes=classes)) is marked


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="图摄影供来源记者（）：/。 ▲梅雨海声网资料\u3000", max_size=80))
def test_splitting_loses_only_blanks(words):
    caption, credit = split_credit(Text(words))
    assert "".join((caption.text + credit.text).split()) == "".join(words.split())

from __future__ import annotations

import pytest

from reader.core.article import Heading
from reader.core.draft import DraftList
from reader.core.text import Text
from tests.structuring.drafts import PROSE, between, headings, picture, structured, text


@pytest.mark.parametrize("tag", ["h1", "h2", "h3", "h6"])
def test_tagged_lines_are_headings(tag):
    assert headings(*between("守塔人的本子。", tag)) == [("守塔人的本子。", 2)]


def test_a_paragraph_in_a_heading_s_tag_is_a_paragraph():
    assert headings(*between(PROSE[0] + PROSE[1] + PROSE[2], "h2")) == []


@pytest.mark.parametrize(
    "words",
    ["修塔的七天", "为什么还要上去？", "2019年修塔，花了三十万", "“海上的人”", "风向、潮水与本子"],
)
def test_bold_lines_are_headings(words):
    assert headings(*between(words, bold=True)) == [(words, 2)]


@pytest.mark.parametrize(
    "words",
    [
        "他站在脚手架下面看了七天。",
        "修塔的七天，",
        "第一句是：",
        "文/梅雨",
        "本报记者 梅雨",
        "——守塔人语",
        "2019年3月5日",
        "“你来了。”",
        "12345",
        "他站在脚手架下面看了七天一句话也没有说工人收拾东西走了他才上去把灯点亮下来的时候眼睛是红的所有的人都看见了",
    ],
)
def test_other_bold_lines_are_text(words):
    assert headings(*between(words, bold=True)) == []


def test_bold_is_no_sign_on_a_page_that_is_bold():
    talk = "他说今天风太大了，船都回来了，你也早点下来吧，别等天黑了。"
    blocks = [text(i, words, bold=True) for i, words in enumerate((talk, "修塔", talk, talk), 1)]
    assert headings(*blocks) == []


def test_three_bold_lines_in_a_row_are_no_headings():
    lines = [text(i, words, bold=True) for i, words in enumerate(("镇公所", "海边路", "电话"), 2)]
    assert headings(text(1, PROSE[0]), *lines, text(8, PROSE[1]), text(9, PROSE[2])) == []


def test_two_bold_lines_in_a_row_may_be_two_headings():
    lines = [text(2, "修塔", bold=True), text(3, "第七天", bold=True)]
    assert headings(text(1, PROSE[0]), *lines, text(4, PROSE[1]), text(5, PROSE[2])) == [
        ("修塔", 2),
        ("第七天", 2),
    ]


def test_a_bold_line_after_the_last_paragraph_heads_nothing():
    assert headings(text(1, PROSE[0]), text(2, PROSE[1]), text(3, "镇公所", bold=True)) == []


def test_centred_lines_are_headings_unless_two_stand_together():
    assert headings(*between("修塔的七天", centred=True)) == [("修塔的七天", 2)]
    lines = [text(2, "塔下的人", centred=True), text(3, "塔上的灯", centred=True)]
    assert headings(text(1, PROSE[0]), *lines, text(4, PROSE[1])) == []


def test_a_centred_line_under_a_picture_is_no_heading():
    blocks = (text(1, PROSE[0]), picture(2), text(3, "塔下", centred=True), text(4, PROSE[1]))
    assert headings(*blocks) == []


@pytest.mark.parametrize("words", ["堅守海島?點亮歸途", "修塔的七天", "冷空氣南下 漁船回港"])
@pytest.mark.parametrize("tag", ["p", "line"])
def test_short_plain_lines_between_long_paragraphs_are_headings(words, tag):
    assert headings(*between(words, tag)) == [(words, 2)]


@pytest.mark.parametrize(
    "words",
    [
        "他没有说话。",
        "你是谁？",
        "“你是谁”",
        "到第六回合时，……",
        "守塔人说：",
        "问：你怕吗",
        "梅雨：不怕",
        "——题记",
        "他下来了，",
        "（全文完）",
        "灯",
    ],
)
@pytest.mark.parametrize("tag", ["p", "line"])
def test_other_short_lines_are_text(words, tag):
    assert headings(*between(words, tag)) == []


def test_a_poem_has_no_headings():
    poem = ("守塔人", "灯亮了，", "船近了，", "灯灭了，", "人老了。", "海还在那里")
    assert headings(*(text(i, words, "line") for i, words in enumerate(poem, 1))) == []


def test_verse_between_long_paragraphs_has_no_headings():
    verse = [text(i, words) for i, words in enumerate(("灯亮了", "船近了", "灯灭了"), 2)]
    assert headings(text(1, PROSE[0]), *verse, text(8, PROSE[1]), text(9, PROSE[2])) == []


def test_a_page_of_short_paragraphs_has_no_plain_headings():
    talk = "他说今天风太大了，船都回来了，你也早点下来吧，别等天黑了。"
    blocks = (text(1, talk), text(2, "修塔的七天"), text(3, talk), text(4, talk))
    assert headings(*blocks) == []


def test_a_lead_before_the_first_paragraph_is_no_plain_heading():
    assert headings(text(1, "守塔人的一天"), *(text(i, p) for i, p in enumerate(PROSE, 2))) == []


def test_a_plain_line_right_under_a_picture_is_no_heading():
    blocks = (text(1, PROSE[0]), picture(2), text(3, "守塔人在擦玻璃"), text(4, PROSE[1]))
    assert headings(*blocks) == []


@pytest.mark.parametrize(
    "words",
    [
        "一、修塔",
        "（一）修塔",
        "第一章 修塔",
        "第三节 灯",
        "第二部分 海",
        "第七回 守塔人夜读",
        "▍修塔",
        "■ 修塔",
        "1. 修塔",
        "1、修塔",
        "壹、修塔",
    ],
)
def test_numbered_and_marked_lines_are_headings(words):
    assert headings(*between(words)) == [(words, 2)]


@pytest.mark.parametrize(
    "words",
    [
        "一、修塔的人走了。",
        "1、擦玻璃；",
        "第六回合他输了，",
        "三十多年没有断过，",
        "一",
        "1",
    ],
)
def test_numbers_in_a_sentence_head_nothing(words):
    assert headings(*between(words)) == []


def test_the_items_of_a_list_are_no_headings():
    items = [text(i, f"{i}、擦玻璃看潮水") for i in range(2, 6)]
    assert headings(text(1, PROSE[0]), *items, text(8, PROSE[1]), text(9, PROSE[2])) == []


def test_where_headings_are_tagged_other_lines_are_text():
    blocks = (
        text(1, "塔", "h2"),
        text(2, PROSE[0]),
        text(3, "灯", "h2"),
        text(4, PROSE[1]),
        text(5, "1、擦玻璃"),
        text(6, PROSE[2]),
        text(7, "注意潮水", bold=True),
        text(8, PROSE[0]),
        text(9, "海", "h2"),
        text(10, PROSE[1]),
    )
    assert headings(*blocks) == [("塔", 2), ("灯", 2), ("海", 2)]


def test_tags_set_the_levels_without_gaps():
    blocks = (
        text(1, "塔", "h2"),
        text(2, PROSE[0]),
        text(3, "灯", "h4"),
        text(4, PROSE[1]),
        text(5, "海", "h2"),
        text(6, PROSE[2]),
    )
    assert headings(*blocks) == [("塔", 2), ("灯", 3), ("海", 2)]


def test_numbers_set_the_levels():
    lines = ("引言", "一、塔", "（一）修", "1. 缝", "（二）守", "二、灯", "结语")
    blocks = []
    for number, words in enumerate(lines):
        blocks += [text(2 * number, words, bold=True), text(2 * number + 1, PROSE[number % 3])]
    assert headings(*blocks) == [
        ("引言", 2),
        ("一、塔", 2),
        ("（一）修", 3),
        ("1. 缝", 4),
        ("（二）守", 3),
        ("二、灯", 2),
        ("结语", 2),
    ]


def test_a_heading_without_a_number_is_under_the_number_before_it():
    lines = ("一、塔", "擦玻璃", "二、灯")
    blocks = []
    for number, words in enumerate(lines):
        blocks += [text(2 * number, words, bold=True), text(2 * number + 1, PROSE[number % 3])]
    assert headings(*blocks) == [("一、塔", 2), ("擦玻璃", 3), ("二、灯", 2)]


def test_levels_end_at_six():
    blocks = []
    lines = ("第一部分 海", "第一章 塔", "第一节 灯", "一、缝", "（一）修", "1. 擦", "（1）看")
    for number, words in enumerate(lines):
        blocks += [text(2 * number, words, bold=True), text(2 * number + 1, PROSE[number % 3])]
    assert [level for _, level in headings(*blocks)] == [2, 3, 4, 5, 6, 6, 6]


def test_the_bold_that_made_a_heading_is_not_kept_as_a_mark():
    (_, heading, *_) = structured(*between("修塔的七天", bold=True)).blocks
    assert isinstance(heading, Heading)
    assert heading.text == Text("修塔的七天")


def test_a_table_of_contents_is_not_headings():
    contents = [text(i, words, bold=True) for i, words in enumerate(("一、塔", "二、灯"), 1)]
    body = (
        text(10, "塔的一年"),
        text(11, "一、塔", bold=True),
        text(12, PROSE[0]),
        text(13, "二、灯", bold=True),
        text(14, PROSE[1]),
    )
    assert headings(*contents, *body) == [("一、塔", 2), ("二、灯", 2)]


def test_a_question_asked_of_everybody_is_a_heading_each_time():
    question, answer = "你怕吗？", "不怕，海上的人更怕。"
    blocks = [
        block
        for i in range(0, 9, 3)
        for block in (text(i, question, bold=True), text(i + 1, answer), text(i + 2, PROSE[0]))
    ]
    assert headings(*blocks) == [(question, 2)] * 3


def test_numbers_that_mostly_count_items_make_no_headings():
    places = ("城楼", "渡口", "旧码头", "灯塔", "盐场")
    lines = [text(i, f"{i}、{place}") for i, place in enumerate(places, 1)]
    notes = [text(10 + i, "门票十五元。") for i in range(5)]
    items = [block for pair in zip(lines, notes, strict=True) for block in pair]
    assert headings(*items, text(30, "6、岬角"), text(31, PROSE[0]), text(32, PROSE[1])) == []


def test_a_heading_may_stand_above_the_last_short_sentence():
    blocks = (
        text(1, PROSE[0]),
        text(2, "二、修塔", bold=True),
        text(3, "他在脚手架下面看了整整七天，没说话。"),
    )
    assert headings(*blocks) == [("二、修塔", 2)]


def test_a_bold_line_above_a_list_is_a_heading():
    items = DraftList("b00003", ((text(4, "一盏灯"),), (text(5, "一本书"),)))
    assert headings(text(1, "用料", bold=True), items, text(6, PROSE[0])) == [("用料", 2)]


def test_bold_lines_above_verses_are_headings():
    verses = ("海上的人看不见日历", "只看得见光")
    lines = [text(1, "守塔", bold=True), text(2, verses[0]), text(3, "点灯", bold=True)]
    assert headings(*lines, text(4, verses[1])) == [("守塔", 2), ("点灯", 2)]


def test_a_number_alone_leaves_the_centred_line_under_it_a_heading():
    lines = [text(2, "01", bold=True, centred=True), text(3, "修塔", bold=True, centred=True)]
    assert headings(text(1, PROSE[0]), *lines, text(4, PROSE[1])) == [("修塔", 2)]


@pytest.mark.parametrize(
    ("words", "classes"), [("塔不是古迹，却是三代人的方向。", ""), ("三代人的方向", "sub title")]
)
def test_the_second_line_of_the_title_is_no_heading(words, classes):
    assert headings(text(1, words, "h2", classes=classes), text(2, PROSE[0])) == []


def test_a_long_line_without_a_stop_is_no_entry_of_a_table_of_contents():
    short, long = "灯塔与海员", "灯塔与海员的名册" * 12
    body = (text(11, "一、塔", bold=True), text(12, PROSE[0]), text(13, "二、灯", bold=True))
    for entry, first in ((short, []), (long, [("一、塔", 2)])):
        blocks = (text(1, "一、塔", bold=True), text(2, entry), *body, text(14, PROSE[1]))
        assert headings(*blocks) == [*first, ("一、塔", 2), ("二、灯", 2)]


@pytest.mark.parametrize(
    ("numbers", "how", "are_headings"),
    [
        (("一", "二"), "centred", True),
        (("1", "2"), "centred", True),
        (("一", "二"), "bold", True),
        (("1", "2"), "bold", False),  # in figures: pages, notes, items
        (("一", "二"), "", False),
        (("一",), "centred", False),  # one alone counts nothing
        (("二", "三"), "centred", False),  # the first part is missing
    ],
)
def test_numbers_alone_above_prose_are_parts_without_a_name(numbers, how, are_headings):
    blocks = []
    for at, number in enumerate(numbers):
        line = text(2 * at + 1, number, bold=how == "bold", centred=how == "centred")
        blocks += [line, text(2 * at + 2, PROSE[at])]
    found = headings(*blocks, text(9, PROSE[2]))
    assert [words for words, _ in found] == (list(numbers) if are_headings else [])


def test_a_number_alone_with_no_prose_below_it_is_none():
    found = headings(
        *(text(1, "一", centred=True), text(2, PROSE[0]), text(3, "二", centred=True)),
        *(text(4, "后来", centred=True), text(5, PROSE[1]), text(6, PROSE[2])),
    )
    assert "一" not in [words for words, _ in found]


@pytest.mark.parametrize(("before", "is_heading"), [("", True), ("picture", False)])
def test_a_centred_line_between_short_paragraphs_is_a_heading_unless_under_a_picture(
    before, is_heading
):
    short = "他每天黄昏上去点灯，天亮再下来，一年三百六十五天，没有断过一次；大年三十也去。"
    above = [picture(2)] if before else []
    found = headings(text(1, short), *above, text(3, "塔下", centred=True), text(4, short))
    assert found == ([("塔下", 2)] if is_heading else [])

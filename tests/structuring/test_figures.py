from __future__ import annotations

import pytest

from reader.core.article import CodeBlock, Figure, Heading, Paragraph, Table
from reader.core.draft import DraftBlock, DraftCode, DraftTable
from reader.core.text import NO_TEXT, Text
from tests.structuring.drafts import PROSE, picture, structured, text


def figures(*blocks: DraftBlock) -> list[tuple[str, str, str]]:
    found = structured(*blocks).blocks
    return [(b.block_id, b.caption.text, b.credit.text) for b in found if isinstance(b, Figure)]


def test_a_marked_line_under_the_picture_is_its_caption():
    blocks = (picture(1), text(2, "守塔人在擦玻璃", "figcaption"), text(3, PROSE[0]))
    assert figures(*blocks) == [("b00001", "守塔人在擦玻璃", "")]


def test_a_marked_line_above_the_picture_is_its_caption():
    blocks = (text(1, PROSE[0]), text(2, "守塔人", "p", classes="img caption"), picture(3))
    assert figures(*blocks, text(4, PROSE[1])) == [("b00003", "守塔人", "")]


def test_the_caption_under_a_picture_is_not_the_next_picture_s():
    blocks = (
        picture(1),
        text(2, "塔", "figcaption"),
        picture(3),
        text(4, "灯", "figcaption"),
        text(5, PROSE[0]),
    )
    assert figures(*blocks) == [("b00001", "塔", ""), ("b00003", "灯", "")]


def test_a_marked_line_under_a_table_is_its_caption():
    row = (Text("灯"), Text("塔"))
    table = DraftTable("b00002", (row, row))
    _, found = structured(text(1, PROSE[0]), table, text(3, "历年的灯", "figcaption")).blocks
    assert isinstance(found, Table)
    assert found.caption == Text("历年的灯")


def test_a_marked_line_under_code_is_a_line():
    found = structured(DraftCode("b00001", "print()"), text(2, "算灯的程序", "figcaption")).blocks
    assert [type(block) for block in found] == [CodeBlock, Paragraph]


def test_the_wording_pairs_caption_and_picture():
    blocks = (text(1, PROSE[0]), picture(2), text(3, "灯塔夜景。镇政府供图"), text(4, PROSE[1]))
    assert figures(*blocks) == [("b00002", "灯塔夜景。", "镇政府供图")]


def test_a_caption_in_bold_is_a_caption():
    blocks = (text(1, PROSE[0]), picture(2), text(3, "图为灯塔夜景", bold=True), text(4, PROSE[1]))
    assert figures(*blocks) == [("b00002", "图为灯塔夜景", "")]


def test_an_arrow_down_points_to_the_picture():
    blocks = (text(1, PROSE[0]), text(2, "▼灯塔夜景"), picture(3), text(4, PROSE[1]))
    assert figures(*blocks) == [("b00003", "灯塔夜景", "")]


def test_a_centred_line_under_the_picture_is_its_caption():
    blocks = (picture(1), text(2, "守塔人在擦玻璃", centred=True), text(3, PROSE[0]))
    assert figures(*blocks) == [("b00001", "守塔人在擦玻璃", "")]


def test_short_lines_under_most_pictures_are_captions():
    blocks = (
        text(1, PROSE[0]),
        picture(2),
        text(3, "守塔人在擦玻璃"),
        text(4, PROSE[1]),
        picture(5),
        text(6, "塔下的石阶"),
        text(7, PROSE[2]),
    )
    assert figures(*blocks) == [("b00002", "守塔人在擦玻璃", ""), ("b00005", "塔下的石阶", "")]


def test_one_plain_line_under_one_picture_is_not_taken_for_a_caption():
    blocks = (text(1, PROSE[0]), picture(2), text(3, "守塔人在擦玻璃"), text(4, PROSE[1]))
    assert figures(*blocks) == [("b00002", "", "")]


@pytest.mark.parametrize("words", [PROSE[1], "他说：", "谁在那里？"])
def test_running_text_under_a_picture_is_no_caption(words):
    blocks = (text(1, PROSE[0]), picture(2), text(3, words, centred=True), text(4, PROSE[2]))
    assert figures(*blocks) == [("b00002", "", "")]


def test_a_heading_under_a_picture_stays_a_heading():
    found = structured(text(1, PROSE[0]), picture(2), text(3, "图为证", "h2"), text(4, PROSE[1]))
    assert [type(block) for block in found.blocks] == [Paragraph, Figure, Heading, Paragraph]


def test_caption_and_credit_on_two_lines_go_together():
    blocks = (
        picture(1),
        text(2, "守塔人在擦玻璃", "figcaption"),
        text(3, "图片来源：海声网", "figcaption"),
        text(4, PROSE[0]),
    )
    assert figures(*blocks) == [("b00001", "守塔人在擦玻璃", "图片来源：海声网")]


def test_a_credit_above_the_caption_goes_with_it():
    blocks = (
        picture(1),
        text(2, "Getty Images"),
        text(3, "守塔人在擦玻璃", "figcaption"),
        text(4, PROSE[0]),
    )
    assert figures(*blocks) == [("b00001", "守塔人在擦玻璃", "Getty Images")]


def test_a_credit_behind_a_comma_is_told_from_its_caption():
    blocks = (picture(1), text(2, "守塔人的本子，来源：海声网"), text(3, PROSE[0]))
    assert figures(*blocks) == [("b00001", "守塔人的本子，", "来源：海声网")]


def test_a_caption_whose_picture_was_not_saved_is_a_figure():
    found = structured(text(1, "灯塔夜景。鎮公所供圖", "line"), text(2, PROSE[0], "line")).blocks
    assert found[0] == Figure("b00001", None, Text("灯塔夜景。"), Text("鎮公所供圖"))


def test_a_caption_said_once_more_is_a_removal():
    found = structured(
        picture(1), text(2, "塔下", "figcaption"), text(3, "塔下"), text(4, PROSE[0])
    )
    assert [type(block) for block in found.blocks] == [Figure, Paragraph]
    assert [(r.rule, r.text, r.block_id) for r in found.removals] == [
        ("repeated_caption", "塔下", "b00003")
    ]


def test_an_alt_that_only_repeats_is_dropped():
    (figure, _) = structured(
        picture(1, alt="塔下"), text(2, "塔下", "figcaption"), text(3, PROSE[0])
    ).blocks
    assert isinstance(figure, Figure)
    assert figure.alt == ""
    (figure, _) = structured(picture(1, alt="守塔人"), text(2, PROSE[0])).blocks
    assert figure == Figure("b00001")


@pytest.mark.parametrize("alt", ["P1610088.jpg", "image", "图片", "4vCKVZcfzM23AbCd", "12"])
def test_an_alt_that_says_nothing_is_dropped(alt):
    (figure, _) = structured(picture(1, alt=alt), text(2, PROSE[0])).blocks
    assert figure == Figure("b00001")


def test_an_alt_that_says_more_is_kept():
    (figure, _) = structured(picture(1, alt="塔下的石阶"), text(2, PROSE[0])).blocks
    assert figure == Figure("b00001", None, NO_TEXT, NO_TEXT, "塔下的石阶")


def test_the_assets_shown_are_named_once():
    found = structured(picture(1, asset="a"), text(2, PROSE[0]), picture(3, asset="a"), picture(4))
    assert found.asset_ids == ("a",)


@pytest.mark.parametrize("alt", ["塔下", "守塔人"])
def test_an_alt_that_repeats_caption_or_title_is_accounted_for(alt):
    found = structured(picture(1, alt=alt), text(2, "塔下", "figcaption"), text(3, PROSE[0]))
    assert [(r.rule, r.text, r.block_id) for r in found.removals] == [
        ("repeated_alt", alt, found.blocks[0].block_id)
    ]


@pytest.mark.parametrize("alt", ["", "P1610088.jpg", "塔下的石阶"])
def test_an_alt_that_repeats_nothing_is_no_removal(alt):
    assert structured(picture(1, alt=alt), text(2, PROSE[0])).removals == ()


def test_captions_in_a_row_go_to_the_pictures_in_a_row_above_them():
    captions = (text(3, "图1 塔顶"), text(4, "图2 灯室"))
    blocks = (text(9, PROSE[0]), picture(1), picture(2), *captions, text(5, PROSE[1]))
    assert figures(*blocks) == [("b00001", "图1 塔顶", ""), ("b00002", "图2 灯室", "")]


def test_a_number_under_a_picture_is_no_caption():
    blocks = (picture(1), text(2, "+6", centred=True), text(3, PROSE[0]))
    assert figures(*blocks) == [("b00001", "", "")]


def test_a_line_that_is_the_alternative_text_is_the_caption():
    blocks = (picture(1, alt="点灯以前的海"), text(2, "点灯以前的海"), text(3, PROSE[0]))
    assert figures(*blocks) == [("b00001", "点灯以前的海", "")]

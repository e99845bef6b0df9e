"""What small changes to the code would break unseen: each kills a mutant that once survived."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.cleaning.publication import byline_lines
from reader.cleaning.spam import spam_line
from reader.extraction.content.page import NoiseMap
from reader.structuring.levels import levels_of
from tests.cleaning.pages import PROSE, page
from tests.extraction.pages import PARAGRAPHS, TITLE, extracted, lines_of
from tests.structuring.drafts import PROSE as LONG
from tests.structuring.drafts import headings, text


def test_an_update_does_not_move_the_day_of_publication() -> None:
    draft = page("更新时间：2023-05-20 10:15", *PROSE)
    known = replace(draft, metadata=replace(draft.metadata, published="2023-05-18"))
    assert byline_lines(known).draft.metadata.published == "2023-05-18"
    assert byline_lines(draft).draft.metadata.published == "2023-05-20T10:15"


@pytest.mark.parametrize(("below", "is_entry"), [("灯塔与海", True), ("他上塔点灯。", False)])
def test_a_heading_said_again_is_an_entry_of_contents_above_another_entry(
    below: str, is_entry: bool
) -> None:
    blocks = (
        *(text(1, "一、上塔"), text(2, below), text(3, LONG[0])),
        *(text(4, "一、上塔", bold=True), text(5, LONG[1]), text(6, LONG[2])),
    )
    assert [title for title, _ in headings(*blocks)].count("一、上塔") == (1 if is_entry else 2)


@pytest.mark.parametrize(("links", "stays"), [(0, True), (30, False)])
def test_a_box_named_for_buttons_stays_where_it_holds_paragraphs(links: int, stays: bool) -> None:
    inner = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[2:])
    linked = "".join(f"<a href=/{n}>别的文章之{n}</a>" for n in range(links))
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:2])
    cleaned = extracted(
        f"<h1>{TITLE}</h1><div>{body}</div><div class=toolbar>{inner}{linked}</div>"
    )
    shown = list(lines_of(cleaned.draft.blocks))
    assert (PARAGRAPHS[3] in shown) is stays


@pytest.mark.parametrize(
    ("planted", "goes"),
    [
        ("博彩 投注 渡口", True),  # three phrases, two words of vice
        ("赌场 渡口 竹筏", False),  # one
        ("高清完整版 在线观看 渡口", True),  # two of bait
        ("在线观看 渡口 竹筏", False),  # one
        ("在线看 成人 渡口", True),  # one of either
        ("博彩投注", False),  # no list
    ],
)
def test_how_much_speaks_against_a_planted_line(planted: str, goes: bool) -> None:
    draft = page(planted, *PROSE, *PROSE)
    assert bool(spam_line(draft).removals) is goes


@pytest.mark.parametrize(("letters", "goes"), [(300, True), (301, False)])
def test_a_planted_line_is_no_longer_than_a_paragraph(letters: int, goes: bool) -> None:
    planted = "博彩 投注 渡口 " + "河" * (letters - len("博彩 投注 渡口 "))
    assert bool(spam_line(page(planted, *PROSE, *PROSE)).removals) is goes


@pytest.mark.parametrize(("lines", "goes"), [(3, False), (4, True)])
def test_a_page_of_few_lines_is_all_edge_and_is_left_alone(lines: int, goes: bool) -> None:
    draft = page("博彩 投注 渡口", *(PROSE * 3)[: lines - 1])
    assert bool(spam_line(draft).removals) is goes


@pytest.mark.parametrize("stop", ["；", "：", "！", "？", "。", ";", ":"])
def test_a_line_with_a_stop_of_either_width_is_a_sentence(stop: str) -> None:
    assert not spam_line(page(f"博彩{stop}投注 渡口 开户", *PROSE, *PROSE)).removals


def test_nothing_is_noise_behind_the_last_element_that_is() -> None:
    assert NoiseMap({}, ()).around(3) is None


def test_headings_without_numbers_stand_beside_the_outermost() -> None:
    blocks = (
        *(text(1, "引言", bold=True), text(2, LONG[0]), text(3, "一、上塔", bold=True)),
        *(text(4, LONG[1]), text(5, "1. 点灯", bold=True), text(6, LONG[2])),
        *(text(7, "结语", bold=True), text(8, LONG[0])),
    )
    assert headings(*blocks) == [("引言", 2), ("一、上塔", 2), ("1. 点灯", 3), ("结语", 2)]
    assert levels_of({}) == {}

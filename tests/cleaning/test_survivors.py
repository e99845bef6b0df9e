"""What small changes to the code would break unseen: each kills a mutant that once survived."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.cleaning.publication import byline_lines, closing_author
from reader.cleaning.spam import spam_line
from reader.core.draft import DraftList, DraftText, block_id
from reader.core.text import Mark, Span, Text
from reader.extraction.content.page import NoiseMap
from reader.structuring.levels import levels_of
from tests.cleaning.pages import PROSE, page
from tests.extraction.pages import PARAGRAPHS, TITLE, extracted, lines_of
from tests.structuring.drafts import PROSE as LONG
from tests.structuring.drafts import between, headings, text


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


def test_words_that_lead_to_a_category_are_no_part_of_the_byline() -> None:
    words = "2023-05-18 城市手艺"
    filed = Text(words, (Span(11, 15, Mark.LINK, "/category/craft"),))
    line = DraftText(block_id(90), filed)
    draft = page(*PROSE)
    cleaned = byline_lines(replace(draft, blocks=(line, *draft.blocks)))
    assert cleaned.draft.metadata.published == "2023-05-18"
    assert [removal.text for removal in cleaned.removals] == [words]


@pytest.mark.parametrize(
    ("last", "published"),
    [("2023年5月18日", "2023-05-18"), ("2023年5月18日那只船回来了", None)],
)
def test_a_day_alone_under_the_text_is_the_day_of_it(last: str, published: str | None) -> None:
    assert byline_lines(page(*PROSE, last)).draft.metadata.published == published


def test_who_wrote_is_told_in_brackets_at_the_end() -> None:
    alone = closing_author(page(*PROSE, "（江边日报记者 白小满）"))
    behind = closing_author(page(*PROSE, f"{PROSE[0]}（记者 白小满）"))
    assert alone.draft.metadata.authors == behind.draft.metadata.authors == ("白小满",)
    assert [removal.text for removal in alone.removals] == ["（江边日报记者 白小满）"]
    assert behind.removals == ()


def test_a_numbered_line_above_a_list_opens_a_section() -> None:
    items = DraftList("b00003", ((text(4, "灯塔。"),), (text(5, "渡口。"),)))
    found = headings(text(1, LONG[0]), text(2, "一、去过的地方"), items, text(6, LONG[1]))
    assert found == [("一、去过的地方", 2)]
    assert headings(text(1, LONG[0]), text(2, "一、去过的地方")) == []


@pytest.mark.parametrize(
    ("letters", "is_heading"), [(42, True), (43, False), (2, True), (1, False)]
)
def test_how_long_a_bold_heading_may_be(letters: int, is_heading: bool) -> None:
    words = ("守塔人的本子里写着风向和潮水" * 4)[:letters]
    assert bool(headings(*between(words, bold=True))) is is_heading


@pytest.mark.parametrize("count", [7, 8])
def test_a_page_is_mostly_bold_by_its_lines_or_by_its_prose(count: int) -> None:
    bold = [text(n, LONG[0], bold=n < 4) for n in range(1, count)]
    blocks = (*bold, text(20, "修塔", bold=True), text(21, LONG[1]), text(22, LONG[2]))
    assert (headings(*blocks) != []) is (count == 8)


def test_a_box_of_buttons_by_name_with_one_paragraph_among_paragraphs_stays() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:2])
    box = f"<div class=toolbar><p>{PARAGRAPHS[3]}</p></div>"
    beside = extracted(f"<h1>{TITLE}</h1><div>{body}{box}<p>{PARAGRAPHS[2]}</p></div>")
    apart = extracted(
        f"<h1>{TITLE}</h1><div>{body}<p>{PARAGRAPHS[2]}</p></div><section>{box}</section>"
    )
    empty = extracted(
        f"<h1>{TITLE}</h1><div>{body}<div class=toolbar><p>收藏</p><p>打印</p></div></div>"
    )
    assert PARAGRAPHS[3] in list(lines_of(beside.draft.blocks))
    assert PARAGRAPHS[3] not in list(lines_of(apart.draft.blocks))
    assert "打印" not in list(lines_of(empty.draft.blocks))


@pytest.mark.parametrize(("items", "goes"), [(3, True), (2, False)])
def test_a_list_of_headlines_goes_from_three_on(items: int, goes: bool) -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    teasers = "".join(
        f"<li><h3><a href=/{n}>海边另外的一座灯塔与它的守塔人{n}</a></h3><p>也有一本本子</p>"
        "<span>三天前</span></li>"
        for n in range(items)
    )
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{body}<ul>{teasers}</ul></div>")
    assert ("也有一本本子" not in list(lines_of(cleaned.draft.blocks))) is goes

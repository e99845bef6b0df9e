"""Every row of the line rules, by its own examples; and what the rows have in common."""

from __future__ import annotations

import re

import pytest

from reader.cleaning.line_rules import LineRule, LineRules, Place
from reader.cleaning.rules import LINES_EARLY, LINES_LATE, LINES_MIDDLE
from reader.core.articles.prose import plain
from reader.core.text import Mark
from tests.cleaning.pages import PROSE, kept_texts, page, page_around

GROUPS = (LINES_EARLY, LINES_MIDDLE, LINES_LATE)
ROWS = [row for group in GROUPS for row in group.rows]
PLACES = {
    Place.ANYWHERE: ("head", "body", "foot"),
    Place.EDGE: ("head", "foot"),
    Place.FOOT: ("foot",),
    Place.END: ("foot",),
    Place.BOTH_ENDS: ("head", "foot"),
}


def each(examples: str) -> list[object]:
    """Return every example of every row, with a place where the row counts."""
    return [
        pytest.param(row, text, place, id=f"{row.name}-{text[:16]}-{place}")
        for row in ROWS
        for text in getattr(row, examples)
        for place in PLACES[row.place]
    ]


def alone(row: LineRule) -> LineRules:
    return LineRules("alone", (row,))


@pytest.mark.parametrize(("row", "text", "place"), each("removed"))
def test_an_example_goes(row: LineRule, text: str, place: str) -> None:
    cleaned = alone(row)(page_around(text, place))
    assert kept_texts(cleaned) == list(PROSE)
    (removal,) = cleaned.removals
    assert (removal.rule, removal.reason, removal.text) == (row.name, row.reason, text)


@pytest.mark.parametrize(("row", "text", "place"), each("kept"))
def test_an_example_stays(row: LineRule, text: str, place: str) -> None:
    draft = page_around(text, place)
    assert alone(row)(draft).draft == draft


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}-{row.place.name}")
def test_every_phrase_has_an_example(row: LineRule) -> None:
    unused = [
        phrase
        for phrase in row.phrases.split()
        if not any(re.search(phrase, plain(text)) for text in row.removed)
    ]
    assert unused == []
    assert row.kept


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.name}-{row.place.name}")
def test_a_line_that_is_too_long_stays(row: LineRule) -> None:
    text = row.removed[0] + "船" * row.longest
    assert not alone(row)(page_around(text, PLACES[row.place][0])).removals


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.__name__)
def test_a_group_takes_nothing_out_of_prose(group: LineRules) -> None:
    draft = page(*PROSE)
    assert group(draft).draft == draft


def test_a_point_of_a_list_stays_with_the_others() -> None:
    points = ("1.可以一次订一张。", "2.退票不收手续费。", "3.扫码关注，收船期", "4.改签正在做")
    draft = page(PROSE[0], *points, PROSE[1])
    assert LINES_EARLY(draft).draft == draft


def test_a_list_of_promotions_goes() -> None:
    points = ("1、回复【租房】看房源", "2、回复【落户】看证件", "3、回复【船期】看船期")
    assert kept_texts(LINES_EARLY(page(*PROSE, *points))) == list(PROSE)


def test_what_stands_before_a_line_that_goes_is_looked_at_again() -> None:
    notice = "本文系河口网独家稿件，内容纯属作者个人观点，未经授权，不得转载，否则将追究责任。"
    lines = ("关注我们的公众号：河口手艺", notice, "动动小手指，转给身边的人")
    cleaned = LINES_MIDDLE(LINES_EARLY(page(*PROSE, *lines)).draft)
    assert kept_texts(cleaned) == list(PROSE)


def test_a_link_goes_also_between_paragraphs() -> None:
    for text in ("追蹤我們的Telegram頻道", "下一篇：渡口"):
        cleaned = LINES_MIDDLE(page_around(text, "body", Mark.LINK))
        assert kept_texts(cleaned) == list(PROSE)
        assert LINES_MIDDLE(page_around(text, "body")).removals == ()


@pytest.mark.parametrize("mark", [Mark.STRONG])
def test_a_heading_is_no_button(mark: Mark) -> None:
    draft = page_around("收藏", "head", mark)
    assert LINES_LATE(draft).draft == draft


def test_a_line_that_almost_fits_fails_fast() -> None:
    for group in GROUPS:
        draft = page_around("1" * 70 + "号", "foot")
        assert group(draft).draft == draft

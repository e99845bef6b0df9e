from __future__ import annotations

import pytest

from reader.cleaning.repeated import repeated_line, repeated_picture
from reader.core.article import Metadata
from reader.core.draft import Draft, DraftBlock, DraftPicture, DraftQuote
from tests.cleaning.pages import PROSE, kept_texts, line, page


@pytest.mark.parametrize(
    "caption",
    [
        "船匠在刨木板。梅雨攝",
        "圖為渡口",
        "▲渡口",
        "渡口的清晨，第一班船已经坐满了人，岸上还有人在跑",
    ],
)
def test_a_caption_said_twice_is_left_once(caption):
    cleaned = repeated_line(page(caption, caption, PROSE[0]))
    assert kept_texts(cleaned) == [caption, PROSE[0]]
    assert [(r.rule, r.text, r.block_id) for r in cleaned.removals] == [
        ("repeated_line", caption, "b00002")
    ]


def test_a_short_line_beside_a_picture_is_left_once():
    blocks: tuple[DraftBlock, ...] = (
        DraftPicture("b00001", None),
        line(2, "渡口的清晨"),
        line(3, "渡口的清晨"),
        line(4, PROSE[0]),
    )
    cleaned = repeated_line(Draft(Metadata(), blocks))
    assert kept_texts(cleaned) == ["渡口的清晨", PROSE[0]]


@pytest.mark.parametrize("refrain", ["回来吧，回来", "哈哈！", "票价：十五元"])
def test_a_refrain_stays(refrain):
    draft = page(PROSE[0], refrain, refrain, PROSE[1])
    assert repeated_line(draft).draft == draft


def test_the_same_line_further_on_stays():
    draft = page("船匠在刨木板。梅雨攝", PROSE[0], "船匠在刨木板。梅雨攝")
    assert repeated_line(draft).draft == draft


def test_repeats_inside_a_quote_are_found():
    quote = DraftQuote("b00001", (line(2, PROSE[0]), line(3, PROSE[0])))
    cleaned = repeated_line(Draft(Metadata(), (quote, line(4, PROSE[1]))))
    assert [r.block_id for r in cleaned.removals] == ["b00003"]


def test_a_picture_shown_twice_in_a_row_is_left_once():
    one, twin = DraftPicture("b00001", "a.jpg", "a.jpg"), DraftPicture("b00002", "a.jpg", "a.jpg")
    other = DraftPicture("b00003", "b.jpg", "b.jpg")
    cleaned = repeated_picture(Draft(Metadata(), (one, twin, other)))
    assert cleaned.draft.blocks == (one, other)


def test_pictures_without_an_address_are_not_taken_for_one():
    draft = Draft(Metadata(), (DraftPicture("b00001", None), DraftPicture("b00002", None)))
    assert repeated_picture(draft).draft == draft

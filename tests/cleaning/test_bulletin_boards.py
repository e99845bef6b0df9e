from __future__ import annotations

import pytest

from reader.cleaning.bulletin_boards import board_head, board_tail
from tests.cleaning.pages import PROSE, kept_texts, page


def test_the_head_of_a_post_goes_into_the_metadata():
    head = (
        "作者lamp (點燈的人)",
        "看板Seaside",
        "標題一個人去看燈塔",
        "時間Sun Nov 12 21:30:05 2017",
    )
    cleaned = board_head(page(*head, *PROSE))
    assert kept_texts(cleaned) == list(PROSE)
    assert cleaned.draft.metadata.authors == ("點燈的人",)
    assert cleaned.draft.metadata.published == "2017-11-12T21:30"
    assert [r.text for r in cleaned.removals] == list(head)


@pytest.mark.parametrize("lines", [("作者：梅雨", "时间：春天"), ("看板上写着两行字", "没有别的")])
def test_lines_with_the_same_words_are_kept(lines):
    draft = page(*lines, *PROSE)
    assert board_head(draft).draft == draft


def test_signature_and_replies_go():
    draft = page(*PROSE, "--", "※ 發信站: 海聲站, 來自: 192.0.2.7", "推 wave: 我也去過 11/12 22:01")
    cleaned = board_tail(draft)
    assert kept_texts(cleaned) == list(PROSE)
    assert len(cleaned.removals) == 3


@pytest.mark.parametrize("text", ["--", "※ 註：船期以公告為準", "發信站在山上"])
def test_other_notes_are_kept(text):
    draft = page(*PROSE, text, "完")
    assert board_tail(draft).draft == draft

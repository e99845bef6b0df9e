from __future__ import annotations

import pytest

from reader.cleaning.boilerplate import (
    empty_references,
    labelled_advertisements,
    public_notices,
)
from reader.core.article import Metadata
from reader.core.draft import Draft, DraftText
from reader.core.text import Mark, Span, Text
from tests.cleaning.pages import PROSE, assert_kept, assert_removed, kept_texts, line, page


@pytest.mark.parametrize(
    ("text", "label", "goes"),
    [
        ("广告造船学校今日开课", 2, True),
        ("【廣告】造船學校今日開課", 0, True),
        ("推广：造船学校今日开课", 0, True),
        ("广告人的一天", 0, False),
        ("广告人的一天", 3, False),
    ],
)
def test_a_link_that_is_labelled_an_advertisement(text, label, goes):
    link, mark = Span(0, len(text), Mark.LINK, "a.html"), Span(0, label, Mark.EMPHASIS)
    spans = (link, mark) if label else (link,)
    lines = (line(1, PROSE[0]), DraftText("b00002", Text(text, spans)), line(3, PROSE[1]))
    cleaned = labelled_advertisements(Draft(Metadata(), lines))
    assert [r.text for r in cleaned.removals] == [text] * goes


@pytest.mark.parametrize(
    "notice",
    [
        (
            "★河口新聞提醒您：難過的時候，找個人說說話",
            "自殺諮詢專線：0800-788995（24小時）",
            "生命線：1995",
        ),
        ("安心專線：1925", "張老師專線：1980", "衛生局電話：049-2222222"),
        ("※ 提醒您：", "家暴求助专线：113", "生命線：1995"),
    ],
)
def test_the_lines_of_a_notice_go_together(notice):
    assert kept_texts(public_notices(page(*PROSE, *notice))) == list(PROSE)


def test_a_list_of_numbers_is_no_notice():
    numbers = ("船厂电话：025-1234567", "渡口电话：025-7654321")
    draft = page(*PROSE, *numbers)
    assert public_notices(draft).draft == draft


@pytest.mark.parametrize(
    "text",
    [
        "自殺不能解決問題，請撥打安心專線1925",
        "生命線協談專線：1995",
        "※河口網提醒您，請勿輕信來路不明的資訊",
        "未滿18歲禁止飲酒，飲酒過量有害健康",
    ],
)
def test_public_notices_are_removed_after_the_article(text):
    assert_removed(public_notices, "public_notice", "foot", text)


@pytest.mark.parametrize("text", ["1995年他拨打了第一个电话", "他是渡口的生命线"])
def test_text_with_the_same_words_and_numbers_is_kept(text):
    assert_kept(public_notices, "foot", text)


@pytest.mark.parametrize(
    ("heading", "below", "goes"),
    [
        ("参考文献", (), True),
        ("參考資料", ("外部鏈接",), True),
        ("注释[编辑]", (), True),
        ("参考文献", ("《河口造船史》，1987年。",), False),
        ("造船的人", (), False),
    ],
)
def test_the_heading_of_references_that_are_gone(heading, below, goes):
    tags = {"外部鏈接": "h2"}
    inner = [line(n, text, tags.get(text, "p")) for n, text in enumerate(below, 3)]
    draft = Draft(Metadata(), (line(1, PROSE[0]), line(2, heading, "h2"), *inner))
    cleaned = empty_references(draft)
    assert [removal.text for removal in cleaned.removals] == [heading] * goes

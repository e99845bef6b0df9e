from __future__ import annotations

import pytest

from reader.cleaning.share_bars import counters, share_bars
from reader.core.article import Metadata
from reader.core.draft import Draft
from reader.core.text import Mark
from tests.cleaning.pages import PROSE, assert_kept, assert_removed, kept_texts, line


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("foot", "分享到： 微信 微博 QQ空间"),
        ("body", "分享至：新浪微博 | 微信 | 豆瓣"),
        ("head", "分享"),
        ("foot", "分享到"),
        ("foot", "點讚 12 收藏 3 評論"),
        ("foot", "Facebook Twitter LINE"),
        ("head", "轉發 收藏"),
        ("foot", "Share on Facebook"),
    ],
)
def test_share_bars_are_removed(place, text):
    assert_removed(share_bars, "share_bar", place, text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("body", "分享"),
        ("body", "收藏"),
        ("body", "微信"),
        ("foot", "分享会在下午两点开始"),
        ("head", "微信群里的争论"),
        ("body", "赞"),
        ("foot", "其他"),
        ("head", "更多"),
        ("foot", "12"),
        ("foot", "LINEAR"),
    ],
)
def test_the_same_words_in_the_text_are_kept(place, text):
    assert_kept(share_bars, place, text)


def test_buttons_that_stand_one_below_the_other_are_removed_also_in_the_text():
    texts = (PROSE[0], "分享", "facebook", "LINE", PROSE[1])
    links = [line(n, text, "p", *[Mark.LINK] * (1 < n < 5)) for n, text in enumerate(texts, 1)]
    cleaned = share_bars(Draft(Metadata(title="河口的木船"), tuple(links)))
    assert kept_texts(cleaned) == list(PROSE)
    assert [removal.text for removal in cleaned.removals] == ["分享", "facebook", "LINE"]


@pytest.mark.parametrize("texts", [("facebook", "LINE"), ("分享", "老船匠的手艺")])
def test_links_that_are_no_buttons_are_kept(texts):
    inner = [line(n, text, "p", Mark.LINK) for n, text in enumerate(texts, 2)]
    blocks = (line(1, PROSE[0]), *inner, line(4, PROSE[1]))
    assert not share_bars(Draft(Metadata(title="河口的木船"), blocks)).removals


def test_a_heading_is_no_share_bar():
    assert_kept(share_bars, "head", "分享", Mark.STRONG)


def test_a_bar_that_almost_fits_fails_fast():
    assert_kept(share_bars, "foot", "1" * 60 + "号")


@pytest.mark.parametrize("text", ["阅读量：1234", "1234人閱讀", "閱讀 12 收藏 3"])
def test_counters_are_removed_at_the_edges(text):
    assert_removed(counters, "reaction_line", "foot", text)
    assert_kept(counters, "body", text)

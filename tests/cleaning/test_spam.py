from __future__ import annotations

import pytest

from reader.cleaning.spam import spam_line
from tests.cleaning.pages import PROSE, kept_texts, page

BODY = ("河口的木船", *PROSE, "岸上的人", *PROSE)


@pytest.mark.parametrize(
    "text",
    [
        "免费高清在线观看,最新官网入口,国产精品视频",
        "澳门百家乐开户_真人荷官_时时彩投注",
        "棋牌娱乐城、体育投注、彩票平台",
        "高清無碼在線觀看 免費下載 中文字幕",
        "成人视频免费看亚洲无码在线观看",
    ],
)
@pytest.mark.parametrize("place", ["top", "bottom"])
def test_planted_lines_at_the_edges_are_removed(text, place):
    texts = [text, *BODY] if place == "top" else [*BODY, text]
    cleaned = spam_line(page(*texts))
    assert kept_texts(cleaned) == list(BODY)
    assert [(r.rule, r.text) for r in cleaned.removals] == [("spam_line", text)]


@pytest.mark.parametrize(
    "text",
    [
        "警方捣毁网络赌博平台，涉案金额上亿元",
        "在线观看人数创新高",
        "木船、竹筏、皮筏",
        "这部电影有中文字幕吗？",
        "成人教育学院招生",
        "河口,江城,渡口",
        "他在赌场输了百家乐，从此不再下注。",
        "我们的体育平台",
    ],
)
def test_honest_lines_stay(text):
    draft = page(text, *BODY)
    assert spam_line(draft).draft == draft


def test_such_a_line_in_the_middle_is_the_article_s():
    text = "澳门百家乐开户_真人荷官_时时彩投注"
    draft = page(*BODY[:3], text, *BODY[3:])
    assert spam_line(draft).draft == draft


def test_another_script_than_the_page_s_speaks_against_a_line():
    body = ("河口的木船", "船匠說，這條船還要再補三天，然後纔能下水，誰也急不得。") * 2
    text = "免费观看电视剧"
    assert kept_texts(spam_line(page(text, *body))) == list(body)
    draft = page(text, *BODY)
    assert spam_line(draft).draft == draft


def test_a_simplified_quotation_in_a_traditional_article_stays():
    body = ("河口的木船", "船匠說，這條船還要再補三天，然後纔能下水，誰也急不得。") * 2
    draft = page("船头站着一个说书人,讲的是过去的事,听的人很多", *body)
    assert spam_line(draft).draft == draft

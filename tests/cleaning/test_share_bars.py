from __future__ import annotations

import pytest

from reader.cleaning.share_bars import reaction_lines, scan_lines, share_bars, share_sentences
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
        ("foot", "共享此文章："),
        ("foot", "按一下以分享至 Facebook(在新視窗中開啟)"),
        ("foot", "点击以在 X 上共享"),
        ("foot", "喜歡 正在載入..."),
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


@pytest.mark.parametrize(
    "text",
    [
        "分享讓更多人看到",
        "分享让更多人看到",
        "用微信扫码二维码分享至好友和朋友圈",
        "微信扫一扫：分享",
        "欢迎分享本文给朋友",
        "点个在看吧",
        "喜歡這篇文章嗎？請作者喝杯咖啡",
    ],
)
def test_sentences_that_ask_to_share_are_removed(text):
    assert_removed(share_sentences, "share_sentence", "foot", text)


@pytest.mark.parametrize(
    "text",
    [
        "她把面包分享给朋友",
        "他分享了一个故事。",
        "分享会上他讲了造船的事。",
        "分享是一种美德。",
        "分享到朋友圈，已经成了吃饭之前的第一件事。",
    ],
)
def test_sentences_about_sharing_are_kept(text):
    assert_kept(share_sentences, "body", text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("foot", "扫描二维码关注"),
        ("foot", "長按識別二維碼"),
        ("body", "扫码下载河口网客户端"),
        ("head", "掃一掃，手機閱讀"),
    ],
)
def test_lines_under_qr_codes_are_removed(place, text):
    assert_removed(scan_lines, "scan_line", place, text)


@pytest.mark.parametrize(
    "text", ["他请我扫描船底的二维码付款。", "扫地僧下载了一本书", "工人们扫除船板上的木屑。"]
)
def test_text_about_scanning_is_kept(text):
    assert_kept(scan_lines, "body", text)


@pytest.mark.parametrize(
    "text",
    [
        "12条评论",
        "跟贴 345",
        "阅读量：1234",
        "1234人閱讀",
        "12 人赞同了该文章",
        "发表评论",
        "登录后才能评论",
        "网友评论仅供其表达个人看法",
        "評論區",
        "举报",
        "+1",
    ],
)
def test_comment_lines_are_removed_after_the_article(text):
    assert_removed(reaction_lines, "reaction_line", "foot", text)


@pytest.mark.parametrize("text", ["评论区里的木匠", "+10", "举报信", "他发表评论说不行"])
def test_text_about_comments_is_kept(text):
    assert_kept(reaction_lines, "foot", text)


def test_a_comment_line_between_paragraphs_is_kept():
    assert_kept(reaction_lines, "body", "发表评论")

from __future__ import annotations

import pytest

from reader.cleaning.boilerplate import (
    contact_lines,
    copyright_lines,
    disclaimers,
    empty_references,
    paywalls,
    placeholders,
    promotions,
    public_notices,
    tag_lines,
)
from reader.core.article import Metadata
from reader.core.draft import Draft, DraftText
from reader.core.text import Mark, Span, Text
from tests.cleaning.pages import PROSE, assert_kept, assert_removed, line


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("foot", "下载河口网客户端，随时看新闻"),
        ("foot", "關注我們的公眾號：河口手藝"),
        ("foot", "加入河口粉絲團"),
        ("body", "打开APP查看更多"),
        ("body", "下載河口網APP"),
        ("body", "下载河口网APP，看更多本地新闻"),
        ("head", "点击上方蓝字，关注我们"),
        ("body", "請繼續往下閱讀"),
        ("body", "加入LINE好友 隨時掌握新聞"),
        ("body", "[啟動推播] 每日新聞通知"),
        ("foot", "点击进入专题：木船"),
        ("foot", "进入【河口船友吧】讨论"),
        ("foot", "更多精彩内容请关注河口网"),
        ("foot", "阅读原文"),
        ("foot", "微信公众号：河口手艺"),
        ("foot", "点击下方图片看更多"),
        ("foot", "河口新聞，下載App看更多"),
        ("foot", "好用的工具，尽在河口官方店铺"),
        ("foot", "《河口》Instagram登場，一齊Follow"),
        ("foot", "河口網有Instagram！歡迎搜尋hekou.example，看更多圖文報導，還有每週一次的直播。"),
        ("foot", "《河口》APP經已推出最新版本，請立即更新，瀏覽更多內容，還有每日新聞推送"),
        ("foot", "➤ 更多內容請上河口網"),
        ("foot", "喜歡我的作品嗎？別忘了給予支持與讚賞，讓我知道在創作的路上有你陪伴。"),
        ("foot", "所有想造船的人，都在 河口APP"),
    ],
)
def test_promotions_are_removed(place, text):
    assert_removed(promotions, "promotion", place, text)


def test_a_link_that_promotes_is_removed_between_paragraphs():
    assert_removed(promotions, "promotion", "body", "追蹤我們的Telegram頻道", Mark.LINK)


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
    cleaned = promotions(Draft(Metadata(), lines))
    assert [r.text for r in cleaned.removals] == [text] * goes


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("body", "他关注了一个教人造船的公众号。"),
        ("foot", "The following lines would be read by the boat builder"),
        ("body", "老人不会下载客户端。"),
        ("body", "下载一个APP要花多少钱？"),
        ("foot", "船厂用了三年才打开销路。"),
        ("body", "那家公司打开了市场。"),
        ("body", "继续往下走就是渡口。"),
        ("body", "这个APP的最新版本要下个月才推出。"),
        ("body", "更多的人请他上船。"),
    ],
)
def test_text_about_apps_is_kept(place, text):
    assert_kept(promotions, place, text)


@pytest.mark.parametrize(
    "text",
    [
        *("广告", "【推廣】", "— END —", "Play Video", "点击查看大图", "ADVERTISEMENT", "展开全文"),
        *("跳过推荐阅读继续阅读", "推荐阅读 结尾", "跳到主要內容區"),
    ],
)
def test_placeholders_are_removed(text):
    assert_removed(placeholders, "placeholder", "body", text)


@pytest.mark.parametrize(
    "text",
    [
        "广告牌",
        "广告人的一天",
        "展开的船帆",
        "隐藏的渡口",
        "推广造船手艺",
        "跳过船舷",
        "故事的结尾",
    ],
)
def test_text_with_the_same_words_is_kept(text):
    assert_kept(placeholders, "body", text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("foot", "免责声明：本文版权归作者所有。"),
        ("body", "特别声明：以上内容由用户上传并发布，本平台仅提供信息发布服务。"),
        ("foot", "未經授權，不得轉載"),
        ("foot", "轉載請註明出處"),
        ("foot", "本文仅代表作者个人观点"),
        ("foot", "图片来源于网络，侵删"),
        (
            "foot",
            "©2022年河口网，本网所有内容受著作权法保护，未经特别授权，不得擅自使用，谢谢合作。",
        ),
        ("foot", "天才一秒记住本站地址：hekou.example"),
        ("foot", "本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。"),
        (
            "foot",
            "本文系河口网独家稿件，内容纯属作者个人观点，未经授权，不得转载，否则将追究责任。",
        ),
        ("foot", "本内容为作者独立观点，不代表河口网立场。未经允许不得转载，授权事宜请联系我们。"),
        ("foot", "河口新闻，未经授权不得转载"),
        (
            "foot",
            "声明：文章提及内容仅供参考，据此操作风险自担，与本网站的立场无关，请读者自行判断并承担责任。",
        ),
    ],
)
def test_disclaimers_are_removed(place, text):
    assert_removed(disclaimers, "disclaimer", place, text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("body", "声明称，木船不得下水。"),
        ("body", "他发表声明：船不卖。"),
        ("foot", "说明：图中的船已经不在了。"),
        ("body", "未经许可，谁也不能上船。"),
        ("body", "转载的货物比平日多了一倍。"),
    ],
)
def test_text_about_statements_is_kept(place, text):
    assert_kept(disclaimers, place, text)


@pytest.mark.parametrize(
    "text",
    ["© 2021 河口网", "Copyright 2021 Hekou", "苏ICP备12345678号", "版權所有 All Rights Reserved"],
)
def test_copyright_lines_are_removed(text):
    assert_removed(copyright_lines, "copyright", "foot", text)


def test_text_about_copyright_is_kept():
    assert_kept(copyright_lines, "body", "他在讲座上提到 Copyright 这个词。")
    assert_kept(copyright_lines, "foot", "版权是后来才有的事。")


@pytest.mark.parametrize(
    "text",
    [
        "您所瀏覽的新聞已過查詢時效。建議您加入付費會員，找尋您要的新聞，謝謝您的支持。",
        "登入後閱讀全文",
        "订阅会员，解锁完整内容",
    ],
)
def test_the_notice_before_a_paywall_is_removed(text):
    assert_removed(paywalls, "promotion", "foot", text)


@pytest.mark.parametrize("text", ["会员要先登记，再看全文。", "本文的读者大多不是会员。"])
def test_text_about_members_is_kept(text):
    assert_kept(paywalls, "foot", text)


@pytest.mark.parametrize("text", ["标签：木船 手艺", "#木船 #手藝", "關鍵詞：木船", "Tags: boats"])
def test_tags_are_removed_after_the_article(text):
    assert_removed(tag_lines, "tags", "foot", text)


@pytest.mark.parametrize(
    ("place", "text"), [("head", "关键词：木船；手艺"), ("foot", "标签上写着名字")]
)
def test_an_abstract_s_keywords_are_kept(place, text):
    assert_kept(tag_lines, place, text)


def test_the_site_s_own_addresses_are_removed():
    assert_removed(contact_lines, "contact", "foot", "新聞熱線：010-12345678")
    assert_removed(contact_lines, "contact", "foot", "投稿邮箱：a@b.example")
    assert_kept(contact_lines, "foot", "联系电话：010-12345678")
    assert_kept(contact_lines, "foot", "投稿的人很多")


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

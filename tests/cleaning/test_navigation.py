from __future__ import annotations

import pytest

from reader.cleaning.navigation import (
    back_links,
    breadcrumbs,
    font_size_buttons,
    other_articles,
    page_buttons,
    pager,
)
from reader.core.text import Mark
from tests.cleaning.pages import PROSE, assert_kept, assert_removed, kept_texts, page


@pytest.mark.parametrize(
    "text",
    [
        "小字號",
        "大字号",
        "字号：大 中 小",
        "【字体：大 中 小】",
        "A- A+",
        "字體大小：小 中 大",
        "大 中 小",
    ],
)
def test_font_size_buttons_are_removed(text):
    assert_removed(font_size_buttons, "font_size_buttons", "head", text)


@pytest.mark.parametrize(
    "text", ["小字號的告示貼在門上", "字号越大，越费纸", "大中小学都放假了", "大", "字体的历史"]
)
def test_lines_about_letters_are_kept(text):
    assert_kept(font_size_buttons, "body", text)


@pytest.mark.parametrize(
    "text",
    ["返回頂部", "返回顶部", "回到頂部 ↑", "[返回首页]", "返回列表", "Back to top"],
)
def test_back_links_are_removed(text):
    assert_removed(back_links, "back_link", "foot", text)


@pytest.mark.parametrize("text", ["返回", "他決定返回頂部的小屋", "返回部队的第三天", "回到家乡"])
def test_lines_about_going_back_are_kept(text):
    assert_kept(back_links, "body", text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("foot", "打印"),
        ("foot", "【打印】【关闭】"),
        ("head", "收藏 打印 举报"),
        ("head", "图集"),
        ("body", "【纠错】"),
        ("head", "【字号：大 中 小】【打印】【关闭】"),
        ("foot", "友善列印 加入收藏"),
        ("foot", "【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】"),
    ],
)
def test_page_buttons_are_removed(place, text):
    assert_removed(page_buttons, "page_buttons", place, text)


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("body", "收藏"),
        ("body", "编辑"),
        ("foot", "打印机坏了"),
        ("foot", "编辑部的故事"),
        ("head", "收藏家"),
    ],
)
def test_the_same_words_in_the_text_are_kept(place, text):
    assert_kept(page_buttons, place, text)


def test_a_heading_is_no_button():
    assert_kept(page_buttons, "head", "收藏", Mark.STRONG)


@pytest.mark.parametrize(
    "text",
    [
        "【1】【2】【3】",
        "上一頁 1 2 3 下一頁",
        "1 2 3 4 下一页 尾页",
        "共4页",
        "余下全文",
        "[1] [2]",
    ],
)
def test_pagers_are_removed(text):
    assert_removed(pager, "pager", "foot", text)


@pytest.mark.parametrize(
    "text", ["1 2 3 4 5", "1", "【1】", "第三页写着他的名字", "12 5 8", "下一页写什么"]
)
def test_numbers_are_no_pager(text):
    assert_kept(pager, "foot", text)


def test_a_pager_that_almost_fits_fails_fast():
    assert_kept(pager, "foot", "1" * 70 + "号")


@pytest.mark.parametrize(
    "text",
    ["上一篇：河边的渡口", "下一篇：没有了", "上一則", "阅读下一篇 渡口", "上一篇文章：河边的渡口"],
)
def test_the_neighbours_of_an_article_are_removed(text):
    assert_removed(other_articles, "other_articles", "foot", text)


def test_a_link_to_the_next_article_is_removed_between_paragraphs():
    assert_removed(other_articles, "other_articles", "body", "下一篇：渡口", Mark.LINK)


def test_a_cross_closes_something_only_where_it_can_be_clicked():
    assert_removed(page_buttons, "page_buttons", "body", "×", Mark.LINK)
    assert_kept(page_buttons, "body", "×")


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("body", "下一篇：渡口"),
        ("foot", "下一篇文章他打算写渡口"),
        ("foot", "上一章讲的是造船的木料"),
        ("foot", "NexT 特别感谢造船的人"),
    ],
)
def test_text_about_the_next_article_is_kept(place, text):
    assert_kept(other_articles, place, text)


@pytest.mark.parametrize(
    ("text", "site", "section"),
    [
        ("河口網>>文化頻道>>手藝", "河口網", ("文化頻道", "手藝")),
        ("首页 > 新闻 > 地方 > 正文", "新闻", ("地方",)),
        ("您现在的位置：河口网 > 文化 > 正文", "河口网", ("文化",)),
        ("當前位置: 首頁 » 生活", "生活", ()),
        ("河口网 / 文化 / 手艺", "河口网", ("文化", "手艺")),
    ],
)
def test_breadcrumbs_move_into_the_metadata(text, site, section):
    cleaned = breadcrumbs(page(text, *PROSE))
    assert kept_texts(cleaned) == list(PROSE)
    assert (cleaned.draft.metadata.site, cleaned.draft.metadata.section) == (site, section)


@pytest.mark.parametrize(
    ("text", "removed"),
    [
        ("河口網>>文化頻道>>手藝", False),
        ("您现在的位置：河口网 > 文化", False),
        ("首页 > 新闻 > 地方", True),
        ("河口网 > 文化 > 正文", True),
    ],
)
def test_breadcrumbs_that_the_metadata_do_not_hold_are_accounted_for(text, removed):
    removals = breadcrumbs(page(text, *PROSE)).removals
    assert [removal.text for removal in removals] == [text] * removed


def test_the_site_alone_on_a_line_goes_with_its_breadcrumbs():
    cleaned = breadcrumbs(page("河口網", "河口網>>文化>>手藝", *PROSE))
    assert kept_texts(cleaned) == list(PROSE)
    assert cleaned.removals == ()


def test_breadcrumbs_that_the_metadata_cannot_hold_are_removals():
    text = "河口网 > 文化 > 这一篇很长很长的文章的题目就写在面包屑的末尾"
    cleaned = breadcrumbs(page(text, *PROSE, title="河口的木船"))
    assert cleaned.draft.metadata.site == "河口网"
    assert [(r.rule, r.text) for r in cleaned.removals] == [("breadcrumbs", text)]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        ("body", "木船>>竹筏>>皮筏"),
        ("head", "点击进入“木船”>>"),
        ("head", "他说 > 我不去。> 你去。"),
        ("head", "木船"),
        ("head", "3 > 2"),
    ],
)
def test_other_lines_with_arrows_are_kept(place, text):
    assert_kept(breadcrumbs, place, text)

from __future__ import annotations

import pytest

from reader.cleaning.navigation import breadcrumbs, crosses
from reader.core.text import Mark
from tests.cleaning.pages import PROSE, assert_kept, assert_removed, kept_texts, page


def test_a_cross_closes_something_only_where_it_can_be_clicked():
    assert_removed(crosses, "page_buttons", "body", "×", Mark.LINK)
    assert_kept(crosses, "body", "×")


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

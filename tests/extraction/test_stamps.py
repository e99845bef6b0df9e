"""Dates, people and sources in the elements beside the title."""

from __future__ import annotations

import pytest

from reader.core.article import Metadata
from reader.core.draft import DraftText
from tests.extraction.pages import BODY, TITLE, extracted

HEAD = f"<title>{TITLE}_湖城网</title>"


def metadata_of(body: str) -> Metadata:
    return extracted(body, HEAD).draft.metadata


@pytest.mark.parametrize(
    "stamp",
    [
        '<time datetime="2021-07-08">七月</time>',
        '<span itemprop="datePublished" content="2021-07-08">昨天</span>',
        '<abbr class="published" title="2021-07-08T21:00:00">晚上</abbr>',
        '<span title="2021-07-08 00:00:00 +0800 CST">七月 8</span>',
        '<time datetime="2022-01-01" itemprop="dateModified">改</time>'
        '<time datetime="2021-07-08">发</time>',
        '<div class="itemToolbar">2021-07-08 HKT 12:31</div>',
        "<div><span>04:10</span> <span>2021/07/08</span></div>",
        "<div>Jul 8, 2021</div>",
        "<div>2021 07/08 06:40</div>",
    ],
)
@pytest.mark.parametrize(
    "page",
    ["<h1>{0}</h1><div>{1}</div><div>{2}</div>", "<div>{1}<h1>{0}</h1></div><div>{2}</div>"],
)
def test_the_date_beside_the_title(stamp: str, page: str) -> None:
    assert (metadata_of(page.format(TITLE, stamp, BODY)).published or "")[:10] == "2021-07-08"


@pytest.mark.parametrize(
    "page",
    [
        "<div class=top>2021年7月8日</div><div><h1>{0}</h1></div>{1}",  # today's
        "<h1>{0}</h1>{1}<div class=comments><time datetime=2021-07-08>昨天</time></div>",
        "<h1>{0}</h1><div>最新推荐文章于 2021-07-08 发布</div>{1}",
    ],
)
def test_other_dates_are_not_the_article_s(page: str) -> None:
    assert metadata_of(page.format(TITLE, BODY)).published is None


@pytest.mark.parametrize(
    "shown",
    [
        '<a href="/member/oldpad">{0}</a>',
        '<a href="https://hucheng.example/@oldpad">{0}</a>',
        '<a href="home.php?mod=space&amp;uid=1" class="xw1">{0}</a>',
        '<a href="/people/1/"><img src="a.jpg" width="48"></a><a href="/people/1/">{0}</a>',
        '<span class="author"><a href="/people/1/">{0}</a></span>',
    ],
)
def test_the_author_is_the_user_named_under_the_title(shown: str) -> None:
    page = f"<h1>{TITLE}</h1><div>{shown.format('湖边人')} · 2021-07-08</div>{BODY}"
    assert metadata_of(page).authors == ("湖边人",)


@pytest.mark.parametrize(
    "line",
    [
        "湖城報／ 記者林小雨／湖城即時報導",
        "記者 林小雨 報導",
        "湖城新闻记者 林小雨",
        "湖城記者林小雨",
    ],
)
def test_a_reporter_s_line_under_the_title_is_handed_on(line: str) -> None:
    blocks = extracted(f"<h1>{TITLE}</h1><div><span>{line}</span></div><div>{BODY}</div>", HEAD)
    assert next(b.tag for b in blocks.draft.blocks if isinstance(b, DraftText)) == "byline"


@pytest.mark.parametrize("shown", ['<a href="/member/a">登录</a>', '<a href="/n/1">湖边人</a>'])
def test_other_links_under_the_title_are_no_author(shown: str) -> None:
    assert metadata_of(f"<h1>{TITLE}</h1><div>{shown}</div>{BODY}").authors == ()


def test_a_date_among_buttons_inside_the_article_s_element() -> None:
    page = (
        f"<div><h1>{TITLE}</h1><div class=toolbar>2021-07-08 HKT 12:31 <a>A+</a></div>{BODY}</div>"
    )
    assert metadata_of(page).published == "2021-07-08"


@pytest.mark.parametrize(
    ("classes", "date"), [("wp-block-post-date", "2021-07-08T12:31"), ("comment-date", None)]
)
def test_the_date_behind_the_article_in_an_element_of_that_name(
    classes: str, date: str | None
) -> None:
    stamp = f"<div class={classes}><time datetime='2021-07-08T12:31:05'>七月 8, 2021</time></div>"
    page = f"<h1>{TITLE}</h1><div>{BODY}</div><div><div>{stamp}</div></div>"
    assert metadata_of(page).published == date


def test_the_source_in_an_element_of_that_name() -> None:
    page = f"<h1>{TITLE}</h1><div><span class=source>湖城时报</span></div>{BODY}"
    assert metadata_of(page).source == "湖城时报"


def test_a_button_in_that_element_is_no_part_of_the_source() -> None:
    follow = "<div class=follow>下载客户端<br>抢先看</div>"
    page = f"<h1>{TITLE}</h1><div class=source><a>湖城时报</a>{follow}</div>{BODY}"
    assert metadata_of(page).source == "湖城时报"


@pytest.mark.parametrize(
    "text", ["来源", "原创", "12345", "来源：湖城时报", "看书的人说，湖城很好"]
)
def test_other_words_in_such_an_element_are_no_source(text: str) -> None:
    page = f"<h1>{TITLE}</h1><div><span class=source>{text}</span></div>{BODY}"
    assert metadata_of(page).source == ""


def test_the_date_of_the_post_that_is_the_article() -> None:
    post = (
        "<div class=post id=p{0}><a class=author href=/u/{0}>湖边人{0}</a>{1}"
        "<span>{0}楼</span><span>2016-05-0{0} 12:12</span></div>"
    )
    posts = post.format(1, BODY) + post.format(
        2, "<p>写得真好，我也去过那家店，还买了一本地图。</p>"
    )
    assert metadata_of(f"<h1>{TITLE}</h1>{posts}").published == "2016-05-01T12:12"

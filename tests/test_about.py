"""What is known of an article, from whole small pages: title, authors, source, site."""

from __future__ import annotations

import pytest

from reader.core.article import Metadata
from reader.core.articles.walk import iter_texts
from reader.pipeline import read_source
from tests.extraction.pages import BODY, PARAGRAPHS, source_of

TITLE = "旧书店里的下午"
FOOT = "<div class=footer><a href=/about>关于我们</a><p>Copyright © 2023 湖城网 版权所有</p></div>"


def page(body: str, *, head: str = "", title: str = f"{TITLE}_湖城网") -> str:
    return f"<html><head><title>{title}</title>{head}</head><body>{body}{FOOT}</body></html>"


def known(markup: str) -> Metadata:
    reading = read_source(source_of(markup))
    shown = "\n".join(text.text for _, text in iter_texts(reading.article))
    assert [paragraph for paragraph in PARAGRAPHS if paragraph not in shown] == []
    return reading.article.metadata


@pytest.mark.parametrize(
    ("shown", "title"),
    [
        (f"<h1><i>原创</i>{TITLE}</h1>", TITLE),
        (f"<h2 class=title><em>置顶</em> {TITLE} <small>荐</small></h2>", TITLE),
        (f"<h1>【独家】{TITLE}</h1>", TITLE),
        (f"<h1>图集｜{TITLE}</h1>", TITLE),
        ("<p align=center><b>旧书店里</b></p><p align=center><b>的下午</b></p>", TITLE),
        ("<div class=t><p>旧书</p><p>店里</p><p>的下午</p></div>", TITLE),
        ("<h1>旧书店里<br>的下午</h1>", TITLE),
    ],
)
def test_the_title_is_what_the_head_calls_it(shown: str, title: str) -> None:
    assert known(page(f"{shown}<div class=article>{BODY}</div>")).title == title


def test_lines_of_a_title_are_not_shown_again() -> None:
    lines = "<p align=center>旧书店里</p><p align=center>的下午</p><p>（湖城作家协会通过）</p>"
    reading = read_source(source_of(page(f"<div class=doc>{lines}{BODY}</div>")))
    first = next(text.text for name, text in iter_texts(reading.article) if name.startswith("b"))
    assert first == "（湖城作家协会通过）"


@pytest.mark.parametrize(
    ("logo", "whole"),
    [
        ("<h1 id=logo><a href=/>湖城读书会</a></h1>", "HCDS, 湖城读书会 | 书目 / 活动 简体中文版"),
        (
            "<div class=brand><a href=/>湖城读书会</a></div>",
            "湖城读书会 - 读书、买书、借书的好地方",
        ),
    ],
)
def test_a_title_element_that_names_the_site_is_no_title(logo: str, whole: str) -> None:
    rest = "<h3>借书</h3><p>借书请先登记，一次三本，两周归还。</p>"
    body = f"{logo}<div><h2>{TITLE}</h2>{BODY}{rest}</div>"
    assert known(page(body, title=whole)).title == TITLE


def test_a_title_cut_short_is_taken_from_where_it_is_whole() -> None:
    long = "旧书店里的下午：一个退休地理老师和他收来的四千本书"
    head = f'<meta property="og:title" content="{long[:12]}…"><meta name=title content="{long}">'
    assert known(page(f"<div>{BODY}</div>", head=head, title=f"{long[:12]}…")).title == long


@pytest.mark.parametrize(
    ("whole", "body", "site"),
    [
        (f"{TITLE} | 檐下小屋", "<a class=site-title href=/>檐下小屋</a>", "檐下小屋"),
        (
            f"{TITLE} - 檐下小屋",
            "<header><a href='https://a.test/'>檐下小屋</a></header>",
            "檐下小屋",
        ),
        (f"{TITLE}_生活_湖城晚报", "", "湖城晚报"),
        (f"{TITLE} | 地方 | 湖城新聞雲", "", "湖城新聞雲"),
        (f"{TITLE}｜湖城01｜社會新聞", "", "湖城01"),
        (f"{TITLE}_旧书目录-湖城博客", "", "湖城博客"),
        (f"{TITLE}_湖城新闻-The Paper", "", "湖城新闻"),
        (f"{TITLE} - 陈老师", "", ""),
        (f"{TITLE}——下午四点", "", ""),
    ],
)
def test_the_site_is_named_behind_the_title(whole: str, body: str, site: str) -> None:
    markup = page(f"{body}<h1>{TITLE}</h1><div class=post>{BODY}</div>", title=whole)
    assert known(markup).site == site


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("作者： 记者周牧野", ("周牧野",)),
        ("作者：本报记者 周牧野", ("周牧野",)),
        ("文/特约记者周牧野", ("周牧野",)),
        ("作者：周牧野 湖城大学教授", ("周牧野",)),
        ("作者：周牧野、林小雨", ("周牧野", "林小雨")),
        ("作者：Demi Shore", ("Demi Shore",)),
        ("撰文：Jo-Ann O'Neil、周牧野", ("Jo-Ann O'Neil", "周牧野")),
        ("来源：湖城日报 记者 周牧野", ("周牧野",)),
    ],
)
@pytest.mark.parametrize("place", ["head", "foot"])
def test_authors_are_people(line: str, authors: tuple[str, ...], place: str) -> None:
    above, below = (f"<p>{line}</p>", "") if place == "head" else ("", f"<p>（{line}）</p>")
    login = '<meta name="author" content="huchengnews">'
    markup = page(f"<h1>{TITLE}</h1><div class=article>{above}{BODY}{below}</div>", head=login)
    assert known(markup).authors == authors


def test_reporters_on_a_line_of_their_own_are_the_authors() -> None:
    line = "<p class=by>本报记者　梁青　周牧野</p>"
    markup = page(f"<h1>{TITLE}</h1>{line}<div class=box>{BODY}</div>")
    assert known(markup).authors == ("梁青", "周牧野")


def test_a_short_name_that_the_head_sets_in_brackets_is_the_title() -> None:
    body = f"<h1>书架</h1><div class=c><h2>书架的做法</h2>{BODY}</div>"
    assert known(page(body, title="【书架】的做法步骤图_湖城手工网")).title == "书架"


@pytest.mark.parametrize("link", ["<a href=/reporter/7>{}</a>", "<a rel=author href=/w/7>{}</a>"])
def test_the_author_whom_the_page_shows_counts_before_its_head(link: str) -> None:
    said = '{"@type":"NewsArticle","headline":"旧书店里的下午","author":{"name":"韩木青"}}'
    head = f'<script type="application/ld+json">{said}</script>'
    shown = (
        f"<div class=by><span>2021/3/5</span> <div class=author>{link.format('温北渡')}</div></div>"
    )
    markup = page(f"<h1>{TITLE}</h1>{shown}<div class=article>{BODY}</div>", head=head)
    assert known(markup).authors == ("温北渡",)


@pytest.mark.parametrize(
    "dateline",
    [
        "（湖城社記者林小雨南岸19日電）",
        "〔記者林小雨／南岸報導〕",
        "【湖城网】（记者林小雨）",
    ],
)
def test_a_dateline_is_read_below_a_caption(dateline: str) -> None:
    words = "湖边的旧书店，门口摆着两排木架，架上的书一律五元，任人挑选。（店主提供）"
    picture = "<img src=a.jpg width=600 height=400>"
    caption = f"<figure>{picture}<figcaption>{words}</figcaption></figure>"
    markup = page(f"<h1>{TITLE}</h1><div class=story>{caption}<p>{dateline}{BODY[3:]}</div>")
    assert known(markup).authors == ("林小雨",)


@pytest.mark.parametrize(
    "head", ["<meta name=author content=网易>", "<meta name=source content=网易号>", ""]
)
@pytest.mark.parametrize(
    "line", ["来源: <a href=/>渡口日报</a>", "稿源：渡口日报", "出处：渡口日报"]
)
def test_the_source_is_what_the_line_says(head: str, line: str) -> None:
    markup = page(
        f"<h1>{TITLE}</h1><div class=t>2023-05-18 09:20　{line}</div><div class=c>{BODY}</div>",
        head=head,
    )
    assert known(markup).source == "渡口日报"


def test_who_writes_a_blog_is_no_source() -> None:
    author = "<span class='author vcard'><a rel=author>檐下</a></span>"
    line = f"<h5><time>2013年07月30日</time> {author}</h5>"
    found = known(page(f"<h1>{TITLE}</h1>{line}<div class=entry-content>{BODY}</div>"))
    assert (found.authors, found.source) == (("檐下",), "")

"""What a page says of its article: title, date, people, site, section, address."""

from __future__ import annotations

import json

import pytest

from reader.core.article import Metadata
from tests.extraction.pages import BODY, PARAGRAPHS, TITLE, extracted, lines_of


def metadata_of(body: str, head: str = f"<title>{TITLE}</title>") -> Metadata:
    return extracted(body, head).draft.metadata


def json_ld(**fields: object) -> str:
    data = json.dumps({"@context": "https://schema.org", **fields}, ensure_ascii=False)
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    ("head", "shown", "title"),
    [
        ("<title>{0}_湖城网</title>", "<h1>{0}</h1>", TITLE),
        ("<title>{0} - 生活 - 湖城日報電子報</title>", "<h2>{0}</h2>", TITLE),
        ("<title>{0}│即時新聞│20160521│湖城日報</title>", "<div class=title>{0}</div>", TITLE),
        ("<title>{0}</title>", "", TITLE),
        ("<title>{0}_文化频道_湖城网</title>", "", TITLE),
        ("<title>{0} | 生活 | 湖城新聞網 HUCHENG.COM</title>", "", TITLE),
        # cut at an unescaped quotation mark
        ("<title>老板说\"再见\"的那天_湖城网</title><meta property=og:title content='老板说'>",
         "<h1>老板说\"再见\"的那天</h1>", "老板说\"再见\"的那天"),
        # the site's logo is the h1
        ("<title>{0}-湖城网</title>", "<h1>湖城网</h1><h2>{0}</h2>", TITLE),
        # the title stands in a dialog too
        ("<title>{0} | 湖城网</title>", "<h1>{0}</h1><div class=modal>{0} | 湖城网</div>", TITLE),
        # a related headline is no title
        ("<title>{0}</title>", "<h1>{0}</h1><h3>另一家旧书店的故事</h3>", TITLE),
        ("<meta property=og:title content='{0}'><title>湖城网</title>", "", TITLE),
        # the page calls itself by its section
        ("<title>新闻动态--湖城网</title>", "<h5>{0}今日开张</h5>", f"{TITLE}今日开张"),
        ("<title>夜雨_湖城诗词</title>", "<h1>夜雨</h1>", "夜雨"),
        # the site's name is as long as the title, which the heading begins with a kind
        ("<title>mod_shudian - 湖城服务器的使用说明书第二版</title>",
         "<p>湖城服务器的使用说明书第二版</p><h1>模块 mod_shudian</h1><h2>shudian 的指令</h2>",
         "模块 mod_shudian"),
        # a sentence that begins with the title
        ("<title>旧书店里的下午茶_湖城网</title>", "<p>旧书店里的下午茶，从三点开始。</p>",
         "旧书店里的下午茶"),
        # a cell with how the title begins
        ("<title>Lamp 灯具</title>", "<table><tr><td>Lamp<td>灯</table>", "Lamp 灯具"),
        ("<title>灯具</title>", "<h1>灯</h1>", "灯"),
        ("<title>灯具</title>", "<h1>灯</h1><h1>船</h1>", "灯具"),
        ("<title>湖城文化局-{0}今日开张</title>", "<h2>{0}今日开张</h2>", f"{TITLE}今日开张"),
        # forums
        ("<title>{0} - 读书 - 湖城论坛 - Powered by X! 3</title>", "<h1>[原创] {0}</h1>", TITLE),
        ("<title>{0} - 读书 - 湖城论坛 - Powered by X! 3</title>", "", TITLE),
        (
            "<title>[心得] {0} - 看板 Huchengshuwu - 湖城坊</title>",
            "<b>看板 Huchengshuwu</b><p>標題 [心得] {0}</p>",
            f"[心得] {TITLE}",
        ),
        # a subtitle above the date is no title, though the title element lacks a word of the title
        ("<title>{0}</title>", "<h1>新版{0}</h1><p class=subtitle>一条老街二十年来的样子</p>"
         "<p>2024-03-05 09:12　作者：林一苇</p>", f"新版{TITLE}"),
        # the site's name, set as the largest heading
        ("<title>湖城新闻台</title>", "<h1><a href=/>湖城新闻台</a></h1><h2>{0}</h2>", TITLE),
        ("<title>湖城新闻台</title>", "<h1 class=logo>湖城新闻台</h1><h2>{0}</h2>", TITLE),
        ("<title>论语·学而</title>", "", "论语·学而"),
        # a chapter between its book and the site, a title behind its site
        ("<title>湖上的船_第三章 夜渡_湖城小说网</title>", "<h1>第三章 夜渡</h1>", "第三章 夜渡"),
        ("<title>湖边小记: {0}</title>", "<h2>2015年6月7日</h2><h3>{0}</h3>", TITLE),
        ("<title>湖城小记</title>", "<h2>2015年6月7日 星期日</h2>", "湖城小记"),
        ("<title>A-B 测试从零开始</title>", "", "A-B 测试从零开始"),
    ],
)  # fmt: skip
def test_titles(head: str, shown: str, title: str) -> None:
    page = f"{shown.format(TITLE)}<div class=content>{BODY}</div>"
    assert metadata_of(page, head.format(TITLE)).title == title


def test_the_headline_of_structured_data() -> None:
    head = "<title>湖城网</title>" + json_ld(**{"@type": "NewsArticle", "headline": TITLE})
    assert metadata_of(f"<div>{BODY}</div>", head).title == TITLE


def test_the_title_shown_above_the_article_is_not_told_twice() -> None:
    cleaned = extracted(f"<div class=top>顶</div><h1>{TITLE}</h1><div>{BODY}</div>")
    assert cleaned.draft.metadata.title == TITLE
    told = [*lines_of(cleaned.draft.blocks), *(r.text for r in cleaned.removals)]
    assert sum(TITLE in text for text in told) <= 1


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("<meta property='article:published_time' content='2021-03-04T15:06:07+08:00'>",
         "2021-03-04T15:06"),
        ("<meta name=pubdate content='2021-03-04'>", "2021-03-04"),
        ("<meta itemprop=datePublished content='2021-03-03T23:30:00Z'>", "2021-03-04T07:30"),
        (json_ld(**{"@type": "NewsArticle", "datePublished": "2021-03-04 15:06"}),
         "2021-03-04T15:06"),
        (json_ld(**{"@graph": [{"@type": ["Article"], "datePublished": "2021-03-04"}]}),
         "2021-03-04"),
        ("<meta name=date content='昨天'>", None),
        ("<script type='application/ld+json'>{broken</script>", None),
        ("", None),
    ],
)  # fmt: skip
def test_dates_in_the_head(head: str, published: str | None) -> None:
    assert metadata_of(f"<h1>{TITLE}</h1>{BODY}", head).published == published


def test_people_and_places() -> None:
    head = (
        f"<title>{TITLE}</title><meta name=author content='作者：林小川'>"
        "<meta property=og:site_name content='湖城网'><meta name=source content='来源：湖城晚报'>"
        "<link rel=canonical href='https://example.com/a'>"
    )
    found = metadata_of(f"<h1>{TITLE}</h1>{BODY}", head)
    assert found.authors == ("林小川",)
    assert found.site == "湖城网"
    assert found.source == "湖城晚报"
    assert found.url == "https://example.com/a"


def test_structured_authors() -> None:
    authors = [{"@type": "Person", "name": "林小川"}, {"name": "周一舟"}, "林小川"]
    head = json_ld(**{"@type": "BlogPosting", "author": authors, "publisher": {"name": "湖城网"}})
    found = metadata_of(BODY, head)
    assert found.authors == ("林小川", "周一舟")
    assert found.site == "湖城网"


@pytest.mark.parametrize(
    "name", ["admin", "12345", "https://example.com/a", "example.com", "a_b", ""]
)
def test_what_is_no_name(name: str) -> None:
    assert metadata_of(BODY, f"<meta name=author content='{name}'>").authors == ()


@pytest.mark.parametrize("address", ["javascript:x", "/a.html", "file:///a", ""])
def test_what_is_no_address(address: str) -> None:
    assert metadata_of(BODY, f"<link rel=canonical href='{address}'>").url == ""


@pytest.mark.parametrize(
    ("crumbs", "site", "section"),
    [
        ("<div class=crumb><a href=/>首页</a> &gt; <a href=/c>文化</a> &gt; 正文</div>",
         "", ("文化",)),
        ("<div class=path>您的位置：<a href=/>湖城网</a>>><a>文化</a>>><a href=b>书店</a></div>",
         "湖城网", ("文化", "书店")),
        ("<ul class=breadcrumb><li><a href=/>首頁</a></li><li><a href=/c>文化</a></li></ul>",
         "", ("文化",)),
        ("<div class=path><a href=/l>登录</a> &gt; <a href=/r>注册</a></div>", "", ()),
        ("<div class=position-fixed>顶</div>", "", ()),
        (f"<div class=crumb><a href=/c>文化</a> &gt; <a href=/x>{TITLE}</a></div>", "", ("文化",)),
        (f"<ul class=breadcrumb><li><a href=/c>文化</a><li>{TITLE}<li><a href=/s>查看源码</a></ul>",
         "", ("文化",)),
    ],
)  # fmt: skip
def test_breadcrumbs(crumbs: str, site: str, section: tuple[str, ...]) -> None:
    found = metadata_of(f"{crumbs}<h1>{TITLE}</h1><div>{BODY}</div>", f"<title>{TITLE}</title>")
    assert (found.site, found.section) == (site, section)


def test_structured_breadcrumbs() -> None:
    items = [{"position": i, "name": n} for i, n in enumerate(("首页", "文化", TITLE))]
    head = json_ld(**{"@type": "BreadcrumbList", "itemListElement": items})
    assert metadata_of(f"<h1>{TITLE}</h1>{BODY}", head).section == ("文化",)


@pytest.mark.parametrize(
    "shown",
    [
        "<span class=author>林小川</span>",
        "<div class=info><a rel=author href=/u/1>林小川</a> <time>2021-03-04</time></div>",
        "<span class='post-author-name'>文／林小川</span>",
        "<div class=meta>由 <span class='author vcard'><a href=/u/1>林小川</a></span></div>",
        "<a class='user nickname'>@林小川</a>",
    ],
)
def test_the_author_in_an_element_of_that_name(shown: str) -> None:
    assert metadata_of(f"<h1>{TITLE}</h1>{shown}<div>{BODY}</div>").authors == ("林小川",)


@pytest.mark.parametrize(
    "shown",
    [
        "<span class=author>关注作者</span>",
        "<span class=author>湖城日报</span>",
        "<span class=author-time>三小时前</span>",
        f"<p class=author>{PARAGRAPHS[0]}</p>",
        "<div class=comments><span class=username>林小川</span></div>",
    ],
)
def test_what_stands_in_such_an_element_and_is_no_author(shown: str) -> None:
    assert metadata_of(f"<h1>{TITLE}</h1>{shown}<div>{BODY}</div>").authors == ()


@pytest.mark.parametrize(
    ("claimed", "shown", "title"),
    [
        ("《河边》林小雨 ^第7章^ 最新更新:2024-05-18 渡口文学城", "7、石桥", "7、石桥"),
        ("《河边》林小雨 第7章 渡口文学城", "第7章 石桥", "第7章 石桥"),
        ("《河边》林小雨 ^第7章^ 最新更新:2024-05-18 渡口文学城", "8、石桥", ""),
        ("《河边》林小雨 ^第7章^ 最新更新:2024-05-18 渡口文学城", "7", ""),
    ],
)
def test_a_chapter_that_the_head_knows_by_its_number_is_called_by_its_heading(
    claimed: str, shown: str, title: str
) -> None:
    found = metadata_of(f"<h2>{shown}</h2>{BODY}", f"<title>{claimed}</title>").title
    assert found == title if title else found != shown

"""What is known of single sites: every rule has a page of its own, and no page needs a rule."""

from __future__ import annotations

import re
from dataclasses import fields, replace

import pytest

from reader.core.report import Reading
from reader.core.source import SourceDocument
from reader.extraction import extract
from reader.extraction.content.sites import (
    SiteRule,
    SiteRuleError,
    parse_rule,
    rule_for,
    rule_of_address,
)
from reader.extraction.markup.tree import parse_page, tree_of
from reader.loading.registry import load
from reader.paths import resource_path
from reader.pipeline import read_source
from tests.test_corpus import CORPUS
from tests.visible_text import block_texts

RULES = {path.stem: path.read_text("utf-8") for path in resource_path("rules").glob("*.toml")}
ALIASES = sorted(host for host, text in RULES.items() if text.startswith("same_as"))
HOSTS = sorted(RULES.keys() - set(ALIASES))
ENTRIES = sorted({f.name for f in fields(SiteRule)} - {"host", "site", "content", "drop"})


def source_of(host: str) -> SourceDocument:
    return load(CORPUS / f"site_{host}" / "page.html")


def rule_named(host: str) -> SiteRule:
    rule = rule_of_address(f"https://{host}/")
    assert rule is not None
    return rule


def sentences(reading: Reading) -> list[str]:
    """Return the article's long lines, without the numbers of references."""
    texts = (re.sub(r"\[\d+\]", "", text) for text in block_texts(reading.article.blocks))
    return [text for text in texts if len(text) > 20]


def test_there_are_rules():
    assert len(HOSTS) >= 20


@pytest.mark.parametrize("host", HOSTS)
def test_a_rule_has_a_page_that_shows_it(host):
    source = source_of(host)
    rule = rule_for(parse_page(source.text), source.url)
    assert rule is not None, f"tests/corpus/site_{host} needs a page.html that says its address"
    assert rule.host == host


@pytest.mark.parametrize("host", HOSTS)
def test_the_page_has_what_the_rule_speaks_of(host):
    rule = rule_named(host)
    page = parse_page(source_of(host).text)
    found = tree_of(page, rule.select(page)).found
    spoken_of = [name for name in ENTRIES if name != "pictures" and getattr(rule, name)]
    assert [name for name in spoken_of if not found[name]] == []
    assert any(found[name] for name in rule.content_places)
    assert any(found[kind] for kind in rule.drop)


@pytest.mark.parametrize("host", HOSTS)
def test_a_selector_of_every_entry_is_understood(host):
    rule = rule_named(host)
    page = parse_page("<p>一段话。</p>")
    selectors = [text for name in ENTRIES if name != "pictures" for text in getattr(rule, name)]
    for selector in (*rule.content, *selectors, *(s for kind in rule.drop.values() for s in kind)):
        assert page.css(selector) == []


@pytest.mark.parametrize("host", HOSTS)
def test_what_a_rule_drops_is_told_of(host):
    reading = read_source(source_of(host))
    told = [removal for removal in reading.removals if removal.rule == f"site:{host}"]
    assert told
    assert all(removal.reason for removal in told)


@pytest.mark.parametrize("host", HOSTS)
def test_the_sentences_are_the_same_without_the_rule(host, monkeypatch):
    with_rule = read_source(source_of(host))
    monkeypatch.setattr(extract, "rule_for", lambda page, url: None)
    without = read_source(source_of(host))
    assert without.article.metadata.title == with_rule.article.metadata.title
    assert set(sentences(with_rule)) - captions_of(with_rule) <= set(sentences(without))


def captions_of(reading: Reading) -> set[str]:
    blocks = reading.article.blocks
    return {text for block in blocks if hasattr(block, "caption") for text in block_texts((block,))}


@pytest.mark.parametrize("host", HOSTS)
def test_a_page_whose_names_changed_is_read_all_the_same(host):
    source = source_of(host)
    changed = re.sub(r'\b(class|id|data-role|data-testid)="[^"]*"', r'\1="x1"', source.text)
    before, reading = read_source(source), read_source(replace(source, text=changed))
    whole = "\n".join(block_texts(reading.article.blocks))
    kept = set(sentences(before)) - captions_of(before)
    assert [sentence for sentence in kept if sentence not in whole] == []


@pytest.mark.parametrize("alias", ALIASES)
def test_an_alias_leads_to_a_rule(alias):
    assert rule_named(alias).host in HOSTS


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://finance.sina.com.cn/a/b.shtml", "sina.com.cn"),
        ("http://blog.sina.com.cn/s/x.html", "blog.sina.com.cn"),
        ("//zhuanlan.zhihu.com/p/1", "zhuanlan.zhihu.com"),
        ("www.sohu.com/a/1", "sohu.com"),
        ("https://www.news.cn/x/c.html", "xinhuanet.com"),
        ("HTTPS://MP.WEIXIN.QQ.COM/s?a=b", "mp.weixin.qq.com"),
        ("https://zh.wikipedia.org:443/wiki/灯", "wikipedia.org"),
    ],
)
def test_a_rule_is_found_by_the_nearest_host(address, host):
    rule = rule_of_address(address)
    assert rule is not None
    assert rule.host == host


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://example.org/zhihu.com/",
        "https://notzhihu.com/",
        "https://zhihu.com.example/",
        "../../licences/components",
        "https://../rules/zhihu.com",
        "file:///zhihu.com",
        "https://zhihu.com@example.org/",
        "com",
        pytest.param(f"https://{'example' * 40}.com/", id="a name too long for the system"),
        pytest.param(f"https://{'a.' * 200_000}com/", id="more domains than there can be"),
    ],
)
def test_an_address_of_another_site_has_no_rule(address):
    assert rule_of_address(address) is None


@pytest.mark.parametrize(
    ("head", "host"),
    [
        ('<link rel="canonical" href="https://www.zhihu.com/question/1">', "zhihu.com"),
        ('<meta property="og:url" content="https://www.163.com/a">', "163.com"),
        ('<base href="https://www.csdn.net/">', "csdn.net"),
        (
            '<meta http-equiv="mobile-agent" content="format=html5;url=https://m.sohu.com/a/1">',
            "sohu.com",
        ),
        (
            '<link rel="canonical" href="/a"><meta property="og:url" content="//udn.com/1">',
            "udn.com",
        ),
    ],
)
def test_a_page_without_an_address_is_known_by_its_head(head, host):
    rule = rule_for(parse_page(f"<head>{head}</head>"), "")
    assert rule is not None
    assert rule.host == host


@pytest.mark.parametrize(
    ("table", "entry"),
    [
        ({"content": ["p"]}, "site"),
        ({"site": "某站"}, "content"),
        ({"site": "某站", "content": "p"}, "content"),
        ({"site": "某站", "content": [1]}, "content"),
        ({"site": "某站", "content": ["p"], "titel": ["h1"]}, "titel"),
        ({"site": "某站", "content": ["p"], "drop": ["p"]}, "drop"),
        ({"site": "某站", "content": ["p"], "drop": {"rubbish": ["p"]}}, "drop.rubbish"),
        ({"site": "某站", "content": ["p"], "drop": {"share": "p"}}, "drop.share"),
    ],
)
def test_a_rule_that_says_it_wrong_is_refused(table, entry):
    with pytest.raises(SiteRuleError, match=rf"rules/example\.org\.toml: {re.escape(entry)} "):
        parse_rule("example.org", table)


CLAIMED = "渡口的人与船：一个退休船夫的三十年河上生活"
SOHU = '<link rel="canonical" href="https://www.sohu.com/a/1">'
PROSE = "<p>船从上游下来，载着木头、盐和两个不说话的人。</p><p>岸上的人都站着，等船先开口。</p>"


def read_markup(head: str, body: str) -> Reading:
    markup = f"<html><head>{SOHU}{head}</head><body>{body}</body></html>"
    return read_source(replace(source_of("sohu.com"), text=markup, url=""))


def test_a_drop_that_holds_the_article_is_not_believed():
    """The site calls its paragraphs what it called a note before."""
    body = f'<article id="mp-editor"><div class="statement">{PROSE * 5}</div></article>'
    kept = "".join(block_texts(read_markup("<title>渡口</title>", body).article.blocks))
    assert "两个不说话的人" in kept


@pytest.mark.parametrize(
    ("shown", "title"), [("渡口的人", "渡口的人"), ("搜狐首页今日要闻", CLAIMED)]
)
def test_a_title_that_the_head_does_not_know_is_not_believed(shown, title):
    body = f'<div class="text-title"><h1>{shown}</h1></div><div id="mp-editor">{PROSE}</div>'
    reading = read_markup(f"<title>{CLAIMED}_搜狐网</title>", body)
    assert reading.article.metadata.title == title


@pytest.mark.parametrize(
    ("meta", "shown", "published"),
    [
        ("", "2020-05-18 10:02", "2020-05-18T10:02"),
        ("2020-05-18", "2020-05-18 10:02", "2020-05-18T10:02"),
        ("2020-05-18T09:00", "2020-05-18 10:02", "2020-05-18T09:00"),
        ("2020-05-18", "2021-01-01 00:00", "2020-05-18"),
    ],
)
def test_a_date_in_the_head_is_only_made_finer(meta, shown, published):
    head = f'<meta name="publishdate" content="{meta}">' if meta else ""
    body = f'<h1>渡口</h1><span id="news-time">{shown}</span><div id="mp-editor">{PROSE * 2}</div>'
    assert read_markup(head, body).article.metadata.published == published


def test_a_selector_that_finds_too_little_is_not_believed():
    """The element that held the article holds a summary now."""
    sentence = "船从上游下来，载着木头、盐和两个不说话的人。"
    paragraphs = "".join(f"<p>第{number}天，{sentence}</p>" for number in range(30))
    markup = (
        '<html><head><link rel="canonical" href="https://www.sohu.com/a/1"></head><body>'
        f'<div id="mp-editor"><p>一句话的提要。</p></div><div class="y">{paragraphs}</div></body>'
    )
    source = replace(source_of("sohu.com"), text=markup, url="")
    kept = "".join(block_texts(read_source(source).article.blocks))
    assert kept.count(sentence) == 30


def test_a_page_without_anything_that_the_rule_speaks_of_is_not_named_by_it():
    markup = f"<html><head><title>渡口</title></head><body><div>{PROSE * 5}</div></body></html>"
    for body, site in ((markup, ""), (markup.replace("<div>", '<div id="mp-editor">'), "搜狐")):
        source = replace(source_of("sohu.com"), text=body, url="https://books.sohu.com/1")
        assert read_source(source).article.metadata.site.startswith(site)
        assert bool(read_source(source).article.metadata.site) is bool(site)

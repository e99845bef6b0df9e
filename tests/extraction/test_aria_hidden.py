"""Of what is told to be left out by assistive technology, what is the article and what is not."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from reader.core.articles.walk import iter_texts
from reader.pipeline import read_source
from tests.extraction.pages import source_of

PROSE = (
    "山城的清晨从一碗热粥开始，卖粥的老人四点就起来生火，等第一班船靠岸的时候粥正好。",
    "吃粥的人里有挑担的，有上学的，也有刚刚下夜班的工人，大家挤在一条长凳上，谁也不说话。",
    "太阳升起来以后，长凳收进屋里，街上换成卖菜的，一直卖到中午，石板上都是水和菜叶。",
)


@dataclass(frozen=True)
class Read:
    title: str
    text: str
    removed: str


def read_page(markup: str) -> Read:
    reading = read_source(source_of(markup))
    return Read(
        reading.article.metadata.title,
        "\n".join(text.text for _, text in iter_texts(reading.article)),
        "\n".join(removal.text for removal in reading.removals),
    )


def page(extra: str, attributes: str = "") -> str:
    body = "".join(f"<p>{line}</p>" for line in PROSE)
    return (
        "<!doctype html><meta charset=utf-8><title>一碗热粥</title>"
        f"<div class=body {attributes}><h1>一碗热粥</h1>{body}{extra}</div>"
    )


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        ('<div aria-hidden="true"><p>登录以后可以收藏这一篇。</p></div>', "登录以后"),
        ('<div class=x aria-hidden="true" role=dialog>你还没有<b>关注</b>这个栏目</div>', "还没有"),
        (
            '<p>粥铺的电话<span aria-hidden="true">粥铺的电话</span>没有改过。</p>',
            "",
        ),
        ('<h2>后来<a class=anchor href="#a" aria-hidden="true">#</a></h2><p>后来的事。</p>', "#"),
        (
            '<p>往下看<i class="icon-down" aria-hidden="true">expand_more</i>，还有一段路。</p>',
            "expand",
        ),
        ('<p>看<span aria-hidden="true">❯</span>这一边，再看那一边，都是人。</p>', "❯"),
    ],
)
def test_what_is_for_eyes_only_goes_and_is_listed(extra: str, words: str) -> None:
    read = read_page(page(extra))
    assert words not in read.text or not words
    assert read.text.count("粥铺的电话") <= 1
    assert all(line in read.text for line in PROSE)
    assert words in read.removed


@pytest.mark.parametrize(
    "extra",
    [
        '<p>他姓<span aria-hidden="true">欧阳</span>，住在码头边上已经有三十多年了。</p>',
        '<p aria-label="开张">店名叫<span aria-hidden="true">开张</span>，是老人自己写的字。</p>',
        '<figure><img src=a.png alt=粥铺><figcaption aria-hidden="true">粥铺</figcaption></figure>',
        '<h2 aria-hidden="true">欧阳家</h2><p>他家住在码头边上已经有三十多年了。</p>',
        '<div aria-hidden="true"><img src=a.png alt=粥铺><p>粥铺外面的长凳</p></div>',
        '<p aria-hidden="false">欧阳先生没有孩子，收了一个徒弟，徒弟也姓欧阳。</p>',
        '<p>重<ruby>庆<rp>(</rp><rt aria-hidden="true">qìng</rt><rp>)</rp></ruby>人。</p>',
    ],
)
def test_what_stands_nowhere_else_stays(extra: str) -> None:
    plain = read_page(page(extra.replace('aria-hidden="true"', "")))
    told = read_page(page(extra))
    assert told.text == plain.text
    assert told.removed == plain.removed


def test_a_page_behind_an_open_dialog_is_the_page() -> None:
    whole = page("").replace("<div class=body", '<div aria-hidden="true" class=body')
    dialog = "<div role=dialog><p>要不要接收通知？</p><button>好</button></div>"
    read = read_page(whole + dialog)
    assert all(line in read.text for line in PROSE)
    assert read.title == "一碗热粥"


def test_a_page_behind_an_open_dialog_may_come_in_parts() -> None:
    parts = "".join(f'<section aria-hidden="true"><p>{line}</p></section>' for line in PROSE)
    head = '<header aria-hidden="true"><h1>一碗热粥</h1></header>'
    read = read_page(f"<meta charset=utf-8><title>一碗热粥</title>{head}{parts}")
    assert all(line in read.text for line in PROSE)

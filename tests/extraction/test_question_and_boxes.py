"""Under a question stands what more is asked; quotes and code stay in whatever box they are."""

from __future__ import annotations

import pytest

from reader.core.article import CodeBlock
from reader.core.articles.walk import iter_texts
from reader.pipeline import read_source
from tests.extraction.pages import source_of

PROSE = (
    "渡船的船底是平的，吃水又浅，走得慢，浪不大的时候坐在中间几乎感觉不到它在动。",
    "真的怕晕，就面朝船头坐，看远处的岸，不要低头看手机，也不要闻柴油的味道，很快就到了。",
    "我在这条船上坐了二十年，只见过两个人晕船，一个是喝了酒，一个是前一天晚上没有睡觉。",
)


def read(body: str, title: str = "第一次坐渡船会晕吗？"):
    markup = f"<!doctype html><meta charset=utf-8><title>{title}</title><body>{body}"
    return read_source(source_of(markup))


def text_of(reading) -> str:
    return "\n".join(text.text for _, text in iter_texts(reading.article))


def answer(tag: str = "p") -> str:
    return "".join(f"<{tag}>{line}</{tag}>" for line in PROSE)


@pytest.mark.parametrize(
    "question",
    [
        "<h1>第一次坐渡船会晕吗？</h1><div class=more>我有点怕，孩子才四岁。</div>",
        "<h2>第一次坐渡船会晕吗？</h2><p>我有点怕，孩子才四岁。</p><h3>最佳答案</h3>",
    ],
)
def test_what_more_is_asked_stands_before_the_answer(question: str) -> None:
    text = text_of(read(f"<div class=q>{question}</div><div class=a>{answer()}</div>"))
    assert text.index("孩子才四岁") < text.index(PROSE[0])


def test_under_another_title_short_lines_are_none_of_the_text() -> None:
    body = f"<h1>坐渡船</h1><div>今日小雨，十二度。</div><div class=a>{answer()}</div>"
    assert "今日小雨" not in text_of(read(body, "坐渡船"))


@pytest.mark.parametrize("name", ["pullquote", "pull-quote", "quote", ""])
def test_a_quote_pulled_out_of_the_text_stays(name: str) -> None:
    quote = (
        f"<aside class='{name}'>船走得慢，心就不慌。</aside>"
        if name
        else ("<aside><p>船走得慢，心就不慌。</p></aside>")
    )
    body = f"<article><h1>坐渡船</h1><p>{PROSE[0]}</p>{quote}<p>{PROSE[1]}</p><p>{PROSE[2]}</p>"
    assert "船走得慢，心就不慌。" in text_of(read(body, "坐渡船"))


@pytest.mark.parametrize("name", ["code-toolbar", "toolbar", "menu"])
def test_code_stays_in_the_box_of_its_buttons(name: str) -> None:
    code = f"<div class={name}><span class=lang>Python</span><pre><code>go(boat)</code></pre></div>"
    body = f"<article><h1>坐渡船</h1><p>{PROSE[0]}</p>{code}<p>{PROSE[1]}</p><p>{PROSE[2]}</p>"
    blocks = read(body, "坐渡船").article.blocks
    assert [b.code for b in blocks if isinstance(b, CodeBlock)] == ["go(boat)"]

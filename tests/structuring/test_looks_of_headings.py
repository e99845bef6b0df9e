"""Lines of a look that the page keeps for headings; steps without pictures; marks of captions."""

from __future__ import annotations

import pytest

from reader.core.article import Figure, Heading
from reader.pipeline import read_source
from tests.extraction.pages import BODY, PARAGRAPHS, source_of


def blocks_of(body: str):
    markup = (
        f"<!doctype html><meta charset=utf-8><title>旧书店</title><article><h1>旧书店</h1>{body}"
    )
    return read_source(source_of(markup)).article.blocks


def headings(body: str) -> list[str]:
    return [block.text.text for block in blocks_of(body) if isinstance(block, Heading)]


def lines(look: str, *words: str) -> str:
    each = zip(words, PARAGRAPHS, strict=False)
    return "".join(f"<div {look}>{word}</div><p>{line}</p>" for word, line in each)


def test_short_lines_of_one_look_above_prose_are_headings() -> None:
    assert headings(lines("class=xbt", "门口", "老板", "来历", "下午")) == [
        "门口",
        "老板",
        "来历",
        "下午",
    ]


@pytest.mark.parametrize("look", ["class=author", "class=post-time", "class=caption", ""])
def test_what_the_page_names_otherwise_is_none(look: str) -> None:
    assert headings(lines(look, "陈先生", "李先生", "吴先生", "赵先生")) == []


def test_a_look_that_prose_has_as_well_says_nothing() -> None:
    body = lines("class=t", "门口", "老板", "来历") + f"<div class=t>{PARAGRAPHS[3]}</div>"
    assert headings(body) == []


def test_steps_between_pictures_of_others_are_text() -> None:
    steps = ("洗净，划三刀。", "姜切片。", "煎到两面金黄。", "煮十分钟。", "加盐出锅。")
    figures = "".join(
        f"<figure>{'<img src=a.jpg width=500 height=300>' if i in (1, 3) else ''}"
        f"<figcaption>{step}</figcaption></figure>"
        for i, step in enumerate(steps)
    )
    found = blocks_of(BODY + figures)
    assert [b.caption.text for b in found if isinstance(b, Figure)] == [steps[1], steps[3]]
    assert {steps[0], steps[2], steps[4]} <= {
        b.text.text for b in found if not isinstance(b, Figure)
    }


@pytest.mark.parametrize(
    "caption",
    ["▲ 门口的木架", "△门口的木架", "门口的木架（点击图片可放大）", "門口的木架（點擊看大圖）"],
)
def test_signs_and_words_for_clicking_are_no_part_of_a_caption(caption: str) -> None:
    body = f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>{BODY}"
    (figure,) = (b for b in blocks_of(body) if isinstance(b, Figure))
    assert figure.caption.text in {"门口的木架", "門口的木架"}

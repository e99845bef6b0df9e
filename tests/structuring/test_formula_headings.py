"""A formula is never a heading, however it is set; a heading may have one in it."""

from __future__ import annotations

import pytest

from reader.core.article import Heading
from reader.core.source import SourceDocument, SourceKind
from reader.pipeline import read_source

PROSE = (
    "物体从高处落下时，速度会越来越大，这是四百多年前就已经知道的事情，而且不难自己测量。",
    "测量的办法是让小球沿斜面滚下，每过一秒记一次位置，再算相邻两次之间走了多少路程。",
    "把这些路程排成一列，就会看见它们是一个等差数列，公差只和斜面有多陡有关，和球无关。",
)


def headings(markup: str, kind: SourceKind = SourceKind.HTML) -> list[str]:
    source = SourceDocument("页", markup.encode(), kind, markup, "utf-8")
    return [b.text.text for b in read_source(source).article.blocks if isinstance(b, Heading)]


def page(line: str) -> str:
    return (
        f"<meta charset=utf-8><title>落体</title><article><h1>落体</h1><p>{PROSE[0]}</p>{line}"
        f"<p>{PROSE[1]}</p><p>{PROSE[2]}</p></article>"
    )


@pytest.mark.parametrize("tag", ["h2", "h3", "p align=center", "b", "strong"])
@pytest.mark.parametrize(
    "formula",
    [
        "v = gt",
        "s = ½gt²",
        "2H₂ + O₂ → 2H₂O",
        "a² + b² = c² (1)",
        "$$E=mc^2$$",
        "<math><mi>v</mi><mo>=</mo><mi>g</mi><mi>t</mi></math>",
        "<math><mi>v</mi><mo>=</mo><mi>g</mi><mi>t</mi></math>（3）",
    ],
)
def test_a_formula_is_no_heading(tag: str, formula: str) -> None:
    name = tag.split()[0]
    line = f"<{tag}>{formula}</{name}>"
    assert headings(page(f"<p>{line}</p>" if name in {"b", "strong"} else line)) == []


@pytest.mark.parametrize(
    "line", ["<p><b>速度＝路程÷时间</b></p>", "<p align=center>面積 = 長 × 寬</p>"]
)
def test_a_formula_in_words_is_none_either(line: str) -> None:
    assert headings(page(line)) == []


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("<h2>勾股定理 a²+b²=c² 的证明</h2>", "勾股定理 a²+b²=c² 的证明"),
        ("<h2>速度＝路程÷时间</h2>", "速度＝路程÷时间"),
        ("<p><b>二、F = ma 是什么</b></p>", "二、F = ma 是什么"),
        ("<h2>低价 = 低质？</h2>", "低价 = 低质？"),
        ("<h2>From Galileo to Newton</h2>", "From Galileo to Newton"),
        ("<h2>iPhone → Android</h2>", "iPhone → Android"),
    ],
)
def test_a_heading_may_speak_of_one(line: str, heading: str) -> None:
    assert headings(page(line)) == [heading]


@pytest.mark.parametrize("formula", ["v = gt", "速度＝路程÷时间", "2H₂ + O₂ → 2H₂O"])
def test_a_formula_in_copied_text_is_none(formula: str) -> None:
    text = "\n".join(["落体", PROSE[0], formula, PROSE[1], "斜面的陡缓", PROSE[2]])
    assert headings(text, SourceKind.PLAIN_TEXT) == ["斜面的陡缓"]

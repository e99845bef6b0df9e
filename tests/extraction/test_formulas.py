"""A formula stands in its line as text between dollar signs."""

from __future__ import annotations

import pytest

from tests.extraction.pages import BODY, TITLE, blocks_of, extracted, lines_of


@pytest.mark.parametrize(
    ("markup", "formula"),
    [
        ("<math><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></math>", "$x^2+1$"),
        (
            "<math><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>12</mn></mfrac></math>",
            "$(a+b)/12$",
        ),
        ("<math><msqrt><mi>n</mi><mo>-</mo><mn>1</mn></msqrt></math>", "$√(n-1)$"),
        (
            "<math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi>"
            "</munderover><msub><mi>a</mi><mi>i</mi></msub></math>",
            "$∑_(i=1)^na_i$",
        ),
        (
            "<math><mtable><mtr><mtd>1</mtd><mtd>0</mtd></mtr><mtr><mtd>0</mtd><mtd>1</mtd></mtr>"
            "</mtable></math>",
            "$(1&0@0&1)$",
        ),
        (
            "<math><semantics><mi>E</mi><annotation encoding='application/x-tex'>E = mc^2"
            "</annotation></semantics></math>",
            "$E = mc^2$",
        ),
        ("<img class=ee_img-tex alt='\\frac{1}{2}' src=a.svg>", "$\\frac{1}{2}$"),
        ("<img class='mwe-math-fallback-image-inline' alt='x' src=a.svg>", "$x$"),
        ("<math></math>", ""),
        ("<math><mfrac></mfrac></math>", ""),
    ],
)
def test_a_formula_is_text_in_its_line(markup: str, formula: str) -> None:
    assert list(lines_of(blocks_of(f"<p>若{markup}则</p>"))) == [f"若{formula}则"]


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [("<mjx-c></mjx-c>", "若$x$则"), ("<svg></svg>", "若$x$则"), ("y", "若y则")],
)
def test_what_mathjax_draws_is_told_once(drawn: str, expected: str) -> None:
    formula = (
        f"<mjx-container><mjx-math>{drawn}</mjx-math>"
        "<mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container>"
    )
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{BODY}<p>若{formula}则</p>{BODY}</div>")
    assert expected in list(lines_of(cleaned.draft.blocks))


def test_deep_formulas_are_read() -> None:
    deep = "<math>" + "<mrow>" * 300 + "<mi>x</mi>" + "</mrow>" * 300 + "</math>"
    assert list(lines_of(blocks_of(f"<p>{deep}</p>"))) == ["$x$"]

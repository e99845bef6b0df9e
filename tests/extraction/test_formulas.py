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
        ("<script type='math/tex'>E = mc^2</script>", "$E = mc^2$"),
        ("<script type='math/tex; mode=display'>\na\n+ b</script>", "$a + b$"),
        ("<script type='text/javascript'>a</script>", ""),
        ("<span class=ztext-math data-tex='x_1'><svg></svg></span>", "$x_1$"),
        ("<img eeimg=1 alt='x_1' src=a.svg>", "$x_1$"),
        ("<img src='https://www.zhihu.com/equation?tex=y' alt=y>", "$y$"),
        ("<math alttext='{\\displaystyle y^{2}}'><mi>y</mi></math>", "$y^{2}$"),
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


@pytest.mark.parametrize(
    "drawn",
    [
        "<span class=MathJax_Preview>y</span><span class=MathJax><nobr>y</nobr></span>",
        "<div class=MathJax_Display><span class=MathJax>y</span></div>",
        "<span class='mjx-chtml MathJax_CHTML'>y</span>",
        "<span class=MathJax_SVG><svg></svg>y</span>",
    ],
)
def test_what_mathjax_2_draws_gives_way_to_its_tex(drawn: str) -> None:
    formula = f"{drawn}<script type='math/tex'>x</script>"
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{BODY}<p>若{formula}则</p>{BODY}</div>")
    text = "".join(lines_of(cleaned.draft.blocks))
    assert "$x$" in text
    assert "y" not in text


def test_what_only_bears_mathjax_s_name_stays() -> None:
    body = f"<h1>{TITLE}</h1><div class=mathjax_process>{BODY}<span class=MathJax>若</span></div>"
    assert "若" in "".join(lines_of(extracted(body).draft.blocks))


def test_a_formula_in_a_table_is_text_too() -> None:
    row = "<tr><td>面积<td><script type='math/tex'>r^2</script>"
    (table,) = blocks_of(f"<table>{row}{row}</table>")
    assert [line for line in lines_of((table,)) if line] == ["面积", "$r^2$"] * 2

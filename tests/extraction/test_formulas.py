"""A formula stands in its line as text between dollar signs."""

from __future__ import annotations

import pytest

from reader.core.article import Paragraph
from reader.core.draft import DraftText
from reader.core.text import Mark
from reader.structuring.build import structure
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


def marks_in(markup: str) -> list[tuple[str, str]]:
    """Every formula of a paragraph, as it stands in the text, with its TeX."""
    (block,) = blocks_of(f"<p>{markup}</p>")
    assert isinstance(block, DraftText)
    text = block.text
    return [(text.text[s.start : s.end], s.target) for s in text.spans if s.mark is Mark.FORMULA]


@pytest.mark.parametrize(
    ("markup", "text", "tex"),
    [
        ("<span data-tex='x_1'></span>", "$x_1$", "x_1"),
        ("<math><mfrac><mi>a</mi><mi>b</mi></mfrac></math>", "$a/b$", r"\frac{a}{b}"),
        (
            "<math><munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover><mi>i</mi></math>",
            "$∑_i^ni$",
            r"∑\limits_{i}^{n} i",
        ),
        ("<math><mover><mi>v</mi><mo>→</mo></mover></math>", "$v^→$", r"\vec{v}"),
        ("<math><mroot><mi>x</mi><mn>3</mn></mroot></math>", "$√(3&x)$", r"\sqrt[3]{x}"),
        ("<math><mi>sin</mi><mi>x</mi></math>", "$sinx$", r"\mathrm{sin} x"),
        ("<math><mn>5</mn><mo>%</mo></math>", "$5%$", r"5 \%"),
        (
            "<math><mtable><mtr><mtd>1</mtd><mtd>0</mtd></mtr></mtable></math>",
            "$(1&0)$",
            r"\begin{matrix}1 & 0\end{matrix}",
        ),
        ("<span data-formula='v=s/t'><svg></svg></span>", "$v=s/t$", "v=s/t"),
        ("<img src='https://juejin.cn/equation?tex=x%5E2' alt=''>", "$x^2$", "x^2"),
        ("<img src='https://math.jianshu.com/math?formula=y' alt=y>", "$y$", "y"),
        (r"<img src='https://latex.codecogs.com/svg.image?\theta'>", r"$\theta$", r"\theta"),
        ("<img src='https://latex.csdn.net/eq?a%2Bb'>", "$a+b$", "a+b"),
        (
            "<span class=MathJax data-mathml='&lt;math&gt;&lt;mi&gt;q&lt;/mi&gt;&lt;/math&gt;'>"
            "<nobr>q</nobr></span>",
            "$q$",
            "q",
        ),
        (
            "<span class=MathJax data-mathml='&lt;math/&gt;'><nobr>q</nobr>"
            "<span class=MJX_Assistive_MathML><math><mi>q</mi></math></span></span>",
            "$q$",
            "q",
        ),
        (r"\(x+y\)", r"\(x+y\)", "x+y"),
        (r"\[x+y\]", r"\[x+y\]", "x+y"),
        ("$$x + y$$", "$$x + y$$", "x + y"),
        ("$a_1$", "$a_1$", "a_1"),
        ("$x$", "$x$", "x"),
        ("$f(x)$", "$f(x)$", "f(x)"),
        (
            r"\begin{align*}a&amp;=b\end{align*}",
            r"\begin{align*}a&=b\end{align*}",
            r"\begin{align*}a&=b\end{align*}",
        ),
    ],
)
def test_a_formula_has_its_tex(markup: str, text: str, tex: str) -> None:
    assert marks_in(f"若{markup}則") == [(text, tex)]


@pytest.mark.parametrize(
    "words",
    [
        "賣$5，買$6",
        "從 $5 到 $6 都有",
        "<code>$a_1$</code>",
        "$HOME 與 $PATH 與 $X",
        "價格為$三元=一$",
        r"路徑 C:\(甲\)",
        "<b>$a</b>_1$",
    ],
)
def test_dollars_and_backslashes_alone_are_no_formula(words: str) -> None:
    assert marks_in(f"若{words}則") == []


def test_a_formula_is_neither_heading_nor_caption() -> None:
    formula = "<p><b><span data-tex='x_1=2'></span></b></p>"
    picture = "<p><img src=a.png></p>"
    captioned = f"{BODY}{picture}{formula}"
    page = f"<h1>{TITLE}</h1><div>{BODY}{formula}{captioned}{captioned}{BODY}</div>"
    built = structure(extracted(page).draft)
    formulas = [b for b in built.blocks if isinstance(b, Paragraph) and "x_1" in b.text.text]
    assert len(formulas) == 3

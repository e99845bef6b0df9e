"""What a formula looks like: outlines in ems, made of TeX."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtGui import QPainterPath

from reader.ui.setting.formulas import Outline, outline_of, set_formula


def outline(tex: str, *, inline: bool = False) -> Outline:
    found = outline_of(tex, inline=inline)
    assert found is not None
    return found


def nothing(character: str) -> QPainterPath:
    return QPainterPath()


def square(character: str) -> QPainterPath:
    path = QPainterPath()
    path.addRect(0, -0.88, 1, 1)
    return path


def test_a_fraction_stands_above_and_below_the_line() -> None:
    fraction, letter = outline(r"\frac{a}{b}"), outline("a")
    assert fraction.ascent > letter.ascent
    assert fraction.descent > 0.5 > letter.descent


def test_a_formula_in_a_line_is_lower_than_one_of_its_own() -> None:
    tex = r"\sum_{i=1}^n i"
    own, line = outline(tex), outline(tex, inline=True)
    assert line.ascent + line.descent < own.ascent + own.descent


def test_a_superscript_is_smaller_and_higher() -> None:
    set_ = set_formula(outline("x^2"), 100, 0.0, nothing)
    base, raised = (path.boundingRect() for path in set_.paths)
    assert raised.left() >= base.right() - 5
    assert raised.bottom() < base.center().y() + 5
    assert raised.height() < 60


def test_han_is_set_in_its_place() -> None:
    tex = r"\text{速度 v}=\frac{路}{\text{时间}}"
    made = set_formula(outline(tex), 100, 0.0, square)
    rects = [path.boundingRect() for path in made.paths]
    han = [r for r in rects if abs(r.width() - r.height()) < 0.5 and r.width() > 60]
    assert len(han) == 5
    first, second, above, below, _ = han
    assert abs(first.bottom() - 12) < 2
    assert abs(second.left() - first.right()) < 12
    assert above.bottom() <= below.top()


@pytest.mark.parametrize(
    "tex",
    ["", " ", r"\frac{a", "x^2^3", "{" * 399, r"\frac{" * 60 + "x", "x" * 401],
)
def test_what_cannot_be_set_is_left_as_it_is_written(tex: str) -> None:
    assert outline_of(tex, inline=False) is None


def test_drawing_brings_no_client_of_a_network() -> None:
    saxutils = sys.modules.get("xml.sax.saxutils")
    outline("a")
    assert sys.modules.get("xml.sax.saxutils") is saxutils


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        (r"\frac{", "}{y}"),
        (r"\sqrt{", "}"),
        ("x^{", "}"),
        (r"\left(", r"\right)"),
        (r"\begin{cases}", r"\end{cases}"),
    ],
)
def test_groups_within_groups_are_left_as_they_are_written(begin: str, end: str) -> None:
    """Each would take twice as long as the one inside it: minutes for twenty."""
    assert outline_of(begin * 3 + "x" + end * 3, inline=False) is not None
    assert outline_of(begin * 18 + "x" + end * 18, inline=False) is None


def test_a_long_formula_as_people_write_them_is_drawn() -> None:
    outline(
        r"\begin{aligned} V(s) &= \mathbb{E}[G_t|S_t=s] \\ &= \sum_{a \in \mathcal{A}(s)} \pi(a|s)"
        r" \\ &= \frac{1}{1 + e^{-\left(w_{1}x_{1} + w_{2}x_{2}\right)}} \end{aligned}"
    )

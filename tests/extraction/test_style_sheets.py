"""What a page's own style sheets say is not shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extraction.content.hidden import may_be_hidden
from reader.extraction.markup.style_sheets import may_be_shown, names_not_shown
from reader.extraction.markup.tree import parse


@pytest.mark.parametrize(
    ("sheet", "names"),
    [
        (".extra{display:none}", {"extra"}),
        (
            "p{color:red}\n.a, div.b-c , #d, .e .f { color: red; display : none !important }",
            {"a", "b-c"},
        ),
        ("/* .x{} */ .a{display:none}", {"a"}),
        ("@media print{.a{display:none}}.b{display:none}", {"b"}),
        (".a{display:nonesuch}.b{grid-display:none}.c{display:block}", set()),
        (".a:hover{display:none}", set()),
    ],
)
def test_names_that_are_not_shown(sheet: str, names: set[str]):
    assert names_not_shown((sheet,)) == names


def test_any_rule_that_shows_a_name_counts():
    sheet = ".a{display:none}.a.open{display:block}.ab{display:flex}@media(x){.c{display:grid}}"
    assert may_be_shown((sheet,), "a")
    assert may_be_shown((sheet,), "c")
    assert not may_be_shown((".a{display:none}.ab{display:flex}",), "a")


@pytest.mark.parametrize(
    ("inside", "is_hidden"),
    [
        ('<p class="x">看不见的话。</p>', True),
        ('<p class="x wide">看不见的话。</p>', True),
        ('<p class="x md">看得见的话。</p>', False),
        ('<p class="x" style="display:block">看得见的话。</p>', False),
        ('<div class="x">图<img src="a.png"></div>', False),
        ('<h2 class="x">看得见</h2>', False),
        ('<p class="X">看得见的话。</p>', False),
    ],
)
def test_words_that_a_sheet_hides(inside: str, is_hidden: bool):
    sheet = ".x{display:none}@media(min-width:9px){.md{display:block}}"
    tree = parse(f"<html><head><style>{sheet}</style></head><body>{inside}</body></html>")
    assert bool(may_be_hidden(tree)) is is_hidden


def test_a_sheet_for_paper_hides_nothing():
    page = '<style media="print">.x{display:none}</style><p class="x">看得见的话。</p>'
    assert not may_be_hidden(parse(page))


@given(st.text(alphabet=".ab{}@,: displaynone*/", max_size=80))
def test_any_sheet_is_read(sheet: str):
    assert all(may_be_shown((sheet,), name) in {True, False} for name in names_not_shown((sheet,)))

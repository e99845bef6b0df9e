"""What stands in a component's own tree is part of the page."""

from __future__ import annotations

import pytest

from reader.extraction.markup.shadows import open_shadows
from reader.extraction.markup.tree import parse
from tests.extraction.pages import BODY, PARAGRAPHS, TITLE, extracted, lines_of


@pytest.mark.parametrize(
    ("markup", "opened"),
    [
        ("<p>一</p><template><p>二</p></template>", None),
        (
            "<x-a><template shadowrootmode=open><p>一</p></template></x-a>",
            "<x-a><shadow-root><p>一</p></shadow-root></x-a>",
        ),
        (
            '<template class="a" shadowrootmode="closed"><b>一</b></template>二',
            "<shadow-root><b>一</b></shadow-root>二",
        ),
        ("<template shadowroot=open>一</template>", "<shadow-root>一</shadow-root>"),
        (
            "<template shadowrootmode=open>一<template>二</template>三</template>",
            "<shadow-root>一<template>二</template>三</shadow-root>",
        ),
        (
            "<template>一<template shadowrootmode=open>二</template></template>",
            "<template>一<shadow-root>二</shadow-root></template>",
        ),
        ("shadowrootmode</template>一", None),
        ("<template shadowrootmode=open>一", "<shadow-root>一"),
    ],
)
def test_shadow_trees_are_opened_and_templates_are_not(markup: str, opened: str | None) -> None:
    assert open_shadows(markup) == (opened or markup)


def test_an_article_in_a_shadow_tree_is_found() -> None:
    inner = f"<div><h1>{TITLE}</h1>{BODY}</div>"
    page = f"<my-page><template shadowrootmode=open>{inner}</template></my-page>"
    assert tuple(lines_of(extracted(page).draft.blocks))[-len(PARAGRAPHS) :] == PARAGRAPHS


@pytest.mark.parametrize("is_first", [True, False])
def test_a_slot_in_what_fills_another_is_filled(is_first: bool) -> None:
    def component(name: str, tree: str, inside: str) -> str:
        template = f'<template shadowrootmode="open">{tree}</template>'
        return f"<x-{name}>{template + inside if is_first else inside + template}</x-{name}>"

    inner = component("line", "<p>甲<slot>没有的话</slot></p>", "渡口")
    outer = component("page", "<main><slot>没有的页</slot></main>", f"<h1>河</h1>{inner}")
    tree = parse(component("shell", "<slot></slot>", outer))
    said = tree.text_of(tree.body)
    assert "没有" not in said
    assert said.replace("\n", "") == "河甲渡口"


def test_components_by_the_thousand_end() -> None:
    one = '<x-a><template shadowrootmode="open"><slot></slot></template>字</x-a>'
    assert parse(one * 3_000).text_of(0).count("字") == 3_000

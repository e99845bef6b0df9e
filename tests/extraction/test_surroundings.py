"""What the elements in and around a line call it, and the lines of preformatted text."""

from __future__ import annotations

import pytest

from reader.core.draft import DraftText
from reader.extraction.blocks.preformatted import Preformatted
from reader.extraction.blocks.surroundings import Surroundings
from reader.extraction.markup.tree import parse
from tests.extraction.pages import blocks_of


def surroundings(markup: str) -> tuple[Surroundings, dict[str, int]]:
    """Return what is asked of a page, all of its body entered, and its elements by name."""
    tree = parse(f"<body>{markup}</body>")
    names = {node.get("name"): index for index, node in enumerate(tree.nodes)}
    return Surroundings(tree, range(tree.body, len(tree.nodes))), names


@pytest.mark.parametrize(
    ("markup", "tag"),
    [
        ("<p name=x>船</p>", "p"),
        ("<h2><span name=x>船</span></h2>", "h2"),
        ("<figcaption><div><div><p name=x>船</p></div></div></figcaption>", "figcaption"),
        ("<h3><div><div><div><div name=x>船</div></div></div></div></h3>", "h3"),
        ("<h3><div><div><div><div><div name=x>船</div></div></div></div></div></h3>", "div"),
        ("<div data-block-type=heading2><div><p name=x>船</p></div></div>", "h2"),
        ("<div data-block-type=heading7><p name=x>船</p></div>", "p"),
        ("<div data-block-type=text><p name=x>船</p></div>", "p"),
    ],
)
def test_a_block_is_what_it_or_a_heading_around_it_is(markup: str, tag: str) -> None:
    around, names = surroundings(markup)
    assert around.tag_of(names["x"]) == tag


def test_boxes_of_editors_are_looked_through_eight_deep() -> None:
    for depth, tag in ((7, "h1"), (8, "p")):
        boxes = "<div>" * depth
        around, names = surroundings(f"<div data-block-type=heading1>{boxes}<p name=x>船</p></div>")
        assert around.tag_of(names["x"]) == tag


def test_classes_come_from_within_the_whole_line_and_from_around_it() -> None:
    around, names = surroundings(
        "<div class=outer><p name=x class=own><span class=a><b class=c>船来了</b></span></p></div>"
    )
    assert around.names_of(names["x"]) == "a c own outer"
    assert around.names_around(names["x"]) == "own outer"
    around, names = surroundings("<p name=x class=own><span class=a>船</span>来了</p>")
    assert around.names_of(names["x"]) == "own", "of a part of the line, nothing"
    around, names = surroundings("<p name=x><i></i></p><p><b class=next>船</b></p>")
    assert around.names_of(names["x"]) == ""


def test_what_was_not_entered_is_not_asked() -> None:
    tree = parse("<body><h2 class=far><p name=x class=near>船</p></h2></body>")
    index = next(i for i, node in enumerate(tree.nodes) if node.get("name") == "x")
    around = Surroundings(tree, {index})
    assert (around.tag_of(index), around.names_around(index)) == ("p", "near")
    assert around.heading_around(index) is None
    assert around.heading_around(index + 1) is None, "the words in it"


def test_the_heading_around_words() -> None:
    around, names = surroundings("<h4 name=h><span name=s>船</span></h4><p name=p>河</p>")
    assert around.heading_around(names["s"] + 1) == names["h"]
    assert around.heading_around(names["p"]) is None


def lines(inner: str, *, hidden: str = "", noise: str = "") -> tuple[str, list[str]]:
    """Return what preformatted text says, and the ids of what was handed over as left out."""
    tree = parse(f"<body><pre>{inner}</pre></body>")
    by_id = {node.get("id"): i for i, node in enumerate(tree.nodes) if node.get("id")}
    pre = next(i for i, node in enumerate(tree.nodes) if node.tag == "pre")
    out: list[str] = []
    concealed, left_out = ({by_id[name]} if name else set() for name in (hidden, noise))
    taken = Preformatted(
        tree, concealed, left_out, lambda i, _: out.append(tree.nodes[i].get("id"))
    )
    return "".join(taken.lines(pre)), out


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("a\nb", "a\nb"),
        ("a<br>b", "a\nb"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<div>a</div>b", "a\nb"),
        ("a<div>b</div>", "a\nb"),
        ("<div>a\n</div><div>b</div>", "a\nb"),
        ("<div>a</div><div><br></div><div>b</div>", "a\n\nb"),
        ("<div>a</div><div></div><div>b</div>", "a\n\nb"),
        ("<b>a</b><i>b</i>", "ab"),
    ],
)
def test_lines_that_are_elements_end_once(inner: str, said: str) -> None:
    assert lines(inner)[0] == said


def test_what_is_hidden_or_noise_is_left_out_and_only_noise_is_told() -> None:
    inner = "a<span id=x>b<i>c</i></span><b>d</b>"
    assert lines(inner) == ("abcd", [])
    assert lines(inner, hidden="x") == ("ad", [])
    assert lines(inner, noise="x") == ("ad", ["x"])


def test_a_break_in_a_heading_is_a_blank_and_elsewhere_a_new_line() -> None:
    heading, first, second = blocks_of("<h2>先修船<br>再开船</h2><p>船来了<br>又走了</p>")
    texts = [b.text.text for b in (heading, first, second) if isinstance(b, DraftText)]
    assert texts == ["先修船 再开船", "船来了", "又走了"]

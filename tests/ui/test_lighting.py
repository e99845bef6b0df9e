"""What of a text has another ground: in its order, up to its own ends and no further."""

from __future__ import annotations

import pytest

from reader.core.articles.finding import Hit
from reader.ui.page.order.blocks import Position
from reader.ui.page.paint.lit import MARKED, FoundStretch, Lighting, Lit, Stretch


def found(block: int, part: int, start: int, end: int) -> FoundStretch:
    return FoundStretch(Position(block, part, start), end, Hit("b", start, end))


LIGHTING = Lighting(
    marked=((found(1, 0, 0, 4), Lit.YELLOW), (found(1, 1, 2, 3), Lit.GREEN)),
    found=(found(0, 0, 5, 6), found(1, 0, 2, 3), found(1, 0, 7, 9), found(1, 1, 0, 1)),
    current=2,
    said=(Position(1, 0, 3), Position(1, 0, 8)),
)


def test_marks_finds_and_what_is_said_of_one_text() -> None:
    assert LIGHTING.of(1, 0, None) == [
        Stretch(0, 4, Lit.YELLOW),
        Stretch(2, 3, Lit.FOUND),
        Stretch(7, 9, Lit.CURRENT),
        Stretch(3, 8, Lit.SAID),
    ]
    assert LIGHTING.of(1, 1, None) == [Stretch(2, 3, Lit.GREEN), Stretch(0, 1, Lit.FOUND)]
    assert LIGHTING.of(0, 0, None) == [Stretch(5, 6, Lit.FOUND)]
    assert LIGHTING.of(2, 0, None) == Lighting().of(1, 0, None) == []


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("text", "chosen"),
    [
        ((0, 0), None),
        ((1, 0), (3, 1 << 30)),
        ((1, 1), (0, 1 << 30)),
        ((2, 0), (0, 1 << 30)),
        ((3, 0), (0, 5)),
        ((3, 1), None),
        ((4, 0), None),
    ],
)
def test_a_selection_lights_all_of_the_texts_between_its_ends(
    text: tuple[int, int], chosen: tuple[int, int] | None, turned: bool
) -> None:
    ends = Position(1, 0, 3), Position(3, 0, 5)
    lit = Lighting().of(*text, ends[::-1] if turned else ends)
    assert lit == ([] if chosen is None else [Stretch(*chosen, Lit.CHOSEN)])


def test_a_selection_in_one_text_begins_and_ends_in_it() -> None:
    ends = Position(1, 0, 3), Position(1, 0, 5)
    assert Lighting().of(1, 0, ends) == [Stretch(3, 5, Lit.CHOSEN)]


def test_every_mark_but_the_underline_shows_a_ground_through_which_the_paper_is_seen() -> None:
    grounds = {how: colour.alpha() for how, colour in MARKED.items()}
    assert grounds.pop(Lit.UNDERLINE) == 0
    assert set(grounds) == {Lit.YELLOW, Lit.GREEN, Lit.BLUE, Lit.RED}
    assert all(0 < alpha < 128 for alpha in grounds.values())

"""Offsets through conversions that change lengths."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.hanzi.alignment import IDENTITY, Alignment, Converted, Edit, join_converted

WORDS = Alignment((Edit(2, 4, 2, 5), Edit(6, 9, 7, 8)))
"""ab[cd]ef[ghi]j shown as ab[CDE]ef[G]j."""


@st.composite
def alignments(draw, length: int | None = None) -> tuple[Alignment, int, int]:
    """An alignment with the lengths of its two sides."""
    edits: list[Edit] = []
    start = shown = 0
    while length is None or start < length:
        step = draw(st.integers(0, 3))
        if length is None and len(edits) >= 5:
            break
        gap = step if length is None else min(step, length - start)
        start, shown = start + gap, shown + gap
        size = draw(st.integers(1, 4)) if length is None else min(2, length - start)
        if size == 0:
            break
        shown_size = draw(st.integers(1, 4))
        edits.append(Edit(start, start + size, shown, shown + shown_size))
        start, shown = start + size, shown + shown_size
    return Alignment(tuple(edits)), start, shown


def test_between_edits_offsets_move_in_step() -> None:
    assert [WORDS.shown(x) for x in range(11)] == [0, 1, 2, 3, 5, 6, 7, 8, 8, 8, 9]
    assert [WORDS.original(x) for x in range(10)] == [0, 1, 2, 3, 4, 4, 5, 6, 9, 10]


def test_a_span_takes_whole_words() -> None:
    assert WORDS.shown_span(3, 4) == (2, 5)
    assert WORDS.shown_span(0, 3) == (0, 5)
    assert WORDS.shown_span(4, 6) == (5, 7)
    assert WORDS.shown_span(8, 8) == (8, 8)
    assert WORDS.original_span(3, 4) == (2, 4)
    assert WORDS.original_span(7, 8) == (6, 9)
    assert WORDS.original_span(5, 7) == (4, 6)


def test_two_steps_are_one() -> None:
    back = Alignment((Edit(2, 5, 2, 4), Edit(7, 8, 6, 9)))
    both = WORDS.then(back)
    assert [both.shown(x) for x in (0, 2, 4, 6, 9, 10)] == [0, 2, 4, 6, 9, 10]
    assert WORDS.then(IDENTITY) is WORDS
    assert IDENTITY.then(WORDS) is WORDS


def test_pieces_are_laid_end_to_end() -> None:
    joined = join_converted(
        [(1, Converted("x")), (2, Converted("yyy", Alignment((Edit(0, 2, 0, 3),))))]
    )
    assert joined == Converted("xyyy", Alignment((Edit(1, 3, 1, 4),)))


@settings(max_examples=150)
@given(alignments())
def test_monotone_and_exact_at_both_ends(case: tuple[Alignment, int, int]) -> None:
    alignment, length, shown_length = case
    shown = [alignment.shown(x) for x in range(length + 1)]
    original = [alignment.original(x) for x in range(shown_length + 1)]
    assert shown == sorted(shown)
    assert original == sorted(original)
    assert (shown[0], shown[-1], original[-1]) == (0, shown_length, length)
    for edit in alignment.edits:
        assert (shown[edit.start], shown[edit.end]) == (edit.shown_start, edit.shown_end)
        assert (original[edit.shown_start], original[edit.shown_end]) == (edit.start, edit.end)
        for inside in range(edit.start, edit.end):
            assert alignment.shown_span(inside, inside + 1) == (edit.shown_start, edit.shown_end)


@settings(max_examples=150)
@given(st.data())
def test_composition_maps_as_one_after_the_other(data: st.DataObject) -> None:
    first, length, middle = data.draw(alignments())
    second, _, shown_length = data.draw(alignments(length=middle))
    both = first.then(second)
    shown = [both.shown(x) for x in range(length + 1)]
    assert shown == sorted(shown)
    for edit in both.edits:
        assert second.shown(first.shown(edit.start)) == edit.shown_start
        assert second.shown(first.shown(edit.end)) == edit.shown_end
        assert both.original(edit.shown_end) == edit.end
    if (second.edits and second.edits[-1].end == middle) or not second.edits:
        assert both.shown(length) == max(shown_length, second.shown(middle))

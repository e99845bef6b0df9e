"""Text with marks standing off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.text import NO_TEXT, Mark, Span, Text, join

BOLD = Mark.STRONG


@st.composite
def texts(draw: st.DrawFn) -> Text:
    string = draw(st.text("甲乙 𠮷a\n", max_size=8))
    edges = st.integers(0, len(string))
    pairs = [sorted(pair) for pair in draw(st.lists(st.tuples(edges, edges), max_size=3))]
    spans = (Span(a, b, draw(st.sampled_from(Mark))) for a, b in pairs if a < b)
    return Text(string, tuple(sorted(spans, key=lambda span: span.start)))


def marks_by_character(text: Text) -> list[tuple[str, frozenset[Mark]]]:
    return [
        (char, frozenset(s.mark for s in text.spans if s.start <= i < s.end))
        for i, char in enumerate(text.text)
    ]


def test_a_text_is_true_when_there_is_something_to_read() -> None:
    assert not NO_TEXT
    assert Text("甲")


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        (Text("甲乙", (Span(0, 2, BOLD),)), True),
        (Text("甲乙", (Span(0, 1, BOLD), Span(1, 2, BOLD))), True),
        (Text(" 甲　", (Span(1, 2, BOLD),)), True),
        (Text("甲乙", (Span(0, 1, BOLD),)), False),
        (Text("甲乙", (Span(1, 2, BOLD),)), False),
        (Text("甲乙丙", (Span(0, 1, BOLD), Span(2, 3, BOLD))), False),
        (Text("甲 丙", (Span(0, 1, BOLD), Span(2, 3, BOLD))), True),
        (Text("甲乙", (Span(0, 2, Mark.EMPHASIS),)), False),
        (Text("  ", (Span(0, 2, BOLD),)), False),
        (NO_TEXT, False),
    ],
)
def test_covered_by(text: Text, covered: bool) -> None:
    assert text.covered_by(BOLD) is covered


@given(texts(), st.integers(-9, 9), st.integers(-9, 9))
def test_a_slice_keeps_every_character_under_its_marks(text: Text, start: int, end: int) -> None:
    part = text.slice(start, end)
    assert marks_by_character(part) == marks_by_character(text)[start:end]
    assert all(0 <= s.start < s.end <= len(part.text) for s in part.spans)


@given(texts())
def test_strip_drops_white_space_only(text: Text) -> None:
    assert text.strip().text == text.text.strip()
    assert text.strip().strip() == text.strip()


@given(st.lists(texts(), max_size=4), st.sampled_from(["", "\n", "　"]))
def test_a_join_keeps_every_character_under_its_marks(parts: list[Text], separator: str) -> None:
    joined = join(parts, separator)
    expected: list[tuple[str, frozenset[Mark]]] = []
    for index, part in enumerate(parts):
        if index:
            expected += [(char, frozenset()) for char in separator]
        expected += marks_by_character(part)
    assert marks_by_character(joined) == expected
    assert list(joined.spans) == sorted(joined.spans, key=lambda span: span.start)

"""An article comes back exactly, whatever is in it; anything else is not taken for one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Paragraph,
    Part,
    Quote,
    Table,
)
from reader.core.report import Reading, Removal, Repair
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.hanzi.alignment import Alignment, Edit
from reader.hanzi.presentation import Presentation
from reader.storing.codec import (
    read_presentation,
    read_reading,
    written_presentation,
    written_reading,
)

WORDS = st.text(
    st.one_of(st.sampled_from('字頭发，。 \n\u2028\x00\x7f\U00020000\ud800"\\'), st.characters()),
    max_size=12,
)
NAMES = st.lists(WORDS, max_size=2).map(tuple)
IDS = st.from_regex(r"b[0-9]{5}", fullmatch=True)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    words = draw(WORDS)
    ends = st.lists(st.integers(0, len(words)), min_size=2, max_size=2).map(sorted)
    spans = draw(st.lists(st.tuples(ends, st.sampled_from(Mark), WORDS), max_size=2))
    return Text(words, tuple(Span(start, end, mark, to) for (start, end), mark, to in spans))


SIMPLE = st.one_of(
    st.builds(Paragraph, IDS, texts()),
    st.builds(Heading, IDS, texts(), st.integers(1, 6)),
    st.builds(
        Figure,
        IDS,
        st.none() | WORDS,
        texts(),
        texts(),
        WORDS,
        st.sampled_from(Medium),
        WORDS,
    ),
    st.builds(
        Table,
        IDS,
        st.lists(st.lists(texts(), max_size=2).map(tuple), max_size=2).map(tuple),
        st.integers(0, 2),
        texts(),
    ),
    st.builds(CodeBlock, IDS, WORDS),
    st.builds(Divider, IDS),
)


def holding(blocks: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    some = st.lists(blocks, max_size=2).map(tuple)
    return st.one_of(
        st.builds(Quote, IDS, some),
        st.builds(ListBlock, IDS, st.lists(some, max_size=2).map(tuple), st.booleans()),
    )


BLOCKS: st.SearchStrategy[Block] = st.recursive(SIMPLE, holding, max_leaves=4)
METADATA = st.builds(
    Metadata,
    WORDS,
    WORDS,
    NAMES,
    NAMES,
    WORDS,
    NAMES,
    WORDS,
    st.none() | WORDS,
    WORDS,
    st.none() | st.builds(Part, st.integers(1, 9), st.none() | st.integers(1, 9)),
)
ARTICLES = st.builds(
    Article,
    WORDS,
    METADATA,
    st.lists(BLOCKS, max_size=4).map(tuple),
    st.sampled_from(Script),
    st.none() | st.sampled_from(Region),
    st.sampled_from(Variant),
)
REMOVALS = st.lists(st.builds(Removal, WORDS, WORDS, WORDS, IDS), max_size=2).map(tuple)
NUMBERS = st.integers(0, 99)
EDITS = st.lists(st.builds(Edit, NUMBERS, NUMBERS, NUMBERS, NUMBERS), max_size=2)
REPAIRS = st.builds(Repair, IDS, NUMBERS, NUMBERS, WORDS, WORDS, WORDS)


def through_a_file(value: object) -> object:
    data = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return json.loads(data.decode("utf-8", "surrogatepass"))


@settings(max_examples=60, deadline=None)
@given(st.builds(Reading, ARTICLES, REMOVALS, WORDS))
def test_a_reading_comes_back(reading: Reading) -> None:
    assert read_reading(through_a_file(written_reading(reading)), {}) == reading


@settings(max_examples=30, deadline=None)
@given(
    st.builds(
        Presentation,
        ARTICLES,
        st.lists(REPAIRS, max_size=2).map(tuple),
        st.dictionaries(IDS, EDITS.map(lambda edits: Alignment(tuple(edits))), max_size=2),
        st.booleans(),
    )
)
def test_a_presentation_comes_back(presentation: Presentation) -> None:
    written = through_a_file(written_presentation(presentation))
    assert read_presentation(written, {}) == presentation


GOOD = written_reading(
    Reading(
        Article("id", Metadata("题"), (Paragraph("b00001", Text("字")),), Script.HANS), (), "utf-8"
    )
)


@pytest.mark.parametrize(
    "damaged",
    [
        None,
        [],
        {"article": 1},
        ["id", [], "utf-8"],
        [GOOD[0], [["rule", "reason", 3, "b00001"]], "utf-8"],  # type: ignore[index]
        [[*GOOD[0][:2], [["p", "b00001", 7]], "hans", None, "original"], [], "utf-8"],  # type: ignore[index]
        [[*GOOD[0][:2], [["z", "b00001", "字"]], "hans", None, "original"], [], "utf-8"],  # type: ignore[index]
        [
            [*GOOD[0][:2], [["p", "b1", ["字", [[0, 5, "strong", ""]]]]], "hans", None, "original"],  # type: ignore[index]
            [],
            "utf-8",
        ],
    ],
)
def test_what_was_not_written_here_is_refused(damaged: object) -> None:
    with pytest.raises(ValueError, match="not"):
        read_reading(damaged, {})

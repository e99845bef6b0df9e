"""An article comes back exactly, whatever is in it; anything else is not taken for one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.article import (
    Article,
    Asset,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Medium,
    Metadata,
    Note,
    Paragraph,
    Part,
    Quote,
    Table,
)
from reader.core.messages.notices import Notice, NoticeKind
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
        st.builds(
            ListBlock,
            IDS,
            st.lists(some, max_size=2).map(tuple),
            st.booleans(),
            st.integers(0, 999_999),
        ),
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
    st.just({}),
    st.lists(st.builds(Notice, st.sampled_from(NoticeKind), WORDS), max_size=2).map(tuple),
    st.lists(st.builds(Note, IDS, WORDS, st.lists(BLOCKS, max_size=2).map(tuple)), max_size=2).map(
        tuple
    ),
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


LINK = Text("一字", (Span(0, 1, Mark.LINK, "https://a.test/"), Span(1, 2, Mark.STRONG)))
EVERYTHING = Article(
    "id",
    Metadata("题", authors=("甲",), editors=("乙",), section=("丙",), part=Part(1, 2)),
    (
        Heading("b1", LINK, 2),
        Figure("b2", None, LINK, LINK),
        Quote("b3", (Paragraph("b4", LINK),)),
        ListBlock("b5", ((Paragraph("b6", LINK),),)),
        Table("b7", ((LINK, LINK),), 1, LINK),
        CodeBlock("b8", "code"),
        Divider("b9"),
    ),
    Script.HANS,
    Region.CHINA,
    notices=(Notice(NoticeKind.LEFT_OUT, "{parts}", (("parts", "icons"),)),),
)
GOOD_READING = written_reading(Reading(EVERYTHING, (Removal("a", "b", "c", "b0"),), "utf-8"))
GOOD_PRESENTATION = written_presentation(
    Presentation(
        EVERYTHING,
        (Repair("b1", 0, 1, "a", "b", "c"),),
        {"b1": Alignment((Edit(0, 1, 0, 2),))},
        half_converted=True,
    )
)


def damaged(value: object, wrong: object) -> Iterator[object]:
    """Yield ``value`` with each of its parts in turn replaced by ``wrong``, or followed by it."""
    yield wrong
    if isinstance(value, list):
        yield [*value, wrong]
        for place, part in enumerate(value):
            yield from ([*value[:place], bad, *value[place + 1 :]] for bad in damaged(part, wrong))
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from ({**value, name: bad} for bad in damaged(part, wrong))


@pytest.mark.parametrize(
    ("good", "read"),
    [(GOOD_READING, read_reading), (GOOD_PRESENTATION, read_presentation)],
    ids=["reading", "presentation"],
)
def test_what_was_not_written_here_is_refused(
    good: object, read: Callable[[object, Mapping[str, Asset]], object]
) -> None:
    everything = through_a_file(good)
    read(everything, {})
    for wrong in (0.5, {"neither": ["nor"]}):
        for bad in damaged(everything, wrong):
            with pytest.raises(ValueError, match="not"):
                read(bad, {})


@pytest.mark.parametrize("span", [[0, 3, "link", ""], [-1, 1, "link", ""], [1, 0, "link", ""]])
def test_a_span_beyond_its_text_is_refused(span: list[object]) -> None:
    whole = json.dumps(GOOD_READING)
    first = json.dumps([0, 1, "link", "https://a.test/"])
    assert first in whole
    with pytest.raises(ValueError, match="not"):
        read_reading(json.loads(whole.replace(first, json.dumps(span), 1)), {})
    with pytest.raises(ValueError, match="not"):
        read_reading(json.loads(whole.replace('"link"', '"blink"', 1)), {})

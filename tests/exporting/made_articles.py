"""Articles that hypothesis makes: every kind of block, marks that overlap, words like markup."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from reader.core.article import (
    Article,
    Block,
    CodeBlock,
    Divider,
    Figure,
    Heading,
    ListBlock,
    Metadata,
    Note,
    Paragraph,
    Quote,
    Table,
)
from reader.core.draft import block_id
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script

_PLAIN = (
    *(Mark.STRONG, Mark.EMPHASIS, Mark.SUPERSCRIPT, Mark.SUBSCRIPT),
    *(Mark.DELETED, Mark.HIGHLIGHT, Mark.UNDERLINE, Mark.CODE),
)
_ALPHABET = "渡口的老人在河边船，。：（）「」—…ab1 .*_`[]()<>&;#-+=!|~\\\"'^:/$ 𠮷"


def _words(most: int = 24) -> st.SearchStrategy[str]:
    """Return lines of words, as extraction gives them: without blanks at their ends."""
    line = st.text(_ALPHABET, min_size=1, max_size=most).map(lambda s: " ".join(s.split()))
    lines = st.lists(line.filter(bool), min_size=1, max_size=3)
    return lines.map("\n".join)


@st.composite
def _texts(draw: st.DrawFn, *, one_line: bool = False) -> Text:
    words = draw(_words())
    if one_line:
        words = " ".join(words.split("\n"))
    spans: list[Span] = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(words) - 1))
        end = draw(st.integers(start + 1, len(words)))
        mark = draw(st.sampled_from((*_PLAIN, Mark.LINK)))
        if mark is Mark.LINK and any(s.mark is Mark.LINK for s in spans):
            continue
        target = "https://a.example/(桥)?x=1&y=<2>" if mark is Mark.LINK else ""
        spans.append(Span(start, end, mark, target))
    return Text(words, tuple(sorted(spans, key=lambda span: (span.start, -span.end))))


@st.composite
def _blocks(draw: st.DrawFn, depth: int = 0) -> tuple[Block, ...]:
    made: list[Block] = []
    for _ in range(draw(st.integers(1, 3))):
        kinds = ["paragraph", "figure", "table", "code"]
        kinds += ["heading", "divider"] if depth == 0 else []
        kinds += ["quote", "list"] if depth < 2 else []
        match draw(st.sampled_from(kinds)):
            case "paragraph":
                made.append(Paragraph("", draw(_texts())))
            case "heading":
                made.append(Heading("", draw(_texts(one_line=True)), draw(st.integers(1, 3))))
            case "figure":
                maybe = st.one_of(st.just(Text()), _texts())
                alt = draw(st.one_of(st.just(""), _words().map(lambda s: " ".join(s.split()))))
                made.append(Figure("", caption=draw(maybe), credit=draw(maybe), alt=alt))
            case "quote":
                made.append(Quote("", draw(_blocks(depth + 1))))
            case "list":
                first = st.tuples(_texts().map(lambda text: Paragraph("", text)))
                item = st.one_of(first, first.flatmap(lambda p: _blocks(2).map(lambda b: (*p, *b))))
                items = tuple(draw(st.lists(item, min_size=1, max_size=3)))
                made.append(ListBlock("", items, draw(st.booleans()), 1))
            case "table":
                columns = draw(st.integers(1, 3))
                row = st.tuples(*[st.one_of(st.just(Text()), _texts())] * columns)
                rows = tuple(draw(st.lists(row, min_size=1, max_size=3)))
                caption = draw(st.one_of(st.just(Text()), _texts()))
                made.append(Table("", rows, draw(st.integers(0, len(rows))), caption))
            case "code":
                language = draw(st.sampled_from(("", "python", "cpp", "abap")))
                made.append(CodeBlock("", draw(_words()), language))
            case _:
                made.append(Divider(""))
    return tuple(made)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Return an article with a first paragraph and whatever comes."""
    blocks = (Paragraph("", Text("渡口在河的下游，水面很宽。")), *draw(_blocks()))
    notes: tuple[Note, ...] = ()
    if draw(st.booleans()):
        notes = (Note("page#n1", "[1]", draw(_blocks(2))), Note("page#n2", "二", draw(_blocks(2))))
        mark = Text("看注[1]。", (Span(2, 5, Mark.NOTE_REF, "page#n1"),))
        blocks = (*blocks, Paragraph("", mark))
    title = draw(_words().map(lambda s: " ".join(s.split())))
    metadata = Metadata(
        title, authors=("林, 一", '"周"'), published="2024-03-05", section=("要闻", "河")
    )
    return _numbered(Article("", metadata, blocks, Script.HANS, notes=notes))


def _numbered(article: Article) -> Article:
    """Return ``article`` with an id for every block."""
    count = 0

    def named(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        nonlocal count
        made: list[Block] = []
        for block in blocks:
            count += 1
            name = block_id(count)
            match block:
                case Quote():
                    made.append(Quote(name, named(block.blocks)))
                case ListBlock():
                    items = tuple(named(item) for item in block.items)
                    made.append(ListBlock(name, items, block.ordered, block.start))
                case other:
                    made.append(_with_id(other, name))
        return tuple(made)

    blocks = named(article.blocks)
    notes = tuple(Note(n.note_id, n.mark, named(n.blocks)) for n in article.notes)
    return Article("", article.metadata, blocks, article.script, notes=notes)


def _with_id(block: Block, name: str) -> Block:
    return replace(block, block_id=name)

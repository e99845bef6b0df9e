"""Small pages around one line, so that a rule can be asked about that line alone."""

from __future__ import annotations

from collections.abc import Callable

from reader.core.article import Metadata
from reader.core.draft import Cleaned, Draft, DraftBlock, DraftText, block_id
from reader.core.text import Mark, Span, Text

PROSE = (
    "河口的老船匠说，木船怕的不是风浪，而是搁在岸上的年月；船板一干，缝就开了，再也合不拢。",
    "他把刨花扫到一边，坐下来喝茶，顺手指给我们看墙上的旧图纸，那是他父亲年轻时画的。",
)


def line(number: int, text: str, tag: str = "p", *marks: Mark) -> DraftText:
    """Return a line that is marked over its whole length."""
    spans = tuple(Span(0, len(text), mark, "a.html") for mark in marks)
    return DraftText(block_id(number), Text(text, spans), tag)


def page(*texts: str, tag: str = "p", title: str = "河口的木船") -> Draft:
    """Return a page of plain lines."""
    lines = (line(number, text, tag) for number, text in enumerate(texts, 1))
    return Draft(Metadata(title=title), tuple(lines))


def page_around(text: str, place: str, *marks: Mark) -> Draft:
    """Return two paragraphs with ``text`` before (head), between (body) or after them (foot)."""
    index = {"head": 0, "body": 1, "foot": 2}[place]
    texts: list[str] = list(PROSE)
    texts.insert(index, text)
    blocks: list[DraftBlock] = [line(number, t) for number, t in enumerate(texts, 1)]
    blocks[index] = line(index + 1, text, "p", *marks)
    return Draft(Metadata(title="河口的木船"), tuple(blocks))


def kept_texts(cleaned: Cleaned) -> list[str]:
    """Return the lines that are left."""
    return [block.text.text for block in cleaned.draft.blocks if isinstance(block, DraftText)]


def assert_removed(
    rule: Callable[[Draft], Cleaned], name: str, place: str, text: str, *marks: Mark
) -> None:
    """Assert that ``rule`` takes out ``text``, nothing else, and says so exactly."""
    draft = page_around(text, place, *marks)
    cleaned = rule(draft)
    assert kept_texts(cleaned) == list(PROSE)
    (removal,) = cleaned.removals
    assert (removal.rule, removal.text) == (name, text)
    assert removal.reason
    block = next(b for b in draft.blocks if isinstance(b, DraftText) and b.text.text == text)
    assert removal.block_id == block.block_id


def assert_kept(rule: Callable[[Draft], Cleaned], place: str, text: str, *marks: Mark) -> None:
    """Assert that ``rule`` leaves a page with ``text`` as it is."""
    draft = page_around(text, place, *marks)
    assert rule(draft) == Cleaned(draft)

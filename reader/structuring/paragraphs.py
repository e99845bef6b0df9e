"""Joins paragraphs that were split where no paragraph ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.core.articles.prose import NUMBER_ALONE
from reader.core.draft import DraftBlock, DraftText
from reader.core.pattern import Pattern
from reader.core.text import Mark, Text, join

_SET_IN_LINES = frozenset({"line", "pre"})
_FEWEST_WRAPPED = 4
_NARROWEST = 24
"""Characters; verse and dialogue are narrower than the width a text is wrapped to."""
_WIDEST = 1_000
"""Characters; no program wraps a text to more, and pieces of one long line are all as long."""
_FEWEST_NUMBERS = 2
_LONGEST_HEADING = 42
_SENTENCE_END = "。！？!?…”」』：:"
_DASHED = Pattern(r"[\s—–-]+(\w+)[\s—–-]+")
_NAMED_NUMBER = Pattern(r"\W*(?:part|chapter)\.?\s*\d", re.IGNORECASE)
"""A number that is a part's however it is set: PART.01."""


def join_split_lines(blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """Return ``blocks`` with the lines of a text that was wrapped to a width joined again.

    Only plain or preformatted text is joined, where most lines that do not end a sentence are of
    one width; the joined paragraph has its first line's id.
    """
    width = _wrapped_width(blocks)
    if width is None:
        return list(blocks)
    joined: list[DraftBlock] = []
    run: list[DraftText] = []
    for block in blocks:
        if isinstance(block, DraftText):
            run.append(block)
            if _is_full(block.text.text, width):
                continue
        joined += _as_paragraph(run)
        run = []
        if not isinstance(block, DraftText):
            joined.append(block)
    return joined + _as_paragraph(run)


def join_numbers(blocks: Sequence[DraftBlock]) -> list[DraftBlock]:
    """Return ``blocks`` with a number on a line of its own joined to the heading below it.

    That is where several such numbers stand above lines that are set as they are.
    """
    numbered = [
        index
        for index, (block, below) in enumerate(pairwise(blocks))
        if isinstance(block, DraftText) and isinstance(below, DraftText) and _heads(block, below)
    ]
    if len(numbered) < _FEWEST_NUMBERS:
        return list(blocks)
    joined = list(blocks)
    for index in reversed(numbered):
        number, heading = blocks[index], blocks[index + 1]
        if isinstance(number, DraftText) and isinstance(heading, DraftText):
            text = join([_bare(number.text), heading.text], " ")
            joined[index : index + 2] = [replace(heading, text=text)]
    return joined


def _bare(number: Text) -> Text:
    """Return a number without the dashes round it, as a heading begins with none: — 1 —."""
    found = _DASHED.fullmatch(number.text)
    return number.slice(*found.span(1)) if found else number.strip()


def _heads(number: DraftText, heading: DraftText) -> bool:
    """Whether a line is a number that is set as the short line below it."""
    return (
        NUMBER_ALONE.fullmatch(number.text.text) is not None
        and len(heading.text.text) <= _LONGEST_HEADING
        and NUMBER_ALONE.fullmatch(heading.text.text) is None
        and (number.tag, number.centred) == (heading.tag, heading.centred)
        and (
            number.text.covered_by(Mark.STRONG) == heading.text.covered_by(Mark.STRONG)
            or (number.centred and heading.text.covered_by(Mark.STRONG))
        )
        and (
            number.centred
            or number.tag[1:].isdigit()
            or number.text.covered_by(Mark.STRONG)
            or _NAMED_NUMBER.match(number.text.text) is not None
        )
    )


def _as_paragraph(run: Sequence[DraftText]) -> list[DraftBlock]:
    """Return the lines of one paragraph as one line; none of none."""
    if not run:
        return []
    parts = [run[0].text]
    for before, after in pairwise(run):
        is_latin = before.text.text[-1:].isascii() and after.text.text[:1].isascii()
        parts += [Text(" " if is_latin else ""), after.text]
    return [replace(run[0], text=join(parts))]


def _wrapped_width(blocks: Sequence[DraftBlock]) -> int | None:
    lines = [b.text.text for b in blocks if isinstance(b, DraftText) and b.tag in _SET_IN_LINES]
    widths = Counter(len(line) for line in lines if not line.endswith(tuple(_SENTENCE_END)))
    if not widths:
        return None
    width, count = widths.most_common(1)[0]
    near = count + widths[width - 1] + widths[width + 1]
    fits = max(map(len, lines)) <= width + 1
    return width if fits and _NARROWEST <= width <= _WIDEST and near >= _FEWEST_WRAPPED else None


def _is_full(line: str, width: int) -> bool:
    return len(line) >= width - 1

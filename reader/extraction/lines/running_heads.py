"""What every page of a paper or book says again above or below its text, with the page's number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.core.characters.kinds import count_letters
from reader.core.pattern import Pattern
from reader.extraction.lines.wrapping import is_wrapped

_MARKS = "-–—·.|｜ \t\u3000"
_PAGE = Pattern(
    r"第?\s?(?P<number>\d{1,4})\s?[页頁/][,，\s]?[共/]?\s?(?:(?P<count>\d{1,4})\s?[页頁]?)?"
)
_LONGEST_NUMBER = 4
_END = Pattern(r"[。！？!?…:：；”」』）)]\s*$")
_DASHED = Pattern(r"\s*[-–—·]\s*\d{1,4}\s*[-–—·]\s*")
_FEWEST_LETTERS = 5
_MANY = 3
_LONGEST = 80
_FEWEST_BETWEEN = 3
_FARTHEST = 2
"""By how much the number may rise: a label stands on every other page, too."""


class _Head(NamedTuple):
    at: int
    label: str
    number: int


def running_heads(lines: Sequence[str]) -> frozenset[int]:
    """Return the indexes of the lines that are alike but for a page's number, which rises.

    They are told by at least one of them standing where the text goes on: within a sentence, or
    three times. Of a text that no width broke there are none: it has no pages.
    """
    by_label: dict[str, list[_Head]] = {}
    for index, line in enumerate(lines):
        if len(line) > _LONGEST or not line[-6:].strip():
            continue
        said = _numbered(line)
        if said is None:
            continue
        label, number = said
        by_label.setdefault(label, []).append(_Head(index, label, number))
    alike = (heads for heads in by_label.values() if len(heads) > 1)
    told = frozenset(head.at for heads in alike if _are_of_pages(heads, lines) for head in heads)
    if not told or not is_wrapped(lines):
        return frozenset()
    return told | frozenset(_beside(lines, told))


def _numbered(line: str) -> tuple[str, int] | None:
    """Return the label and the number of a line that begins or ends with a number."""
    said = line.strip(_MARKS)
    bare = said.strip()
    if not bare or not (bare[0].isdecimal() or bare[-1].isdecimal() or bare[0] == "第"):
        return None
    if found := _PAGE.fullmatch(said):
        return found["count"] or "", int(found["number"])
    words = said.split()
    if words and words[0].isdecimal():
        number, label = words[0], words[1:]
    elif words and words[-1].isdecimal():
        number, label = words[-1], words[:-1]
    else:
        return None
    name = " ".join(label).strip(_MARKS)
    if len(number) > _LONGEST_NUMBER or name[:1].isdecimal():
        return None
    return name, int(number)


def _beside(lines: Sequence[str], told: frozenset[int]) -> Iterator[int]:
    """Yield the lines right above or below page numbers that are alike on two pages or more."""
    near = [
        next((i for i in around if i not in told and lines[i].strip()), None)
        for at in sorted(told)
        for around in (range(at - 1, max(-1, at - 3), -1), range(at + 1, min(len(lines), at + 3)))
    ]
    said = Counter(lines[i].strip() for i in near if i is not None)
    for i in near:
        if i is not None and said[lines[i].strip()] > 1:
            yield i


def _are_of_pages(heads: Sequence[_Head], lines: Sequence[str]) -> bool:
    rises = all(
        0 < after.number - before.number <= _FARTHEST and after.at - before.at > _FEWEST_BETWEEN
        for before, after in pairwise(heads)
    )
    label = heads[0].label
    if not rises or (label and not label.isdecimal() and count_letters(label) < _FEWEST_LETTERS):
        return False
    within = any(_stands_within(lines, head.at) for head in heads)
    is_dashed = all(_DASHED.fullmatch(lines[head.at]) for head in heads)
    is_labelled = bool(label) and len(heads) >= _MANY
    return within or is_dashed or is_labelled or "\u3000\u3000" in lines[heads[0].at]


def _stands_within(lines: Sequence[str], index: int) -> bool:
    """Whether the text above a line goes on below it."""
    above = next((line for line in reversed(lines[max(0, index - 3) : index]) if line.strip()), "")
    return bool(above) and _END.search(above) is None and len(above.strip()) > 2 * _FEWEST_LETTERS

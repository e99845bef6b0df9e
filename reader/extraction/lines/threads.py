"""What a copied thread of a forum has for its first post, and what its author wrote below it."""

from __future__ import annotations

from typing import NamedTuple

from reader.core.pattern import Pattern
from reader.extraction.lines.bounds import Bounds
from reader.extraction.lines.fields import LONGEST_NAME, RANK
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.page import Page

_FOOT_OF_FIRST = Pattern(r".*posted\s*:\s*\d{4}.*楼\s*主.*|(?:来自)?1\s*[楼#]")
_HEAD_OF_FIRST = Pattern(r"楼主(?:\s.*)?|1\s*[楼#].*|.*发表于\s*(?:19|20)\d\d.*只看该作者.*")
_FLOOR = Pattern(
    r".*posted\s*:\s*\d{4}.*|(?:第|来自)?\s*\d{1,4}\s*[楼#].*|#\d{1,4}|沙发|板凳|地板|.*发表于\s*:?\s*(?:19|20)\d\d.*"
)
_DAY = Pattern(r"(?:19|20)\d\d-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?")
_NEAR = 6
"""Lines between a post's text and its floor, or its author's name and its text."""
_NEAR_COUNTED = 20
_COUNTED = frozenset({"主题", "帖子", "积分", "精华", "听众"})
_LONGEST_FACT = 12


class Thread(NamedTuple):
    """What the lines around a first post tell of it, as indexes of lines."""

    author: int | None = None
    day: int | None = None
    """Where the day stands below its post."""
    further: frozenset[int] = frozenset()
    """What its author wrote in later posts."""


def read_thread(page: Page, bounds: Bounds, author: int | None) -> Thread:
    """Return what a page tells of its first post when floors are numbered on it."""
    below = range(bounds.end, min(bounds.end + _NEAR, len(page.lines)))
    above = range(max(0, bounds.first - _NEAR), bounds.first)
    mark = next((i for i in below if _FOOT_OF_FIRST.fullmatch(page.lines[i].line)), None)
    is_thread = mark is not None or any(_HEAD_OF_FIRST.fullmatch(page.lines[i].line) for i in above)
    if not is_thread:
        return Thread()
    if author is None:
        near = range(max(1, bounds.first - _NEAR_COUNTED), bounds.first)
        ranked = (i - 1 for i in near if _is_ranked(page, i))
        author = next(ranked, _counted_member(page, bounds.first))
    day = None
    if mark is not None:
        around = range(mark, min(mark + 3, len(page.lines)))
        day = next((i for i in around if _DAY.search(page.lines[i].line)), None)
    return Thread(author, day, frozenset(_further(page, bounds.end, author)))


def _is_ranked(page: Page, index: int) -> bool:
    """Whether a line says what a forum calls the member named right above it."""
    name = page.lines[index - 1]
    is_name = page.kinds[index - 1] is Kind.SHORT and name.letters <= LONGEST_NAME
    return is_name and RANK.fullmatch(page.lines[index].line) is not None


def _counted_member(page: Page, first: int) -> int | None:
    """Return the line of the member whose topics and posts are counted below the name."""
    for index in range(max(0, first - _NEAR_COUNTED), first - 2):
        counted = page.lines[index + 1].line.isdecimal() and page.lines[index + 2].line in _COUNTED
        if counted and page.kinds[index] is Kind.SHORT and page.lines[index].line not in _COUNTED:
            return index
    return None


def _further(page: Page, end: int, author: int | None) -> list[int]:
    if author is None or not page.lines[author].key:
        return []
    key = page.lines[author].key
    found: list[int] = []
    for index in range(end, len(page.lines)):
        if page.lines[index].key == key:
            found += _post_below(page, index)
    return found


def _post_below(page: Page, name: int) -> list[int]:
    """Return the sentences of the post whose author's name stands at ``name``; a floor tells it."""
    last = len(page.lines)
    start = name + 1
    while start < min(last, name + _NEAR_COUNTED) and page.kinds[start] is not Kind.SENTENCE:
        if page.lines[start].letters > _LONGEST_FACT and not _is_floor(page, start):
            return []
        start += 1
    end = start
    while end < last and page.kinds[end] is Kind.SENTENCE:
        end += 1
    has_floor = any(_is_floor(page, i) for i in range(max(0, name - 1), start))
    has_floor |= any(_is_floor(page, i) for i in range(end, min(end + 4, last)))
    has_floor |= name + 1 < last and _is_ranked(page, name + 1)
    return [*range(start, end)] if has_floor else []


def _is_floor(page: Page, index: int) -> bool:
    return _FLOOR.fullmatch(page.lines[index].line) is not None

"""A page of more text than can be shown at once, in parts that are pages of its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import ceil
from typing import NamedTuple, TypeAlias

from reader.core.pattern import Pattern
from reader.core.source import SourceDocument, SourceKind
from reader.loading.formats import PageInside

LONGEST_PART = 5_000_000
"""Characters of text and tags; six times as many as the Dream of the Red Chamber has."""
_LOOKED_ON = 500_000
"""How far behind its place a cut is looked for, and how long what stands above a page may be."""
_DEEPEST = 100
_STRETCH = 500_000
_LONGEST_MARK = 1_100
"""Characters of what a pattern here may match."""

_UNSEEN = Pattern(
    r"<!--|<(script|style|textarea|template|title|svg|noscript|xmp|iframe)(?=[\s/>])"
    r"""|data:[^"'\s()<>]{1000}""",
    re.I,
)
"""What begins a stretch that is no text, in which nothing is cut."""
_COMMENT_ENDS = Pattern("-->")
_DATA_ENDS = Pattern(r"""["'\s()<>]""")
_BLOCK = Pattern(
    r"<(?:p|div|h[1-6]|section|article|blockquote|ul|ol|dl|li|dt|dd|table|tr|pre|br|hr)(?=[\s/>])",
    re.I,
)
_CONTAINER = Pattern(
    r"<(/?)(main|article|section|div|center|blockquote|table|tbody|ul|ol|dl|pre)(?=[\s/>])"
    r"[^<>]{0,2000}>",
    re.I,
)
_BELOW_HEAD = Pattern(
    r"</head\s*>|<(?:body|main|article|section|div|center|p|h[1-6]|blockquote|ul|ol|dl|table|pre)"
    r"(?=[\s/>])",
    re.I,
)
_SENTENCE_END = Pattern(r"[。！？!?…\n][”』」）)]*(?=[^<>]*<)")


class _Stretch(NamedTuple):
    start: int
    end: int


_Around: TypeAlias = Callable[[int], _Stretch | None]
"""Returns the stretch that is no text round a place."""


def parted(page: PageInside, text: str, kind: SourceKind) -> Iterator[PageInside]:
    """Yield ``page``, whose file holds ``text``, or the parts of it when that is too long.

    All parts together have all of its text, each a page that its file names by a number.
    """
    count = _count(text, kind)
    if count == 1:
        yield page
        return
    for number in range(1, count + 1):
        name = f"{page.inside} {number}/{count}".strip()
        yield page._replace(inside=name, load=partial(_part, page.load, number, count, name))


def _count(text: str, kind: SourceKind) -> int:
    length = len(text)
    if length > LONGEST_PART and kind is SourceKind.HTML:
        length -= sum(end - start for start, end in _unseen(text))
    return max(1, ceil(length / LONGEST_PART))


def _part(load: Callable[[], SourceDocument], number: int, count: int, name: str) -> SourceDocument:
    """Return the part with this ``number``, from 1, of as many as ``count``."""
    source = load()
    cut = _marked_up if source.kind is SourceKind.HTML else _plain
    text = cut(source.text, number, count)
    return replace(source, text=text, raw=text.encode("utf-8", "surrogatepass"), inside=name)


def _plain(text: str, number: int, count: int) -> str:
    def place(at: int) -> int:
        if not 0 < at < count:
            return len(text) if at else 0
        wanted = len(text) * at // count
        line_end = text.find("\n", wanted, wanted + _LOOKED_ON)
        return line_end + 1 if line_end >= 0 else wanted

    return text[place(number - 1) : place(number)]


def _marked_up(markup: str, number: int, count: int) -> str:
    """Return a part with the page's head, in the elements that were open where it begins."""
    unseen = list(_unseen(markup))
    starts = [stretch.start for stretch in unseen]

    def around(at: int) -> _Stretch | None:
        index = bisect_right(starts, at) - 1
        return unseen[index] if index >= 0 and at < unseen[index].end else None

    def place(at: int) -> int:
        if not 0 < at < count:
            return len(markup) if at else 0
        wanted = _place_of_text(len(markup), unseen, at, count)
        for pattern in (_BLOCK, _SENTENCE_END):
            for hit in pattern.finditer(markup, wanted, wanted + _LOOKED_ON):
                end = hit.start() if pattern is _BLOCK else hit.end()
                if around(end) is None:
                    return end
        stretch = around(wanted)
        return stretch.end if stretch else wanted

    begin, end = place(number - 1), place(number)
    if not begin:
        return markup[:end]
    return _head(markup, begin, around) + _reopened(markup, begin, around) + markup[begin:end]


def _place_of_text(length: int, unseen: Sequence[_Stretch], at: int, count: int) -> int:
    """Return where ``at`` of ``count`` equal parts of what is not ``unseen`` are over."""
    left = (length - sum(end - start for start, end in unseen)) * at // count
    behind = 0
    for start, end in unseen:
        if start - behind >= left:
            break
        left -= start - behind
        behind = end
    return behind + left


def _head(markup: str, before: int, around: _Around) -> str:
    """Return what stands above the body, by which a page tells its title and its origin."""
    hits = _BELOW_HEAD.finditer(markup, 0, min(before, _LOOKED_ON))
    end = next((hit.start() for hit in hits if around(hit.start()) is None), 0)
    return markup[:end]


def _reopened(markup: str, before: int, around: _Around) -> str:
    """Return the tags of the elements that are open at a place."""
    opened: list[tuple[str, str]] = []
    for tag in _CONTAINER.finditer(markup, 0, before):
        if around(tag.start()) is not None:
            continue
        name = tag[2].lower()
        if not tag[1]:
            if len(opened) < _DEEPEST:
                opened.append((name, tag[0]))
        elif any(name == open_name for open_name, _ in opened):
            while opened.pop()[0] != name:
                pass
    return "".join(tag for _, tag in opened)


def _unseen(markup: str) -> Iterator[_Stretch]:
    """Yield the stretches of ``markup`` that are no text: scripts, styles, pictures as data."""
    at = 0
    ends_of: dict[str, Pattern | None] = {}
    while (begin := _search(_UNSEEN, markup, at)) is not None:
        at = begin.end()
        ends: Pattern | None
        if begin[1]:
            name = begin[1].lower()
            ends = ends_of.setdefault(name, Pattern(rf"</{name}(?=[\s/>])", re.I))
        else:
            ends = _COMMENT_ENDS if begin[0] == "<!--" else _DATA_ENDS
        end = _search(ends, markup, at) if ends else None
        if end is None and begin[1]:  # nothing of this name ends, so that it is judged as text
            ends_of[begin[1].lower()] = None
            continue
        at = end.end() if end else len(markup)
        yield _Stretch(begin.start(), at)


def _search(pattern: Pattern, markup: str, at: int) -> re.Match[str] | None:
    """Search a stretch at a time, so that other threads are not kept waiting."""
    while at < len(markup):
        if hit := pattern.search(markup, at, at + _STRETCH + _LONGEST_MARK):
            return hit
        at += _STRETCH
    return None

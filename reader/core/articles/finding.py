"""Finds words in an article, whatever script, width and case they are written in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

from reader.core.article import Article, CodeBlock
from reader.core.articles.scripts import fold
from reader.core.articles.walk import iter_blocks, iter_texts, read_blocks

EITHER = " | "
"""Between words of which any is looked for."""
_SEPARATOR = "\0"
"""Stands between texts; it is no white space, so that no find goes from one into the next."""


class Hit(NamedTuple):
    """Words found: ``text[start:end]`` of the text ``text_id``, in code points of 原文.

    A named tuple, since a single character is found tens of thousands of times in a book.
    """

    text_id: str
    start: int
    end: int


OriginalSpan: TypeAlias = Callable[[str, int, int], tuple[int, int]]
"""Takes a text's id and a stretch of what is shown, returns the stretch of 原文 it stands for."""


class FoldedTexts:
    """Texts as one folded string; every offset of it leads back to a text."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._ids: list[str] = []
        self._starts: list[int] = [0]
        """One more than there are texts: the last is where the next would start."""
        pieces: list[str] = []
        for text_id, text in texts:
            self._ids.append(text_id)
            self._starts.append(self._starts[-1] + len(text) + len(_SEPARATOR))
            pieces.append(fold(text))
        self._string = _SEPARATOR.join(pieces)
        self._indices = {text_id: index for index, text_id in enumerate(self._ids)}

    def folded(self, text_id: str) -> str:
        """Return the folded text ``text_id``; empty when there is none."""
        index = self._indices.get(text_id)
        if index is None:
            return ""
        return self._string[self._starts[index] : self._starts[index + 1] - len(_SEPARATOR)]

    def find(self, pattern: re.Pattern[str]) -> Iterator[Hit]:
        """Yield what ``pattern`` matches, in order."""
        starts, new = self._starts, tuple.__new__  # a Hit's own constructor costs twice as much
        text_id, text_start, next_start = "", 0, 0
        for match in pattern.finditer(self._string):
            start, end = match.span()
            if start >= next_start:
                index = bisect_right(starts, start) - 1
                text_id, text_start, next_start = self._ids[index], starts[index], starts[index + 1]
            yield new(Hit, (text_id, start - text_start, end - text_start))


@dataclass(frozen=True, slots=True)
class Finder:
    """An article's texts, read once, ready to be searched again and again."""

    original: FoldedTexts
    shown: FoldedTexts | None = None
    """The texts that are shown in other words than the original's, if any are."""
    original_span: OriginalSpan | None = None
    order: Mapping[str, int] = field(default_factory=dict)
    """The number of every text in the shown article's reading order."""

    @classmethod
    def of(cls, article: Article) -> Finder:
        """Return a finder for ``article``, which must be the original."""
        return cls(FoldedTexts(searched_texts(article)))

    def with_shown(self, shown: Article, original_span: OriginalSpan) -> Finder:
        """Return a finder that also finds what only ``shown`` says, the article in some variant.

        Only texts whose words differ, not merely their script, are searched a second time; those
        that the original has not (since cleaning took them out, and the reader brought them back)
        are among them.
        """
        texts = list(searched_texts(shown))
        differing = FoldedTexts(
            (text_id, text)
            for text_id, text in texts
            if fold(text) != self.original.folded(text_id)
        )
        order = {text_id: number for number, (text_id, _) in enumerate(texts)}
        return replace(self, shown=differing, original_span=original_span, order=order)

    def find(self, words: str) -> tuple[Hit, ...]:
        """Return where ``words`` stand, in reading order; hits do not overlap.

        White space at the ends of ``words`` is nothing, elsewhere it stands for any white space;
        with ``EITHER`` in them, they or any of the words that it divides are found.
        """
        pattern = _pattern_of(words)
        if pattern is None:
            return ()
        hits = tuple(self.original.find(pattern))
        if self.shown is None or self.original_span is None:
            return hits
        shown = (Hit(hit.text_id, *self.original_span(*hit)) for hit in self.shown.find(pattern))
        added = _apart_from(hits, shown)
        return tuple(sorted((*hits, *added), key=self._place)) if added else hits

    def _place(self, hit: Hit) -> tuple[int, int]:
        return self.order[hit.text_id], hit.start


def searched_texts(article: Article) -> Iterator[tuple[str, str]]:
    """Yield the id and the string of every text that is read, in reading order, metadata first.

    Code is among them; what a picture would say if it could not be seen is not.
    """
    texts: dict[str, list[tuple[str, str]]] = {}
    for text_id, text in iter_texts(article):
        owner, _, part = text_id.partition(".")
        if part != "alt":
            texts.setdefault(owner, []).append((text_id, text.text))
    blocks = list(iter_blocks(read_blocks(article)))
    block_ids = {block.block_id for block in blocks}
    for owner, owned in texts.items():
        if owner not in block_ids:
            yield from owned
    for block in blocks:
        if isinstance(block, CodeBlock):
            yield block.block_id, block.code
        else:
            yield from texts.get(block.block_id, ())


def _pattern_of(words: str) -> re.Pattern[str] | None:
    """Return what to look for in folded texts; None when nothing can be found."""
    if _SEPARATOR in words:
        return None
    wanted = {" ".join(fold(part).split()) for part in (words, *words.split(EITHER))}
    longest_first = sorted(filter(None, wanted), key=lambda part: (-len(part), part))
    if not longest_first:
        return None
    return re.compile("|".join(re.escape(part).replace(r"\ ", r"\s+") for part in longest_first))


def _apart_from(hits: tuple[Hit, ...], others: Iterable[Hit]) -> list[Hit]:
    """Return those of ``others`` that share no character with ``hits`` or with one another.

    Of a word that is found as it was and as it is shown, one find is enough.
    """
    known = set(hits)
    unknown = [other for other in others if other not in known and other.start < other.end]
    if not unknown:
        return []
    by_text: dict[str, list[Hit]] = {}
    for hit in hits:
        by_text.setdefault(hit.text_id, []).append(hit)
    kept: list[Hit] = []
    for other in unknown:
        neighbours = by_text.setdefault(other.text_id, [])
        index = bisect_left(neighbours, other.end, key=_start_of)
        if index == 0 or neighbours[index - 1].end <= other.start:
            neighbours.insert(index, other)
            kept.append(other)
    return kept


def _start_of(hit: Hit) -> int:
    return hit.start

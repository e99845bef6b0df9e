"""Which of the phrases found in a text are really there, by the best path over its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.core.articles.scripts import fold
from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.hanzi.words.lexicon import Lexicon

_REACH = 40
"""Characters looked at on either side; no word is longer."""
_HAN_RUN = Pattern(f"[{HAN}]+")
_OTHER_WORD = Pattern(rf"[^\W{HAN}]+(?:['’.\-][^\W{HAN}]+)*")
"""Latin letters and digits: don't, GB18030, 3.14."""
LONGEST_GROUP = 400
"""Phrases that hang together over more characters are decided in parts; no real text has such."""


class Match(NamedTuple):
    """A phrase as it stands at ``text[start:end]``."""

    start: int
    end: int


def choose(
    text: str, found: Sequence[Match], lexicon: Lexicon, *, inside_from: int = 1
) -> list[Match]:
    """Return those of ``found``, sorted and without doubles, that stand on the best path.

    被发 and 发明 cannot both be words of 被发明: the cheapest path decides, which has few words and
    likely ones. Phrases that no other word reaches into are taken as they are. Where a longer word
    is chosen that contains phrases, those of at least ``inside_from`` characters are kept.
    """
    chosen: list[Match] = []
    index = 0
    while index < len(found):
        start, end = first = found[index]
        index += 1
        low = scanned = _reach_far_back(text, start, lexicon)
        is_alone = index == len(found) or found[index].start >= end
        if is_alone and low == start and lexicon.reach_on(text, start, end) == end:
            chosen.append(first)
            continue
        group, high = [first], end
        while scanned < high:
            reach = lexicon.reach_on(text, scanned, high)
            scanned, high = high, reach
            while index < len(found) and found[index].start < reach and reach - low < LONGEST_GROUP:
                group.append(found[index])
                high = max(high, found[index].end)
                index += 1
            if group[-1].end <= scanned:
                break
        high = lexicon.reach_on(text, scanned, high)
        chosen += _on_best_path(text, low, high, group, lexicon, inside_from)
    return chosen


def word_at(text: str, place: int, lexicon: Lexicon) -> Match:
    """Return the word over ``text[place]`` on the best path round it."""
    low = _reach_far_back(text, place, lexicon)
    high = lexicon.reach_on(text, low, place + 1)
    high = lexicon.reach_on(text, place, high)
    path = _best_path(text, low, high, {}, lexicon)
    return next(word for word in path if word.start <= place < word.end)


def words_of(text: str, lexicon: Lexicon) -> list[Match]:
    """Return ``text``, of Han only and folded as the words of ``lexicon``, cut into words."""
    return _best_path(text, 0, len(text), {}, lexicon)


def _reach_far_back(text: str, place: int, lexicon: Lexicon) -> int:
    """Return where the first word begins that goes on over such a word's beginning."""
    once = lexicon.reach_back(text, place)
    return once if once == place else lexicon.reach_back(text, once)


def _on_best_path(
    text: str,
    low: int,
    high: int,
    found: Sequence[Match],
    lexicon: Lexicon,
    inside_from: int,
) -> list[Match]:
    phrases: dict[int, list[int]] = {}
    for match in found:
        phrases.setdefault(match.start, []).append(match.end)
    path = _best_path(text, low, high, phrases, lexicon)
    chosen = []
    for start, end in path:
        if end in phrases.get(start, ()):
            chosen.append(Match(start, end))
        elif end - start > 2:
            inside = (match for match in found if start <= match.start and match.end <= end)
            chosen += _longest_first([m for m in inside if m.end - m.start >= inside_from])
    return chosen


def _best_path(
    text: str, low: int, high: int, phrases: dict[int, list[int]], lexicon: Lexicon
) -> list[Match]:
    """Return the cheapest way to cut ``text[low:high]`` into words, phrases and characters."""
    size = high - low
    costs = [0] * (size + 1)
    ends = [0] * (size + 1)
    for start in range(high - 1, low - 1, -1):
        best_end = start + 1
        best = lexicon.cost(text[start]) + costs[start + 1 - low]
        for end, cost in lexicon.words_at(text, start, high):
            if cost + costs[end - low] < best:
                best, best_end = cost + costs[end - low], end
        for end in phrases.get(start, ()):
            cost = lexicon.cost(text[start:end]) + costs[end - low]
            if cost <= best:
                best, best_end = cost, end
        costs[start - low], ends[start - low] = best, best_end
    path = []
    start = low
    while start < high:
        path.append(Match(start, ends[start - low]))
        start = ends[start - low]
    return path


def _longest_first(found: Sequence[Match]) -> list[Match]:
    taken: list[Match] = []
    for match in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(match.end <= other.start or other.end <= match.start for other in taken):
            taken.append(match)
    return sorted(taken)


def word_bounds(text: str, place: int, lexicon: Lexicon) -> tuple[int, int]:
    """Return start and end of the word over ``text[place]``, written in whatever script.

    The words of ``lexicon`` are folded, as the text is before it is cut into words. A mark, or
    anything else that is no part of a word, is alone.
    """
    low = max(0, place - _REACH)
    window, inside = text[low : place + _REACH], place - low
    for pattern in (_HAN_RUN, _OTHER_WORD):
        for run in pattern.finditer(window):
            if run.start() <= inside < run.end():
                start, end = run.span()
                if pattern is _HAN_RUN:
                    word = word_at(fold(run[0]), inside - start, lexicon)
                    start, end = start + word.start, start + word.end
                return low + start, low + end
    return place, place + 1

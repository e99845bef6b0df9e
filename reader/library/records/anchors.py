"""Where a marked passage is, found again when the article was cleaned anew.

A passage is kept by its place and by its words with 32 characters on either side. Exact places of
the words are tried first, then like ones. Of several, the one with the likest surroundings is it;
of those with other surroundings none is, nor of two that are as like: a passage in a wrong place
is worse than a lost one. The bounds were measured on articles with up to 30 % of their characters
changed: most right places have surroundings that are alike by .50 and more, others by .17 at most,
but for captions and rows of tables that repeat each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.core.articles.scripts import fold

AROUND = 32
"""Characters kept on either side."""
ALIKE = 0.5
"""How like the surroundings must be, from 0 to 1."""
ALIKE_LONG = 0.35
"""Where the words are there exactly and are long enough to stand in one place only."""
LONG = 16
_LONGEST_LIKE = 400
"""Characters of a passage that is looked for by likeness; of a longer one both ends are."""
_LONGEST_TEXT = 200_000
"""Characters of an article in which a passage is looked for a second time."""
Texts = Sequence[tuple[str, str]]
"""Ids and texts in reading order."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage within one text."""

    text_id: str
    start: int
    end: int
    """Code points in 原文."""
    quote: str
    before: str
    after: str


def anchor_of(texts: Texts, text_id: str, start: int, end: int) -> Anchor:
    """Return the anchor of ``text[start:end]`` of the text ``text_id``."""
    whole, starts = _joined(texts)
    first = starts[text_id] + start
    last = starts[text_id] + end
    return Anchor(
        text_id,
        start,
        end,
        whole[first:last],
        whole[max(0, first - AROUND) : first],
        whole[last : last + AROUND],
    )


def find_again(anchor: Anchor, texts: Texts) -> Anchor | None:
    """Return where the passage is in ``texts``, or None when that cannot be told."""
    for text_id, text in texts:
        if text_id == anchor.text_id and text[anchor.start : anchor.end] == anchor.quote:
            now = anchor_of(texts, text_id, anchor.start, anchor.end)
            if _likeness(now, anchor) >= ALIKE or len(texts) == 1:
                return now
    whole, starts = _joined(texts)
    folded, quote = fold(whole), fold(anchor.quote)
    if not quote.strip():
        return None
    exact = [(place, place + len(quote)) for place in _places(folded, quote)]
    best = _best(anchor, folded, exact)
    least = ALIKE_LONG if len(quote) >= LONG else ALIKE
    if best is None or best[0] < least:
        best = _best(anchor, folded, _like_places(folded, quote, anchor))
        if best is None or best[0] < ALIKE:
            return None
    placed = _placed(texts, starts, *best[1])
    is_there = placed is not None and placed.text_id == anchor.text_id
    return placed if is_there or not _is_elsewhere(anchor, folded, best[1]) else None


def _is_elsewhere(anchor: Anchor, folded: str, place: tuple[int, int]) -> bool:
    """Whether the passage with its surroundings is as well in another place.

    Which was meant cannot be told then: a summary, for one, says what the text says again. Where
    all is as it was, the other has to be the same; where it was changed, the other may be, too.
    """
    before, quote, after = map(fold, (anchor.before, anchor.quote, anchor.after))
    if len(quote) > _LONGEST_LIKE or len(folded) > _LONGEST_TEXT:
        return False
    whole = before + quote + after
    begin, end = place[0] - len(before), place[1] + len(after)
    apart = len(whole) // 2
    most = 0 if folded[max(0, begin) : end] == whole else apart
    own = _own_text(folded, place) if _is_at_an_edge(folded, place, before, after) else range(0)
    return any(
        score <= most and abs(at - end) > apart and at - len(after) not in own
        for at, score in _scores(whole, folded)
    )


def _is_at_an_edge(folded: str, place: tuple[int, int], before: str, after: str) -> bool:
    """Whether the passage is as near to its text's begin or end as it was, and all between is.

    Where a text says the same again and again, only one of these places is.
    """
    head, tail = before[max(0, before.rfind("\n")) :], after[: after.find("\n") + 1] or after
    begin, end = place[0] - len(head), place[1] + len(tail)
    is_edge = head.startswith("\n") or tail.endswith("\n")
    return (
        is_edge
        and begin >= 0
        and folded[begin : place[0]] == head
        and folded[place[1] : end] == tail
    )


def _own_text(folded: str, place: tuple[int, int]) -> range:
    end = folded.find("\n", place[1])
    return range(folded.rfind("\n", 0, place[0]) + 1, (len(folded) if end < 0 else end) + 1)


def _best(
    anchor: Anchor, folded: str, places: list[tuple[int, int]]
) -> tuple[float, tuple[int, int]] | None:
    """Return the place with the likest surroundings; those at the text's ends are shorter."""
    before, after = fold(anchor.before), fold(anchor.after)
    length = len(before) + len(after) or 1
    scored = [
        (
            1
            - (
                distance(before, folded[max(0, start - len(before)) : start])
                + distance(after, folded[end : end + len(after)])
            )
            / length,
            (start, end),
        )
        for start, end in places
    ]
    return max(scored, default=None)


def _placed(texts: Texts, starts: dict[str, int], first: int, last: int) -> Anchor | None:
    """Return the anchor of a stretch of the joined texts, when it is within one of them."""
    for text_id, text in texts:
        start = first - starts[text_id]
        if start >= 0 and last - starts[text_id] <= len(text):
            return anchor_of(texts, text_id, start, last - starts[text_id])
    return None


def _like_places(folded: str, quote: str, anchor: Anchor) -> list[tuple[int, int]]:
    """Return stretches like ``quote``: with as much as half of its characters changed."""
    if len(quote) > _LONGEST_LIKE:
        head = _like_places(folded, quote[:_LONGEST_LIKE], anchor)
        tail = _like_places(folded, quote[-_LONGEST_LIKE:], anchor)
        return [(start, end) for start, _ in head for _, end in tail if start < end]
    ends = like_ends(quote, folded, len(quote) // 2)
    places: list[tuple[int, int]] = []
    for end in ends:
        window = folded[max(0, end - 2 * len(quote)) : end]
        backwards = like_ends(quote[::-1], window[::-1], len(quote) // 2)
        places += ((end - length, end) for length in backwards)
    if not places:  # the words themselves are gone: what stands between its surroundings is it
        places += _between(folded, fold(anchor.before), fold(anchor.after), len(quote))
    return places


def _between(folded: str, before: str, after: str, length: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start in like_ends(before, folded, len(before) // 4):
        window = folded[start : start + 2 * length + len(after)]
        lengths = (end - len(after) for end in like_ends(after, window, len(after) // 4))
        found += ((start, start + n) for n in lengths if length // 2 <= n <= 2 * length)
    return found


def like_ends(pattern: str, text: str, errors: int) -> list[int]:
    """Return where the likest stretches to ``pattern`` end, of those at most ``errors`` apart."""
    best, ends = errors, list[int]()
    for place, score in _scores(pattern, text):
        if score < best:
            best, ends = score, [place]
        elif score == best:
            ends.append(place)
    return ends[:_MOST_PLACES]


def _scores(pattern: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield every place and how far ``pattern`` is from the likest stretch that ends there.

    Myers' bit vectors (Journal of the ACM 46, 1999) on Python's integers, which have no word size.
    """
    size = len(pattern)
    if not size:
        return
    masks: dict[str, int] = {}
    for place, char in enumerate(pattern):
        masks[char] = masks.get(char, 0) | 1 << place
    all_bits, last = (1 << size) - 1, 1 << (size - 1)
    plus, minus, score = all_bits, 0, size
    for place, char in enumerate(text, start=1):
        match = masks.get(char, 0) | minus
        zero = ((((match & plus) + plus) ^ plus) | match) & all_bits
        up = minus | ~(zero | plus) & all_bits
        down = zero & plus
        if up & last:
            score += 1
        if down & last:
            score -= 1
        up = up << 1 & all_bits
        plus = (down << 1 | ~(zero | up)) & all_bits
        minus = zero & up
        yield place, score


_MOST_PLACES = 200
"""Of a word that stands everywhere, those first found are compared."""


def alike(one: str, other: str) -> float:
    """Return how like two strings are, from 0 to 1: 1 less the share of edits between them."""
    length = max(len(one), len(other))
    return 1 - distance(one, other) / length if length else 1.0


def distance(one: str, other: str) -> int:
    """Return how many characters must be put in, taken out or changed (Levenshtein)."""
    row = list(range(len(other) + 1))
    for i, char in enumerate(one, start=1):
        diagonal, row[0] = row[0], i
        for j, there in enumerate(other, start=1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (char != there))
    return row[-1]


def _likeness(one: Anchor, other: Anchor) -> float:
    return (alike(one.before, other.before) + alike(one.after, other.after)) / 2


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    count = 0
    while place >= 0 and count < _MOST_PLACES:
        yield place
        count += 1
        place = text.find(words, place + 1)


def _joined(texts: Texts) -> tuple[str, dict[str, int]]:
    """Return all texts as one, and where each begins; a passage has surroundings across texts."""
    starts: dict[str, int] = {}
    length = 0
    for text_id, text in texts:
        starts[text_id] = length
        length += len(text) + 1
    return "\n".join(text for _, text in texts), starts

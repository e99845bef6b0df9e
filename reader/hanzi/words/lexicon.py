"""The words that a text may be cut into, each with its cost.

A cost is a price that every word pays plus the negative logarithm of the word's probability: so a
path with fewer words wins unless its words are far rarer. (The fewest words whatever their rarity
take 和信念 for 和信 and 念.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from threading import Lock

WORD_PRICE = 12
"""Six nats: one word more must be four hundred times as likely. From 4 to 12 measured the same."""
STEPS_PER_NAT = 2
"""Costs are counted in halves of the natural logarithm."""
USUAL_COST = WORD_PRICE + 32
"""The cost of a word, or a character, whose frequency is not known."""

LONGEST_REACH = 6
"""How many characters before a place a word over it may begin; longer words do not compete."""

_USUAL_LETTER = chr(ord("A") + USUAL_COST - WORD_PRICE)
COMMON_LETTER = chr(ord("A") + 20)
"""Stands in a word table for the cost of a word that one meets every day."""
_NO_LENGTHS: tuple[int, ...] = ()


class Lexicon:
    """Words by their first two characters; the words of one first character are read when met.

    It may be read from several threads.
    """

    def __init__(
        self,
        words: Iterable[str] = (),
        rows: Mapping[str, bytes] | None = None,
        refuses: Callable[[str], bool] | None = None,
    ) -> None:
        """Take ``words`` at the usual cost, and ``rows`` of a word table by first character.

        What ``refuses`` says yes to is no word here.
        """
        self._refuses = refuses
        self._costs: dict[str, int] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._unread = dict(rows or {})
        self._lock = Lock()
        added: dict[str, str] = {}
        for word in words:
            first, rest = word[0], word[1:]
            added[first] = f"{added.get(first, '')} {rest}{_USUAL_LETTER}"
        for first, entries in added.items():
            row = self._unread.get(first, b"")
            self._unread[first] = row + entries.encode() if row else entries[1:].encode()

    def cost(self, word: str) -> int:
        """Return what ``word`` costs, known or not."""
        if word[:1] in self._unread:
            self._read(word[:1])
        return self._costs.get(word, USUAL_COST)

    def words_at(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """Return the end and cost of every word of two or more from ``start`` within ``end``."""
        head = text[start : start + 2]
        lengths = self._lengths.get(head)
        if lengths is None:
            if head[:1] not in self._unread:
                return []
            self._read(head[0])
            lengths = self._lengths.get(head, _NO_LENGTHS)
        costs = self._costs
        found = []
        for length in lengths:
            stop = start + length
            if stop <= end and (cost := costs.get(text[start:stop])) is not None:
                found.append((stop, cost))
        return found

    def reach_back(self, text: str, place: int) -> int:
        """Return where the first word begins that goes on over ``place``; ``place`` if none does.

        Words that begin more than ``LONGEST_REACH`` before it do not count.
        """
        known, costs, size = self._lengths, self._costs, len(text)
        for start in range(place - LONGEST_REACH if place > LONGEST_REACH else 0, place):
            head = text[start : start + 2]
            lengths = known.get(head)
            if lengths is None:
                if head[:1] not in self._unread:
                    continue
                self._read(head[0])
                lengths = known.get(head, _NO_LENGTHS)
            if lengths and start + lengths[-1] > place:
                for length in lengths:
                    stop = start + length
                    if place < stop <= size and text[start:stop] in costs:
                        return start
        return place

    def reach_on(self, text: str, low: int, high: int) -> int:
        """Return where the last word from ``low`` to ``high`` ends; at least ``high``."""
        known, costs, size = self._lengths, self._costs, len(text)
        reach = high
        for start in range(low, high):
            head = text[start : start + 2]
            lengths = known.get(head)
            if lengths is None:
                if head[:1] not in self._unread:
                    continue
                self._read(head[0])
                lengths = known.get(head, _NO_LENGTHS)
            for length in lengths:
                stop = start + length
                if reach < stop <= size and text[start:stop] in costs:
                    reach = stop
        return reach

    def _read(self, first: str) -> None:
        with self._lock:
            row = self._unread.get(first)
            if row is not None:
                words = read_row(first, row)
                if self._refuses is not None:
                    words = {word: cost for word, cost in words.items() if not self._refuses(word)}
                self._add(words)
                del self._unread[first]

    def _add(self, words: Mapping[str, int]) -> None:
        lengths: dict[str, set[int]] = {}
        for word in words:
            if len(word) > 1:
                lengths.setdefault(word[:2], set()).add(len(word))
        self._costs.update(words)
        for head, found in lengths.items():
            self._lengths[head] = tuple(sorted(found.union(self._lengths.get(head, ()))))


def read_row(first: str, row: bytes) -> dict[str, int]:
    """Return the words of one row of a word table: what follows ``first``, then a cost letter."""
    return {
        first + entry[:-1]: WORD_PRICE + ord(entry[-1]) - ord("A")
        for entry in row.decode().split(" ")
    }

"""Names that a rule has seen: they keep their form wherever they stand again.

导演于谦和 tells that 于谦和 is a person, so that 于 is no 於 in 于谦和笑了 either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern

FAMILY_NAMES = frozenset("于朴郁岳云丰游余涂种钟鍾")
"""Those that are also other words, in Simplified and as they are then written."""
FOREIGN = "里"
"""What stands at the end of many foreign names."""

_HAN_RUN = Pattern(f"[{HAN}]+")
_NO_GIVEN_NAME = frozenset(
    "是此今斯心人事法情理我你他她它其之一本该各同上下中内外前后年月日声表头点楼点分"
)
"""What makes another word of the character before it."""
_AFTER_A_NAME = frozenset("说是在的和与也就笑问答表认指坦，。、：；！？")


class Name(NamedTuple):
    """A name as Simplified text writes it, and the form of one of its characters."""

    word: str
    place: int
    form: str


def name_at(text: str, place: int, form: str) -> Name | None:
    """Return the name that ``text[place]``, of which a rule says that it is ``form``, is part of.

    None when it is no name's, or where it ends cannot be told.
    """
    char = text[place]
    if char == form == FOREIGN:
        word = text[max(0, place - 2) : place + 1]
        return Name(word, 2, form) if len(word) == 3 and _HAN_RUN.fullmatch(word) else None
    if char not in FAMILY_NAMES or form not in FAMILY_NAMES:
        return None
    run = _HAN_RUN.match(text, place, place + 3)
    if run is None or len(run[0]) < 2 or run[0][1] in _NO_GIVEN_NAME:
        return None
    is_short = len(run[0]) == 2 or run[0][2] in _AFTER_A_NAME
    return Name(run[0][:2] if is_short else run[0], 0, form)


def places_of(names: Iterable[Name], text: str) -> Iterator[tuple[int, Name]]:
    """Yield where the characters of ``names`` stand in ``text``."""
    for name in names:
        found = text.find(name.word)
        while found >= 0:
            yield found + name.place, name
            found = text.find(name.word, found + 1)

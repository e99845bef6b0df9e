"""What each character is on a line: classes and pair rules of clreq as tables.

Rules and section numbers are those of the W3C's Requirements for Chinese Text Layout (clreq),
editor's draft of 2024-03-21.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from reader.core.pattern import Pattern
from reader.ui.setting.regions import Habits, Kinsoku


class Kind(IntEnum):
    """The class of a character (clreq 3.1.1)."""

    HAN = 0
    """Takes one square; a line may begin and end with it."""
    OPEN = 1
    """「（《 : may not end a line; its first half is blank."""
    CLOSE = 2
    """」）》，。 : may not begin a line; its second half is blank."""
    MIDDLE = 3
    """· ～ and stops in the middle of their square: may not begin a line, nothing to give up."""
    DASH = 4
    """— and … : a pair of them is never parted."""
    SPACE = 5
    LATIN = 6
    """Letters and digits that run together as words."""
    PREFIX = 7
    """￥ № : goes with the number behind it."""
    SUFFIX = 8
    """％ ℃ : goes with the number in front of it, and may not begin a line."""
    BREAK = 9
    """The line ends here."""
    NARROW_CLOSE = 10
    """, . ) of Latin: may not begin a line, also behind Han."""
    NARROW_OPEN = 11
    """( [ of Latin: may not end a line."""
    GLUE = 12
    """A straight quotation mark, a space that does not break: no line ends on either side."""


SQUARES = frozenset((Kind.HAN, Kind.OPEN, Kind.CLOSE, Kind.MIDDLE, Kind.DASH))
WORDS = frozenset((Kind.LATIN, Kind.NARROW_CLOSE, Kind.NARROW_OPEN, Kind.GLUE))
"""What stands in Latin words: lies on its side in vertical lines and is never stretched."""


OPENING = "「『（《〈【〔〖［｛“‘〝﹁﹃"
CLOSING = "」』）》〉】〕〗］｝”’〞〟﹂﹄"
STOPS = "，。、；：！？．"
HANGING = frozenset("，。、．")
"""What may stand beyond the end of a line (clreq 3.1.7)."""
_CENTRED = "，。、；：！？．"
"""Stand in the middle of their square in Taiwan and Hong Kong (clreq 3.1.2)."""
_CENTRED_WHEN_VERTICAL = "：；！？"
"""Stand in the middle of their square in vertical setting, everywhere."""
INTERPUNCTS = "·‧"
_MIDDLES = "·・‧～〜々ーㄧ／"
_DASHES = "—…⸺⋯―"
_SPACES = " \u3000\t\u2002\u2003\u2009\u200a\u200b"
_LINE_ENDS = "\n\r\u2028\u2029\v\f"
_FIRST_OF_THE_EAST = "\u2e80"

Kinds = dict[str, Kind]


class _Table(dict[str, Kind]):
    """Kinds by character; those that have no entry are Han or Latin by where Unicode has them."""

    def __missing__(self, character: str) -> Kind:
        kind = self[character] = Kind.LATIN if character < _FIRST_OF_THE_EAST else Kind.HAN
        return kind


def kinds_table(habits: Habits, *, vertical: bool) -> Kinds:
    """Return the class of every character, as ``habits`` and the direction have it."""
    table = _Table()
    for characters, kind in (
        (OPENING, Kind.OPEN),
        (CLOSING + STOPS, Kind.CLOSE),
        (_MIDDLES, Kind.MIDDLE),
        (_DASHES, Kind.DASH),
        (",.;:!?)]}»", Kind.NARROW_CLOSE),
        ("([{«", Kind.NARROW_OPEN),
        ("\"'\u00a0\u2060\ufeff", Kind.GLUE),
        (_SPACES, Kind.SPACE),
        (_LINE_ENDS, Kind.BREAK),
        ("￥＄￡＃№", Kind.PREFIX),
        ("％‰℃℉°′″￠", Kind.SUFFIX),
        (_CENTRED if habits.centred_stops else "", Kind.MIDDLE),
        (_CENTRED_WHEN_VERTICAL if vertical else "", Kind.MIDDLE),
    ):
        table.update(dict.fromkeys(characters, kind))
    return table


_QUOTES_AND_DASHES = Pattern("[“”‘’…—·]+")
_LETTER = Pattern("[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]")
_SKIPPED = " “”‘’…—·.,;:!?()"


def latin_marks(text: str) -> list[tuple[int, int]]:
    """Return where marks that Chinese and English share belong to English words.

    They do when the nearest characters on both sides that are no marks or spaces are Latin, so
    that It’s keeps a narrow ’ and 他说“OK”。 has full-width ones.
    """
    found = []
    for match in _QUOTES_AND_DASHES.finditer(text):
        start, end = match.span()
        before = text[:start].rstrip(_SKIPPED)[-1:] if start < _FAR else _before(text, start)
        behind = text[end : end + _FAR].lstrip(_SKIPPED)[:1]
        sides = [side for side in (before, behind) if side]
        if sides and all(_LETTER.match(side) for side in sides):
            found.append((start, end))
    return found


_FAR = 80


def _before(text: str, start: int) -> str:
    return text[start - _FAR : start].rstrip(_SKIPPED)[-1:]


_NOTE_MARK = Pattern(r"(?<=\S) *\[\d{1,3}(?:[-–,]\d{1,3})*\]")
_LATIN_BREAK = Pattern(r"(?<=[A-Za-z0-9])[-/–?&=_]+(?=[A-Za-z])")


def glued(text: str) -> frozenset[int]:
    """Return the offsets before which no line begins though the classes would let one.

    These are the [1] of a note and what stands inside it.
    """
    if "[" not in text:
        return frozenset()
    return frozenset(
        offset for mark in _NOTE_MARK.finditer(text) for offset in range(mark.start(), mark.end())
    )


def word_breaks(text: str) -> frozenset[int]:
    """Return the offsets inside Latin words before which a line may begin: behind - and /."""
    return frozenset(match.end() for match in _LATIN_BREAK.finditer(text))


def may_break(before: Kind, after: Kind, kinsoku: Kinsoku) -> bool:
    """Whether a line may end between two characters (clreq 3.1.4 and 3.1.5)."""
    if before is Kind.BREAK:
        return True
    if after in _NOT_AT_START or before in _NOT_AT_END:
        return False
    if after is Kind.DASH:
        return before is not Kind.DASH and kinsoku is Kinsoku.BASIC
    return not (before in WORDS and after in WORDS)


_NOT_AT_START = frozenset(
    (
        Kind.CLOSE,
        Kind.MIDDLE,
        Kind.SPACE,
        Kind.SUFFIX,
        Kind.BREAK,
        Kind.NARROW_CLOSE,
        Kind.GLUE,
    )
)
_NOT_AT_END = frozenset((Kind.OPEN, Kind.PREFIX, Kind.NARROW_OPEN, Kind.GLUE))
_BESIDE_HAN = Pattern("[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff%‰°$€£¥+&@#]")


def stands_apart(character: str) -> bool:
    """Whether a Latin character has a gap beside Han: letters and digits do, commas do not."""
    return _BESIDE_HAN.match(character) is not None


def trims(
    kinds: Sequence[Kind], blank: Sequence[float], *, squeeze: bool
) -> tuple[list[float], list[float]]:
    """Return what each character gives up in front and behind of its ``blank`` (clreq 3.1.6.1).

    Of two adjacent full-width marks whose blank halves meet, one half goes: 。」（ are not three
    squares wide but two.
    """
    count = len(kinds)
    lead, trail = [0.0] * count, [0.0] * count
    if squeeze:
        opening, closing, middle = Kind.OPEN, Kind.CLOSE, Kind.MIDDLE
        for index in range(count - 1):
            kind, after = kinds[index], kinds[index + 1]
            if kind is closing and (after is closing or after is opening or after is middle):
                trail[index] = blank[index]
            elif after is opening and kind is opening:
                lead[index + 1] = blank[index + 1]
    return lead, trail


def line_end(words: str, at: int) -> int:
    """Return the last place up to ``at`` where clreq 3.1.4 lets a line of ``words`` end.

    For labels, of which nothing more is known than their characters.
    """
    behind = CLOSING + STOPS
    while 1 < at < len(words) and (words[at - 1] in OPENING or words[at] in behind):
        at -= 1
    return at

"""Rules that look at one line, as rows of data: what it says, how long it is, where it stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice

from reader.cleaning.lines import edges_of, is_set_as_heading, iter_lines, remove_blocks
from reader.core.articles.prose import any_of, is_link, is_prose, plain
from reader.core.draft import Cleaned, Draft, DraftList, DraftText
from reader.core.pattern import Pattern
from reader.core.report import Removal

_PICTOGRAPHS = "\u231a-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff\ufe0f"
_OPENING_SIGNS = Pattern(
    rf"[\[【〔(「『《“\"*※➤►▶▷◆◇■□●○◎☆★·•▲▼△▽◤◥◢◣>→↓↑‹«<\s\-—–=|/{_PICTOGRAPHS}]*+"
)
_CLOSING_SIGNS = rf"[\]】〕)」』》”\"*◀◄▲▼△▽◤◥◢◣>→↓↑›»<\s\-—–=|/.…。!~:{_PICTOGRAPHS}]*"
_LAST_BLOCKS = 4
_MOST_REMEMBERED = 4_096
_LONGEST_BETWEEN = 40
_SENTENCE_ENDS = ("。", "？", "?", "：", ":")
"""What is looked at as the article's end even where it reads as prose."""
_NUMBER = Pattern(
    r"\s*[(（\[【]?(?:第(?:\d{1,2}|[一二三四五六七八九十])[步点點条條项項招]"
    r"|(?:步骤|步驟)?\s*(?:\d{1,2}|[一二三四五六七八九十])\s*[.、)）\]】:：．])"
)
_DIGITS = Pattern(r"\d{1,2}|[一二三四五六七八九十]")


_GUIDE = Pattern(r"怎[样么]|如何|教程|教学|指南|指引|步骤|攻略|操作|流程|办理|使用说明|手册")
"""Titles of articles that tell their reader what to press."""
_CALLS = frozenset({"promotion", "scan_line", "share_sentence"})
_OURS = Pattern(
    r"我们|本[站报刊网号文]|小编|福利|优惠|抽奖|不迷路|不错过|更多|红包|粉丝|转发|点赞|在看"
)


def _is_step(said: str) -> bool:
    """Whether a line is a sentence of a guide and asks nothing for the page itself."""
    return said.endswith("。") and _OURS.search(said) is None


class Place(Enum):
    """Where on a page a line stands."""

    ANYWHERE = auto()
    EDGE = auto()
    """Before the first prose or after the last."""
    FOOT = auto()
    """After the last prose."""
    END = auto()
    """After the last prose, or among the last blocks although it reads as prose."""
    LINK = auto()
    """Wherever a line is that is nothing but a link; a row has it by ``links_anywhere``."""
    BOTH_ENDS = auto()
    """At an edge, or the first prose, or among the last blocks although it reads as prose."""


@dataclass(frozen=True, slots=True)
class LineRule:
    """One kind of line that is no part of an article; the longer phrases stand first."""

    name: str
    reason: str
    """Wrapped in ``translatable`` where it is written."""
    place: Place
    longest: int
    """Characters; what is longer is not looked at."""
    phrases: str
    """Patterns as ``core.prose.plain`` writes text, which white space sets apart; each has an
    example among ``removed`` that it fits."""
    removed: tuple[str, ...]
    """Lines that go."""
    kept: tuple[str, ...]
    """Lines that stay, at the same place."""
    is_whole: bool = False
    """True when a phrase, with brackets and signs around it, is all that the line says."""
    is_within: bool = False
    """True when a phrase may begin anywhere in the line."""
    also: str = ""
    """A pattern that the line must have besides."""
    but: str = ""
    """A pattern that keeps a line."""
    keeps_prose: bool = False
    keeps_headings: bool = False
    is_of_a_block: bool = False
    """True when a short line between two such lines goes with them."""
    links_anywhere: bool = False
    """True when a line that is one link goes wherever it stands."""


class LineRules:
    """Rows that are applied together; every line is looked at once."""

    def __init__(self, name: str, rows: Sequence[LineRule]) -> None:
        """Take the rows; their patterns are compiled when the first page is cleaned."""
        self.__name__ = name
        self.rows = tuple(rows)
        self._longest = max(row.longest for row in rows)
        self._compiled: list[_Compiled] = []
        beginnings = (row.phrases for row in self.rows if not row.is_within)
        self._beginning = Pattern(any_of(" ".join(beginnings)))
        """What a line begins with that any such row fits; most lines fit none."""
        self._fitting: dict[tuple[str, _Where], list[_Compiled]] = {}

    def __call__(self, draft: Draft) -> Cleaned:
        """Remove the lines that a row names, and once more, since the edges have moved then."""
        self._compiled = self._compiled or [_Compiled(row) for row in self.rows]
        removals: list[Removal] = []
        while found := self._found(draft):
            for block_id in _of_longer_series(draft, found):
                del found[block_id]
            if not found:
                break
            for row in dict.fromkeys(found.values()):
                ids = [block_id for block_id, other in found.items() if other is row]
                cleaned = remove_blocks(draft, row.name, row.reason, ids)
                draft = cleaned.draft
                removals += cleaned.removals
        return Cleaned(draft, tuple(removals))

    def _found(self, draft: Draft) -> dict[str, LineRule]:
        places = _Places(draft, {row.place for row in self.rows})
        rows: dict[_Where, list[_Compiled]] = {}
        found: dict[str, LineRule] = {}
        lines = list(iter_lines(draft.blocks))
        is_guide = _GUIDE.search(plain(draft.metadata.title)) is not None
        for line in lines:
            text = line.text.text.strip()
            if not 0 < len(text) <= self._longest:
                continue
            where = places.of(line)
            if where not in rows:
                at = places.named(where)
                rows[where] = [c for c in self._compiled if c.row.place in at or c.is_for(at)]
            said = plain(text)
            if (key := (said, where)) not in self._fitting:
                self._remember(key, rows[where])
            for compiled in self._fitting[key]:
                if is_guide and compiled.row.name in _CALLS and _is_step(said):
                    continue
                if compiled.may_go(line):
                    found[line.block_id] = compiled.row
                    break
        found |= _between(lines, found)
        return found

    def _remember(self, key: tuple[str, _Where], rows: Sequence[_Compiled]) -> None:
        """Note which of ``rows`` a line fits: it is asked again when others have gone."""
        if len(self._fitting) >= _MOST_REMEMBERED:
            self._fitting.clear()
        said, _ = key
        opening = _OPENING_SIGNS.match(said)
        begin = opening.end() if opening else 0
        if not self._beginning.match(said, begin):
            rows = [c for c in rows if c.row.is_within]
        fitting = (c for c in rows if len(said) <= c.row.longest and c.fits(said, begin))
        self._fitting[key] = list(fitting)


class _Compiled:
    """A row with its patterns."""

    def __init__(self, row: LineRule) -> None:
        self.row = row
        words = any_of(row.phrases)
        self._words = Pattern(words + _CLOSING_SIGNS if row.is_whole else words)
        self._also = Pattern(row.also) if row.also else None
        self._but = Pattern(row.but) if row.but else None

    def fits(self, said: str, begin: int) -> bool:
        """Whether a line, whose words begin at ``begin``, says what the row names."""
        return (
            self._find(said, begin) is not None
            and (self._also is None or self._also.search(said) is not None)
            and (self._but is None or self._but.search(said) is None)
        )

    def _find(self, said: str, begin: int) -> re.Match[str] | None:
        if self.row.is_whole:
            return self._words.fullmatch(said, begin)
        return self._words.search(said) if self.row.is_within else self._words.match(said, begin)

    def is_for(self, at: frozenset[Place]) -> bool:
        """Whether the row counts at none of its own places, for a line that is a link."""
        return self.row.links_anywhere and Place.LINK in at

    def may_go(self, line: DraftText) -> bool:
        """Whether the line is set as what the row names may be."""
        row = self.row
        if row.keeps_headings and is_set_as_heading(line):
            return False
        return not (row.keeps_prose and is_prose(line.text))


_Where = tuple[bool, ...]
"""Whether a line stands at each place that is asked for, and last whether it is a link."""


class _Places:
    """Where the lines of one draft stand."""

    def __init__(self, draft: Draft, asked: Collection[Place]) -> None:
        self._draft, self._edges = draft, edges_of(draft)
        self._limited = [place for place in asked if place is not Place.ANYWHERE]
        self._lines = [frozenset(self._lines_at(place)) for place in self._limited]

    def of(self, line: DraftText) -> _Where:
        """Return where ``line`` stands."""
        block_id, text = line.block_id, line.text
        is_there = [block_id in lines for lines in self._lines]
        return (*is_there, bool(text.spans) and is_link(text))

    def named(self, where: _Where) -> frozenset[Place]:
        """Return all the places that ``where`` says."""
        at = (place for place, is_there in zip(self._limited, where, strict=False) if is_there)
        return frozenset((Place.ANYWHERE, *at, *([Place.LINK] if where[-1] else [])))

    def _lines_at(self, place: Place) -> Iterator[str]:
        edges = self._edges
        ids = edges.both if place in {Place.EDGE, Place.BOTH_ENDS} else edges.foot
        yield from (line.block_id for line in _lines_in(self._draft, ids))
        if place in {Place.END, Place.BOTH_ENDS}:
            yield from (line.block_id for line in iter_lines(self._draft.blocks[-_LAST_BLOCKS:]))
        if place is Place.BOTH_ENDS:
            prose = (line for line in iter_lines(self._draft.blocks) if is_prose(line.text))
            yield from (line.block_id for line in islice(prose, 1))


def _lines_in(draft: Draft, ids: Collection[str]) -> Iterable[DraftText]:
    return iter_lines(block for block in draft.blocks if block.block_id in ids)


def _between(lines: Sequence[DraftText], found: Mapping[str, LineRule]) -> dict[str, LineRule]:
    """Return the short lines that stand right between two lines of one block, with its row."""
    rows = [row if (row := found.get(x.block_id)) and row.is_of_a_block else None for x in lines]
    return {
        line.block_id: row
        for line, is_found, row, below in zip(lines[1:], rows[1:], rows, rows[2:], strict=False)
        if not is_found
        and row
        and below
        and len(line.text.text) <= _LONGEST_BETWEEN
        and not is_set_as_heading(line)
        and not line.text.text.rstrip().endswith(_SENTENCE_ENDS)
    }


def _of_longer_series(draft: Draft, found: Collection[str]) -> set[str]:
    """Return those of ``found`` that are items of a numbered series whose others mostly stay.

    Where 4. of five points says 扫码, the five are one list.
    """
    if not found:
        return set()
    kept: set[str] = set()
    for series in _series(draft):
        going = series & set(found)
        if going and 2 * len(going) < len(series):
            kept |= going
    return kept


def _series(draft: Draft) -> Iterator[set[str]]:
    """Yield the lines of each run that are numbered from 1 on; others may stand between."""
    run: list[str] = []
    for line in iter_lines(draft.blocks):
        number = _number_of(line.text.text)
        if number is None or (number != len(run) + 1 and number != 1):
            continue
        if number == 1:
            yield set(run)
            run = []
        run.append(line.block_id)
    yield set(run)
    for block in draft.blocks:
        if isinstance(block, DraftList) and block.ordered:
            yield {line.block_id for line in iter_lines((block,))}


def _number_of(text: str) -> int | None:
    if (start := _NUMBER.match(text)) is None or (found := _DIGITS.search(start[0])) is None:
        return None
    return int(found[0]) if found[0].isdigit() else 1 + "一二三四五六七八九十".index(found[0])

"""Finds the headings among the lines of a draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import islice, takewhile

from reader.core.article import Figure
from reader.core.articles.prose import (
    is_link,
    is_prose,
    plain,
)
from reader.core.characters.kinds import count_letters
from reader.core.draft import DraftList, DraftText
from reader.core.pattern import Pattern
from reader.structuring.figures import Paired
from reader.structuring.heading_lines import (
    LONGEST_PLAIN,
    Series,
    ends_as_plain_text,
    has_full_stop,
    has_marker,
    is_aside,
    is_bold,
    is_entry,
    is_named_otherwise,
    is_number,
    is_prose_line,
    is_sentence,
    is_set_formula,
    is_untagged_bold,
    may_be_plain_heading,
    rank_of_line,
    reads_as_heading,
    series_of,
    tagged_level,
    tags_of_paragraphs,
)
from reader.structuring.levels import UNTAGGED, Look, levels_of
from reader.structuring.neighbours import Neighbours
from reader.structuring.numbering import Rank, is_called_heading, rank_of

_LONG_PARAGRAPHS = 50
"""Letters; a page whose prose is at the median shorter than this has no plain headings."""
_TITLES_OF_POEMS = 2
"""Bold lines that can be headings on a page without prose."""
_FEWEST_OF_SERIES = 2
_FEWEST_OF_LOOK = 3
"""Lines of a look that only headings have."""
_TAGGING = 3
"""Tagged headings that show that the page tags all of its headings."""

_WORDS_IN_BRACKETS = Pattern(r"[【〔［][^【】〔〕［］]{2,16}[】〕］]")
_CONTENTS = Pattern(r"目\s*[录錄次]")
_FEWEST_NUMBERED = 2
_ONE = Pattern("[1一壹]")
_NUMBER_OF_PART = Pattern(r"第\s*(?:[一二三四五六七八九十百零〇]+|\d+)\s*[编篇卷部章]")
_LONGEST_NAME = 24
_DECK = Pattern(r"\bsub ?(?:title|head(?:line|ing)?)\b|\bdeck\b|\bstandfirst\b|\btagline\b")


def find_headings(blocks: Sequence[Paired]) -> Mapping[str, int]:
    """Return the level, 2 to 6, of every line of ``blocks`` that is a heading, by block id."""
    page = _Page(blocks)
    looks = {
        index: look
        for index, block in enumerate(blocks)
        if isinstance(block, DraftText) and (look := page.look_at(index, block))
    }
    looks = dict(sorted({**looks, **page.rest_of_series(looks), **page.numbers_alone()}.items()))
    looks = dict(sorted({**page.names_of_parts(looks), **looks}.items()))
    formulas = {
        index
        for index, block in enumerate(blocks)
        if isinstance(block, DraftText) and is_set_formula(block)
    }
    unwanted = formulas | page.contents(looks) | page.loose_numbers(looks)
    return levels_of({blocks[i].block_id: x for i, x in looks.items() if i not in unwanted})


class _Page:
    """The lines of one page and how it sets them, measured once."""

    def __init__(self, blocks: Sequence[Paired]) -> None:
        self._blocks = blocks
        self._neighbours = Neighbours(blocks)
        lines = [block for block in blocks if isinstance(block, DraftText)]
        prose = [line for line in lines if is_prose(line.text)]
        places = [i for i, block in enumerate(blocks) if is_prose_line(block)]
        self._first_prose = places[0] if places else len(blocks)
        ends = [i for i, block in enumerate(blocks) if is_prose_line(block) or is_sentence(block)]
        self._last_prose = ends[-1] if places else len(blocks) - 1
        sizes = sorted(count_letters(line.text.text) for line in prose)
        middle = sizes[(len(sizes) - 1) // 2 : len(sizes) // 2 + 1]
        self._has_long_paragraphs = bool(middle) and (
            sum(middle) >= len(middle) * _LONG_PARAGRAPHS  # their median; importing one takes 2 ms
        )
        bold, bold_prose = sum(map(is_bold, lines)), sum(map(is_bold, prose))
        self._has_no_prose, self._bold_lines = not prose, bold
        self._is_mostly_bold = 2 * bold > len(lines) or 3 * bold_prose > len(prose) > 0
        self._is_mostly_centred = 2 * sum(line.centred for line in prose) > len(prose)
        self._tags_of_paragraphs = tags_of_paragraphs(blocks)
        tagged = (tagged_level(line) is not None for line in lines)
        self._tags_headings = not self._tags_of_paragraphs and sum(tagged) >= _TAGGING
        self._entries = self._entries_of_contents()
        self._series_in_brackets = self._find_series_in_brackets()
        self._heading_looks = self._looks_of_headings()
        short = sum(map(may_be_plain_heading, lines))
        self._short_lines_are_rare = short <= max(1, len(prose))

    def _entries_of_contents(self) -> frozenset[int]:
        """Return the numbered lines in a row that stand further down once more.

        Right below 目录 one is enough.
        """
        keys = [
            plain(block.text.text).strip() if isinstance(block, DraftText) else ""
            for block in self._blocks
        ]
        start = next((i for i, key in enumerate(keys) if _CONTENTS.fullmatch(key)), len(keys))
        last = {key: index for index, key in enumerate(keys)}
        below = takewhile(
            lambda i: rank_of(keys[i]) is not None and last[keys[i]] > i,
            range(start + 1, len(keys)),
        )
        again = {i for i, key in enumerate(keys) if last[key] > i and rank_of(key) is not None}
        return frozenset(below) | {i for i in again if i - 1 in again or i + 1 in again}

    def _looks_of_headings(self) -> frozenset[tuple[str, str]]:
        """Return tag and classes that the page keeps for short lines, each above prose."""
        lines: dict[tuple[str, str], list[int]] = {}
        for index, block in enumerate(self._blocks):
            if isinstance(block, DraftText) and block.classes:
                lines.setdefault((block.tag, block.classes), []).append(index)
        return frozenset(
            look
            for look, places in lines.items()
            if len(places) >= _FEWEST_OF_LOOK
            and not is_named_otherwise(look[1])
            and all(map(self._may_be_of_look, places))
        )

    def _may_be_of_look(self, index: int) -> bool:
        line = self._blocks[index]
        above = self._blocks[index - 1] if index else None
        return (
            isinstance(line, DraftText)
            and count_letters(line.text.text) <= LONGEST_PLAIN
            and not ends_as_plain_text(plain(line.text.text))
            and self._can_be_heading(index, line, plain(line.text.text).strip())
            and not isinstance(above, Figure)
            and self._neighbours.before_sentence(index)
        )

    def _find_series_in_brackets(self) -> frozenset[int]:
        """Return the short lines in brackets that each head prose, where there are several."""
        found = frozenset(
            index
            for index, line in enumerate(self._blocks)
            if isinstance(line, DraftText)
            and _WORDS_IN_BRACKETS.fullmatch(line.text.text.strip())
            and not is_link(line.text)
            and self._neighbours.before_prose(index)
        )
        return found if len(found) >= _FEWEST_OF_SERIES else frozenset()

    def look_at(self, index: int, line: DraftText) -> Look | None:
        """Return the look of the heading at ``index``, or None when the line is none."""
        text = plain(line.text.text).strip()
        rank = rank_of(text)
        tag = tagged_level(line)
        if line.tag in self._tags_of_paragraphs:
            return None
        if tag is not None:
            return None if self._is_deck(index, line) else Look(tag, rank, text)
        if not self._can_be_heading(index, line, text):
            return None
        # Where the page tags its headings, a bold, short or 1、 line is not meant as one.
        if self._tags_headings and (rank is None or rank >= Rank.ARABIC):
            return None
        is_heading = (
            (line.tag, line.classes) in self._heading_looks
            or self._is_bold_heading(index, line, rank)
            or (rank is not None and self._opens_section(index, text, rank))
            or (has_marker(text) and self._neighbours.before_prose(index))
            or index in self._series_in_brackets
            or self._is_called_heading(index, line)
            or self._is_centred_heading(index, line)
            or self._is_plain_heading(index, line)
        )
        return Look(UNTAGGED, rank, text) if is_heading else None

    def _is_deck(self, index: int, line: DraftText) -> bool:
        """Whether a line with a heading's tag is the article's lead, or its title's second line."""
        is_sentence = has_full_stop(line.text.text) and "，" in line.text.text
        is_deck = is_sentence or _DECK.search(line.classes) is not None
        return index <= self._first_prose and is_deck

    def contents(self, looks: Mapping[int, Look]) -> set[int]:
        """Return the entries of a table of contents: a short line under them, said again later."""
        last = {look.text: index for index, look in looks.items()}
        return {
            index
            for index, look in looks.items()
            if last[look.text] > index and is_entry(self._blocks[index + 1])
        }

    def rest_of_series(self, looks: Mapping[int, Look]) -> dict[int, Look]:
        """Return the lines that are set just as several headings are, and head something too.

        Where more lines look so than are headings, the look says nothing.
        """
        found = Counter(
            series_of(line)
            for index, look in looks.items()
            if look.tag == UNTAGGED and isinstance(line := self._blocks[index], DraftText)
        )
        if max(found.values(), default=0) < _FEWEST_OF_SERIES:
            return {}
        rest: dict[Series, dict[int, Look]] = {}
        for index, line in enumerate(self._blocks):
            if not isinstance(line, DraftText) or index in looks or tagged_level(line):
                continue
            series, text = series_of(line), plain(line.text.text).strip()
            if found[series] >= _FEWEST_OF_SERIES and self._can_be_heading(index, line, text):
                rest.setdefault(series, {})[index] = Look(UNTAGGED, rank_of(text), text)
        return {
            index: look
            for series, lines in rest.items()
            if len(lines) <= found[series]
            for index, look in lines.items()
        }

    def numbers_alone(self) -> dict[int, Look]:
        """Return the numbers that stand alone, each above prose: parts without a name.

        There are several, centred or bold numerals of Han, and the first is a one.
        """
        numbers = {
            index: Look(UNTAGGED, None, text)
            for index, line in enumerate(self._blocks)
            if isinstance(line, DraftText)
            and is_number(text := plain(line.text.text).strip())
            and (line.centred or (is_bold(line) and not any(map(str.isdecimal, text))))
            and self._neighbours.before_prose(index)
        }
        first = "".join(look.text for look in islice(numbers.values(), 1))
        return numbers if len(numbers) >= _FEWEST_NUMBERED and _ONE.search(first) else {}

    def names_of_parts(self, looks: Mapping[int, Look]) -> dict[int, Look]:
        """Return the lines that name the part or chapter whose number alone heads them.

        So are laws of Hong Kong set: 第2部, 牌照的申請 in the next line. There are several.
        """
        names = {}
        for index, look in looks.items():
            line = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
            if (
                look.rank in (Rank.PART, Rank.CHAPTER)
                and _NUMBER_OF_PART.fullmatch(look.text)
                and index + 1 not in looks
                and isinstance(line, DraftText)
                and len(text := plain(line.text.text).strip()) <= _LONGEST_NAME
                and self._can_be_heading(index + 1, line, text)
                and (index + 2 in looks or self._neighbours.before_prose(index + 1))
            ):
                names[index + 1] = Look(look.tag, look.rank, text)
        return names if len(names) >= _FEWEST_NUMBERED else {}

    def loose_numbers(self, looks: Mapping[int, Look]) -> set[int]:
        """Return headings by number alone where most lines so numbered are none."""
        numbered = Counter(
            rank
            for index, line in enumerate(self._blocks)
            if isinstance(line, DraftText)
            and index not in self._entries
            and (rank := rank_of_line(line)) is not None
            and self._can_be_heading(index, line, plain(line.text.text).strip())
        )
        by_number = {i: look.rank for i, look in looks.items() if look.tag == UNTAGGED}
        found = Counter(by_number.values())
        return {
            i
            for i, rank in by_number.items()
            if rank is not None and 2 * found[rank] < numbered[rank]
        }

    def _can_be_heading(self, index: int, line: DraftText, text: str) -> bool:
        return (
            index < self._last_prose
            and reads_as_heading(text)
            and (index in self._series_in_brackets or not is_aside(text))
            and not is_link(line.text)
        )

    def _is_bold_heading(self, index: int, line: DraftText, rank: Rank | None) -> bool:
        """Whether a bold line heads something, and is no address, signature or lost caption."""
        if self._is_mostly_bold or not is_bold(line) or self._neighbours.is_in_long_run(index):
            return False
        if rank is not None:
            return True
        if self._has_no_prose:
            return self._is_above_plain_line(index)
        if index <= self._first_prose and not self._neighbours.before_sentence(index):
            return False
        return not line.centred or self._neighbours.is_alone(index)

    def _is_above_plain_line(self, index: int) -> bool:
        """Whether a bold line stands above lines that are not, as a poem's title does."""
        following = self._neighbours.next(index)
        is_above = isinstance(following, DraftList | DraftText) and not is_untagged_bold(following)
        return is_above and self._bold_lines >= _TITLES_OF_POEMS

    def _opens_section(self, index: int, text: str, rank: Rank) -> bool:
        """Whether a numbered line is followed by text of its own and is no item of a list."""
        if rank >= Rank.HAN and ends_as_plain_text(text) and not text.endswith(")"):
            return False
        following = self._neighbours.next(index)
        before = self._blocks[index - 1] if index else None
        if index - 1 in self._entries:
            before = None
        if any(isinstance(b, DraftText) and rank_of_line(b) is rank for b in (before, following)):
            return False
        if isinstance(following, DraftText):
            return rank < Rank.ARABIC or is_prose(following.text)
        return following is not None

    def _is_called_heading(self, index: int, line: DraftText) -> bool:
        """Whether a line that the page's class calls so heads a sentence or a list."""
        return is_called_heading(line) and self._neighbours.before_sentence(index)

    def _is_centred_heading(self, index: int, line: DraftText) -> bool:
        under_picture = index > 0 and isinstance(self._blocks[index - 1], Figure)
        return (
            line.centred
            and not self._is_mostly_centred
            and not under_picture
            and count_letters(line.text.text) <= LONGEST_PLAIN
            and self._neighbours.before_prose(index)
            and self._neighbours.is_alone(index)
        )

    def _is_plain_heading(self, index: int, line: DraftText) -> bool:
        """Whether a line without any mark is a heading: short, between two long paragraphs."""
        return (
            self._has_long_paragraphs
            and self._short_lines_are_rare
            and index > self._first_prose
            and may_be_plain_heading(line)
            and self._neighbours.after_prose(index)
            and self._neighbours.before_prose(index)
        )

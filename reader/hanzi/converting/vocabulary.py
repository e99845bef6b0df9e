"""What one region calls otherwise than another, word by word and only where the field is right.

Some words are safe everywhere (出租车 is 计程车). Others are words of computing only among its
words (程序, 循环, 对象): each distinct word of the field in a paragraph gives points to the others.
Some hang on the place that a passage is about (地铁 is 捷运 in Taiwan alone). Nothing is changed
inside a longer word, in titles, quotations and names of bodies, nor in a text that says 软体 and
网路 itself, which is Taiwan's already; and the same the other way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.hanzi.alignment import Alignment, Converted, Edit
from reader.hanzi.words.lexicon import Lexicon
from reader.hanzi.words.phrase_table import PhraseTable
from reader.hanzi.words.segment import Match, choose
from reader.hanzi.words.vocabulary_list import Entry, VocabularyList

ALWAYS_A_WORD = 3
"""Entries of so many characters are taken inside longer words: 出租车 in 出租车司机."""
WHOLE_TEXT = 8
"""Points that the words of a whole text must give for it to belong to the field everywhere."""
DENSE = 60
"""A text of the field has one of its words for every so many characters."""
FOREIGN = 3
"""So many distinct words of the other region show that Simplified text is not the mainland's.

Of Traditional text one shows that it is not Taiwan's."""
_CLAUSE_END = Pattern("[，。！？；、,!?;\n]")
_REACH = 24
"""How far on either side a telling word is looked for."""

_TITLES = Pattern("《[^《》\n]*》|〈[^〈〉\n]*〉")
_QUOTATIONS = Pattern('“([^“”\n]*)”|「([^「」\n]*)」|‘([^‘’\n]*)’|『([^『』\n]*)』|"([^"\n]*)"')
_BODIES = Pattern(
    f"(?:中国|国家|全国|中央|北京|上海|广东|深圳|[{HAN}]{{1,3}}[省市县])"
    "[^\\W\\d的了在是和与及有为被把将向对从到让使很都也就还这那一个我你他她们]{0,12}?"
    "(?:部|局|委员会|办公室|集团|大学|学院|研究院|研究所|协会|基金会|出版社|学会|有限公司|有限责任公司)"
)


class WordChange(NamedTuple):
    """``text[start:end]`` becomes ``form``."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the words of a text say of its field and of its region."""

    points: int = 0
    """What its distinct words of computing give together."""
    is_of_field: bool = False
    """True when the text as a whole belongs to the field."""
    is_own: bool = False
    """True when it uses the region's own words already."""
    place: str = ""
    """The place that it names oftenest, by the names that entries use."""


class Vocabulary:
    """Finds words that the region which is shown calls otherwise."""

    def __init__(
        self,
        table: PhraseTable,
        words: VocabularyList,
        lexicon: Lexicon,
        simplified: Mapping[int, str],
        *,
        is_simplified: bool = False,
    ) -> None:
        """Take the ``words`` of a list and the ``table`` that finds its entries in a text.

        The words of ``lexicon`` compete with the entries, and ``simplified`` is the table that
        simplifies a text character for character. The forms are Simplified with ``is_simplified``.
        """
        self._table = table
        self._entries = words.entries
        self._own = _any_of(words.own)
        self._places = words.places
        self._place_names = _any_of(words.places)
        self._lexicon = lexicon
        self._simplified = simplified
        self._is_simplified = is_simplified

    def evidence(self, text: str) -> Evidence:
        """Return what the words of ``text``, in either script, tell."""
        view = text.translate(self._simplified)
        words = [view[match.start : match.end] for match in self._words(view)]
        telling = [word for word in words if self._entries[word].points]
        points = sum(self._entries[word].points for word in set(telling))
        own = sum(1 for _ in self._own.finditer(view))
        others = [word for word in words if self._is_plainly_other(word)]
        is_own = own > len(others)
        if self._is_simplified and view == text:
            is_own = is_own or len(set(others)) < FOREIGN
        if not self._is_simplified and view != text:
            is_own = is_own or not others
        places = Counter(self._places[match[0]] for match in self._place_names.finditer(view))
        return Evidence(
            points,
            points >= WHOLE_TEXT and len(telling) * DENSE >= len(view),
            is_own,
            places.most_common(1)[0][0] if places else "",
        )

    def _is_plainly_other(self, word: str) -> bool:
        entry = self._entries[word]
        return entry.form != word and entry.need == 0 and not entry.place

    def changes(self, text: str, document: Evidence | None = None) -> list[WordChange]:
        """Return what is to be changed in ``text``, in either script, left to right.

        ``document`` is what the whole says of which ``text`` is a part.
        """
        whole = document or self.evidence(text)
        if whole.is_own:
            return []
        view = text.translate(self._simplified)
        matches = self._words(view)
        if not matches:
            return []
        barred = list(_protected(view))
        found = []
        for paragraph in _paragraphs(view, matches):
            words = {view[match.start : match.end] for match in paragraph}
            points = {word: self._entries[word].points for word in words}
            total = sum(points.values())
            for match in paragraph:
                word = view[match.start : match.end]
                entry = self._entries[word]
                enough = whole.is_of_field or total - points[word] >= entry.need
                if (
                    entry.form != word
                    and enough
                    and _fits(view, match, entry)
                    and (not entry.place or self._place_at(view, match, whole) == entry.place)
                    and not any(low <= match.start and match.end <= high for low, high in barred)
                ):
                    found.append(WordChange(match.start, match.end, entry.form))
        return found

    def _place_at(self, view: str, match: Match, whole: Evidence) -> str:
        """Return the place that ``view`` is about at ``match``.

        It is the one named last before it in its paragraph, or first after it; where the paragraph
        names none, the one that the whole names oftenest.
        """
        low = view.rfind("\n", 0, match.start) + 1
        high = view.find("\n", match.end)
        before = [found[0] for found in self._place_names.finditer(view, low, match.start)]
        if before:
            return self._places[before[-1]]
        after = self._place_names.search(view, match.end, len(view) if high < 0 else high)
        return self._places[after[0]] if after else whole.place

    def convert(
        self,
        text: str,
        document: Evidence | None = None,
        undone: Collection[tuple[int, int]] = (),
    ) -> Converted:
        """Return ``text`` with its words changed but for those at ``undone``."""
        pieces: list[str] = []
        edits: list[Edit] = []
        position = shift = 0
        for start, end, form in self.changes(text, document):
            if (start, end) in undone or text[start:end] == form:
                continue
            pieces += text[position:start], form
            growth = len(form) - (end - start)
            edits.append(Edit(start, end, start + shift, end + shift + growth))
            shift += growth
            position = end
        pieces.append(text[position:])
        return Converted("".join(pieces), Alignment(tuple(edits)))

    def simplified(self, text: str) -> str:
        """Return ``text`` as its words are listed."""
        return text.translate(self._simplified)

    def _words(self, view: str) -> list[Match]:
        found = self._table.found(view)
        return choose(view, found, self._lexicon, inside_from=ALWAYS_A_WORD) if found else []


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")


def _paragraphs(view: str, matches: list[Match]) -> Iterator[list[Match]]:
    """Yield the matches paragraph by paragraph."""
    start, group = 0, list[Match]()
    for match in matches:
        line = view.rfind("\n", 0, match.start) + 1
        if group and line != start:
            yield group
            group = []
        start = line
        group.append(match)
    if group:
        yield group


def _fits(view: str, match: Match, entry: Entry) -> bool:
    """Whether what stands in the clause of ``match`` is what the entry asks for."""
    if not entry.near and not entry.not_near:
        return True
    before = _CLAUSE_END.split(view[max(0, match.start - _REACH) : match.start])[-1]
    after = _CLAUSE_END.split(view[match.start : match.end + _REACH])[0]
    clause = before + after
    if entry.near and not any(word in clause for word in entry.near):
        return False
    return not any(word in clause for word in entry.not_near)


def _protected(view: str) -> Iterator[tuple[int, int]]:
    """Yield the titles, the quotations and the names of bodies in ``view``.

    A quotation of one word may be the name of a button: that word may change.
    """
    for pattern in (_TITLES, _BODIES):
        yield from (match.span() for match in pattern.finditer(view))
    for match in _QUOTATIONS.finditer(view):
        content = next(group for group in match.groups() if group is not None)
        if len(content) > _ONE_WORD:
            yield match.span()


_ONE_WORD = 5

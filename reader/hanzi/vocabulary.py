"""What Taiwan calls otherwise than the mainland, word by word and only where the field is right.

Some words are safe everywhere (出租车 is 计程车). Others are words of computing only among its
words (程序, 循环, 对象): each distinct word of the field in a paragraph gives points to the others.
Nothing is changed inside a longer word, in titles, quotations and names of bodies, nor in a text
that says 软体 and 网路 itself, which is Taiwan's already.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from reader.hanzi.alignment import Alignment, Converted, Edit
from reader.hanzi.lexicon import Lexicon
from reader.hanzi.phrase_table import PhraseTable
from reader.hanzi.segment import Match, choose

ALWAYS_A_WORD = 3
"""Entries of so many characters are taken inside longer words: 出租车 in 出租车司机."""
NEED_OF_FIELD = 2
"""Points that a word needs of which nothing else is known."""
WHOLE_TEXT = 8
"""Points that the words of a whole text must give for it to belong to the field everywhere."""
DENSE = 60
"""A text of the field has one of its words for every so many characters."""
_CLAUSE_END = re.compile("[，。！？；、,!?;\n]")
_REACH = 24
"""How far on either side a telling word is looked for."""

_TITLES = re.compile("《[^《》\n]*》|〈[^〈〉\n]*〉")
_QUOTATIONS = re.compile('“([^“”\n]*)”|「([^「」\n]*)」|‘([^‘’\n]*)’|『([^『』\n]*)』|"([^"\n]*)"')
_BODIES = re.compile(
    "(?:中国|国家|全国|中央|北京|上海|广东|深圳|[\u4e00-\u9fff]{1,3}[省市县])"
    "[^\\W\\d的了在是和与及有为被把将向对从到让使很都也就还这那一个我你他她们]{0,12}?"
    "(?:部|局|委员会|办公室|集团|大学|学院|研究院|研究所|协会|基金会|出版社|学会|有限公司|有限责任公司)"
)


class Entry(NamedTuple):
    """What is said of one word of the mainland, as plain values that can be kept."""

    form: str
    """Taiwan's word, in OpenCC's standard; the same word where nothing is to be changed."""
    need: int
    """The points that others of its field must give."""
    points: int
    """What it gives to others."""
    near: tuple[str, ...] = ()
    """One of these must stand in the same clause, if there are any."""
    not_near: tuple[str, ...] = ()


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
    is_taiwans: bool = False
    """True when it uses Taiwan's own words."""


class Vocabulary:
    """Finds words of the mainland that Taiwan calls otherwise."""

    def __init__(
        self,
        table: PhraseTable,
        entries: Mapping[str, Entry],
        taiwans: Iterable[str],
        lexicon: Lexicon,
        simplified: Mapping[int, str],
    ) -> None:
        """Take ``entries`` by the Simplified word and what finds them in a text.

        ``taiwans`` are words that only Taiwan uses, those of ``lexicon`` compete with the entries,
        and ``simplified`` is the table that simplifies a text character for character.
        """
        self._table = table
        self._entries = entries
        self._taiwans = re.compile("|".join(map(re.escape, taiwans)) or r"(?!)")
        self._lexicon = lexicon
        self._simplified = simplified

    def evidence(self, text: str) -> Evidence:
        """Return what the words of ``text``, in either script, tell."""
        view = text.translate(self._simplified)
        words = [view[match.start : match.end] for match in self._words(view)]
        telling = [word for word in words if self._entries[word].points]
        points = sum(self._entries[word].points for word in set(telling))
        own = sum(1 for _ in self._taiwans.finditer(view))
        changed = (self._entries[word] for word in words if self._entries[word].form != word)
        mainlands = sum(1 for entry in changed if entry.need == 0)
        return Evidence(
            points,
            points >= WHOLE_TEXT and len(telling) * DENSE >= len(view),
            own > mainlands,
        )

    def changes(self, text: str, document: Evidence | None = None) -> list[WordChange]:
        """Return what is to be changed in ``text``, in either script, left to right.

        ``document`` is what the whole says of which ``text`` is a part.
        """
        whole = document or self.evidence(text)
        if whole.is_taiwans:
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
                    and not any(low <= match.start and match.end <= high for low, high in barred)
                ):
                    found.append(WordChange(match.start, match.end, entry.form))
        return found

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
        found = sorted(set(self._table.found(view)))
        return choose(view, found, self._lexicon, inside_from=ALWAYS_A_WORD) if found else []


def read_entries(
    lines: Iterable[str], opencc: Mapping[str, str]
) -> tuple[dict[str, Entry], list[str]]:
    """Return the entries of a list, and the words that only Taiwan uses.

    The words of ``opencc`` that the list does not name need their field. Raises ValueError for a
    line that cannot be read.
    """
    entries: dict[str, Entry] = {}
    taiwans: list[str] = []
    heading: tuple[int, int, tuple[str, ...], tuple[str, ...]] | None = None
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("@"):
            heading = _heading(line[1:].split())
            continue
        if heading is None:
            taiwans += line.split()
            continue
        need, points, near, not_near = heading
        for item in line.split():
            word, equals, form = item.partition("=")
            shown = form if equals else opencc.get(word, word)
            if need > _MOST:
                shown = form if equals else word
            entries[word] = Entry(shown, need, points, near, not_near)
    for word, form in opencc.items():
        if len(word) > 1:
            entries.setdefault(word, Entry(form, NEED_OF_FIELD, 0))
    return entries, taiwans


_MOST = 8
"""No word needs more points; those that would are never changed and only guard others."""


def _heading(
    said: list[str],
) -> tuple[int, int, tuple[str, ...], tuple[str, ...]] | None:
    if said == ["taiwan"]:
        return None
    near = tuple(word for part in said if part[0] == "~" for word in part[1:].split("|"))
    not_near = tuple(word for part in said if part[:2] == "!~" for word in part[2:].split("|"))
    return int(said[0]), int(said[1]), near, not_near


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

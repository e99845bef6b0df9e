"""Characters whose form the words beside them decide, whatever words the dictionaries see there.

A rule is a line of a list: a character and its form, then what must stand close to it or must not::

    只>隻 <{number} >鸡|鸭 !>有 ~农场  # the need

``<`` before it, ``>`` after it, ``!<`` and ``!>`` not there, ``~`` near by; ``|`` parts
alternatives, ``{name}`` stands for those of a class (``@name a|b``), ``{name?}`` also for nothing.
Of several rules that hold, the first counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any, NamedTuple, TypeAlias

from reader.core.pattern import Pattern
from reader.hanzi.converting.cantonese import cantonese_spans
from reader.hanzi.converting.names import FAMILY_NAMES, FOREIGN, Name, name_at, places_of

_CLASS = Pattern(r"\{(\w+)(\??)\}")
_CLAUSE_REACH = 24
"""How far on either side a word of the same clause is looked for."""
EDGE = "\n"
"""Stands for the beginning and the end of a text in rules; ``{mark}`` should contain it."""

Sides: TypeAlias = Mapping[str, Mapping[str, Sequence[int]]]
"""Character to what stands beside it to the numbers of the rules that ask for it."""


class Rule(NamedTuple):
    """One rule, as plain values that can be kept."""

    char: str
    form: str
    before: bool
    """True when something must stand before it."""
    after: bool
    near: tuple[str, ...] = ()
    need: str = ""
    is_name: bool = False
    """True when the character is a name's, which keeps its form throughout."""


class Ruling(NamedTuple):
    """What a rule makes of the character at a place."""

    place: int
    form: str
    rule: Rule


class _Words(NamedTuple):
    """What may stand on one side of a character, with the rules that ask for it, as bits."""

    rules: Mapping[str, int]
    lengths: Mapping[str, tuple[int, ...]]
    """The character beside it to the lengths of the words that have it there."""


class _Asked(NamedTuple):
    """What the rules of one character ask for. The bits of a rule are those of its number here."""

    before: _Words
    after: _Words
    not_before: _Words
    not_after: _Words
    no_before: int
    """The rules that ask for nothing before it."""
    no_after: int
    rules: tuple[Rule, ...]


class ContextRules:
    """Rules compiled for a quick answer; made by ``compile_rules``, or of what that made before."""

    def __init__(self, by_char: Mapping[str, _Asked]) -> None:
        self._by_char = by_char
        self._telling = Pattern(f"[{''.join(sorted(by_char))}]" if by_char else r"(?!)")

    @classmethod
    def of_kept(cls, kept: Mapping[str, Sequence[Any]]) -> ContextRules:
        """Return the rules that ``plain`` gave."""
        by_char: dict[str, _Asked] = {}
        for char, row in kept.items():
            before, after, not_before, not_after, no_before, no_after, rules = row
            by_char[char] = _Asked(
                _Words(*before),
                _Words(*after),
                _Words(*not_before),
                _Words(*not_after),
                no_before,
                no_after,
                tuple(Rule(*rule) for rule in rules),
            )
        return cls(by_char)

    def plain(self) -> dict[str, tuple[Any, ...]]:
        """Return the rules by character as plain values, which can be kept."""
        return {
            char: (
                *(tuple(words) for words in asked[:4]),
                asked.no_before,
                asked.no_after,
                [tuple(rule) for rule in asked.rules],
            )
            for char, asked in self._by_char.items()
        }

    @property
    def rules(self) -> list[Rule]:
        """All rules, by their characters."""
        return [rule for asked in self._by_char.values() for rule in asked.rules]

    def found(self, text: str, telling: Pattern | None = None) -> Iterator[Ruling]:
        """Yield what the rules say of ``text``, left to right, at most one ruling a place.

        Only of the characters that ``telling`` matches, if it is given; of one without rules,
        nothing.
        """
        padded = f"{EDGE}{text}{EDGE}"
        by_char = self._by_char
        for place in [hit.start() for hit in (telling or self._telling).finditer(padded)]:
            asked = by_char.get(padded[place])
            if asked is None:
                continue
            before, after, not_before, not_after, held, no_after, rules = asked
            beyond = place + 1
            known, lengths = before
            for length in lengths.get(padded[place - 1], ()):
                if length <= place:
                    held |= known.get(padded[place - length : place], 0)
            if not held:
                continue
            known, lengths = after
            for length in lengths.get(padded[beyond], ()):
                no_after |= known.get(padded[beyond : beyond + length], 0)
            held &= no_after
            if not held:
                continue
            known, lengths = not_before
            for length in lengths.get(padded[place - 1], ()):
                if length <= place:
                    held &= ~known.get(padded[place - length : place], 0)
            known, lengths = not_after
            for length in lengths.get(padded[beyond], ()):
                held &= ~known.get(padded[beyond : beyond + length], 0)
            while held:
                first = held & -held
                rule = rules[first.bit_length() - 1]
                if not rule.near or _is_near(padded, place, rule.near):
                    yield Ruling(place - 1, rule.form, rule)
                    break
                held ^= first


def _words(asked: Mapping[str, Sequence[int]], bits: Mapping[int, int], beside: int) -> _Words:
    """Return what is ``asked`` made ready; ``word[beside]`` stands next to the character."""
    rules: dict[str, int] = {}
    lengths: dict[str, set[int]] = {}
    for word, numbers in asked.items():
        rules[word] = sum(bits[number] for number in set(numbers))
        lengths.setdefault(word[beside], set()).add(len(word))
    return _Words(rules, {char: tuple(sorted(found)) for char, found in lengths.items()})


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules of the common language, and those that Cantonese sentences are asked first."""

    common: ContextRules
    cantonese: Callable[[], ContextRules]
    """Asked for when the first such sentence comes."""

    def found(self, text: str, names: Iterable[Name] = ()) -> list[Ruling]:
        """Return what the rules say of ``text``, at most one ruling a place, left to right.

        A name that a rule has seen, here or as one of ``names``, keeps its form throughout.
        """
        settled: dict[int, Ruling] = {}
        for start, end in cantonese_spans(text):
            for ruling in self.cantonese().found(text[start:end]):
                settled[start + ruling.place] = ruling._replace(place=start + ruling.place)
        seen = list(names)
        for ruling in self.common.found(text):
            settled.setdefault(ruling.place, ruling)
            if ruling.rule.is_name and (name := name_at(text, ruling.place, ruling.form)):
                seen.append(name)
        for place, name in places_of(seen, text):
            rule = Rule(text[place], name.form, before=False, after=False, need=name.word)
            settled.setdefault(place, Ruling(place, name.form, rule))
        return [settled[place] for place in sorted(settled)]

    def names(self, text: str) -> tuple[Name, ...]:
        """Return the names in a whole ``text`` of which other texts may be parts."""
        found = self.common.found(text, _IN_NAMES)
        names = (name_at(text, r.place, r.form) for r in found if r.rule.is_name)
        return tuple(dict.fromkeys(name for name in names if name is not None))


_IN_NAMES = Pattern(f"[{''.join(sorted(FAMILY_NAMES))}{FOREIGN}]")


def compile_rules(lines: Iterable[str], *, of_readings: bool = False) -> ContextRules:
    """Return the rules of ``lines``; raises ValueError for a line that is none.

    The form is one character, or a reading of any length.
    """
    classes: dict[str, list[str]] = {}
    rules: list[Rule] = []
    marks = ("<", ">", "!<", "!>")
    sides: dict[str, dict[str, dict[str, list[int]]]] = {mark: {} for mark in marks}
    for line in lines:
        said, _, need = line.partition("#")
        if not said.strip():
            continue
        if said.startswith("@"):
            name, _, words = said[1:].strip().partition(" ")
            classes[name] = _expanded(words, classes)
            continue
        head, *tokens = said.split()
        char, arrow, form = head.partition(">")
        is_form = bool(form) if of_readings else len(form) == 1
        if len(char) != 1 or arrow != ">" or not is_form or not tokens:
            message = f"not a rule: {line}"
            raise ValueError(message)
        near: tuple[str, ...] = ()
        asked = set()
        for token in tokens:
            mark = re.match(r"!?[<>]|~", token)
            if mark is None:
                message = f"not a rule: {line}"
                raise ValueError(message)
            words_asked = _expanded(token[mark.end() :], classes)
            asked.add(mark[0])
            if mark[0] == "~":
                near = tuple(words_asked)
                continue
            side = sides[mark[0]].setdefault(char, {})
            for word in words_asked:
                side.setdefault(word, []).append(len(rules))
        is_foreign = char == form == FOREIGN and "{title}" in said
        is_name = is_foreign or {char, form} <= FAMILY_NAMES
        rules.append(Rule(char, form, "<" in asked, ">" in asked, near, need.strip(), is_name))
    numbers: dict[str, list[int]] = {}
    for number, rule in enumerate(rules):
        numbers.setdefault(rule.char, []).append(number)
    return ContextRules({char: _asked(char, mine, rules, sides) for char, mine in numbers.items()})


def _asked(
    char: str, numbers: Sequence[int], rules: Sequence[Rule], sides: Mapping[str, Sides]
) -> _Asked:
    """Return what the rules with these numbers ask for, all of one character."""
    bits = {number: 1 << place for place, number in enumerate(numbers)}
    mine = [(bits[number], rules[number]) for number in numbers]
    return _Asked(
        _words(sides["<"].get(char, {}), bits, -1),
        _words(sides[">"].get(char, {}), bits, 0),
        _words(sides["!<"].get(char, {}), bits, -1),
        _words(sides["!>"].get(char, {}), bits, 0),
        sum(bit for bit, rule in mine if not rule.before),
        sum(bit for bit, rule in mine if not rule.after),
        tuple(rule for _, rule in mine),
    )


def apply_rulings(text: str, rulings: Iterable[Ruling]) -> str:
    """Return ``text`` with the characters that rulings name; its length stays."""
    pieces: list[str] = []
    position = 0
    for place, form in sorted((ruling.place, ruling.form) for ruling in rulings):
        if text[place] != form:
            pieces += text[position:place], form
            position = place + 1
    return "".join([*pieces, text[position:]]) if pieces else text


def _expanded(words: str, classes: Mapping[str, list[str]]) -> list[str]:
    """Return every alternative of ``words`` with its classes spelled out."""
    found: list[str] = []
    for alternative in words.split("|"):
        parts: list[list[str]] = []
        position = 0
        for match in _CLASS.finditer(alternative):
            parts.append([alternative[position : match.start()]])
            parts.append([*classes[match[1]], *([""] if match[2] else [])])
            position = match.end()
        parts.append([alternative[position:]])
        found += ("".join(pieces) for pieces in product(*parts))
    return [word.replace("\\n", EDGE).replace("␣", " ") for word in found if word]


def _is_near(text: str, place: int, words: Iterable[str]) -> bool:
    """Whether one of ``words`` stands in the sentence round ``place``."""
    window = text[max(0, place - _CLAUSE_REACH) : place + _CLAUSE_REACH]
    return any(word in window for word in words)

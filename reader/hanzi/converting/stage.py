"""One step of a conversion.

``str.translate`` does the work at C speed; only where a phrase stands whose characters, one by one,
would come out differently is anything decided.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.hanzi.alignment import Alignment, Converted, Edit
from reader.hanzi.converting.context_rules import Rule, RuleBook, apply_rulings
from reader.hanzi.converting.names import Name
from reader.hanzi.words.lexicon import Lexicon
from reader.hanzi.words.phrase_table import PhraseTable
from reader.hanzi.words.segment import choose


class Cause(NamedTuple):
    """What makes ``text[start:end]`` come out as ``form`` in one step."""

    start: int
    end: int
    form: str
    rule: Rule | None = None
    """The rule that says so; without one it is a phrase, or the table of characters."""


class Stage:
    """Converts by one group of OpenCC's dictionaries."""

    def __init__(
        self,
        table: PhraseTable,
        lexicon: Lexicon,
        *,
        moves_words: bool = False,
        as_lexicon: Mapping[int, str] | None = None,
        rules: RuleBook | None = None,
    ) -> None:
        """Take the table, and the words that compete with its phrases.

        With ``moves_words``, the characters of a phrase do not correspond one to one with those of
        its replacement, even where there are as many. ``as_lexicon`` brings a text into the script
        of the lexicon, character for character. What ``rules`` say of a character counts before
        what stands in a phrase; a step with rules keeps a text's length.
        """
        self._table = table
        self._lexicon = lexicon
        self._moves_words = moves_words
        self._as_lexicon = as_lexicon
        self._rules = rules

    def convert(self, text: str, names: Sequence[Name] = ()) -> Converted:
        """Return ``text`` converted; words that change length or are swapped have an edit.

        What is known to be one of ``names`` keeps its form.
        """
        converted = self._by_words(text)
        if self._rules is None or converted.alignment.edits:
            return converted
        return Converted(apply_rulings(converted.text, self._rules.found(text, names)))

    def causes(self, text: str, names: Sequence[Name] = ()) -> Iterator[Cause]:
        """Yield what changes ``text``, left to right: rules, phrases and single characters."""
        plain = self._table.translate(text)
        words = self._by_words(text).text
        ruled = self._rules.found(text, names) if self._rules and len(words) == len(text) else ()
        rulings = {r.place: r for r in ruled if words[r.place] != r.form}
        view = text.translate(self._as_lexicon) if self._as_lexicon else text
        covered: set[int] = set()
        causes = [Cause(place, place + 1, r.form, r.rule) for place, r in rulings.items()]
        for start, end in choose(view, self._table.found(text), self._lexicon):
            causes.append(Cause(start, end, self._table.phrases[text[start:end]]))
            covered.update(range(start, end))
        covered.update(rulings)
        causes += (
            Cause(place, place + 1, form)
            for place, form in enumerate(plain)
            if place not in covered
        )
        yield from sorted(c for c in causes if c.rule or c.form != text[c.start : c.end])

    def _by_words(self, text: str) -> Converted:
        plain = self._table.translate(text)
        found = self._table.found(text)
        if not found:
            return Converted(plain)
        view = text.translate(self._as_lexicon) if self._as_lexicon else text
        pieces: list[str] = []
        edits: list[Edit] = []
        position = shift = 0
        for start, end in choose(view, found, self._lexicon):
            value = self._table.phrases[text[start:end]]
            pieces += plain[position:start], value
            growth = len(value) - (end - start)
            if self._moves_words or growth:
                edits.append(Edit(start, end, start + shift, end + shift + growth))
                shift += growth
            position = end
        pieces.append(plain[position:])
        return Converted("".join(pieces), Alignment(tuple(edits)))

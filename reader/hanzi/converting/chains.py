"""The conversions that OpenCC's configurations describe, as steps over its dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import Any

from reader.core.articles.scripts import fold
from reader.core.variants import Script
from reader.hanzi.converting.context_rules import (
    ContextRules,
    RuleBook,
    Ruling,
    compile_rules,
)
from reader.hanzi.converting.names import Name
from reader.hanzi.converting.stage import Stage
from reader.hanzi.converting.vocabulary import Vocabulary
from reader.hanzi.words import cache
from reader.hanzi.words.dictionaries import (
    Dictionary,
    Layers,
    Origin,
    digest_of,
    find_layers,
    first_forms,
)
from reader.hanzi.words.lexicon import COMMON_LETTER, Lexicon
from reader.hanzi.words.origins import Origins
from reader.hanzi.words.phrase_table import PhraseTable, compile_table
from reader.hanzi.words.vocabulary_list import Entry, VocabularyList, read_list
from reader.hanzi.words.word_tables import (
    read_folded_rows,
    read_phrase_words,
    read_phrases,
    read_word_rows,
)
from reader.paths import resource_path


class Step(Enum):
    """One step, named after the standards that it leads from and to."""

    TO_TRADITIONAL = "s-t"
    TO_SIMPLIFIED = "t-s"
    TO_TAIWAN = "t-tw"
    TO_TAIWAN_WORDS = "t-twp"
    FROM_TAIWAN = "tw-t"
    FROM_TAIWAN_WORDS = "twp-t"
    TO_HONG_KONG = "t-hk"
    FROM_HONG_KONG = "hk-t"
    TAIWAN_VOCABULARY = "words"
    """Words that know their field (``vocabulary.py``), in place of OpenCC's glossary."""
    MAINLAND_VOCABULARY = "mainland-words"


CHAINS: Mapping[str, tuple[Step, ...]] = {
    "s2t": (Step.TO_TRADITIONAL,),
    "s2tw": (Step.TO_TRADITIONAL, Step.TO_TAIWAN),
    "s2twp": (Step.TO_TRADITIONAL, Step.TO_TAIWAN_WORDS),
    "s2hk": (Step.TO_TRADITIONAL, Step.TO_HONG_KONG),
    "t2s": (Step.TO_SIMPLIFIED,),
    "tw2s": (Step.FROM_TAIWAN, Step.TO_SIMPLIFIED),
    "tw2sp": (Step.FROM_TAIWAN_WORDS, Step.TO_SIMPLIFIED),
    "hk2s": (Step.FROM_HONG_KONG, Step.TO_SIMPLIFIED),
    "t2tw": (Step.TO_TAIWAN,),
    "t2hk": (Step.TO_HONG_KONG,),
}
"""OpenCC's configurations by name, for checking against its own cases."""


_AFTER_WORDS = frozenset("里上中内的")
"""What lists of words have behind words that are whole without it."""
_COMPATIBILITY = "CJK_Compatibility_Ideographs"

OWN_WORDS, NO_WORDS = "own_words.txt", "no_words.txt"
"""What the program adds to the dictionaries, and what it takes out of them."""

VOCABULARIES: Mapping[Step, tuple[str, tuple[str, ...]]] = {
    Step.TAIWAN_VOCABULARY: ("taiwan_words.txt", ("TWPhrases",)),
    Step.MAINLAND_VOCABULARY: ("mainland_words.txt", ("TWPhrasesRev", "HKPhrasesRev")),
}
"""Our list of each vocabulary, and OpenCC's dictionaries from which it takes forms."""

TRADITIONAL_PHRASES = ("STPhrases", "STPhrases_GeneratedFromRegionalPhrases")
"""OpenCC's dictionaries of phrases from Simplified to its standard."""


@dataclass(frozen=True, slots=True)
class _Recipe:
    characters: tuple[str, ...]
    phrases: tuple[str, ...]
    """Names of dictionaries, those that are asked first at the front."""
    vocabulary: tuple[str, ...] = ()
    """Phrases that change words, not just their spelling."""
    lists: tuple[str, ...] = ()
    """Our own lists of phrases, asked before all others, the last one first."""
    words: Script | None = None
    """The script in which the common words of the language compete with the phrases."""
    by_context: bool = False
    """True when the words beside a character may decide on its form."""


_RECIPES: Mapping[Step, _Recipe] = {
    Step.TO_TRADITIONAL: _Recipe(
        ("STCharacters",),
        TRADITIONAL_PHRASES,
        lists=("plain.txt", "usage.txt", OWN_WORDS),
        words=Script.HANS,
        by_context=True,
    ),
    Step.TO_SIMPLIFIED: _Recipe(("TSCharacters",), ("TSPhrases",), lists=("to_simplified.txt",)),
    Step.TO_TAIWAN: _Recipe(("TWVariants",), ("TWVariantsPhrases",)),
    Step.TO_TAIWAN_WORDS: _Recipe(
        ("TWVariants",), ("TWVariantsPhrases",), ("TWPhrases",), words=Script.HANT
    ),
    Step.FROM_TAIWAN: _Recipe(
        ("TWVariantsRev",), ("TWVariantsRevPhrases",), lists=("from_taiwan.txt",)
    ),
    Step.FROM_TAIWAN_WORDS: _Recipe(
        ("TWVariantsRev",),
        ("TWVariantsRevPhrases",),
        ("TWPhrasesRev",),
        lists=("from_taiwan.txt",),
    ),
    Step.TO_HONG_KONG: _Recipe(("HKVariants",), ("HKVariantsPhrases",)),
    Step.FROM_HONG_KONG: _Recipe(("HKVariantsRev",), ("HKVariantsRevPhrases",)),
}


class Stages:
    """Every step's stage, built when first asked for; several threads may ask."""

    def __init__(self, cache_folder: Path, layers: Layers | None = None) -> None:
        """Read nothing yet; what is built is kept in ``cache_folder`` for the next start.

        Without ``layers``, the dictionaries are those that are installed.
        """
        self._cache_folder = cache_folder
        self._given_layers = layers
        self._built: dict[Step, Stage] = {}
        self._vocabularies: dict[Step, Vocabulary] = {}
        self._lock = RLock()

    def __getitem__(self, step: Step) -> Stage:
        """Return the stage of ``step``."""
        with self._lock:
            stage = self._built.get(step)
            if stage is None:
                stage = self._built[step] = self._build(step)
            return stage

    @cached_property
    def layers(self) -> Layers:
        """The dictionaries that the stages are made from."""
        return self._given_layers or find_layers()

    @cached_property
    def lexicon(self) -> Lexicon:
        """The common words of the language, in Simplified."""
        return Lexicon(read_phrase_words(OWN_WORDS), read_word_rows("words.txt"))

    @cached_property
    def folded_lexicon(self) -> Lexicon:
        """All words that are known, as ``scripts.fold`` makes them."""
        words = (fold(word) for word in read_phrase_words(OWN_WORDS))
        return Lexicon(words, read_folded_rows())

    def _build(self, step: Step) -> Stage:
        recipe = _RECIPES[step]
        table, words = self._table(step)
        return Stage(
            table,
            self.lexicon if recipe.words else Lexicon(words),
            moves_words=bool(recipe.vocabulary),
            as_lexicon=self._simplified if recipe.words is Script.HANT else None,
            rules=self._rule_book if recipe.by_context and self.layers.own else None,
        )

    def _table(self, step: Step) -> tuple[PhraseTable, tuple[str, ...]]:
        """Return the table of ``step`` and, unless common words compete, all its phrases."""
        path = self._cache_folder / f"{step.value}.tables"
        recipe = _RECIPES[step]
        made_from = _digest(recipe, self.layers)
        kept = cache.load(path, made_from)
        if kept is not None:
            characters, phrases, before, after, words = kept
            return PhraseTable(characters, phrases, before, after), words
        table, words = _compile(recipe, self.layers)
        value = (table.characters, table.phrases, table.before, table.after, words)
        cache.save(path, made_from, value)
        return table, words

    def vocabulary(self, step: Step) -> Vocabulary:
        """Return what the region that ``step`` leads to calls otherwise."""
        with self._lock:
            found = self._vocabularies.get(step)
            if found is None:
                found = self._vocabularies[step] = self._build_vocabulary(step)
            return found

    def _build_vocabulary(self, step: Step) -> Vocabulary:
        name, dictionaries = VOCABULARIES[step]
        is_simplified = step is Step.MAINLAND_VOCABULARY
        path, source = self._cache_folder / f"{step.value}.tables", resource_path(f"hanzi/{name}")
        made_from = digest_of([*self.layers.paths((*dictionaries, "TSCharacters")), source])
        kept = cache.load(path, made_from)
        if kept is None:
            kept = _compile_vocabulary(source, dictionaries, self._simplified, self.layers)
            cache.save(path, made_from, kept)
        phrases, before, after, rows, own, places = kept
        entries = {word: Entry(*row) for word, row in rows.items()}
        return Vocabulary(
            PhraseTable({}, phrases, before, after),
            VocabularyList(entries, own, places),
            self._vocabulary_lexicon(entries, are_common=is_simplified),
            self._simplified,
            is_simplified=is_simplified,
        )

    @staticmethod
    def _vocabulary_lexicon(entries: Mapping[str, Entry], *, are_common: bool) -> Lexicon:
        """Return the words that compete with a vocabulary's.

        What is one of them and where it is (博客里) is two words. With ``are_common`` they are as
        common as words are in texts of their own region, unless the tables, which are the
        mainland's, know them.
        """
        rows = read_word_rows("words.txt", "clicked.txt")
        for word in entries if are_common else ():
            row = f"{word[1:]}{COMMON_LETTER}".encode()
            rows[word[0]] = row + b" " + rows[word[0]] if word[0] in rows else row
        return Lexicon(
            read_phrase_words(OWN_WORDS),
            rows,
            lambda word: word[-1] in _AFTER_WORDS and word[:-1] in entries,
        )

    @cached_property
    def origins(self) -> Origins:
        """What says whose list an entry is in; it keeps what it has read."""
        return Origins(self.layers)

    def origin(self, step: Step, word: str) -> tuple[str, Origin, str]:
        """Return the list that says what becomes of ``word`` in ``step``, whose it is, and why."""
        recipe = _RECIPES[step]
        names = (*recipe.vocabulary, *recipe.phrases, *recipe.characters, _COMPATIBILITY)
        return self.origins.of_word(word, tuple(reversed(recipe.lists)), names)

    def vocabulary_origin(self, step: Step, word: str, form: str) -> tuple[str, Origin]:
        """Return the list that says that ``step`` calls ``word``, Simplified, ``form``, and whose.

        It is OpenCC's where OpenCC says the same.
        """
        own, dictionaries = VOCABULARIES[step]
        return self.origins.of_vocabulary(word, form, own, dictionaries, self._simplified)

    def rulings(self, text: str) -> list[Ruling]:
        """Return what the rules say of characters of Simplified ``text`` by their neighbours."""
        return self._rule_book.found(text) if self.layers.own else []

    def names(self, text: str) -> tuple[Name, ...]:
        """Return the names that the rules see in Simplified ``text``."""
        return self._rule_book.names(text) if self.layers.own else ()

    @cached_property
    def _rule_book(self) -> RuleBook:
        return RuleBook(self._rules("context_rules"), lambda: self._cantonese_rules)

    @cached_property
    def _cantonese_rules(self) -> ContextRules:
        return self._rules("cantonese_rules")

    def _rules(self, name: str) -> ContextRules:
        path, source = self._cache_folder / f"{name}.tables", resource_path(f"hanzi/{name}.txt")
        made_from = f"by character {digest_of([source])}"
        kept = cache.load(path, made_from)
        if kept is not None:
            return ContextRules.of_kept(kept[0])
        rules = compile_rules(source.read_text("utf-8").splitlines())
        cache.save(path, made_from, (rules.plain(),))
        return rules

    @cached_property
    def _simplified(self) -> dict[int, str]:
        return str.maketrans(_characters(("TSCharacters",), self.layers))


def _compile(recipe: _Recipe, layers: Layers) -> tuple[PhraseTable, tuple[str, ...]]:
    phrases = _merged(recipe.vocabulary + recipe.phrases, layers)
    for name in recipe.lists if layers.own else ():
        if name == OWN_WORDS:
            for word in read_phrases(NO_WORDS):
                phrases.pop(word, None)
        phrases |= first_forms(read_phrases(name))
    alone = {word: form for word, form in phrases.items() if len(word) == len(form) == 1}
    table = compile_table(_characters(recipe.characters, layers) | alone, phrases)
    return table, () if recipe.words else tuple(phrases)


def _compile_vocabulary(
    source: Path, dictionaries: Iterable[str], simplified: dict[int, str], layers: Layers
) -> tuple[Any, ...]:
    """Return plain values that can be kept: what finds the words, then what is said of them."""
    opencc = {
        word.translate(simplified): form
        for word, form in _merged(tuple(dictionaries), layers).items()
    }
    if source.name == VOCABULARIES[Step.MAINLAND_VOCABULARY][0]:
        opencc = {word: form.translate(simplified) for word, form in opencc.items()}
    lines = source.read_text("utf-8").splitlines() if layers.own else ()
    read: VocabularyList = read_list(lines, opencc)
    table = compile_table({}, {word: word + _OTHER for word in read.entries})
    rows = {word: tuple(entry) for word, entry in read.entries.items()}
    return table.phrases, table.before, table.after, rows, read.own, read.places


_OTHER = "+"
"""Makes every entry one that a table of characters gets wrong, so that it is found."""


def _digest(recipe: _Recipe, layers: Layers) -> str:
    names = (*recipe.characters, *recipe.phrases, *recipe.vocabulary, _COMPATIBILITY)
    lists = (*recipe.lists, NO_WORDS) if layers.own else ()
    own = [resource_path(f"hanzi/{name}") for name in lists]
    return digest_of([*layers.paths(names), *own])


def _characters(names: tuple[str, ...], layers: Layers) -> dict[str, str]:
    table = _merged(names, layers)
    compatible = _merged((_COMPATIBILITY,), layers)
    compatible = {char: table.get(form, form) for char, form in compatible.items()}
    return {
        char: form for char, form in (compatible | table).items() if len(char) == len(form) == 1
    }


def _merged(names: tuple[str, ...], layers: Layers) -> dict[str, str]:
    merged: Dictionary = {}
    for name in names:
        merged = layers.read(name) | merged
    return first_forms(merged)

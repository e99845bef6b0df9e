"""The word lists that come with the program, in resources/hanzi/."""

from __future__ import annotations

import re

from reader.core.articles.scripts import FOLD
from reader.core.pattern import Pattern
from reader.hanzi.words.dictionaries import Dictionary
from reader.paths import read_resource

_FIRST_WORD = Pattern(r"^([^#\t ]+)\t", re.MULTILINE)


def read_word_rows(*names: str) -> dict[str, bytes]:
    """Return the rows of the word tables ``names``, in UTF-8, by first character.

    Decoding a row when it is first needed makes the program start faster.
    """
    found: dict[str, bytes] = {}
    for name in names:
        lines = _bytes(name).split(b"\n")
        rows = (line.partition(b"\t") for line in lines if line[:1] not in b"#")
        for first, row in ((first.decode(), row) for first, _, row in rows):
            found[first] = found[first] + b" " + row if first in found else row
    return found


def read_folded_rows() -> dict[str, bytes]:
    """Return the rows of all word tables as ``scripts.fold`` makes them, in UTF-8.

    What tables spell otherwise than the fold does (什么, 乾坤, 名著) is found in folded texts.
    """
    rows: dict[str, list[str]] = {}
    for name in ("words.txt", "clicked.txt"):
        for line in _lines(name):
            first, _, entries = line.translate(FOLD).partition("\t")
            rows.setdefault(first, []).append(entries)
    return {first: " ".join(entries).encode() for first, entries in rows.items()}


def read_phrases(name: str) -> Dictionary:
    """Return a list of phrases: what stands first in each line, and what stands second."""
    rows = (line.split("\t") for line in _lines(name))
    return {row[0]: (row[1],) for row in rows}


def read_needs(name: str) -> dict[str, str]:
    """Return why each word stands in the list of phrases ``name``, where it says so."""
    rows = (line.split("\t") for line in _lines(name))
    return {row[0]: row[2] for row in rows if len(row) > 2}


def read_phrase_words(name: str) -> list[str]:
    """Return what stands first in each line of a list of phrases; no word has a space."""
    return _FIRST_WORD.findall(_bytes(name).decode("utf-8"))


def read_words(name: str) -> frozenset[str]:
    """Return a list of words."""
    return frozenset(_lines(name))


def _lines(name: str) -> list[str]:
    text = _bytes(name).decode("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _bytes(name: str) -> bytes:
    return read_resource(f"hanzi/{name}")

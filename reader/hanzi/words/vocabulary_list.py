"""Reads the lists of words that one region calls otherwise than another.

    @ NEED POINTS GROUP [~NEAR|NEAR] [!~NOT_NEAR|NOT_NEAR] [?PLACE]
    word=form word=form word

A heading says what the words below it need and give (``Entry``); a word without ``=`` takes its
form from OpenCC. Below ``@own`` stand words that only the region itself uses, below ``@place NAME``
the names of places there. ``#`` begins a note.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

NEED_OF_FIELD = 2
"""Points that a word needs of which nothing else is known."""
_MOST = 8
"""No word needs more points; those that would are never changed and only guard others."""


class Entry(NamedTuple):
    """What is said of one word of another region, as plain values that can be kept."""

    form: str
    """The region's word; the same word where nothing is to be changed."""
    need: int
    """The points that others of its field must give."""
    points: int
    """What it gives to others."""
    near: tuple[str, ...] = ()
    """One of these must stand in the same clause, if there are any."""
    not_near: tuple[str, ...] = ()
    place: str = ""
    """The passage must be about a place of this name, if there is one."""


@dataclass(slots=True)
class VocabularyList:
    """One list as it was read."""

    entries: dict[str, Entry] = field(default_factory=dict)
    """By the word of the other region, Simplified."""
    own: list[str] = field(default_factory=list)
    """Words that only the region uses whose words are shown."""
    places: dict[str, str] = field(default_factory=dict)
    """Names of places, each with the name that entries call it by."""


def read_list(lines: Iterable[str], opencc: Mapping[str, str]) -> VocabularyList:
    """Return what ``lines`` say; words of ``opencc`` that they do not name need their field.

    Raises ValueError for a line that cannot be read.
    """
    found = VocabularyList()
    said: list[str] = ["own"]
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("@"):
            said = line[1:].split()
        elif said == ["own"]:
            found.own += line.split()
        elif said[0] == "place":
            found.places |= dict.fromkeys(line.split(), said[1])
        else:
            for item in line.split():
                word, _, _ = item.partition("=")
                found.entries[word] = _entry(item, said, opencc)
    for word, form in opencc.items():
        if len(word) > 1:
            found.entries.setdefault(word, Entry(form, NEED_OF_FIELD, 0))
    return found


def _entry(item: str, said: list[str], opencc: Mapping[str, str]) -> Entry:
    """Return the entry of ``word=form`` or ``word`` below the heading ``said``."""
    word, equals, form = item.partition("=")
    need, points = int(said[0]), int(said[1])
    shown = form if equals else opencc.get(word, word)
    if need > _MOST and not equals:
        shown = word
    near = tuple(word for part in said if part[0] == "~" for word in part[1:].split("|"))
    not_near = tuple(word for part in said if part[:2] == "!~" for word in part[2:].split("|"))
    place = next((part[1:] for part in said if part[0] == "?"), "")
    return Entry(shown, need, points, near, not_near, place)

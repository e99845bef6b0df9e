"""How far the reading of a file has come, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from reader.core.article import Article

STAGES = 4
"""Loading, extraction, cleaning, structuring."""

Progress: TypeAlias = Callable[[int], None]
"""Told the number of stages done, 0 to ``STAGES``; may raise to give up between two of them."""


@dataclass(frozen=True, slots=True)
class Removal:
    """One thing that cleaning took out of the page, and why."""

    rule: str
    """The rule's name, snake case."""
    reason: str
    """A sentence in English for the user; it goes through translation where it is shown."""
    text: str
    """What was taken out, exactly as it stood."""
    block_id: str
    """Where it stood: ids sort in reading order together with those of the article."""


LEFT_OVER = "left_over_character"
LOST_SPACE = "lost_ideographic_space"
HALF_WIDTH = "half_width_punctuation"
COMPATIBILITY = "compatibility_character"
OTHER_WORD = "other_word"
"""A word that the region which is shown calls otherwise."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One place where a text that a bad converter spoiled was mended."""

    text_id: str
    """The mended text, as ``core.articles.walk.iter_texts`` names it."""
    start: int
    end: int
    """Code points in the original text."""
    original: str
    repaired: str
    rule: str
    """One of those above."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One file read: the article in its original script and the account of how it was made."""

    article: Article
    removals: tuple[Removal, ...]
    encoding: str
    """The encoding the file was decoded with, by Python's name."""
    inside: str = ""
    """The page's name in a file that holds several; empty for a file that is one page."""
    taught: tuple[str, ...] = ()
    """The names of the reader's own rules that had an effect."""

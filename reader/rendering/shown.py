"""What a renderer is given."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.article import Article
from reader.core.report import Removal, Repair
from reader.core.variants import Region, Script
from reader.translation import Translate


@dataclass(frozen=True, slots=True)
class ShownArticle:
    """One file as it is shown: its article in the variant asked for, and the account of it."""

    path: str
    """The file as the user named it."""
    article: Article
    encoding: str
    half_converted: bool
    """True when a bad converter left its traces in the original text."""
    removals: tuple[Removal, ...]
    repairs: tuple[Repair, ...]
    """What was mended before converting; offsets are those of the original."""
    seconds: float
    """How long reading the file took, from its bytes to the article."""
    inside: str = ""
    """The page's name in a file that holds several."""


@dataclass(frozen=True, slots=True)
class MendedText:
    """One plain text as mended, and the account of it."""

    path: str
    text: str
    script: Script
    region: Region | None
    half_converted: bool
    repairs: tuple[Repair, ...]
    """Offsets are those of the text as it was."""


@dataclass(frozen=True, slots=True)
class Style:
    """How the user wants it."""

    tr: Translate
    """Puts the few words of our own into the user's language."""
    removed: bool = False
    """True when a text for reading ends with the list of what cleaning took out."""

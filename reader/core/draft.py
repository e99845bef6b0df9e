"""The draft: a page's lines and pictures in reading order, before it is an article.

Extraction makes it from HTML or plain text, cleaning takes things out of it, structuring turns it
into an article. Block ids are given by extraction in reading order and never change afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from reader.core.article import Absence, Medium, Metadata
from reader.core.report import Removal
from reader.core.text import NO_TEXT, Text


@dataclass(frozen=True, slots=True)
class DraftText:
    """One paragraph or line, with what the page said of it."""

    block_id: str
    text: Text
    tag: str = "p"
    """The nearest block element's name: p, h1 to h6, figcaption, div …; "line" for plain text."""
    classes: str = ""
    """Class and id words of the elements around it, nearest first, lower case."""
    centred: bool = False


@dataclass(frozen=True, slots=True)
class DraftPicture:
    """One picture as the page shows it."""

    block_id: str
    asset_id: str | None
    """The key under which the source document holds the picture; None when it was not saved."""
    source: str = ""
    """The reference as the page wrote it, for rules that know icons and trackers by name."""
    alt: str = ""
    title: str = ""
    width: int | None = None
    height: int | None = None
    """Size in pixels as the markup gives it."""
    classes: str = ""
    medium: Medium = Medium.PICTURE
    """What else it is than a picture; its address is ``source`` then."""
    absence: Absence = Absence.NOT_SAVED


@dataclass(frozen=True, slots=True)
class DraftQuote:
    """A block quotation."""

    block_id: str
    blocks: tuple[DraftBlock, ...]


@dataclass(frozen=True, slots=True)
class DraftList:
    """A list; every item is a run of blocks."""

    block_id: str
    items: tuple[tuple[DraftBlock, ...], ...]
    ordered: bool = False
    start: int = 1
    """The number of the first item, if they have numbers."""


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A data table."""

    block_id: str
    rows: tuple[tuple[Text, ...], ...]
    header_rows: int = 0
    caption: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class DraftCode:
    """Preformatted text."""

    block_id: str
    code: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class DraftDivider:
    """A thematic break."""

    block_id: str


DraftBlock: TypeAlias = (
    DraftText | DraftPicture | DraftQuote | DraftList | DraftTable | DraftCode | DraftDivider
)


@dataclass(frozen=True, slots=True)
class DraftNote:
    """A note of the text, taken out of the run of blocks; NOTE_REF spans name its id."""

    note_id: str
    mark: str
    blocks: tuple[DraftBlock, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What is left of the page, and what is known about it so far."""

    metadata: Metadata
    blocks: tuple[DraftBlock, ...]
    notes: tuple[DraftNote, ...] = ()
    """No cleaning rule looks at them."""
    taught: frozenset[str] = frozenset()
    """Ids of blocks that are the article because its reader said so; no rule takes them out."""
    followed: tuple[str, ...] = ()
    """Names of the reader's own rules that had an effect."""


_FIVE_DIGITS = 99_999


def block_id(number: int) -> str:
    """Return the id of the page's ``number``-th block; ids sort in reading order."""
    return f"b{number:05d}" if number <= _FIVE_DIGITS else f"c{number:09d}"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A draft after a step that took things out, and the account of what it took."""

    draft: Draft
    removals: tuple[Removal, ...] = ()


BYLINE_TAG = "byline"
"""The tag of a line from outside the article that says when, where and by whom it came out."""

"""The article: what every stage works towards and every renderer starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from reader.core.messages.notices import Notice
from reader.core.text import NO_TEXT, Text
from reader.core.variants import Region, Script, Variant


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    block_id: str
    text: Text


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading; level 1 to 6 as structured, not as tagged by the page."""

    block_id: str
    text: Text
    level: int


class Medium(Enum):
    """What a figure shows."""

    PICTURE = "picture"
    VIDEO = "video"
    AUDIO = "audio"
    FRAME = "frame"
    """Another page, shown inside this one."""


class Absence(Enum):
    """Why a picture of the page is not there."""

    NOT_SAVED = "not_saved"
    ELSEWHERE = "elsewhere"
    """It lies in a folder from which nothing is read."""
    NOT_A_PICTURE = "not_a_picture"
    """What was saved in its place is none."""
    TOO_LARGE = "too_large"
    REFUSED = "refused"
    """The system does not let its file be read."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One picture with its caption and credit; still a figure when the picture was not saved.

    Video, sound and pages within the page are figures without an asset: nothing plays them.
    """

    block_id: str
    asset_id: str | None = None
    """A key of ``Article.assets``, or None when the picture was not saved."""
    caption: Text = NO_TEXT
    credit: Text = NO_TEXT
    alt: str = ""
    medium: Medium = Medium.PICTURE
    address: str = ""
    """Where the page has a medium other than a picture from, as it wrote it."""
    absence: Absence = Absence.NOT_SAVED
    """Why there is no asset, where there is none."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted blocks."""

    block_id: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; every item is itself a run of blocks."""

    block_id: str
    items: tuple[tuple[Block, ...], ...]
    ordered: bool = False
    start: int = 1
    """The number of the first item, if they have numbers."""


@dataclass(frozen=True, slots=True)
class Table:
    """A data table; rows may differ in length. Layout tables never get here."""

    block_id: str
    rows: tuple[tuple[Text, ...], ...]
    header_rows: int = 0
    caption: Text = NO_TEXT


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Verbatim text, never converted."""

    block_id: str
    code: str
    language: str = ""
    """That the page says it is in, as ``core.articles.code_languages`` calls it; "" for none."""


@dataclass(frozen=True, slots=True)
class Divider:
    """A thematic break."""

    block_id: str


Block: TypeAlias = Paragraph | Heading | Figure | Quote | ListBlock | Table | CodeBlock | Divider


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, an endnote or a reference: what a NOTE_REF in the text leads to."""

    note_id: str
    mark: str
    """What leads to it, as the page writes it: 1, [2], 注三."""
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture saved with the page."""

    name: str
    """The file name that the page knew it by."""
    media_type: str
    data: bytes = field(repr=False)
    place: str = field(default="", compare=False)
    """The file below the page's folder that has just these bytes; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Part:
    """Which page of an article that its site spreads over several."""

    number: int
    """From 1."""
    of: int | None = None
    """How many there are; None when the page tells only that another one follows or precedes."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page says about itself; an empty string or tuple means it does not say."""

    title: str = ""
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    site: str = ""
    section: tuple[str, ...] = ()
    """The breadcrumbs below the site, outermost first."""
    source: str = ""
    """Where the site took the article from."""
    published: str | None = None
    """ISO 8601, as precise as the page is: 2022-10-12 or 2022-10-12T15:17."""
    url: str = ""
    part: Part | None = None
    """None for an article that is on this page as a whole."""
    saved: str | None = None
    """When the page was saved, as its saver noted; ISO 8601."""
    saver: str = ""
    """What saved the page, as that named itself."""


@dataclass(frozen=True, slots=True)
class Article:
    """One cleaned article.

    Only ORIGINAL articles are stored; any other variant is made from one and may be thrown away.
    """

    article_id: str
    """SHA-256 of the source bytes, in hexadecimal."""
    metadata: Metadata
    blocks: tuple[Block, ...]
    script: Script
    """The script of the original, whatever the variant."""
    region: Region | None = None
    variant: Variant = Variant.ORIGINAL
    assets: Mapping[str, Asset] = field(default_factory=dict, repr=False, compare=False)
    notices: tuple[Notice, ...] = ()
    """What the reader is told besides."""
    notes: tuple[Note, ...] = ()
    """In the order of their marks; they are read after the blocks."""

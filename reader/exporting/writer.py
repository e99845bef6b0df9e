"""What a writer of a file format is, what it is given, and where it writes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import BinaryIO, Protocol, TypeAlias

from reader.core.article import Article
from reader.core.variants import Region, Script, Variant
from reader.exporting.papers import PAPERS, Paper
from reader.translation import Language, Translate, translator


class Pictures(Enum):
    """Where the pictures of a format go that need not hold them."""

    FOLDER = "folder"
    DATA = "data"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How the user wants what is written."""

    title: str = ""
    """Of a book of several articles; else the article's own stands for it."""
    vertical: bool = False
    pictures: Pictures = Pictures.FOLDER
    paper: Paper = PAPERS[0]
    """Of a format that has pages."""
    columns: int = 1
    page_writer: PageWriter | None = None
    """What sets and writes pages, with Qt, which no other format needs."""


class Target(Protocol):
    """Where one export is written; nothing of it is seen before it is whole."""

    @property
    def main(self) -> BinaryIO:
        """The file itself, which can be written and sought."""

    def beside(self, name: str, data: bytes) -> str:
        """Write a file into the folder beside, and return its address as the main file names it."""


PageWriter: TypeAlias = Callable[[Iterable[Article], Target, ExportOptions], None]
Write: TypeAlias = Callable[[Iterable[Article], Target, ExportOptions], None]
"""Takes articles as they come, keeping none, so that a book of any length fits into memory."""


@dataclass(frozen=True, slots=True)
class Writer:
    """One format that articles are given on in."""

    name: str
    """As ``--to`` and the file's suffix have it, without the point."""
    title: str
    """As menus and dialogs call it; translatable."""
    media_type: str
    write: Write
    makes_book: bool = False
    """Whether several articles make one file."""
    has_pages: bool = False
    """Whether it is written by ``ExportOptions.page_writer``, in the interface's thread alone."""

    @property
    def suffix(self) -> str:
        """The suffix of a file, with its point."""
        return f".{self.name}"


def words_for(article: Article) -> Translate:
    """Return what puts the few words of our own into the language of ``article`` as shown."""
    tag = language_tag(article)
    if article.script is Script.NONE:
        return translator(Language.ENGLISH)
    is_traditional = tag.startswith(Language.TRADITIONAL.value)
    return translator(Language.TRADITIONAL if is_traditional else Language.SIMPLIFIED)


def language_tag(article: Article) -> str:
    """Return the BCP 47 tag of ``article`` as shown; ``zh`` where the script is mixed."""
    if tag := article.variant.language_tag:
        return tag
    if article.script is Script.HANT and article.region in _REGIONAL:
        return _REGIONAL[article.region].language_tag
    return article.script.value if article.script in {Script.HANS, Script.HANT} else "zh"


_REGIONAL = {Region.TAIWAN: Variant.TAIWAN, Region.HONG_KONG: Variant.HONG_KONG}

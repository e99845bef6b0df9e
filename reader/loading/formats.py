"""What a format of file is: its loader, and all that anything outside this room asks about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple, TypeAlias

from reader.core.source import SourceDocument
from reader.loading.bytes.saved_file import SavedFile

Loader: TypeAlias = Callable[[Path, bytes, str | None], SourceDocument | None]
"""Takes the file's path, its bytes and the encoding that the user named; None: not my format."""


class PageInside(NamedTuple):
    """One page in a file, of which only what lies on top has been read yet."""

    inside: str
    """Its name in the file: a path, a title, an address; empty where the file is the page."""
    load: Callable[[], SourceDocument]
    """Reads it; raises a ReaderError with a sentence."""
    title: str = ""
    """Empty where only reading it can tell; so are the next two."""
    url: str = ""
    saved: str = ""
    """When it was saved, in ISO 8601."""
    size: int = 0
    """Bytes that it has when it is unpacked, where that is known and its file is smaller."""


Report: TypeAlias = Callable[[int], None]
"""Told how many bytes of the file have been looked through; what it raises ends the look."""
Lister: TypeAlias = Callable[[SavedFile, str | None, Report], Iterator[PageInside] | None]
"""Takes a file, the encoding that the user named and whom to report to; None: not my format.

The pages come one by one as the file is looked through, which may be larger than the memory.
"""


class Offer(Enum):
    """How an installed program stands in file managers for a format's files."""

    FIRST = auto()
    """Opens them where the user has chosen nothing else: few programs show such a page."""
    BEHIND_OTHERS = auto()
    """Is one of those to open them with, behind the browser or the editor."""
    NOWHERE = auto()
    """Opens them from its own dialog only: most such files hold no article."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be opened.

    The Open dialog, links between saved pages, the desktop entry, the installers' associations and
    the manual's list are made from the entries in ``format_list.FORMATS``.
    """

    name: str
    """What the user reads, in English and translatable: "Web page"."""
    load: Loader = lambda *_: None
    """Of a format whose files are one page each."""
    suffixes: tuple[str, ...] = ()
    """Of the files' names, in lower case with the dot, the usual one first; what a file is, its
    content tells."""
    mime_types: tuple[str, ...] = ()
    """As freedesktop.org's shared MIME database names them, or as ``is_new_to_linux`` declares."""
    apple_types: tuple[str, ...] = ()
    """Uniform type identifiers; the bundle declares those that begin with ``io.github.qingdu.``."""
    offer: Offer = Offer.NOWHERE
    is_new_to_linux: bool = False
    """True when the shared MIME database does not have the suffixes: the package declares the first
    of ``mime_types`` for them."""
    pages: Lister | None = None
    """Of a format whose files may hold several pages; asked before ``load``."""

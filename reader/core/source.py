"""A page as saved, decoded but not understood."""

from __future__ import annotations

import hashlib
from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from reader.core.article import Absence, Asset
from reader.core.messages.notices import Notice


class Pictures(Mapping[str, Asset]):
    """Pictures that were looked for, and may tell why one is not there."""

    @abstractmethod
    def absence_of(self, reference: str) -> Absence:
        """Return why there is no picture that the page calls ``reference``."""


class SourceKind(Enum):
    """How the text of a source document is to be read."""

    HTML = "html"
    PLAIN_TEXT = "text"


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """One saved page with the files that came with it."""

    name: str
    """The file's name, for messages and for a page without a title."""
    raw: bytes = field(repr=False)
    """The saved bytes, untouched."""
    kind: SourceKind
    text: str = field(repr=False)
    """The markup or the plain text, decoded."""
    encoding: str
    """The encoding it was decoded with, by Python's name."""
    url: str = ""
    """Where the page came from, when the file itself says so."""
    assets: Mapping[str, Asset] = field(default_factory=dict, repr=False, compare=False)
    """Pictures by the reference that the page uses; may read them only when asked."""
    notices: tuple[Notice, ...] = ()
    """What the reader is told of the file."""

    inside: str = ""
    """The page's name in a file that holds several; empty for a file that is one page."""
    saved: str | None = None
    """When it was saved, in ISO 8601, when the file itself says so."""
    saver: str = ""
    """What saved it, when the file itself says so."""
    is_whole: bool = False
    """True when all of it is the article, as of a book or a note, and nothing round it."""
    file_digest: str = ""
    """SHA-256 of the file when that holds this page only and is not what ``raw`` is."""

    @property
    def article_id(self) -> str:
        """SHA-256 of the file's bytes, or of the page's own in a file of several; hexadecimal."""
        return self.file_digest or hashlib.sha256(self.raw).hexdigest()

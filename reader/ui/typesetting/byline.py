"""The line below a title: when, where and by whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.core.article import Metadata
from reader.translation import Translate

Piece = tuple[str, str]
"""The id of a text of the article, or nothing for what the page adds, and the words."""

_BETWEEN: Piece = ("", "　·　")
_BETWEEN_NAMES: Piece = ("", "、")


def byline_of(metadata: Metadata, tr: Translate) -> str:
    """Return date, source, authors and editors in one line; empty when nothing is known."""
    return "".join(words for _, words in byline_pieces(metadata, tr))


def byline_pieces(metadata: Metadata, tr: Translate) -> list[Piece]:
    """Return the line in pieces, so that those which are the article's own can be found in it."""
    published = (metadata.published or "").replace("T", " ")
    source = ("source", metadata.source) if metadata.source else ("site", metadata.site)
    before, _, after = tr("Editors: {names}").partition("{names}")
    editors = _names("editors", metadata.editors)
    parts = (
        [("", published)],
        [source],
        _names("authors", metadata.authors),
        [("", before), *editors, ("", after)] if editors else [],
    )
    shown = [[piece for piece in part if piece[1]] for part in parts]
    return list(_joined([part for part in shown if part], _BETWEEN))


def _names(text_id: str, names: Sequence[str]) -> list[Piece]:
    pieces = [[(f"{text_id}.{number}", name)] for number, name in enumerate(names) if name]
    return list(_joined(pieces, _BETWEEN_NAMES))


def _joined(parts: Sequence[Sequence[Piece]], between: Piece) -> Iterator[Piece]:
    for number, part in enumerate(parts):
        if number:
            yield between
        yield from part

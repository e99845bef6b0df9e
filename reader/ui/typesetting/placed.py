"""A place in an article as it is shown."""

from __future__ import annotations

from typing import NamedTuple


class TextPlace(NamedTuple):
    """A character of the article as it is shown: a text's id and a code-point offset in it."""

    text_id: str
    offset: int

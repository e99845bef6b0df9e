"""What stands around a line that may be a heading."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reader.core.article import Figure
from reader.core.articles.prose import is_prose, plain
from reader.core.draft import DraftList, DraftText
from reader.structuring.figures import Paired
from reader.structuring.heading_lines import (
    ends_as_sentence,
    has_full_stop,
    is_credit,
    is_number,
    is_prose_line,
    is_untagged_bold,
)

_LONGEST_RUN = 2
"""Bold lines in a row that can be a heading and one under it; more are an address or a list."""


class Neighbours:
    """The lines before and after each of ``blocks``."""

    def __init__(self, blocks: Sequence[Paired]) -> None:
        self._blocks = blocks

    def before_prose(self, index: int) -> bool:
        """Whether prose follows."""
        following = self.next(index)
        return following is not None and is_prose_line(following)

    def before_sentence(self, index: int) -> bool:
        """Whether a sentence follows, or a list: what one needs, under 用料."""
        following = self.next(index)
        return isinstance(following, DraftList) or (
            isinstance(following, DraftText)
            and (is_prose(following.text) or has_full_stop(following.text.text))
        )

    def after_prose(self, index: int) -> bool:
        """Whether a line follows what can end a section; right under a picture it is a caption."""
        before = self._blocks[index - 1]
        match before:
            case DraftText():
                ends_sentence = ends_as_sentence(before.text.text)
                return is_prose(before.text) and ends_sentence
            case Figure():
                return bool(before.caption or before.credit)
            case _:
                return True

    def next(self, index: int) -> Paired | None:
        """Return what follows, pictures passed over."""
        following = (self._blocks[i] for i in range(index + 1, len(self._blocks)))
        return next((block for block in following if not isinstance(block, Figure)), None)

    def is_in_long_run(self, index: int) -> bool:
        """Whether more bold lines stand in a row around ``index`` than head one another."""
        reach = _LONGEST_RUN + 1
        before = reversed(self._blocks[max(0, index - reach) : index])
        after = self._blocks[index : index + reach]
        run = sum(1 for side in (before, after) for _ in takewhile(is_untagged_bold, side))
        return run > _LONGEST_RUN

    def is_alone(self, index: int) -> bool:
        """Whether no neighbour of a centred line is centred too, as captions in a row are."""
        around = (*self._blocks[max(0, index - 1) : index], *self._blocks[index + 1 : index + 2])
        return not any(
            isinstance(b, DraftText)
            and b.centred
            and not is_credit(plain(b.text.text))
            and not is_number(plain(b.text.text))
            for b in around
        )

"""How much is read of an article: what was in view, as far as there was time to read it."""

from __future__ import annotations

FASTEST = 25
"""Characters a second, three times what most people read: who goes quicker looks through."""


class Pace:
    """Counts characters that are read, of what is in view and for how long."""

    def __init__(self, characters: int, top: float, now: float) -> None:
        """Begin where the view is; ``now`` is in seconds of any clock."""
        self._characters = characters
        self._until = top
        """The part, from 0 to 1, before which nothing is left to be counted."""
        self._since = now

    def come_to(self, top: float, bottom: float, now: float) -> int:
        """Return how many characters were read since it was asked last.

        ``top`` and ``bottom`` are the parts of the article, from 0 to 1, that begin and end the
        view. Of a jump only what is in view and a view before it counts, of going back what is
        then read again.
        """
        if bottom <= self._until - (bottom - top):
            self._until = top
        self._until = max(self._until, top - (bottom - top))
        in_time = FASTEST * max(0.0, now - self._since)
        read = round(min(max(0.0, bottom - self._until) * self._characters, in_time))
        self._since = now
        if self._characters:
            self._until += read / self._characters
        return read

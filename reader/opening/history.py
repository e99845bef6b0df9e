"""Places the reader jumped from, to go back to and forward again."""

from __future__ import annotations

from typing import Generic, TypeVar

LONGEST = 100

T = TypeVar("T")


class History(Generic[T]):
    """Two stacks of places, as in a browser."""

    def __init__(self) -> None:
        self._past: list[T] = []
        self._future: list[T] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._past)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was gone back from."""
        return bool(self._future)

    @property
    def last(self) -> T | None:
        """Return the last place left, which ``back`` would go to."""
        return self._past[-1] if self._past else None

    @property
    def next(self) -> T | None:
        """Return the place last gone back from, which ``forward`` would go to."""
        return self._future[-1] if self._future else None

    def leave(self, place: T) -> None:
        """Remember ``place`` before a jump; what lay ahead is forgotten."""
        self._past = [*self._past, place][-LONGEST:]
        self._future = []

    def back(self, now: T) -> T:
        """Return the last place left, keeping ``now`` to go forward to."""
        self._future.append(now)
        return self._past.pop()

    def forward(self, now: T) -> T:
        """Return the place last gone back from, keeping ``now`` to go back to."""
        self._past.append(now)
        return self._future.pop()

"""The ways in which one article is shown, each made once, on whichever thread first needs it."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

from reader.opening.late import LateConverter
from reader.opening.opened import Opened, ScriptChoice, presented

KEPT = 3
"""Presentations of one article; enough to go between two scripts and look into a third."""


class _Presented:
    """One way, which may be in the making."""

    __slots__ = ("is_over", "opened")

    def __init__(self) -> None:
        self.is_over = Event()
        self.opened: Opened | None = None


class Presentations:
    """Gives an article as its reader chose; the last ones are kept, so that toggling is quick."""

    def __init__(self, converter: LateConverter) -> None:
        self._converter = converter
        self._made: dict[object, _Presented] = {}

    def give(self, opened: Opened, choice: ScriptChoice) -> Opened:
        """Return ``opened`` as ``choice`` says; on any thread.

        What another thread is making just now is waited for: to make it twice at once takes longer.
        """
        key = _key(opened, choice)
        own = _Presented()
        first = self._made.setdefault(key, own)
        if first is not own:
            first.is_over.wait()
            if first.opened is not None:
                return replace(first.opened, record=opened.record)
        try:
            own.opened = presented(opened, choice, self._converter.get)
            self._made[key] = own
        finally:
            own.is_over.set()
            self._forget_oldest(key, failed=own.opened is None)
        return own.opened

    def has(self, opened: Opened, choice: ScriptChoice) -> bool:
        """Whether ``opened`` is ready as ``choice`` says, so that giving it takes no time."""
        made = self._made.get(_key(opened, choice))
        return made is not None and made.is_over.is_set() and made.opened is not None

    def _forget_oldest(self, newest: object, *, failed: bool) -> None:
        others = [key for key in tuple(self._made) if key != newest]
        gone = others[: max(0, len(others) + 1 - KEPT)]
        for key in (*gone, newest) if failed else gone:
            self._made.pop(key, None)


def _key(opened: Opened, choice: ScriptChoice) -> object:
    """Return what tells one way of showing an article from the others."""
    return choice, replace(opened.record, place=None, bookmarks=()), opened.as_saved

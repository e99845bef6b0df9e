"""The ways in which one article is shown, each made once, on whichever thread first needs it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from threading import Event
from typing import NamedTuple

from reader.core.articles.walk import is_metadata, iter_texts
from reader.core.variants import Script, Variant
from reader.hanzi.presentation import Presentation
from reader.opening.late import LateConverter
from reader.opening.opened import Opened, ScriptChoice, presented

KEPT = 3
"""Presentations of one article; enough to go between two scripts and look into a third."""
LOOKED, LOOKED_ROUND = 200, 100
"""Texts before and after the place that a first look has, and how far one may have gone since."""


class _Look(NamedTuple):
    """What is round a place, as it is shown in another way; the rest of it is in 原文."""

    key: object
    near: frozenset[str]
    presentation: Presentation


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
        self._look: _Look | None = None

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
            self._converter.note_used(_way(opened, choice))
        finally:
            own.is_over.set()
            self._forget_oldest(key, failed=own.opened is None)
        return own.opened

    def has(self, opened: Opened, choice: ScriptChoice) -> bool:
        """Whether ``opened`` is ready as ``choice`` says, so that giving it takes no time."""
        made = self._made.get(_key(opened, choice))
        return made is not None and made.is_over.is_set() and made.opened is not None

    def has_tables(self, opened: Opened, choice: ScriptChoice) -> bool:
        """Whether all tables that showing ``opened`` as ``choice`` says takes are read."""
        return choice.variant is Variant.ORIGINAL or self._converter.was_used(_way(opened, choice))

    def look(self, opened: Opened, choice: ScriptChoice, text_id: str | None) -> None:
        """Make ready what is round ``text_id`` (None: the beginning), which takes little time."""
        ids = [name for name, _ in iter_texts(opened.original)]
        at = ids.index(text_id) if text_id in ids else 0
        only = {*ids[max(0, at - LOOKED) : at + LOOKED], *filter(is_metadata, ids)}
        near = ids[max(0, at - LOOKED_ROUND) : at + LOOKED_ROUND]
        shown = presented(opened, choice, self._converter.get, frozenset(only)).presentation
        self._look = _Look(_key(opened, choice), frozenset(near), shown)

    def looked(
        self, opened: Opened, choice: ScriptChoice, text_id: str | None
    ) -> Presentation | None:
        """Return what was made ready, if it is of this choice and has what is round ``text_id``."""
        look = self._look
        if look is None or look.key != _key(opened, choice):
            return None
        if text_id is None:
            text_id = next((name for name, _ in iter_texts(opened.original)), "")
        return look.presentation if text_id in look.near else None

    def _forget_oldest(self, newest: object, *, failed: bool) -> None:
        others = [key for key in tuple(self._made) if key != newest]
        gone = others[: max(0, len(others) + 1 - KEPT)]
        for key in (*gone, newest) if failed else gone:
            self._made.pop(key, None)


def _key(opened: Opened, choice: ScriptChoice) -> object:
    """Return what tells one way of showing an article from the others."""
    return choice, replace(opened.record, place=None, bookmarks=()), opened.as_saved


def _way(opened: Opened, choice: ScriptChoice) -> Hashable:
    """Return what says through which tables an article goes; a mixed one has its own."""
    article = opened.reading.article
    own = article.article_id if article.script is Script.MIXED else ""
    return article.script, article.region, choice, own

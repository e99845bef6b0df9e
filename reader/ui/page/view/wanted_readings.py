"""Which readings a page shows beside its words, and what reads them."""

from __future__ import annotations

from threading import Thread
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.article import Article
from reader.core.settings import PageSettings, Reading
from reader.core.variants import Script
from reader.ui.look.fonts import shown_script
from reader.ui.page.text.words import Readings

_LOADING_ASKED = 100
"""Milliseconds between two looks whether a dictionary has been read."""


class _Wanted(NamedTuple):
    """Which readings are asked for."""

    reading: Reading
    script: Script
    rare_only: bool
    words_only: bool
    words: frozenset[str]


class WantedReadings(QObject):
    """Remembers what was read as long as the same is asked for."""

    loaded = Signal()
    """A dictionary was read that was missing: what was asked for can be had now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: frozenset[str] = frozenset()
        self._last: tuple[_Wanted, Readings] | None = None
        self._timer = QTimer(self)
        """Asks whether a dictionary has been read."""
        self._timer.setInterval(_LOADING_ASKED)

    def want_words(self, words: frozenset[str]) -> bool:
        """Want the readings of ``words``, as they are shown, always; whether that is new."""
        is_new = words != self._words
        self._words = words
        return is_new

    def of(self, article: Article, page: PageSettings) -> Readings:
        """Return what says how the words of ``article`` are read, beside the page's own ruby.

        Until the dictionary that it needs has been read, that is nothing, and ``loaded`` tells.
        """
        words, reading = self._words, page.reading
        if reading is Reading.NONE and not words:
            return Readings()
        from reader.hanzi import jyutping
        from reader.ui.page.text.readings import PageReadings, reading_of

        script, region = shown_script(article)
        only_words = reading is Reading.NONE
        if only_words:
            reading = reading_of(region, script)
        wanted = _Wanted(reading, script, page.rare_only and not only_words, only_words, words)
        if self._last is None or self._last[0] != wanted:
            if reading is Reading.JYUTPING and not jyutping.is_loaded():
                self._load_jyutping()
                return Readings()
            made = PageReadings(
                reading,
                script=script,
                rare_only=wanted.rare_only,
                words=words if only_words or wanted.rare_only else None,
            )
            self._last = wanted, made
        return self._last[1]

    def _load_jyutping(self) -> None:
        """Read the dictionary beside the interface."""
        if self._timer.isActive():
            return
        from reader.hanzi import jyutping

        thread = Thread(target=jyutping.load)
        thread.start()

        def look() -> None:
            if not thread.is_alive():
                self._timer.stop()
                self._timer.timeout.disconnect(look)
                if jyutping.is_loaded():
                    self.loaded.emit()

        self._timer.timeout.connect(look)
        self._timer.start()


def all_readings(article: Article) -> Readings:
    """Return what says how each word of ``article`` is read, in the way of its region."""
    from reader.ui.page.text.readings import PageReadings, reading_of

    script, region = shown_script(article)
    return PageReadings(reading_of(region, script))

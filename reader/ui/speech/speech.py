"""Reads sentence after sentence, and tells which one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.ui.speech.engine import Engine
    from reader.ui.speech.sentences import Sentence


class Speech(QObject):
    """Says one sentence after the other until it is stopped or there is none left."""

    sentence_begun = Signal(object)
    """The Sentence that is being said."""
    waiting_changed = Signal(bool)
    """With True, the voices here take a while to list; with False, that is over."""
    ended = Signal()
    failed = Signal(str, str)
    """It could not be said: a sentence, and a reason to fill in. It has ended then, too."""

    def __init__(self, engine: Engine | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._left: Iterator[Sentence] = iter(())
        self._tag, self._rate = "", 1.0
        self._speaking = False
        self._listener: object = None

    @property
    def listener(self) -> object:
        """For whom it was last begun."""
        return self._listener

    def stop_for(self, listener: object) -> None:
        """Fall silent if it speaks for ``listener``."""
        if self._listener is listener:
            self.stop()

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self._speaking

    def start(self, listener: object, left: Iterable[Sentence], tag: str, rate: float) -> None:
        """Begin to read ``left`` for ``listener``, ``rate`` times as fast as usual.

        ``tag`` is the language (BCP 47).
        """
        if self._engine is None:
            from reader.ui.speech.engine import ProgramEngine  # no part of a start

            self._engine = ProgramEngine(parent=self)
        if not self._speaking:
            self._engine.said.connect(self._say_next)
            self._engine.failed.connect(self._on_failed)
            self._engine.waiting_changed.connect(self.waiting_changed)
        self._listener = listener
        self._left, self._tag, self._rate = iter(left), tag, rate
        self._speaking = True
        self._say_next()

    def set_rate(self, rate: float) -> None:
        """Read ``rate`` times as fast as usual from the next sentence on."""
        self._rate = rate

    def stop(self) -> None:
        """Fall silent."""
        if self._speaking and self._engine is not None:
            self._engine.stop()
            self._finish()

    def _say_next(self) -> None:
        sentence = next(self._left, None)
        if sentence is None or self._engine is None:
            self._finish()
            return
        self.sentence_begun.emit(sentence)
        self._engine.say(sentence.words, self._tag, self._rate)

    def _on_failed(self, sentence: str, reason: str) -> None:
        self._finish()
        self.failed.emit(sentence, reason)

    def _finish(self) -> None:
        if self._speaking and self._engine is not None:
            self._speaking = False
            self._engine.said.disconnect(self._say_next)
            self._engine.failed.disconnect(self._on_failed)
            self._engine.waiting_changed.disconnect(self.waiting_changed)
            self.ended.emit()

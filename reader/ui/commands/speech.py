"""Reads an article aloud where Qt's text-to-speech is installed.

QtTextToSpeech belongs to PySide6-Addons, which the program does not need otherwise: it is an extra.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

Utterance = tuple[str, str]
"""A text's id and its words."""


class Engine(Protocol):
    """What speaks; tells when it has said what it was given."""

    def on_said(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` each time something has been said to its end."""

    def say(self, words: str) -> None:
        """Begin to say ``words``."""

    def stop(self) -> None:
        """Fall silent."""


def find_engine(language_tag: str) -> Engine | None:
    """Return Qt's engine, speaking ``language_tag``; None where it is not installed."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        return None
    if not QTextToSpeech.availableEngines():
        return None
    return _QtEngine(QTextToSpeech(), language_tag)


class Speech(QObject):
    """Says one text after the other until it is stopped or there is none left."""

    text_begun = Signal(str)
    """The id of the text that is being said."""
    ended = Signal()

    def __init__(
        self, find: Callable[[str], Engine | None] = find_engine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._engine: Engine | None = None
        self._left: list[Utterance] = []
        self._speaking = False

    @property
    def is_speaking(self) -> bool:
        """Whether something is being said."""
        return self._speaking

    def start(self, utterances: Sequence[Utterance], language_tag: str) -> bool:
        """Begin to read ``utterances`` aloud; False where nothing can speak."""
        if self._engine is None:
            self._engine = self._find(language_tag)
            if self._engine is None:
                return False
            self._engine.on_said(self._on_said)
        self._left = [utterance for utterance in utterances if utterance[1].strip()]
        self._speaking = True
        self._say_next()
        return True

    def stop(self) -> None:
        """Fall silent."""
        if self._speaking and self._engine is not None:
            self._left = []
            self._speaking = False
            self._engine.stop()
            self.ended.emit()

    def _on_said(self) -> None:
        if self._speaking:
            self._say_next()

    def _say_next(self) -> None:
        if not self._left or self._engine is None:
            self._speaking = False
            self.ended.emit()
            return
        text_id, words = self._left.pop(0)
        self.text_begun.emit(text_id)
        self._engine.say(words)


class _QtEngine:
    """QTextToSpeech as an Engine."""

    def __init__(self, speech: QObject, language_tag: str) -> None:
        self._speech = speech
        from PySide6.QtCore import QLocale

        self._speech.setLocale(QLocale(language_tag or "zh"))  # type: ignore[attr-defined] # extra

    def on_said(self, slot: Callable[[], None]) -> None:
        """Call ``slot`` each time the engine is ready after it spoke."""
        ready = type(self._speech).State.Ready  # type: ignore[attr-defined] # extra

        def changed(state: object) -> None:
            if state == ready:
                slot()

        self._speech.stateChanged.connect(changed)  # type: ignore[attr-defined] # extra

    def say(self, words: str) -> None:
        """Begin to say ``words``."""
        self._speech.say(words)  # type: ignore[attr-defined] # extra

    def stop(self) -> None:
        """Fall silent."""
        self._speech.stop()  # type: ignore[attr-defined] # extra

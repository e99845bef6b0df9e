"""What is said over the page of how a file was opened."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from reader.core.messages.errors import (
    FileMissingError,
    FileNotShownError,
    FileUnreadableError,
    ReaderError,
)
from reader.opening.opened import Opened
from reader.ui.look.appearance import Appearance
from reader.ui.session.session import ReadingSession
from reader.ui.tabs.message_bar import MessageBar, Topic

_GONE = (FileMissingError, FileNotShownError, FileUnreadableError)


class OpeningMessages(QObject):
    """Says on ``bar`` what becomes of the files that ``session`` opens."""

    def __init__(self, session: ReadingSession, bar: MessageBar, appearance: Appearance) -> None:
        super().__init__(bar)
        self._session = session
        self._bar = bar
        self._appearance = appearance
        session.opening_started.connect(bar.forget_page)
        session.opening_stalled.connect(self._on_stalled)
        session.opening_failed.connect(self._on_failed)
        session.article_opened.connect(self._on_opened)

    def _on_stalled(self, path: Path) -> None:
        """Say that the place of a file does not answer, until it does; offer what is stored."""
        tr = self._appearance.tr
        sentence = tr(
            "{folder} does not answer. {name} is shown as soon as it does; other files can be read "
            "meanwhile."
        ).format(folder=path.parent, name=path.name)
        self._tell(sentence, path, Topic.PLACE)

    def _tell(self, sentence: str, path: Path, topic: Topic) -> None:
        """Say ``sentence``, and offer what is stored of the file if anything is."""
        try:
            number = self._session.library.number_at(path)
        except ReaderError:
            number = None  # whatever the library has to say of itself it says where it is asked
        if number is None:
            self._bar.say(sentence, topic)
            return
        stored = partial(self._session.open_stored, path, number)
        words = self._appearance.tr("Read what the library keeps")
        self._bar.offer(sentence, words, stored, topic)

    def _on_failed(self, path: object, error: Exception) -> None:
        if isinstance(error, ReaderError):
            why = error.told(self._appearance.tr)
        else:
            why = self._appearance.tr("Something went wrong inside the program ({reason}).")
            why = why.format(reason=f"{type(error).__name__}: {error}")
        name = self._session.path.name if self._session.path else ""
        self._bar.take_back(Topic.PLACE)
        if isinstance(error, _GONE) and isinstance(path, Path):
            self._tell(f"{name}: {why}", path, Topic.FILE)
        else:
            self._bar.say(f"{name}: {why}")

    def _on_opened(self, opened: Opened) -> None:
        self._bar.take_back(Topic.PLACE)
        if notices := opened.reading.article.notices:
            told = " ".join(notice.told(self._appearance.tr) for notice in notices)
            self._bar.say(told, Topic.NOTICES)

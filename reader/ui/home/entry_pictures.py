"""The first pictures of the articles in the list: asked for as they are painted, made elsewhere."""

from __future__ import annotations

import json
from collections import OrderedDict, deque
from collections.abc import Callable
from pathlib import Path
from subprocess import Popen
from threading import Condition, Thread

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QImage

from reader.core.running.journal import JOURNAL
from reader.library.articles.entries import Entry
from reader.library.gathering.workers import end_process, pipes, start_process
from reader.storing.first_pictures import FirstPictures

COMMAND = "picture-worker"
KEPT = 240
"""Pictures in memory; what was painted longest ago is dropped."""
WANTED = 60
"""Articles that wait for one; what was asked for before them has been scrolled past."""
NONE_KEPT = 20_000
"""Articles of which it is known that they have none."""
IDLE = 15.0
"""Seconds after which the process that makes them is ended."""


class EntryPictures(QObject):
    """Reads the small pictures that there are, and has the others made by a process."""

    made = Signal(str)
    """The id of an article whose picture can be painted now."""

    def __init__(self, library: Path, folder: Path | None, parent: QObject | None = None) -> None:
        """``library`` is the database's folder, ``folder`` where pictures are kept, if any are."""
        super().__init__(parent)
        self._pictures = None if folder is None else FirstPictures(folder)
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._none: dict[str, None] = {}
        self._maker = _Maker(library, folder or Path(), self._tell)
        self.made.connect(self._on_made)
        self.destroyed.connect(self._maker.close)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._maker.close)

    def get(self, entry: Entry) -> QImage | None:
        """Return the picture of an article; None when there is none, or it is yet to be made."""
        article_id = entry.article_id
        if article_id in self._kept:
            self._kept.move_to_end(article_id)
            return self._kept[article_id]
        if self._pictures is None or article_id in self._none:
            return None
        data = self._pictures.find(article_id)
        picture = QImage() if data is None else QImage.fromData(data)
        if picture.isNull():
            self._none[article_id] = None  # until it is made
            while len(self._none) > NONE_KEPT:
                del self._none[next(iter(self._none))]
            self._maker.ask(entry)
            return None
        self._kept[article_id] = picture
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return picture

    def forget(self) -> None:
        """Look for all of them again: articles may have gone, or have other files."""
        self._kept.clear()
        self._none.clear()

    def close(self) -> None:
        """End the process that makes pictures."""
        self._maker.close()

    def _on_made(self, article_id: str) -> None:
        self._none.pop(article_id, None)

    def _tell(self, article_id: str) -> None:
        if not shiboken6.isValid(self):
            return
        try:
            self.made.emit(article_id)
        except RuntimeError:
            if shiboken6.isValid(self):  # else it went this very moment
                raise


class _Maker:
    """A thread that has pictures made by a process, which is there while there is work."""

    def __init__(self, library: Path, folder: Path, tell: Callable[[str], None]) -> None:
        """``tell`` is called, on the thread, with the id of each article that has one now."""
        self._request = {"library": str(library), "pictures": str(folder)}
        self._tell = tell
        self._wanted: deque[Entry] = deque(maxlen=WANTED)
        self._change = Condition()
        self._thread: Thread | None = None
        self._process: Popen[bytes] | None = None
        self._is_closed = False

    def ask(self, entry: Entry) -> None:
        """Have the picture of an article made; what is asked for last is made first."""
        with self._change:
            if self._is_closed:
                return
            self._wanted.append(entry)
            self._change.notify_all()
            if self._thread is None:
                self._thread = Thread(target=self._work, name="qingdu-pictures", daemon=True)
                self._thread.start()

    def close(self) -> None:
        """End the process and wait for the thread."""
        with self._change:
            self._is_closed = True
            self._wanted.clear()
            if self._process is not None:
                self._process.kill()
            self._change.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while (entry := self._next()) is not None:
            if self._make(entry.id):
                self._tell(entry.article_id)

    def _next(self) -> Entry | None:
        """Return what was asked for last; None at the end. Ends the process when it is idle."""
        with self._change:
            while not self._wanted and not self._is_closed:
                if not self._change.wait(IDLE):
                    self._end()
                    self._change.wait()
            if self._is_closed:
                self._end()
                return None
            return self._wanted.pop()

    def _make(self, number: int) -> bool:
        try:
            with self._change:
                if self._is_closed:
                    return False
                if self._process is None:
                    self._process = start_process(COMMAND, QT_QPA_PLATFORM="offscreen")
                process = self._process
            requests, answers = pipes(process)
            requests.write(json.dumps({**self._request, "number": number}).encode() + b"\n")
            requests.flush()
            if answer := answers.readline():
                return json.loads(answer) is True
        except OSError:
            JOURNAL.note("a picture of an article was not made")
        with self._change:  # the picture ended its process; the next one is made by another
            self._end()
        return False

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            end_process(process)

"""Speaks through a program of the system, one sentence a process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QProcess, QTimer, Signal, SignalInstance

from reader.core.messages.translatable import translatable
from reader.ui.speech.programs import (
    HOW_TO_INSTALL,
    NO_CHINESE_VOICE,
    Program,
    find_programs,
    line_of,
)
from reader.ui.speech.voice_lists import VoiceLists, run
from reader.ui.speech.voices import Voice

_END_TIME = 1_000
"""Milliseconds that a killed process may take to end."""
TOLD_AFTER = 500
"""Milliseconds after which it is told that the voices are still being listed."""
_SILENT = translatable("The voice could not be heard ({reason}). Is there a sound device?")


class Engine(Protocol):
    """What speaks; tells when it has said what it was given."""

    @property
    def said(self) -> SignalInstance:
        """It came to its end."""

    @property
    def failed(self) -> SignalInstance:
        """It could not: a sentence, and a reason to fill in."""

    @property
    def waiting_changed(self) -> SignalInstance:
        """With True, it takes a while to find out who can speak; with False, it no longer does."""

    def say(self, words: str, tag: str, rate: float) -> None:
        """Begin to say ``words`` of language ``tag``, ``rate`` times as fast as usual."""

    def stop(self) -> None:
        """Fall silent, whatever is being said."""


class ProgramEngine(QObject):
    """The first program here with a Chinese voice; looked for when there is something to say."""

    said = Signal()
    failed = Signal(str, str)
    waiting_changed = Signal(bool)

    def __init__(
        self,
        find: Callable[[], list[Program]] = find_programs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._lists: VoiceLists | None = None
        self._chosen: dict[str, tuple[Program, Voice]] = {}
        """What reads, by language."""
        self._process: QProcess | None = None
        self._program: Program | None = None
        self._waits = False
        self._telling = QTimer(self, singleShot=True, interval=TOLD_AFTER)
        self._telling.timeout.connect(lambda: self._tell_waiting(waits=True))

    def say(self, words: str, tag: str, rate: float) -> None:
        """Begin to say ``words``; what cannot be said is told by ``failed``."""
        self._end()
        if chosen := self._chosen.get(tag):
            self._begin(*chosen, words, rate)
            return
        self._telling.start()
        lists = self._lists = self._lists or VoiceLists(self._find(), self)
        lists.when_known(tag, lambda: self._choose(lists, words, tag, rate))

    def _choose(self, lists: VoiceLists, words: str, tag: str, rate: float) -> None:
        self._tell_waiting(waits=False)
        lists.forget()
        if chosen := lists.best(tag):
            self._chosen[tag] = chosen
            self._begin(*chosen, words, rate)
        else:
            self._lists = None  # a voice may be installed meanwhile
            lists.deleteLater()
            self.failed.emit(NO_CHINESE_VOICE if lists.programs else HOW_TO_INSTALL, "")

    def stop(self) -> None:
        """Fall silent, also where a service is speaking for the program."""
        program = self._program if self._process is not None else None
        self._end()
        self._tell_waiting(waits=False)
        if self._lists is not None:
            self._lists.forget()
        if program is not None and program.silencing:
            QProcess.startDetached(program.path, list(program.silencing))

    def _tell_waiting(self, *, waits: bool) -> None:
        self._telling.stop()
        if waits is not self._waits:
            self._waits = waits
            self.waiting_changed.emit(waits)

    def _begin(self, program: Program, voice: Voice, words: str, rate: float) -> None:
        arguments, variables = program.saying(voice, rate), program.variables(voice, rate)
        process = self._process = run(program, arguments, self, variables)
        self._program = program

        def ended(code: int, _status: object) -> None:
            if self._process is not process:
                return
            self._process = None
            complaint = bytes(process.readAllStandardError().data()).decode("utf-8", "replace")
            lines = complaint.strip().splitlines()
            # espeak-ng without a sound device says so and ends with 0.
            if code or (lines and lines[-1].startswith("error:")):
                self.failed.emit(_SILENT, lines[-1] if lines else str(code))
            else:
                self.said.emit()

        def refused(error: QProcess.ProcessError) -> None:
            if error is QProcess.ProcessError.FailedToStart and self._process is process:
                self._process = None
                self.failed.emit(_SILENT, process.errorString())

        process.finished.connect(ended)
        process.errorOccurred.connect(refused)
        process.write(line_of(words))
        process.closeWriteChannel()

    def _end(self) -> None:
        """End what still runs, without hearing of it."""
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.waitForFinished(_END_TIME)

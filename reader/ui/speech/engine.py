"""Speaks through a program of the system, one sentence a process."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal, SignalInstance

from reader.core.messages.translatable import translatable
from reader.ui.speech.programs import (
    HOW_TO_INSTALL,
    NO_CHINESE_VOICE,
    Program,
    find_programs,
    line_of,
)
from reader.ui.speech.voices import Voice, best_voice

_END_TIME = 1_000
"""Milliseconds that a killed process may take to end."""
_SILENT = translatable("The voice could not be heard ({reason}). Is there a sound device?")


class Engine(Protocol):
    """What speaks; tells when it has said what it was given."""

    @property
    def said(self) -> SignalInstance:
        """It came to its end."""

    @property
    def failed(self) -> SignalInstance:
        """It could not: a sentence, and a reason to fill in."""

    def say(self, words: str, tag: str, rate: float) -> None:
        """Begin to say ``words`` of language ``tag``, ``rate`` times as fast as usual."""

    def stop(self) -> None:
        """Fall silent."""


class ProgramEngine(QObject):
    """The first program here with a Chinese voice; looked for when there is something to say."""

    said = Signal()
    failed = Signal(str, str)

    def __init__(
        self,
        find: Callable[[], list[Program]] = find_programs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._voices: list[tuple[Program, list[Voice]]] | None = None
        self._process: QProcess | None = None
        self._program: Program | None = None

    def say(self, words: str, tag: str, rate: float) -> None:
        """Begin to say ``words``; what cannot be said is told by ``failed``."""
        self._end()
        if self._voices is None:
            self._list(lambda: self.say(words, tag, rate))
            return
        if not self._voices:
            self.failed.emit(HOW_TO_INSTALL, "")
            return
        for program, voices in self._voices:
            if voice := best_voice(voices, tag):
                self._begin(program, voice, words, rate)
                return
        self.failed.emit(NO_CHINESE_VOICE, "")

    def stop(self) -> None:
        """Fall silent, also where a service is speaking for the program."""
        program = self._program if self._process is not None else None
        self._end()
        if program is not None and program.silencing:
            QProcess.startDetached(program.path, list(program.silencing))

    def _list(self, then: Callable[[], None]) -> None:
        """Ask every program for its voices, one after the other, and go on with ``then``."""
        waiting = self._find()
        found: list[tuple[Program, list[Voice]]] = []

        def ask_next() -> None:
            if not waiting:
                self._voices = found
                then()
                return
            program = waiting.pop(0)
            process = self._start(program, program.listing)

            def listed(_code: int = 0, _status: object = None) -> None:
                if self._process is not process:
                    return
                output = bytes(process.readAllStandardOutput().data())
                found.append((program, [*program.voices(output.decode("utf-8", "replace"))]))
                self._process = None
                ask_next()

            process.finished.connect(listed)
            process.errorOccurred.connect(
                lambda error: listed() if error is QProcess.ProcessError.FailedToStart else None
            )

        ask_next()

    def _begin(self, program: Program, voice: Voice, words: str, rate: float) -> None:
        process = self._start(program, program.saying(voice, rate), program.variables(voice, rate))
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

        process.finished.connect(ended)
        process.errorOccurred.connect(
            lambda error: (
                self.failed.emit(_SILENT, process.errorString())
                if error is QProcess.ProcessError.FailedToStart
                else None
            )
        )
        process.write(line_of(words))
        process.closeWriteChannel()

    def _start(
        self, program: Program, arguments: tuple[str, ...], variables: dict[str, str] | None = None
    ) -> QProcess:
        process = self._process = QProcess(self)
        process.finished.connect(process.deleteLater)
        environment = QProcessEnvironment.systemEnvironment()
        for name, value in (variables or {}).items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.start(program.path, list(arguments))
        return process

    def _end(self) -> None:
        """End what still runs, without hearing of it."""
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.waitForFinished(_END_TIME)

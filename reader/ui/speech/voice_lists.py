"""The voices of all programs here, asked for at once: a list may take twenty seconds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from reader.ui.speech.programs import Program
from reader.ui.speech.voices import Voice, best_voice

PATIENCE = 1_500
"""Milliseconds for the better programs' lists, where another one has a voice already.

speech-dispatcher lists every variant of every voice of eSpeak NG's, 13,000 lines.
"""
_END_TIME = 1_000
"""Milliseconds that a killed process may take to end."""


class VoiceLists(QObject):
    """What each of ``programs``, the best first, has to speak with."""

    def __init__(self, programs: Sequence[Program], parent: QObject) -> None:
        super().__init__(parent)
        self.programs = programs
        self._voices: dict[int, Sequence[Voice]] = {}
        self._asked: dict[int, QProcess] = {}
        self._waiting: tuple[str, Callable[[], None]] | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._go_on)

    def when_known(self, tag: str, then: Callable[[], None]) -> None:
        """Do ``then`` once it is known what reads language ``tag``, unless asked to forget it."""
        self._waiting = tag, then
        if not self._voices:
            self._patience.start()
        for rank, program in enumerate(self.programs):
            if rank not in self._voices and rank not in self._asked:
                self._ask(rank, program)
        self._go_on()

    def best(self, tag: str) -> tuple[Program, Voice] | None:
        """Return the best program that has a voice for ``tag``, and that voice."""
        for rank in sorted(self._voices):
            if voice := best_voice(self._voices[rank], tag):
                return self.programs[rank], voice
        return None

    def forget(self) -> None:
        """Do nothing more of what waits, and end what is still being listed."""
        self._waiting = None
        self._patience.stop()
        asked, self._asked = self._asked, {}
        for process in asked.values():
            process.kill()
            process.waitForFinished(_END_TIME)

    def _ask(self, rank: int, program: Program) -> None:
        process = self._asked[rank] = run(program, program.listing, self)

        def listed(_code: int = 0, _status: object = None) -> None:
            if self._asked.get(rank) is not process:
                return
            del self._asked[rank]
            output = bytes(process.readAllStandardOutput().data())
            self._voices[rank] = program.voices(output.decode("utf-8", "replace"))
            self._go_on()

        process.finished.connect(listed)
        process.errorOccurred.connect(
            lambda error: listed() if error is QProcess.ProcessError.FailedToStart else None
        )

    def _go_on(self) -> None:
        if self._waiting is None:
            return
        tag, then = self._waiting
        if not self._asked or (self.best(tag) and not self._patience.isActive()):
            self._waiting = None
            then()


def run(
    program: Program,
    arguments: Sequence[str],
    parent: QObject,
    variables: Mapping[str, str] | None = None,
) -> QProcess:
    """Start ``program``, with ``variables`` of the environment beside the system's."""
    process = QProcess(parent)
    process.finished.connect(process.deleteLater)
    process.errorOccurred.connect(  # of one that did not start nothing is finished
        lambda error: (
            process.deleteLater() if error is QProcess.ProcessError.FailedToStart else None
        )
    )
    environment = QProcessEnvironment.systemEnvironment()
    for name, value in (variables or {}).items():
        environment.insert(name, value)
    process.setProcessEnvironment(environment)
    process.start(program.path, list(arguments))
    return process

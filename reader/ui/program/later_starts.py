"""Listens for later starts, in the window's own event loop."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from reader.second_start.hand_over import paths_in
from reader.second_start.meeting_place import PATIENCE
from reader.second_start.unix_socket import Caller, CallerLeftError, Door

_MOST_CALLERS = 8
"""At a time; who comes later is turned away."""


class Listener(QObject):
    """Takes the files of later starts at ``name``; where nothing can listen, it goes without."""

    files_received = Signal(list)
    """The Paths that a later start was given; empty when it was given none."""

    _message_received = Signal(object)
    """Bytes. A pipe's come in another thread; the signal brings them into this one."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._message_received.connect(self._on_message_received)
        self._server: _Server | None = None
        with suppress(OSError):
            self._server = _listen(name, self._message_received.emit, self)

    def close(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _on_message_received(self, message: bytes) -> None:
        self.files_received.emit(paths_in(message))


class _Server(Protocol):
    def close(self) -> None: ...


def _listen(name: str, take: Callable[[bytes], None], parent: QObject) -> _Server:
    if sys.platform == "win32":
        from reader.second_start.named_pipe import PipeServer

        return PipeServer(name, take)
    return _SocketServer(name, take, parent)


class _SocketServer(QObject):
    """Admits callers at the socket ``name`` and gives what each of them says to ``take``."""

    def __init__(self, name: str, take: Callable[[bytes], None], parent: QObject) -> None:
        super().__init__(parent)
        self._take = take
        self._guests: set[_Guest] = set()
        self._door = Door(name)
        self._notifier = QSocketNotifier(self._door.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_knocked)

    def close(self) -> None:
        """Turn everybody away and stop listening."""
        self._notifier.setEnabled(False)
        for guest in list(self._guests):
            guest.leave()
        self._door.close()

    def _on_knocked(self) -> None:
        caller = self._door.admit()
        if caller is None:
            return
        if len(self._guests) == _MOST_CALLERS:
            caller.close()
            return
        guest = _Guest(caller, self._take, self)
        self._guests.add(guest)
        guest.left.connect(lambda: self._guests.discard(guest))


class _Guest(QObject):
    """Hears one caller, who must be done within PATIENCE."""

    left = Signal()

    def __init__(self, caller: Caller, take: Callable[[bytes], None], parent: QObject) -> None:
        super().__init__(parent)
        self._caller = caller
        self._take = take
        self._notifier = QSocketNotifier(caller.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_said)
        self._timer = QTimer(self, singleShot=True, interval=int(1000 * PATIENCE))
        self._timer.timeout.connect(self.leave)
        self._timer.start()

    def leave(self) -> None:
        """End the connection; nothing is heard afterwards."""
        self._timer.stop()
        self._notifier.setEnabled(False)
        self._caller.close()
        self.left.emit()
        self.deleteLater()

    def _on_said(self) -> None:
        try:
            message = self._caller.hear()
        except CallerLeftError:
            self.leave()
            return
        if message is not None:
            self.leave()
            self._take(message)

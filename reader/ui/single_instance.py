"""A second start hands its files to the window that is open already.

The two talk over a local socket (a Unix socket, or a named pipe on Windows) of the user's own.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

PATIENCE = 500
"""Milliseconds to wait for a program that has a socket but does not answer."""
LONGEST_MESSAGE = 1_000_000


def socket_name(folder: Path) -> str:
    """Return the name of the socket for the settings in ``folder``: one for each user.

    It lies in the user's own runtime folder where there is one (XDG Base Directory Specification).
    """
    name = f"qingdu-{hashlib.sha256(str(folder).encode('utf-8', 'replace')).hexdigest()[:16]}"
    runtime = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    return str(runtime / name) if runtime.is_absolute() and runtime.is_dir() else name


def hand_over(name: str, paths: Sequence[Path]) -> bool:
    """Give ``paths`` to the program that listens on ``name``; False when none does."""
    if not _may_listen(name):
        return False
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(json.dumps([str(path) for path in paths]).encode("utf-8", "replace") + b"\n")
    socket.waitForBytesWritten(PATIENCE)
    answered = bool(socket.bytesAvailable()) or socket.waitForReadyRead(PATIENCE)
    socket.disconnectFromServer()
    return answered


class Listener(QObject):
    """Listens for later starts; only the same user can reach it."""

    files_received = Signal(list)
    """The Paths that a later start was given; empty when it was given none."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # left behind by a program that was killed
            self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _on_new_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        socket.readyRead.connect(lambda: self._read(socket))
        socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_MESSAGE:
                socket.abort()
            return
        line = bytes(socket.readLine(LONGEST_MESSAGE).data())
        socket.write(b"\n")
        socket.flush()
        self.files_received.emit(paths_in(line))


def _may_listen(name: str) -> bool:
    """Whether a program may listen on ``name``: a look at the socket, where sockets are files."""
    return sys.platform != "linux" or Path(QDir.tempPath(), name).exists()


def paths_in(line: bytes) -> list[Path]:
    """Return the paths in a message of ``hand_over``; none in anything else."""
    try:
        names = json.loads(line)
    except ValueError:
        return []
    return [Path(n) for n in names if isinstance(n, str)] if isinstance(names, list) else []

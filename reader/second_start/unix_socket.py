"""A Unix socket between two starts of the program; no other family of sockets is used."""

from __future__ import annotations

import os
import socket  # noqa: TID251 - for AF_UNIX, which does not reach beyond this machine
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.second_start.meeting_place import END, LONGEST_MESSAGE, PATIENCE, is_private

_WAITING_CALLERS = 8
_LONGEST_ADDRESS = 103
"""Bytes; macOS allows the least (``sun_path`` of unix(4))."""


def is_answered(name: str, message: bytes) -> bool:
    """Send ``message`` to the socket ``name`` and return whether somebody took it."""
    try:
        with socket.socket(socket.AF_UNIX) as connection, _address(Path(name)) as address:
            connection.settimeout(PATIENCE)
            connection.connect(address)
            connection.sendall(message + END)
            return connection.recv(len(END)) == END
    except OSError:
        return False


class CallerLeftError(Exception):
    """A caller left before the message was whole, or says more than a message may hold."""


class Caller:
    """A later start, or whoever else of this user calls, with one message to tell."""

    def __init__(self, connection: socket.socket) -> None:
        connection.settimeout(0)
        self._connection = connection
        self._heard = b""

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when the caller says more."""
        return self._connection.fileno()

    def hear(self) -> bytes | None:
        """Return the message, which is answered, or None while more of it is to come.

        Does not wait; raises CallerLeftError when there will be none.
        """
        try:
            part = self._connection.recv(LONGEST_MESSAGE)
        except BlockingIOError:
            return None
        except OSError as error:
            raise CallerLeftError from error
        self._heard += part
        message, ended, _ = self._heard.partition(END)
        if ended:
            with suppress(OSError):  # the caller did not wait, but the files are here
                self._connection.send(END)
            return message
        if not part or len(self._heard) > LONGEST_MESSAGE:
            raise CallerLeftError
        return None

    def close(self) -> None:
        """End the connection."""
        self._connection.close()


class Door:
    """A socket at ``name`` that only this user can reach, where later starts knock.

    The newest program takes the name, from one that was killed as well as from one that does not
    answer. Raises OSError where there can be no socket.
    """

    def __init__(self, name: str) -> None:
        self._path = Path(name)
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not is_private(self._path.parent):
            message = "others may enter the socket's folder"
            raise PermissionError(message)
        self._socket = socket.socket(socket.AF_UNIX)
        new = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._socket.settimeout(0)
            with _address(new) as address:
                self._socket.bind(address)
            new.chmod(0o600)
            self._socket.listen(_WAITING_CALLERS)
            self._mark = new.stat()
            new.replace(self._path)
        except OSError:
            self._socket.close()
            new.unlink(missing_ok=True)
            raise

    def fileno(self) -> int:
        """Return the descriptor that becomes readable when somebody knocks."""
        return self._socket.fileno()

    def admit(self) -> Caller | None:
        """Return the next caller; None when all are in."""
        try:
            connection, _ = self._socket.accept()
        except OSError:
            return None
        return Caller(connection)

    def close(self) -> None:
        """Stop listening, and take the name away unless a later program has it."""
        self._socket.close()
        with suppress(OSError):  # somebody tidied up
            if os.path.samestat(self._path.stat(), self._mark):
                self._path.unlink()


@contextmanager
def _address(path: Path) -> Iterator[str]:
    """Yield a name of the socket ``path`` that is short enough, whatever folder it lies in."""
    if sys.platform != "linux" or len(os.fsencode(path)) <= _LONGEST_ADDRESS:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_PATH | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)

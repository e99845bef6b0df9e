"""A named pipe between two starts of the program, as Windows has it.

The bytes go as they are: nothing is pickled. Windows lets no other user write into the pipe.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from multiprocessing.connection import Client, Connection, Listener  # noqa: TID251 - pipes

from reader.second_start.meeting_place import END, LONGEST_MESSAGE, PATIENCE


def is_answered(name: str, message: bytes) -> bool:
    """Send ``message`` to the pipe ``name`` and return whether somebody took it."""
    try:
        with Client(name) as connection:
            connection.send_bytes(message)
            return connection.poll(PATIENCE) and connection.recv_bytes(len(END)) == END
    except (OSError, EOFError):
        return False


class PipeServer:
    """Waits at the pipe ``name`` in a thread of its own and gives each message to ``take`` there.

    Raises OSError when the name is another program's.
    """

    def __init__(self, name: str, take: Callable[[bytes], None]) -> None:
        self._name = name
        self._take = take
        self._closing = threading.Event()
        self._listener = Listener(name)
        self._thread = threading.Thread(target=self._serve, name="second start")
        self._thread.start()

    def close(self) -> None:
        """Stop waiting; returns when the thread has ended."""
        self._closing.set()
        is_answered(self._name, END)  # wakes it
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while not self._closing.is_set():
            try:
                connection = self._listener.accept()
            except OSError:
                return
            with connection:
                message = self._hear(connection)
            if message is not None:
                self._take(message)

    def _hear(self, connection: Connection) -> bytes | None:
        """Return what a caller says; None when it is nothing, too late or too much."""
        try:
            if self._closing.is_set() or not connection.poll(PATIENCE):
                return None
            message = connection.recv_bytes(LONGEST_MESSAGE)
            connection.send_bytes(END)
        except (OSError, EOFError):
            return None
        return message

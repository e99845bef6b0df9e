"""Bytes of a picture as a device that Qt can read from any thread."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImageReader


def open_buffer(data: bytes) -> QBuffer:
    """Return ``data`` as a device at its start, opened for reading.

    Qt looks a picture's format up under a lock of its own and reads from the device meanwhile. The
    first such reads of a device made in Python need the interpreter's lock, to see whether they are
    overridden there; were another thread to hold that one and to wait for Qt's, both would wait for
    ever. So the first reads happen here, where the interpreter's lock is held already.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    QImageReader(buffer).canRead()
    buffer.seek(0)
    return buffer

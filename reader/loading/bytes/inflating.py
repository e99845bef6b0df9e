"""A file read from its start on, unpacked when it is gzip, without ever being whole in memory."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import BinaryIO

_GZIP = b"\x1f\x8b"
_STEP = 1 << 20
_FED = 1 << 15
"""Bytes given to zlib at once: what lies behind a member's end is copied each time."""
_MOST_UNPACKED = 1 << 20
_BLANK = b"\r\n"


class Inflated:
    """Bytes of one gzip member after another, or of a plain file; damage ends them."""

    def __init__(self, stream: BinaryIO, report: Callable[[int], None] = lambda _: None) -> None:
        """Start where the stream stands; ``report`` is told how far in the file it has come."""
        self._stream = stream
        self._report = report
        self._raw = b""
        self._raw_at = 0
        self._start = stream.tell()
        """Where ``_raw`` begins in the file."""
        self._buffer = b""
        self._at = 0
        self._member = self._start
        self._given = 0
        """Bytes unpacked from the member that are before ``_buffer``."""
        self._unpacker: zlib._Decompress | None = None
        self._is_packed = self._peek().startswith(_GZIP)

    def place(self) -> tuple[int, int]:
        """Return where the next byte is: its member's first byte, and how far into that."""
        if self._at == len(self._buffer):
            self._more()
        return self._member, self._given + self._at

    def take(self, size: int) -> bytes:
        """Return the next ``size`` bytes, fewer at the end."""
        if self._at + size <= len(self._buffer):
            self._at += size
            return self._buffer[self._at - size : self._at]
        pieces = []
        while size > 0 and (self._at < len(self._buffer) or self._more()):
            piece = self._buffer[self._at : self._at + size]
            self._at += len(piece)
            size -= len(piece)
            pieces.append(piece)
        return b"".join(pieces)

    def skip(self, size: int) -> None:
        """Pass over ``size`` bytes."""
        if not self._is_packed and size > len(self._buffer) - self._at:
            self._seek(self._given + self._at + size)
            return
        while size > 0 and (self._at < len(self._buffer) or self._more()):
            step = min(size, len(self._buffer) - self._at)
            self._at += step
            size -= step

    def skip_blank_lines(self) -> None:
        """Pass over the line ends between two records."""
        while self._at < len(self._buffer) or self._more():
            rest = self._buffer[self._at : self._at + 64]
            left = rest.lstrip(_BLANK)
            self._at += len(rest) - len(left)
            if left:
                return

    def until(self, mark: bytes, most: int) -> bytes:
        """Return what stands before ``mark`` and go behind it; empty without one in ``most``."""
        found = b""
        while True:
            end = self._buffer.find(mark, self._at)
            if end >= 0 and not found:
                found = self._buffer[self._at : end]
                self._at = end + len(mark)
                return found
            found += self._buffer[self._at :]
            self._at = len(self._buffer)
            if (end := found.find(mark)) >= 0:
                self._at -= len(found) - end - len(mark)
                return found[:end]
            if len(found) > most or not self._more():
                return b""

    def _peek(self) -> bytes:
        self._refill()
        return self._raw[self._raw_at : self._raw_at + 2]

    def _refill(self) -> bool:
        if self._raw_at < len(self._raw):
            return True
        self._start += len(self._raw)
        self._raw, self._raw_at = self._stream.read(_STEP), 0
        self._report(self._start)
        return bool(self._raw)

    def _seek(self, place: int) -> None:
        self._stream.seek(self._member + place)
        self._start, self._raw, self._raw_at = self._member + place, b"", 0
        self._buffer, self._at, self._given = b"", 0, place
        self._report(self._start)

    def _more(self) -> bool:
        """Unpack the next bytes; False at the end, or where the file is damaged."""
        if not self._is_packed:
            if not self._refill():
                return False
            self._given += len(self._buffer)
            self._buffer, self._at = self._raw[self._raw_at :], 0
            self._raw_at = len(self._raw)
            return True
        self._given += len(self._buffer)
        self._buffer, self._at = b"", 0
        while not self._buffer:
            if self._unpacker is None:
                if not self._peek().startswith(_GZIP[:1]):
                    return False
                self._member, self._given = self._start + self._raw_at, 0
                self._unpacker = zlib.decompressobj(zlib.MAX_WBITS | 16)
            fed = self._unpacker.unconsumed_tail
            if not fed:
                if not self._refill():
                    return False
                fed = self._raw[self._raw_at : self._raw_at + _FED]
                self._raw_at += len(fed)
            try:
                self._buffer = self._unpacker.decompress(fed, _MOST_UNPACKED)
            except zlib.error:
                return False
            if self._unpacker.eof:
                self._raw_at -= len(self._unpacker.unused_data)
                self._unpacker = None
        return True

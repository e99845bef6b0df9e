"""The files in a zip archive, each read only when it is asked for."""

from __future__ import annotations

import io
import struct
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reader.core.messages.errors import FileDamagedError, TooManyPartsError
from reader.loading.bytes.encoding import decode_name

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

MOST_MEMBERS = 100_000
"""A second's look; what has more was not made of pages that somebody saved."""
_END = b"PK\x05\x06"
_LONGEST_COMMENT = 66_000
"""Bytes behind the archive's own end, by the format's two-byte length of a comment."""
_END_LENGTH = 22
_IN_64_BITS = 0xFFFFFFFF
_LOCATOR = b"PK\x06\x07"
_LOCATOR_LENGTH = 20
_WIDE_END = b"PK\x06\x06"
_WIDE_END_LENGTH = 56
_SHORTEST_ROW = 46
"""Bytes of a member in an archive's list, without its name."""
_UTF8_NAME = 0x800
_LOCKED = 0x1


class ZipMembers:
    """An archive that is damaged, or too large to be one, raises a ReaderError when looked into."""

    def __init__(self, archive: Path | BinaryIO) -> None:
        """Note the archive, a file or a stream that can be read again."""
        self._source = archive
        self.is_damaged = False
        """True when a member could not be unpacked."""

    @staticmethod
    def is_at_end_of(data: bytes) -> bool:
        """Whether ``data`` ends as an archive does."""
        return data.find(_END, max(0, len(data) - _LONGEST_COMMENT)) >= 0

    @cached_property
    def _archive(self) -> ZipFile:
        from zipfile import ZipFile

        self._check_size()
        try:
            return ZipFile(self._source)
        except _damages() as error:
            raise FileDamagedError from error

    def _check_size(self) -> None:
        """Refuse an archive of very many members before a list of them is made."""
        if isinstance(self._source, Path):
            with self._source.open("rb") as stream:
                length = directory_length(stream)
        else:
            length = directory_length(self._source)
        if length // _SHORTEST_ROW > MOST_MEMBERS:
            raise TooManyPartsError

    @cached_property
    def names(self) -> Mapping[str, ZipInfo]:
        """The files by their name, readable whatever the packer's encoding was."""
        return {
            _name(info): info
            for info in self._archive.infolist()
            if info.filename and not info.is_dir()  # is_dir fails on an empty name
        }

    @property
    def has_locked(self) -> bool:
        """Whether some file needs a password."""
        return any(info.flag_bits & _LOCKED for info in self.names.values())

    def is_of(self, moment: str) -> bool:
        """Whether the files were packed on the day of ``moment``, which is in ISO 8601."""
        days = {"{:04}-{:02}-{:02}".format(*info.date_time[:3]) for info in self.names.values()}
        return days == {moment[:10]}

    def read(self, name: str, most: int) -> bytes:
        """Return a file's bytes; none when it is damaged, locked, absent or too large."""
        info = self.names.get(name)
        if info is None or info.file_size > most:
            return b""
        content = self.start(name, most + 1)
        return content if len(content) <= most else b""

    def start(self, name: str, size: int) -> bytes:
        """Return a file's first ``size`` bytes; none when it is damaged or locked."""
        info = self.names.get(name)
        if info is None or info.flag_bits & _LOCKED:
            return b""
        try:
            with self._archive.open(info) as stream:
                return stream.read(size)
        except _damages():
            self.is_damaged = True
            return b""

    def stream(self, name: str) -> BinaryIO:
        """Open a file for reading here and there; raises FileDamagedError."""
        try:
            return self._archive.open(self.names[name])  # type: ignore[return-value]
        except _damages() as error:
            raise FileDamagedError from error


def directory_length(archive: BinaryIO) -> int:
    """Return how many bytes the list of an archive's members is said to have, read or not.

    Where an archive says it twice, as in APPNOTE 4.3.14 (ZIP64), the larger number counts, since
    either may be believed. Raises FileDamagedError where no archive ends.
    """
    size = archive.seek(0, io.SEEK_END)
    archive.seek(max(0, size - _LONGEST_COMMENT))
    tail = archive.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + _END_LENGTH:
        raise FileDamagedError
    count, length = struct.unpack_from("<H2xL", tail, at + 8)
    told: list[int] = [length if length != _IN_64_BITS else 0, count * _SHORTEST_ROW]
    locator = tail[max(0, at - _LOCATOR_LENGTH) : at]
    if locator[:4] == _LOCATOR:
        (named,) = struct.unpack_from("<Q", locator, 8)
        beside = size - len(tail) + at - _LOCATOR_LENGTH - _WIDE_END_LENGTH
        for place in (named, beside):
            if 0 <= place <= size:
                archive.seek(place)
                wide = archive.read(_WIDE_END_LENGTH)
                if wide[:4] == _WIDE_END and len(wide) == _WIDE_END_LENGTH:
                    told.append(struct.unpack_from("<Q", wide, 40)[0])
    return max(told)


def _damages() -> tuple[type[Exception], ...]:
    """Return what zipfile raises on damaged, locked or unknown parts; it has no common error."""
    import lzma
    import zlib
    from zipfile import BadZipFile

    faults = (OSError, EOFError, ValueError, LookupError, ArithmeticError, RuntimeError)
    return (BadZipFile, lzma.LZMAError, zlib.error, struct.error, *faults)


def _name(info: ZipInfo) -> str:
    """Return a file's name; old archives hold names in the packer's own encoding."""
    if info.flag_bits & _UTF8_NAME:
        return info.filename
    try:
        return decode_name(info.filename.encode("cp437"))
    except UnicodeEncodeError:
        return info.filename

"""Why the operating system refuses, in words that can be translated; its own are English often."""

from __future__ import annotations

import errno

from reader.core.messages.translatable import translatable

_DENIED = translatable("permission denied")
_FULL = translatable("the disk is full")
_REASONS = {
    "EACCES": _DENIED,
    "EPERM": _DENIED,
    "ENOSPC": _FULL,
    "EDQUOT": _FULL,
    "EROFS": translatable("the disk is read-only"),
    "ENOENT": translatable("there is no such folder"),
    "ENOTDIR": translatable("there is no such folder"),
    "EIO": translatable("the disk does not answer"),
    "EBADF": translatable("it was closed"),
}
"""By the names of POSIX, some of which Windows has not."""
_BY_NUMBER = {getattr(errno, name): words for name, words in _REASONS.items() if name in dir(errno)}


def reason_of(error: OSError) -> str:
    """Return why ``error`` came, to be translated; of seldom reasons the system's own words."""
    words = _BY_NUMBER.get(error.errno or 0)
    return words or error.strerror or type(error).__name__

"""Keeps what takes long to make in the user's cache folder; never needed, always checked."""

from __future__ import annotations

import contextlib
import marshal
import sys
from hashlib import blake2b
from pathlib import Path
from typing import Any

from reader.core.files.reading import read_regular
from reader.core.files.writing import write_whole

_HASH_SIZE = 16
_LARGEST = 256_000_000
"""Bytes; the tables of all chains are a tenth of it."""
_FORMAT = f"qingdu 2 {sys.implementation.cache_tag} {marshal.version}"
"""Marshal, which reads values only and runs nothing, may differ between Python versions."""


def load(path: Path, made_from: str) -> tuple[Any, ...] | None:
    """Return what was saved at ``path`` for the same ``made_from``; None when there is nothing.

    What is stale, cut short or damaged is nothing.
    """
    try:
        content = read_regular(path, _LARGEST)
    except OSError:
        return None
    key, checksum = content[:_HASH_SIZE], content[_HASH_SIZE : 2 * _HASH_SIZE]
    payload = content[2 * _HASH_SIZE :]
    if key != _hash(f"{_FORMAT} {made_from}".encode()) or checksum != _hash(payload):
        return None
    value: tuple[Any, ...] = marshal.loads(payload)
    return value


def save(path: Path, made_from: str, value: tuple[Any, ...]) -> None:
    """Save plain ``value`` at ``path``, whole or not at all; a read-only folder stays as it is.

    What is alike in it is one object when it is loaded, which halves the memory of some tables.
    """
    payload = marshal.dumps(_shared(value, {}))
    content = _hash(f"{_FORMAT} {made_from}".encode()) + _hash(payload) + payload
    with contextlib.suppress(OSError):
        write_whole(path, content, lasting=False)


def _shared(value: Any, seen: dict[Any, Any]) -> Any:  # noqa: ANN401 - any plain value
    """Return ``value`` with one object for all texts and tuples in it that are equal."""
    match value:
        case str():
            return seen.setdefault(value, value)
        case tuple():
            made = tuple(_shared(each, seen) for each in value)
            is_plain = all(isinstance(each, str) or type(each) is int for each in made)
            return seen.setdefault(made, made) if is_plain else made
        case list():
            return [_shared(each, seen) for each in value]
        case dict():
            return {_shared(key, seen): _shared(each, seen) for key, each in value.items()}
        case _:
            return value


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=_HASH_SIZE).digest()

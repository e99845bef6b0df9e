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
_MOST_OF_A_NAME = 3
"""Programs that may keep the same table side by side: one installed, a checkout, an older one."""
_MARK = 8
"""Letters of a file's name that say what it was made from."""


def load(path: Path, made_from: str) -> tuple[Any, ...] | None:
    """Return what was saved at ``path`` for the same ``made_from``; None when there is nothing.

    What is stale, cut short or damaged is nothing.
    """
    made_by = _made_by(made_from)
    try:
        content = read_regular(_place(path, made_by), _LARGEST)
    except OSError:
        return None
    key, checksum = content[:_HASH_SIZE], content[_HASH_SIZE : 2 * _HASH_SIZE]
    payload = content[2 * _HASH_SIZE :]
    if key != made_by or checksum != _hash(payload):
        return None
    value: tuple[Any, ...] = marshal.loads(payload)
    return value


def save(path: Path, made_from: str, value: tuple[Any, ...]) -> None:
    """Save plain ``value`` at ``path``, whole or not at all; a read-only folder stays as it is.

    What is alike in it is one object when it is loaded, which halves the memory of some tables.
    """
    payload = marshal.dumps(_shared(value, {}))
    made_by = _made_by(made_from)
    place = _place(path, made_by)
    with contextlib.suppress(OSError):
        write_whole(place, made_by + _hash(payload) + payload, lasting=False)
        _forget_older(path, place)


def _place(path: Path, made_by: bytes) -> Path:
    """Return where a table is: of other dictionaries, or another Python, it is another file."""
    return path.with_name(f"{path.stem}-{made_by.hex()[:_MARK]}{path.suffix}")


def _forget_older(path: Path, place: Path) -> None:
    """Delete what was made for ``path`` before ``place`` but for the newest few."""
    named = path.parent.glob(f"{path.stem}-{'[0-9a-f]' * _MARK}{path.suffix}")
    others = [each for each in named if each != place]
    others.sort(key=lambda each: each.stat().st_mtime, reverse=True)
    for each in others[_MOST_OF_A_NAME - 1 :]:
        each.unlink()


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


def _made_by(made_from: str) -> bytes:
    return _hash(f"{_FORMAT} {made_from}".encode())


def _hash(content: bytes) -> bytes:
    return blake2b(content, digest_size=_HASH_SIZE).digest()

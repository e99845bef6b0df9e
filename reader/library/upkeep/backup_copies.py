"""The kept copies in a backup: a line of ``copies.jsonl`` each, and their files by their hash."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator

from reader.core.pattern import Pattern
from reader.library.articles.copies import Copies, is_safe_place

COPIES = "copies.jsonl"
_HASH = Pattern(r"[0-9a-f]{64}")

ReadPart = Callable[[str], bytes]


def write_copies(copies: Copies, wanted: list[str], file: zipfile.ZipFile) -> None:
    """Write the copies ``wanted`` that are whole; raises OSError."""
    lines: list[str] = []
    written: set[str] = set()
    for copy in wanted:
        files = copies.files(copy)
        paths = {hash_: copies.path(copy, place) for place, hash_ in files.items()}
        if not files or not all(path.is_file() for path in paths.values()):
            continue  # `library check` tells of it
        for hash_, path in paths.items():
            if hash_ not in written:
                written.add(hash_)
                file.write(path, f"bytes/{hash_}")
        lines.append(json.dumps({"copy": copy, "files": files}, ensure_ascii=False) + "\n")
    file.writestr(COPIES, "".join(lines))


def read_copies(names: set[str], read: ReadPart) -> Iterator[dict[str, bytes]]:
    """Yield the files of each copy by their places, the page first.

    Raises ValueError, KeyError or TypeError when anything is not as it was written.
    """
    if COPIES not in names:
        return
    for line in read(COPIES).decode().splitlines():
        table = json.loads(line)
        files = dict(table["files"])
        if not files or next(iter(files.values())) != table["copy"]:
            raise ValueError(COPIES)
        yield {place: _checked(place, hash_, read) for place, hash_ in files.items()}


def _checked(place: str, hash_: str, read: ReadPart) -> bytes:
    if not is_safe_place(place) or not _HASH.fullmatch(hash_):
        raise ValueError(place)
    data = read(f"bytes/{hash_}")
    if hashlib.sha256(data).hexdigest() != hash_:
        raise ValueError(hash_)
    return data

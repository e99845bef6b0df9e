"""Articles as they were read last, in the user's cache, so that a start can show them at once.

An entry is valid for one file's bytes as this very program reads them; whatever else lies there,
damaged, foreign or out of date, is taken for nothing. All of it can be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from reader import __version__
from reader.core.article import Article, Asset, Figure
from reader.core.articles.walk import iter_blocks, read_blocks
from reader.core.files.reading import read_regular
from reader.core.files.writing import write_whole
from reader.core.report import Reading
from reader.core.running.journal import JOURNAL
from reader.hanzi.presentation import Presentation
from reader.paths import resource_path
from reader.storing.bounds import Bounds
from reader.storing.codec import (
    read_presentation,
    read_reading,
    written_presentation,
    written_reading,
)
from reader.storing.first_pictures import FirstPictures

MOST_ENTRIES = 60
MOST_BYTES = 32_000_000
LARGEST_ENTRY = 6_000_000
"""Bytes; some two million characters."""
LONGEST_KEPT = 90 * 86_400
"""Seconds since an entry was last of use."""
_LARGEST_SOURCE = 64_000_000
"""Bytes; no larger file is a page or a picture."""
_LONGEST_HEAD = 200
SMALL_SOURCE = 4_000_000
SMALL_ENTRY = 400_000
"""Bytes of a page and of its entry that can be read while someone waits for the next paint."""

_FORMAT = "2"
_HEAD = b"qingdu-article "
_SUFFIX = ".article"
_PICTURES = "pictures"
_RULES = ("core", "bylines", "loading", "extraction", "cleaning", "structuring", "hanzi", "storing")
"""The parts of the program that decide how a page is read and shown."""
_LIBRARIES = ("selectolax", "markdown_it", "opencc")
_DATA = ("rules", "hanzi")
"""The resources that do."""

Pictures = Callable[[], Mapping[str, Asset]]
"""Finds the pictures saved with a page, by the reference that the page writes."""


@dataclass(frozen=True, slots=True)
class CachedArticle:
    """An article as it was read, and as it was shown last if that was not 原文."""

    reading: Reading
    shown: Mapping[str, Presentation] = field(default_factory=dict)
    """By what made it: variant, options, the user's words."""


class ArticleCache:
    """The entries in one folder, which only the user can read."""

    def __init__(self, folder: Path, stamp: str | None = None, taught: Path | None = None) -> None:
        """Note the folder; ``stamp`` tells this program from any that reads differently.

        ``taught`` is the file of the reader's own rules.
        """
        self._folder = folder
        self._given_stamp = stamp
        self._taught = taught

    @property
    def folder(self) -> Path:
        """Where the entries lie; it may not exist."""
        return self._folder

    @property
    def first_pictures(self) -> FirstPictures:
        """The small pictures of articles, which are forgotten with them."""
        return FirstPictures(self._folder / _PICTURES)

    def find(
        self, path: Path, encoding: str | None, pictures: Pictures | None = None
    ) -> CachedArticle | None:
        """Return the article in ``path`` when it was kept and the file is still the same.

        Without ``pictures``, only one that is quick to read, with no pictures or with files that
        lie beside it. Never raises.
        """
        try:
            entry = self._entry(path, encoding)
            if pictures is None and not _is_small(entry, path):
                return None
            table = _body(read_regular(entry, LARGEST_ENTRY + _LONGEST_HEAD))
            if table["stamp"] != self._stamp() or table["path"] != _name(path):
                return None
            if table["source"] != _digest(read_regular(path, _LARGEST_SOURCE)):
                return None
            if table["beside"] is not None and table["beside"] != _beside(path):
                return None
            kept = self._read(table, pictures)
            with suppress(OSError):  # it may be read where nothing can be written
                os.utime(entry)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return kept

    def keep(self, path: Path, encoding: str | None, kept: CachedArticle) -> None:
        """Keep an article that was read from ``path``; where that is impossible, do nothing."""
        with suppress(OSError, ValueError, RecursionError):
            body = json.dumps(self._table(path, kept), ensure_ascii=False, separators=(",", ":"))
            data = body.encode("utf-8", "surrogatepass")
            if len(data) <= LARGEST_ENTRY:
                head = _HEAD + _digest(data).encode() + b"\n"
                write_whole(self._entry(path, encoding), head + data, lasting=False)
                JOURNAL.note("kept: %d bytes", len(data))
                self._shorten()

    def forget(self) -> None:
        """Delete every entry; raises OSError when one cannot be deleted."""
        for entry in self._entries():
            entry.unlink(missing_ok=True)
        self.first_pictures.forget()

    def forget_article(self, article_id: str) -> None:
        """Delete every entry of one article; raises OSError when one cannot be deleted."""
        for entry in self._entries():
            if article_id.encode() in entry.read_bytes():
                entry.unlink(missing_ok=True)
        self.first_pictures.forget_article(article_id)

    def _table(self, path: Path, kept: CachedArticle) -> Mapping[str, object]:
        article = kept.reading.article
        return {
            "stamp": self._stamp(),
            "path": _name(path),
            "source": article.article_id,
            "beside": _beside(path) if _has_figures(article) else None,
            "pictures": _written_pictures(path, article.assets),
            "reading": written_reading(kept.reading),
            "shown": {name: written_presentation(each) for name, each in kept.shown.items()},
        }

    def _read(self, table: Mapping[str, object], pictures: Pictures | None) -> CachedArticle | None:
        match table:
            case {"path": str(path), "pictures": dict(written), "reading": reading, "shown": shown}:
                assets = _read_pictures(Path(path), written)
                if len(assets) < len(written):
                    if pictures is None:
                        return None
                    found = pictures()
                    assets = {key: found[key] for key in written}
            case _:
                return None
        if not isinstance(shown, dict):
            return None
        shown_again = {name: read_presentation(each, assets) for name, each in shown.items()}
        return CachedArticle(read_reading(reading, assets), shown_again)

    def _entry(self, path: Path, encoding: str | None) -> Path:
        key = f"{_name(path)}\n{encoding or ''}"
        return self._folder / (_digest(key.encode("utf-8", "surrogatepass"))[:32] + _SUFFIX)

    def _entries(self) -> Iterator[Path]:
        """Yield the entries, and what a program left that was ended while it wrote one."""
        return self._folder.glob(f"*{_SUFFIX}*")

    def _shorten(self) -> None:
        """Delete what was not of use for long, and the oldest entries beyond the bounds."""
        Bounds(MOST_ENTRIES, MOST_BYTES, LONGEST_KEPT).keep_within(self._entries())

    def _stamp(self) -> str:
        if self._given_stamp is None:
            self._given_stamp = program_stamp()
        try:
            own = None if self._taught is None else self._taught.stat()
        except OSError:
            own = None
        if own is None:
            return self._given_stamp
        return f"{self._given_stamp} {own.st_size} {own.st_mtime_ns}"


def program_stamp() -> str:
    """Return what changes whenever a page might be read or shown differently by this program."""
    if getattr(sys, "frozen", False):
        states = [_state_line(Path(sys.executable))]
    else:
        package = Path(__file__).parents[1]
        folders = [package / name for name in _RULES] + [resource_path(name) for name in _DATA]
        states = [_state_line(package / "pipeline.py")]
        states += (state for folder in folders for state in states_in(folder))
        states += _states_of_libraries()
    seen = [f"{_FORMAT} {__version__} {sys.version}", *states]
    return _digest("\n".join(seen).encode("utf-8", "surrogatepass"))


def states_in(folder: Path | str) -> list[str]:
    """Return the state of every file in ``folder`` and in its folders."""
    states: list[str] = []
    try:
        with os.scandir(folder) as entries:  # half the time of Path.iterdir; each start does it
            for entry in entries:
                if "." in entry.name:
                    states.append(_state_line(entry))
                elif entry.name != "__pycache__" and entry.is_dir():
                    states += (f"{entry.name}/{state}" for state in states_in(entry.path))
    except OSError:
        return []
    return sorted(states)


def _states_of_libraries() -> list[str]:
    """Return what changes when another version of what reads a page is installed.

    That is the folder of packages: their own numbers would take longer than reading the entry.
    """
    places = {
        Path(spec.origin).parents[1] for spec in map(find_spec, _LIBRARIES) if spec and spec.origin
    }
    return sorted(f"{place} {place.stat().st_mtime_ns}" for place in places)


def _state_line(file: Path | os.DirEntry[str]) -> str:
    status = file.stat()
    return f"{file.name} {status.st_size} {status.st_mtime_ns}"


def _body(data: bytes) -> Mapping[str, object]:
    """Return the table in an entry's bytes; raises ValueError when they are not as written."""
    head, _, body = data.partition(b"\n")
    if head != _HEAD + _digest(body).encode():
        raise ValueError
    table = json.loads(body.decode("utf-8", "surrogatepass"))
    if not isinstance(table, dict):
        raise TypeError
    return table


def _is_small(entry: Path, path: Path) -> bool:
    return entry.stat().st_size <= SMALL_ENTRY and path.stat().st_size <= SMALL_SOURCE


def _has_figures(article: Article) -> bool:
    return any(isinstance(block, Figure) for block in iter_blocks(read_blocks(article)))


def _written_pictures(path: Path, assets: Mapping[str, Asset]) -> dict[str, list[object]]:
    """Return where each picture is found again; nothing of one that is not a file by itself."""
    return {
        key: [asset.name, asset.media_type, asset.place, *_state(path.parent / asset.place)]
        if asset.place
        else []
        for key, asset in assets.items()
    }


def _read_pictures(path: Path, written: Mapping[str, object]) -> dict[str, Asset]:
    """Return the pictures that are files beside the page and have not changed."""
    found = {}
    for key, picture in written.items():
        match picture:
            case [str(name), str(media_type), str(place), int(size), int(modified)]:
                file = path.parent / place
                if _state(file) == [size, modified]:
                    found[key] = Asset(name, media_type, read_regular(file, _LARGEST_SOURCE), place)
            case _:
                pass
    return found


def _state(file: Path) -> list[int]:
    """Return what changes when another file, or a link, takes the place of ``file``."""
    status = file.lstat()
    return [status.st_size, status.st_mtime_ns]


def _beside(path: Path) -> list[str]:
    """Return the folders that may hold the page's pictures, as they are now."""
    with os.scandir(path.parent) as entries:
        named = (entry for entry in entries if entry.name.startswith(path.stem))
        folders = [entry for entry in named if entry.is_dir() and entry.name != path.name]
        return sorted(f"{entry.name} {entry.stat().st_mtime_ns}" for entry in folders)


def _name(path: Path) -> str:
    return str(path.absolute())


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

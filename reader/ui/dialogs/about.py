"""What About shows: versions for a report of a fault, foreign parts and their terms, updates.

Only text is made here; nothing is asked of any network.
"""

from __future__ import annotations

import os
import platform
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from reader import __version__
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.hanzi.words.dictionaries import digest_of, find_layers
from reader.paths import resource_path
from reader.reporting.build import build_words
from reader.translation import Translate

HOME = "https://github.com/qingdu/qingdu"
UPDATES = f"{HOME}/releases"
"""Where new versions are published; the program never looks there by itself."""
LICENCE = "https://www.apache.org/licenses/LICENSE-2.0"
HOME_TOLD = translatable("Home page")
UPDATES_TOLD = translatable("New versions")
LICENCE_TOLD = translatable("Licence")
PURPOSE = translatable("An offline reader for saved Chinese web articles.")
PROMISE = translatable("Nothing leaves this machine.")
OUTSIDE = translatable(
    "A click on one of these opens your browser; the program never looks there by itself."
)

_DIGEST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class ForeignPart:
    """Something in the program that others made."""

    name: str
    licence: str
    """An SPDX expression."""
    copyright: str
    home: str
    texts: tuple[Path, ...]
    """Where the licence's words lie."""
    note: str = ""


def foreign_parts() -> tuple[ForeignPart, ...]:
    """Return what of others is in the packaged program."""
    path = resource_path("licences/components.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["component"]
    return tuple(
        ForeignPart(
            name=row["name"],
            licence=row["licence"],
            copyright=row["copyright"],
            home=row["home"],
            texts=tuple((path.parent / text).resolve() for text in row["text"]),
            note=row.get("note", ""),
        )
        for row in rows
    )


def versions() -> tuple[tuple[str, str], ...]:
    """Return name and version of the program and of what it runs on, in English."""
    return (
        ("Qingdu", " ".join(filter(None, (__version__, build_words())))),
        ("Python", platform.python_version()),
        ("PySide6", PySide6.__version__),
        ("Qt", qVersion()),
        ("Dictionaries", _dictionaries()),
        ("System", _system()),
        ("Display", QGuiApplication.platformName() or "none"),
        ("Desktop", os.environ.get("XDG_CURRENT_DESKTOP", "") or "unknown"),
    )


def versions_for_report() -> str:
    """Return the versions as lines to be copied into a report; they name no user and no file."""
    return "\n".join(f"{name}: {version}" for name, version in versions())


def about_words(tr: Translate) -> str:
    """Return what About says besides the licences, to be copied."""
    head = f"{tr('Qingdu')} {__version__}"
    return "\n".join((head, tr(PURPOSE), tr(PROMISE), UPDATES, "", versions_for_report()))


def licences_words(tr: Translate) -> str:
    """Return whose work is in the program and on what terms, a paragraph for each."""
    head = tr("The program contains the work of others:")
    parts = (
        "\n".join(
            filter(
                None,
                (
                    part.name,
                    f"© {part.copyright}",
                    tr("Licence: {licence}").format(licence=part.licence),
                    part.home,
                    part.note,
                ),
            )
        )
        for part in foreign_parts()
    )
    return "\n\n".join((head, *parts))


def _dictionaries() -> str:
    try:
        layers = find_layers()
        return digest_of(layers.paths(layers.names()))[:_DIGEST_SHOWN]
    except ReaderError:
        return "missing"


def _system() -> str:
    """Return system, release and processor; of Linux, the distribution's name."""
    name = f"{platform.system()} {platform.release()} {platform.machine()}"
    if sys.platform != "linux":
        return name
    try:
        distribution = platform.freedesktop_os_release().get("PRETTY_NAME", "")
    except OSError:
        distribution = ""
    return f"{distribution}, {name}" if distribution else name

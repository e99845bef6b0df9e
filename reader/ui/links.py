"""What a click on a link does; the program itself fetches nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

PAGE_SUFFIXES = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".webarchive", ".txt", ".md")
"""Of the names of saved pages and texts; what a file is, its content tells."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """Another page that is saved on this machine."""

    path: Path


@dataclass(frozen=True, slots=True)
class OutsideAddress:
    """Something on the internet or of another program."""

    address: str


Destination: TypeAlias = SavedPage | OutsideAddress


def destination_of(address: str, page: Path) -> Destination:
    """Return where a link on the saved ``page`` leads."""
    parts = urlsplit(address)
    if parts.scheme in ("", "file") and not parts.netloc:
        path = (page.parent / unquote(parts.path)).resolve()
        if path.suffix.lower() in PAGE_SUFFIXES and path.is_file():
            return SavedPage(path)
    return OutsideAddress(address)

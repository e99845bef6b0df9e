"""What a click on a link does; the program itself fetches nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

from reader.loading.registry import SUFFIXES
from reader.paths import is_file


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
    """Return where a link on the saved ``page`` leads; no address is too strange for it."""
    try:
        parts = urlsplit(address)
    except ValueError:  # such as brackets that hold no IPv6 address
        return OutsideAddress(address)
    if parts.scheme in ("", "file") and not parts.netloc:
        path = page.parent / unquote(parts.path)
        if path.name.lower().endswith(SUFFIXES) and is_file(path):
            return SavedPage(path.resolve())
    return OutsideAddress(address)

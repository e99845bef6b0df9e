"""Files that hold nothing but the address of a page: .url, .webloc, .desktop, or a bare line."""

from __future__ import annotations

from pathlib import Path

from reader.core.messages.errors import OnlyAddressError
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.source import SourceDocument
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.property_list import is_property_list, read_property_list
from reader.loading.formats import Format

_LARGEST = 20_000
"""Bytes; what is larger holds more than an address."""
_ADDRESS = r"(?:https?|ftp)://[^\s\x00-\x20\"'<>]+"
_SECTIONS = frozenset(["internetshortcut", "desktop entry"])
_FIELDS = frozenset(["url", "url[$e]"])
_ADDRESS_ALONE = Pattern(_ADDRESS)


def load_shortcut(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return None, or raise OnlyAddressError when ``data`` is nothing but a page's address."""
    if len(data) > _LARGEST:
        return None
    if is_property_list(data):
        address = _address_of_list(data)
    else:
        text = decode(data, encoding).text.lstrip("\ufeff")
        is_bare = _ADDRESS_ALONE.fullmatch(text.strip()) is not None
        address = text.strip() if is_bare else _address_of_lines(text)
    if address:
        raise OnlyAddressError(address=address)
    return None


def _address_of_lines(text: str) -> str:
    """Return the address in the section of an INI file that holds a shortcut's."""
    section = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        name, _, value = line.partition("=")
        if line.startswith("["):
            section = line.strip("[]").lower()
        elif not section:
            return ""
        elif section in _SECTIONS and name.strip().lower() in _FIELDS:
            found = _ADDRESS_ALONE.fullmatch(value.strip())
            return found[0] if found else ""
    return ""


def _address_of_list(data: bytes) -> str:
    content = read_property_list(data)
    address = content.get("URL") if isinstance(content, dict) else None
    return address if isinstance(address, str) else ""


SHORTCUT = Format(name=translatable("Shortcut to a page"), load=load_shortcut)

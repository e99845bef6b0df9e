"""Files that hold nothing but the address of a page: .url, .webloc, .desktop, or a bare line."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path
from xml.parsers.expat import ExpatError

from reader.core.errors import OnlyAddressError
from reader.core.source import SourceDocument
from reader.loading.encoding import decode

_LARGEST = 20_000
"""Bytes; what is larger holds more than an address."""
_ADDRESS = r"(?:https?|ftp)://[^\s\x00-\x20\"'<>]+"
_INI = re.compile(
    rf"\s*(?:\[[^\]\n]+\]\s*(?:[\w.\[\]@-]+\s*=.*\s*)*?)??"
    rf"\[(?:InternetShortcut|Desktop Entry)\][^\[]*?^URL(?:\[\$e\])?\s*=\s*({_ADDRESS})",
    re.M | re.I,
)
_BARE = re.compile(rf"\s*({_ADDRESS})\s*")


def load_shortcut(path: Path, data: bytes, encoding: str | None) -> SourceDocument | None:
    """Return None, or raise OnlyAddressError when ``data`` is nothing but a page's address."""
    if len(data) > _LARGEST:
        return None
    if data.startswith(b"bplist00") or b"<plist" in data[:1_000]:
        address = _address_of_list(data)
    else:
        text = decode(data, encoding).text.lstrip("\ufeff")
        found = _INI.match(text) or _BARE.fullmatch(text)
        address = found[1] if found else ""
    if address:
        raise OnlyAddressError(address=address)
    return None


def _address_of_list(data: bytes) -> str:
    try:
        content = plistlib.loads(data)
    except (ExpatError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError):
        return ""  # plistlib has no error of its own for every way a list can be damaged
    except RecursionError:
        return ""
    address = content.get("URL") if isinstance(content, dict) else None
    return address if isinstance(address, str) else ""

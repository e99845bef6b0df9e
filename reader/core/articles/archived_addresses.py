"""Addresses of copies in web archives and caches, which have the page's own address in them."""

from __future__ import annotations

import re
from urllib.parse import unquote

from reader.core.pattern import Pattern

_COPY = Pattern(
    r"https?://(?:"
    r"web\.archive\.org/web/\d{1,14}(?:[a-z]{2}_)?/"
    r"|(?:www\.)?archive\.(?:today|ph|is|li|vn|md|fo)/(?:\d{14}|[\d.]{10}-\d{6}|o/\w+|newest|\w+)/"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]+:)?"
    r"|arquivo\.pt/(?:no)?frame/replay/\d{1,14}/|arquivo\.pt/wayback/\d{1,14}(?:[a-z]{2}_)?/"
    r"|webarchive\.loc\.gov/\w+/\d{1,14}(?:[a-z]{2}_)?/"
    r"|r\.jina\.ai/"
    r")(.+)",
    re.I,
)
_STAMP = Pattern(r"/(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:[a-z]{2}_)?/")


def original_address(address: str) -> str:
    """Return the address of the page that an archive's copy was made of, or ``address`` itself."""
    found = _COPY.match(address)
    if found is None:
        return address
    inner = found[1] if re.match(r"https?:", found[1], re.I) else unquote(found[1])
    if re.match(r"https?:/[^/]", inner, re.I):  # with one of its slashes lost
        inner = inner.replace(":/", "://", 1)
    return inner if re.match(r"https?://", inner, re.I) else f"http://{inner}"


def is_copy(address: str) -> bool:
    """Whether ``address`` is one of a web archive's."""
    return _COPY.match(address) is not None


def time_of_copy(address: str) -> str | None:
    """Return when an archive made the copy at ``address``, in ISO 8601; None if that says not."""
    found = _STAMP.search(address) if is_copy(address) else None
    if found is None:
        return None
    year, month, day, hour, minute, second = found.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"

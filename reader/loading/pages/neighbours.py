"""Files beside a page that may hold the other parts of its article."""

from __future__ import annotations

import re
from pathlib import Path

from reader.core.article import Part
from reader.core.pattern import Pattern

# news_2, news-2, news(2), news 第2页, news.html?page=2: as sites number pages, browsers number
# equal names, and programs that fetch pages write addresses.
_NUMBER = Pattern(
    r"\s*[(（\[【]\s*(?:第\s*)?(\d{1,3})\s*[页頁]?\s*[)）\]】]|[\s_-]*第\s*(\d{1,3})\s*[页頁]"
    r"|[\s_-]+(?:page|part|p)?[\s_-]*(\d{1,3})(?=\.\w+$)|[?@&_](?:page|pn|p)=(\d{1,3})",
    re.IGNORECASE,
)
_MOST = 200


def neighbouring_parts(path: Path, part: Part) -> list[Path]:
    """Return the files beside ``path``, itself among them, whose names differ by a number only.

    They are in the order of their numbers and no more than ``part`` allows for; whether they hold
    the same article only reading them can tell. Just ``path`` when there are none; never raises.
    """
    name = _NUMBER.sub("", path.name)
    try:
        alike = [
            file
            for file in path.parent.iterdir()
            if _NUMBER.sub("", file.name) == name and file.is_file()
        ]
    except OSError:
        return [path]
    ordered = sorted(alike, key=lambda file: (_number(file.name), file.name))
    if path not in ordered or len(ordered) > (part.of or _MOST):
        return [path]
    return ordered


def _number(name: str) -> int:
    found = _NUMBER.search(name)
    return int(next(filter(None, found.groups()), "0")) if found else 0

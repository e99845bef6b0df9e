"""Whether the symbolic links of a collected program lead anywhere once some files are left out."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Set

_MOST_STEPS = 40
"""As many links as Linux follows in a row before it speaks of a loop (path_resolution(7))."""


def leads_somewhere(link: str, links: Mapping[str, str], files: Set[str]) -> bool:
    """Tell whether ``link`` ends at one of ``files`` or at a folder that holds one.

    ``links`` has every link with its target, which is relative to the link's own folder; a target
    may lead through further links, as those of a framework of macOS do.
    """
    place = link
    for _ in range(_MOST_STEPS):
        found = _first_link(place, links)
        if found is None:
            return place in files or any(file.startswith(f"{place}/") for file in files)
        rest = place[len(found) :].lstrip("/")
        target = posixpath.join(posixpath.dirname(found), links[found], rest)
        place = posixpath.normpath(target)
    return False


def _first_link(place: str, links: Mapping[str, str]) -> str | None:
    """Return the outermost link on the way to ``place``, itself included."""
    parts = place.split("/")
    ways = ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
    return next((way for way in ways if way in links), None)

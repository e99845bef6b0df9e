"""Addresses that a page writes short, made whole."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from urllib.parse import urljoin

from reader.core.pattern import Pattern
from reader.extraction.markup.tree import Tree

_SCHEME = Pattern(r"[a-z][a-z0-9+.-]*:", re.I)
_HTTP = ("http://", "https://")
_LONGEST = 8_000


def base_of(tree: Tree, url: str) -> str:
    """Return what the page's short addresses are short for; empty when nothing says so."""
    declared = absolute(tree.links.get("base", ""), url)
    return next((base for base in (declared, url) if base.lower().startswith(_HTTP)), "")


def absolute(address: str, base: str) -> str:
    """Return ``address`` as a browser understands it on a page at ``base``.

    A place in the page itself stays as it is, and so does what nothing is known about.
    """
    if not address or address.startswith("#") or _SCHEME.match(address) or len(address) > _LONGEST:
        return address
    if not base:
        return f"https:{address}" if address.startswith("//") else address
    try:
        return urljoin(base, address)
    except ValueError:  # no address at all
        return address


def complete_links(tree: Tree, elements: Iterable[int], base: str) -> None:
    """Make the addresses of the links inside ``elements`` whole."""
    for element in elements:
        end = tree.nodes[element].end
        for index in tree.anchors[
            bisect_left(tree.anchors, element) : bisect_left(tree.anchors, end)
        ]:
            node = tree.nodes[index]
            if written := node.get("href").strip():
                whole = absolute(written, base)
                if whole != written:
                    node.attributes = {**node.attributes, "href": whole}

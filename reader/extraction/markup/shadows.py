"""What a page keeps in shadow trees, brought into the page itself.

Programs that save whole pages write a component's own tree as a template (HTML Standard, §4.12.3:
``shadowrootmode``; Chromium's MHTML: ``shadowmode``; Save Page WE: ``data-savepage-shadowroot``)
or into an attribute of the component (WebScrapBook: ``data-scrapbook-shadowdom``). A browser shows
what is in it, and the component's own children where the tree has slots for them.
"""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from reader.core.pattern import Pattern

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

ROOT = "shadow-root"
"""An element that is none of HTML's, so that it may stand inside a paragraph."""
_TEMPLATE = Pattern(r"<(/?)template\b([^<>]*)>", re.I)
_IS_SHADOW = Pattern(r"\b(?:shadowroot(?:mode)?|shadowmode|data-savepage-shadowroot)\b", re.I)
_NAMES = ("shadowroot", "shadowmode")
_HELD = Pattern(
    r"""(<[a-z][\w-]*\b(?:[^<>"']|"[^"]*"|'[^']*')*?\s)data-scrapbook-shadowdom\s*=\s*"""
    r"""(?:"([^"]*)"|'([^']*)')((?:[^<>"']|"[^"]*"|'[^']*')*>)""",
    re.I,
)
_DEEPEST = 8
_MOST_SLOTS = 2_000
_MOST_ROUNDS = 100
_FILLED = "data-filled-slot"
_UNFILLED = f"slot:not([{_FILLED}])"


def open_shadows(markup: str) -> str:
    """Return ``markup`` with every shadow tree as an element where it stands."""
    for _ in range(_DEEPEST):
        if "data-scrapbook-shadowdom" not in markup:
            break
        markup = _HELD.sub(
            lambda m: f"{m[1]}{m[4]}<{ROOT}>{unescape(m[2] or m[3] or '')}</{ROOT}>", markup
        )
    if "<template" not in markup or not any(name in markup for name in _NAMES):
        return markup
    if not _IS_SHADOW.search(markup):
        return markup
    kept: list[str] = []
    are_shadows: list[bool] = []
    start = 0
    for tag in _TEMPLATE.finditer(markup):
        if not tag[1]:
            are_shadows.append(_IS_SHADOW.search(tag[2]) is not None)
            is_shadow = are_shadows[-1]
        else:
            is_shadow = bool(are_shadows) and are_shadows.pop()
        if is_shadow:
            kept += markup[start : tag.start()], f"<{tag[1]}{ROOT}>"
            start = tag.end()
    return "".join((*kept, markup[start:]))


def fill_slots(page: LexborHTMLParser) -> None:
    """Move the children of every component into the slots of its shadow tree, as browsers do.

    The last slots come first: what is moved, which is a copy, has its own slots filled by then.
    """
    for _ in range(_MOST_ROUNDS):
        slots = page.css(f"{ROOT} slot:not([{_FILLED}])")[:_MOST_SLOTS]
        # What was moved may be what a later slot of the list was in: such a list is used no more.
        if all(_fill(slot) for slot in reversed(slots)):
            return


def _fill(slot: LexborNode) -> bool:
    """Fill one slot; return whether the elements that were found with it are still there."""
    slot.attrs[_FILLED] = ""
    root = slot.parent
    while root is not None and root.tag != ROOT:
        root = root.parent
    host = root.parent if root is not None else None
    if host is None:
        return True
    name = slot.attributes.get("name") or ""
    assigned = [
        child
        for child in host.iter(include_text=True)
        if child.tag != ROOT and _slot_of(child) == name
    ]
    if not any(child.tag != "-text" or (child.text_content or "").strip() for child in assigned):
        return True
    are_all_filled = True
    for fallback in list(slot.iter(include_text=True)):
        fallback.decompose()
    for child in assigned:
        if child.tag != "-text":
            are_all_filled = are_all_filled and child.css_first(_UNFILLED) is None
        slot.insert_child(child)
        child.decompose()
    return are_all_filled


def _slot_of(child: LexborNode) -> str:
    return "" if child.tag == "-text" else child.attributes.get("slot") or ""

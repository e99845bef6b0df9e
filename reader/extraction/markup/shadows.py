"""What a page keeps in shadow trees, brought into the page itself.

Programs that save whole pages write a component's own tree as a template with a ``shadowrootmode``
(HTML Standard, §4.12.3). A browser shows what is in it; a parser keeps it apart from the page.
"""

from __future__ import annotations

import re

_ROOT = "shadow-root"
"""An element that is none of HTML's, so that it may stand inside a paragraph."""
_TEMPLATE = re.compile(r"<(/?)template\b([^<>]*)>", re.I)
_IS_SHADOW = re.compile(r"\bshadowroot(?:mode)?\s*=", re.I)


def open_shadows(markup: str) -> str:
    """Return ``markup`` with every declared shadow tree as an element where it stands."""
    if "shadowroot" not in markup:
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
            kept += markup[start : tag.start()], f"<{tag[1]}{_ROOT}>"
            start = tag.end()
    return "".join((*kept, markup[start:]))

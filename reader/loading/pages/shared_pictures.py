"""Pictures that SingleFile writes once, in a variable of the style sheet, and shows several times.

The ``img`` elements themselves are then transparent drawings of the same size.
"""

from __future__ import annotations

import re

_VARIABLE = re.compile(r"""(--sf-img-\d+)\s*:\s*url\(\s*["']?(data:[^"')\s]+)""")
_IMAGE = re.compile(r"""<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.I)
_SHOWN = re.compile(r"background-image\s*:\s*var\(\s*(--sf-img-\d+)")
_SOURCE = re.compile(r"""(\ssrc\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.I)
_MOST_ADDED = 64_000_000
"""Characters; the pictures after it stay as they are."""


def with_shared_pictures(markup: str) -> str:
    """Return ``markup`` with every picture that a variable holds where it is shown."""
    variables = dict(_VARIABLE.findall(markup)) if "--sf-img-" in markup else {}
    if not variables:
        return markup
    left = _MOST_ADDED

    def shown(tag: re.Match[str]) -> str:
        nonlocal left
        found = _SHOWN.search(tag[0])
        picture = variables.get(found[1], "") if found else ""
        if not picture or len(picture) > left:
            return tag[0]
        left -= len(picture)
        return _SOURCE.sub(lambda source: f'{source[1]}"{picture}"', tag[0], count=1)

    return _IMAGE.sub(shown, markup)

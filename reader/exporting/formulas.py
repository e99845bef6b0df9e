"""A formula's TeX as MathML (MathML Core, as browsers and EPUB 3 show it), by latex2mathml."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import lru_cache
from html import escape, unescape
from typing import TYPE_CHECKING

from reader.core.pattern import Pattern

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LONGEST = 400
"""Characters of TeX; what is longer stays a line of text, as it does on the screen."""
_ELEMENTS = frozenset(
    (
        *("menclose", "mfrac", "mi", "mn", "mo", "mover", "mpadded", "mphantom", "mroot", "mrow"),
        *("mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr"),
        *("munder", "munderover"),
    )
)
_ATTRIBUTES = frozenset(
    (
        *("accent", "accentunder", "columnalign", "columnlines", "depth", "displaystyle", "fence"),
        *("form", "height", "linethickness", "lspace", "mathbackground", "mathcolor", "mathsize"),
        *("mathvariant", "maxsize", "minsize", "movablelimits", "notation", "rowlines", "rspace"),
        *("scriptlevel", "separator", "stretchy", "symmetric", "voffset", "width"),
    )
)
"""None of them leads anywhere or runs: what a page calls TeX may name others."""
_PARTS = {
    **dict.fromkeys(("mfrac", "mroot", "msub", "msup", "munder", "mover"), 2),
    **dict.fromkeys(("msubsup", "munderover"), 3),
}
_COMMAND = Pattern(r"\\[A-Za-z]")
_FORBIDDEN = Pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEEPEST = 60


class _UnsettableError(Exception):
    """The formula has a part that MathML has no element for."""


@lru_cache(maxsize=2_048)
def mathml_inside(tex: str) -> str:
    """Return what stands in ``math`` for ``tex``, well-formed; empty for what cannot be set."""
    if not tex.strip() or len(tex) > _LONGEST:
        return ""
    from latex2mathml.converter import convert_to_element

    try:
        return "".join(
            part for child in convert_to_element(tex) for part in _written(child, _DEEPEST)
        )
    except _UnsettableError:
        return ""
    except Exception as error:  # it raises whatever its parts met in what a page calls TeX
        logging.getLogger(__name__).info("A formula is given as TeX: %s", type(error).__name__)
        return ""


def _written(element: Element, left: int) -> Iterator[str]:
    words = unescape(element.text or "")
    is_command = element.tag != "mtext" and _COMMAND.match(words)
    is_whole = len(element) == _PARTS.get(element.tag, len(element))
    if element.tag not in _ELEMENTS or is_command or not is_whole or not left:
        raise _UnsettableError
    attributes = "".join(
        f' {name}="{_plain(value)}"'
        for name, value in element.attrib.items()
        if name in _ATTRIBUTES
    )
    yield f"<{element.tag}{attributes}>{_plain(words)}"
    for child in element:
        yield from _written(child, left - 1)
    yield f"</{element.tag}>"


def _plain(words: str) -> str:
    return escape(_FORBIDDEN.sub("", words))

"""A picture as the page shows it, whichever attribute holds its address."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from reader.core.article import Absence
from reader.core.draft import DraftPicture
from reader.core.pattern import Pattern
from reader.core.source import Pictures
from reader.extraction.markup.formulas import Formula, formula_of, tex_in_address
from reader.extraction.markup.smileys import is_smiley
from reader.extraction.markup.tree import Node, Tree

# Where pages keep a picture's address until a script shows it, the most telling first.
_LAZY_ATTRIBUTES = (
    "data-src",
    "data-original",
    "real_src",
    "data-backsrc",
    "data-croporisrc",
    "data-lazysrc",
    "data-lazyload-src",
    "data-ks-lazyload",
    "data-imgurl",
    "lazy-src",
    "data-lazy-src",
    "data-actualsrc",
    "data-original-src",
    "data-echo",
    "data-url",
    "data-lazyload",
    "data-lazy",
    "data-img",
    "data-image",
    "data-real-src",
    "data-cfsrc",
    "lazysrc",
    "_src",
    "srcimg",
    "original",
    "file",
    "zoomfile",
)
_HOLD_ADDRESSES = frozenset(_LAZY_ATTRIBUTES)
_BACKGROUND = Pattern(
    r"""\bbackground(?:-image)?\s*:[^;]*?\burl\(\s*(?:"([^"]+)"|'([^']+)'|([^"')\s]+))\s*\)""", re.I
)
_HEIGHT = Pattern(r"(?<![\w-])(?:min-)?height\s*:\s*(\d+)(?:\.\d+)?px", re.I)
_CALLED_PICTURE = Pattern(r"\b(?:im(?:g|age)|pic(?:ture)?|photo)$")
_LEAST_HEIGHT = 80
"""Pixels; what is lower is an ornament."""
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_LONGEST_PLACEHOLDER = 1_000
_STAND_IN = Pattern(
    r"(?:^|[/_-])(?:loading|lazy(?:load)?|placeholder|blank|spacer|transparent|grey|gray|1x1|pixel)"
    r"\d*\.(?:gif|svg|png|jpe?g|webp)(?:[?#]|$)",
    re.I,
)
_TELLING = (Absence.TOO_LARGE, Absence.REFUSED, Absence.ELSEWHERE, Absence.NOT_A_PICTURE)
_SHOWN_OF_DATA = 40
_LARGEST_INLINE = 40
_SMILEY_CLASS = Pattern(r"\bemoji|emotion|\bsmil(?:ey|ie)|\bface\b")
_FORMULA_ADDRESS = Pattern(r"//www\.zhihu\.com/equation\?|/latex\.php\?|/math/render/", re.I)
_FORMULA_CLASS = Pattern(r"\b(?:la)?tex\b|\bmath|formula|eeimg|\bequation\b")


class Picture(NamedTuple):
    """What the markup says about one picture."""

    asset_id: str | None
    source: str
    alt: str
    title: str
    width: int | None
    height: int | None
    absence: Absence
    inline_text: str | Formula | None
    """What it stands for inside a line: a formula, a smiley, or nothing; None: it is a figure."""


def read_picture(tree: Tree, index: int, saved: Container[str]) -> Picture:
    """Return the picture that the ``img`` at ``index`` shows; ``saved`` has what was saved."""
    node = tree.nodes[index]
    references = list(dict.fromkeys(_references(tree, index)))
    references = [each for each in references if not is_spacer(each)] or references
    asset_id = next((reference for reference in references if reference in saved), None)
    source = asset_id or next(iter(references), "")
    if source.startswith("data:"):
        source = source[:_SHOWN_OF_DATA]
    width, height = _pixels(node.get("width")), _pixels(node.get("height"))
    alt = node.get("alt").strip()
    inline_text: str | Formula | None = None
    drawn = next(filter(None, map(tex_in_address, references)), "")
    if drawn or _shows_formula(node, source):
        inline_text = formula_of(alt or drawn or node.get("data-formula"))
    elif _SMILEY_CLASS.search(node.words) or is_smiley(alt):
        inline_text = alt
    elif width and height and max(width, height) <= _LARGEST_INLINE:
        inline_text = ""
    return Picture(
        asset_id,
        source,
        alt,
        _title_of(tree, index),
        width,
        height,
        Absence.NOT_SAVED if asset_id else _absence_of(references, saved),
        inline_text,
    )


def _absence_of(references: Iterable[str], saved: Container[str]) -> Absence:
    """Return the most telling reason why none of ``references`` has a picture."""
    if not isinstance(saved, Pictures):
        return Absence.NOT_SAVED
    reasons = {saved.absence_of(reference) for reference in references}
    return next(filter(reasons.__contains__, _TELLING), Absence.NOT_SAVED)


def _title_of(tree: Tree, index: int) -> str:
    """Return the picture's title, or that of the link that holds nothing else."""
    node = tree.nodes[index]
    link = tree.nodes[node.parent]
    is_alone = link.tag == "a" and node.parent + 1 == index and node.end == link.end
    return (node.get("title") or (link.get("title") if is_alone else "")).strip()


def background_of(node: Node) -> str:
    """Return the address of the picture that an empty element shows as its background.

    Empty when it shows none, or one that is no higher than an ornament; an element that says no
    height has to be called a picture.
    """
    style = node.attributes.get("style")
    if not style or "url(" not in style:
        return ""
    found, height = _BACKGROUND.search(style), _HEIGHT.search(style)
    if found is None:
        return ""
    if int(height[1][:5]) < _LEAST_HEIGHT if height else not _CALLED_PICTURE.search(node.words):
        return ""
    return (found[1] or found[2] or found[3]).strip()


def is_spacer(address: str) -> bool:
    """Whether ``address`` holds what stands in for a picture until a script runs."""
    if address.startswith("data:"):
        return len(address) < _LONGEST_PLACEHOLDER
    return _STAND_IN.search(address) is not None


def _shows_formula(node: Node, source: str) -> bool:
    return (
        "eeimg" in node.attributes
        or _FORMULA_CLASS.search(node.words) is not None
        or _FORMULA_ADDRESS.search(source) is not None
    )


def _references(tree: Tree, index: int) -> Iterator[str]:
    node = tree.nodes[index]
    if not _HOLD_ADDRESSES.isdisjoint(node.attributes):
        lazy = [value for name in _LAZY_ATTRIBUTES if (value := node.get(name).strip())]
        yield from lazy
    sources = [index]
    if node.parent >= 0 and tree.nodes[node.parent].tag == "picture":
        sources += [i for i in tree.children(node.parent) if tree.nodes[i].tag == "source"]
    for source in sources:
        for name in _SETS:
            yield from _largest_first(tree.nodes[source].get(name))
    src = node.get("src").strip()
    if src:
        yield src
    if drawn := background_of(node):
        yield drawn


def _largest_first(srcset: str) -> list[str]:
    """Return the addresses of a ``srcset``, the one for the largest picture first."""
    found: list[tuple[float, str]] = []
    for candidate in re.split(r",\s+", srcset.strip()):
        address, _, size = candidate.strip().partition(" ")
        number = re.match(r"\s*([\d.]+)[wx]", size)
        try:
            found.append((float(number[1]) if number else 0.0, address.rstrip(",")))
        except ValueError:
            found.append((0.0, address))
    return [address for _, address in sorted(found, key=lambda f: -f[0]) if address]


def _pixels(value: str) -> int | None:
    number = re.fullmatch(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*", value)
    return int(number[1]) if number else None


def is_better(twin: Picture, before: DraftPicture) -> bool:
    """Whether the picture for those without scripts is the one that ``before`` stands in for."""
    if before.asset_id is None:
        return twin.asset_id is not None
    return is_spacer(before.asset_id) and bool(twin.source) and not is_spacer(twin.source)


def bettered(before: DraftPicture, twin: Picture) -> DraftPicture:
    """Return ``before`` with the picture of its twin, and what either says of it."""
    return DraftPicture(
        before.block_id,
        twin.asset_id,
        twin.source,
        before.alt or twin.alt,
        before.title or twin.title,
        before.width or twin.width,
        before.height or twin.height,
        before.classes,
        absence=twin.absence,
    )

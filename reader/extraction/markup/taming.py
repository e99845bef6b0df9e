"""Keeps pages that no person wrote from stalling the parser.

HTML's parsing rules look through all open elements at every tag, open every unclosed font again in
every paragraph, and compare every attribute with all before it: quadratic on purpose-made pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.core.pattern import Pattern
from reader.extraction.markup.tree import tags

DEEPEST = 400
"""Elements nested deeper than this are taken for one level; browsers stop at 512."""

_MOST_FORMATTING = 60
_MOST_ATTRIBUTES = 1_000
_LONGEST_TAG = 20_000
_MOST_TAGS = 200_000
"""What follows so many is set as one paragraph; no article that a person reads has so many."""
_MOST_OPTIONS = 5_000
"""The parser goes through all choices of a list at each of them."""
_SUSPICIOUS_TAGS = 8_000
_SUSPICIOUS_UNCLOSED = 400

_TAG = Pattern(r"<(/?)([a-zA-Z][^\s/>]*)")
_LONG_TAG = Pattern(rf"<([a-zA-Z][^\s/<>]*+)[^<>]{{{_LONGEST_TAG},}}+>")
_NO_CONTENT = tags(
    "area base br col embed hr img input link meta param source track wbr p li option dt dd tr td "
    "th tbody thead tfoot"
)
_FORMATTING = tags("a b big code em font i nobr s small strike strong tt u")
_INSIDE_WORDS = _FORMATTING | tags("span sub sup wbr")
_NO_TEXT_INSIDE = tags("script style template textarea svg title")


def tame(markup: str) -> str:
    """Return ``markup`` without the tags and attributes that are too many to mean anything.

    Text is never dropped, and a page that a person could have made comes back as it is.
    """
    if any(map(_has_many_attributes, _long_stretches(markup))):
        markup = _LONG_TAG.sub(_with_few_attributes, markup)
    tags_set = markup.count("<")
    unclosed = tags_set - 2 * markup.count("</")
    if tags_set < _SUSPICIOUS_TAGS and unclosed < _SUSPICIOUS_UNCLOSED:
        return markup
    kept: list[str] = []
    depth = formatting = options = start = 0
    for number, tag in enumerate(_TAG.finditer(markup)):
        if tag.start() < start:
            continue  # inside a tag that has been taken out
        name = tag[2].lower()
        if number > _MOST_TAGS and name not in _NO_TEXT_INSIDE:
            kept += markup[start : tag.start()], "" if name in _INSIDE_WORDS else " "
            start = _after(markup, tag)
            continue
        if name in _NO_CONTENT:
            options += name == "option"
            if options > _MOST_OPTIONS and name == "option":
                kept += markup[start : tag.start()], " "
                start = _after(markup, tag)
            continue
        step = -1 if tag[1] else 1
        depth = max(0, depth + step)
        if name in _FORMATTING:
            formatting = max(0, formatting + step)
        if step > 0 and (
            depth > DEEPEST or (formatting > _MOST_FORMATTING and name in _FORMATTING)
        ):
            kept.append(markup[start : tag.start()])
            start = _after(markup, tag)
    return "".join(kept) + markup[start:] if kept else markup


def _long_stretches(markup: str) -> Iterator[str]:
    """Yield what stands between two signs that begin a tag, where it is longer than a tag is."""
    at = 0
    while len(markup) - at > _LONGEST_TAG:
        last = markup.rfind("<", at + 1, at + _LONGEST_TAG + 1)
        if last < 0:
            following = markup.find("<", at + _LONGEST_TAG)
            last = len(markup) if following < 0 else following
            yield markup[at:last]
        at = last


def _after(markup: str, tag: re.Match[str]) -> int:
    end = markup.find(">", tag.end())
    return len(markup) if end < 0 else end + 1


def _has_many_attributes(tag: str) -> bool:
    return tag.count("=") > _MOST_ATTRIBUTES


def _with_few_attributes(tag: re.Match[str]) -> str:
    return f"<{tag[1]}>" if _has_many_attributes(tag[0]) else tag[0]

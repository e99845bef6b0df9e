"""The way to the page through its site, and what closes a box on it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from reader.bylines.dates import iso_date
from reader.cleaning.lines import (
    edges_of,
    remove_blocks,
    remove_lines,
    replace_texts,
)
from reader.core.articles.prose import is_link, plain
from reader.core.characters.kinds import count_letters
from reader.core.draft import Cleaned, Draft, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.text import NO_TEXT

_LOCATION = Pattern(r"^(您|你)?(现在|当前|目前)?(所在)?(的)?(位置|路径)(是|为)?\s*[:>]?\s*")
_CRUMB_SEPARATOR = Pattern(r"\s*(?:>+|»+|›+|→|::|/(?=\s)|(?<=\s)/)\s*")
_ARROW = Pattern(r"[>›»]")
_LONGEST_CRUMB = 16
_LONGEST_TRAIL = 120
_SENTENCE = Pattern(r"[。！？，；]|点击|进入|更多|查看")
_WORD = Pattern(r"[^\W\d_]{2}|\d[^\W\d_]")
_PLACEHOLDER_CRUMB = Pattern(r"^(正文|文章|详细页?面?|内容|查看|首页|home|网站首页)$")
_CROSS = Pattern(r"[×✕✖╳]")


class _Trail(NamedTuple):
    crumbs: tuple[str, ...]
    is_whole: bool
    """True when the crumbs are all that the line says."""


def breadcrumbs(draft: Draft) -> Cleaned:
    """Move the way to the page into site and section, and the site's name standing alone by it."""
    head = edges_of(draft).head
    lines = [b for b in draft.blocks if isinstance(b, DraftText) and b.block_id in head]
    trails = ((line, _trail_of(line.text.text, draft.metadata.title)) for line in lines)
    found, trail = next(((line, trail) for line, trail in trails if trail), (None, None))
    if trail is None:
        return Cleaned(draft)
    site, *section = trail.crumbs
    known = draft.metadata
    moved = replace(known, site=known.site or site, section=known.section or tuple(section))
    consumed = {
        other.block_id: NO_TEXT
        for other in lines
        if other is found or "".join(other.text.text.split()) == site
    }
    cleaned = replace_texts(replace(draft, metadata=moved), consumed)
    if trail.is_whole and moved.site == site and moved.section == tuple(section):
        return Cleaned(cleaned)
    removed = remove_blocks(
        draft,
        "breadcrumbs",
        translatable("The way to this page through its site."),
        consumed.keys(),
    )
    return Cleaned(replace(removed.draft, metadata=moved), removed.removals)


_STARS = Pattern(
    r"[★☆✩✭⭐](?:\s*[★☆✩✭⭐]){2,9}\s*(?:\d(?:\.\d)?\s*分?)?"
    r"\s*(?:[(（]?\s*\d+\s*(?:人|票|次)?\s*(?:评[分价]|評[分價]|打分|投票)?\s*[)）]?)?"
)
"""Stars for rating, alone or with what others gave; three or ten in a row."""


def crosses(draft: Draft) -> Cleaned:
    """Remove the crosses that close something where they can be clicked, and stars for rating."""
    return remove_lines(
        draft,
        "page_buttons",
        translatable("Buttons of the page, such as print, close or report."),
        lambda line: (
            (is_link(line.text) and _CROSS.fullmatch(line.text.text.strip()) is not None)
            or _STARS.fullmatch(line.text.text.strip()) is not None
        ),
    )


def _trail_of(text: str, title: str) -> _Trail | None:
    """Return the site and the sections that ``text`` leads through; None if it is no such line."""
    if len(text) > _LONGEST_TRAIL:
        return None
    line = plain(text)
    labelled = _LOCATION.match(line)
    start = labelled.end() if labelled else 0
    crumbs, position = [], start
    for separator in _CRUMB_SEPARATOR.finditer(line, start):
        crumbs.append(text[position : separator.start()].strip())
        position = separator.end()
    if not crumbs or (len(crumbs) < 2 and not labelled and not _ARROW.search(line)):
        return None
    if not labelled and iso_date(text) is not None:
        return None  # bylines, too, are set with bars between their fields
    if any(len(c) > _LONGEST_CRUMB or _SENTENCE.search(c) for c in crumbs):
        return None
    last = text[position:].strip()
    is_title = count_letters(last) > _LONGEST_CRUMB or last == title
    said = [c for c in (*crumbs, *([] if is_title else [last])) if c]
    named = [c for c in said if not _PLACEHOLDER_CRUMB.match(plain(c))]
    is_from_home = len(named) < len(said)
    if (len(named) < 2 and not labelled and not is_from_home) or not all(map(_WORD.search, named)):
        return None
    is_whole = named == said and (not is_title or last == title)
    return _Trail(tuple(named), is_whole) if named else None

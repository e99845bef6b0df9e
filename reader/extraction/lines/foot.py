"""What a copied page has right below its article that no word tells."""

from __future__ import annotations

from reader.core.pattern import Pattern
from reader.extraction.lines.bounds import Bounds
from reader.extraction.lines.fields import FOLLOWED, LONGEST_NAME
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.page import Page

_RULE = Pattern(r"[-—–=*_~·.\s]{3,}")
_TRAIL = Pattern(r"\S\s*(?:>+|»+|›+)\s*\S")
_FEWEST_LINKS = 2
_LONGEST_LINK = 12
_FEWEST_LETTERS = 40
_FEWEST_BUTTONS = 3
_LONGEST_HEADLINE = 40
_FEWEST_HEADLINES = 5
_FEWEST_BELOW_TEXT = 2
"""Lines of buttons that tell what follows them to be the page's; below who signs one is enough."""
_ANNOUNCES = Pattern(r".*:|[\[(【]?附.{0,12}")
"""What stands above a list that belongs to the article."""


def end_above_foot(page: Page, bounds: Bounds) -> int:
    """Return where the article ends, what the page has below it left out.

    That is the name of a person or account above buttons, a line of dashes, and below the line
    that names source or editor a page's links, where the page was copied from its menu on.
    """
    end = bounds.end
    if end == len(page.lines):
        end = _above_buttons(page, bounds)
    if end == len(page.lines):
        end = _above_links(page, bounds)
        return end if end < len(page.lines) else _above_headlines(page, bounds)
    if page.kinds[end - 1] is Kind.SHORT and not page.lines[end - 1].ends:
        end -= _is_name_again(page, end - 1, bounds.first)
    while end > bounds.first + 1 and _RULE.fullmatch(page.lines[end - 1].line):
        end -= 1
    return end


def _above_buttons(page: Page, bounds: Bounds) -> int:
    end = bounds.end
    while end > bounds.first + 1 and page.kinds[end - 1] is Kind.BUTTONS:
        end -= 1
    return end if bounds.end - end >= _FEWEST_LINKS else bounds.end


def _is_name_again(page: Page, index: int, first: int) -> bool:
    """Whether a line names who is followed by the button below, or whom the head has named."""
    line, below = page.lines[index], page.lines[index + 1]
    if FOLLOWED.fullmatch(below.line):
        return line.letters <= LONGEST_NAME
    is_told = line.key in {above.key for above in page.lines[:first]}
    return is_told and line.letters <= _LONGEST_LINK and page.kinds[index + 1] is Kind.BUTTONS


def _above_links(page: Page, bounds: Bounds) -> int:
    end = bounds.end
    signed = end
    for index in range(end - 1, bounds.first, -1):
        line, kind = page.lines[index], page.kinds[index]
        if kind is Kind.BYLINE:
            signed = index + 1
            break
        if kind not in {Kind.SHORT, Kind.BUTTONS} or line.ends or line.letters > _LONGEST_LINK:
            return end
    if _is_announced(page, signed, end):
        return end
    has_links = page.kinds[signed:end].count(Kind.SHORT) >= _FEWEST_LINKS
    has_text = page.mass(bounds.first, signed - 1) >= _FEWEST_LETTERS
    return signed if has_links and has_text and _has_menu(page, bounds.first) else end


def _above_headlines(page: Page, bounds: Bounds) -> int:
    """Return where buttons stand above nothing but short lines, none of which ends as text does."""
    end = bounds.end
    start = end
    while start > bounds.first and _may_be_link(page, start - 1):
        start -= 1
    is_signed = page.kinds[start - 1] is Kind.BYLINE
    buttons = 0
    while start + buttons < end and page.kinds[start + buttons] is Kind.BUTTONS:
        buttons += 1
    below = page.lines[start + buttons : end]
    is_list = _is_announced(page, start + buttons, end)
    is_told = buttons >= (1 if is_signed else _FEWEST_BELOW_TEXT)
    has_text = page.mass(bounds.first, start) >= _FEWEST_LETTERS
    if is_list or not is_told or not has_text or len(below) < _FEWEST_HEADLINES:
        return end
    return start if _has_menu(page, bounds.first) else end


def _is_announced(page: Page, start: int, end: int) -> bool:
    """Whether a list of the article's stands among these lines, by the line above it."""
    return any(_ANNOUNCES.fullmatch(line.line) for line in page.lines[start:end])


def _may_be_link(page: Page, index: int) -> bool:
    line = page.lines[index]
    is_short = page.kinds[index] in {Kind.SHORT, Kind.BUTTONS}
    return is_short and not line.ends and line.letters <= _LONGEST_HEADLINE


def _has_menu(page: Page, first: int) -> bool:
    above = range(first)
    buttons = sum(page.kinds[i] is Kind.BUTTONS for i in above)
    return buttons >= _FEWEST_BUTTONS or any(_TRAIL.search(page.lines[i].line) for i in above)

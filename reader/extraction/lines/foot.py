"""What a copied page has right below its article that no word tells."""

from __future__ import annotations

from reader.core.pattern import Pattern
from reader.extraction.lines.bounds import Bounds, Kind, Page
from reader.extraction.lines.fields import FOLLOWED, LONGEST_NAME

_RULE = Pattern(r"[-—–=*_~·.\s]{3,}")
_TRAIL = Pattern(r"\S\s*(?:>+|»+|›+)\s*\S")
_FEWEST_LINKS = 2
_LONGEST_LINK = 12
_FEWEST_LETTERS = 40
_FEWEST_BUTTONS = 3


def end_above_foot(page: Page, bounds: Bounds) -> int:
    """Return where the article ends, what the page has below it left out.

    That is the name of a person or account above buttons, a line of dashes, and below the line
    that names source or editor a page's links, where the page was copied from its menu on.
    """
    end = bounds.end
    if end == len(page.lines):
        end = _above_buttons(page, bounds)
    if end == len(page.lines):
        return _above_links(page, bounds)
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
    has_links = page.kinds[signed:end].count(Kind.SHORT) >= _FEWEST_LINKS
    has_text = page.mass(bounds.first, signed - 1) >= _FEWEST_LETTERS
    return signed if has_links and has_text and _has_menu(page, bounds.first) else end


def _has_menu(page: Page, first: int) -> bool:
    above = range(first)
    buttons = sum(page.kinds[i] is Kind.BUTTONS for i in above)
    return buttons >= _FEWEST_BUTTONS or any(_TRAIL.search(page.lines[i].line) for i in above)

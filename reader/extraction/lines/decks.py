"""Which lines near a headline are not the title: what explains it, a section, who signs it."""

from __future__ import annotations

from reader.bylines.names import is_name
from reader.core.pattern import Pattern
from reader.extraction.lines import fields
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.candidates import SHORTEST_HEADLINE, may_be_title
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.page import Page

TELLING = Pattern(r"[：？！「《“【｜|—]|[^\x00-\x7f]\s[^\x00-\x7f]")
"""Marks that headlines have and names have not."""
SHORTEST_QUESTION = 8
_LONGER = 3
_LONGEST_SECTION = 6
_MOST_SIGNED = 3
"""Lines that name who wrote, took pictures and published, one below the other."""


def explains_headline(page: Page, index: int) -> bool:
    """Whether a sentence stands right under a headline that is shorter: the words below a title."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    return (
        above is not None
        and line.ends
        and SHORTEST_HEADLINE <= above.letters < line.letters
        and TELLING.search(above.text) is not None
        and page.kinds[index - 1] is Kind.SHORT
        and may_be_title(page, index - 1)
    )


def is_below_headline(page: Page, index: int) -> bool:
    """Whether a line that tells less stands right under a longer one with a headline's marks."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    return (
        above is not None
        and not line.ends
        and max(line.letters, SHORTEST_HEADLINE - 1) < above.letters
        and TELLING.search(line.text) is None
        and TELLING.search(above.text) is not None
        and page.kinds[index - 1] is Kind.SHORT
        and page.kinds[index + 1 : index + 2] != [Kind.BYLINE]
        and may_be_title(page, index - 1)
    )


def is_name_above_day(page: Page, index: int) -> bool:
    """Whether a short line stands between one twice as long, maybe the title, and a day."""
    if index < 2:
        return index == 1 and _is_account_of(page, index)
    if Kind.BYLINE not in page.kinds[index + 1 : index + 3]:
        return False
    below = page.lines[index + 1 : index + 2]
    is_signed = bool(below) and is_name(below[0].text)
    over = index - 1 - is_name(page.lines[index - 1].text)
    letters, longer = page.lines[index].letters, page.lines[over].letters
    fewest = max(SHORTEST_QUESTION, letters + _LONGER) if is_signed else 2 * letters
    return (
        longer >= fewest
        and page.kinds[index + 1 + is_signed : index + 2 + is_signed] == [Kind.BYLINE]
        and page.kinds[over] is Kind.SHORT
        and may_be_title(page, over)
    )


def _is_account_of(page: Page, index: int) -> bool:
    """Whether a short line stands right below the first one, which is longer, and above a day."""
    line, above = page.lines[index], page.lines[index - 1]
    return (
        line.letters < above.letters
        and line.letters <= fields.LONGEST_NAME
        and page.kinds[index + 1 : index + 2] == [Kind.BYLINE]
        and page.kinds[index - 1] is Kind.SHORT
        and may_be_title(page, index - 1)
    )


def is_section(page: Page, index: int) -> bool:
    """Whether a word of the menu stands right under a headline."""
    line = page.lines[index]
    return (
        index > 1
        and line.letters <= _LONGEST_SECTION
        and page.lines[index - 1].letters >= SHORTEST_HEADLINE
        and may_be_title(page, index - 1)
        and any(line.key in above.key for above in page.lines[: index - 1])
    )


def is_deck(page: Page, index: int) -> bool:
    """Whether a headline's second line stands between it and who signs, one above the other.

    Above a series of such lines it is not known which is the title; a short line is a section.
    """
    run = range(index - 1, index + 1)
    are_headlines = all(
        i > 1
        and page.kinds[i] is Kind.SHORT
        and page.lines[i].letters >= SHORTEST_QUESTION
        and " / " not in page.lines[i].line  # the way to the page
        and may_be_title(page, i)
        for i in run
    )
    return (
        are_headlines
        and _stands_by_day(page, index)
        and not any(page.lines[index].key == page.lines[i].key for i in range(index))
    )


def pauses_below_headline(page: Page, index: int, first: int) -> bool:
    """Whether a line with a comma, right above a text without a day, stands under a headline.

    The upper one is taken, as what is below a title stays in the text.
    """
    if index != first - 1 or index == 0 or "，" not in page.lines[index].text:
        return False
    above = page.lines[index - 1]
    return (
        SHORTEST_QUESTION <= above.letters < page.lines[index].letters
        and page.kinds[index - 1] is Kind.SHORT
        and may_be_title(page, index - 1)
        and not any(fields.is_dated(page, i) for i in range(index))
    )


def _stands_by_day(page: Page, index: int) -> bool:
    """Whether who signs, and for whom, stands below two lines, or the day above them."""
    is_section = page.lines[index - 2].letters < SHORTEST_QUESTION
    below = index + 1
    while below <= index + _MOST_SIGNED and _may_sign(page, below):
        below += 1
    is_signed = page.kinds[below : below + 1] == [Kind.BYLINE] or _is_ago(page, below)
    return (is_section and is_signed) or page.kinds[index - 2] is Kind.BYLINE


def _may_sign(page: Page, index: int) -> bool:
    """Whether a line between a headline and its day is as short as names and papers are."""
    if page.kinds[index : index + 1] != [Kind.SHORT] or _is_ago(page, index):
        return False
    line = page.lines[index]
    return not line.ends and line.letters <= fields.LONGEST_NAME


def _is_ago(page: Page, index: int) -> bool:
    return any(words.AGO.fullmatch(line.line) for line in page.lines[index : index + 1])

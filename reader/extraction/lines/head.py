"""The title of a copied page, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.bylines.names import is_name
from reader.core.articles.prose import letters_of
from reader.core.pattern import Pattern
from reader.extraction.lines import fields
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.bounds import Page
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.title import OF_THE_PAGE, SIGNED, TRAIL, find_title

_FACT = Pattern(r"[^\s/:]{2,6}\s*[/:]\s*\S.*")
_FEWEST_FACTS = 2
"""Lines such as 出行天数 / 3 天, of which one may be a button's."""
_BADGES = frozenset({"原创", "转载", "首发"})
_ACCOUNT = Pattern(r"\d+\s*篇原创内容")
_TOPIC = Pattern(r"[#＋+?]\s*\S{1,12}")
_FILED = Pattern(r"(?:(?:文章)?标签|关键[字词]|分类|栏目|话题|专栏|tags?)\s*[:].{0,40}")
_LONGEST_BESIDE = 16
_REVIEWS = Pattern(
    r"(?P<who>\S{1,12})\s+(?:[点點书書影乐樂剧劇])?[评評][论論]?\s+(?P<what>\S.{0,30})"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above an article's first sentence."""

    title: int | None
    kept: frozenset[int] = frozenset()
    """Lines above the title that tell of the article: the way to it, its date."""
    dropped: frozenset[int] = frozenset()
    """Lines below the title that are the page's."""
    contents: frozenset[int] = frozenset()
    """Among these, a table of contents."""
    author: int | None = None
    """The line that is a name, by the button under it that follows people."""
    source: int | None = None
    """The line that names the medium or account."""
    title_start: int = 0
    """Where the title begins in its line."""
    author_end: int | None = None
    """Where the author's name ends in a line that says more."""


def read_head(page: Page, first: int, end: int) -> Head:
    """Return what the lines before the sentence at ``first`` are, of an article up to ``end``."""
    if board := fields.board_head(page, first):
        return Head(board.title, board.fields, title_start=board.start)
    followed = _followed(page, 0, first)
    title = find_title(page, first, followed[0] if followed else None)
    above = title if title is not None else 0
    kept = _kept_above(page, above)
    contents = {i for i in page.contents if above <= i < first and i != title}
    dropped = set(contents)
    after_title = range(above + (title is not None), first)
    for index in after_title:
        line, kind = page.lines[index], page.kinds[index]
        is_button = kind in OF_THE_PAGE and not fields.is_dated(page, index)
        is_button = is_button or line.line in _BADGES or fields.is_place(page, index)
        is_topic = _TOPIC.fullmatch(line.line) or _FILED.fullmatch(line.line)
        if is_button or is_topic or kind is Kind.RELATED:
            dropped.add(index)
        elif words.ORIGIN.fullmatch(line.line):
            dropped |= _account(page, index, first)
    author = _signed_below(page, title, first)
    if title is not None and title + 1 < first:
        is_signed = SIGNED.fullmatch(page.lines[title + 1].line) is not None
        author = title + 1 if is_signed else author
    if followed and followed[0] > above:
        if author is not None:
            dropped.add(author)  # it names what the page files the article under
        author = followed[0]
        dropped.update(range(author + 1, followed[1]))
    told = fields.Signed() if title is None else fields.signed(page, title, first, end)
    author = told.author if author is None else author
    dropped |= _between_buttons(page, above + 1, first, dropped)
    source = told.source if told.source != author else None
    reviewer = _reviewer_end(page, title, first, end) if author is None else None
    if title is not None and reviewer:
        author = title + 1
        dropped.add(author)
    return Head(title, kept, frozenset(dropped), frozenset(contents), author, source, 0, reviewer)


def _reviewer_end(page: Page, title: int | None, first: int, end: int) -> int | None:
    """Return where the name ends in a line below a title that says who reviews what.

    What is reviewed is told again below the article.
    """
    if title is None or title + 1 >= first:
        return None
    found = _REVIEWS.fullmatch(page.lines[title + 1].text)
    if found is None:
        return None
    key = letters_of(found["what"])
    is_told = any(key == line.key for line in page.lines[end:])
    return found.end("who") if key and is_told else None


def _kept_above(page: Page, title: int) -> frozenset[int]:
    """Return the lines above the title that say where the page stands and when it came out."""
    trails = [i for i in range(title) if TRAIL.search(page.lines[i].line)]
    kept = set(trails[-1:])
    for index in range(max(0, title - 3), title):
        if page.kinds[index] is Kind.BYLINE:
            kept.add(index)
    if trails:
        site = re.split(r"[>»›]", page.lines[trails[-1]].text, maxsplit=1)[0].strip()
        kept |= {i for i in range(title) if page.lines[i].text == site}
    return frozenset(kept)


def _account(page: Page, index: int, first: int) -> set[int]:
    """Return the line that names another account, its name and what it says of itself."""
    origin = page.lines[index].key
    end = index + 1
    if end < first and page.lines[end].key and page.lines[end].key in origin:
        end += 1
        if end < first and page.kinds[end] is Kind.SHORT and "，" in page.lines[end].text:
            end += 1
    return set(range(index, end))


def _followed(page: Page, start: int, first: int) -> tuple[int, int] | None:
    """Return the line with the author's name and the button to follow, a line or two below it."""
    for index in range(start, first):
        text = page.lines[index].line
        told = (fields.FOLLOWED, _ACCOUNT, words.POSTED)
        is_button = any(pattern.fullmatch(text) for pattern in told)
        if is_button or page.kinds[index] is Kind.OTHER_POST:
            run = range(max(start, index - 2), index)
            names = [i for i in run if page.kinds[i] is Kind.SHORT and _has_letter(page, i)]
            people = (i for i in reversed(names) if is_name(page.lines[i].text.strip()))
            name = next(people, names[0] if names else index)
            if names and page.lines[name].letters <= fields.LONGEST_NAME:
                return name, index
    return None


def _has_letter(page: Page, index: int) -> bool:
    return any(char.isalpha() for char in page.lines[index].text)


def _signed_below(page: Page, title: int | None, first: int) -> int | None:
    """Return the name between a title and the day right below it."""
    if title is None or title + 2 >= first:
        return None
    name, day = page.lines[title + 1], page.lines[title + 2]
    is_name = page.kinds[title + 1] is Kind.SHORT and re.fullmatch(r"[^\W\d]{2,8}", name.text)
    is_dated = page.kinds[title + 2] is Kind.BYLINE and re.search(r"\d{4}", day.line)
    return title + 1 if is_name and is_dated else None


def _between_buttons(page: Page, start: int, first: int, dropped: set[int]) -> set[int]:
    """Return the short lines between the page's buttons: names, and what is said of them."""
    found: set[int] = set()
    index = start
    while index < first:
        if index in dropped or page.kinds[index] is not Kind.SHORT:
            index += 1
            continue
        end = index
        while end < first and end not in dropped and page.kinds[end] is Kind.SHORT:
            end += 1
        run = range(index, end)
        is_between = index - 1 in dropped and (end in dropped or (end == first and len(run) > 1))
        facts = sum(_FACT.fullmatch(page.lines[i].line) is not None for i in run)
        are_short = all(page.lines[i].letters <= _LONGEST_BESIDE for i in run)
        if is_between and are_short and facts < _FEWEST_FACTS:
            found.update(run)
        index = max(end, index + 1)
    return found

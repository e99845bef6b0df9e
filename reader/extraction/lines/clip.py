"""Copied text as draft blocks: the article among the lines of its page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from reader.bylines.dates import iso_date
from reader.core.article import Metadata
from reader.core.draft import Cleaned, Draft, block_id
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.report import Removal
from reader.extraction.about.parts import told_by_text
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.bounds import MOST_LINES, Bounds, find_bounds
from reader.extraction.lines.foot import end_above_foot
from reader.extraction.lines.head import Head, read_head
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.line import Line, read_lines
from reader.extraction.lines.page import NUMBERING, Page
from reader.extraction.lines.running_heads import running_heads
from reader.extraction.lines.setting import set_lines
from reader.extraction.lines.threads import read_thread

_SIGNS = "□■◎○●☆ \u3000"
"""What papers set before an author's name."""
_MOST_PARTS = 9
_LONGEST_PART, _FEWEST_PARTS = 4, 3
"""Letters of a heading such as 图片, and how many of a text are alike."""
_MOST_WRITTEN = 20_000
"""Lines of a longer text are not asked for what its pages say again."""
_COUNT = Pattern(r"\d{1,3}|[3-9]\d{3}|\d{5,6}")
_OUTSIDE = "outside_article"
_OUTSIDE_REASON = translatable("Stands outside the part of the page that holds the article.")
_CONTENTS_REASON = translatable("A table of contents, which the outline shows.")
_RUNNING_REASON = translatable("What each page of a document says again, with its number.")
_BUTTON_REASON = translatable("Buttons of the page, such as print, close or report.")


@dataclass(frozen=True, slots=True)
class _Found:
    bounds: Bounds
    head: Head


def draft_of_text(text: str) -> Cleaned:
    """Return the article's lines as blocks, and the lines of its page around it as removals."""
    written = text.splitlines()
    running = running_heads(written) if len(written) <= _MOST_WRITTEN else frozenset()
    lines = read_lines(_without(written, running))
    part = told_by_text([line.text for line in lines])
    if len(lines) > MOST_LINES:
        blocks = set_lines(list(enumerate(lines, 1)), frozenset())
        return Cleaned(Draft(Metadata(part=part), blocks), tuple(_running(written, running)))
    page = Page(lines)
    bounds = find_bounds(page)
    bounds = replace(bounds, end=end_above_foot(page, bounds))
    head = read_head(page, bounds.first, bounds.end)
    thread = read_thread(page, bounds, head.author)
    if head.author is None and thread.author is not None:
        head = replace(
            head, author=thread.author, day=thread.day, dropped=head.dropped - {thread.author}
        )
    elif head.day is None:
        head = replace(head, day=thread.day)
    title = "" if head.title is None else lines[head.title].text[head.title_start :]
    source = "" if head.source is None else lines[head.source].text
    name = "" if head.author is None else lines[head.author].text[: head.author_end]
    authors = (name.lstrip(_SIGNS),) if name else ()
    dropped = _dropped(page, bounds, head)
    for index in thread.further:
        dropped.pop(index, None)
    kept = [
        (index + 1, line)
        for index, line in enumerate(lines)
        if index not in dropped and index != head.title
    ]
    entries = [lines[i].key for i in page.contents]
    known = frozenset((*entries, *(NUMBERING.sub("", key) for key in entries)))
    edited = (i for i in range(bounds.first + 1, bounds.end) if words.EDIT.fullmatch(lines[i].line))
    known |= {lines[i - 1].key for i in edited}
    day = "" if head.day is None else lines[head.day].text
    published = iso_date(day) or iso_date(f"20{day}") if day else None
    metadata = Metadata(title=title, authors=authors, source=source, published=published, part=part)
    removals = (*_running(written, running), *_removals(lines, dropped, head))
    return Cleaned(Draft(metadata, set_lines(kept, known)), removals)


def _without(written: Sequence[str], running: frozenset[int]) -> list[str]:
    """Return ``written`` without what pages say again, and without the room around that."""
    kept: list[str] = []
    if not running:
        return [*written]
    for index, line in enumerate(written):
        if index in running:
            while kept and not kept[-1].strip():
                kept.pop()
        elif line.strip() or index - 1 not in running:
            kept.append(line)
    return kept


def _running(written: Sequence[str], running: frozenset[int]) -> Iterator[Removal]:
    if running:
        text = "\n".join(written[index].strip() for index in sorted(running))
        yield Removal("running_head", _RUNNING_REASON, text, block_id(0))


def _dropped(page: Page, bounds: Bounds, head: Head) -> dict[int, str]:
    """Return the lines that are none of the article's, and why."""
    above = head.title or 0
    dropped = {i: _OUTSIDE for i in range(above) if i not in head.kept}
    dropped |= dict.fromkeys(range(bounds.end, len(page.lines)), _OUTSIDE)
    dropped |= dict.fromkeys(bounds.dropped, _OUTSIDE)
    dropped |= dict.fromkeys(head.dropped, "page_buttons")
    inside = (i for i in page.contents if above <= i < bounds.end and i != head.title)
    dropped |= dict.fromkeys(inside, "table_of_contents")
    for index in range(bounds.first, bounds.end):
        text = page.lines[index].line
        if page.kinds[index] is Kind.ADVERTISEMENT and not _heads_part(page, index, above, bounds):
            dropped[index] = _OUTSIDE
        elif index > bounds.first and words.CERTAIN_BUTTON.fullmatch(text):
            dropped[index] = "page_buttons"
    dropped |= dict.fromkeys(_counters(page, bounds), "page_buttons")
    if head.author is not None and head.author_end is None:
        dropped[head.author] = "author"
    if head.source is not None:
        dropped[head.source] = "source"
    if head.day is not None:
        dropped[head.day] = "published"
    return dropped


def _heads_part(page: Page, index: int, start: int, bounds: Bounds) -> bool:
    """Whether a word such as 图片 heads a part of the text, as other words as short do."""
    line = page.lines[index]
    if line.letters > _LONGEST_PART or not line.text.isalpha():
        return False
    heads = [
        i
        for i in range(start + 1, bounds.end - 1)
        if page.lines[i].letters <= _LONGEST_PART
        and page.kinds[i + 1] is Kind.SENTENCE
        and (page.kinds[i] is Kind.SHORT or page.lines[i].key == line.key)
        and page.lines[i].gap == line.gap
    ]
    is_told_once = sum(page.lines[i].key == line.key for i in heads) == 1
    return index in heads and is_told_once and len(heads) >= _FEWEST_PARTS


def _counters(page: Page, bounds: Bounds) -> list[int]:
    """Return the lines between paragraphs that are a number and count what the page has counted.

    Those that number the parts or steps of a text follow each other; a year is none.
    """
    numbers = [
        (index, int(page.lines[index].line))
        for index in range(bounds.first + 1, bounds.end)
        if _COUNT.fullmatch(page.lines[index].line)
    ]
    is_series = any(after == before + 1 for (_, before), (_, after) in pairwise(numbers))
    return [] if is_series else [i for i, number in numbers if number > _MOST_PARTS]


def _removals(lines: list[Line], dropped: dict[int, str], head: Head) -> Iterator[Removal]:
    """Yield neighbouring lines that went for one reason as one removal."""
    reasons = {
        _OUTSIDE: _OUTSIDE_REASON,
        "page_buttons": _BUTTON_REASON,
        "table_of_contents": _CONTENTS_REASON,
    }
    places = sorted(i for i, rule in dropped.items() if rule in reasons)
    runs = groupby(enumerate(places), key=lambda found: (found[1] - found[0], dropped[found[1]]))
    for (_, rule), group in runs:
        run = [index for _, index in group]
        text = "\n".join(lines[index].text for index in run)
        yield Removal(rule, reasons[rule], text, block_id(run[0] + 1))

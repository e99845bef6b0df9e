"""Where on a page a line may be a byline, and what it must say to be one there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import Enum, auto
from itertools import pairwise
from typing import assert_never

from reader.bylines.byline import Byline
from reader.bylines.labels import OF_A_DYNASTY
from reader.bylines.line import tells_origin
from reader.bylines.names import is_name
from reader.cleaning.lines import edges_of, is_set_as_heading, iter_lines
from reader.core.article import Metadata
from reader.core.articles.prose import is_prose, plain
from reader.core.draft import Draft, DraftBlock, DraftPicture, DraftQuote, DraftTable, DraftText
from reader.core.pattern import Pattern

BYLINE_TAG = "byline"
"""What extraction tags a line that stood outside the article and that the page calls a byline."""

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_EDITOR = Pattern(r"[编編][辑輯]|[责責]\s*[编編]|主[编編]")
_LONGEST_EDITOR_LINE = 24
_BYLINE_CLASS = Pattern(r"\bby ?line\b|^(?:\S+ ){0,3}?(?:entry|post|article) ?meta(?:data)?\b")
_LEAD_CLASS = Pattern(
    r"^(?:\S+ ){0,4}?(?:lead|lede|chapo|standfirst|deck|teaser|summary|intro|excerpt|digest"
    r"|abstract)\b"
)
_AUTHOR_LABEL = Pattern(r"\s*[【\[（(]?\s*(?:文|作者|撰文)\s*[:：/／|｜丨]")
_DATE = Pattern(r"\W{0,3}(?:19|20)\d\d\D\d{1,2}\D\d{1,2}\D{0,5}$")
_DAY = Pattern(r"(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?")
_WHEN = Pattern(r"[时時][间間]\s*[:：]")
_LIFE = Pattern(
    r"\D{0,2}[12]\d{3}\D[^—–~～至-]{0,8}?\s*(?:[—–~～至]+|-{2,}|\s-\s)\s*[12]\d{3}\D.{0,8}"
)
"""From when to when somebody lived, or something lasted."""
_SCENE = Pattern(r"(?:地[点點]|人物|[场場]景|布景|登[场場])[^:：]{0,4}[:：]")
_DIGITS = Pattern(r"\d+")
_TIME = Pattern(r"(?:[上下]午\s?)?\d{1,2}:\d\d\s")
_MOMENT = (
    r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\W{1,3}(?:[上下]午\s?)?\d{1,2}:\d\d(?::\d\d)?"
)
_SAID = Pattern(rf"\W?{_MOMENT}\W{{0,3}}\s*\S|[^\d:：]{{1,16}}[,，]?\s\[?{_MOMENT}\]?$")
"""When somebody said something, and who."""
_PLAIN_TEXT = "line"
_FEWEST_ENTRIES = 3
_LINES_OF_HEAD = 12
_FIRST_LINES, _LAST_LINES = 5, 4


class Place(Enum):
    """What the place of a line says about it."""

    CALLED_BYLINE = auto()
    """The page itself calls it a byline, whatever it says."""
    HEAD = auto()
    """Before the prose, or a sentence that tells the article's origin."""
    FOOT = auto()
    """After the prose, or under a lead: a date alone is a signature there."""
    NEAR_BEGINNING = auto()
    """Between the first paragraphs, with an author's label."""
    BODY = auto()
    """Where only an editors' line counts, for the author of a quoted poem is part of the text."""
    NOWHERE = auto()


class Places:
    """Tells the place of every line of one draft."""

    def __init__(self, draft: Draft) -> None:
        """Look once where the draft's prose begins and ends."""
        edges = edges_of(draft)
        entries = _dates_of_entries(draft) | frozenset((*_times_of_scenes(draft), *_poets(draft)))
        self._head = (_lines_of(draft, edges.head) | _sentences_of_origin(draft)) - entries
        below = _lines_below_lead(draft) | _lines_that_end_a_quote(draft)
        self._foot = (_lines_of(draft, edges.foot) | below) - entries

    def of(self, index: int, line: DraftText) -> Place:
        """Return the place of ``line``, the draft's ``index``-th."""
        at_edge = line.block_id in self._head or line.block_id in self._foot
        if line.tag == BYLINE_TAG or (at_edge and _BYLINE_CLASS.search(line.classes)):
            return Place.CALLED_BYLINE
        if line.tag in _HEADINGS or _LIFE.fullmatch(line.text.text.strip()):
            return Place.NOWHERE
        if at_edge:
            return Place.HEAD if line.block_id in self._head else Place.FOOT
        if index < _LINES_OF_HEAD and _AUTHOR_LABEL.match(line.text.text):
            return Place.NEAR_BEGINNING
        is_editors = _EDITOR.search(line.text.text[:_LONGEST_EDITOR_LINE]) is not None
        return Place.BODY if is_editors else Place.NOWHERE


def counts(byline: Byline, place: Place, known: Metadata) -> bool:
    """Whether a line that reads as ``byline`` is one at its place; ``known`` is known by now."""
    match place:
        case Place.CALLED_BYLINE | Place.HEAD:
            return True
        case Place.FOOT:
            people = byline.authors or byline.editors or byline.staff
            return bool(byline.source or people or byline.is_stamped)
        case Place.NEAR_BEGINNING if byline.authors:
            return set(byline.authors) <= set(known.authors)
        case Place.NEAR_BEGINNING | Place.BODY:
            return bool(byline.editors) and byline.is_whole and all(map(is_name, byline.editors))
        case Place.NOWHERE:
            return False
    assert_never(place)


def _dates_of_entries(draft: Draft) -> frozenset[str]:
    """Return the lines with a date under each of several headings: those of a log."""
    dated = [
        line.block_id
        for heading, line in pairwise(iter_lines(draft.blocks))
        if heading.tag in _HEADINGS and _DATE.match(line.text.text)
    ]
    if len(dated) >= _FEWEST_ENTRIES:
        return frozenset(dated)
    said = [
        line.block_id
        for line in draft.blocks
        if isinstance(line, DraftText) and line.tag == _PLAIN_TEXT and _SAID.match(line.text.text)
    ]
    if len(said) >= _FEWEST_ENTRIES:
        return frozenset(said)
    entries = _days_of_entries(draft)
    if entries:
        return entries
    talked = [day.block_id for day, below in pairwise(draft.blocks) if _is_day_of_talk(day, below)]
    return frozenset(talked) if len(talked) > 1 else frozenset()


def _times_of_scenes(draft: Draft) -> Iterator[str]:
    """Yield the lines that say when a play's scene is, above where it is and who is there."""
    for line, below in pairwise(iter_lines(draft.blocks)):
        if _SCENE.match(below.text.text) and _WHEN.match(line.text.text):
            yield line.block_id


def _poets(draft: Draft) -> Iterator[str]:
    """Yield the lines that say who wrote which of several poems."""
    named = [
        line.block_id
        for line in draft.blocks
        if isinstance(line, DraftText) and OF_A_DYNASTY.fullmatch(plain(line.text.text))
    ]
    if len(named) > 1:
        yield from named


def _days_of_entries(draft: Draft) -> frozenset[str]:
    """Return the days alone on a line right above what is told of them, as in a diary.

    Two that are set in the same way tell the rest; the first may stand below an article's fields.
    """
    above = (None, *draft.blocks)
    days = [
        (before, day)
        for before, day, below in zip(above, draft.blocks, draft.blocks[1:], strict=False)
        if isinstance(day, DraftText) and _DAY.fullmatch(day.text.text.strip()) and _is_told(below)
    ]
    apart = Counter(_look(day) for before, day in days if _ends_entry(before))
    return frozenset(day.block_id for _, day in days if apart[_look(day)] > 1)


def _ends_entry(block: DraftBlock | None) -> bool:
    return not isinstance(block, DraftText) or _is_told(block) or is_set_as_heading(block)


def _is_told(block: DraftBlock) -> bool:
    return isinstance(block, DraftText) and block.text.text.rstrip().endswith("。")


def _look(day: DraftText) -> tuple[str, str, str]:
    """Return how a day is set, down to its marks."""
    return day.tag, day.classes, _DIGITS.sub("0", day.text.text)


def _is_day_of_talk(day: DraftBlock, below: DraftBlock) -> bool:
    """Whether a line of plain text is a day above what was said on it, each with its time."""
    if not isinstance(day, DraftText) or day.tag != _PLAIN_TEXT or not _DATE.match(day.text.text):
        return False
    match below:
        case DraftTable():
            return True
        case DraftText():
            return _TIME.match(below.text.text) is not None
        case _:
            return False


def _lines_of(draft: Draft, blocks: frozenset[str]) -> frozenset[str]:
    """Return the lines of some top-level blocks, those inside quotes and lists too."""
    lines = iter_lines(block for block in draft.blocks if block.block_id in blocks)
    return frozenset(line.block_id for line in lines)


def _sentences_of_origin(draft: Draft) -> frozenset[str]:
    """Return the sentences at either end that say where the article comes from.

    They are prose, so that no edge of the prose holds them.
    """
    lines = list(iter_lines(draft.blocks))
    return frozenset(
        line.block_id
        for line in (*lines[:_FIRST_LINES], *lines[-_LAST_LINES:])
        if tells_origin(line.text.text)
    )


def _lines_that_end_a_quote(draft: Draft) -> frozenset[str]:
    """Return the lines behind the last prose of a quote that ends the page and holds text of it."""
    last = next((b for b in reversed(draft.blocks) if not isinstance(b, DraftPicture)), None)
    if not isinstance(last, DraftQuote):
        return frozenset()
    lines = list(iter_lines(last.blocks))
    prose = [index for index, line in enumerate(lines) if is_prose(line.text)]
    return frozenset(line.block_id for line in lines[prose[-1] + 1 :]) if prose else frozenset()


def _lines_below_lead(draft: Draft) -> frozenset[str]:
    """Return the lines between a lead that the page calls so and the text that follows it."""
    lines = list(iter_lines(draft.blocks))
    prose = [index for index, line in enumerate(lines) if is_prose(line.text)]
    if len(prose) < 2 or not _LEAD_CLASS.search(lines[prose[0]].classes):
        return frozenset()
    return frozenset(line.block_id for line in lines[prose[0] + 1 : prose[1]])

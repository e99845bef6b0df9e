"""Where the article stands among the lines of a page that was copied as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from reader.bylines.names import is_name
from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.ends import (
    CLOSES,
    FEWEST_LETTERS,
    LONG_SENTENCE,
    MAY_CLOSE,
    end_of,
    names_keywords,
)
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.page import Page
from reader.extraction.lines.verse import FEWEST_VERSES, LONGEST_VERSE, verse_above

MOST_LINES = 3_000
"""A longer text is a book: nothing of it is looked at."""
HAS_HAN = Pattern(f"[{HAN}]")
_MOST_ENDED = 5
"""Short sentences that may stand above a text without being its beginning."""
_MOST_LOOSE = 1
"""Lines of a text without lists and verse that may look as theirs do."""
_SHORT = -12
"""What a line that is no sentence counts against a stretch being the article."""
_LONGEST_PARAGRAPH_OF_HEAD = 40
_TIMED = Pattern(r"\d{1,2}:\d\d(?::\d\d)?\s+\S")
"""What is said when, as notes to a recording list it."""
_FAREWELL = Pattern(r"(?:此致|敬礼|顺颂.{0,6}|谨[启上]|祝.{1,8}|敬上|.{1,8},)!?")
"""How letters end, above a name."""
_ASIDE = Pattern(r"\([^()]{3,40}\)")
"""What is said in brackets right below the last sentence."""
_LONGEST_ROLE = 8
_FIRST_LINES = 80
_OF_AUTHOR = Pattern(r"\W?(?:作者|笔者|本文作者)(?:为|是|系|现[为任])\S")
_ATTACHED = Pattern(r"附[件表图录]\s*[\d一二三四五六七八九十]{0,2}\s*:\s*\S")
"""What a notice has with it, below the day on which it is signed."""
_SALUTATION = Pattern(r"(?:尊?敬爱?的|亲爱的|各位|给|致)[^\s,。:]{1,12}:")
_MOST_BETWEEN = 10
_LONGEST_HEAD = 8
_DAY = Pattern(r"(?:19|20)\d\d\D{1,2}\d{1,2}\D{1,2}\d|\d{1,2}\D\d{1,2}\D(?:19|20)\d\d")
_MOST_ITEMS = 40


@dataclass(frozen=True, slots=True)
class Bounds:
    """The part of a text that is the article, and what within it is not."""

    first: int
    """Index of the first sentence of the text."""
    end: int
    """Index after the article's last line."""
    dropped: frozenset[int] = frozenset()
    """Lines in between that belong to the page."""


def find_bounds(page: Page) -> Bounds:
    """Return where the article's sentences begin and where the article ends."""
    if page.mass(0, len(page.lines)) < FEWEST_LETTERS:
        return _bounds_of_verse(page)
    first = _first_sentence(page)
    ended = [index for index in range(first) if page.lines[index].ends]
    if len(ended) > _MOST_ENDED:
        first = ended[0]
    first = _above_items(page, min(first, verse_above(page.lines, first)))
    is_asked = page.kinds[first + 1 : first + 2] == [Kind.SENTENCE] and page.lines[first].stops <= 1
    if is_asked and page.lines[first].text.endswith(("？", "！")):  # the title, above its deck
        below = _below_deck(page, first + 1)
        first = below if below > first + 1 else first
    else:
        first = _below_deck(page, first)
    end, dropped = end_of(page, first)
    end = _without_tail(page, first, end)
    return Bounds(first, end, frozenset(dropped))


def _above_items(page: Page, first: int) -> int:
    """Return where a text begins whose sentences stand above a list that parts it, as of a dish.

    Below the name of a section, 材料, the list may be long, and one sentence is enough.
    """
    start = first
    above = start - 1
    has_section = False
    while above >= 0 and start - above <= (_MOST_ITEMS if has_section else _MOST_BETWEEN):
        line = page.lines[above]
        if page.kinds[above] is Kind.SENTENCE and line.letters >= LONG_SENTENCE:
            start = above
        elif page.kinds[above] not in {Kind.SHORT, Kind.ROW, Kind.SENTENCE}:
            break
        has_section = has_section or words.SECTION.fullmatch(line.line) is not None
        above -= 1
    fewest = LONG_SENTENCE if has_section else FEWEST_LETTERS
    return start if first - start > 1 and page.mass(start, first) >= fewest else first


def _below_deck(page: Page, first: int) -> int:
    """Return where the text begins under what a page says of it above its day and buttons."""
    below = first + 1
    while below < len(page.lines) and page.kinds[below] is not Kind.SENTENCE:
        below += 1
    between = page.kinds[first + 1 : below]
    is_head = 1 < len(between) <= _LONGEST_HEAD and not {Kind.ROW, *CLOSES, *MAY_CLOSE} & {*between}
    is_signed = Kind.STAMP in between or Kind.BYLINE in between
    is_dated = any(_DAY.search(page.lines[i].line) for i in range(first + 1, below))
    has_text = page.mass(below, len(page.lines)) >= 2 * FEWEST_LETTERS
    return below if is_head and is_signed and is_dated and has_text else first


def _bounds_of_verse(page: Page) -> Bounds:
    """Return where short lines that are no sentences are the text: verse, questions.

    Of a page with a byline that is what stands between its last field and what closes the page.
    """
    whole = range(len(page.lines))
    first = next((i for i in whole if page.kinds[i] is Kind.BYLINE), None)
    if first is None:
        return Bounds(0, len(page.lines))
    while first < len(page.lines) and page.kinds[first] in {Kind.BYLINE, Kind.BUTTONS}:
        first += 1
    closing = CLOSES | MAY_CLOSE
    end = next((i for i in whole[first:] if page.kinds[i] in closing), len(page.lines))
    while end > first and page.kinds[end - 1] in {Kind.BYLINE, Kind.BUTTONS}:
        end -= 1
    verses = page.lines[first:end]
    are_verses = all(v.letters <= LONGEST_VERSE and HAS_HAN.search(v.text) for v in verses)
    if len(verses) < FEWEST_VERSES or not are_verses:
        return Bounds(0, len(page.lines))
    return Bounds(first, end)


def _without_tail(page: Page, first: int, end: int) -> int:
    """Return where the article ends, the page's short lines below its last sentence left out.

    Only of a page that was copied as a whole, and only where no short lines stand loose between
    the article's sentences, as those of lists and verse do.
    """
    if end == len(page.lines):
        return end
    last = next((i for i in range(end - 1, first, -1) if not _is_loose(page, i)), end)
    loose = sum(_is_loose(page, index) for index in range(first, last))
    return last + 1 if last < end and loose <= _MOST_LOOSE else end


def _is_loose(page: Page, index: int) -> bool:
    """Whether a line ends no sentence and heads none."""
    if page.kinds[index] not in {Kind.SHORT, Kind.BUTTONS, Kind.RELATED}:
        return False
    line = page.lines[index]
    if line.ends or index in page.contents or words.CAPTION.search(line.line):
        return False
    if _is_of_text(page, index):
        return False
    after = page.kinds[index + 1] if index + 1 < len(page.kinds) else Kind.SHORT
    return after is not Kind.SENTENCE


def _is_of_text(page: Page, index: int) -> bool:
    """Whether a line takes leave, names a speaker or a paper's fields, or is among times."""
    line = page.lines[index].line
    above = page.lines[index - 1].line if index else ""
    if any(map(_FAREWELL.fullmatch, (line, above))) or any(
        map(words.SECTION.fullmatch, (line, above))
    ):
        return True
    if index and page.kinds[index - 1] is Kind.SENTENCE and _ASIDE.fullmatch(line):
        return True
    name, _, role = page.lines[index].text.partition("，")
    if role and len(role) <= _LONGEST_ROLE and is_name(name):
        return True
    signed = page.lines[index].text.split("\u3000")
    if len(signed) > 1 and ":" not in line and is_name(signed[-1]):
        return True
    if _OF_AUTHOR.match(line) or _ATTACHED.match(line):
        return True
    if index and page.lines[index - 1].ends and _is_letter(page, index):
        return True
    if _is_in_section(page, index):
        return True
    field = index
    while field > 0 and ":" in page.lines[field].line:
        if names_keywords(page, field):
            return True
        field -= 1
    around = page.lines[max(0, index - 2) : index + 3]
    timed = [_TIMED.match(each.line) is not None for each in around]
    return any(all(timed[i : i + 3]) for i in range(len(timed) - 2)) and bool(_TIMED.match(line))


def _is_letter(page: Page, index: int) -> bool:
    """Whether somebody is spoken to in a line of its own above; a letter is signed."""
    above = page.lines[: min(index, _FIRST_LINES)]
    return any(line.line[-1] == ":" and _SALUTATION.fullmatch(line.line) for line in above)


def _is_in_section(page: Page, index: int) -> bool:
    """Whether a line is one of those under the name of a section, as a paper's references are."""
    for above in range(index - 1, max(-1, index - _MOST_ITEMS), -1):
        if words.SECTION.fullmatch(page.lines[above].line):
            return True
        if page.kinds[above] not in {Kind.SHORT, Kind.BYLINE} or page.lines[above].ends:
            return False
    return False


def _first_sentence(page: Page) -> int:
    """Return the index of the line with which the densest stretch of sentences begins.

    A sentence counts its letters, a line that is none counts against the stretch; the stretch with
    the largest sum is the text (Kadane's algorithm). Comments below it do not count.
    """
    best, best_start = 0, len(page.lines)
    total, start, so_far = 0, 0, 0
    for index, (line, kind) in enumerate(zip(page.lines, page.kinds, strict=True)):
        if kind in CLOSES and so_far >= 2 * FEWEST_LETTERS:
            break
        match kind:
            case Kind.SENTENCE:
                value = line.weight
                so_far += value
            case Kind.ROW:
                value = 6
            case _ if index in page.contents:
                value = 0
            case Kind.BUTTONS:
                value = _SHORT // 2
            case _:
                value = _SHORT
        if total <= 0:
            total, start = 0, index
        total += value
        if total > best:
            best, best_start = total, start
    if best_start == len(page.lines):
        return next((i for i, kind in enumerate(page.kinds) if kind is Kind.SENTENCE), best_start)
    return best_start

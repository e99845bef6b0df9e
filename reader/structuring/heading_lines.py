"""What a line says of itself, taken alone, that could be a heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

from reader.bylines.labels import OPENS_WITH_LABEL
from reader.core.articles.prose import (
    HAN,
    NUMBER_ALONE,
    is_formula,
    is_prose,
    plain,
    reads_as_formula,
)
from reader.core.characters.kinds import count_letters
from reader.core.draft import DraftText
from reader.core.pattern import Pattern
from reader.core.text import Mark
from reader.structuring.figures import Paired
from reader.structuring.numbering import Rank, rank_of

_LONGEST_TAGGED = 160
_LONGEST_STYLED = 42
LONGEST_PLAIN = 32
_SHORTEST = 2
_SHORTEST_PLAIN = 4
_SHORTEST_SENTENCE = 16
_SHORTEST_CLAUSES = 24
"""Letters of a sentence that can be the text under a heading."""
Series: TypeAlias = tuple[bool, bool, bool, str, str, Rank | None, str]
"""How a line is set."""

_OPEN_END = Pattern(r"[。、;,:…—~]\s*[”」』\"]?\s*$|[。!?][”」』\"]\s*$")
_PLAIN_END = Pattern(r"[!?.)]\s*$")
_SENTENCE_END = Pattern(r"[。！？!?…：:；”」』)）\]】.]\s*$")
_FULL_STOP = Pattern(r"[。！？]\s*$")
_CLAUSES = Pattern(r"[，、；].*[。！？；]\s*$", re.DOTALL)
_SPEAKER = Pattern(rf"\s*(?:[问答qa]|{HAN}{{0,6}}记者|主持人|网友|{HAN}{{2,4}})\s*[:.]\s*|[-—–~·]")
_DATE = r"(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-](?:\s*\d{1,2}\s*日?)?\s*$"
_CREDIT = Pattern(rf"^{OPENS_WITH_LABEL}|记者|通讯员|^\(?完\)?$|^{_DATE}|^[-—–]")
_PERSON = Pattern(
    r".*(?:官|长|总裁|师|教授|员|家|人|总监|经理|主任)\s*:\s*(?:[a-z][a-z.·'\s-]{2,30}|"
    + HAN
    + r"{2,4})\s*$"
)
"""An office and who holds it: 首席投资官: Dan Ivascyn."""
_QUOTED = Pattern(r"\s*[“「『\"][^”」』\"]*[”」』\"]\s*$")
_MARKER = Pattern(r"[▍▌▋▎▏■◆●▶►★☆※◎○◇□♦♢✦]\s*\S")

_IN_BRACKETS = Pattern(r"\([^()]*\)|\[[^\[\]]*\]")
_NAMED_OTHERWISE = Pattern(
    r"\b(?:author|name|user\w*|nick\w*|time|date|info|meta|speaker|by|byline|reporter|source|tag\w*"
    r"|caption|pic\w*|img|image|photo|fig\w*|cite|quote|code|num\w*|floor|ask|question|wen|verse|poem)\b"
)
"""Names of short lines that are something else."""
_WITHOUT_WORDS = Pattern(r"[\W\d_]*$")


def is_set_formula(line: DraftText) -> bool:
    """Whether a line is a formula; in words it may be one that the page sets as a heading."""
    return is_formula(line.text) if tagged_level(line) else reads_as_formula(line.text)


def tagged_level(line: DraftText) -> int | None:
    """Return 1 to 6 when the page tags ``line`` as a heading and it can be one."""
    if len(line.tag) != 2 or line.tag[0] != "h" or not line.tag[1].isdigit():
        return None
    is_heading = not is_formula(line.text)
    is_heading = is_heading and 0 < count_letters(line.text.text) <= _LONGEST_TAGGED
    return int(line.tag[1]) if is_heading else None


def tags_of_paragraphs(blocks: Iterable[Paired]) -> frozenset[str]:
    """Return the headings' tags that a page sets its paragraphs in: sentences, most of them."""
    tagged = [b for b in blocks if isinstance(b, DraftText) and tagged_level(b) is not None]
    lines = Counter(line.tag for line in tagged)
    sentences = Counter(line.tag for line in tagged if _is_clauses(line.text.text))
    return frozenset(tag for tag, count in sentences.items() if 2 * count > lines[tag])


def _is_clauses(text: str) -> bool:
    letters = count_letters(text)
    if letters >= _SHORTEST_CLAUSES and "，" in text and text.rstrip().endswith("。"):
        return True
    return letters > _LONGEST_STYLED and _CLAUSES.search(text) is not None


def reads_as_heading(text: str) -> bool:
    """Whether the words of a line, in ``plain``, may be a heading's: short, whole and no credit."""
    return (
        _SHORTEST <= count_letters(text) <= _LONGEST_STYLED
        and _OPEN_END.search(text) is None
        and _WITHOUT_WORDS.match(text) is None
        and _CREDIT.search(text) is None
        and _PERSON.match(text) is None
    )


def is_aside(text: str) -> bool:
    """Whether all of a line stands in brackets, which is no number either."""
    return _IN_BRACKETS.fullmatch(text) is not None and not is_number(text)


def is_number(text: str) -> bool:
    """Whether a line is nothing but a number, as it stands above its heading."""
    return NUMBER_ALONE.fullmatch(text) is not None


def is_credit(text: str) -> bool:
    """Whether a line names who wrote, or when."""
    return _CREDIT.search(text) is not None


def ends_as_sentence(text: str) -> bool:
    """Whether a line ends as sentences and clauses do, quotations and brackets included."""
    return _SENTENCE_END.search(text) is not None


def has_full_stop(text: str) -> bool:
    """Whether a line ends as a whole sentence."""
    return _FULL_STOP.search(text) is not None


def ends_as_plain_text(text: str) -> bool:
    """Whether a line, in ``plain``, ends with a mark that a heading without any look has not."""
    return _PLAIN_END.search(text) is not None


def has_marker(text: str) -> bool:
    """Whether a line begins with a sign that sites put before headings."""
    return _MARKER.match(text) is not None


def is_named_otherwise(classes: str) -> bool:
    """Whether the page's own names call a line something else than a heading."""
    return _NAMED_OTHERWISE.search(classes) is not None


def series_of(line: DraftText) -> Series:
    """Return how a line is set; lines of a series are set alike."""
    text = plain(line.text.text).strip()
    marker = text[:1] if _MARKER.match(text) else ""
    rank = rank_of(text)
    is_set = is_bold(line) or line.centred or rank is not None or bool(marker)
    return (is_set, is_bold(line), line.centred, line.tag, line.classes, rank, marker)


def may_be_plain_heading(line: DraftText) -> bool:
    """Whether a line without any mark may be a heading: short, no sentence, nobody speaks."""
    if len(line.text.text) > 2 * LONGEST_PLAIN or is_prose(line.text):
        return False
    text = plain(line.text.text)
    return (
        _SHORTEST_PLAIN <= count_letters(text) <= LONGEST_PLAIN
        and _OPEN_END.search(text) is None
        and _PLAIN_END.search(text) is None
        and _SPEAKER.match(text) is None
        and _QUOTED.match(text) is None
    )


def is_entry(block: Paired) -> bool:
    """Whether ``block`` is a line that can stand in a table of contents."""
    if not isinstance(block, DraftText) or len(block.text.text) > 2 * _LONGEST_STYLED:
        return False
    return not is_prose(block.text) and _SENTENCE_END.search(block.text.text) is None


def rank_of_line(line: DraftText) -> Rank | None:
    """Return the kind of number that a line begins with, if it does."""
    return rank_of(plain(line.text.text).strip())


def is_prose_line(block: Paired) -> bool:
    """Whether a block is a line of prose."""
    return isinstance(block, DraftText) and is_prose(block.text)


def is_sentence(block: Paired) -> bool:
    """Whether a block is a line that is a sentence, and no short one."""
    return (
        isinstance(block, DraftText)
        and _FULL_STOP.search(block.text.text) is not None
        and count_letters(block.text.text) >= _SHORTEST_SENTENCE
    )


def is_untagged_bold(block: Paired) -> bool:
    """Whether a block is a bold line that the page does not tag as a heading."""
    return isinstance(block, DraftText) and tagged_level(block) is None and is_bold(block)


def is_bold(line: DraftText) -> bool:
    """Whether all of a line is bold."""
    return line.text.covered_by(Mark.STRONG)

"""Which lines of a text are headings, told by how they and their neighbours look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.bylines.labels import OPENS_WITH_LABEL
from reader.bylines.names import is_name
from reader.core.articles.prose import NUMBER_ALONE, reads_as_formula
from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.code import is_code
from reader.extraction.lines.items import is_counted
from reader.extraction.lines.line import Line, Numbered
from reader.extraction.lines.picture_words import is_alt
from reader.extraction.lines.tables import opens_table

_LONGEST_HEADING = 32
_LONGEST_OVER_ITEMS = 16
_LONGEST_PLAIN = 4
"""Letters of a heading such as 优点 that only others like it tell to be one."""
_NO_HEADING_END = Pattern(r"[。、;,:…—~!.]\s*[”」』\"]?\s*$|[。!?][”」』\"]\s*$")
_SPEAKER = Pattern(r"[^\s:,。]{1,8}[:](?!\s*$)|[-—–~·]")
_HAN_DIGITS = "〇一二三四五六七八九十"
_COUNTED = Pattern(rf"(\d{{1,2}}|[{_HAN_DIGITS[1:]}两])\s*[篇本个条种件张首部位项点句样招]")
_ASKING = Pattern(r"[^:,。]{0,20}记者[^:,。]{0,8}:\s*\S")
"""How a reporter's question begins in the record of a press conference."""
_CREDIT = Pattern(
    rf"^{OPENS_WITH_LABEL}|^[—–-]{{2}}|^>|^(?:本报|见习|实习|特约)?记者\s+[^\s,。]{{2,4}}$"
)
_REPORTER = Pattern(r"记者.{2,16}(?:报[导道]|摄影?)|\S+[/|]\S*(?:报[导道]|综合)\W*$")
_STAMPED = Pattern(
    r"\W?(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}日?\W{1,3}\d{1,2}:\d\d|https?://"
    r"|\d{1,2}/\d{1,2}/(?:20)?\d\d,?\s\d{1,2}:\d\d"
)
"""When somebody said something, before the words; an address."""
_DATED_END = Pattern(
    r"(?:(?:19|20)\d\d|民国\s*\d{1,3})\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?"
    r"(?:\s+\d{1,2}:\d\d|\s*\(?(?:周|星期)?[一二三四五六日天]\)?)?\]?\s*$"
)
_IN_BRACKETS = Pattern(r"[(（][^()（）]{3,}[)）]")
_NUMBERED = Pattern(
    r"(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.:]|\(?第?[一二三四五六七八九十\d]{1,3}[章节步天站部\)]|0\d\s"
)
_COMMAND = Pattern(r"[!-~\s]*[|<>={}$;\\][!-~\s]*")
"""A line of code, which no heading is."""
_CHOICE = Pattern(r"\(?a[.、)]\s*\S")
"""The first of the answers to choose from, below a question."""
_FACT = Pattern(r"[^\s/:]{2,6}\s*[/:]\s*\S")
_QUOTED = Pattern(r"^[“「『\"][^”」』\"]*[”」』\"]$")
_EDIT = Pattern(r"\s*[\[【［]\s*(?:编辑|編輯|编|編)[^\]】］]{0,8}[\]】］]\s*$")
_STOP_WITHIN = Pattern(r"[。;]\s*[^\s)\]」』”\"]")
_CHAPTER = Pattern(rf"第\s?[{_HAN_DIGITS}百\d]{{1,4}}\s?[章节回卷部集话讲条](?:\s.*)?")
"""A chapter's number, and its name behind a blank."""
_ENUMERATED = Pattern(rf"[{_HAN_DIGITS[1:]}壹贰叁参肆伍陆柒捌玖拾]{{1,3}}、")
_DECIMAL = Pattern(rf"\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}\s+[{HAN}]")
_SIGNS = frozenset("◎◆■◇□❖✦▌▍▎❚")
"""What writers of blogs set before their headings."""
_END_OF_CREDIT = Pattern(r"[:：。]|[摄摄影图供]\W*$|提供\W*$")
_ASKED = Pattern(r"q\s?\d{1,2}\s*[:.、]")
_STYLES = (_ENUMERATED, _DECIMAL, _ASKED)
"""How headings are numbered, of which one shows what the others are."""
_IN_TURN = Pattern(
    r"其[一二三四五六七八九十]{1,3}|(?:第)?[一二三四五六七八九十]{1,3}[章节首篇幕场]?"
)
_NUMERALS = Pattern(r"\d+|[一二三四五六七八九十百]+")
_SHORTEST_UNLIKE = 6
"""Letters of lines that are alike but for their number; longer ones say something of their own."""
_SHORTEST_CAPTION, _LONGER = 12, 4
_FEWEST_LISTED = 3
"""Headings of which a table of contents tells that it lists them all."""


def headings_in(lines: Sequence[Numbered], contents: frozenset[str]) -> set[int]:
    """Return the indexes of the headings; ``contents`` are the letters of known ones."""
    found = _headings(lines, contents) | _in_turn(lines) | _chapters(lines) | _signed(lines)
    found -= _captions(lines, found)
    return found | _quoted(lines, bool(found))


def _captions(lines: Sequence[Numbered], headings: set[int]) -> set[int]:
    """Return the one of ``headings`` that has a comma, where it is longer than all others.

    It says what a picture shows; headings with commas have others like them, or a number. A single
    one is taken for one only below a line that went, as the words for a picture do.
    """
    pausing = [i for i in headings if "，" in lines[i][1].text]
    if len(pausing) != 1:
        return set()
    number, line = lines[pausing[0]]
    is_under_picture = pausing[0] > 0 and lines[pausing[0] - 1][0] < number - 1
    if len(headings) < 2 and not is_under_picture:
        return set()
    longest = max((lines[i][1].letters for i in headings if i != pausing[0]), default=0)
    is_long = line.letters >= max(_SHORTEST_CAPTION, longest + _LONGER)
    return set(pausing) if is_long and not (line.level or _NUMBERED.match(line.line)) else set()


def _headings(lines: Sequence[Numbered], contents: frozenset[str]) -> set[int]:
    """Return the indexes of the lines that head what follows them."""
    speakers = _speakers(lines)
    may_head = [(index, line) for index, (_, line) in enumerate(lines) if _may_head(line)]
    found = {index for index, _ in may_head if _heads(lines, index, contents, speakers)}
    if not found:
        return found
    if any(_heads_items(lines, i) for i in found):
        found.update(_opens_verse(lines))
    unlisted = {i for i in found if lines[i][1].key not in contents}
    if len(unlisted) == 1 and len(found) > _FEWEST_LISTED:  # the one line more is a picture's
        found -= {i for i in unlisted if words.SECTION.fullmatch(lines[i][1].line) is None}
    if len(found) > 1 and (opening := _opening(lines, found)) is not None:
        found.add(opening)
    if sum(_NUMBERED.match(lines[i][1].line) is not None for i in found) > 1:
        found.update(_numbered(lines))
    if len(found) > 1:
        found.update(_below_captions(lines, max(lines[i][1].letters for i in found)))
    patterns = {pattern for i in found if (pattern := _pattern(lines[i][1]))}
    longest = min(_LONGEST_PLAIN, max((lines[i][1].letters for i in found), default=0))
    styles = [s for s in _STYLES if any(s.match(lines[i][1].line) for i in found)]
    return found | {
        index
        for index, line in may_head
        if index + 1 < len(lines)
        and (
            (len(found) > 1 and _is_like(lines, index, longest))
            or (_pattern(line) in patterns and lines[index + 1][1].is_sentence)
            or any(s.match(line.line) and _numbers(s, lines[index + 1][1]) for s in styles)
        )
    }


def _opening(lines: Sequence[Numbered], headings: set[int]) -> int | None:
    """Return the line right above the first sentence, where it heads it as others head theirs.

    It is numbered as they are, or fields of the article stand above it, which are no headings.
    """
    first = next((i for i, (_, line) in enumerate(lines) if line.is_sentence), 0)
    if not first or first > min(headings) or not _may_head(lines[first - 1][1]):
        return None
    line = lines[first - 1][1]
    is_numbered = _NUMBERED.match(line.line) is not None
    if is_numbered and any(_NUMBERED.match(lines[i][1].line) for i in headings):
        return first - 1
    if _FACT.match(line.line):
        return None
    facts = [_FACT.match(each.line) for _, each in lines[max(0, first - 3) : first - 1]]
    is_alike = line.letters <= max(lines[i][1].letters for i in headings) and all(facts)
    return first - 1 if len(facts) > 1 and is_alike and not is_name(line.text) else None


def _below_captions(lines: Sequence[Numbered], longest: int) -> Iterator[int]:
    """Yield the second of two short lines between paragraphs: the first ends what is above."""
    for index in range(2, len(lines) - 1):
        line = lines[index][1]
        if (
            line.letters <= longest
            and ":" not in line.line
            and lines[index + 1][1].is_sentence
            and lines[index - 2][1].is_sentence
            and not lines[index - 1][1].is_sentence
            and _may_head(line)
        ):
            yield index


def _numbered(lines: Sequence[Numbered]) -> Iterator[int]:
    """Yield the numbered lines above sentences, whatever stands above them."""
    for index, (_, line) in enumerate(lines[:-1]):
        after = lines[index + 1][1]
        is_numbered = _NUMBERED.match(line.line) is not None and _may_head(line)
        if is_numbered and after.is_sentence and not _CHOICE.match(after.line):
            yield index


def _is_like(lines: Sequence[Numbered], index: int, longest: int) -> bool:
    """Whether a line is as short as the headings of a text, over its first or a short sentence."""
    line, below = lines[index][1], lines[index + 1][1]
    if (
        line.letters > longest
        or not (below.ends or is_code(below))
        or line.gap != below.gap
        or is_name(line.text)
    ):
        return False
    if index:
        return lines[index - 1][1].ends
    return below.is_sentence


def _numbers(style: Pattern, below: Line) -> bool:
    """Whether a heading of this style may stand above a line: a sentence, or another of them."""
    return below.is_sentence or below.ends or style.match(below.line) is not None


def _pattern(line: Line) -> str:
    """Return a line that has a number without that number, for comparing headings of a series."""
    pattern, count = _NUMERALS.subn("#", line.line[: 2 * _LONGEST_HEADING])
    return pattern if count and line.letters <= _SHORTEST_UNLIKE else ""


def _in_turn(lines: Sequence[Numbered]) -> set[int]:
    """Return the lines that are nothing but a number in words, 其一, where there are several."""
    found = {i for i, (_, line) in enumerate(lines) if _IN_TURN.fullmatch(line.line)}
    return found if len(found) > 1 and all(i + 1 not in found for i in found) else set()


def _signed(lines: Sequence[Numbered]) -> set[int]:
    """Return the short lines behind one sign, ◎ 作法, where several stand apart from each other."""
    by_sign: dict[str, list[int]] = {}
    for index, (_, line) in enumerate(lines[:-1]):
        sign, letters = line.text[0], line.letters
        if sign in _SIGNS and 2 <= letters <= _LONGEST_OVER_ITEMS and not line.ends:
            by_sign.setdefault(sign, []).append(index)
    apart = (
        found
        for found in by_sign.values()
        if len(found) > 1 and all(after - before > 1 for before, after in pairwise(found))
    )
    return {i for found in apart for i in found if _END_OF_CREDIT.search(lines[i][1].line) is None}


def _chapters(lines: Sequence[Numbered]) -> set[int]:
    """Return the short lines that number chapters or articles of a law, where there are several."""
    found = {
        i
        for i, (_, line) in enumerate(lines[:-1])
        if line.letters <= _LONGEST_HEADING
        and _CHAPTER.fullmatch(line.line)
        and _may_head(line)
        and not all(_CHAPTER.fullmatch(each.line) for _, each in lines[i + 1 : i + 3])
    }
    return found if len(found) > 1 else set()


def _quoted(lines: Sequence[Numbered], has_headings: bool) -> set[int]:
    """Return the short lines that are nothing but a quotation, where several stand far apart.

    Among headings one is enough, between sentences and of words that no line says again.
    """
    found = [
        i
        for i, (_, line) in enumerate(lines[:-1])
        if i and line.letters <= _LONGEST_HEADING and _QUOTED.match(line.line) and line.stops == 0
    ]
    far_apart = all(after - before > 3 for before, after in pairwise(found))
    if len(found) == 1 and has_headings:
        index, line = found[0], lines[found[0]][1]
        is_between = lines[index - 1][1].ends and lines[index + 1][1].is_sentence
        is_told = any(line.key in each.text for i, (_, each) in enumerate(lines) if i != index)
        said = any(_QUOTED.match(lines[i][1].line) for i in (index - 1, index + 1))
        return set(found) if is_between and line.gap and not is_told and not said else set()
    return set(found) if len(found) > 1 and far_apart else set()


def _speakers(lines: Sequence[Numbered]) -> frozenset[str]:
    """Return the names that stand before a colon more than once, as speakers' do."""
    named = (found[0] for _, line in lines if (found := _SPEAKER.match(line.line)))
    return frozenset(name for name, count in Counter(named).items() if count > 1)


def _opens_verse(lines: Sequence[Numbered]) -> Iterator[int]:
    """Yield the line above the first gap, where it heads lines that stand together: a poem."""
    last = next((i - 1 for i, (_, line) in enumerate(lines) if i and line.gap), len(lines))
    run = [line for _, line in lines[last : last + 3]]
    if (
        len(run) > 2
        and _may_head(run[0])
        and run[0].letters <= _LONGEST_OVER_ITEMS
        and not run[2].gap
        and not run[2].is_sentence
    ):
        yield last


def _counts_items(lines: Sequence[Numbered], index: int) -> bool:
    """Whether a line says how many short lines stand under it: 本周读到的三篇文章."""
    line = lines[index][1]
    counted = _COUNTED.search(line.line)
    if not counted or not index or line.letters > _LONGEST_OVER_ITEMS:
        return False
    number = counted[1]
    count = int(number) if number.isdecimal() else 2 if number == "两" else _HAN_DIGITS.find(number)
    items = [each for _, each in lines[index + 1 : index + 1 + count]]
    return (
        count > 1
        and len(items) == count
        and lines[index - 1][1].ends
        and not any(item.ends or item.is_prose or item.gap for item in items[1:])
    )


def _heads_items(lines: Sequence[Numbered], index: int) -> bool:
    """Whether a line stands apart from what follows it, lines that stand together or look alike."""
    line, items = lines[index][1], [each for _, each in lines[index + 1 : index + 3]]
    if len(items) < 2 or line.letters > _LONGEST_OVER_ITEMS or not index:
        return False
    before = lines[index - 1][1]
    if line.gap and items[0].gap and not items[1].gap and not items[1].is_sentence:
        return True
    alike = all(":" in item.line[:12] for item in items) and ":" not in line.line
    return before.is_sentence and alike


def _may_head(line: Line) -> bool:
    return (
        2 <= line.letters <= _LONGEST_HEADING
        and not line.is_prose
        and _NO_HEADING_END.search(line.line) is None
        and _STAMPED.match(line.line) is None
        and words.STAMP.fullmatch(line.line) is None
        and _STOP_WITHIN.search(line.line) is None
        and words.CAPTION.search(line.line) is None
        and _CREDIT.search(line.line) is None
        and _QUOTED.match(line.line) is None
        and _IN_BRACKETS.fullmatch(line.line) is None
        and _REPORTER.search(line.line) is None
        and NUMBER_ALONE.fullmatch(line.line) is None
        and "\t" not in line.text
        and _COMMAND.fullmatch(line.line) is None
        and _DATED_END.search(line.line) is None
        and not reads_as_formula(line.marked)
        and not words.is_glued(line.line)
    )


def _heads(
    lines: Sequence[Numbered], index: int, contents: frozenset[str], speakers: frozenset[str]
) -> bool:
    """Whether what follows a short line is its text."""
    line = lines[index][1]
    before = lines[index - 1][1] if index else None
    after = lines[index + 1][1] if index + 1 < len(lines) else None
    if after is None:
        return False
    if line.key in contents or _EDIT.search(line.text):
        return True
    if words.SECTION.fullmatch(line.line):
        return True
    if _heads_items(lines, index) or _counts_items(lines, index):
        return True
    spoken = _SPEAKER.match(line.line)
    if _ASKING.match(line.line) and any(_ASKING.match(each.line) for _, each in lines[:index]):
        return False
    heads = after.is_sentence or is_counted(lines, index + 1) or opens_table(lines, index)
    if (spoken and spoken[0] in speakers) or not heads or is_alt(lines, index):
        return False
    if _CHOICE.match(after.line):
        return False
    if before is None or not any(each.is_sentence for _, each in lines[:index]):
        return False
    return before.ends or before.is_sentence or _comes_before_heading(before)


def _comes_before_heading(line: Line) -> bool:
    """Whether a line that ends no sentence can end a section: a row, code, a caption, a number."""
    return (
        "\t" in line.text
        or NUMBER_ALONE.fullmatch(line.line) is not None
        or words.CAPTION.search(line.line) is not None
        or is_code(line)
    )

"""Text that was wrapped at a width of columns, with its paragraphs whole again."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.core.characters.line_breaks import is_no_blank
from reader.core.pattern import Pattern

_NARROWEST = 40
"""Columns; verse and dialogue are narrower than the width a text is wrapped to."""
_FEWEST = 4
"""Full lines that show a width."""
_SLACK = 3
"""Columns by which a full line may be short: a wide character and a mark that it keeps by it."""
_LOOSE = 6
"""The same in a text that was set in type, where blanks and marks are narrower."""
_LATIN = Pattern(r"[!-~]{20}")
_MOST_LINES = 20_000
_END = Pattern(r"[。！？!?…：:；”」』）)]\s*$")
_ITEM = Pattern(
    r"\s*(?:[*•◦‣▪●○+–-]\s|\d{1,3}[.、)]\s|#{1,6}\s|[>|]|\[\d+\]|(?:CAPTION|IFRAME|Link):)"
)
_HEADS = Pattern(
    r"\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|第\s?[一二三四五六七八九十百\d]{1,4}\s?[章节節回条條]"
    r"|\d{1,2}(?:\.\d{1,2})+\s)"
)
"""How a numbered heading begins, of a paper or of a book."""
_CLOSING = frozenset("，。、；：！？）」』】》〉”’,.;:!?)]}％…")
_WORD = Pattern(r"<[^<>\s]*>?|[!-~]+")
_OPEN_ADDRESS = Pattern(r"<(?:(?:https?|ftp|mailto|file):|[#/])[^<>\s]*$")
_LONGEST_ADDRESS = 1_000
_INDENTED = Pattern(r"[\u3000]|[ \t]{2,}")


def columns(text: str, *, ambiguous: int = 1) -> int:
    """Return how many columns of a terminal ``text`` takes (UAX #11); a Han character is two.

    Those of which the width is ``ambiguous`` take one column or two.
    """
    if text.isascii():
        return len(text)
    widths = "".join(map(unicodedata.east_asian_width, text))
    wide = widths.count("W") + widths.count("F")
    return len(text) + wide + (ambiguous - 1) * widths.count("A")


def unwrap(lines: Sequence[str]) -> list[str]:
    """Return ``lines`` with those joined that a program broke because the next word did not fit.

    Nothing is joined where the lines show no width. A line break between Han is no blank.
    """
    width = _width_of(lines)
    if width is None:
        return list(lines)
    joined: list[str] = []
    for before, line in pairwise(["", *lines]):
        if joined and _goes_on(before, line, width):
            head, tail = joined[-1].rstrip(), line.strip()
            blank = "" if is_no_blank(head[-1:], tail[:1]) or _is_in_address(head) else " "
            joined[-1] = f"{head}{blank}{tail}"
        else:
            joined.append(line)
    return joined


def is_wrapped(lines: Sequence[str]) -> bool:
    """Whether ``lines`` show a width to which they were broken."""
    return _width_of(lines) is not None


def _is_in_address(text: str) -> bool:
    """Whether an address in angle brackets is still open at the end of ``text``."""
    return _OPEN_ADDRESS.search(text[-_LONGEST_ADDRESS:]) is not None


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether ``line`` goes on with ``before``, whose last word filled it."""
    if not before.strip() or not line.strip() or _ITEM.match(line):
        return False
    if _is_in_address(before):
        return True
    if _END.search(before) and _HEADS.match(line):
        return False
    if _END.search(before) and _INDENTED.match(line) and not _INDENTED.match(before):
        return False
    size = columns(before.rstrip(), ambiguous=2)
    slack = _SLACK if _HEADS.match(line) or _INDENTED.match(line) else _LOOSE
    is_full = size >= width - slack and _END.search(before) is None
    if not is_full and size + _first_word(line.strip()) <= width:
        return False
    # a longer line was not broken by this width
    return columns(before.rstrip()) <= width + _SLACK or _LATIN.search(before) is not None


def _first_word(line: str) -> int:
    """Return the columns of what could not be broken at the beginning of ``line``."""
    word = _WORD.match(line)
    if word:
        return columns(word[0]) + 1
    kept = 1
    while kept < len(line) and line[kept] in _CLOSING:
        kept += 1
    return columns(line[:kept])


def _width_of(lines: Sequence[str]) -> int | None:
    """Return the width to which ``lines`` were wrapped, told by how many are just full."""
    looked = lines[:_MOST_LINES]
    followed = [
        (columns(before.rstrip()), _END.search(before) is not None)
        for before, after in pairwise(looked)
        if before.strip() and after.strip() and not _ITEM.match(after)
    ]
    sizes = Counter(size for size, _ in followed if size >= _NARROWEST)
    if not sizes:
        return None

    def near(width: int) -> int:
        return sum(sizes[width - slack] for slack in range(_SLACK + 1))

    width = max(sizes, key=lambda size: (near(size), size))
    open_ends = sum(not ended for size, ended in followed if width - _SLACK <= size <= width)
    fewest = _FEWEST - (open_ends == near(width))
    if near(width) < fewest or 2 * open_ends < near(width):
        return None
    longer = sum(
        columns(line.rstrip()) > width + 1 and not re.search(r"[!-~]{30}", line) for line in looked
    )
    return width if 4 * longer <= near(width) else None

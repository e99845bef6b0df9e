"""Emphasis beside Chinese marks: ``這是**重點：**後面`` is bold there, too.

CommonMark (§6.2) takes a delimiter between a mark and a letter for no end of emphasis, which is
right where words have blanks between them. As the amendment that several parsers have adopted says
(markdown-cjk-friendly 1.0), a Han character beside the delimiter is as good as a blank, and a
full-width mark is no punctuation in this sense.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.state_inline import Delimiter

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

_WIDE = frozenset("WFH")
_QUOTES = frozenset("“”‘’…—·")


def use_chinese_emphasis(parser: MarkdownIt) -> None:
    """Have ``parser`` read ``*`` and ``_`` as this module says."""
    parser.inline.ruler.at("emphasis", _tokenize)


def _tokenize(state: StateInline, silent: bool) -> bool:
    """Take a run of delimiters, as markdown-it's own rule of the same name does."""
    marker = state.src[state.pos]
    if silent or marker not in "*_":
        return False
    end = state.pos
    while end < state.posMax and state.src[end] == marker:
        end += 1
    opens, closes = _flanks(state, marker, end)
    for _ in range(end - state.pos):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=end - state.pos,
                token=len(state.tokens) - 1,
                end=-1,
                open=opens,
                close=closes,
            )
        )
    state.pos = end
    return True


def _flanks(state: StateInline, marker: str, end: int) -> tuple[bool, bool]:
    """Return whether the run up to ``end`` can open and whether it can close emphasis."""
    before = state.src[state.pos - 1] if state.pos else " "
    after = state.src[end] if end < state.posMax else " "
    is_left = not _is_blank(after) and (not _is_mark(after) or _parts(before))
    is_right = not _is_blank(before) and (not _is_mark(before) or _parts(after))
    if marker == "*":
        return is_left, is_right
    is_between_letters = is_left and is_right
    return (
        is_left and (not is_between_letters or _is_mark(before)),
        is_right and (not is_between_letters or _is_mark(after)),
    )


def _parts(char: str) -> bool:
    """Whether ``char`` parts words: a blank, a mark, or a character that needs no blanks."""
    return _is_blank(char) or _is_mark(char) or _is_wide(char)


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in _WIDE or char in _QUOTES


def _is_mark(char: str) -> bool:
    return (isMdAsciiPunct(ord(char)) or isPunctChar(char)) and not _is_wide(char)


def _is_blank(char: str) -> bool:
    return isWhiteSpace(ord(char))

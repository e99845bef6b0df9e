"""Lines of programs and commands within a text."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import dedent

from reader.core.characters.kinds import HAN
from reader.core.draft import DraftCode, block_id
from reader.core.pattern import Pattern
from reader.extraction.lines.line import Line, Numbered

_HAN = Pattern(f"[{HAN}]")
_STRING = Pattern(r"\"[^\"]*\"|'[^']*'")
_COMMENT = Pattern(r"^\s*(?:#|//|--|/\*|\*|<!--)|(?:#|//)\s.*$")
_CODE = Pattern(
    r"[{};]\s*$|\w\(.*\)|^\s*(?:def|class|import|from|if|for|while|return|else|elif|try|except|var|let"
    r"|const|function|public|private|echo|sudo|apt|cd|ls|npm|pip|git|docker|curl|ssh|select|insert)\b"
    r"|\s(?:[-+*/<>!=]=?|:=|->|=>|&&|\|\|)\s|^\s*[$>]\s|^\s*</?\w+[^>]*>|^\s*\w+=\S|^[\w.]+/[\w./-]+$"
)
_ADDRESS = Pattern(r"\S*(?:https?://|www\.|@)\S*")
_FENCE = Pattern(r"^\|(?!\s)|\|$")
_WORDS = Pattern(r"[A-Za-z]{2,}")
_MOST_WORDS = 12


def is_code(line: Line) -> bool:
    """Whether a line is a program's or a command's: none of its words are Han, and it has signs."""
    said = _COMMENT.sub("", _STRING.sub("", line.raw.strip().strip("|")))
    return (
        _HAN.search(said) is None
        and _CODE.search(line.raw.strip("|")) is not None
        and _ADDRESS.fullmatch(line.text) is None
        and len(_WORDS.findall(said)) <= _MOST_WORDS
    )


def end_of_code(lines: Sequence[Numbered], start: int) -> int:
    """Return where the code ends that begins at ``start``; ``start`` itself where none does."""
    end, certain = start, 0
    for index in range(start, len(lines)):
        line = lines[index][1]
        is_comment = _COMMENT.match(line.raw.strip("|")) is not None
        if (index > start and line.gap > 1) or not (is_code(line) or is_comment):
            break
        certain += is_code(line)
        if is_code(line):
            end = index + 1
    return end if certain and end > start + 1 else start


def code_block(lines: Sequence[Numbered]) -> DraftCode:
    """Return ``lines`` as code, their common indentation off; Firefox sets it between bars."""
    written: list[str] = []
    for index, (_, line) in enumerate(lines):
        written += [""] * (line.gap if index else 0)
        written.append(line.raw.rstrip())
    code = "\n".join(written)
    if code.lstrip().startswith("|") and code.endswith("|"):
        code = code.lstrip()[1:-1]
    return DraftCode(block_id(lines[0][0]), dedent(code.expandtabs(4)))

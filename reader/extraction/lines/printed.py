"""What programs write that print a page as text: addresses, numbers of links, signs of emphasis.

Firefox and html2text write a link's address behind it in angle brackets, lynx and elinks a number
before it and the addresses at the end, w3m, elinks and Pandoc a raised mark as ^[1] or ^([1]).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.core.characters.addresses import bare_addresses
from reader.core.characters.line_breaks import is_no_blank
from reader.core.pattern import Pattern
from reader.core.text import Mark, Span, Text

_BLANKS = r"(?:(?<!\s)\s+)?"
"""Taken from their beginning only: else a long run of blanks is tried from each of them."""
_ADDRESS = Pattern(
    rf"{_BLANKS}<(?P<address>(?:https?|ftp|file|mailto):[^<>]+|[#/.][^<>\s]*)>\s*"
    rf"|{_BLANKS}\((?P<round>https?://[^()\s]+)\)"
)
_RAISED = Pattern(r"\^(?:\((?P<round>\[?[^()\[\]]{1,6}\]?)\)|(?P<square>\[[^\[\]]{1,6}\]))")
_NUMBER = Pattern(r"\[(?P<number>\d{1,4})\](?=\S)")
_LIST_OF_ADDRESSES = Pattern(r"\s*(?:References|Visible links|Links:?|Hidden links:?|链接|連結)\s*")
_LISTED = Pattern(r"\s*(?P<number>\d{1,4})\.\s+(?P<address>\S+:\S+|/\S*)\s*")
_NOTHING = Pattern(r"\s*(?:(?:IFRAME|Link|BUTTON):?\s*.*|(?:\[\d+\])?IFrame)\s*")
_CAPTION = Pattern(rf"{_BLANKS}CAPTION:\s*")
_EDITED = Pattern(
    r"\[(?P<edit>DEL|INS|S):(?P<words>(?:(?!:(?:DEL|INS|S)\])[^\n]){1,400}):(?P=edit)\]"
)
"""As w3m prints what is struck out and what was put in."""
_STARRED = Pattern(r"(?P<stars>\*{3,6})\s+(?P<words>\S.*?)\s+(?P=stars)")
_BEFORE = Pattern(r"[^\s，。、；：！？（）「」『』《》“”,.;:!?()]+$")
_LONGEST_LINKED = 400
"""Characters before an address that can be the words of its link; a search through all of a long
line would be made again for each of its addresses."""
_LONGEST_ADDRESS = 2_000


@dataclass(frozen=True, slots=True)
class Printed:
    """A text without the list of addresses at its end, and that list."""

    lines: tuple[str, ...]
    addresses: Mapping[str, str]
    """By the number that stands before a link in the text."""


def without_addresses(lines: Sequence[str]) -> Printed:
    """Return ``lines`` without the list of addresses that lynx and elinks put at the end."""
    for index in range(len(lines) - 1, -1, -1):
        if not _LIST_OF_ADDRESSES.fullmatch(lines[index]):
            continue
        listed = [found for line in lines[index + 1 :] if (found := _LISTED.fullmatch(line))]
        rest = [line for line in lines[index + 1 :] if line.strip() and not _LISTED.fullmatch(line)]
        if listed and len(rest) <= len(listed):
            addresses = {found["number"]: found["address"] for found in listed}
            return Printed(tuple(filter(_is_said, lines[:index])), addresses)
        break
    return Printed(tuple(lines), {})


def _is_said(line: str) -> bool:
    return _NOTHING.fullmatch(line) is None


def starred_heading(line: str) -> tuple[str, int] | None:
    """Return the words and the level, 1 to 4, of a heading as html2text sets one: *** … ***."""
    found = _STARRED.fullmatch(line) if line[0] == "*" else None
    return (found["words"], 7 - len(found["stars"])) if found else None


def read_marks(line: str, addresses: Mapping[str, str]) -> Text:
    """Return ``line`` with what is written for links and raised marks as marks."""
    if "CAPTION:" in line:
        line = _CAPTION.sub("", line, count=1)
    text, spans = "", list[Span]()
    open_link: tuple[int, str] | None = None
    position = 0
    for start, end, replacement, mark, target in _signs(line, addresses):
        text += line[position:start]
        if mark is Mark.LINK and not replacement:
            if line[start:end].startswith("["):
                open_link = (len(text), target)
            elif found := _BEFORE.search(text, max(0, len(text) - _LONGEST_LINKED)):
                spans.append(Span(found.start(), len(text), Mark.LINK, target))
            has_blank = line[start:end].strip() != line[start:end]
            if has_blank and end < len(line) and text and not is_no_blank(text[-1], line[end]):
                text += " "
        else:
            spans.append(Span(len(text), len(text) + len(replacement), mark, target))
            text += replacement
        position = end
    text += line[position:]
    if open_link is not None:
        start, target = open_link
        if stop := re.match(r"[^\s，。、；：！？（）「」『』《》“”]+", text[start:]):
            spans.append(Span(start, start + stop.end(), Mark.LINK, target))
    linked = [span for span in spans if span.mark is Mark.LINK]
    spans += (
        Span(*address[:2], Mark.LINK, address.target)
        for address in bare_addresses(text)
        if not any(span.start < address.end and address.start < span.end for span in linked)
    )
    return Text(text, tuple(sorted(spans, key=lambda span: (span.start, -span.end))))


def _signs(line: str, addresses: Mapping[str, str]) -> Iterator[tuple[int, int, str, Mark, str]]:
    """Yield begin, end, replacement, mark and target of every sign in ``line``, in order."""
    found: list[tuple[int, int, str, Mark, str]] = []
    if "<" in line or "(http" in line:
        for address in _ADDRESS.finditer(line):
            target = re.sub(r"\s+", "", address["address"] or address["round"])
            if len(target) <= _LONGEST_ADDRESS:
                found.append((*address.span(), "", Mark.LINK, target))
    if ":DEL]" in line or ":INS]" in line or ":S]" in line:
        for edited in _EDITED.finditer(line):
            mark = Mark.UNDERLINE if edited["edit"] == "INS" else Mark.DELETED
            found.append((*edited.span(), edited["words"], mark, ""))
    if "^" in line:
        for raised in _RAISED.finditer(line):
            words = raised["round"] or raised["square"]
            number = re.match(r"\[(\d+)\](?=\[)", words + line[raised.end() : raised.end() + 1])
            if number and number[1] in addresses:  # ^[8][1]: the number of a link, and the mark
                continue
            found.append((*raised.span(), words, Mark.SUPERSCRIPT, ""))
    if addresses:
        for number in _NUMBER.finditer(line):
            if number["number"] in addresses:
                start = number.start() - (line[number.start() - 1 : number.start()] == "^")
                found.append((start, number.end(), "", Mark.LINK, addresses[number["number"]]))
    reached = 0
    for sign in sorted(found):
        if sign[0] >= reached:
            reached = sign[1]
            yield sign

"""Running text inside one block: white space as a browser collapses it, marks as spans."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from reader.core.articles.prose import is_prose
from reader.core.characters.line_breaks import is_no_blank, join_lines
from reader.core.pattern import Pattern
from reader.core.text import NO_TEXT, Mark, Span, Text
from reader.extraction.markup.tree import NOTE, Node

Marks = tuple[tuple[Mark, str], ...]
"""The marks that lie on a piece of text, each with its target."""

_NOT_LETTERS = Pattern(r"[\W_]+")
_USUAL_MARKS = Pattern(r"[\s,.!?:;\"'()（），。！？、：；“”‘’《》「」『』【】—…·\-_|/]+")
"""Of which none is a letter, or part of one, in any form of normalization."""
_BLANKS = " \t\n\r\f"
_SPACES = Pattern(r"[ \t\n\r\f]+")
_EDGES = " \t\n\r\f\v\u3000\xa0\u200b\ufeff\u2002\u2003\u2028\u2029"
_LONGEST_LINE = 400
_LONGEST_ADDRESS = 8_000
"""Longer ones lead nowhere, and a page can repeat one in every paragraph."""
_TAGS = {
    "b": Mark.STRONG,
    "strong": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "i": Mark.EMPHASIS,
    "cite": Mark.EMPHASIS,
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
    "tt": Mark.CODE,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
    "del": Mark.DELETED,
    "s": Mark.DELETED,
    "strike": Mark.DELETED,
    "mark": Mark.HIGHLIGHT,
    "u": Mark.UNDERLINE,
    "ins": Mark.UNDERLINE,
}
_BOLD = Pattern(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_STRUCK = Pattern(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.I)
_NOT_BOLD = Pattern(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.I)


def collapse(text: str) -> str:
    """Return ``text`` with every run of blanks as one space and none at its ends."""
    if text.isprintable() and "  " not in text:  # most lines, which have no blank but single ones
        return text.strip(_EDGES)
    return _SPACES.sub(" ", text).strip(_EDGES)


def key_of(text: str) -> str:
    """Return the letters of ``text`` alone, for comparing what pages write in two places."""
    return _key_of_line(text) if len(text) <= _LONGEST_LINE else _key_of_text(text)


def _key_of_text(text: str) -> str:
    # Without its marks, most Chinese text is normalized: to see that is quicker than to do it.
    letters = _USUAL_MARKS.sub("", text)
    if letters.isalnum() and unicodedata.is_normalized("NFKC", letters):
        return letters.lower()
    return _NOT_LETTERS.sub("", unicodedata.normalize("NFKC", text)).lower()


_key_of_line = lru_cache(maxsize=4096)(_key_of_text)
"""One line is compared with many others, and by many rules."""


_SCRIPT = Pattern(
    r"[\x00-\x20]*(?:" + "|".join(r"[\t\n\r]*".join(n) for n in ("javascript:", "vbscript:")) + ")",
    re.I,
)
"""With the characters that browsers pass over in an address (WHATWG URL, 4.4)."""


def marks_of(node: Node, outer: Marks) -> Marks:
    """Return the marks on text inside ``node``, given those on the text around it."""
    mark, target = _TAGS.get(node.tag), ""
    attributes = node.attributes
    if mark is None and not attributes:
        return outer
    if note := attributes.get(NOTE):
        mark, target = Mark.NOTE_REF, note
    elif node.tag == "a" and 0 < len(href := node.get("href").strip()) <= _LONGEST_ADDRESS:
        mark, target = Mark.LINK, href
        outer = tuple(m for m in outer if m[0] is not Mark.LINK)
        if _SCRIPT.match(href):
            return outer
    style = attributes.get("style")
    if mark is None and style and _BOLD.search(style):
        mark = Mark.STRONG
    elif style and _NOT_BOLD.search(style):
        outer = tuple(m for m in outer if m[0] is not Mark.STRONG)
        mark = None if mark is Mark.STRONG else mark
    if style and _STRUCK.search(style) and (Mark.DELETED, "") not in outer:
        outer = (*outer, (Mark.DELETED, ""))
    if mark is None or (mark, target) in outer:
        return outer
    return (*outer, (mark, target))


class InlineText:
    """Collects the pieces of one block's text."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._pieces: list[tuple[str, Marks]] = []
        self._rubies: list[tuple[int, int, str]] = []
        self._ruby_from = 0
        self._blank: tuple[str, Marks] | None = None
        """What was collected last, when it was a blank or a line break, and the marks on it."""
        self._is_apart = False
        """Whether that stands by itself between two elements."""
        self._breaks: list[int] = []
        """The pieces that stand for such a break: no blank in prose, but one between names."""

    def add(self, text: str, marks: Marks) -> None:
        """Append ``text``, its white space collapsed with what stands before it."""
        inner = text.strip(_BLANKS)
        if not inner:
            self._is_apart = bool(text) and bool(self._pieces)
            self._hold(text, marks)
            return
        self._hold(text[: text.index(inner[0])], marks)
        self._put_blank(inner[0])
        self._pieces.append((_SPACES.sub(" ", join_lines(inner)), marks))
        self._hold(text[len(text.rstrip(_BLANKS)) :], marks)

    def _hold(self, blanks: str, marks: Marks) -> None:
        """Keep ``blanks`` until it is known what follows them; a line break counts for more."""
        if blanks and self._pieces:
            is_break = "\n" in blanks or (self._blank is not None and self._blank[0] == "\n")
            self._blank = ("\n" if is_break else " ", self._blank[1] if self._blank else marks)

    def _put_blank(self, following: str) -> None:
        """Collect the blank that is held back, unless it is a line break that is none."""
        if self._blank is not None:
            blank, marks = self._blank
            if blank == " " or not is_no_blank(self._pieces[-1][0][-1], following):
                self._pieces.append((" ", marks))
            elif self._is_apart:
                self._breaks.append(len(self._pieces))
                self._pieces.append(("", marks))
        self._blank = None
        self._is_apart = False

    def begin_ruby(self) -> None:
        """Note that what follows has its pronunciation after it."""
        self._ruby_from = len(self._pieces)

    def end_ruby(self, pronunciation: str) -> None:
        """Mark what was added since the last ruby, the pronunciation in brackets with it."""
        if self._ruby_from < len(self._pieces):
            self._rubies.append((self._ruby_from, len(self._pieces), pronunciation))
        self._ruby_from = len(self._pieces)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read yet."""
        return not any(text.strip(_EDGES) for text, _ in self._pieces)

    def take(self) -> Text:
        """Return what was collected, blanks at its ends gone, and start anew."""
        if not self._pieces:  # between two blocks, most of the time
            self._ruby_from = 0
            self._is_apart = False
            return NO_TEXT
        if self._breaks and not is_prose(Text("".join(text for text, _ in self._pieces))):
            for index in self._breaks:
                self._pieces[index] = (" ", self._pieces[index][1])
        has_marks = self._rubies or any(marks for _, marks in self._pieces)
        if not has_marks:
            plain = "".join([text for text, _ in self._pieces]).strip(_EDGES)
            self._clear()
            return Text(plain)
        spans: list[Span] = []
        open_marks: dict[tuple[Mark, str], int] = {}
        offset = 0
        offsets = [0]
        for text, marks in self._pieces:
            ended = [mark for mark in open_marks if mark not in marks]
            spans += [Span(open_marks.pop(mark), offset, *mark) for mark in ended]
            for mark in marks:
                open_marks.setdefault(mark, offset)
            offset += len(text)
            offsets.append(offset)
        spans += [
            Span(offsets[first], offsets[end], Mark.RUBY, pronunciation)
            for first, end, pronunciation in self._rubies
        ]
        spans += [Span(start, offset, *mark) for mark, start in open_marks.items()]
        spans.sort(key=lambda span: (span.start, -span.end))
        whole = Text("".join(text for text, _ in self._pieces), tuple(spans))
        self._clear()
        start = len(whole.text) - len(whole.text.lstrip(_EDGES))
        return whole.slice(start, max(start, len(whole.text.rstrip(_EDGES))))

    def _clear(self) -> None:
        self._pieces.clear()
        self._rubies.clear()
        self._ruby_from = 0
        self._blank = None
        self._is_apart = False
        self._breaks.clear()

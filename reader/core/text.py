"""Text with marks standing off from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Mark(Enum):
    """What a span says about its stretch of text."""

    STRONG = "strong"
    EMPHASIS = "em"
    CODE = "code"
    LINK = "link"
    NOTE_REF = "note"
    SUPERSCRIPT = "sup"
    SUBSCRIPT = "sub"
    DELETED = "del"
    HIGHLIGHT = "mark"
    UNDERLINE = "u"
    RUBY = "ruby"
    """Lies on a word and on its pronunciation, which follows it in brackets and is the target."""
    FORMULA = "formula"
    """Lies on a formula as the page writes it or as it is read aloud; the target is its TeX."""


VERBATIM = frozenset({Mark.CODE, Mark.FORMULA})
"""Marks of what is no prose: nothing in it is mended or converted."""


@dataclass(frozen=True, slots=True)
class Span:
    """A mark over ``text[start:end]`` of one Text, in code points (Qt counts UTF-16)."""

    start: int
    end: int
    mark: Mark
    target: str = ""
    """A LINK's address, the id of a NOTE_REF's note, a RUBY's pronunciation, a FORMULA's TeX.

    Of a HIGHLIGHT or UNDERLINE that its reader made, in what is given on, the colour.
    """


@dataclass(frozen=True, slots=True)
class Text:
    """One unbroken string, so that a phrase half in bold is still one phrase.

    Spans are sorted by start and lie within the string; they may overlap.
    """

    text: str = ""
    spans: tuple[Span, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return bool(self.text)

    def covered_by(self, mark: Mark) -> bool:
        """Whether every character that is not white space carries ``mark``."""
        if not self.spans:
            return False
        reached = 0
        for span in self.spans:
            if span.mark is mark:
                if self.text[reached : span.start].strip():
                    return False
                reached = max(reached, span.end)
        return bool(self.text[:reached].strip()) and not self.text[reached:].strip()

    def slice(self, start: int, end: int) -> Text:
        """Return ``text[start:end]`` with the spans cut to it."""
        if not self.spans:
            return Text(self.text[start:end])
        start, end, _ = slice(start, end).indices(len(self.text))
        cut = (
            Span(max(s.start, start) - start, min(s.end, end) - start, s.mark, s.target)
            for s in self.spans
            if max(s.start, start) < min(s.end, end)
        )
        return Text(self.text[start:end], tuple(cut))

    def strip(self) -> Text:
        """Return the text without white space at its ends, spans moved along."""
        start = len(self.text) - len(self.text.lstrip())
        end = max(start, len(self.text.rstrip()))
        return self if end - start == len(self.text) else self.slice(start, end)


NO_TEXT = Text()


def join(parts: list[Text], separator: str = "") -> Text:
    """Return one Text of ``parts`` with ``separator`` between them, marks kept."""
    strings: list[str] = []
    spans: list[Span] = []
    offset = 0
    for index, part in enumerate(parts):
        if index:
            strings.append(separator)
            offset += len(separator)
        strings.append(part.text)
        spans += [Span(s.start + offset, s.end + offset, s.mark, s.target) for s in part.spans]
        offset += len(part.text)
    return Text("".join(strings), tuple(spans))

"""What each line of a copied page is, told by itself."""

from __future__ import annotations

from enum import Enum, auto

from reader.bylines.line import read_byline
from reader.core.pattern import Pattern
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.line import Line

_DATED = Pattern(r"^\W{0,3}(?:19|20)\d\d\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}")
_LABELLED_DAY = Pattern(r"(?:发[表布]|更新|刊登|出版)(?:时间|日期|于)\s*:?\s*\d[\d\s/:.-]{7,24}")
_ROUND = " 【】[]()「」《》<>〔〕▲▼△★☆※►▶→·•*#|—–-"
"""Signs round a line that say nothing of what it is."""
_SIGNED = Pattern(r"(?:记者|特约撰稿|撰文|编辑部)\s*[^\s,。:]{2,4}$|^\S{2,8}编辑部$")
_DATE = Pattern(
    r"(?:19|20)\d\d\s*[年/.-]\s*\d{1,2}|\d{1,2}月\d{1,2}日|\d{1,2}月\s?\d{1,2},|\d{1,2}:\d\d"
)


class Kind(Enum):
    """What a line is, told by itself."""

    SENTENCE = auto()
    ROW = auto()
    BYLINE = auto()
    BUTTONS = auto()
    ADVERTISEMENT = auto()
    COMMENTS = auto()
    OTHER_POST = auto()
    RELATED = auto()
    ENDING = auto()
    STAMP = auto()
    SHORT = auto()


_INTRODUCES = Pattern(r",.*:$|[写说问]道?:$")
"""How a text leads to comments that it quotes: 评论区里，有人这样写："""
_MARKS_ALONE = Pattern(r"(?:[:,]\s){4}")
"""What is left of what WeChat says to screen readers, above its buttons."""


def kind_of(line: Line) -> Kind:
    """Return what a line is, of the page first, then of the text."""
    text = line.line
    if len(text) <= 120 and (bare := text.strip(_ROUND)) != text and bare:
        kind = _page_kind(bare)
        if kind in {Kind.ENDING, Kind.COMMENTS, Kind.ADVERTISEMENT}:
            return kind
    return _page_kind(text) or _kind_behind_buttons(text) or _text_kind(line)


def _page_kind(text: str) -> Kind | None:
    """Return what a line is that belongs to the page; None when it may be the article's."""
    if _MARKS_ALONE.match(text):
        return Kind.BUTTONS
    if len(text) <= 120:
        if words.COMMENTS.fullmatch(text) and not _INTRODUCES.search(text):
            return Kind.COMMENTS
        if words.OTHER_POSTS.fullmatch(text):
            return Kind.OTHER_POST
        if words.STAMP.fullmatch(text):
            return Kind.STAMP
        if words.ADVERTISEMENT.fullmatch(text) or words.INLINE_RELATED.fullmatch(text):
            return Kind.ADVERTISEMENT
        if words.RELATED.fullmatch(text):
            return Kind.RELATED
        if words.ENDING.fullmatch(text):
            return Kind.ENDING
        if words.is_furniture(text) or words.is_number(text) or words.is_glued(text):
            return Kind.BUTTONS
    return None


def _kind_behind_buttons(text: str) -> Kind | None:
    """Return what a line is whose end closes the page and whose beginning is buttons.

    Firefox copies the words of a menu without anything between them.
    """
    rest = words.without_buttons(text)
    if rest == text or not rest:
        return None
    kind = _page_kind(rest)
    return kind if kind in {Kind.ENDING, Kind.COMMENTS} else None


def _text_kind(line: Line) -> Kind:
    text = line.line
    if line.is_sentence:
        return Kind.SENTENCE
    if "\t" in line.text:
        return Kind.ROW
    if len(text) <= 24 and _SIGNED.search(text):
        return Kind.BYLINE
    if _LABELLED_DAY.fullmatch(text):
        return Kind.BYLINE
    if _DATED.match(text) and len(text) <= 80 and not line.ends:
        return Kind.BYLINE
    if (
        len(text) <= 160
        and (_DATE.search(text) or any(sign in text for sign in ":/|· ") or text[:2] == "原创")
        and read_byline(line.text)
    ):
        return Kind.BYLINE
    return Kind.SHORT

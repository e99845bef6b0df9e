"""Tells captions from other lines and the credit in them from the rest."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.core.articles.prose import HAN, any_of, plain
from reader.core.characters.kinds import count_letters
from reader.core.draft import DraftText
from reader.core.pattern import Pattern
from reader.core.text import NO_TEXT, Text
from reader.structuring.caption_words import AGENCIES, LABELS, OPENINGS, PEOPLE, TAKEN, TAKEN_FROM

LONGEST_CAPTION = 160

_CLASS_WORDS = Pattern(
    r"caption|\bfig ?cap|\bpictext\b|\bpicture ?info|\btu ?shuo\b|\btu ?zhu\b|\bzhushi\b"
    r"|\b(?:img|image|pic|picture|photo|figure) ?(?:wrapper|box|desc\w*|txt|text|title|info|tip"
    r"|note|intro|alt|legend|explain|zhu|sm)\b"
)

_TAKEN = any_of(TAKEN.words)
_PEOPLE = HAN + "{0,10}?" + any_of(PEOPLE.words)
_AGENCY = any_of(AGENCIES.words)
_LABEL = any_of(LABELS.words) + r"(?:\s*[:/|]|(?<=[,:]))"
_TAKEN_FROM = any_of(TAKEN_FROM.words)
_BRACKETED = Pattern(
    r"\((?=[^()]{1,40}\)[。.]?\s*$)"
    rf"(?:[^()]*?{_TAKEN}|{_LABEL}[^()]*|{_AGENCY}[^()]*|{_TAKEN_FROM}[^()]*)\)[。.]?\s*$"
)
_AFTER_STOP = Pattern(
    r"(?:(?<=[。!?”」』)\]])|(?<=,)(?=\s*(?:图片?)?来[源自]\s*:))\s*(?P<credit>(?:"
    rf"(?![由被将这那他她我])[^。!?,;]{{1,28}}?{_TAKEN}|{_LABEL}[^。!?;]{{1,30}}"
    rf"|{_AGENCY}[^。!?;,]{{0,12}}|{_PEOPLE}[^。!?,;]{{1,20}})[。.]?\s*)$"
)
_NAMES = rf"(?:{HAN}|[·、\s]){{2,12}}?"
_AFTER_BLANK = Pattern(
    rf"(?<=\s)(?P<credit>(?:本文[^。,]{{0,10}}?图片?[^。]{{1,24}}|{_PEOPLE}\s*[:/]?\s*{_NAMES}\s*/?\s*{_TAKEN}|(?:{HAN}|·){{2,8}}?\s?/?{_TAKEN}"
    rf"|{HAN}{{2,4}}(?:\s{HAN}{{2,4}})*\s+(?:摄影?|供图)|{_LABEL}\S.{{0,30}}"
    rf"|{_AGENCY}(?:\s*(?:资料图?|供图|发|图))?))\s*$"
)
_AFTER_BAR = Pattern(
    rf"(?<=[/|])\s*(?P<credit>(?:摄影|摄|图片?|供图|制图|绘图|文图)\s*[:/|]?\s*{_NAMES}"
    rf"|(?:{HAN}|·){{2,8}}?\s?(?:摄影?|供图|制图|绘图|翻摄|提供))[。.]?\s*$"
)
_WHOLE = Pattern(
    rf"[\s◎○●◆◇■□※☆★•·]*(?:{_LABEL}\s*\S[^。]{{0,40}}|{_PEOPLE}\s*[:/]?\s*{_NAMES}\s*/?\s*{_TAKEN}"
    rf"|{_AGENCY}\s*(?:供?图|\([^()]{{1,20}}\))?"
    r"|(?:配图|动图|图片|照片)均?(?:来自|来源于?|自|由)\s*:?[^。,]{1,20}|图(?:来自|自网)[^。,]{1,20}"
    rf"|(?:{HAN}|·){{2,4}}?\s*(?:/\s*摄影?|(?<!拍)摄|供图))[。.]?\s*"
)
_OPENING = Pattern(r"^\s*[\[【(]?\s*" + any_of(OPENINGS.words))
_MARKS_AROUND = Pattern(
    r"[◎○●◆◇■□※☆★◀►▶→↑↓←▲▼△▽▴▾☝☟☞⬆⬇⬅➡\U0001F446-\U0001F449\U0001F53A-\U0001F53D\ufe0f*•·/／|｜\s]*(?P<words>.*?)[◀←↑↓▲▼△▽/／|｜\s]*",
    re.DOTALL,
)
_CLICK = Pattern(
    r"\s*[(\[【]\s*(?:[上下本]?图片?|照片)?(?:请|可)?(?:以)?(?:点[击按选]?|轻触|单击)[^()\[\]【】]{0,8}(?:放大|查看|大图|原图|看图)"
    r"[^()\[\]【】]{0,4}[)\]】]\s*$"
)
_SURE_OPENING = Pattern(
    r"^\s*[\[【(]?\s*(?:▲|资料图|图为|图片(?:来源|说明)\s*[:/|]|图/|图像来源|图像加注)"
)
_SURE_CREDIT = Pattern(
    r"(?<!拍)摄[)]?[。.]?\s*$|供图[)]?[。.]?\s*$|/\s*翻?摄影?[)]?\s*$|\((?:图|摄|资料)[^()]{0,30}\)\s*$"
    r"|记者.{2,14}(?:翻摄|摄影)[)]?\s*$|^图像来源"
)


def is_marked(line: DraftText) -> bool:
    """Whether the page itself calls ``line`` a caption, by its element or by a class around it."""
    if line.tag == "figcaption":
        return True
    return _CLASS_WORDS.search(line.classes) is not None and _is_short(line.text.text)


def is_worded(text: str) -> bool:
    """Whether ``text`` reads as a caption: how it opens, or a credit at its end."""
    if not _is_short(text):
        return False
    line = plain(text)
    return _OPENING.match(line) is not None or _credit_start(line) < len(line)


def stands_alone(text: str) -> bool:
    """Whether ``text`` is a caption beyond doubt, even where no picture is beside it."""
    if not _is_short(text):
        return False
    line = plain(text)
    if _SURE_OPENING.match(line):
        return True
    if not _SURE_CREDIT.search(line):  # as in most lines, which are not looked through again then
        return False
    start = _credit_start(line)
    return start < len(line) and _SURE_CREDIT.search(line, start) is not None


def has_credit(text: str) -> bool:
    """Whether ``text`` ends in a credit that says who took or gave the picture."""
    line = plain(text)
    return _is_short(text) and _credit_start(line) < len(line)


def split_credit(text: Text) -> tuple[Text, Text]:
    """Return caption and credit; either may be empty, and together they are all of ``text``."""
    line = plain(text.text)
    start = _credit_start(line)
    if start >= len(line):
        return text.strip(), NO_TEXT
    return text.slice(0, start).strip(), text.slice(start, len(line)).strip()


def without_marks(text: Text) -> Text:
    """Return a caption or a credit without the signs that set it off: ◎, a bar at an end.

    What tells to click on the picture goes as well.
    """
    if click := _CLICK.search(plain(text.text)):
        text = text.slice(0, click.start())
    found = _MARKS_AROUND.fullmatch(text.text)
    return text if found is None else text.slice(*found.span("words"))


def signs_of(whole: str, caption: str, credit: str) -> str:
    """Return the signs of ``whole`` that are neither in the caption nor in the credit."""
    left = whole.replace(caption, "", 1).replace(credit, "", 1)
    return left.strip()


@lru_cache(maxsize=2048)
def _credit_start(line: str) -> int:
    if _WHOLE.fullmatch(line):
        return 0
    for pattern in (_AFTER_STOP, _BRACKETED, _AFTER_BAR, _AFTER_BLANK):
        if found := pattern.search(line):
            return found.start("credit" if "credit" in found.re.groupindex else 0)
    return len(line)


def _is_short(text: str) -> bool:
    return len(text) <= 2 * LONGEST_CAPTION and 0 < count_letters(text) <= LONGEST_CAPTION

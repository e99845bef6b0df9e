"""Which lines of a copied page may be its title at all."""

from __future__ import annotations

from reader.bylines.names import is_name
from reader.core.pattern import Pattern
from reader.extraction.lines import fields
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.page import Page

_LONGEST_TITLE = 64
_LONGEST_LINE = 96
_MOST_STOPS = 3
"""Marks of questions in one title."""
_NO_TITLE_END = Pattern(r"[。；，、：;,:]\s*$")
_NO_TITLE = Pattern(
    r"^(?:[您你]|当前|现在|目前|所在)?的?位置\s*:|^(?:发布|发表|收录|刊登)[于在]|^图[像片]来源|^(?:本文|编[注者按])|^(?:楼主|发帖人)\s+\S|^photo\s+by|^第\s*\d+\s*期\s*:\s*\S{0,5}$|^(?:[—–-]{1,2}|[▲△▼▽◎※#＋+•·]|https?:|\()|@|^webvtt|^扫(?:一扫|码|描)[^。？?]{0,24}(?:下载|关注|打开|客户端)"
)
_FIELD = Pattern(
    r"(?:经文|金句|读经|诗歌|讲员|讲者|主讲人?|地点|联[系络]人|对象|索引号|文号|主题分类|日期|时间|单位|机构|来源|作者|编辑|供稿|审核|摄影|浏览|点击|字号|字数|专栏|标签)\s*:"
    r"|^(?:字数|阅读|浏览|评论|点击|喜欢|热度|积分)(?:数|量)?\s*\d|^时间\s*(?:mon|tue|wed|thu|fri|sat|sun|(?:19|20)\d\d)"
    r"|^(?:通长|长|高|宽|口径|直径|径|重|尺寸|规格|编号)\s*:?\s*\d"
)
"""What a line says of an article, or of a thing, in fields and measures."""
_CAPTION_END = Pattern(r"(?:摄|供图|资料图片?|(?:摄影|图)[:/].{1,10}|提供)[)]?[。.]?$")
_CAPTION_LABEL = Pattern(r"(?:图像加注文字|图片说明|图注|image caption)\W*")
TRAIL = Pattern(r"\S\s*(?:>+|»+|›+)\s*\S")
SHORTEST_HEADLINE = 12
_NEAR_FIELDS = 6
_SHORTEST_OVER_DAY = 8
_BUTTONS = frozenset({Kind.BUTTONS, Kind.ENDING})
_MOST_FIGURES = 8
_COOKED = Pattern("做过|跟[着著]做")
_FIGURE = Pattern(r"\d")
_CHAPTER = Pattern(r"第\s?[〇零一二三四五六七八九十百千两\d]{1,7}\s?[章节回卷集话](?:\s.*)?")
_NEXT_CHAPTER = Pattern(r"[上下前后]一[章节回卷集话]")
IN_BRACKETS = Pattern(r"【[^【】]{2,40}(?<![讯电])】")
_NUMBER = Pattern(r"[\u3400-\u9fff]{2,6}\s*:\s*[\d.,]+\s*[\u3400-\u9fff]?")
_ROLE = Pattern(
    r"(?:记者|特约撰稿人?|特派员|撰稿人|专栏作家|评论员|主播|编辑|作者|主笔|导演|教授|研究员)$"
)
_LONGEST_ROLE = 16
_SHARE_OF_NAME = Pattern(r"^(?:作者|Author|By|文)\s*[,，:：]?\s*")
_CREDIT = Pattern(r"(?:图[像片]?来源|图源|photo\s?credit|image\s?source)\s*[:,，]?")
_OPENS_CREDIT = frozenset("图pi")
"""With which letters these two begin."""


def may_be_title(page: Page, index: int) -> bool:
    """Whether nothing that a line says or stands by forbids that it is the title."""
    line, kind = page.lines[index], page.kinds[index]
    is_asking = kind is Kind.SENTENCE and "。" not in line.text and line.stops <= _MOST_STOPS
    is_headline = kind is Kind.SHORT or is_asking
    return (
        is_headline
        and 2 <= line.letters <= _LONGEST_TITLE
        and len(line.text) <= _LONGEST_LINE
        and (kind is Kind.SHORT or not line.is_prose)
        and not _is_field(page, index)
        and _NO_TITLE_END.search(line.text) is None
        and _NO_TITLE.search(line.line) is None
        and _CAPTION_END.search(line.line) is None
        and TRAIL.search(line.line) is None
        and _FIELD.search(line.line) is None
        and words.LABELLED.fullmatch(line.line) is None
        and words.CONTENTS.fullmatch(line.line) is None
        and "\t" not in line.text
        and index not in page.contents
        and not (index and _is_caption_label(page.lines[index - 1].line))
    )


def _is_field(page: Page, index: int) -> bool:
    """Whether a line is a number behind its label, or what somebody is, under the name."""
    line = page.lines[index]
    if _NUMBER.fullmatch(line.line):
        return True
    if index == 0 or line.letters > _LONGEST_ROLE or not _ROLE.search(line.line):
        return False
    above = _SHARE_OF_NAME.sub("", page.lines[index - 1].text)
    return is_name(above.strip())


def is_of_picture(page: Page, index: int) -> bool:
    """Whether a line says where a picture comes from, that it has words, or these words."""
    said = page.lines[index]
    if _is_caption_label(said.line) or (index and _is_caption_label(page.lines[index - 1].line)):
        return True
    is_credit = "©" in said.text or words.CAPTION.search(said.line) is not None
    return is_credit or (said.line[0] in _OPENS_CREDIT and _CREDIT.match(said.line) is not None)


def _is_caption_label(line: str) -> bool:
    return line[0] in _OPENS_CREDIT and _CAPTION_LABEL.fullmatch(line) is not None


def is_headline(page: Page, index: int) -> bool:
    """Whether a line may be the title and is as long as headlines are."""
    line = page.lines[index]
    is_short = page.kinds[index] is Kind.SHORT and line.letters >= SHORTEST_HEADLINE
    return is_short and may_be_title(page, index)


def heads_text(page: Page, index: int) -> bool:
    """Whether a line in brackets above the first sentence is a heading.

    Others in brackets head sentences further below, or a headline stands above it over its day.
    """
    others = (i for i in range(index + 2, len(page.lines) - 1) if _is_heading_in_brackets(page, i))
    if next(others, None) is not None:
        return True
    days = (i for i in range(max(1, index - _NEAR_FIELDS), index) if fields.is_dated(page, i))
    return any(is_headline(page, i - 1) or is_headline(page, max(0, i - 2)) for i in days)


def _is_heading_in_brackets(page: Page, index: int) -> bool:
    line = page.lines[index].line
    is_over_text = line.startswith("【") and page.kinds[index + 1] is Kind.SENTENCE
    return is_over_text and IN_BRACKETS.fullmatch(line) is not None


def over_figures(page: Page, index: int) -> int | None:
    """Return the headline over figures below which, and above the day, a line is who posted.

    Those figures, and what they count, are all that is between. Below a count of who cooked a dish
    the cook may stand right above the first sentence.
    """
    if not 0 < index < len(page.lines) - 1 or page.kinds[index] is not Kind.SHORT:
        return None
    if page.kinds[index - 1] not in _BUTTONS:
        return None
    if not 2 <= page.lines[index].letters <= fields.LONGEST_NAME or page.lines[index].ends:
        return None
    top = index - 1
    while top > 0 and (page.kinds[top] in _BUTTONS or page.lines[top].letters < 2):
        top -= 1
    between, below = page.lines[top + 1 : index], page.lines[index + 1]
    is_cook = below.is_sentence and any(_COOKED.search(line.line) for line in between)
    if not is_cook and not fields.POSTED_ON.fullmatch(below.line):
        return None
    has_figures = any(_FIGURE.search(line.line) for line in between)
    return top if has_figures and top >= 0 and may_be_title(page, top) else None


def is_over_figures(page: Page, index: int, first: int) -> bool:
    """Whether a line is such a headline."""
    if not _BUTTONS.issuperset(page.kinds[index + 1 : index + 2]):
        return False
    below = range(index + 2, min(index + _MOST_FIGURES, first))
    return any(over_figures(page, i) == index for i in below)


def is_below_buttons(page: Page, index: int, first: int) -> bool:
    """Whether a longer line above the text stands below a headline, its day and then buttons."""
    if index != first - 1 or index < 1 or page.kinds[index - 1] not in _BUTTONS:
        return False
    day = index - 1
    while day > 0 and page.kinds[day] in _BUTTONS and not fields.is_dated(page, day):
        day -= 1
    return fields.is_dated(page, day) and any(
        _SHORTEST_OVER_DAY <= page.lines[i].letters < page.lines[index].letters
        and page.kinds[i] is Kind.SHORT
        and may_be_title(page, i)
        and not fields.names_site(page, i, is_whole=True)
        for i in range(max(0, day - 3), day)
    )


def is_trail(page: Page, index: int) -> bool:
    """Whether a line that is no byline is the way to where the page stands."""
    line = page.lines[index].line
    return page.kinds[index] is Kind.SHORT and TRAIL.search(line) is not None


def is_chapter(page: Page, index: int, first: int) -> bool:
    """Whether a line numbers the chapter that the page has, with buttons to the next one."""
    line = page.lines[index].line
    if not line.startswith("第") or not _CHAPTER.fullmatch(line):
        return False
    others = page.lines[first:]
    has_next = any(_NEXT_CHAPTER.search(line.line) for line in page.lines)
    return has_next and not any(_CHAPTER.fullmatch(line.line) for line in others)

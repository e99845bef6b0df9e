"""Which line of a copied page is the article's title."""

from __future__ import annotations

from collections.abc import Collection
from itertools import islice

from reader.bylines.names import is_name
from reader.core.articles.prose import letters_of
from reader.core.pattern import Pattern
from reader.extraction.lines import fields
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.candidates import (
    IN_BRACKETS,
    SHORTEST_HEADLINE,
    heads_text,
    is_below_buttons,
    is_chapter,
    is_headline,
    is_of_picture,
    is_over_figures,
    is_trail,
    may_be_title,
    over_figures,
)
from reader.extraction.lines.decks import (
    SHORTEST_QUESTION,
    TELLING,
    explains_headline,
    is_below_headline,
    is_deck,
    is_name_above_day,
    is_section,
    pauses_below_headline,
)
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.page import Page

_FARTHEST = 80
"""Lines above the text among which the title is looked for."""
_LEAST = 0.5
_OPENING = 4
_FAR_BELOW = 8
_NEAR_FIELDS = 6
_LONGEST_SOURCE = 8
_LONG = 7
"""Letters of a line that is told again for its own sake, as no name is."""
_MOST_OPENING = 16
_FEW = 6
"""Lines above the text of an article that was copied by itself, at most."""
_POET = Pattern(
    r"\S{1,6}\s*[〔\[(](?:先秦|[两东西]?汉|魏晋|南北朝|[唐宋元明清金隋][代朝]?|五代|[近现当][现代]?代)[〕\])]"
    r"|.{2,40}\s\S+\sat\s\S+\.\S+|\S{1,20}\s·\s\d[^·]*前(?:\s·.*)?"
)
"""Who wrote a poem, and when; who wrote to a list, or some hours ago."""
_ISSUE = Pattern(r"第\s*\d+\s*期\s*:")
_PLACE = Pattern(r".{1,12}的(?:博客|空间|主页|专栏|日志|网志)|.{2,10}(?:论坛|博客|贴吧)")
"""How the site of a person or of a talk is called."""
_NUMBERING = Pattern(r"^[\d.、\s]+")
_DAY = Pattern(
    r"(?:\d{4}\s*[-./年]\s*)?\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?:,?\s*\d{4})?\s*(?:星期[一二三四五六日天]|周[一二三四五六日])?"
)
_LAST_LOGO = 2
_SHARE_OF_CAPTION = 0.6
_MENU_EDGE = Pattern(
    r"^(?:首页|主页|简繁).{6}|登[入录]注册|.(?:登[入录]|注册|搜[寻索]|menu|login|signin)$"
)
_NAME_OF_ACCOUNT = Pattern(r"(?=.*\d)[a-z0-9_.]{4,20}")
_NAMES_TITLE = Pattern(r"\S{0,4}(?:名称|标题|题名|篇名|书名|案名)\s*[:\s]\s*(?P<name>\S.*)")
"""How a table of what is known of a thing tells what it is called."""
_WROTE = Pattern(r"\S.{1,20}\s(?:着|著|译|撰|编|述|集|造)$")
"""Who wrote or translated an old book, right below its name."""
OF_THE_PAGE = frozenset(
    [Kind.BUTTONS, Kind.ADVERTISEMENT, Kind.OTHER_POST, Kind.COMMENTS, Kind.ENDING]
)
SIGNED = Pattern(r"[□■◎○●☆]\s*[\u3400-\u9fff·\s]{2,12}")
"""How papers set an author's name below the title."""


def find_title(
    page: Page, first: int, author: int | None, card: Collection[int] = ()
) -> int | None:
    """Return the line that is most likely the title, ``author`` never; None without one.

    The lines of ``card`` say more of the author.
    """
    candidates = range(max(0, first - _FARTHEST), min(first + 1, len(page.lines)))
    ranked = [
        (_rank(page, index, first, author), index)
        for index in candidates
        if index != author and index not in card and may_be_title(page, index)
    ]
    if not ranked:
        return None
    rank, index = max(ranked, key=lambda found: (found[0], -found[1]))
    if _opens_by_itself(page, first) and may_be_title(page, 0):
        return 0
    if rank < _LEAST:  # a short name at the head of a text that was copied by itself
        if not (0 < first <= _FEW and may_be_title(page, 0)):
            return None
        return index if fields.names_site(page, 0, is_whole=False) else 0
    return index


def _opens_by_itself(page: Page, first: int) -> bool:
    """Whether nothing but short lines stands above a text, and one opens a list: 材料, 人物：."""
    if not 2 < first <= _MOST_OPENING or fields.names_site(page, 0, is_whole=False):
        return False
    if any(kind is not Kind.SHORT for kind in page.kinds[:first]):
        return False
    return any(
        line.line.endswith(":") or words.SECTION.fullmatch(line.line) is not None
        for line in page.lines[1 : first - 1]
    )


def _rank(page: Page, index: int, first: int, author: int | None) -> float:
    """Return how much speaks for the line being the title."""
    line = page.lines[index]
    rank = min(line.letters, 18) / 5
    is_signed = author is not None and index == author - 1
    rank += _told_again(page, index, first, is_signed=is_signed)
    below = islice((i for i in range(index + 1, first) if _is_by_title(page, i)), 3)
    rank += next((4.0 - n for n, i in enumerate(below) if fields.is_dated(page, i)), 0.0)
    if any(kind is Kind.BYLINE for kind in page.kinds[max(0, index - 2) : index]):
        rank += 1.5
    if index + 1 < first and page.lines[index + 1].line.strip() == "原创":
        rank += 4.0  # as WeChat prints below a title
    below_line = page.lines[index + 1].line if index + 1 < first else ""
    rank += 4.0 * (_POET.fullmatch(below_line) is not None)
    rank -= 8.0 * (_POET.fullmatch(line.line) is not None)
    if any(map(fields.RANK.fullmatch, (line.line, below_line))):
        rank -= 4.0  # a forum's member
    if any(
        line.key == letters_of(named["name"])
        for other in page.lines[max(0, index - _NEAR_FIELDS) : index]
        if ("名" in other.line or "题" in other.line)
        and (named := _NAMES_TITLE.fullmatch(other.line))
    ):
        rank += 4.0
    if index + 1 < len(page.lines) and _WROTE.fullmatch(page.lines[index + 1].line):
        rank += 3.0
    if any(page.lines[i].is_prose for i in range(max(0, index - 3), min(index, first))):
        rank -= 2.0
    if "。" in line.text or _names_picture(page, index):
        rank -= 3.0
    if _is_logo(page, index) or _NAME_OF_ACCOUNT.fullmatch(line.line):
        rank -= 3.0
    if fields.MASTHEAD.fullmatch(line.line):
        rank -= 8.0
    if _PLACE.fullmatch(line.line) or fields.names_site(page, index, first > _FEW):
        rank -= 4.0
    if _ISSUE.match(line.line) and index and page.kinds[index - 1] is Kind.SHORT:
        rank -= 6.0  # under the title that the issue has
    if index == first - 1 and IN_BRACKETS.fullmatch(line.line):
        rank += -6.0 if heads_text(page, index) else 6.0
    if over_figures(page, index) is not None:
        rank -= 6.0
    if is_over_figures(page, index, first):
        rank += 4.0
    if index + 1 < first and SIGNED.fullmatch(page.lines[index + 1].line):
        rank += 3.0
    if line.text.endswith(("？", "?")) and line.letters >= SHORTEST_QUESTION:
        rank += 1.5
        if Kind.OTHER_POST in page.kinds[index:first]:  # its answers are counted below it
            rank += 4.0
    if _is_under_day(page, index, first):
        rank += 4.0
    if explains_headline(page, index) or _names_source(page, index) or _ends_byline(page, index):
        rank -= 3.0
    if is_below_headline(page, index):
        rank -= 2.0
    if is_name_above_day(page, index):
        rank -= 2.0
    if index and ":" not in line.line and is_trail(page, index - 1):
        rank += 2.0
    if index < first and is_chapter(page, index, first):
        rank += 4.0
    if is_section(page, index):
        rank -= 3.0
    if is_deck(page, index):
        rank -= 6.0  # it stands nearer to the day
    elif pauses_below_headline(page, index, first) or is_below_buttons(page, index, first):
        rank -= 3.0
    if index == 0:
        rank += 2.0 if first <= _FEW else 0.5
    if page.kinds[index + 1 : index + 2] == [Kind.BUTTONS]:
        rank += 0.5
    rank += 0.5 * (TELLING.search(line.text) is not None)
    between = page.kinds[index + 1 : first].count(Kind.SHORT)
    listed = (i for i in page.contents if index < i < first)
    between -= sum(page.kinds[i] is Kind.SHORT for i in listed)
    rank -= 0.25 * min(between, 6)
    tokens = line.text.split()
    if len(tokens) > 2 and all(len(token) <= 4 for token in tokens):
        rank -= 3.0
    if index == first:
        rank -= 1.0
    if line.text.count("|") + line.text.count("｜") > 1:
        rank -= 3.0
    return rank


def _is_by_title(page: Page, index: int) -> bool:
    """Whether a line is neither a button nor a picture's, as one between title and day is not."""
    is_button = page.kinds[index] is Kind.BUTTONS and not fields.is_dated(page, index)
    return not is_button and not is_of_picture(page, index)


def _names_picture(page: Page, index: int) -> bool:
    """Whether a line says what the caption right below it says, as a picture's own words do."""
    line, below = page.lines[index], page.lines[index + 1 : index + 2]
    if not below or not line.key or not is_of_picture(page, index + 1):
        return False
    return sum(char in below[0].text for char in line.text) >= _SHARE_OF_CAPTION * len(line.text)


def _is_logo(page: Page, index: int) -> bool:
    """Whether a line at the top is told twice there, or ends with the words of a menu."""
    if index > _LAST_LOGO:
        return False
    key = page.lines[index].key
    half = len(key) // 2
    again = key in (line.key for i, line in enumerate(page.lines[:3]) if i != index)
    return again or (half > 1 and key[:half] == key[half:]) or bool(_MENU_EDGE.search(key))


def _ends_byline(page: Page, index: int) -> bool:
    """Whether a line is the name with which the byline above it ends: 原创 林小雨 渡口周刊."""
    above = page.lines[index - 1] if index else None
    if above is None or page.kinds[index - 1] is not Kind.BYLINE:
        return False
    return len(above.text) > len(page.lines[index].text) and above.text.endswith(
        page.lines[index].text
    )


def _names_source(page: Page, index: int) -> bool:
    """Whether a line is a name that the page tells elsewhere between a headline and its date."""
    line = page.lines[index]
    places = page.places[line.key]
    if line.letters > _LONGEST_SOURCE or len(places) == 1:
        return False
    is_longer = any(
        page.kinds[i] is Kind.SHORT and page.lines[i].letters > line.letters + 1
        for i in range(max(0, index - 3), index)
    )
    below = page.lines[index + 1 : index + 2]
    is_over_name = bool(below) and is_name(below[0].text)
    day = index + 1 + is_over_name
    is_above_day = day < len(page.lines) and fields.is_dated(page, day)
    if is_longer and is_above_day:
        return True
    return any(
        page.kinds[i - 1] is Kind.SHORT
        and page.lines[i - 1].letters >= SHORTEST_HEADLINE
        and page.kinds[i + 1 : i + 2] == [Kind.BYLINE]
        and may_be_title(page, i - 1)
        for i in places
        if i
    )


def _is_under_day(page: Page, index: int, first: int) -> bool:
    """Whether a line stands between a day, below no more than the site's name, and the text."""
    if index != first - 1 or index < 2 or _NUMBERING.match(page.lines[index].text):
        return False
    above = page.lines[index - 2]
    is_of_page = page.kinds[index - 2] in {Kind.SHORT, *OF_THE_PAGE}
    if page.kinds[max(0, index - _FAR_BELOW) : index].count(Kind.BYLINE) > 1:
        return False
    if any(is_headline(page, i) for i in range(max(0, index - 4), index - 1)):
        return False
    is_day = _DAY.fullmatch(page.lines[index - 1].line) is not None
    return is_day and is_of_page and above.letters < SHORTEST_HEADLINE


def _told_again(page: Page, index: int, first: int, *, is_signed: bool) -> float:
    """Return what it counts that other lines say the same, or begin with it.

    What stands above a sentence is a heading, but for a line that its author signs: there it is
    what a picture is called after.
    """
    key = page.lines[index].key
    if len(key) < 2:
        return -3.0
    best = 0.0
    said = page.places[key]
    beside = (page.lines[i] for i in (index - 1, index + 1) if 0 <= i < len(page.lines))
    if any(key == line.key for line in beside):
        return -3.0  # a picture's words and its caption
    if not is_signed and any(i >= first and _is_heading(page, i) for i in said):
        return -3.0
    if any(line.key.startswith(key) for line in page.lines[first : first + _OPENING]):
        if _is_told_as_source(page, index, first):
            return -3.0
        longer = max(SHORTEST_HEADLINE, 2 * page.lines[index].letters)
        is_over = any(
            page.kinds[i] is Kind.SHORT
            and page.lines[i].letters >= longer
            and may_be_title(page, i)
            for i in range(index + 1, first)
        )
        best = 1.0 if is_over else 3.0
    if len(key) > 3 and len(said) > 1:
        best = max(best, 3.0 if len(key) >= _LONG else 1.5)
    if (
        len(key) > 3
        and page.is_within_others(key)
        and any(
            (line.key.startswith(key) or line.key.endswith(key))
            and len(line.key) <= len(key) + 40
            and kind is not Kind.SENTENCE
            for i, (line, kind) in enumerate(zip(page.lines, page.kinds, strict=True))
            if i != index
        )
    ):
        best = max(best, 2.0)
    if len(key) <= 3 and not best:
        return -3.0
    return best


def _is_told_as_source(page: Page, index: int, first: int) -> bool:
    """Whether the text opens with a line in brackets, as with the name of a paper."""
    said = page.lines[index].line
    opening = (line.line for line in page.lines[first : first + _OPENING])
    return any(line.startswith((f"({said}", f"【{said}")) for line in opening)


def _is_heading(page: Page, index: int) -> bool:
    return page.kinds[index + 1 : index + 2] == [Kind.SENTENCE]

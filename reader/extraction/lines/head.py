"""The title of a copied page, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

from reader.bylines.labels import PROVINCE
from reader.bylines.names import is_name
from reader.core.articles.prose import letters_of
from reader.core.pattern import Pattern
from reader.extraction.lines import fields
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.bounds import HAS_HAN
from reader.extraction.lines.candidates import TRAIL, over_figures
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.page import Page
from reader.extraction.lines.title import OF_THE_PAGE, SIGNED, find_title

_FACT = Pattern(r"[^\s/:]{2,6}\s*[/:]\s*\S.*")
_FEWEST_FACTS = 2
"""Lines such as 出行天数 / 3 天, of which one may be a button's."""
_BADGES = frozenset({"原创", "转载", "首发"})
_ACCOUNT = Pattern(r"\d+\s*篇原创内容")
_TOPIC = Pattern(r"[#＋+?]\s*\S{1,12}")
_FILED = Pattern(
    r"(?:(?:文章)?标签|关键[字词]|分类|栏目|话题|(?:分类)?专栏|tags?)\s*[:].{0,60}"
    r"|(?:发[布表]|收录|刊登)[于在]\s*[^\d\s]{2,16}"
)
_SECTION = Pattern(r"[∙·•|]?\s*\S{2,12}\s*[>›»]|\S{2,16}\s*[·•]\s*\d+\s*篇")
"""The way to where the page is filed, beside its source."""
_LEVEL = Pattern(
    r"\s+lv\.?\s*\d+.*$|\s+\S+\sat\s\S+\.\S+$|\s+·\s+\d[^·]*前(?:\s+·.*)?$"
    rf"|\s+(?P<day>(?:19|20)\d\d-\d{{1,2}}-\d{{1,2}}\s\d{{1,2}}:\d\d(?::\d\d)?)\s+{PROVINCE}$"
    r"|\s*[〔\[(（](?:先秦|[两东西]?[汉漢]|魏晋|南北朝|[唐宋元明清金隋][代朝]?|五代|[近现當当][现代]?代)[〕\])）]$",
    re.I,
)
"""What a site prints of its members, lists of their addresses and poems of dynasties."""
_PROMOTES = Pattern(r"app(?![a-z])|客户端|手机|扫码|二维码")
_MOMENT = Pattern(r"\d\d-\d{1,2}-\d{1,2}\s\d{1,2}:\d\d")
"""When somebody posted, the year as two digits."""
_LONGEST_SIGNED, _LONGEST_MEMBER = 40, 10
_LONGEST_BESIDE = 16
_FIRST = {"1": "2", "01": "02"}
"""The numbers of the first part and of the next."""
_ADDRESS = Pattern(r"https?://\S+")
_FEWEST_OF_MENU = 3
_MOST_SKIPPED = 5
_LINES_OF_NAME = 2
_SHORTEST_TITLE = 8
_NUMBERED = Pattern(
    r"第\s?[一二三四五六七八九十百\d]{1,4}\s?[章节回条卷部]|[一二三四五六七八九十]{1,3}、"
)
"""How headings begin that a text's first sentence stands under."""
_LONGEST_SECTION = 6
"""Letters of a line that the menu above the title has, too."""
_REVIEWS = Pattern(
    r"(?P<who>\S{1,12})\s+(?:[点點书書影乐樂剧劇])?[评評][论論]?\s+(?P<what>\S.{0,30}?)"
    r"(?:\s+\d)?(?:\s+(?P<day>(?:19|20)\d\d-\d.*))?"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above an article's first sentence."""

    title: int | None
    kept: frozenset[int] = frozenset()
    """Lines above the title that tell of the article: the way to it, its date."""
    dropped: frozenset[int] = frozenset()
    """Lines below the title that are the page's."""
    contents: frozenset[int] = frozenset()
    """Among these, a table of contents."""
    author: int | None = None
    """The line that is a name, by the button under it that follows people."""
    source: int | None = None
    """The line that names the medium or account."""
    title_start: int = 0
    """Where the title begins in its line."""
    author_end: int | None = None
    """Where the author's name ends in a line that says more."""
    day: int | None = None
    """The line that is the day, where it stands below the first sentences."""


def read_head(page: Page, first: int, end: int) -> Head:
    """Return what the lines before the sentence at ``first`` are, of an article up to ``end``."""
    if board := fields.board_head(page, first):
        return Head(board.title, board.fields, title_start=board.start)
    followed = _followed(page, 0, first)
    poster = fields.poster(page, first)
    box = range(poster.name, poster.end) if poster else range(0)
    card = frozenset((*(range(*followed) if followed else ()), *box))
    title = find_title(page, first, followed[0] if followed else None, card)
    above = title if title is not None else 0
    kept = _kept_above(page, above)
    contents = {i for i in page.contents if above <= i < first and i != title}
    dropped = set(contents)
    after_title = range(above + (title is not None), first)
    menu = {page.lines[i].key for i in range(above)}
    for index in after_title:
        line, kind = page.lines[index], page.kinds[index]
        is_button = kind in OF_THE_PAGE and not fields.is_dated(page, index)
        is_button = is_button or line.line in _BADGES or fields.is_place(page, index)
        is_topic = _TOPIC.fullmatch(line.line) or _FILED.fullmatch(line.line)
        is_address = above >= _FEWEST_OF_MENU and _ADDRESS.fullmatch(line.line) is not None
        is_button = is_button or is_address
        is_button = is_button and not _opens_parts(page, index, end)
        is_filed = is_topic or _SECTION.fullmatch(line.line)
        is_section = kind is Kind.SHORT and line.letters <= _LONGEST_SECTION and line.key in menu
        if is_button or is_filed or is_section or kind is Kind.RELATED:
            dropped.add(index)
        elif words.ORIGIN.fullmatch(line.line):
            dropped |= _account(page, index, first)
    author = _signed_below(page, title, first)
    if title is not None and title + 1 < first:
        is_signed = SIGNED.fullmatch(page.lines[title + 1].line) is not None
        author = title + 1 if is_signed else author
    if followed and followed[0] > above:
        if author is not None:
            dropped.add(author)  # it names what the page files the article under
        author = None if fields.MASTHEAD.fullmatch(page.lines[followed[0]].line) else followed[0]
        beside = range(followed[0] + 1, followed[1])
        dropped.update(i for i in beside if not fields.is_dated(page, i))
    elif followed and author is None and _is_card_above(page, followed, above):
        author = followed[0]
    if poster and poster.name > above:
        author = poster.name
        dropped.update(box[1:])
    if author is None and title is not None and title + 1 < first:
        behind = _LEVEL.search(page.lines[title + 1].text)
        is_behind = page.lines[title + 1].letters <= _LONGEST_SIGNED
        is_named = behind is not None and 0 < behind.start() <= _LONGEST_MEMBER
        author = title + 1 if is_behind and is_named else None
    told = fields.Signed() if title is None else fields.signed(page, title, first, end)
    author = told.author if author is None else author
    if author is None:
        author = next((i for i in after_title if over_figures(page, i) is not None), None)
    dropped |= _between_buttons(page, above + 1, first, dropped)
    source = told.source if told.source != author else None
    day = name_end = None
    review = _review(page, title, first, end) if author is None else None
    if title is not None and review:
        author, name_end = title + 1, review.end("who")
        day = author if review["day"] else None
        dropped.add(author)
    elif author is not None and (level := _LEVEL.search(page.lines[author].text)):
        name_end = level.start()
        day = author if level["day"] else None
        dropped.add(author)
    elif author is None and (below := fields.signed_below(page, title, first, end)):
        author, day = below
    if author is not None and day is None and author < above:
        moments = (i for i in range(author, above) if _MOMENT.fullmatch(page.lines[i].line))
        day = next(moments, None)
    return Head(
        title, kept, frozenset(dropped), frozenset(contents), author, source, 0, name_end, day
    )


def _review(page: Page, title: int | None, first: int, end: int) -> re.Match[str] | None:
    """Return the line below a title that says who reviews what.

    It says when as well, or what is reviewed is told again below the article.
    """
    if title is None or title + 1 >= first:
        return None
    found = _REVIEWS.fullmatch(page.lines[title + 1].text)
    if found is None or found["day"]:
        return found
    key = letters_of(found["what"])
    return found if key and any(key == line.key for line in page.lines[end:]) else None


def _opens_parts(page: Page, index: int, end: int) -> bool:
    """Whether a line is the number of the first part of a text that numbers the next one too."""
    number = page.lines[index].line
    return number in _FIRST and any(
        line.line == _FIRST[number] for line in page.lines[index + 1 : end]
    )


def _kept_above(page: Page, title: int) -> frozenset[int]:
    """Return the lines above the title that say where the page stands and when it came out."""
    trails = [i for i in range(title) if TRAIL.search(page.lines[i].line)]
    kept = set(trails[-1:])
    for index in range(max(0, title - 3), title):
        if page.kinds[index] is Kind.BYLINE:
            kept.add(index)
    if trails:
        site = re.split(r"[>»›]", page.lines[trails[-1]].text, maxsplit=1)[0].strip()
        kept |= {i for i in range(title) if page.lines[i].text == site}
    return frozenset(kept)


def _account(page: Page, index: int, first: int) -> set[int]:
    """Return the line that names another account, its name and what it says of itself."""
    origin = page.lines[index].key
    end = index + 1
    if end < first and page.lines[end].key and page.lines[end].key in origin:
        end += 1
        if end < first and page.kinds[end] is Kind.SHORT and "，" in page.lines[end].text:
            end += 1
    return set(range(index, end))


def _followed(page: Page, start: int, first: int) -> tuple[int, int] | None:
    """Return the line with the author's name and the button to follow, a line or two below it."""
    for index in range(start, first):
        text = page.lines[index].line
        told = (fields.FOLLOWED, _ACCOUNT, words.POSTED)
        is_button = any(pattern.fullmatch(text) for pattern in told)
        if is_button or page.kinds[index] is Kind.OTHER_POST:
            names = _names_above(page, start, index)
            people = (i for i in reversed(names) if is_name(page.lines[i].text.strip()))
            again = (i for i in names if fields.is_followed_again(page, i, first))
            if names:
                named = next(chain(again, people), None)
                may_be_title = page.lines[names[-1]].letters >= _SHORTEST_TITLE
                if named is not None and not may_be_title:
                    return named, index
                title = find_title(page, first, names[-1])
                if title is None and may_be_title:
                    continue  # the only line that may be the title
                rest = names[-1] if title == names[0] else names[0]
                return rest if named is None else named, index
    return None


def _is_card_above(page: Page, followed: tuple[int, int], title: int) -> bool:
    """Whether who posted stands right above the title, with the moment or the place of it."""
    name, button = followed
    if not all(page.kinds[i] is Kind.BUTTONS for i in range(button, title)):
        return False
    said = page.lines[name + 1 : title]
    key = page.lines[name].key
    is_posted = any(_MOMENT.fullmatch(s.line) or words.POSTED.fullmatch(s.line) for s in said)
    return is_posted or any(line.key == key for line in page.lines[title:])


def _names_above(page: Page, start: int, index: int) -> list[int]:
    """Return the lines right above a button that may name an account; a day between is none."""
    names: list[int] = []
    looked = 0
    for i in range(index - 1, max(start, index - 1 - _MOST_SKIPPED) - 1, -1):
        if fields.is_dated(page, i) and not fields.DAY_POSTED.fullmatch(page.lines[i].line):
            break
        if page.kinds[i] is Kind.BYLINE or fields.is_place(page, i):
            continue
        looked += 1
        if looked > _LINES_OF_NAME:
            break
        is_short = page.lines[i].letters <= fields.LONGEST_NAME
        if is_short and page.kinds[i] is Kind.SHORT and _has_letter(page, i):
            names.insert(0, i)
    return names


def _has_letter(page: Page, index: int) -> bool:
    return any(char.isalpha() for char in page.lines[index].text)


def _signed_below(page: Page, title: int | None, first: int) -> int | None:
    """Return the name between a title and the day right below it."""
    if title is None or title + 2 >= first:
        return None
    name, day = page.lines[title + 1], page.lines[title + 2]
    is_name = page.kinds[title + 1] is Kind.SHORT and re.fullmatch(r"[^\W\d]{2,8}", name.text)
    is_dated = page.kinds[title + 2] is Kind.BYLINE and re.search(r"\d{4}", day.line)
    is_medium = fields.MASTHEAD.fullmatch(name.line) is not None
    return title + 1 if is_name and is_dated and not is_medium else None


def _between_buttons(page: Page, start: int, first: int, dropped: set[int]) -> set[int]:
    """Return the short lines between the page's buttons: names, and what is said of them."""
    found: set[int] = set()
    index = start
    while index < first:
        if index in dropped or page.kinds[index] is not Kind.SHORT:
            index += 1
            continue
        end = index
        while end < first and end not in dropped and page.kinds[end] is Kind.SHORT:
            end += 1
        run = range(index, end)
        is_mark = page.kinds[index - 1] is Kind.BYLINE and not any(
            HAS_HAN.search(page.lines[i].text) for i in run
        )
        is_between = (index - 1 in dropped or (is_mark and end in dropped)) and (
            end in dropped or (end == first and len(run) > 1)
        )
        facts = sum(_FACT.fullmatch(page.lines[i].line) is not None for i in run)
        are_short = all(page.lines[i].letters <= _LONGEST_BESIDE for i in run)
        are_numbered = any(_NUMBERED.match(page.lines[i].line) for i in run)
        opens_text = end == first and any(page.lines[i].line.endswith(":") for i in run)
        may_go = not are_numbered and not opens_text
        promotes = sum(_PROMOTES.search(page.lines[i].line) is not None for i in run)
        is_between |= promotes > 1
        if is_between and are_short and may_go and facts < _FEWEST_FACTS:
            found.update(run)
        index = max(end, index + 1)
    return found

"""What lines around a copied title say, one field each: a board's post, an account, a place."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.bylines.labels import PROVINCE
from reader.bylines.line import read_byline
from reader.bylines.names import is_name
from reader.core.pattern import Pattern
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.page import Page

MASTHEAD = Pattern(
    r"\S{2,6}(?:日报|晚报|早报|晨报|时报|周报|商报|周刊|青年报|都市报|农民报|电视台|通讯社|新闻网|客户端)(?:网|社|电子版|数字报)?"
    r"|[a-z]{2,8}\s?(?:news\s?)?中文网?"
)
FOLLOWED = Pattern(r"\+?\s*关注[他她ta]?|追踪|订阅|follow")
LONGEST_NAME = 10
RANK = Pattern(r"\S{0,4}(?:粉丝|吧友|会员|用户|级|新手)|(?:lv|等级)\W{0,2}\d+|级别\s*:.{1,12}")
"""What a forum calls a member, below the name."""
_BOARD_FIELD = Pattern(
    r"(?P<label>发信人|作者|看板|信区|标\s*题|时间|发信站)\s*:?\s*(?P<value>\S.*)"
)
_FEWEST_FIELDS = 3
_BOARDS = frozenset({"看板", "信区"})
_LONGEST_SOURCE = 16
_LONGEST_PERSON = 8
_LONGEST_COUNTED = 4
"""Letters of what a forum counts of its writers: 主题, 帖子."""
_FEWEST_COUNTED = 2
_YEAR = Pattern(r"(?:19|20)\d\d")
_TRAIL = Pattern(r"\s*(?:>+|»+|›+)\s*")
_MENU = Pattern(r"首页|登[录入]|注册|搜[索寻]|sign\s?in|log\s?in|menu")
_LONGEST_SITE = 6
_NEAR_TRAIL = 12
_MOST_ABOVE_DAY, _LONGEST_ABOVE_DAY = 6, 280
"""Lines, and letters of sentences, between a title and the day below them."""
_A_DAY = (
    r"(?:19|20)\d\d\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?"
)
DAY_ALONE = Pattern(_A_DAY)
DAY_POSTED = Pattern(rf"(?:(?:发布|发表|编辑|创建|更新)于\s*)?{_A_DAY}")
POSTED_ON = Pattern(
    rf"(?:发布|发表|编辑|创建|上传)于\s*{_A_DAY}|{_A_DAY}\s*(?:发布|发表|创建|上传)"
)
"""When an account posted something, in the words of its platform."""
_NEAR_FOLLOWED = 4
"""Lines of an account's card between its name and its button."""
_NEAR = 2
"""Lines below an account's name among which the day stands."""
_PROVINCE = Pattern(rf"(?:发布于\s*:?\s*)?{PROVINCE}")
"""From where an account wrote, as its platform prints it under the day."""


class BoardHead(NamedTuple):
    """The head of a bulletin board's post, its labels without colons."""

    title: int
    start: int
    """Where the title begins in its line."""
    fields: frozenset[int]
    """The other lines of the head."""


def board_head(page: Page, end: int) -> BoardHead | None:
    """Return the head among the lines above ``end``: neighbours of one label each, with a board."""
    run: dict[str, tuple[int, int]] = {}
    for index in range(end + 1):
        found = _BOARD_FIELD.fullmatch(page.lines[index].line) if index < end else None
        label = re.sub(r"\s", "", found["label"]) if found else ""
        if found and label not in run:
            run[label] = index, found.start("value")
            continue
        if len(run) >= _FEWEST_FIELDS and "标题" in run and _BOARDS & run.keys():
            title, start = run.pop("标题")
            return BoardHead(title, start, frozenset(at for at, _ in run.values()))
        run = {label: (index, found.start("value"))} if found else {}
    return None


class Signed(NamedTuple):
    """Who an article is by and where it came out, each a line of its own above the day."""

    author: int | None = None
    source: int | None = None


def signed(page: Page, title: int, first: int, end: int) -> Signed:
    """Return the lines below ``title`` that name a person and a medium or account.

    A medium is told by its name, an account by being told again below the article's end.
    """
    again: dict[str, list[int]] = {}
    for index in range(end, len(page.lines)):
        again.setdefault(page.lines[index].key, []).append(index)
    author = source = None
    for index in range(title + 1, first):
        line = page.lines[index]
        if page.kinds[index] is not Kind.SHORT:
            continue
        at = again.get(line.key, []) if line.key else []
        is_followed = any(_is_followed(page, i) for i in at) and line.letters <= LONGEST_NAME
        if is_followed and is_dated(page, index - 1):
            author = index
        elif not _is_above_day(page, index, first):
            continue
        elif is_followed:
            author = index
        elif MASTHEAD.fullmatch(line.line) or (
            at and line.letters <= _LONGEST_SOURCE and not is_name(line.text)
        ):
            source = index
    below = title + 2
    if author is None and source is None and below + 1 < first and _is_person(page, title + 1):
        is_short = page.kinds[below] is Kind.SHORT
        if is_short and is_dated(page, below + 1) and page.lines[below].letters <= LONGEST_NAME:
            return Signed(title + 1, below)
    if author is None and source is not None:
        beside = (i for i in (source - 1, source + 1) if title < i < first)
        author = next((i for i in beside if _is_person(page, i)), None)
    elif author is not None and source is None and not is_name(page.lines[author].text):
        beside = (i for i in (author - 1, author + 1) if title < i < first)
        person = next((i for i in beside if _is_person(page, i)), None)
        author, source = (author, None) if person is None else (person, author)
    return Signed(author, source)


def signed_below(page: Page, title: int | None, first: int, end: int) -> tuple[int, int] | None:
    """Return who signs and the day, where a few sentences stand between them and the title.

    Those sentences are what a magazine or a site says above its articles. The head has no day, the
    text no other, and who signs is told again below it, so that no letter's end is meant.
    """
    if title is None or any(is_dated(page, i) for i in range(title, first)):
        return None
    days = [i for i in range(first + 1, end) if DAY_ALONE.fullmatch(page.lines[i].line)]
    day = days[0] if len(days) == 1 else 0
    if not first < day - 1 <= first + _MOST_ABOVE_DAY:
        return None
    name, mass = page.lines[day - 1], page.mass(first, day)
    is_name_of_one = page.kinds[day - 1] is Kind.SHORT and name.letters <= LONGEST_NAME
    is_above_text = mass <= _LONGEST_ABOVE_DAY and page.mass(day, end) > mass
    is_told = any(line.key == name.key for line in page.lines[end:])
    return (day - 1, day) if is_name_of_one and is_above_text and is_told else None


def is_followed_again(page: Page, index: int, start: int) -> bool:
    """Whether a line stands again below ``start``, among the lines above a button to follow."""
    key = page.lines[index].key
    at = (i for i in range(start, len(page.lines)) if key and page.lines[i].key == key)
    return any(_is_followed(page, near) for i in at for near in range(i, i + _NEAR_FOLLOWED))


class Poster(NamedTuple):
    """Who wrote a forum's post, and the box in which the forum counts what they wrote."""

    name: int
    end: int
    """Index after the box's last line, where the post is dated."""


def poster(page: Page, first: int) -> Poster | None:
    """Return the writer above the sentence at ``first``: a name over numbers and what they count.

    Numbers over a text that has no date below them are its own.
    """
    for index in range(first):
        line = page.lines[index]
        if page.kinds[index] is not Kind.SHORT or line.letters > _LONGEST_SOURCE:
            continue
        pairs, at = 0, index + 1
        while at + 1 < first and _is_counted(page, at):
            pairs, at = pairs + 1, at + 2
        if pairs >= _FEWEST_COUNTED:
            below = range(at, first)
            dated = next((i for i in below if is_dated(page, i)), None)
            return None if dated is None else Poster(index, dated)
    return None


def _is_counted(page: Page, index: int) -> bool:
    number, what = page.lines[index], page.lines[index + 1]
    return (
        number.text.isdecimal() and 0 < len(what.text) <= _LONGEST_COUNTED and what.text.isalpha()
    )


def is_place(page: Page, index: int) -> bool:
    """Whether a line is the province that a platform prints right below a day."""
    is_below_day = index > 0 and page.kinds[index - 1] is Kind.BYLINE
    return is_below_day and _PROVINCE.fullmatch(page.lines[index].line) is not None


def is_dated(page: Page, index: int) -> bool:
    """Whether a line says when an article or a forum's post came out, among buttons maybe."""
    match page.kinds[index]:
        case Kind.BYLINE | Kind.STAMP:
            return True
        case Kind.BUTTONS | Kind.OTHER_POST if _YEAR.search(page.lines[index].line):
            byline = read_byline(page.lines[index].text)
            return byline is not None and byline.published is not None
        case _:
            return False


def names_site(page: Page, index: int, is_whole: bool) -> bool:
    """Whether a line is the site's: at the head of a trail, or above a whole page's menu."""
    line = page.lines[index]
    below = page.lines[1].line if len(page.lines) > 1 else ""
    is_top = index == 0 and (is_whole or _MENU.match(below) is not None)
    if is_top and line.letters <= _LONGEST_SITE and page.kinds[1:2] == [Kind.BUTTONS]:
        return True
    return any(
        other.line.startswith(line.line) and _TRAIL.match(other.line, len(line.line))
        for other in (page.lines[i] for i in page.trails if i < index + _NEAR_TRAIL)
    )


def _is_person(page: Page, index: int) -> bool:
    line = page.lines[index]
    is_short = page.kinds[index] is Kind.SHORT and line.letters <= _LONGEST_PERSON
    return is_short and is_name(line.text)


def _is_above_day(page: Page, index: int, first: int) -> bool:
    return any(is_dated(page, i) for i in range(index + 1, min(index + 1 + _NEAR, first)))


def _is_followed(page: Page, index: int) -> bool:
    below = page.lines[index + 1 : index + 2]
    return bool(below) and FOLLOWED.fullmatch(below[0].line) is not None

"""The title of a copied page, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.bylines.names import is_name
from reader.core.pattern import Pattern
from reader.extraction.lines import fields
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.bounds import Kind, Page

_LONGEST_TITLE = 64
_LONGEST_LINE = 96
_FARTHEST = 80
"""Lines above the text among which the title is looked for."""
_LEAST = 0.5
_MOST_STOPS = 3
"""Marks of questions in one title."""
_OPENING = 4
_LONGEST_SOURCE = 8
_LONG = 7
"""Letters of a line that is told again for its own sake, as no name is."""
_FEW = 6
"""Lines above the text of an article that was copied by itself, at most."""
_NO_TITLE_END = Pattern(r"[。；，、：;,:]\s*$")
_NO_TITLE = Pattern(
    r"^(?:发布|发表|收录|刊登)[于在]|^图[像片]来源|^(?:本文|编[注者按])|^(?:楼主|发帖人)\s+\S|^photo\s+by|^第\s*\d+\s*期\s*:\s*\S{0,5}$|^(?:[—–-]{1,2}|[▲△▼▽◎※#＋+•·]|https?:|\()|@"
)
_ISSUE = Pattern(r"第\s*\d+\s*期\s*:")
_FIELD = Pattern(
    r"(?:讲者|主讲人?|地点|联[系络]人|对象|索引号|文号|主题分类|日期|时间|单位|机构|来源|作者|编辑|供稿|审核|摄影|浏览|点击|字号|字数|专栏|标签)\s*:"
    r"|^(?:字数|阅读|浏览|评论|点击|喜欢|热度)(?:数|量)?\s*\d|^时间\s*(?:mon|tue|wed|thu|fri|sat|sun|(?:19|20)\d\d)"
    r"|^(?:通长|长|高|宽|口径|直径|径|重|尺寸|规格|编号)\s*:?\s*\d"
)
"""What a line says of an article, or of a thing, in fields and measures."""
_CAPTION_END = Pattern(r"(?:摄|供图|资料图片?|(?:摄影|图)[:/].{1,10}|提供)[)]?[。.]?$")
_CAPTION_LABEL = Pattern(r"(?:图像加注文字|图片说明|图注|image caption)\W*")
_FACT = Pattern(r"[^\s/:]{2,6}\s*[/:]\s*\S.*")
_FEWEST_FACTS = 2
"""Lines such as 出行天数 / 3 天, of which one may be a button's."""
_BADGES = frozenset({"原创", "转载", "首发"})
_PLACE = Pattern(r".{1,12}的(?:博客|空间|主页|专栏|日志|网志)|.{2,10}(?:论坛|博客|贴吧)")
"""How the site of a person or of a talk is called."""
_TRAIL = Pattern(r"\S\s*(?:>+|»+|›+)\s*\S")
_TELLING = Pattern(r"[：？！「《“【｜|—]|[^\x00-\x7f]\s[^\x00-\x7f]")
_NUMBERING = Pattern(r"^[\d.、\s]+")
_DAY = Pattern(
    r"(?:\d{4}\s*[-./年]\s*)?\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?(?:,?\s*\d{4})?\s*(?:星期[一二三四五六日天]|周[一二三四五六日])?"
)
_SHORTEST_HEADLINE = 12
_SHORTEST_QUESTION = 8
_OF_THE_PAGE = frozenset(
    [Kind.BUTTONS, Kind.ADVERTISEMENT, Kind.OTHER_POST, Kind.COMMENTS, Kind.ENDING]
)
_IN_BRACKETS = Pattern(r"【[^【】]{2,40}(?<![讯电])】")
_SIGNED = Pattern(r"[□■◎○●☆]\s*[\u3400-\u9fff·\s]{2,12}")
"""How papers set an author's name below the title."""
_ACCOUNT = Pattern(r"\d+\s*篇原创内容")
_TOPIC = Pattern(r"[#＋+?]\s*\S{1,12}")
_FILED = Pattern(r"(?:(?:文章)?标签|关键[字词]|分类|栏目|话题|专栏|tags?)\s*[:].{0,40}")
_LONGEST_BESIDE = 16


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


def read_head(page: Page, first: int, end: int) -> Head:
    """Return what the lines before the sentence at ``first`` are, of an article up to ``end``."""
    if board := fields.board_head(page, first):
        return Head(board.title, board.fields, title_start=board.start)
    followed = _followed(page, 0, first)
    title = _find_title(page, first, followed[0] if followed else None)
    above = title if title is not None else 0
    kept = _kept_above(page, above)
    contents = {i for i in page.contents if above <= i < first and i != title}
    dropped = set(contents)
    after_title = range(above + (title is not None), first)
    for index in after_title:
        line, kind = page.lines[index], page.kinds[index]
        is_button = kind in _OF_THE_PAGE and not fields.is_dated(page, index)
        is_button = is_button or line.line in _BADGES or fields.is_place(page, index)
        is_topic = _TOPIC.fullmatch(line.line) or _FILED.fullmatch(line.line)
        if is_button or is_topic or kind is Kind.RELATED:
            dropped.add(index)
        elif words.ORIGIN.fullmatch(line.line):
            dropped |= _account(page, index, first)
    author = _signed_below(page, title, first)
    if title is not None and title + 1 < first:
        is_signed = _SIGNED.fullmatch(page.lines[title + 1].line) is not None
        author = title + 1 if is_signed else author
    if followed and followed[0] > above:
        if author is not None:
            dropped.add(author)  # it names what the page files the article under
        author = followed[0]
        dropped.update(range(author + 1, followed[1]))
    told = fields.Signed() if title is None else fields.signed(page, title, first, end)
    author = told.author if author is None else author
    dropped |= _between_buttons(page, above + 1, first, dropped)
    source = told.source if told.source != author else None
    return Head(title, kept, frozenset(dropped), frozenset(contents), author, source)


def _find_title(page: Page, first: int, author: int | None) -> int | None:
    candidates = range(max(0, first - _FARTHEST), min(first + 1, len(page.lines)))
    ranked = [
        (_rank(page, index, first), index)
        for index in candidates
        if index != author and _may_be(page, index)
    ]
    if not ranked:
        return None
    rank, index = max(ranked, key=lambda found: (found[0], -found[1]))
    if rank < _LEAST:  # a short name at the head of a text that was copied by itself
        return 0 if 0 < first <= _FEW and _may_be(page, 0) else None
    return index


def _may_be(page: Page, index: int) -> bool:
    line, kind = page.lines[index], page.kinds[index]
    is_asking = kind is Kind.SENTENCE and "。" not in line.text and line.stops <= _MOST_STOPS
    is_headline = kind is Kind.SHORT or is_asking
    return (
        is_headline
        and 2 <= line.letters <= _LONGEST_TITLE
        and len(line.text) <= _LONGEST_LINE
        and not line.is_prose
        and _NO_TITLE_END.search(line.text) is None
        and _NO_TITLE.search(line.line) is None
        and _CAPTION_END.search(line.line) is None
        and _TRAIL.search(line.line) is None
        and _FIELD.search(line.line) is None
        and words.LABELLED.fullmatch(line.line) is None
        and words.CONTENTS.fullmatch(line.line) is None
        and "\t" not in line.text
        and index not in page.contents
        and not (index and _CAPTION_LABEL.fullmatch(page.lines[index - 1].line))
    )


def _rank(page: Page, index: int, first: int) -> float:
    """Return how much speaks for the line being the title."""
    line = page.lines[index]
    rank = min(line.letters, 18) / 5
    rank += _told_again(page, index, first)
    below = [
        i
        for i in range(index + 1, first)
        if page.kinds[i] is not Kind.BUTTONS or fields.is_dated(page, i)
    ][:3]
    rank += next((4.0 - n for n, i in enumerate(below) if fields.is_dated(page, i)), 0.0)
    if any(kind is Kind.BYLINE for kind in page.kinds[max(0, index - 2) : index]):
        rank += 1.5
    if index + 1 < first and page.lines[index + 1].line.strip() == "原创":
        rank += 4.0  # as WeChat prints below a title
    if fields.MASTHEAD.fullmatch(line.line):
        rank -= 8.0
    if _PLACE.fullmatch(line.line) or fields.names_site(page, index, first > _FEW):
        rank -= 4.0
    if _ISSUE.match(line.line) and index and page.kinds[index - 1] is Kind.SHORT:
        rank -= 6.0  # under the title that the issue has
    if _IN_BRACKETS.fullmatch(line.line) and index == first - 1:
        rank += 6.0
    if index + 1 < first and _SIGNED.fullmatch(page.lines[index + 1].line):
        rank += 3.0
    if line.text.endswith(("？", "?")) and line.letters >= _SHORTEST_QUESTION:
        rank += 1.5
        if Kind.OTHER_POST in page.kinds[index:first]:  # its answers are counted below it
            rank += 4.0
    if _is_under_day(page, index, first):
        rank += 4.0
    if _explains_headline(page, index) or _names_source(page, index):
        rank -= 3.0
    if _is_below_headline(page, index):
        rank -= 2.0
    if index == 0:
        rank += 2.0 if first <= _FEW else 0.5
    if page.kinds[index + 1 : index + 2] == [Kind.BUTTONS]:
        rank += 0.5
    rank += 0.5 * (_TELLING.search(line.text) is not None)
    below_it = (i for i in range(index + 1, first) if i not in page.contents)
    between = sum(page.kinds[i] is Kind.SHORT for i in below_it)
    rank -= 0.25 * min(between, 6)
    tokens = line.text.split()
    if len(tokens) > 2 and all(len(token) <= 4 for token in tokens):
        rank -= 3.0
    if index == first:
        rank -= 1.0
    if line.text.count("|") + line.text.count("｜") > 1:
        rank -= 3.0
    return rank


def _explains_headline(page: Page, index: int) -> bool:
    """Whether a sentence stands right under a headline that is shorter: the words below a title."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    return (
        above is not None
        and line.ends
        and _SHORTEST_HEADLINE <= above.letters < line.letters
        and _TELLING.search(above.text) is not None
        and page.kinds[index - 1] is Kind.SHORT
        and _may_be(page, index - 1)
    )


def _is_below_headline(page: Page, index: int) -> bool:
    """Whether a line that tells less stands right under a longer one with a headline's marks."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    return (
        above is not None
        and not line.ends
        and max(line.letters, _SHORTEST_HEADLINE - 1) < above.letters
        and _TELLING.search(line.text) is None
        and _TELLING.search(above.text) is not None
        and page.kinds[index - 1] is Kind.SHORT
        and page.kinds[index + 1 : index + 2] != [Kind.BYLINE]
        and _may_be(page, index - 1)
    )


def _names_source(page: Page, index: int) -> bool:
    """Whether a line is a name that the page tells elsewhere between a headline and its date."""
    line = page.lines[index]
    if line.letters > _LONGEST_SOURCE:
        return False
    places = [i for i, other in enumerate(page.lines) if other.key == line.key]
    is_at_foot = any(page.kinds[i + 1 : i + 2] == [Kind.BUTTONS] for i in places if i > index)
    is_longer = any(
        page.kinds[i] is Kind.SHORT and page.lines[i].letters > line.letters + 1
        for i in range(max(0, index - 3), index)
    )
    if is_at_foot and is_longer and page.kinds[index + 1 : index + 2] == [Kind.BYLINE]:
        return True
    return len(places) > 1 and any(
        page.kinds[i - 1] is Kind.SHORT
        and page.lines[i - 1].letters >= _SHORTEST_HEADLINE
        and page.kinds[i + 1 : i + 2] == [Kind.BYLINE]
        and _may_be(page, i - 1)
        for i in places
        if i
    )


def _is_under_day(page: Page, index: int, first: int) -> bool:
    """Whether a line stands between a day, below no more than the site's name, and the text."""
    if index != first - 1 or index < 2 or _NUMBERING.match(page.lines[index].text):
        return False
    above = page.lines[index - 2]
    is_day = _DAY.fullmatch(page.lines[index - 1].line) is not None
    return is_day and page.kinds[index - 2] is Kind.SHORT and above.letters < _SHORTEST_HEADLINE


def _told_again(page: Page, index: int, first: int) -> float:
    """Return what it counts that other lines say the same, or begin with it."""
    key = page.lines[index].key
    if len(key) < 2:
        return -3.0
    others = [line.key for i, line in enumerate(page.lines) if i != index and line.key]
    best = 0.0
    if any(_is_heading_again(page, i, key) for i in range(first, len(page.lines) - 1)):
        return -3.0
    if any(line.key.startswith(key) for line in page.lines[first : first + _OPENING]):
        longer = max(_SHORTEST_HEADLINE, 2 * page.lines[index].letters)
        is_over = any(
            page.kinds[i] is Kind.SHORT and page.lines[i].letters >= longer and _may_be(page, i)
            for i in range(index + 1, first)
        )
        best = 1.0 if is_over else 3.0
    if len(key) > 3 and key in others:
        best = max(best, 3.0 if len(key) >= _LONG else 1.5)
    if len(key) > 3 and any(
        key in line.key and len(line.key) <= len(key) + 40 and kind is not Kind.SENTENCE
        for i, (line, kind) in enumerate(zip(page.lines, page.kinds, strict=True))
        if i != index
    ):
        best = max(best, 2.0)
    if len(key) <= 3 and not best:
        return -3.0
    return best


def _is_heading_again(page: Page, index: int, key: str) -> bool:
    return page.lines[index].key == key and page.kinds[index + 1] is Kind.SENTENCE


def _kept_above(page: Page, title: int) -> frozenset[int]:
    """Return the lines above the title that say where the page stands and when it came out."""
    trails = [i for i in range(title) if _TRAIL.search(page.lines[i].line)]
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
            run = range(max(start, index - 2), index)
            names = [i for i in run if page.kinds[i] is Kind.SHORT and _has_letter(page, i)]
            people = (i for i in reversed(names) if is_name(page.lines[i].text.strip()))
            name = next(people, names[0] if names else index)
            if names and page.lines[name].letters <= fields.LONGEST_NAME:
                return name, index
    return None


def _has_letter(page: Page, index: int) -> bool:
    return any(char.isalpha() for char in page.lines[index].text)


def _signed_below(page: Page, title: int | None, first: int) -> int | None:
    """Return the name between a title and the day right below it."""
    if title is None or title + 2 >= first:
        return None
    name, day = page.lines[title + 1], page.lines[title + 2]
    is_name = page.kinds[title + 1] is Kind.SHORT and re.fullmatch(r"[^\W\d]{2,8}", name.text)
    is_dated = page.kinds[title + 2] is Kind.BYLINE and re.search(r"\d{4}", day.line)
    return title + 1 if is_name and is_dated else None


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
        is_between = index - 1 in dropped and (end in dropped or (end == first and len(run) > 1))
        facts = sum(_FACT.fullmatch(page.lines[i].line) is not None for i in run)
        are_short = all(page.lines[i].letters <= _LONGEST_BESIDE for i in run)
        if is_between and are_short and facts < _FEWEST_FACTS:
            found.update(run)
        index = max(end, index + 1)
    return found

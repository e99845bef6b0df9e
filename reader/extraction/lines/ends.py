"""Where the article ends in a page that was copied as a whole, and lists within it."""

from __future__ import annotations

from itertools import takewhile

from reader.core.pattern import Pattern
from reader.extraction.lines import vocabulary as words
from reader.extraction.lines.kinds import Kind
from reader.extraction.lines.page import Page

FEWEST_LETTERS = 40
"""Letters of sentences before a line can end the article."""
LONG_SENTENCE = 24
CLOSES = frozenset({Kind.COMMENTS, Kind.OTHER_POST})
MAY_CLOSE = frozenset({Kind.RELATED, Kind.ENDING})
_SHORTEST_LINK = 8
_RESUMED = 80
_SHARE_RESUMED = 0.3
"""What must follow a list of other articles for the text to go on after it."""
_ADJOINING = 48
"""The same, where it is paragraphs one below the other."""
_LONGEST_BARE = 4
"""Letters of a word such as 推荐 that may head a section of the text."""
_QUOTES = ("“", "「", "『")
_RUN_OF_BUTTONS = 3
_ABSTRACT = Pattern(r"[\[【(]?\s*(?:[中英]文)?(?:摘\s*要|提\s*要|abstract)")
_KEYWORDS = Pattern(r"[\[【(]?\s*(?:关键[字词]|key\s?words)")
_NEAR_ABSTRACT = 3
_NEAR_TALK = 6
_MOMENT = Pattern(
    r"(?:19|20)\d\d\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?\s*(?:[上下]午|am|pm)?\s*\d{1,2}:\d\d"
)
"""When somebody wrote a comment, to the minute, as a line of its own."""
_OF_SOMEBODY = Pattern(r"(?<!其)[他她](?![人们])|说[,:]")
"""What a text tells of somebody, and no site of itself: 编辑说，投稿的人多。"""
_OF_SITE = Pattern(r"@|投稿|[征来]稿|授权|版权|客服|隐私|免责|cookie|terms of use|privacy|subscrib")
_NEAR_STAMP = 5
"""Lines below an answer's stamp, its topics, above its buttons."""
_ANSWERS = Pattern(r"(?:查看|显示)?(?:全部|所有)?\s*\d[\d,]*\s*个回答")
_NEAR_QUESTION = 16


def end_of(page: Page, first: int) -> tuple[int, set[int]]:
    """Return where the article ends, and the lines before that are lists of other articles."""
    dropped: set[int] = set()
    index, start = first + 1, first
    has_answers = any("个回答" in line.line for line in page.lines[first:])
    while index < len(page.lines):
        kind = page.kinds[index]
        mass = page.mass(start, index)
        if mass < FEWEST_LETTERS:
            index += 1
            continue
        is_late = page.mass(index, len(page.lines)) < mass
        if kind is Kind.STAMP and is_late and _buttons_within(page, index + 1, _NEAR_STAMP):
            return index + 1, dropped
        if has_answers and not dropped and (answer := _first_answer(page, first, index)):
            dropped.update(range(index, answer))
            index = answer
            continue
        if _quotes_comments(page, index):
            index += 1
            continue
        if kind in CLOSES or _are_bare_comments(page, index):
            return index, dropped
        if _heads_prose(page, index):
            index += 1
            continue
        if (kind in MAY_CLOSE and not names_keywords(page, index)) or _begins_buttons(page, index):
            resumed = _resumed_at(page, index, mass)
            if resumed is None:
                return index, dropped
            if resumed > index + 1:
                dropped.update(range(index, resumed))
            index = resumed
        index += 1
    return len(page.lines), dropped


def _first_answer(page: Page, first: int, index: int) -> int | None:
    """Return where the first answer begins, with nothing but the count of answers above it."""
    below = range(index, min(index + 2 * _NEAR_QUESTION, len(page.lines)))
    at = next((i for i in below if page.kinds[i] is Kind.SENTENCE), index)
    counted = next((i for i in range(index, at) if _ANSWERS.fullmatch(page.lines[i].line)), None)
    if counted is None or not {Kind.COMMENTS, Kind.RELATED}.isdisjoint(page.kinds[counted:at]):
        return None
    asked = page.lines[max(0, first - _NEAR_QUESTION) : index]
    return at if any(line.text.endswith(("？", "?")) for line in asked) else None


def names_keywords(page: Page, index: int) -> bool:
    """Whether a line names the keywords of a paper, right below what it says in short."""
    above = page.lines[max(0, index - _NEAR_ABSTRACT) : index]
    is_below = any(_ABSTRACT.match(line.line) for line in above)
    return is_below and _KEYWORDS.match(page.lines[index].line) is not None


def _are_bare_comments(page: Page, index: int) -> bool:
    """Whether 评论 or 留言 stands by itself over what no article has."""
    is_bare = words.BARE_COMMENTS.fullmatch(page.lines[index].line) is not None
    is_bare = is_bare and page.lines[index].key not in page.listed
    around = page.kinds[index + 1 : index + 4]
    signs = {Kind.BUTTONS, Kind.COMMENTS, Kind.ENDING, Kind.OTHER_POST}
    if not is_bare or not around or any(kind in signs for kind in around):
        return is_bare
    talk = page.lines[index + 1 : index + _NEAR_TALK]
    said = takewhile(lambda line: not line.is_prose, talk)
    return any(_MOMENT.fullmatch(line.line) for line in said)


def _heads_prose(page: Page, index: int) -> bool:
    """Whether a bare word such as 推荐 or 分享 stands right above a sentence of the text."""
    line, after = page.lines[index], page.lines[index + 1 : index + 2]
    is_bare = line.letters <= _LONGEST_BARE and page.kinds[index] in {Kind.BUTTONS, Kind.RELATED}
    return is_bare and all(each.is_prose for each in after) and bool(after)


def _buttons_within(page: Page, start: int, count: int) -> bool:
    around = page.kinds[start : start + count]
    return not around or any(kind in {Kind.BUTTONS, Kind.ENDING, *CLOSES} for kind in around)


def _begins_buttons(page: Page, index: int) -> bool:
    run = page.kinds[index : index + _RUN_OF_BUTTONS]
    return (
        len(run) == _RUN_OF_BUTTONS
        and run[0] is Kind.BUTTONS
        and all(kind in {Kind.BUTTONS, *MAY_CLOSE, *CLOSES} for kind in run)
    )


def _is_button(page: Page, index: int) -> bool:
    return page.kinds[index] is Kind.BUTTONS or page.lines[index].letters <= _LONGEST_BARE


def _quotes_comments(page: Page, index: int) -> bool:
    """Whether what readers wrote is quoted below a line, and the text goes on to its end."""
    end = index + 1
    while end < len(page.lines) and page.lines[end].text[:1] in _QUOTES:
        end += 1
    is_led_to = page.lines[index].line.endswith(":") and end > index + 1
    return is_led_to and page.tells_to_the_end(end)


def _is_last_of_list(page: Page, head: int, last: int) -> bool:
    """Whether a line is set as those above it, in a text that had no heading so far."""
    listed = page.lines[head + 1 : last + 1]
    are_headlines = all(line.letters >= _SHORTEST_LINK for line in listed)
    after = page.lines[last + 1]
    are_alike = len({line.gap for line in (*listed[1:], after)}) == 1
    if not are_headlines or not are_alike:
        return False
    return not any(
        page.kinds[i] is Kind.SHORT and page.lines[i - 1].ends and page.lines[i + 1].is_prose
        for i in range(1, head)
    )


def _are_cards(page: Page, start: int, end: int) -> bool:
    """Whether each sentence is what a list of other articles says of one, above its time."""
    sentences = [i for i in range(start, end) if page.kinds[i] is Kind.SENTENCE]
    below = [page.kinds[i + 1 : i + 2] for i in sentences]
    return len(sentences) > 1 and all(k in ([Kind.BUTTONS], [Kind.BYLINE]) for k in below)


def _resumed_at(page: Page, index: int, mass: int) -> int | None:
    """Return where the article goes on after what may end it at ``index``; None when it does not.

    It does where enough prose follows before anything else that ends an article. The line right
    above that prose may be its heading and stays with it.
    """
    at = index + 1
    while at < len(page.lines):
        kind = page.kinds[at]
        if kind in CLOSES or kind is Kind.STAMP or _are_bare_comments(page, at):
            return None
        line = page.lines[at]
        is_of_site = _OF_SITE.search(line.line) and not _OF_SOMEBODY.search(line.line)
        if kind is Kind.SENTENCE and line.letters >= LONG_SENTENCE and not is_of_site:
            end = at
            while end < len(page.lines) and page.kinds[end] not in CLOSES | MAY_CLOSE:
                end += 1
            if _are_cards(page, at, end):
                return None
            adjoins = page.kinds[at + 1 : at + 2] == [Kind.SENTENCE]
            is_long = adjoins and page.lines[at + 1].letters >= LONG_SENTENCE
            fewest = _ADJOINING if is_long else _RESUMED
            is_told = _is_button(page, index) and page.tells_to_the_end(at)
            if is_told or page.mass(at, end) >= max(fewest, _SHARE_RESUMED * mass):
                above = page.lines[at - 1]
                is_heading = (
                    at - 1 > index + 1
                    and not above.ends
                    and above.letters <= LONG_SENTENCE
                    and not _is_last_of_list(page, index, at - 1)
                )
                is_own = is_heading and page.kinds[at - 1] is Kind.SHORT
                return at - 1 if is_own else at
            at = end
            continue
        at += 1
    return None

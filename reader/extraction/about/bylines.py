"""Lines beside the article that speak of it: when it came out, where, by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from reader.bylines.dates import iso_date
from reader.bylines.labels import (
    EDITORS_LABELLED,
    LABELLED,
    OF_A_DYNASTY,
    OPENS_WITH_TEXT_LABEL,
    REPORTER_LINE,
)
from reader.bylines.names import is_name
from reader.core.articles.prose import plain
from reader.core.pattern import Pattern
from reader.extraction.content.page import MainContent, Page
from reader.extraction.content.scoring import Run
from reader.extraction.markup.inline import collapse
from reader.extraction.markup.tree import Tree

_FROM = Pattern(r"(?:来自|來自|来源|來源)\s*\S{2,14}")
_REPORTER = Pattern(
    r"[^。，、？！]{0,12}(?:记者|記者)\s*[^\s。，？！问問说說]{2,16}(?:\s*(?:报道|報導))?"
)
_DATED = Pattern(r"(?:时间|時間|更新|发布|發布|發佈|发表|發表|日期)\W{0,3}(?:19|20)\d\d")
_STAMPED = Pattern(
    r"\s*(?:发布|發布|發佈|发表|發表|编辑|編輯|创建|創建|刊登|撰写)(?:于|於|时间|時間)?\W{0,3}(?:19|20)\d\d"
)
_SIGNED = Pattern(OPENS_WITH_TEXT_LABEL)
_DAY = Pattern(
    r"(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇零一二三四五六七八九]{4}年.{1,3}月.{1,3}日"
)
_LONGEST = 90
_LONGEST_LEAF = 32
_LEVELS = 2
# A bar of buttons or a box about the author often holds the date as well.
_MAY_HOLD = frozenset(["aside", "share", "controls", "navigation"])
_LINES_BEFORE, _LINES_AFTER = 12, 10
_LINES_ABOVE_TITLE = 6
_LINES_OF_SIGNATURE = 30
_POSTED = Pattern(r"\s*posted\s*@", re.I)


def find_bylines(page: Page) -> Iterator[int]:
    """Yield the starts of the runs around the title or right after the article that say so."""
    tree, runs, title, main = page.tree, page.runs, page.title.run, page.main
    if not main.elements:
        return
    first = runs.within(main.elements[0], main.elements[0]).start
    above = 0 if title is None else runs.within(title.start, title.start).start
    near_title = range(above, min(above + _LINES_BEFORE, first))
    near_article = range(max(above, first - _LINES_BEFORE), first)
    # A box of buttons inside the article's element takes the date that it holds along.
    boxed = (
        index
        for index in range(max(above, first), min(above + _LINES_BEFORE, len(runs)))
        if main.noise.around(runs[index].start) is not None
    )
    if title is not None and above + 1 < first and _is_name_alone(runs[above + 1]):
        yield runs[above + 1].start
    for index in sorted({*near_title, *near_article, *boxed}):
        run = runs[index]
        if run is not title and _may_be_byline(run, main):
            text = collapse(run.text)
            if _speaks_of_article(text) or _is_signed(text):
                yield run.start
            elif index + 1 < first and _is_name_alone(run) and above < index:
                below = collapse(runs[index + 1].text)
                if len(below) <= _LONGEST and iso_date(below) is not None:
                    yield run.start
    for run in runs[max(0, above - _LINES_ABOVE_TITLE) : above]:
        text = collapse(run.text)
        if _may_be_byline(run, main) and (
            _DATED.match(text) or (_speaks_of_article(text) and _stands_beside(tree, run, title))
        ):
            yield run.start
    after = runs.within(0, tree.nodes[main.elements[-1]].end).stop
    for run in runs[after : after + _LINES_AFTER]:
        is_edited = _may_be_byline(run, main) and (
            LABELLED.search(plain(run.text)) or _STAMPED.match(run.text)
        )
        is_signed = run in runs[after : after + 2] and _is_day_alone(run)
        if (
            is_edited
            or is_signed
            or (len(run.text) <= _LONGEST and EDITORS_LABELLED.match(plain(run.text)))
        ):
            yield run.start
    for run in runs[after : after + _LINES_OF_SIGNATURE]:
        if _POSTED.match(run.text) and _may_be_byline(run, main):
            yield run.start


def _is_name_alone(run: Run) -> bool:
    return not run.link_letters and is_name(collapse(run.text))


def _is_day_alone(run: Run) -> bool:
    return not run.link_letters and _DAY.fullmatch(collapse(run.text)) is not None


def _speaks_of_article(text: str) -> bool:
    if iso_date(text) is not None:
        return True
    line = plain(text)
    return LABELLED.search(line) is not None or _SIGNED.match(line) is not None


def _is_signed(text: str) -> bool:
    return (
        _FROM.fullmatch(text) is not None
        or _REPORTER.fullmatch(text) is not None
        or REPORTER_LINE.fullmatch(plain(text)) is not None
        or OF_A_DYNASTY.fullmatch(plain(text)) is not None
    )


def _stands_beside(tree: Tree, run: Run, title: Run | None) -> bool:
    """Whether a small box around the line holds the title too: the date leaf of a blog's entry."""
    if title is None or len(collapse(run.text)) > _LONGEST_LEAF:
        return False
    around = islice(tree.ancestors(run.block), _LEVELS)
    return any(i > tree.body and title.start < tree.nodes[i].end for i in (run.block, *around))


def _may_be_byline(run: Run, main: MainContent) -> bool:
    noise = main.noise.around(run.start)
    return (noise is None or noise.rule in _MAY_HOLD) and len(collapse(run.text)) <= _LONGEST

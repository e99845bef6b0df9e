"""The heading above an article, for a page whose head says only what the site is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from reader.bylines.dates import iso_date
from reader.core.characters.line_breaks import join_lines
from reader.core.pattern import Pattern
from reader.extraction.about.titles import (
    HEADINGS,
    LONGEST_SECTION,
    LONGEST_TITLE,
    OF_SITE,
    SEPARATOR,
    SHORTEST_TITLE,
    is_called_title,
    names_site,
)
from reader.extraction.content.page import Page, Title
from reader.extraction.content.scoring import Run
from reader.extraction.markup.inline import collapse, key_of
from reader.extraction.markup.tree import Tree

_FRONT = Pattern(r"[首主][页頁]|home(?:\s?page)?|index", re.I)
"""What a title element ends with that is the same on every page of its site."""
_IS_SITE_ALONE = Pattern(
    r"(?:[网網]站|[门門][户戶][网網]?|官方?[网網]站?|[资資][讯訊][网網]|信息[网網]|新[闻聞][网網]|[晚日早][报報])$"
)
_CHAPTER = Pattern(r"第\s*([0-9〇零一二三四五六七八九十百千]{1,7})\s*[章回节節话話卷]\W*(?:\s|$)")
"""A chapter named by its number alone, as sites write it into the title element."""
_NUMBERED = Pattern(
    r"第?\s*([0-9〇零一二三四五六七八九十百千]{1,7})\s*[章回节節话話卷、.．:：]?[\s、.．:：]*(?=[^\W\d_])"
)
_STAMP = Pattern(
    r"\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)(?:\s*\d{1,2}:\d\d)?\s*(?:$|来自|來自)"
)
_NUMBER_OF_NOTICE = Pattern(
    r"[^\W\d]{1,12}\s*[〔\[［(（](?:19|20)\d\d[〕\]］)）]\s*第?\s*\d{1,4}\s*[号號]"
)
"""What offices set between a notice's title and its day: 沙政办发〔2010〕86号."""
_TITLE_IN = Pattern(r"(?<!sub)(?<!sub )title|(?<!fu)(?<!fu )biao ?ti|\btit\b")
_LINES_OF_HEAD = 40
_LINES_ABOVE, _LINES_OF_OPENING = 8, 16
_BOLD = frozenset(["b", "strong", "big", "font"])


def title_above(page: Page) -> Title:
    """Return the heading that stands above the article, for a page that titles itself by its site.

    What the page's head says stays unless it is shown nowhere, and short, made with the name that
    the site has on the page, or no more of a chapter than its number.
    """
    tree, runs, title = page.tree, page.runs, page.title
    if title.run is not None:
        return title
    chapter = _CHAPTER.search(title.text)
    least = max(SHORTEST_TITLE, len(key_of(title.text)))
    is_front = any(map(_FRONT.fullmatch, SEPARATOR.split("".join(page.head.titles[:1]))))
    if is_front or _holds_site(tree, runs, title.text) or _says_site_alone(title.text):
        least = SHORTEST_TITLE
    elif len(title.text) > LONGEST_SECTION and chapter is None:
        return title
    part = page.part(page.main.element)
    opening = range(part.start, min(len(runs), part.start + _LINES_OF_OPENING))
    prose = next((at for at in opening if runs[at].stops), part.start)
    end = min(len(runs), max(prose, part.start + 2))
    for at in reversed(range(max(0, part.start - _LINES_ABOVE), end)):
        run = runs[at]
        text = collapse(run.text)
        is_chapter = chapter is not None and _is_numbered(text, chapter[1])
        if (
            (
                tree.nodes[run.block].tag in HEADINGS
                or is_called_title(tree, run)
                or _is_bold_above_date(tree, runs, at)
            )
            and (is_chapter or (chapter is None and len(key_of(text)) > least))
            and not names_site(tree, run)
            and len(text) <= LONGEST_TITLE
            and not run.link_letters
            and not text.endswith("。")
            and not iso_date(text)
            and not _STAMP.match(text)
        ):
            return Title(collapse(join_lines(run.text)), run)
    return title


def _is_bold_above_date(tree: Tree, runs: Sequence[Run], at: int) -> bool:
    """Whether a line is bold, or of a font or a name of its own, and the line below has a date."""
    under = (collapse(run.text) for run in runs[at + 1 : at + 3])
    below = next((text for text in under if not _NUMBER_OF_NOTICE.fullmatch(text)), "")
    if len(below) > LONGEST_TITLE or not iso_date(below):
        return False
    run = runs[at]
    around = takewhile(lambda i: i >= run.block, (run.start, *tree.ancestors(run.start)))
    return any(tree.nodes[i].tag in _BOLD or _TITLE_IN.search(tree.nodes[i].words) for i in around)


def _is_numbered(text: str, number: str) -> bool:
    """Whether a heading begins with a chapter's number and has words of its own behind it."""
    found = _NUMBERED.match(text)
    return found is not None and found[1] == number


def _holds_site(tree: Tree, runs: Sequence[Run], title: str) -> bool:
    """Whether a title has the name that the page shows as the site's."""
    key = key_of(title)
    names = (key_of(run.text) for run in runs[:_LINES_OF_HEAD] if names_site(tree, run))
    return any(name in key for name in names if len(name) >= SHORTEST_TITLE)


def _says_site_alone(title: str) -> bool:
    """Whether every part of a title reads as the name of a site."""
    parts = SEPARATOR.split(title)
    if len(parts) == 1:
        return _IS_SITE_ALONE.search(title) is not None
    return all(map(OF_SITE.search, parts))

"""The site's name, by what the page's title appends and what its last lines say of their owner."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.pattern import Pattern
from reader.extraction.about.titles import (
    IS_SITE,
    LONGEST_NAME,
    LONGEST_SECTION,
    POWERED,
    SEPARATOR,
    names_site,
)
from reader.extraction.content.page import Page
from reader.extraction.content.scoring import Run
from reader.extraction.markup.inline import collapse, key_of

_IS_SECTION = Pattern(
    r"(?:社[会會]|[国國][际際]|[国國][内內]|[财財][经經]|[娱娛][乐樂]|[体體]育|生活|地方|政治|科技|健康|即[时時]|文化|教育"
    r"|旅[游遊]|美食|汽[车車]|房[产產]|[军軍]事|[产產][经經]|消[费費]|[热熱][门門]|最新)[新][闻聞]"
)
_DASH = Pattern(r"[-–—]")
_COPYRIGHT = Pattern(r"©|\(c\)|copyright|[版著][权權作]", re.I)
_OWNED_BY = Pattern(
    r"(?:©|\(c\)|copyright|[版著][权權作](?:[所归歸][有属屬])?\s*[:：©]?)(?:\s|©|\(c\)|copyright|[:：,，])*"
    r"(?:(?:19|20)\d\d(?:\s*[-–—~至]\s*(?:(?:19|20)\d\d|now|present|今))?年?\s*)?(?:by\s+)?"
    r"([^\W\d_](?:(?!all\s+rights|[版著][权權]|保留|powered|本[站网網])[^|｜,，。;；:：]){1,23})",
    re.I,
)
"""Whose a page is: © 2011-2020 山后小站 All Rights Reserved."""
_NO_SITE = Pattern(
    r"公司|集团|集團|所有|保留|[转轉][载載]|未经|未經|[请請]勿|作者|[声聲]明|原[创創]|\bltd\b|\binc\b|\bicp\b|www\.|rights|cc\b"
    r"|政策|[说說]明|[条條]款|投[诉訴]|"
    r"[备備][案]",
    re.I,
)
_LINES_OF_FOOT = 12
_LINES_OF_HEAD = 40


def site_of(page: Page) -> str:
    """Return the site's name, by what the title element appends to the article's title.

    That is a site's name when it reads as one, or when the page shows it as the link to its front
    page or behind its copyright sign. Empty when nothing says so.
    """
    tree, runs, head = page.tree, page.runs, page.head
    whole = head.titles[0] if head.titles else ""
    ahead, _, rest = whole.partition(": ")
    if rest and key_of(rest) == key_of(page.title.text) and _is_shown(runs, ahead):
        return ahead.strip()
    names = [part.strip() for part in SEPARATOR.split(POWERED.sub("", whole))]
    own = key_of(page.title.text)
    last = next(
        (
            name
            for name in reversed(names)
            if name
            and len(name) <= LONGEST_NAME
            and key_of(name) not in own
            and not _IS_SECTION.fullmatch(name)
        ),
        "",
    )
    last = _behind_dash(last)
    if len(names) < 2 or not last or own not in key_of(whole):
        return _owner(runs)
    key = key_of(last)
    is_shown = any(
        key == key_of(run.text) and names_site(tree, run) for run in runs[:_LINES_OF_HEAD]
    )
    is_owner = any(
        _COPYRIGHT.search(run.text) and key in key_of(run.text) for run in runs[-_LINES_OF_FOOT:]
    )
    is_named = IS_SITE.search(last) or _IS_SECTION.fullmatch(names[-1])
    return last if is_shown or is_owner or is_named else ""


def _is_shown(runs: Sequence[Run], name: str) -> bool:
    return any(key_of(run.text) == key_of(name) for run in runs[:_LINES_OF_HEAD])


def _owner(runs: Sequence[Run]) -> str:
    """Return the site that the page's last lines name as their owner; a company is none."""
    for run in reversed(runs[-_LINES_OF_FOOT:]):
        if _COPYRIGHT.search(run.text) and (found := _OWNED_BY.search(collapse(run.text))):
            name = found[1].strip(" .,，。|-–—")
            if 1 < len(name) <= LONGEST_SECTION and not _NO_SITE.search(name):
                return name
    return ""


def _behind_dash(name: str) -> str:
    """Return a site's name without the words that search engines are to find beside it."""
    parts = (part.strip() for part in reversed(_DASH.split(name)))
    return next(filter(IS_SITE.search, parts), name)

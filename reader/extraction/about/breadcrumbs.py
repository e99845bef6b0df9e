"""The way from the site's front page down to the article, as the page shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from reader.core.pattern import Pattern
from reader.extraction.content.page import Page
from reader.extraction.markup.inline import collapse, key_of

_NAMES = Pattern(
    r"\b(?:bread ?)?crumbs?\b|\bnav ?path\b|\bdqwz\b|\bweizhi\b|\bmianbao|\bmbx\b"
    r"|\bpath\b|\b(?:news |cur |current |page )?(?:position|pos|location)\b"
)
_LABEL = Pattern(
    r"(?:您|你)?(?:现在|現在|当前|當前|目前)?(?:所在)?的?(?:位置|路径|在这里|在這裡)(?:是|为)?\s*[：:]*\s*"
)
_SEPARATOR = Pattern(r"\s*(?:>+|»+|›+|→|＞+|\n|(?<=\s)/(?=\s))\s*")
_NO_SECTION = Pattern(
    r"(?:[\w\s]{0,8}(?:首页|首頁|主页|主頁)|home|正文|内容|內容|文章|详情|\W*)$", re.I
)
_NO_TRAIL = Pattern(r"登[录入錄]|注册|註冊|搜索|搜尋|密码|行情|广告|申请|入驻|[前点時时]$|\d:\d\d")
_SITE = Pattern(r".{2,}(?:[网網报報社台]|在线|在線|新闻|新聞|\.com|\.cn|百科)$")
_MOST_LETTERS = 80
_LONGEST = 14
_MOST = 4


@dataclass(frozen=True, slots=True)
class Breadcrumbs:
    """The site's name, if the way starts there, and the sections below it, outermost first."""

    site: str = ""
    section: tuple[str, ...] = ()


def find_breadcrumbs(page: Page) -> Breadcrumbs:
    """Return the first breadcrumbs that start above the article; empty if there are none."""
    tree, runs, title = page.tree, page.runs, page.title.text
    for index in tree.named(_may_name):
        if not tree.body < index < page.main.element:
            continue
        part = runs.within(index, tree.nodes[index].end)
        if runs.link_letters(part) > 0 and runs.letters(part) <= _MOST_LETTERS:
            crumbs = list(_crumbs("\n".join(run.text for run in runs[part]), title))
            if crumbs and len(crumbs) <= _MOST and not any(map(_NO_TRAIL.search, crumbs)):
                site = crumbs[0] if _SITE.match(crumbs[0]) else ""
                return Breadcrumbs(site, tuple(crumbs[bool(site) :]))
    return Breadcrumbs()


@lru_cache(maxsize=16_384)
def _may_name(words: str) -> bool:
    return _NAMES.search(words) is not None


def is_section(name: str, title: str) -> bool:
    """Whether a crumb names a section, not the front page and not the article itself."""
    key = key_of(name)
    return (
        bool(key)
        and len(name) <= _LONGEST
        and not _NO_SECTION.match(name)
        and not (len(key) > 4 and key in key_of(title))
    )


def _crumbs(text: str, title: str) -> Iterator[str]:
    lines = "\n".join(filter(None, map(collapse, text.splitlines())))
    way, labels = _LABEL.subn("", lines, count=1)
    if not labels and not _SEPARATOR.search(way):
        return
    # What follows the article's own name there is a button.
    crumbs = takewhile(
        lambda crumb: key_of(crumb) != key_of(title), map(collapse, _SEPARATOR.split(way))
    )
    yield from dict.fromkeys(crumb for crumb in crumbs if is_section(crumb, title))

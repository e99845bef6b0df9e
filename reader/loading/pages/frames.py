"""Pages within a page: frames whose text was saved are read where they stand.

A page that is little more than a frame round the article is left for the page in that frame.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from typing import NamedTuple, TypeAlias
from urllib.parse import urljoin, urlsplit

from reader.core.pattern import Pattern

MOST_FRAMES = 60
DEEPEST = 4
_LARGEST_SUM = 24_000_000
"""Characters of all frames of a page."""
_ARTICLE_LENGTH = 150
"""Characters; a frame with fewer is never the page's article."""
_TIMES_LONGER = 2
"""As long as all round it, and so the page's article."""


class Frame(NamedTuple):
    """The markup of one saved frame, and the address that its references start from."""

    markup: str
    address: str = ""


Finder: TypeAlias = Callable[[str], Frame | None]
"""Returns the frame that a reference of the page means, when it was saved with it."""

_ATTRIBUTES = r"""((?:[^<>"']|"[^"]*"|'[^']*')*+)"""
_SKIPPED_OR_FRAME = Pattern(
    rf"<!--.*?(?:-->|\Z)|<(script|style|textarea|title)\b.*?(?:</\1\s*>|\Z)"
    rf"|<(i?frame)\b{_ATTRIBUTES}>"
    r"(?:[^<]*</iframe\s*>)?",
    re.I | re.S,
)
_ANY_FRAME = Pattern(rf"<i?frame\b(?={_ATTRIBUTES}>)", re.I)
"""Those in scripts and comments too, but found at once."""
_ATTRIBUTE = Pattern(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_UNSEEN = Pattern(
    r"<!--.*?(?:-->|\Z)|<(script|style|noscript|noframes)\b.*?(?:</\1\s*>|\Z)", re.I | re.S
)
_TAG = Pattern(r"<[^<>]*>")
_HEAD = Pattern(
    r"\A.*?<body\b[^>]*>|\A.*?</head\s*>|<!doctype[^>]*>|</?(?:html|body)\b[^>]*>", re.I | re.S
)
_TITLE = Pattern(r"<title\b[^>]*>\s*\S.*?</title\s*>", re.I | re.S)
_FRAMESET = Pattern(r"<(/?)frameset\b[^>]*>", re.I)
_NOFRAMES = Pattern(r"<noframes\b.*?(?:</noframes\s*>|\Z)", re.I | re.S)
_REFERENCE = Pattern(
    r"""(\s(?:src|href|data-src|data-original|poster)\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""",
    re.I,
)
_KEPT_REFERENCE = Pattern(r"(?:#|data:|cid:|javascript:|mailto:)", re.I)
_ADVERTISERS = Pattern(
    r"(?:^|\.)(?:doubleclick\.net|googlesyndication\.com|adnxs\.com|taboola\.com|outbrain\.com"
    r"|cpro\.baidu\.com|pos\.baidu\.com|tanx\.com|mediav\.com|criteo\.(?:com|net)|scupio\.com"
    r"|teads\.tv|rubiconproject\.com|googleadservices\.com|recaptcha\.net)$"
)
_SAVED_FROM = Pattern(r"<!--\s*saved from url=\(\d+\)\s*(\S+?)\s*-->", re.I)


def with_frames(markup: str, find: Finder, address: str = "") -> Frame:
    """Return the page with the text of its frames in it, or the frame that is its article.

    Frames that were not saved stay as they are. The address is that of what is returned; the
    references in it are complete where they stood in a frame.
    """
    if not any(_may_be_found(tag[1], find) for tag in _ANY_FRAME.finditer(markup)):
        return Frame(markup, address)
    return _Reader(find).read(Frame(markup, address), DEEPEST)


def _may_be_found(written: str, find: Finder) -> bool:
    """Whether a frame with these attributes, if it is one at all, may have been saved."""
    attributes = _attributes(written)
    return "srcdoc" in attributes or find(attributes.get("src", "").strip()) is not None


def _attributes(written: str) -> dict[str, str]:
    return {
        name.lower(): unescape(quoted or single or bare)
        for name, quoted, single, bare in _ATTRIBUTE.findall(written)
    }


class _Reader:
    def __init__(self, find: Finder) -> None:
        self._find = find
        self._frames_left = MOST_FRAMES
        self._left = _LARGEST_SUM

    def read(self, page: Frame, depth: int) -> Frame:
        if depth == 0:
            return page
        inner: list[Frame] = []

        def placed(match: re.Match[str]) -> str:
            if match[2] is None:
                return match[0]
            attributes = _attributes(match[3])
            frame = self._frame(attributes, page.address)
            if frame is None:
                return match[0]
            frame = self.read(frame, depth - 1)
            inner.append(frame)
            names = " ".join(filter(None, map(attributes.get, ("id", "class", "name"))))
            return f'<div class="{escape(names)}">{_body(frame)}</div>'

        is_set = _FRAMESET.search(page.markup) is not None
        bare = _NOFRAMES.sub("", page.markup) if is_set else page.markup
        markup = _SKIPPED_OR_FRAME.sub(placed, bare)
        if not inner:
            return page
        if is_set:
            markup = _FRAMESET.sub(r"<\1div>", markup)
        around = count_shown(_SKIPPED_OR_FRAME.sub("", bare))
        longest = max(inner, key=lambda frame: count_shown(frame.markup))
        length = count_shown(longest.markup)
        if length < _ARTICLE_LENGTH or length < _TIMES_LONGER * around:
            return Frame(markup, page.address)
        return Frame(_with_title(longest.markup, page.markup), longest.address or page.address)

    def _frame(self, attributes: dict[str, str], base: str) -> Frame | None:
        if self._frames_left <= 0:
            return None
        self._frames_left -= 1
        if attributes.get("srcdoc", "").strip():
            frame: Frame | None = Frame(attributes["srcdoc"], base)
        else:
            frame = self._find(attributes.get("src", "").strip())
        if frame is None or len(frame.markup) > self._left or _is_advertisement(frame):
            return None
        self._left -= len(frame.markup)
        return Frame(completed(frame.markup, frame.address, base), frame.address)


def completed(markup: str, address: str, around: str) -> str:
    """Return a frame's markup with references that mean the same in the page round it."""
    if not address or address == around:
        return markup

    def complete(match: re.Match[str]) -> str:
        reference = unescape(match[2] or match[3] or match[4] or "")
        if not reference or _KEPT_REFERENCE.match(reference):
            return match[0]
        try:
            return f'{match[1]}"{escape(urljoin(address, reference))}"'
        except ValueError:  # not an address at all
            return match[0]

    return _REFERENCE.sub(complete, markup)


def count_shown(markup: str) -> int:
    """Return how many characters a page shows, roughly, without white space."""
    return len("".join(_TAG.sub("", _UNSEEN.sub("", markup)).split()))


def _body(frame: Frame) -> str:
    """Return what a frame shows, to stand within another page."""
    return _HEAD.sub("", _UNSEEN.sub("", frame.markup))


def _with_title(markup: str, around: str) -> str:
    """Return ``markup`` with the title of the page round it where it has none."""
    title = None if _TITLE.search(markup) else _TITLE.search(around)
    return f"{title[0]}{markup}" if title else markup


def _is_advertisement(frame: Frame) -> bool:
    noted = _SAVED_FROM.search(frame.markup, 0, 4_096)
    for address in (noted[1] if noted else "", frame.address):
        try:
            host = urlsplit(address).hostname or ""
        except ValueError:
            continue
        if _ADVERTISERS.search(host):
            return True
    return False

"""Markup that programs write for themselves, put as a page would have it.

Word's lists, SingleFile's shared pictures, the reading views of SimpRead and Firefox, and the
elements of Yuque's documents, which are no elements of HTML.
"""

from __future__ import annotations

import re
from html import escape, unescape

from reader.core.pattern import Pattern

_WORD = Pattern(r"""\bclass\s*=\s*["']?Mso(?:Title|ListParagraph)""", re.I)
_WORD_NAMES = ("MsoTitle", "MsoListParagraph")
"""As Word writes them; soon looked for."""
_WORD_TITLE = Pattern(r"<p(\b[^>]*\bclass\s*=\s*[\"']?MsoTitle\b[^>]*>.*?)</p\s*>", re.I | re.S)
_HEADING = Pattern(r"(</?h)([1-5])\b", re.I)
_LIST = Pattern(
    r"(?:<p\b[^>]*\bclass\s*=\s*[\"']?MsoListParagraph\w*\b[^>]*>(?:(?!</p\b).)*?"
    r"(?:mso-list:\s*Ignore|font:\s*7\.0pt)(?:(?!</p\b).)*</p\s*>\s*)+",
    re.I | re.S,
)
_ITEM = Pattern(r"<p\b[^>]*>((?:(?!</p\b).)*)</p\s*>", re.I | re.S)
_SUPPORT = Pattern(r"<!\[if !supportLists\]>(.*?)<!\[endif\]>", re.I | re.S)
_IGNORED = Pattern(
    r"<span\b[^>]*mso-list:\s*Ignore[^>]*>((?:(?!<span\b).)*?(?:<span\b[^>]*>[^<]*</span>)?[^<]*)</span>",
    re.I | re.S,
)
_SPACED = Pattern(
    r"((?:\s*<span\b[^>]*>)*[^<]{1,8})<span\b[^>]*\bfont:\s*7\.0pt[^>]*>(?:&nbsp;|\s)*</span>(?:\s*</span>)*",
    re.I,
)
"""An item's mark and the small blanks behind it, in pages that Word wrote "filtered"."""
_NUMBER = Pattern(r"\s*[(（]?(\d{1,4})[.)、．）]")
_TAG = Pattern(r"<[^<>]*>")
_SIMPREAD = Pattern(r"<(/?)sr-rd-(title|desc|content|footer)\b", re.I)
_SIMPREAD_TAGS = {"title": "h1", "desc": "aside", "content": "article", "footer": "footer"}
_YUQUE = Pattern(r"<(/?)ne-(h[1-6]|p|quote|[uot]li|[uo]li-i|hr)(?=[\s>])", re.I)
_YUQUE_BEGINS = {"quote": "<blockquote", "uli": "<ul><li", "oli": "<ol><li", "tli": "<ul><li"}
_YUQUE_ENDS = {"quote": "</blockquote", "uli": "</li></ul", "oli": "</li></ol", "tli": "</li></ul"}
_YUQUE_MARK = "template"
"""An item's number or dot, which the list has itself."""
_BETWEEN_ITEMS = Pattern(r"</ul><ul>|</ol><ol>")
_FIREFOX = Pattern(r"class=[\"'][^\"'<>]*\bmoz-reader-content\b")
_CREDITS = Pattern(r"<div class=\"credits reader-credits\"[^<>]*>([^<>]{1,80})</div>")
_HEAD_ENDS = Pattern(r"</head\s*>", re.I)


def as_a_page_has_it(markup: str) -> str:
    """Return ``markup`` with what is known of these programs written in HTML's own elements."""
    if "<sr-rd-" in markup:
        markup = _SIMPREAD.sub(lambda tag: f"<{tag[1]}{_SIMPREAD_TAGS[tag[2].lower()]}", markup)
    if "<ne-p" in markup:
        markup = _yuque(markup)
    if "reader-credits" in markup and _FIREFOX.search(markup):
        markup = _with_author(markup)
    is_words = any(name in markup for name in _WORD_NAMES) and _WORD.search(markup)
    return _word(markup) if is_words else markup


def _yuque(markup: str) -> str:
    def element(tag: re.Match[str]) -> str:
        name = tag[2].lower()
        name = _YUQUE_MARK if name.endswith("-i") else name
        if tag[1]:
            return _YUQUE_ENDS.get(name, f"</{name}")
        return _YUQUE_BEGINS.get(name, f"<{name}")

    return _BETWEEN_ITEMS.sub("", _YUQUE.sub(element, markup))


def _with_author(markup: str) -> str:
    """Return Firefox's reading view with a meta for the author, whom it names without a word."""
    named = _CREDITS.search(markup)
    name = unescape(named[1]).strip() if named else ""
    meta = f'<meta name="author" content="{escape(name)}"></head>'
    return _HEAD_ENDS.sub(lambda _: meta, markup, count=1) if name else markup


def _word(markup: str) -> str:
    if len(_WORD_TITLE.findall(markup)) == 1:
        # The headings of a document that has a title stand below it.
        lower = _HEADING.sub(lambda tag: f"{tag[1]}{int(tag[2]) + 1}", markup)
        markup = _WORD_TITLE.sub(r"<h1\1</h1>", lower)
    return _LIST.sub(_as_list, markup)


def _as_list(run: re.Match[str]) -> str:
    items: list[str] = []
    first = ""
    for item in _ITEM.finditer(run[0]):
        inner = _SUPPORT.sub(r"\1", item[1])
        mark = _IGNORED.search(inner) or _SPACED.match(inner)
        if mark and not items:
            number = _NUMBER.match(_TAG.sub("", mark[1]))
            first = number[1] if number else ""
        rest = inner[: mark.start()] + inner[mark.end() :] if mark else inner
        items.append(f"<li>{rest}</li>")
    words = "".join(items)
    return f'<ol start="{first}">{words}</ol>' if first else f"<ul>{words}</ul>"


_VARIABLE = Pattern(r"""(--sf-img-\d+)\s*:\s*url\(\s*["']?(data:[^"')\s]+)""")
_IMAGE = Pattern(r"""<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.I)
_SHOWN = Pattern(r"background-image\s*:\s*var\(\s*(--sf-img-\d+)")
_SOURCE = Pattern(r"""(\ssrc\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.I)
_MOST_ADDED = 64_000_000
"""Characters; the pictures after it stay as they are."""


def with_shared_pictures(markup: str) -> str:
    """Return ``markup`` with every picture that a variable holds where it is shown."""
    variables = dict(_VARIABLE.findall(markup)) if "--sf-img-" in markup else {}
    if not variables:
        return markup
    left = _MOST_ADDED

    def shown(tag: re.Match[str]) -> str:
        nonlocal left
        found = _SHOWN.search(tag[0])
        picture = variables.get(found[1], "") if found else ""
        if not picture or len(picture) > left:
            return tag[0]
        left -= len(picture)
        return _SOURCE.sub(lambda source: f'{source[1]}"{picture}"', tag[0], count=1)

    return _IMAGE.sub(shown, markup)

"""Markup that programs write for themselves, put as a page would have it: Word's, SingleFile's."""

from __future__ import annotations

import re

_WORD = re.compile(r"""\bclass\s*=\s*["']?Mso(?:Title|ListParagraph)""", re.I)
_WORD_NAMES = ("MsoTitle", "MsoListParagraph")
"""As Word writes them; soon looked for."""
_WORD_TITLE = re.compile(r"<p(\b[^>]*\bclass\s*=\s*[\"']?MsoTitle\b[^>]*>.*?)</p\s*>", re.I | re.S)
_HEADING = re.compile(r"(</?h)([1-5])\b", re.I)
_LIST = re.compile(
    r"(?:<p\b[^>]*\bclass\s*=\s*[\"']?MsoListParagraph\w*\b[^>]*>(?:(?!</p\b).)*?"
    r"mso-list:\s*Ignore(?:(?!</p\b).)*</p\s*>\s*)+",
    re.I | re.S,
)
_ITEM = re.compile(r"<p\b[^>]*>((?:(?!</p\b).)*)</p\s*>", re.I | re.S)
_SUPPORT = re.compile(r"<!\[if !supportLists\]>(.*?)<!\[endif\]>", re.I | re.S)
_IGNORED = re.compile(
    r"<span\b[^>]*mso-list:\s*Ignore[^>]*>((?:(?!<span\b).)*?(?:<span\b[^>]*>[^<]*</span>)?[^<]*)</span>",
    re.I | re.S,
)
_NUMBER = re.compile(r"\s*[(（]?(\d{1,4})[.)、．）]")
_TAG = re.compile(r"<[^<>]*>")
_SIMPREAD = re.compile(r"<(/?)sr-rd-(title|desc|content|footer)\b", re.I)
_SIMPREAD_TAGS = {"title": "h1", "desc": "aside", "content": "article", "footer": "footer"}


def as_a_page_has_it(markup: str) -> str:
    """Return ``markup`` with what is known of the two programs written in HTML's own elements."""
    if "<sr-rd-" in markup:
        markup = _SIMPREAD.sub(lambda tag: f"<{tag[1]}{_SIMPREAD_TAGS[tag[2].lower()]}", markup)
    is_words = any(name in markup for name in _WORD_NAMES) and _WORD.search(markup)
    return _word(markup) if is_words else markup


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
        mark = _IGNORED.search(inner)
        if mark and not items:
            number = _NUMBER.match(_TAG.sub("", mark[1]))
            first = number[1] if number else ""
        items.append(f"<li>{_IGNORED.sub('', inner, count=1)}</li>")
    words = "".join(items)
    return f'<ol start="{first}">{words}</ol>' if first else f"<ul>{words}</ul>"


_VARIABLE = re.compile(r"""(--sf-img-\d+)\s*:\s*url\(\s*["']?(data:[^"')\s]+)""")
_IMAGE = re.compile(r"""<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.I)
_SHOWN = re.compile(r"background-image\s*:\s*var\(\s*(--sf-img-\d+)")
_SOURCE = re.compile(r"""(\ssrc\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.I)
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

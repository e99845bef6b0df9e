"""A Markdown text as the HTML page that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.core.characters.addresses import bare_addresses
from reader.core.pattern import Pattern
from reader.loading.markdown import dialects, pandoc
from reader.loading.markdown.fields import Known, without_site
from reader.loading.markdown.outlines import is_outline, unfolded
from reader.loading.pages.made_page import several_authors

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_METAS = {
    "author": "author",
    "authors": "author",
    "published": "article:published_time",
    "date": "date",
    "site": "og:site_name",
    "description": "description",
}
"""The fields of front matter that say what a page's head says too, by the meta's name."""
_AUTHORS = ("author", "authors")
_LINE_ENDS = frozenset("。！？!?…：:；;”」』）)~～—")
_SHORT_LINE = 20
_NEARLY_ALL = 0.95
_LONGEST_TITLE = 40
_SIGNATURE = Pattern(r"(?m)(?<=[^\n])\n(?=-- ?$)")
"""Above the two dashes that set off who signs a letter; CommonMark would make a heading of it."""
_LINK_TAG = Pattern(r"<a\s", re.I)
_ADDRESSES = ("url", "source", "link", "source_url", "original", "permalink")


def page_of(known: Known, name: str) -> str:
    """Return what is left of a text as a page; ``name`` is its title when it says none itself."""
    body, structured = dialects.without_structured_data(dialects.without_style_sheets(known.body))
    rendering = _Rendering(replace(known, body=body))
    heading = _first_heading(rendering.tokens)
    said = _words_of(heading) if heading else name or _first_line(rendering.tokens)
    title, site = without_site(known.first("title") or said)
    if heading is not None and site and _words_of(heading) != title:
        parsed = rendering.parser.parseInline(title)[0]
        heading.children, heading.content = parsed.children, title
    if heading is not None and _is_title_of_tab(rendering.tokens, {title, known.first("title")}):
        rendering.tokens = rendering.tokens[3:]
    names = next((known.fields[name] for name in _AUTHORS if name in known.fields), [])
    head = _head(known.fields, site) + "".join(map(_script, structured)) + several_authors(names)
    return (
        f"<!doctype html><html><head><title>{escape(title)}</title>{head}</head>"
        f'<body><article class="markdown-body">{rendering.markup()}</article></body></html>'
    )


def article_of(known: Known) -> str:
    """Return what is left of a text as the markup of an article alone."""
    return _Rendering(known).markup()


class _Rendering:
    """A text as the parser understands it."""

    def __init__(self, known: Known) -> None:
        body = known.body
        if known.is_outline or is_outline(body):
            body = dialects.outside_code(body, unfolded)
        body = _SIGNATURE.sub("\n\n", body)
        body, self._pictures = dialects.take_pictures(dialects.mend_tables(body))
        is_pandoc = pandoc.is_pandoc(body)
        if is_pandoc:
            body = dialects.outside_code(body, pandoc.without_extensions)
        body = dialects.outside_code(dialects.keep_loose_notes(body), dialects.as_common)
        self.parser = _parser()
        self._environment: dict[str, object] = {}
        self.tokens: Sequence[Token] = self.parser.parse(body, self._environment)
        if is_pandoc:
            self.tokens = _with_figures(self.tokens)
        _keep_lines(self.tokens)
        _link_addresses(self.tokens)

    def markup(self) -> str:
        """Return the text as HTML, with its pictures in it."""
        rendered = self.parser.renderer.render(self.tokens, self.parser.options, self._environment)
        return dialects.put_pictures(rendered, self._pictures)


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    from reader.loading.markdown.emphasis import use_chinese_emphasis

    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    use_chinese_emphasis(parser)
    return parser.use(footnote_plugin)


def _keep_lines(tokens: Sequence[Token]) -> None:
    """Make breaks of lines that stand for paragraphs, where the whole text is written so.

    CommonMark joins such lines; Obsidian and its like show them as they are, and extractors write
    a paragraph a line. In a text that was broken at a width, lines end anywhere.
    """
    breaks = [
        (before.content.rstrip(), child)
        for token in tokens
        for before, child in pairwise(token.children or ())
        if child.type == "softbreak" and before.type == "text" and not before.content.isascii()
    ]
    ends = sum(said[-1:] in _LINE_ENDS for said, _ in breaks)
    lines = sum(said[-1:] in _LINE_ENDS or len(said) <= _SHORT_LINE for said, _ in breaks)
    if ends and lines >= _NEARLY_ALL * len(breaks):
        for _, child in breaks:
            child.type, child.tag = "hardbreak", "br"


def _link_addresses(tokens: Sequence[Token]) -> None:
    """Make links of addresses that stand bare, as GitHub and note programs show them."""
    for token in tokens:
        if token.children and token.type == "inline":
            token.children = list(_with_links(token.children))


def _with_links(children: Sequence[Token]) -> Iterator[Token]:
    from markdown_it.token import Token

    depth = 0
    for child in children:
        if child.type in {"link_open", "link_close"}:
            depth += child.nesting
        elif child.type == "html_inline":
            depth += _nesting_of_link(child.content)
        if child.type != "text" or depth:
            yield child
            continue
        position = 0
        for start, end, target in bare_addresses(child.content):
            yield Token("text", "", 0, content=child.content[position:start])
            yield Token("link_open", "a", 1, attrs={"href": target})
            yield Token("text", "", 0, content=child.content[start:end])
            yield Token("link_close", "a", -1)
            position = end
        yield Token("text", "", 0, content=child.content[position:]) if position else child


def _nesting_of_link(markup: str) -> int:
    return 1 if _LINK_TAG.match(markup) else -1 if markup.lower().startswith("</a") else 0


def _first_heading(tokens: Sequence[Token]) -> Token | None:
    """Return the words of the first heading of level 1."""
    places = (i for i, token in enumerate(tokens) if token.type == "heading_open")
    return next((tokens[i + 1] for i in places if tokens[i].tag == "h1"), None)


def _first_line(tokens: Sequence[Token]) -> str:
    """Return the words of a short line without an end above all paragraphs and headings."""
    if len(tokens) < 4 or tokens[0].type != "paragraph_open":
        return ""
    said = _words_of(tokens[1])
    breaks = any(child.type == "softbreak" for child in tokens[1].children or ())
    return "" if breaks or len(said) > _LONGEST_TITLE or said[-1:] in _LINE_ENDS else said


def _is_title_of_tab(tokens: Sequence[Token], titles: set[str]) -> bool:
    """Whether a text begins with a line that a converter made of the page's title element."""
    if len(tokens) < 4 or tokens[0].type != "paragraph_open" or tokens[3].type != "heading_open":
        return False
    said = _words_of(tokens[1])
    return bool(said) and (said in titles or without_site(said)[0] in titles)


def _words_of(inline: Token) -> str:
    children = inline.children or []
    return "".join(c.content if c.type in {"text", "code_inline"} else "" for c in children).strip()


def _with_figures(tokens: Sequence[Token]) -> list[Token]:
    """Return ``tokens`` with a picture alone in its paragraph as a figure with its words below."""
    from markdown_it.token import Token

    figures: list[Token] = []
    for index, token in enumerate(tokens):
        children = [c for c in token.children or [] if c.type != "softbreak" and c.content.strip()]
        is_picture = len(children) == 1 and children[0].type == "image"
        if token.type == "inline" and is_picture and tokens[index - 1].type == "paragraph_open":
            caption = escape(children[0].content)
            address = escape(str(children[0].attrs.get("src", "")))
            words = f"<figcaption>{caption}</figcaption>"
            content = f'<figure><img src="{address}">{words}</figure>\n'
            figures[-1] = Token("html_block", "", 0, content=content)
        elif token.type == "paragraph_close" and figures and figures[-1].type == "html_block":
            if tokens[index - 1].type != "inline":
                figures.append(token)
        else:
            figures.append(token)
    return figures


def _script(structured: str) -> str:
    safe = structured.replace("</", "<\\/")
    return f'<script type="application/ld+json">{safe}</script>'


def _head(fields: Mapping[str, list[str]], site: str) -> str:
    metas = "".join(
        f'<meta name="{meta}" content="{escape("、".join(fields[name]))}">'
        for name, meta in _METAS.items()
        if name in fields
    )
    if site and "site" not in fields:
        metas += f'<meta name="og:site_name" content="{escape(site)}">'
    sources = [value for name in _ADDRESSES for value in fields.get(name, ())]
    address = next((value for value in sources if value.startswith(("http:", "https:"))), "")
    named = next((value for value in fields.get("source", ()) if value != address), "")
    metas += f'<meta name="source" content="{escape(named)}">' if named else ""
    return metas + (f'<link rel="canonical" href="{escape(address)}">' if address else "")

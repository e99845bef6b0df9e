"""Markdown that we wrote, as the page that the article would have been written as."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from functools import partial
from html import escape
from typing import TYPE_CHECKING

from reader.core.article import Medium
from reader.core.articles.code_languages import language_called
from reader.core.articles.own_pages import GENERATOR, NAMES
from reader.core.pattern import Pattern
from reader.loading.markdown.fields import FRONT_MATTER

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_FIELD = Pattern(r"(\w+): (.+)")
_HEADER_ROWS = Pattern(r"<!--.*?(\d{1,6}) header rows")
_CAPTION_ABOVE = "<!-- caption above"
_MEDIA = frozenset(medium.value for medium in Medium if medium is not Medium.PICTURE)
_FORMULAS = Pattern(r"(?m)^formulas: (\[.*)$")
_COMMENT = Pattern(r"\s*<!--[^<>]*-->\s*")
_MOST_FORMULAS = 1_000
"""All of them are looked for at every dollar sign."""
_FIRST_LEVEL = "h1"
_TABLE_END = "table_close"


def own_page(text: str) -> str | None:
    """Return the page that ``text`` stands for, or None for a text that is none of ours."""
    front = FRONT_MATTER.match(text)
    if front is None or GENERATOR not in front["lines"]:
        return None
    fields = _fields(front["lines"])
    if fields.get("generator") != [GENERATOR]:
        return None
    title = "".join(fields.get("title", ()))
    metas = "".join(
        f'<meta name="{name}" content="{escape(value)}">'
        for field, name in NAMES.items()
        for value in fields.get(field, ())
    )
    head = f'<meta name="generator" content="{GENERATOR}">{metas}'
    header = f"<header><h1>{escape(title)}</h1></header>" if title else ""
    try:
        body = _Page(fields, _formulas(front["lines"])).written(text[front.end() :])
    except _ChangedError:
        return None
    return f"<!doctype html><html><head>{head}</head><body>{header}{body}</body></html>"


class _ChangedError(Exception):
    """The text holds something that we do not write."""


def _fields(lines: str) -> dict[str, list[str]]:
    """Return what front matter says that JSON wrote, the items of a list one by one."""
    fields: dict[str, list[str]] = {}
    for line in lines.splitlines():
        found = _FIELD.fullmatch(line)
        if found is None:
            continue
        try:
            value = json.loads(found[2])
        except (ValueError, RecursionError):
            continue
        values = value if isinstance(value, list) else [value]
        fields[found[1]] = [each for each in values if isinstance(each, str)]
    return fields


def _formulas(lines: str) -> dict[str, tuple[str, str]]:
    """Return the text and the TeX of every formula, by how it is written."""
    found = _FORMULAS.search(lines)
    try:
        rows = json.loads(found[1]) if found else []
    except (ValueError, RecursionError):
        return {}
    formulas: dict[str, tuple[str, str]] = {}
    for row in rows[:_MOST_FORMULAS] if isinstance(rows, list) else []:
        match row:
            case [str(written), str(words), str(tex)] if written.startswith("$"):
                formulas[written] = words, tex
            case _:
                pass
    return formulas


class _Page:
    """Writes the markup of one document."""

    def __init__(
        self, fields: Mapping[str, Sequence[str]], formulas: Mapping[str, tuple[str, str]]
    ) -> None:
        from markdown_it.renderer import RendererHTML

        self._fields = fields
        self._marks: dict[str, str] = {}
        self._signs: dict[str, str] = {}
        """What leads to a note in the text, by its label."""
        self._parser = self._made_parser()
        longest_first = sorted(formulas, key=len, reverse=True)
        written = re.compile("|".join(map(re.escape, longest_first)))
        read = partial(_read_formula, formulas, written)
        self._parser.inline.ruler.before("escape", "formula", read)
        self._renderer = RendererHTML(self._parser)
        note_mark = partial(_note_mark, self._signs)
        self._renderer.rules["footnote_ref"] = note_mark  # type: ignore[assignment]
        self._renderer.rules["formula"] = _formula  # type: ignore[assignment]

    @staticmethod
    def _made_parser() -> MarkdownIt:
        from markdown_it import MarkdownIt
        from mdit_py_plugins.footnote import footnote_plugin

        parser = (
            MarkdownIt("commonmark", {"html": True})
            .enable("table")
            .use(footnote_plugin, inline=False)
        )
        parser.core.ruler.disable("footnote_tail")
        parser.validateLink = lambda url: True  # type: ignore[method-assign]
        return parser

    def written(self, text: str) -> str:
        """Return the body of the page: blocks, then notes."""
        tokens = self._parser.parse(text)
        labels = [t.meta["label"] for t in tokens if t.type == "footnote_reference_open"]
        marks = self._fields.get("note_marks", ())
        self._marks.update(zip(labels, marks, strict=False))
        self._signs.update(zip(labels, self._fields.get("note_signs", marks), strict=False))
        blocks, notes = self._parted(self._without_head(tokens))
        aside = f'<section class="notes">{notes}</section>' if notes else ""
        return self._rendered(blocks) + aside

    def _without_head(self, tokens: list[Token]) -> list[Token]:
        """Return ``tokens`` without title and subtitle, which the front matter has exactly."""
        if self._fields.get("title") and tokens and tokens[0].tag == _FIRST_LEVEL:
            tokens = tokens[3:]
        is_paragraph = bool(tokens) and tokens[0].type == "paragraph_open"
        return tokens[3:] if self._fields.get("subtitle") and is_paragraph else tokens

    def _parted(self, tokens: Sequence[Token]) -> tuple[list[Token], str]:
        """Return the tokens of the blocks, and the notes as markup."""
        blocks: list[Token] = []
        inside: list[Token] = []
        notes, label = "", ""
        for token in tokens:
            if token.type == "footnote_reference_open":
                if label:
                    raise _ChangedError
                label, inside = token.meta["label"], []
            elif token.type == "footnote_reference_close":
                mark = escape(self._marks.get(label, label))
                said = self._rendered(inside)
                notes += (
                    f'<aside id="{escape(label)}"><p class="note-mark">{mark}</p>{said}</aside>'
                )
                label = ""
            else:
                (inside if label else blocks).append(token)
        return blocks, notes

    def _rendered(self, tokens: Sequence[Token]) -> str:
        written: list[str] = []
        ends: list[str] = []
        comment = ""
        place = 0
        while place < len(tokens):
            token = tokens[place]
            match token.type:
                case "inline":
                    written.append(self._inline(token.children or []))
                case "fence":
                    code = escape(token.content.removesuffix("\n"), quote=False)
                    named = language_called(token.info)
                    label = f' class="language-{named}"' if named else ""
                    written.append(f"<pre><code{label}>{code}</code></pre>")
                case "html_block":
                    if not _COMMENT.fullmatch(token.content):
                        raise _ChangedError
                    comment = token.content
                case "table_open":
                    end = next(i for i in range(place, len(tokens)) if tokens[i].type == _TABLE_END)
                    caption = ""
                    if _CAPTION_ABOVE in comment and written[-1:] == ["</p>"]:
                        caption = f"<caption>{written[-2]}</caption>"
                        del written[-3:]
                    written.append(self._table(tokens[place:end], caption, comment))
                    place = end
                case "paragraph_open":
                    is_loose = token.hidden or _is_figure(tokens[place + 1].children or [])
                    ends.append("" if is_loose else "</p>")
                    written.append("" if is_loose else "<p>")
                case "paragraph_close":
                    written.append(ends.pop())
                case _ if token.nesting == 0 and token.type != "hr":
                    raise _ChangedError
                case _:
                    written.append(
                        self._renderer.renderToken(tokens, place, self._parser.options, {})
                    )
            comment = comment if token.type == "html_block" else ""
            place += 1
        return "".join(written)

    def _table(self, tokens: Sequence[Token], caption: str, comment: str) -> str:
        rows: list[str] = []
        for token in tokens:
            if token.type == "tr_open":
                rows.append("")
            elif token.type == "inline":
                rows[-1] += f"<td>{self._inline(token.children or [])}</td>"
        counted = _HEADER_ROWS.match(comment)
        is_empty = not rows[0].replace("<td></td>", "")
        header_rows = int(counted[1]) if counted else 1 - is_empty
        if is_empty and not counted:
            del rows[0]  # tables in Markdown must have a header
        made = [f"<tr>{row}</tr>" for row in rows]
        head, body = "".join(made[:header_rows]), "".join(made[header_rows:])
        head = f"<thead>{head}</thead>" if head else ""
        body = f"<tbody>{body}</tbody>" if body else ""
        return f"<table>{caption}{head}{body}</table>"

    def _inline(self, children: list[Token]) -> str:
        if not _is_figure(children):
            return self._words(children)
        first = next(i for i, t in enumerate(children) if t.type in {"image", "link_close"})
        told = children[first + 1 :]
        credit = next((i for i, t in enumerate(told) if t.content == "<small>"), len(told))
        caption = [t for i, t in enumerate(told[:credit]) if not (t.type == "hardbreak" and i == 0)]
        if caption and caption[-1].type == "hardbreak" and credit < len(told):
            caption.pop()
        words = self._words(caption)
        if credit < len(told):
            inside = [t for t in told[credit + 1 :] if t.content != "</small>"]
            line_break = "<br>" if words else ""
            words += f'{line_break}<span class="credit">{self._words(inside)}</span>'
        shown = self._shown(children[: first + 1])
        return f"{shown}<figcaption>{words}</figcaption></figure>"

    def _shown(self, tokens: Sequence[Token]) -> str:
        """Return the beginning of a figure, and what it shows."""
        first = tokens[0]
        if first.type == "image":
            alt = escape("".join(t.content for t in first.children or []))
            return f'<figure><img src="{escape(str(first.attrs["src"]))}" alt="{alt}">'
        alt = escape("".join(t.content for t in tokens[1:-1]))
        medium = str(first.attrs["title"])
        said = "" if alt == medium else alt
        address = escape(str(first.attrs["href"]))
        return f'<figure class="{medium}" aria-label="{said}"><p><a href="{address}">{alt}</a></p>'

    def _words(self, tokens: Sequence[Token]) -> str:
        return self._renderer.renderInline(tokens, self._parser.options, {})


def _is_figure(children: Sequence[Token]) -> bool:
    if not children:
        return False
    first = children[0]
    return first.type == "image" or (
        first.type == "link_open" and first.attrs.get("title") in _MEDIA
    )


def _note_mark(signs: Mapping[str, str], tokens: Sequence[Token], place: int, *_: object) -> str:
    label = tokens[place].meta["label"]
    address, words = escape(f"#{label}"), escape(signs.get(label, label))
    return f'<a href="{address}" role="doc-noteref">{words}</a>'


def _read_formula(
    formulas: Mapping[str, tuple[str, str]],
    written: re.Pattern[str],
    state: StateInline,
    silent: bool,
) -> bool:
    """Take a formula that the front matter tells of; markdown-it asks at every sign."""
    found = written.match(state.src, state.pos) if formulas else None
    if found is None:
        return False
    if not silent:
        token = state.push("formula", "", 0)
        token.content, tex = formulas[found[0]]
        token.meta = {"tex": tex}
    state.pos = found.end()
    return True


def _formula(tokens: Sequence[Token], place: int, *_: object) -> str:
    token = tokens[place]
    tex = escape(str(token.meta["tex"]))
    return f'<span class="formula" data-tex="{tex}">{escape(token.content)}</span>'

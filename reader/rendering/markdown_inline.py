"""Text with marks as inline Markdown (CommonMark 0.31 and GitHub's tables).

Two things need care. Emphasis beside Chinese punctuation is often no emphasis by CommonMark's
rules of flanking (§6.2), and is then written as HTML, which Markdown allows. And whatever could be
read as markup is escaped, so that the text comes back character for character.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

from reader.core.pattern import Pattern
from reader.core.text import Mark, Text
from reader.rendering.runs import Run, runs_of

# Outermost first; marks that overlap without nesting are split to nest in this order.
_NESTING = (
    Mark.NOTE_REF,
    Mark.LINK,
    Mark.STRONG,
    Mark.EMPHASIS,
    Mark.DELETED,
    Mark.HIGHLIGHT,
    Mark.UNDERLINE,
    Mark.SUPERSCRIPT,
    Mark.SUBSCRIPT,
    Mark.CODE,
    Mark.FORMULA,
)
_TAGS = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
    Mark.DELETED: "del",
    Mark.HIGHLIGHT: "mark",
    Mark.UNDERLINE: "u",
}
_FOLLOWED = frozenset({"http", "https", "mailto", "ftp"})
_SCHEME = Pattern(r"([a-z][a-z0-9+.-]*):", re.I)
_PASSED_OVER = Pattern(r"^[\x00-\x20]+|[\t\n\r]+")
"""What browsers do not read in an address (WHATWG URL, 4.4)."""
_STARS = {Mark.STRONG: "**", Mark.EMPHASIS: "*"}

_MARKUP = Pattern(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
_BLOCK_START = Pattern(
    r"""^(?: (?P<sign> \#{1,6}(?=\s|$) | > | \+(?=\s|$) | =(?=[=\s]|$) | -(?=[-:|\s]|$)
                     | [|:](?=[-:|\s]|$) )
           | (?P<number>\d{1,9}) (?P<point>[.)]) (?=\s|$) )""",
    re.VERBOSE,
)
_EDGE_BLANKS = Pattern(r"^[ \t]+|[ \t]+$")
_BLANK_END = Pattern(r"\n\s*\Z")
"""Lines without a character at the end, where a line break is none."""
_MADE_BY_BRACKETS = frozenset("!^")
"""Before a bracket they make a picture, and for Pandoc and Obsidian a note within the line."""
_PLAIN_TARGET = Pattern(r"[^\s<>()\\&\x00-\x1f]+")


def paragraph_text(text: Text) -> str:
    """Return ``text`` as the content of a paragraph; line breaks stay line breaks."""
    lines = _BLANK_END.sub("", _inline(text)).split("\n")
    return "\\\n".join(_kept_blanks(_BLOCK_START.sub(_escaped_start, line)) for line in lines)


def line_text(text: Text) -> str:
    """Return ``text`` on one line, for a heading; line breaks become ``<br>``."""
    line = "<br>".join(map(_kept_blanks, _inline(text).split("\n")))
    return re.sub(r"#(?=#*$)", r"\#", line)  # closing marks of a heading are not shown


def cell_text(text: Text) -> str:
    """Return ``text`` on one line, for a cell of a table."""
    return "<br>".join(map(_kept_blanks, _inline(text).split("\n"))).replace("|", r"\|")


def escaped(text: str) -> str:
    """Return ``text`` so that Markdown reads nothing in it as inline markup."""
    return _MARKUP.sub(r"\\\g<0>", text)


def may_be_followed(target: str) -> bool:
    """Whether a link is one that others are given: to the web, by mail, or within the page.

    Programs that show Markdown differ in what else they follow: data, scripts, local files.
    """
    scheme = _SCHEME.match(_PASSED_OVER.sub("", target))
    return scheme is None or scheme[1].lower() in _FOLLOWED


def link_target(target: str) -> str:
    """Return ``target`` as Markdown writes the address of a link or a picture."""
    if _PLAIN_TARGET.fullmatch(target):
        return target
    one_line = re.sub(r"[\x00-\x1f]", lambda match: f"%{ord(match[0]):02X}", target)
    return "<" + re.sub(r"[\\<>&]", r"\\\g<0>", one_line) + ">"


def formula_text(text: str, tex: str) -> str:
    """Return a formula as pandoc and GitHub read it: TeX between one or two dollar signs."""
    signs = next((sign for sign in ("$$", "$") if text.startswith(sign)), "")
    if signs and text.endswith(signs) and len(text) > 2 * len(signs):
        return text if text.strip("$").strip() == tex else f"{signs}{tex}{signs}"
    whole = text.startswith("\\") and text.endswith(("\\)", "\\]", "}"))
    signs = "$" if text.startswith(r"\(") else "$$"
    return f"{signs}{tex}{signs}" if whole else escaped(text)


def _inline(text: Text) -> str:
    return _render(runs_of(text, _NESTING), depth=0, before="", after="")


def _render(runs: list[Run], depth: int, before: str, after: str) -> str:
    """Return ``runs``, whose first ``depth`` marks are open; the neighbours decide emphasis."""
    groups = [(key, list(group)) for key, group in groupby(runs, lambda r: r.marks[depth:][:1])]
    out = ""
    for index, (key, group) in enumerate(groups):
        if not key:
            out += "".join(escaped(run.text) for run in group)
            continue
        (mark, target) = key[0]
        following = after if index + 1 == len(groups) else _first_character(groups[index + 1])
        match mark:
            case Mark.CODE:
                inner = _code("".join(run.text for run in group))
            case Mark.FORMULA:
                inner = formula_text("".join(run.text for run in group), target)
            case _:
                inner = _render(group, depth + 1, before=">", after="<")
        if mark in {Mark.LINK, Mark.NOTE_REF} and out[-1:] in _MADE_BY_BRACKETS:
            out = f"{out[:-1]}\\{out[-1]}"
        out += _marked(inner, mark, target, (out or before)[-1:], following)
    return out


def _first_character(group: tuple[tuple[tuple[Mark, str], ...], list[Run]]) -> str:
    key, runs = group
    return "<" if key else runs[0].text[:1]


def _marked(inner: str, mark: Mark, target: str, before: str, after: str) -> str:
    match mark:
        case Mark.CODE | Mark.FORMULA:
            return inner
        case Mark.NOTE_REF:
            return f"[^{target}]"
        case Mark.LINK:
            return f"[{inner}]({link_target(target)})" if may_be_followed(target) else inner
        case Mark.STRONG | Mark.EMPHASIS if _stars_work(inner, before, after):
            return f"{_STARS[mark]}{inner}{_STARS[mark]}"
        case _:
            return f"<{_TAGS[mark]}>{inner}</{_TAGS[mark]}>"


def _stars_work(inner: str, before: str, after: str) -> bool:
    """Whether CommonMark reads stars around ``inner`` as emphasis between these neighbours."""
    first, last = inner[0], inner[-1]
    if "*" in {first, last, before} or first.isspace() or last.isspace():
        return False
    return (_is_letter(first) or _is_gap(before)) and (_is_letter(last) or _is_gap(after))


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] not in "PS"


def _is_gap(char: str) -> bool:
    return not char or char.isspace() or unicodedata.category(char)[0] == "P" or char in "<>|+=$^`~"


def _code(text: str) -> str:
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", text)), default=0))
    padded = text[0] == "`" or text[-1] == "`" or (text[0] == text[-1] == " " and text.strip(" "))
    return f"{ticks} {text} {ticks}" if padded else f"{ticks}{text}{ticks}"


def _escaped_start(match: re.Match[str]) -> str:
    return f"\\{match['sign']}" if match["sign"] else f"{match['number']}\\{match['point']}"


def _kept_blanks(line: str) -> str:
    """Return ``line`` with the blanks at its ends written so that Markdown does not drop them."""
    return _EDGE_BLANKS.sub(lambda match: "".join(f"&#{ord(c)};" for c in match[0]), line)

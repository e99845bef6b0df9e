"""What Pandoc writes of a page in its own Markdown: fences, attributes, simple tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import escape

from reader.core.pattern import Pattern

_FENCE = Pattern(
    r"(?m)^[ \t]*:{3,}[ \t]*(?P<name>\{[^{}\n]*\}|[\w-]+(?:[ \t]+\{[^{}\n]*\})?)?[ \t]*:*[ \t]*$"
)
_CLASS = Pattern(r"\.([\w-]+)")
_ID = Pattern(r"#([\w:.-]+)")
_INSIDE = r"(?=[^{}]*[#.=])[^{}]*"
_AFTER_LINK = Pattern(rf"(?<=\))\{{{_INSIDE}\}}")
_ON_HEADING = Pattern(rf"(?m)^(#{{1,6}}[ \t].*?)[ \t]*\{{{_INSIDE}\}}[ \t]*$")
_ON_SPAN = Pattern(
    rf"\[(?P<words>(?:[^\[\]]|\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\([^()]*\))?)*)\]\{{(?P<attributes>{_INSIDE})\}}"
)
_RAISED = Pattern(r"(?<![\^\[])\^(?=\S)((?:\\.|[^\s^\\]){1,200})\^(?!\^)")
_LOWERED = Pattern(r"(?<![~\\])~(?=[^\s~])([^\s~]{1,40})~(?!~)")
_RULE = Pattern(r"[ ]{0,6}(?:-{2,}[ ]+)*-{2,}[ ]*")
_CAPTION = Pattern(r"[ ]{0,4}(?::|Table:)[ \t]+(?P<words>\S.*)")
_SIGNS = Pattern(
    r"(?m)^:{3,}|\)\{(?:[.#][\w-]+|[\w-]+=\")[^{}\n]*(?:\n[^{}\n]*)?\}"
    r"|^#{1,6} .*\{[#.][^{}\n]*\}[ \t]*$"
)


def is_pandoc(text: str) -> bool:
    """Whether ``text`` has what only Pandoc writes."""
    return _SIGNS.search(text) is not None


def without_extensions(text: str) -> str:
    """Return ``text`` with Pandoc's fences, attributes and simple tables as HTML."""
    text = _tables(text)
    text = _FENCE.sub(_fence, text)
    text = _ON_HEADING.sub(r"\1", text)
    for _ in range(2):  # a span may hold another
        text = _ON_SPAN.sub(_span, text)
    text = _AFTER_LINK.sub("", text)
    text = _RAISED.sub(r"<sup>\1</sup>", text)
    return _LOWERED.sub(r"<sub>\1</sub>", text)


def _fence(found: re.Match[str]) -> str:
    if found["name"] is None:
        return "\n</div>\n"
    name = found["name"]
    classes = _CLASS.findall(name) if "{" in name else [name.strip()]
    identity = _ID.search(name) if "{" in name else None
    role = re.search(r"role=\"?(\w+)", name)
    written = f' class="{" ".join(classes)}"' if classes else ""
    written += f' id="{identity[1]}"' if identity else ""
    written += f' role="{role[1]}"' if role else ""
    return f"\n<div{written}>\n"


def _span(found: re.Match[str]) -> str:
    identity = _ID.search(found["attributes"])
    if identity is None:
        return found["words"]
    return f'<span id="{escape(identity[1])}">{found["words"]}</span>'


def _tables(text: str) -> str:
    """Return ``text`` with simple tables as HTML, whose columns are those of the rule's dashes."""
    lines = text.split("\n")
    written: list[str] = []
    index = 0
    while index < len(lines):
        end = _end_of_table(lines, index)
        if end is None:
            written.append(lines[index])
            index += 1
            continue
        header = written.pop() if written and written[-1].strip() else ""
        after = end
        while after < len(lines) and not lines[after].strip():
            after += 1
        caption = _CAPTION.fullmatch(lines[after]) if after < len(lines) else None
        rows = [line for line in lines[index + 1 : end] if not _RULE.fullmatch(line)]
        written += ["", _table(lines[index], header, rows, caption["words"] if caption else ""), ""]
        index = after + 1 if caption else end
    return "\n".join(written)


def _end_of_table(lines: list[str], index: int) -> int | None:
    """Return where the table ends whose rule is at ``index``; None where no table is."""
    rule = lines[index]
    if not _RULE.fullmatch(rule) or len(rule.split()) < 2:
        return None
    end = index + 1
    while end < len(lines) and lines[end].strip():
        end += 1
    return end if end > index + 1 else None


def _table(rule: str, header: str, rows: list[str], caption: str) -> str:
    starts = [found.start() for found in re.finditer("-+", rule)]
    written = f"<caption>{escape(caption)}</caption>" if caption else ""
    if header:
        written += (
            "<tr>" + "".join(f"<th>{escape(c)}</th>" for c in _cells(header, starts)) + "</tr>"
        )
    for row in rows:
        written += "<tr>" + "".join(f"<td>{escape(c)}</td>" for c in _cells(row, starts)) + "</tr>"
    return f"<table>{written}</table>"


def _cells(row: str, starts: list[int]) -> Iterator[str]:
    """Yield the words of ``row`` below each of the columns; a Han character takes two."""
    pieces = [""] * len(starts)
    column = 0
    for char in row:
        cell = max((i for i, start in enumerate(starts) if start <= column), default=0)
        pieces[cell] += char
        column += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    yield from (piece.strip() for piece in pieces)

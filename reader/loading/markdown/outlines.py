"""Outliners' pages (Logseq's) as running text: a block a bullet, headings within bullets."""

from __future__ import annotations

import re

from reader.core.pattern import Pattern

_BULLET = Pattern(r"(?P<indent>[ \t]*)-(?:[ \t]+(?P<words>.*))?")
_PROPERTY = Pattern(r"\s*(?:-[ \t]+)?[^\W\d_][\w.-]{0,24}::(?:[ \t].*)?")
_HEADING = Pattern(r"#{1,6}[ \t]+\S")
_MACRO = Pattern(
    r"\{\{[^{}\n]*\}\}|\(\((?:[0-9a-f][0-9a-f-]{3,40}|(?=[^()\s]*[\dA-Z_])[\w-]{6,12})\)\)"
)
_ROAM_TASK = Pattern(r"\{\{(?:\[\[)?(?P<word>TODO|DONE)(?:\]\])?\}\}[ \t]*")
_ROAM_MARK = Pattern(r"\^\^(?=\S)([^^\n]{1,400})\^\^")
"""^^words^^, which Roam shows marked."""
_VIDEO = Pattern(r"\{\{\s*(?:video|youtube|bilibili|audio|tweet|pdf)\s+(\S+?)\s*\}\}")
_TODO = Pattern(r"(?P<word>TODO|DOING|LATER|NOW|WAITING|DONE|CANCELED)[ \t]+")
_DRAWER = Pattern(
    r"(?ms)^[ \t]*:[A-Z]{3,20}:[ \t]*\n(?:(?![ \t]*:END:)[^\n]*\n){0,200}[ \t]*:END:[ \t]*$"
)
"""What Org calls a drawer, in which a task's times are kept."""
_SIZE = Pattern(r"(?<=\))\{:(?:height|width)[^{}\n]{0,80}\}")
_TAB = 2
"""Columns of a level; Logseq writes a tab."""


def is_outline(body: str) -> bool:
    """Whether nearly all of ``body`` is bullets, and headings stand within some."""
    lines = [line for line in body.splitlines() if line.strip()]
    tops = [line for line in lines if not line[:1].isspace()]
    bullets = [found for line in tops if (found := _BULLET.fullmatch(line))]
    has_headings = any(_HEADING.match(found["words"] or "") for found in bullets)
    return has_headings and len(bullets) == len(tops)


def unfolded(body: str) -> str:
    """Return an outline as Markdown: blocks on top, and under headings, are paragraphs."""
    written: list[str] = []
    chain: list[bool] = []
    depth = 0
    for line in _without_macros(body).splitlines():
        bullet = _BULLET.fullmatch(line)
        if bullet is None:
            written.append(("  " * depth) + line.strip() if line.strip() else "")
            continue
        level = len(bullet["indent"].expandtabs(_TAB)) // _TAB
        words = bullet["words"] or ""
        del chain[level:]
        depth = level - sum(chain)
        chain += [False] * (level - len(chain)) + [_HEADING.match(words) is not None]
        if not words.strip():
            continue
        if depth <= 0:
            written += ["", words]
            depth = 0
        else:
            written.append("  " * (depth - 1) + "- " + words)
    return "\n".join(written) + "\n"


def _without_macros(body: str) -> str:
    """Return ``body`` without what the program itself fills in or keeps for itself."""
    body = _SIZE.sub("", _DRAWER.sub("", body))
    body = _ROAM_TASK.sub(lambda found: "☑ " if found["word"] == "DONE" else "☐ ", body)
    body = _ROAM_MARK.sub(r"==\1==", body)
    lines = (line for line in body.splitlines() if not _PROPERTY.fullmatch(line))
    text = _MACRO.sub("", _VIDEO.sub(r"<\1>", "\n".join(lines)))
    return re.sub(r"(?m)^([ \t]*-[ \t]+)" + _TODO.pattern, _box, text)


def _box(found: re.Match[str]) -> str:
    return found[1] + ("☑ " if found["word"] in {"DONE", "CANCELED"} else "☐ ")

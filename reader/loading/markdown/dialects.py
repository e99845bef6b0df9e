"""What programs write beyond CommonMark, as CommonMark or HTML; code is left as it is.

Obsidian: comments ``%%…%%``, ``^block-ids``, ``==marked==``, ``[[links]]``, callouts. Joplin and
GitHub: tasks. Scrapers: pictures as ``data:``, structured data and tables without their rule.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from html import escape
from urllib.parse import quote

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern

_CODE = Pattern(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??[ \t>]*(?P=fence)[`~]*[ \t]*$"
    r"|^(?:`{3,}|~{3,})[^\n]*\Z"
    r"|(?P<ticks>(?<!`)`{1,3}(?!`))(?:(?!\n\n)[^`]|`(?!`))+?(?<!`)(?P=ticks)(?!`)",
    re.M | re.S,
)
# ![[picture.png|300]], as Obsidian writes a picture of its own folders
_EMBEDDED = Pattern(
    r"!\[\[([^\[\]|\n]{1,200}\.(?:png|jpe?g|gif|webp|bmp|svg|avif|heic))(?:\|[^\[\]\n]{0,40})?\]\]",
    re.I,
)
_WIKI_LINK = Pattern(
    r"(?P<embeds>!?)\[\[(?:(?P<note>[^\[\]|\n]{1,200})\|)?(?P<shown>[^\[\]|\n]{1,200})\]\]"
)
_LINE_MARKS = Pattern(r"[\s\d.)>*+#|-]*(?:\[[ xX]\])?")
_LEAST_BESIDE_LINK = 4
"""Characters of a line besides its links; a line of links alone would be navigation."""
_COMMENT = Pattern(r"%%(?:(?!%%).){0,20000}?%%", re.S)
_BLOCK_ID = Pattern(r"(?m)(?:(?<=[^\s^])[ \t]+|^[ \t]*)\^[A-Za-z0-9-]{2,40}[ \t]*$")
_ATTRIBUTES = Pattern(
    r"""(?m)(?:^|(?<=[^\s]))[ \t]*\{:(?:[ \t]+[\w-]+="[^"\n]{0,400}")+[ \t]*\}[ \t]*"""
    r"(?:\n(?=\n|\Z)|$)"
)
"""Of a block, as SiYuan writes them below or behind it (kramdown's way)."""
_BLOCK_REFERENCE = Pattern(
    r"""\(\(\d{14}-[a-z0-9]{7}(?:[ \t]+"""
    r"""(?:"(?P<said>[^"\n]{0,200})"|'(?P<shown>[^'\n]{0,200})'))?\)\)"""
)
_MARKED = Pattern(
    r"(?<![=A-Za-z0-9<])==(?=[^\s=])((?:(?!==|\n\n).){1,2000}?)(?<=[^\s=])==(?![=])", re.S
)
_CALLOUT = Pattern(
    r"(?m)^(?P<quote>[ \t]*(?:>[ \t]?)+)\[!(?P<kind>[\w|-]+)\][+-]?[ \t]*(?P<title>.*)$"
)
_TASK = Pattern(r"(?m)^(?P<mark>[ \t>]*(?:[-*+]|\d+[.)])[ \t]+)\[(?P<state>[ xX/>-])\][ \t]+")
_DEFINED = Pattern(
    r"(?m)^[ ]{0,3}\[(?P<label>[^\]\n]{1,60})\]:[ \t]*<?(?P<data>data:[^\s>]*)>?[^\n]*$"
)
_DATA_PICTURE = Pattern(r"(?P<start>!\[[^\]\n]*\]\()(?P<data>data:image/[^)\s]+)")
_HTML_DATA = Pattern(r"(?P<start>src=[\"'])(?P<data>data:image/[^\"'\s]{200,})")
_STRUCTURED = Pattern(r"\{\s*\"@context\"")
_STYLE_RULES = Pattern(
    r"(?:[ \t]+|^)[.#@:*a-z][^{}\n]{0,200}\{[ \t]*[a-z-]{2,40}[ \t]*:[^{}\n]{1,2000}\}[^\n]*$", re.I
)
_LONGEST_FIRST = 4_000
_BROKEN_NOTE = Pattern(r"(?m)^[ ]{0,3}\[\^(?P<label>[^\]\s]{1,60})\]:")
_DOLLARS = Pattern(
    r"(?<![\\$0-9A-Za-z])\$\$(?P<block>[^$]{1,4000}?)\$\$|(?<![\\$0-9A-Za-z])\$(?P<inline>[^\s$](?:[^$\n]{0,300}?[^\s$\\])?)\$(?![\d$])"
    r"|\\\[(?P<bracket>(?:(?!\\\]|\n\s*\n)[\s\S]){1,2000})\\\]"
    r"|\\\((?P<round>(?:(?!\\\))[^\n]){1,600})\\\)"
)
_HAS_TEX = Pattern(r"[\\^_={}<>+]|^\s*[A-Za-z]\s*$")
_HAN = Pattern(f"[{HAN}]")
_BAR_ROW = Pattern(r"[ \t]*\|.*\|[ \t]*")
_BAR_RULE = Pattern(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?[ \t]*)?")
_EXCERPT = Pattern(r"(?m)^>[ \t]*#{1,6}[ \t]*Excerpt[ \t]*\n")
_CONTENTS = Pattern(
    r"(?mi)^[ \t]*(?:@?\[\[?_?toc_?\]?\](?:\([^)\n]*\))?|\$\{toc\}|\{:toc\})[ \t]*$"
)
"""Where the program is to put the table of contents."""
_TEMPLATE = Pattern(
    r"(?m)^[ \t]*(?:\{%(?:(?!%\}).){1,300}%\}|\{\{[<%](?:(?![>%]\}\}).){1,300}[>%]\}\})[ \t]*$"
)
"""A line that is a tag of Hexo's and Jekyll's, {% note %}, or Hugo's, {{< figure … >}}."""
_OF_TEMPLATE = Pattern(r"""(?P<name>[\w-]+)="(?P<value>[^"]*)\"""")
_HEXO_PICTURE = Pattern(
    r"\{%\s*(?:asset_img|img|image)\s+(?:\S+\s+)??(?P<src>\S+\.\w{3,4})\s*(?P<alt>[^%]*)%\}"
)
_PICTURE_NAME = "picture-data-{}.bin"


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Return ``text`` with everything that is no code changed."""
    pieces, reached = [], 0
    for code in _CODE.finditer(text):
        pieces += [change(text[reached : code.start()]), code[0]]
        reached = code.end()
    return "".join((*pieces, change(text[reached:])))


def as_common(text: str) -> str:
    """Return ``text`` with what Obsidian, Joplin and their like write as CommonMark or HTML."""
    text = _CONTENTS.sub("", _COMMENT.sub("", _EXCERPT.sub("", text)))
    if "{%" in text or "{{" in text:
        text = _TEMPLATE.sub(_without_template, text)
    text = _EMBEDDED.sub(lambda found: f"![]({quote(found[1].strip())})", text)
    text = "\n".join(map(_with_wiki_links, text.split("\n"))) if "[[" in text else text
    text = _BLOCK_ID.sub("", text)
    if "{:" in text or "((" in text:
        text = _ATTRIBUTES.sub("", text)
        text = _BLOCK_REFERENCE.sub(lambda f: f["said"] or f["shown"] or "", text)
    text = _MARKED.sub(r"<mark>\1</mark>", text)
    text = _CALLOUT.sub(_callout, text)
    text = _TASK.sub(lambda f: f"{f['mark']}{'☐' if f['state'] == ' ' else '☑'} ", text)
    return _DOLLARS.sub(_formula, text)


def without_structured_data(text: str) -> tuple[str, list[str]]:
    """Return ``text`` without the JSON-LD that a converter left in it, and that."""
    found: list[str] = []
    while start := _STRUCTURED.search(text):
        try:
            _, length = json.JSONDecoder().raw_decode(text[start.start() :])
        except (ValueError, RecursionError):
            break
        end = start.start() + length
        found.append(text[start.start() : end])
        text = text[: start.start()].rstrip(" \t") + text[end:]
    return text, found


def without_style_sheets(text: str) -> str:
    """Return ``text`` without the rules of style sheets that a converter left in its first line."""
    first, gap, rest = text.lstrip("\ufeff\n").partition("\n")
    return _STYLE_RULES.sub("", first) + gap + rest if "{" in first[:_LONGEST_FIRST] else text


def take_pictures(text: str) -> tuple[str, dict[str, str]]:
    """Return ``text`` with short names for the pictures in it, and their ``data:`` by name.

    A name that leads to something else than a picture leads to nothing to read.
    """
    defined = {found["label"].lower(): found["data"] for found in _DEFINED.finditer(text)}
    pictures: dict[str, str] = {}

    def named(data: str) -> str:
        name = _PICTURE_NAME.format(len(pictures) + 1)
        pictures[name] = data
        return name

    def used(found: re.Match[str]) -> str:
        data = defined.get((found["label"] or found["alt"]).lower())
        if data is None:
            return found[0]
        return f"![{found['alt']}]({named(data)})" if data.startswith("data:image/") else ""

    if defined:
        text = _DEFINED.sub("", text)
        text = re.sub(r"!\[(?P<alt>[^\]\n]*)\](?:\[(?P<label>[^\]\n]*)\])?(?!\()", used, text)
    text = _DATA_PICTURE.sub(lambda found: found["start"] + named(found["data"]), text)
    return _HTML_DATA.sub(lambda found: found["start"] + named(found["data"]), text), pictures


def put_pictures(page: str, pictures: dict[str, str]) -> str:
    """Return the rendered ``page`` with the pictures' data again for their names."""
    for name, data in pictures.items():
        page = page.replace(f'src="{name}"', f'src="{escape(data)}"')
    return page


def keep_loose_notes(text: str) -> str:
    """Return ``text`` with the notes that no mark leads to as paragraphs; none would be shown."""
    referred = {m[1] for m in re.finditer(r"\[\^([^\]\s]{1,60})\](?!:)", text)}

    def kept(found: re.Match[str]) -> str:
        return found[0] if found["label"] in referred else f"\n\\[^{found['label']}\\]\\:"

    return _BROKEN_NOTE.sub(kept, text)


def mend_tables(text: str) -> str:
    """Return ``text`` with a rule in tables that lack it, and with one only where two are.

    Makers of Markdown that meet a table's caption set no rule, or the caption as its first row.
    """
    lines = text.split("\n")
    mended: list[str] = []
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _BAR_ROW.fullmatch(lines[end]):
            end += 1
        rows = lines[index:end]
        if len(rows) < 2:
            mended += lines[index : max(end, index + 1)]
            index = max(end, index + 1)
            continue
        rules = [n for n, row in enumerate(rows) if _BAR_RULE.fullmatch(row)]
        cells = [cell.strip() for cell in rows[0].strip().strip("|").split("|")]
        if not rules:
            rows.insert(1, "|" + " --- |" * len(cells))
        elif rules[:2] == [1, 3] and sum(map(bool, cells)) == 1:
            rows = ["".join(cells), "", *rows[2:]]
        mended += rows
        index = end
    return "\n".join(mended)


def _with_wiki_links(line: str) -> str:
    """Return ``line`` with links to other notes, [[note]] and [[note|words]], as links."""
    if "[[" not in line:
        return line
    beside = _LINE_MARKS.sub("", _WIKI_LINK.sub("", line), count=1).strip()
    is_prose = len(beside) >= _LEAST_BESIDE_LINK

    def link(found: re.Match[str]) -> str:
        shown = found["shown"]
        note = (found["note"] or shown).partition("#")[0].strip()
        if found["embeds"] or not note or not is_prose:
            return shown
        return f"[{shown}](<{quote(note)}>)"

    return _WIKI_LINK.sub(link, line)


def _without_template(found: re.Match[str]) -> str:
    """Return what a generator's tag shows itself: the picture that it names, else nothing."""
    told = {each["name"]: each["value"] for each in _OF_TEMPLATE.finditer(found[0])}
    if picture := _HEXO_PICTURE.search(found[0]):
        told = {"src": picture["src"], "alt": picture["alt"].strip(' "')}
    if "figure" not in found[0] and "img" not in found[0] and "image" not in found[0]:
        return ""
    source, words = told.get("src", ""), told.get("caption") or told.get("alt") or ""
    return f"\n![{words}]({quote(source, safe='/:%')})\n" if source else ""


def _callout(found: re.Match[str]) -> str:
    """Return the callout as a quote whose first line is its title."""
    title = found["title"].strip()
    return f"{found['quote']}**{title}**\n{found['quote']}" if title else found["quote"]


def _formula(found: re.Match[str]) -> str:
    escaped = found["bracket"] or found["round"]
    if escaped and not _HAS_TEX.search(escaped):
        return found[0]
    tex = found["block"] or found["inline"] or escaped
    if _HAN.search(re.sub(r"\\text\{[^{}]*\}", "", tex)) or (found["inline"] and tex.isdecimal()):
        return found[0]
    return f'<span data-tex="{escape(" ".join(tex.split()))}"></span>'

"""What a Markdown text says of itself: front matter, an outliner's properties, a clipper's line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.core.characters.line_breaks import join_lines
from reader.core.pattern import Pattern

FRONT_MATTER = Pattern(
    r"\ufeff?---[ \t]*\r?\n(?P<lines>(?:(?!---).*\r?\n){1,200}?)---[ \t]*(?:\r?\n|\Z)"
)
_TOML = Pattern(
    r"\ufeff?\+\+\+[ \t]*\r?\n(?P<lines>(?:(?!\+\+\+).*\r?\n){1,200}?)\+\+\+[ \t]*(?:\r?\n|\Z)"
)
_TOML_FIELD = Pattern(r"(?m)^([A-Za-z_]+)[ \t]*=")
_SCALAR = Pattern(r"[|>][+-]?\d?")
"""How YAML announces a value of several lines (YAML 1.2, chapter 8.1)."""
_FIELD = Pattern(r"(?P<name>[A-Za-z_\u4e00-\u9fff]+)[ \t]*:[ \t]*(?P<value>.*)")
_ITEM = Pattern(r"\s+-\s+(?P<value>.*)|-\s+(?P<item>.*)")
# title:: 灯, as Logseq writes what is known of a page
_PROPERTY = Pattern(r"(?:[-*][ \t]+)?(?P<name>[^\W\d_][\w.-]{0,24})::[ \t]*(?P<value>.*)")
# 作者: 灯, in the lines that Notion writes below the title for a page's properties
_LINE_OF_TABLE = Pattern(r"(?P<name>[^\W\d_][^:：\n#>|\[\]]{0,24})[:：][ \t]+(?P<value>\S.*)")
_TABLE_BELOW_TITLE = Pattern(
    r"\ufeff?(?P<title>#[ \t]+\S[^\n]*\n)\s*\n(?P<lines>(?:[^\n]+\n){2,30})\s*\n"
)
_OF_A_PAGE = frozenset(["url", "created", "created_time", "last_edited"])
"""One of these is among the properties: 地点: and 时间: may be of the text."""
_CALLED = {
    name: field
    for field, names in (
        ("author", "作者 撰文 authors"),
        ("title", "标题 標題 题目"),
        ("url", "链接 鏈接 連結 网址 網址 原文 原文链接 原文連結 来源链接 link"),
        ("source", "来源 來源 出处 出處"),
        ("published", "发布时间 發布時間 发布日期 發佈日期 日期 发表时间 published"),
        ("created", "创建时间 創建時間 建立時間 收藏时间 收藏時間 created_time"),
    )
    for name in names.split()
}
"""The fields' names by what readers call them in their own notes."""
_LINK = Pattern(r"\[\[([^\[\]]+)\]\]")
# > 本文由 [简悦 SimpRead](http://…) 转码， 原文地址 [host](https://…)
_SIMPREAD = Pattern(
    r"\ufeff?\s*>?\s*本文由\s*\[?(?P<saver>简悦\s*SimpRead)\]?(?:\([^()\s]*\))?\s*转码[，,]?\s*原文地址\s*"
    r"(?:\[[^\]\n]*\]\((?P<linked>https?://[^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)|(?P<bare>https?://\S+))[^\n]*(?:\n|\Z)"
)
# > 原文地址：<https://…>, alone on one of the first lines
_ADDRESS_LINE = Pattern(
    r"[ \t]*>?[ \t]*(?:\**(?:原文|本文|文章|网页|網頁)"
    r"(?:(?:地址|[链鏈連]接|連結|网址|網址)\**[ \t]*[:：]?|\**[ \t]*[:：])[ \t]*"
    r"(?:\[[^\]\n]*\]\((?P<linked>https?://[^()\s]+)\)|<?(?P<bare>https?://[^\s<>]+)>?)"
    r"(?:[ \t]*[·|｜][ \t]*(?:剪藏|收藏|保存)[^\n]{0,40})?"
    r"|\[(?:阅读|閱讀|查看)?原文(?:[链鏈連][接結])?\]"
    r"\((?P<button>https?://[^()\s]+)\))[ \t]*"
)
# 创建时间：2024-06-09 10:11, alone on one of the first lines or the last
_CREATED_LINE = Pattern(
    r"[ \t]*>?[ \t]*(?:创建|創建|建立|剪藏|收藏|保存)(?:时间|時間|日期|于|於)[ \t]*[:：]?[ \t]*"
    r"(\d{4})[-/.年][ \t]*(\d{1,2})[-/.月][ \t]*(\d{1,2})日?"
    r"(?:[ \t]+(\d{1,2}:\d\d)(?::\d\d)?)?[ \t]*"
)
_FIRST_LINES = 6
_LAST_LINES = 4
_SITE = Pattern(
    r"\s*(?:[_|｜]|\s[-–—·]\s?)\s*(?P<site>[^_|｜\n]{1,16}?(?:网|網|网站|網站|日报|日報|晚报|时报|時報|周刊|週刊|杂志|雜誌|博客|部落格"
    r"|论坛|論壇|社区|社區|新闻|新聞|频道|頻道|百科|公众号|公眾號|专栏|專欄|知乎|豆瓣|简书|掘金|在线|線上|客户端))\s*$"
)
_TIME = Pattern(r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?")
CREATED = ("created", "saved", "clipped", "date_saved")
"""The fields that say when a page was kept, not when it came out."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a text says of itself, and what is left of it."""

    fields: dict[str, list[str]] = field(default_factory=dict)
    body: str = ""
    is_outline: bool = False
    """Whether an outliner wrote the text."""
    saver: str = ""

    @property
    def saved(self) -> str | None:
        """When the page was kept, in ISO 8601."""
        values = (value for name in CREATED for value in self.fields.get(name, ()))
        times = (found for value in values if (found := _TIME.match(value)))
        return next((f"{t[1]}T{t[2]}" if t[2] else t[1] for t in times), None)

    def first(self, name: str) -> str:
        """Return the first value of a field; empty when there is none."""
        return next(iter(self.fields.get(name, ())), "")


def read_known(text: str) -> Known:
    """Return what ``text`` says of itself, and the text below that."""
    if clipped := _SIMPREAD.match(text):
        fields = {"url": [clipped["linked"] or clipped["bare"]]}
        return Known(fields, text[clipped.end() :], saver="SimpRead")
    if front := _TOML.match(text):
        written = _TOML_FIELD.sub(r"\1:", front["lines"])
        return Known(_gathered(fields_of(written)), text[front.end() :])
    if front := FRONT_MATTER.match(text):
        return Known(_gathered(fields_of(front["lines"])), text[front.end() :])
    if table := _TABLE_BELOW_TITLE.match(text):
        told = [_LINE_OF_TABLE.fullmatch(line) for line in table["lines"].splitlines()]
        fields = _gathered((called(f["name"]), v) for f in told if f for v in _values(f["value"]))
        if all(told) and not _OF_A_PAGE.isdisjoint(fields):
            return Known(fields, table["title"] + "\n" + text[table.end() :])
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    properties = []
    for line in lines:
        found = _PROPERTY.fullmatch(line.rstrip())
        if found is None:
            break
        properties.append(found)
    if not properties:
        return _with_address(text.removeprefix("\ufeff"))
    values = ((called(p["name"]), value) for p in properties for value in _values(p["value"]))
    return Known(_gathered(values), "".join(lines[len(properties) :]), is_outline=True)


def called(name: str) -> str:
    """Return the name of a field as front matter writes it."""
    plain = name.strip().lower().replace(" ", "_")
    return _CALLED.get(plain, plain)


def _with_address(text: str) -> Known:
    """Return what lines of a clipper say at the text's ends: the address, when it was kept."""
    lines = text.split("\n")
    ends = {
        *range(min(_FIRST_LINES, len(lines))),
        *range(max(0, len(lines) - _LAST_LINES), len(lines)),
    }
    fields: dict[str, list[str]] = {}
    for index in sorted(ends, reverse=True):
        line = lines[index].rstrip()
        if found := _CREATED_LINE.fullmatch(line):
            year, month, day, clock = found.groups()
            date = f"{year}-{int(month):02}-{int(day):02}"
            fields["created"] = [f"{date} {clock.zfill(5)}" if clock else date]
            del lines[index]
        elif index < _FIRST_LINES and (found := _ADDRESS_LINE.fullmatch(line)):
            fields["url"] = [found["linked"] or found["bare"] or found["button"]]
            del lines[index]
    return Known(fields, "\n".join(lines) if fields else text)


def fields_of(lines: str) -> Iterator[tuple[str, str]]:
    """Yield name and value of front matter's fields, once for every item of a list."""
    name, folded = "", list[str]()
    for line in (*lines.splitlines(), "end:"):
        if folded and line[:1].isspace():
            folded.append(line.strip())
            continue
        if folded[1:]:
            yield name, join_lines("\n".join(folded[1:]))
        folded = []
        if (found := _FIELD.match(line)) and _SCALAR.fullmatch(found["value"].strip()):
            name, folded = called(found["name"]), [""]
        elif found := _FIELD.match(line):
            name = called(found["name"])
            yield from ((name, value) for value in _values(found["value"]))
        elif name and (item := _ITEM.fullmatch(line)):
            yield from ((name, value) for value in _values(item["value"] or item["item"]))


def without_site(title: str) -> tuple[str, str]:
    """Return a title without the site's name at its end, and that name if there is one."""
    found = _SITE.search(title)
    if found is None or found.start() < 2:
        return title, ""
    return title[: found.start()].rstrip(), found["site"].strip()


def _gathered(values: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for name, value in values:
        fields.setdefault(name, []).append(value)
    return fields


def _values(written: str) -> Iterator[str]:
    """Yield what a YAML scalar or a list on one line says."""
    written = written.strip()
    try:
        value = json.loads(written)
        values = [str(item) for item in (value if isinstance(value, list) else [value]) if item]
    except (ValueError, RecursionError):
        is_list = written[:1] == "[" and not written.startswith("[[")
        values = written[1:-1].split(",") if is_list else [written]
    for item in values:
        if plain := _LINK.sub(r"\1", item).strip(" \t'\""):
            yield plain

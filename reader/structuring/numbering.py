"""How headings are numbered."""

from __future__ import annotations

from enum import IntEnum

from reader.core.draft import DraftText
from reader.core.pattern import Pattern


class Rank(IntEnum):
    """A kind of numbering, the outermost first."""

    PART = 0
    CHAPTER = 1
    SECTION = 2
    HAN = 3
    HAN_IN_BRACKETS = 4
    ARABIC = 5
    ARABIC_IN_BRACKETS = 6


_HAN = "[一二三四五六七八九十百零〇两廿]"
_END = r"(?=[\s:·、.]|$)"
_MEASURES = "[\\d.%年月日时分秒个人名岁元万亿]"

_KINDS: tuple[tuple[Rank, Pattern], ...] = tuple(
    (rank, Pattern("|".join(patterns)))
    for rank, patterns in (
        (Rank.PART, (rf"第(?:{_HAN}{{1,4}}|\d{{1,3}})(?:部分|[编篇卷部]){_END}",)),
        # 第六回合 is no chapter: 回, 讲, 幕 and 集 count only where the number ends with them.
        (Rank.CHAPTER, (rf"第(?:{_HAN}{{1,5}}|\d{{1,4}})(?:章|[回讲幕集]{_END})",)),
        (Rank.SECTION, (rf"第(?:{_HAN}{{1,4}}|\d{{1,3}})节",)),
        (
            Rank.HAN,
            (
                rf"[之其]?{_HAN}{{1,3}}(?:\s*[、.:]|\s+(?=\S))",
                r"[壹贰叁肆伍陆柒捌玖拾][、.\s:]",
            ),
        ),
        (
            Rank.HAN_IN_BRACKETS,
            (rf"[(\[【〔]\s*{_HAN}{{1,3}}\s*[)\]】〕]", rf"{_HAN}{{1,3}}\)"),
        ),
        (
            Rank.ARABIC,
            (
                rf"\d{{1,2}}(?:[.-]\d{{1,2}}){{0,3}}\s*[、.|\s]\s*(?!{_MEASURES})(?=\S)",
                r"(?:part|no|step|chapter)\.?\s*\d",
            ),
        ),
        (Rank.ARABIC_IN_BRACKETS, (r"[(\[【]\s*\d{1,2}\s*[)\]】]", r"\d{1,2}\)", "[①-⑳]")),
    )
)

_SET_APART = Pattern(rf"第\s+({_HAN}{{1,5}}|\d{{1,4}})\s*([编篇卷部章节回])")
"""第 一 章, as laws of Taiwan are printed."""
_BEGINNINGS = frozenset(
    "第之其一二三四五六七八九十百零〇两廿壹贰叁肆伍陆柒捌玖拾([【〔pns①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
)
"""With one of these, or a digit, a numbered line begins."""

_CALLED_HEADING = Pattern(
    r"^(?:h[1-6]|(?:\S+ ){0,2}?(?:(?:sub|sec|section|part|small|min|mid) ?(?:title|heading|head)s?"
    r"|heading|biaoti|xiao ?biao ?ti))\b"
)
"""A site's own name such as x-h2 tells a size of letters, that of side boxes, too."""


def is_called_heading(line: DraftText) -> bool:
    """Whether the page names the element of ``line`` a heading, though its tag is none."""
    return _CALLED_HEADING.match(line.classes) is not None


def rank_of(line: str) -> Rank | None:
    """Return how ``line``, as ``core.prose.plain`` writes it, is numbered; None when it is not."""
    if line[:1] not in _BEGINNINGS and not line[:1].isdecimal():
        return None
    line = _SET_APART.sub(r"第\1\2", line, count=1) if line.startswith("第 ") else line
    return next((rank for rank, pattern in _KINDS if pattern.match(line)), None)

"""Finds the headings among the lines of a draft and gives them levels."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from statistics import median

from reader.core.article import Figure
from reader.core.draft import DraftText
from reader.core.prose import count_letters, is_prose, plain
from reader.core.text import Mark
from reader.structuring.figures import Paired

TOP_LEVEL = 2
"""The level of the outermost section; level 1 is the title's."""
LOWEST_LEVEL = 6

_LONGEST_RUN_OF_HEADINGS = 2
_LONGEST_TAGGED = 160
_LONGEST_STYLED = 42
_LONGEST_NUMBERED = 40
_LONGEST_PLAIN = 32
_SHORTEST = 2
_SHORTEST_PLAIN = 4
_LONG_PARAGRAPHS = 50
"""Letters; a page whose prose is at the median shorter than this has no plain headings."""

_TAGGING = 3
"""Tagged headings that show that the page tags all of its headings."""

_OPEN_END = re.compile(r"[。；，、;,：:…—~]\s*[”」』\"]?\s*$|[。！？!?][”」』\"]\s*$")
_PLAIN_END = re.compile(r"[！!？?.．)）]\s*$")
_SPEAKER = re.compile(
    r"^\s*(?:[问答qa]|[一-鿿]{0,6}记者|主持人|网友|[一-鿿]{2,4})\s*[:.]\s*|^[-—–]"
)
_CREDIT = re.compile(
    r"^\s*[\[【(]?\s*(?:文|图|作者|来源|编辑|责编|责任编辑|撰文|摄影|校对|翻译|编译|记者|通讯员|本报记者|本刊记者|新华社)\s*[:/|]"
    r"|记者|通讯员|^\(?完\)?$|^(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-](?:\s*\d{1,2}\s*日?)?\s*$|^[-—–]"
)
_QUOTED = re.compile(r"^\s*[“「『\"][^”」』\"]*[”」』\"]\s*$")
_OUTER_PEERS = re.compile(
    r"^(?:前言|引言|导语|导言|引子|序言?|楔子|绪论|背景|摘要|概述|概要|结语|结论|结束语|总结|小结|后记|尾声|附录|写在最后|参考(?:文献|资料)|尾注|注释)"
)
_HAN_NUMBER = "[一二三四五六七八九十百零〇两廿]"


class _Rank(IntEnum):
    """How a heading is numbered, the outermost first."""

    PART = 0
    CHAPTER = 1
    SECTION = 2
    HAN = 3
    HAN_IN_BRACKETS = 4
    ARABIC = 5
    ARABIC_IN_BRACKETS = 6


_NUMBERINGS: tuple[tuple[_Rank, re.Pattern[str]], ...] = tuple(
    (rank, re.compile(pattern))
    for rank, pattern in (
        (_Rank.PART, rf"第(?:{_HAN_NUMBER}{{1,4}}|\d{{1,3}})(?:部分|[编篇卷部])(?=[\s:·、.]|$)"),
        (_Rank.CHAPTER, rf"第(?:{_HAN_NUMBER}{{1,5}}|\d{{1,4}})(?:章|[回讲幕集](?=[\s:·、.]|$))"),
        (_Rank.SECTION, rf"第(?:{_HAN_NUMBER}{{1,4}}|\d{{1,3}})节"),
        (
            _Rank.HAN,
            rf"(?:之|其)?{_HAN_NUMBER}{{1,3}}\s*(?:[、.:]|(?<=[一-鿿])\s+(?=\S))|[壹贰叁肆伍陆柒捌玖拾][、.\s:]",
        ),
        (
            _Rank.HAN_IN_BRACKETS,
            rf"[(\[【〔]\s*{_HAN_NUMBER}{{1,3}}\s*[)\]】〕]|{_HAN_NUMBER}{{1,3}}\)",
        ),
        (
            _Rank.ARABIC,
            r"(?:0?\d{1,2}(?:[.-]\d{1,2}){0,3})\s*(?:[、.]|\|)?\s*(?![\d.%年月日时分秒个人名])|part\s*\d|no\.?\s*\d|step\s*\d",
        ),
        (_Rank.ARABIC_IN_BRACKETS, r"[(\[【]\s*\d{1,2}\s*[)\]】]|[①-⑳]"),
    )
)
_ARABIC_SEPARATED = re.compile(r"\d{1,2}(?:[.-]\d{1,2}){0,3}\s*[、.|\s]\s*\S|part|no|step")
_MARKER = re.compile(r"[▍▌▋▎▏■◆●▶►★☆※◎○◇□♦♢✦]\s*\S")
_POINT_ONLY = re.compile(r"[\W\d_]*$")


@dataclass(frozen=True, slots=True)
class _Look:
    """What makes a line a heading; looks that sort alike are on one level."""

    tag: int
    """1 to 6 for h1 to h6, 9 for lines without such a tag."""
    numbering: int


_UNTAGGED = 9
_UNNUMBERED = 99


def find_headings(blocks: Sequence[Paired]) -> Mapping[str, int]:
    """Return the level, 2 to 6, of every line of ``blocks`` that is a heading, by block id."""
    page = _Page(blocks)
    looks: dict[str, _Look] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, DraftText) and (look := page.look_at(index)):
            looks[block.block_id] = look
    return _levels(looks, blocks)


def tagged_level(line: DraftText) -> int | None:
    """Return 1 to 6 when the page tags ``line`` as a heading that can be one."""
    if len(line.tag) != 2 or line.tag[0] != "h" or not line.tag[1].isdigit():
        return None
    letters = count_letters(line.text.text)
    if not letters or letters > _LONGEST_TAGGED:
        return None
    return int(line.tag[1])


class _Page:
    """The lines of one page, measured once."""

    def __init__(self, blocks: Sequence[Paired]) -> None:
        self._blocks = blocks
        lines = [block for block in blocks if isinstance(block, DraftText)]
        prose = [line for line in lines if is_prose(line.text)]
        sizes = [count_letters(line.text.text) for line in prose]
        bold = sum(_is_bold(line) for line in lines)
        self._has_long_paragraphs = bool(sizes) and median(sizes) >= _LONG_PARAGRAPHS
        self._is_mostly_bold = (
            2 * bold > len(lines) or 3 * sum(map(_is_bold, prose)) > len(prose) > 0
        )
        self._is_mostly_centred = 2 * sum(line.centred for line in prose) > len(prose)
        # Where the page tags its headings, a bold or a short line is not meant as one.
        self._tags_headings = sum(tagged_level(line) is not None for line in lines) >= _TAGGING
        short = sum(self._is_plain_candidate(line) for line in lines)
        self._short_lines_are_rare = short <= max(1, len(prose))
        self._first_prose = next(
            (i for i, b in enumerate(blocks) if isinstance(b, DraftText) and is_prose(b.text)),
            len(blocks),
        )
        self._last_prose = max(
            (i for i, b in enumerate(blocks) if isinstance(b, DraftText) and is_prose(b.text)),
            default=len(blocks) - 1,
        )

    def look_at(self, index: int) -> _Look | None:
        """Return the look of the heading at ``index``, or None when the line is none."""
        line = self._blocks[index]
        if not isinstance(line, DraftText):
            return None
        text = plain(line.text.text)
        rank = _numbering(text.strip())
        numbering = _UNNUMBERED if rank is None else rank
        tag = tagged_level(line)
        if tag is not None:
            return _Look(tag, numbering)
        if not self._can_be_heading(line, text, index):
            return None
        if self._tags_headings and not (rank is not None and rank < _Rank.ARABIC):
            return None
        letters = count_letters(text)
        if _is_bold(line) and not self._is_mostly_bold and letters <= _LONGEST_STYLED:
            return _Look(_UNTAGGED, numbering) if self._stands_as_heading(index, rank) else None
        if rank is not None and letters <= _LONGEST_NUMBERED:
            return _Look(_UNTAGGED, rank) if self._opens_section(index, text, rank) else None
        if _MARKER.match(text.strip()) and letters <= _LONGEST_NUMBERED:
            return _Look(_UNTAGGED, numbering) if self._before_prose(index) else None
        if line.centred and not self._is_mostly_centred and letters <= _LONGEST_PLAIN:
            under_picture = index > 0 and isinstance(self._blocks[index - 1], Figure)
            is_heading = self._before_prose(index) and self._is_alone(index) and not under_picture
            return _Look(_UNTAGGED, numbering) if is_heading else None
        if self._is_plain_heading(index, line):
            return _Look(_UNTAGGED, numbering)
        return None

    def _can_be_heading(self, line: DraftText, text: str, index: int) -> bool:
        return (
            index < self._last_prose
            and count_letters(text) >= _SHORTEST
            and _OPEN_END.search(text) is None
            and _POINT_ONLY.match(text) is None
            and _CREDIT.search(text) is None
            and not is_link_only(line)
        )

    def _is_plain_candidate(self, line: DraftText) -> bool:
        text = plain(line.text.text)
        return (
            _SHORTEST_PLAIN <= count_letters(text) <= _LONGEST_PLAIN
            and not is_prose(line.text)
            and _OPEN_END.search(text) is None
            and _PLAIN_END.search(text) is None
            and _SPEAKER.match(text) is None
            and _QUOTED.match(text) is None
        )

    def _is_plain_heading(self, index: int, line: DraftText) -> bool:
        """Whether a line without any mark is a heading: short, between two long paragraphs."""
        if not (self._has_long_paragraphs and self._short_lines_are_rare):
            return False
        return (
            self._is_plain_candidate(line)
            and self._before_prose(index)
            and self._after_prose_or_start(index)
            and not self._is_first(index)
        )

    def _opens_section(self, index: int, text: str, rank: _Rank) -> bool:
        """Whether a numbered line is followed by text of its own, not by the list's next item."""
        if rank >= _Rank.ARABIC and _ARABIC_SEPARATED.match(text.strip()) is None and rank < 6:
            return False
        if rank >= _Rank.HAN and _PLAIN_END.search(text) and not text.rstrip().endswith(")"):
            return False
        following = self._next(index)
        if following is None:
            return False
        if isinstance(following, DraftText):
            own = _numbering(plain(following.text.text).strip())
            if own is not None and own == rank:
                return False
            if rank >= _Rank.ARABIC:
                return is_prose(following.text)
        return True

    def _before_prose(self, index: int) -> bool:
        following = self._next(index)
        return isinstance(following, DraftText) and is_prose(following.text)

    def _after_prose_or_start(self, index: int) -> bool:
        before = self._blocks[index - 1] if index else None
        if isinstance(before, DraftText):
            return is_prose(before.text) and _ends_sentence(before)
        # Under a picture without a caption the line may well be that caption.
        return not isinstance(before, Figure) or bool(before.caption or before.credit)

    def _is_first(self, index: int) -> bool:
        return index <= self._first_prose

    def _next(self, index: int) -> Paired | None:
        """Return what follows, pictures passed over."""
        for block in self._blocks[index + 1 :]:
            if not isinstance(block, Figure):
                return block
        return None

    def _stands_as_heading(self, index: int, rank: _Rank | None) -> bool:
        """Whether a bold line heads something, and is no address, signature or lost caption."""
        start = end = index
        while start > 0 and _is_bold_line(self._blocks[start - 1]):
            start -= 1
        while end + 1 < len(self._blocks) and _is_bold_line(self._blocks[end + 1]):
            end += 1
        if end - start >= _LONGEST_RUN_OF_HEADINGS:
            return False
        if rank is not None:
            return True
        if self._is_first(index) and not self._before_prose(index):
            return False
        line = self._blocks[index]
        return not (isinstance(line, DraftText) and line.centred) or self._is_alone(index)

    def _is_alone(self, index: int) -> bool:
        """Whether neither neighbour of a centred line is centred: captions of lost pictures are."""
        around = (*self._blocks[max(0, index - 1) : index], *self._blocks[index + 1 : index + 2])
        return not any(
            isinstance(b, DraftText) and b.centred and not _CREDIT.search(plain(b.text.text))
            for b in around
        )


def is_link_only(line: DraftText) -> bool:
    """Whether nothing of the line stands outside a link."""
    return line.text.covered_by(Mark.LINK)


def _is_bold_line(block: Paired) -> bool:
    return isinstance(block, DraftText) and tagged_level(block) is None and _is_bold(block)


def _is_bold(line: DraftText) -> bool:
    return line.text.covered_by(Mark.STRONG)


def _ends_sentence(line: DraftText) -> bool:
    return re.search(r"[。！？!?…：:；”」』)）\]】.]\s*$", line.text.text) is not None


def _numbering(text: str) -> _Rank | None:
    return next((rank for rank, pattern in _NUMBERINGS if pattern.match(text)), None)


def _levels(looks: Mapping[str, _Look], blocks: Sequence[Paired]) -> Mapping[str, int]:
    """Return a level for every heading so that looks further in are deeper, without gaps."""
    texts = {b.block_id: plain(b.text.text).strip() for b in blocks if isinstance(b, DraftText)}
    keys: dict[str, tuple[int, int]] = {}
    innermost = -1
    for block_id, look in looks.items():
        numbering = look.numbering
        if numbering == _UNNUMBERED:
            if innermost < 0 or innermost > _Rank.HAN or _OUTER_PEERS.match(texts[block_id]):
                numbering = -1
        else:
            innermost = max(innermost, numbering)
        keys[block_id] = (look.tag, numbering)
    outermost: dict[int, int] = {}
    for tag, numbering in keys.values():
        if numbering >= 0:
            outermost[tag] = min(outermost.get(tag, numbering), numbering)
    settled = {
        block_id: (tag, outermost.get(tag, 0) if numbering < 0 else numbering)
        for block_id, (tag, numbering) in keys.items()
    }
    order = {key: i for i, key in enumerate(sorted(set(settled.values())))}
    return {
        block_id: min(TOP_LEVEL + order[key], LOWEST_LEVEL) for block_id, key in settled.items()
    }

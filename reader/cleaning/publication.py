"""Moves what a page says of its publication out of the text and into the metadata."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from reader.bylines.byline import Byline, merge, tidy_metadata
from reader.bylines.labels import LOGIN, MEDIUM, PUBLISHER
from reader.bylines.line import credits_pictures, read_byline
from reader.bylines.names import is_name, split_names
from reader.cleaning.byline_places import BYLINE_TAG, Place, Places, counts
from reader.cleaning.lines import edges_of, iter_lines, remove_blocks, replace_texts, text_of
from reader.core.articles.prose import HAN, any_of, is_prose, plain
from reader.core.draft import Cleaned, Draft, DraftBlock, DraftTable, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.report import Removal
from reader.core.text import NO_TEXT, Mark, Text

_BYLINE_REASON = translatable("Says when, where or by whom the article was published.")

_ADDRESS = Pattern(
    r"[(（\[【]?(?:(?:原文|本文|文章)?(?:永久)?(?:链接|鏈接|連結|网址|網址|地址|出处|出處|来源|來源)"
    r"|(?i:source|url|link|via))(?:\s*[:：]\s*|(?<![网網地][址])\s+)(https?://[!-~]+?)[)）\]】]?"
)
_FILED_UNDER = Pattern(r"/(?:categor(?:y|ies)|tags?)/", re.I)
_FILING_LABEL = Pattern(
    r"(?:分类|分類|归档|歸檔|标签|標籤|栏目|欄目)(?:于|於)?|(?:posted|filed) (?:in|under)", re.I
)
_EDITOR = Pattern(r"[编編][辑輯]|[责責]\s*[编編]|主[编編]")
_CLOSING_EDITOR = Pattern(
    r"\s*(?P<bracket>[\[【(])?\s*(?:本文|实习|网络|执行)?(?:责任编辑|责编|编辑|责校)\s*[:/|][^。!?]{2,40}$"
)
_EDITOR_TAIL = 60
_CLOSING_AUTHOR = Pattern(
    rf"(?P<stop>[。!?…”」』\])]|^)\s*\((?P<label>(?P<medium>{HAN}{{2,8}}?)?(?:特约|见习|实习)?(?:记者|作者|通讯员)|"
    rf"文\s*/\s*图|图\s*/\s*文|文|撰文|执笔)?\s*[:/]?\s*(?P<names>(?:{HAN}|[·、,\s]){{2,24}})\)\s*$"
)
_AUTHOR_TAIL = 48
_LONGEST_TOLD = 120
_NAMES_OF_PEOPLE = rf"(?P<names>{HAN}{{2,4}}(?:[、,]{HAN}{{2,4}}){{0,3}})"
_TITLES_OF_PEOPLE = any_of(
    """教授 研究员 馆员 讲师 博士生? 硕士生? 记者 主任 院长 校长 馆长 作家 学者 律师 医生 医师
        编辑 主编 评论员 专家 会员 成员 老师 教师 工程师 分析师 导演 学生 员工 总监 经理 创始人"""
)
_OFFICE = HAN + "{2,24}?" + _TITLES_OF_PEOPLE
_TOLD_AUTHOR = (
    # （作者：林小雨，系河口大学教授）, 作者林小雨为河口大学教授
    Pattern(
        rf"(?:^|\()\s*(?:本文)?作者\s*:?\s*{_NAMES_OF_PEOPLE}\s*,?\s*(?:系|为|是|现任|现为|[就供任]职于)"
    ),
    # 作者简介：林小雨，1987年生于河口
    Pattern(rf"^\s*作者(?:简介|介绍)\s*:?\s*{_NAMES_OF_PEOPLE}\s*[,(]"),
    # （作者为河口大学教授林小雨）
    Pattern(rf"(?:^|\()\s*(?:本文)?作者\s*[:系为是]\s*{_OFFICE}\s*{_NAMES_OF_PEOPLE}\s*[)。]*\s*$"),
)
"""What the last lines say of the author; the lines stay, since they say more than the name."""
_SIGNED_BY = Pattern(
    rf"\s*(?:—{{1,2}}|--)\s*{_NAMES_OF_PEOPLE}\s*[,(]\s*{HAN}{{2,24}}?{_TITLES_OF_PEOPLE}\s*\)?\s*"
)
"""——林小雨，河口大学讲师, below a text that no quotation ends: those are signed as well."""
_DESK = Pattern("(?:编辑[部室]?|小编|报|网|社|台|中心|频道)$")
_QUOTED = ("”", "」", "』", "》")
_LINES_SIGNED, _LONGEST_SIGNED = 2, 24
_LINES_AROUND_SIGNATURE = 6
_LINES_ABOVE_TEXT = 12
_IN_WORDS = Pattern(r"年.{1,3}月.{1,4}[日号號]")


def byline_lines(draft: Draft) -> Cleaned:
    """Move the date bar, the source, the author's and the editors' lines into the metadata.

    Dates count before the prose only: at an article's end they are its signature. In the middle of
    the text only an editors' line counts, for the author of a quoted poem is part of the text.
    """
    places = Places(draft)
    cleaned = Cleaned(replace(draft, metadata=tidy_metadata(draft.metadata)))
    updated = None
    told_above: tuple[int, tuple[str, ...]] = (-2, ())
    for index, line in enumerate(iter_lines(draft.blocks)):
        place = places.of(index, line)
        if place is Place.NOWHERE:
            continue
        told, filed = _without_filing(line.text)
        byline = read_byline(told, is_certain=place is Place.CALLED_BYLINE)
        if line.tag == BYLINE_TAG and is_name(told.strip()):
            byline = Byline(authors=[told.strip()])
        if byline is not None:
            byline.others.extend(filed)
        if byline is not None and counts(byline, place, cleaned.draft.metadata):
            cleaned = _with_further_authors(_move(cleaned, line, byline), byline, told_above)
            told_above = index, tuple(byline.authors)
            updated = updated or byline.updated
    cleaned = _without_credits(_with_signature(cleaned, draft), draft)
    dated = _signed_date(cleaned.draft) or _date_in_table(cleaned.draft) or updated
    if cleaned.draft.metadata.published is None and dated:
        metadata = replace(cleaned.draft.metadata, published=dated)
        return Cleaned(replace(cleaned.draft, metadata=metadata), cleaned.removals)
    return cleaned


def _with_further_authors(
    cleaned: Cleaned, byline: Byline, above: tuple[int, tuple[str, ...]]
) -> Cleaned:
    """Note the names of a byline beside those that the byline above it named: 记者, 通讯员."""
    metadata = cleaned.draft.metadata
    if not byline.authors or not above[1] or set(above[1]) != set(metadata.authors):
        return cleaned
    authors = tuple(dict.fromkeys((*metadata.authors, *byline.authors)))
    return replace(
        cleaned, draft=replace(cleaned.draft, metadata=replace(metadata, authors=authors))
    )


def _with_signature(cleaned: Cleaned, draft: Draft) -> Cleaned:
    """Note as author the name that stands alone between the title and a line with a date."""
    if cleaned.draft.metadata.authors:
        return cleaned
    left = {line.block_id for line in iter_lines(cleaned.draft.blocks)}
    head = [
        line for line in iter_lines(draft.blocks[:_LINES_ABOVE_TEXT]) if not is_prose(line.text)
    ]
    for line, below in pairwise(head):
        name = line.text.text.strip()
        is_medium = PUBLISHER.fullmatch(plain(name)) and MEDIUM.search(plain(name))
        if line.block_id not in left or below.block_id in left or not (is_name(name) or is_medium):
            continue
        byline = read_byline(below.text.text)
        if byline is not None and byline.published:
            told = Byline(source=name) if is_medium else Byline(authors=[name])
            return _move(cleaned, line, told)
    return cleaned


def _without_credits(cleaned: Cleaned, draft: Draft) -> Cleaned:
    """Take out who made the pictures where that is a line of the staff's at the foot."""
    left = {line.block_id for line in iter_lines(cleaned.draft.blocks)}
    foot = edges_of(draft).foot
    lines = list(iter_lines(block for block in draft.blocks if block.block_id in foot))
    gone = {line.block_id for line in lines} - left
    if not gone:
        return cleaned
    for run in (lines, lines[::-1]):
        for before, line in pairwise(run):
            if before.block_id in gone and credits_pictures(line.text.text):
                gone.add(line.block_id)
    taken = remove_blocks(cleaned.draft, "byline", _BYLINE_REASON, gone & left)
    return Cleaned(taken.draft, (*cleaned.removals, *taken.removals))


def _signed_date(draft: Draft) -> str | None:
    """Return the date that stands alone under the text, as under a notice of an office.

    Buttons of the page may stand below one that is written in words and has a name above it.
    """
    for block in draft.blocks[-_LINES_SIGNED:]:
        if date := _date_alone(block):
            return date
    for above, block in pairwise(draft.blocks[-_LINES_AROUND_SIGNATURE:]):
        is_signed = isinstance(above, DraftText) and len(above.text.text) <= _LONGEST_SIGNED
        if is_signed and _IN_WORDS.search(text_of(block)) and (date := _date_alone(block)):
            return date
    return None


def _date_in_table(draft: Draft) -> str | None:
    """Return the date that a table of facts at either end calls that of publication."""
    ends = (*draft.blocks[:_LINES_SIGNED], *draft.blocks[-_LINES_SIGNED:])
    for table in ends:
        for row in table.rows if isinstance(table, DraftTable) else ():
            for label, said in pairwise(cell.text.strip() for cell in row):
                if len(label) + len(said) > _LONGEST_SIGNED:
                    continue
                byline = read_byline(f"{label.rstrip(':：')}：{said}")
                if byline is not None and byline.is_stamped and byline.published:
                    return byline.published
    return None


def _date_alone(block: DraftBlock) -> str | None:
    """Return the date that a line is, and nothing else."""
    if not isinstance(block, DraftText) or len(block.text.text) > _LONGEST_SIGNED:
        return None
    byline = read_byline(block.text.text.strip())
    is_alone = byline is not None and not (byline.left_over or byline.others)
    return byline.published if byline is not None and is_alone else None


def _without_filing(text: Text) -> tuple[str, list[str]]:
    """Return a text with blanks for the links to categories and tags, and the words of these."""
    told, filed = text.text, []
    for span in text.spans:
        if span.mark is Mark.LINK and _FILED_UNDER.search(span.target):
            filed.append(told[span.start : span.end])
            told = told[: span.start] + " " * (span.end - span.start) + told[span.end :]
    if filed:
        told = _FILING_LABEL.sub(lambda label: " " * len(label[0]), told)
    return told, filed


def address_lines(draft: Draft) -> Cleaned:
    """Move 原文網址：https://… into the metadata."""
    edges = edges_of(draft).both
    cleaned = Cleaned(draft)
    for line in draft.blocks:
        if not isinstance(line, DraftText) or line.block_id not in edges:
            continue
        if found := _ADDRESS.fullmatch(line.text.text.strip()):
            metadata = cleaned.draft.metadata
            taken = remove_blocks(cleaned.draft, "byline", _BYLINE_REASON, {line.block_id})
            removals = taken.removals if metadata.url else ()
            moved = replace(taken.draft, metadata=replace(metadata, url=metadata.url or found[1]))
            cleaned = Cleaned(moved, (*cleaned.removals, *removals))
    return cleaned


def closing_editor(draft: Draft) -> Cleaned:
    """Move （责编：…） at the end of a paragraph into the editors and cut it from the text."""
    cleaned = Cleaned(draft)
    for line in draft.blocks:
        if not isinstance(line, DraftText) or not is_prose(line.text):
            continue
        text = line.text.text
        offset = max(0, len(text) - _EDITOR_TAIL)
        if not _EDITOR.search(text, offset):
            continue
        found = _CLOSING_EDITOR.search(plain(text[offset:]))
        byline = read_byline(text[offset + found.start() :]) if found else None
        if found and byline and byline.editors:
            cleaned = _cut(cleaned, line, offset + found.start(), byline)
    return cleaned


def closing_author(draft: Draft) -> Cleaned:
    """Read the author's name in brackets after the last sentence; in a paragraph it stays there."""
    lines = [block for block in draft.blocks if isinstance(block, DraftText)]
    last = next((i for i in reversed(range(len(lines))) if is_prose(lines[i].text)), len(lines))
    for line in lines[last : last + 2]:
        text = line.text.text
        offset = max(0, len(text) - _AUTHOR_TAIL)
        found = _CLOSING_AUTHOR.search(plain(text[offset:]))
        if found is None or (found["stop"] == "" and offset):
            continue
        start, end = (offset + position for position in found.span("names"))
        names = split_names(text[start:end])
        if names and all(map(is_name, names)):
            byline = Byline(authors=list(names))
            if found["medium"]:
                byline.others.append(found["medium"])
            if offset or found.end("stop"):  # a sentence stands before it
                metadata, _ = merge(draft.metadata, byline)
                return Cleaned(replace(draft, metadata=metadata))
            return _cut(Cleaned(draft), line, 0, byline)
    return _with_told_author(draft, lines[last : last + 3])


def _with_told_author(draft: Draft, lines: Iterable[DraftText]) -> Cleaned:
    """Note as author whom one of the last lines names with an office; the line stays."""
    if not all(map(_is_nobody, draft.metadata.authors)):
        return Cleaned(draft)
    lines = tuple(lines)
    for above, line in pairwise(lines):
        signed = _SIGNED_BY.fullmatch(plain(line.text.text[:_LONGEST_TOLD]))
        if signed and not above.text.text.rstrip().endswith(_QUOTED):
            names = split_names(line.text.text[slice(*signed.span("names"))])
            if all(map(is_name, names)):
                return Cleaned(replace(draft, metadata=replace(draft.metadata, authors=names)))
    for line in lines:
        offset = max(0, len(line.text.text) - _LONGEST_TOLD)
        for pattern in _TOLD_AUTHOR:
            if found := pattern.search(plain(line.text.text[offset:])):
                start, end = (offset + position for position in found.span("names"))
                names = split_names(line.text.text[start:end])
                if names and all(map(is_name, names)):
                    return Cleaned(replace(draft, metadata=replace(draft.metadata, authors=names)))
    return Cleaned(draft)


def _is_nobody(author: str) -> bool:
    """Whether an author in a page's head is a login or a desk: jcrb_admin01, 新聞網編輯室."""
    name = plain(author)
    return LOGIN.fullmatch(name) is not None or _DESK.search(name) is not None


def _move(cleaned: Cleaned, line: DraftText, byline: Byline) -> Cleaned:
    """Take the whole line out; what the metadata cannot hold makes it a removal."""
    metadata, is_held = merge(cleaned.draft.metadata, byline)
    taken = remove_blocks(cleaned.draft, "byline", _BYLINE_REASON, {line.block_id})
    adds_something = metadata != cleaned.draft.metadata
    removals = () if is_held and adds_something else taken.removals
    return Cleaned(replace(taken.draft, metadata=metadata), (*cleaned.removals, *removals))


def _cut(cleaned: Cleaned, line: DraftText, start: int, byline: Byline) -> Cleaned:
    """Cut the end of ``line`` off from ``start`` on; of a running line that is a removal."""
    metadata, is_held = merge(cleaned.draft.metadata, byline)
    kept = line.text.slice(0, start).strip() if start else NO_TEXT
    draft = replace_texts(replace(cleaned.draft, metadata=metadata), {line.block_id: kept})
    if is_held and not start:
        return Cleaned(draft, cleaned.removals)
    tail = line.text.text[start:]
    removal = Removal("byline", _BYLINE_REASON, tail, line.block_id)
    return Cleaned(draft, (*cleaned.removals, removal))

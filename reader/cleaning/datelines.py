"""Reads the reporter's name from the dateline with which a news article's text begins."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from reader.bylines.names import is_name, split_names, without_place, without_role
from reader.cleaning.lines import iter_lines
from reader.core.articles.prose import HAN, is_prose, plain
from reader.core.draft import Cleaned, Draft, DraftBlock, DraftPicture, DraftText
from reader.core.pattern import Pattern

_LOOKED_AT = 80
_REPORTER = r"(?:特约|特派|见习|实习)?(?:记者|通讯员|特派员)"
_NAMES = rf"(?P<names>{HAN}{{2,4}}(?:[、,\s]+(?:{_REPORTER}\s*)?{HAN}{{2,4}}){{0,4}})"
_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十廿]{1,3})"
_DATELINES = tuple(
    Pattern(pattern)
    for pattern in (
        # 〔記者林小雨／臺南報導〕, 記者林小雨／臺南報導
        rf"\s*[(\[【〔]?\s*(?:{HAN}{{2,4}}中心\s*/\s*)?{_REPORTER}\s*{_NAMES}\s*/\s*(?:{HAN}|[、,]){{2,16}}?(?:报[导道]|电|传真|特稿|专访)",
        # （新華社記者林小雨）, 本報北京5月1日電（記者林小雨）
        rf"[^。]{{0,24}}?[电讯]\s*\((?:{HAN}{{2,6}})?{_REPORTER}\s*[:：]?\s*{_NAMES}\)",
        # 江邊社臺南5月1日電 (林小雨 周牧野)
        rf"[^。,()]{{2,20}}?日[电讯]\s*\({_NAMES}\)",
        # （江邊社臺南5月1日電 記者林小雨）
        rf"\s*[(\[【〔]\s*{HAN}{{2,12}}?(?:{_NUMBER}月)?{_NUMBER}日[电讯]\s*[(,/]?\s*(?:{HAN}{{2,6}})?{_REPORTER}\s*[:：]?\s*{_NAMES}\s*[)\]】〕]",
        # 【渡口網】（記者林小雨）
        rf"\s*(?:【{HAN}{{2,10}}】)?\(\s*{_REPORTER}\s*[::]?\s*{_NAMES}\)",
        # 【文/觀察記 林小雨】
        rf"\s*[(\[【〔]\s*(?:文|撰文)\s*[/|:]\s*(?:{HAN}{{2,12}}\s)?{_NAMES}\s*[)\]】〕]",
    )
)
# （中央社記者林小雨臺北5日電）: the place stands right behind the last name.
_WIRE = Pattern(
    rf"\s*[(\[【〔]\s*{HAN}{{2,4}}?社?{_REPORTER}(?P<before>(?:{HAN}{{2,4}}、){{0,3}})"
    rf"(?P<last>{HAN}{{4,7}}?)(?:{_NUMBER}月)?{_NUMBER}日(?:综合)?(?:外|专)?电\s*[)\]】〕]"
)
# （渡口時報記者林小雨臺灣新竹報導）: the same with places that are known.
_REPORT = Pattern(
    rf"\s*(?:【[^【】]{{2,24}}】)?\s*[(\[【〔]\s*{HAN}{{0,8}}?{_REPORTER}(?P<before>(?:{HAN}{{2,4}}、){{0,3}})"
    rf"(?P<last>{HAN}{{2,10}}?)(?:综合|专题|采访|特别)?报[导道]\s*[)\]】〕]"
)
_PLACE_OF_TWO = 5
"""Characters up to which a name and a place behind it leave two to the place."""
_PLACES_OF_THREE = frozenset(
    ["华盛顿", "旧金山", "洛杉矶", "新加坡", "吉隆坡", "日内瓦", "雅加达", "马尼拉", "莫斯科"]
)


def opening_reporters(draft: Draft) -> Cleaned:
    """Note as authors whom the dateline before the first sentence names; the text stays whole."""
    if draft.metadata.authors:
        return Cleaned(draft)
    lines = (line for line in iter_lines(draft.blocks) if line.tag != "figcaption")
    prose = islice((line for line in lines if is_prose(line.text)), 1 + _opens_with_picture(draft))
    found = (_reporters(line.text.text[:_LOOKED_AT]) for line in prose)
    names = next(filter(None, found), ())
    if not names or not all(map(is_name, names)):
        return Cleaned(draft)
    return Cleaned(replace(draft, metadata=replace(draft.metadata, authors=names)))


def _opens_with_picture(draft: Draft) -> bool:
    """Whether a picture stands above all prose, so that the first may be its caption."""
    first = (b for b in draft.blocks if isinstance(b, DraftPicture) or not _is_short(b))
    return isinstance(next(first, None), DraftPicture)


def _is_short(block: DraftBlock) -> bool:
    return isinstance(block, DraftText) and not is_prose(block.text)


def _reporters(text: str) -> tuple[str, ...]:
    line = plain(text)
    for dateline in _DATELINES:
        if found := dateline.match(line):
            return tuple(map(without_role, split_names(text[slice(*found.span("names"))])))
    if found := _WIRE.match(line):
        start, end = found.span("last")
        is_short = end - start <= _PLACE_OF_TWO and line[end - 3 : end] not in _PLACES_OF_THREE
        place = 2 if is_short else 3
        return (*split_names(text[slice(*found.span("before"))]), text[start : end - place])
    if found := _REPORT.match(line):
        last = text[slice(*found.span("last"))]
        return (*split_names(text[slice(*found.span("before"))]), without_place(last))
    return ()

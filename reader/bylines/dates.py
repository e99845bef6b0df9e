"""Dates as pages write them: the one place that reads them, as ISO 8601.

A date is written in one of the orders below, on the text as ``core.prose.plain`` writes it. What
each of forty written dates means stands in ``tests/bylines/written_dates.toml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from reader.core.articles.prose import plain
from reader.core.pattern import Pattern

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:\s*\(?(?:星期|礼拜|周)[一二三四五六日天]\)?|\s*\([一二三四五六日]\))"
_HALF = (
    "上午|下午|早上|早晨|清晨|凌晨|中午|正午|午后|傍晚|晚上|晚间|夜间|夜里|深夜|半夜|午夜|"
    r"[ap]\.?m\.?(?![a-z])"
)
_TIME = (
    rf"(?:[t\s,·|]*\(?(?P<half>{_HALF})?\)?\s*(?P<hour>[012]?\d)\s*[:时点]\s*(?P<minute>[0-5]?\d)(?!\d)"
    rf"(?:\s*[:分]\s*(?P<second>\d{{1,2}})(?:\.\d+)?秒?|分)?(?:\s*(?P<half_after>{_HALF}))?"
    r"\s*(?P<offset>z(?![a-z])|[+-]\d\d:?\d\d(?!\d))?)?"
)
_NAME = (
    rf"(?P<name>{'|'.join(MONTHS)})"
    r"(?:uary|ruary|ch|il|e|y|ust|t|t?ember|ober)?\.?(?![a-z])"
)
_NTH = "(?:st|nd|rd|th)?"
_DAY_OF_WEEK = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
_REPUBLIC = r"(?P<republic>1[01]\d|[89]\d)"
"""A year from 1991 on; where 民國 stands before it, any."""
_PARTED = r"\s*[-年/.]\s*(?P<month>\d{1,2})\s*[-月/.]\s*(?P<day>\d{1,2})(?!\d)\s*日?"

_ORDERS: tuple[str, ...] = (
    rf"(?<!\d)(?P<year>{_YEAR})(?:\s*[-年/.]\s*|\s+(?=\d\d?/\d\d?\s))(?P<month>\d{{1,2}})"
    rf"\s*[-月/.]\s*(?P<day>\d{{1,2}})(?!\d)\s*[日号]?(?:{_WEEKDAY})?{_TIME}",
    # The Republic's calendar, where it is named or follows a label: 發布日期：112-05-18.
    rf"(?:民国\s*(?P<named>\d{{1,3}})|(?:日期|时间|于)\s*:?\s*{_REPUBLIC}){_PARTED}(?:{_WEEKDAY})?{_TIME}",
    rf"(?<![a-z])(?:{_DAY_OF_WEEK},?\s+)?{_NAME}\s+(?P<day>\d{{1,2}}){_NTH},?\s+"
    rf"(?:{_DAY_OF_WEEK}\.?,?\s+)?(?P<year>{_YEAR})(?!\d)",
    # As WordPress writes in Taiwan: 9月 12, 2026.
    rf"(?<!\d)(?P<month>\d{{1,2}})月\s*(?P<day>\d{{1,2}}),\s*(?P<year>{_YEAR})(?!\d)",
    # As bulletin boards and mail programs stamp a post: Tue Mar 5 20:11:00 2021.
    rf"(?<![a-z]){_DAY_OF_WEEK}\s+{_NAME}\s+(?P<day>\d{{1,2}})\s+"
    rf"(?P<hour>\d\d):(?P<minute>\d\d):\d\d\s+(?:[a-z]{{3,4}}\s+)?(?P<year>{_YEAR})(?!\d)",
    rf"(?<![\d/])(?P<day>\d{{1,2}}){_NTH}\s+{_NAME},?\s+(?P<year>{_YEAR})(?!\d)",
    rf"(?<![\d/])(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>{_YEAR})(?!\d)"
    r"(?:[\s,-]*(?P<hour>\d{1,2}):(?P<minute>\d\d)(?!\d))?",
)
_SEARCHED = tuple(map(Pattern, _ORDERS))
_ALONE = tuple(
    map(
        Pattern,
        (
            rf"(?P<year>{_YEAR})(?P<month>\d\d)(?P<day>\d\d)(?:(?P<hour>\d\d)(?P<minute>\d\d)(?:\d\d)?)?",
            rf"(?P<republic>1[01]\d){_PARTED}(?:{_WEEKDAY})?{_TIME}",
        ),
    )
)
"""What is a date only where nothing else stands beside it: 20210304, 115-11-29."""


_GROUPS = (
    *("year", "republic", "month", "name", "named", "day", "half", "half_after", "hour", "minute"),
    *("second", "offset"),
)


def _unnamed(pattern: str) -> str:
    for name in _GROUPS:
        pattern = pattern.replace(f"?P<{name}>", "?:")
    return pattern


HAN_DIGITS = "〇零○一二三四五六七八九十百廿卅"
PATTERN = (
    "(?>"
    + "|".join(_unnamed(order) for order in (_ORDERS[0], *_ORDERS[2:6]))
    + rf"|(?:(?:中华)?民国\s*|(?<=:)|(?<=:\s))1[01]\d{_unnamed(_PARTED)}"
    r"|(?<![\d-])1[01]\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?![\d-])"
    rf"|(?:(?:中华)?民国)?[{HAN_DIGITS}]{{2,6}}年(?:元|[{HAN_DIGITS}]{{1,3}})月"
    rf"[{HAN_DIGITS}]{{1,4}}日{_unnamed(_TIME)}"
    r"|(?<!\d)(?:19|20)\d\d年元月\d{1,2}日"
    r"|(?<![\d:])\d{1,2}:\d\d(?::\d\d)?\s+(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?![\d:])"
    r"|(?<!\d)1[01]\d年\d{1,2}月\d{1,2}日(?=\s*$))"
)
"""Finds a date in a line, as part of a larger pattern over ``plain`` text; it names no groups."""

_HAN_NUMBER = Pattern(rf"[{HAN_DIGITS}]+(?=\s*[年月日号时点分])")
_VALUES = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
}
_REPUBLIC_STARTS_AFTER = 1911
_READERS_TIME = timedelta(hours=8)
_LOOKED_AT = 300
_LONGEST_ALONE = 40
_AFTER_NOON = frozenset(["下午", "午后", "傍晚", "pm"])
_AT_NIGHT = frozenset(["晚上", "晚间", "夜间", "夜里", "深夜", "半夜", "午夜"])
_LAST_OF_NIGHT = 5
"""深夜1:10 is before morning, 深夜11:30 before midnight."""
_AT_NOON = frozenset(["中午", "正午"])
_LAST_OF_NOON = 3
"""中午1:30 is half past one in the afternoon, 中午11:30 before noon."""


_OF_KEEPING = Pattern(
    r"(?:剪[藏报报]|收藏|抓取|采集|存档|离线保存|保存|clipped|saved|archived|retrieved)"
    r"(?:于|在|时间|日期|\s*(?:on|at))?\W{0,3}(?:19|20)\d\d[^\s·|，。]*(?:\s*\d{1,2}:\d\d(?::\d\d)?)?"
)
"""When somebody kept the page, in the words of clippers: no date of its own."""


def without_keeping(line: str) -> str:
    """Return a plain line with blanks for what says when somebody kept the page."""
    return _OF_KEEPING.sub(lambda found: " " * len(found[0]), line)


def iso_date(text: str) -> str | None:
    """Return the first date in ``text`` as ISO 8601, as precise as it is given; None if none.

    A time with an offset from UTC is told in UTC+8, the time of China, Taiwan and Hong Kong; one
    without is taken to be the page's own. 22/04/2023 has its day first.
    """
    line = without_keeping(plain(text[:_LOOKED_AT]))
    if "年" in line:
        line = _HAN_NUMBER.sub(_in_digits, line).replace("年元月", "年1月")
    return next(filter(None, map(_iso, _found_in(line))), None)


def _found_in(line: str) -> Iterator[re.Match[str]]:
    """Yield the first date of the first order that ``line`` has."""
    found = next(filter(None, (order.search(line) for order in _SEARCHED[:2])), None)
    alone = line.strip(" ()[]【】")
    if found is None and len(alone) <= _LONGEST_ALONE:
        found = next(filter(None, (order.fullmatch(alone) for order in _ALONE)), None)
    if found is None:
        found = next(filter(None, (order.search(line) for order in _SEARCHED[2:])), None)
    if found is not None:
        yield found


def _iso(found: re.Match[str]) -> str | None:
    """Return what a written date means; None for 2022-13-40."""
    part = found.groupdict()
    if name := part.get("name"):
        part["month"] = str(1 + MONTHS.index(name))
    if republic := part.get("republic") or part.get("named"):
        part["year"] = str(_REPUBLIC_STARTS_AFTER + int(republic))
    try:
        day = datetime(int(part["year"] or 0), int(part["month"] or 0), int(part["day"] or 0))
    except ValueError:
        return None
    hour = _hour(part)
    minute = int(part.get("minute") or 0)
    if hour is None or minute > 59:
        return day.strftime("%Y-%m-%d")
    moment = day.replace(hour=hour, minute=minute)
    if offset := part.get("offset"):
        moment += _READERS_TIME - _time_difference(offset)
    return moment.isoformat("T", "minutes")


def _hour(part: dict[str, str | None]) -> int | None:
    """Return the hour from 0 to 23; None when none is given, or one that no day has."""
    if not part.get("hour"):
        return None
    hour = int(part["hour"] or 0)
    half = (part.get("half") or part.get("half_after") or "").replace(".", "")
    if half in _AFTER_NOON:
        hour += 12 * (hour < 12)
    elif half in _AT_NIGHT:
        # What 晚上12:30 is, of which day, nobody can tell.
        if hour == 12:
            return None
        hour += 12 * (_LAST_OF_NIGHT < hour < 12)
    elif half in _AT_NOON:
        hour += 12 * (hour <= _LAST_OF_NOON)
    elif half and hour == 12:
        hour = 0
    return hour if hour <= 23 else None


def _in_digits(number: re.Match[str]) -> str:
    """Return a number in Han characters in digits: 二〇二六, 一百一十五, 廿九."""
    written = number[0].replace("廿", "二十").replace("卅", "三十")
    if not set(written) & {"十", "百"}:
        return "".join(str(_VALUES[digit]) for digit in written)
    total, digit = 0, 0
    for character in written:
        if character in _VALUES:
            digit = _VALUES[character]
        else:
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
    return str(total + digit)


def _time_difference(offset: str) -> timedelta:
    if offset == "z":
        return timedelta()
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    difference = timedelta(hours=hours, minutes=minutes)
    return -difference if offset[0] == "-" else difference

"""Dates as pages write them, as ISO 8601."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:\s*[-年/.．]\s*|\s+(?=\d\d?/\d\d?\s))(?P<month>\d{1,2})\s*[-月/.．]\s*(?P<day>\d{1,2})(?!\d)\s*[日號号]?"
    r"(?:\s*[(（]?(?:星期|週|周)[一二三四五六日天][)）]?)?"
    r"(?:[T\s,，]*(?P<half>上午|下午|早上|晚上|中午|凌晨|[AaPp][Mm])?\s*(?P<hour>\d{1,2})\s*[:：時时点]\s*(?P<minute>\d{1,2})"
    r"(?:\s*[:：分]\s*(?P<second>\d{1,2})(?:\.\d+)?)?(?:\s*(?P<half_after>[AaPp][Mm])\b)?"
    r"\s*(?P<offset>Z\b|[+-]\d\d:?\d\d(?!\d))?)?"
)
_COMPACT = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:(?P<hour>\d\d)(?P<minute>\d\d)(?:(?P<second>\d\d))?)?"
)
# The Republic's calendar, where it is named or follows a label: 發布日期：112-05-18.
_MINGUO = re.compile(
    r"(?:民[國国]|日期|[時时][间間]|[於于])\s*[：:]?\s*(?P<year>\d{2,3})\s*[-年/.．]\s*(?P<month>\d{1,2})"
    r"\s*[-月/.．]\s*(?P<day>\d{1,2})(?!\d)(?P<hour>)(?P<minute>)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAME = (
    r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|t?ember|ober)?\.?(?![a-z])"
)
# Sep 10, 2018 and the calendar leaf of blogs, Sep 10 Mon 2018; 10 September 2018.
_ENGLISH = tuple(
    re.compile(rf"(?<![a-z\d]){order}(?!\d)(?P<hour>)(?P<minute>)", re.I)
    for order in (
        rf"{_MONTH_NAME}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?:[a-z]{{3,9}}\.?,?\s+)?(?P<year>(?:19|20)\d\d)",
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH_NAME},?\s+(?P<year>(?:19|20)\d\d)",
    )
)
_DAY_FIRST = re.compile(
    r"(?<![\d/])(?P<day>0?[1-9]|[12]\d|3[01])/(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)(?!\d)"
    r"(?:[\s,-]*(?P<hour>\d{1,2}):(?P<minute>\d\d)(?!\d))?"
)
_MINGUO_STARTS_AFTER = 1911
_READERS_TIME = timedelta(hours=8)
_LOOKED_AT = 300
_AFTERNOON = {"下午", "晚上", "pm"}


def iso_date(text: str) -> str | None:
    """Return the first date in ``text`` as ISO 8601, as precise as it is given; None if none.

    A time with an offset from UTC is told in UTC+8, the time of China, Taiwan and Hong Kong; one
    without is taken to be the page's own.
    """
    text = text[:_LOOKED_AT]
    found = _find_date(text)
    if found is None:
        return None
    part = found.groupdict()
    if name := part.get("name"):
        part["month"] = str(1 + _MONTHS.index(name.lower()))
    year = int(part["year"])
    year += _MINGUO_STARTS_AFTER if found.re is _MINGUO else 0
    try:
        day = datetime(year, int(part["month"]), int(part["day"]))
    except ValueError:
        return None
    if not part["hour"]:
        return day.strftime("%Y-%m-%d")
    hour, minute = int(part["hour"]), int(part["minute"])
    half = (part.get("half") or part.get("half_after") or "").lower()
    if half in _AFTERNOON and hour < 12:
        hour += 12
    if hour > 23 or minute > 59:
        return day.strftime("%Y-%m-%d")
    moment = day.replace(hour=hour, minute=minute)
    if offset := part.get("offset"):
        moment += _READERS_TIME - _time_difference(offset)
    return moment.isoformat("T", "minutes")


def _find_date(text: str) -> re.Match[str] | None:
    """Return the first date of the first kind that ``text`` has; 22/04/2023 has its day first."""
    found = _DATE.search(text) or _MINGUO.search(text) or _COMPACT.fullmatch(text.strip())
    return found or next(
        filter(None, (order.search(text) for order in (*_ENGLISH, _DAY_FIRST))), None
    )


def _time_difference(offset: str) -> timedelta:
    if offset == "Z":
        return timedelta()
    hours, minutes = int(offset[1:3]), int(offset[-2:])
    difference = timedelta(hours=hours, minutes=minutes)
    return -difference if offset[0] == "-" else difference

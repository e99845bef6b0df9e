"""A year of reading as a calendar: weeks as columns, days as rows, in five levels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

WEEKS = 53
"""A year's, however its weeks fall."""
LEVELS = 5
"""The first is of days without reading; the others hold as many of the days that were read on."""


@dataclass(frozen=True, slots=True)
class YearDay:
    """One day of the calendar."""

    day: date
    week: int
    """Its column, 0 for the earliest."""
    row: int
    """0 for Monday."""
    characters: int
    level: int
    """0 to LEVELS - 1."""


def year_until(last: date, characters: Mapping[str, int]) -> tuple[YearDay, ...]:
    """Return the days of WEEKS weeks up to ``last``; ``characters`` go by YYYY-MM-DD."""
    first = last - timedelta(days=last.weekday(), weeks=WEEKS - 1)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    counts = [characters.get(day.isoformat(), 0) for day in days]
    read = sorted(count for count in counts if count > 0)
    return tuple(
        YearDay(day, number // 7, number % 7, count, _level(count, read))
        for number, (day, count) in enumerate(zip(days, counts, strict=True))
    )


def month_beginnings(year: tuple[YearDay, ...]) -> tuple[tuple[int, int], ...]:
    """Return the columns in which months begin, each with the month's number, 1 to 12."""
    return tuple((each.week, each.day.month) for each in year if each.day.day == 1)


def _level(count: int, read: list[int]) -> int:
    return ceil((LEVELS - 1) * bisect_right(read, count) / len(read)) if count > 0 else 0

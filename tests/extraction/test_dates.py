"""Dates as pages write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bylines.dates import iso_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2021-03-04", "2021-03-04"),
        ("2021/3/4 5:06", "2021-03-04T05:06"),
        ("2021.03.04", "2021-03-04"),
        ("2021年3月4日", "2021-03-04"),
        ("2021年03月04日 15时06分", "2021-03-04T15:06"),
        ("发布时间：2021年3月4日15:06:07　来源", "2021-03-04T15:06"),
        ("2021-03-04 下午 3:06", "2021-03-04T15:06"),
        ("2021-03-04 12:06 PM", "2021-03-04T12:06"),
        ("2021-03-04 3:06 pm", "2021-03-04T15:06"),
        ("2021年3月4日（星期四）15:06", "2021-03-04T15:06"),
        ("2021-03-04T15:06:07.000+08:00", "2021-03-04T15:06"),
        ("2021-03-04T20:06:07Z", "2021-03-05T04:06"),
        ("2021-03-04T07:06:07-0500", "2021-03-04T20:06"),
        ("20210304", "2021-03-04"),
        ("發布日期：110-03-04", "2021-03-04"),
        ("民國110年3月4日", "2021-03-04"),
        ("電話：110-03-04", None),
        ("20210304150607", "2021-03-04T15:06"),
        ("Mar 4 Thu 2021 15:06", "2021-03-04"),
        ("March 4th, 2021", "2021-03-04"),
        ("4 Mar 2021", "2021-03-04"),
        ("2021 03/04 15:06:07", "2021-03-04T15:06"),
        ("Marble 4, 2021", None),
        ("9:00am 22/04/2023", "2023-04-22"),
        ("12/05/2023 - 11:00", "2023-05-12T11:00"),
        ("112/05/2023", None),
        ("32/05/2023", None),
        ("2021 3-4", None),
        ("2021-03-04 99:99", "2021-03-04"),
        ("2021-13-04", None),
        ("2021-02-30", None),
        ("12021-03-045", None),
        ("1899-01-01", None),
        ("昨天", None),
        ("", None),
    ],
)
def test_dates(text: str, iso: str | None) -> None:
    assert iso_date(text) == iso


@given(st.datetimes().filter(lambda moment: 1900 <= moment.year < 2100))
def test_iso_dates_come_back(moment: object) -> None:
    text = str(moment)[:16]
    assert iso_date(text) == text.replace(" ", "T")


@given(st.text("0123456789-/:年月日 TZ+.", max_size=40))
def test_nothing_breaks_it(text: str) -> None:
    date = iso_date(text)
    assert date is None or len(date) in {10, 16}

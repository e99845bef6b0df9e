"""When somebody kept a page is no date of it."""

from __future__ import annotations

import pytest

from reader.bylines.dates import iso_date


@pytest.mark.parametrize(
    "line",
    ["剪藏于 2024-06-09 10:11", "收藏时间：2024年6月9日", "Saved on 2024-06-09", "保存於2024/6/9"],
)
def test_when_a_page_was_kept_is_no_date_of_its_own(line: str):
    assert iso_date(line) is None
    assert iso_date(f"2021-06-05 · {line}") == "2021-06-05"

"""Whoever reads a date, from the head, from a line or from a byline, reads the same."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from reader.bylines.dates import iso_date
from reader.bylines.line import read_byline

TABLE = tomllib.loads((Path(__file__).parent / "written_dates.toml").read_text("utf-8"))
WRITTEN = [(text, meaning) for text, meaning in TABLE.items() if meaning]


def test_the_table_has_forty_dates() -> None:
    assert len(WRITTEN) >= 40


@pytest.mark.parametrize(("text", "meaning"), TABLE.items())
def test_a_written_date_means_one_thing(text: str, meaning: str) -> None:
    assert (iso_date(text) or "") == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [pair for pair in WRITTEN if "/2023" not in pair[0] and not pair[0].isdigit()],
)
def test_a_byline_reads_the_same(text: str, meaning: str) -> None:
    byline = read_byline(f"来源：湖城日报　{text}", is_certain=True)
    assert byline is not None
    assert byline.published == meaning


@pytest.mark.parametrize(("text", "meaning"), [pair for pair in WRITTEN if "：" not in pair[0]])
def test_a_date_is_found_in_a_line(text: str, meaning: str) -> None:
    if text.isdigit() or text == "115-11-29":
        return  # a number among other words is no date
    assert iso_date(f"发布时间：{text} 来源：湖城日报") == meaning

"""What the lines above and below an article say of it, whoever writes them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from reader.bylines.line import read_byline

TABLE = tomllib.loads((Path(__file__).parent / "written_lines.toml").read_text("utf-8"))
TOLD = ("published", "updated", "source", "authors", "editors")


def test_the_table_has_eighty_lines_that_tell_and_twenty_that_do_not() -> None:
    assert sum(map(bool, TABLE.values())) >= 80
    assert sum(not meaning for meaning in TABLE.values()) >= 20


@pytest.mark.parametrize(("line", "meaning"), TABLE.items())
def test_a_line_says_one_thing(line: str, meaning: dict[str, Any]) -> None:
    byline = read_byline(line)
    told = {} if byline is None else {name: getattr(byline, name) for name in TOLD}
    assert {name: value for name, value in told.items() if value} == meaning

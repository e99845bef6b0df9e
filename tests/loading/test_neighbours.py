"""Files beside a page whose names differ by a number only."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.article import Part
from reader.loading.pages.neighbours import neighbouring_parts


@pytest.mark.parametrize(
    ("opened", "beside", "expected"),
    [
        (
            "山路.html",
            ["山路_2.html", "山路_10.html"],
            ["山路.html", "山路_2.html", "山路_10.html"],
        ),
        ("山路 (2)-湖滨.html", ["山路-湖滨.html"], ["山路-湖滨.html", "山路 (2)-湖滨.html"]),
        ("a-p2.mhtml", ["a.mhtml", "a.html", "b-2.mhtml"], ["a.mhtml", "a-p2.mhtml"]),
        ("山路第1页.html", ["山路第2页.html"], ["山路第1页.html", "山路第2页.html"]),
        ("山路.html", ["山路_1.html", "山路_2.html"], ["山路.html", "山路_1.html", "山路_2.html"]),
        ("山路.shtml", ["山路-2.shtml"], ["山路.shtml", "山路-2.shtml"]),
        ("a.php@page=2.html", ["a.php.html"], ["a.php.html", "a.php@page=2.html"]),
        ("山路.html", ["水路_2.html"], ["山路.html"]),
    ],
)
def test_parts_are_found_in_order(
    tmp_path: Path, opened: str, beside: list[str], expected: list[str]
) -> None:
    for name in (opened, *beside):
        (tmp_path / name).write_text("", "utf-8")
    found = neighbouring_parts(tmp_path / opened, Part(1))
    assert [path.name for path in found] == expected


def test_more_files_than_parts_are_no_parts(tmp_path: Path) -> None:
    for day in range(1, 9):
        (tmp_path / f"2024-05-{day:02}.html").write_text("", "utf-8")
    opened = tmp_path / "2024-05-03.html"
    assert neighbouring_parts(opened, Part(1, 4)) == [opened]
    assert neighbouring_parts(tmp_path / "none" / "a.html", Part(1)) == [tmp_path / "none/a.html"]

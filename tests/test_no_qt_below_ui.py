"""The command line starts without Qt, and without the parser before there is something to parse."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = """<html><head><title>讀書</title></head><body><article><h1>讀書</h1>
<p>讀書是一件安靜的事情，不需要別人陪伴，只需要一盞燈和一張桌子，還有足夠的時間。</p>
<p>有人喜歡在早上讀書，因為那時候的頭腦最清楚；也有人喜歡在晚上讀書，因為夜裡很安靜。</p>
<p>無論什麼時候，打開一本書，就像推開一扇門，門後面是另外一個人的世界，等待我們進去。</p>
</article></body></html>"""
SIMPLIFIED = "<p>读书是一件安静的事情，不需要别人陪伴，只需要一盏灯和一张桌子，还有足够的时间。</p>"

SCRIPT = """
import json, sys
import reader.cli
status = reader.cli.main(sys.argv[1:]) if len(sys.argv) > 1 else 0
heavy = (
    "PySide6", "shiboken6", "selectolax", "reader.hanzi", "reader.pipeline", "reader.ui",
    "reader.hanzi.converter", "reader.loading.format_list",
)
print(json.dumps([status, [name for name in heavy if name in sys.modules]]), file=sys.stderr)
"""


def loaded(*arguments: str) -> tuple[int, set[str]]:
    """Run the program in a process of its own; return its status and what it had to load."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    status, modules = json.loads(done.stderr.splitlines()[-1])
    return status, set(modules)


@pytest.mark.parametrize("arguments", [(), ("--help",), ("--version",)])
def test_nothing_heavy_is_loaded_before_it_is_needed(arguments: tuple[str, ...]) -> None:
    assert loaded(*arguments) == (0, set())


def test_show_needs_the_parser_and_no_qt(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    status, modules = loaded("show", str(page), "--script", "hans")
    assert status == 0
    assert "selectolax" in modules
    assert modules & {"PySide6", "shiboken6", "reader.ui"} == set()


@pytest.mark.parametrize("ahead", ["<!DOCTYPE html>\n<html>", "<html lang='zh'>", ""])
def test_a_simplified_page_is_printed_without_converter_or_other_formats(
    tmp_path: Path, ahead: str
) -> None:
    page = tmp_path / "page.html"
    page.write_text(ahead + "<head><title>读书</title></head>" + 6 * SIMPLIFIED, "utf-8")
    status, modules = loaded("show", str(page))
    assert status == 0
    assert (
        modules
        & {
            "reader.hanzi.converter",
            "reader.loading.format_list",
            "reader.commands.export",
        }
        == set()
    )


def test_convert_needs_no_parser(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("讀書\n", "utf-8")
    status, modules = loaded("convert", str(text), "--to", "hans")
    assert status == 0
    assert modules & {"PySide6", "reader.ui", "reader.pipeline"} == set()


def test_without_a_display_qt_is_not_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"):
        monkeypatch.delenv(name, raising=False)
    page = tmp_path / "page.html"
    page.write_text(PAGE, "utf-8")
    status, modules = loaded(str(page))
    assert status == 0
    assert modules & {"PySide6", "shiboken6", "reader.ui"} == set()

"""The file keeps what it holds, whoever writes it and whatever became of it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from dataclasses import replace

import pytest

from reader.core.files.settings_file import (
    VERSION,
    SettingsNewerError,
    SettingsUnreadableError,
    change_settings,
    load_settings,
    read_stored,
    save_settings,
)
from reader.core.settings import PageSettings, Settings, Theme

FIRST_VERSION = """\
language = "zh-Hant"
variant = "tw"
quotation_marks = true
theme = "sepia"
links_go_to_browser = true
window_width = 1000
dialog_sizes = ["keys 800 600"]
recent_files = ["/頁面.html"]
open_files = ["/頁面.html", "/b.html"]
front_file = "/b.html"

[page]
font_size = 24
face = "hei"
line_height = 2.0
"""
"""As 0.1.0 writes it, without what had its default."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.toml"


def test_what_the_first_version_wrote_is_understood_and_brought_up_to_date(path):
    path.write_text(FIRST_VERSION, "utf-8")
    settings = load_settings(path)
    assert (settings.language, settings.theme, settings.page.font_size) == (
        "zh-Hant",
        Theme.SEPIA,
        24,
    )
    assert settings.open_files == ("/頁面.html", "/b.html")
    change_settings(path, settings, replace(settings, theme=Theme.DARK))
    assert tomllib.loads(path.read_text("utf-8"))["version"] == VERSION
    assert load_settings(path) == replace(settings, theme=Theme.DARK)


@pytest.mark.parametrize("swapped", [False, True])
def test_changes_of_two_both_stay(path, swapped):
    start = Settings(recent_files=("/a", "/b"))
    save_settings(start, path)
    one = replace(start, theme=Theme.DARK, page=PageSettings(font_size=30))
    one = replace(one, recent_files=("/one", "/a", "/b"))
    other = replace(start, language="en", page=PageSettings(justified=True))
    other = replace(other, recent_files=("/other", "/a"))
    for after in (other, one) if swapped else (one, other):
        change_settings(path, start, after)
    both = load_settings(path)
    assert (both.theme, both.language) == (Theme.DARK, "en")
    assert (both.page.font_size, both.page.justified) == (30, True)
    assert set(both.recent_files) == {"/one", "/other", "/a"}


def test_what_is_not_known_stays(path):
    unknown = """
colour = "青"
born = 1979-05-27
sizes = [1, 2.5, ["x"]]
ratio = inf
theme = "ocean"

[page]
slant = 300

[page.inner]
"a key" = {b = 1, c = "\\u007f"}
"""
    path.write_text(unknown, "utf-8")
    settings = load_settings(path)
    change_settings(path, settings, replace(settings, page=PageSettings(font_size=30)))
    before, after = tomllib.loads(unknown), tomllib.loads(path.read_text("utf-8"))
    assert after.pop("version") == VERSION
    assert after["page"].pop("font_size") == 30
    assert after == before


def test_a_newer_file_is_left_alone(path):
    path.write_text(f'version = {VERSION + 1}\ntheme = "dark"\n', "utf-8")
    before = path.read_bytes()
    settings = load_settings(path)
    assert settings.theme is Theme.DARK
    assert read_stored(path).is_newer
    with pytest.raises(SettingsNewerError):
        change_settings(path, settings, replace(settings, theme=Theme.LIGHT))
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [b"theme = ", b"\xff\xfe\x00", b"a = " + b"[" * 100_000])
def test_a_damaged_file_is_kept_under_another_name(path, content):
    path.write_bytes(content)
    aside = change_settings(path, Settings(), Settings(language="en"))
    assert aside is not None
    assert aside.read_bytes() == content
    assert load_settings(path) == Settings(language="en")


def test_a_file_that_cannot_be_read_is_not_written_over(path):
    path.mkdir()
    with pytest.raises((SettingsUnreadableError, OSError)):
        change_settings(path, Settings(), Settings(language="en"))
    assert path.is_dir()


PROCESS = """
import sys
from dataclasses import replace
from pathlib import Path
from reader.core.files.settings_file import change_settings, load_settings
path, field, values = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
settings = load_settings(path)
sys.stdin.readline()
for value in values:
    after = replace(settings, **{field: int(value)}).with_recent_file(Path(f"/{field}"))
    change_settings(path, settings, after)
    settings = after
"""


def test_two_processes_lose_nothing_of_each_other(path):
    save_settings(Settings(), path)
    values = [str(number) for number in range(200, 250)]
    fields = ("outline_width", "side_width")
    started = [
        subprocess.Popen(
            [sys.executable, "-c", PROCESS, str(path), field, *values], stdin=subprocess.PIPE
        )
        for field in fields
    ]
    for process in started:
        assert process.stdin is not None
        process.stdin.write(b"go\n")
        process.stdin.close()
    assert [process.wait(60) for process in started] == [0, 0]
    settings = load_settings(path)
    assert (settings.outline_width, settings.side_width) == (249, 249)
    assert set(settings.recent_files) == {"/outline_width", "/side_width"}

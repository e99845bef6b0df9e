"""What the program remembers survives, and a damaged file costs only what is damaged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.files.settings_file import load_settings, save_settings
from reader.core.settings import (
    LARGEST_FONT_SIZE,
    LARGEST_SIDE,
    RECENT_FILES_KEPT,
    SMALLEST_FONT_SIZE,
    Face,
    MarkWidth,
    PageSettings,
    ParagraphStyle,
    Settings,
    Theme,
)
from reader.core.variants import Variant

ANY_SETTINGS = st.builds(
    Settings,
    language=st.sampled_from(["", "en", "zh-Hant"]),
    variant=st.none() | st.sampled_from(Variant),
    previous_variant=st.none() | st.sampled_from(Variant),
    page=st.builds(
        PageSettings,
        font_size=st.integers(SMALLEST_FONT_SIZE, LARGEST_FONT_SIZE),
        face=st.sampled_from(Face),
        line_height=st.sampled_from([1.5, 1.75, 2.0]),
        line_characters=st.integers(24, 46),
        paragraph_style=st.sampled_from(ParagraphStyle),
        mark_width=st.sampled_from(MarkWidth),
        justified=st.booleans(),
    ),
    theme=st.sampled_from(Theme),
    outline_shown=st.booleans(),
    window_width=st.integers(1, 9999),
    window_height=st.integers(1, 9999),
    window_maximized=st.booleans(),
    outline_width=st.integers(80, 999),
    dialog_sizes=st.sampled_from([(), ("keys 800 600",), ("keys 800 600", "about 1 2")]),
    recent_files=st.lists(
        st.text(st.characters(exclude_categories=["Cs"])), max_size=RECENT_FILES_KEPT
    ).map(tuple),
)


@given(settings=ANY_SETTINGS)
def test_settings_come_back(settings: Settings, tmp_path_factory) -> None:
    path = tmp_path_factory.getbasetemp() / "folder" / "settings.toml"
    save_settings(settings, path)
    assert load_settings(path) == settings
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("name", ["\udcff.html", "頁\udcb1面.html", "bytes:%20.html"])
def test_a_file_name_that_is_not_unicode_comes_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / "settings.toml"
    saved = Settings(front_file=f"/{name}").with_recent_file(Path("/", name))
    save_settings(saved, path)
    assert load_settings(path) == saved


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"theme = ", b"\xff\xfe\x00", b"[table]\nx = 1", b"unknown = 3"),
        b"recent_files = " + b"[" * 100_000,
    ],
)
def test_a_damaged_file_gives_the_defaults(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    assert load_settings(path) == Settings()


def test_a_mark_of_the_encoding_spoils_nothing(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "sepia"\n', "utf-8-sig")
    assert load_settings(path) == Settings(theme=Theme.SEPIA)


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('theme = "sepia"', Settings(theme=Theme.SEPIA)),
        ('theme = "pink"', Settings()),
        ("theme = 3", Settings()),
        ('variant = "tw-words"', Settings(variant=Variant.TAIWAN_WORDS)),
        ('variant = "none"', Settings()),
        ('page.font_size = "20"', Settings()),
        ("page.font_size = true", Settings()),
        ("page.font_size = 400", Settings(page=PageSettings(font_size=LARGEST_FONT_SIZE))),
        ("page.font_size = -1", Settings(page=PageSettings(font_size=SMALLEST_FONT_SIZE))),
        ("page.line_height = 2", Settings(page=PageSettings(line_height=2.0))),
        ("page.line_height = nan", Settings()),
        (f"page.line_height = 1{'0' * 400}", Settings()),
        (f"window_width = 1{'0' * 400}", Settings(window_width=LARGEST_SIDE)),
        ("window_height = -5", Settings(window_height=1)),
        ('page.face = "hei"', Settings(page=PageSettings(face=Face.HEI))),
        ('page.face = "kai"', Settings()),
        ("page = 3", Settings()),
        ("outline_shown = 0", Settings()),
        ("outline_shown = false", Settings(outline_shown=False)),
        ('recent_files = ["a", 3, "b"]', Settings(recent_files=("a", "b"))),
        ('recent_files = "a"', Settings()),
    ],
)
def test_one_damaged_value_costs_only_itself(line: str, expected: Settings, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'{line}\nlanguage = "en"\n', "utf-8")
    assert load_settings(path) == replace(expected, language="en")


def test_recent_files_are_newest_first_without_repeating() -> None:
    settings = Settings()
    for number in [*range(RECENT_FILES_KEPT + 3), 5]:
        settings = settings.with_recent_file(Path(f"{number}.html"))
    newest, *others = settings.recent_files
    assert newest == "5.html"
    assert "5.html" not in others
    assert len(settings.recent_files) == RECENT_FILES_KEPT


def test_each_dialog_has_a_size_of_its_own() -> None:
    settings = Settings().with_dialog_size("keys", 800, 600).with_dialog_size("about", 500, 400)
    settings = settings.with_dialog_size("keys", 900, 700)
    assert settings.dialog_size("keys") == (900, 700)
    assert settings.dialog_size("about") == (500, 400)
    assert settings.dialog_size("info") is None
    assert len(settings.dialog_sizes) == 2


@pytest.mark.parametrize(
    "line", ["keys", "keys 800", "keys 0 600", "keys -1 5", "keys 800 600 3", "keys 999999 1", ""]
)
def test_a_damaged_size_is_none(line: str) -> None:
    assert Settings(dialog_sizes=(line,)).dialog_size("keys") is None

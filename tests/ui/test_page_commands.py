"""All that the panel changes about a page, by key and by menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.core.settings import Face, MarkWidth, PageSettings, ParagraphStyle, Theme
from reader.ui.commands.command import plain_words
from reader.ui.commands.table import COMMANDS

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEYS = Qt.Key


@pytest.mark.parametrize(
    ("key", "modifiers", "name", "value"),
    [
        (KEYS.Key_2, CTRL | SHIFT, "face", Face.HEI),
        (KEYS.Key_BracketRight, CTRL, "line_characters", 38),
        (KEYS.Key_BracketLeft, CTRL, "line_characters", 34),
        (KEYS.Key_Down, ALT, "line_height", 1.8),
        (KEYS.Key_Up, ALT, "line_height", 1.7),
        (KEYS.Key_P, CTRL | SHIFT, "paragraph_style", ParagraphStyle.INDENT),
        (KEYS.Key_J, CTRL, "justified", False),
    ],
)
def test_a_key_changes_the_page_and_another_brings_it_back(
    window, settings, press, key, modifiers, name, value
):
    press(key, modifiers)
    assert getattr(settings.settings.page, name) == value
    press(KEYS.Key_0, CTRL | SHIFT)
    assert settings.settings.page == PageSettings()


@pytest.mark.parametrize(("key", "theme"), list(enumerate(Theme, start=1)))
def test_alt_and_a_digit_choose_the_theme(settings, press, key, theme):
    press(KEYS.Key_5 if key == 1 else KEYS.Key_1, ALT)
    press(Qt.Key(KEYS.Key_0 + key), ALT)
    assert settings.settings.theme is theme


def test_steps_stay_within_their_bounds(settings, press):
    for _ in range(30):
        press(KEYS.Key_BracketLeft, CTRL)
        press(KEYS.Key_Down, ALT)
    page = settings.settings.page
    assert (page.line_characters, page.line_height) == (24, 2.0)
    assert type(page.line_characters) is int


@pytest.mark.parametrize(
    ("words", "name", "value"),
    [
        ("Latin letters have their own typeface", "latin_face", False),
        ("A little space between Han and Latin", "han_latin_gap", False),
        ("Full width", "mark_width", MarkWidth.FULL),
        ("First line indented", "paragraph_style", ParagraphStyle.INDENT),
    ],
)
def test_a_menu_entry_shows_and_changes_what_is_in_force(window, settings, words, name, value):
    action = next(a for a in window.actions() if plain_words(a.text()) == words)
    before = action.isChecked()
    action.trigger()
    assert getattr(settings.settings.page, name) == value
    assert action.isChecked() is not before
    settings.change(page=PageSettings())
    assert action.isChecked() is before


def test_quotation_marks_and_thorough_mending_are_in_the_menu(window, settings):
    for name in ("quotation_marks", "deep_repair"):
        words = next(command.words for command in COMMANDS if command.name == name)
        action = next(a for a in window.actions() if a.text() == words)
        before = getattr(settings.settings, name)
        action.trigger()
        assert getattr(settings.settings, name) is not before
        assert action.isChecked() is not before

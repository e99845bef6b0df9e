"""What the window remembers, and what it says in which language."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QPalette

from reader.core.files.settings_file import load_settings
from reader.core.settings import Theme
from reader.core.variants import Variant
from reader.opening.opened import first_variant
from reader.translation import Language, language_of_locale
from reader.ui.commands.table import COMMANDS
from reader.ui.look.theme import Colours, load_colours, palette_of, style_sheet_of


def saved(settings_path):
    return load_settings(settings_path)


@pytest.fixture
def settings_path(tmp_path):
    return tmp_path / "config" / "settings.toml"


def test_size_theme_script_and_files_are_saved(window, settings, settings_path, page):
    window.resize(900, 640)
    settings.change(theme=Theme.SEPIA)
    settings.change_page(font_size=26)
    window.tab.session.show_variant(Variant.TAIWAN)
    window.close()
    settings.flush()
    after = saved(settings_path)
    assert (after.window_width, after.window_height) == (900, 640)
    assert (after.theme, after.page.font_size, after.variant) == (Theme.SEPIA, 26, Variant.TAIWAN)
    assert after.recent_files == (str(page),)


def test_the_next_window_opens_as_the_last_was(qingdu, settings):
    settings.change(window_width=777, window_height=555, outline_shown=False)
    window = qingdu.open_window()
    assert (window.width(), window.height()) == (777, 555)


def test_the_panels_come_back_as_wide_as_they_were_made(window, qingdu, settings, open_page, page):
    settings.change(account_shown=True)
    splitter = window.centralWidget()
    splitter.setSizes([200, 500, 350])
    wide = splitter.sizes()
    settings.change(account_shown=False)
    window.close()
    assert settings.settings.outline_width == wide[0]
    again = open_page(page)
    settings.change(account_shown=True)
    again.centralWidget().setSizes([200, 500, 350])
    wide = again.centralWidget().sizes()
    again.close()
    assert (settings.settings.outline_width, settings.settings.side_width) == (wide[0], wide[2])
    settings.change(outline_shown=False)
    third = qingdu.open_window()
    assert third.centralWidget().sizes()[2] == wide[2]
    third.close()
    assert settings.settings.outline_width == wide[0], "what is not shown has no other width now"


@pytest.mark.parametrize(
    ("locale", "variant"),
    [
        ("zh_CN.UTF-8", Variant.SIMPLIFIED),
        ("zh-Hans-HK", Variant.SIMPLIFIED),
        ("zh_TW", Variant.TAIWAN),
        ("zh-Hant-HK", Variant.TAIWAN),
        ("en_US.UTF-8", Variant.ORIGINAL),
        ("de_DE", Variant.ORIGINAL),
    ],
)
def test_the_first_script_follows_the_language(locale, variant):
    assert first_variant(language_of_locale(locale)) is variant


def test_the_language_changes_without_a_restart(window, settings):
    def menus():
        return [action.text() for action in window.menuBar().actions()]

    english = menus()
    settings.change(language=Language.SIMPLIFIED.value)
    simplified = menus()
    settings.change(language=Language.TRADITIONAL.value)
    traditional = menus()
    assert len({tuple(english), tuple(simplified), tuple(traditional)}) == 3
    assert window.windowTitle().endswith("清讀")
    settings.change(language=Language.ENGLISH.value)
    assert menus() == english


@pytest.mark.parametrize("language", [Language.SIMPLIFIED, Language.TRADITIONAL])
def test_every_command_has_words_in_every_language(window, settings, language):
    settings.change(language=language.value)
    actions = {action.text().partition("\t")[0] for action in window.actions()}
    english = {c.words for c in COMMANDS if c.words.isascii() and not c.words.isupper()}
    english -= {"English", "UTF-8"}
    assert not actions & english


def test_menu_language_is_not_the_article_s_script(window, settings):
    view = window.tab.view
    before = view.plain_text()
    settings.change(language=Language.TRADITIONAL.value)
    assert view.plain_text() == before


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
def test_a_theme_colours_paper_and_text(window, settings, theme):
    settings.change(theme=theme)
    view = window.tab.view
    colours = load_colours(theme)
    image = view.viewport().grab().toImage()
    assert image.pixelColor(5, 5) == QColor(colours.paper)


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("text", "paper"),
        ("secondary_text", "paper"),
        ("secondary_text", "panel"),
        ("secondary_text", "window"),
        ("secondary_text", "placeholder"),
        ("text", "panel"),
        ("text", "hover"),
        ("text", "found"),
        ("text", "window"),
        ("text", "code"),
        ("code_comment", "code"),
        ("code_string", "code"),
        ("code_number", "code"),
        ("code_keyword", "code"),
        ("link", "paper"),
        ("selection_text", "selection"),
        ("secondary_text", "hover"),
        ("accent", "panel"),
        ("accent", "window"),
        ("paper", "accent"),
        ("text", "placeholder"),
        ("link", "hover"),
    ],
)
def test_contrast_is_aa_by_wcag(theme, ink, ground):
    colours: Colours = load_colours(theme)
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
@pytest.mark.parametrize("ground", ["paper", "panel", "window", "hover"])
def test_lines_that_tell_something_have_contrast(theme, ground):
    """The focus, the current section and the hits on the scroll bar (WCAG 2.2, 1.4.11)."""
    colours: Colours = load_colours(theme)
    assert contrast(colours.accent, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
@pytest.mark.parametrize("ground", ["paper", "panel", "window"])
def test_controls_and_scroll_bars_have_contrast(theme, ground):
    """The edges of fields, buttons and boxes, and the handle of a scroll bar (1.4.11)."""
    colours: Colours = load_colours(theme)
    assert contrast(colours.control, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
def test_words_that_are_disabled_can_still_be_read(theme):
    palette = palette_of(load_colours(theme))
    roles = QPalette.ColorRole
    for ink, ground in ((roles.WindowText, roles.Window), (roles.ButtonText, roles.Button)):
        colours = [
            palette.color(QPalette.ColorGroup.Disabled, role).name() for role in (ink, ground)
        ]
        assert contrast(*colours) >= 4.5


def test_every_colour_of_the_style_sheet_is_filled_in():
    for theme in Theme:
        sheet = style_sheet_of(load_colours(theme)).partition("*/")[2]
        assert not re.search(r"@\w+;", sheet)


def test_the_system_language_is_one_of_ours():
    assert language_of_locale(QLocale.system().name()) in Language

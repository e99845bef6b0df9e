"""What the menus do about how a page is set; the panel has the same at hand."""

from __future__ import annotations

from functools import partial

from reader.core.messages.translatable import translatable
from reader.core.settings import (
    DEFAULT_FONT_SIZE,
    LARGEST_FONT_SIZE,
    SMALLEST_FONT_SIZE,
    PageSettings,
    ParagraphStyle,
    bounds_of,
)
from reader.ui.commands.command import Button, Choice, Command, MenuName, Submenu
from reader.ui.commands.desk import Desk
from reader.ui.commands.fonts import import_font
from reader.ui.look.choices import FACE_NAMES, MARK_NAMES, READING_NAMES, THEME_NAMES
from reader.ui.typesetting.page_style import FONT_STEP

_STEPS = {"line_characters": 2, "line_height": 0.05}


def page_of(desk: Desk) -> PageSettings:
    """Return how pages are set now."""
    return desk.settings.settings.page


def step(desk: Desk, field: str, by: int) -> None:
    """Change ``field`` of the page's settings by ``by`` steps, within its bounds."""
    page = page_of(desk)
    lowest, highest = bounds_of(field)
    value = min(max(getattr(page, field) + by * _STEPS[field], lowest), highest)
    desk.settings.change_page(**{field: type(getattr(page, field))(round(value, 2))})


def is_indented(desk: Desk) -> bool:
    """Whether first lines are indented, instead of a gap between paragraphs."""
    return page_of(desk).paragraph_style is ParagraphStyle.INDENT


def toggle_indent(desk: Desk) -> None:
    """Indent first lines, or leave a gap between paragraphs instead."""
    style = ParagraphStyle.GAP if is_indented(desk) else ParagraphStyle.INDENT
    desk.settings.change_page(paragraph_style=style)


def switch(desk: Desk, field: str) -> None:
    """Turn the setting ``field`` on or off."""
    desk.settings.change(**{field: not getattr(desk.settings.settings, field)})


def switch_page(desk: Desk, field: str) -> None:
    """Turn ``field`` of the page's settings on or off."""
    desk.settings.change_page(**{field: not getattr(page_of(desk), field)})


def switch_layout(desk: Desk, field: str) -> None:
    """Turn ``field`` on or off for the article in front, which remembers it."""
    desk.tab.own_layout.change(field, on=not getattr(desk.tab.own_layout.page, field))


def reset_page(desk: Desk) -> None:
    """Set all pages as they were at first, and the article in front as all are."""
    desk.settings.change(page=PageSettings())
    desk.tab.own_layout.be_as_others()


def _has_own_layout(desk: Desk) -> bool:
    return desk.tab.own_layout.is_own


def change_font_size(desk: Desk, steps: int) -> None:
    """Make the text larger (positive) or smaller by ``steps``."""
    size = desk.settings.settings.page.font_size + steps * FONT_STEP
    size = min(max(size, SMALLEST_FONT_SIZE), LARGEST_FONT_SIZE)
    desk.settings.change_page(font_size=size)


def _line_step(name: str, words: str, key: str, field: str, by: int) -> Command:
    return Command(
        name,
        MenuName.VIEW,
        words,
        lambda desk: step(desk, field, by),
        (key,),
        submenu=Submenu.LINES,
    )


def _page_switch(field: str, words: str, *keys: str, submenu: Submenu = Submenu.LINES) -> Command:
    """Return the command that turns a field of the page's settings on and off."""
    return Command(
        field,
        MenuName.VIEW,
        words,
        lambda desk: switch_page(desk, field),
        keys,
        is_on=lambda desk: bool(getattr(page_of(desk), field)),
        submenu=submenu,
    )


def _layout_switch(field: str, words: str, key: str) -> Command:
    """Return the command that turns a field of the layout on and off for one article."""
    return Command(
        field,
        MenuName.VIEW,
        words,
        lambda desk: switch_layout(desk, field),
        (key,),
        is_on=lambda desk: bool(getattr(desk.tab.own_layout.page, field)),
    )


def _switch(field: str, words: str, *, is_separated: bool = False) -> Command:
    """Return the command that turns a setting about the words of the page on and off."""
    return Command(
        field,
        MenuName.SCRIPT,
        words,
        lambda desk: switch(desk, field),
        is_on=lambda desk: bool(getattr(desk.settings.settings, field)),
        is_separated=is_separated,
    )


CONVERSION_PART: tuple[Command, ...] = (
    _switch("quotation_marks", translatable("“ ” as 「 」 in Traditional"), is_separated=True),
    _switch("deep_repair", translatable("Mend thoroughly (頭發 to 頭髮)")),
)

PAGE_PART: tuple[Command, ...] = (
    _layout_switch("vertical", translatable("&Vertical lines"), "Ctrl+Shift+L"),
    _layout_switch("paged", translatable("Turn page&s"), "Ctrl+Shift+B"),
    Command(
        "lay_out_others_so",
        MenuName.VIEW,
        translatable("All articles li&ke this one"),
        lambda desk: desk.tab.own_layout.have_others_so(),
        can_be_done=_has_own_layout,
        submenu=Submenu.LAYOUT,
    ),
    Command(
        "lay_out_as_others",
        MenuName.VIEW,
        translatable("This one like &others"),
        lambda desk: desk.tab.own_layout.be_as_others(),
        can_be_done=_has_own_layout,
        submenu=Submenu.LAYOUT,
    ),
    *(
        Command(
            f"reading:{reading.value}",
            MenuName.VIEW,
            words,
            partial(lambda reading, desk: desk.settings.change_page(reading=reading), reading),
            is_on=partial(lambda reading, desk: page_of(desk).reading is reading, reading),
            choice=Choice.READING,
            submenu=Submenu.READING,
        )
        for reading, words in READING_NAMES.items()
    ),
    _page_switch("rare_only", translatable("Only beside rare characters"), submenu=Submenu.READING),
    Command(
        "page_settings",
        MenuName.VIEW,
        translatable("&Page…"),
        lambda desk: desk.panels.pop_up_page(),
        ("Ctrl+,",),
        button=Button(3, "page"),
    ),
    Command(
        "larger",
        MenuName.VIEW,
        translatable("&Larger text"),
        lambda desk: change_font_size(desk, 1),
        ("Ctrl++", "Ctrl+="),
        button=Button(2, "larger"),
    ),
    Command(
        "smaller",
        MenuName.VIEW,
        translatable("S&maller text"),
        lambda desk: change_font_size(desk, -1),
        ("Ctrl+-",),
        button=Button(1, "smaller"),
    ),
    Command(
        "reset_size",
        MenuName.VIEW,
        translatable("&Normal size"),
        lambda desk: desk.settings.change_page(font_size=DEFAULT_FONT_SIZE),
        ("Ctrl+0",),
    ),
    *(
        Command(
            f"theme:{theme.value}",
            MenuName.VIEW,
            words,
            partial(lambda theme, desk: desk.settings.change(theme=theme), theme),
            (f"Alt+{key}",),
            is_on=partial(lambda theme, desk: desk.settings.settings.theme is theme, theme),
            choice=Choice.THEME,
            submenu=Submenu.THEME,
        )
        for key, (theme, words) in enumerate(THEME_NAMES.items(), start=1)
    ),
    *(
        Command(
            f"face:{face.value}",
            MenuName.VIEW,
            words,
            partial(lambda face, desk: desk.settings.change_page(face=face, han_family=""), face),
            (f"Ctrl+Shift+{key}",),
            is_on=partial(
                lambda face, desk: page_of(desk).face is face and not page_of(desk).han_family, face
            ),
            choice=Choice.FACE,
            submenu=Submenu.FACE,
        )
        for key, (face, words) in enumerate(FACE_NAMES.items(), start=1)
    ),
    _page_switch(
        "latin_face",
        translatable("Latin letters have their own typeface"),
        submenu=Submenu.FACE,
    ),
    Command(
        "import_font",
        MenuName.VIEW,
        translatable("&Import a font file…"),
        import_font,
        submenu=Submenu.FACE,
    ),
    _line_step("longer_lines", translatable("&Longer lines"), "Ctrl+]", "line_characters", 1),
    _line_step("shorter_lines", translatable("&Shorter lines"), "Ctrl+[", "line_characters", -1),
    _line_step(
        "looser_lines", translatable("&More space between lines"), "Alt+Down", "line_height", 1
    ),
    _line_step(
        "tighter_lines", translatable("L&ess space between lines"), "Alt+Up", "line_height", -1
    ),
    Command(
        "indent",
        MenuName.VIEW,
        translatable("First line indented"),
        toggle_indent,
        ("Ctrl+Shift+P",),
        is_on=is_indented,
        submenu=Submenu.LINES,
    ),
    _page_switch("justified", translatable("Justified"), "Ctrl+J"),
    _page_switch("hanging", translatable("Hanging punctuation (，。、)")),
    _page_switch("strict_lines", translatable("No dash at the beginning of a line")),
    _page_switch("han_latin_gap", translatable("A little space between Han and Latin")),
    _page_switch(
        "soft_pictures",
        translatable("Dim white pictures on a dark page"),
        submenu=Submenu.THEME,
    ),
    *(
        Command(
            f"marks:{width.value}",
            MenuName.VIEW,
            words,
            partial(lambda width, desk: desk.settings.change_page(mark_width=width), width),
            is_on=partial(lambda width, desk: page_of(desk).mark_width is width, width),
            choice=Choice.MARKS,
            submenu=Submenu.MARKS,
        )
        for width, words in MARK_NAMES.items()
    ),
    Command(
        "reset_page",
        MenuName.VIEW,
        translatable("Reset the pa&ge"),
        reset_page,
        ("Ctrl+Shift+0",),
    ),
)

"""What the View menu does with what stands round the page."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from reader.core.messages.translatable import translatable
from reader.ui.commands.command import Button, Choice, Command, MenuName, Submenu
from reader.ui.commands.desk import Desk, has_article
from reader.ui.look.choices import LANGUAGE_NAMES
from reader.ui.tabs.message_bar import Topic


def toggle_full_screen(desk: Desk) -> None:
    """Fill the screen with the page alone, or bring everything round it back."""
    state, full_screen = desk.window.windowState(), Qt.WindowState.WindowFullScreen
    desk.window.setWindowState(state ^ full_screen)


def leave(desk: Desk) -> None:
    """Undo the topmost thing only.

    That is a message, finding, opening, the library, a stay in a panel or the full screen.
    """
    tab = desk.tab
    if not tab.message.isHidden():
        tab.message.dismiss()
    elif desk.panels.close_drawer():
        return
    elif tab.is_finding:
        tab.finder.close()
    elif tab.session.is_opening:
        tab.session.cancel()
    elif tab.home.is_shown:
        tab.home.step_back()
    elif not tab.view.hasFocus() and tab.session.opened is not None:
        tab.view.setFocus()  # from a panel or a bar back to the page
    elif desk.window.isFullScreen():
        toggle_full_screen(desk)


def toggle_as_saved(desk: Desk) -> None:
    """Show what was removed where it stood, in grey, or put it away again."""
    article, tr = desk.article, desk.tr
    if article is None:
        return
    desk.message.take_back(Topic.ANSWER)
    article.show_as_saved(shown=not article.opened.as_saved)
    if not article.opened.as_saved:
        return
    count = len(article.opened.removed_shown)
    if count:
        sentence = tr("{count} removed passages are shown in grey; the mouse over one says why.")
        desk.message.offer(
            sentence.format(count=count),
            tr("Hide them"),
            lambda: article.show_as_saved(shown=False),
        )
    else:
        desk.message.say(tr("Nothing was removed from this page."))


def _panel(name: str, words: str, key: str, field: str, button: Button | None = None) -> Command:
    """Return the command that shows and hides the panel whose setting is ``field``."""
    return Command(
        name,
        MenuName.VIEW,
        words,
        lambda desk: desk.panels.toggle(field),
        (key,),
        is_on=lambda desk: desk.panels.is_shown(field),
        is_separated=name == "outline",
        button=button,
    )


VIEW_PART: tuple[Command, ...] = (
    _panel("outline", translatable("&Outline"), "F9", "outline_shown", Button(-4, "outline")),
    _panel("figures", translatable("&Figures"), "F8", "figures_shown"),
    _panel("notes", translatable("M&arks and notes"), "F6", "notes_shown"),
    _panel(
        "account", translatable("&Removed and mended"), "F7", "account_shown", Button(-1, "account")
    ),
    Command(
        "as_saved",
        MenuName.VIEW,
        translatable("S&how what was removed"),
        toggle_as_saved,
        ("F4",),
        has_article,
        is_on=lambda desk: desk.opened is not None and desk.opened.as_saved,
    ),
    *(
        Command(
            f"language:{tag}",
            MenuName.VIEW,
            words,
            partial(lambda tag, desk: desk.settings.change(language=tag), tag),
            is_on=partial(lambda tag, desk: desk.settings.settings.language == tag, tag),
            choice=Choice.LANGUAGE,
            submenu=Submenu.LANGUAGE,
        )
        for tag, words in (
            (language.value if language else "", words)
            for language, words in LANGUAGE_NAMES.items()
        )
    ),
    Command(
        "full_screen",
        MenuName.VIEW,
        translatable("F&ull screen"),
        toggle_full_screen,
        ("F11",),
        is_on=lambda desk: desk.window.isFullScreen(),
        is_separated=True,
    ),
    Command(
        "leave",
        MenuName.VIEW,
        translatable("&Close or leave"),
        leave,
        ("Esc",),
    ),
)

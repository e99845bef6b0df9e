"""What the Script and Go menus do, and a click on a link."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reader.core.articles.walk import iter_texts
from reader.core.messages.translatable import translatable
from reader.library.records.record import SavedPlace
from reader.opening.opened import Opened
from reader.ui.commands.command import Choice, Command, Entry, ListMenu, MenuName
from reader.ui.commands.desk import Desk, has_article, has_page
from reader.ui.look.choices import VARIANT_NAMES
from reader.ui.page.view.article_page import Anchor
from reader.ui.typesetting.placed import TextPlace

BOOKMARK_CHARACTERS = 24
BOOKMARK_TOLD = 4_000
"""Milliseconds."""


# Bookmarks


def toggle_bookmark(desk: Desk) -> None:
    """Set a bookmark where the reader is, or remove the one that is there."""
    article = desk.article
    if article is None:
        return
    opened = article.opened
    anchor = desk.view.anchor or Anchor(TextPlace("title", 0), 0.0)
    place = anchor.place
    others = tuple(
        mark
        for mark in opened.record.bookmarks
        if (mark.text_id, mark.offset) != (place.text_id, place.offset)
    )
    is_new = len(others) == len(opened.record.bookmarks)
    if is_new:
        words = _words_at(opened, place) or desk.tr("Picture")
        others = (*others, anchor.saved(words))
    article.remember(replace(opened.record, bookmarks=others))
    desk.tab.notes.tell()
    told = desk.tr("Bookmark set. F6 lists them.") if is_new else desk.tr("Bookmark removed.")
    desk.window.statusBar().showMessage(told, BOOKMARK_TOLD)


def bookmark_entries(desk: Desk) -> list[Entry]:
    """Return the article's bookmarks, as it is shown, as entries of a list menu."""
    from reader.ui.tabs.note_rows import bookmark_words

    opened = desk.opened
    if opened is None:
        return []
    texts = iter_texts(opened.presentation.article)
    shown = {text_id: text.text for text_id, text in texts}

    def goer(mark: SavedPlace) -> Entry:
        words = bookmark_words(opened, shown, mark).replace("&", "&&")
        return Entry(words, lambda: desk.view.go_to(Anchor.of(mark)))

    return [goer(mark) for mark in opened.record.bookmarks]


def _words_at(opened: Opened, place: TextPlace) -> str:
    texts = dict(iter_texts(opened.original))
    text = texts[place.text_id].text if place.text_id in texts else ""
    return text[place.offset : place.offset + BOOKMARK_CHARACTERS]


SCRIPT_MENU: tuple[Command, ...] = (
    *(
        Command(
            f"variant:{variant.value}",
            MenuName.SCRIPT,
            words,
            partial(lambda variant, desk: desk.tab.session.show_variant(variant), variant),
            (f"Ctrl+{key}",),
            is_on=partial(lambda variant, desk: desk.tab.session.variant is variant, variant),
            choice=Choice.VARIANT,
        )
        for key, (variant, words) in enumerate(VARIANT_NAMES.items(), start=1)
    ),
    Command(
        "toggle_variant",
        MenuName.SCRIPT,
        translatable("&Back to the last script"),
        lambda desk: desk.tab.session.toggle_variant(),
        ("T",),
        is_separated=True,
    ),
)


def go_back(desk: Desk) -> None:
    """Go back to before the last jump, or from the library to the page."""
    if desk.tab.home.is_shown:
        desk.tab.leave_home()
    else:
        desk.view.go_back()


GO_MENU: tuple[Command, ...] = (
    Command(
        "back",
        MenuName.GO,
        translatable("&Back"),
        go_back,
        ("Alt+Left",),
        lambda desk: desk.view.history.can_go_back or not has_page(desk),
        is_separated=True,
    ),
    Command(
        "forward",
        MenuName.GO,
        translatable("&Forward"),
        lambda desk: desk.view.go_forward(),
        ("Alt+Right",),
        lambda desk: desk.view.history.can_go_forward and has_page(desk),
    ),
    Command(
        "page_down",
        MenuName.GO,
        translatable("Page down"),
        lambda desk: desk.view.turn_page(1),
        ("Space", "PgDown"),
        is_separated=True,
        has_widgets_keys=True,
    ),
    Command(
        "page_up",
        MenuName.GO,
        translatable("Page up"),
        lambda desk: desk.view.turn_page(-1),
        ("Shift+Space", "PgUp"),
        has_widgets_keys=True,
    ),
    Command(
        "start",
        MenuName.GO,
        translatable("To the beginning"),
        lambda desk: desk.view.go_to_start(),
        ("Home",),
        has_widgets_keys=True,
    ),
    Command(
        "end",
        MenuName.GO,
        translatable("To the end"),
        lambda desk: desk.view.go_to_end(),
        ("End",),
        has_widgets_keys=True,
    ),
    Command(
        "next_section",
        MenuName.GO,
        translatable("&Next section"),
        lambda desk: desk.view.go_to_neighbour_section(1),
        ("Ctrl+PgDown",),
        has_page,
    ),
    Command(
        "previous_section",
        MenuName.GO,
        translatable("&Previous section"),
        lambda desk: desk.view.go_to_neighbour_section(-1),
        ("Ctrl+PgUp",),
        has_page,
    ),
    Command(
        "next_tab",
        MenuName.GO,
        translatable("Next &tab"),
        lambda desk: desk.workspace.step(1),
        ("Ctrl+Tab",),
        is_separated=True,
    ),
    Command(
        "previous_tab",
        MenuName.GO,
        translatable("Previous tab"),
        lambda desk: desk.workspace.step(-1),
        ("Ctrl+Shift+Tab",),
    ),
    Command(
        "bookmark",
        MenuName.GO,
        translatable("Set or remove a book&mark"),
        toggle_bookmark,
        ("Ctrl+D",),
        has_article,
        is_separated=True,
        list_below=ListMenu(translatable("B&ookmarks"), bookmark_entries),
    ),
)

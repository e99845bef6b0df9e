"""What the Edit menu does to teach the program what is the article and what is not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.core.messages.translatable import translatable
from reader.opening.teaching import (
    Lesson,
    blocks_between,
    has_site,
    lesson_of_blocks,
    lesson_of_removals,
)
from reader.ui.commands.command import Command, ContextGroup, MenuName, Submenu
from reader.ui.commands.desk import Desk, has_article, has_page
from reader.ui.look.on_screen import fit_on_screen
from reader.ui.tabs.message_bar import Topic

if TYPE_CHECKING:
    from reader.extraction.taught.rules import TaughtRule
    from reader.ui.tabs.reading_tab import ReadingTab


def teach(desk: Desk, *, is_article: bool, is_for_site: bool) -> None:
    """Make a rule of the blocks under the selection or the cursor, or of the row that is chosen."""
    opened, tr = desk.opened, desk.tr
    if opened is None:
        return
    teaching = desk.tab.teaching
    if not teaching.is_possible:
        desk.message.say(tr("Open the page by itself first: one file that is still there."))
        return
    if is_for_site and not has_site(opened):
        desk.message.say(tr("The file does not say which site it is from. Teach it for the page."))
        return
    lesson = _lesson(desk, is_article=is_article, is_for_site=is_for_site)
    if lesson.is_empty:
        desk.message.say(
            tr("Choose a row of the list of what was removed, or what you brought back of it.")
            if is_article
            else tr("Click into a paragraph or a caption first.")
        )
        return
    teaching.teach(lesson)


def _lesson(desk: Desk, *, is_article: bool, is_for_site: bool) -> Lesson:
    opened, view = desk.opened, desk.view
    if opened is None:
        return Lesson()
    numbers = desk.panels.chosen_removals()
    if is_article and numbers:
        removals = [opened.removals[number] for number in numbers]
        return lesson_of_removals(removals, is_for_site=is_for_site)
    selection, place = view.selection(), view.cursor_place()
    if selection is not None:
        ends, words = selection, view.selected_text()
    elif place is not None:
        ends, words = (place, place), ""
    else:
        return Lesson()
    ids = blocks_between(opened, ends[0].text_id, ends[1].text_id)
    return lesson_of_blocks(opened, ids, words, is_article=is_article, is_for_site=is_for_site)


def tell_taught(desk: Desk, tab: ReadingTab, rule: TaughtRule | None) -> None:
    """Say what was taught, to be taken back at once, or that nothing could be."""
    tr = desk.tr
    if rule is None:
        tab.message.say(
            tr("Nothing tells this from the rest of the page. Try fewer or other lines.")
        )
        return
    sentence = (
        tr("Taught: this is the article ({where}).")
        if rule.keep or rule.keep_lines
        else tr("Taught: this is not the article ({where}).")
    )

    def take_back() -> None:
        if tab.session.article is not None:
            tab.session.article.undo()

    where = rule.site or tr("this page")
    tab.message.take_back(Topic.ANSWER)  # to what was done before
    tab.message.offer(sentence.format(where=where), tr("Undo"), take_back, Topic.TAUGHT)


def tell_failed(desk: Desk, error: Exception) -> None:
    """Say why nothing was taught."""
    tr = desk.tr
    if isinstance(error, ReaderError):
        desk.message.say(error.told(tr), Topic.ANSWER)
    elif isinstance(error, OSError):
        sentence = tr("What you taught could not be written ({reason}).")
        desk.message.say(sentence.format(reason=tr(reason_of(error))), Topic.ANSWER)


def follow_elsewhere(desk: Desk, but: object = None) -> None:
    """Read the articles in all other tabs again, since the rules have changed."""
    _close_untrue(desk)
    for tab in desk.workspace.tabs():
        if tab is not but and tab.session.article is not None:
            tab.teaching.follow()


def _close_untrue(desk: Desk) -> None:
    """Close what says that a rule was taught that is followed no longer."""
    from reader.extraction.taught.book import read_book

    try:
        rules = read_book(desk.tab.session.stores.taught).rules
    except ReaderError:
        return  # whoever reads an article is told why
    for tab in desk.workspace.tabs():
        if tab.teaching.last not in rules:
            tab.message.take_back(Topic.TAUGHT)


def _name_of(desk: Desk, article_id: str) -> str:
    """Return what an article is called, by its id; empty where nobody knows."""
    for tab in desk.workspace.tabs():
        opened = tab.session.opened
        if opened is not None and opened.original.article_id == article_id:
            return tab.title()
    library = desk.tab.session.library
    try:
        number = library.number_of(article_id)
        entry = None if number is None else library.entry(number)
    except ReaderError:
        return ""
    if entry is None:
        return ""
    return entry.title or (entry.path.name if entry.path else "")


def show_taught(desk: Desk) -> None:
    """Show what was taught, to be taken back, given to others, or taken from them."""
    from PySide6.QtCore import Qt

    from reader.ui.dialogs.taught_list import Taught, TaughtList

    stores = desk.tab.session.stores
    taught = Taught(stores.taught, stores.taught_pages.counts(), partial(_name_of, desk))
    dialog = TaughtList(taught, desk.shared.asker, desk.tr, desk.window)
    dialog.rules_changed.connect(lambda: follow_elsewhere(desk))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fit_on_screen(dialog)
    dialog.open()


def _can_be_for_site(desk: Desk) -> bool:
    return desk.opened is not None and has_page(desk) and has_site(desk.opened)


TEACHING_PART: tuple[Command, ...] = (
    Command(
        "not_article_page",
        MenuName.EDIT,
        translatable("&Not the article, on this page"),
        partial(teach, is_article=False, is_for_site=False),
        can_be_done=has_article,
        submenu=Submenu.TEACHING,
        context=ContextGroup.TEACHING,
    ),
    Command(
        "not_article_site",
        MenuName.EDIT,
        translatable("N&ot the article, on this site"),
        partial(teach, is_article=False, is_for_site=True),
        ("Ctrl+Shift+Del",),
        can_be_done=_can_be_for_site,
        submenu=Submenu.TEACHING,
        context=ContextGroup.TEACHING,
    ),
    Command(
        "is_article_page",
        MenuName.EDIT,
        translatable("It &is the article, on this page"),
        partial(teach, is_article=True, is_for_site=False),
        can_be_done=has_article,
        submenu=Submenu.TEACHING,
        context=ContextGroup.TEACHING,
    ),
    Command(
        "is_article_site",
        MenuName.EDIT,
        translatable("It i&s the article, on this site"),
        partial(teach, is_article=True, is_for_site=True),
        can_be_done=_can_be_for_site,
        submenu=Submenu.TEACHING,
        context=ContextGroup.TEACHING,
    ),
    Command(
        "taught",
        MenuName.EDIT,
        translatable("What &you taught…"),
        show_taught,
    ),
)
OF_REMOVED = ("is_article_page", "is_article_site")
"""The commands that a row of the list of what was removed offers."""

"""What is done with the library: going there, reading out of it, not being remembered."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.paths import is_file
from reader.ui.commands.command import Command, MenuName, Submenu
from reader.ui.commands.desk import Desk, has_article
from reader.ui.session.tasks import answers
from reader.ui.tabs.message_bar import Topic
from reader.ui.typesetting.placed import TextPlace

if TYPE_CHECKING:
    from reader.library.articles.entries import Entry
    from reader.library.articles.renewing import TakenOver
    from reader.library.searching.search import Hit
    from reader.ui.dialogs.long_work import Tell


def toggle_home(desk: Desk) -> None:
    """Show the library in the place of the page, or the page again."""
    if desk.tab.home.is_shown:
        desk.tab.leave_home()
    else:
        desk.tab.show_home()


def open_entry(desk: Desk, entry: Entry, words: str = "", hit: Hit | None = None) -> None:
    """Read an article of the library, from its file or, when that has gone, as it is stored.

    ``words`` that were searched for are found in it, and it opens at ``hit``.
    """
    path = entry.path
    desk.tab.leave_home()
    if path is not None and (not answers(path) or is_file(path)):
        desk.workspace.open(path)  # of a place that does not answer, the tab offers what is stored
    elif (copy := _copy_of(desk, entry)) is not None:
        desk.workspace.open(copy)
        told = desk.tr(
            "The file of this article is not there any more. This is the copy that was kept."
        )
        desk.message.say(told, Topic.FILE)
    else:
        tab = desk.tab if desk.opened is None else desk.workspace.new_tab()
        tab.session.open_stored(path or Path(entry.title or str(entry.id)), entry.id)
        told = desk.tr(
            "The file of this article is not there any more. This is what the library keeps of "
            "it, without pictures."
        )
        tab.message.say(told, Topic.FILE)
    if words:
        desk.tab.find_words(words, None if hit is None else _place_of(desk, entry, hit))


def _place_of(desk: Desk, entry: Entry, hit: Hit) -> TextPlace:
    """Return where a hit is in the article; of one in a note, where the note hangs."""
    from reader.library.records.highlights import Highlights
    from reader.library.searching.search import NOTE

    if hit.text_id.startswith(NOTE):
        database = desk.tab.session.library.database
        for mark in Highlights(database).of(entry.id):
            if f"{NOTE}{mark.id}" == hit.text_id:
                return TextPlace(mark.start.text_id, mark.start.start)
    return TextPlace(hit.text_id, hit.start)


def _copy_of(desk: Desk, entry: Entry) -> Path | None:
    if not entry.copy or entry.inside:
        return None
    from reader.library.articles.copies import Copies

    return Copies(desk.tab.session.library.database).page(entry.copy)


def keep_copy(desk: Desk) -> None:
    """Keep the file of the article in front, untouched, with its pictures."""
    opened = desk.opened
    if opened is not None:
        desk.tab.session.keeping.keep_copy(opened)


def tell_kept(desk: Desk) -> None:
    """Say that a copy is kept."""
    desk.message.say(desk.tr("A copy of the file and of its pictures is kept in the library."))


def offer_marks(desk: Desk, _number: int, count: int) -> None:
    """Offer the marks of earlier savings of the page in front."""
    desk.message.offer(
        desk.tr("This page was saved before; what you marked there: {count}.").format(count=count),
        desk.tr("Take it over"),
        lambda: desk.tab.notes.take_over(),
        Topic.FILE,
    )


def offer_newer(desk: Desk, number: int) -> None:
    """Offer a later saving of the page in front."""
    library = desk.tab.session.library

    def read() -> None:
        for entry in library.entries([number]):
            open_entry(desk, entry)

    desk.message.offer(
        desk.tr("The library has a newer saving of this page."),
        desk.tr("Read that one"),
        read,
        Topic.FILE,
    )


def tell_taken_over(desk: Desk, taken: TakenOver) -> None:
    """Say what became of the marks, and show the bookmarks among them."""
    sentence = desk.tr("Taken over: {moved}. Without a place here, left with the other: {left}.")
    desk.tab.session.refresh_record()
    desk.message.say(sentence.format(moved=taken.moved, left=taken.left))


def forget_article(desk: Desk) -> None:
    """Take the article in front out of the library, once the reader has said so."""
    opened = desk.opened
    if opened is None or not desk.shared.asker.ask_to_forget(
        desk.window, desk.tab.title(), desk.tr
    ):
        return
    desk.tab.session.forget()
    desk.settings.put(desk.settings.settings.without_recent_file(opened.path))


def tell_forgotten(desk: Desk, left: ReaderError | None) -> None:
    """Say that the article is forgotten, or what is left of it."""
    desk.tab.notes.read()  # its marks are not there any more
    told = desk.tr("The article and all that you did with it are forgotten.")
    desk.message.say(told if left is None else left.told(desk.tr))


def show_statistics(desk: Desk) -> None:
    """Show how much was read, by day, site and hour."""
    from functools import partial

    from reader.ui.home.statistics_dialog import StatisticsDialog

    session, asker = desk.tab.session, desk.shared.asker
    dialog = StatisticsDialog(
        session.library.database,
        session.runner,
        desk.shared.appearance,
        partial(asker.choose_place, tr=desk.tr),
        desk.window,
    )
    asker.ask_in("statistics", dialog)


def erase_all(desk: Desk) -> None:
    """Delete all that the program knows of what was read, once the reader has said so."""
    if not desk.shared.asker.ask_to_erase(desk.window, desk.tr):
        return
    from reader.opening.erasing import without_all

    desk.workspace.forget_all()
    desk.settings.put(without_all(desk.settings.settings))
    desk.tab.session.keeping.erase_all()


def tell_erased(desk: Desk, left: ReaderError | None) -> None:
    """Say that all is deleted, or what is left of it."""
    told = desk.tr("All that was known of what you read is deleted.")
    desk.message.say(told if left is None else left.told(desk.tr))


def back_up_library(desk: Desk) -> None:
    """Write all that the library has into a zip."""
    name = f"qingdu-{time.strftime('%Y-%m-%d')}.zip"
    path = desk.shared.asker.choose_backup(desk.window, Path.home() / name, desk.tr)
    if path is None:
        return
    from reader.library.upkeep.backup import back_up

    tr, library = desk.tr, desk.tab.session.library
    sentence = tr("{count} articles are in {name}, with what you did with them.")

    def work(tell: Tell) -> str:
        return sentence.format(count=f"{back_up(library, path, tell):,}", name=path.name)

    _do_beside(desk, tr("Backing up the library…"), work)


def bring_back_library(desk: Desk) -> None:
    """Bring back what is in a zip; what is here stays, and both sides are joined."""
    path = desk.shared.asker.choose_backup_there(desk.window, desk.tr)
    if path is None:
        return
    from reader.library.upkeep.backup import restore

    tr, library = desk.tr, desk.tab.session.library
    sentence = tr(
        "Of {count} articles in the backup {new} are new here; with the others, what was done "
        "here and there is joined."
    )

    def work(tell: Tell) -> str:
        restored = restore(library, path, tell)
        return sentence.format(count=f"{restored.articles:,}", new=f"{restored.new:,}")

    _do_beside(desk, tr("Bringing back the backup…"), work)


def _do_beside(desk: Desk, title: str, work: Callable[[Tell], str]) -> None:
    """Do long work of the library, and say what it returns."""
    from reader.ui.dialogs.long_work import LongWork

    def tell(sentence: str) -> None:
        desk.message.say(sentence)
        desk.tab.session.refresh_record()
        if desk.opened is not None:
            desk.tab.notes.read()
        desk.tab.home.refresh()

    def fail(error: Exception) -> None:
        if not isinstance(error, ReaderError):
            raise error
        desk.message.say(error.told(desk.tr))

    dialog = LongWork(title, desk.tr("Stop"), work, desk.window)
    dialog.came.connect(tell)
    dialog.failed.connect(fail)


def toggle_library(desk: Desk) -> None:
    """Remember what is opened from now on, or nothing of it: no place, mark, list or text."""
    desk.settings.change(library_kept=not desk.settings.settings.library_kept)


LIBRARY_PART: tuple[Command, ...] = (
    Command(
        "home",
        MenuName.GO,
        translatable("&Library"),
        toggle_home,
        ("Ctrl+B",),
        is_on=lambda desk: desk.tab.home.is_shown,
    ),
    Command(
        "statistics",
        MenuName.GO,
        translatable("Reading &statistics…"),
        show_statistics,
    ),
)
REMEMBERING_PART: tuple[Command, ...] = (
    Command(
        "keep_copy",
        MenuName.FILE,
        translatable("&Keep a copy of the file"),
        keep_copy,
        can_be_done=has_article,
        submenu=Submenu.KEEPING,
    ),
    Command(
        "copies_kept",
        MenuName.FILE,
        translatable("Keep a copy of whatever is read"),
        lambda desk: desk.settings.change(copies_kept=not desk.settings.settings.copies_kept),
        is_on=lambda desk: desk.settings.settings.copies_kept,
        submenu=Submenu.KEEPING,
    ),
    Command(
        "library_kept",
        MenuName.FILE,
        translatable("Remember what is rea&d"),
        toggle_library,
        is_on=lambda desk: desk.settings.settings.library_kept,
        submenu=Submenu.KEEPING,
    ),
    Command(
        "forget_article",
        MenuName.FILE,
        translatable("Forget this article…"),
        forget_article,
        can_be_done=has_article,
        submenu=Submenu.KEEPING,
    ),
    Command(
        "back_up_library",
        MenuName.FILE,
        translatable("&Back up the library…"),
        back_up_library,
        is_separated=True,
        submenu=Submenu.KEEPING,
    ),
    Command(
        "bring_back_library",
        MenuName.FILE,
        translatable("Bring back a back&up…"),
        bring_back_library,
        submenu=Submenu.KEEPING,
    ),
    Command(
        "erase_all",
        MenuName.FILE,
        translatable("Delete all that is known of what you read…"),
        erase_all,
        is_separated=True,
        submenu=Submenu.KEEPING,
    ),
)

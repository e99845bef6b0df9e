"""What the Edit menu does with all marks and notes: copying and writing them for other programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.core.messages.translatable import translatable
from reader.library.records.highlights import Highlight
from reader.ui.commands.command import Command, MenuName, Submenu
from reader.ui.commands.desk import Desk, has_article
from reader.ui.dialogs.folders import place_beside
from reader.ui.panels.notes import NoteRow


def copy_notes(desk: Desk) -> None:
    """Copy what is marked in the article in front, as Markdown."""
    if desk.opened is not None:
        desk.tab.session.keeping.gather_notes(desk.opened, None)


def export_notes(desk: Desk) -> None:
    """Write what is marked in the article in front, for Obsidian or Anki."""
    if (opened := desk.opened) is None:
        return
    place = place_beside(opened.path, opened.presentation.article, ".md")
    path = desk.shared.asker.choose_notes(desk.window, place, desk.tr)
    if path is not None:
        desk.tab.session.keeping.gather_notes(opened, path)


def export_all_notes(desk: Desk) -> None:
    """Write all that is marked in any article, for Obsidian or Anki."""
    path = desk.shared.asker.choose_notes(desk.window, Path.home() / "Qingdu.md", desk.tr)
    if path is not None:
        desk.tab.session.keeping.gather_notes(None, path)


def note_to(desk: Desk, row: NoteRow) -> None:
    """Let the reader write a note to a passage of the panel."""
    if isinstance(row.key, Highlight):
        note = desk.shared.asker.ask_note(desk.window, row.words, row.note, desk.tr)
        if note is not None:
            desk.tab.notes.marks.write(row.key, note)


def take_notes(desk: Desk, text: str) -> None:
    """Put gathered notes on the clipboard."""
    from PySide6.QtGui import QGuiApplication

    if text:
        QGuiApplication.clipboard().setText(text)
        desk.message.say(desk.tr("The marks and notes are copied as Markdown."))
    else:
        desk.message.say(desk.tr("Nothing is marked in this article."))


def tell_taken(desk: Desk, count: int, put_back: Callable[[], object]) -> None:
    """Say how much was taken away, and offer to put it back."""
    sentence = desk.tr("Taken away: {count} with their notes.")
    desk.message.offer(sentence.format(count=count), desk.tr("Undo"), put_back)


def tell_written(desk: Desk, path: Path) -> None:
    """Say where notes were written."""
    desk.message.say(desk.tr("Written: {name}").format(name=path))


NOTES_PART: tuple[Command, ...] = (
    Command(
        "copy_notes",
        MenuName.EDIT,
        translatable("Copy all as Markdown"),
        copy_notes,
        can_be_done=has_article,
        submenu=Submenu.NOTES,
    ),
    Command(
        "export_notes",
        MenuName.EDIT,
        translatable("Export those of this article…"),
        export_notes,
        can_be_done=has_article,
        submenu=Submenu.NOTES,
    ),
    Command(
        "export_all_notes",
        MenuName.EDIT,
        translatable("Export those of all articles…"),
        export_all_notes,
        submenu=Submenu.NOTES,
    ),
)

"""What gives many articles on: open tabs, what is selected in the library, the pages of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.ui.commands.command import Command, MenuName
from reader.ui.commands.desk import Desk
from reader.ui.dialogs.folders import begin_in, folder_beside

if TYPE_CHECKING:
    from reader.exporting.batch import Piece
    from reader.library.articles.entries import Entry
    from reader.opening.batch_sources import Shower
    from reader.ui.dialogs.batch_dialog import Choice, PageSetter

MOST_PAGES = 20_000


def export_several(desk: Desk) -> None:
    """Let articles be chosen and given on together."""
    from functools import partial

    from reader.ui.dialogs.batch_dialog import BatchDialog, BatchOffer

    choices = list(_choices(desk))
    if not choices:
        desk.message.say(desk.tr("Nothing is open and nothing is selected in the library."))
        return
    path = desk.tab.session.path
    folder = begin_in() if path is None else folder_beside(path)
    asker, tr = desk.shared.asker, desk.tr
    dialog = BatchDialog(
        desk.window,
        BatchOffer(choices, folder, desk.settings.settings.notes_exported),
        lambda over, place: asker.choose_folder(over, place, tr),
        tr,
        set_pages=partial(_set_pages, desk),
    )
    asker.show_batch(dialog)


def _choices(desk: Desk) -> Iterator[Choice]:
    """Yield what can be given on, what is in front of the reader first."""
    from functools import partial

    from reader.ui.dialogs.batch_dialog import Choice

    tr = desk.tr
    if entries := desk.tab.home.chosen():
        of_entries = partial(_of_entries, desk, entries)
        yield Choice(tr("Selected in the library"), len(entries), of_entries)
    path, opened = desk.tab.session.path, desk.opened
    if path is not None and opened is not None and opened.reading.inside:
        pages = _pages_of(path)
        if len(pages) > 1:
            words = tr("Pages in {name}").format(name=path.name)
            yield Choice(words, len(pages), partial(_of_files, desk, pages))
    files = [(file.path, file.inside) for file in desk.workspace.files()]
    if files:
        yield Choice(tr("Open tabs"), len(files), partial(_of_files, desk, files))


def _set_pages(desk: Desk, tell_page: Callable[[int], None]) -> PageSetter:
    from reader.ui.printing.pages_for_batch import PagesForBatch
    from reader.ui.printing.setting_pages import chosen_paper

    choice = chosen_paper(desk.settings.settings)
    return PagesForBatch(choice, desk.shared.appearance.fonts, tell_page)


def _pages_of(path: Path) -> list[tuple[Path, str]]:
    from itertools import islice

    from reader.loading.registry import list_pages

    try:
        return [(path, page.inside) for page in islice(list_pages(path), MOST_PAGES)]
    except ReaderError:
        return []


def _of_files(desk: Desk, files: Sequence[tuple[Path, str]], with_notes: bool) -> list[Piece]:
    from reader.opening.batch_sources import pieces_of_files

    return pieces_of_files(files, _shower(desk, with_notes))


def _of_entries(desk: Desk, entries: Sequence[Entry], with_notes: bool) -> list[Piece]:
    from reader.opening.batch_sources import pieces_of_entries

    return pieces_of_entries(entries, _shower(desk, with_notes))


def _shower(desk: Desk, with_notes: bool) -> Shower:
    from reader.opening.batch_sources import Shower

    library = desk.tab.session.library
    return Shower(
        desk.tab.session.variant,
        desk.settings.settings,
        desk.shared.converter.get,
        library,
        library.database.path.parent,
        with_notes,
    )


BATCH_PART: tuple[Command, ...] = (
    Command(
        "export_several",
        MenuName.FILE,
        translatable("Export se&veral…"),
        export_several,
        ("Ctrl+Alt+E",),
    ),
)

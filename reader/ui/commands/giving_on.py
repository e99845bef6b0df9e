"""What gives an article on: writing it as a file, copying it as Markdown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.ui.commands.command import Command, ContextGroup, MenuName, Submenu
from reader.ui.commands.desk import Desk, has_article, has_page
from reader.ui.commands.file import show_file
from reader.ui.dialogs.folders import place_beside
from reader.ui.session.tasks import Task

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from reader.core.article import Article
    from reader.opening.opened import Opened


def export(desk: Desk) -> None:
    """Ask for a name and a format, and write the article there as it is shown.

    Where the library is in front, what is selected there is meant.
    """
    if desk.tab.home.is_shown:
        from reader.ui.commands.batch import export_several

        export_several(desk)
        return
    from reader.exporting.registry import writer_named

    opened = desk.opened
    if opened is None:
        return
    place = desk.shared.asker.choose_export(desk.window, suggested_place(opened), desk.tr)
    if place is None:
        return
    if writer_named(place.suffix[1:]) is None:
        desk.message.say(desk.tr("No such format can be written. Choose one from the list."))
        return
    try:
        article = _given_on(desk, opened)
    except ReaderError as error:
        tell_failed(desk, error)
        return
    write(desk, article, place)


def _given_on(desk: Desk, opened: Opened) -> Article:
    """Return the article as it is shown, with what is marked in it if that is wanted."""
    if not desk.settings.settings.notes_exported:
        return opened.presentation.article
    from reader.library.records.highlights import Highlights
    from reader.opening.giving_on import with_highlights

    library = desk.tab.session.library
    number = library.number_of(opened.original.article_id)
    marks = [] if number is None else Highlights(library.database).of(number)
    return with_highlights(opened.presentation, opened.original, marks)


def toggle_notes(desk: Desk) -> None:
    """Export marked passages and notes from now on, or do not."""
    desk.settings.change(notes_exported=not desk.settings.settings.notes_exported)


def suggested_place(opened: Opened) -> Path:
    """Return a name made of the title, beside the saved page, in the first format."""
    from reader.exporting.registry import WRITERS

    return place_beside(opened.path, opened.presentation.article, WRITERS[0].suffix)


def write(desk: Desk, article: Article, place: Path) -> None:
    """Write ``article`` at ``place`` beside the interface, and say when it is done or failed."""
    from reader.exporting.destination import new_file
    from reader.exporting.registry import writer_named
    from reader.exporting.writer import ExportOptions

    writer = writer_named(place.suffix[1:])
    tab = desk.tab
    source = tab.session.path

    def keep_saved_page() -> None:
        if source is not None and place.exists() and place.samefile(source):
            raise SavedPageError

    if writer is not None and writer.has_pages:
        from reader.ui.commands.steps import save_pdf

        try:
            keep_saved_page()
        except ReaderError as error:
            desk.message.say(error.told(desk.tr))
        else:
            save_pdf(desk, article, place, lambda: tell_written(desk, place))
        return

    def work(report: object) -> None:
        keep_saved_page()
        with new_file(place, overwrite=True) as target:
            if writer is not None:
                writer.write(iter((article,)), target, ExportOptions())

    task = Task(tab)
    task.done.connect(lambda _nothing: tell_written(desk, place))
    task.failed.connect(lambda error: tell_failed(desk, error))
    tab.session.runner.start(task, work)


def show_passage_picture(desk: Desk) -> None:
    """Show the selection as a picture with title and source, to be saved or copied."""
    from functools import partial

    from reader.exporting.source_line import source_words
    from reader.ui.commands.copying import selected_passage
    from reader.ui.dialogs.picture_dialog import PictureDialog, Shape
    from reader.ui.page.view.passage_picture import passage_picture

    opened, passage = desk.opened, selected_passage(desk)
    if opened is None or passage is None:
        desk.message.say(desk.tr("Select the words first."))
        return
    appearance, page = desk.shared.appearance, desk.settings.settings.page
    metadata = opened.presentation.article.metadata

    def draw(shape: Shape) -> QImage:
        return passage_picture(
            passage,
            source_words(metadata) if shape.with_source else "",
            shape.width,
            replace(page, vertical=shape.vertical),
            appearance.colours,
            appearance.fonts,
            desk.tr,
        )

    place = suggested_place(opened).with_suffix("")
    dialog = PictureDialog(
        desk.window,
        draw,
        partial(
            desk.shared.asker.choose_place,
            name=str(place.with_name(f"{place.name}.png")),
            tr=desk.tr,
        ),
        desk.tr,
        vertical=page.vertical,
    )
    desk.shared.asker.show_picture(dialog)


class SavedPageError(ReaderError):
    """What is to be written would replace the page that is read."""

    sentence = translatable("This is the saved page itself. Choose another name.")


def tell_written(desk: Desk, place: Path) -> None:
    """Say where the article was written, and offer to show it there."""
    sentence = desk.tr("Written: {name}").format(name=place.name)
    desk.message.offer(sentence, desk.tr("Show in folder"), lambda: show_file(desk, place))


def tell_failed(desk: Desk, error: Exception) -> None:
    """Say what kept the article from being written; a fault of ours goes to the report."""
    if not isinstance(error, ReaderError):
        raise error
    desk.message.say(error.told(desk.tr))


PICTURE_PART: tuple[Command, ...] = (
    Command(
        "passage_picture",
        MenuName.EDIT,
        translatable("P&icture of the passage…"),
        show_passage_picture,
        ("Ctrl+Shift+I",),
        can_be_done=has_article,
        submenu=Submenu.COPYING,
        context=ContextGroup.COPYING,
    ),
)
GIVING_PART: tuple[Command, ...] = (
    Command(
        "export",
        MenuName.FILE,
        translatable("E&xport…"),
        export,
        ("Ctrl+E",),
        lambda desk: desk.opened is not None or not has_page(desk),
        is_separated=True,
    ),
)
GIVING_OPTIONS: tuple[Command, ...] = (
    Command(
        "notes_exported",
        MenuName.FILE,
        translatable("Export marks and notes, too"),
        toggle_notes,
        is_on=lambda desk: desk.settings.settings.notes_exported,
        submenu=Submenu.OPTIONS,
        is_separated=True,
    ),
)

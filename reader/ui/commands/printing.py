"""What puts an article on paper: the preview, a printer, a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.core.messages.translatable import translatable
from reader.ui.commands.command import Command, MenuName
from reader.ui.commands.desk import Desk, has_article
from reader.ui.commands.giving_on import write
from reader.ui.commands.steps import take_steps
from reader.ui.dialogs.folders import place_beside

if TYPE_CHECKING:
    from reader.core.article import Article


def print_article(desk: Desk) -> None:
    """Show the pages, ask how they are wanted, and print or save them."""
    from reader.ui.printing.print_dialog import LaidOut, PaperDeed, PrintDialog

    opened = desk.opened
    if opened is None:
        return
    article = opened.presentation.article
    fonts = desk.shared.appearance.fonts
    asker = desk.shared.asker
    shown = LaidOut(article, desk.tab.own_layout.page)
    dialog = PrintDialog(desk.window, shown, desk.settings, fonts, desk.tr)
    asker.ask_in("print", dialog)
    match dialog.deed:
        case PaperDeed.PRINT:
            _print(desk, article)
        case PaperDeed.SAVE:
            place = place_beside(opened.path, article, ".pdf")
            chosen = asker.choose_export(desk.window, place, desk.tr)
            if chosen is not None:
                write(desk, article, chosen)
        case _:
            pass


def _print(desk: Desk, article: Article) -> None:
    from reader.ui.printing.printer import print_pages, printer_for
    from reader.ui.printing.setting_pages import Typesetter, chosen_paper

    choice = chosen_paper(desk.settings.settings, desk.tab.own_layout.page)
    printer = printer_for(choice, article.metadata.title)
    if not desk.shared.asker.choose_printer(desk.window, printer):
        return
    made = Typesetter(choice, desk.shared.appearance.fonts).set(article)
    said = desk.tr("The pages are with the printer.")
    take_steps(desk, print_pages(made, printer), lambda: desk.message.say(said))


PRINTING_PART: tuple[Command, ...] = (
    Command(
        "print",
        MenuName.FILE,
        translatable("Pri&nt…"),
        print_article,
        ("Ctrl+P",),
        has_article,
    ),
)

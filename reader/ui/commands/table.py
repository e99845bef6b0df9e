"""Everything that can be done by key or menu, in the order of the menus."""

from __future__ import annotations

from reader.core.messages.translatable import translatable
from reader.ui.commands.batch import BATCH_PART
from reader.ui.commands.command import Command, MenuName, key_sections
from reader.ui.commands.desk import Desk
from reader.ui.commands.editing import BLOCK_PART, EDIT_MENU, WORDS_PART
from reader.ui.commands.file import CLOSING_PART, FILE_MENU, open_manual
from reader.ui.commands.giving_on import GIVING_OPTIONS, GIVING_PART
from reader.ui.commands.library import LIBRARY_PART
from reader.ui.commands.marking import MARKING_PART
from reader.ui.commands.notes import NOTES_PART
from reader.ui.commands.page_settings import CONVERSION_PART, PAGE_PART
from reader.ui.commands.printing import PRINTING_PART
from reader.ui.commands.reading import GO_MENU, SCRIPT_MENU
from reader.ui.commands.teaching import TEACHING_PART
from reader.ui.commands.window import VIEW_PART


def show_keys(desk: Desk) -> None:
    """Show the list of all keys."""
    desk.shared.asker.show_keys(desk.window, key_sections(COMMANDS, desk.tr), desk.tr)


def show_about(desk: Desk) -> None:
    """Show what the program is, and whose parts it has."""
    desk.shared.asker.show_about(desk.window, desk.tr)


HELP_MENU: tuple[Command, ...] = (
    Command("keys", MenuName.HELP, translatable("&Keys"), show_keys, ("?",)),
    Command("manual", MenuName.HELP, translatable("&Manual"), open_manual, ("F1",)),
    Command("about", MenuName.HELP, translatable("&About Qingdu"), show_about),
)

COMMANDS: tuple[Command, ...] = (
    *FILE_MENU,
    *GIVING_PART,
    *BATCH_PART,
    *PRINTING_PART,
    *GIVING_OPTIONS,
    *CLOSING_PART,
    *EDIT_MENU,
    *MARKING_PART,
    *NOTES_PART,
    *BLOCK_PART,
    *TEACHING_PART,
    *PAGE_PART,
    *VIEW_PART,
    *SCRIPT_MENU,
    *CONVERSION_PART,
    *WORDS_PART,
    *LIBRARY_PART,
    *GO_MENU,
    *HELP_MENU,
)

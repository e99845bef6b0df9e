"""Font files of the reader's: one is taken in and used, or deleted."""

from __future__ import annotations

from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.ui.commands.desk import Desk
from reader.ui.look.face_names import name_of_family


def import_font(desk: Desk) -> None:
    """Ask for a font file, keep a copy of it and set the page in it."""
    tr, fonts = desk.tr, desk.shared.appearance.fonts
    path = desk.shared.asker.choose_font(desk.window, tr)
    if path is None:
        return
    try:
        families = fonts.own.take(path)
    except ReaderError as error:
        desk.message.say(error.told(tr))
        return
    except OSError as error:
        sentence = tr("The font file could not be copied ({reason}).")
        desk.message.say(sentence.format(reason=tr(reason_of(error))))
        return
    family = families[0]
    if family in fonts.chinese_families():
        desk.settings.change_page(han_family=family)
    else:
        desk.settings.change_page(latin_family=family, latin_face=True)
    name = name_of_family(family, desk.shared.appearance.language)
    desk.message.say(tr("Pages are set in {name} from now on.").format(name=name))


def remove_font(desk: Desk, family: str) -> None:
    """Delete the font file that ``family`` came with; pages are set as without it."""
    page, tr = desk.settings.settings.page, desk.tr
    desk.settings.change_page(
        han_family="" if page.han_family == family else page.han_family,
        latin_family="" if page.latin_family == family else page.latin_family,
    )
    try:
        desk.shared.appearance.fonts.own.remove(family)
    except OSError as error:
        sentence = tr("The font file could not be deleted ({reason}).")
        desk.message.say(sentence.format(reason=tr(reason_of(error))))

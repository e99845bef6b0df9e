"""What the Edit menu does with passages: marking them in colours, and writing notes."""

from __future__ import annotations

from functools import partial

from reader.core.messages.translatable import translatable
from reader.library.records.highlights import Colour, Highlight
from reader.ui.commands.command import Command, ContextGroup, MenuName, Submenu
from reader.ui.commands.desk import Desk, has_article


def mark(desk: Desk, colour: Colour) -> None:
    """Mark the words that are selected, or take the mark away that is there in this colour.

    Where none are, it is done with the passage in which the cursor stands.
    """
    marks = desk.tab.notes.marks
    if (here := _at_cursor(desk)) is not None:
        if here.colour is colour:
            desk.tab.notes.take_marks([here])
        else:
            marks.colour(here, colour)
        return
    ends = selected_ends(desk)
    if ends is None:
        return
    within = marks.within(*ends)
    there = [mark for mark in within if mark.colour is colour]
    same = [mark for mark in within if _ends_of(mark) == ends]
    if there:
        desk.tab.notes.take_marks(there)
    elif same:
        marks.colour(same[-1], colour)
    else:
        marks.mark(*ends, colour)


def write_note(desk: Desk) -> None:
    """Let the reader write a note to the words that are selected, which are marked for it.

    Where none are, to the passage in which the cursor stands.
    """
    marks = desk.tab.notes.marks
    there, ends = _at_cursor(desk), None
    if there is None:
        ends = selected_ends(desk)
        if ends is None:
            return
        there = next(iter(marks.within(*ends)), None)
    quote = desk.view.selected_text() if there is None else there.quote
    before = "" if there is None else there.note
    note = desk.shared.asker.ask_note(desk.window, quote, before, desk.tr)
    if note is None:
        return
    if there is not None:
        marks.write(there, note)
    elif note and ends is not None:
        marks.mark(*ends, Colour.YELLOW, note)


def _at_cursor(desk: Desk) -> Highlight | None:
    """Return the passage in which the cursor stands while no words are selected."""
    place = None if desk.view.has_selection else desk.view.cursor_place()
    return None if place is None else desk.tab.notes.marks.at((place.text_id, place.offset))


def _ends_of(mark: Highlight) -> tuple[tuple[str, int], tuple[str, int]]:
    return (mark.start.text_id, mark.start.start), (mark.end.text_id, mark.end.end)


def selected_ends(desk: Desk) -> tuple[tuple[str, int], tuple[str, int]] | None:
    """Return the ends of what is selected, in 原文; say that nothing is."""
    selection = desk.view.selection()
    if selection is None:
        desk.message.say(desk.tr("Select the words first."))
        return None
    start, end = selection
    return (start.text_id, start.offset), (end.text_id, end.offset)


def show_colours(desk: Desk) -> None:
    """Show colours beside words that the mouse selects from now on, or no longer."""
    desk.settings.change(colours_beside=not desk.settings.settings.colours_beside)


_WORDS = {
    Colour.YELLOW: translatable("Mark in &yellow"),
    Colour.GREEN: translatable("Mark in &green"),
    Colour.BLUE: translatable("Mark in &blue"),
    Colour.RED: translatable("Mark in &red"),
    Colour.UNDERLINE: translatable("Mark by a line &under it"),
}

MARKING_PART: tuple[Command, ...] = (
    *(
        Command(
            f"mark_{colour.value}",
            MenuName.EDIT,
            words,
            partial(mark, colour=colour),
            ("Ctrl+M",) if colour is Colour.YELLOW else (),
            can_be_done=has_article,
            submenu=Submenu.MARKING,
            is_separated=colour is Colour.YELLOW,
            context=ContextGroup.WORDS,
        )
        for colour, words in _WORDS.items()
    ),
    Command(
        "colours_beside",
        MenuName.EDIT,
        translatable("&Show colours beside selected words"),
        show_colours,
        is_on=lambda desk: desk.settings.settings.colours_beside,
        submenu=Submenu.MARKING,
        is_separated=True,
    ),
    Command(
        "write_note",
        MenuName.EDIT,
        translatable("Write a note…"),
        write_note,
        ("Ctrl+Shift+M",),
        can_be_done=has_article,
        context=ContextGroup.WORDS,
    ),
)

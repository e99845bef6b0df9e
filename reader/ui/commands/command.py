"""What a command is: one row that says all about one thing the user can do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtGui import QKeySequence

from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.translation import Translate

if TYPE_CHECKING:
    from reader.ui.commands.desk import Desk

Deed: TypeAlias = "Callable[[Desk], object]"
Question: TypeAlias = "Callable[[Desk], bool]"


class MenuName(Enum):
    """The menus, in order."""

    FILE = translatable("&File")
    EDIT = translatable("&Edit")
    VIEW = translatable("&View")
    SCRIPT = translatable("&Script")
    GO = translatable("&Go")
    HELP = translatable("&Help")


class Submenu(Enum):
    """The menus within menus."""

    COPYING = translatable("Copy a&s")
    KEEPING = translatable("&Keep and forget")
    OPTIONS = translatable("Op&tions")
    THEME = translatable("&Theme")
    FACE = translatable("T&ypeface")
    LAYOUT = translatable("This articl&e or all")
    LINES = translatable("Lines an&d paragraphs")
    MARKS = translatable("Adjacent mar&ks")
    READING = translatable("Readings &beside characters")
    ENCODING = translatable("Rea&d in another encoding")
    LANGUAGE = translatable("&Interface language")
    MARKING = translatable("Mar&k the words")
    NOTES = translatable("Export marks and notes")
    ALOUD = translatable("Reading alo&ud")
    TEACHING = translatable("Teac&h what is the article")


class Choice(Enum):
    """What several commands choose between; one of them is on."""

    THEME = auto()
    FACE = auto()
    MARKS = auto()
    READING = auto()
    LANGUAGE = auto()
    VARIANT = auto()


@dataclass(frozen=True, slots=True)
class Button:
    """A command's button in the tool bar."""

    place: int
    """Where it stands, from left to right; what is below 0 stands before the scripts."""
    icon: str
    """The line icon's name."""


class ContextGroup(Enum):
    """The parts of the context menu, in order; a line stands between two."""

    COPYING = auto()
    WORDS = auto()
    BLOCK = auto()
    TEACHING = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a menu that is a list."""

    words: str
    do: Callable[[], object]
    tip: str = ""
    is_last: bool = False
    """True when it is done with the list itself; a line stands above it."""


@dataclass(frozen=True, slots=True)
class ListMenu:
    """A menu within a menu that is filled anew when it opens."""

    words: str
    entries: Callable[[Desk], list[Entry]]


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do; menus, bars and the lists of keys are made of these."""

    name: str
    """What the program and its tests call it, unique."""
    menu: MenuName
    words: str
    """What the menu says, in English."""
    do: Deed
    keys: tuple[str, ...] = ()
    can_be_done: Question | None = None
    """None: always; what is missing is then said when it is asked for."""
    is_on: Question | None = None
    """Whether it is checked; None when it cannot be."""
    choice: Choice | None = None
    submenu: Submenu | None = None
    is_separated: bool = False
    """True when a line stands above it in its menu, or above the menu that it begins."""
    has_widgets_keys: bool = False
    """True when the keys belong to the widget that has the focus; the row only tells of them."""
    button: Button | None = None
    context: ContextGroup | None = None
    """Its part of the context menu, if it is in that."""
    list_below: ListMenu | None = None


def key_sections(
    commands: Iterable[Command], tr: Translate
) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the list of keys: of each menu its name, and the commands' names and keys."""
    return [
        (
            plain_words(tr(menu.value)),
            [
                (name_of(command, tr), native_keys(*command.keys))
                for command in commands
                if command.menu is menu and command.keys
            ],
        )
        for menu in MenuName
    ]


def name_of(command: Command, tr: Translate) -> str:
    """Return what a command is called where the menu it stands in is not seen."""
    words = plain_words(tr(command.words))
    if not (command.choice and command.submenu):
        return words
    return tr("{menu}: {choice}").format(menu=plain_words(tr(command.submenu.value)), choice=words)


def plain_words(words: str) -> str:
    """Return what a menu says without its letter for the keyboard and its dots."""
    return _LETTER.sub("", words).removesuffix("…")


def native_keys(*keys: str) -> str:
    """Return ``keys`` as the platform writes them."""
    return "  ".join(QKeySequence(key).toString(_NATIVE) for key in keys)


_NATIVE = QKeySequence.SequenceFormat.NativeText
_LETTER = Pattern(r"\(&\w\)|&")
"""Chinese menus have the letter in brackets behind the words."""

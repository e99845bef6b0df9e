"""Everything that can be done by key or menu, in one table."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.core.translatable import translatable
from reader.translation import Translate
from reader.ui.look.choices import (
    FACE_NAMES,
    LANGUAGE_NAMES,
    MARK_NAMES,
    THEME_NAMES,
    VARIANT_NAMES,
)


class MenuName(Enum):
    """The menus, in order."""

    FILE = translatable("&File")
    EDIT = translatable("&Edit")
    VIEW = translatable("&View")
    SCRIPT = translatable("&Script")
    GO = translatable("&Go")
    HELP = translatable("&Help")


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the user can do."""

    name: str
    """How the program calls it; the slot is looked up by it."""
    menu: MenuName
    words: str
    """What the menu says, in English."""
    keys: tuple[str, ...] = ()
    group: str = ""
    """Commands of one group exclude each other and can be checked."""
    checkable: bool = False
    submenu: str = ""
    """The words of the submenu it stands in, if it stands in one."""
    separated: bool = False
    """Whether a line stands above it in the menu."""
    by_widget: bool = False
    """The key belongs to the widget that has the focus; the table only tells of it."""


THEME_MENU = translatable("&Theme")
FACE_MENU = translatable("T&ypeface")
LINE_MENU = translatable("Lines an&d paragraphs")
MARK_MENU = translatable("Adjacent mar&ks")
LANGUAGE_MENU = translatable("&Interface language")

ENCODING_MENU = translatable("Read in another &encoding")
ENCODINGS = ("utf-8", "gb18030", "big5hkscs", "utf-16", "euc-jp", "euc-kr")
"""What saved Chinese pages are written in, and the neighbours they are mistaken for."""

_M = MenuName


def _line(
    name: str, words: str, *keys: str, checkable: bool = True, menu: str = LINE_MENU
) -> Command:
    """Return a command about how lines are set."""
    return Command(name, _M.VIEW, words, keys, checkable=checkable, submenu=menu)


COMMANDS: tuple[Command, ...] = (
    Command("open", _M.FILE, translatable("&Open…"), ("Ctrl+O",)),
    Command("paste", _M.FILE, translatable("&Paste as an article"), ("Ctrl+Shift+V",)),
    Command("open_sample", _M.FILE, translatable("Open the &sample article")),
    Command("reload", _M.FILE, translatable("Read the file &again"), ("F5",), separated=True),
    Command("show_in_folder", _M.FILE, translatable("Show in &folder")),
    Command("info", _M.FILE, translatable("What is &known of the article"), ("Ctrl+I",)),
    Command(
        "keep_articles",
        _M.FILE,
        translatable("Keep articles rea&dy to open at once"),
        checkable=True,
    ),
    Command("close_tab", _M.FILE, translatable("&Close"), ("Ctrl+W",), separated=True),
    Command("reopen_tab", _M.FILE, translatable("Open what was closed"), ("Ctrl+Shift+T",)),
    Command("quit", _M.FILE, translatable("&Quit"), ("Ctrl+Q",)),
    Command("copy", _M.EDIT, translatable("&Copy"), ("Ctrl+C",)),
    Command("copy_simplified", _M.EDIT, translatable("Copy as &Simplified")),
    Command("copy_traditional", _M.EDIT, translatable("Copy as &Traditional")),
    Command("select_all", _M.EDIT, translatable("Select &all"), ("Ctrl+A",)),
    Command("find", _M.EDIT, translatable("&Find…"), ("Ctrl+F", "/"), separated=True),
    Command("find_next", _M.EDIT, translatable("Find &next"), ("F3", "Ctrl+G")),
    Command("find_previous", _M.EDIT, translatable("Find &previous"), ("Shift+F3", "Ctrl+Shift+G")),
    Command("look_up", _M.EDIT, translatable("&Look up the selected words"), ("Ctrl+L",)),
    Command("read_aloud", _M.EDIT, translatable("Read alo&ud, or stop"), ("Ctrl+Shift+U",)),
    Command("report_conversion", _M.EDIT, translatable("C&orrect a wrong conversion…")),
    Command("words", _M.EDIT, translatable("Your &words of conversion")),
    Command(
        "take_out", _M.EDIT, translatable("Take this &block out"), ("Ctrl+Del",), separated=True
    ),
    Command("correct", _M.EDIT, translatable("Correct title, date, source and authors…")),
    Command("undo", _M.EDIT, translatable("Un&do the last change by hand"), ("Ctrl+Z",)),
    Command("redo", _M.EDIT, translatable("&Redo it"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("page_settings", _M.VIEW, translatable("&Page…"), ("Ctrl+,",)),
    Command("larger", _M.VIEW, translatable("&Larger text"), ("Ctrl++", "Ctrl+=")),
    Command("smaller", _M.VIEW, translatable("S&maller text"), ("Ctrl+-",)),
    Command("reset_size", _M.VIEW, translatable("&Normal size"), ("Ctrl+0",)),
    *(
        Command(
            f"theme:{theme.value}",
            _M.VIEW,
            words,
            (f"Alt+{key}",),
            group="theme",
            submenu=THEME_MENU,
        )
        for key, (theme, words) in enumerate(THEME_NAMES.items(), start=1)
    ),
    *(
        Command(
            f"face:{face.value}",
            _M.VIEW,
            words,
            (f"Ctrl+Shift+{key}",),
            group="face",
            submenu=FACE_MENU,
        )
        for key, (face, words) in enumerate(FACE_NAMES.items(), start=1)
    ),
    _line("latin_face", translatable("Latin letters have their own typeface"), menu=FACE_MENU),
    _line("longer_lines", translatable("&Longer lines"), "Ctrl+]", checkable=False),
    _line("shorter_lines", translatable("&Shorter lines"), "Ctrl+[", checkable=False),
    _line("looser_lines", translatable("&More space between lines"), "Alt+Down", checkable=False),
    _line("tighter_lines", translatable("L&ess space between lines"), "Alt+Up", checkable=False),
    _line("indent", translatable("First line indented"), "Ctrl+Shift+P"),
    _line("justified", translatable("Both edges straight"), "Ctrl+J"),
    _line("han_latin_gap", translatable("A little space between Han and Latin")),
    _line("quotation_marks", translatable("“ ” as 「 」 in Traditional")),
    _line("deep_repair", translatable("Mend thoroughly (頭發 to 頭髮)")),
    *(
        Command(f"marks:{width.value}", _M.VIEW, words, group="marks", submenu=MARK_MENU)
        for width, words in MARK_NAMES.items()
    ),
    Command("reset_page", _M.VIEW, translatable("Reset the pa&ge"), ("Ctrl+Shift+0",)),
    Command("outline", _M.VIEW, translatable("&Outline"), ("F9",), checkable=True, separated=True),
    Command("figures", _M.VIEW, translatable("&Figures"), ("F8",), checkable=True),
    Command("account", _M.VIEW, translatable("&Removed and mended"), ("F7",), checkable=True),
    Command("as_saved", _M.VIEW, translatable("Show the page &as saved"), ("F4",), checkable=True),
    *(
        Command(f"encoding:{name}", _M.VIEW, name.upper(), submenu=ENCODING_MENU)
        for name in ENCODINGS
    ),
    *(
        Command(
            f"language:{language.value if language else ''}",
            _M.VIEW,
            words,
            group="language",
            submenu=LANGUAGE_MENU,
        )
        for language, words in LANGUAGE_NAMES.items()
    ),
    Command(
        "full_screen",
        _M.VIEW,
        translatable("F&ull screen"),
        ("F11",),
        checkable=True,
        separated=True,
    ),
    Command("leave", _M.VIEW, translatable("Leave full screen, close a message"), ("Esc",)),
    *(
        Command(f"variant:{variant.value}", _M.SCRIPT, words, (f"Ctrl+{key}",), group="variant")
        for key, (variant, words) in enumerate(VARIANT_NAMES.items(), start=1)
    ),
    Command(
        "toggle_variant",
        _M.SCRIPT,
        translatable("&Back to the last script"),
        ("T",),
        separated=True,
    ),
    Command("back", _M.GO, translatable("&Back"), ("Alt+Left",)),
    Command("forward", _M.GO, translatable("&Forward"), ("Alt+Right",)),
    Command(
        "page_down",
        _M.GO,
        translatable("Page down"),
        ("Space", "PgDown"),
        by_widget=True,
        separated=True,
    ),
    Command("page_up", _M.GO, translatable("Page up"), ("Shift+Space", "PgUp"), by_widget=True),
    Command("start", _M.GO, translatable("To the beginning"), ("Home",), by_widget=True),
    Command("end", _M.GO, translatable("To the end"), ("End",), by_widget=True),
    Command("next_section", _M.GO, translatable("&Next section"), ("Ctrl+PgDown",)),
    Command("previous_section", _M.GO, translatable("&Previous section"), ("Ctrl+PgUp",)),
    Command("next_tab", _M.GO, translatable("Next &tab"), ("Ctrl+Tab",), separated=True),
    Command("previous_tab", _M.GO, translatable("Previous tab"), ("Ctrl+Shift+Tab",)),
    Command("bookmark", _M.GO, translatable("Set or remove a book&mark"), ("Ctrl+D",)),
    Command("keys", _M.HELP, translatable("&Keys"), ("?",)),
    Command("manual", _M.HELP, translatable("&Manual"), ("F1",)),
    Command("about", _M.HELP, translatable("&About Qingdu")),
)


class Actions(QObject):
    """The commands as QActions, with their words in the interface's language."""

    def __init__(self, slots: Mapping[str, Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            action = QAction(parent)
            action.setCheckable(command.checkable or bool(command.group))
            if not command.by_widget:
                action.setShortcuts([QKeySequence(key) for key in command.keys])
            if command.group:
                group = groups.setdefault(command.group, QActionGroup(self))
                group.addAction(action)
            action.triggered.connect(slots[command.name])
            self._actions[command.name] = action

    def __getitem__(self, name: str) -> QAction:
        """Return the action of the command ``name``."""
        return self._actions[name]

    def retranslate(self, tr: Translate) -> None:
        """Give every action its words in the interface's language."""
        for command in COMMANDS:
            words = tr(command.words)
            if command.by_widget:
                words += "\t" + QKeySequence(command.keys[0]).toString(_NATIVE)
            self._actions[command.name].setText(words)

    def check(self, group: str, value: str) -> None:
        """Mark the member ``value`` of ``group`` as the one in force."""
        self[f"{group}:{value}"].setChecked(True)


def plain_words(words: str) -> str:
    """Return what a menu says without its letter for the keyboard and its dots."""
    return _LETTER.sub("", words).removesuffix("…")


def keys_of(command: Command) -> str:
    """Return the command's keys as the platform writes them."""
    return "  ".join(QKeySequence(key).toString(_NATIVE) for key in command.keys)


_NATIVE = QKeySequence.SequenceFormat.NativeText
_LETTER = re.compile(r"\(&\w\)|&")
"""Chinese menus have the letter in brackets behind the words."""

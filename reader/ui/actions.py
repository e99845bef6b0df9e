"""Everything that can be done by key or menu, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.core.settings import Theme
from reader.core.variants import Variant
from reader.core.words import translatable
from reader.translation import Language, Translate


class MenuName(Enum):
    """The menus, in order."""

    FILE = translatable("&File")
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


VARIANT_NAMES: Mapping[Variant, str] = {
    Variant.ORIGINAL: translatable("Original"),
    Variant.SIMPLIFIED: translatable("Simplified"),
    Variant.TRADITIONAL: translatable("Traditional"),
    Variant.TAIWAN: translatable("Taiwan"),
    Variant.TAIWAN_WORDS: translatable("Taiwan, with its vocabulary"),
    Variant.HONG_KONG: translatable("Hong Kong"),
}
"""What a script is called in menus; in the Chinese catalogues 原文, 简体, 繁體 and so on."""

THEME_NAMES: Mapping[Theme, str] = {
    Theme.SYSTEM: translatable("As the system"),
    Theme.LIGHT: translatable("Light"),
    Theme.SEPIA: translatable("Sepia"),
    Theme.DARK: translatable("Dark"),
    Theme.CONTRAST: translatable("High contrast"),
}

LANGUAGE_NAMES: Mapping[Language | None, str] = {
    None: translatable("As the system"),
    Language.SIMPLIFIED: "简体中文",
    Language.TRADITIONAL: "繁體中文",
    Language.ENGLISH: "English",
}

THEME_MENU = translatable("&Theme")
LANGUAGE_MENU = translatable("&Interface language")

_M = MenuName
COMMANDS: tuple[Command, ...] = (
    Command("open", _M.FILE, translatable("&Open…"), ("Ctrl+O",)),
    Command("open_sample", _M.FILE, translatable("Open the &sample article")),
    Command("close_window", _M.FILE, translatable("&Close window"), ("Ctrl+W",), separated=True),
    Command("quit", _M.FILE, translatable("&Quit"), ("Ctrl+Q",)),
    Command("larger", _M.VIEW, translatable("&Larger text"), ("Ctrl++", "Ctrl+=")),
    Command("smaller", _M.VIEW, translatable("S&maller text"), ("Ctrl+-",)),
    Command("reset_size", _M.VIEW, translatable("&Normal size"), ("Ctrl+0",)),
    *(
        Command(f"theme:{theme.value}", _M.VIEW, words, group="theme", submenu=THEME_MENU)
        for theme, words in THEME_NAMES.items()
    ),
    Command("outline", _M.VIEW, translatable("&Outline"), ("F9",), checkable=True, separated=True),
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
    Command("full_screen", _M.VIEW, translatable("&Full screen"), ("F11",), checkable=True),
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
    Command("page_down", _M.GO, translatable("Page down"), ("Space", "PgDown"), by_widget=True),
    Command("page_up", _M.GO, translatable("Page up"), ("Shift+Space", "PgUp"), by_widget=True),
    Command("start", _M.GO, translatable("To the beginning"), ("Home",), by_widget=True),
    Command("end", _M.GO, translatable("To the end"), ("End",), by_widget=True),
    Command("next_section", _M.GO, translatable("&Next section"), ("Ctrl+PgDown",), separated=True),
    Command("previous_section", _M.GO, translatable("&Previous section"), ("Ctrl+PgUp",)),
    Command("keys", _M.HELP, translatable("&Keys"), ("?", "F1")),
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


def keys_of(command: Command) -> str:
    """Return the command's keys as the platform writes them."""
    return "  ".join(QKeySequence(key).toString(_NATIVE) for key in command.keys)


_NATIVE = QKeySequence.SequenceFormat.NativeText

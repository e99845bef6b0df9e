"""What the program remembers about how its user reads."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any

from reader.core.variants import Variant

SMALLEST_FONT_SIZE = 12
LARGEST_FONT_SIZE = 60
DEFAULT_FONT_SIZE = 20
RECENT_FILES_KEPT = 12


class Theme(Enum):
    """Which colours the window uses; SYSTEM follows the desktop between light and dark."""

    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Settings:
    """One frozen value; a change makes a new one."""

    language: str = ""
    """The interface language's tag; empty follows the system."""
    variant: Variant | None = None
    """The script last chosen; None until the user has chosen one."""
    previous_variant: Variant | None = None
    """The script before that, which one key goes back to."""
    font_size: int = DEFAULT_FONT_SIZE
    """Of running text, in pixels."""
    theme: Theme = Theme.SYSTEM
    outline_shown: bool = True
    window_width: int = 1180
    window_height: int = 860
    window_maximized: bool = False
    recent_files: tuple[str, ...] = ()
    """Absolute paths, the newest first."""

    def with_recent_file(self, path: Path) -> Settings:
        """Return settings with ``path`` as the newest recent file."""
        name = str(path)
        others = (recent for recent in self.recent_files if recent != name)
        return replace(self, recent_files=(name, *others)[:RECENT_FILES_KEPT])


def load_settings(path: Path) -> Settings:
    """Return the settings saved at ``path``; what is missing or damaged has its default."""
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return Settings()
    defaults = Settings()
    names = (field.name for field in fields(Settings) if field.name in table)
    read: dict[str, Any] = {
        name: _read(name, table[name], getattr(defaults, name)) for name in names
    }
    settings = replace(defaults, **read)
    size = min(max(settings.font_size, SMALLEST_FONT_SIZE), LARGEST_FONT_SIZE)
    return replace(settings, font_size=size)


def save_settings(settings: Settings, path: Path) -> None:
    """Write ``settings`` as TOML, whole or not at all; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    values = ((field.name, getattr(settings, field.name)) for field in fields(settings))
    lines = [f"{name} = {_written(value)}\n" for name, value in values if value is not None]
    unfinished = path.with_suffix(".new")
    # A file's name need not be Unicode, a TOML file must.
    unfinished.write_text("".join(lines), "utf-8", errors="replace")
    unfinished.replace(path)


def _read(name: str, value: object, default: object) -> object:
    """Return ``value`` as the type that the setting ``name`` has, or ``default``."""
    try:
        match name:
            case "variant" | "previous_variant":
                return Variant(value)
            case "theme":
                return Theme(value)
            case "recent_files":
                items = value if isinstance(value, list) else []
                return tuple(item for item in items if isinstance(item, str))[:RECENT_FILES_KEPT]
            case _:
                return value if type(value) is type(default) else default
    except (ValueError, TypeError):
        return default


def _written(value: object) -> str:
    """Return ``value`` in TOML, whose strings, lists, integers and booleans JSON writes alike.

    But for two things: TOML knows no surrogate pairs, and does not allow DEL as it is.
    """
    plain = value.value if isinstance(value, Enum) else value
    written = json.dumps(list(plain) if isinstance(plain, tuple) else plain, ensure_ascii=False)
    return written.replace("\x7f", "\\u007f")

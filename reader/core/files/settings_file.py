"""The settings as a TOML file that several processes may change, and people by hand.

What changes is done field by field to what is stored. A file that cannot be understood is never
written over: a damaged one is renamed, a newer one is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, fields, replace
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from reader.core.files.file_lock import locked
from reader.core.files.reading import read_regular_text
from reader.core.files.toml import toml_table, written_toml
from reader.core.files.writing import write_whole
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.core.settings import FILES_KEPT, PageSettings, Settings
from reader.core.variants import Variant

Table = dict[str, Any]
T = TypeVar("T", Settings, PageSettings)

_LARGEST = 1_000_000
"""Bytes."""
_BYTES = "bytes:"
"""Before the name of a file that is not UTF-8, with a per cent sign for each byte out of it."""


class SettingsNewerError(ReaderError):
    """A newer program wrote the settings, and would not find its own again."""

    sentence = translatable(
        "The settings were written by a newer Qingdu ({path}), so that changes last until you "
        "quit. Use the newer program."
    )


class SettingsDamagedError(ReaderError):
    """The file was no TOML and has been renamed."""

    sentence = translatable(
        "The settings could not be understood and begin anew. The file is kept as {path}: mend it "
        "and give it its old name."
    )


class SettingsUnreadableError(ReaderError):
    """The file is there and the system does not let us read it."""

    sentence = translatable(
        "The settings cannot be read ({reason}), so that changes last until you quit. Look at the "
        "permissions of {path}."
    )


class Stored(NamedTuple):
    """What the file holds."""

    table: Table
    """As it was written; empty without a file."""
    is_damaged: bool = False

    @property
    def is_newer(self) -> bool:
        """Whether a newer program wrote it."""
        return _version(self.table) > VERSION

    @property
    def settings(self) -> Settings:
        """The settings in it; what is missing or out of bounds has its default."""
        page = self.table.get("page")
        read = _read_table(Settings(), self.table)
        return replace(
            read, page=_read_table(PageSettings(), page if isinstance(page, dict) else {})
        )


def _from_first(table: Table) -> Table:
    """Bring up to date what 0.1.0 wrote, which had no version and the names of today."""
    return table


_MIGRATIONS: tuple[Callable[[Table], Table], ...] = (_from_first,)
VERSION = len(_MIGRATIONS)
"""Of the names and their meaning, as ``version`` in the file; without it, that of 0.1.0."""


def load_settings(path: Path) -> Settings:
    """Return the settings saved at ``path``; what is missing or damaged has its default."""
    try:
        return read_stored(path).settings
    except ReaderError:
        return Settings()


def read_stored(path: Path) -> Stored:
    """Return what is saved at ``path``; raises SettingsUnreadableError."""
    try:
        text = read_regular_text(
            path, _LARGEST, "utf-8-sig"
        )  # Windows' editor puts a mark before it
        table = toml_table(text)
    except FileNotFoundError:
        return Stored({})
    except (ValueError, RecursionError):
        return Stored({}, is_damaged=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsUnreadableError(path=str(path), reason=reason) from error
    for migration in _MIGRATIONS[_version(table) :]:
        table = migration(table)
    return Stored(table)


def save_settings(settings: Settings, path: Path) -> None:
    """Write ``settings`` as a new file; raises OSError."""
    _write({}, Settings(), settings, path, everything=True)


def change_settings(path: Path, before: Settings, after: Settings) -> Path | None:
    """Do to what is stored what was done between ``before`` and ``after``, and nothing else.

    Returns where a damaged file was put, if there was one. Raises OSError, SettingsNewerError and
    SettingsUnreadableError, and then nothing is written.
    """
    with locked(path.with_name(path.name + ".lock")):
        stored = read_stored(path)
        if stored.is_newer:
            raise SettingsNewerError(path=str(path))
        aside = None
        if stored.is_damaged:
            aside = put_aside(path)
        _write(stored.table, before, after, path, everything=stored.is_damaged)
        return aside


def put_aside(path: Path) -> Path:
    """Give the damaged file another name and return it; raises OSError."""
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    path.rename(aside)
    return aside


def _write(
    table: Table, before: Settings, after: Settings, path: Path, *, everything: bool
) -> None:
    page = table.get("page")
    page = dict(page) if isinstance(page, dict) else {}
    new_file = everything or not table
    _change_table(page, before.page, after.page, everything=new_file)
    table = {**table, "version": VERSION}
    _change_table(table, before, after, everything=new_file)
    table.pop("page", None)
    text = written_toml({**table, "page": page})
    # Not lasting: each step of the text's size is saved while somebody looks.
    write_whole(path, text.encode("utf-8", "replace"), lasting=False)


def _change_table(table: Table, before: T, after: T, *, everything: bool) -> None:
    for setting in fields(after):
        old, new = getattr(before, setting.name), getattr(after, setting.name)
        if setting.name == "page" or (old == new and not everything):
            continue
        if "merged" in setting.metadata:
            stored = _read(setting, table.get(setting.name), ())
            new = _merged(old, new, stored if isinstance(stored, tuple) else ())
        if new is None:
            table.pop(setting.name, None)
        else:
            table[setting.name] = _written(new)


def _merged(
    before: tuple[str, ...], after: tuple[str, ...], stored: tuple[str, ...]
) -> tuple[str, ...]:
    """Return ``after`` less what others removed meanwhile, and what others added."""
    ours = [item for item in after if item not in before or item in stored]
    theirs = [item for item in stored if item not in before and item not in after]
    return tuple(ours + theirs)


def _version(table: Mapping[str, object]) -> int:
    version = table.get("version", 0)
    return max(version, 0) if isinstance(version, int) else VERSION


def _read_table(defaults: T, table: Mapping[str, object]) -> T:
    """Return ``defaults`` with what ``table`` has for its fields."""
    read: Table = {
        f.name: _read(f, table[f.name], getattr(defaults, f.name))
        for f in fields(defaults)
        if f.name in table and f.name != "page"
    }
    return replace(defaults, **read)


def _read(setting: Field[Any], value: object, default: object) -> object:
    """Return ``value`` as the type that the setting has and within its bounds, or ``default``."""
    try:
        match default:
            case Enum():
                return type(default)(value)
            case None:
                return Variant(value)
            case tuple():
                items = value if isinstance(value, list) else []
                return tuple(_words(item) for item in items if isinstance(item, str))[:FILES_KEPT]
            case str() if isinstance(value, str):
                return _words(value)
            case float() if isinstance(value, int) and not isinstance(value, bool):
                value = float(value)
            case _:
                pass
        if type(value) is not type(default):
            return default
        if "bounds" not in setting.metadata:
            return value
        lowest, highest = setting.metadata["bounds"]
        return min(max(value, lowest), highest) if value == value else default  # NaN is not itself
    except (ValueError, TypeError, OverflowError):
        return default


def _written(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case tuple():
            return [_written(item) for item in value]
        case str() if not _is_text(value):
            from urllib.parse import quote_from_bytes

            return _BYTES + quote_from_bytes(value.encode("utf-8", "surrogateescape"))
        case _:
            return value


def _words(written: str) -> str:
    """Return what was written, with the bytes of a file's name that are no UTF-8."""
    if not written.startswith(_BYTES):
        return written
    from urllib.parse import unquote_to_bytes

    return unquote_to_bytes(written.removeprefix(_BYTES)).decode("utf-8", "surrogateescape")


def _is_text(words: str) -> bool:
    try:
        words.encode("utf-8")
    except UnicodeEncodeError:
        return not all(0xDC80 <= ord(c) <= 0xDCFF for c in words if 0xD800 <= ord(c) <= 0xDFFF)
    return True

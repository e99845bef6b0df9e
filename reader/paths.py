"""The one way to resources and to the user's folders.

Resources lie beside the package in a checkout, inside it in a wheel, and in PyInstaller's folder in
a frozen program. User folders are the platform's own: XDG on Linux, AppData on Windows, Library on
macOS. Nothing here makes a folder; whoever writes into one does.
"""

from __future__ import annotations

import os
import sys
import zlib
from pathlib import Path

SAMPLE_ARTICLE = "samples/reading.html"
"""The resource that the program opens when no file was named."""

PACKED = ".z"
"""What the name of a packed resource ends with."""

PASTED = "pasted"
"""The folder for what was pasted, in the user's data."""
_PROGRAM = "qingdu"


def resource_path(name: str) -> Path:
    """Return the path of the resource ``name`` (``themes/light.toml``); it may not exist."""
    return _resource_root() / name


def read_resource(name: str) -> bytes:
    """Return what is in the resource ``name``; raises OSError when there is none.

    A packaged program has the largest packed (RFC 1950).
    """
    packed = resource_path(f"{name}{PACKED}")
    if packed.exists():
        return zlib.decompress(packed.read_bytes())
    return resource_path(name).read_bytes()


def config_dir() -> Path:
    """Return the folder for settings and the user's word list."""
    return _user_dir("XDG_CONFIG_HOME", ".config", "Library/Application Support", "APPDATA")


def settings_path() -> Path:
    """Return the file of the settings."""
    return config_dir() / "settings.toml"


def user_words_path() -> Path:
    """Return where the user's list of words lies; it may not exist."""
    return config_dir() / "words.txt"


def own_fonts_dir() -> Path:
    """Return the folder of the font files that the user has taken in; it may not exist."""
    return data_dir() / "fonts"


def picture_folders_path() -> Path:
    """Return where the folders are listed that pages may show pictures from; may not exist."""
    return config_dir() / "picture_folders.txt"


def taught_path() -> Path:
    """Return where the rules lie that the user taught; the file may not exist."""
    return user_words_path().with_name("taught.toml")


def cache_dir() -> Path:
    """Return the folder for what can be made again."""
    if sys.platform == "win32":
        return _user_dir("", "", "", "LOCALAPPDATA") / "cache"
    return _user_dir("XDG_CACHE_HOME", ".cache", "Library/Caches", "")


def data_dir() -> Path:
    """Return the folder for what the user would miss."""
    return _user_dir("XDG_DATA_HOME", ".local/share", "Library/Application Support", "LOCALAPPDATA")


def state_dir() -> Path:
    """Return the folder for the log and for reports of crashes."""
    if sys.platform == "win32":
        return _user_dir("", "", "", "LOCALAPPDATA") / "logs"
    return _user_dir("XDG_STATE_HOME", ".local/state", "Library/Logs", "")


def exists(path: Path) -> bool:
    """Tell whether something is at ``path``; no, where ``Path`` raises.

    It does for a name that no file can have, and in a folder that the user may not enter.
    """
    try:
        return path.exists()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Tell whether a file is at ``path``; no, where ``Path`` raises."""
    try:
        return path.is_file()
    except OSError:
        return False


def _resource_root() -> Path:
    package = Path(__file__).resolve().parent
    if bundle := getattr(sys, "_MEIPASS", None):
        return Path(bundle) / "resources"
    beside = package.parent / "resources"
    return beside if (package.parent / "pyproject.toml").exists() else package / "resources"


def _user_dir(xdg: str, home_linux: str, home_macos: str, windows: str) -> Path:
    if sys.platform == "win32":
        base = os.environ.get(windows) or str(_home() / "AppData" / "Roaming")
        return Path(base) / "Qingdu"
    if sys.platform == "darwin":
        return _home() / home_macos / "Qingdu"
    # The XDG Base Directory Specification: a relative path is invalid and must be ignored.
    given = Path(os.environ.get(xdg, ""))
    return (given if given.is_absolute() else _home() / home_linux) / _PROGRAM


def _home() -> Path:
    try:
        return Path.home()
    except RuntimeError:  # no HOME and no account entry: an empty environment in a container
        return Path(os.sep)

"""Colours of the window, read from ``resources/themes/*.toml``."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QLabel

from reader.core.files.toml import toml_table
from reader.core.settings import Theme
from reader.paths import resource_path


class Colours(NamedTuple):
    """One theme, every colour as #rrggbb."""

    dark: bool
    window: str
    paper: str
    text: str
    secondary_text: str
    accent: str
    link: str
    selection: str
    selection_text: str
    border: str
    """Lines that only divide."""
    control: str
    """The edges of fields, buttons and check boxes, and the handle of a scroll bar."""
    panel: str
    hover: str
    found: str
    """Behind every find but the current one."""
    placeholder: str
    code: str
    """Behind code."""
    code_comment: str
    """This and the following: what stands out of code."""
    code_string: str
    code_number: str
    code_keyword: str


def load_colours(theme: Theme) -> Colours:
    """Return the colours of ``theme``; SYSTEM takes light or dark, as the desktop is now."""
    name = _system_theme() if theme is Theme.SYSTEM else theme
    table: dict[str, Any] = toml_table(
        resource_path(f"themes/{name.value}.toml").read_text("utf-8")
    )
    return Colours(**{name: table[name] for name in Colours._fields})


def inks_of(colours: Colours) -> dict[str, str]:
    """Return the colour of everything that words are drawn as, by its name in ``Dress.ink``."""
    return {
        "text": colours.text,
        "quiet": colours.secondary_text,
        "link": colours.link,
        "comment": colours.code_comment,
        "string": colours.code_string,
        "number": colours.code_number,
        "keyword": colours.code_keyword,
    }


def palette_of(colours: Colours) -> QPalette:
    """Return the palette that puts ``colours`` on every ordinary widget."""
    palette = QPalette(QColor(colours.window))
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.paper),
        (role.AlternateBase, colours.panel),
        (role.Text, colours.text),
        (role.Button, colours.window),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.panel),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.secondary_text),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.selection_text),
        (role.Link, colours.link),
        (role.LinkVisited, colours.link),
        (role.Accent, colours.accent),
        (role.Mid, colours.border),
    ):
        palette.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(colours.secondary_text))
    return palette


def style_sheet_of(colours: Colours) -> str:
    """Return the style sheet for what a palette cannot say: flat bars, hairlines, hover."""
    template = resource_path("themes/window.qss").read_text("utf-8")
    for name, colour in colours._asdict().items():
        template = template.replace(f"@{name};", f"{colour};")
    on_ground, on_accent = ("pale", "ink") if colours.dark else ("ink", "pale")
    template = template.replace("@check;", f"check_{on_ground}.svg")
    template = template.replace("@check_on_accent;", f"check_{on_accent}.svg")
    template = template.replace("@partly_on_accent;", f"partly_{on_accent}.svg")
    return template.replace("@themes;", resource_path("themes").as_posix())


def _system_theme() -> Theme:
    scheme = QGuiApplication.styleHints().colorScheme()
    return Theme.DARK if scheme is Qt.ColorScheme.Dark else Theme.LIGHT


def paint_words(label: QLabel, colour: str) -> None:
    """Write the words of ``label`` in ``colour``, #rrggbb."""
    palette = QPalette(label.palette())
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    label.setPalette(palette)

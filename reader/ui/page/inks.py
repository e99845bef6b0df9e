"""The colours that words are drawn in, by what they are."""

from __future__ import annotations

from PySide6.QtGui import QColor

from reader.ui.look.theme import Colours


def ink_colours(colours: Colours) -> dict[str, QColor]:
    """Return the colour of every ink in a theme."""
    return {
        "text": QColor(colours.text),
        "quiet": QColor(colours.secondary_text),
        "link": QColor(colours.link),
    }

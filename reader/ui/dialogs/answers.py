"""What a user may answer to a question of more than yes and no."""

from __future__ import annotations

from enum import Enum, auto


class LinkAnswer(Enum):
    """What the user wants done with a link."""

    ONCE = auto()
    """Hand it to the browser, and ask again the next time."""
    ALWAYS = auto()
    """Hand it, and every later one, to the browser."""
    COPY = auto()
    NOTHING = auto()

"""How the program looks in tests of a single widget: in English, in one theme."""

from reader.core.settings import Theme
from reader.translation import Language
from reader.ui.look.appearance import Appearance
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours


def appearance_in(theme: Theme = Theme.LIGHT) -> Appearance:
    return Appearance(FontBook(), Language.ENGLISH, load_colours(theme))

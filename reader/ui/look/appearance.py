"""How the program looks and speaks: one object that all windows share."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.translation import Language, translator
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import Colours


class Appearance(QObject):
    """The words, the colours and the typefaces in force.

    What shows any of them takes this object, asks it whenever it shows them, and shows them anew
    at ``changed``.
    """

    changed = Signal()
    """Another language or other colours, or a screen of another sharpness."""
    language_changed = Signal()
    """Another language, before ``changed``: for what costs more to say anew than to paint."""

    def __init__(
        self, fonts: FontBook, language: Language, colours: Colours, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fonts = fonts
        self._language = language
        self._translate = translator(language)
        self._colours = colours

    @property
    def fonts(self) -> FontBook:
        """The typefaces that are here."""
        return self._fonts

    @property
    def language(self) -> Language:
        """The interface's language."""
        return self._language

    def tr(self, sentence: str, /, disambiguation: str | None = None, n: int = -1) -> str:
        """Return an English sentence in the interface's language, in place of Qt's own method.

        The method itself may be handed on: it always speaks the language in force.
        """
        return self._translate(sentence)

    @property
    def colours(self) -> Colours:
        """The theme's colours."""
        return self._colours

    def speak(self, language: Language) -> None:
        """Say everything in ``language`` from now on."""
        if language is not self._language:
            self._language = language
            self._translate = translator(language)
            self.language_changed.emit()
            self.changed.emit()

    def paint(self, colours: Colours) -> None:
        """Take the colours of another theme."""
        if colours != self._colours:
            self._colours = colours
            self.changed.emit()

"""What keys are called: as they are marked, where Qt's Chinese has words for them."""

from __future__ import annotations

from PySide6.QtCore import QTranslator

_MARKED = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Del": "Del", "Delete": "Del"}


class KeyNames(QTranslator):
    """Comes before Qt's own catalogue; has a few names and leaves all else to that."""

    def isEmpty(self) -> bool:
        """Have Qt ask."""
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - as Qt has it
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        """Return what is marked on a key; None, Qt's null, for others."""
        return _MARKED.get(sourceText) if context == "QShortcut" else None

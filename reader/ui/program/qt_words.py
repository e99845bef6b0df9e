"""Qt's own words where its Chinese has none, an odd one, or the name of a key that is marked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTranslator

from reader.core.messages.translatable import translatable
from reader.translation import Translate

_MARKED = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Del": "Del", "Delete": "Del"}
_UNTRANSLATED = frozenset({"Alt+Left", "Alt+Right", "Alt+Up"})
"""Keys of Qt's dialog for files, which it reads back from its catalogue."""
_OURS = {
    ("QFileDialog", "&Look in:"): translatable("&Look in:"),
    ("QFileDialog", "Files of &type:"): translatable("Files of &type:"),
    ("QFileDialog", "Directory:"): translatable("Folder:"),
    ("QFileDialog", "Directories"): translatable("Folders"),
    ("QFileSystemModel", "Size"): translatable("Size of a file"),
    ("QAbstractFileIconProvider", "%1 File"): translatable("%1 file"),
    ("QAbstractFileIconProvider", "Drive"): translatable("Drive"),
    ("QAbstractFileIconProvider", "File"): translatable("File"),
    ("QAbstractFileIconProvider", "File Folder"): translatable("Folder"),
    ("QAbstractFileIconProvider", "Folder"): translatable("Folder"),
    ("QAbstractFileIconProvider", "Unknown"): translatable("Unknown"),
}


class QtWords(QTranslator):
    """Comes before Qt's own catalogue; has a few words and leaves all else to that."""

    def __init__(self, tr: Translate, parent: QObject) -> None:
        super().__init__(parent)
        self._tr = tr

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
        """Return our word for Qt's; None, Qt's null, where that has a good one."""
        if context == "QShortcut":
            return _MARKED.get(sourceText)
        if sourceText in _UNTRANSLATED:
            return sourceText
        ours = _OURS.get((context, sourceText))
        return self._tr(ours) if ours is not None else None

"""The menu of what can be done with the articles that are selected in the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from reader.ui.home.deeds import Deeds
from reader.ui.look.appearance import Appearance


class EntryMenu(QMenu):
    """Goes when it is closed; each row says the key that does the same in the list."""

    def __init__(
        self,
        deeds: Deeds,
        appearance: Appearance,
        read: Callable[[], None],
        undo: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tr = appearance.tr
        state = deeds.state()
        rows = (
            (tr("Read"), read, "Enter"),
            (
                tr("No favourite any more") if state.is_favourite else tr("Favourite"),
                deeds.toggle_favourite,
                "F",
            ),
            (
                tr("Take out of the archive") if state.is_archived else tr("Archive"),
                deeds.toggle_archived,
                "A",
            ),
            (tr("Tags…"), deeds.ask_tags, "T"),
            (tr("Keep a copy of the file"), deeds.keep_copies, "K"),
            (
                tr("Bring back from the bin") if state.is_binned else tr("Move to the bin"),
                deeds.toggle_binned,
                "Del",
            ),
            (tr("Undo"), undo, "Ctrl+Z"),
            (tr("Forget for good…"), deeds.ask_to_forget, ""),
        )
        for words, do, key in rows:
            action = self.addAction(f"{words}\t{key}" if key else words)
            action.setEnabled(do is not undo or deeds.can_undo)
            action.triggered.connect(do)

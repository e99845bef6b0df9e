"""A tab that nobody has looked at yet: nothing is read, and nothing but this is made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget


class WaitingTab(QWidget):
    """Holds the place of a file's tab until it is seen."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

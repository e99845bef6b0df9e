"""A tab that nobody has looked at yet: nothing is read, and nothing but this is made."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget


class TabFile(NamedTuple):
    """What a tab shows."""

    path: Path
    inside: str = ""
    """The page's name in a file of several; empty for the one that was read last."""


class WaitingTab(QWidget):
    """Holds the place of a file's tab until it is seen."""

    def __init__(self, file: TabFile, title: str = "") -> None:
        super().__init__()
        self.file = file
        self.title = title
        """What is known to be its title; empty where only reading can tell."""

    @property
    def path(self) -> Path:
        """The file."""
        return self.file.path

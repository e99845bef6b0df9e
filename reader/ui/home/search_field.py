"""The field of the library's search, which tells what it understands."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from reader.library.searching.facets import Facets
from reader.library.searching.query import completions

MOST = 12
"""Completions that are offered at once."""


class SearchField(QLineEdit):
    """Completes the last word that is being typed: ``site:``, ``tag:`` and their values."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._facets = Facets()
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.activated.connect(self._take)
        self.textEdited.connect(self._offer)

    @property
    def offered(self) -> list[str]:
        """What is offered now; nothing while no list is open."""
        popup = self._completer.popup()
        return self._model.stringList() if popup is not None and popup.isVisible() else []

    def set_facets(self, facets: Facets) -> None:
        """Take the values that there are."""
        self._facets = facets

    def put(self, token: str) -> None:
        """Put a filter behind what is typed, unless it is there."""
        words = self.text().split()
        if token not in words:
            self.setText(" ".join((*words, token)))

    def _offer(self, typed: str) -> None:
        found = self._completions(typed)[:MOST]
        self._model.setStringList(found)
        if found:
            self._completer.complete()
        elif (popup := self._completer.popup()) is not None:
            popup.hide()

    def _completions(self, typed: str) -> list[str]:
        last = typed.rpartition(" ")[2]
        name, colon, value = last.lstrip("-－").replace("：", ":").partition(":")
        named = {
            "site": self._facets.sites,
            "author": self._facets.authors,
            "tag": self._facets.tags,
        }
        if colon and name in named:
            wanted = value.strip('"').lower()
            return [
                token_of(name, known)
                for known, _count in named[name]
                if wanted in known.lower() and token_of(name, known) != last
            ]
        return [each for each in completions(typed) if each != last and len(name) > 1]

    def _take(self, token: str) -> None:
        before, space, last = self.text().rpartition(" ")
        minus = last[:1] if last[:1] in ("-", "－") else ""
        self.setText(f"{before}{space}{minus}{token}" + ("" if token.endswith(":") else " "))


def token_of(name: str, value: str) -> str:
    """Return what is typed to filter by ``value``."""
    return f'{name}:"{value}"' if " " in value else f"{name}:{value}"

"""Lists what the reader taught; each rule can be taken back, and all given to other readers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.files.reading import read_regular
from reader.core.files.writing import write_whole
from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.extraction.taught.book import (
    TaughtBook,
    add_rules,
    read_book,
    remove_rule,
    written_rules,
)
from reader.extraction.taught.rules import TaughtRule, id_of_page
from reader.translation import Translate
from reader.ui.dialogs.ask import Asker
from reader.ui.look.words import PlainLabel, set_column_tip

_WIDTH, _HEIGHT = 760, 440
_LONGEST_PAGE = 60
_WIDEST = 280
"""Pixels of a column: what is said in the other ones is seen, too."""
_FILE = "qingdu-taught.toml"
_RULE = Qt.ItemDataRole.UserRole


class Taught(NamedTuple):
    """The file of rules, and what is known of the pages that they were taught on or followed."""

    path: Path
    counts: Mapping[str, int]
    """Pages by the names of rules."""
    name_of: Callable[[str], str]
    """Returns what an article is called by its id; empty where that is not known."""


class TaughtList(QDialog):
    """A table of rules: where each holds, what it says, on how many pages it acted, its sample."""

    rules_changed = Signal()

    def __init__(
        self, taught: Taught, asker: Asker, tr: Translate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._taught, self._path, self._asker, self._tr = taught, taught.path, asker, tr
        self._taken_back: list[TaughtRule] = []
        self.setWindowTitle(tr("What you taught"))
        self.resize(_WIDTH, _HEIGHT)
        self._label = PlainLabel()
        self._label.setWordWrap(True)
        self._tree = QTreeWidget()
        self._tree.setAccessibleName(tr("What you taught"))
        self._tree.setRootIsDecorated(False)
        self._tree.setAlternatingRowColors(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self._tree.setHeaderLabels([tr("Where"), tr("What"), tr("By"), tr("Pages"), tr("Sample")])
        header = self._tree.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMaximumSectionSize(_WIDEST)
        header.setStretchLastSection(True)
        self._tree.itemSelectionChanged.connect(self._show_state)
        roles = QDialogButtonBox.ButtonRole
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        self._buttons.rejected.connect(self.reject)
        self._back = self._buttons.addButton(tr("&Take back"), roles.ActionRole)
        self._undo = self._buttons.addButton(tr("&Undo"), roles.ActionRole)
        self._export = self._buttons.addButton(tr("&Export…"), roles.ActionRole)
        self._import = self._buttons.addButton(tr("&Import…"), roles.ActionRole)
        for button, do in (
            (self._back, self.take_back),
            (self._undo, self.undo),
            (self._export, self.export),
            (self._import, self.import_rules),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=do: do())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._tree, self.take_back)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo)
        layout = QVBoxLayout(self)
        for widget in (self._label, self._tree, self._buttons):
            layout.addWidget(widget)
        self._fill()
        self._tree.setFocus()

    @property
    def rows(self) -> list[list[str]]:
        """What the table shows."""
        items = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        return [[item.text(column) for column in range(5)] for item in items if item is not None]

    def take_back(self) -> None:
        """Take the chosen rules out of the file; they are followed no longer."""
        chosen: list[TaughtRule] = [item.data(0, _RULE) for item in self._tree.selectedItems()]

        def do() -> None:
            for rule in chosen:
                remove_rule(self._path, rule)
                self._taken_back.append(rule)

        if chosen:
            self._change(do)

    def undo(self) -> None:
        """Put the rule back that was taken back last."""
        if self._taken_back:
            rule = self._taken_back[-1]

            def do() -> None:
                add_rules(self._path, [rule])
                self._taken_back.pop()

            self._change(do)

    def export(self) -> None:
        """Write the rules into a file: all, or those chosen where more than one is chosen."""
        chosen = [item.data(0, _RULE) for item in self._tree.selectedItems()]
        place = self._asker.choose_place(self, _FILE, self._tr)
        if place is None:
            return
        book = self._book()
        # One row is always chosen, also where nobody chose it.
        rules = chosen if len(chosen) > 1 or book is None else book.rules
        written = written_rules(rules).encode("utf-8")
        if self._attempt(lambda: write_whole(place, written, lasting=True)):
            told = self._tr("Exported: {count} rules, in {path}.")
            self._label.setText(told.format(count=len(rules), path=place))

    def import_rules(self) -> None:
        """Add the rules of a file to the reader's own."""
        place = self._asker.choose_rules(self, self._tr)
        if place is None:
            return

        def do() -> None:
            read_regular(place, 1 << 22)  # which says why a file is none
            new = add_rules(self._path, read_book(place).rules)
            count = self._tr("{count} rules are new.").format(count=len(new))
            self._label.setText(count)

        self._change(do, keep_words=True)

    def _change(self, do: Callable[[], None], *, keep_words: bool = False) -> None:
        if self._attempt(do):
            words = self._label.text()
            self._fill()
            if keep_words:
                self._label.setText(words)
            self.rules_changed.emit()

    def _attempt(self, do: Callable[[], None]) -> bool:
        """Do it, or say why it cannot be done; whether it was."""
        try:
            do()
        except ReaderError as error:
            self._label.setText(error.told(self._tr))
        except OSError as error:
            sentence = self._tr("What you taught could not be written ({reason}).")
            self._label.setText(sentence.format(reason=self._tr(reason_of(error))))
        else:
            return True
        return False

    def _book(self) -> TaughtBook | None:
        """Return the rules; None when the file is not understood, which is told."""
        try:
            return read_book(self._path)
        except ReaderError as error:
            self._label.setText(error.told(self._tr))
            return None

    def _fill(self) -> None:
        tr = self._tr
        book = self._book()
        if book is not None and book.rules:
            sentence = tr(
                "These rules of your own are followed on every page they are for, here and on the "
                "command line. They lie in {path}."
            )
            self._label.setText(sentence.format(path=self._path))
        elif book is not None:
            self._label.setText(
                tr(
                    "There is no rule of your own. To make one, select what is not the article on "
                    "a page, and right-click it."
                )
            )
        row = self._tree.currentIndex().row()
        self._tree.clear()
        for rule in book.rules if book is not None else ():
            what = tr("the article") if rule.keep or rule.keep_lines else tr("not the article")
            by = ", ".join((*rule.selectors, *rule.drop_lines, *rule.keep_lines))
            pages = str(self._taught.counts.get(rule.name, 0))
            where = rule.site or self._page_name(rule.page)
            entry = QTreeWidgetItem([_shortened(where), what, _shortened(by), pages, rule.sample])
            entry.setData(0, _RULE, rule)
            for column, tip in ((0, where), (2, by), (4, rule.sample)):
                set_column_tip(entry, column, tip)
            self._tree.addTopLevelItem(entry)
        if book is not None and book.bad:
            bad = (f"{each.number}: {tr(each.reason)}" for each in book.bad)
            sentence = tr("Rules that cannot be followed: {list}")
            self._label.setText(sentence.format(list="; ".join(bad)))
        last = self._tree.topLevelItemCount() - 1
        if (item := self._tree.topLevelItem(min(max(row, 0), last))) is not None:
            self._tree.setCurrentItem(item)
        self._show_state()

    def _page_name(self, page: str) -> str:
        article_id = id_of_page(page)
        if not article_id:
            return page
        return self._taught.name_of(article_id) or self._tr("a page without an address")

    def _show_state(self) -> None:
        self._back.setEnabled(bool(self._tree.selectedItems()))
        self._undo.setEnabled(bool(self._taken_back))
        self._export.setEnabled(self._tree.topLevelItemCount() > 0)


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST_PAGE else words[: _LONGEST_PAGE - 1] + "…"

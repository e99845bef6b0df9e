"""The account of what was taken out and what was mended; each entry can be taken back."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QTabWidget, QVBoxLayout, QWidget

from reader.core.report import Removal, Repair
from reader.hanzi.presentation import Presentation
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import PlainLabel, name_field
from reader.ui.panels.account_groups import groups_of_removals, groups_of_repairs
from reader.ui.panels.account_rows import AccountEntries

FILTERED_FROM = 12
"""Entries; fewer are seen at a glance and have no filter box."""


class AccountPanel(QWidget):
    """Two lists: a check mark brings a removal back, or leaves a repair in force."""

    removals_kept = Signal(object, bool)
    """The removals' numbers in the reading, and whether they are to be back in the article."""
    removal_chosen = Signal(int)
    removal_menu_wanted = Signal(QPoint)
    """Where on the screen the menu of the chosen removals is to open."""
    repairs_undone = Signal(object, bool)
    """A tuple of Repairs, and whether the original is to be shown in their place."""
    repair_chosen = Signal(object)
    """A Repair that is to be shown in the text."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("account_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tr = appearance.tr
        self._removals: Sequence[Removal] = ()
        self._kept: Collection[str] = ()
        self._words: Sequence[str] = ()
        self._repairs: Sequence[Repair] = ()
        self._shown: Presentation | None = None
        self._removed_list = AccountEntries("removed", appearance, self)
        self._mended_list = AccountEntries("mended", appearance, self)
        self._removed_hint, self._mended_hint = PlainLabel(parent=self), PlainLabel(parent=self)
        self._removed_filter, self._mended_filter = QLineEdit(self), QLineEdit(self)
        self._tabs = QTabWidget(self)
        for hint, words, entries in (
            (self._removed_hint, self._removed_filter, self._removed_list),
            (self._mended_hint, self._mended_filter, self._mended_list),
        ):
            hint.setWordWrap(True)
            words.setObjectName(f"{entries.objectName()}_filter")
            words.setClearButtonEnabled(True)
            words.textChanged.connect(entries.filter)
            page = QWidget(self)
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(hint)
            column.addWidget(words)
            column.addWidget(entries, 1)
            self._tabs.addTab(page, "")
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(False)  # the panel is as wide as its titles need
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)
        queued = Qt.ConnectionType.QueuedConnection
        self._removed_list.ticked.connect(self._on_removals_ticked, queued)
        self._removed_list.chosen.connect(self._on_removal_chosen, queued)
        self._removed_list.menu_wanted.connect(self.removal_menu_wanted)
        self._mended_list.ticked.connect(self._on_repairs_ticked, queued)
        self._mended_list.chosen.connect(self.repair_chosen, queued)
        self._dress()
        appearance.changed.connect(self._dress)

    def _dress(self) -> None:
        """Say everything in the interface's language."""
        tr = self._tr
        self._tabs.setAccessibleName(tr("Removed and mended"))
        self._removed_list.setAccessibleName(tr("Removed"))
        self._mended_list.setAccessibleName(tr("Mended"))
        for words in (self._removed_filter, self._mended_filter):
            words.setPlaceholderText(tr("Filter"))
            name_field(words, tr("Filter the list"), tr("Clear"))
        self._list_removals()
        self._list_repairs()

    def show_removals(
        self, removals: Sequence[Removal], kept: Collection[str], words: Sequence[str]
    ) -> None:
        """List what was taken out; ``kept`` has the keys of what the reader brought back.

        ``words`` is what each row says.
        """
        self._removals, self._kept, self._words = removals, kept, words
        self._list_removals()

    def show_repairs(self, repairs: Sequence[Repair], shown: Presentation | None) -> None:
        """List what was mended; what is not done in ``shown`` shows the original again."""
        self._repairs, self._shown = repairs, shown
        self._list_repairs()

    def chosen_removals(self) -> tuple[int, ...]:
        """Return the numbers of the removals whose row has the keyboard; none elsewhere."""
        if not self._removed_list.hasFocus():
            return ()
        things = self._removed_list.current_things()
        return tuple(number for number in things if isinstance(number, int))

    def show_removed(self) -> None:
        """Bring the list of removals to the front."""
        self._tabs.setCurrentIndex(0)

    def show_mended(self) -> None:
        """Bring the list of repairs to the front."""
        self._tabs.setCurrentIndex(1)

    def _list_removals(self) -> None:
        groups = groups_of_removals(self._removals, self._kept, self._words, self._tr)
        self._removed_list.show_groups(groups)
        self._say_counts()

    def _list_repairs(self) -> None:
        shown = self._shown
        groups = groups_of_repairs(self._repairs, shown, self._tr) if shown else []
        self._mended_list.show_groups(groups)
        self._say_counts()

    def _say_counts(self) -> None:
        tr = self._tr
        removed = tr("Removed ({count})").format(count=len(self._removals))
        done = frozenset(self._shown.repairs) if self._shown else frozenset()
        mended = tr("Mended ({count})").format(count=sum(r in done for r in self._repairs))
        self._tabs.setTabText(0, removed)
        self._tabs.setTabText(1, mended)
        self._removed_hint.setText(
            tr("Tick what belongs to the article, and it is back.")
            if self._removals
            else tr("Nothing was removed from this page.")
        )
        self._mended_hint.setText(
            tr("Untick what was right as it stood. The original is never mended.")
            if self._repairs
            else tr("Nothing is mended in what is shown.")
        )
        for words, entries in (
            (self._removed_filter, self._removals),
            (self._mended_filter, self._repairs),
        ):
            words.setVisible(len(entries) >= FILTERED_FROM or bool(words.text()))

    def _on_removals_ticked(self, numbers: tuple[int, ...], ticked: bool) -> None:
        self.removals_kept.emit(numbers, ticked)

    def _on_removal_chosen(self, number: int) -> None:
        self.removal_chosen.emit(number)

    def _on_repairs_ticked(self, repairs: tuple[Repair, ...], ticked: bool) -> None:
        self.repairs_undone.emit(repairs, not ticked)

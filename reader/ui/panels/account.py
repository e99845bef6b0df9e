"""The account of what was taken out and what was mended; each entry can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from reader.core.report import Removal, Repair
from reader.opening.hand_edits import removal_key
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import PlainLabel, set_tip
from reader.ui.panels.account_rows import AccountEntries

_LONGEST = 120
"""Characters of a removed text that the list shows; the tool tip has all of it."""
_CONTEXT = 7
"""Characters shown on either side of a repair."""


class AccountPanel(QWidget):
    """Two lists: a check mark brings a removal back, or leaves a repair in force."""

    removal_kept = Signal(int, bool)
    """The removal's number in the reading, and whether it is to be back in the article."""
    removal_chosen = Signal(int)
    repair_undone = Signal(object, bool)
    """The Repair, and whether the original is to be shown in its place."""
    repair_chosen = Signal(object)
    """A Repair that is to be shown in the text."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("account_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tr = appearance.tr
        self._removals: Sequence[Removal] = ()
        self._repairs: Sequence[Repair] = ()
        self._removed_list = AccountEntries("removed", appearance, self)
        self._mended_list = AccountEntries("mended", appearance, self)
        self._removed_hint, self._mended_hint = PlainLabel(parent=self), PlainLabel(parent=self)
        self._tabs = QTabWidget(self)
        for hint, entries in (
            (self._removed_hint, self._removed_list),
            (self._mended_hint, self._mended_list),
        ):
            hint.setWordWrap(True)
            page = QWidget(self)
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(hint)
            column.addWidget(entries, 1)
            self._tabs.addTab(page, "")
        self._tabs.setDocumentMode(True)
        self._tabs.setUsesScrollButtons(False)  # the panel is as wide as its titles need
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)
        queued = Qt.ConnectionType.QueuedConnection
        self._removed_list.ticked.connect(self._on_removal_ticked, queued)
        self._removed_list.chosen.connect(self._on_removal_chosen, queued)
        self._mended_list.ticked.connect(self._on_repair_ticked, queued)
        self._mended_list.chosen.connect(self.repair_chosen, queued)
        self._dress()
        appearance.changed.connect(self._dress)

    def _dress(self) -> None:
        """Say everything in the interface's language."""
        tr = self._tr
        self._tabs.setAccessibleName(tr("Removed and mended"))
        self._removed_list.setAccessibleName(tr("Removed"))
        self._mended_list.setAccessibleName(tr("Mended"))
        self._say_counts()

    def show_removals(self, removals: Sequence[Removal], kept: Collection[str]) -> None:
        """List what was taken out; ``kept`` has the keys of what the reader brought back."""
        self._removals = removals

        def fill() -> None:
            for number, removal in enumerate(removals):
                text = " ".join(removal.text.split())
                short = text[:_LONGEST] + ("…" if len(text) > _LONGEST else "")
                ticked = removal_key(removal) in kept
                reason = self._tr(removal.reason)
                item = self._removed_list.add(short, reason, ticked=ticked, thing=number)
                set_tip(item, removal.text)

        _refill(self._removed_list, fill)
        self._say_counts()

    def show_repairs(
        self, repairs: Sequence[Repair], undone: Collection[Repair], texts: Mapping[str, str]
    ) -> None:
        """List what was mended; ``undone`` are those that show the original again.

        ``texts`` has the original texts by id, for the words round each place.
        """
        self._repairs = repairs

        def fill() -> None:
            for repair in repairs:
                before, mended, after = _in_context(repair, texts.get(repair.text_id, ""))
                strong = len(before), len(mended)
                ticked = repair not in undone
                words = before + mended + after
                self._mended_list.add(words, ticked=ticked, strong=strong, thing=repair)

        _refill(self._mended_list, fill)
        self._say_counts()

    def show_mended(self) -> None:
        """Bring the list of repairs to the front."""
        self._tabs.setCurrentIndex(1)

    def _say_counts(self) -> None:
        tr = self._tr
        removed = tr("Removed ({count})").format(count=len(self._removals))
        mended = tr("Mended ({count})").format(count=len(self._repairs))
        self._tabs.setTabText(0, removed)
        self._tabs.setTabText(1, mended)
        self._removed_hint.setText(
            tr("Tick what belongs to the article, and it is back.")
            if self._removals
            else tr("Nothing was taken out of this page.")
        )
        self._mended_hint.setText(
            tr("Untick what was right as it stood. 原文 is never mended.")
            if self._repairs
            else tr("Nothing is mended in what is shown.")
        )

    def _on_removal_ticked(self, number: int, ticked: bool) -> None:
        self.removal_kept.emit(number, ticked)

    def _on_removal_chosen(self, number: int) -> None:
        self.removal_chosen.emit(number)

    def _on_repair_ticked(self, repair: Repair, ticked: bool) -> None:
        self.repair_undone.emit(repair, not ticked)


def _refill(entries: AccountEntries, fill: Callable[[], None]) -> None:
    """Fill a list anew without leaving where its reader is in it."""
    row, scrolled = entries.currentRow(), entries.verticalScrollBar().value()
    with QSignalBlocker(entries):
        entries.clear()
        fill()
        entries.setCurrentRow(row if row < entries.count() else -1)
    entries.doItemsLayout()
    entries.verticalScrollBar().setValue(scrolled)


def _in_context(repair: Repair, text: str) -> tuple[str, str, str]:
    """Return what was mended between the words round it, as in 達3萬 〔余→餘〕 人."""
    before = text[max(0, repair.start - _CONTEXT) : repair.start].replace("\n", " ")
    after = text[repair.end : repair.end + _CONTEXT].replace("\n", " ")
    return before, f"〔{_visible(repair.original)}→{_visible(repair.repaired)}〕", after


def _visible(text: str) -> str:
    """Return ``text`` with an ideographic space that can be seen."""
    return text.replace("\u3000", "␣")

"""The account of what was removed and mended, kept on the tab in front, and what is done in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from reader.core.report import Repair
from reader.opening.hand_edits import removal_key, restored_id
from reader.opening.opened import Opened
from reader.ui.look.appearance import Appearance
from reader.ui.tabs.removed_words import RemovedWords
from reader.ui.typesetting.placed import TextPlace

if TYPE_CHECKING:
    from reader.ui.panels.account import AccountPanel
    from reader.ui.tabs.reading_tab import ReadingTab


class AccountSide(QObject):
    """Makes the panel when it is first asked for; ``tab`` gives the one in front."""

    menu_wanted = Signal(QPoint)
    """Where on the screen the menu of the removals that are chosen is to open."""
    words_ready = Signal()
    """The removals can be shown in another script now."""

    def __init__(
        self, tab: Callable[[], ReadingTab], appearance: Appearance, window: QWidget
    ) -> None:
        super().__init__(window)
        self._tab = tab
        self._appearance = appearance
        self._window = window
        self._panel: AccountPanel | None = None
        self._words = RemovedWords(lambda: tab().session, self)
        self._words.ready.connect(self.words_ready)

    @property
    def made(self) -> AccountPanel | None:
        """The panel, if it was shown yet."""
        return self._panel

    def panel(self) -> AccountPanel:
        """Return the panel."""
        if self._panel is None:
            from reader.ui.panels.account import AccountPanel

            self._panel = AccountPanel(self._appearance, self._window)
            self._panel.removals_kept.connect(self._keep_removals)
            self._panel.removal_menu_wanted.connect(self.menu_wanted)
            self._panel.removal_chosen.connect(self._go_to_removal)
            self._panel.repairs_undone.connect(self._undo_repairs)
            self._panel.repair_chosen.connect(self._go_to_repair)
        return self._panel

    def show(self, opened: Opened) -> None:
        """Show what was done with an article."""
        panel = self.panel()
        panel.show_removals(opened.removals, opened.record.kept, self._words.of(opened))
        panel.show_repairs(opened.repairs, opened.presentation)

    def clear(self) -> None:
        """Show nothing: no article is open."""
        if self._panel is not None:
            self._panel.show_removals((), (), ())
            self._panel.show_repairs((), None)

    def chosen_removals(self) -> tuple[int, ...]:
        """Return the numbers of the removals that are chosen in their list, if it has the focus."""
        return self._panel.chosen_removals() if self._panel is not None else ()

    def _keep_removals(self, numbers: tuple[int, ...], kept: bool) -> None:
        if (article := self._tab().session.article) is not None:
            article.keep_removals(numbers, kept=kept)

    def _go_to_removal(self, number: int) -> None:
        opened = self._tab().session.opened
        if opened is not None:
            removal = opened.removals[number]
            if opened.as_saved or removal_key(removal) in opened.record.kept:
                self._tab().view.reveal(TextPlace(restored_id(removal, number), 0))

    def _undo_repairs(self, repairs: tuple[Repair, ...], undone: bool) -> None:
        if (article := self._tab().session.article) is not None:
            article.undo_repairs(repairs, undone=undone)

    def _go_to_repair(self, repair: Repair) -> None:
        start, view = TextPlace(repair.text_id, repair.start), self._tab().view
        view.reveal(start)
        view.select(start, TextPlace(repair.text_id, repair.end))

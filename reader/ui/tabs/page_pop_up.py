"""The panel of the page's settings, over the tab in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from reader.core.settings import PageSettings
from reader.ui.look.appearance import Appearance
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.reading_tab import ReadingTab

if TYPE_CHECKING:
    from reader.ui.panels.page_settings import PagePanel


class PagePopUp(QObject):
    """Opens the panel, which is made then, and does in the tab in front what is chosen."""

    font_wanted = Signal()
    font_unwanted = Signal(str)
    """As the panel has them."""

    def __init__(
        self,
        current: Callable[[], ReadingTab],
        settings: SettingsStore,
        appearance: Appearance,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._current = current
        self._settings = settings
        self._appearance = appearance
        self._window = window
        self._panel: PagePanel | None = None

    def pop_up(self, corner: QPoint) -> None:
        """Open the panel with its upper right corner at ``corner`` of the screen."""
        if self._panel is None:
            self._panel = self._make()
        self.follow()
        self._panel.pop_up(corner)

    def follow(self) -> None:
        """Show in the panel what holds for the tab in front."""
        if self._panel is not None:
            tab = self._current()
            own = tab.own_layout.page if tab.own_layout.is_own else None
            self._panel.show_state(self._settings.settings, tab.session.variant, own)

    def _make(self) -> PagePanel:
        from reader.ui.panels.page_settings import PagePanel

        page = PagePanel(self._appearance, self._window)
        settings, current = self._settings, self._current
        page.page_changed.connect(lambda changed: settings.change(page=changed))
        page.layout_chosen.connect(lambda name, on: current().own_layout.change(name, on=on))
        page.layout_for_all_chosen.connect(lambda: current().own_layout.have_others_so())
        page.reset_chosen.connect(self._on_reset)
        page.quotation_marks_chosen.connect(lambda on: settings.change(quotation_marks=on))
        page.deep_repair_chosen.connect(lambda on: settings.change(deep_repair=on))
        page.theme_chosen.connect(lambda theme: settings.change(theme=theme))
        page.font_wanted.connect(self.font_wanted)
        page.font_unwanted.connect(self.font_unwanted)
        page.variant_chosen.connect(lambda variant: current().session.show_variant(variant))
        return page

    def _on_reset(self) -> None:
        self._settings.change(page=PageSettings())
        self._current().own_layout.be_as_others()

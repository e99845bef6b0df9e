"""The panels round the page: outline, figures, the account, and the page's settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.core.articles.outline import outline_of
from reader.core.report import Repair
from reader.core.settings import PageSettings, Settings
from reader.opening.hand_edits import removal_key, restored_id
from reader.opening.opened import Opened
from reader.ui.look.appearance import Appearance
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.reading_tab import ReadingTab
from reader.ui.tabs.workspace import Workspace
from reader.ui.typesetting.placed import TextPlace

if TYPE_CHECKING:
    from reader.ui.panels.account import AccountPanel
    from reader.ui.panels.figures import FigureStrip
    from reader.ui.panels.outline import OutlinePanel
    from reader.ui.panels.page_settings import PagePanel


class SidePanels(QObject):
    """Lays the panels out beside ``workspace`` and keeps them on the tab in front.

    Each is made when it is first shown. With ``held`` the outline's place is left blank until
    ``release``, so that the page is painted first.
    """

    font_wanted = Signal()
    font_unwanted = Signal(str)
    """As the panel about the page has them."""
    removal_menu_wanted = Signal(QPoint)
    """Where on the screen the menu of the removals that are chosen is to open."""

    def __init__(
        self,
        workspace: Workspace,
        settings: SettingsStore,
        appearance: Appearance,
        parent: QWidget,
        *,
        held: bool = False,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._settings = settings
        self._appearance = appearance
        self._window = parent
        self._held = held
        self._outline_room = QWidget(parent)
        self._outline_room.setObjectName("outline_room")
        self._outline_room.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._outline: OutlinePanel | None = None
        self._figures: FigureStrip | None = None
        self._account: AccountPanel | None = None
        self._page: PagePanel | None = None
        self.splitter = _splitter(Qt.Orientation.Horizontal, parent)
        self._side = _splitter(Qt.Orientation.Vertical, parent)
        """One above the other, so that both together take no more of the page than one."""
        for widget in (self._outline_room, workspace, self._side):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        widths = settings.settings.outline_width, settings.settings.side_width
        self.splitter.setSizes([widths[0], 1000, widths[1]])
        settings.changed.connect(self._on_settings_changed)
        self._show_chosen(settings.settings)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the panels and the page between them, from left to right."""
        made = (self._outline_room, self._workspace, self._figures, self._account)
        return tuple(widget for widget in made if widget is not None)

    def join_tab(self, tab: ReadingTab) -> None:
        """Let the outline follow a tab while it is in front."""
        tab.view.section_changed.connect(
            lambda section: self._follow_section(tab, section), Qt.ConnectionType.DirectConnection
        )

    def widths(self) -> tuple[int, int]:
        """Return how wide the outline and the panels on the other side are, or were last."""
        settings = self._settings.settings
        outline, _, side = self.splitter.sizes()
        return outline or settings.outline_width, side or settings.side_width

    def follow(self) -> None:
        """Show what belongs to the tab in front."""
        tab = self._workspace.current
        opened, families = tab.session.opened, tab.families()
        if self._page is not None:
            self._page.show_state(self._settings.settings, tab.session.variant)
        if self._settings.settings.outline_shown and not self._held:
            self._show_outline(tab)
        if opened is None:
            if self._figures is not None:
                self._figures.show_figures(None)
            if self._account is not None:
                self._account.show_removals((), ())
                self._account.show_repairs((), None)
            return
        article = opened.presentation.article
        if self._settings.settings.figures_shown:
            self._figure_strip().show_figures(article, families)
        if self._settings.settings.account_shown:
            self._show_account(opened)

    def release(self) -> None:
        """Fill the outline's place, if it was held."""
        if self._held:
            self._held = False
            self.follow()

    def chosen_removals(self) -> tuple[int, ...]:
        """Return the numbers of the removals that are chosen in their list, if it has the focus."""
        return self._account.chosen_removals() if self._account is not None else ()

    def show_mended(self) -> None:
        """Open the list of what was mended."""
        self._settings.change(account_shown=True)
        self._account_panel().show_mended()

    def pop_up_page(self) -> None:
        """Open the page's settings at the corner of the page."""
        window = self.splitter.window()
        corner = self.splitter.mapToGlobal(QPoint(self.splitter.width() - 16, 0))
        page = self._page_panel()
        page.show_state(self._settings.settings, self._tab.session.variant)
        page.pop_up(corner if window.isVisible() else QPoint())

    def _show_outline(self, tab: ReadingTab) -> None:
        opened = tab.session.opened
        outline = outline_of(opened.presentation.article) if opened else None
        panel = self._outline_panel()
        panel.show_outline(outline, tab.families())
        panel.set_current_section(tab.view.current_section())

    def _outline_panel(self) -> OutlinePanel:
        if self._outline is None:
            from reader.ui.panels.outline import OutlinePanel

            self._outline = OutlinePanel(self._appearance, self._outline_room)
            self._outline.section_chosen.connect(self._go_to_section)
            room = QVBoxLayout(self._outline_room)
            room.setContentsMargins(0, 0, 0, 0)
            room.addWidget(self._outline)
        return self._outline

    def _figure_strip(self) -> FigureStrip:
        if self._figures is None:
            from reader.ui.panels.figures import FigureStrip

            self._figures = FigureStrip(self._appearance, self._window)
            self._figures.figure_chosen.connect(self._go_to_figure)
            self._figures.figure_opened.connect(lambda block_id: self._tab.open_figure(block_id))
            self._side.insertWidget(0, self._figures)
        return self._figures

    def _account_panel(self) -> AccountPanel:
        if self._account is None:
            from reader.ui.panels.account import AccountPanel

            self._account = AccountPanel(self._appearance, self._window)
            self._account.removals_kept.connect(self._on_removals_kept)
            self._account.removal_menu_wanted.connect(self.removal_menu_wanted)
            self._account.removal_chosen.connect(self._on_removal_chosen)
            self._account.repairs_undone.connect(self._on_repairs_undone)
            self._account.repair_chosen.connect(self._on_repair_chosen)
            self._side.addWidget(self._account)
        return self._account

    def _page_panel(self) -> PagePanel:
        if self._page is None:
            from reader.ui.panels.page_settings import PagePanel

            page = self._page = PagePanel(self._appearance, self._window)
            settings = self._settings
            page.page_changed.connect(self._on_page_changed)
            page.quotation_marks_chosen.connect(lambda on: settings.change(quotation_marks=on))
            page.deep_repair_chosen.connect(lambda on: settings.change(deep_repair=on))
            page.theme_chosen.connect(lambda theme: settings.change(theme=theme))
            page.font_wanted.connect(self.font_wanted)
            page.font_unwanted.connect(self.font_unwanted)
            page.variant_chosen.connect(lambda variant: self._tab.session.show_variant(variant))
        return self._page

    @property
    def _tab(self) -> ReadingTab:
        return self._workspace.current

    def _show_account(self, opened: Opened) -> None:
        account = self._account_panel()
        account.show_removals(opened.removals, opened.record.kept)
        account.show_repairs(opened.repairs, opened.presentation)

    def _show_chosen(self, settings: Settings) -> None:
        self._outline_room.setVisible(settings.outline_shown)
        if settings.figures_shown or self._figures is not None:
            self._figure_strip().setVisible(settings.figures_shown)
        if settings.account_shown or self._account is not None:
            self._account_panel().setVisible(settings.account_shown)
        self._side.setVisible(settings.figures_shown or settings.account_shown)

    def _follow_section(self, tab: ReadingTab, section: str) -> None:
        if self._outline is not None and tab is self._workspace.currentWidget():
            self._outline.set_current_section(section)

    def _go_to_section(self, block_id: str) -> None:
        self._tab.view.go_to_section(block_id)

    def _go_to_figure(self, block_id: str) -> None:
        self._tab.view.go_to_section(f"{block_id}.picture")

    def _on_removals_kept(self, numbers: tuple[int, ...], kept: bool) -> None:
        if (article := self._tab.session.article) is not None:
            article.keep_removals(numbers, kept=kept)

    def _on_removal_chosen(self, number: int) -> None:
        opened = self._tab.session.opened
        if opened is not None:
            removal = opened.removals[number]
            if opened.as_saved or removal_key(removal) in opened.record.kept:
                self._tab.view.reveal(TextPlace(restored_id(removal, number), 0))

    def _on_repairs_undone(self, repairs: tuple[Repair, ...], undone: bool) -> None:
        if (article := self._tab.session.article) is not None:
            article.undo_repairs(repairs, undone=undone)

    def _on_repair_chosen(self, repair: Repair) -> None:
        start = TextPlace(repair.text_id, repair.start)
        self._tab.view.reveal(start)
        self._tab.view.select(start, TextPlace(repair.text_id, repair.end))

    def _on_page_changed(self, page: PageSettings) -> None:
        self._settings.change(page=page)

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        self._show_chosen(after)
        if self._page is not None:
            self._page.show_state(after, self._tab.session.variant)
        if _panels_of(before) != _panels_of(after):
            self.follow()


def _panels_of(settings: Settings) -> tuple[bool, bool, bool]:
    return settings.outline_shown, settings.figures_shown, settings.account_shown


def _splitter(orientation: Qt.Orientation, parent: QWidget) -> QSplitter:
    """Return a splitter with a hairline between its parts, none of which can be pushed away."""
    splitter = QSplitter(orientation, parent)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter

"""The panels round the page: outline, figures, the account, and the page's settings."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from reader.core.articles.outline import outline_of
from reader.core.settings import Settings
from reader.ui.look.appearance import Appearance
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.account_side import AccountSide
from reader.ui.tabs.page_pop_up import PagePopUp
from reader.ui.tabs.reading_tab import ReadingTab
from reader.ui.tabs.workspace import Workspace

NARROW = 700
"""Pixels; in a narrower window panels lie over the page."""
_LEAST_PAGE = 420
"""Pixels that panels on both sides leave the page: 18 characters a line of the usual size."""
_SIDES = "figures_shown", "notes_shown", "account_shown"
"""The settings of the panels at the right, from top to bottom."""
if TYPE_CHECKING:
    from reader.ui.panels.account import AccountPanel
    from reader.ui.panels.figures import FigureStrip
    from reader.ui.panels.notes import NotesPanel
    from reader.ui.panels.outline import OutlinePanel
    from reader.ui.tabs.drawers import Drawer


class SidePanels(QObject):
    """Lays the panels out beside ``workspace`` and keeps them on the tab in front.

    Each is made when it is first shown. With ``held`` the outline's place is left blank until
    ``release``, so that the page is painted first.
    """

    drawer_changed = Signal()
    """A panel was laid over the page, or put away."""
    font_wanted = Signal()
    font_unwanted = Signal(str)
    """As the panel about the page has them."""
    note_wanted = Signal(object)
    """The NoteRow to which a note is to be written."""
    notes_copy_wanted = Signal()
    notes_export_wanted = Signal()
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
        self._notes: NotesPanel | None = None
        self._account = AccountSide(lambda: workspace.current, appearance, parent)
        self._account.menu_wanted.connect(self.removal_menu_wanted)
        self._account.words_ready.connect(self.follow)
        self.splitter = _splitter(Qt.Orientation.Horizontal, parent)
        self._side = _splitter(Qt.Orientation.Vertical, parent)
        """One above the other, so that both together take no more of the page than one."""
        for widget in (self._outline_room, workspace, self._side):
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        self._widths = settings.settings.outline_width, settings.settings.side_width
        """Of the outline and of the panels on the other side, when they last had their room."""
        self.splitter.setSizes([self._widths[0], 1000, self._widths[1]])
        self._is_narrow = self._is_alone = False
        self._is_crowded = False
        """Whether the outline has given way to the panels on the other side."""
        self._drawer: Drawer | None = None
        self._opened = ""
        """The setting whose panel is in the drawer; empty while that is closed."""
        self.splitter.installEventFilter(self)
        self._page = PagePopUp(lambda: workspace.current, settings, appearance, parent)
        self._page.font_wanted.connect(self.font_wanted)
        self._page.font_unwanted.connect(self.font_unwanted)
        settings.changed.connect(self._on_settings_changed)
        workspace.covered_changed.connect(lambda: self._show_chosen(settings.settings))
        self._show_chosen(settings.settings)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the panels and the page between them, from left to right."""
        made = (self._outline_room, self._workspace, self._figures, self._notes, self._account.made)
        return tuple(widget for widget in made if widget is not None)

    def join_tab(self, tab: ReadingTab) -> None:
        """Let the outline follow a tab while it is in front."""
        tab.notes_changed.connect(lambda: self._follow_notes(tab))
        tab.view.section_changed.connect(
            lambda section: self._follow_section(tab, section), Qt.ConnectionType.DirectConnection
        )

    def toggle(self, field: str) -> None:
        """Show or hide the panel whose setting is ``field``; over the page in a narrow window."""
        if not self._is_narrow and field == "outline_shown" and self._is_crowded:
            self._settings.change(outline_shown=True, **dict.fromkeys(_SIDES, False))
        elif not self._is_narrow:
            self._settings.change(**{field: not getattr(self._settings.settings, field)})
            if field == "outline_shown" and self._settings.settings.outline_shown:
                self._say_where_no_outline_is()
        elif self._opened == field:
            self._make_drawer().close_it()
        elif field == "outline_shown" and not self._has_sections:
            self._say_where_no_outline_is()
        else:
            self._open_drawer(field)

    def is_shown(self, field: str) -> bool:
        """Whether the panel whose setting is ``field`` is shown."""
        if self._is_narrow:
            return self._opened == field
        if field == "outline_shown" and self._is_crowded:
            return False
        return bool(getattr(self._settings.settings, field))

    def leave_alone(self, *, alone: bool) -> None:
        """Leave the page alone in the window, with the panels over it when they are asked for."""
        self._is_alone = alone
        self._be_narrow(is_narrow=alone or self.splitter.width() < NARROW)

    def close_drawer(self) -> bool:
        """Close the panel that lies over the page; whether one did."""
        if not self._opened:
            return False
        self._make_drawer().close_it()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lay the panels over the page where there is no room beside it."""
        if event.type() == QEvent.Type.Resize and watched is self.splitter:
            was_narrow, was_crowded = self._is_narrow, self._is_crowded
            self._be_narrow(is_narrow=self._is_alone or self.splitter.width() < NARROW)
            settings = self._settings.settings
            if any(getattr(settings, field) for field in _SIDES):
                self._show_chosen(settings)
            if was_crowded != self._is_crowded:
                self.follow()
            if (was_narrow, was_crowded) != (self._is_narrow, self._is_crowded):
                self.drawer_changed.emit()
        return super().eventFilter(watched, event)

    def widths(self) -> tuple[int, int]:
        """Return how wide the outline and the panels on the other side are, or were last."""
        if self._is_narrow:
            return self._widths
        outline, _, side = self.splitter.sizes()
        return outline or self._widths[0], side or self._widths[1]

    def follow(self) -> None:
        """Show what belongs to the tab in front."""
        tab = self._workspace.current
        opened, families = tab.session.opened, tab.families()
        self._page.follow()
        self._show_chosen(self._settings.settings)
        if self.is_shown("outline_shown") and not self._held:
            self._show_outline(tab)
        if self.is_shown("notes_shown"):
            self._notes_panel().show_rows(tab.notes.rows())
        if opened is None:
            if self._figures is not None:
                self._figures.show_figures(None)
            self._account.clear()
            return
        article = opened.presentation.article
        if self.is_shown("figures_shown"):
            self._figure_strip().show_figures(article, families)
        if self.is_shown("account_shown"):
            self._account_panel()
            self._account.show(opened)

    def release(self) -> None:
        """Fill the outline's place, if it was held."""
        if self._held:
            self._held = False
            self.follow()

    def chosen_removals(self) -> tuple[int, ...]:
        """Return the numbers of the removals that are chosen in their list, if it has the focus."""
        return self._account.chosen_removals()

    def show_removed(self) -> None:
        """Open the list of what was removed."""
        self._open_account().show_removed()

    def show_mended(self) -> None:
        """Open the list of what was mended."""
        self._open_account().show_mended()

    def pop_up_page(self) -> None:
        """Open the page's settings at the corner of the page."""
        window = self.splitter.window()
        corner = self.splitter.mapToGlobal(QPoint(self.splitter.width() - 16, 0))
        self._page.pop_up(corner if window.isVisible() else QPoint())

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

    def _notes_panel(self) -> NotesPanel:
        if self._notes is None:
            from reader.ui.panels.notes import NotesPanel

            self._notes = NotesPanel(self._appearance, self._window)
            self._notes.chosen.connect(lambda row: self._tab.notes.go_to(row))
            self._notes.taken.connect(lambda rows: self._tab.notes.take(rows))
            self._notes.note_wanted.connect(self.note_wanted)
            self._notes.copy_wanted.connect(self.notes_copy_wanted)
            self._notes.export_wanted.connect(self.notes_export_wanted)
            self._side.insertWidget(1, self._notes)
        return self._notes

    def _follow_notes(self, tab: ReadingTab) -> None:
        if self.is_shown("notes_shown") and tab is self._workspace.currentWidget():
            self._notes_panel().show_rows(tab.notes.rows())

    def _open_account(self) -> AccountPanel:
        if not self.is_shown("account_shown"):
            self.toggle("account_shown")
        return self._account_panel()

    def _account_panel(self) -> AccountPanel:
        panel = self._account.panel()
        if self._side.indexOf(panel) < 0:
            self._side.addWidget(panel)
        return panel

    @property
    def _tab(self) -> ReadingTab:
        return self._workspace.current

    def _show_chosen(self, settings: Settings) -> None:
        if self._is_narrow:
            return
        shown = {field for field in _SIDES if getattr(settings, field)}
        self._is_crowded = bool(shown) and self._would_be_crowded()
        is_wanted = settings.outline_shown and not self._is_crowded
        self._outline_room.setVisible(is_wanted and self._has_sections)
        self._show_sides(shown)
        self._side.setVisible(bool(shown))

    def _would_be_crowded(self) -> bool:
        """Whether panels on both sides would leave less of the page than can be read."""
        page = self.splitter.width() - sum(self.widths())
        return self.splitter.isVisible() and page < _LEAST_PAGE

    def _show_sides(self, shown: Collection[str]) -> None:
        """Show those of the panels at the right whose settings are ``shown``, and no other."""
        sides: tuple[tuple[str, QWidget | None, Callable[[], QWidget]], ...] = (
            ("figures_shown", self._figures, self._figure_strip),
            ("notes_shown", self._notes, self._notes_panel),
            ("account_shown", self._account.made, self._account_panel),
        )
        for field, made, make in sides:
            if field in shown or made is not None:
                make().setVisible(field in shown)

    @property
    def _has_sections(self) -> bool:
        """Whether the article in front has an outline, or may have one once it is open."""
        if self._workspace.count() and self._tab.home.is_shown:
            return False
        session = self._tab.session if self._workspace.count() else None
        if session is None or session.opened is None:
            return session is None or session.is_opening or self._held
        return bool(outline_of(session.opened.presentation.article))

    def _say_where_no_outline_is(self) -> None:
        tr = self._appearance.tr
        is_page_seen = self._tab.session.opened is not None and not self._tab.home.is_shown
        if not is_page_seen and not self._has_sections:
            self._tab.message.say(tr("Open an article first."))
        elif not self._has_sections:
            self._tab.message.say(tr("This article has no sections."))

    # A narrow window

    def _be_narrow(self, *, is_narrow: bool) -> None:
        if is_narrow == self._is_narrow:
            return
        if is_narrow and self.splitter.isVisible():
            self._widths = self.widths()
        self._is_narrow = is_narrow
        if is_narrow:
            self._outline_room.hide()
            self._side.hide()
            return
        self._make_drawer().close_it()
        settings = self._settings.settings
        self.splitter.insertWidget(0, self._outline_room)
        self.splitter.addWidget(self._side)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([self._widths[0], 1000, self._widths[1]])
        self._show_chosen(settings)
        QTimer.singleShot(0, self, self.follow)  # Qt is still dressing what has changed its place

    def _make_drawer(self) -> Drawer:
        if self._drawer is None:
            from reader.ui.tabs.drawers import Drawer

            self._drawer = Drawer(self._workspace, self._window)
            self._drawer.closed.connect(self._on_drawer_closed)
        return self._drawer

    def _open_drawer(self, field: str) -> None:
        self._opened = field
        panel: QWidget = self._outline_room
        if field != "outline_shown":
            self._show_sides({field})
            panel = self._side
        self.follow()
        self._make_drawer().open(panel, at_right=panel is self._side)
        self.follow()  # again: a style sheet takes typefaces back from what changes its place
        self.drawer_changed.emit()

    def _on_drawer_closed(self) -> None:
        self._opened = ""
        focused = QApplication.focusWidget()
        if focused is None or not self._workspace.isAncestorOf(focused):
            self._tab.view.setFocus()
        self.drawer_changed.emit()

    def _follow_section(self, tab: ReadingTab, section: str) -> None:
        if self._outline is not None and tab is self._workspace.currentWidget():
            self._outline.set_current_section(section)

    def _go_to_section(self, block_id: str) -> None:
        self.close_drawer()
        self._tab.view.go_to_section(block_id)

    def _go_to_figure(self, block_id: str) -> None:
        self.close_drawer()
        self._tab.view.go_to_section(f"{block_id}.picture")

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        self._show_chosen(after)
        self._page.follow()
        if _panels_of(before) != _panels_of(after):
            self.follow()


def _panels_of(settings: Settings) -> tuple[bool, ...]:
    return (settings.outline_shown, *(bool(getattr(settings, field)) for field in _SIDES))


def _splitter(orientation: Qt.Orientation, parent: QWidget) -> QSplitter:
    """Return a splitter with a hairline between its parts, none of which can be pushed away."""
    splitter = QSplitter(orientation, parent)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    return splitter

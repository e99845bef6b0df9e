"""The window: its page in tabs, with panels beside it and bars round it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from reader.core.articles.outline import outline_of
from reader.ui.bars.placeholder import BarPlaceholder
from reader.ui.commands.desk import Desk, Shared
from reader.ui.look.on_screen import fit_on_screen
from reader.ui.look.theme import Colours, style_sheet_of
from reader.ui.look.words import PlainLabel
from reader.ui.tabs.reading_tab import ReadingTab
from reader.ui.tabs.side_panels import SidePanels
from reader.ui.tabs.tab_memory import TabMemory
from reader.ui.tabs.workspace import Workspace

if TYPE_CHECKING:
    from reader.core.settings import Settings
    from reader.ui.window.frame import WindowFrame


class MainWindow(QMainWindow):
    """Shows articles in tabs, the way the settings say."""

    closed = Signal(object)
    """This window, which is not used again."""

    def __init__(
        self, make_tab: Callable[[], ReadingTab], shared: Shared, *, page_first: bool = False
    ) -> None:
        """Lay out everything; with ``page_first`` only the page, and ``complete`` the rest."""
        super().__init__()
        self._shared = shared
        settings, appearance = shared.settings, shared.appearance
        self._frame: WindowFrame | None = None
        self._dressed_in: Colours | None = None
        self._dress()
        appearance.changed.connect(self._dress)
        self._workspace = Workspace(make_tab, appearance, self)
        self._tab_memory = TabMemory(self._workspace, settings)
        self._panels = SidePanels(self._workspace, settings, appearance, self, held=page_first)
        self._bar_placeholder = BarPlaceholder(self) if page_first else None
        self._drop_sign: PlainLabel | None = None
        self.setAcceptDrops(True)
        self.setCentralWidget(self._panels.splitter)
        self._workspace.tab_made.connect(self._panels.join_tab)
        self._workspace.current_tab_changed.connect(self._follow)
        self._workspace.covered_changed.connect(self._entitle)
        self._workspace.new_tab()
        self.resize(settings.settings.window_width, settings.settings.window_height)
        fit_on_screen(self)
        self._follow()
        appearance.changed.connect(self._follow)
        settings.changed.connect(self._on_settings_changed)
        if not page_first:
            self.complete()

    # What others may ask

    @property
    def tab(self) -> ReadingTab:
        """The tab in front."""
        return self._workspace.current

    @property
    def workspace(self) -> Workspace:
        """All tabs."""
        return self._workspace

    def open(self, path: Path, inside: str = "") -> None:
        """Open a file, or the page of it with this name, in a tab and bring it to the front."""
        self._workspace.open(path, inside)

    def complete(self) -> None:
        """Make what was left for after the first paint; the page stays where it is."""
        if self._frame is not None:
            return
        if self._bar_placeholder is not None:
            self._bar_placeholder.clear()
        self._frame = self._make_frame()
        self._frame.catch_up()
        self._panels.release()

    def _dress(self) -> None:
        """Take the colours in force, with all that is in the window or opens over it.

        The whole application's sheet would go over every widget twice as often.
        """
        colours = self._shared.appearance.colours
        if colours != self._dressed_in:
            self._dressed_in = colours
            self.setStyleSheet(style_sheet_of(colours))

    def _make_frame(self) -> WindowFrame:
        from reader.ui.commands.file_notices import FileNotices
        from reader.ui.window.frame import WindowFrame

        notices = FileNotices(self._shared.appearance)
        return WindowFrame(Desk(self._shared, self, self._workspace, self._panels, notices))

    def go_to_heading(self, words: str) -> bool:
        """Put the first section whose shown title contains ``words`` at the top, if any does."""
        opened = self.tab.session.opened
        entries = outline_of(opened.presentation.article) if opened else ()
        for entry in entries:
            if words in entry.title:
                self.tab.view.go_to_section(entry.block_id)
                return True
        return False

    def _follow(self) -> None:
        """Bring everything round the page up to the tab in front."""
        self._entitle()
        self._panels.follow()
        if self._frame is not None:
            self._frame.follow()

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        """Have all tabs named in another script; their pages are shown in it when they are seen."""
        if _script(before) != _script(after):
            self._workspace.name_tabs()

    def _entitle(self) -> None:
        tr = self._shared.appearance.tr
        title = tr("Library") if self.tab.home.is_shown else self.tab.title()
        self.setWindowTitle(" — ".join(filter(None, (title, tr("Qingdu")))))

    # Qt's events

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lead the Tab key through the bars, the panels and the page as they stand."""
        if self._frame is None:
            return super().focusNextPrevChild(forward)
        from reader.ui.window.tab_key import go_to_neighbour

        return go_to_neighbour(self, self._frame.regions(), forward=forward)

    def event(self, event: QEvent) -> bool:
        """Draw icons and pictures anew for a screen of another sharpness."""
        done = super().event(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange and self.isVisible():
            self._shared.appearance.changed.emit()
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Look at the file when the user comes back; leave the page alone on a full screen."""
        super().changeEvent(event)
        is_active = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if self._frame is None:
            return
        if is_active:
            self._frame.come_back()
        if event.type() == QEvent.Type.WindowStateChange:
            self._frame.fill_screen(alone=self.isFullScreen())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and text out of other windows, that are dragged over this one."""
        data, source = event.mimeData(), event.source()
        if isinstance(source, QWidget) and self.isAncestorOf(source):
            event.ignore()  # words of its own page, which stay in it
            return
        if data.hasUrls() or data.hasHtml() or data.hasText():
            _accept_copy(event)
            self._welcome_drop(shown=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Welcome it no longer."""
        self._welcome_drop(shown=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, each file in a tab."""
        self._welcome_drop(shown=False)
        self.complete()
        if self._frame is not None:
            self._frame.open_dropped(event.mimeData())
            _accept_copy(event)

    def _welcome_drop(self, *, shown: bool) -> None:
        """Show, or no longer, that what is dragged can be dropped here."""
        if self._drop_sign is None and shown:
            tr, colours = self._shared.appearance.tr, self._shared.appearance.colours
            sign = self._drop_sign = PlainLabel(tr("Drop it to read it"), self)
            sign.setObjectName("drop_sign")
            sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
            sign.setStyleSheet(
                f"#drop_sign {{ background: {colours.panel}; color: {colours.text};"
                f" border: 3px dashed {colours.accent}; font-size: 20px; }}"
            )
            place = QRect(self._workspace.mapTo(self, QPoint()), self._workspace.size())
            sign.setGeometry(place.adjusted(12, 12, -12, -12))
            sign.show()
            sign.raise_()
        elif self._drop_sign is not None and not shown:
            self._drop_sign.hide()
            self._drop_sign.deleteLater()
            self._drop_sign = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give up what is being opened; remember places, tabs and the window's size."""
        tabs = self._workspace.tabs()
        for tab in tabs:
            tab.session.cancel()
            tab.remember_place()
            self._shared.speech.stop_for(tab)
        self._tab_memory.note()
        outline_width, side_width = self._panels.widths()
        settings = replace(
            self._shared.settings.settings,
            outline_width=outline_width,
            side_width=side_width,
        )
        if not self.isFullScreen():
            maximized = self.isMaximized()
            size = self.normalGeometry().size() if maximized else self.size()
            settings = replace(
                settings,
                window_width=size.width(),
                window_height=size.height(),
                window_maximized=maximized,
            )
        self._shared.settings.put(settings)
        super().closeEvent(event)
        self.closed.emit(self)


def _accept_copy(event: QDropEvent) -> None:
    """Take what is dragged as a copy: a file manager that proposes to move must not delete it."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _script(settings: Settings) -> tuple[object, ...]:
    """Return what titles are shown by."""
    return settings.variant, settings.quotation_marks

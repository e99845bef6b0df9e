"""The window: lays the widgets out and joins them to the tab in front."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from reader.core.counting import count_letters
from reader.core.outline import outline_of
from reader.core.settings import Settings, Theme
from reader.translation import Language, Translate
from reader.ui.actions import COMMANDS, Actions
from reader.ui.ask import Asker
from reader.ui.file_commands import FileCommands
from reader.ui.late_converter import LateConverter
from reader.ui.menus import Menus
from reader.ui.opened import Opened
from reader.ui.page_commands import PageCommands
from reader.ui.reading_commands import ReadingCommands
from reader.ui.reading_tab import ReadingTab
from reader.ui.settings_store import SettingsStore
from reader.ui.side_panels import SidePanels
from reader.ui.speech import Speech
from reader.ui.status_line import StatusLine
from reader.ui.tab_path import go_to_neighbour
from reader.ui.theme import Colours
from reader.ui.tool_bar import ToolBar
from reader.ui.workspace import Workspace

if TYPE_CHECKING:
    from reader.ui.info_panel import Known

COUNTED_SELECTION = 20_000
"""A longer one is told as Qt counts it, so that the mouse is never held up."""
MESSAGE_TIME = 8000
"""Milliseconds that a passing remark stays."""


class MainWindow(QMainWindow):
    """Shows articles in tabs, the way the settings say."""

    closed = Signal(object)
    """This window, which is not used again."""

    def __init__(
        self,
        make_tab: Callable[[], ReadingTab],
        settings: SettingsStore,
        converter: LateConverter,
        manual: Callable[[], Path],
        speech: Speech,
        asker: Asker,
        colours: Colours,
        tr: Translate,
        *,
        page_first: bool = False,
    ) -> None:
        """Lay out everything; ``page_first`` leaves what can wait to ``complete``."""
        super().__init__()
        self._settings = settings
        self._asker = asker
        self._tr = tr
        self.setAcceptDrops(True)
        self._workspace = Workspace(make_tab, self)
        self._files = FileCommands(self._workspace, settings, asker, self, manual, tr)
        self._reading = ReadingCommands(
            self._workspace, settings, converter, speech, asker, self, tr
        )
        self._page = PageCommands(settings)
        self._is_complete = not page_first
        self._colours = colours
        self._panels = SidePanels(self._workspace, settings, tr, self, held=page_first)
        self._actions = Actions(self._slots(), self)
        for command in COMMANDS:
            self.addAction(self._actions[command.name])  # so that keys work without the menu bar
        self._menus = Menus(self.menuBar(), self._actions)
        self._tools = ToolBar(self._actions, self)
        self.addToolBar(self._tools)
        self._status = StatusLine(tr, self)
        self.setStatusBar(self._status)
        self.setCentralWidget(self._panels.splitter)
        self._join()
        self._workspace.new_tab()
        self._apply_settings()
        self.set_colours(colours)
        self.retranslate(tr)

    # What others may ask

    @property
    def tab(self) -> ReadingTab:
        """The tab in front."""
        return self._workspace.current

    @property
    def workspace(self) -> Workspace:
        """All tabs."""
        return self._workspace

    def open(self, path: Path) -> None:
        """Open a file in a tab and bring it to the front."""
        self._workspace.open(path)

    def complete(self) -> None:
        """Fill what was left for after the first paint; the layout stays."""
        if not self._is_complete:
            self._is_complete = True
            self._menus.build(self._tr)
            self._tools.set_colours(self._colours)
            self._panels.release()

    def retranslate(self, tr: Translate) -> None:
        """Say everything in another interface language, at once."""
        self._tr = tr
        self._files.retranslate(tr)
        self._reading.retranslate(tr)
        self._actions.retranslate(tr)
        self._menus.build(tr, titles_only=not self._is_complete)
        self._panels.retranslate(tr)
        self._status.retranslate(tr)
        self._workspace.retranslate(tr)
        self._show_around()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of another theme."""
        self._colours = colours
        if self._is_complete:
            self._tools.set_colours(colours)
        self._panels.set_colours(colours)
        self._workspace.set_colours(colours)

    def go_to_heading(self, words: str) -> bool:
        """Put the first section whose shown title contains ``words`` at the top, if any does."""
        opened = self.tab.session.opened
        entries = outline_of(opened.presentation.article) if opened else ()
        for entry in entries:
            if words in entry.title:
                self.tab.view.go_to_section(entry.block_id)
                return True
        return False

    # Building

    def _join(self) -> None:
        self._workspace.tab_made.connect(self._join_tab)
        self._workspace.current_tab_changed.connect(self._show_around)
        self._status.mended_chosen.connect(self._panels.show_mended)
        self._status.cancel_requested.connect(lambda: self.tab.session.cancel())
        self._settings.changed.connect(self._on_settings_changed)
        self._settings.saving_failed.connect(self._on_saving_failed)
        menus = self._menus
        menus.recent.aboutToShow.connect(lambda: self._files.fill_recent(menus.recent))
        menus.bookmarks.aboutToShow.connect(lambda: self._reading.fill_bookmarks(menus.bookmarks))

    def _join_tab(self, tab: ReadingTab) -> None:
        """Let a tab's signals reach what stands around it, as long as it is in front."""

        def in_front(slot: Callable[..., object]) -> Callable[..., None]:
            def called(*arguments: object) -> None:
                if tab is self._workspace.currentWidget():
                    slot(*arguments)

            return called

        session, view = tab.session, tab.view
        session.opening_started.connect(in_front(self._on_opening_started))
        session.opening_progressed.connect(in_front(self._status.set_progress))
        session.opening_cancelled.connect(in_front(self._status.end_opening))
        session.opening_failed.connect(in_front(self._on_opening_ended))
        session.article_opened.connect(in_front(self._on_article_opened))
        session.saving_failed.connect(self._on_record_lost)
        self._panels.join_tab(tab)
        view.progress_changed.connect(in_front(self._status.set_share_read))
        view.selectionChanged.connect(in_front(self._on_selection_changed))
        view.zoom_requested.connect(self._reading.change_font_size)
        view.link_chosen.connect(self._on_link_chosen)
        view.menu_requested.connect(self._on_menu_requested)
        view.history_changed.connect(in_front(self._enable_actions))
        tab.command_chosen.connect(lambda name: self._actions[name].trigger())
        tab.file_chosen.connect(self.open)
        view.highlighted.connect(self._on_link_hovered)

    def _slots(self) -> dict[str, Callable[[], object]]:
        slots: dict[str, Callable[[], object]] = {
            **self._files.slots(),
            **self._reading.slots(),
            **self._page.slots(),
            "quit": QApplication.closeAllWindows,
            **self._panels.slots(),
            "info": self._show_info,
            "full_screen": lambda: self._set_full_screen(full=not self.isFullScreen()),
            "leave": self._leave,
            "keys": lambda: self._asker.show_keys(self, self._tr),
            "about": lambda: self._asker.show_about(self, self._tr),
        }
        for theme in Theme:
            slots[f"theme:{theme.value}"] = self._setting_slot(theme=theme)
        for tag in ("", *(language.value for language in Language)):
            slots[f"language:{tag}"] = self._setting_slot(language=tag)
        return slots

    def _setting_slot(self, **values: object) -> Callable[[], None]:
        return lambda: self._settings.change(**values)

    # Settings

    def _apply_settings(self) -> None:
        settings = self._settings.settings
        self.resize(settings.window_width, settings.window_height)

    def _on_settings_changed(self, before: Settings, after: Settings) -> None:
        self._enable_actions()

    def _on_saving_failed(self, reason: str) -> None:
        sentence = self._tr(
            "Your settings could not be saved ({reason}). They last until you quit."
        )
        self.tab.message.say(sentence.format(reason=self._tr(reason)))

    def _on_record_lost(self, reason: str) -> None:
        sentence = self._tr(
            "What you did with the article could not be saved ({reason}). It lasts until you quit."
        )
        self.tab.message.say(sentence.format(reason=self._tr(reason)))

    # The tab in front

    def _on_opening_started(self, path: Path) -> None:
        self._status.showMessage(self._tr("Opening {name}…").format(name=path.name))
        self._status.begin_opening()

    def _on_opening_ended(self, *_: object) -> None:
        self._status.end_opening()
        self._status.clearMessage()

    def _on_article_opened(self, _opened: object) -> None:
        self._on_opening_ended()
        self._files.note_opened(self.tab)
        self._files.tell_part(self.tab)
        self.tab.view.setFocus()

    def _on_selection_changed(self) -> None:
        cursor = self.tab.view.textCursor()
        self._actions["copy"].setEnabled(cursor.hasSelection())
        opened, length = self.tab.session.opened, cursor.selectionEnd() - cursor.selectionStart()
        if opened is not None and length == cursor.document().characterCount() - 1:
            length = opened.characters
        elif length <= COUNTED_SELECTION:
            length = count_letters(self.tab.view.createMimeDataFromSelection().text())
        self._status.set_selection(length)

    def _on_link_chosen(self, address: str) -> None:
        if sentence := self._reading.follow(address):
            self._status.showMessage(sentence, MESSAGE_TIME)

    def _on_link_hovered(self, url: QUrl) -> None:
        self._status.showMessage(url.toString())

    def _on_menu_requested(self, where: QPoint) -> None:
        from reader.ui.context_menu import context_menu

        tab = self.tab
        menu = context_menu(tab.view, where, self._actions, tab.open_figure, self._tr, self)
        menu.exec(where)
        menu.deleteLater()

    def _show_around(self) -> None:
        """Bring everything round the page up to the tab in front."""
        tab = self.tab
        self.setWindowTitle(" — ".join(filter(None, (tab.title(), self._tr("Qingdu")))))
        opened = tab.session.opened
        if opened is None:
            self._status.set_article(0, 0)
        else:
            self._status.set_article(
                opened.characters,
                len(opened.presentation.repairs),
                opened.presentation.article.variant,
            )
            self._status.set_share_read(tab.view.progress())
        self._panels.follow()
        self._enable_actions()

    def _enable_actions(self) -> None:
        """Let the commands show what can be done and what is in force."""
        settings, session, actions = self._settings.settings, self.tab.session, self._actions
        opened = session.opened
        actions["outline"].setChecked(settings.outline_shown)
        actions["figures"].setChecked(settings.figures_shown)
        actions["account"].setChecked(settings.account_shown)
        actions["keep_articles"].setChecked(settings.articles_kept)
        actions["as_saved"].setChecked(opened is not None and opened.as_saved)
        actions["copy"].setEnabled(self.tab.view.has_selection)
        actions["undo"].setEnabled(session.edits.can_go_back)
        actions["redo"].setEnabled(session.edits.can_go_forward)
        actions["back"].setEnabled(self.tab.view.history.can_go_back)
        actions["forward"].setEnabled(self.tab.view.history.can_go_forward)
        actions.check("theme", settings.theme.value)
        actions.check("language", settings.language)
        self._page.check(actions)
        actions.check("variant", session.variant.value)
        self._tools.retranslate(self._tr, session.variant)

    def _show_info(self) -> None:
        opened = self.tab.session.opened
        if opened is not None:
            self._asker.show_info(self, known_of(opened), self._tr)

    # The window

    def _set_full_screen(self, *, full: bool) -> None:
        self._actions["full_screen"].setChecked(full)
        for widget in (self.menuBar(), self._tools, self._status):
            widget.setVisible(not full)
        state, full_screen = self.windowState(), Qt.WindowState.WindowFullScreen
        self.setWindowState(state | full_screen if full else state & ~full_screen)

    def _leave(self) -> None:
        """Undo the topmost thing only: message, find, opening, stay in a panel, full screen."""
        if not self.tab.message.isHidden():
            self.tab.message.dismiss()
        elif self.tab.is_finding:
            self.tab.finder.close()
        elif self.tab.session.is_opening:
            self.tab.session.cancel()
        elif not self.tab.view.hasFocus() and self.tab.session.opened is not None:
            self.tab.view.setFocus()  # from a panel or a bar back to the page
        elif self.isFullScreen():
            self._set_full_screen(full=False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Lead the Tab key through the bars, the panels and the page as they stand."""
        regions = (self._tools, *self._panels.regions(), self._status)
        return go_to_neighbour(self, regions, forward=forward)

    def event(self, event: QEvent) -> bool:
        """Draw icons and pictures anew for a screen of another sharpness."""
        done = super().event(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange and self.isVisible():
            self.set_colours(self._colours)
        return done

    def changeEvent(self, event: QEvent) -> None:
        """Look whether the file has changed when the user comes back to the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._files.tell_of_file(self.tab)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, and text out of other windows, that are dragged over this one."""
        data = event.mimeData()
        if data.hasUrls() or data.hasHtml() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, each file in a tab."""
        self._files.open_dropped(event.mimeData())
        event.acceptProposedAction()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Give up what is being opened; remember places, tabs and the window's size."""
        tabs = self._workspace.tabs()
        for tab in tabs:
            tab.session.cancel()
            tab.remember_place()
        paths = (tab.session.path for tab in tabs)
        front = self.tab.session.path
        outline_width, side_width = self._panels.widths()
        settings = replace(
            self._settings.settings,
            open_files=tuple(str(path.resolve()) for path in paths if path),
            front_file=str(front.resolve()) if front else "",
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
        self._settings.put(settings)
        super().closeEvent(event)
        self.closed.emit(self)


def known_of(opened: Opened) -> Known:
    """Return what the program knows of an open article."""
    from reader.ui.info_panel import Known

    return Known(
        article=opened.presentation.article,
        path=opened.path,
        encoding=opened.reading.encoding,
        characters=opened.characters,
        removals=len(opened.removals),
        repairs=len(opened.presentation.repairs),
    )

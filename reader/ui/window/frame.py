"""What stands round the page: menus, tool bar, status line, and what their commands do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from reader.core.counting import count_letters
from reader.core.settings import Settings, Theme
from reader.opening.late_converter import LateConverter
from reader.opening.opened import Opened
from reader.translation import Language, Translate
from reader.ui.bars.actions import COMMANDS, Actions
from reader.ui.bars.menus import Menus
from reader.ui.bars.status_line import StatusLine
from reader.ui.bars.tool_bar import ToolBar
from reader.ui.commands.file import FileCommands
from reader.ui.commands.page_settings import PageCommands
from reader.ui.commands.reading import ReadingCommands
from reader.ui.commands.speech import Speech
from reader.ui.dialogs.ask import Asker
from reader.ui.look.theme import Colours
from reader.ui.session.settings_store import SettingsStore
from reader.ui.tabs.reading_tab import ReadingTab
from reader.ui.tabs.workspace import Workspace
from reader.ui.window.side import SidePanels

if TYPE_CHECKING:
    from reader.ui.dialogs.info_panel import Known

COUNTED_SELECTION = 20_000
"""A longer one is told as Qt counts it, so that the mouse is never held up."""
MESSAGE_TIME = 8000
"""Milliseconds that a passing remark stays."""


class Surroundings(QObject):
    """Lays the bars round the page and joins them to the tab in front."""

    def __init__(
        self,
        window: QMainWindow,
        workspace: Workspace,
        panels: SidePanels,
        settings: SettingsStore,
        converter: LateConverter,
        manual: Callable[[], Path],
        speech: Speech,
        asker: Asker,
        tr: Translate,
    ) -> None:
        """Put the bars into ``window``; the tabs that are there are joined, too."""
        super().__init__(window)
        self._window = window
        self._workspace = workspace
        self._panels = panels
        self._settings = settings
        self._asker = asker
        self._tr = tr
        self._files = FileCommands(workspace, settings, asker, window, manual, tr)
        self._reading = ReadingCommands(workspace, settings, converter, speech, asker, window, tr)
        self._page = PageCommands(settings)
        self._actions = Actions(self._slots(), window)
        for command in COMMANDS:
            window.addAction(self._actions[command.name])  # so that keys work without the menu bar
        self._menus = Menus(window.menuBar(), self._actions)
        self._tools = ToolBar(self._actions, window)
        window.addToolBar(self._tools)
        self._status = StatusLine(tr, window)
        window.setStatusBar(self._status)
        self._join()
        for tab in workspace.tabs():
            self._join_tab(tab)

    def regions(self) -> tuple[QWidget, ...]:
        """Return the bars and what is between them, from the top to the bottom."""
        return (self._tools, *self._panels.regions(), self._status)

    def retranslate(self, tr: Translate) -> None:
        """Say everything in another interface language."""
        self._tr = tr
        self._files.retranslate(tr)
        self._reading.retranslate(tr)
        self._actions.retranslate(tr)
        self._menus.build(tr)
        self._status.retranslate(tr)
        self.follow()

    def set_colours(self, colours: Colours) -> None:
        """Take the colours of another theme."""
        self._tools.set_colours(colours)

    def catch_up(self) -> None:
        """Do what belongs to the tab in front as if it were opening, or had opened, just now."""
        session = self._tab.session
        if session.opened is not None:
            self._on_article_opened(session.opened)
        elif session.is_opening and session.path is not None:
            self._on_opening_started(session.path)

    def follow(self) -> None:
        """Bring the bars up to the tab in front."""
        tab = self._tab
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
        self._enable_actions()

    def come_back(self) -> None:
        """Tell what happened to the file in front while another window was."""
        self._files.tell_of_file(self._tab)

    def open_dropped(self, data: QMimeData) -> None:
        """Open what was dropped on the window, each file in a tab."""
        self._files.open_dropped(data)

    @property
    def _tab(self) -> ReadingTab:
        return self._workspace.current

    def _join(self) -> None:
        self._workspace.tab_made.connect(self._join_tab)
        self._status.mended_chosen.connect(self._panels.show_mended)
        self._status.cancel_requested.connect(lambda: self._tab.session.cancel())
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
        session.opening_failed.connect(self._files.note_failed)
        session.opening_failed.connect(in_front(self._on_opening_ended))
        session.article_opened.connect(in_front(self._on_article_opened))
        view.progress_changed.connect(in_front(self._status.set_share_read))
        view.selectionChanged.connect(in_front(self._on_selection_changed))
        view.zoom_requested.connect(self._reading.change_font_size)
        view.link_chosen.connect(self._on_link_chosen)
        view.menu_requested.connect(self._on_menu_requested)
        view.history_changed.connect(in_front(self._enable_actions))
        tab.command_chosen.connect(lambda name: self._actions[name].trigger())
        tab.file_chosen.connect(self._workspace.open)
        view.highlighted.connect(self._on_link_hovered)

    def _slots(self) -> dict[str, Callable[[], object]]:
        slots: dict[str, Callable[[], object]] = {
            **self._files.slots(),
            **self._reading.slots(),
            **self._page.slots(),
            "quit": QApplication.closeAllWindows,
            **self._panels.slots(),
            "info": self._show_info,
            "full_screen": lambda: self._set_full_screen(full=not self._window.isFullScreen()),
            "leave": self._leave,
            "keys": lambda: self._asker.show_keys(self._window, self._tr),
            "about": lambda: self._asker.show_about(self._window, self._tr),
        }
        for theme in Theme:
            slots[f"theme:{theme.value}"] = self._setting_slot(theme=theme)
        for tag in ("", *(language.value for language in Language)):
            slots[f"language:{tag}"] = self._setting_slot(language=tag)
        return slots

    def _setting_slot(self, **values: object) -> Callable[[], None]:
        return lambda: self._settings.change(**values)

    # What happens

    def _on_settings_changed(self, _before: Settings, _after: Settings) -> None:
        self._enable_actions()

    def _on_saving_failed(self, reason: str) -> None:
        sentence = self._tr(
            "Your settings could not be saved ({reason}). They last until you quit."
        )
        self._tab.message.say(sentence.format(reason=self._tr(reason)))

    def _on_opening_started(self, path: Path) -> None:
        self._status.showMessage(self._tr("Opening {name}…").format(name=path.name))
        self._status.begin_opening()

    def _on_opening_ended(self, *_: object) -> None:
        self._status.end_opening()
        self._status.clearMessage()

    def _on_article_opened(self, _opened: object) -> None:
        self._on_opening_ended()
        self._files.note_opened(self._tab)
        self._files.tell_part(self._tab)
        self._tab.view.setFocus()

    def _on_selection_changed(self) -> None:
        cursor = self._tab.view.textCursor()
        self._actions["copy"].setEnabled(cursor.hasSelection())
        opened, length = self._tab.session.opened, cursor.selectionEnd() - cursor.selectionStart()
        if opened is not None and length == cursor.document().characterCount() - 1:
            length = opened.characters
        elif length <= COUNTED_SELECTION:
            length = count_letters(self._tab.view.createMimeDataFromSelection().text())
        self._status.set_selection(length)

    def _on_link_chosen(self, address: str) -> None:
        if sentence := self._reading.follow(address):
            self._status.showMessage(sentence, MESSAGE_TIME)

    def _on_link_hovered(self, url: QUrl) -> None:
        self._status.showMessage(url.toString())

    def _on_menu_requested(self, where: QPoint) -> None:
        from reader.ui.commands.context_menu import context_menu

        tab = self._tab
        menu = context_menu(tab.view, where, self._actions, tab.open_figure, self._tr, self._window)
        menu.exec(where)
        menu.deleteLater()

    def _enable_actions(self) -> None:
        """Let the commands show what can be done and what is in force."""
        settings, session, actions = self._settings.settings, self._tab.session, self._actions
        opened = session.opened
        actions["outline"].setChecked(settings.outline_shown)
        actions["figures"].setChecked(settings.figures_shown)
        actions["account"].setChecked(settings.account_shown)
        actions["keep_articles"].setChecked(settings.articles_kept)
        actions["as_saved"].setChecked(opened is not None and opened.as_saved)
        actions["copy"].setEnabled(self._tab.view.has_selection)
        actions["undo"].setEnabled(session.edits.can_go_back)
        actions["redo"].setEnabled(session.edits.can_go_forward)
        actions["back"].setEnabled(self._tab.view.history.can_go_back)
        actions["forward"].setEnabled(self._tab.view.history.can_go_forward)
        actions.check("theme", settings.theme.value)
        actions.check("language", settings.language)
        self._page.check(actions)
        actions.check("variant", session.variant.value)
        self._tools.retranslate(self._tr, session.variant)

    def _show_info(self) -> None:
        opened = self._tab.session.opened
        if opened is not None:
            self._asker.show_info(self._window, known_of(opened), self._tr)

    def _set_full_screen(self, *, full: bool) -> None:
        self._actions["full_screen"].setChecked(full)
        for widget in (self._window.menuBar(), self._tools, self._status):
            widget.setVisible(not full)
        state, full_screen = self._window.windowState(), Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | full_screen if full else state & ~full_screen)

    def _leave(self) -> None:
        """Undo the topmost thing only: message, find, opening, stay in a panel, full screen."""
        if not self._tab.message.isHidden():
            self._tab.message.dismiss()
        elif self._tab.is_finding:
            self._tab.finder.close()
        elif self._tab.session.is_opening:
            self._tab.session.cancel()
        elif not self._tab.view.hasFocus() and self._tab.session.opened is not None:
            self._tab.view.setFocus()  # from a panel or a bar back to the page
        elif self._window.isFullScreen():
            self._set_full_screen(full=False)


def known_of(opened: Opened) -> Known:
    """Return what the program knows of an open article."""
    from reader.ui.dialogs.info_panel import Known

    return Known(
        article=opened.presentation.article,
        path=opened.path,
        encoding=opened.reading.encoding,
        characters=opened.characters,
        removals=len(opened.removals),
        repairs=len(opened.presentation.repairs),
    )

"""The tabs: several articles open at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from reader.core.variants import Script
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import set_tab_tip
from reader.ui.session.session import ReadingSession
from reader.ui.tabs.close_buttons import CloseButtons
from reader.ui.tabs.reading_tab import ReadingTab
from reader.ui.tabs.tab_titles import TabTitles
from reader.ui.tabs.waiting_tab import TabFile, WaitingTab

CLOSED_KEPT = 20
TITLE_CHARACTERS = 16
_MADE_AT_ONCE = 10
"""Tabs of one turn of the interface."""


class Workspace(QTabWidget):
    """Opens, closes and reopens tabs; there is always one."""

    covered_changed = Signal()
    """In a tab the library came before the page, or went."""
    current_tab_changed = Signal()
    """Another tab is in front, or the one in front shows something else."""
    tab_closed = Signal(object)
    """A tab that is about to go."""
    tab_made = Signal(object)
    """A ReadingTab that is to be joined to the window."""

    def __init__(
        self,
        make_tab: Callable[[], ReadingTab],
        appearance: Appearance,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._tr = appearance.tr
        self._make_tab = make_tab
        self._closed: list[tuple[int, TabFile]] = []
        """Where the tabs stood that were closed, and their files, the last one last."""
        self._titles: Mapping[Path, str] = {}
        """Of files that nobody has looked at yet."""
        self._expected: list[tuple[int | None, TabFile]] = []
        """Where tabs are still to be put, or None for the end, and their files."""
        self._shown_titles = TabTitles(self)
        self._shown_titles.ready.connect(self.name_tabs)
        self._buttons = CloseButtons(self, appearance)
        self._buttons.pressed.connect(self.close_tab)
        self.setDocumentMode(True)
        self.setMovable(True)
        self.setTabBarAutoHide(True)
        self.currentChanged.connect(self._on_current_changed)
        self.tabBar().installEventFilter(self)
        self.tabBar().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.tabBar().customContextMenuRequested.connect(self._pop_up_menu)
        self._dress()
        appearance.changed.connect(self._dress)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close a tab that is clicked with the middle button."""
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.MiddleButton:
            if event.type() == QEvent.Type.MouseButtonRelease:
                self.close_tab(self.tabBar().tabAt(event.position().toPoint()))
            return True
        return super().eventFilter(watched, event)

    def show_bar(self, *, shown: bool) -> None:
        """Show the bar of several tabs, or leave the page alone."""
        self.setTabBarAutoHide(shown)
        self.tabBar().setVisible(shown and self.count() > 1)

    def tabs(self) -> list[ReadingTab]:
        """Return every tab that has been seen, from left to right."""
        widgets = (self.widget(index) for index in range(self.count()))
        return [widget for widget in widgets if isinstance(widget, ReadingTab)]

    def files(self) -> list[TabFile]:
        """Return what all tabs show that show something, from left to right, seen or not."""
        there = [_file_of(self.widget(index)) for index in range(self.count())]
        for place, file in self._expected:
            there.insert(len(there) if place is None else place, file)
        return [file for file in there if file]

    def paths(self) -> list[Path]:
        """Return the files of all tabs that have one, from left to right, seen or not."""
        return [file.path for file in self.files()]

    @property
    def current(self) -> ReadingTab:
        """The tab in front."""
        widget = self.currentWidget()
        if isinstance(widget, WaitingTab):
            return self._wake(widget)
        return widget if isinstance(widget, ReadingTab) else self.new_tab()

    def new_tab(self) -> ReadingTab:
        """Put a new empty tab in front."""
        tab = self._joined_tab()
        index = self.addTab(tab, "")
        self._buttons.add(index, tab)
        self._name_tab(tab)
        self.setCurrentIndex(index)
        self._buttons.dress()
        tab.take_keys()
        return tab

    def open(self, path: Path, inside: str = "") -> None:
        """Open ``path`` in the tab that has it already, in an empty one, or in a new one.

        With ``inside``, the page of that name in the file, which may be open in several tabs.
        """
        for index in range(self.count()):
            file = _file_of(self.widget(index))
            if file is not None and file.path == path and inside in ("", file.inside):
                self.setCurrentIndex(index)
                tab = self.current
                if not tab.session.is_opening:
                    tab.session.open(path, inside=file.inside)
                return
        tab = self.current
        if tab.session.opened is not None or tab.session.is_opening:
            tab = self.new_tab()
        tab.session.open(path, inside=inside)

    def open_pages(self, pages: Sequence[tuple[TabFile, str]]) -> None:
        """Put pages of a file and their titles in tabs behind the one in front, not read yet."""
        at = self.currentIndex()
        with QSignalBlocker(self):  # what is in front stays
            for place, (file, title) in enumerate(pages, at + 1):
                waiting = WaitingTab(file, title)
                self.insertTab(place, waiting, "")
                self._name_tab(waiting)
        self.current_tab_changed.emit()
        QTimer.singleShot(0, self, self._buttons.add_missing)

    def expect(self, before: Sequence[TabFile], after: Sequence[TabFile]) -> None:
        """Take note of files whose tabs stand to the left and to the right of what there is.

        They are tabs once ``lay_by`` was called, and read when they are seen.
        """
        self._expected = [*enumerate(before), *((None, file) for file in after)]

    def name_waiting(self, titles: Mapping[Path, str]) -> None:
        """Call tabs that nobody has looked at by their titles."""
        self._titles = titles
        self.name_tabs()

    def name_tabs(self) -> None:
        """Call all tabs by their titles in the script chosen last, seen or not."""
        for index in range(self.count()):
            self._name_tab(self.widget(index))

    def in_script(self, titles: Mapping[Path, str]) -> dict[Path, str]:
        """Return ``titles`` in the script chosen last, as far as they have been converted."""
        session = self.current.session
        return {path: self._in_script(title, session) for path, title in titles.items()}

    def _in_script(self, title: str, session: ReadingSession) -> str:
        return self._shown_titles.shown(title, Script.MIXED, None, session) or title

    def convert_titles_again(self) -> None:
        """Call all tabs by their titles as the user's words are now."""
        self._shown_titles.forget()
        self.name_tabs()

    def lay_by(self) -> None:
        """Make the tabs that are expected, some at a time, so that the window stays alive."""
        some, self._expected = self._expected[:_MADE_AT_ONCE], self._expected[_MADE_AT_ONCE:]
        with QSignalBlocker(self):  # what is in front stays
            for place, file in some:
                waiting = WaitingTab(file)
                index = self.count() if place is None else min(place, self.count())
                self.insertTab(index, waiting, "")
                self._name_tab(waiting)
        QTimer.singleShot(0, self, self.lay_by if some else self._buttons.add_missing)

    def forget(self, paths: Collection[Path]) -> None:
        """Close the tabs of ``paths`` that nobody has looked at."""
        self._expected = [each for each in self._expected if each[1].path not in paths]
        for index in reversed(range(self.count())):
            widget = self.widget(index)
            if isinstance(widget, WaitingTab) and widget.path in paths:
                self._close_waiting(index, widget)

    def close_tab(self, index: int) -> None:
        """Close the tab at ``index``; its file can be reopened."""
        tab = self.widget(index)
        if isinstance(tab, WaitingTab):
            self._closed = [*self._closed, (index, tab.file)][-CLOSED_KEPT:]
            self._close_waiting(index, tab)
        if not isinstance(tab, ReadingTab):
            return
        tab.remember_place()
        tab.session.cancel()
        if (file := _file_of(tab)) is not None:
            self._closed = [*self._closed, (index, file)][-CLOSED_KEPT:]
        self.tab_closed.emit(tab)
        focus = QApplication.focusWidget()
        has_keys = focus is not None and tab.isAncestorOf(focus)
        self.removeTab(index)
        tab.hide()
        tab.deleteLater()
        if has_keys and self.count():
            self.current.take_keys()

    def _close_waiting(self, index: int, waiting: WaitingTab) -> None:
        self.removeTab(index)
        waiting.deleteLater()

    def close_others(self, index: int) -> None:
        """Close every tab but the one at ``index``; each can be reopened, where it stood."""
        kept = self.widget(index)
        if kept is None:
            return
        for other in reversed(range(self.count())):
            if self.widget(other) is not kept:
                self.close_tab(other)

    def forget_all(self) -> None:
        """Put one empty tab in the place of all, none of which can be reopened."""
        widgets = (self.widget(index) for index in range(self.count()))
        old = [widget for widget in widgets if widget is not None]
        for widget in old:
            if isinstance(widget, ReadingTab) and widget.session.article is not None:
                widget.session.article.forget()
        self.new_tab()
        for widget in old:
            self.close_tab(self.indexOf(widget))
        self._closed.clear()
        self._expected.clear()

    def reopen_tab(self) -> None:
        """Open again what was closed last, where it stood."""
        if self._closed:
            index, file = self._closed.pop()
            count = self.count()
            self.open(*file)
            if self.count() > count:
                self.tabBar().moveTab(self.currentIndex(), min(index, count))

    def step(self, by: int) -> None:
        """Bring the next tab (1) or the one before (-1) to the front, round about."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def _dress(self) -> None:
        """Take the language and the colours in force."""
        self.setAccessibleName(self._tr("Articles"))
        self._buttons.dress(anew=True)
        for index in range(self.count()):
            self._name_tab(self.widget(index))

    def _pop_up_menu(self, at: QPoint) -> None:
        """Offer what can be done with the tab under the mouse, wherever it is by then."""
        tab = self.widget(self.tabBar().tabAt(at))
        if tab is None:
            return
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._tr("Close")).triggered.connect(
            lambda: self.close_tab(self._place_of(tab))
        )
        others = menu.addAction(self._tr("Close the others"))
        others.triggered.connect(lambda: self.close_others(self._place_of(tab)))
        others.setEnabled(self.count() > 1)
        menu.popup(self.tabBar().mapToGlobal(at))

    def _place_of(self, tab: QWidget) -> int:
        """Return the index of a tab, -1 where it has gone."""
        return next((place for place in range(self.count()) if self.widget(place) is tab), -1)

    def _joined_tab(self) -> ReadingTab:
        tab = self._make_tab()
        tab.shown_changed.connect(lambda: self._on_shown_changed(tab))
        tab.covered_changed.connect(self.covered_changed)
        self.tab_made.emit(tab)
        tab.session.opening_started.connect(lambda _path: self._name_tab(tab))
        return tab

    def _wake(self, waiting: WaitingTab) -> ReadingTab:
        """Put a tab that reads in the place of one that waits, and begin to read."""
        tab, index = self._joined_tab(), self.indexOf(waiting)
        with QSignalBlocker(self):
            self.insertTab(index, tab, "")
            self._buttons.add(index, tab)
            self.setCurrentIndex(index)
            self.removeTab(index + 1)
        waiting.deleteLater()
        self._buttons.dress()
        tab.session.open(waiting.path, inside=waiting.file.inside)
        self._name_tab(tab)
        return tab

    def _on_shown_changed(self, tab: ReadingTab) -> None:
        self._name_tab(tab)
        self.current_tab_changed.emit()

    def _name_tab(self, tab: QWidget | None) -> None:
        index = -1 if tab is None else self.indexOf(tab)
        if index < 0:
            return
        named = self._title_of(tab)
        file = _file_of(tab)
        title = named or (file.path.name if file else "") or self._tr("Empty tab")
        short = title[:TITLE_CHARACTERS] + ("…" if len(title) > TITLE_CHARACTERS else "")
        words = short.replace("&", "&&")
        if words != self.tabText(index):  # the bar would be laid out anew
            self.setTabText(index, words)
        set_tab_tip(self, index, title)

    def _title_of(self, tab: QWidget | None) -> str:
        """Return what a tab is called in the script chosen last, or as it was shown before."""
        match tab:
            case ReadingTab():
                opened, session = tab.session.opened, tab.session
                if opened is None or opened.choice.variant is session.variant:
                    return tab.title()
                original = opened.original
                shown = self._shown_titles.shown(
                    tab.title_as_saved(), original.script, original.region, session
                )
                return shown or tab.title()
            case WaitingTab():
                known = tab.title or ("" if tab.file.inside else self._titles.get(tab.path, ""))
                seen = self.tabs()
                if not seen:
                    return known
                return self._in_script(known, seen[0].session)
            case _:
                return ""

    def _on_current_changed(self, _index: int) -> None:
        if self.count():
            if isinstance(self.currentWidget(), WaitingTab):
                # The bar still tells of the click by which the tab came to the front.
                QTimer.singleShot(0, self, self._show_current)
            else:
                self.current_tab_changed.emit()

    def _show_current(self) -> None:
        if self.count():
            _ = self.current
            self.current_tab_changed.emit()


def _file_of(widget: QWidget | None) -> TabFile | None:
    """Return what a tab shows, seen or not; None when that is nothing."""
    match widget:
        case WaitingTab():
            return widget.file
        case ReadingTab() if widget.session.path is not None:
            return TabFile(widget.session.path, widget.session.inside)
        case _:
            return None

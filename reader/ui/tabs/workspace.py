"""The tabs: several articles open at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from reader.ui.look.appearance import Appearance
from reader.ui.look.words import set_tab_tip, set_tip
from reader.ui.tabs.reading_tab import ReadingTab

CLOSED_KEPT = 20
TITLE_CHARACTERS = 16
CLOSE_ICON = 14
"""Pixels."""


class Workspace(QTabWidget):
    """Opens, closes and reopens tabs; there is always one."""

    current_tab_changed = Signal()
    """Another tab is in front, or the one in front shows something else."""
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
        self._closed: list[tuple[int, Path]] = []
        """Where the tabs stood that were closed, and their files, the last one last."""
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

    def tabs(self) -> list[ReadingTab]:
        """Return every tab, from left to right."""
        widgets = (self.widget(index) for index in range(self.count()))
        return [widget for widget in widgets if isinstance(widget, ReadingTab)]

    @property
    def current(self) -> ReadingTab:
        """The tab in front."""
        widget = self.currentWidget()
        return widget if isinstance(widget, ReadingTab) else self.new_tab()

    def new_tab(self) -> ReadingTab:
        """Put a new empty tab in front."""
        tab = self._make_tab()
        tab.shown_changed.connect(self._on_shown_changed)
        self.tab_made.emit(tab)
        index = self.addTab(tab, "")
        button = QToolButton(self)
        button.setIconSize(QSize(CLOSE_ICON, CLOSE_ICON))
        button.clicked.connect(lambda: self.close_tab(self.indexOf(tab)))
        self.tabBar().setTabButton(index, QTabBar.ButtonPosition.RightSide, button)
        tab.session.opening_started.connect(self._name_tabs)
        self._name_tabs()
        self.setCurrentIndex(index)
        self._dress_buttons()
        return tab

    def open(self, path: Path) -> None:
        """Open ``path`` in the tab that has it already, in an empty one, or in a new one."""
        for tab in self.tabs():
            if tab.session.path == path:
                self.setCurrentWidget(tab)
                if not tab.session.is_opening:
                    tab.session.open(path)
                return
        tab = self.current
        if tab.session.opened is not None or tab.session.is_opening:
            tab = self.new_tab()
        tab.session.open(path)

    def bring_to_front(self, path: Path) -> None:
        """Bring the tab that has ``path`` to the front, if one has."""
        for tab in self.tabs():
            if tab.session.path == path:
                self.setCurrentWidget(tab)

    def close_tab(self, index: int) -> None:
        """Close the tab at ``index``; its file can be reopened."""
        tab = self.widget(index)
        if not isinstance(tab, ReadingTab):
            return
        tab.remember_place()
        tab.session.cancel()
        if tab.session.path is not None:
            self._closed = [*self._closed, (index, tab.session.path)][-CLOSED_KEPT:]
        self.removeTab(index)
        tab.hide()
        tab.deleteLater()

    def close_others(self, index: int) -> None:
        """Close every tab but the one at ``index``; each can be reopened, where it stood."""
        kept = self.widget(index)
        for other in reversed(range(self.count())):
            if self.widget(other) is not kept:
                self.close_tab(other)

    def reopen_tab(self) -> None:
        """Open again what was closed last, where it stood."""
        if self._closed:
            index, path = self._closed.pop()
            count = self.count()
            self.open(path)
            if self.count() > count:
                self.tabBar().moveTab(self.currentIndex(), min(index, count))

    def step(self, by: int) -> None:
        """Bring the next tab (1) or the one before (-1) to the front, round about."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def _dress(self) -> None:
        """Take the language and the colours in force."""
        self.setAccessibleName(self._tr("Articles"))
        self._dress_buttons()
        self._name_tabs()

    def _pop_up_menu(self, at: QPoint) -> None:
        """Offer what can be done with the tab under the mouse."""
        index = self.tabBar().tabAt(at)
        if index < 0:
            return
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._tr("Close")).triggered.connect(lambda: self.close_tab(index))
        others = menu.addAction(self._tr("Close the others"))
        others.triggered.connect(lambda: self.close_others(index))
        others.setEnabled(self.count() > 1)
        menu.popup(self.tabBar().mapToGlobal(at))

    def _dress_buttons(self) -> None:
        """Give the close buttons icon and name; of one tab alone the bar is not shown."""
        if self.count() < 2:
            return
        from reader.ui.look.icons import line_icon

        words = self._tr("Close")
        icon = line_icon("close", self._appearance.colours.secondary_text)
        for index in range(self.count()):
            button = self.tabBar().tabButton(index, QTabBar.ButtonPosition.RightSide)
            if isinstance(button, QToolButton):
                button.setIcon(icon)
                set_tip(button, words)
                button.setAccessibleName(words)

    def _on_shown_changed(self) -> None:
        self._name_tabs()
        self.current_tab_changed.emit()

    def _name_tabs(self) -> None:
        for index, tab in enumerate(self.tabs()):
            title = tab.title() or self._tr("Empty tab")
            short = title[:TITLE_CHARACTERS] + ("…" if len(title) > TITLE_CHARACTERS else "")
            self.setTabText(index, short.replace("&", "&&"))
            set_tab_tip(self, index, title)

    def _on_current_changed(self, _index: int) -> None:
        if self.count():
            self.current_tab_changed.emit()

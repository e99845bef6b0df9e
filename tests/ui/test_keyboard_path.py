"""Everything has a name, and everything can be reached and seen by keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QSlider,
    QTabBar,
    QToolButton,
    QWidget,
)

from reader.core.article import Figure
from reader.core.settings import Theme
from reader.core.variants import Variant
from reader.translation import Language
from reader.ui.bars.status_line import StatusLine
from reader.ui.bars.tool_bar import ToolBar
from reader.ui.commands.command import plain_words
from reader.ui.commands.table import COMMANDS
from reader.ui.page.view.article_view import ArticleView
from reader.ui.panels.account import AccountPanel
from reader.ui.panels.figures import FigureStrip
from reader.ui.panels.outline import OutlinePanel
from reader.ui.panels.page_settings import PagePanel
from reader.ui.tabs.workspace import Workspace
from tests.ui.test_commands import actions_of

NAME = QAccessible.Text.Name
CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QListWidget, QSlider, QTabBar)


@pytest.fixture
def everything(window, settings, qtbot):
    """Return the window with every panel open and two tabs."""
    settings.change(
        outline_shown=True, figures_shown=True, account_shown=True, variant=Variant.TRADITIONAL
    )
    window.resize(1600, 900)
    window.workspace.new_tab()
    window.workspace.setCurrentIndex(0)
    window.tab.message.say("…")
    window.tab.finder.begin()
    window.tab.view.setFocus()
    return window


def nameless(top: QWidget) -> list[str]:
    """Return the visible controls below ``top`` that assistive technology has no name for."""
    found = []
    for widget in top.findChildren(QWidget):
        focusable = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        is_part = isinstance(widget.parent(), QAbstractSpinBox)  # which has the name
        if widget.isVisible() and not is_part and (focusable or isinstance(widget, CONTROLS)):
            name = QAccessible.queryAccessibleInterface(widget).text(NAME)
            if not any(character.isalpha() for character in name):
                found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


@pytest.mark.parametrize("language", list(Language))
def test_every_control_has_a_name(everything, settings, language, qtbot):
    settings.change(language=language.value)
    assert nameless(everything) == []
    assert all(action.text() for action in everything.actions())
    everything.tab.open_figure(
        next(
            b.block_id
            for b in everything.tab.session.opened.original.blocks
            if isinstance(b, Figure)
        )
    )
    assert nameless(everything) == []
    qtbot.keyClick(everything.tab.view, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    panel = everything.findChild(PagePanel)
    try:
        assert panel.isVisible()
        assert nameless(panel) == []
    finally:
        panel.hide()


OPENED = (
    "statistics",
    "print",
    "export_several",
    "passage_picture",
    "pages",
    "picture_folders",
    "dictionaries",
    "taught",
)
"""The commands that open a dialog of our own, beside those that tests of words look at."""


@pytest.mark.parametrize("name", OPENED)
def test_every_control_of_a_dialog_has_a_name(window, answers, monkeypatch, qtbot, name):
    asked: list[QDialog] = []

    def show(dialog: QDialog) -> bool:
        dialog.show()
        asked.append(dialog)
        return False

    monkeypatch.setattr(answers, "ask_in", lambda _name, dialog: show(dialog))
    for method in ("show_batch", "show_picture"):
        monkeypatch.setattr(answers, method, show, raising=False)
    window.tab.view.select_all()
    words = next(plain_words(row.words) for row in COMMANDS if row.name == name)
    actions_of(window)[words].trigger()
    QApplication.processEvents()
    dialogs = asked or [one for one in window.findChildren(QDialog) if one.isVisible()]
    assert len(dialogs) == 1
    try:
        assert nameless(dialogs[0]) == []
        stops = [w for w in dialogs[0].findChildren(QWidget) if w.isVisible() and w.hasFocus()]
        assert stops or dialogs[0].focusWidget() is not None, "the focus is in the dialog"
    finally:
        dialogs[0].close()


def test_every_control_of_the_library_has_a_name(window, settings, qtbot):
    settings.change(notes_shown=True)
    qtbot.keyClick(window.tab.view, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert window.tab.home.is_shown
    assert nameless(window) == []


def go_round(qtbot, key):
    """Press ``key`` until the focus comes round, and return where it was."""
    order = [QApplication.focusWidget()]
    for _ in range(100):
        qtbot.keyClick(QApplication.focusWidget(), key)
        focused = QApplication.focusWidget()
        if focused is order[0] and len(order) > 1:
            return order
        if focused is not order[-1]:  # a link of the article comes before what follows it
            order.append(focused)
    raise AssertionError("the focus does not come round")


def regions_of(stops: list[Any]) -> list[type]:
    """Return the panels and bars that ``stops`` are in, each once in a row."""
    known = (ToolBar, OutlinePanel, Workspace, FigureStrip, AccountPanel, StatusLine)
    found: list[type] = []
    for stop in stops:
        region = stop
        while not isinstance(region, known):
            region = region.parent()
        if not found or found[-1] is not type(region):
            found.append(type(region))
    return found


def test_tab_leads_through_all_regions_and_shift_tab_back(everything, qtbot):
    there = go_round(qtbot, Qt.Key.Key_Tab)
    back = go_round(qtbot, Qt.Key.Key_Backtab)
    assert back == [there[0], *there[:0:-1]]
    assert regions_of(there) == [
        Workspace,
        FigureStrip,
        AccountPanel,
        StatusLine,
        ToolBar,
        OutlinePanel,
        Workspace,
    ]
    assert sum(isinstance(stop, QToolButton) for stop in there) >= 10


def test_every_stop_is_a_control_or_the_article(everything, qtbot):
    for stop in go_round(qtbot, Qt.Key.Key_Tab):
        assert isinstance(stop, (*CONTROLS, ArticleView)), repr(stop)


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
def test_the_focus_is_seen(everything, settings, theme, qtbot):
    """All but the article, where the reader is when nothing else is lit, look different."""
    settings.change(theme=theme)
    stops = go_round(qtbot, Qt.Key.Key_Tab)
    unseen = []
    for index, stop in enumerate(stops):
        if isinstance(stop, ArticleView):
            continue
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        focused = stop.grab().toImage()
        stops[index - 1].setFocus(Qt.FocusReason.TabFocusReason)
        if stop.grab().toImage() == focused:
            unseen.append(f"{type(stop).__name__} {stop.objectName()}")
    assert unseen == []


def test_the_keyboard_reaches_the_panels_and_comes_back(window, settings, qtbot):
    view = window.tab.view
    qtbot.keyClick(view, Qt.Key.Key_Backtab)
    outline = window.findChild(OutlinePanel).findChild(QListWidget)
    while QApplication.focusWidget() is not outline:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    qtbot.keyClick(outline, Qt.Key.Key_Down)
    qtbot.keyClick(outline, Qt.Key.Key_Down)
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert view.verticalScrollBar().value() > 0
    while QApplication.focusWidget() is not view:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)

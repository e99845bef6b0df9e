"""Every dialog and panel, in every language and at two font sizes: all translated, nothing cut."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QTabBar,
    QToolBar,
    QToolButton,
    QWidget,
)

from reader.core.article import Figure
from reader.core.variants import Variant
from reader.hanzi.words.user_words import UserWord, WordList
from reader.translation import Language, translator
from reader.ui.commands.command import key_sections, plain_words
from reader.ui.commands.file import info_of
from reader.ui.commands.table import COMMANDS
from reader.ui.dialogs.ask import Asker
from reader.ui.dialogs.word_dialog import WordQuestion
from reader.ui.panels.account import AccountPanel
from reader.ui.panels.page_settings import PagePanel
from reader.ui.program.qt_words import QtWords
from reader.ui.window.main_window import MainWindow
from tests.ui.conftest import write_page

# Names, keys and formats that are written alike in every language.
_SAME_EVERYWHERE = re.compile(
    r"U\+[0-9A-F]+|(?:(?:Ctrl|Alt|Shift)\+)+\w*|\(Del\)|\b(?:Esc|Home|End|Space|PgDown|PgUp|F\d+|[A-Z])\b"
    r"|Qingdu|Markdown|Aa|English|UTF-\d+|GB18030|BIG5HKSCS|EUC-[A-Z]+|SHA-256|Apache License 2\.0"
    r"|https?://\S*|\*\.\w+|/\S*|[\w.]+\.html|utf-8|[0-9a-f]{64}"
)
_LETTER = re.compile(r"&(\w)")
_ENGLISH = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture(params=[1.0, 1.5], ids=["100%", "150%"])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    """Let the system's font be as large as some readers need it."""
    before, larger = qapp.font(), qapp.font()
    larger.setPointSizeF(before.pointSizeF() * request.param)
    qapp.setFont(larger)
    yield request.param
    qapp.setFont(before)


@pytest.fixture(params=list(Language), ids=lambda language: language.value)
def language(request, settings):
    settings.change(language=request.param.value, variant=Variant.TRADITIONAL)
    return request.param


@pytest.fixture
def window(scale, language, open_page: Callable[[Path], MainWindow], tmp_path) -> MainWindow:
    return open_page(write_page(tmp_path / "頁.html"))


def shown_words(top: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Yield what the visible widgets below ``top`` say, also to who hovers or listens."""
    yield top, top.windowTitle()
    for widget in [top, *top.findChildren(QWidget)]:
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        yield widget, widget.toolTip()
        yield widget, widget.accessibleName()
        match widget:
            case QLabel() | QAbstractButton():
                yield widget, widget.text()
            case QLineEdit():
                yield widget, widget.placeholderText()
            case QComboBox():
                yield from ((widget, widget.itemText(i)) for i in range(widget.count()))
            case QTabBar():
                yield from ((widget, widget.tabText(i)) for i in range(widget.count()))
            case _:
                pass


def untranslated(top: QWidget, language: Language, content: tuple[str, ...] = ()) -> list[str]:
    if language is Language.ENGLISH:
        return []
    left = []
    for _, words in shown_words(top):
        if words not in content and _ENGLISH.search(_SAME_EVERYWHERE.sub(" ", words)):
            left.append(words)
    return left


def cut(top: QWidget) -> list[str]:
    """Return the labels, buttons and tabs that have less room than their words need."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton | QTabBar):
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            short = widget.height() < widget.heightForWidth(widget.width())
        elif isinstance(widget, QTabBar):
            short = any(
                not widget.rect().contains(widget.tabRect(i))
                or widget.tabRect(i).width() < widget.fontMetrics().horizontalAdvance(words)
                for i, words in enumerate(map(widget.tabText, range(widget.count())))
            )
        else:
            hint = widget.sizeHint()
            short = widget.width() < hint.width() or widget.height() < hint.height()
        if short:
            words = getattr(widget, "text", lambda: "tabs")() or widget.accessibleName()
            found.append(f"{type(widget).__name__} {words!r} {widget.size()} {widget.sizeHint()}")
    return found


def hidden_beyond_edges(window: MainWindow) -> list[str]:
    """Return the bars that have put something behind an arrow for want of room."""
    bars = [*window.findChildren(QToolBar), *window.findChildren(QMenuBar)]
    return [
        type(bar).__name__
        for bar in bars
        for arrow in bar.findChildren(QToolButton)
        if arrow.objectName().endswith("_ext_button") and arrow.isVisible()
    ]


def assert_well_said(top: QWidget, language: Language, content: tuple[str, ...] = ()) -> None:
    QApplication.processEvents()
    assert untranslated(top, language, content) == []
    assert cut(top) == []


def test_the_window_with_everything_open(window, language, settings, qtbot):
    settings.change(outline_shown=True, figures_shown=True, account_shown=True)
    window.resize(1000, 700)
    tab = window.tab
    tab.finder.begin()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setText("頭髮")
    qtbot.waitUntil(lambda: len(tab.finder.hits) > 0)
    tab.finder.step(-1)
    path = tab.session.path
    os.utime(path, ns=(0, 0))
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    assert tab.message.isVisible(), "it offers to read the file again"
    window.workspace.new_tab()
    window.workspace.setCurrentIndex(0)
    tab.view.select_all()
    assert_well_said(window, language)
    assert hidden_beyond_edges(window) == []
    window.findChild(AccountPanel).show_mended()
    assert_well_said(window, language)


@pytest.mark.parametrize(
    ("words", "plain"),
    [("&Open…", "Open"), ("打开(&O)…", "打开"), ("尋找…(&F)", "尋找"), ("Font size", "Font size")],
)
def test_the_letter_for_the_keyboard_is_no_part_of_a_name(words, plain):
    assert plain_words(words) == plain


def test_the_menus(window, language):
    waiting = [action for bar in window.findChildren(QMenuBar) for action in bar.actions()]
    left = []
    for action in waiting:
        assert isinstance(action, QAction)
        menu = action.menu()
        waiting += menu.actions() if isinstance(menu, QMenu) else []
        words = action.text().partition("\t")[0]
        is_content = "頭" in words or action.text().isupper()
        if language is not Language.ENGLISH and not is_content:
            words = _SAME_EVERYWHERE.sub(" ", words)
            left += [words] if _ENGLISH.search(words) else []
    assert len(waiting) > 60
    assert left == []


def test_no_letter_stands_for_two_things_in_a_menu(window, language):
    bars = window.findChildren(QMenuBar)
    menus = [menu for bar in bars for menu in bar.actions()]
    for action in menus:
        inside = action.menu()
        assert isinstance(inside, QMenu)
        menus += [entry for entry in inside.actions() if entry.menu() is not None]
        letters = [m[1].upper() for a in inside.actions() if (m := _LETTER.search(a.text()))]
        assert sorted(letters) == sorted(set(letters)), action.text()


def test_an_empty_tab_and_a_failure(window, language, tmp_path, qtbot):
    missing = tmp_path / "沒有.html"
    tab = window.workspace.new_tab()
    assert_well_said(window, language)
    with qtbot.waitSignal(tab.session.opening_failed):
        window.open(missing)
    assert tab.message.sentence()
    assert_well_said(window, language)


def test_what_lies_over_the_page(window, language, qtbot):
    tab = window.tab
    tab.card.show("头发" * 10, "頭髮" * 10, 0, 2, word=(0, 2))
    assert_well_said(window, language)
    figure = next(b for b in tab.session.opened.original.blocks if isinstance(b, Figure))
    tab.open_figure(figure.block_id)
    assert_well_said(window, language)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.keyClick(tab.view, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    panel = window.findChild(PagePanel)
    try:
        assert panel.isVisible()
        assert_well_said(panel, language)
    finally:
        panel.hide()


QUESTION = WordQuestion(UserWord("头发", "頭發"), "Correct a wrong conversion", str.__len__)


def test_the_dialogs(window, language, tmp_path):
    words = WordList(tmp_path / "words.txt")
    tr, asker, opened = translator(language), Asker(), window.tab.session.opened
    titles, wrong = [], []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QApplication.processEvents()
        titles.append(dialog.windowTitle())
        wrong.extend([*untranslated(dialog, language), *cut(dialog)])
        dialog.close()

    shows = {
        "show_keys": lambda: asker.show_keys(window, key_sections(COMMANDS, tr), tr),
        "show_about": lambda: asker.show_about(window, tr),
        "show_info": lambda: asker.show_info(window, info_of(opened), tr),
        "show_report": lambda: asker.show_report(window, "1.0", tr),
        "ask_about_link": lambda: asker.ask_about_link(
            window, "192.0.2.1", "https://192.0.2.1/發", tr, may_be_always=True
        ),
        "ask_word": lambda: asker.ask_word(window, QUESTION, tr),
        "show_words": lambda: asker.show_words(window, words, lambda: None, tr),
        "ask_to_erase": lambda: asker.ask_to_erase(window, tr),
        "ask_to_forget": lambda: asker.ask_to_forget(window, "头发", tr),
        "ask_note": lambda: asker.ask_note(window, "头发", "記", tr),
        "ask_corrections": lambda: asker.ask_corrections(window, VALUES, VALUES, tr),
    }
    for show in shows.values():
        QTimer.singleShot(0, look)
        show()
    assert len(set(titles)) == len(shows)
    assert wrong == []
    every = {name for name in vars(Asker) if not name.startswith("_")}
    looked_at = shows.keys() | OF_THE_SYSTEM | GIVEN
    assert every == looked_at, "a dialog that nobody looked at"


def test_the_context_menu(window, language):
    view = window.tab.view
    seen: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        seen.extend(action.text().partition("\t")[0] for action in menu.actions())
        menu.close()

    QTimer.singleShot(0, look)
    view.menu_requested.emit(view.viewport().mapToGlobal(view.viewport().rect().center()))
    words = [_SAME_EVERYWHERE.sub(" ", word) for word in filter(None, seen)]
    assert len(words) >= 8
    if language is not Language.ENGLISH:
        assert [word for word in words if _ENGLISH.search(word)] == []


GIVEN = {"ask_in", "show_batch", "show_picture"}
"""Dialogs that others make, which their own tests look at."""
OF_THE_SYSTEM = {
    "choose_backup",
    "choose_backup_there",
    "choose_dictionary",
    "choose_export",
    "choose_files",
    "choose_folder",
    "choose_font",
    "choose_notes",
    "choose_place",
    "choose_printer",
    "choose_rules",
}
"""Dialogs that Qt or the desktop builds; only their titles and filters are ours."""


def test_qt_s_dialog_for_folders_calls_them_as_we_do(language, qapp):
    words = QtWords(translator(language), qapp)
    wanted = {"zh-Hans": "文件夹", "zh-Hant": "資料夾"}.get(language.value, "Folder")
    for said in ("Directory:", "Directories"):
        assert (words.translate("QFileDialog", said) or "").startswith(wanted)


def test_the_file_dialogs(window, language, tmp_path):
    asker, tr = Asker(), translator(language)
    words = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        words.extend([dialog.windowTitle(), *dialog.nameFilters()[:2]])
        dialog.reject()

    QTimer.singleShot(0, look)
    assert asker.choose_files(window, tmp_path, tr) == []
    QTimer.singleShot(0, look)
    assert asker.choose_place(window, "頁.html", tr) is None
    QTimer.singleShot(0, look)
    assert asker.choose_export(window, tmp_path / "頁.epub", tr) is None
    QTimer.singleShot(0, look)
    assert asker.choose_backup(window, tmp_path / "庫.zip", tr) is None
    QTimer.singleShot(0, look)
    assert asker.choose_backup_there(window, tr) is None
    assert len(words) >= 11
    if language is not Language.ENGLISH:
        assert all(re.search("[\u4e00-\u9fff]", word) for word in words)


VALUES = {"title": "題", "published": "2022", "source": "源", "authors": "人"}

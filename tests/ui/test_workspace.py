"""Several articles in tabs, and what is done with the one in front."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMenu,
    QPushButton,
    QToolButton,
    QToolTip,
)

from reader.core.files.settings_file import load_settings
from reader.core.settings import Settings, Theme
from reader.core.variants import Variant
from reader.library.migrations import open_database
from reader.library.records.record import read_record
from reader.reporting import crash_report
from reader.ui.home.search_field import SearchField
from reader.ui.page.order.blocks import Position, Words
from reader.ui.program.start import FilesAtStart, files_at_start
from reader.ui.tabs.overlay import Overlay
from reader.ui.tabs.waiting_tab import TabFile
from tests.ui.on_page import choose_words

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


ALT = Qt.KeyboardModifier.AltModifier


def paths_of(files: FilesAtStart):
    """What a start opens, without the names of pages."""
    before, after = ([file.path for file in some] for some in (files.before, files.after))
    return before, files.front.path, after, files.last_time


@pytest.fixture
def two_tabs(window, second, qtbot):
    window.open(second)
    qtbot.waitUntil(lambda: window.tab.title() == "第二篇文章的標題")
    return window


def test_a_second_file_gets_a_tab_and_the_window_follows_it(two_tabs, press):
    assert two_tabs.windowTitle().startswith("第二篇文章的標題")
    press(Qt.Key.Key_Tab, CTRL)
    assert two_tabs.windowTitle().startswith("测试用的文章")
    press(Qt.Key.Key_Tab, CTRL | SHIFT)
    assert two_tabs.windowTitle().startswith("第二篇文章的標題")


def test_tabs_behind_are_called_in_the_script_that_is_chosen(two_tabs, qtbot, tmp_path):
    waiting = tmp_path / "waiting.html"
    two_tabs.workspace.open_pages([(TabFile(waiting), "头发与面条")])
    bar = two_tabs.workspace.tabBar()

    def named(*titles):
        shown = {bar.tabText(index)[:6] for index in range(3)}
        return shown == {title[:6] for title in titles}

    two_tabs.tab.session.show_variant(Variant.TRADITIONAL)
    qtbot.waitUntil(lambda: named("測試用的文章", "第二篇文章的標題", "頭髮與麪條"))
    two_tabs.tab.session.show_variant(Variant.SIMPLIFIED)
    qtbot.waitUntil(lambda: named("测试用的文章", "第二篇文章的标题", "头发与面条"))
    two_tabs.tab.session.show_variant(Variant.ORIGINAL)
    assert named("测试用的文章", "第二篇文章的標題", "头发与面条")


def test_nothing_of_a_closed_tab_is_kept_for_its_title(two_tabs, qtbot):
    behind, bar = weakref.ref(two_tabs.workspace.tabs()[0]), two_tabs.workspace.tabBar()
    two_tabs.tab.session.show_variant(Variant.TRADITIONAL)
    qtbot.waitUntil(lambda: bar.tabText(0).startswith("測試用的文章"))
    two_tabs.workspace.close_tab(0)

    def is_freed() -> bool:
        gc.collect()
        return behind() is None

    qtbot.waitUntil(is_freed)


def test_the_same_file_is_not_opened_twice(two_tabs, page, qtbot):
    two_tabs.open(page)
    assert len(two_tabs.workspace.tabs()) == 2
    qtbot.waitUntil(lambda: not two_tabs.tab.session.is_opening)
    assert two_tabs.tab.session.path == page


def test_a_closed_tab_comes_back(two_tabs, press, qtbot):
    press(Qt.Key.Key_W, CTRL)
    assert [tab.title() for tab in two_tabs.workspace.tabs()] == ["测试用的文章：头发与历史"]
    press(Qt.Key.Key_T, CTRL | SHIFT)
    qtbot.waitUntil(lambda: two_tabs.tab.title() == "第二篇文章的標題")


def test_a_closed_tab_comes_back_where_it_stood(two_tabs, page, second, press):
    two_tabs.workspace.setCurrentIndex(0)
    press(Qt.Key.Key_W, CTRL)
    press(Qt.Key.Key_T, CTRL | SHIFT)
    assert [tab.session.path for tab in two_tabs.workspace.tabs()] == [page, second]
    assert two_tabs.tab.session.path == page


def test_a_tab_s_menu_closes_it_or_the_others(two_tabs, page, second, press):
    bar = two_tabs.workspace.tabBar()
    two_tabs.workspace.new_tab()
    bar.customContextMenuRequested.emit(bar.tabRect(1).center())
    menu = two_tabs.workspace.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == ["Close", "Close the others"]
    menu.actions()[1].trigger()
    assert [tab.session.path for tab in two_tabs.workspace.tabs()] == [second]
    menu.close()
    press(Qt.Key.Key_T, CTRL | SHIFT)
    assert [tab.session.path for tab in two_tabs.workspace.tabs()] == [page, second]


def test_the_menu_of_a_tab_is_that_tab_s_wherever_it_is_by_then(two_tabs, page, second):
    workspace, bar = two_tabs.workspace, two_tabs.workspace.tabBar()
    for words, left in (("Close the others", [second]), ("Close", [])):
        bar.customContextMenuRequested.emit(bar.tabRect(workspace.count() - 1).center())
        menu = workspace.findChildren(QMenu)[-1]
        bar.moveTab(workspace.count() - 1, 0)
        next(action for action in menu.actions() if action.text() == words).trigger()
        assert [tab.session.path for tab in workspace.tabs() if tab.session.path] == left
        menu.close()


def test_a_tab_that_was_moved_comes_back_there_with_the_next_start(
    two_tabs, settings, page, second
):
    two_tabs.workspace.tabBar().moveTab(1, 0)
    assert two_tabs.workspace.tabText(0).startswith("第二篇")
    two_tabs.close()
    assert settings.settings.open_files == (str(second), str(page))
    assert settings.settings.front_file == str(second)


def test_a_tab_behind_takes_the_script_when_it_comes_to_the_front(two_tabs, press):
    press(Qt.Key.Key_2, CTRL)
    press(Qt.Key.Key_3, CTRL)
    assert two_tabs.tab.title() == "第二篇文章的標題"
    press(Qt.Key.Key_Tab, CTRL)
    assert two_tabs.tab.title() == "測試用的文章：頭髮與歷史"
    assert two_tabs.tab.session.variant is Variant.TRADITIONAL


def test_tabs_and_place_are_written_while_one_reads(two_tabs, qtbot, press, tmp_path, page, second):
    path = tmp_path / "config" / "settings.toml"
    qtbot.waitUntil(lambda: load_settings(path).open_files == (str(page), str(second)))
    press(Qt.Key.Key_Tab, CTRL)
    qtbot.waitUntil(lambda: load_settings(path).front_file == str(page))
    press(Qt.Key.Key_End)
    database = open_database(tmp_path / "articles")
    article_id = two_tabs.tab.session.opened.reading.article.article_id

    def place():
        with database.reading() as connection:
            return read_record(connection, article_id).place

    qtbot.waitUntil(lambda: place() is not None)
    database.close()


def test_the_tabs_come_back_with_the_next_start(two_tabs, settings, tmp_path, page, second):
    path = tmp_path / "config" / "settings.toml"
    two_tabs.workspace.setCurrentIndex(0)
    two_tabs.close()
    settings.flush()
    assert load_settings(path).open_files == (str(page), str(second))
    assert load_settings(path).front_file == str(page)
    assert paths_of(files_at_start(load_settings(path), [])) == ([], page, [second], [page, second])


def test_the_tabs_of_the_last_time_come_back_beside_other_files(tmp_path):
    a, b, c, d = (tmp_path / f"{name}.html" for name in "abcd")
    last = Settings(open_files=(str(a), str(b), str(c)), front_file=str(b))
    assert paths_of(files_at_start(last, [])) == ([a], b, [c], [a, b, c])
    assert paths_of(files_at_start(last, [d])) == ([a, b, c], d, [], [a, b, c])
    assert paths_of(files_at_start(last, [d, a])) == ([b, c, d], a, [], [a, b, c])
    alone = replace(last, tabs_come_back=False)
    assert paths_of(files_at_start(alone, [d])) == ([], d, [], [])
    assert files_at_start(alone, []).front.path.name == "reading.html"
    assert files_at_start(Settings(), []).front.path.name == "reading.html"


def test_tabs_that_are_not_seen_are_not_read(window, page, second, qtbot, settings, press):
    workspace, unseen = window.workspace, [page.parent / f"{n}.html" for n in range(30)]
    unseen[-1].write_bytes(second.read_bytes())
    workspace.expect([TabFile(second)], [*map(TabFile, unseen)])
    paths = [second, page, *unseen]
    assert workspace.paths() == paths
    workspace.lay_by()
    qtbot.waitUntil(lambda: workspace.count() == 32)
    assert workspace.paths() == paths
    assert [tab.session.path for tab in workspace.tabs()] == [page]
    assert workspace.currentIndex() == 1
    assert workspace.tabText(0) == second.name
    bar = workspace.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    qtbot.waitUntil(lambda: window.windowTitle().startswith("第二篇文章"))
    assert [tab.session.path for tab in workspace.tabs()] == [second, page]
    workspace.close_tab(31)
    press(Qt.Key.Key_T, CTRL | SHIFT)
    assert window.tab.session.path == unseen[-1]
    window.close()
    assert settings.settings.open_files == tuple(map(str, paths))


def test_the_tab_in_front_is_the_one_that_was(two_tabs, page, second):
    for path in (page, second):
        two_tabs.workspace.open(path)
        assert two_tabs.tab.session.path == path


def test_the_place_is_remembered(window, open_page, page):
    bar = window.tab.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = window.tab.view.top_place()
    window.close()
    assert open_page(page).tab.view.top_place() == place


def test_back_and_forward_after_a_jump(window, press):
    view = window.tab.view
    bar = view.verticalScrollBar()
    bar.setValue(300)
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Left, ALT)
    assert bar.value() == 300
    press(Qt.Key.Key_Right, ALT)
    assert bar.value() == bar.maximum()


def test_a_bookmark_is_set_and_removed(window, press):
    window.tab.view.verticalScrollBar().setValue(700)
    press(Qt.Key.Key_D, CTRL)
    (mark,) = window.tab.session.opened.record.bookmarks
    assert mark.words
    press(Qt.Key.Key_D, CTRL)
    assert window.tab.session.opened.record.bookmarks == ()


def ink_of(view, words):
    """Return the ink that ``words`` are set in."""
    flow = view.flow
    for index in range(len(flow)):
        block = flow.block(index)
        if isinstance(block, Words) and words in block.passage.text.text:
            return flow.manner_of(block).look.ink
    return None


def test_f4_shows_what_was_removed_in_grey(open_page, tmp_path, qtbot):
    path = tmp_path / "貼上.txt"
    body = "這一段文字足夠長，可以算作一篇文章的正文。" * 8
    path.write_text(f"一篇文章的標題\n\n{body}\n\n分享讓更多人看到\n\n返回頂部\n", "utf-8")
    window = open_page(path)
    view = window.tab.view
    assert "返回頂部" not in view.plain_text()
    qtbot.keyClick(view, Qt.Key.Key_F4)
    assert "分享讓更多人看到" in view.plain_text()
    assert view.plain_text().rstrip().endswith("返回頂部")
    assert ink_of(view, "返回頂部") == "quiet"
    assert ink_of(view, "這一段文字") == "text"
    assert "removed passages" in window.tab.message.sentence()
    place = view.rect_of(Position(len(view.flow) - 1, 0, 0)).center().toPoint()
    asked = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), asked)
    qtbot.waitUntil(lambda: QToolTip.text().startswith("Removed: "))
    QToolTip.hideText()
    qtbot.keyClick(view, Qt.Key.Key_F4)
    assert "返回頂部" not in view.plain_text()
    assert window.tab.message.sentence() == ""


def test_a_line_brought_back_is_not_grey(open_page, tmp_path, qtbot):
    path = tmp_path / "貼上.txt"
    body = "這一段文字足夠長，可以算作一篇文章的正文。" * 8
    path.write_text(f"一篇文章的標題\n\n{body}\n\n返回頂部\n", "utf-8")
    window = open_page(path)
    article = window.tab.session.article
    numbers = range(len(article.opened.removals))
    number = next(n for n in numbers if "返回頂部" in article.opened.removals[n].text)
    article.keep_removals([number], kept=True)
    assert ink_of(window.tab.view, "返回頂部") == "text"
    qtbot.keyClick(window.tab.view, Qt.Key.Key_F4)
    assert ink_of(window.tab.view, "返回頂部") == "text"


def test_messages_and_finding_move_no_word(window, qtbot):
    view = window.tab.view
    qtbot.keyClick(view, Qt.Key.Key_End)
    before = view.geometry(), view.top_place()
    window.tab.message.say("Something that is said")
    qtbot.keyClick(view, Qt.Key.Key_F, CTRL)
    QApplication.processEvents()
    assert (view.geometry(), view.top_place()) == before
    over = window.tab.findChild(Overlay)
    assert over.isVisible()
    assert over.geometry().top() == 0
    assert view.covered == over.height() > window.tab.message.height() > 20
    window.tab.finder.close()
    window.tab.message.dismiss()
    assert not over.isVisible()
    assert view.covered == 0


def test_a_message_lies_over_no_control_of_the_library_or_an_empty_tab(window, qtbot):
    window.tab.message.say("Something that is said")
    qtbot.keyClick(window.tab.view, Qt.Key.Key_B, CTRL)
    QApplication.processEvents()
    over = window.tab.findChild(Overlay)
    field = window.tab.findChild(SearchField)
    assert field.isVisible()
    assert field.mapTo(window.tab, field.rect().topLeft()).y() >= over.geometry().bottom()
    window.tab.message.dismiss()
    QApplication.processEvents()
    free = field.mapTo(window.tab, field.rect().topLeft()).y()
    window.tab.message.say("Something that is said")
    QApplication.processEvents()
    assert field.mapTo(window.tab, field.rect().topLeft()).y() > free
    qtbot.keyClick(window, Qt.Key.Key_T, CTRL)
    QApplication.processEvents()
    assert window.workspace.width() == window.width(), "nothing is open: no empty outline"


def test_a_click_with_the_middle_button_closes_a_tab(two_tabs, qtbot):
    bar = two_tabs.workspace.tabBar()
    kept = bar.tabToolTip(1)
    qtbot.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=bar.tabRect(0).center())
    assert two_tabs.workspace.count() == 1
    assert two_tabs.tab.title() == kept


def test_an_empty_tab_offers_a_way_to_an_article(two_tabs, page, qtbot, answers):
    two_tabs.workspace.new_tab()
    assert two_tabs.workspace.tabText(2) == "Empty tab"
    tab = two_tabs.tab
    qtbot.waitUntil(lambda: len(tab.findChildren(QAbstractButton)) > 2)
    buttons = {b.text(): b for b in tab.findChildren(QAbstractButton) if b.isVisible()}
    assert {page.name, "第二篇.txt"} <= buttons.keys(), "what was read last"
    qtbot.mouseClick(buttons["Open a file…"], Qt.MouseButton.LeftButton)
    assert answers.asked == ["files"]


def test_before_the_first_file_an_empty_tab_offers_the_sample(two_tabs, settings, qtbot):
    settings.change(recent_files=())
    tab = two_tabs.workspace.new_tab()
    qtbot.waitUntil(lambda: len(tab.findChildren(QPushButton)) > 2)
    buttons = {b.text(): b for b in tab.findChildren(QPushButton)}
    qtbot.keyClick(buttons["Read the sample article"], Qt.Key.Key_Space)
    with qtbot.waitSignal(tab.session.article_opened):
        pass
    assert not any(b.isVisible() for b in tab.findChildren(QPushButton))


def test_nothing_is_offered_while_a_file_is_being_read(two_tabs, page, qtbot):
    tab = two_tabs.workspace.new_tab()
    tab.session.open(page)
    assert two_tabs.workspace.tabText(2) == page.name
    assert not any(b.isVisible() for b in tab.findChildren(QPushButton))
    tab.session.cancel()
    assert any(b.isVisible() for b in tab.findChildren(QPushButton))


def test_copying_in_the_other_script(window, press):
    view = window.tab.view
    choose_words(view, "头发与历史")
    view.menu_requested.disconnect()
    action = next(a for a in window.actions() if "Traditional" in a.text() and "Copy" in a.text())
    action.trigger()
    assert QGuiApplication.clipboard().text() == "頭髮與歷史"


def test_f1_opens_the_manual_in_the_interface_s_language(window, settings, press, qtbot):
    settings.change(language="zh-Hans")
    press(Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: len(window.workspace.tabs()) == 2)
    qtbot.waitUntil(lambda: not window.tab.session.is_opening)
    assert window.tab.session.path.parts[-2:] == ("manual", "zh-Hans.html")
    assert window.tab.session.opened is not None
    assert not any(n.endswith("zh-Hans.html") for n in settings.settings.recent_files)


def test_a_crash_is_told_at_the_next_start_and_only_then(qingdu, window, tmp_path, answers):
    state = tmp_path / "state"
    state.mkdir()
    reporter = crash_report.install(state, "Qingdu 0")
    reporter.close()
    (state / "crash-1.txt").write_text("Qingdu 0\nIn main thread:\n", "utf-8")
    qingdu.offer_report(state)
    assert "ended unexpectedly" in window.tab.message.sentence()
    window.tab.message.dismiss()
    qingdu.offer_report(state)
    assert window.tab.message.sentence() == ""


def test_a_bookmark_in_the_menu_goes_there(window, press):
    bar = window.tab.view.verticalScrollBar()
    bar.setValue(900)
    press(Qt.Key.Key_D, CTRL)
    bar.setValue(0)
    menus = [action.menu() for action in window.menuBar().actions()]
    go = next(menu for menu in menus if "Go" in menu.title())
    marks = next(action.menu() for action in go.actions() if action.menu())
    marks.aboutToShow.emit()
    marks.actions()[0].trigger()
    assert bar.value() == 900


def test_a_tab_whose_file_could_not_be_read_is_used_again(qingdu, page, tmp_path, qtbot):
    window = qingdu.open_window()
    with qtbot.waitSignal(window.tab.session.opening_failed):
        window.open(tmp_path / "没有这个文件.html")
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    assert len(window.workspace.tabs()) == 1


def test_a_page_in_the_background_may_be_dressed_anew_and_then_be_shown_in_another_size(
    window, settings, second, qtbot
):
    first = window.tab
    window.open(second)
    qtbot.waitUntil(lambda: window.tab is not first and window.tab.session.opened is not None)
    settings.change(theme=Theme.DARK)
    window.resize(820, 560)
    QApplication.processEvents()
    qtbot.keyClick(window.tab.view, Qt.Key.Key_Tab, CTRL)
    assert window.tab is first
    QApplication.processEvents()
    assert first.view.flow is not None
    assert first.view.flow.room == first.view.room_for(first.view.style_of_page)


def test_the_caret_goes_with_what_it_stood_in(window, qtbot):
    view = window.tab.view
    qtbot.keyClick(view, Qt.Key.Key_F4)
    QApplication.processEvents()
    last = len(view.flow) - 1
    view.set_caret(view.flow.end())
    qtbot.keyClick(view, Qt.Key.Key_F4)
    QApplication.processEvents()
    place = view.cursor_place()
    assert len(view.flow) <= last
    qtbot.keyClick(view, Qt.Key.Key_T)
    QApplication.processEvents()
    assert place is None or view.cursor_place() is not None


def test_the_page_that_comes_to_the_front_has_the_keys(two_tabs, press):
    assert two_tabs.tab.view.hasFocus()
    press(Qt.Key.Key_W, CTRL)
    assert two_tabs.tab.view.hasFocus()  # not the tool bar, where Space would press a button


def test_an_empty_tab_is_used_by_keys_at_once(window, press, qtbot):
    press(Qt.Key.Key_T, CTRL)
    offers = lambda: window.tab.findChildren(QPushButton)  # noqa: E731
    qtbot.waitUntil(lambda: bool(offers()) and offers()[0].hasFocus())
    press(Qt.Key.Key_W, CTRL)
    assert window.tab.view.hasFocus()


def test_closing_a_tab_behind_takes_no_keys_away(two_tabs, qtbot):
    two_tabs.tab.finder.begin()
    field = QApplication.focusWidget()
    two_tabs.workspace.close_tab(0)
    assert QApplication.focusWidget() is field


def test_an_empty_tab_names_what_was_read_in_the_script_chosen(
    two_tabs, settings, second, press, qtbot
):
    library = two_tabs.tab.session.library
    qtbot.waitUntil(lambda: any(e.path == second for e in library.entries([1, 2])), timeout=20_000)
    press(Qt.Key.Key_T, CTRL)
    tab = two_tabs.tab

    def offered():
        return [button.text() for button in tab.findChildren(QToolButton) if button.isVisible()]

    settings.change(variant=Variant.SIMPLIFIED)
    qtbot.waitUntil(lambda: "第二篇文章的标题" in offered())
    settings.change(variant=Variant.TRADITIONAL)
    qtbot.waitUntil(lambda: "第二篇文章的標題" in offered())
    offers = {each.text(): each for each in tab.findChildren(QPushButton) if each.isVisible()}
    qtbot.mouseClick(offers["Library"], Qt.MouseButton.LeftButton)
    assert tab.home.is_shown


def test_files_read_last_are_listed_in_the_script_chosen(window, settings, tmp_path, qtbot):
    titles = {tmp_path / "a": "头发与面条"}
    settings.change(variant=Variant.TRADITIONAL)
    window.workspace.in_script(titles)
    qtbot.waitUntil(lambda: window.workspace.in_script(titles) == {tmp_path / "a": "頭髮與麪條"})


def test_titles_have_the_quotation_marks_of_their_articles(window, settings, tmp_path, qtbot):
    titles = {tmp_path / "a": "古鎮“光之城”開放"}
    for wanted, title in ((True, "古鎮「光之城」開放"), (False, "古鎮“光之城”開放")):
        settings.change(variant=Variant.TRADITIONAL, quotation_marks=wanted)
        window.workspace.in_script(titles)
        qtbot.waitUntil(lambda t=title: window.workspace.in_script(titles) == {tmp_path / "a": t})

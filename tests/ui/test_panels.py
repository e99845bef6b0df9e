"""The panels round the page: what was removed and mended, the page's settings, figures, finding."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSlider,
    QTabWidget,
    QToolButton,
    QWidget,
)

from reader.core.settings import Face, PageSettings, Theme
from reader.core.variants import Variant
from reader.opening.caching import open_stores
from reader.ui.commands.command import plain_words
from reader.ui.panels.account import AccountPanel
from reader.ui.panels.figures import FigureStrip
from reader.ui.panels.page_settings import PagePanel
from reader.ui.pictures.viewer import FigureView
from reader.ui.program.app import Qingdu
from reader.ui.typesetting.placed import TextPlace
from tests.ui.on_page import choose_words

CTRL = Qt.KeyboardModifier.ControlModifier
BODY = "這一段文字說的是戰斗堡壘,也說志愿者的故事,足夠長,可以算作一篇文章的正文。" * 5


@pytest.fixture
def damaged(open_page, tmp_path):
    """Return a window on a half-converted text with lines that cleaning takes out."""
    path = tmp_path / "貼上.txt"
    path.write_text(
        f"一篇文章的標題在這裡\n\n{BODY}\n\n第一節?開始\n\n{BODY}又一段。\n\n分享讓更多人看到\n",
        "utf-8",
    )
    window = open_page(path)
    window.tab.session.show_variant(Variant.TRADITIONAL)
    return window


@pytest.fixture
def account(damaged, settings):
    settings.change(account_shown=True)
    return damaged.findChild(AccountPanel)


def set_tick(item, on):
    """Tick or untick ``item``, and let what listens to it run."""
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    QApplication.processEvents()


def click_box(qtbot, entries, row):
    """Click the box of a row as a mouse does, and let what listens run."""
    rect = entries.visualItemRect(entries.item(row))
    at = QPoint(rect.left() + 20, rect.top() + 18)
    qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()


def lists(panel):
    return panel.findChild(QListWidget, "removed"), panel.findChild(QListWidget, "mended")


def test_it_lists_what_was_removed_with_the_reason(account):
    removed, _ = lists(account)
    row = next(r for r in range(removed.count()) if "分享讓更多人看到" in removed.item(r).text())
    assert row > 0
    assert "·" in removed.item(row - 1).text(), "the reason, and how many there are"


def test_a_tick_brings_a_line_back_and_is_remembered(damaged, account, open_page):
    removed, _ = lists(account)
    view = damaged.tab.view
    row = removed.count() - 1
    assert "分享讓更多人看到" not in view.plain_text()
    set_tick(removed.item(row), on=True)
    assert "分享讓更多人看到" in view.plain_text()
    path = damaged.tab.session.path
    damaged.close()
    again = open_page(path)
    assert "分享讓更多人看到" in again.tab.view.plain_text()


def test_a_repair_is_undone_alone(damaged, account):
    _, mended = lists(account)
    view = damaged.tab.view
    row = next(r for r in range(mended.count()) if "〔斗→鬥〕" in mended.item(r).text())
    before = view.plain_text().count("戰鬥")
    set_tick(mended.item(row), on=False)
    assert view.plain_text().count("戰鬥") == before - 1
    assert view.plain_text().count("戰斗") == 1
    assert mended.count() > 1
    set_tick(mended.item(row), on=True)
    assert view.plain_text().count("戰鬥") == before


@pytest.mark.parametrize(
    ("variant", "written", "shown", "row_text"),
    [
        (Variant.TAIWAN_WORDS, "出租车司机在打印机旁边吃菠萝", "鳳梨", "菠萝→鳳梨"),
        (Variant.SIMPLIFIED_WORDS, "計程車司機在印表機旁邊吃鳳梨", "菠萝", "鳳梨→菠萝"),
    ],
)
def test_a_word_of_the_vocabulary_is_undone_alone(
    open_page, settings, tmp_path, variant, written, shown, row_text
):
    path = tmp_path / "用語.txt"
    path.write_text(f"一篇文章\n\n{(written + '，') * 8}这是正文。\n", "utf-8")
    window = open_page(path)
    window.tab.session.show_variant(variant)
    settings.change(account_shown=True)
    mended = lists(window.findChild(AccountPanel))[1]
    view = window.tab.view
    assert view.plain_text().count(shown) == 8
    row = next(r for r in range(mended.count()) if f"〔{row_text}〕" in mended.item(r).text())
    set_tick(mended.item(row), on=False)
    assert view.plain_text().count(shown) == 7
    set_tick(mended.item(row), on=True)
    assert view.plain_text().count(shown) == 8


def test_every_box_is_ticked_and_unticked_by_clicks(damaged, account, qtbot):
    tabs = account.findChild(QTabWidget)
    for number, entries in enumerate(lists(account)):
        tabs.setCurrentIndex(number)
        rows = entries.count()
        assert rows
        first = entries.item(0).checkState()
        for row in [*range(rows), *reversed(range(rows))]:
            if entries.item(row).isHidden():
                continue
            entries.scrollToItem(entries.item(row))
            before = entries.item(row).checkState()
            click_box(qtbot, entries, row)
            assert entries.count() == rows
            assert entries.item(row).checkState() is not before
        click_box(qtbot, entries, 0)
        if entries.item(0).checkState() is not first:
            click_box(qtbot, entries, 0)
    assert not damaged.tab.session.opened.record.kept
    assert not damaged.tab.session.opened.record.undone


def test_a_repair_is_shown_in_the_text(damaged, account, qtbot):
    _, mended = lists(account)
    row = next(r for r in range(mended.count()) if "〔愿→願〕" in mended.item(r).text())
    account.show_mended()
    mended.setFocus()
    mended.setCurrentRow(row)
    qtbot.keyClick(mended, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert damaged.tab.view.selected_text() == "願"


def test_what_was_removed_is_listed_in_the_script_that_is_shown(damaged, account, qtbot):
    removed, _ = lists(account)
    tips = [removed.item(row).toolTip() for row in range(removed.count())]
    assert "分享讓更多人看到" in tips
    for variant, words in (
        (Variant.SIMPLIFIED, "分享让更多人看到"),
        (Variant.TAIWAN, "分享讓更多人看到"),
        (Variant.ORIGINAL, "分享讓更多人看到"),
    ):
        damaged.tab.session.show_variant(variant)
        qtbot.waitUntil(
            lambda words=words: words in [removed.item(r).text() for r in range(removed.count())]
        )
        assert [removed.item(row).toolTip() for row in range(removed.count())] == tips


def test_original_shows_no_repair(damaged, account):
    damaged.tab.session.show_variant(Variant.ORIGINAL)
    _, mended = lists(account)
    assert mended.count() == 0
    assert "戰斗" in damaged.tab.view.plain_text()
    assert "第一節?開始" in damaged.tab.view.plain_text()


@pytest.fixture
def page_panel(window, qtbot):
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Comma, CTRL)
    panel = window.findChild(PagePanel)
    assert panel.isVisible()
    yield panel
    panel.hide()


def test_the_page_panel_shows_and_changes_everything(page_panel, settings, window):
    size, spacing, length, height = page_panel.findChildren(QSlider)
    size.setValue(30)
    length.setValue(28)
    height.setValue(40)
    spacing.setValue(2)
    page = settings.settings.page
    assert page.letter_spacing == 0.05
    assert (page.font_size, page.line_characters, page.line_height) == (30, 28, 2.0)
    script, theme, face, _, weight, *_ = page_panel.findChildren(QComboBox)
    script.setCurrentIndex(script.findData(Variant.HONG_KONG))
    theme.setCurrentIndex(theme.findData(Theme.SEPIA))
    face.activated.emit(face.findData(Face.HEI))
    weight.setCurrentIndex(weight.findData(500))
    assert settings.settings.page.weight == 500
    assert window.tab.session.variant is Variant.HONG_KONG
    assert settings.settings.theme is Theme.SEPIA
    assert settings.settings.page.face is Face.HEI


def test_quotation_marks_and_thorough_mending_are_options(page_panel, open_page, tmp_path):
    path = tmp_path / "引號.txt"
    words = "他说“头发很长”，后来又说了一遍，足够长，可以算作一篇文章的正文。" * 6
    path.write_text(f"讲头发的文章\n\n{words}", "utf-8")
    window = open_page(path)
    window.tab.session.show_variant(Variant.TAIWAN)
    assert "說「頭髮很長」" in window.tab.view.plain_text()
    checks = {check.text(): check for check in page_panel.findChildren(QCheckBox)}
    next(check for words, check in checks.items() if "「 」" in words).setChecked(False)
    assert "說“頭髮很長”" in window.tab.view.plain_text()


def test_reset_brings_the_page_back(page_panel, settings):
    page_panel.findChildren(QSlider)[0].setValue(40)
    page_panel.findChild(QPushButton, "reset_page").click()
    assert settings.settings.page == PageSettings()
    assert page_panel.findChildren(QSlider)[0].value() == PageSettings().font_size


def test_the_panel_follows_changes_made_elsewhere(page_panel, settings):
    settings.change_page(font_size=26)
    assert page_panel.findChildren(QSlider)[0].value() == 26


def test_ctrl_f_finds_in_either_script(window, qtbot):
    qtbot.keyClick(window.tab.view, Qt.Key.Key_F, CTRL)
    field = window.tab.findChild(QLineEdit)
    assert field.hasFocus()
    field.insert("頭髮")
    qtbot.waitUntil(lambda: len(window.tab.finder.hits) > 8)
    hits = window.tab.finder.hits
    window.tab.session.show_variant(Variant.TRADITIONAL)
    assert window.tab.finder.hits == hits
    qtbot.keyClick(field, Qt.Key.Key_F3)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not window.tab.finder.is_open


def test_a_click_on_a_picture_opens_it(window, qtbot):
    view = window.tab.view
    points = (
        (x, y)
        for y in range(0, view.viewport().height(), 8)
        for x in range(0, view.viewport().width(), 8)
        if view.figure_at(QPointF(x, y))
    )
    x, y = next(points)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPointF(x, y).toPoint())
    viewer = window.findChild(FigureView)
    assert viewer.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not viewer.isVisible()


def test_f8_shows_the_figures(window, qtbot):
    qtbot.keyClick(window.tab.view, Qt.Key.Key_F8)
    strip = window.findChild(FigureStrip)
    assert strip.isVisible()
    assert strip.findChild(QListWidget).count() == 1


def test_ctrl_i_tells_what_is_known(window, qtbot, answers):
    qtbot.keyClick(window.tab.view, Qt.Key.Key_I, CTRL)
    assert answers.asked == ["测试用的文章：头发与历史"]


def test_looking_up_needs_a_selection(window, qtbot):
    qtbot.keyClick(window.tab.view, Qt.Key.Key_L, CTRL)
    assert "Select some words" in window.tab.message.sentence()


def correct(window):
    words = "Correct a wrong conversion"
    next(a for a in window.actions() if plain_words(a.text()) == words).trigger()


def test_a_wrong_conversion_is_corrected_and_remembered(window, answers, tmp_path):
    window.tab.session.show_variant(Variant.TRADITIONAL)
    view = window.tab.view
    choose_words(view, "圖書館")
    answers.right_form = "藏書樓"
    correct(window)
    assert answers.asked == ["图书馆 圖書館"]
    assert "藏書樓" in view.plain_text()
    assert "圖書館" not in view.plain_text()
    assert (tmp_path / "words.txt").read_text("utf-8").splitlines()[-1] == "图书馆\t藏書樓\thant"
    message = window.tab.message
    assert "藏書樓" in message.sentence()
    assert answers.places == view.plain_text().count("藏書樓")
    undo = next(b for b in message.findChildren(QToolButton) if b.text() == "Undo")
    undo.click()
    assert "圖書館" in view.plain_text()
    assert "藏書樓" not in (tmp_path / "words.txt").read_text("utf-8")


def test_ctrl_z_takes_a_corrected_word_back_in_its_turn(window, answers, qtbot, tmp_path):
    window.tab.session.show_variant(Variant.TRADITIONAL)
    view = window.tab.view
    choose_words(view, "第二節的第3段")
    qtbot.keyClick(view, Qt.Key.Key_Delete, CTRL)
    without = view.plain_text()
    choose_words(view, "圖書館")
    answers.right_form = "藏書樓"
    correct(window)
    corrected = view.plain_text()
    assert corrected != without
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert view.plain_text() == without
    assert "藏書樓" not in (tmp_path / "words.txt").read_text("utf-8")
    qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
    assert "第二節的第3段" in view.plain_text()
    qtbot.keyClick(view, Qt.Key.Key_Y, CTRL)
    qtbot.keyClick(view, Qt.Key.Key_Y, CTRL)
    assert view.plain_text() == corrected


def test_my_words_are_shown(window, answers):
    next(a for a in window.actions() if plain_words(a.text()) == "My words").trigger()
    assert answers.asked == ["words.txt"]


def test_original_has_no_wrong_conversion(window, answers):
    choose_words(window.tab.view, "图书馆")
    correct(window)
    assert answers.asked == []
    assert "another script first" in window.tab.message.sentence()
    window.tab.session.show_variant(Variant.TAIWAN)
    window.tab.view.select(TextPlace("title", 0), TextPlace("title", 0))
    correct(window)
    assert "Select the words" in window.tab.message.sentence()


def test_a_bad_line_of_the_word_list_is_told(qingdu, tmp_path, settings, qapp, answers):
    words = tmp_path / "bad.txt"
    words.write_text("好的\t好的字\n只有一列\n", "utf-8")
    program = Qingdu(qapp, settings, open_stores(tmp_path, words), answers)
    window = program.open_window()
    assert window.tab.message.sentence().startswith("Line 2 of")
    program.close()


def test_code_is_copied_as_it_is(open_page, tmp_path):
    code = "for 字 in 书:\n    读(字)\n"
    path = tmp_path / "code.html"
    words = "这一段文字足够长，可以算作一篇文章的正文。" * 8
    path.write_text(
        f"<title>讲程序的文章</title><article><h1>讲程序的文章</h1><p>{words}</p>"
        f"<pre><code>{code}</code></pre><p>{words}</p></article>",
        "utf-8",
    )
    window = open_page(path)
    window.tab.session.show_variant(Variant.TRADITIONAL)
    buttons = window.tab.view.findChildren(QToolButton, "copy_code")
    (button,) = (button for button in buttons if button.isVisible())
    button.click()
    assert QGuiApplication.clipboard().text().rstrip() == code.rstrip()
    assert window.tab.view.viewport().rect().contains(button.geometry())


def test_a_block_is_taken_out_by_hand_and_comes_back(window, qtbot, open_page, page, settings):
    view = window.tab.view
    words = "这是第二节的第3段文字"
    choose_words(view, words)
    qtbot.keyClick(view, Qt.Key.Key_Delete, CTRL)
    assert words not in view.plain_text()
    window.close()
    again = open_page(page)
    assert words not in again.tab.view.plain_text()
    settings.change(account_shown=True)
    removed, _ = lists(again.findChild(AccountPanel))
    item = next(i for i in map(removed.item, range(removed.count())) if words in i.text())
    assert (
        removed.item(removed.row(item) - 1).text()
        == "You removed this\N{NO-BREAK SPACE}·\N{NO-BREAK SPACE}1"
    )
    set_tick(item, on=True)
    assert words in again.tab.view.plain_text()


def test_title_and_authors_are_corrected_by_hand(window, answers, open_page, page):
    answers.corrections = {"title": "改正的标题：头发", "authors": "甲、乙"}
    next(a for a in window.actions() if a.text().startswith("Correct title")).trigger()
    assert window.tab.title() == "改正的标题：头发"
    window.tab.session.show_variant(Variant.TRADITIONAL)
    assert window.tab.title() == "改正的標題：頭髮"
    assert "甲、乙" in window.tab.view.plain_text()
    window.close()
    again = open_page(page)
    assert again.tab.title() == "改正的標題：頭髮"
    assert again.tab.session.opened.reading.article.metadata.title == "测试用的文章：头发与历史"


def test_both_panels_of_the_right_leave_the_page_as_much_room_as_one(window, qtbot, settings):
    window.resize(1000, 700)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F8)
    QApplication.processEvents()
    one = window.tab.view.width()
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F7)
    strip, account = window.findChild(FigureStrip), window.findChild(AccountPanel)
    QApplication.processEvents()
    assert strip.isVisible()
    assert account.isVisible()
    assert window.tab.view.width() == one
    settings.change(figures_shown=False, account_shown=False)
    qtbot.waitUntil(lambda: window.tab.view.width() > one)


def test_changes_by_hand_are_undone_and_done_again_by_key(damaged, account, qtbot, settings):
    view, opened = damaged.tab.view, lambda: damaged.tab.session.opened
    actions = {plain_words(action.text()): action for action in damaged.actions()}
    undo, redo = actions["Undo"], actions["Redo"]
    assert not undo.isEnabled()
    as_read = opened().record
    removed, mended = lists(account)
    set_tick(removed.item(removed.count() - 1), on=True)
    set_tick(mended.item(0), on=False)
    damaged.tab.session.article.correct((("title", "另一個題目"),))
    edited = opened().record
    bookmark = Qt.Key.Key_D
    qtbot.keyClick(view, bookmark, CTRL)
    titles = []
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Z, CTRL)
        titles.append(damaged.tab.title())
    assert titles[0] != "另一個題目"
    assert opened().record.bookmarks
    assert (opened().record.kept, opened().record.undone) == (as_read.kept, as_read.undone)
    assert not undo.isEnabled()
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert damaged.tab.title() == "另一個題目"
    assert (opened().record.kept, opened().record.undone) == (edited.kept, edited.undone)
    assert not redo.isEnabled()


def test_what_was_undone_and_changed_otherwise_is_not_done_again(damaged):
    article = damaged.tab.session.article
    first, second = [block.block_id for block in article.opened.original.blocks[:2]]
    article.take_out(first)
    article.undo()
    article.take_out(second)
    assert not article.edits.can_go_forward
    article.redo()
    assert article.opened.record.taken_out == (second,)
    article.undo()
    article.undo()
    assert article.opened.record.taken_out == ()


def test_the_outline_gives_way_where_both_sides_leave_no_room_to_read(window, qtbot, settings):
    room = window.findChild(QWidget, "outline_room")
    settings.change(outline_shown=True)
    window.resize(853, 600)
    qtbot.waitUntil(room.isVisible)
    outline = next(a for a in window.actions() if plain_words(a.text()) == "Outline")
    settings.change(account_shown=True)
    QApplication.processEvents()
    assert not room.isVisible()
    assert not outline.isChecked()
    assert window.tab.view.width() >= 420
    window.resize(1180, 600)
    qtbot.waitUntil(room.isVisible)
    assert outline.isChecked()
    window.resize(853, 600)
    qtbot.waitUntil(lambda: not room.isVisible())
    outline.trigger()  # what was asked for last is shown
    qtbot.waitUntil(room.isVisible)
    assert not settings.settings.account_shown

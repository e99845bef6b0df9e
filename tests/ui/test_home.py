"""The library in the window: what was read is listed, found, opened again and put in order."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from reader.core.article import Article, Metadata, Paragraph
from reader.core.articles.walk import iter_texts
from reader.core.report import Reading
from reader.core.text import Text
from reader.core.variants import Script, Variant
from reader.library.content.preparing import Origin, origin_of, prepare
from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.library.searching.facets import known_tags
from reader.paths import SAMPLE_ARTICLE, resource_path
from reader.pipeline import read_file
from reader.ui.home.entry_menu import EntryMenu
from reader.ui.home.home_page import HomePage
from reader.ui.home.shelves import Shelf
from reader.ui.home.tag_dialog import TagDialog
from reader.ui.look.theme import load_colours
from reader.ui.look.words import PlainLabel
from reader.ui.tabs.message_bar import Topic
from reader.ui.tabs.waiting_tab import TabFile
from tests.ui.conftest import wait_for_all, write_page
from tests.ui.test_cached import action

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船回來。" * 4


@pytest.fixture
def other(tmp_path):
    path = tmp_path / "燈塔.txt"
    path.write_text(f"海邊的燈塔\n\n{LONG}\n\n{LONG}她的頭髮很長。\n", "utf-8")
    return path


@pytest.fixture
def library(window):
    return window.tab.session.library


@pytest.fixture
def home(window, library, other, qtbot, press):
    """Return the home with the page that is open and another article in it."""
    qtbot.waitUntil(lambda: is_met(library))
    library.add(read_file(other), Origin(other))
    press(Qt.Key.Key_B, CTRL)
    assert window.tab.home.is_shown
    home = home_of(window)
    qtbot.waitUntil(lambda: bool(titles(home)))
    return home


def is_met(library):
    """Whether the page that was opened first is in the library."""
    return any(entry.opened for entry in library.entries([1]))


def home_of(window):
    return window.tab.findChild(HomePage)


def titles(home):
    model = home.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def shown(home, qtbot, expected):
    qtbot.waitUntil(lambda: titles(home) == expected)


def test_what_is_read_is_in_the_library(window, library, page, qtbot):
    qtbot.waitUntil(lambda: is_met(library))
    assert library.entry(1).path == page
    entry = library.entry(1)
    assert entry.title == window.tab.session.opened.original.metadata.title


def test_what_is_not_to_be_remembered_is_not(qingdu, open_page, settings, other, qtbot):
    settings.change(library_kept=False)
    window = open_page(other)
    qtbot.wait(400)
    assert window.tab.session.library.entries([1]) == []


def test_typing_finds_in_either_script_and_enter_opens_there(window, home, other, qtbot):
    home.focusProxy().insert("守人每天早晨")
    shown(home, qtbot, ["海邊的燈塔"])
    with qtbot.waitSignal(window.workspace.current_tab_changed):
        qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tab.session.opened is not None)
    assert window.tab.session.opened.path == other
    qtbot.waitUntil(lambda: len(window.tab.finder.hits) == 8)


def test_nothing_found_is_said(home, qtbot):
    home.focusProxy().insert("沒有這個詞")
    shown(home, qtbot, [])


def test_more_than_are_listed_are_counted_exactly(home, library, qtbot):
    def reading(number):
        text = "在燈塔下等船。" if number % 10 else "燈塔亮了，小塔下的船。"
        paragraph = Paragraph("b00001", Text(f"{text}第{number}日"))
        return Reading(
            Article(f"{number:064x}", Metadata(f"日記{number}"), (paragraph,), Script.HANT),
            (),
            "utf-8",
        )

    made = [(prepare(reading(number)), Origin(None)) for number in range(700)]
    library.add_all(made)
    home.focusProxy().insert("燈塔下")  # of three characters: the index knows pairs only
    told = home.findChildren(PlainLabel)
    qtbot.waitUntil(lambda: "500 of 630 articles" in [label.text() for label in told])


def test_an_article_whose_file_has_gone_is_read_from_the_library(window, home, other, qtbot):
    other.unlink()
    home.focusProxy().insert("燈塔")
    shown(home, qtbot, ["海邊的燈塔"])
    qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tab.session.opened is not None and not window.tab.home.is_shown)
    qtbot.waitUntil(lambda: "海邊的燈塔" in window.tab.title())
    assert "not there any more" in window.tab.message.sentence()


def test_a_file_that_has_gone_is_offered_as_it_is_stored(window, library, other, qtbot):
    qtbot.waitUntil(lambda: is_met(library))
    library.add(read_file(other), Origin(other))
    other.unlink()
    window.open(other)
    message = window.tab.message
    qtbot.waitUntil(lambda: "no such file" in message.sentence())
    words = "Read what the library keeps"
    offer = next(b for b in message.findChildren(QToolButton) if b.text() == words)
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "海邊的燈塔" in window.tab.title())
    assert words not in [b.text() for b in message.findChildren(QToolButton) if b.isVisible()]


def test_letters_put_articles_in_order(home, library, qtbot):
    qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Down)
    first = home.chosen()[0].id
    qtbot.keyClick(home.view, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: library.entry(first).is_favourite)
    home.show_shelf(Shelf.FAVOURITE)
    qtbot.waitUntil(lambda: len(titles(home)) == 1)
    home.show_shelf(Shelf.ALL)
    qtbot.waitUntil(lambda: len(titles(home)) == 2)
    home.view.selectRow(0)
    gone = home.chosen()[0].id
    qtbot.keyClick(home.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(titles(home)) == 1)
    assert library.entry(gone).binned
    home.show_shelf(Shelf.BIN)
    shown(home, qtbot, [library.entry(gone).title])
    home.view.selectRow(0)
    qtbot.keyClick(home.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not titles(home))
    assert not library.entry(gone).binned


def test_what_is_put_back_into_the_bin_lies_there_since_it_was_put_there(home, library, qtbot):
    number = home.view.model().numbers[0]
    library.change([number], binned=1_000)
    home.show_shelf(Shelf.BIN)
    shown(home, qtbot, [library.entry(number).title])
    home.view.selectRow(0)
    qtbot.keyClick(home.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: library.entry(number).binned is None)
    qtbot.keyClick(home.view, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: library.entry(number).binned == 1_000)


def test_those_are_forgotten_that_were_asked_about(home, library, qtbot):
    home.view.selectRow(0)
    asked, other = home.view.model().numbers[:2]
    home.deeds.ask_to_forget()
    home.view.selectRow(1)
    box = home.findChild(QMessageBox)
    next(each for each in box.buttons() if each.text() == "Forget").click()
    qtbot.waitUntil(lambda: list(home.view.model().numbers) == [other])
    assert [entry.id for entry in library.entries([asked, other])] == [other]


def test_a_deed_with_nothing_hides_none_that_can_be_taken_back(home, library, qtbot):
    home.view.selectRow(0)
    number = home.chosen()[0].id
    qtbot.keyClick(home.view, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: library.entry(number).is_favourite)
    home.view.clearSelection()
    home.deeds.toggle_archived()
    home.deeds.undo()
    qtbot.waitUntil(lambda: not library.entry(number).is_favourite)


def test_letters_mean_the_list_where_the_window_has_them_too(home, library, settings, qtbot):
    variant = settings.settings.variant
    qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Down)
    chosen = home.chosen()[0].id
    qtbot.keyClick(home.view, Qt.Key.Key_T)  # the window's: another script
    field = home.findChild(TagDialog).findChild(QLineEdit)
    field.insert("遊記 海")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: set(library.entry(chosen).tags) == {"遊記", "海"})
    assert settings.settings.variant is variant


def test_all_that_are_selected_are_tagged_with_a_known_tag(home, library, qtbot):
    library.tag([2], ["旅遊"])
    home.view.selectAll()
    numbers = [entry.id for entry in home.chosen()]
    assert len(numbers) > 1
    home.deeds.ask_tags()
    dialog = home.findChild(TagDialog)
    field = dialog.findChild(QLineEdit)
    field.insert("旅")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: known_tags(library.database) == [("旅遊", len(numbers))])


@pytest.mark.parametrize("grid", [False, True])
def test_home_and_end_are_those_of_the_list(home, qtbot, grid):
    home.show_grid(on=grid)
    qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Down)
    qtbot.keyClick(home.view, Qt.Key.Key_End)
    assert home.view.chosen() == [1]
    qtbot.keyClick(home.view, Qt.Key.Key_Home)
    assert home.view.chosen() == [0]


def test_the_window_is_called_library_while_that_is_in_front(window, home, qtbot, press):
    assert window.windowTitle().startswith("Library")
    home.focusProxy().clear()
    press(Qt.Key.Key_B, CTRL)
    assert not window.tab.home.is_shown
    assert window.windowTitle().startswith(window.tab.title())


def test_escape_leads_back_to_the_page(window, home, qtbot):
    home.focusProxy().insert("燈")
    qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Escape)
    assert home.words == ""
    qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Escape)
    assert not window.tab.home.is_shown
    assert window.tab.view.isVisible()


def test_an_article_can_be_forgotten(window, library, page, settings, qtbot):
    qtbot.waitUntil(lambda: is_met(library))
    assert str(page) in settings.settings.recent_files
    article_id = window.tab.session.opened.reading.article.article_id
    with qtbot.waitSignal(window.tab.session.keeping.forgotten):
        action(window, "Forget this article").trigger()
    assert library.entries([1]) == []
    assert str(page) not in settings.settings.recent_files
    window.tab.view.turn_page(1)
    window.tab.remember_place()
    window.tab.session.article.take_out(window.tab.session.opened.original.blocks[0].block_id)
    window.close()
    with library.database.reading() as connection:
        rows = connection.execute("SELECT hash FROM article WHERE hash = ?", (article_id,))
        assert rows.fetchall() == []


def test_an_article_is_kept_unless_the_reader_says_so(window, library, answers, qtbot):
    qtbot.waitUntil(lambda: is_met(library))
    answers.may_forget = False
    action(window, "Forget this article").trigger()
    assert answers.asked[-1] == window.tab.title()
    assert is_met(library)
    assert window.tab.session.opened is not None


def test_a_folder_is_put_in_and_told(home, tmp_path, qtbot):
    folder = tmp_path / "saved"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(
            f"第{number}篇遊記\n\n{number}{LONG}\n\n{LONG}", "utf-8"
        )
    (folder / "empty.txt").write_bytes(b"")
    home.add([folder])
    qtbot.waitUntil(lambda: len(titles(home)) == 5)
    told = home.findChildren(PlainLabel)
    assert any("New: 3. Known: 0. Newer: 0. Refused: 1." in label.text() for label in told)
    assert any("empty.txt: The file is empty" in label.text() for label in told)


def test_what_is_added_meanwhile_is_put_in_afterwards(home, tmp_path, qtbot):
    for name in ("甲", "乙"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(f"{name}處遊記\n\n{name}{LONG}", "utf-8")
    home.add([tmp_path / "甲"])
    home.add([tmp_path / "乙"])
    qtbot.waitUntil(lambda: {"甲處遊記", "乙處遊記"} <= set(titles(home)))


def test_all_that_were_refused_can_be_read(home, tmp_path, qtbot):
    folder = tmp_path / "saved"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_bytes(b"")
    home.add([folder])
    buttons = {button.text(): button for button in home.findChildren(QPushButton)}
    every, close = buttons["All that were refused…"], buttons["Close"]
    qtbot.waitUntil(every.isVisible)
    qtbot.mouseClick(every, Qt.MouseButton.LeftButton)
    (lines,) = home.findChildren(QPlainTextEdit)
    assert [line.split(":")[0] for line in lines.toPlainText().split("\n")] == [
        f"{number:02}.txt" for number in range(12)
    ]
    lines.window().close()
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not every.isVisible()


def test_titles_with_markup_are_words(window, library, tmp_path, qtbot, press):
    path = write_page(tmp_path / "b.html")
    path.write_text(
        path.read_text("utf-8")
        .replace("测试用的文章", "&lt;b&gt;粗&lt;/b&gt;")
        .replace("測試用的文章", "&lt;b&gt;粗&lt;/b&gt;"),
        "utf-8",
    )
    library.add(read_file(path), Origin(path))
    press(Qt.Key.Key_B, CTRL)
    qtbot.waitUntil(lambda: any("<b>" in title for title in titles(home_of(window))))
    window.grab()


def test_everything_is_shown_in_the_script_of_the_page(window, home, settings, qtbot):
    settings.change(variant=Variant.SIMPLIFIED)
    home.focusProxy().insert("她的頭髮")
    shown(home, qtbot, ["海邊的燈塔"])
    model, view = home.view.model(), home.view
    words = view.itemDelegate().words
    entry = model.entry(0)
    home.view.grab()
    qtbot.waitUntil(lambda: words.title(entry) == "海边的灯塔")
    snippet, lit = words.snippet(model.hit(entry.id), entry)
    assert "她的头发很长" in snippet
    assert snippet[slice(*lit)] == "她的头发"
    settings.change(variant=Variant.ORIGINAL)
    assert words.title(entry) == "海邊的燈塔"


def test_a_hit_opens_at_its_place_with_all_of_them_marked(window, home, other, qtbot):
    other.write_text(
        "海邊的燈塔\n\n" + "".join(f"{LONG}\n\n" for _ in range(40)) + "末了才有的芭蕉。\n", "utf-8"
    )
    window.tab.session.library.add(read_file(other), origin_of(other))
    home.focusProxy().insert("芭蕉")
    shown(home, qtbot, ["海邊的燈塔"])
    qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tab.session.path == other and not window.tab.home.is_shown)
    qtbot.waitUntil(lambda: len(window.tab.finder.hits) == 1)
    qtbot.waitUntil(lambda: window.tab.view.progress() > 0.7)


def test_all_words_that_were_typed_are_marked(window, home, other, qtbot):
    home.focusProxy().insert("头发 点亮 -芭蕉")
    shown(home, qtbot, ["海邊的燈塔"])
    qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tab.session.path == other and not window.tab.home.is_shown)
    qtbot.waitUntil(lambda: len(window.tab.finder.hits) == 9)
    assert {hit.end - hit.start for hit in window.tab.finder.hits} == {2}


def test_words_of_a_note_are_found_and_open_where_it_hangs(window, home, library, other, qtbot):
    texts = [(text_id, text.text) for text_id, text in iter_texts(library.reading(2).article)]
    last = texts[-1]
    mark = new_highlight(texts, (last[0], 0), (last[0], 6), Colour.BLUE, "記得查一查望遠鏡")
    Highlights(library.database).put(2, mark)
    home.focusProxy().insert("望远镜")
    shown(home, qtbot, ["海邊的燈塔"])
    assert home.view.model().hit(2).snippet == "記得查一查望遠鏡"
    home.view.grab()
    qtbot.keyClick(home.focusProxy(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.tab.session.path == other and not window.tab.home.is_shown)
    qtbot.waitUntil(lambda: window.tab.session.opened is not None)


def test_words_are_lit_in_titles_in_whatever_script_they_were_typed(home, settings, qtbot):
    def has_lit_title():
        index = home.view.model().index(0, 0)
        row = home.view.visualRect(index)
        title = row.adjusted(0, 0, 0, -row.height() // 2)
        image = home.view.viewport().grab(title).toImage()
        ground = load_colours(settings.settings.theme).found
        return any(
            image.pixelColor(x, y).name() == ground
            for x in range(image.width())
            for y in range(0, image.height(), 3)
        )

    shown(home, qtbot, titles(home))
    assert not has_lit_title()
    home.focusProxy().insert("灯塔")
    shown(home, qtbot, ["海邊的燈塔"])
    assert has_lit_title()


def test_filters_are_completed(window, home, library, qtbot):
    library.tag([1], ["海洋"])
    home.refresh()
    field = home.focusProxy()
    for _ in ("the list", "what stands round it"):
        wait_for_all(window, qtbot)
    qtbot.keyClicks(field, "ta")
    assert field.offered == ["tag:"]
    qtbot.keyClicks(field, "g:")
    assert field.offered == ["tag:海洋"]
    qtbot.keyClick(field, Qt.Key.Key_Down)
    popup = QApplication.activePopupWidget()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "tag:海洋 "
    qtbot.waitUntil(lambda: len(titles(home)) == 1)


def test_a_search_is_kept_as_a_shelf(home, library, qtbot):
    home.focusProxy().insert("燈塔看守")
    shown(home, qtbot, ["海邊的燈塔"])
    home.filters.keep("海", "燈塔看守")
    shelf = next(box for box in home.findChildren(QComboBox) if box.findText("海") >= 0)
    assert shelf.currentText() == "海"
    assert home.words == ""
    shown(home, qtbot, ["海邊的燈塔"])
    home.filters.fill()
    take = next(a for a in home.filters.menu.actions() if "Remove the shelf" in a.text())
    take.trigger()
    assert shelf.findText("海") < 0
    qtbot.waitUntil(lambda: len(titles(home)) == 2)


def test_a_filter_of_the_menu_is_typed(home, library, qtbot):
    library.tag([2], ["海"])
    home.filters.fill()
    tags = next(a.menu() for a in home.filters.menu.actions() if a.text() == "Tag")
    tags.actions()[0].trigger()
    assert home.words == "tag:海"
    shown(home, qtbot, ["海邊的燈塔"])
    home.filters.fill()
    next(a for a in home.filters.menu.actions() if a.text() == "Favourites").trigger()
    assert home.words == "tag:海 is:favourite"
    shown(home, qtbot, [])


def test_what_was_done_is_taken_back(home, library, qtbot):
    home.view.selectAll()
    qtbot.keyClick(home.view, Qt.Key.Key_Delete)
    shown(home, qtbot, [])
    undo = next(b for b in home.findChildren(QPushButton) if b.text() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(titles(home)) == 2)
    home.view.selectRow(0)
    home.deeds.tag(home.chosen(), {"甲", "乙"}, set())
    number = home.chosen()[0].id
    qtbot.waitUntil(lambda: library.entry(number).tags == ("乙", "甲"))
    qtbot.keyClick(home.view, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: library.entry(number).tags == ())
    assert not home.deeds.can_undo


def test_each_has_the_tags_again_that_it_had(home, library, qtbot):
    library.tag([1], ["甲", "乙"])
    library.tag([2], ["甲", "丙"])
    home.view.selectAll()
    home.deeds.tag(home.chosen(), {"乙", "丁"}, {"甲"})
    qtbot.waitUntil(lambda: dict(library.tags()) == {"乙": 2, "丁": 2, "丙": 1})
    home.deeds.undo()
    qtbot.waitUntil(lambda: library.entry(1).tags == ("乙", "甲"))
    assert set(library.entry(2).tags) == {"甲", "丙"}


def test_what_was_begun_is_read_on_at_one_click(window, home, library, other, qtbot):
    library.change([2], progress=0.4, opened=1_700_000_000)
    home.refresh()
    button = None

    def begun():
        nonlocal button
        buttons = home.findChildren(QToolButton)
        button = next((b for b in buttons if "40%" in b.text()), None)
        return button is not None

    qtbot.waitUntil(begun)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.tab.session.path == other)


def test_lists_of_files_have_titles(window, library, other, qingdu, settings, qtbot):
    assert not qingdu.has_articles() or is_met(library)
    library.add(read_file(other), Origin(other))
    assert qingdu.has_articles()
    settings.put(settings.settings.with_recent_file(other))
    window.workspace.new_tab()
    qtbot.waitUntil(
        lambda: "海邊的燈塔" in [b.text() for b in window.tab.findChildren(QToolButton)]
    )
    window.workspace.expect([TabFile(other)], [])
    window.workspace.lay_by()
    qingdu.name_tabs(window)
    bar = window.workspace.tabBar()
    qtbot.waitUntil(lambda: bar.tabText(0) == "海邊的燈塔")


def test_the_program_s_own_pages_wait_by_their_titles(window, qingdu, qtbot):
    own = [resource_path(SAMPLE_ARTICLE), resource_path("manual/zh-Hant.html")]
    window.workspace.expect([TabFile(path) for path in own], [])
    window.workspace.lay_by()
    qingdu.name_tabs(window)
    bar = window.workspace.tabBar()
    qtbot.waitUntil(lambda: bar.tabText(0).startswith("一字两形"))
    assert bar.tabText(1) == "清讀使用手冊"


def test_forgetting_that_was_broken_off_is_finished_at_the_next_start(
    qingdu, window, library, qtbot
):
    qtbot.waitUntil(lambda: is_met(library))
    library.database.forgetting_mark.touch()
    qingdu.tidy([])
    qtbot.waitUntil(lambda: not library.database.forgetting_mark.exists())


def test_every_deed_is_told_beside_undo_in_the_script_that_is_shown(home, settings, qtbot):
    def told(words):
        qtbot.waitUntil(
            lambda: any(label.text() == words for label in home.findChildren(PlainLabel))
        )

    settings.change(variant=Variant.SIMPLIFIED)
    titles_now = titles(home)
    words, model = home.view.itemDelegate().words, home.view.model()
    home.view.grab()
    qtbot.waitUntil(
        lambda: "海边的灯塔" in [words.title(model.entry(row)) for row in range(len(titles_now))]
    )
    home.view.choose([titles_now.index("海邊的燈塔")])
    for key, sentence in (
        (Qt.Key.Key_F, "Favourites: {}"),
        (Qt.Key.Key_A, "Archived: {}"),
    ):
        qtbot.keyClick(home.view, key)
        told(sentence.format("海边的灯塔"))
    qtbot.keyClick(home.view, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(titles(home)) == len(titles_now))
    home.view.choose([titles(home).index("海邊的燈塔")])
    qtbot.keyClick(home.view, Qt.Key.Key_K)
    told("Copies kept: 海边的灯塔")


def test_beside_the_library_stands_nothing_of_the_page(window, press, settings, qtbot):
    settings.change(outline_shown=True)
    window.resize(1200, 800)
    outline = window.findChild(QWidget, "outline_room")
    message = window.tab.message
    message.say("of the page", Topic.NOTICES)
    qtbot.waitUntil(outline.isVisible)
    press(Qt.Key.Key_B, CTRL)
    assert not outline.isVisible()
    assert message.sentence() == ""
    message.say("of the library", Topic.RECORDS)
    assert message.sentence() == "of the library"
    message.dismiss()
    press(Qt.Key.Key_B, CTRL)
    assert outline.isVisible()
    assert message.sentence() == "of the page"


def test_the_menu_of_an_article_says_what_will_be_done(home, qtbot):
    def said():
        home.view.customContextMenuRequested.emit(home.view.rect().center())
        (menu,) = home.findChildren(EntryMenu)
        words = {action.text().split("\t")[0]: action.isEnabled() for action in menu.actions()}
        menu.close()
        qtbot.waitUntil(lambda: not home.findChildren(EntryMenu))
        return words

    home.view.choose([0])
    first = said()
    assert {"Favourite", "Archive", "Move to the bin"} <= first.keys()
    assert not first["Undo"]
    home.deeds.toggle_favourite()
    qtbot.waitUntil(lambda: home.chosen()[0].is_favourite)
    second = said()
    assert "No favourite any more" in second
    assert second["Undo"]

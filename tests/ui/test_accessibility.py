"""What assistive technology is told of the article, asked as it asks."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface

from reader.core.settings import PageSettings, Theme
from reader.core.variants import Variant
from reader.hanzi.presentation import Presentation
from reader.translation import Language, translator
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.view.article_view import ArticleView
from reader.ui.typesetting.placed import TextPlace
from tests.ui.conftest import write_page
from tests.ui.on_page import rect_of

ROLE, NAME = QAccessible.Role, QAccessible.Text.Name
DESCRIPTION = QAccessible.Text.Description


def children(interface: QAccessibleInterface) -> list[QAccessibleInterface]:
    return [interface.child(index) for index in range(interface.childCount())]


def structure_of(view: ArticleView) -> QAccessibleInterface:
    """Return the document below the view, found from the view itself downwards."""
    found = [QAccessible.queryAccessibleInterface(view)]
    for interface in found:
        if interface.role() is ROLE.Document:
            return interface
        found += children(interface)
    raise AssertionError("the view offers no document")


def level_of(interface: QAccessibleInterface) -> object:
    return interface.attributesInterface().attributeValue(QAccessible.Attribute.Level)


@pytest.fixture
def view(qtbot, article):
    view = ArticleView(FontBook(), translator(Language.ENGLISH))
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_article(Presentation(article), PageSettings(), load_colours(Theme.LIGHT))
    view.show()
    return view


def told(interface: QAccessibleInterface) -> tuple[object, str, list[Any]]:
    words = interface.text(NAME)
    return interface.role(), words, [told(child) for child in children(interface)]


def test_every_block_is_announced_as_what_it_is(view):
    assert [told(part) for part in children(structure_of(view))] == [
        (ROLE.Heading, "标题", []),
        (ROLE.Paragraph, "2022-10-12　·　来源　·　甲", []),
        (ROLE.Paragraph, "𠮷野家的头发（图）。", []),
        (ROLE.Heading, "第一节", []),
        (ROLE.Graphic, "颜色", []),
        (ROLE.Paragraph, "红蓝两色。", []),
        (ROLE.Paragraph, "编写组制图", []),
        (ROLE.Graphic, "没有存下来的图", []),
        (ROLE.Paragraph, "没有存下来的图", []),
        (ROLE.BlockQuote, "", [(ROLE.Paragraph, "引用的话。", [])]),
        (ROLE.Heading, "第二节", []),
        (
            ROLE.List,
            "",
            [
                (ROLE.ListItem, "第一项", []),
                (
                    ROLE.ListItem,
                    "第二项",
                    [(ROLE.List, "", [(ROLE.ListItem, "里面一项", [])])],
                ),
            ],
        ),
        (ROLE.Paragraph, "表的说明", []),
        (
            ROLE.Table,
            "表的说明",
            [
                (ROLE.ColumnHeader, "甲", []),
                (ROLE.ColumnHeader, "乙", []),
                (ROLE.Cell, "一", []),
            ],
        ),
        (ROLE.Paragraph, "for 字 in 书:\n    读(字)", []),
        (ROLE.Separator, "", []),
        (ROLE.Paragraph, "最后一段 & <b>不是标记</b>。", []),
    ]


def test_headings_have_their_levels(view):
    headings = [c for c in children(structure_of(view)) if c.role() is ROLE.Heading]
    assert [level_of(heading) for heading in headings] == [1, 2, 3]


def test_captions_and_cells_say_what_they_belong_to(view):
    described = [(c.text(NAME), c.text(DESCRIPTION)) for c in children(structure_of(view))]
    captions = [words for words, description in described if description == "Caption"]
    assert captions == ["红蓝两色。", "编写组制图", "没有存下来的图", "表的说明"]
    table = next(c for c in children(structure_of(view)) if c.role() is ROLE.Table)
    assert [cell.text(DESCRIPTION) for cell in children(table)] == ["", "", "甲"]


def test_each_part_knows_its_parent_and_its_place(view):
    structure = structure_of(view)
    for index, part in enumerate(children(structure)):
        assert structure.indexOfChild(part) == index
        assert part.parent().role() is ROLE.Document
    heading = children(structure)[3]
    assert structure.childAt(*heading.rect().center().toTuple()).text(NAME) == "第一节"
    tops = [part.rect().top() for part in children(structure) if not part.rect().isEmpty()]
    assert len(tops) > 12
    assert tops == sorted(tops)


def test_what_is_scrolled_away_is_told_to_be_offscreen(window):
    structure = structure_of(window.tab.view)
    first, last = structure.child(0), structure.child(structure.childCount() - 1)
    assert (bool(first.state().offscreen), bool(last.state().offscreen)) == (False, True)
    window.tab.view.go_to_end()
    assert (bool(first.state().offscreen), bool(last.state().offscreen)) == (True, False)


def test_the_structure_follows_the_script_and_nothing_old_is_left(window):
    view = window.tab.view
    for _ in range(3):
        for variant, title in (
            (Variant.TRADITIONAL, "測試用的文章：頭髮與歷史"),
            (Variant.ORIGINAL, "测试用的文章：头发与历史"),
        ):
            window.tab.session.show_variant(variant)
            structure = structure_of(view)
            assert structure.text(NAME) == title
            assert children(structure)[0].text(NAME) == title


def test_every_part_can_be_asked_for_what_it_has_not(view):
    """As Qt asks for a screen reader: a wrong answer ends the process."""
    asked = children(structure_of(view))
    for part in asked:
        assert part.textInterface() is None or part.text(NAME)
        assert part.valueInterface() is None
        assert part.tableCellInterface() is None
        asked += children(part)
    assert len(asked) > 12


def part_with(structure, words):
    return next(part for part in children(structure) if part.text(NAME).startswith(words))


@pytest.mark.parametrize("vertical", [False, True])
def test_a_paragraph_offers_its_words_caret_and_places(view, article, vertical):
    page = PageSettings(vertical=vertical)
    view.show_article(Presentation(article), page, load_colours(Theme.LIGHT))
    part = part_with(structure_of(view), "𠮷野家")
    text = part.textInterface()
    assert text.characterCount() == len("𠮷野家的头发（图）。") + 1
    assert text.text(2, 5) == "野家的"
    rect = rect_of(view, "b00001", 4).toAlignedRect()
    rect.moveTopLeft(view.viewport().mapToGlobal(rect.topLeft()))
    told = text.characterRect(5)
    assert abs(told.center().x() - rect.center().x()) < 14
    assert abs(told.center().y() - rect.center().y()) < 14
    assert text.offsetAtPoint(rect.center()) == 5, "of 𠮷, which counts two, and four more"
    assert text.offsetAtPoint(rect.center() + QPoint(0, 400)) == -1


def test_what_is_selected_is_told_and_can_be_changed(view):
    view.select(TextPlace("b00001", 1), TextPlace("b00001", 3))
    text = part_with(structure_of(view), "𠮷野家").textInterface()
    assert text.selectionCount() == 1
    text.setSelection(0, 5, 7)
    assert view.selected_text() == "头发"
    text.setCursorPosition(6)
    assert not view.has_selection
    assert text.cursorPosition() == 6
    again = part_with(structure_of(view), "𠮷野家").textInterface()
    assert again.cursorPosition() == 6
    assert view.caret.offset == 5  # in code points


def test_the_view_says_in_which_section_the_reader_is(window):
    view = window.tab.view
    view.go_to_neighbour_section(1)
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.text(DESCRIPTION) == "第一节　发展与历史"


@pytest.mark.end_to_end
def test_a_program_that_was_listened_to_ends_well(tmp_path):
    """Qt deletes what Python made when the program ends, and must not do so twice."""
    page = write_page(tmp_path / "頁.html")
    done = subprocess.run(
        [sys.executable, "-c", LISTEN, str(page), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    errors = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, done.stdout, errors) == (0, "heard\n", [])


LISTEN = """
import sys
from pathlib import Path
from PySide6.QtGui import QAccessible
from reader.ui.page.accessible.article_structure import ArticleStructure
from reader.ui.program.app import Qingdu
from reader.ui.program.application import build_application
from reader.opening.caching import open_stores
from reader.ui.dialogs.ask import Asker
from reader.ui.session.settings_store import SettingsStore

def hear(interface):
    for index in range(interface.childCount()):
        hear(interface.child(index))

application = build_application()
folder = Path(sys.argv[2])
stores = open_stores(folder, folder / "words")
qingdu = Qingdu(application, SettingsStore(folder / "s.toml"), stores, Asker())
window = qingdu.open_window()

def on_opened():
    hear(QAccessible.queryAccessibleInterface(window.findChild(ArticleStructure)))
    print("heard")
    application.quit()

window.tab.shown_changed.connect(on_opened)
window.open(Path(sys.argv[1]))
application.exec()
"""

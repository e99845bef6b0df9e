"""Tables and code wider than the column: seen through their room, scrolled by themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from reader.core.article import Article, CodeBlock, Heading, Metadata, Paragraph, Quote, Table
from reader.core.settings import Theme
from reader.core.text import Mark, Span, Text
from reader.core.variants import Region, Script, Variant
from reader.ui.finding.bar import FindBar
from reader.ui.finding.controller import FindController
from reader.ui.look.theme import load_colours, palette_of
from reader.ui.typesetting.placed import TextPlace
from tests.ui.boxed_reading import COLUMNS, LONG_LINE, Reading
from tests.ui.looks import appearance_in
from tests.ui.on_page import rect_of
from tests.ui.test_accessibility import children, structure_of

LEFT, NONE, SHIFT = (
    Qt.MouseButton.LeftButton,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LINK = Text("出处网页", (Span(0, 4, Mark.LINK, "https://example.org/a"),))
FILLING = tuple(Paragraph(f"b9{n:03d}", Text(f"第{n}段，头发很长。" * 20)) for n in range(30))
ARTICLE = Article(
    "0" * 64,
    Metadata(title="宽的表"),
    (
        Paragraph("b0001", Text("表前面的一段文字，占满一栏，写得长一些。" * 5)),
        Table(
            "b0002",
            (
                tuple(Text(f"第{c}栏的名称") for c in range(COLUMNS)),
                (*(Text(f"内存数目{c}") for c in range(COLUMNS - 1)), LINK),
            ),
            1,
        ),
        Table("b0003", ((Text("简体"), Text("窄的表，一行就够了。")),)),
        CodeBlock("b0004", f"短 = 1\n{LONG_LINE}\n完 = 2"),
        Quote("b0005", (CodeBlock("b0006", LONG_LINE), Paragraph("b0007", Text("引文。" * 30)))),
        Heading("b0008", Text("后面"), 2),
        *FILLING,
    ),
    Script.HANS,
    Region.CHINA,
)


@pytest.fixture
def reading(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Reading(window, ARTICLE)


def test_only_what_does_not_fit_is_wide_and_the_column_stays(reading):
    view = reading.view
    assert [box.block_id for box in reading.wide_boxes] == ["b0002", "b0004", "b0006"]
    column = reading.page.font_size * reading.page.line_characters
    table, code, quoted = (box.seen for box in reading.wide_boxes)
    assert code.width() == column
    assert column - 2 * reading.page.font_size < quoted.width() < column
    assert code.right() == quoted.right()
    assert column < table.width() <= view.viewport().width()
    assert all(box.hidden > 50 for box in reading.wide_boxes)
    for text_id in ("b0001", "b0007"):
        made = view.flow[view.flow.plan.index_of(text_id)]
        assert max(line.edge[-1] for line in made.words.lines) <= column + 10


def test_a_table_takes_the_free_width_of_the_window_before_it_scrolls(reading):
    words = tuple(Text("十二个字的一格是这么宽啊") for _ in range(4))
    reading.show(replace(ARTICLE, blocks=(Table("b1", (words, words)),)))
    (box,) = reading.view.boxes()
    column = reading.page.font_size * reading.page.line_characters
    assert column < box.seen.width() < reading.view.viewport().width()
    assert box.hidden <= 1
    assert abs(box.seen.center().x() - reading.view.viewport().width() / 2) < 2


def test_columns_of_numbers_stand_at_the_right(reading):
    rows = (
        (Text("地"), Text("数目")),
        (Text("成都"), Text("2,126")),
        (Text("台北市"), Text("9%")),
    )
    reading.show(replace(ARTICLE, blocks=(Table("b1", rows, 1),)))
    numbers = [rect_of(reading.view, f"b1.r{r}c1", len(rows[r][1].text) - 1) for r in (1, 2)]
    names = [rect_of(reading.view, f"b1.r{r}c0", 0) for r in (1, 2)]
    assert numbers[0].right() == pytest.approx(numbers[1].right(), abs=0.5)
    assert names[0].left() == names[1].left()


def test_a_cell_of_prose_wraps_before_a_table_grows_without_end(reading):
    prose = Table("b1", ((Text("甲"), *(Text("很长的话，" * 60) for _ in range(6))),))
    reading.show(replace(ARTICLE, blocks=(prose,)))
    (box,) = reading.wide_boxes
    assert box.seen.width() + box.hidden < 7 * 34 * reading.page.font_size


def test_one_long_cell_makes_no_row_of_a_wide_table_tall(reading):
    short = tuple(Text("十个字长的一格内容啊") for _ in range(9))
    reading.show(replace(ARTICLE, blocks=(Table("b1", ((*short, Text("一" * 120)),)),)))
    (box,) = reading.wide_boxes
    assert box.seen.height() < 5 * 2 * reading.page.font_size


def test_a_table_with_a_tall_cell_takes_all_of_the_free_width(reading, qtbot):
    reading.view.window().resize(1800, 700)
    qtbot.waitUntil(lambda: reading.view.viewport().width() > 1600)
    column = reading.page.font_size * reading.page.line_characters
    short = tuple(Text("十个字长的一格内容啊") for _ in range(7))
    widths = []
    for long in ("一" * 30, "一" * 150):
        reading.show(replace(ARTICLE, blocks=(Table("b1", ((*short, Text(long)),)),)))
        (box,) = reading.view.boxes()
        assert box.hidden <= 1
        widths.append(box.seen.width())
    assert widths[0] < 1.8 * column
    assert widths[1] > 0.9 * reading.view.viewport().width()
    assert box.seen.height() < 9 * 2 * reading.page.font_size


def test_a_large_table_may_have_a_column_that_no_measured_row_has(reading):
    short = (Text("一行"), Text("很长的一格，" * 30))
    rows = (*(short for _ in range(4_501)), (*short, Text("")))
    reading.show(replace(ARTICLE, blocks=(Table("b1", rows),)))
    (box,) = reading.view.boxes()
    assert box.hidden <= 1


def test_code_is_not_broken_and_a_line_without_end_is(reading):
    def lines(code):
        reading.show(replace(ARTICLE, blocks=(CodeBlock("b1", code),)))
        flow = reading.view.flow
        return len(flow[flow.plan.index_of("b1")].box.cells[0].words.lines)

    assert lines(f"{LONG_LINE}\n{LONG_LINE}") == 2
    assert lines("x" * 20_000) > 20


def test_beside_a_box_there_is_only_paper(reading):
    box = reading.table
    middle = round(box.seen.center().y())
    beside = reading.colours_of(
        round(box.seen.right()) + 3, reading.view.viewport().width(), middle
    )
    assert beside == {QColor(reading.colours.paper).name()}


def test_scrolling_a_box_shifts_it_and_nothing_else(reading):
    view, box = reading.view, reading.table
    before = view.viewport().grab().toImage()
    view.bars.move(box, 10_000)
    assert reading.offset_of(box) == round(box.hidden)
    after = view.viewport().grab().toImage()
    band = box.seen.adjusted(-2, -2, 2, 2 + 14).toAlignedRect()
    assert before.copy(band) != after.copy(band)
    above = band.translated(0, -band.height())
    assert before.copy(above) == after.copy(above)
    assert view.verticalScrollBar().value() == 0


@pytest.mark.parametrize("theme", [t for t in Theme if t is not Theme.SYSTEM])
def test_an_edge_behind_which_there_is_more_is_shaded(reading, theme):
    reading.colours = load_colours(theme)
    reading.view.setPalette(palette_of(reading.colours))
    reading.show_again()
    view, box = reading.view, reading.table
    y = round(box.seen.bottom()) - 8
    left, right = round(box.seen.left()) + 2, round(box.seen.right()) - 2

    def is_paper(x):
        return reading.colours_of(x, x + 1, y) == {QColor(reading.colours.paper).name()}

    assert (is_paper(left), is_paper(right)) == (True, False)
    view.bars.move(box, box.hidden / 2)
    assert not is_paper(left)
    assert not is_paper(right)
    view.bars.move(box, box.hidden)
    assert (is_paper(left), is_paper(right)) == (False, True)


@pytest.mark.parametrize("scrolled_down", [0, 60])
def test_words_are_selected_with_the_mouse_in_a_scrolled_box(reading, scrolled_down):
    view = reading.view
    view.scroll_by(scrolled_down)
    view.bars.move(reading.table, reading.table.hidden)
    cell = f"b0002.r1c{COLUMNS - 2}"
    start, end = reading.point_at(cell, 0), reading.point_at(cell, 3)
    assert view.viewport().rect().contains(start)
    QTest.mousePress(view.viewport(), LEFT, NONE, start - QPoint(6, 0))
    for x in range(start.x(), end.x() + 6):
        QTest.mouseMove(view.viewport(), QPoint(x, start.y()))
    QTest.mouseRelease(view.viewport(), LEFT, NONE, end + QPoint(5, 0))
    assert view.selected_text() == "内存数目"


def test_selecting_over_the_edge_scrolls_on(reading):
    view, box = reading.view, reading.table
    start = reading.point_at("b0002.r1c1", 0)
    QTest.mousePress(view.viewport(), LEFT, NONE, start)
    for step in range(300):
        QTest.mouseMove(view.viewport(), QPoint(round(box.seen.right()) + 8 + step % 2, start.y()))
    QTest.mouseRelease(view.viewport(), LEFT, NONE, QPoint(round(box.seen.right()), start.y()))
    assert reading.offset_of(box) == round(box.hidden)


def test_a_link_in_a_scrolled_box_is_found_and_opened(reading, qtbot):
    view = reading.view
    last = f"b0002.r1c{COLUMNS - 1}"
    assert view.anchorAt(reading.point_at(last, 1)) == ""
    view.bars.move(reading.table, reading.table.hidden)
    at = reading.point_at(last, 1)
    assert view.anchorAt(at) == "https://example.org/a"
    with qtbot.waitSignal(view.highlighted):
        QTest.mouseMove(view.viewport(), at)
    with qtbot.waitSignal(view.link_chosen) as chosen:
        QTest.mouseClick(view.viewport(), LEFT, NONE, at)
    assert chosen.args == ["https://example.org/a"]


def test_points_and_places_agree_in_a_scrolled_box(reading):
    view = reading.view
    view.bars.move(reading.table, reading.table.hidden / 2)
    met = 0
    for column in range(5, 9):
        position = view.flow.position_of(TextPlace(f"b0002.r1c{column}", 2))
        rect = view.rect_of(position)
        if reading.table.seen.contains(rect):
            met += 1
            assert view.character_at(rect.center()) == position
            assert view.position_at(rect.center() - QPointF(2, 0)) == position
    assert met


@pytest.mark.parametrize("turn", [(QPoint(-120, 0), NONE), (QPoint(0, -120), SHIFT)])
def test_the_wheel_scrolls_the_box_under_it_sideways(reading, turn):
    view, box = reading.view, reading.table
    turned, modifiers = turn
    at = QPointF(box.seen.center())
    event = QWheelEvent(at, view.viewport().mapToGlobal(at), QPoint(), turned,
                        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase,
                        False)  # noqa: FBT003  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert reading.offset_of(box) > 0
    assert view.verticalScrollBar().value() == 0


def test_keys_scroll_the_box_in_view(reading, qtbot):
    view = reading.view
    qtbot.keyClick(view, Qt.Key.Key_Right)
    (moved,) = (box for box in reading.wide_boxes if reading.offset_of(box))
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert reading.offset_of(moved) == 0


def test_every_wide_box_in_view_has_a_bar_with_a_name(reading):
    view = reading.view

    def bars():
        found = view.viewport().findChildren(QScrollBar, "box_bar")
        return sorted((b for b in found if b.isVisible()), key=lambda b: b.geometry().top())

    assert len(bars()) == len(reading.wide_boxes)
    for bar, box in zip(bars(), reading.wide_boxes, strict=True):
        assert bar.accessibleName()
        assert bar.maximum() == round(box.hidden)
        assert 0 <= bar.geometry().top() - box.seen.bottom() < 4
        bar.setValue(bar.maximum() // 2)
        assert reading.offset_of(box) == bar.maximum() // 2
    top = bars()[0].geometry().top()
    view.scroll_by(50)
    assert bars()[0].geometry().top() == top - 50
    view.go_to_end()
    assert bars() == []


def test_a_find_in_a_box_is_brought_into_view(reading):
    appearance = appearance_in(Theme.LIGHT)
    bar = FindBar(appearance, reading.window)
    finder = FindController(bar, reading.view, appearance)
    finder.set_article(ARTICLE, reading.view.presentation)
    finder.begin()
    for words, cell in ((f"内存数目{COLUMNS - 2}", COLUMNS - 2), ("内存数目0", 0)):
        bar.begin(words)
        at = reading.point_at(f"b0002.r1c{cell}", 0)
        assert reading.table.seen.left() < at.x() < reading.table.seen.right()


def test_a_place_in_a_box_is_revealed(reading):
    reading.view.reveal(TextPlace("b0004", len("短 = 1\n") + len(LONG_LINE) - 3))
    code = next(box for box in reading.wide_boxes if box.block_id == "b0004")
    assert reading.offset_of(code) > code.hidden * 0.8


def test_what_is_scrolled_stays_through_script_size_and_theme(reading):
    view = reading.view
    view.bars.move(reading.table, 10 * reading.page.font_size)
    reading.show_again(Variant.TRADITIONAL)
    assert reading.offset_of(reading.table) == 10 * reading.page.font_size
    reading.show_again(font_size=24)
    assert reading.offset_of(reading.table) == 240
    reading.colours = load_colours(Theme.DARK)
    reading.show_again(font_size=24)
    assert reading.offset_of(reading.table) == 240
    view.show_article(view.presentation, reading.page, reading.colours)
    assert reading.offset_of(reading.table) == 0


@pytest.mark.parametrize("size", [15, 60])
@pytest.mark.parametrize("width", [320, 1400])
def test_boxes_fit_narrow_and_wide_windows_at_every_size(reading, qtbot, size, width):
    reading.show_again(font_size=size)
    reading.window.resize(width, 700)
    qtbot.wait(1)
    for box in reading.view.boxes():
        assert box.seen.left() >= 0
        assert box.seen.right() <= reading.view.viewport().width() + 0.5


def test_the_selection_is_painted_in_a_box(reading):
    view = reading.view
    view.select(TextPlace("b0002.r1c0", 0), TextPlace("b0002.r1c0", 4))
    at = reading.point_at("b0002.r1c0", 1)
    palette = view.palette()
    selected = {palette.color(group, palette.ColorRole.Highlight).name()
                for group in (palette.ColorGroup.Active, palette.ColorGroup.Inactive)}  # fmt: skip
    assert reading.colours_of(at.x() - 10, at.x() + 10, at.y()) & selected


def test_assistive_technology_is_told_where_the_cells_of_a_scrolled_box_are(reading):
    view = reading.view
    structure = structure_of(view)
    table = next(part for part in children(structure) if part.role() is QAccessible.Role.Table)
    first, last = table.child(0), table.child(COLUMNS - 1)
    assert last.text(QAccessible.Text.Name) == f"第{COLUMNS - 1}栏的名称"

    def seen(cell):
        return not cell.state().offscreen

    def words_at(text_id):
        return view.viewport().mapToGlobal(reading.point_at(text_id, 1))

    assert (seen(first), seen(last)) == (True, False)
    assert first.rect().contains(words_at("b0002.r0c0"))
    view.bars.move(reading.table, reading.table.hidden)
    assert (seen(first), seen(last)) == (False, True)
    assert last.rect().contains(words_at(f"b0002.r0c{COLUMNS - 1}"))


def test_a_part_of_a_table_is_copied_as_rows(reading):
    view = reading.view
    view.select(TextPlace("b0002.r0c1", 0), TextPlace("b0002.r1c2", 5))
    lines = view.selected_text().split("\n")
    assert lines[0].startswith("第1栏的名称\t第2栏的名称\t")
    assert lines[1] == "内存数目0\t内存数目1\t内存数目2"

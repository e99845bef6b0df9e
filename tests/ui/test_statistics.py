"""What was read is drawn as a year's calendar, by site and by hour, and saved as a picture."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QToolTip

from reader.core.settings import Theme
from reader.library.migrations import open_database
from reader.library.records.statistics import statistics
from reader.library.sqlite.database import Database
from reader.ui.home.statistics_chart import (
    LEVELS,
    SITES,
    WEEKS,
    StatisticsChart,
    month_beginnings,
    year_until,
)
from reader.ui.home.statistics_dialog import StatisticsDialog
from reader.ui.session.tasks import TaskRunner
from tests.ui.looks import appearance_in
from tests.ui.test_cached import action

TODAY = date.today()
READ = (
    (TODAY, 9, "某報", 4000),
    (TODAY - timedelta(days=1), 21, "<b>某站</b>", 300),
    (TODAY - timedelta(days=9), 21, "", 1200),
    (TODAY - timedelta(days=500), 21, "某報", 7),
)
counts = st.dictionaries(
    st.dates(date(2022, 12, 1), date(2024, 3, 9)).map(date.isoformat), st.integers(0, 9_000)
)


def fill(database: Database, rows=READ) -> None:
    with database.changing() as connection:
        connection.executemany(
            "INSERT INTO reading_day VALUES (?, ?, ?, ?)",
            [(day.isoformat(), hour, site, count) for day, hour, site, count in rows],
        )


@pytest.fixture
def database(tmp_path):
    database = open_database(tmp_path / "data")
    yield database
    database.close()


def chart_of(database, qtbot, theme=Theme.LIGHT):
    chart = StatisticsChart(statistics(database), TODAY, appearance_in(theme))
    qtbot.addWidget(chart)
    chart.resize(900, chart.sizeHint().height())
    return chart


def lightness(chart, box):
    return chart.grab().toImage().pixelColor(box.center().toPoint()).lightness()


def day_before(chart, days):
    return next(each for each in chart.year if each.day == TODAY - timedelta(days=days))


@given(counts, st.dates(date(2023, 12, 1), date(2024, 3, 9)))
def test_a_year_has_each_day_once_and_more_is_never_paler(characters, last):
    year = year_until(last, characters)
    assert year[-1].day == last
    assert [each.day - year[0].day for each in year] == [timedelta(n) for n in range(len(year))]
    assert len({(each.week, each.row) for each in year}) == len(year)
    assert all(each.row == each.day.weekday() and each.week < WEEKS for each in year)
    levels = [each.level for each in sorted(year, key=lambda each: each.characters)]
    assert levels == sorted(levels)
    assert all((each.level == 0) == (each.characters == 0) for each in year)
    assert max(levels) == (LEVELS - 1 if any(each.characters for each in year) else 0)
    assert len(month_beginnings(year)) in (12, 13)


@pytest.mark.parametrize(("theme", "sign"), [(Theme.LIGHT, -1), (Theme.DARK, 1)])
def test_the_more_was_read_the_more_a_day_stands_out(database, qtbot, theme, sign):
    fill(database)
    chart = chart_of(database, qtbot, theme)
    most, some, none = (
        lightness(chart, chart.day_box(day_before(chart, days))) for days in (0, 1, 2)
    )
    assert sign * most > sign * some > sign * none


def test_bars_are_as_long_as_what_was_read(database, qtbot):
    fill(database)
    chart = chart_of(database, qtbot)
    longest, middle, shortest = (chart.site_box(index).width() for index in range(3))
    assert longest / middle == pytest.approx(4007 / 1200)
    assert longest / shortest == pytest.approx(4007 / 300)
    assert chart.hour_box(9).height() / chart.hour_box(21).height() == pytest.approx(4000 / 1507)
    assert chart.hour_box(3).height() == 0
    paper = chart.grab().toImage().pixelColor(2, 2).lightness()
    for box in (chart.site_box(0), chart.hour_box(9)):
        assert lightness(chart, box) < paper


def test_no_more_sites_than_there_is_room_for(database, qtbot):
    fill(database, [(TODAY, 1, f"第{number}站", 100 - number) for number in range(SITES + 3)])
    told = chart_of(database, qtbot).accessibleDescription()
    assert told.count("站") == SITES
    assert told.startswith("第0站: 100; 第1站: 99")


def test_totals_are_a_sentence_that_is_read_out(database, qtbot):
    assert chart_of(database, qtbot).accessibleName() == "Nothing has been counted yet."
    fill(database)
    first = (TODAY - timedelta(days=500)).isoformat()
    assert chart_of(database, qtbot).accessibleName() == (
        f"5,507 characters on 4 days since {first}; in the last year 5,500 on 3 days."
    )


def test_a_day_and_an_hour_tell_their_number(database, qtbot):
    fill(database)
    chart = chart_of(database, qtbot)
    with qtbot.waitExposed(chart):
        chart.show()
    place = chart.day_box(day_before(chart, 9)).center().toPoint()
    QApplication.sendEvent(chart, QHelpEvent(QEvent.Type.ToolTip, place, chart.mapToGlobal(place)))
    day = (TODAY - timedelta(days=9)).isoformat()
    assert QToolTip.text() == f"{day}: 1,200 characters"
    assert chart.told_at(chart.hour_box(9).center()) == "09:00–09:59: 4,000 characters"
    nowhere = QPoint(1, 1)
    assert chart.told_at(QPointF(nowhere)) == ""
    QApplication.sendEvent(
        chart, QHelpEvent(QEvent.Type.ToolTip, nowhere, chart.mapToGlobal(nowhere))
    )
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_another_theme_is_painted_at_once(database, qtbot):
    fill(database)
    look = appearance_in(Theme.LIGHT)
    chart = StatisticsChart(statistics(database), TODAY, look)
    qtbot.addWidget(chart)
    light = chart.grab().toImage().pixelColor(2, 2).lightness()
    look.paint(appearance_in(Theme.DARK).colours)
    assert chart.grab().toImage().pixelColor(2, 2).lightness() < light


def test_the_menu_shows_it_and_saves_a_picture(qingdu, answers, qtbot, tmp_path):
    window = qingdu.open_window()
    fill(window.tab.session.library.database)
    saved = tmp_path / "統計"
    (tmp_path / "頁面.html").write_text("x", "utf-8")
    told: list[str] = []

    def look(dialog):
        dialog.show()
        dialog.save()  # nothing is there to be saved yet
        assert answers.asked == ["statistics"]
        qtbot.waitUntil(lambda: dialog.chart is not None)
        assert dialog.chart.accessibleName().startswith("5,507 characters")
        (buttons,) = dialog.findChildren(QDialogButtonBox)
        (save,) = (each for each in buttons.buttons() if "picture" in each.text())
        save.click()
        assert not dialog.said
        answers.place = saved
        save.click()
        told.append(dialog.said)
        answers.place = tmp_path / "頁面.html" / "統計.png"
        save.click()
        told.append(dialog.said)
        size = dialog.chart.size()
        picture = QImage(str(saved.with_suffix(".png")))
        assert picture.size() == size * 2
        box = dialog.chart.day_box(next(each for each in dialog.chart.year if each.day == TODAY))
        assert picture.pixelColor((box.center() * 2).toPoint()) == dialog.chart.colour(LEVELS - 1)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        dialog.deleteLater()
        return False

    answers.dialog_answer = look
    action(window, "Reading statistics…").trigger()
    assert told[0] == "Written: 統計.png"
    assert told[1]
    assert told[1] != told[0]


def test_a_library_that_cannot_be_read_is_told(database, qtbot):
    with database.changing() as connection:
        connection.execute("DROP TABLE reading_day")
    runner = TaskRunner()
    dialog = StatisticsDialog(database, runner, appearance_in(), lambda _parent, _name: None)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: bool(dialog.said))
    assert dialog.chart is None
    runner.close()

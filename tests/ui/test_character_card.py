"""The card about the words selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.core.settings import Theme
from reader.meanings.entry import Entry
from reader.meanings.shelf import Found
from reader.ui.panels.character_card import CHARACTERS_SHOWN, CharacterCard
from tests.ui.looks import appearance_in

LINES = "头发 頭髮 tóu fà\n头 tóu ㄊㄡˊ U+5934 頭 U+982D\n发 fà ㄈㄚˇ U+53D1 髮 U+9AEE"


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    area = QWidget()
    field = QLineEdit()
    QVBoxLayout(area).addWidget(field)
    window.setCentralWidget(area)
    window.resize(620, 480)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    field.setFocus()
    return window


@pytest.fixture
def card(window):
    return CharacterCard(appearance_in(Theme.LIGHT), window.centralWidget())


@pytest.fixture
def show(card, window):
    def shown(text, other, at=QPoint(300, 60)):  # noqa: B008 - never changed
        card.show_for(text, other, window.centralWidget().mapToGlobal(at))

    return shown


def words_on(card):
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_it_says_what_the_characters_are(card, show):
    show("头发", "頭髮")
    assert card.isVisible()
    expected = ["tóu", "ㄊㄡˊ", "头", "U+5934", "頭", "U+982D", "fà", "ㄈㄚˇ", "发", "髮"]
    assert set(expected) <= set(words_on(card))
    assert card.words() == card.accessibleDescription() == LINES
    assert card.accessibleName()


@pytest.mark.parametrize("entries", [1, 3, 12])
def test_meanings_leave_everything_its_room(card, window, entries):
    at = window.centralWidget().mapToGlobal(QPoint(300, 20))
    window.resize(900, 700)
    why = ["头发 → 頭髮: STPhrases of opencc-python-reimplemented", "又一个理由"]
    card.show_for("头发", "頭髮", at, word=(0, 2), why=why)
    entry = Entry("头发 頭髮", "tóu fa", "人头上长的毛。\n例：头发很长。\n又一行", "自编词典")
    card.add_meanings(Found([entry] * entries, []))
    QApplication.processEvents()
    (area,) = card.findChildren(QScrollArea)
    labels = [label for label in card.findChildren(QLabel) if not area.isAncestorOf(label)]
    for label in labels:
        wanted = label.sizeHint().height()
        if label.wordWrap():
            wanted = label.heightForWidth(label.width())
        assert label.height() >= wanted, label.text()
    inside = QRect(area.mapTo(card, QPoint()), area.size())
    assert card.rect().contains(inside)
    meaning = area.widget()
    is_whole = area.viewport().height() >= meaning.height()
    assert is_whole or area.verticalScrollBar().isVisible()
    assert is_whole == (entries < 3)
    assert card.geometry().top() > 20, "the words that it is about stay free"


def test_the_other_script_is_named_only_where_it_differs(card, show):
    show("大", "大")
    assert words_on(card) == ["dà", "ㄉㄚˋ", "大", "U+5927"]


def test_the_readings_stand_above_their_character(card, show):
    show("头", "頭")
    tops = {x.text(): x.mapTo(card, QPoint()).y() for x in card.findChildren(QLabel)}
    order = sorted(["tóu", "ㄊㄡˊ", "头", "U+5934", "頭", "U+982D"], key=tops.__getitem__)
    assert order == ["tóu", "ㄊㄡˊ", "头", "頭", "U+5934", "U+982D"], "the codes come last"


def test_the_word_comes_first_and_why_comes_last(card, window):
    at = window.centralWidget().mapToGlobal(QPoint(300, 60))
    why = ["头发 → 頭髮: STPhrases of opencc-python-reimplemented"]
    card.show_for("长头发", "長頭髮", at, 2, 3, word=(1, 3), why=why)
    assert words_on(card)[:3] == ["头发", "頭髮", "tóu fà"]
    tops = {x.text(): x.mapTo(card, QPoint()).y() for x in card.findChildren(QLabel)}
    order = ["头发", "fà", "发", "髮", "U+53D1", "U+9AEE", why[0]]
    assert sorted(order, key=tops.__getitem__) == order
    assert card.words().splitlines()[0] == "头发 頭髮 tóu fà"
    assert card.words().splitlines()[-1] == why[0]


def test_what_is_no_word_is_not_called_one(card, show):
    show("头发" * 10, "頭髮" * 10)
    assert "头发" * 10 not in words_on(card)
    assert card.words().splitlines()[0].startswith("头 ")


def test_of_a_long_text_the_beginning_is_shown(card, show):
    show("头" * (CHARACTERS_SHOWN + 5), "頭" * (CHARACTERS_SHOWN + 5))
    assert words_on(card).count("头") == CHARACTERS_SHOWN
    assert "and 5 more characters" in words_on(card)


@pytest.mark.parametrize("text", ["", " \n　"])
def test_nothing_is_shown_for_nothing(card, show, text):
    show(text, text)
    assert card.isHidden()


def test_words_shown_before_are_gone(card, show, qtbot):
    show("头发", "頭髮")
    show("大", "大")
    QApplication.processEvents()
    assert words_on(card) == ["dà", "ㄉㄚˋ", "大", "U+5927"]


@pytest.mark.parametrize("at", [(0, 0), (619, 0), (300, 240), (0, 479), (619, 479), (-50, 900)])
def test_it_stays_inside_what_it_covers(card, show, window, at):
    show("头发很长", "頭髮很長", QPoint(*at))
    assert window.centralWidget().rect().contains(card.geometry())


def test_it_does_not_cover_the_words(card, show):
    show("头发", "頭髮", QPoint(300, 400))
    assert not card.geometry().adjusted(0, -20, 0, 20).contains(QPoint(300, 400))


def test_its_keys_win_over_the_windows(card, show, window, qtbot):
    triggered = []
    for key in ("Esc", "Ctrl+C", "T"):
        action = QAction(key, window)
        action.setShortcut(key)
        action.triggered.connect(lambda _=False, key=key: triggered.append(key))
        window.addAction(action)
    show("头发", "頭髮")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == LINES
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_T)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert triggered == ["T"]
    assert card.isHidden()
    assert QApplication.focusWidget() is window.findChild(QLineEdit)


def test_a_click_elsewhere_closes_it_and_one_on_it_does_not(card, show, window, qtbot):
    show("头发", "頭髮", QPoint(300, 200))
    label = next(x for x in card.findChildren(QLabel) if x.text() == "头")
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert card.isVisible()
    qtbot.mouseClick(window.centralWidget(), Qt.MouseButton.LeftButton, pos=QPoint(4, 470))
    assert card.isHidden()

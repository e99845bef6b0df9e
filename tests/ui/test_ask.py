"""Dialogs, asked as the program asks: they come back as they were left, and Esc closes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLabel, QLineEdit, QWidget

from reader.core.variants import Variant
from reader.hanzi.words.user_words import UserWord
from reader.ui.dialogs.ask import Asker
from reader.ui.dialogs.word_dialog import WordQuestion
from reader.ui.session.settings_store import SettingsStore

QUESTION = WordQuestion(
    UserWord("发", "發", frozenset({Variant.TRADITIONAL})), "Correct", lambda word: 3 * len(word)
)
KEYS = [("File", [("Open", "Ctrl+O")])]
FIELDS = dict.fromkeys(("title", "published", "source", "authors"), "一")


def untranslated(sentence: str) -> str:
    return sentence


ASKED: dict[str, Callable[[Asker, QWidget], object]] = {
    "keys": lambda asker, over: asker.show_keys(over, KEYS, untranslated),
    "about": lambda asker, over: asker.show_about(over, untranslated),
    "report": lambda asker, over: asker.show_report(over, "words", untranslated),
    "corrections": lambda asker, over: asker.ask_corrections(over, FIELDS, FIELDS, untranslated),
    "word": lambda asker, over: asker.ask_word(over, QUESTION, untranslated),
}


@pytest.fixture
def over(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def meanwhile(do: Callable[[QDialog], object]) -> None:
    """Do something with the dialog that comes, as a person would."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        try:
            do(dialog)
        except BaseException:
            dialog.reject()  # or nobody would ever close it
            raise

    QTimer.singleShot(50, act)


def escape(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("name", list(ASKED))
def test_a_dialog_comes_back_as_large_as_it_was_left(over, tmp_path, name):
    sizes: list[QSize] = []

    def enlarge(dialog: QDialog) -> None:
        sizes.append(dialog.size())
        dialog.resize(dialog.size() + QSize(31, 17))  # some are as high as they must be
        sizes.append(dialog.size())
        escape(dialog)

    def look(dialog: QDialog) -> None:
        sizes.append(dialog.size())
        escape(dialog)

    for do in (look, enlarge, look):
        meanwhile(do)
        settings = SettingsStore(tmp_path / "settings.toml")
        ASKED[name](Asker(settings), over)
        settings.flush()
    first, before, enlarged, after = sizes
    assert before == first, "what nobody enlarged is not remembered"
    assert enlarged.width() == before.width() + 31
    assert after == enlarged


@pytest.mark.parametrize("name", ["corrections", "word"])
def test_esc_changes_nothing(over, name):
    meanwhile(escape)
    assert ASKED[name](Asker(), over) is None


def test_the_right_form_is_what_was_typed_and_the_places_are_told(over):
    said: list[str] = []

    def answer(dialog: QDialog) -> None:
        original, shown = dialog.findChildren(QLineEdit)
        (places,) = dialog.findChildren(QLabel, "places")
        said.append(places.text())
        original.setText("头发")
        said.append(places.text())
        shown.setText(" 頭髮 ")
        next(b for b in dialog.findChildren(QCheckBox) if b.text() == "Hong Kong").click()
        QTest.keyClick(shown, Qt.Key.Key_Return)

    meanwhile(answer)
    scripts = frozenset({Variant.TRADITIONAL, Variant.HONG_KONG})
    assert ASKED["word"](Asker(), over) == UserWord("头发", "頭髮", scripts)
    assert said == ["In this article: 3 places.", "In this article: 6 places."]


def test_a_word_without_a_script_cannot_be_saved(over):
    said: list[str] = []
    open_still: list[bool] = []

    def answer(dialog: QDialog) -> None:
        next(b for b in dialog.findChildren(QCheckBox) if b.isChecked()).click()
        (places,) = dialog.findChildren(QLabel, "places")
        said.append(places.text())
        QTest.keyClick(dialog.findChildren(QLineEdit)[1], Qt.Key.Key_Return)
        open_still.append(dialog.isVisible())
        escape(dialog)

    meanwhile(answer)
    assert ASKED["word"](Asker(), over) is None
    assert said == ["Tick at least one script."]
    assert open_still == [True]

"""Dialogs, asked as the program asks: they come back as they were left, and Esc closes them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from reader.ui.dialogs.ask import Asker
from reader.ui.session.settings_store import SettingsStore

KEYS = [("File", [("Open", "Ctrl+O")])]
FIELDS = dict.fromkeys(("title", "published", "source", "authors"), "一")


def untranslated(sentence: str) -> str:
    return sentence


ASKED: dict[str, Callable[[Asker, QWidget], object]] = {
    "keys": lambda asker, over: asker.show_keys(over, KEYS, untranslated),
    "about": lambda asker, over: asker.show_about(over, untranslated),
    "report": lambda asker, over: asker.show_report(over, "words", untranslated),
    "corrections": lambda asker, over: asker.ask_corrections(over, FIELDS, FIELDS, untranslated),
    "right_form": lambda asker, over: asker.ask_right_form(over, "发", "發", untranslated),
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
        do(dialog)

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


@pytest.mark.parametrize("name", ["corrections", "right_form"])
def test_esc_changes_nothing(over, name):
    meanwhile(escape)
    assert ASKED[name](Asker(), over) is None


def test_the_right_form_is_what_was_typed(over):
    def answer(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit)
        assert isinstance(field, QLineEdit)
        assert field.text() == "發"
        field.setText(" 髮 ")
        QTest.keyClick(field, Qt.Key.Key_Return)

    meanwhile(answer)
    assert ASKED["right_form"](Asker(), over) == "髮"

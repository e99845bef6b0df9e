"""The card tells what a word means, from dictionaries that the reader added."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QProxyStyle,
    QPushButton,
    QStyle,
)

from reader.hanzi.words.user_words import UserWord
from reader.translation import Language, translator
from reader.ui.dialogs.dialogs import about_dialog
from reader.ui.dialogs.dictionary_list import DictionaryList
from reader.ui.dialogs.note_dialog import NoteDialog
from reader.ui.dialogs.word_dialog import WordDialog, WordQuestion
from reader.ui.typesetting.placed import TextPlace
from tests.ui.test_cached import action

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dictionary(tmp_path: Path) -> Path:
    path = tmp_path / "cedict_ts.u8"
    path.write_text("圖書館 图书馆 [tu2 shu1 guan3] /library <b>/\n", encoding="utf-8")
    return path


def look_up(window, press):
    blocks = window.tab.session.opened.original.blocks
    block = next(b for b in blocks if "图书馆" in getattr(getattr(b, "text", None), "text", ""))
    start = block.text.text.index("图书馆")
    window.tab.view.select(TextPlace(block.block_id, start), TextPlace(block.block_id, start + 3))
    press(Qt.Key.Key_L, CTRL)


def words(window):
    return [label.text() for label in window.tab.findChildren(QLabel) if label.isVisible()]


def test_the_card_tells_a_meaning(window, press, settings, dictionary, qtbot):
    settings.change(dictionaries=(str(dictionary),))
    look_up(window, press)
    told = "图书馆 圖書館 tú shū guǎn\nlibrary <b>\n— CC-CEDICT"
    qtbot.waitUntil(lambda: told in words(window))
    window.grab()


def test_a_dictionary_that_has_gone_is_told(window, press, settings, tmp_path, qtbot):
    settings.change(dictionaries=(str(tmp_path / "gone.u8"),))
    look_up(window, press)
    qtbot.waitUntil(lambda: any("gone.u8 cannot be read" in each for each in words(window)))


@pytest.fixture
def listed(window, qtbot):
    action(window, "Dictionaries…").trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(DictionaryList)))
    (dialog,) = window.findChildren(DictionaryList)
    yield dialog
    dialog.close()


def click(dialog, words, qtbot):
    buttons = dialog.findChildren(QPushButton)
    button = next(b for b in buttons if words in b.text().replace("&", ""))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_dictionaries_are_added_ordered_and_removed(
    listed, settings, dictionary, answers, tmp_path, qtbot
):
    rows = listed.findChildren(QListWidget)[0]

    def told():
        return next(label.text() for label in listed.findChildren(QLabel) if label.text())

    assert "MDict (.mdx)" in told()
    answers.place = tmp_path / "none.txt"
    answers.place.write_text("no dictionary", encoding="utf-8")
    click(listed, "Add", qtbot)
    assert told().startswith("none.txt: ")
    assert not answers.folders
    other = tmp_path / "other.u8"
    other.write_bytes(dictionary.read_bytes())
    for path in (dictionary, other, dictionary):
        answers.place = path
        click(listed, "Add", qtbot)
    assert settings.settings.dictionaries == (str(dictionary), str(other))
    assert answers.folders == [tmp_path], "where the last one was"
    assert "stay where they are" in told()
    assert [rows.item(row).text() for row in range(rows.count())] == ["CC-CEDICT", "CC-CEDICT"]
    rows.setCurrentRow(1)
    click(listed, "Up", qtbot)
    assert settings.settings.dictionaries == (str(other), str(dictionary))
    click(listed, "Remove", qtbot)
    assert settings.settings.dictionaries == (str(dictionary),)
    assert dictionary.exists()


def test_what_is_none_is_not_added(listed, settings, answers, tmp_path, qtbot):
    answers.place = tmp_path / "words.mdx"
    answers.place.write_bytes(b"none")
    click(listed, "Add", qtbot)
    assert settings.settings.dictionaries == ()
    told = [label.text() for label in listed.findChildren(QLabel)]
    assert any("damaged, or no dictionary of MDict" in each for each in told)


class Ornate(QProxyStyle):
    """Puts icons on the buttons of dialogs, as some desktops do."""

    def styleHint(self, hint, option=None, widget=None, answer=None):  # noqa: N802 - Qt's
        if hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, answer)


def test_no_button_of_a_dialog_has_an_icon_that_others_lack(window, qapp, settings, answers):
    qapp.setStyle(Ornate("Fusion"))
    tr = translator(Language.ENGLISH)
    question = WordQuestion(UserWord("头发", "頭髮"), "Add a word")
    try:
        for dialog in (
            NoteDialog(window, "头发", "", tr),
            WordDialog(window, question, tr),
            DictionaryList(settings, answers, tr, window),
            about_dialog(window, tr),
        ):
            buttons = dialog.findChildren(QPushButton)
            assert buttons
            assert all(button.icon().isNull() for button in buttons)
            dialog.deleteLater()
    finally:
        qapp.setStyle("Fusion")

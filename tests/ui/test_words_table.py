"""The table of the reader's own words, as a person uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QWidget

from reader.core.variants import Variant
from reader.hanzi.words.user_words import UserWord, WordList
from reader.ui.dialogs.words_table import Questions, WordsTable

OTHERS = "# 筆記\r\n头发\t頭髮\r\n里\t裡\ttw tw-words\n只有一列\n".encode()


class Case:
    """A table over a file, with answers ready for what it asks."""

    def __init__(self, over: QWidget, folder, data):
        self.path = folder / "words.txt"
        if data is not None:
            self.path.write_bytes(data)
        self.word: UserWord | None = None
        self.file = folder / "others.txt"
        self.began_with: list[UserWord] = []
        self.changes = 0
        self.table = WordsTable(
            over,
            WordList(self.path),
            self.changed,
            Questions(self.ask, self.choose, self.choose),
            str,
        )

    def changed(self):
        self.changes += 1

    def ask(self, _over, question):
        self.began_with.append(question.word)
        return self.word

    def choose(self, _over):
        return self.file

    @property
    def view(self):
        return self.table.findChild(QTableView)

    def press(self, words):
        (button,) = (b for b in self.table.findChildren(QPushButton) if b.text() == words)
        assert button.isEnabled()
        button.click()

    def rows(self):
        model = self.view.model()
        return [
            tuple(model.index(row, column).data() for column in range(3))
            for row in range(model.rowCount())
        ]

    def says(self):
        (label,) = self.table.findChildren(QLabel, "says")
        return label.text()


@pytest.fixture
def over(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def case(over, tmp_path, qtbot):
    case = Case(over, tmp_path, OTHERS)
    with qtbot.waitActive(case.table):
        case.table.show()
        case.table.activateWindow()
    return case


def test_it_lists_words_and_tells_a_bad_line(case):
    assert case.rows() == [
        ("头发", "頭髮", "All"),
        ("里", "裡", "Taiwan、Taiwan, with its vocabulary"),
    ]
    assert case.says().startswith("Line 4 of words.txt")


def test_a_word_is_added_and_undone(case):
    case.word = UserWord("面", "麵", frozenset({Variant.HONG_KONG}))
    case.press("&Add…")
    assert case.rows()[-1] == ("面", "麵", "Hong Kong")
    assert case.path.read_bytes() == OTHERS + "面\t麵\thk\n".encode()
    assert case.changes == 1
    case.press("U&ndo")
    assert case.path.read_bytes() == OTHERS
    assert case.changes == 2


def test_a_word_is_changed_where_it_stands(case, qtbot):
    case.view.selectRow(1)
    case.word = UserWord("里", "裏")
    case.view.setFocus()
    qtbot.keyClick(case.view, Qt.Key.Key_Return)
    assert case.began_with == [
        UserWord("里", "裡", frozenset({Variant.TAIWAN, Variant.TAIWAN_WORDS}))
    ]
    assert case.rows()[1] == ("里", "裏", "All")
    assert case.path.read_bytes() == OTHERS.replace(
        "里\t裡\ttw tw-words".encode(), "里\t裏".encode()
    )


def test_chosen_words_are_deleted_by_key_and_come_back(case, qtbot):
    case.view.selectAll()
    case.view.setFocus()
    qtbot.keyClick(case.view, Qt.Key.Key_Delete)
    assert case.rows() == []
    assert case.path.read_bytes() == "# 筆記\r\n只有一列\n".encode()
    qtbot.keyClick(case.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert case.path.read_bytes() == OTHERS


def test_the_search_knows_both_scripts(case):
    case.table.findChild(QLineEdit).setText("頭")
    assert [row[0] for row in case.rows()] == ["头发"]


def test_words_are_imported_once_and_exported(case):
    case.file.write_text("头发\t頭髮\n面\t麵\n面\t麵\n一列\n", "utf-8")
    case.press("&Import…")
    assert [row[0] for row in case.rows()] == ["头发", "里", "面"]
    assert case.says() == "1 words were new. 1 lines could not be understood."
    case.press("E&xport…")
    assert case.file.read_bytes() == case.path.read_bytes()


def test_a_first_word_makes_the_file_and_undoing_takes_it_away(over, tmp_path):
    case = Case(over, tmp_path, None)
    assert case.says() == "No words yet."
    case.word = UserWord("面", "麵")
    case.press("&Add…")
    assert case.path.exists()
    case.press("U&ndo")
    assert not case.path.exists()


def test_what_somebody_else_changed_is_not_undone(case):
    case.word = UserWord("面", "麵")
    case.press("&Add…")
    with case.path.open("ab") as file:
        file.write("后\t後\n".encode())
    case.press("U&ndo")
    assert [row[0] for row in case.rows()] == ["头发", "里", "面", "后"]


def test_a_list_that_cannot_be_written_is_told(case, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("reader.hanzi.words.user_words.write_whole", refuse)
    case.word = UserWord("面", "麵")
    case.press("&Add…")
    assert "permission denied" in case.says()
    assert len(case.rows()) == 2

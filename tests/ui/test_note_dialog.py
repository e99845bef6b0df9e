"""The dialog in which a note is written, by key alone; what was written is not thrown away."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPlainTextEdit, QWidget

from reader.ui.dialogs.note_dialog import NoteDialog

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = NoteDialog(parent, "燈塔看守人", "以前", lambda words: words)
    with qtbot.waitExposed(dialog):
        dialog.show()
    yield dialog
    field(dialog).setPlainText("以前")
    dialog.close()


def field(dialog):
    return dialog.findChild(QPlainTextEdit)


def test_long_lines_wrap_and_tab_leaves_the_field(dialog, qtbot):
    field(dialog).setPlainText("很長的一段，" * 200)
    assert field(dialog).horizontalScrollBar().maximum() == 0
    qtbot.keyClick(field(dialog), Qt.Key.Key_Tab)
    assert "\t" not in dialog.note()


def test_control_and_return_keeps_the_note(dialog, qtbot):
    qtbot.keyClicks(field(dialog), "!")
    qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return, CTRL)
    assert dialog.note() == "以前!"


def test_escape_closes_it_where_nothing_was_written(dialog, qtbot):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("answer", "result"),
    [("Save", QDialog.DialogCode.Accepted), ("Throw it away", QDialog.DialogCode.Rejected)],
)
def test_escape_asks_what_becomes_of_what_was_written(dialog, qtbot, answer, result):
    qtbot.keyClicks(field(dialog), "!")

    def take() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == answer).click()

    QTimer.singleShot(0, take)
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == result
    assert dialog.note() == "以前!"


def test_one_may_go_on_writing(dialog, qtbot):
    qtbot.keyClicks(field(dialog), "!")
    QTimer.singleShot(
        0, lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    )
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.note() == "以前!"

"""The pages are seen before they are printed; what is chosen is remembered; paper is not wasted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import partial

import pypdfium2
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QProgressDialog,
    QPushButton,
    QSpinBox,
)

from reader.core.files.settings_file import load_settings
from reader.core.settings import Theme
from reader.exporting.papers import paper_named
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.printing.pdf_book import write_pdf_file
from reader.ui.printing.preview import PagePreview
from reader.ui.printing.print_dialog import LaidOut, PrintDialog
from reader.ui.printing.setting_pages import PaperChoice
from reader.ui.printing.step_by_step import StepByStep
from tests.ui.printing.paper import ink_in
from tests.ui.printing.test_pdf_structure import SENTENCE, long_article

CTRL = Qt.KeyboardModifier.ControlModifier


def box(dialog: QDialog, name: str) -> QComboBox:
    return next(b for b in dialog.findChildren(QComboBox) if b.accessibleName() == name)


def button(dialog: QDialog, words: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == words)


def clicked(words: str, dialog: QDialog) -> bool:
    button(dialog, words).click()
    return True


@pytest.fixture
def dialog(qtbot, settings, window):
    made = PrintDialog(window, LaidOut(long_article()), settings, FontBook(), window.tab.tr)
    qtbot.addWidget(made)
    made.show()
    return made


def pages_of(dialog: PrintDialog) -> QSpinBox:
    return dialog.findChildren(QSpinBox)[0]


def test_all_pages_can_be_looked_at(dialog, qtbot):
    page = pages_of(dialog)
    qtbot.waitUntil(lambda: page.maximum() > 2)
    preview = dialog.findChild(PagePreview)
    assert preview is not None
    first = preview.grab().toImage()
    page.setValue(3)
    assert preview.accessibleName() == "Page 3"
    third = preview.grab().toImage()
    assert first != third
    inside = preview.paper().toAlignedRect()
    assert 0.02 < ink_in(third, QRectF(inside)) < 0.4


def test_a_smaller_paper_has_more_pages_and_is_remembered(dialog, qtbot, settings, tmp_path):
    page = pages_of(dialog)
    qtbot.waitUntil(lambda: page.maximum() > 2)
    before = page.maximum()
    paper = box(dialog, "Paper")
    paper.setCurrentIndex(paper.findData("reader-6"))
    box(dialog, "Columns").setCurrentIndex(1)
    qtbot.waitUntil(lambda: page.maximum() > 1.5 * before)
    assert settings.settings.paper == "reader-6"
    assert settings.settings.paper_columns == 2


def test_pages_are_printed_from_the_window(window, press, answers, qtbot, tmp_path):
    answers.place = tmp_path / "printed.pdf"
    answers.dialog_answer = partial(clicked, "Print…")
    press(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "printer" in window.tab.message.sentence())
    assert answers.asked[-2:] == ["print", "printer"]
    document = pypdfium2.PdfDocument(answers.place)
    assert len(document) >= 1
    assert document[0].get_size() == pytest.approx((595.3, 841.9), abs=1)
    document.close()


def test_pages_are_saved_from_the_same_dialog(window, press, answers, qtbot, tmp_path):
    answers.place = tmp_path / "saved.pdf"
    answers.dialog_answer = partial(clicked, "Save as PDF…")
    press(Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "saved.pdf" in window.tab.message.sentence())
    assert answers.asked[-1].endswith(".pdf")
    assert answers.place.read_bytes().startswith(b"%PDF-1.7")


def test_export_writes_a_pdf_with_the_paper_that_was_chosen(
    window, press, answers, qtbot, settings, tmp_path
):
    settings.change(paper="A5")
    answers.place = tmp_path / "given.pdf"
    press(Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: "given.pdf" in window.tab.message.sentence())
    document = pypdfium2.PdfDocument(answers.place)
    assert document[0].get_size() == pytest.approx((419.5, 595.3), abs=1)
    document.close()


@pytest.mark.parametrize("way", ["print", "export"])
def test_pages_have_the_direction_of_their_article(window, press, answers, qtbot, tmp_path, way):
    window.tab.own_layout.change("vertical", on=True)
    answers.place = tmp_path / "given.pdf"
    answers.dialog_answer = partial(clicked, "Save as PDF…")
    press(Qt.Key.Key_P if way == "print" else Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: "given.pdf" in window.tab.message.sentence())
    document = pypdfium2.PdfDocument(answers.place)
    words = document[0].get_textpage()
    assert words.get_charbox(0)[0] > document[0].get_width() / 2, "the title stands at the right"
    words.close()
    document.close()


def test_a_place_that_cannot_be_written_is_told(window, press, answers, qtbot, tmp_path):
    (tmp_path / "file").write_text("")
    answers.place = tmp_path / "file" / "a.pdf"
    press(Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: "a.pdf" in window.tab.message.sentence())
    assert "cannot be written" in window.tab.message.sentence()


def test_work_that_is_given_up_leaves_nothing(qtbot, tmp_path):
    paper = paper_named("A6")
    assert paper is not None
    articles = [long_article()] * 50
    work = StepByStep(write_pdf_file(articles, tmp_path / "a.pdf", PaperChoice(paper)))
    with qtbot.waitSignal(work.stepped):
        work.start()
    assert list(tmp_path.iterdir()) != []
    work.give_up()
    assert list(tmp_path.iterdir()) == []


def test_long_work_can_be_cancelled_in_the_window(open_page, answers, qtbot, tmp_path):
    page = tmp_path / "book.html"
    words = "".join(f"<p>第{number}段。{SENTENCE * 8}</p>" for number in range(4000))
    page.write_text(f"<html><title>書</title><article><h1>書</h1>{words}</article></html>", "utf-8")
    window = open_page(page)
    answers.place = tmp_path / "book.pdf"
    qtbot.keyClick(window.tab.view, Qt.Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: window.findChild(QProgressDialog) is not None)
    progress = window.findChild(QProgressDialog)
    assert progress is not None
    qtbot.waitUntil(lambda: progress.isVisible() and "Page" in progress.labelText())
    button(progress, "Cancel").click()
    qtbot.waitUntil(lambda: window.findChild(QProgressDialog) is None)
    assert sorted(file.name for file in tmp_path.glob("*book*")) == ["book.html"]
    assert window.tab.message.sentence() == ""


def test_what_was_chosen_is_in_the_settings_file(settings, tmp_path):
    settings.change(paper="120x160", paper_margins=0.6, paper_text=9.5)
    settings.flush()
    kept = load_settings(tmp_path / "config" / "settings.toml")
    assert (kept.paper, kept.paper_margins, kept.paper_text) == ("120x160", 0.6, 9.5)


PRINTING = """
from pathlib import Path
from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo
from reader.ui.printing.printer import printer_for
from reader.ui.printing.setting_pages import PaperChoice
from reader.ui.program.application import build_application

application = build_application()
printer = printer_for(PaperChoice(), "渡口")
QPrinterInfo.availablePrinterNames()
QPrintDialog(printer)
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_no_printer_is_looked_for_on_the_network(tmp_path):
    trace = tmp_path / "trace.txt"
    watched = ["strace", "-f", "-e", "trace=socket,connect", "-o", str(trace)]
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([*watched, sys.executable, "-c", PRINTING], env=surroundings, check=True)
    assert "AF_INET" not in trace.read_text("utf-8")


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.CONTRAST])
def test_fields_of_numbers_have_an_edge_and_arrows_in_every_theme(window, dialog, settings, theme):
    settings.change(theme=theme)
    colours = load_colours(theme)
    for spin in dialog.findChildren(QAbstractSpinBox):
        spin.clearFocus()
        image = spin.grab().toImage()
        middle = image.height() // 2
        assert image.pixelColor(0, middle).name() == QColor(colours.control).name()
        right = {image.pixelColor(image.width() - 10, y).name() for y in range(4, middle - 2)}
        assert len(right) > 1, "there is an arrow"

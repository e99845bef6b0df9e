"""An article is written as a file from the window, and copied as Markdown."""

from __future__ import annotations

from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.ui.commands.command import plain_words

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def export(window, press, answers, qtbot):
    """Return a function that exports to a place and returns what is said then."""

    def export(place):
        answers.place = place
        press(Qt.Key.Key_E, CTRL)
        qtbot.waitUntil(lambda: window.tab.message.sentence() != "", timeout=20_000)
        return window.tab.message.sentence()

    return export


def test_the_article_is_written_in_the_script_that_is_shown(export, answers, tmp_path):
    said = export(tmp_path / "给.epub")
    assert "给.epub" in said
    with ZipFile(tmp_path / "给.epub") as book:
        assert "EPUB/text/0001.xhtml" in book.namelist()
    assert answers.asked[-1].endswith(".epub")


def test_the_saved_page_is_never_overwritten(export, window):
    path = window.tab.session.path
    before = path.read_bytes()
    assert "saved page" in export(path)
    assert path.read_bytes() == before


def test_a_format_that_is_none_is_told(export, tmp_path):
    assert "format" in export(tmp_path / "a.xyz")
    assert not (tmp_path / "a.xyz").exists()


def test_the_article_is_copied_as_markdown(window):
    (action,) = (a for a in window.actions() if "Markdown" in plain_words(a.text()))
    action.trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("---\ntitle: ")
    assert "Markdown" in window.tab.message.sentence()

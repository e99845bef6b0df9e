"""An article is written as a file from the window, and copied as Markdown."""

from __future__ import annotations

from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.core.article import Paragraph
from reader.core.articles.walk import iter_texts
from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.ui.commands.command import plain_words

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def export(window, press, answers, qtbot):
    """Return a function that exports to a place and returns what is said then."""

    def export(place):
        answers.place = place
        press(Qt.Key.Key_E, CTRL)
        qtbot.waitUntil(lambda: window.tab.message.sentence() != "")
        return window.tab.message.sentence()

    return export


def test_the_article_is_written_in_the_script_that_is_shown(export, answers, tmp_path):
    said = export(tmp_path / "给.epub")
    assert "给.epub" in said
    with ZipFile(tmp_path / "给.epub") as book:
        assert "EPUB/text/0001.xhtml" in book.namelist()
    assert answers.asked[-1].endswith(".epub")


def test_what_is_marked_goes_along_if_that_is_wanted(export, window, tmp_path, qtbot):
    tab = window.tab
    library = tab.session.library
    qtbot.waitUntil(lambda: library.number_of(article_id(tab)) is not None)
    article = tab.session.opened.original
    first = next(b for b in article.blocks if isinstance(b, Paragraph))
    texts = [(name, text.text) for name, text in iter_texts(article)]
    mark = new_highlight(texts, (first.block_id, 0), (first.block_id, 4), Colour.GREEN)
    Highlights(library.database).put(library.number_of(article_id(tab)), mark)
    export(tmp_path / "a.html")
    assert "<mark" not in (tmp_path / "a.html").read_text("utf-8")
    (action,) = (a for a in window.actions() if "marks and notes, too" in a.text())
    action.trigger()
    export(tmp_path / "b.html")
    qtbot.waitUntil((tmp_path / "b.html").exists)
    written = (tmp_path / "b.html").read_text("utf-8")
    assert f'<mark class="green">{first.text.text[:4]}</mark>' in written


def article_id(tab):
    return tab.session.opened.reading.article.article_id


def test_the_saved_page_is_never_overwritten(export, window):
    path = window.tab.session.path
    before = path.read_bytes()
    assert "saved page" in export(path)
    assert path.read_bytes() == before


def test_a_format_that_is_none_is_told(export, tmp_path):
    assert "format" in export(tmp_path / "a.xyz")
    assert not (tmp_path / "a.xyz").exists()


def test_the_article_is_copied_as_markdown(window):
    (action,) = (a for a in window.actions() if plain_words(a.text()) == "Copy as Markdown")
    action.trigger()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("---\ntitle: ")
    assert "Markdown" in window.tab.message.sentence()

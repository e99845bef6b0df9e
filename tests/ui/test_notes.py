"""Notes: shown where they are referred to, and gone to and back from."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolTip

from reader.core.article import Article, Metadata, Note, Paragraph, Quote
from reader.core.settings import PageSettings, Theme
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script
from reader.hanzi.presentation import Presentation
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.view.article_view import ArticleView
from reader.ui.page.view.notes import LONGEST, first_text_id, words_of_note
from tests.ui.on_page import point_in

NOTE = Note("n1", "1", (Paragraph("b901", Text("见<b>县志</b>卷三。")),))
ARTICLE = Article(
    "0" * 64,
    Metadata(title="有注的一篇"),
    (
        Paragraph("b1", Text("县城建于明代[1]。", (Span(6, 9, Mark.NOTE_REF, "n1"),))),
        *(Paragraph(f"c{n}", Text("后来的事。" * 60)) for n in range(20)),
    ),
    Script.HANS,
    notes=(NOTE,),
)


@pytest.fixture
def view(qtbot):
    view = ArticleView(FontBook(), lambda sentence: sentence)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_article(Presentation(ARTICLE), PageSettings(), load_colours(Theme.LIGHT))
    view.show()
    return view


def test_a_note_is_shown_under_the_mouse_as_plain_words(view, qtbot):
    qtbot.mouseMove(view.viewport(), point_in(view, "[1]", 1))
    qtbot.waitUntil(lambda: "县志" in QToolTip.text())
    assert "&lt;b&gt;" in QToolTip.text()
    qtbot.mouseMove(view.viewport(), point_in(view, "县城", 0))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_a_click_on_the_mark_goes_to_the_note_and_back_again(view, qtbot):
    before = view.place
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_in(view, "[1]", 1))
    assert "b901" in {
        view.flow.place_at(view.flow.position_at(view.place)._replace(block=s.index)).text_id
        for s in view.shown()
    }
    view.go_back()
    assert view.place == before


def test_a_long_note_is_cut_and_one_in_a_quote_is_found():
    note = Note("n2", "2", (Quote("q", (Paragraph("p", Text("长" * 2000)),)),))
    assert first_text_id(note) == "p"
    assert len(words_of_note(note)) == LONGEST + 1

"""Notes: shown where they are referred to, and gone to and back from."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QToolTip

from reader.core.article import Article, Metadata, Note, Paragraph, Quote
from reader.core.settings import PageSettings, Theme
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script
from reader.hanzi.presentation import Presentation
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.text.dressing import LINKS, Drawn
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


def test_a_link_is_told_of_only_while_it_is_under_the_mouse(view, qtbot):
    told = []
    view.highlighted.connect(lambda url: told.append(url.toString()))
    qtbot.mouseMove(view.viewport(), point_in(view, "[1]", 1))
    assert told == ["#n1"]
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert told == ["#n1", ""]
    qtbot.mouseMove(view.viewport(), point_in(view, "县城", 0))
    qtbot.mouseMove(view.viewport(), point_in(view, "[1]", 1))
    view.go_to_end()  # the mouse stands still
    assert told == ["#n1", "", "#n1", ""]


def test_a_raised_mark_has_no_line_far_below_it(view):
    article = replace(
        ARTICLE,
        blocks=(
            Paragraph(
                "b1",
                Text(
                    "县城建于明代[1]，见这里[2]。",
                    (
                        Span(6, 9, Mark.NOTE_REF, "n1"),
                        Span(11, 13, Mark.LINK, "https://example.org/"),
                        Span(13, 16, Mark.SUPERSCRIPT),
                        Span(13, 16, Mark.LINK, "https://example.org/2"),
                    ),
                ),
            ),
        ),
    )
    view.show_article(Presentation(article), PageSettings(), load_colours(Theme.LIGHT))
    assert view.anchorAt(point_in(view, "[1]", 1)) == "#n1"
    assert view.anchorAt(point_in(view, "[2]", 1)) == "https://example.org/2"
    words = next(s.made.words for s in view.shown() if "县城" in str(s.made.words.made.text))
    links = [d.drawn for d in words.decorations if d.drawn in LINKS]
    assert links == [Drawn.RAISED_LINK, Drawn.LINK, Drawn.RAISED_LINK]


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

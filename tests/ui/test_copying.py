"""What is copied: the article's words as text and as rich text."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication

from reader.core.article import (
    Article,
    CodeBlock,
    Heading,
    ListBlock,
    Metadata,
    Paragraph,
    Quote,
    Table,
)
from reader.core.settings import PageSettings, Theme
from reader.core.text import Mark, Span, Text
from reader.core.variants import Script
from reader.hanzi.presentation import Presentation
from reader.ui.look.fonts import FontBook
from reader.ui.look.theme import load_colours
from reader.ui.page.view.article_view import ArticleView
from reader.ui.typesetting.placed import TextPlace

SPANS = (Span(0, 2, Mark.STRONG), Span(1, 3, Mark.LINK, "https://example.org/?a=1&b=2"))
ARTICLE = Article(
    "0" * 64,
    Metadata(title="题"),
    (
        Paragraph("b1", Text("甲乙丙<i>丁", SPANS)),
        Heading("b2", Text("节"), 2),
        ListBlock("b3", ((Paragraph("b4", Text("项")),),), ordered=True),
        Quote("b5", (Paragraph("b6", Text("引")),)),
        Table("b7", ((Text("一"), Text("二")), (Text("三"), Text("四"))), 1),
        CodeBlock("b8", "if a < b:\n    c()"),
        Paragraph("b9", Text("末")),
    ),
    Script.HANS,
)


@pytest.fixture
def view(qtbot):
    view = ArticleView(FontBook(), lambda sentence: sentence)
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show_article(Presentation(ARTICLE), PageSettings(), load_colours(Theme.LIGHT))
    return view


def test_everything_is_copied_as_text(view):
    view.select_all()
    view.copy()
    assert QGuiApplication.clipboard().text() == (
        "题\n甲乙丙<i>丁\n节\n项\n引\n一\t二\n三\t四\nif a < b:\n    c()\n末"
    )


def test_rich_text_has_headings_marks_lists_quotes_and_tables(view):
    view.select_all()
    view.copy()
    html = QGuiApplication.clipboard().mimeData().html()
    for part in (
        "<h1>题</h1>",
        '<b>甲</b><a href="https://example.org/?a=1&amp;b=2"><b>乙</b></a>',
        "&lt;i&gt;丁</p>",
        "<h2>节</h2>",
        "<p>1. 项</p>",
        "<blockquote><p>引</p></blockquote>",
        "<table><tr><td>一</td><td>二</td></tr><tr><td>三</td><td>四</td></tr></table>",
        "<pre>if a &lt; b:<br>    c()</pre>",
    ):
        assert part in html


def test_a_part_of_a_text_is_copied_with_its_marks(view):
    view.select(TextPlace("b1", 1), TextPlace("b1", 2))
    view.copy()
    assert QGuiApplication.clipboard().text() == "乙"
    assert "<b>乙</b>" in QGuiApplication.clipboard().mimeData().html()


def test_copying_nothing_leaves_the_clipboard_alone(view):
    QGuiApplication.clipboard().setText("前")
    view.copy()
    assert QGuiApplication.clipboard().text() == "前"


@pytest.mark.end_to_end
def test_a_program_that_copied_ends_well():
    """Qt's clipboard deletes what it holds after Python has ended."""
    done = subprocess.run(
        [sys.executable, "-c", COPY], capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, "题\n")


COPY = """
from PySide6.QtGui import QGuiApplication
from reader.ui.program.application import build_application
from tests.ui.test_copying import (
    ARTICLE, ArticleView, FontBook, PageSettings, Presentation, TextPlace, Theme, load_colours,
)
application = build_application()
view = ArticleView(FontBook(), lambda sentence: sentence)
view.show_article(Presentation(ARTICLE), PageSettings(), load_colours(Theme.LIGHT))
view.select(TextPlace("title", 0), TextPlace("title", 1))
view.copy()
print(QGuiApplication.clipboard().text())
"""

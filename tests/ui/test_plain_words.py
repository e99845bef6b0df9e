"""Words of a page, of a file's name and of a reader are never rich text, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QTabWidget,
    QTextEdit,
    QToolTip,
    QWidget,
)

from reader.core.variants import Variant
from reader.hanzi.words.user_words import UserWord
from reader.ui.dialogs.ask import Asker
from reader.ui.dialogs.info_panel import ArticleInfo
from reader.ui.dialogs.word_dialog import WordQuestion
from reader.ui.look.words import plain_tip

MARKUP = "<b>粗</b><img src=marker.png>"
SHOWN = escape(MARKUP)
SENTENCE = "這一段文字說的是戰斗堡壘，也說志愿者的故事，足夠長，可以算作一篇文章的正文。"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Return a page that has markup in every word that a panel or a dialog may show."""
    path = tmp_path / f"{MARKUP.replace('/', '')}.html"
    paragraphs = "".join(
        f"<h2>{SHOWN}第{number}節</h2><p>{SENTENCE * 4}{SHOWN}戰斗</p>" for number in range(3)
    )
    path.write_text(
        f'<!DOCTYPE html><html lang=zh-Hant><head><meta charset="utf-8"><title>{SHOWN}題目</title>'
        f'<meta name="author" content="{SHOWN}"><meta property="og:site_name" content="{SHOWN}">'
        '<meta property="og:url" content="https://example.org/<b>a</b>"></head><body><article>'
        f"<h1>{SHOWN}題目</h1><p>來源：{SHOWN}報 作者：{SHOWN}</p>{paragraphs}"
        f'<figure><img src="a.png" alt="{SHOWN}"><figcaption>{SHOWN}一張圖</figcaption></figure>'
        f'<div class="share">分享到{SHOWN}</div><p><a href="https://example.org/">{SHOWN}</a></p>'
        f"<ul class=related><li><a href=#>相關閱讀{SHOWN}</a></li></ul></article></body></html>",
        "utf-8",
    )
    return path


def is_plain(words: str) -> bool:
    """Whether Qt, which guesses, shows the markup in ``words`` as it is."""
    return "<img" not in words or not QtGui.Qt.mightBeRichText(words)


def shown_by(widget: QWidget) -> Iterator[tuple[str, bool]]:
    """Yield the words that a widget shows or has as a tip, and whether they are shown as given."""
    yield widget.toolTip(), is_plain(widget.toolTip())
    if isinstance(widget, QLabel):
        yield widget.text(), widget.textFormat() is Qt.TextFormat.PlainText
    if isinstance(widget, QTabWidget):
        tips = map(widget.tabToolTip, range(widget.count()))
        yield from ((tip, is_plain(tip)) for tip in tips)
    if isinstance(widget, QAbstractItemView):
        for model in widget.findChildren(QAbstractItemModel):
            for row in range(model.rowCount()):
                tip = str(model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) or "")
                yield tip, is_plain(tip)
    if isinstance(widget, QTextEdit):
        pictures = re.findall(r'<img[^>]*src="([^"]*)"', widget.toHtml())
        yield widget.toPlainText(), "marker.png" not in pictures


def faults_of(widgets: Iterable[QWidget]) -> tuple[list[str], int]:
    """Return the words that Qt takes for markup, and how many have markup at all."""
    shown = [each for widget in widgets for each in shown_by(widget)]
    marked = [(words, plain) for words, plain in shown if "<img" in words or "&lt;img" in words]
    return [words for words, plain in marked if not plain], len(marked)


def test_no_panel_takes_words_for_markup(open_page, page, settings, qtbot):
    settings.change(
        outline_shown=True, figures_shown=True, account_shown=True, variant=Variant.TRADITIONAL
    )
    window = open_page(page)
    found, shown = faults_of(QApplication.allWidgets())
    assert found == []
    assert shown >= 5
    window.tab.view.link_chosen.emit(f"javascript:{MARKUP}")
    window.open(page.parent / f"{MARKUP.replace('/', '')}gone.html")
    qtbot.waitUntil(lambda: not window.tab.session.is_opening)
    assert faults_of(QApplication.allWidgets())[0] == []


@pytest.mark.parametrize("name", ["corrections", "word", "info", "report", "keys", "link"])
def test_no_dialog_takes_words_for_markup(name, open_page, page, qtbot):
    window = open_page(page)
    opened = window.tab.session.opened
    article = opened.presentation.article
    asker, same = Asker(), str
    fields = dict.fromkeys(("title", "published", "source", "authors"), MARKUP)
    ask = {
        "corrections": lambda: asker.ask_corrections(window, fields, fields, same),
        "word": lambda: asker.ask_word(
            window, WordQuestion(UserWord(MARKUP, MARKUP), MARKUP), same
        ),
        "info": lambda: asker.show_info(
            window,
            ArticleInfo(article, page, "utf-8", 1, 0, 0),
            same,
        ),
        "report": lambda: asker.show_report(window, MARKUP, same),
        "keys": lambda: asker.show_keys(window, [(MARKUP, [(MARKUP, MARKUP)])], same),
        "link": lambda: asker.ask_about_link(
            window, MARKUP, f"https://example.org/{MARKUP}", same, may_be_always=True
        ),
    }[name]
    seen, told = [], []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        found, shown = faults_of([dialog, *dialog.findChildren(QWidget)])
        seen.append(found)
        told.append(shown)
        dialog.reject()

    QTimer.singleShot(200, look)
    ask()
    assert seen == [[]]
    assert told[0] or name in ("corrections", "word"), "these have them in fields alone"


def test_a_tip_shows_what_it_was_given(qtbot):
    words = f"{MARKUP}\n第二行  & 其他"
    assert QtGui.Qt.mightBeRichText(plain_tip(words))
    QToolTip.showText(QApplication.primaryScreen().geometry().center(), plain_tip(words))
    (label,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QLabel))
    document = QtGui.QTextDocument()
    document.setHtml(label.text())
    assert document.toPlainText() == words
    QToolTip.hideText()
    label.hide()
    assert plain_tip("一句話") == "一句話"


def test_there_is_one_door(root: Path):
    """No module makes labels or tool tips of its own, where Qt would guess."""
    calls = re.compile(
        r"(?<![\w.])QLabel\(|\.set(?:Tab)?ToolTip\(|showText\(|(?<!data)\.setHtml\(|setWhatsThis\("
    )
    door = root / "reader" / "ui" / "look" / "words.py"
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted((root / "reader" / "ui").rglob("*.py"))
        if path != door
        for line in path.read_text("utf-8").splitlines()
        if calls.search(line)
    ]
    assert found == []

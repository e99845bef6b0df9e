"""The signs of the status line: the script, what was mended and removed, each with a click."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QToolButton

from reader.core.variants import Variant
from reader.ui.bars.status_line import StatusLine
from tests.ui.test_cached import action


@pytest.fixture
def mended(open_page, tmp_path: Path):
    """A window on a page with two marks to mend, and a line to remove."""
    path = tmp_path / "page.html"
    body = "".join(
        f"<p>这是第{n}段,后面还有很长的一句话，说的是读书的事。</p>" for n in "一二三四五六"
    )
    path.write_text(
        f"<meta charset=utf-8><title>读书的事</title><h1>读书的事</h1>{body}<p>长按图片保存</p>",
        encoding="utf-8",
    )
    return open_page(path)


def sign(window, words):
    status = window.statusBar()
    assert isinstance(status, StatusLine)
    buttons = status.findChildren(QToolButton)
    shown = {button.text(): button for button in buttons if button.isVisible()}
    assert any(words in text for text in shown), list(shown)
    return next(button for text, button in shown.items() if words in text)


def test_each_number_has_its_list(mended, settings, qtbot):
    mended.tab.session.show_variant(Variant.SIMPLIFIED)
    for words in ("6 mended", "2 removed"):
        settings.change(account_shown=False)
        qtbot.mouseClick(sign(mended, words), Qt.MouseButton.LeftButton)
        assert settings.settings.account_shown


def test_the_script_s_sign_opens_the_scripts(mended, qtbot):
    seen: list[str] = []

    def choose():
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            QTimer.singleShot(50, choose)
            return
        seen.extend(action.text().replace("&", "") for action in menu.actions())
        next(a for a in menu.actions() if "Hong Kong" in a.text()).trigger()
        menu.close()

    QTimer.singleShot(50, choose)
    qtbot.mouseClick(sign(mended, "Orig."), Qt.MouseButton.LeftButton)
    assert len(seen) == len(Variant)
    assert mended.tab.session.variant is Variant.HONG_KONG
    assert sign(mended, "HK")


def test_over_the_library_nothing_is_said_of_the_article(mended, qtbot):
    def said():
        status = mended.statusBar()
        buttons = [b.text() for b in status.findChildren(QToolButton) if b.isVisible()]
        return [*buttons, *(label.text() for label in status.findChildren(QLabel) if label.text())]

    assert any("characters" in words for words in said())
    action(mended, "Library").trigger()
    assert mended.tab.home.is_shown
    qtbot.waitUntil(
        lambda: not any(said_of in "".join(said()) for said_of in ("Orig.", "characters"))
    )
    action(mended, "Library").trigger()
    qtbot.waitUntil(lambda: "Orig." in said())

"""Where a click on a link leads: here, to another program once it was agreed, or nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from reader.ui.commands.links import (
    LocalFile,
    Nowhere,
    OutsideAddress,
    SavedPage,
    destination_of,
)
from reader.ui.dialogs.answers import LinkAnswer
from reader.ui.dialogs.link_dialog import link_dialog
from reader.ui.look.words import PlainLabel


class Browser(QObject):
    """Takes what would go to the browser, so that nothing is started."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.taken.append(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


@pytest.fixture
def browser():
    handler = Browser()
    for scheme in ("http", "https", "mailto", "file"):
        QDesktopServices.setUrlHandler(scheme, handler, "take")  # type: ignore[arg-type]
    yield handler
    for scheme in ("http", "https", "mailto", "file"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("other.html", SavedPage),
        ("%E5%8F%A6.html#part", SavedPage),
        ("sub/third.html", SavedPage),
        ("picture.png", LocalFile),
        ("run.desktop", LocalFile),
        ("missing.html", Nowhere),
        ("//machine/share/other.html", OutsideAddress),
        ("https://example.org/other.html", OutsideAddress),
        ("mailto:a@example.org?subject=b", OutsideAddress),
        ("mailto:a@example.org?attach=other.html", Nowhere),
        ("mailto:", Nowhere),
        ("http://[other.html", Nowhere),
        ("https:///a", Nowhere),
        ("https://a.example\\@b.example/", Nowhere),
        ("https://a.exam\u202eple/", Nowhere),
        ("ftp://example.org/a", Nowhere),
        ("smb://machine/share", Nowhere),
        ("javascript:alert(1)", Nowhere),
        ("data:text/html,a", Nowhere),
        ("tel:123", Nowhere),
        ("--option", Nowhere),
        ("file://machine/share/other.html", Nowhere),
        ("%00.html", Nowhere),
        pytest.param(f"{'長' * 300}.html", Nowhere, id="a name too long for the system"),
    ],
)
def test_where_a_link_leads(tmp_path: Path, address: str, kind: type) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("other.html", "另.html", "picture.png", "run.desktop", "sub/third.html"):
        (tmp_path / name).touch()
    base = "https://example.net/page.html" if address.startswith("//") else ""
    assert isinstance(destination_of(address, tmp_path / "page.html", base), kind)


def test_an_absolute_path_to_elsewhere_is_not_opened(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (tmp_path / "other.html").touch()
    (folder / "beside.html").touch()
    page = folder / "page.html"
    assert destination_of((tmp_path / "other.html").as_uri(), page) == LocalFile(
        tmp_path / "other.html"
    )
    assert destination_of((folder / "beside.html").as_uri(), page) == SavedPage(
        folder / "beside.html"
    )


def test_a_short_address_is_made_whole_where_the_page_s_own_is_known(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert isinstance(destination_of("/a/b.html", page), Nowhere)
    found = destination_of("/a/b.html", page, "https://example.org/c/d.html")
    assert isinstance(found, OutsideAddress)
    assert found.address == "https://example.org/a/b.html"


def test_what_is_shown_cannot_deceive(tmp_path: Path) -> None:
    found = destination_of("https://例子.中国/发?q=%E2%80%AEa", tmp_path / "page.html")
    assert isinstance(found, OutsideAddress)
    assert found.host == "xn--fsqu00a.xn--fiqs8s"
    assert found.address == "https://xn--fsqu00a.xn--fiqs8s/%E5%8F%91?q=%E2%80%AEa"
    assert found.shown() == "https://xn--fsqu00a.xn--fiqs8s/发?q=%E2%80%AEa"


def test_a_link_is_opened_this_once(window, answers, settings, browser):
    answers.link_answer = LinkAnswer.ONCE
    for _ in range(2):
        window.tab.view.link_chosen.emit("https://example.org/发")
    assert answers.asked == ["example.org https://example.org/发"] * 2
    assert browser.taken == ["https://example.org/%E5%8F%91"] * 2
    assert not settings.settings.links_go_to_browser


def test_always_holds_for_the_web_only_and_is_taken_back(window, answers, settings, browser):
    answers.link_answer = LinkAnswer.ALWAYS
    for _ in range(2):
        window.tab.view.link_chosen.emit("http://example.org/")
    assert len(answers.asked) == 1
    assert len(browser.taken) == 2
    answers.link_answer = LinkAnswer.NOTHING
    window.tab.view.link_chosen.emit("mailto:a@example.org")
    assert answers.asked[-1] == "a@example.org mailto:a@example.org once"
    action = next(a for a in window.actions() if a.text().startswith("Ask before"))
    assert not action.isChecked()
    action.trigger()
    assert not settings.settings.links_go_to_browser
    window.tab.view.link_chosen.emit("http://example.org/")
    assert len(answers.asked) == 3
    assert len(browser.taken) == 2


def test_an_outside_link_is_copied_and_not_opened(window, answers, browser):
    answers.link_answer = LinkAnswer.COPY
    window.tab.view.link_chosen.emit("https://example.org/发")
    assert QGuiApplication.clipboard().text() == "https://example.org/%E5%8F%91"
    assert browser.taken == []


def test_other_files_are_never_started(window, answers, page, browser):
    (page.parent / "run.sh").write_text("#!/bin/sh\n", "utf-8")
    window.tab.view.link_chosen.emit("run.sh")
    assert "run.sh" in window.tab.message.sentence()
    window.tab.view.link_chosen.emit("javascript:alert(1)")
    assert "javascript:alert(1)" in window.tab.message.sentence()
    assert (answers.asked, browser.taken) == ([], [])


def test_a_page_that_nobody_takes_is_said(window, answers, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    answers.link_answer = LinkAnswer.ONCE
    window.tab.view.link_chosen.emit("https://example.org/a")
    assert "https://example.org/a" in window.tab.message.sentence()


@pytest.mark.parametrize("may_be_always", [True, False])
def test_the_dialog_names_the_host_in_bold(qtbot, may_be_always):
    dialog = link_dialog(
        None, "xn--a.example", "https://xn--a.example/b", str, may_be_always=may_be_always
    )
    qtbot.addWidget(dialog)
    (host,) = (each for each in dialog.findChildren(PlainLabel) if each.text() == "xn--a.example")
    assert host.font().bold()
    (address,) = dialog.findChildren(QPlainTextEdit)
    assert address.toPlainText() == "https://xn--a.example/b"
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    assert ("Always open in the browser" in buttons) == may_be_always
    buttons["Open this once"].click()
    assert dialog.answer is LinkAnswer.ONCE

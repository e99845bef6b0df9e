"""Copies, watched folders and newer savings in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from reader.core.articles.walk import iter_texts
from reader.library.articles.copies import Copies
from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.ui.home.adding import Adding
from tests.ui.test_cached import action
from tests.ui.test_home import home_of, titles

TEXT = "燈塔看守人每天早晨都去海邊，晚上再把燈點亮，等船一艘一艘回來。" * 3
HEAD = '<link rel="canonical" href="https://example.com/a/1">'


def write_saving(path, *paragraphs):
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    path.write_text(
        f"<html><head><title>燈塔</title>{HEAD}</head><body><article><h1>燈塔</h1>{body}</article>"
        "</body></html>",
        "utf-8",
    )
    return path


def met(window, qtbot):
    library = window.tab.session.library
    article_id = window.tab.session.opened.reading.article.article_id
    qtbot.waitUntil(lambda: library.number_of(article_id) is not None)
    return library, library.number_of(article_id)


def test_a_copy_is_read_when_the_file_has_gone(open_page, tmp_path, qtbot, settings):
    page = write_saving(tmp_path / "a.html", TEXT)
    window = open_page(page)
    library, number = met(window, qtbot)
    action(window, "Keep a copy of the file").trigger()
    qtbot.waitUntil(lambda: library.entry(number).copy != "")
    qtbot.waitUntil(lambda: "A copy" in window.tab.message.sentence())
    saved = page.read_bytes()
    page.unlink()
    window.workspace.new_tab()
    action(window, "Library").trigger()
    home = home_of(window)
    qtbot.waitUntil(lambda: titles(home) == ["燈塔"])
    home.view.selectRow(0)
    qtbot.keyClick(home.view, Qt.Key.Key_Return)
    kept = Copies(library.database).page(library.entry(number).copy)
    qtbot.waitUntil(lambda: window.tab.session.path == kept)
    qtbot.waitUntil(lambda: window.tab.session.opened is not None)
    assert kept is not None
    assert kept.read_bytes() == saved
    assert "copy that was kept" in window.tab.message.sentence()
    assert str(kept) not in settings.settings.recent_files
    qtbot.wait(300)
    assert library.entry(number).path == page


def test_whatever_is_read_is_kept_when_that_is_wanted(open_page, tmp_path, qtbot, settings):
    settings.change(copies_kept=True)
    window = open_page(write_saving(tmp_path / "a.html", TEXT))
    library, number = met(window, qtbot)
    qtbot.waitUntil(lambda: library.entry(number).copy != "")


def test_a_newer_saving_offers_the_marks_of_the_earlier(open_page, tmp_path, qtbot):
    window = open_page(write_saving(tmp_path / "a.html", TEXT))
    library, old = met(window, qtbot)
    texts = [(i, t.text) for i, t in iter_texts(window.tab.session.opened.original)]
    text_id = next(i for i, t in texts if t.startswith("燈塔看守人"))
    mark = new_highlight(texts, (text_id, 2), (text_id, 5), Colour.RED, "人")
    Highlights(library.database).put(old, mark)
    newer = write_saving(tmp_path / "b.html", "一段新的開頭，說了為什麼要重寫這一篇。" * 3, TEXT)
    window.open(newer)
    message = window.tab.message
    qtbot.waitUntil(lambda: "saved before" in message.sentence())
    offer = next(b for b in message.findChildren(QToolButton) if b.text() == "Take it over")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: [m.note for m in window.tab.notes.marks.all] == ["人"])
    qtbot.waitUntil(lambda: "Taken over: 1" in window.tab.message.sentence())
    assert Highlights(library.database).of(old) == []
    window.workspace.close_tab(0)
    window.open(tmp_path / "a.html")
    qtbot.waitUntil(lambda: "newer saving" in window.tab.message.sentence())


def test_a_page_saved_into_a_watched_folder_is_in_the_list(open_page, page, tmp_path, qtbot):
    folder = tmp_path / "watched"
    folder.mkdir()
    window = open_page(page)
    action(window, "Library").trigger()
    home = home_of(window)
    qtbot.waitUntil(lambda: len(titles(home)) == 1)
    home.findChild(Adding).watch(folder)
    qtbot.wait(300)
    write_saving(folder / "a.html", TEXT)
    qtbot.waitUntil(lambda: "燈塔" in titles(home))
    home.findChild(Adding).unwatch(folder)
    (folder / "none.html").write_bytes(b"<html></html>")
    qtbot.wait(200)


def test_all_that_is_known_is_deleted_once_that_is_confirmed(
    open_page, tmp_path, qtbot, settings, answers
):
    window = open_page(write_saving(tmp_path / "a.html", TEXT))
    library, _ = met(window, qtbot)
    erase = action(window, "Delete all that is known")
    erase.trigger()
    assert answers.asked == ["erase"]
    assert window.tab.session.opened is not None
    answers.may_erase = True
    erase.trigger()
    qtbot.waitUntil(lambda: "is deleted" in window.tab.message.sentence())
    assert window.tab.session.opened is None
    assert library.entries([1]) == []
    assert settings.settings.recent_files == settings.settings.open_files == ()
    window.workspace.reopen_tab()
    assert window.tab.session.opened is None


def test_nothing_is_remembered_when_that_is_wanted(open_page, tmp_path, qtbot, settings):
    settings.change(library_kept=False)
    page = write_saving(tmp_path / "a.html", TEXT)
    window = open_page(page)
    qtbot.wait(400)
    window.tab.remember_place()
    window.close()
    settings.flush()
    names = (page.name.encode(), "燈塔".encode())
    own = [tmp_path / "config", tmp_path / "articles"]
    for file in (path for folder in own for path in folder.rglob("*") if path.is_file()):
        assert not any(name in file.read_bytes() for name in names), file

"""A page opened before is shown at once; whatever has changed since is read anew."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QAction

from reader.core.article import Paragraph
from reader.core.variants import Variant
from reader.opening.caching import open_stores
from reader.opening.opened import Opened
from reader.pipeline import read_file
from reader.storing.article_cache import ArticleCache, CachedArticle
from reader.ui.program.app import Qingdu
from reader.ui.window.main_window import MainWindow


@pytest.fixture
def kept(tmp_path: Path) -> ArticleCache:
    return ArticleCache(tmp_path / "cache")


@pytest.fixture
def start(qapp, qtbot, settings, tmp_path, answers, kept) -> Iterator[Callable[[], MainWindow]]:
    """Start the program anew, with the same folders."""
    programs = []

    def begin() -> MainWindow:
        stores = open_stores(tmp_path / "articles", tmp_path / "words.txt", kept)
        programs.append(Qingdu(qapp, settings, stores, answers))
        window = programs[-1].open_window()
        with qtbot.waitActive(window):
            window.activateWindow()
        return window

    yield begin
    for program in programs:
        program.close()


def read(qtbot, window: MainWindow, page: Path) -> Opened:
    """Open a page that was not opened before, close the window and return what was opened."""
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    opened = window.tab.session.opened
    assert opened is not None
    window.close()
    return opened


def action(window: MainWindow, words: str) -> QAction:
    return next(each for each in window.actions() if words in each.text().replace("&", ""))


def keep_changed(kept: ArticleCache, page: Path, words: str) -> None:
    """Keep an article that differs from what reading would give, to tell the two apart."""
    reading = read_file(page)
    metadata = replace(reading.article.metadata, title=words)
    changed = replace(reading, article=replace(reading.article, metadata=metadata))
    kept.keep(page, None, CachedArticle(changed))


def test_the_second_time_an_article_is_shown_at_once(start, qtbot, page) -> None:
    opened = read(qtbot, start(), page)
    window = start()
    assert window.tab.session.opened is None
    window.open(page)
    assert not window.tab.session.is_opening
    assert window.tab.session.opened == opened
    assert "这是第二节" in window.tab.view.plain_text()


def test_so_is_one_that_was_shown_in_another_script(start, qtbot, page, settings) -> None:
    settings.change(variant=Variant.TRADITIONAL)
    before = read(qtbot, start(), page)
    window = start()
    window.open(page)
    after = window.tab.session.opened
    assert after.presentation == before.presentation
    assert after.repairs == before.repairs
    action(window, "Original").trigger()
    assert window.tab.session.opened.presentation.article == before.reading.article


@pytest.mark.parametrize(
    "change",
    [
        lambda settings, words: settings.change(variant=Variant.SIMPLIFIED),
        lambda settings, words: settings.change(quotation_marks=False),
        lambda settings, words: words.write_text("图书馆\t藏書樓\n", "utf-8"),
    ],
    ids=["variant", "marks", "words"],
)
def test_one_wished_for_otherwise_is_converted_anew(
    start, qtbot, page, settings, tmp_path, change
) -> None:
    settings.change(variant=Variant.TRADITIONAL)
    before = read(qtbot, start(), page)
    change(settings, tmp_path / "words.txt")
    window = start()
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    assert window.tab.session.opened.reading == before.reading
    assert window.tab.session.opened.choice != before.choice or "藏書樓" in shown(window)


def test_a_changed_file_is_read_anew(start, qtbot, page) -> None:
    read(qtbot, start(), page)
    page.write_text(page.read_text("utf-8").replace("这是第二节", "改过的第二节"), "utf-8")
    window = start()
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    assert "改过的第二节" in window.tab.view.plain_text()


def test_reading_again_reads_the_file(start, qtbot, page, kept) -> None:
    keep_changed(kept, page, "另一个题目")
    window = start()
    window.open(page)
    assert window.tab.title() == "另一个题目"
    with qtbot.waitSignal(window.tab.session.article_opened):
        action(window, "Reload").trigger()
    assert window.tab.title() != "另一个题目"


def test_what_the_reader_put_right_counts_for_a_kept_article_too(start, qtbot, page) -> None:
    opened = read(qtbot, start(), page)
    block = next(b for b in opened.original.blocks if isinstance(b, Paragraph))
    window = start()
    window.open(page)
    window.tab.session.article.take_out(block.block_id)
    window.close()
    window = start()
    window.open(page)
    assert block not in window.tab.session.opened.original.blocks
    window.tab.session.article.bring_back(block.block_id)
    assert block in window.tab.session.opened.original.blocks


def test_an_article_is_not_kept_as_that_of_a_file_that_could_not_be_read(
    start, qtbot, page, tmp_path
) -> None:
    other = tmp_path / "另一个.html"
    other.write_text("<p>", "utf-8")
    window = start()
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    with qtbot.waitSignal(window.tab.session.opening_failed):
        window.tab.session.open(other)
    window.tab.session.show_variant(Variant.TRADITIONAL)
    window.close()
    window = start()
    with qtbot.waitSignal(window.tab.session.opening_failed):
        window.tab.session.open(other)
    assert window.tab.session.opened is None


def shown(window: MainWindow) -> str:
    return window.tab.view.plain_text()


def test_the_reader_can_have_nothing_kept(start, qtbot, page, kept, settings) -> None:
    read(qtbot, start(), page)
    window = start()
    assert action(window, "Cache articles").isChecked()
    assert len(list(kept.folder.iterdir())) == 1
    action(window, "Cache articles").trigger()
    assert not action(window, "Cache articles").isChecked()
    assert list(kept.folder.iterdir()) == []
    assert "deleted" in window.tab.message.sentence()
    read(qtbot, window, page)
    assert list(kept.folder.iterdir()) == []
    keep_changed(kept, page, "另一个题目")
    window = start()
    with qtbot.waitSignal(window.tab.session.article_opened):
        window.open(page)
    assert window.tab.title() != "另一个题目"

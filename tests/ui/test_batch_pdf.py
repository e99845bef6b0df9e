"""Several articles are given on as PDF from the window: a file each, or one book of all."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar

from reader.exporting.batch import Piece
from reader.ui.dialogs.batch_dialog import BatchDialog, BatchOffer, Choice
from reader.ui.look.fonts import FontBook
from reader.ui.printing.pages_for_batch import PagesForBatch
from reader.ui.printing.setting_pages import PaperChoice
from tests.ui.printing.test_pdf_structure import long_article
from tests.ui.test_batch import dialog, open_too, wait

__all__ = ["dialog"]

A4 = (595.3, 841.9)


def facts_of(path: Path) -> tuple[str, int, list[tuple[int, str]], tuple[float, float]]:
    """Return title, count of pages, bookmarks with their depths, size of the first page."""
    document = pypdfium2.PdfDocument(path)
    try:
        marks = [(mark.level, mark.get_title()) for mark in document.get_toc()]
        title = document.get_metadata_dict()["Title"]
        return title, len(document), marks, document[0].get_size()
    finally:
        document.close()


def broken() -> Piece:
    def read():
        raise FileNotFoundError("gone.html")

    return Piece("gone.html", read)


def pieces(count: int, paragraphs: int = 40) -> list[Piece]:
    return [Piece(f"{n}.html", lambda: long_article(paragraphs)) for n in range(count)]


@pytest.fixture
def on_pieces(qtbot, qapp, tmp_path, translate_nothing):
    """Return a function that makes the dialog for pieces, with PDF chosen."""
    made: list[BatchDialog] = []

    def of(given: list[Piece]) -> BatchDialog:
        asked = BatchDialog(
            None,
            BatchOffer([Choice("All", len(given), lambda _: given)], tmp_path / "给"),
            lambda _over, _place: None,
            translate_nothing,
            set_pages=lambda tell: PagesForBatch(PaperChoice(), FontBook(), tell),
        )
        asked.format.setCurrentText("PDF document")
        asked.show()
        made.append(asked)
        return asked

    yield of
    for each in made:
        each.close()
        each.deleteLater()


@pytest.fixture
def translate_nothing():
    return lambda words: words


def left(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []


def test_a_file_each_on_the_paper_of_the_settings(
    window, dialog, second, settings, qtbot, tmp_path
):
    settings.change(paper="A5")
    open_too(window, second, qtbot)
    asked = dialog()
    asked.folder.setText(str(tmp_path / "给"))
    asked.format.setCurrentText("PDF document")
    asked.start_button.click()
    assert wait(asked, qtbot)[0] == "Written: 2. Not written: 0."
    files = [facts_of(path) for path in sorted((tmp_path / "给").glob("*.pdf"))]
    assert {title for title, *_ in files} == {"测试用的文章：头发与历史", "第二篇文章的標題"}
    assert all(size == pytest.approx((419.5, 595.3), abs=1) for *_, size in files)
    sections = {title: len(marks) for title, _, marks, _ in files}
    assert sections["测试用的文章：头发与历史"] == 9
    asked.start_button.click()
    qtbot.waitUntil(lambda: "Not written: 2" in asked.report)
    assert "already" in asked.report
    asked.overwrite.setChecked(True)
    asked.start_button.click()
    qtbot.waitUntil(lambda: "Written: 2" in asked.report)
    assert len(left(tmp_path / "给")) == 2


def test_one_book_of_all_goes_on_after_a_page_that_is_gone(on_pieces, qtbot, tmp_path):
    one = on_pieces(pieces(1))
    one.start_button.click()
    assert wait(one, qtbot)[0] == "Written: 1. Not written: 0."
    (alone,) = (tmp_path / "给").iterdir()
    _, pages, marks, _ = facts_of(alone)
    asked = on_pieces([*pieces(1), broken(), *pieces(2)])
    asked.book.setChecked(True)
    asked.title.setText("一本书")
    asked.start_button.click()
    told = wait(asked, qtbot)
    assert told[0] == "Written: 1. Not written: 1."
    assert told[1].startswith("gone.html")
    title, count, bookmarks, size = facts_of(tmp_path / "给" / "一本书.pdf")
    assert (title, count) == ("一本书", 3 * pages)
    assert size == pytest.approx(A4, abs=1)
    below = [(level + (place > 0), words) for place, (level, words) in enumerate(marks)]
    assert bookmarks == below * 3
    assert bookmarks[0] == (0, "渡口")


def test_others_are_written_after_one_that_fails(on_pieces, qtbot, tmp_path):
    asked = on_pieces([broken(), *pieces(2)])
    asked.start_button.click()
    assert wait(asked, qtbot)[0] == "Written: 2. Not written: 1."
    assert left(tmp_path / "给") == ["渡口 (2).pdf", "渡口.pdf"]


@pytest.mark.parametrize("is_book", [False, True])
@pytest.mark.parametrize("closes", [False, True])
def test_given_up_in_the_midst_of_an_article(on_pieces, qtbot, tmp_path, is_book, closes):
    asked = on_pieces([*pieces(1, 4), *pieces(3, 4000)])
    asked.book.setChecked(is_book)
    bar = asked.findChild(QProgressBar)
    asked.start_button.click()
    # The first is done, and pages of the second are.
    qtbot.waitUntil(lambda: bar.value() == 1 and "Page" in bar.text())
    if closes:
        asked.close()
        assert not asked.is_running
    else:
        asked.cancel_button.click()
    qtbot.waitUntil(lambda: "Cancelled" in asked.report)
    assert asked.report.startswith(f"Written: {0 if is_book else 1}. Not written: 0.")
    assert left(tmp_path / "给") == ([] if is_book else ["渡口.pdf"])


def test_the_window_answers_while_pages_are_set(on_pieces, qtbot):
    asked = on_pieces(pieces(1, 1500))
    turns: list[bool] = []
    timer = QTimer(asked)
    timer.timeout.connect(lambda: turns.append(asked.is_running))
    timer.start(1)
    asked.start_button.click()
    wait(asked, qtbot)
    timer.stop()
    assert turns.count(True) > 5


def test_what_cannot_be_set_is_told(qtbot, on_pieces, tmp_path):
    (tmp_path / "给").write_text("", "utf-8")  # a file stands where the folder should
    asked = on_pieces(pieces(1))
    asked.start_button.click()
    told = wait(asked, qtbot)
    assert told[0] == "Written: 0. Not written: 1."
    assert "cannot be written" in told[1]


def test_no_article_no_book(on_pieces, qtbot, tmp_path):
    asked = on_pieces([broken()])
    asked.book.setChecked(True)
    asked.start_button.click()
    assert wait(asked, qtbot)[0] == "Written: 0. Not written: 2."
    assert left(tmp_path / "给") == []

"""An article is put right, remembered and printed without a window."""

from contextlib import closing
from pathlib import Path

import pytest

from reader.cli import main
from reader.core.variants import Variant
from reader.library.migrations import open_database
from reader.library.records.record_book import RecordBook
from reader.opening.late import LateConverter
from reader.opening.open_article import OpenArticle
from reader.opening.opened import ScriptChoice, opened_of, presented
from reader.paths import user_words_path
from reader.pipeline import read_file
from tests.cli.conftest import PAGE

ORIGINAL = ScriptChoice(Variant.ORIGINAL)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "頁.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("reader.paths.data_dir", lambda: tmp_path / "data")
    with (
        closing(open_database(tmp_path / "data")) as database,
        closing(RecordBook(database)) as book,
    ):
        yield book


@pytest.fixture
def changes() -> list[str]:
    return []


@pytest.fixture
def article(page: Path, records: RecordBook, changes: list[str]) -> OpenArticle:
    converter = LateConverter(user_words_path())
    opened = opened_of(page, read_file(page), ORIGINAL, records)
    shown = presented(opened, ORIGINAL, converter.get)
    return OpenArticle(
        shown,
        converter,
        records,
        lambda opened: changes.append(opened.presentation.article.metadata.title),
    )


def printed(capsysbinary, *arguments: str | Path) -> str:
    assert main(["show", *map(str, arguments)]) == 0
    text: bytes = capsysbinary.readouterr().out
    return text.decode()


def test_what_is_put_right_is_shown_told_and_undone(article, changes) -> None:
    article.correct((("title", "燈下讀書"),))
    first = article.opened.original.blocks[0]
    article.take_out(first.block_id)
    assert first not in article.opened.presentation.article.blocks
    assert changes == ["燈下讀書", "燈下讀書"]
    article.undo()
    assert first in article.opened.presentation.article.blocks
    article.undo()
    assert article.opened.presentation.article.metadata.title == "夜裡讀書"
    assert not article.edits.can_go_back
    article.redo()
    assert changes[-1] == "燈下讀書"


def test_a_script_that_is_shown_already_tells_nothing(article, changes) -> None:
    article.show(ORIGINAL)
    assert changes == []
    article.prepare(ScriptChoice(Variant.SIMPLIFIED))()
    article.show(ScriptChoice(Variant.SIMPLIFIED))
    assert changes == ["夜里读书"]
    assert article.opened.choice.variant is Variant.SIMPLIFIED


def test_show_prints_the_article_as_its_reader_put_it_right(
    article, records, page, capsysbinary
) -> None:
    number = next(n for n, r in enumerate(article.opened.removals) if "分享到" in r.text)
    article.keep_removals([number], kept=True)
    article.take_out(article.opened.original.blocks[0].block_id)
    article.correct((("title", "燈下讀書"),))
    records.close()
    plain = printed(capsysbinary, page, "--removed")
    assert "夜裡讀書" in plain
    assert "一盞燈" in plain
    read = printed(capsysbinary, page, "--as-read", "--removed")
    assert read.startswith("燈下讀書")
    assert "You removed this." in read
    assert "分享到" not in printed(capsysbinary, page)
    assert "分享到" in printed(capsysbinary, page, "--as-read")
    assert "灯下读书" in printed(capsysbinary, page, "--as-read", "--script", "hans")


def test_records_that_cannot_be_read_are_a_failure(article, records, page, capsysbinary) -> None:
    article.correct((("title", "燈下讀書"),))
    records.close()
    records.database.close()
    records.database.path.write_bytes(b"SQLite format 3\0" + bytes(5_000))
    status = main(["show", "--as-read", str(page)])
    told = capsysbinary.readouterr()
    assert status == 1
    assert told.out == b""
    assert "頁.html" in told.err.decode()

"""What is far larger than its file, or far longer than a paragraph, is bounded; no text is lost."""

from __future__ import annotations

import tracemalloc

import pytest

from reader.core.article import CodeBlock, Paragraph, Table
from reader.core.articles.walk import iter_blocks
from reader.core.characters.cutting import LONGEST_PIECE
from reader.loading.registry import load
from reader.pipeline import read_file
from tests.hostile.pages import SENTENCE, mhtml, page


@pytest.fixture
def read(tmp_path):
    def write_and_read(data: bytes, name: str = "page.html"):
        path = tmp_path / name
        path.write_bytes(data)
        return read_file(path)

    return write_and_read


def blocks_of(reading, kind):
    return [block for block in iter_blocks(reading.article.blocks) if isinstance(block, kind)]


def test_a_table_is_as_wide_as_what_it_says(read):
    row = "<tr><td colspan=1000>{0}甲</td><td colspan=1000>{0}乙</td></tr>"
    rows = "".join(row.format(number) for number in range(1_200))
    (table,) = blocks_of(read(page(f"<table>{rows}</table>")), Table)
    assert len(table.rows) == 1_200
    assert {len(cells) for cells in table.rows} == {2}
    assert table.rows[7][1].text == "7乙"


def test_spans_that_mean_something_stay(read):
    table = (
        "<table><tr><th rowspan=2>年</th><th colspan=2>人口</th></tr>"
        "<tr><th>男</th><th>女</th></tr>"
        "<tr><td>1990</td><td colspan=2>不详</td></tr><tr><td>2000</td><td>5</td><td>6</td></tr>"
        "</table>"
    )
    (read_table,) = blocks_of(read(page(table)), Table)
    texts = [[cell.text for cell in row] for row in read_table.rows]
    assert texts == [
        ["年", "人口", ""],
        ["", "男", "女"],
        ["1990", "不详", ""],
        ["2000", "5", "6"],
    ]


@pytest.mark.parametrize("letters", ["a", "字", "Ω"])
def test_a_run_without_a_break_is_cut(read, letters):
    reading = read(page(f"<p>{letters * 800_000}</p>"))
    texts = [block.text.text for block in blocks_of(reading, Paragraph)]
    assert max(map(len, texts)) <= LONGEST_PIECE <= 20_000
    assert "".join(texts).count(letters) >= 800_000


def test_a_line_of_code_of_a_megabyte_is_cut(read):
    code = "".join(f"x{number} = 1; " for number in range(100_000))
    pieces = [block.code for block in blocks_of(read(page(f"<pre>{code}</pre>")), CodeBlock)]
    assert max(map(len, pieces)) <= LONGEST_PIECE
    assert "".join(pieces) == code.strip("\n")


def test_a_text_in_one_line_is_cut_at_its_sentences(read):
    words = "".join(f"第{number}天。{SENTENCE}" for number in range(60_000))
    texts = [block.text.text for block in blocks_of(read(words.encode(), "a.txt"), Paragraph)]
    assert "".join(texts) == words
    assert max(map(len, texts)) <= LONGEST_PIECE
    assert all(text.endswith("。") for text in texts)


def test_headers_without_end_take_no_more_memory_than_the_file(tmp_path):
    head = "Content-Type: text/html; charset=utf-8\r\n" + "X-Note: a\r\n" * 300_000
    data = mhtml([(head.rstrip(), page(""))])
    assert b"X-Note" in data
    path = tmp_path / "page.mhtml"
    path.write_bytes(data)
    tracemalloc.start()
    try:
        source = load(path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert SENTENCE in source.text
    assert most < 5 * len(data)

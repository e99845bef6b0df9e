"""On how many pages a rule acted: each page counts once, and is forgotten with its article."""

from __future__ import annotations

from reader.opening.taught_pages import FILE_NAME, TaughtPages

ONE, TWO = "1" * 64, "2" * 64


def test_each_page_counts_once_for_a_rule(tmp_path):
    pages = TaughtPages(tmp_path)
    pages.note(["taught:a", "taught:b"], ONE)
    pages.note(["taught:a"], ONE)
    pages.note(["taught:a"], TWO)
    pages.note([], TWO)
    assert TaughtPages(tmp_path).counts() == {"taught:a": 2, "taught:b": 1}


def test_a_forgotten_article_leaves_no_trace(tmp_path):
    pages = TaughtPages(tmp_path)
    pages.forget([ONE])  # nothing is there yet
    pages.note(["taught:a"], ONE)
    pages.note(["taught:a"], TWO)
    pages.forget([ONE])
    assert pages.counts() == {"taught:a": 1}
    assert ONE[:12] not in (tmp_path / FILE_NAME).read_text()


def test_a_damaged_file_counts_for_nothing_and_is_written_anew(tmp_path):
    (tmp_path / FILE_NAME).write_text('["no table"]')
    pages = TaughtPages(tmp_path)
    assert pages.counts() == {}
    pages.note(["taught:a"], ONE)
    assert pages.counts() == {"taught:a": 1}

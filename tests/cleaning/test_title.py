from __future__ import annotations

from dataclasses import replace

import pytest

from reader.cleaning.title import repeated_metadata, repeated_title, title_line
from tests.cleaning.pages import PROSE, assert_kept, assert_removed, kept_texts, page


@pytest.mark.parametrize("text", ["河口的木船", "木船為什麼會開裂？", "造船記 三代人的手藝"])
def test_the_first_short_line_of_plain_text_is_its_title(text):
    cleaned = title_line(page(text, *PROSE, tag="line", title=""))
    assert cleaned.draft.metadata.title == text
    assert kept_texts(cleaned) == list(PROSE)
    assert cleaned.removals == ()


@pytest.mark.parametrize("text", [PROSE[0], "他来了。", "船上有：", "圖為渡口。梅雨攝", "……"])
def test_other_first_lines_are_no_titles(text):
    draft = page(text, *PROSE, tag="line", title="")
    assert title_line(draft).draft == draft


def test_a_page_in_html_has_its_title_from_the_page():
    draft = page("河口的木船", *PROSE, title="")
    assert title_line(draft).draft == draft


def test_a_title_that_is_known_is_kept():
    draft = page("河口的木船", *PROSE, tag="line", title="江城日記")
    assert title_line(draft).draft == draft


def test_the_only_line_is_text():
    draft = page("河口的木船", tag="line", title="")
    assert title_line(draft).draft == draft


def test_the_title_shown_once_more_is_removed():
    assert_removed(repeated_title, "repeated_title", "head", "河口的木船")
    assert_removed(repeated_title, "repeated_title", "head", "河口的　木船")


def test_the_title_s_words_in_the_text_stay():
    assert_kept(repeated_title, "body", "河口的木船")
    assert_kept(repeated_title, "head", "河口的木船和竹筏")


def test_the_source_s_name_alone_before_the_prose_is_removed():
    draft = page("河口網", *PROSE)
    assert repeated_metadata(draft).draft == draft
    named = replace(draft, metadata=replace(draft.metadata, site="河口網"))
    cleaned = repeated_metadata(named)
    assert kept_texts(cleaned) == list(PROSE)
    assert [(r.rule, r.text) for r in cleaned.removals] == [("repeated_name", "河口網")]


def test_the_author_s_name_alone_is_told_once():
    draft = page("梅雨", *PROSE)
    known = replace(draft, metadata=replace(draft.metadata, authors=("梅雨",)))
    assert repeated_metadata(draft).draft == draft
    assert kept_texts(repeated_metadata(known)) == list(PROSE)

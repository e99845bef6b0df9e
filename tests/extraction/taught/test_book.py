"""The file of taught rules: what it says, and that what else is in it stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.messages.errors import TaughtFileError
from reader.extraction.taught.book import add_rules, read_book, remove_rule, written_rules
from reader.extraction.taught.rules import (
    LONGEST_LINE,
    TaughtRule,
    line_matches,
    page_of_address,
    page_of_id,
    rules_for,
)

BOX = TaughtRule(
    site="a.example", drop=(".box", 'img[src*="x"]'), sample='他说："好"\n', taught="2026-11-30"
)
LINE = TaughtRule(page="https://a.example/1", keep_lines=("附记*",))


def test_rules_are_written_and_read_again(tmp_path):
    path = tmp_path / "taught.toml"
    assert add_rules(path, [BOX, LINE]) == (BOX, LINE)
    assert read_book(path).rules == (BOX, LINE)
    assert add_rules(path, [LINE]) == ()
    remove_rule(path, BOX)
    assert read_book(path).rules == (LINE,)


def test_notes_by_hand_stay(tmp_path):
    path = tmp_path / "taught.toml"
    path.write_text(
        f"# 我的规则\n{written_rules([BOX])}# 这条不要动\n{written_rules([LINE])}", "utf-8"
    )
    remove_rule(path, LINE)
    text = path.read_text("utf-8")
    assert "# 我的规则" in text
    assert "# 这条不要动" in text
    assert read_book(path).rules == (BOX,)


@pytest.mark.parametrize(
    "table",
    [
        'site = "a"',
        'drop = ["p"]',
        'site = "a"\npage = "b"\ndrop = ["p"]',
        'site = "a"\ndrop = "p"',
        'site = "a"\ndrop = [1]',
        'site = "a"\ndrop = [" "]',
        'site = "a"\ndrops = ["p"]',
        'site = 1\ndrop = ["p"]',
        'site = "a"\ndrop_lines = ["*"]',
        'site = "a"\ndrop_lines = ["**，*一"]',
        f'site = "a"\ndrop_lines = ["{"字" * (LONGEST_LINE + 1)}"]',
    ],
)
def test_a_bad_rule_is_left_out_with_a_reason(tmp_path, table):
    path = tmp_path / "taught.toml"
    path.write_text(f"[[rule]]\n{table}\n{written_rules([BOX])}", "utf-8")
    book = read_book(path)
    assert book.rules == (BOX,)
    ((number, reason),) = [(bad.number, bad.reason) for bad in book.bad]
    assert number == 1
    assert reason.endswith(".")


@pytest.mark.parametrize("text", ["[[rule]]\nsite =", "\ud800[[rule]]"])
def test_what_is_no_toml_is_neither_read_nor_written_over(tmp_path, text):
    path = tmp_path / "taught.toml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with pytest.raises(TaughtFileError):
        read_book(path)
    with pytest.raises(TaughtFileError):
        add_rules(path, [BOX])
    assert path.read_bytes() == text.encode("utf-8", "surrogatepass")


def test_where_rules_hold():
    rules = (BOX, LINE, TaughtRule(page=page_of_id("00ff"), drop=("p",)))
    assert rules_for(rules, ["www2.a.example", "a.example"], [], "") == (BOX,)
    assert rules_for(rules, [], ["https://a.example/1#x"], "") == (LINE,)
    assert rules_for(rules, ["example"], ["https://a.example/12"], "00ff") == rules[2:]
    assert page_of_address(" https://a.example/1#top ") == "https://a.example/1"


@given(st.lists(st.text("ab*", max_size=4), min_size=1, max_size=4), st.text("ab", max_size=6))
def test_a_pattern_fits_what_its_stars_may_stand_for(parts, between):
    pattern = "*".join(parts)
    assert line_matches(pattern, pattern.replace("*", between))


@pytest.mark.parametrize(
    ("pattern", "line", "fits"),
    [
        ("看一看", "看一看", True),
        ("看一看", "看一看。", False),
        ("看*看", "看", False),
        ("看*看", "看看", True),
        ("第*页*", "第 3 页，共 9 页", True),
        ("*页*第*", "第 3 页", False),
        ("a*b*a", "aba", True),
        ("ab*ba", "aba", False),
    ],
)
def test_patterns(pattern, line, fits):
    assert line_matches(pattern, line) is fits

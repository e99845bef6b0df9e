"""What reading a page had to tell besides its article is said over it."""

from __future__ import annotations

import pytest

from reader.core.draft import Cleaned, Draft


def broken_rule(draft: Draft) -> Cleaned:
    raise KeyError(draft.metadata.title)


def test_a_part_left_out_is_told(
    open_page, page, monkeypatch: pytest.MonkeyPatch, caught_faults: list[str]
) -> None:
    monkeypatch.setattr("reader.cleaning.rules.RULES", (broken_rule,))
    window = open_page(page)
    caught_faults.clear()
    assert "broken_rule" in window.tab.message.sentence()
    window.tab.message.dismiss()
    assert window.tab.message.sentence() == ""


def test_a_page_without_notices_says_nothing(open_page, page) -> None:
    assert open_page(page).tab.message.sentence() == ""

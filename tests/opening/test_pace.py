"""What counts as read: what was in view, as far as there was time to read it."""

from __future__ import annotations

from reader.opening.pace import FASTEST, Pace

LONG = 10_000
"""Characters; a view of a tenth shows 1,000 of them, read in 40 seconds at the quickest."""


def test_what_is_in_view_for_long_enough_is_read_once() -> None:
    pace = Pace(LONG, 0.0, now=0.0)
    assert pace.come_to(0.0, 0.1, now=60) == 1_000
    assert pace.come_to(0.0, 0.1, now=600) == 0
    assert pace.come_to(0.1, 0.2, now=660) == 1_000


def test_what_there_was_no_time_for_is_read_later() -> None:
    pace = Pace(LONG, 0.0, now=0.0)
    assert pace.come_to(0.0, 0.1, now=10) == 10 * FASTEST
    assert pace.come_to(0.0, 0.1, now=100) == 1_000 - 10 * FASTEST


def test_who_leaves_at_once_has_read_nothing() -> None:
    assert Pace(LONG, 0.0, now=5.0).come_to(0.0, 1.0, now=5.0) == 0


def test_of_a_jump_only_what_is_seen_and_a_view_before_it_counts() -> None:
    pace = Pace(LONG, 0.0, now=0.0)
    assert pace.come_to(0.0, 0.1, now=60) == 1_000
    assert 1_900 <= pace.come_to(0.9, 1.0, now=6_000) <= 2_000


def test_an_article_that_is_gone_on_with_counts_from_there() -> None:
    pace = Pace(LONG, 0.5, now=0.0)
    assert pace.come_to(0.5, 0.6, now=100) == 1_000


def test_what_is_read_again_counts_again() -> None:
    pace = Pace(LONG, 0.0, now=0.0)
    for step in range(5):
        pace.come_to(step / 10, (step + 1) / 10, now=60.0 * (step + 1))
    assert pace.come_to(0.0, 0.1, now=1_000) == 1_000


def test_an_article_without_characters_has_none_to_read() -> None:
    assert Pace(0, 0.0, now=0.0).come_to(0.0, 1.0, now=100) == 0

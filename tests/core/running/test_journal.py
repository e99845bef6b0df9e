"""What was noted before anybody listened is told, in order and once."""

from __future__ import annotations

from reader.core.running.journal import WAITING, Journal


def test_lines_wait_for_whoever_comes_later():
    journal, first, last, late = Journal(), list[str](), list[str](), list[str]()
    journal.note("a: %d", 1)
    journal.listen(first.append, is_last=False)
    journal.note("100 % of b")
    journal.listen(last.append)
    journal.note("c")
    journal.listen(late.append)
    journal.note("d")
    assert first == last == ["a: 1", "100 % of b", "c", "d"]
    assert late == ["d"]


def test_no_more_wait_than_can_be_told():
    journal, told = Journal(), list[str]()
    for number in range(WAITING + 5):
        journal.note("%d", number)
    journal.listen(told.append)
    assert told == [str(number) for number in range(5, WAITING + 5)]

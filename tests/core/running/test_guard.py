"""A part that raises costs its own effect, and its reader is told."""

from __future__ import annotations

import pytest

from reader.core.messages.errors import NoArticleError
from reader.core.messages.notices import NoticeKind
from reader.core.running.guard import UNGUARDED, Guard


def fault() -> int:
    return 1 // 0


def test_a_fault_costs_its_own_effect_and_is_told_once(caught_faults: list[str]) -> None:
    guard = Guard()
    assert guard.attempt("division", fault, 7) == 7
    assert guard.attempt("addition", lambda: 1 + 1, 7) == 2
    assert guard.attempt("division", fault, 8) == 8
    (notice,) = guard.notices()
    assert notice.kind is NoticeKind.LEFT_OUT
    assert "(division)" in notice.told(str)
    assert caught_faults == ["ZeroDivisionError", "ZeroDivisionError"]
    caught_faults.clear()


def test_nothing_is_told_where_nothing_failed() -> None:
    guard = Guard()
    assert guard.attempt("addition", lambda: 1 + 1, 7) == 2
    assert guard.notices() == ()


@pytest.mark.parametrize("kind", [NoArticleError, MemoryError])
def test_what_is_no_fault_of_ours_passes(kind: type[Exception]) -> None:
    def refuse() -> int:
        raise kind

    with pytest.raises(kind):
        Guard().attempt("refusal", refuse, 7)


def test_a_stage_alone_has_no_guard() -> None:
    with pytest.raises(ZeroDivisionError):
        UNGUARDED.attempt("division", fault, 7)

"""Changes of a record, each of which can be taken back."""

from __future__ import annotations

import pytest

from reader.core.report import Removal
from reader.library.records.record import Record, SavedPlace
from reader.opening.hand_edits import (
    TAKEN_OUT_BY_HAND,
    edited_as,
    removal_key,
    with_block,
    with_removal,
    with_repairs,
)

REMOVAL = Removal("share", "Share.", "分享", "b00003")
BY_HAND = Removal(TAKEN_OUT_BY_HAND, "You removed this.", "一段", "b00004")
RECORD = Record(
    SavedPlace("b00001", 3),
    (SavedPlace("b00002", 0),),
    ("k",),
    ("u",),
    ("b00009",),
    (("title", "新"),),
)
CHANGES = {
    "removal": lambda record, *, done: with_removal(record, REMOVAL, kept=done),
    "by hand": lambda record, *, done: with_removal(record, BY_HAND, kept=not done),
    "block": lambda record, *, done: with_block(record, "b00005", taken_out=done),
    "repair": lambda record, *, done: with_repairs(record, ["b00006 0 戰斗 戰鬥"], undone=done),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
def test_a_change_is_made_once_and_taken_back_whole(change):
    changed = change(RECORD, done=True)
    assert changed != RECORD
    assert change(changed, done=True) == changed
    assert change(changed, done=False) == RECORD
    assert change(RECORD, done=False) == RECORD


def test_what_is_changed():
    assert with_removal(RECORD, REMOVAL, kept=True).kept == ("k", removal_key(REMOVAL))
    assert with_removal(RECORD, BY_HAND, kept=False).taken_out == ("b00009", "b00004")
    assert with_block(RECORD, "b00005", taken_out=True).taken_out == ("b00009", "b00005")
    assert with_repairs(RECORD, ["r"], undone=True).undone == ("u", "r")


def test_going_back_to_an_earlier_edit_leaves_place_and_bookmarks():
    moved = Record(SavedPlace("b00008", 1), (), ("k", "l"))
    assert edited_as(moved, RECORD) == Record(
        moved.place, (), RECORD.kept, RECORD.undone, RECORD.taken_out, RECORD.corrections
    )

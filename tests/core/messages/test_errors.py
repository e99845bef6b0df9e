"""Every error says what is wrong and what to do."""

from __future__ import annotations

import errno
import re
import string

import pytest

from reader.core.messages import errors
from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of

ERRORS = [
    error
    for error in vars(errors).values()
    if isinstance(error, type) and issubclass(error, ReaderError)
]


@pytest.mark.parametrize("error", ERRORS)
def test_a_sentence_says_what_is_wrong_and_what_to_do(error: type[ReaderError]) -> None:
    fields = {name for _, name, _, _ in string.Formatter().parse(error.sentence) if name}
    filled = str(error(**dict.fromkeys(fields, "1")))
    assert "{" not in filled
    assert len(re.split(r"[.:] ", filled)) >= 2
    assert filled.endswith(".")


def test_a_missing_field_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        errors.FileUnreadableError()


def test_the_fields_are_kept_for_the_translated_sentence() -> None:
    error = errors.FileUnreadableError(reason=reason_of(PermissionError(errno.EACCES, "Denied")))
    assert error.fields == {"reason": "permission denied"}
    assert "(permission denied)" in str(error)


def test_a_sentence_is_told_in_one_language() -> None:
    english = {
        errors.FileUnreadableError.sentence: "读不了（{reason}）。",
        "the disk is full": "满了",
    }
    full = errors.FileUnreadableError(reason=reason_of(OSError(errno.ENOSPC, "No space left")))
    assert full.told(lambda sentence: english[sentence]) == "读不了（满了）。"


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.EROFS, "Read-only file system"), "the disk is read-only"),
        (OSError(errno.EMFILE, "Too many open files"), "Too many open files"),
        (OSError("of nobody's making"), "OSError"),
    ],
)
def test_the_system_is_quoted_where_its_reason_is_seldom(error: OSError, reason: str) -> None:
    assert reason_of(error) == reason

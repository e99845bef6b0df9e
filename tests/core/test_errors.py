"""Every error says what is wrong and what to do."""

from __future__ import annotations

import re
import string

import pytest

from reader.core import errors
from reader.core.errors import ReaderError

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
    error = errors.FileUnreadableError(reason="Permission denied")
    assert error.fields == {"reason": "Permission denied"}
    assert "(Permission denied)" in str(error)

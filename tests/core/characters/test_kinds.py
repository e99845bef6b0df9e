"""What characters are: what counts as a letter, and what of them can be seen."""

from __future__ import annotations

import pytest

from reader.core.characters.kinds import count_letters, visible_line, visible_text, without_marks


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("", ""),
        ("渡口，灯塔。", "渡口灯塔"),
        (" a-1_b ", "a1b"),
        ("𠮷野家 ☆", "𠮷野家"),
    ],
)
def test_letters_are_what_is_no_mark_and_no_blank(text: str, letters: str) -> None:
    assert without_marks(text) == letters
    assert count_letters(text) == len(letters)


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x00", "␀"),
        ("\x1b", "␛"),
        ("\x1f", "␟"),
        ("\x7f", "␡"),
        ("\x80", "⟨U+0080⟩"),
        ("\u202e", "⟨U+202E⟩"),
    ],
)
def test_a_control_character_is_shown_as_a_mark(character: str, shown: str) -> None:
    assert visible_text(f"渡{character}口") == visible_line(f"渡{character}口") == f"渡{shown}口"


def test_line_ends_and_tabs_stay_in_a_text_and_are_marks_on_a_line() -> None:
    assert visible_text("渡\t口\n") == "渡\t口\n"
    assert visible_line("渡\t口\n") == "渡␉口␊"
    assert visible_text("渡 口！") == visible_line("渡 口！") == "渡 口！"

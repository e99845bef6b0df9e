from __future__ import annotations

import pytest

from reader.core.draft import DraftText, block_id
from reader.structuring.paragraphs import join_split_lines
from tests.structuring.drafts import PROSE, text

WIDTH = 30


def wrapped(words: str, tag: str = "line") -> list[DraftText]:
    pieces = [words[i : i + WIDTH] for i in range(0, len(words), WIDTH)]
    return [text(number, piece, tag) for number, piece in enumerate(pieces, 1)]


@pytest.mark.parametrize("tag", ["line", "pre"])
def test_lines_wrapped_to_a_width_are_one_paragraph_again(tag):
    words = PROSE[0] + PROSE[1] + PROSE[2]
    (joined,) = join_split_lines(wrapped(words, tag))
    assert isinstance(joined, DraftText)
    assert joined.text.text == words
    assert joined.block_id == block_id(1)


def test_a_short_line_ends_the_paragraph():
    blocks = [*wrapped(PROSE[0] + PROSE[1]), text(90, "第二段从这里开始。", "line")]
    assert [b.text.text for b in join_split_lines(blocks) if isinstance(b, DraftText)] == [
        PROSE[0] + PROSE[1],
        "第二段从这里开始。",
    ]


def test_lines_of_markup_are_left_as_they_are():
    blocks = wrapped(PROSE[0] + PROSE[1] + PROSE[2], "p")
    assert join_split_lines(blocks) == blocks


def test_paragraphs_of_their_own_length_are_left_as_they_are():
    blocks = [text(number, words, "line") for number, words in enumerate(PROSE, 1)]
    assert join_split_lines(blocks) == blocks


def test_verse_is_left_as_it_is():
    blocks = [text(n, "灯亮了船就近了一点点", "line") for n in range(1, 9)]
    assert join_split_lines(blocks) == blocks

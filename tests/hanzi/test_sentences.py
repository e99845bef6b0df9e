"""Sentences of our own: how many come out right may only rise."""

from pathlib import Path

import pytest

from reader.core.variants import Variant
from reader.hanzi.lines import convert_lines

FOLDER = Path(__file__).with_name("sentences")


@pytest.mark.parametrize(
    ("name", "known_wrong"),
    [
        ("tuned.tsv", {"来，咱们干一个", "本院系教学单位"}),
        ("held_apart.tsv", set()),
        ("cantonese.tsv", set()),
        ("mainland.tsv", set()),
        ("lists.tsv", set()),
        ("reread.tsv", set()),
        ("reread_apart.tsv", set()),
        ("vocabulary.tsv", {"航天员在空间站住了半年。"}),
    ],
)
def test_sentences_come_out_right(converter, name: str, known_wrong: set[str]) -> None:
    wrong = set()
    for line in (FOLDER / name).read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        variant, text, right = line.split("\t")
        if convert_lines(text, Variant(variant), converter) not in right.split("|"):
            wrong.add(text)
    assert wrong == known_wrong

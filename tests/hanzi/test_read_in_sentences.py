"""Sentences of our own, marked characters with the reading that they have, in both scripts."""

import re
from pathlib import Path

import pytest

from reader.core.variants import Script, Variant
from reader.hanzi.converting.context_rules import compile_rules
from reader.hanzi.pronunciation import read_text

SENTENCES = Path(__file__).parent / "sentences" / "readings.txt"
_MARKED = re.compile(r"\{(.)([^}]+)\}")


def _marked(line: str) -> tuple[str, dict[int, str]]:
    readings: dict[int, str] = {}
    text = ""
    position = 0
    for hit in _MARKED.finditer(line):
        text += line[position : hit.start()]
        readings[len(text)] = hit[2]
        text += hit[1]
        position = hit.end()
    return text + line[position:], readings


@pytest.mark.parametrize("variant", [Variant.SIMPLIFIED, Variant.TRADITIONAL])
def test_characters_are_read_as_their_sentences_say(converter, variant: Variant) -> None:
    wrong = set()
    for line in SENTENCES.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, readings = _marked(line)
        shown = converter.convert(text, Script.HANS, None, variant).text
        read = read_text(shown)
        wrong |= {
            (text, place, read[place].pinyin)
            for place, reading in readings.items()
            if read[place].pinyin != reading
        }
    assert wrong == set()


def test_a_reading_may_be_long_but_a_form_may_not() -> None:
    assert compile_rules(["长>zhǎng >大"], of_readings=True).rules[0].form == "zhǎng"
    with pytest.raises(ValueError, match="not a rule"):
        compile_rules(["长>zhǎng >大"])
    with pytest.raises(ValueError, match="not a rule"):
        compile_rules(["长> >大"], of_readings=True)

"""The manual is an article that the reader itself reads without losing a line of it."""

import re
from pathlib import Path

import pytest

from build_scripts.manual import filled
from reader.core.article import CodeBlock, Heading, Table
from reader.core.articles.scripts import detect_script
from reader.core.articles.walk import iter_texts
from reader.core.variants import Script
from reader.loading.format_list import SUFFIXES
from reader.paths import resource_path
from reader.pipeline import read_file
from reader.translation import Language
from reader.ui.commands.table import COMMANDS

MANUALS = {language: resource_path(f"manual/{language.value}.html") for language in Language}
KEYS = {"Ctrl+O", "Ctrl+Shift+V", "T", "F4", "F7", "F8", "F9", "F11", "Ctrl+D", "Ctrl+L", "Ctrl+F"}


def structure_of(path: Path) -> list[str]:
    return re.findall(r"<(h\d|p|table|tr|pre)\b", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", Language)
def test_the_manual_is_read_whole(language: Language):
    reading = read_file(MANUALS[language])
    article = reading.article
    source = MANUALS[language].read_text(encoding="utf-8")
    headings = [block for block in article.blocks if isinstance(block, Heading)]
    assert len(headings) == source.count("<h2>")
    assert sum(isinstance(block, Table) for block in article.blocks) == source.count("<table>")
    assert sum(isinstance(block, CodeBlock) for block in article.blocks) == source.count("<pre>")
    assert {removal.rule for removal in reading.removals} <= {"repeated_title"}
    assert article.metadata.title == re.findall(r"<h1>(.*)</h1>", source)[0]


@pytest.mark.parametrize("language", Language)
def test_the_manuals_have_the_same_parts(language: Language):
    assert structure_of(MANUALS[language]) == structure_of(MANUALS[Language.ENGLISH])


@pytest.mark.parametrize(
    ("language", "script"),
    [(Language.SIMPLIFIED, Script.HANS), (Language.TRADITIONAL, Script.HANT)],
)
def test_the_manual_is_in_the_script_of_its_language(language: Language, script: Script):
    article = read_file(MANUALS[language]).article
    words = "\n".join(text.text for _, text in iter_texts(article))
    assert detect_script(words) is script


@pytest.mark.parametrize("language", Language)
def test_the_lists_are_those_of_the_program(language: Language):
    words = MANUALS[language].read_text(encoding="utf-8")
    assert filled(words, language) == words, "run dev.py manual"
    for name in ("keys", "formats"):
        assert f"<!-- {name} -->" in words
    assert all(suffix in words for suffix in SUFFIXES)


@pytest.mark.parametrize("language", Language)
def test_keys_in_the_manual_are_those_of_the_program(language: Language):
    known = {key for command in COMMANDS for key in command.keys}
    text = MANUALS[language].read_text(encoding="utf-8")
    assert known >= KEYS
    assert [key for key in sorted(KEYS) if key not in text] == []
    for number in range(1, 7):
        assert f"Ctrl+{number}" in known
        assert f"<td>Ctrl+{number}</td>" in text

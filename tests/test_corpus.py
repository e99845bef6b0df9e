"""Every page in tests/corpus comes out as the files beside it say."""

from __future__ import annotations

from difflib import unified_diff
from pathlib import Path

import pytest

from reader.core.report import Reading
from reader.pipeline import read_file
from reader.rendering.markdown import render_markdown

CORPUS = Path(__file__).parent / "corpus"
CASES = sorted(folder.name for folder in CORPUS.iterdir() if folder.is_dir())


def read_case(case: str) -> Reading:
    (page,) = (CORPUS / case).glob("page.*")
    return read_file(page)


def removals_of(reading: Reading) -> str:
    """Return one line a removal: the rule, a tab, the text with its line breaks as ⏎."""
    lines = (f"{r.rule}\t{r.text.replace(chr(10), '⏎')}\n" for r in reading.removals)
    return "".join(lines)


def assert_same(found: str, case: str, name: str) -> None:
    path = CORPUS / case / name
    expected = path.read_text("utf-8")
    changes = unified_diff(
        expected.splitlines(), found.splitlines(), f"{case}/{name}", "as read now", lineterm="", n=1
    )
    assert found == expected, "\n" + "\n".join(changes)


def test_there_are_cases():
    assert len(CASES) >= 10


@pytest.mark.parametrize("case", CASES)
def test_the_article_is_as_expected(case):
    assert_same(render_markdown(read_case(case).article), case, "expected.md")


@pytest.mark.parametrize("case", CASES)
def test_the_removals_are_as_expected(case):
    assert_same(removals_of(read_case(case)), case, "removals.txt")

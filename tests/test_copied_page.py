"""The page of a newspaper as a person copied it, from file to article."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.core.article import Figure, Heading, Paragraph
from reader.core.report import Reading
from reader.pipeline import read_file

SAMPLES = Path(__file__).parents[1] / "../shared/samples"
PAGE = SAMPLES / "people-daily-page.txt"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason="the shared samples are not here")


@pytest.fixture(scope="module")
def expected() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(
        (SAMPLES / "people-daily-page.expected.json").read_text("utf-8")
    )
    return found


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_file(PAGE)


@pytest.mark.parametrize("field", ["title", "site", "source", "published"])
def test_a_field_of_the_metadata(reading, expected, field):
    assert getattr(reading.article.metadata, field) == expected[field]


@pytest.mark.parametrize("field", ["section", "authors", "editors"])
def test_a_list_of_the_metadata(reading, expected, field):
    assert list(getattr(reading.article.metadata, field)) == expected[field]


def test_the_kinds_of_blocks(reading, expected):
    kinds = [type(block).__name__.lower() for block in reading.article.blocks]
    assert kinds == expected["kinds"]


def test_the_figure(reading, expected):
    figure = reading.article.blocks[0]
    assert isinstance(figure, Figure)
    wanted = expected["figure"]
    assert figure.asset_id == wanted["image"]
    assert (figure.caption.text, figure.credit.text) == (wanted["caption"], wanted["credit"])


def test_the_headings_are_as_they_stand_in_the_file(reading, expected):
    headings = [block.text.text for block in reading.article.blocks if isinstance(block, Heading)]
    assert headings == [heading.replace("\u3000", "?") for heading in expected["headings"]]


def test_the_removals_in_the_page_s_order(reading, expected):
    lost = [removal.text for removal in reading.removals]
    assert [text[: len(want)] for text, want in zip(lost, expected["removed"], strict=True)] == (
        expected["removed"]
    )
    assert all(removal.rule and removal.reason for removal in reading.removals)


def test_every_paragraph_is_in_the_file_character_for_character(reading):
    page = PAGE.read_text("utf-8")
    paragraphs = [b.text.text for b in reading.article.blocks if isinstance(b, Paragraph)]
    assert all(paragraph in page for paragraph in paragraphs)

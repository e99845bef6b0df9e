"""Whatever a page shows comes out: in the article, in its metadata or among the removals."""

from __future__ import annotations

import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.messages.errors import NoArticleError
from reader.core.report import Reading
from reader.core.source import SourceDocument, SourceKind
from reader.loading.registry import load
from reader.pipeline import read_source
from tests.hostile.mutations import restructured
from tests.visible_text import (
    LABELS,
    Account,
    account_for,
    block_texts,
    letters,
    metadata_values,
    shown_by,
)

HERE = Path(__file__).parent
PAGES = sorted((HERE / "corpus").glob("*/page.*"))
TEXTS = [page for page in PAGES if page.suffix in {".html", ".txt", ".md", ".enex", ".fb2"}]
SHARED = HERE / "../../shared"
SAMPLE = SHARED / "samples/people-daily-page.txt"
ARCHIVE = SHARED / "corpus/pages.tar.xz"
NOTHING = Account(Counter(), Counter())


@pytest.mark.parametrize("page", TEXTS, ids=lambda page: page.parent.name)
def test_a_page_of_the_corpus_is_accounted_for(page):
    source = load(page)
    assert account_for(source, read_source(source)) == NOTHING


@pytest.mark.skipif(not SAMPLE.exists(), reason="the shared samples are not here")
def test_the_copied_page_is_accounted_for():
    source = load(SAMPLE)
    assert account_for(source, read_source(source)) == NOTHING


@pytest.mark.skipif(not ARCHIVE.exists(), reason="the shared corpus is not here")
def test_every_saved_page_is_accounted_for(tmp_path):
    accounts = {
        source.name: account_for(source, read_source(source)) for source in saved_pages(tmp_path)
    }
    assert len(accounts) > 50
    assert {name: account for name, account in accounts.items() if account != NOTHING} == {}


def saved_pages(folder: Path) -> Iterator[SourceDocument]:
    with tarfile.open(ARCHIVE) as archive:
        archive.extractall(folder, filter="data")
    for page in sorted(folder.rglob("*.html")):
        yield load(page)


@pytest.mark.parametrize(
    "numbers", [range(150), pytest.param(range(150, 3_000), marks=pytest.mark.slow)]
)
def test_a_page_with_tags_in_the_wrong_places_is_accounted_for(numbers):
    wrong = {}
    for number in numbers:
        markup = restructured(7, number)
        source = SourceDocument("page.html", b"", SourceKind.HTML, markup, "utf-8")
        try:
            account = account_for(source, read_source(source))
        except NoArticleError:
            continue
        if account != NOTHING:
            wrong[number] = account
    assert wrong == {}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_a_block_that_is_missing_is_noticed(page):
    source = load(page)
    reading = read_source(source)
    blocks = reading.article.blocks
    for index, block in enumerate(blocks):
        rest = (*blocks[:index], *blocks[index + 1 :])
        shorter = replace(reading, article=replace(reading.article, blocks=rest))
        words = "".join(block_texts((block,)))
        assert account_for(source, shorter).lost or is_said_elsewhere(words, source, reading)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_a_removal_that_is_not_told_of_is_noticed(page):
    source = load(page)
    reading = read_source(source)
    for index, removal in enumerate(reading.removals):
        rest = (*reading.removals[:index], *reading.removals[index + 1 :])
        account = account_for(source, replace(reading, removals=rest))
        assert account.lost or is_said_elsewhere(removal.text, source, reading)


def is_said_elsewhere(words: str, source: SourceDocument, reading: Reading) -> bool:
    """Whether the metadata say the same but for a label, or it is the name of a picture."""
    labels = (label[0] for label in LABELS.finditer(words))
    said = (*metadata_values(reading.article), *shown_by(source).beside, *labels)
    return not letters(words) - letters("".join(said)) - letters("年月日")


def test_what_the_page_does_not_say_is_noticed():
    source = load(PAGES[0])
    reading = read_source(source)
    removals = tuple(replace(removal, text="凭空写的话") for removal in reading.removals)
    assert account_for(source, replace(reading, removals=removals)).invented

"""How well our own pages are read by what any page has: without rules for sites, without names.

``test_corpus.py`` says what comes out of each page as it is; here the general path is measured
alone, so that it never gets worse. ``test_quality.py`` does it on the marked pages beside the
repository.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from reader.core.article import Article, Figure, Heading
from reader.core.articles.walk import iter_blocks, iter_texts
from reader.core.characters.kinds import without_marks
from reader.core.messages.errors import NoArticleError
from reader.core.source import SourceKind
from reader.loading.registry import load
from reader.pipeline import read_source
from tests.test_corpus import CASES, CORPUS

FLOOR = tomllib.loads((Path(__file__).parent / "quality_floor.toml").read_text("utf-8"))
NAMES = re.compile(r"""\s(?:class|id)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)""", re.I)

Change = Callable[[str], str]
WAYS: dict[str, Change] = {
    "own pages without site rules": lambda markup: markup,
    "own pages without names": lambda markup: NAMES.sub("", markup),
}
"""What is done to the markup of each page; no rule for a site is asked in any of them."""


@cache
def html_cases() -> tuple[str, ...]:
    """The cases whose page is HTML that is read from its own file alone."""
    pages = {case: load(next((CORPUS / case).glob("page.*")), None) for case in CASES}
    return tuple(c for c, page in pages.items() if page.kind is SourceKind.HTML and not page.inside)


def read(case: str, change: Change | None, monkeypatch: pytest.MonkeyPatch) -> Article | None:
    """Read a page, where it is changed without the rules for single sites."""
    source = load(next((CORPUS / case).glob("page.*")), None)
    with monkeypatch.context() as patched:
        if change is not None:
            patched.setattr("reader.extraction.extract.rule_for", lambda *_: None)
            object.__setattr__(source, "text", change(source.text))
        try:
            return read_source(source).article
        except NoArticleError:
            return None


def pairs(article: Article | None) -> Counter[str]:
    """Every two letters that follow each other in a text of the article."""
    texts = [] if article is None else [without_marks(text.text) for _, text in iter_texts(article)]
    return Counter(text[i : i + 2] for text in texts for i in range(len(text) - 1))


def said(article: Article | None, kind: type[Heading | Figure]) -> Counter[str]:
    """What the headings or the captions say."""

    def words() -> Iterator[str]:
        for block in iter_blocks(article.blocks if article else ()):
            match block:
                case Heading(text=text) if kind is Heading:
                    yield text.text
                case Figure(caption=caption) if kind is Figure and caption:
                    yield caption.text

    return Counter(map(without_marks, words()))


def share(part: int, of: int) -> float:
    return part / of if of else 1.0


def measures(true: list[Article], found: list[Article | None]) -> dict[str, float]:
    """Each measure over all pages, 1 at best."""

    def f1(one: Article, other: Article | None) -> float:
        right, read = pairs(one), pairs(other)
        return share(2 * (right & read).total(), right.total() + read.total())

    both = list(zip(true, found, strict=True))
    headings = [(said(one, Heading), said(other, Heading)) for one, other in both]
    captions = [(said(one, Figure), said(other, Figure)) for one, other in both]

    def recall(counts: list[tuple[Counter[str], Counter[str]]]) -> float:
        return share(sum((a & b).total() for a, b in counts), sum(a.total() for a, _ in counts))

    scores = [f1(one, other) for one, other in both]
    titles = [
        other is not None and one.metadata.title == other.metadata.title for one, other in both
    ]
    return {
        "F1": sum(scores) / len(scores),
        "share of pages with F1 of .95 or more": share(sum(s >= 0.95 for s in scores), len(scores)),
        "titles": share(sum(map(bool, titles)), len(titles)),
        "headings found": recall(headings),
        "headings that are true": recall([(b, a) for a, b in headings]),
        "captions found": recall(captions),
    }


@pytest.mark.parametrize("way", WAYS)
def test_no_measure_is_below_its_floor(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = html_cases()
    assert len(cases) > 50
    true = [article for case in cases if (article := read(case, None, monkeypatch))]
    found = [read(case, WAYS[way], monkeypatch) for case in cases]
    reached, least = measures(true, found), FLOOR[way]
    assert reached.keys() == least.keys()
    assert {name: value for name, value in reached.items() if value < least[name]} == {}


def test_a_page_read_as_it_is_has_all_measures(monkeypatch: pytest.MonkeyPatch) -> None:
    article = read("captions", None, monkeypatch)
    assert article is not None
    assert set(measures([article], [article]).values()) == {1.0}
    assert measures([article], [None])["F1"] == 0.0

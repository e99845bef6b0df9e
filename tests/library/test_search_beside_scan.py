"""What the library's search finds is what looking through every text finds, in either script."""

from __future__ import annotations

import random
from dataclasses import dataclass

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.core.article import Article, Metadata, Paragraph
from reader.core.articles.scripts import fold
from reader.core.report import Reading
from reader.core.text import Text
from reader.core.variants import Script
from reader.library.articles.store import Library
from reader.library.content.preparing import Origin
from reader.library.migrations import open_database
from reader.library.searching.query import Query, parse
from reader.library.searching.search import about, count, search

PIECES = (
    *(
        "头",
        "頭",
        "髮",
        "发",
        "發",
        "裏",
        "裡",
        "里",
        "著",
        "着",
        "臺",
        "台",
        "吉",
        "𠮷",
        "ぁ",
        "한",
    ),
    *(" ｈｏｔ ", " hot ", " HOT ", " 2024 ", " ２０２４ ", " ß "),
    *("，", "。", " ", "\u3000", "-", '"', ":", "\n", "(", "%", "_", "*"),
)
"""Words of letters stand by themselves: the index knows them from their beginning."""
words = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map("".join)


@dataclass
class Shelf:
    library: Library
    texts: dict[int, tuple[str, ...]]


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    dice = random.Random(3)
    library = Library(open_database(tmp_path_factory.mktemp("shelf")), "this program")
    texts = {}
    for number in range(60):
        title, *parts = ("".join(dice.choices(PIECES, k=dice.randint(2, 14))) for _ in range(4))
        title = f"題{number}{title}".replace("\n", " ")
        blocks = tuple(Paragraph(f"b{n}", Text(part)) for n, part in enumerate(parts))
        reading = Reading(
            Article(f"{number:064x}", Metadata(title), blocks, Script.HANT), (), "utf-8"
        )
        _, key = library.add(reading, Origin(None))
        texts[key] = (title, *parts)
    yield Shelf(library, texts)
    library.database.close()


def has(text, asked):
    """Whether the folded words stand in the folded text, white space being as good as any other."""
    return " ".join(fold(asked).split()) in " ".join(fold(text).split())


def is_asked(asked):
    return any(char.isalnum() for char in asked) and bool(fold(asked).strip())


@settings(deadline=None, max_examples=400)
@given(
    wanted=st.lists(words.filter(is_asked), max_size=2),
    unwanted=st.lists(words.filter(is_asked), max_size=2),
    in_title=st.booleans(),
)
@example(wanted=["頭发"], unwanted=[], in_title=False)
@example(wanted=["𠮷"], unwanted=["吉"], in_title=False)
@example(wanted=[], unwanted=["的", "发"], in_title=False)
@example(wanted=["台"], unwanted=["里"], in_title=True)
def test_search_finds_what_a_scan_finds(shelf, wanted, unwanted, in_title):
    asked, without = (tuple(" ".join(each.split()) for each in some) for some in (wanted, unwanted))
    expected = set()
    for number, (title, *parts) in shelf.texts.items():
        texts = [title] if in_title else [title, *parts]
        if all(any(has(text, each) for text in texts) for each in asked) and not any(
            has(text, each) for text in texts for each in without
        ):
            expected.add(number)
    query = Query(asked, without, in_title=in_title)
    found = search(shelf.library.database, query, 100)
    assert {each.number for each in found} == expected
    assert count(shelf.library.database, query) == len(expected)
    best = search(shelf.library.database, query, 100, best_first=True)
    assert {each.number for each in best} == expected
    for each in found:
        for hit in each.hits:
            first, last = hit.lit
            assert any(has(hit.snippet[first:last], each) for each in asked)


def test_searches_that_nobody_types_are_answered(shelf):
    database = shelf.library.database
    many = "".join(chr(0x4E00 + n) for n in range(4_000))
    for typed in (
        many,
        " ".join(many),
        "台 " + " ".join(f"-{char}" for char in many),
        " ".join(f"-site:{char}" for char in many),
        '-- : in: has: before: "" -"" ',
        '"' * 5_000,
        "頭\ud800",
        'words MATCH "x" OR NEAR(台 里) ^台 台*',
    ):
        query = parse(typed)
        found = search(database, query, 100)
        assert len(found) == count(database, query)
        assert about(database, query) >= len(found)

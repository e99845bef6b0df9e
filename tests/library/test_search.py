"""What is asked for is found, and nothing else is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.library.records.highlights import Colour, Highlights, new_highlight
from reader.library.searching.query import Filter, Query, completions, parse
from reader.library.searching.search import NOTE, about, count, is_index_enough, search

LONG = "這是一段足夠長的文字，讓清理的規則知道它是正文而不是別的什麼東西。"


@pytest.fixture
def hair(add):
    return add("頭髮的歷史", f"古人留長頭髮。{LONG}", f"到了現代，髮型才變短。{LONG}")


@pytest.fixture
def tea(add):
    return add(
        "喝茶", f"茶葉要用熱水泡，<a href='#'>iPhone手機</a>不行。{LONG}", "頭一次喝，發現很苦。"
    )


def found(library, typed, **options):
    return [each.number for each in search(library.database, parse(typed), **options)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("头发", ["hair"]),
        ("頭髮", ["hair"]),
        ("髮", ["tea", "hair"]),  # 發 and 髮 are one in Simplified
        ("古人留长", ["hair"]),
        ("正文 茶叶", ["tea"]),
        ("正文 -茶叶", ["hair"]),
        ("正文 -茶", ["hair"]),
        ("正文 -「头发的历史」", ["tea"]),
        ("iphone手机", ["tea"]),
        ("ｉＰｈ", ["tea"]),
        ("「熱水泡」", ["tea"]),
        ('"長頭髮" 古人', ["hair"]),
        ("in:title 头发", ["hair"]),
        ("in:title 古人", []),
        ("没有这个词", []),
        ("", ["tea", "hair"]),
        ("is:unread", ["tea", "hair"]),
        ("-is:unread", []),
        ("is:hant 茶", ["tea"]),
        ("，", ["tea", "hair"]),
    ],
)
def test_what_is_typed_finds_articles(library, hair, tea, typed, expected):
    numbers = {"hair": hair, "tea": tea}
    assert found(library, typed) == [numbers[name] for name in expected]


def test_pairs_that_stand_apart_are_no_word(library, add):
    add("甲乙", f"甲乙在此，乙丙在彼。{LONG}")
    query = parse("甲乙丙")
    assert about(library.database, query) == 1
    assert search(library.database, query) == []
    assert count(library.database, query) == 0
    assert not is_index_enough(query)
    assert is_index_enough(parse("中国 丙"))


def test_a_hit_tells_its_place_in_the_original(library, hair):
    (each,) = search(library.database, parse("长头发"))
    (hit,) = each.hits
    reading = library.reading(each.number)
    texts = {block.block_id: block.text.text for block in reading.article.blocks}
    assert texts[hit.text_id][hit.start : hit.end] == "長頭髮"
    assert hit.snippet[slice(*hit.lit)] == "長頭髮"


def test_the_best_is_what_has_most_of_it(library, hair, add):
    add("別的", f"也提到頭髮一次。{LONG}")
    assert found(library, "头发")[-1] == hair
    assert found(library, "头发", best_first=True)[0] == hair


def test_filters_of_site_author_tag_and_date(library, add):
    old = add(
        "舊聞", LONG, LONG,
        head="<meta name='author' content='張三'><meta property='og:site_name' content='某報'>"
        "<meta property='article:published_time' content='2019-05-01'>",
    )  # fmt: skip
    new = add("新聞", LONG, head="<meta property='article:published_time' content='2022-05-01'>")
    library.tag([old], ["水"])
    assert found(library, "tag:水") == [old]
    assert found(library, "-tag:水") == [new]
    assert found(library, "before:2020") == [old]
    assert found(library, "after:2022-05") == [new]
    assert found(library, "author：張三") == [old]
    assert found(library, "site:某報") == [old]


def test_what_is_typed_is_understood_whatever_it_is():
    assert parse("-a:b 'x AND (\" y") == Query(("'x", "AND", "y"), ("a:b",))
    assert parse("has:nothing before:soon") == Query(("has:nothing", "before:soon"))
    assert parse("－site：x.com") == Query(filters=(Filter("site", "x.com", is_negative=True),))


def test_completions_tell_what_there_is():
    assert completions("春天 s") == ["site:"]
    assert completions("-has:") == ["has:note", "has:highlight", "has:copy"]
    assert completions("") == []


@pytest.fixture
def noted(library, add):
    """Return an article that was noted and tagged, which says nothing of either."""
    number = add("河口的橋", f"橋造了三年。{LONG}")
    mark = new_highlight([("b00002", "橋造了三年。")], ("b00002", 0), ("b00002", 5), Colour.RED)
    Highlights(library.database).put(number, replace(mark, note="這裡像茶葉店的頭髮"))
    library.tag([number], ["交通"])
    return number


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("头发", ["noted", "hair"]),
        ("茶叶", ["noted", "tea"]),
        ("交通", ["noted"]),
        ("桥 茶叶", ["noted"]),  # one in the text, the other in the note
        ("頭髮 has:note", ["noted"]),
        ("頭髮 -has:note", ["hair"]),
        ("頭髮 -交通", ["hair"]),
        ("桥 -茶叶", []),
        ("in:title 茶葉", []),
        ("頭髮 site:nowhere", []),
        ("像 店", ["noted"]),
        ("像店", []),
    ],
)
def test_notes_and_tags_are_found_from_the_same_field(library, hair, tea, noted, typed, expected):
    numbers = {"hair": hair, "tea": tea, "noted": noted}
    wanted = [numbers[name] for name in expected]
    assert found(library, typed) == wanted
    assert sorted(found(library, typed, best_first=True)) == sorted(wanted)
    assert count(library.database, parse(typed)) == len(wanted)


def test_a_hit_in_a_note_says_so(library, noted):
    (each,) = search(library.database, parse("茶叶"))
    (hit,) = each.hits
    assert hit.text_id.startswith(NOTE)
    assert hit.snippet[slice(*hit.lit)] == "茶葉"
    (mark,) = Highlights(library.database).of(noted)
    assert hit.text_id == f"{NOTE}{mark.id}"

"""Which boxes of a page are something else than its article, told from their names and links."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.extraction.content.noise import TEASERS, Noise, name_noise
from reader.extraction.content.noise_map import find_noise, teaser_lists
from reader.extraction.content.page import NoiseMap, Page, Title, noise_map_of, outermost_of
from reader.extraction.content.scoring import find_runs
from reader.extraction.markup.page_head import read_head
from reader.extraction.markup.tree import parse

SENTENCE = (
    "湖边有一家旧书店门口摆着两排木架架上的书一律五元任人挑选从不还价也不讲价，晴天开门雨天不开。"
)
"""Of note, and only just."""
HEADLINE = "旧书店又开门"


def test_a_sentence_of_note_has_sixty_letters_or_fewer_with_stops() -> None:
    assert [run.value for run in page_of(f"<p>{SENTENCE}</p>").runs] == [60.0]


def page_of(body: str) -> Page:
    tree = parse(f"<html><body>{body}</body></html>")
    return Page(tree, find_runs(tree, name_noise(tree).keys()), read_head(tree))


def teasers(*items: str, tag: str = "div") -> list[str]:
    """Return the classes of what is found to be a list of teasers."""
    page = page_of(f"<p>{SENTENCE}</p><{tag} class=list>{''.join(items)}</{tag}>")
    return [page.tree.nodes[index].get("class") for index in teaser_lists(page)]


def item(headline: str = HEADLINE, before: str = "", behind: str = "昨天 湖边") -> str:
    return f"<div>{before}<p><a href=/a>{headline}</a></p><p>{behind}</p></div>"


@pytest.mark.parametrize(("count", "is_list"), [(2, False), (3, True), (9, True)])
def test_three_linked_headlines_make_a_list(count: int, is_list: bool) -> None:
    assert bool(teasers(*[item()] * count)) is is_list


@pytest.mark.parametrize(("letters", "is_list"), [(5, False), (6, True)])
def test_a_headline_has_six_letters(letters: int, is_list: bool) -> None:
    assert bool(teasers(*[item(HEADLINE[:letters])] * 4)) is is_list


@pytest.mark.parametrize(
    ("others", "is_list"),
    [(3, True), (4, False)],
)
def test_half_of_the_items_are_teasers(others: int, is_list: bool) -> None:
    plain = f"<div><p>{HEADLINE}</p><p>昨天 湖边</p></div>"
    assert bool(teasers(*[item()] * 3, *[plain] * others)) is is_list


def test_a_sentence_before_the_link_is_no_teaser_s() -> None:
    assert teasers(*[item(before=f"<p>{SENTENCE}</p>")] * 4) == []
    assert teasers(*[item(behind=SENTENCE)] * 4) == ["list"]
    assert teasers(*[item(behind="晴")] * 4) == ["list"]


@pytest.mark.parametrize(("pieces", "is_list"), [(0, False), (1, True), (7, True), (8, False)])
def test_a_teaser_has_a_few_words_in_two_to_eight_pieces(pieces: int, is_list: bool) -> None:
    more = "".join(f"<p>昨天{n}</p>" for n in range(pieces))
    one = f"<div><p><a href=/a>{HEADLINE}</a></p>{more}</div>"
    assert bool(teasers(*[one] * 4)) is is_list


@pytest.mark.parametrize(("letters", "is_list"), [(300, True), (301, False)])
def test_a_teaser_has_three_hundred_letters_at_most(letters: int, is_list: bool) -> None:
    assert bool(teasers(*[item(behind="湖" * letters)] * 4)) is is_list


def test_the_headline_is_among_the_first_three_pieces() -> None:
    assert teasers(*[item(before="<p>昨天</p><p>湖边</p>")] * 4) == ["list"]
    assert teasers(*[item(before="<p>昨天</p><p>湖边</p><p>晴</p>")] * 4) == []


def test_what_holds_the_headlines_further_down_is_no_list_of_its_own() -> None:
    beside = "<div class=beside>" + "<div><p>昨天</p><p>湖边</p></div>" * 6 + "</div>"
    page = page_of(f"{beside}<div class=list>{item() * 3}</div>")
    assert [page.tree.nodes[i].get("class") for i in teaser_lists(page)] == ["list"]


def noise_of(page: Page, name: str, kind: Noise, *, trusting: bool = True) -> NoiseMap:
    index = next(i for i, node in enumerate(page.tree.nodes) if node.get("class") == name)
    return find_noise(page, {index: kind}, {}, (), trusting=trusting)


BUTTONS = Noise("share", "", frozenset(), is_sure=True)
BOX = Noise("sidebar", "", frozenset())


@pytest.mark.parametrize(
    ("inside", "goes"),
    [
        ("<p>分享到</p><p>微信</p>", True),
        (f"<p>{SENTENCE}</p><p>{SENTENCE}</p>", False),
        (f"<p>{SENTENCE}</p><p>分享到微信</p>", True),
        (f"<p>{SENTENCE}</p><p>{SENTENCE}湖边</p><a href=/a>{'分享' * 9}</a>", False),
        (f"<p>{SENTENCE}</p><p>{SENTENCE}湖边</p><a href=/a>{'分享' * 9}到</a>", True),
    ],
)
def test_a_box_of_buttons_holds_no_paragraphs(inside: str, goes: bool) -> None:
    text = f"<p>{SENTENCE}</p>" * 8
    page = page_of(f"<div>{text}</div><div><div class=bar>{inside}</div></div>")
    assert bool(noise_of(page, "bar", BUTTONS).kinds) is goes


@pytest.mark.parametrize(("inside", "goes"), [(SENTENCE, False), ("分享到微信", True)])
def test_among_paragraphs_one_is_enough(inside: str, goes: bool) -> None:
    text = f"<p>{SENTENCE}</p>" * 4
    links = "<a href=/a>分享到朋友的圈子</a>" * 9
    page = page_of(f"{text}<div class=bar><p>{inside}</p><p>{links}</p></div>{text}")
    assert bool(noise_of(page, "bar", BUTTONS).kinds) is goes


def test_among_paragraphs_is_right_beside_one() -> None:
    box = f"<div class=bar><p>{SENTENCE}</p></div>"
    text = f"<p>{SENTENCE}</p>" * 4
    beside = page_of(f"{text}{box}<p>湖边</p>")
    apart = page_of(f"{text}<p>湖边</p>{box}<p>湖边</p>{text}")
    assert not noise_of(beside, "bar", BUTTONS).kinds
    assert noise_of(apart, "bar", BUTTONS).kinds


def test_a_sure_name_may_take_the_whole_page() -> None:
    page = page_of(f"<div class=side><p>{SENTENCE}</p></div>")
    sure = Noise("sidebar", "", frozenset(), is_sure=True)
    assert noise_of(page, "side", sure).kinds
    assert not noise_of(page, "side", sure, trusting=False).kinds


@pytest.mark.parametrize("trusting", [True, False])
@pytest.mark.parametrize(("paragraphs", "share"), [(2, "small"), (8, "large")])
def test_a_name_that_may_be_wrong_takes_no_large_part(
    paragraphs: int, share: str, trusting: bool
) -> None:
    text = f"<p>{SENTENCE}</p>"
    page = page_of(f"<div>{text * 8}</div><div class=side>{text * paragraphs}</div>")
    assert bool(noise_of(page, "side", BOX, trusting=trusting).kinds) is (share == "small")
    sure = Noise("sidebar", "", frozenset(), is_sure=True)
    goes = trusting or share == "small"
    assert bool(noise_of(page, "side", sure, trusting=trusting).kinds) is goes


def test_of_boxes_in_boxes_the_outermost_count() -> None:
    page = page_of("<div class=a><div class=b><p>一</p></div></div><div class=c><p>二</p></div>")
    names = {node.get("class"): i for i, node in enumerate(page.tree.nodes) if node.get("class")}
    a, b, c = names["a"], names["b"], names["c"]
    assert outermost_of(page.tree, (a, b, c)) == (a, c)
    found = noise_map_of(page.tree, {c: BOX, b: BUTTONS, a: TEASERS})
    assert list(found.kinds) == [a, c]
    inside = range(a, page.tree.nodes[a].end)
    assert [found.around(i) for i in inside] == [TEASERS] * len(inside)
    everywhere = range(len(page.tree.nodes))
    assert list(found.around_each(everywhere)) == [found.around(i) for i in everywhere]
    assert found.around(a - 1) is None
    assert found.around(page.tree.nodes[c].end) is None
    more = NoiseMap().with_more(page.tree, {c: BOX})
    assert (more.around(a), more.around(c)) == (None, BOX)


def test_what_holds_the_title_is_no_noise() -> None:
    page = page_of(f"<div class=a><h1>旧书店</h1></div><div class=b><p>{SENTENCE}</p></div>")
    assert [run.text for run in page.runs[page.part(page.tree.body)]] == ["旧书店", SENTENCE]
    a = next(i for i, node in enumerate(page.tree.nodes) if node.get("class") == "a")
    b = next(i for i, node in enumerate(page.tree.nodes) if node.get("class") == "b")
    assert not page.holds_title(a)
    assert noise_of(page, "a", BUTTONS).kinds
    titled = replace(page, title=Title("旧书店", page.runs[0]))
    assert (titled.holds_title(a), titled.holds_title(b)) == (True, False)
    assert not noise_of(titled, "a", BUTTONS).kinds

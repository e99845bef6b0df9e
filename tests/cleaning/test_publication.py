from __future__ import annotations

from dataclasses import replace

import pytest

from reader.cleaning.publication import address_lines, byline_lines, closing_author, closing_editor
from reader.core.article import Metadata
from reader.core.draft import Draft, DraftText
from reader.core.text import Mark, Span, Text
from tests.cleaning.pages import PROSE, kept_texts, line, page


def test_a_date_bar_moves_without_a_trace():
    cleaned = byline_lines(page("2021年3月5日09:07 | 來源:河口網", *PROSE))
    assert kept_texts(cleaned) == list(PROSE)
    assert cleaned.removals == ()
    metadata = cleaned.draft.metadata
    assert (metadata.published, metadata.source) == ("2021-03-05T09:07", "河口網")


def test_what_the_metadata_cannot_hold_is_a_removal_of_the_whole_line():
    text = "2021-03-05 09:07 来源：河口网 阅读 1234"
    cleaned = byline_lines(page(text, *PROSE))
    assert cleaned.draft.metadata.source == "河口网"
    assert [(r.rule, r.text, r.block_id) for r in cleaned.removals] == [("byline", text, "b00001")]


def test_a_line_that_says_what_is_known_is_a_removal():
    draft = page("来源：河口网", *PROSE)
    draft = replace(draft, metadata=replace(draft.metadata, source="江城网"))
    cleaned = byline_lines(draft)
    assert cleaned.draft.metadata.source == "江城网"
    assert [r.text for r in cleaned.removals] == ["来源：河口网"]


@pytest.mark.parametrize(
    "text", ["（責編：梅雨、柳青）", "责任编辑：梅雨", "【编辑:梅雨】", "编辑|梅雨"]
)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_editors_move_from_anywhere(text, place):
    texts = list(PROSE)
    texts.insert(place, text)
    cleaned = byline_lines(page(*texts))
    assert kept_texts(cleaned) == list(PROSE)
    assert "梅雨" in cleaned.draft.metadata.editors


def test_the_date_under_a_letter_is_its_signature():
    draft = page(*PROSE, "2021年3月5日")
    assert byline_lines(draft).draft.blocks == draft.blocks


def test_the_author_of_a_poem_between_the_paragraphs_is_text():
    draft = page(PROSE[0], "作者：陆游", PROSE[1])
    assert byline_lines(draft).draft.blocks == draft.blocks


def test_the_categories_that_a_byline_links_to_are_no_source():
    text = "发表于 2021-03-05 分类于 造船 ，手艺"
    places = [(text.index(words), words) for words in ("造船", "手艺")]
    spans = tuple(Span(at, at + 2, Mark.LINK, f"/categories/{words}/") for at, words in places)
    byline = DraftText("b00001", Text(text, spans), "byline")
    cleaned = byline_lines(Draft(Metadata(), (byline, line(2, PROSE[0]))))
    metadata = cleaned.draft.metadata
    assert (metadata.published, metadata.source) == ("2021-03-05", "")
    assert [removal.text for removal in cleaned.removals] == [text]


@pytest.mark.parametrize(("entries", "moved"), [(1, True), (3, False)])
def test_the_dates_of_a_log_s_entries_are_text(entries, moved):
    lines = []
    for number in range(entries):
        heading = line(3 * number + 1, f"第{number}次下水", "h3")
        date = line(3 * number + 2, f"2021-03-0{number + 1}")
        lines += [heading, date, line(3 * number + 3, "换了舵")]
    cleaned = byline_lines(Draft(Metadata(title="河口的木船"), tuple(lines)))
    assert (cleaned.draft.metadata.published == "2021-03-01") is moved
    assert ("2021-03-01" in kept_texts(cleaned)) is not moved


def test_a_heading_is_no_byline():
    draft = Draft(Metadata(), (line(1, "来源：河口", "h2"), line(2, PROSE[0])))
    assert byline_lines(draft).draft.blocks == draft.blocks


def test_the_date_of_the_update_serves_where_there_is_no_other():
    cleaned = byline_lines(page("最后更新: 2021-03-06 15:14", *PROSE))
    assert cleaned.draft.metadata.published == "2021-03-06T15:14"


def test_a_line_that_extraction_calls_a_byline_never_stays():
    draft = Draft(Metadata(), (line(1, "江城快讯客户端精选推荐栏目", "byline"), line(2, PROSE[0])))
    cleaned = byline_lines(draft)
    assert kept_texts(cleaned) == [PROSE[0]]
    assert [r.text for r in cleaned.removals] == ["江城快讯客户端精选推荐栏目"]


def test_lines_in_a_box_that_the_page_calls_a_byline_go():
    names = ("Article information", "Author, 梅雨", "Role, 河口網記者")
    lines = [replace(line(n, name), classes="byline list") for n, name in enumerate(names, 1)]
    draft = Draft(Metadata(), (*lines, line(4, PROSE[0])))
    cleaned = byline_lines(draft)
    assert kept_texts(cleaned) == [PROSE[0]]
    assert cleaned.draft.metadata.authors == ("梅雨",)
    assert [r.text for r in cleaned.removals] == ["Article information", "Role, 河口網記者"]


def test_an_author_who_is_known_is_told_once_more_near_the_text_s_beginning():
    draft = page(PROSE[0], "文：梅雨", PROSE[1])
    assert byline_lines(draft).draft.blocks == draft.blocks
    known = replace(draft, metadata=replace(draft.metadata, authors=("梅雨",)))
    assert kept_texts(byline_lines(known)) == list(PROSE)


@pytest.mark.parametrize("text", ["作者：梅雨", "发表时间： 12/05/2021 - 11:00 文 / 梅雨"])
def test_a_byline_may_stand_under_the_lead(text):
    lead = replace(line(1, PROSE[0]), classes="article chapo")
    cleaned = byline_lines(Draft(Metadata(), (lead, line(2, text), line(3, PROSE[1]))))
    assert kept_texts(cleaned) == list(PROSE)
    assert cleaned.draft.metadata.authors == ("梅雨",)
    plain_first = Draft(Metadata(), (line(1, PROSE[0]), line(2, text), line(3, PROSE[1])))
    assert byline_lines(plain_first).draft.blocks == plain_first.blocks


@pytest.mark.parametrize("place", [0, 2])
def test_the_sentence_that_tells_the_origin_moves_from_either_end(place):
    origin = "本文来自微信公众号“河口杂记”（ID:hekou），作者：梅雨，编辑：柳青，河口网经授权发布。"
    texts = [*PROSE]
    texts.insert(place, origin)
    cleaned = byline_lines(page(*texts))
    assert kept_texts(cleaned) == list(PROSE)
    known = cleaned.draft.metadata
    assert (known.source, known.authors, known.editors) == ("河口杂记", ("梅雨",), ("柳青",))
    assert [r.text for r in cleaned.removals] == [origin]


@pytest.mark.parametrize(
    ("tail", "authors"),
    [
        ("(梅雨)", ("梅雨",)),
        ("（梅雨、柳青）", ("梅雨", "柳青")),
        ("（記者 梅雨）", ("梅雨",)),
        ("（文/图 梅雨 柳青）", ("梅雨", "柳青")),
        ("（羅大川）", ("羅大川",)),
    ],
)
def test_the_author_behind_the_last_sentence_is_read_and_stays(tail, authors):
    cleaned = closing_author(page(PROSE[0], PROSE[1] + tail))
    assert kept_texts(cleaned) == [PROSE[0], PROSE[1] + tail]
    assert cleaned.removals == ()
    assert cleaned.draft.metadata.authors == authors


def test_the_author_alone_on_the_last_line_moves():
    cleaned = closing_author(page(*PROSE, "（羅大川）"))
    assert kept_texts(cleaned) == list(PROSE)
    assert cleaned.draft.metadata.authors == ("羅大川",)


@pytest.mark.parametrize(
    "tail",
    [
        "（完）",
        "（未完待续）",
        "（江苏）",
        "（见图）",
        "（节选自《河口志》）",
        "（掌声）",
        "（梅雨）时节",
    ],
)
def test_other_brackets_at_the_end_stay(tail):
    draft = page(PROSE[0], PROSE[1] + tail)
    assert closing_author(draft).draft == draft


def test_a_bracket_in_the_last_sentence_stays():
    draft = page(PROSE[0], PROSE[1][:-1] + "（梅雨）")
    assert closing_author(draft).draft == draft


def test_a_name_after_a_paragraph_in_the_middle_stays():
    draft = page(PROSE[0] + "（梅雨）", PROSE[1])
    assert closing_author(draft).draft == draft


def test_an_author_beside_a_known_one_stays():
    draft = page(PROSE[0], PROSE[1] + "（梅雨）")
    draft = replace(draft, metadata=replace(draft.metadata, authors=("柳青",)))
    cleaned = closing_author(draft)
    assert kept_texts(cleaned) == [PROSE[0], PROSE[1] + "（梅雨）"]
    assert cleaned.draft.metadata.authors == ("柳青",)


def test_an_editor_at_the_end_of_a_paragraph_moves():
    cleaned = closing_editor(page(PROSE[0], PROSE[1] + "（责编：梅雨、柳青）"))
    assert kept_texts(cleaned) == list(PROSE)
    assert cleaned.draft.metadata.editors == ("梅雨", "柳青")
    assert [r.text for r in cleaned.removals] == ["（责编：梅雨、柳青）"]


def test_an_editor_with_the_day_behind_the_last_sentence_moves():
    cleaned = closing_editor(page(PROSE[0], PROSE[1] + "（編輯：梅雨）1100305"))
    assert kept_texts(cleaned) == list(PROSE)
    assert cleaned.draft.metadata.editors == ("梅雨",)
    assert [r.text for r in cleaned.removals] == ["（編輯：梅雨）1100305"]


@pytest.mark.parametrize("text", ["发布于 2021-03-05 12:00", "編輯於 2021-03-05 12:00"])
def test_a_date_with_its_label_moves_from_the_end_too(text):
    cleaned = byline_lines(page(*PROSE, text))
    assert kept_texts(cleaned) == list(PROSE)
    assert cleaned.draft.metadata.published == "2021-03-05T12:00"


def test_an_editor_s_words_between_the_paragraphs_are_text():
    draft = page(PROSE[0], "编辑：不行吧", PROSE[1])
    assert byline_lines(draft).draft.blocks == draft.blocks


def test_a_paragraph_that_tells_of_an_editor_stays():
    draft = page(PROSE[0], PROSE[1] + "那位编辑：他姓梅，话不多，却什么都知道。")
    assert closing_editor(draft).draft == draft


@pytest.mark.parametrize(
    "text",
    [
        "原文網址：https://a.example/1",
        "本文链接: https://a.example/1",
        "（原文出处：https://a.example/1）",
    ],
)
def test_the_address_of_the_original_moves(text):
    cleaned = address_lines(page(*PROSE, text))
    assert kept_texts(cleaned) == list(PROSE)
    assert (cleaned.draft.metadata.url, cleaned.removals) == ("https://a.example/1", ())


def test_an_address_that_is_known_is_a_removal():
    draft = page(*PROSE, "原文链接：https://a.example/1")
    draft = replace(draft, metadata=replace(draft.metadata, url="https://b.example/"))
    cleaned = address_lines(draft)
    assert cleaned.draft.metadata.url == "https://b.example/"
    assert [r.text for r in cleaned.removals] == ["原文链接：https://a.example/1"]


@pytest.mark.parametrize("text", ["原文链接失效了", "地址：河口路一号"])
def test_other_addresses_stay(text):
    draft = page(*PROSE, text)
    assert address_lines(draft).draft == draft


def test_the_date_of_an_update_stands_in_only_where_no_other_is():
    update, published = "更新时间：2021-03-08 10:00", "发布时间：2021-03-05 09:07"
    both = byline_lines(page(published, update, *PROSE))
    assert both.draft.metadata.published == "2021-03-05T09:07"
    known = page(update, *PROSE)
    known = replace(known, metadata=replace(known.metadata, published="2021-03-05"))
    assert byline_lines(known).draft.metadata.published == "2021-03-05"
    assert byline_lines(page(update, *PROSE)).draft.metadata.published == "2021-03-08T10:00"


def test_an_address_between_the_paragraphs_is_text():
    draft = page(PROSE[0], "原文链接：https://a.example/1", *PROSE)
    assert address_lines(draft).draft == draft


def test_a_day_with_a_counter_is_no_signature():
    assert (
        byline_lines(page(*PROSE, "他说完就走了", "2023-05-18 阅读 1024")).draft.metadata.published
        is None
    )


@pytest.mark.parametrize(("lines", "is_read"), [(1, True), (2, True), (3, False)])
def test_who_wrote_is_told_in_the_two_lines_behind_the_last_paragraph(lines, is_read):
    told = "作者白小满，系河口大学教授"
    behind = ["河口的船"] * (lines - 1)
    authors = closing_author(page(*PROSE, *behind, told)).draft.metadata.authors
    assert authors == (("白小满",) if is_read else ())


def test_the_page_of_an_author_is_no_category():
    text = "发表于 2021-03-05 作者：梅雨 分类于 造船"
    spans = (
        Span(text.index("梅雨"), text.index("梅雨") + 2, Mark.LINK, "/author/meiyu/"),
        Span(text.index("造船"), len(text), Mark.LINK, "/tags/boats/"),
    )
    byline = DraftText("b00001", Text(text, spans), "byline")
    metadata = byline_lines(Draft(Metadata(), (byline, line(2, PROSE[0])))).draft.metadata
    assert (metadata.authors, metadata.source) == (("梅雨",), "")


OFFICE, DAY, DAY_IN_WORDS = "河口镇渡口管理所", "2024-03-05", "二〇二四年三月五日"
BUTTON = "打印本页"


@pytest.mark.parametrize(
    ("below", "published"),
    [
        ([DAY], DAY),
        ([DAY, BUTTON], DAY),
        ([DAY, BUTTON, BUTTON], None),  # one day among other lines
        ([f"渡口 {DAY} 换船"], None),  # more than a day
        ([f"{DAY}{' ' * 14}"], DAY),
        ([f"{DAY}{' ' * 15}"], None),  # wider than a day is set
        ([OFFICE, DAY_IN_WORDS, *[BUTTON] * 4], DAY),
        ([OFFICE, DAY_IN_WORDS, *[BUTTON] * 5], None),  # too far up
        (["河" * 24, DAY_IN_WORDS, *[BUTTON] * 2], DAY),
        (["河" * 25, DAY_IN_WORDS, *[BUTTON] * 2], None),  # no name of an office
        ([OFFICE, "2024年3月5日", *[BUTTON] * 2], DAY),
        ([OFFICE, DAY, *[BUTTON] * 2], None),  # in figures it may be anything's
    ],
)
def test_the_day_of_a_notice_is_under_it(below, published):
    assert byline_lines(page(*PROSE, *below)).draft.metadata.published == published


def test_a_name_in_a_byline_s_place_is_the_author():
    byline = DraftText("b00001", Text("梅雨"), "byline")
    cleaned = byline_lines(Draft(Metadata(), (byline, line(2, PROSE[0]))))
    assert (cleaned.draft.metadata.authors, kept_texts(cleaned)) == (("梅雨",), [PROSE[0]])


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        (["柳青", "2021-03-05 09:07"], ("柳青",)),
        (["柳青", "渡口上的船", "2021-03-05 09:07"], ()),  # not beside each other
        (["柳青", "来源：河口网"], ()),  # no date
        (["渡口上的旧木船", "2021-03-05 09:07"], ()),  # no name
        (["柳青", "作者：梅雨 2021-03-05"], ("梅雨",)),  # somebody else is told
        ([*["船"] * 9, "柳青", "2021-03-05"], ("柳青",)),
        ([*["船"] * 11, "柳青", "2021-03-05"], ()),  # too far down
    ],
)
def test_the_name_above_a_date_is_the_author(head, authors):
    assert byline_lines(page(*head, *PROSE)).draft.metadata.authors == authors

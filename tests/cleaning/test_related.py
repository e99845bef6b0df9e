from __future__ import annotations

import pytest

from reader.cleaning.more_links import more_links
from reader.cleaning.related import inserted_links, loose_links, related_lists
from reader.core.article import Metadata
from reader.core.draft import (
    Cleaned,
    Draft,
    DraftBlock,
    DraftList,
    DraftPicture,
    DraftText,
    block_id,
)
from reader.core.text import Mark, Span, Text
from tests.cleaning.pages import PROSE, assert_kept, assert_removed, kept_texts, line, page


def links(number: int, *texts: str) -> DraftList:
    items = tuple((line(number + i, text, "li", Mark.LINK),) for i, text in enumerate(texts, 1))
    return DraftList(block_id(number), items)


def ids(draft: Draft) -> list[str]:
    return [block.block_id for block in draft.blocks]


@pytest.mark.parametrize(
    "label",
    [
        "相关阅读",
        "延伸閱讀：",
        "【推荐阅读】",
        "猜你喜欢",
        "相關新聞 >",
        "热门推荐",
        "更多河口周刊報導",
        "阅读更多：",
        "♥ 延伸閱讀 ♥",
        "其他港聞",
    ],
)
def test_a_label_goes_with_the_links_that_follow(label):
    blocks: tuple[DraftBlock, ...] = (
        line(1, PROSE[0]),
        line(2, label),
        links(3, "江边的渡口", "会唱歌的竹筏"),
        line(6, "河上的三座桥", "p", Mark.LINK),
        line(7, PROSE[1]),
    )
    cleaned = related_lists(Draft(Metadata(), blocks))
    assert ids(cleaned.draft) == ["b00001", "b00007"]
    assert [r.block_id for r in cleaned.removals] == ["b00002", "b00003", "b00006"]
    assert cleaned.removals[1].text == "江边的渡口\n会唱歌的竹筏"


def test_headlines_in_plain_text_go_with_their_label():
    cleaned = related_lists(page(*PROSE, "相关阅读", "江边的渡口", "会唱歌的竹筏"))
    assert kept_texts(cleaned) == list(PROSE)
    assert len(cleaned.removals) == 3


def test_pictures_between_the_links_go_with_them():
    blocks: tuple[DraftBlock, ...] = (
        line(1, PROSE[0]),
        line(2, "延伸閱讀"),
        DraftPicture("b00003", None, "a.jpg"),
        line(4, "江边的渡口", "p", Mark.LINK),
        line(5, PROSE[1]),
    )
    assert ids(related_lists(Draft(Metadata(), blocks)).draft) == ["b00001", "b00005"]


def test_a_section_of_prose_with_such_a_heading_stays():
    draft = page(PROSE[0], "相关链接", PROSE[1])
    assert related_lists(draft).draft == draft


def test_a_label_with_its_link_on_one_line_is_removed():
    assert_removed(related_lists, "related_articles", "body", "延伸閱讀：江邊的渡口")
    assert_removed(related_lists, "related_articles", "foot", "相关新闻：江边的渡口")


@pytest.mark.parametrize(
    "text",
    ["相关部门正在调查", "推荐信", "热门的渡口", "更多人来了", "延伸出去的船头", "精彩内容在后面"],
)
def test_text_with_the_same_words_is_kept(text):
    assert_kept(related_lists, "body", text)


def test_a_link_alone_at_the_edge_is_removed():
    assert_removed(loose_links, "loose_link", "foot", "江边的渡口", Mark.LINK)
    assert_removed(loose_links, "loose_link", "head", "河口网", Mark.LINK)


def test_a_link_alone_between_paragraphs_stays():
    assert_kept(loose_links, "body", "江边的渡口", Mark.LINK)
    assert_kept(loose_links, "foot", "江边的渡口")


@pytest.mark.parametrize("label", ["参考资料：", "參考文獻", "注释", "资料来源"])
def test_references_stay(label):
    blocks: tuple[DraftBlock, ...] = (
        line(1, PROSE[0]),
        line(2, label),
        line(3, "江边的渡口", "p", Mark.LINK),
        line(4, "视频"),
        links(5, "会唱歌的竹筏"),
    )
    draft = Draft(Metadata(), blocks)
    assert loose_links(draft).draft == draft


def test_a_page_of_links_is_left_as_it_is():
    draft = Draft(Metadata(), (line(1, "渡口", "p", Mark.LINK), line(2, "竹筏", "p", Mark.LINK)))
    assert loose_links(draft).draft == draft


def test_headlines_inserted_between_paragraphs_are_removed():
    assert_removed(inserted_links, "related_articles", "body", "▪ 江邊的渡口", Mark.LINK)
    blocks = (line(1, PROSE[0]), links(2, "江边的渡口", "会唱歌的竹筏"), line(5, PROSE[1]))
    assert ids(inserted_links(Draft(Metadata(), blocks)).draft) == ["b00001", "b00005"]


def test_a_mark_before_a_headline_may_stand_outside_its_link():
    marked = Text("► 江邊的渡口", (Span(2, 7, Mark.LINK, "a.html"),))
    blocks = (line(1, PROSE[0]), DraftText("b00002", marked), line(3, PROSE[1]))
    assert ids(inserted_links(Draft(Metadata(), blocks)).draft) == ["b00001", "b00003"]
    half = Text("► 江邊的渡口在那裡", (Span(2, 7, Mark.LINK, "a.html"),))
    draft = Draft(Metadata(), (line(1, PROSE[0]), DraftText("b00002", half), line(3, PROSE[1])))
    assert inserted_links(draft).draft == draft


@pytest.mark.parametrize("text", ["→ https://hekou.example/a", "👉 下载图纸", "▶ 视频"])
def test_a_marked_link_to_something_else_stays(text):
    assert_kept(inserted_links, "body", text, Mark.LINK)


@pytest.mark.parametrize("before", ["可以从这里去：", f"{PROSE[0]}要看的话，有以下几处。", "渡口"])
def test_links_that_the_text_introduces_stay(before):
    blocks = (line(1, before), links(2, "江边的渡口", "会唱歌的竹筏"), line(5, PROSE[1]))
    draft = Draft(Metadata(), blocks)
    assert inserted_links(draft).draft == draft


def test_a_heading_goes_with_the_links_under_it():
    draft = Draft(Metadata(), (line(1, PROSE[0]), line(2, "别处", "h3"), links(3, "江边的渡口")))
    assert ids(loose_links(draft).draft) == ["b00001"]


@pytest.mark.parametrize("label", ["网友留言", "最新评论", "相关标签"])
def test_the_label_of_a_box_goes_from_the_end(label):
    draft = Draft(Metadata(), (line(1, PROSE[0]), line(2, label, "h3")))
    assert ids(loose_links(draft).draft) == ["b00001"]


def test_a_section_without_text_stays_at_the_end():
    headings = (line(2, "换到另一个设定档", "h3"), line(3, "清掉旧的设定档", "h3"))
    draft = Draft(Metadata(), (line(1, PROSE[0]), *headings))
    assert loose_links(draft).draft == draft
    alone = Draft(Metadata(), (line(1, "渡口", "h2"),))
    assert loose_links(alone).draft == alone


def test_a_heading_that_links_to_its_own_place_is_no_loose_link():
    heading = Text("参见", (Span(0, 2, Mark.LINK, "#see"),))
    blocks = (line(1, PROSE[0]), DraftText("b00002", heading, "h2"), links(3, "江边的渡口"))
    draft = Draft(Metadata(), blocks)
    assert loose_links(draft).draft == draft


@pytest.mark.parametrize("before", ["还应阅读下列协议：", "要看的书："])
def test_links_after_a_colon_stay_at_the_end(before):
    blocks = [
        line(n, text, "p", Mark.LINK) for n, text in enumerate(("《船票约定》", "留言须知"), 3)
    ]
    draft = Draft(Metadata(), (line(1, PROSE[0]), line(2, before), *blocks))
    assert loose_links(draft).draft == draft


def test_links_that_name_the_pictures_below_them_stay():
    pairs = [
        block
        for n in (2, 4, 6)
        for block in (line(n, f"船模之{n}", "p", Mark.LINK), DraftPicture(block_id(n + 1), None))
    ]
    draft = Draft(Metadata(), (line(1, PROSE[0]), *pairs))
    assert loose_links(draft).draft == draft


@pytest.mark.parametrize(
    ("url", "hosts", "stay"),
    [
        ("https://hekou.example/a", ("https://a.example/", "https://a.example/b"), True),
        ("https://hekou.example/a", ("https://hekou.example/b", "https://a.example/"), False),
        ("", ("https://a.example/", "https://b.example/"), True),
        ("", ("https://a.example/", "https://a.example/b"), False),
        ("", ("/b", "https://a.example/b"), False),
    ],
)
def test_links_to_other_sites_stay(url, hosts, stay):
    linked = [
        DraftText(block_id(n), Text("造船的工具", (Span(0, 5, Mark.LINK, host),)))
        for n, host in enumerate(hosts, 2)
    ]
    draft = Draft(Metadata(url=url), (line(1, PROSE[0]), *linked))
    assert (loose_links(draft).draft == draft) is stay


@pytest.mark.parametrize(
    "tail", ["详情>>", "查看更多 »", "（更多详情：河口网专题）", "[详细]", "阅读全文", "更多內容→"]
)
def test_a_link_to_more_is_cut_from_a_paragraph(tail):
    start = 1 if tail[0] in "（[" else 0
    end = len(tail) - (1 if tail[-1] in "）]" else 0)
    at = len(PROSE[0])
    link = Span(at + start, at + end, Mark.LINK, "/more")
    draft = Draft(Metadata(), (DraftText("b00001", Text(PROSE[0] + tail, (link,))),))
    cleaned = more_links(draft)
    assert [b.text.text for b in cleaned.draft.blocks if isinstance(b, DraftText)] == [PROSE[0]]
    assert [removal.text for removal in cleaned.removals] == [tail]


@pytest.mark.parametrize("tail", ["河口的渡口", "更多的船", "详情要问他"])
def test_other_links_at_the_end_of_a_paragraph_stay(tail):
    link = Span(len(PROSE[0]), len(PROSE[0]) + len(tail), Mark.LINK, "/more")
    draft = Draft(Metadata(), (DraftText("b00001", Text(PROSE[0] + tail, (link,))),))
    assert more_links(draft) == Cleaned(draft)


def test_a_section_of_links_after_which_the_text_goes_on_stays():
    blocks = (line(1, "渡口", "h2"), links(2, "江边的渡口"), line(4, "还有别的，请告诉我。"))
    draft = Draft(Metadata(), blocks)
    assert loose_links(draft).draft == draft


def test_a_link_that_is_no_address_names_no_site():
    broken = Text("江边的渡口", (Span(0, 5, Mark.LINK, "http://[渡口"),))
    draft = Draft(Metadata(), (line(1, PROSE[0]), line(2, PROSE[1]), DraftText("b00003", broken)))
    assert ids(loose_links(draft).draft) == ["b00001", "b00002"]

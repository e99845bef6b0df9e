from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.bylines.byline import merge, tidy_metadata
from reader.bylines.line import read_byline
from reader.core.article import Metadata


@pytest.mark.parametrize(
    ("text", "published", "source"),
    [
        ("2021年3月5日09:07 | 來源:河口網-文化頻道", "2021-03-05T09:07", "河口網-文化頻道"),
        ("2021-03-05 09:07:31　来源: 河口周刊(江城)　举报", "2021-03-05T09:07", "河口周刊(江城)"),
        ("2021-03-05 09:07　来源: 河口周刊　举报", "2021-03-05T09:07", "河口周刊"),
        ("2021年03月05日 09:07  河口时报", "2021-03-05T09:07", "河口时报"),
        ("發佈時間：2021/03/05 15:40", "2021-03-05T15:40", ""),
        ("河口网 2021-03-05 09:07:31", "2021-03-05T09:07", "河口网"),
        ("2021年3月5日週五 下午3:05", "2021-03-05T15:05", ""),
        ("2021.3.5", "2021-03-05", ""),
        ("2021年3月5日星期五", "2021-03-05", ""),
        ("發布日期：110-03-05", "2021-03-05", ""),
        ("發布日期：民國110年3月5日", "2021-03-05", ""),
        ("2021年3月5日（星期五）來源：河口網", "2021-03-05", "河口網"),
        ("本文转载自《河口周刊》", None, "《河口周刊》"),
        ("本文來自河口網", None, "河口網"),
        ("原文刊登於河口網", None, "河口網"),
        ("2021-03-05 09:07·河口社", "2021-03-05T09:07", "河口社"),
        ("发表于2021-03-05 09:07| 1164次阅读| 来源河口网| 0 条评论", "2021-03-05T09:07", "河口网"),
        ("2021-03-05 09:07 字号：A- A A+ 来源：河口网", "2021-03-05T09:07", "河口网"),
        ("2021-03-05 09:07 来源：河口网字号：A-A A+", "2021-03-05T09:07", "河口网"),
        ("来自 / 河口時報", None, "河口時報"),
        ("来自河口新闻", None, "河口新闻"),
        ("发布单位：河口文化馆", None, "河口文化馆"),
        ("2021/03/05 發表", "2021-03-05", ""),
        ("来源：河口网　点击数：　更新时间：2021-3-5", None, "河口网"),
        ("2021-03-05 来源：本站", "2021-03-05", ""),
        ("Mar 5, 2021 · 4 min read", "2021-03-05", ""),
        (
            "本文来自微信公众号：河口杂记（ID:hekou），作者：梅雨，编辑：柳青，头图来自：河口网",
            None,
            "河口杂记",
        ),
        ("本文轉載自「河口雜記」，經授權刊出。", None, "河口雜記"),
    ],
)
def test_date_and_source(text, published, source):
    byline = read_byline(text)
    assert byline is not None
    assert (byline.published, byline.source) == (published, source)


@pytest.mark.parametrize(
    ("text", "editors"),
    [
        ("（責編：梅雨、柳青）", ["梅雨", "柳青"]),
        ("责任编辑：梅雨", ["梅雨"]),
        ("責任編輯:梅雨", ["梅雨"]),
        ("【编辑:梅雨】", ["梅雨"]),
        ("编辑|梅雨", ["梅雨"]),
        ("（编辑 梅雨）", ["梅雨"]),
        ("责任编辑 梅雨", ["梅雨"]),
        ("核稿編輯：梅雨", ["梅雨"]),
        ("▌编辑 ✎ 梅雨", ["梅雨"]),
        ("（編輯：梅雨）1100305", ["梅雨"]),
        ("【我要纠错】 责任编辑：梅雨", ["梅雨"]),
        ("责任编辑：梅雨(EK003)", ["梅雨"]),
        ("编辑丨梅雨", ["梅雨"]),
        ("责编：梅 雨 AB123", ["梅雨"]),
        ("责任编辑：梅雨_NB12082", ["梅雨"]),
        ("编辑：梅雨   责任编辑：柳青", ["梅雨", "柳青"]),
        ("编辑：梅雨 校对：柳青", ["梅雨"]),
    ],
)
def test_editors_in_all_spellings(text, editors):
    byline = read_byline(text)
    assert byline is not None
    assert byline.editors == editors


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("作者：梅雨", ["梅雨"]),
        ("文/梅雨 图/柳青", ["梅雨"]),
        ("2021-03-05 00:17河口報 記者梅雨／江城報導", ["梅雨"]),
        ("2021-03-05 08:10 来源：河口新闻网 梅雨", ["梅雨"]),
        ("文章录入：柳青　作者：梅雨", ["梅雨"]),
        ("执笔/梅雨、柳青", ["梅雨", "柳青"]),
        ("撰文丨梅雨 编辑丨柳青", ["梅雨"]),
        ("本报记者 梅雨", ["梅雨"]),
        ("河口新闻记者 梅雨", ["梅雨"]),
        ("記者 梅雨 報導", ["梅雨"]),
        ("作者 梅雨 | 2021年3月5日 | 日记 | 3条评论", ["梅雨"]),
        ("河口傳媒記者 梅雨 發自江城", ["梅雨"]),
        ("生活中心／梅雨報導", ["梅雨"]),
        ("【文/河口网专栏作者 梅雨】", ["梅雨"]),
        ("Author, 梅雨", ["梅雨"]),
        ("本文来自公众号：河口杂记，作者：梅雨，编辑：柳青", ["梅雨"]),
    ],
)
def test_authors(text, authors):
    byline = read_byline(text)
    assert byline is not None
    assert byline.authors == authors


@pytest.mark.parametrize(
    "text",
    [
        "2021年3月5日，木船下水。",
        "2021年3月5日木船终于下水",
        "编辑：您好，我想问问这篇文章能不能登？",
        "编辑部在二楼",
        "来源于民间的手艺",
        "英文/中文对照",
        "〔記者梅雨／江城報導〕木船今天",
        "记者问他：为什么不走？",
        "编辑 工作很辛苦",
        "本文来自一次谈话",
        "（作者：梅雨，系河口大学教授）",
        "社會中心／綜合報導",
        "来自河口的人们都知道",
        "本文来自一次谈话，谈话的人是两个船匠",
        "",
        "2021年13月45日",
    ],
)
def test_sentences_are_no_bylines(text):
    assert read_byline(text) is None


def test_the_date_of_an_update_is_not_the_date_of_publication():
    byline = read_byline("最后更新: 2021-03-06 15:14")
    assert byline is not None
    assert (byline.published, byline.updated) == (None, "2021-03-06T15:14")


def test_what_no_field_holds_is_known_to_be_lost():
    whole, counted = read_byline("来源：河口网"), read_byline("来源：河口网 阅读 1234")
    assert whole is not None
    assert counted is not None
    assert (whole.is_whole, counted.is_whole) == (True, False)


def test_a_certain_byline_may_leave_more_over():
    text = "2021-03-05 09:07发布于江城河口报新媒体中心官方账号"
    certain = read_byline(text, is_certain=True)
    assert certain is not None
    assert certain.published == "2021-03-05T09:07"


def test_merging_fills_what_is_missing_and_overrides_nothing():
    byline = read_byline("2021-03-05 09:07 来源：河口网 作者：梅雨")
    assert byline is not None
    known = Metadata(source="江城网", published="2021-03-05")
    merged, is_held = merge(known, byline)
    assert merged == Metadata(source="江城网", published="2021-03-05T09:07", authors=("梅雨",))
    assert not is_held


def test_a_person_takes_the_place_of_a_medium_among_the_authors():
    byline = read_byline("作者：梅雨")
    assert byline is not None
    merged, _ = merge(Metadata(authors=("河口网",)), byline)
    assert merged.authors == ("梅雨",)


@pytest.mark.parametrize(
    ("given_", "tidy"),
    [
        (Metadata(source="来源：河口网"), Metadata(source="河口网")),
        (Metadata(authors=("104363",)), Metadata()),
        (
            Metadata(source="河口网", authors=("河口网", "梅雨")),
            Metadata(source="河口网", authors=("梅雨",)),
        ),
        (Metadata(authors=("記者梅雨／江城報導",)), Metadata(authors=("梅雨",))),
        (Metadata(authors=("name, a@b.com",)), Metadata()),
    ],
)
def test_labels_and_numbers_are_taken_off_the_page_s_own_fields(given_, tidy):
    assert tidy_metadata(given_) == tidy


@settings(max_examples=150, deadline=None)
@given(
    st.text(
        alphabet="2021-年月日: |来源编辑责作者记/（）【】、梅雨河口网0919阅读 \u3000", max_size=60
    )
)
def test_reading_never_fails_and_finds_only_what_stands_there(text):
    byline = read_byline(text)
    if byline is not None:
        words = [byline.source, *byline.authors, *byline.editors]
        assert set("".join(words)) <= set(text)


@pytest.mark.parametrize(
    ("text", "is_held"),
    [
        ("2021年3月5日09:07 来源:河口网", True),
        ("2021-03-05T09:07", True),
        ("2021年3月5日", True),
        ("2021-03-05 09:07:31", False),
        ("2021年3月5日 星期五", False),
        ("2021年3月5日 下午3:05", False),
    ],
)
def test_a_date_is_held_when_the_metadata_say_as_much(text, is_held):
    byline = read_byline(text)
    assert byline is not None
    assert merge(Metadata(), byline)[1] is is_held


def test_an_editor_whom_the_head_calls_the_author_is_none() -> None:
    known = Metadata(authors=("陆知秋", "闻笛"))
    byline = read_byline("责任编辑：陆知秋")
    assert byline is not None
    merged, is_held = merge(known, byline)
    assert (merged.authors, merged.editors, is_held) == (("闻笛",), ("陆知秋",), True)


def test_an_author_who_is_the_editor_too_stays_one() -> None:
    byline = read_byline("作者：陆知秋　责任编辑：陆知秋")
    assert byline is not None
    merged, _ = merge(Metadata(), byline)
    assert (merged.authors, merged.editors) == (("陆知秋",), ("陆知秋",))

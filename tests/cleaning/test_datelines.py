"""The reporter's name in the dateline of a news article."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.cleaning.datelines import opening_reporters
from tests.cleaning.pages import PROSE, page


@pytest.mark.parametrize(
    ("dateline", "authors"),
    [
        ("〔記者林小雨／臺南報導〕", ("林小雨",)),
        ("【記者林小雨、陳青／臺北報導】", ("林小雨", "陳青")),
        ("記者林小雨／臺東即時報導　", ("林小雨",)),
        ("（中央社記者林小雨臺北5日電）", ("林小雨",)),
        ("（中央社記者林青臺北5日電）", ("林青",)),
        ("（中央社記者林小雨、陳青華盛頓5日專電）", ("林小雨", "陳青")),
        ("新华社江城3月5日电（记者林小雨、陈青）", ("林小雨", "陈青")),
        ("本报江城讯（通讯员 林小雨）", ("林小雨",)),
        ("【河口网】（记者 林小雨）", ("林小雨",)),
        ("【文/河口网专栏作者 林小雨】", ("林小雨",)),
    ],
)
def test_whom_a_dateline_names_is_the_author(dateline, authors):
    draft = page("摘要", f"{dateline}{PROSE[0]}", PROSE[1])
    cleaned = opening_reporters(draft)
    assert cleaned.draft.metadata.authors == authors
    assert (cleaned.draft.blocks, cleaned.removals) == (draft.blocks, ())


@pytest.mark.parametrize(
    "opening",
    ["", "〔綜合報導〕", "記者問他／她為什麼不走，", "（中央社臺北5日電）", "新华社江城3月5日电 "],
)
def test_other_openings_name_nobody(opening):
    assert opening_reporters(page(f"{opening}{PROSE[0]}", PROSE[1])).draft.metadata.authors == ()


def test_only_the_first_sentence_has_a_dateline():
    draft = page(PROSE[0], f"〔記者林小雨／臺南報導〕{PROSE[1]}")
    assert opening_reporters(draft).draft.metadata.authors == ()


def test_an_author_who_is_known_stays():
    draft = page(f"〔記者林小雨／臺南報導〕{PROSE[0]}")
    known = replace(draft, metadata=replace(draft.metadata, authors=("陳青",)))
    assert opening_reporters(known).draft.metadata.authors == ("陳青",)

"""Whom datelines and last lines name as the author, in the spellings of many papers."""

from __future__ import annotations

import pytest

from reader.pipeline import read_source
from tests.extraction.pages import PARAGRAPHS, source_of


def authors(first: str = "", last: str = "", meta: str = "") -> tuple[str, ...]:
    text = "".join(f"<p>{line}</p>" for line in (first + PARAGRAPHS[0], *PARAGRAPHS[1:]))
    end = f"<p>{last}</p>" if last else ""
    markup = (
        "<!doctype html><meta charset=utf-8><title>旧书店</title>"
        f"<article><h1>旧书店</h1><div>2025-11-30 {meta}</div>{text}{end}</article>"
    )
    return read_source(source_of(markup)).article.metadata.authors


@pytest.mark.parametrize(
    "dateline",
    [
        "【江边社记者陆望潮渡口二十九日电】",
        "（江边社记者陆望潮渡口11月29日电）",
        "（江边社渡口29日电 记者陆望潮）",
        "（江邊社渡口十一月二十九日電 記者陸望潮）",
        "〔記者陸望潮／渡口報導〕",
    ],
)
def test_a_dateline_names_the_reporter(dateline: str) -> None:
    assert authors(first=dateline) in {("陆望潮",), ("陸望潮",)}


@pytest.mark.parametrize(
    "line",
    [
        "（作者：陆望潮，系江边大学副教授）",
        "作者陆望潮为江边大学历史系教授",
        "本文作者：陆望潮，现任江边博物馆馆长。",
        "（作者為江邊大學教授陸望潮）",
        "（作者系江边文学院研究员陆望潮）",
    ],
)
def test_a_last_line_names_the_author_with_an_office(line: str) -> None:
    assert authors(last=line) in {("陆望潮",), ("陸望潮",)}


@pytest.mark.parametrize("line", ["作者为此写了三年的书。", "作者是谁，没有人知道。"])
def test_a_last_line_that_only_speaks_of_an_author_names_nobody(line: str) -> None:
    assert authors(last=line) == ()


def test_offices_between_names_are_no_names() -> None:
    assert authors(meta="作者：本报记者 陆望潮 通讯员 白小满") == ("陆望潮", "白小满")

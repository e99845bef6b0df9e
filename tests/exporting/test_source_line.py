"""What is copied says where it is from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.article import Metadata
from reader.exporting.source_line import source_html, source_markdown, source_text
from tests.exporting.articles import METADATA


def test_title_source_and_address_are_told():
    assert source_text(METADATA) == (
        "——《渡口与<桥>》 · 河口日报\nhttps://hekou.example/渡口?x=一&y=2"
    )
    assert source_html(METADATA) == (
        '<p><a href="https://hekou.example/%E6%B8%A1%E5%8F%A3?x=%E4%B8%80&amp;y=2">'
        "——《渡口与&lt;桥&gt;》 · 河口日报</a></p>"
    )
    assert source_markdown(METADATA) == (
        r"[——《渡口与\<桥>》 · 河口日报]"
        r"(<https://hekou.example/%E6%B8%A1%E5%8F%A3?x=%E4%B8%80\&y=2>)"
    )


@pytest.mark.parametrize(
    ("metadata", "told"),
    [
        (Metadata(), ""),
        (Metadata(title="The Ferry"), "——“The Ferry”"),
        (Metadata(site="河口周刊"), "——河口周刊"),
        (Metadata(url="https://a.example/"), "https://a.example/"),
    ],
)
def test_what_is_not_known_is_left_out(metadata: Metadata, told: str):
    assert source_text(metadata) == told


def test_an_address_that_leads_nowhere_is_no_link():
    local = replace(METADATA, url="file:///home/a.html")
    assert "<a" not in source_html(local)
    assert "](" not in source_markdown(local)
    assert source_html(Metadata()) == source_markdown(Metadata()) == ""

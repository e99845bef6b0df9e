"""Word's and SimpRead's own markup as a page would have it."""

from __future__ import annotations

from reader.loading.pages.program_markup import as_a_page_has_it

MARK = "<![if !supportLists]><span style='mso-list:Ignore'>{}<span>&nbsp;</span></span><![endif]>"


def item(mark: str, words: str) -> str:
    return f"<p class=MsoListParagraph style='text-indent:-21pt'>{MARK.format(mark)}{words}</p>\n"


def test_a_title_is_the_first_heading_and_the_others_stand_below() -> None:
    page = "<p class=MsoTitle align=center>渡口</p><h1>先修船</h1><h2>船底</h2>"
    assert as_a_page_has_it(page) == (
        "<h1 class=MsoTitle align=center>渡口</h1><h2>先修船</h2><h3>船底</h3>"
    )


def test_list_paragraphs_are_lists() -> None:
    numbered = as_a_page_has_it(item("3.", "麻绳") + item("4.", "桐油"))
    assert numbered == '<ol start="3"><li>麻绳</li><li>桐油</li></ol>'
    assert as_a_page_has_it(item("·", "麻绳")) == "<ul><li>麻绳</li></ul>"


def test_elements_of_a_reading_mode() -> None:
    page = (
        "<sr-read><sr-rd-title>渡口</sr-rd-title><sr-rd-content><p>一</p></sr-rd-content></sr-read>"
    )
    assert as_a_page_has_it(page) == (
        "<sr-read><h1>渡口</h1><article><p>一</p></article></sr-read>"
    )


def test_other_pages_stay_as_they_are() -> None:
    page = '<p class="MsoNormal">一</p><h1>二</h1>'
    assert as_a_page_has_it(page) == page

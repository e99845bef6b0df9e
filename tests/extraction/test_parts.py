"""Which part of its article a page holds."""

from __future__ import annotations

import pytest

from reader.core.article import Part
from reader.core.source import SourceDocument, SourceKind
from reader.extraction.extract import extract
from tests.extraction.pages import BODY, PARAGRAPHS, TITLE, extracted

PAGERS = (
    ("<p>【1】<a href=a_2.html>【2】</a><a href=a_3.html>【3】</a></p>", Part(1, 3)),
    ("<p><a href=a.html>[1]</a> <a href=a_2.html>[2]</a> [3]</p>", Part(3, 3)),
    ("<p>第1页/共4页</p>", Part(1, 4)),
    ("<div>共 4 頁，當前第 2 頁</div>", Part(2, 4)),
    ("<div>上一页 2/5页 下一页</div>", Part(2, 5)),
    (
        "<div class=pagination><ul><li><a href=a.html>1</a><li class=active><a href=#>2</a>"
        "<li><a href=a_3.html>3</a><li><a href=a_3.html>下一页</a></ul></div>",
        Part(2, 3),
    ),
    (
        "<div class=page><b>1</b> <a href=a_2.html>2</a> … <a href=a_2.html>下一页</a></div>",
        Part(1, None),
    ),
    (
        "<div class=page>共9页 <b>1</b> <a href=a_2.html>2</a> … <a href=a_2.html>下一页</a></div>",
        Part(1, 9),
    ),
    ("<p><a href=a_3.html>上一页</a> <a href=a_5.html>下一页</a></p>", Part(4, None)),
    ("<p><a href=a.html>上一頁</a></p>", Part(2, None)),
    # Without a row of numbers, by what the second part is called.
    ("<p><a href=a_1.html>下一页</a></p>", Part(1, None)),
    ("<p><a href=a.shtml>上一页</a> <a href=a_2.shtml>下一页</a></p>", Part(2, None)),
    (
        "<p><a href=a.html>首页</a> <a href=a_1.html>上一页</a> <a href=a_3.html>下一页</a></p>",
        Part(3),
    ),
    (
        "<p>共6页 <a href=a.html>首页</a> <a href=a_2.html>上一页</a> <a href=a_4.html>下一页</a>"
        " <a href=a_5.html>尾页</a></p>",
        Part(4, 6),
    ),
    (
        "<p>共6页 <a href=a.html>首页</a> <a href=a_2.html>上一页</a> <a href=a_4.html>下一页</a>"
        " <a href=a_6.html>尾页</a></p>",
        Part(3, 6),
    ),
    ("<p><a href=a.html>上一页</a> <a href=a-3.shtml>下一页</a></p>", Part(2, None)),
    ("<p><a href='a.php?id=7&page=2'>下一页</a></p>", Part(1, None)),
    ("<p><a href='a.html'>上一页</a> <a href='a.html?page=3'>下一页</a></p>", Part(2, None)),
    ("<p><a href='?page=2'>下一页</a></p>", Part(1, None)),
    (
        "<p><a href=a.html>【1】</a><a href=a-2.html>【2】</a><a href=a-3.html>【3】</a></p>"
        "<center><a href=a.html><img src=p.jpg></a><a href=a-3.html><img src=n.jpg></a></center>",
        Part(2, 3),
    ),
)
NO_PARTS = (
    "<p>1 2 3 4 5</p>",
    "<p><a href=x.html>上一篇</a> <a href=y.html>下一篇</a></p>",
    "<p>首页 上一页 1 下一页 尾页</p>",
    "<div class=comments><p>写得好。</p><p>1 <a href=c_2.html>2</a> 下一页</p></div>",
    "<div class=page><b>1</b> <a href=f_2.html>2</a> <a href=f_900.html>900</a> 下一页</div>",
    "<p>他翻到第1页，共4页的小册子里夹着一张车票，票上的日期是三十年前的一个冬天。</p>",
)


@pytest.mark.parametrize(("pager", "part"), PAGERS)
def test_a_pager_tells_the_part(pager: str, part: Part) -> None:
    assert extracted(f"<h1>{TITLE}</h1><div>{BODY}{pager}</div>").draft.metadata.part == part
    outside = extracted(f"<h1>{TITLE}</h1><div class=content>{BODY}</div>{pager}")
    assert outside.draft.metadata.part == part


@pytest.mark.parametrize("other", NO_PARTS)
def test_other_numbers_and_links_tell_none(other: str) -> None:
    assert extracted(f"<h1>{TITLE}</h1><div>{BODY}</div>{other}").draft.metadata.part is None


@pytest.mark.parametrize(
    ("own", "relations", "part"),
    [
        ("https://a.cn/n/7.html", "<link rel=next href=https://a.cn/n/7_2.html>", Part(1)),
        ("https://a.cn/n/7/", "<link rel=next href=/n/7/2>", Part(1)),
        ("https://a.cn/n/7_2.html", "<link rel=prev href=/n/7.html>", Part(2)),
        ("https://a.cn/n/7.html", "<link rel=next href=/n/7_1.html>", Part(1)),
        ("https://a.cn/n/7_1.html", "<link rel=prev href=/n/7.html>", Part(2)),
        ("https://a.cn/n/7_2.html", "<link rel=prev href=/n/7_1.html>", Part(2)),
        ("https://a.cn/n/7.html", "<link rel=next href='/n/7.html?page=2'>", Part(1)),
        ("https://a.cn/n/7.html", "<link rel=next href=https://a.cn/n/8.html>", None),
        ("https://a.cn/2024-05-12.html", "<link rel=next href=/2024-05-13.html>", None),
        ("https://a.cn/chapter-12", "<link rel=next href=/chapter-13>", None),
    ],
)
def test_the_heads_relations_tell_the_part(own: str, relations: str, part: Part | None) -> None:
    head = f"<title>{TITLE}</title><link rel=canonical href={own}>{relations}"
    assert extracted(f"<h1>{TITLE}</h1><div>{BODY}</div>", head).draft.metadata.part == part


@pytest.mark.parametrize(
    ("own", "pager", "part"),
    [
        ("https://a.cn/n/7_1.html", "<a href=7.html>上一页</a>", Part(2)),
        ("https://a.cn/n/7_2.html", "<a href=7.html>上一页</a>", Part(2)),
        ("https://a.cn/n/7.html", "<a href=7_1.html>下一页</a>", Part(1)),
        ("https://a.cn/n/7_3.html", "<a href=7_1.html>下一页</a>", None),
    ],
)
def test_the_page_s_own_address_tells_how_its_site_counts(
    own: str, pager: str, part: Part | None
) -> None:
    head = f"<title>{TITLE}</title><link rel=canonical href={own}>"
    page = f"<h1>{TITLE}</h1><div>{BODY}<p>{pager}</p></div>"
    assert extracted(page, head).draft.metadata.part == part


def test_a_copied_text_tells_its_part() -> None:
    text = "\n".join((TITLE, *PARAGRAPHS, "第2页/共3页"))
    source = SourceDocument("a.txt", b"", SourceKind.PLAIN_TEXT, text, "utf-8")
    assert extract(source).draft.metadata.part == Part(2, 3)

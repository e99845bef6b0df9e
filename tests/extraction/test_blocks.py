"""An element becomes draft blocks: paragraphs, containers, pictures, code, tables."""

from __future__ import annotations

import pytest

from reader.core.draft import (
    DraftBlock,
    DraftCode,
    DraftDivider,
    DraftList,
    DraftPicture,
    DraftQuote,
    DraftTable,
    DraftText,
)
from reader.core.text import Mark, Span
from tests.extraction.pages import blocks_of, ids_of, lines_of


def kinds_of(blocks: tuple[DraftBlock, ...]) -> list[str]:
    return [type(block).__name__.removeprefix("Draft") for block in blocks]


@pytest.mark.parametrize(
    ("attributes", "start"),
    [("", 1), ("start=4", 4), ("start=' 0 '", 0), ("start=iv", 1), ("start=-2", 1), ("start", 1)],
)
def test_a_numbered_list_goes_on_from_where_the_page_says(attributes: str, start: int) -> None:
    (listing,) = blocks_of(f"<ol {attributes}><li>甲</li><li>乙</li></ol>")
    assert isinstance(listing, DraftList)
    assert listing.start == start


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>一</p><p>二</p>", ["一", "二"]),
        ("<div>一</div><div>二</div>", ["一", "二"]),
        ("<section><span>一</span></section><section><span>二</span></section>", ["一", "二"]),
        ("一<br>二<br><br>三", ["一", "二", "三"]),
        ("<div>一<div>二</div>三</div>", ["一", "二", "三"]),
        ("<p>一<p>二", ["一", "二"]),
        ("<p>\n  一 \t 二\n</p>", ["一 二"]),
        ("<p>　　一　二　　</p>", ["一　二"]),
        ("<p>&nbsp;&nbsp;一&nbsp;二</p>", ["一\xa0二"]),
        ("<p>一<b> 二</b> <i> 三</i></p>", ["一 二 三"]),
        ("<p> </p><p>&nbsp;</p><p>\u200b</p><p>一</p>", ["一"]),
        ("<h2>一<br>二</h2>", ["一 二"]),
        ("<p style='white-space: pre-wrap'>一\n二</p>", ["一", "二"]),
        ("<p>一<script>x()</script><style>y{}</style>二</p>", ["一二"]),
        ("<p>一<!-- 注 -->二</p>", ["一二"]),
        ("<dl><dt>名</dt><dd>义</dd></dl>", ["名", "义"]),
        ("<p>一</p></body></html><p>尾</p>", ["一", "尾"]),
        ("<center>一</center>二", ["一", "二"]),
        ("<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp>字<rt>zì</rt></ruby>", ["漢(hàn)字(zì)"]),
        ("<rt>字</rt>", ["(字)"]),
        ("<p>從火\n  場中，\n\t居民</p>", ["從火場中，居民"]),
        ("<p>從火\n<b>場中</b>\n</p>", ["從火場中"]),
        ("<p>用 Python\n<b>寫</b><i>\n好</i></p>", ["用 Python 寫好"]),
        ("<p>一 二</p>", ["一 二"]),
        ("<p><i>程小滿</i>\n<i>舊街筆記</i></p>", ["程小滿 舊街筆記"]),
        (
            f"<p><i>他說，火是從南邊來的，{'很快' * 12}。</i>\n<i>後來就停了。</i></p>",
            [f"他說，火是從南邊來的，{'很快' * 12}。後來就停了。"],
        ),
        ("<p>水是 H<sub>2</sub>O</p>", ["水是 H2O"]),
    ],
)
def test_lines(markup: str, lines: list[str]) -> None:
    assert list(lines_of(blocks_of(markup))) == lines


@pytest.mark.parametrize(
    ("markup", "spans"),
    [
        ("<p>他的<b>头发</b></p>", [Span(2, 4, Mark.STRONG)]),
        ("<p><b>他</b><b>的</b></p>", [Span(0, 2, Mark.STRONG)]),
        (
            "<p><strong>他<em>的</em></strong></p>",
            [Span(0, 2, Mark.STRONG), Span(1, 2, Mark.EMPHASIS)],
        ),
        ("<p>看<a href='a.html'>这里</a></p>", [Span(1, 3, Mark.LINK, "a.html")]),
        ("<p>看<a href='javascript:void(0)'>这里</a><a>那里</a></p>", []),
        ("<b><p>他的</p></b>", [Span(0, 2, Mark.STRONG)]),
        ("<p><span style='font-weight: 700'>他</span></p>", [Span(0, 1, Mark.STRONG)]),
        ("<p><b style='font-weight:normal'>他</b></p>", []),
        ("<p>　<b>　他</b>的</p>", [Span(0, 1, Mark.STRONG)]),
        ("<p>用<code>len()</code></p>", [Span(1, 6, Mark.CODE)]),
        (
            "<p>H<sub>2</sub><sup>[1]</sup></p>",
            [Span(1, 2, Mark.SUBSCRIPT), Span(2, 5, Mark.SUPERSCRIPT)],
        ),
        ("<p><del>他</del><s>的</s></p>", [Span(0, 2, Mark.DELETED)]),
        (
            "<p><span style='text-decoration: underline line-through'>他</span>的</p>",
            [Span(0, 1, Mark.DELETED)],
        ),
        (
            "<p><mark>他</mark><u>的</u></p>",
            [Span(0, 1, Mark.HIGHLIGHT), Span(1, 2, Mark.UNDERLINE)],
        ),
        (
            "<p>看<ruby>中<rp>(</rp><rt>zhōng</rt><rp>)</rp><b>中</b><rt>zhōng</rt></ruby></p>",
            [
                Span(1, 9, Mark.RUBY, "zhōng"),
                Span(9, 17, Mark.RUBY, "zhōng"),
                Span(9, 10, Mark.STRONG),
            ],
        ),
    ],
)
def test_marks(markup: str, spans: list[Span]) -> None:
    (block,) = blocks_of(markup)
    assert isinstance(block, DraftText)
    assert list(block.text.spans) == spans


@pytest.mark.parametrize(
    ("markup", "tag", "classes", "centred"),
    [
        ("<p>一</p>", "p", "", False),
        ("<h3>一</h3>", "h3", "", False),
        ("<h3><div><b>一</b></div></h3>", "h3", "", False),
        ("<figcaption><p>一</p></figcaption>", "figcaption", "", False),
        (
            "<div class='imgBox'><p class='pic_desc' id='d1'>一</p></div>",
            "p",
            "pic desc d1 img box",
            False,
        ),
        ("<p align=center>一</p>", "p", "", True),
        ("<div style='text-align: center'><p>一</p></div>", "p", "", True),
        ("<div align=center><p align=left>一</p></div>", "p", "", False),
        ("<center><p>一</p></center>", "p", "", True),
        ("<p class=text-center>一</p>", "p", "text center", True),
        ("<p class=content-center-left-column>一</p>", "p", "content center left column", False),
    ],
)
def test_what_the_page_says_of_a_line(
    markup: str, tag: str, classes: str, *, centred: bool
) -> None:
    (block,) = blocks_of(markup)
    assert isinstance(block, DraftText)
    assert (block.tag, block.classes, block.centred) == (tag, classes, centred)


def test_quotes_and_lists_nest() -> None:
    (quote, listing) = blocks_of(
        "<blockquote><p>引</p><ul><li>甲</li></ul></blockquote>"
        "<ol><li>一<ul><li>一甲</li><li><p>一乙</p><p>续</p></li></ul></li><li>二</li></ol>"
    )
    assert isinstance(quote, DraftQuote)
    assert kinds_of(quote.blocks) == ["Text", "List"]
    assert isinstance(listing, DraftList)
    assert listing.ordered
    first, second = listing.items
    assert kinds_of(first) == ["Text", "List"]
    assert isinstance(inner := first[1], DraftList)
    assert not inner.ordered
    assert [list(lines_of(item)) for item in inner.items] == [["一甲"], ["一乙", "续"]]
    assert list(lines_of(second)) == ["二"]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<ul>一<li>二</li>三</ul>", ["一", "二", "三"]),
        ("<ul><ul><li>一</li></ul></ul>", ["一"]),
        ("<li>一</li><li>二</li>", ["一", "二"]),
        ("<ul><li></li><li>一</li></ul>", ["一"]),
        ("<blockquote>一<blockquote>二</blockquote>三</blockquote>", ["一", "二", "三"]),
    ],
)
def test_broken_lists_lose_nothing(markup: str, lines: list[str]) -> None:
    assert list(lines_of(blocks_of(markup))) == lines


@pytest.mark.parametrize(
    "markup",
    [
        "<dl><dt>灯<dd>照路的<dt>塔<dd>高的</dl>",
        "<dl><div><dt>灯</dt><dd>照路的</dd></div><div><dt>塔</dt><dd>高的</dd></div></dl>",
    ],
)
def test_terms_and_what_they_mean_are_a_list(markup: str) -> None:
    (listing,) = blocks_of(markup)
    assert isinstance(listing, DraftList)
    assert [list(lines_of(item)) for item in listing.items] == [["灯", "照路的"], ["塔", "高的"]]


@pytest.mark.parametrize(
    "markup",
    [
        "<dl><dt>题目<dd>正文</dl>",
        f"<dl><dt>灯为什么亮？<dd>{'因为有油。' * 80}<dt>塔为什么高？<dd>{'看得远。' * 80}</dl>",
        "<dl><dt><h3>灯</h3><dd>照路的<dt><h3>塔</h3><dd>高的</dl>",
        f"<dl><dt>{'很长的话' * 20}<dd>照路的<dt>塔<dd>高的</dl>",
    ],
)
def test_a_layout_and_questions_with_answers_are_no_list_of_terms(markup: str) -> None:
    assert not any(isinstance(block, DraftList) for block in blocks_of(markup))


def test_deep_nesting_is_flattened_but_kept() -> None:
    blocks = blocks_of("<blockquote>" * 300 + "深" + "</blockquote>" * 300)
    assert list(lines_of(blocks)) == ["深"]
    depth = 0
    while isinstance(blocks[0], DraftQuote):
        depth, blocks = depth + 1, blocks[0].blocks
    assert 0 < depth < 20


def test_ids_are_in_reading_order() -> None:
    ids = list(ids_of(blocks_of("<p>一</p><ul><li>二</li></ul><blockquote>三</blockquote><hr>四")))
    assert ids == sorted(set(ids))
    assert len(ids) == 7


def test_dividers() -> None:
    assert [type(block) for block in blocks_of("一<hr>二")] == [DraftText, DraftDivider, DraftText]


class TestPictures:
    @pytest.mark.parametrize(
        ("attributes", "asset", "source"),
        [
            ("src='a.png'", "a.png", "a.png"),
            ("src='gone.png'", None, "gone.png"),
            ("src='blank.gif' data-src='a.png'", "a.png", "a.png"),
            ("src='data:image/gif;base64,R0lGOD' data-original='gone.png'", None, "gone.png"),
            ("data-src='gone.png' src='a.png'", "a.png", "a.png"),
            ("srcset='data:image/gif;base64,R0lGOD' src='gone.png'", None, "gone.png"),
            ("srcset='/img/loading.gif' src='a.png'", "a.png", "a.png"),
            ("src='/img/loading.gif'", None, "/img/loading.gif"),
            ("srcset='small.png 1x, a.png 2x' src='small.png'", "a.png", "a.png"),
            ("_src='a.png'", "a.png", "a.png"),
            ("", None, ""),
        ],
    )
    def test_which_reference_counts(self, attributes: str, asset: str | None, source: str) -> None:
        (block,) = blocks_of(f"<img {attributes} alt='湖'>", {"a.png": 1})
        assert isinstance(block, DraftPicture)
        assert (block.asset_id, block.source, block.alt) == (asset, source, "湖")

    def test_what_else_is_noted(self) -> None:
        (block,) = blocks_of(
            "<div class=photo><img class='lazy' src=a title=题 width=300px height='200'></div>"
        )
        assert isinstance(block, DraftPicture)
        assert (block.title, block.width, block.height) == ("题", 300, 200)
        assert block.classes == "lazy photo"

    @pytest.mark.parametrize(("beside", "title"), [("", "题"), ("<b>字</b>", "")])
    def test_the_title_of_the_link_that_holds_it_alone(self, beside: str, title: str) -> None:
        (block, *_) = blocks_of(f"<div><a title=题><img src=a>{beside}</a></div>")
        assert isinstance(block, DraftPicture)
        assert block.title == title

    def test_a_picture_splits_its_paragraph(self) -> None:
        blocks = blocks_of("<p>前<img src=a.png>后</p>")
        assert kinds_of(blocks) == ["Text", "Picture", "Text"]

    def test_a_figure_keeps_its_caption(self) -> None:
        picture, caption = blocks_of(
            "<figure><a href=big.png><img src=a.png></a><figcaption>湖边。</figcaption></figure>"
        )
        assert isinstance(picture, DraftPicture)
        assert isinstance(caption, DraftText)
        assert (caption.tag, caption.text.text) == ("figcaption", "湖边。")

    @pytest.mark.parametrize(
        ("markup", "line"),
        [
            ("好<img class=emoji alt='😀'>的", "好😀的"),
            ("好<img alt='[微笑]' src=a.gif>的", "好[微笑]的"),
            ("质能<img class=latex alt='E=mc^2'>方程", "质能$E=mc^2$方程"),
            ("好<img width=16 height=16 alt='图标' src=i.png>的", "好的"),
        ],
    )
    def test_pictures_inside_a_line(self, markup: str, line: str) -> None:
        assert list(lines_of(blocks_of(f"<p>{markup}</p>"))) == [line]

    @pytest.mark.parametrize(
        "markup",
        [
            "<img data-src=gone.png src=blank.gif><noscript><img src=a.png></noscript>",
            "<noscript><img src=a.png></noscript>",
        ],
    )
    def test_a_noscript_twin_counts_once(self, markup: str) -> None:
        (block,) = blocks_of(markup, {"a.png": 1})
        assert isinstance(block, DraftPicture)
        assert block.asset_id == "a.png"

    def test_a_twin_that_was_not_saved_beats_what_stands_in_for_it(self) -> None:
        spacer = "data:image/gif;base64,R0lGODlhAQABAAAAACw="
        (block,) = blocks_of(
            f"<img src='{spacer}'><noscript><img src=https://a.example/b.png></noscript>",
            {spacer: 1},
        )
        assert isinstance(block, DraftPicture)
        assert (block.asset_id, block.source) == (None, "https://a.example/b.png")

    @pytest.mark.parametrize(
        ("style", "address"),
        [
            ("background-image:url(&quot;a.jpg&quot;);height:300px", "a.jpg"),
            ("height: 120.5px; background: #fff url('a.jpg') no-repeat", "a.jpg"),
            ("background:url(a.jpg);min-height:80px", "a.jpg"),
            ("background-image:url(a.jpg)", None),
            ("background-image:url(a.jpg);height:12px", None),
            ("background-image:url(a.jpg);line-height:300px", None),
            ("background-image:none;height:300px", None),
        ],
    )
    def test_an_empty_box_shows_its_background(self, style: str, address: str | None) -> None:
        blocks = blocks_of(f'<section style="{style}"></section>')
        assert [b.source for b in blocks if isinstance(b, DraftPicture)] == [
            a for a in (address,) if a
        ]

    def test_a_background_behind_words_is_no_picture(self) -> None:
        style = "background-image:url(a.jpg);height:300px"
        assert kinds_of(blocks_of(f'<section style="{style}">一</section>')) == ["Text"]

    def test_two_pictures_are_no_twins(self) -> None:
        blocks = blocks_of("<img src=a><p>一</p><noscript><img src=b></noscript>")
        assert kinds_of(blocks) == ["Picture", "Text", "Picture"]

    def test_the_sources_of_a_picture_element(self) -> None:
        (block,) = blocks_of(
            "<picture><source srcset='a.webp'><img src='gone.jpg'></picture>", {"a.webp": 1}
        )
        assert isinstance(block, DraftPicture)
        assert block.asset_id == "a.webp"


class TestCode:
    @pytest.mark.parametrize(
        ("markup", "code"),
        [
            ("<pre>a = 1\n  b = 2\n</pre>", "a = 1\n  b = 2"),
            ("<pre><code>if a &lt; b:<br>    pass</code></pre>", "if a < b:\n    pass"),
            ("<pre><span>def</span> <b>f</b>():\n    pass</pre>", "def f():\n    pass"),
            ("<div class=highlight><pre>\n\nx\n\ny\n</pre></div>", "x\n\ny"),
            ("<pre>print('你好')  # 打印</pre>", "print('你好')  # 打印"),
        ],
    )
    def test_code_is_kept_as_it_stands(self, markup: str, code: str) -> None:
        (block,) = blocks_of(markup)
        assert isinstance(block, DraftCode)
        assert block.code == code

    def test_prose_in_pre_becomes_paragraphs(self) -> None:
        blocks = blocks_of("<pre>春天来了，河水涨了。\n　　燕子也回来了。</pre>")
        assert list(lines_of(blocks)) == ["春天来了，河水涨了。", "燕子也回来了。"]
        assert kinds_of(blocks) == ["Text", "Text"]

    def test_empty_code_is_nothing(self) -> None:
        assert blocks_of("<pre> \n </pre>") == ()


class TestTables:
    def test_a_data_table(self) -> None:
        (table,) = blocks_of(
            "<table><caption>各城人口</caption><thead><tr><th>城市<th>人口</thead>"
            "<tr><td>甲城<td><b>100</b> 万<tr><td>乙城<td><p>80</p><p>万</p></table>"
        )
        assert isinstance(table, DraftTable)
        assert table.caption.text == "各城人口"
        assert table.header_rows == 1
        assert [[cell.text for cell in row] for row in table.rows] == [
            ["城市", "人口"],
            ["甲城", "100 万"],
            ["乙城", "80 万"],
        ]
        assert table.rows[1][1].spans == (Span(0, 3, Mark.STRONG),)

    def test_cells_that_reach_over_leave_empty_ones(self) -> None:
        (table,) = blocks_of(
            "<table><tr><th rowspan=2>甲<th colspan=2>乙"
            "<tr><td>丙<td>丁<tr><td>戊<td>己<td>庚</table>"
        )
        assert isinstance(table, DraftTable)
        assert [[cell.text for cell in row] for row in table.rows] == [
            ["甲", "乙", ""],
            ["", "丙", "丁"],
            ["戊", "己", "庚"],
        ]

    @pytest.mark.parametrize(
        ("markup", "kinds"),
        [
            ("<table><tr><td><p>一段。</p><p>二段。</p></td></tr></table>", ["Text", "Text"]),
            (
                "<table><tr><td><img src=a></td></tr><tr><td>图注</td></tr></table>",
                ["Picture", "Text"],
            ),
            ("<table><tr><td><table><tr><td>内</td></tr></table></td></tr></table>", ["Text"]),
            ("<table role=presentation><tr><td>一<td>二<tr><td>三<td>四</table>", ["Text"] * 4),
            ("<table><tr><td><h2>题</h2><td>二<tr><td>三<td>四</table>", ["Text"] * 4),
            ("<table><tr><td class=gutter><pre>1</pre><td><pre>a</pre></table>", ["Code", "Code"]),
            (
                "<table><tr><td rowspan=2><td>注意<tr><td>门口的锁。</table>",  # a framed note
                ["Text", "Text"],
            ),
        ],
    )
    def test_layout_tables_are_flattened(self, markup: str, kinds: list[str]) -> None:
        assert kinds_of(blocks_of(markup)) == kinds

    def test_pictures_in_a_data_table_follow_it(self) -> None:
        blocks = blocks_of("<table><tr><th>旗<th>国<tr><td><img src=a><td>甲国</table>")
        assert kinds_of(blocks) == ["Table", "Picture"]

    def test_absurd_spans_are_bounded(self) -> None:
        (table,) = blocks_of(
            "<table><tr><td colspan=99999 rowspan=99999>一<td>二<tr><td>三<td>四</table>"
        )
        assert isinstance(table, DraftTable)
        assert max(map(len, table.rows)) < 200


def test_blank_lines_part_paragraphs_that_no_tag_parts() -> None:
    first, second = "湖边的旧书店开了二十年，如今要搬走了。" * 4, "老板姓陈。"
    (one, two, three) = lines_of(blocks_of(f"<div>{first}\n\n{second}\n\n{first}</div>"))
    assert (one, two, three) == (first, second, first)


def test_a_line_has_the_class_of_what_holds_all_of_it() -> None:
    (block,) = blocks_of("<p class=a><span class='photo-caption'>湖</span></p>")
    assert isinstance(block, DraftText)
    assert block.classes == "photo caption a"

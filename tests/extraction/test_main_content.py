"""Which part of a page is its article, whatever stands around it."""

from __future__ import annotations

import pytest

from reader.core.draft import DraftPicture, DraftText
from tests.extraction.pages import BODY, PARAGRAPHS, TITLE, extracted, lines_of

H1 = f"<h1>{TITLE}</h1>"
LINKS = "".join(f"<li><a href='/{i}'>另一条不相干的新闻标题之{i}</a></li>" for i in range(12))
TEASER = (
    "<div class='row'><h4><a href='/{0}'>别的文章标题，说的是第{0}件事</a></h4>"
    "<p>这里是那篇文章的摘要，写得不短，有逗号，也有句号。它讲第{0}件事，讲得很详细，很长。</p></div>"
)
TEASERS = "".join(TEASER.format(i) for i in range(30))
COMMENTS = "".join(
    f"<div><b>读者{i}</b><p>写得真好，我也去过那家书店，可惜去年就关门了，真是遗憾。</p></div>"
    for i in range(20)
)
DISCLAIMER = "本网站所载内容仅供参考，不代表本站立场，如有侵权，请与我们联系，我们将及时处理。" * 4


def article_of(body: str, head: str | None = None) -> list[str]:
    cleaned = extracted(body) if head is None else extracted(body, head)
    return list(lines_of(cleaned.draft.blocks))


@pytest.mark.parametrize(
    "page",
    [
        f"{H1}<div>{BODY}</div>",
        f"<ul>{LINKS}</ul>{H1}<div>{BODY}</div><ul>{LINKS}</ul>",
        f"<article>{H1}{BODY}</article><aside>{BODY}</aside>",
        f"{H1}<div class=article-content>{BODY}</div><div class=list>{TEASERS}</div>",
        f"{H1}<div>{BODY}</div><div class=comments>{COMMENTS}</div>",
        f"{H1}<div>{BODY}</div><div id=pinglun><h3>评论</h3>{COMMENTS}</div>",
        f"{H1}<div>{BODY}</div><div class=disclaimer><p>{DISCLAIMER}</p></div>",
        f"<form action=x><div>{H1}<div>{BODY}</div></div><input type=hidden></form>",
        f"{H1}<div style='visibility: hidden'>{BODY}</div>",
        f"{H1}<div style='display:none'>{BODY}</div>",
        f"{H1}<div hidden>{BODY}</div>",
        f"{H1}<table><tr><td>{BODY}</td><td><ul>{LINKS}</ul></td></tr></table>",
        f"<div class=related><p>{DISCLAIMER}</p></div>{H1}<div>{BODY}</div>",
        f"{H1}<div>{BODY}</div></body></html><div class=ad>广告，广告，广告。</div>",
        f"{H1}<div>{BODY}<div class=share>分享到微信，分享到微博。</div></div>",
        f"<html><body>{H1}<div>{BODY}</div></body></html>",
    ],
)
def test_the_article_is_found(page: str) -> None:
    assert [line for line in article_of(page) if line != TITLE] == list(PARAGRAPHS)


def test_paragraphs_that_are_no_p() -> None:
    sections = "".join(f"<section><span>{p}</span></section>" for p in PARAGRAPHS)
    breaks = "<br><br>".join(PARAGRAPHS)
    for inner in (sections, breaks):
        assert article_of(f"<ul>{LINKS}</ul>{H1}<div>{inner}</div><ul>{LINKS}</ul>") == list(
            PARAGRAPHS
        )


def test_text_after_the_first_end_of_html() -> None:
    page = f"<html><body>{H1}<div>{BODY}</div></body></html><div><p>{PARAGRAPHS[0]}尾。</p></div>"
    cleaned = extracted(page)
    everything = [*lines_of(cleaned.draft.blocks), *(r.text for r in cleaned.removals)]
    assert PARAGRAPHS[0] + "尾。" in everything


def test_a_short_article_beside_a_long_stream_of_teasers() -> None:
    short = PARAGRAPHS[0]
    page = f"{H1}<div><p>{short}</p></div><div class=stream>{TEASERS}</div>"
    assert article_of(page) == [short]


def test_the_description_tells_a_short_article() -> None:
    head = f"<title>某网</title><meta name=description content='{PARAGRAPHS[1]}'>"
    page = f"<div><p>{PARAGRAPHS[1]}</p></div><div><p>{DISCLAIMER}</p></div>"
    assert PARAGRAPHS[1] in article_of(page, head)


def test_comments_longer_than_the_article() -> None:
    page = f"{H1}<div><p>{PARAGRAPHS[0]}</p></div><div class='comment-box'>{COMMENTS * 3}</div>"
    assert article_of(page) == [PARAGRAPHS[0]]


def test_a_name_that_sounds_like_noise_does_not_lose_the_article() -> None:
    page = f"<div class='share-page related'>{H1}<div class=comment-text>{BODY}</div></div>"
    assert PARAGRAPHS[2] in article_of(page)


def test_a_poem_has_short_lines() -> None:
    poem = "<br>".join(["窗外一片湖光", "窗内一盏灯", "翻过这一页", "天就要亮了"])
    page = f"<ul>{LINKS}</ul><h1>{TITLE}</h1><div class=poem>{poem}</div><ul>{LINKS}</ul>"
    assert "窗内一盏灯" in article_of(page)


def test_short_lines_win_over_talk_with_stops() -> None:
    verses = [f"第{n}行没有句号的短诗说着湖水和旧书" for n in "一二三四五六七八九十"]
    talk = "".join(f"<p>读者{i}说，写得好，真好。</p>" for i in range(6))
    page = f"{H1}<div><div>{'<br>'.join(verses)}</div><div>{talk}</div></div>"
    assert article_of(page)[: len(verses)] == verses


def test_a_copy_for_another_screen_stays_hidden() -> None:
    page = f"{H1}<div>{BODY}</div><div style='display:none'>{BODY}</div>"
    assert article_of(page) == list(PARAGRAPHS)


def test_a_formula_is_told_once_in_tex() -> None:
    formula = (
        "<span class=katex><span class=katex-mathml><math><semantics><mrow><mi>E</mi><mi>m</mi>"
        "</mrow><annotation encoding='application/x-tex'>E=m</annotation></semantics></math></span>"
        "<span class=katex-html aria-hidden=true><span>E</span><span>m</span></span></span>"
    )
    lines = article_of(f"{H1}<div>{BODY}<p>质量{formula}能量。</p></div>")
    assert lines[-1] == "质量$E=m$能量。"


def test_a_large_picture_above_the_text_belongs_to_the_article() -> None:
    page = (
        f"<div>{H1}<figure><img src=a.jpg><figcaption>湖边。</figcaption></figure>"
        f"<div class=tools>字号</div><div class=content>{BODY * 2}</div></div><ul>{LINKS}</ul>"
    )
    assert article_of(page)[0] == "湖边。"


def test_an_article_in_two_boxes_of_one_name() -> None:
    page = (
        f"{H1}<div class=wrap><div class=part>{BODY * 3}</div>"
        f"<div class=tool>字号</div><div class=part><p>{PARAGRAPHS[0]}再会。</p></div></div>"
        f"<div><p>{DISCLAIMER}</p></div>"
    )
    assert PARAGRAPHS[0] + "再会。" in article_of(page)


def test_a_lead_between_title_and_text_belongs_to_the_article() -> None:
    lead = "核心提示：湖边的旧书店开了二十年，如今要搬走了。"
    page = (
        f"<div>{H1}<div class=summary><p>{lead}</p></div><div class=tools>字号</div>"
        f"<div class=content>{BODY * 2}</div></div><ul>{LINKS}</ul>"
    )
    assert lead in article_of(page)


def test_encyclopedia_apparatus_goes() -> None:
    page = (
        f"{H1}<div class=mw-parser-output><div id=toc><ul><li>1 历史</li></ul></div>{BODY}"
        "<h2>历史<span class=mw-editsection>[<a href=e>编辑</a>]</span></h2>"
        f"{BODY}<div class=reflist><ol><li>某书，某页。</li></ol></div></div>"
    )
    lines = article_of(page)
    assert "历史" in lines
    assert not {"1 历史", "历史[编辑]", "某书，某页。"} & set(lines)


def test_an_inline_button_does_not_take_its_paragraph_along() -> None:
    page = f"{H1}<div>{BODY}<p><span class=share>分享</span>{PARAGRAPHS[0]}再会。</p></div>"
    cleaned = extracted(page)
    assert PARAGRAPHS[0] + "再会。" in list(lines_of(cleaned.draft.blocks))
    assert [r.text for r in cleaned.removals if r.rule == "share"] == ["分享"]


def test_lines_about_the_article_are_handed_on() -> None:
    page = (
        f"<div class=head>{H1}<div class=info>2021-03-04 15:06　来源：湖城晚报</div></div>"
        f"<div class=content>{BODY}</div><div class=ed>责任编辑：林小川</div>"
        f"<ul>{LINKS}</ul>"
    )
    cleaned = extracted(page)
    bylines = [b for b in cleaned.draft.blocks if getattr(b, "tag", "") == "byline"]
    assert list(lines_of(tuple(bylines))) == [
        "2021-03-04 15:06　来源：湖城晚报",
        "责任编辑：林小川",
    ]


def test_a_box_of_the_article_s_own_among_its_paragraphs() -> None:
    note = (
        "<div class=sidebar><b>提示</b><p>书店的地图要自己找，<a href=/m>总图</a>在门后，"
        "分图在柜台下面的抽屉里，用完请放回去。</p></div>"
    )
    first, *others = (f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    lines = article_of(f"{H1}<div>{first}{note}{''.join(others)}</div>")
    assert lines[1] == "提示"
    assert lines[2].startswith("书店的地图要自己找，总图在门后，")
    beside = article_of(f"{H1}<div>{BODY}</div>{note}")
    assert [line for line in beside if line != TITLE] == list(PARAGRAPHS)


@pytest.mark.parametrize(
    "opening",
    ["<aside class='footnote brackets'>", "<aside role=doc-footnote>", "<aside class=callout>"],
)
def test_an_aside_that_is_a_note_is_the_article_s_own(opening: str) -> None:
    note = f"{opening}<p>一说是书店搬走以后的事。</p></aside>"
    assert article_of(f"{H1}<div>{BODY}{note}</div>")[-1] == "一说是书店搬走以后的事。"


@pytest.mark.parametrize("sign", ["¶", "#", "\uf0c1"])
def test_a_heading_s_link_to_itself_is_a_button(sign: str) -> None:
    heading = f"<h2>怎样找书<a class=permalink href='#find'>{sign}</a></h2>"
    cleaned = extracted(f"{H1}<div>{heading}{BODY}</div>")
    assert list(lines_of(cleaned.draft.blocks))[-1 - len(PARAGRAPHS)] == "怎样找书"
    assert sign in [removal.text for removal in cleaned.removals]


def test_a_summary_above_the_text_may_have_a_link_in_it() -> None:
    lead = (
        "<p>这篇文章说的是<a href=/lake>湖边</a>的一家旧书店，怎样在一个下午里，卖出一本旧地图，"
        "又怎样在同一个下午里，把它找回来。</p>"
    )
    page = f"<div><div>{H1}{lead}</div><div>{BODY}</div></div>"
    lines = [line for line in article_of(f"<ul>{LINKS}</ul>{page}") if line != TITLE]
    assert lines[0].startswith("这篇文章说的是湖边的")


def test_the_names_of_code_and_of_the_numbers_of_its_lines() -> None:
    code = "<span class=lang>py</span><pre><code class='line-numbers'>a = 1</code></pre>"
    numbered = "<table><tr><td class=gutter><pre>1</pre></td><td><pre>b = 2</pre></td></tr></table>"
    assert article_of(f"{H1}<div>{BODY}{code}{numbered}</div>")[-2:] == ["a = 1", "b = 2"]


def test_every_section_of_a_manual_though_one_holds_most() -> None:
    terms = "".join(f"<dt>第{n}格</dt><dd><div>{BODY}</div></dd>" for n in range(6))
    sections = (
        f"<div><h4>怎样找书</h4><p>{PARAGRAPHS[0]}</p></div>"
        f"<div><h4>架上有什么</h4><div><dl>{terms}</dl></div></div>"
        f"<div><h4>怎样还书</h4><p>{PARAGRAPHS[3]}</p></div>"
    )
    page = f"<div>{H1}</div><div><p>{DISCLAIMER}</p></div><div>{sections}</div>"
    lines = article_of(page)
    assert [line for line in lines if line.startswith("怎样")] == ["怎样找书", "怎样还书"]


def test_names_inside_code_speak_of_the_program() -> None:
    code = (
        "<pre><span class=linenumber>1</span><span class=hljs-comment># 说明</span>\n"
        "<span class=share>share()</span></pre>"
    )
    lines = article_of(f"{H1}<div>{BODY}{code}</div>")
    assert lines[-1] == "# 说明\nshare()"


@pytest.mark.parametrize(
    "page",
    [
        f"<ul>{LINKS}</ul><ul>{LINKS}</ul><div class=footer>{DISCLAIMER}</div>",
        f"<div class=list>{TEASERS}</div><ul>{LINKS}</ul>",
    ],
)
def test_a_front_page_holds_no_article(page: str) -> None:
    cleaned = extracted(page, "<title>湖城网</title>")
    assert cleaned.draft.blocks == ()
    assert cleaned.removals


def test_a_digest_is_an_article_although_its_items_look_like_teasers() -> None:
    page = f"<div>{H1}<div class=digest>{TEASERS}</div></div>"
    assert len(article_of(page)) >= 60


def test_a_formula_that_is_only_drawn_is_kept() -> None:
    formula = "<span class=katex><span class=katex-html><span>E</span><span>=m</span></span></span>"
    assert article_of(f"{H1}<div>{BODY}<p>质量{formula}能量。</p></div>")[-1] == "质量E=m能量。"


def test_a_line_that_goes_on_behind_an_inline_element_is_kept() -> None:
    page = f"{H1}<div><span>{BODY}<em>湖边的人</em></span>都散了，灯也熄了。</div>"
    assert article_of(page)[-1] == "湖边的人都散了，灯也熄了。"


def test_a_paragraph_before_the_article_belongs_to_it_whatever_holds_it() -> None:
    lead = "湖边的旧书店开了二十年，如今要搬走了，老板说，他还没有想好以后要去哪里。"
    page = f"<div>{H1}<div id=top><h3>{lead}</h3></div><div id=main>{BODY * 2}</div></div>"
    assert article_of(page)[0] == lead


def test_the_picture_before_the_article_is_told_by_its_alternative_text() -> None:
    box = "<div class=slide><img src=a.jpg alt='搬走的書店'><div>搬走的書店</div></div>"
    page = f"<div>{H1}{box}<div class=content>{BODY}</div></div>"
    assert article_of(page)[0] == "搬走的書店"


def test_paragraphs_in_a_box_of_an_unlucky_name_stay() -> None:
    page = f"<div>{H1}<div class=content>{BODY}<div class=share>{BODY * 2}</div></div></div>"
    assert article_of(page)[-8:] == list(PARAGRAPHS * 2)


def test_what_only_screen_readers_are_told_is_not_shown() -> None:
    page = f"<div>{H1}<strong class=visually-hidden>文章信息</strong>{BODY}</div>"
    assert "文章信息" not in article_of(page)


def test_the_date_under_the_article_counts_when_it_is_one_of_publication() -> None:
    page = f"{H1}<div class=content>{BODY}</div><div class=time>编辑于 2021-03-02 22:15</div>"
    assert extracted(page).draft.metadata.published == "2021-03-02T22:15"


def test_the_picture_before_the_article_is_told_by_the_name_of_its_box() -> None:
    box = "<div class='pic box'><img src=a.jpg alt=''><p>搬走的書店</p></div>"
    page = f"<div>{H1}{box}<div class=content>{BODY}</div></div>"
    assert article_of(page)[0] == "搬走的書店"


def test_a_page_of_results_keeps_its_tables_whole() -> None:
    names = "、".join(f"选手{n}号" for n in range(20))
    rows = "".join(f"<tr><td>第{n}项</td><td><b>甲队</b><br>{names}</td></tr>" for n in range(6))
    table = f"<table><thead><tr><th>项目</th><th>第一名</th></tr></thead>{rows}</table>"
    page = f"<title>运动会成绩</title><h1>运动会成绩</h1><div>{table}<p>第二天</p>{table}</div>"
    kinds = [type(block).__name__ for block in extracted(page).draft.blocks]
    assert kinds.count("DraftTable") == 2


SECTION = "<div class=section><h2>第{0}节</h2><p>{1}</p><p>{2}</p></div>"


def test_a_document_in_sections_is_one_article() -> None:
    long = SECTION.format("一", PARAGRAPHS[0] * 12, PARAGRAPHS[1] * 12)
    short = SECTION.format("二", PARAGRAPHS[2], PARAGRAPHS[3])
    table = "<ul><li>木架</li><li>藤椅</li></ul>"
    last = SECTION.format("三", PARAGRAPHS[3], PARAGRAPHS[2])
    lines = article_of(f"<h1>{TITLE}</h1><div>{long}{short}{table}{last}</div>")
    assert {"第二节", "木架", "藤椅", "第三节"} <= set(lines)


def test_a_lead_inside_a_further_part_is_told_once() -> None:
    quoted = f"<ul><li><div class=para>{PARAGRAPHS[2] * 2}</div></li></ul>"
    first = SECTION.format("一", PARAGRAPHS[0], PARAGRAPHS[1] + quoted)
    second = SECTION.format("二", PARAGRAPHS[3] * 9, PARAGRAPHS[3] * 9)
    lines = article_of(f"<h1>{TITLE}</h1><div>{first}{second}</div>")
    assert lines.count(PARAGRAPHS[2] * 2) == 1
    assert lines[0] == "第一节"


def test_sentences_with_a_link_behind_them_are_no_teasers() -> None:
    note = "<div>{0}<p>→ <a href=/a>https://hucheng.example/{1}</a></p></div>"
    notes = "".join(note.format(f"<p>{line * 2}</p>", i) for i, line in enumerate(PARAGRAPHS))
    lines = article_of(f"<h1>{TITLE}</h1><div>{BODY * 3}<div>{notes}</div></div>")
    assert PARAGRAPHS[0] * 2 in lines


def test_an_anchor_without_address_is_no_link() -> None:
    lines = article_of(f"<h1>{TITLE}</h1><div><a name=top>{BODY}</a></div>")
    assert lines == list(PARAGRAPHS)


@pytest.mark.parametrize("name", ["copyright", "comments", "related"])
def test_the_id_of_a_heading_is_made_of_its_words(name: str) -> None:
    lines = article_of(f"<h1>{TITLE}</h1><div>{BODY}<h2 id={name}>附记</h2>{BODY}</div>")
    assert "附记" in lines


def test_words_above_the_title_are_no_part_of_the_article() -> None:
    cleaned = extracted(f"<article><p>文化</p><h1>{TITLE}</h1>{BODY}</article>")
    assert list(lines_of(cleaned.draft.blocks)) == [TITLE, *PARAGRAPHS]
    assert [(r.rule, r.text) for r in cleaned.removals] == [("above_title", "文化")]


def test_lines_of_another_kind_above_the_title_stay() -> None:
    body = f"<div><p>作者lake (湖边人)</p><p>看板Books</p><p>标题{TITLE}</p>{BODY}</div>"
    lines = list(lines_of(extracted(body).draft.blocks))
    assert "看板Books" in lines


@pytest.mark.parametrize("name", ["infobox vcard", "basicInfoBlock__x right", "J-basic-info"])
def test_a_box_of_facts_goes_and_its_picture_stays(name: str) -> None:
    facts = "<tr><th>长度</th><td>一百米</td></tr><tr><td><img src=a.jpg></td></tr>"
    box = f"<table class='{name}'>{facts}</table>"
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{box}{BODY}</div>")
    assert list(lines_of(cleaned.draft.blocks)) == list(PARAGRAPHS)
    assert [type(block) for block in cleaned.draft.blocks][:1] == [DraftPicture]
    assert ("infobox", "长度\n一百米") in [(r.rule, r.text) for r in cleaned.removals]


@pytest.mark.parametrize(
    ("cell", "captions"),
    [
        ("<img src=a.jpg><div>渡口的石阶</div>", ["渡口的石阶"]),
        ("<img src=a.jpg>", []),
        ("<img src=a.jpg><img src=b.jpg>两岸", []),
    ],
)
def test_the_picture_of_a_box_of_facts_keeps_the_words_of_its_cell(cell, captions) -> None:
    box = f"<table class=infobox><tr><td>{cell}</td></tr><tr><td>一百米</td></tr></table>"
    blocks = extracted(f"<h1>{TITLE}</h1><div>{box}{BODY}</div>").draft.blocks
    found = [b.text.text for b in blocks if isinstance(b, DraftText) and b.tag == "figcaption"]
    assert found == captions


def test_the_frame_of_a_collected_work_is_no_text() -> None:
    head = (
        "<table><tr><td class=header-backlink>←<a>渡船</a></td><td>作者：林小雨</td>"
        "<td class=header-forelink><a>石橋</a>→</td></tr></table>"
    )
    foot = "<div class=licenseContainer><table><tr><td>本作品可以自由使用。</td></tr></table></div>"
    blocks = extracted(f"<h1>{TITLE}</h1><div>{head}{BODY}{foot}</div>").draft.blocks
    said = "".join(lines_of(blocks))
    assert not any(words in said for words in ("渡船", "石橋", "自由使用"))


def test_a_video_folded_into_the_text_takes_its_captions_along() -> None:
    video = (
        "<div class='pic-video'><a href=v><img src=a.jpg></a><span>渡口的一天</span>"
        "<span>时长：01:45</span><h4>渡口的一天<a>收起</a></h4></div>"
    )
    lines = article_of(f"{H1}<div>{BODY}{video}{BODY}</div>")
    assert lines == [*PARAGRAPHS, *PARAGRAPHS]


def test_the_question_above_an_answer_belongs_to_it() -> None:
    asked = "<div class=q-content>旧书店几点关门？我想去。</div>"
    lines = article_of(f"<h1>{TITLE}</h1>{asked}<div class=answer-text>{BODY}</div>")
    assert lines[0] == "旧书店几点关门？我想去。"


def test_a_page_that_is_one_pre_keeps_its_lines() -> None:
    body = "\n".join(PARAGRAPHS)
    assert article_of(f"<h1>{TITLE}</h1><pre>{body}</pre>") == list(PARAGRAPHS)


def test_blanks_between_blocks_are_nothing_and_between_words_a_blank() -> None:
    body = f"<div>\n  {BODY}\n <p><b>湖边</b> <i>书店</i></p>\n</div>\n"
    assert article_of(f"<h1>{TITLE}</h1>{body}") == [*PARAGRAPHS, "湖边 书店"]


def test_a_box_of_buttons_with_many_links_among_its_words_is_none_of_the_article() -> None:
    links = "<a href=/a>湖城旧书市目录，湖城地图</a>"
    for more, is_article in ((links * 2, False), ("", True)):
        told = "".join(f"<p>{paragraph * 2}{more}</p>" for paragraph in PARAGRAPHS[2:])
        box = f"<div><div class=share-bar>{told}</div></div>"
        lines = article_of(f"{H1}<div>{BODY}{box}</div>")
        assert any(PARAGRAPHS[2] * 2 in line for line in lines) is is_article

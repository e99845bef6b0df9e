"""Forums and question-and-answer pages: one post is the article, the others are accounted for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.core.draft import Cleaned
from tests.extraction.pages import BODY, TITLE, extracted, lines_of

FIRST = (
    "上周末去看了城东的老水塔，砖砌的，四层楼高，铁梯子还能爬，门口的锁早就没有了。",
    "守塔的老人说，水塔是六一年建的，供了半个城的水，后来自来水厂扩建，就停用了。",
)
OTHERS = (
    "我小时候就住在水塔下面，夏天停电的时候全院子的人都在塔底下乘凉，老人讲故事，小孩捉迷藏。",
    "铁梯子去年就被拆了吧？我上个月去的时候门口已经用砖封起来了，旁边立了一块牌子，禁止入内。",
    "水塔的图纸在档案馆可以查到，编号是建字第四十二号，设计的人姓罗，后来去了外省，没有回来。",
)


def discuz(number: int, text: str) -> str:
    floor = ("楼主", "沙发", "板凳", "地板")[number]
    return (
        f"<div id=post_{number}><table class=plhin><tr><td class=pls><div class=authi>"
        f"<a href='home.php?mod=space&uid={number}'>用户{number}</a></div></td><td class=plc>"
        f"<div class=pi><a>{floor}</a><em>发表于 2021-3-{number + 1} 20:11</em></div><table><tr>"
        f"<td class=t_f id=postmessage_{number}>{text}</td></tr></table></td></tr></table></div>"
    )


def phpbb(number: int, text: str) -> str:
    return (
        f"<div id=p{number} class='post bg{number % 2 + 1}'><dl class=postprofile><dt>"
        f"<a class=username href=./memberlist.php?u={number}>用户{number}</a></dt></dl>"
        f"<div class=postbody><p class=author>由 <a class=username>用户{number}</a> » "
        f"<time>2021-03-0{number + 1} 20:11</time></p><div class=content>{text}</div></div></div>"
        "<hr class=divider>"
    )


def answer(number: int, text: str) -> str:
    card = "AnswerCard" if number == 0 else "List-item"
    return (
        f"<div class='Card {card}'><div class='ContentItem AnswerItem'><div class=AuthorInfo>"
        f"<a class=UserLink href=/people/u{number}>用户{number}</a></div><div class=RichContent>"
        f"<p>{text}</p><div class=ContentItem-time>编辑于 2021-03-0{number + 1}</div></div>"
        f"<button>赞同 {number}</button></div></div>" + ("<h4>更多回答</h4>" if number == 0 else "")
    )


def page(post: Callable[[int, str], str], first: str) -> Cleaned:
    posts = "".join(post(number, text) for number, text in enumerate((first, *OTHERS)))
    return extracted(f"<h1>{TITLE}</h1><div id=list>{posts}</div>")


@pytest.mark.parametrize("post", [discuz, phpbb, answer])
@pytest.mark.parametrize("first", ["<br><br>".join(FIRST), FIRST[0]])
def test_the_first_post_is_the_article(post: Callable[[int, str], str], first: str) -> None:
    cleaned = page(post, first)
    shown = "\n".join(lines_of(cleaned.draft.blocks))
    assert all(line in shown for line in first.split("<br><br>"))
    taken = "\n".join(r.text for r in cleaned.removals if r.rule == "other_posts")
    assert [text for text in OTHERS if text in shown or text not in taken] == []


@pytest.mark.parametrize("post", [discuz, phpbb])
@pytest.mark.parametrize("first", ["请问水塔还在吗？", "求助", TITLE])
def test_a_thread_that_begins_with_a_line_is_its_replies(
    post: Callable[[int, str], str], first: str
) -> None:
    cleaned = page(post, first)
    shown = list(lines_of(cleaned.draft.blocks))
    assert [line for line in OTHERS if line not in shown] == []
    assert [line for line in shown if "用户" in line or "2021" in line] == []
    assert any("用户2" in r.text for r in cleaned.removals if r.rule == "post_frame")


def test_what_the_first_author_goes_on_to_tell_is_shown() -> None:
    authors = (1, 2, 1, 1)
    texts = ("<br>".join(FIRST), "顶一下，等更新。", OTHERS[2], "谢谢各位。")
    posts = "".join(
        f"<li class=reply><a class=name href=/people/{user}>用户{user}</a> <i>{floor}楼</i>"
        f"<div class=c>{text}</div><span>2021-03-0{floor} 20:11</span></li>"
        for floor, (user, text) in enumerate(zip(authors, texts, strict=True), start=1)
    )
    cleaned = extracted(f"<h1>{TITLE}</h1><ul class=replies>{posts}</ul>")
    shown = list(lines_of(cleaned.draft.blocks))
    assert shown == [*FIRST, OTHERS[2]]


@pytest.mark.parametrize("label", ["楼主", "樓主", "题主", "原PO"])
def test_posts_that_are_labelled_as_the_first_authors_are_shown(label: str) -> None:
    posts = "".join(
        f"<div class='floor f{n}'><p class=info>{who}：<a href=/u/{n}>甲{n}</a> 2021-3-{n}</p>"
        f"<div class=text>{text}</div><p class=bar>举报 | {n}楼</p></div>"
        for n, (who, text) in enumerate(
            (("作者", "写得真好。"), (label, OTHERS[2]), ("作者", OTHERS[0])), start=1
        )
    )
    top = f"<p>{label}：<a href=/u/9>乙</a> 2021-3-1</p><div>{'<br>'.join(FIRST)}</div>"
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{top}{posts}</div>")
    shown = list(lines_of(cleaned.draft.blocks))
    assert [text in shown for text in (*FIRST, OTHERS[2], OTHERS[0])] == [True, True, True, False]
    assert [line for line in shown if "举报" in line or "2021" in line] == [] or shown[
        0
    ].startswith(label)


def test_the_question_stands_before_the_answer_that_was_chosen() -> None:
    texts = ("城东的水塔还在吗？想带孩子去看看，怕白跑一趟，请知道的朋友说说。", *OTHERS[1:])
    posts = "".join(
        f"<div class='post{' accepted' if n == 1 else ''}'><div class=user><a class=username "
        f"href=/u/{n}>用户{n}</a> <span>{n + 3} 天前</span></div>"
        f"<div class=body><p>{text}</p></div></div>"
        for n, text in enumerate(texts)
    )
    cleaned = extracted(f"<h1>{TITLE}</h1><div class=stream>{posts}</div>")
    assert list(lines_of(cleaned.draft.blocks)) == [texts[0], texts[1]]


def test_the_chosen_answer_is_the_article() -> None:
    answers = "".join(
        f"<div class='answer{' best-answer' if number == 1 else ''}'><div class=user-name>甲</div>"
        f"<div class=answer-time>2021-03-0{number + 1}</div>"
        f"<div class=text><p>{text}</p></div></div>"
        for number, text in enumerate(OTHERS)
    )
    cleaned = extracted(f"<h1>{TITLE}</h1><div class=q>水塔还在吗？</div><div>{answers}</div>")
    shown = "\n".join(lines_of(cleaned.draft.blocks))
    assert [text in shown for text in OTHERS] == [False, True, False]


def test_replies_below_an_article_are_no_article() -> None:
    replies = "".join(
        f"<div class=row><a class=nick>用户{n}</a><span>2021-03-0{n + 1}</span><p>{text}</p></div>"
        for n, text in enumerate(OTHERS)
    )
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{BODY}</div><div>{replies}</div>")
    shown = "\n".join(lines_of(cleaned.draft.blocks))
    assert not any(text in shown for text in OTHERS)
    assert {r.rule for r in cleaned.removals} == {"other_posts"}


@pytest.mark.parametrize(
    "section",
    [
        "<div class=entry><span class=time>2021-03-01 10:00</span><p>{}</p></div>",
        "<div class=entry><span class=author>甲</span><p>{}</p></div>",
        "<blockquote class=tweet><a class=author>甲</a><p>{}</p>2021-03-01</blockquote>",
    ],
)
def test_sections_of_one_article_stay(section: str) -> None:
    sections = "".join(section.format(text) for text in (*FIRST, *OTHERS))
    shown = "\n".join(lines_of(extracted(f"<h1>{TITLE}</h1><div>{sections}</div>").draft.blocks))
    assert [text for text in (*FIRST, *OTHERS) if text not in shown] == []


def test_articles_with_cards_of_authors_between_paragraphs_stay() -> None:
    card = (
        "<div class=card><a class=author>甲</a><p>一张卡片，两句话。</p><time>2021-3-1</time></div>"
    )
    cleaned = extracted(f"<h1>{TITLE}</h1><div>{BODY}{card}{BODY}{card}{BODY}</div>")
    assert not any(removal.rule == "other_posts" for removal in cleaned.removals)


def test_pages_of_a_forum_are_no_parts() -> None:
    posts = "".join(discuz(number, text) for number, text in enumerate((FIRST[0], *OTHERS)))
    pager = "<div class=pg><strong>1</strong><a href=2.html>2</a><a href=2.html>下一页</a></div>"
    assert extracted(f"<h1>{TITLE}</h1><div>{posts}</div>{pager}").draft.metadata.part is None


def test_the_next_articles_of_a_page_that_goes_on_are_others() -> None:
    item = "<div class=item><h1>{0}</h1><span>2019-09-0{1}</span><div class=body>{2}</div></div>"
    stream = item.format(TITLE, 1, BODY) + item.format("渡轮停航三天", 2, OTHER * 3)
    cleaned = extracted(f"<div>{stream}</div>")
    assert "渡轮停航三天" not in list(lines_of(cleaned.draft.blocks))
    assert BODY.count("<p>") == sum(1 for line in lines_of(cleaned.draft.blocks) if line in BODY)
    sections = stream.replace("2019-09", "第一九章，")
    kept = list(lines_of(extracted(f"<div>{sections}</div>").draft.blocks))
    assert "渡轮停航三天" in kept


OTHER = "<p>风浪太大，渡轮停航三天，居民改走大桥，早上的公车挤满了人，司机说很久没见过。</p>"

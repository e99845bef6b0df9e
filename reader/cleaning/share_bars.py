"""Share, like, comment and scan-this lines."""

from __future__ import annotations

from itertools import groupby

from reader.bylines.labels import COUNTERS
from reader.cleaning.lines import (
    edge_lines_of,
    edges_of,
    is_set_as_heading,
    iter_blocks,
    remove_lines,
    short_text,
)
from reader.core.articles.prose import any_of, is_link
from reader.core.draft import Cleaned, Draft, DraftBlock, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern

_PLACE = any_of(
    r"""(?:新浪|腾讯)?微博 微信(?:好友|朋友圈|收藏)? 朋友圈 好友 qq(?:空间|好友|群)? 人人网?
    豆瓣 百度贴吧 钉钉 知乎 小红书 抖音 支付宝 facebook fb twitter line plurk 噗浪 google\+?
    whatsapp telegram threads linkedin pinterest reddit instagram wechat weibo 脸书 e-?mail 电邮
    电子邮件 邮件 复制链接 拷贝链接 连结 链接 二维码 更多 其他 x(?![a-z])"""
)
_ANYTHING = Pattern("更多|其他|连结|链接|邮件|x")
"""Places that a line may name alone without being a button."""
_ACT = any_of(
    r"""一键分享 (?:分享|共享)(?:到我的圈子|给好友|到|至|给|本文|此?文章|此文|按钮|链接)?
    转发(?:到|至|本文)? 转帖到? share(?:\s*(?:on|to|this))? tweet pin\sit"""
)
_REACTION = any_of(
    """点赞 赞赏 赞同 赞 喜欢 收藏 评论 留言 举报 在看 看一看 推荐 打赏 赏 踩 顶 关注 我要评论
    发表评论 存(?:新闻|文章) 写评论 查看评论 参与评论 网友评论 我来说两句 跟贴 打印 列印
    投诉 我要反馈 反馈 like comment follow"""
)
_COUNT = r"\(?\s*\d[\d,.]*+\s*[万wk]?\+?\s*(?:人|次|条)?(?:参与|评论|赞|喜欢)?\s*\)?"
_GAP = r"[\s|/,:、·()\[\]【】>»+]*+"
_BAR = Pattern(rf"{_GAP}(?:(?>{_ACT}|{_PLACE}|{_REACTION}|{_COUNT}){_GAP})+")
_ACTED = Pattern(_ACT)
_REACTED = Pattern(rf"{_REACTION}|{_PLACE}")

_LONGEST = 64


def share_bars(draft: Draft) -> Cleaned:
    """Remove lines of share buttons; one such word alone only at the page's edges."""
    edge_lines, linked_lines = edge_lines_of(draft), _linked_bars(draft)

    def is_bar(line: DraftText) -> bool:
        text = short_text(line, _LONGEST)
        if line.block_id in linked_lines:
            return True
        if not text or not _BAR.fullmatch(text):
            return False
        acts, reactions = len(_ACTED.findall(text)), len(_REACTED.findall(text))
        if acts and acts + reactions >= 2:
            return True
        at_edge = line.block_id in edge_lines and not is_set_as_heading(line)
        if _ANYTHING.fullmatch(text):
            return False
        return at_edge and acts + reactions >= 1

    return remove_lines(
        draft, "share_bar", translatable("Buttons of the page for sharing and liking."), is_bar
    )


def _linked_bars(draft: Draft) -> frozenset[str]:
    """Return the ids of lines, each a link of one button, that stand together: 分享, facebook."""
    found: set[str] = set()
    for are_buttons, row in groupby(iter_blocks(draft.blocks), _is_linked_button):
        lines = [line for line in row if isinstance(line, DraftText)]
        acts = any(_ACTED.match(short_text(line, _LONGEST)) for line in lines)
        if are_buttons and acts and len(lines) >= 2:
            found.update(line.block_id for line in lines)
    return frozenset(found)


def _is_linked_button(block: DraftBlock) -> bool:
    return (
        isinstance(block, DraftText)
        and is_link(block.text)
        and not is_set_as_heading(block)
        and _BAR.fullmatch(short_text(block, _LONGEST)) is not None
    )


def counters(draft: Draft) -> Cleaned:
    """Remove lines at the page's edges that are nothing but counts of readers and comments."""
    return remove_lines(
        draft,
        "reaction_line",
        translatable("Belongs to the page's comments."),
        lambda line: COUNTERS.fullmatch(short_text(line, _LONGEST)) is not None,
        within=edges_of(draft).both,
    )

"""Share, like, comment and scan-this lines."""

from __future__ import annotations

import re
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
from reader.core.draft import Cleaned, Draft, DraftBlock, DraftText
from reader.core.prose import any_of, is_link, is_prose
from reader.core.translatable import translatable

_PLACE = any_of(
    r"""(?:新浪|腾讯)?微博 微信(?:好友|朋友圈|收藏)? 朋友圈 好友 qq(?:空间|好友|群)? 人人网?
    豆瓣 百度贴吧 钉钉 知乎 小红书 抖音 支付宝 facebook fb twitter line plurk 噗浪 google\+?
    whatsapp telegram threads linkedin pinterest reddit instagram wechat weibo e-?mail 电邮
    电子邮件 邮件 复制链接 拷贝链接 连结 链接 二维码 更多 其他 x(?![a-z])"""
)
_ANYTHING = re.compile("更多|其他|连结|链接|邮件|x")
"""Places that a line may name alone without being a button."""
_ACT = any_of(
    r"""一键分享 (?:分享|共享)(?:到我的圈子|给好友|到|至|给|本文|此?文章|此文|按钮|链接)?
    转发(?:到|至|本文)? 转帖到? share(?:\s*(?:on|to|this))? tweet pin\sit"""
)
_REACTION = any_of(
    """点赞 赞赏 赞同 赞 喜欢 收藏 评论 留言 举报 在看 看一看 推荐 打赏 赏 踩 顶 关注 我要评论
    发表评论 写评论 查看评论 参与评论 网友评论 我来说两句 跟贴 打印 投诉 我要反馈 反馈 like
    comment follow"""
)
_COUNT = r"\(?\s*\d[\d,.]*+\s*[万wk]?\+?\s*(?:人|次|条)?(?:参与|评论|赞|喜欢)?\s*\)?"
_GAP = r"[\s|/,:、·()\[\]【】>»+]*+"
_BAR = re.compile(rf"{_GAP}(?:(?>{_ACT}|{_PLACE}|{_REACTION}|{_COUNT}){_GAP})+")
_ACTED = re.compile(_ACT)
_REACTED = re.compile(rf"{_REACTION}|{_PLACE}")

_SENTENCE = re.compile(
    r"^[\[【(>▶→]*\s*(?:(?:欢迎|请|点击|快来?|觉得不错|喜欢(?:本文|这篇文章)"
    r"|把(?:本文|文章)|一键|右上角)[,! ]?)*"
    + any_of(
        """分享(?:让更多人看到|给更多人|给朋友|给好友|到朋友圈|文章到|至朋友圈|至好友|此文|这篇文章|本文)[^,。]{0,12}[。!~]*$
        用?微信(?:扫一扫|扫码|扫描) 微信里点.{0,4}发现 点(?:个|一下|击右下角).{0,2}(?:在看|赞)
        [看赞]完.{0,4}分享 转发(?:给|到)(?:更多|朋友圈|好友) 点(?:分享|收藏|在看|点赞)$
        喜欢(?:本文|这篇文章)吗 喜欢(?:本文|这篇文章).{0,6}(?:按赞|点赞|分享|关注|点个)"""
    )
)
_SCAN = re.compile(
    r"(?:扫一扫|扫描|扫码|长按|识别|猛戳).{0,14}(?:二维码|码|关注|下载|加入|图片|手机)|扫.{0,6}码"
    r"|二维码.{0,8}(?:关注|下载|分享|加入|订阅|扫)"
)
_SCAN_PURPOSE = re.compile(
    any_of(
        """关注 下载 分享 加入 订阅 公众号 客户端 朋友圈 好友 app 获取 手机(?:浏览|阅读|看) 打开"""
    )
)
_REACTION_LINE = re.compile(
    r"[(\[]?"
    + any_of(
        r"""\+\s*1$ (?:已有)?\d+(?:人|条)?(?:跟贴|参与|评论)[)\]]?$ (?:跟贴|评论|参与)\s*\(?\d+\)?$
        网友评论仅供.* 文明上网.* (?:登录|登入|注册)后.{0,6}(?:评论|留言|发言).* 还没有人?评论.*
        \d+\s*人赞同了该.{2,4}$ 发表(?:评论|留言)$ 我要反馈$ 举报(?:反馈)?$
        (?:最[新热]|热门|精彩|全部|网友)?(?:评论|跟贴|留言)\s*(?:\(\d+\)|\d+\s*条|区)$
        我来说两句.* 好文章.{0,8}(?:赞|支持).* 赞赏(?:支持|作者)?$ 给作者[打赞]赏.*"""
    )
    + r"[\])]?"
)
# What blog programs write for those who cannot see their icons.
_SPOKEN = re.compile(
    any_of(
        r"""(?:单击|点击?|按|分享|共享).{0,30}\(在新(?:窗口|视窗)中?(?:打开|开启)\)
        (?:分享|共享)(?:此|这篇|本)文章?\s*:?$ (?:请按赞|赞过|按赞|喜欢这篇文章)\s*:$
        (?:赞|喜欢|按赞)\s*(?:正在|载入中|加载中)(?:加载|载入)?[.…]*$
        (?:点击|单击|按一下)(?:以|即可)?(?:在|到).{2,16}(?:上)?(?:共享|分享).{0,4}$"""
    )
)
_LONGEST = 64


def share_bars(draft: Draft) -> Cleaned:
    """Remove lines of share buttons; one such word alone only at the page's edges."""
    edge_lines, linked_lines = edge_lines_of(draft), _linked_bars(draft)

    def is_bar(line: DraftText) -> bool:
        text = short_text(line, _LONGEST)
        if line.block_id in linked_lines or (line.block_id in edge_lines and _SPOKEN.match(text)):
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


def share_sentences(draft: Draft) -> Cleaned:
    """Remove the sentences that ask the reader to share, 分享讓更多人看到 and its kin."""
    return remove_lines(
        draft,
        "share_sentence",
        translatable("Asks the reader to share the page."),
        lambda line: (
            _SENTENCE.match(short_text(line, _LONGEST)) is not None and not is_prose(line.text)
        ),
    )


def scan_lines(draft: Draft) -> Cleaned:
    """Remove the lines under QR codes that were to be scanned, 掃描二維碼關注 and its kin."""
    edge_lines = edge_lines_of(draft)

    def is_scan(line: DraftText) -> bool:
        text = short_text(line, _LONGEST)
        if not _SCAN.search(text):
            return False
        return line.block_id in edge_lines or (
            _SCAN_PURPOSE.search(text) is not None and "。" not in text
        )

    return remove_lines(
        draft, "scan_line", translatable("Belongs to a QR code of the page."), is_scan
    )


def reaction_lines(draft: Draft) -> Cleaned:
    """Remove counts of readers and comments, and invitations to comment."""
    return remove_lines(
        draft,
        "reaction_line",
        translatable("Belongs to the page's comments."),
        lambda line: any(
            pattern.fullmatch(short_text(line, _LONGEST)) for pattern in (_REACTION_LINE, COUNTERS)
        ),
        within=edges_of(draft).both,
    )

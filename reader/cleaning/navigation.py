"""Breadcrumbs and the page's own buttons: letter size, print, back to top, other pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.cleaning.lines import (
    edge_lines_of,
    edges_of,
    is_set_as_heading,
    iter_lines,
    remove_blocks,
    remove_lines,
    replace_texts,
)
from reader.core.characters import count_letters
from reader.core.draft import Cleaned, Draft, DraftText
from reader.core.prose import any_of, is_link, plain
from reader.core.text import NO_TEXT
from reader.core.translatable import translatable

_LOCATION = re.compile(r"^(您|你)?(现在|当前|目前)?(所在)?(的)?(位置|路径)(是|为)?\s*[:>]?\s*")
_CRUMB_SEPARATOR = re.compile(r"\s*(?:>+|»+|›+|→|::|/(?=\s)|(?<=\s)/)\s*")
_LONGEST_CRUMB = 16
_LONGEST_TRAIL = 120
_SENTENCE = re.compile(r"[。！？，；]|点击|进入|更多|查看")
_WORD = re.compile(r"[^\W\d_]{2}")
_PLACEHOLDER_CRUMB = re.compile(r"^(正文|文章|详细页?面?|内容|查看|首页|home|网站首页)$")

_SIZE = r"(?:[特超]?[大中小]|标准|默认)"
_FONT_SIZE = re.compile(
    "|".join(
        (
            r"[\[【(]?选?择?(?:字号|字级|字体(?:大小)?|文字大小)\s*:?\s*"
            rf"(?:[\[【(]?(?:{_SIZE}|a?[+\-]|a)[\]】)]?[\s|]*)*[\]】)]?",
            rf"{_SIZE}(?:字号|字体|字)(?:\s*[|/]?\s*{_SIZE}(?:字号|字体|字))*",
            r"[大中小](?:\s*[|/]?\s*[大中小]){1,2}|a-\s*\|?\s*(?:a\s*)?a\+",
            r"a\+\s*\|?\s*(?:a\s*)?a-|t[+大小]?\s*t[-小大]?",
        )
    )
)
_BACK = re.compile(
    r"[<\[【(^↑▲]*\s*"
    + any_of(
        r"""(?:返回|回到?|去)(?:顶部|页首|页面顶部|最顶|头条|首页|主页|列表|上一?[页级]|频道首页|频道|.{2,4}首页|.{2,4}[,、]?\s*查看更多)
        (?:back|return|go)?\s*to\s*top top scroll\sto\stop"""
    )
    + r"\s*[>»\]】)^↑▲]*"
)
_BUTTON = any_of(
    """打印(?:本[页稿文]|此[页文]|文章)? 列印 友善列印 关闭(?:窗口|本页)? 关窗 收藏(?:本[页文])?
    加入收藏 复制(?:链接|网址|本文)? 播报 听新闻 语音播报 全文朗读 朗读 阅读模式 放大 缩小
    电子报 责任纠错 纠错 投稿 我要(?:纠错|评论|留言) 举报 检举 反馈 收听 简体 繁体 手机版 网页版
    高?清?(?:图集|组图) 发表评论 (?:告诉|推荐给|发送给)好友
    登录 注册 订阅 返回 编辑 刷新 分享(?:到|至)?:? 字[号体级](?:大小)?:?(?:\\s*[大中小]){0,3}"""
)
_CLOSE = re.compile(r"[×✕✖╳]")
_BETWEEN = r"[\]】)\[【(|/,\s]*+"
_BUTTONS = re.compile(rf"[\[【(]?{_BUTTON}(?:{_BETWEEN}{_BUTTON})*[\]】)]?")
_CERTAIN_BUTTONS = re.compile(
    r"[\[【(]?(?:打印本[页稿文]|关闭窗口|加入收藏|友善列印|我要纠错|语音播报|返回)"
    rf"(?:{_BETWEEN}{_BUTTON})+[\]】)]?|[\[【(](?:打印|关闭|纠错|举报|收藏)[\]】)]"
)
_OTHER_ARTICLE = re.compile(
    r"[<\[【(«‹←]*\s*"
    + any_of(
        r"""阅读下一篇(?:文章|新闻)? [上下前后]一?[篇则条章](?:文章|新闻|博文|日志)? 继续阅读
        (?:previous|next)(?:\s(?:post|article))?"""
    )
    + r"(?:\s*[:>»\]】)|→].*|\s*$|(?<![a-z])\s+\S.*)"
)
_PAGE_WORD = any_of(
    r"""[上下首末尾前后]一?页 最后一?页 共\s*\d+\s*页 第\s*\d+\s*页 跳转?[至到] 在本页阅读全文
    全文阅读 余下全文 阅读全文 显示全文"""
)
_PAGER = re.compile(
    rf"(?:(?>{_PAGE_WORD}|[\[【(]?\d{{1,3}}(?!\d)[\]】)]?|\.\.\.|…|[<>«»‹›|/,→←])\s*)+"
)
_PAGER_SIGN = re.compile(rf"{_PAGE_WORD}|[\[【]\d{{1,3}}[\]】]\s*[\[【]\d{{1,3}}[\]】]")


@dataclass(frozen=True, slots=True)
class _Trail:
    crumbs: tuple[str, ...]
    is_whole: bool
    """Whether the crumbs are all that the line says."""


def breadcrumbs(draft: Draft) -> Cleaned:
    """Move the way to the page into site and section, and the site's name standing alone by it."""
    head = edges_of(draft).head
    lines = [b for b in draft.blocks if isinstance(b, DraftText) and b.block_id in head]
    trails = ((line, _trail_of(line.text.text, draft.metadata.title)) for line in lines)
    found, trail = next(((line, trail) for line, trail in trails if trail), (None, None))
    if trail is None:
        return Cleaned(draft)
    site, *section = trail.crumbs
    known = draft.metadata
    moved = replace(known, site=known.site or site, section=known.section or tuple(section))
    consumed = {
        other.block_id: NO_TEXT
        for other in lines
        if other is found or "".join(other.text.text.split()) == site
    }
    cleaned = replace_texts(replace(draft, metadata=moved), consumed)
    if trail.is_whole and moved.site == site and moved.section == tuple(section):
        return Cleaned(cleaned)
    removed = remove_blocks(
        draft,
        "breadcrumbs",
        translatable("The way to this page through its site."),
        consumed.keys(),
    )
    return Cleaned(replace(removed.draft, metadata=moved), removed.removals)


def font_size_buttons(draft: Draft) -> Cleaned:
    """Remove the buttons that change the size of the page's letters."""
    return remove_lines(
        draft,
        "font_size_buttons",
        translatable("A button of the page that changes the size of its letters."),
        lambda line: _is(_FONT_SIZE, line, longest=24),
    )


def back_links(draft: Draft) -> Cleaned:
    """Remove the links back to the top, to the list and to the site's front page."""
    return remove_lines(
        draft,
        "back_link",
        translatable("A link back to the top of the page or to the site's other pages."),
        lambda line: _is(_BACK, line, longest=20),
    )


def page_buttons(draft: Draft) -> Cleaned:
    """Remove print, close, copy, report and their kin; single words only at the page's edges."""
    edge_lines = edge_lines_of(draft)
    return remove_lines(
        draft,
        "page_buttons",
        translatable("Buttons of the page, such as print, close or report."),
        lambda line: (
            _is(_CERTAIN_BUTTONS, line, longest=40)
            or (is_link(line.text) and _is(_CLOSE, line, longest=1))
            or (
                line.block_id in edge_lines
                and not is_set_as_heading(line)
                and _is(_BUTTONS, line, longest=40)
            )
        ),
    )


def pager(draft: Draft) -> Cleaned:
    """Remove 【1】【2】, 上一頁 1 2 下一頁 and 共 4 页; a line of bare numbers stays."""
    return remove_lines(
        draft,
        "pager",
        translatable("Links to the other pages of this article."),
        lambda line: (
            _is(_PAGER, line, longest=80) and _PAGER_SIGN.search(plain(line.text.text)) is not None
        ),
    )


def other_articles(draft: Draft) -> Cleaned:
    """Remove the links to the article before and the one after."""
    foot = edges_of(draft).foot
    foot_lines = {b.block_id for b in iter_lines(b for b in draft.blocks if b.block_id in foot)}
    return remove_lines(
        draft,
        "other_articles",
        translatable("A link to the article before or after this one."),
        lambda line: (
            (line.block_id in foot_lines or is_link(line.text))
            and _is(_OTHER_ARTICLE, line, longest=80)
        ),
    )


def _is(pattern: re.Pattern[str], line: DraftText, longest: int) -> bool:
    text = line.text.text.strip()
    return len(text) <= longest and pattern.fullmatch(plain(text)) is not None


def _trail_of(text: str, title: str) -> _Trail | None:
    """Return the site and the sections that ``text`` leads through; None if it is no such line."""
    if len(text) > _LONGEST_TRAIL:
        return None
    line = plain(text)
    labelled = _LOCATION.match(line)
    start = labelled.end() if labelled else 0
    crumbs, position = [], start
    for separator in _CRUMB_SEPARATOR.finditer(line, start):
        crumbs.append(text[position : separator.start()].strip())
        position = separator.end()
    if not crumbs or (len(crumbs) < 2 and not labelled and ">" not in line):
        return None
    if any(len(c) > _LONGEST_CRUMB or _SENTENCE.search(c) for c in crumbs):
        return None
    last = text[position:].strip()
    is_title = count_letters(last) > _LONGEST_CRUMB or last == title
    said = [c for c in (*crumbs, *([] if is_title else [last])) if c]
    named = [c for c in said if not _PLACEHOLDER_CRUMB.match(plain(c))]
    is_from_home = _PLACEHOLDER_CRUMB.match(plain(crumbs[0])) is not None
    if (len(named) < 2 and not labelled and not is_from_home) or not all(map(_WORD.search, named)):
        return None
    is_whole = named == said and (not is_title or last == title)
    return _Trail(tuple(named), is_whole) if named else None

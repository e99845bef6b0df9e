"""Lists of other articles: related, recommended, most read."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby, pairwise, takewhile
from urllib.parse import urlsplit

from reader.bylines.labels import LABELLED
from reader.cleaning.lines import (
    edges_of,
    is_set_as_heading,
    iter_lines,
    remove_blocks,
    text_of,
)
from reader.core.articles.prose import any_of, is_link, is_prose, plain
from reader.core.characters.kinds import count_letters
from reader.core.draft import Cleaned, Draft, DraftBlock, DraftList, DraftPicture, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.text import Mark, Text

_WHAT = any_of(
    """阅读 新闻 链接 连结 报[导道] 推荐 文章 专题 资讯 内容 话题 回顾 栏目 视频 影音 图集 图片
    推文 热文 精选 好文 消息 评论 标签 关键[字词] 主题 热[读议搜] 必[读看] 看点 焦点 要闻"""
)
_KIND = any_of(
    """相关 延伸 推荐 更多 往期 热门 热点 精彩 最新 近期 同类 类似 编辑 本周 本月 今日 24小时 一周
    实时 即时 深度 独家 其他 大家 人气 点击 重点"""
)
LABEL = any_of(
    rf"""{_KIND}(?:的|相关|热门|精彩|最新)?[\s·|/]{{0,3}}{_WHAT}(?:推荐|排行榜?)?
    猜[你您](?:喜欢|想看|感兴趣)
    大家都在[看搜读] [为给][你您]推荐 你(?:可能|或许|也许)[会还]?也?(?:喜欢|感兴趣|想看)
    您可能也?(?:喜欢|感兴趣) 还想看 看了(?:本文|这篇).{{0,8}}还看了? 其他人[也还都]在看
    (?:相关|类似|同类|更多)(?:的)?(?:问题|问答|提问|帖子)
    热门(?:排行|点击|关注|榜) (?:阅读|点击|热门|新闻)排行榜? 推荐给[您你] 编辑精选 小编推荐
    阅读更多 更多[^,。:]{{1,12}}?(?:新闻(?:报[导道])?|报[导道]|文章|消息|影片|故事)
    其他[^,。:]{{1,6}}(?:闻|报[导道]|文章|消息) 看更多
    同场加映 相关(?:稿件|书[摘评籍]|信息|词条|商品|企业|股票|产品) 此前报道 更多(?:精彩|新闻)
    (?:热门|更多|精彩|推荐)直播
    related(?:\s(?:articles|posts|stories))? read\smore recommended 热搜 专题推荐 往期精[选彩]
    友情[链连][接结] (?:本文)?作者的?(?:其他|更多|最新)(?:文章|作品)"""
)
_SIGNS = r"《<>▶►●○◎◆◇■□★☆·※▲▼↓|\-—_*\s\u2600-\u27bf\U0001f300-\U0001faff\ufe0f"
_HEADING = Pattern(
    rf"[\[【(「{_SIGNS}]*{LABEL}[\]】)」》:{_SIGNS}]*"
    rf"(?:more|更多|换一[批换]|全部)?[\]】)」》:{_SIGNS}]*"
)
_INLINE = Pattern(rf"[\[【(「{_SIGNS}]*{LABEL}\s*(?:[\]】)」]\s*[:>▶►|]?|[:>▶►|])\s*\S.*")
_FEWEST_NAMED = 2
"""Pictures that show that a page writes their names, as links, above them."""
_LONGEST_LABEL = 12
_IN_BRACKETS = Pattern(r"[\[【〔［][^\[\]【】〔〕［］]+[\]】〕］]")
_BOX = Pattern(
    "评论|留言|讨论|分享|推荐|相关|标签|热门|最新|更多|广告|导航|链接|订阅|关注|收藏|打赏|公众号|别处"
)
"""What a box of the page is called."""
_RELATED_REASON = translatable("Links to other articles.")
_QUESTIONS = Pattern("问[题答]|問[題答]|[提发發][问問]|帖子")
_LONGEST_ITEM = 60
_MARKED = Pattern(
    r"\s*(?:[\[【](?:延伸|延伸阅读|推荐|相关|阅读|专题|更多|看更多|回顾|前情|链接|热门|往期)[\]】]|[►▶▷▸▪■◆●•☞→»★☆]|>{1,2}|\U0001f449|\U0001f517)"
)
_SHORTEST_HEADLINE = 5
_FEWEST_TEASERS = 2
_LONG_SENTENCE = 24
_MUCH_LONGER = 2
"""Times the longest line of the teasers above; what is longer below them is the article's."""
_MOST_UNDER_A_LINK = 5
"""Lines of a teaser, verses and all."""
_RESOURCE = Pattern(r"https?:|www\.|\.com|下载|官网|地址|链接|项目|文档|仓库|github|源码|传送门")
"""What a sentence sends the reader to, which is no other article."""
_INTRODUCES = Pattern(r"以下|如下|下面|下列|这些|参[考见阅看]|包括|分别|推荐|[:：]\s*$")
_SOURCES = Pattern(
    r"参[见阅]|[另亦]见|相关条目|参考|引用|引文|文献|注释|来源|资料|出处|脚注|外部链接|reference|source"
)
_SENTENCE = Pattern(r"[。；]|[，,].*[。！？!?]$")


def related_lists(draft: Draft) -> Cleaned:
    """Remove 相关阅读 and its kin with the links that follow; a section of prose stays."""
    ids: set[str] = set()
    blocks = draft.blocks
    foot = edges_of(draft).foot
    position = 0
    while position < len(blocks):
        block = blocks[position]
        if isinstance(block, DraftText) and _is(_HEADING, block) and not _asks(blocks, position):
            end = _end_of_list(blocks, position + 1)
            end = max(end, _end_of_teasers(blocks, position + 1))
            if end > position + 1 or end == len(blocks) or block.block_id in foot:
                ids |= {b.block_id for b in blocks[position:end]}
            position = max(end, position + 1)
        else:
            if _is_labelled(block):
                ids.add(block.block_id)
            position += 1
    return remove_blocks(
        draft,
        "related_articles",
        _RELATED_REASON,
        ids,
    )


def _asks(blocks: Sequence[DraftBlock], position: int) -> bool:
    """Whether a heading such as 相关问题 has questions of the text below it, which are no links."""
    below = blocks[position + 1 : position + 2]
    return _QUESTIONS.search(text_of(blocks[position])) is not None and not any(
        map(_is_links, below)
    )


def _is_labelled(block: DraftBlock) -> bool:
    """Whether a line, or each item of a list, has such a label and its words: 猜你感兴趣：…."""
    match block:
        case DraftText():
            return _is_label_and_words(block) or _labels_link(block.text)
        case DraftList():
            lines = list(iter_lines((block,)))
            return bool(lines) and all(map(_is_label_and_words, lines))
        case _:
            return False


def _is_label_and_words(line: DraftText) -> bool:
    return _is(_INLINE, line) and not is_prose(line.text)


def _labels_link(line: Text) -> bool:
    """Whether a line is 相关报道 and a link, set apart by nothing but their looks."""
    link = next((span for span in line.spans if span.mark is Mark.LINK), None)
    if link is None or not 0 < link.start <= _LONGEST_LABEL or link.end < len(line.text):
        return False
    return _HEADING.fullmatch(plain(line.text[: link.start].strip())) is not None


def inserted_links(draft: Draft) -> Cleaned:
    """Remove the headlines of other articles that stand between two paragraphs.

    They are a list of links that no sentence introduces, or a link behind a mark: ▶ 江邊的渡口.
    """
    ids: set[str] = set()
    further = (*draft.blocks[2:], None)
    for before, block, after in zip(draft.blocks, draft.blocks[1:], further, strict=False):
        match block:
            case DraftText():
                if _is_marked_headline(block.text):
                    ids.add(block.block_id)
            case DraftList() if (
                after and _is_links(block) and _is_sentence(before) and _is_sentence(after)
            ):
                if not _INTRODUCES.search(plain(text_of(before)[-_LONGEST_ITEM:])):
                    ids.add(block.block_id)
            case _:
                pass
    return remove_blocks(draft, "related_articles", _RELATED_REASON, ids)


def loose_links(draft: Draft) -> Cleaned:
    """Remove lines at the page's edges that are nothing but a link to another article.

    Links stay that the text needs: after a colon, above pictures that they name, to other sites,
    to sources, and those after whose section the text goes on. A heading goes with the links under
    it; one with nothing under it stays, unless it names a box of the page.
    """
    edges, needed = edges_of(draft), _needed_links(draft)
    ids: set[str] = set()
    is_kept = False
    last = next((i for i in reversed(range(len(draft.blocks))) if _is_said(draft.blocks[i])), -1)
    for index, block in enumerate(draft.blocks):
        if isinstance(block, DraftText) and not _leads_away(block.text):
            names_sources = _SOURCES.search(plain(block.text.text[:40])) is not None
            opens_section = is_set_as_heading(block) and index < last
            is_kept = names_sources or opens_section or (is_kept and not is_prose(block.text))
        elif (
            block.block_id in edges.both
            and not is_kept
            and block.block_id not in needed
            and _is_links(block)
        ):
            ids.add(block.block_id)
    if len(ids) == len(draft.blocks):
        return Cleaned(draft)
    ids |= _empty_labels(draft.blocks, ids)
    has_links = False
    for block in reversed(draft.blocks if ids or last >= 0 else ()):
        if block.block_id in ids:
            has_links = True
        elif _is_label(block) and (has_links or _names_box(block)):
            ids.add(block.block_id)
        else:
            break
    return remove_blocks(
        draft,
        "loose_link",
        translatable("A link that stands outside the article."),
        ids,
    )


def _empty_labels(blocks: Sequence[DraftBlock], links: Collection[str]) -> set[str]:
    """Return the labels without links that end a box whose other labels have ``links``."""
    labels = list(takewhile(_is_label, reversed(blocks)))
    above = blocks[: len(blocks) - len(labels)]
    linked = sum(1 for _ in takewhile(lambda block: block.block_id in links, reversed(above)))
    if not labels or not linked or linked == len(above) or not _is_label(above[-linked - 1]):
        return set()
    return {block.block_id for block in labels}


def _needed_links(draft: Draft) -> set[str]:
    """Return the links that the text needs, run by run."""
    host = _host(draft.metadata.url)
    needed: set[str] = set()
    before: DraftBlock | None = None
    for are_links, group in groupby(draft.blocks, _is_link_or_picture):
        run = list(group)
        if are_links:
            named = sum(
                _is_links(one) and isinstance(other, DraftPicture) for one, other in pairwise(run)
            )
            announced = before is not None and text_of(before).rstrip().endswith(("：", ":"))
            if announced or named >= _FEWEST_NAMED or _lead_elsewhere(run, host):
                needed |= {block.block_id for block in run}
        before = run[-1]
    return needed


def _is_link_or_picture(block: DraftBlock) -> bool:
    return isinstance(block, DraftPicture) or _is_links(block)


def _host(address: str) -> str:
    """Return the host in an address; empty where it has none, or is no address at all."""
    try:
        return urlsplit(address).netloc
    except ValueError:  # such as brackets that hold no IPv6 address
        return ""


def _lead_elsewhere(run: Sequence[DraftBlock], host: str) -> bool:
    """Whether every link of a run leads to another site than the page's own.

    Where the page does not say which that is, they must lead to several.
    """
    spans = [span for line in iter_lines(run) for span in line.text.spans]
    hosts = {_host(span.target) for span in spans if span.mark is Mark.LINK}
    if not hosts or "" in hosts:
        return False
    return host not in hosts if host else len(hosts) > 1


def _is_label(block: DraftBlock) -> bool:
    """Whether ``block`` is set as the label of what stands under it."""
    if not isinstance(block, DraftText) or count_letters(block.text.text) > _LONGEST_LABEL:
        return False
    return is_set_as_heading(block) or _IN_BRACKETS.fullmatch(block.text.text.strip()) is not None


def _names_box(block: DraftBlock) -> bool:
    return _BOX.search(plain(text_of(block))) is not None


def _leads_away(line: Text) -> bool:
    """Whether a line is a link to elsewhere: a heading may link to its own place on the page."""
    links = (span.target for span in line.spans if span.mark is Mark.LINK)
    return is_link(line) and not all(target.startswith("#") for target in links)


def _is_marked_headline(line: Text) -> bool:
    mark = _MARKED.match(plain(line.text))
    return (
        mark is not None
        and is_link(line.slice(mark.end(), len(line.text)))
        and count_letters(line.text) >= _SHORTEST_HEADLINE
        and _RESOURCE.search(plain(line.text)) is None
    )


def _is_sentence(block: DraftBlock) -> bool:
    return isinstance(block, DraftText) and is_prose(block.text)


def _is_said(block: DraftBlock) -> bool:
    """Whether ``block`` is a sentence of the article's own, however short."""
    return isinstance(block, DraftText) and block.text.text.rstrip().endswith(("。", "！", "？"))


def _is_tagged_heading(block: DraftBlock) -> bool:
    return isinstance(block, DraftText) and block.tag[:1] == "h" and block.tag[1:].isdigit()


def _end_of_list(blocks: tuple[DraftBlock, ...], start: int) -> int:
    """Return where the run of links, headlines and their pictures from ``start`` on ends."""
    end = start
    for position in range(start, len(blocks)):
        block = blocks[position]
        if isinstance(block, DraftPicture):
            continue
        if not _is_item(block):
            break
        end = position + 1
    return end


def _end_of_teasers(blocks: Sequence[DraftBlock], start: int) -> int:
    """Return the end of all blocks where from ``start`` on they are links with words under them.

    Behind a mere list of links the article may go on; here each is followed by as much as the last.
    """
    links = [i for i in range(start, len(blocks)) if _is_links(blocks[i])]
    gaps = [_lines_of_teaser(blocks[link + 1 : after]) for link, after in pairwise(links)]
    with_words = [gap for gap in gaps if gap]
    if len(with_words) < _FEWEST_TEASERS or max(with_words) > _MOST_UNDER_A_LINK:
        return start
    if max(with_words) > 2 * min(with_words):
        return start  # of the last, the article goes on below it
    if links[0] > start + 1:
        return start
    below = [b for b in blocks[links[0] : links[-1] + 1] if not _is_links(b)]
    said = blocks[links[0] :]
    are_told = all(_is_said(b) and _letters(b) >= _LONG_SENTENCE for b in below)
    if are_told or _said(said) > _said(blocks[:start]):
        return start  # books and what is said of each: the article is little more than these
    end = min(len(blocks), links[-1] + 1 + min(with_words))
    while end < len(blocks) and not _is_said(blocks[end]) and end - links[-1] <= max(gaps):
        end += 1
    longest = max(map(_letters, below))
    while end > links[-1] + 1 and _letters(blocks[end - 1]) > _MUCH_LONGER * longest:
        end -= 1
    return end


def _said(blocks: Sequence[DraftBlock]) -> int:
    """Return the letters of sentences in ``blocks``."""
    return sum(_letters(block) for block in blocks if _is_said(block))


def _letters(block: DraftBlock) -> int:
    return count_letters(text_of(block))


def _lines_of_teaser(blocks: Sequence[DraftBlock]) -> int:
    return sum(isinstance(block, DraftText) for block in blocks)


def _is_item(block: DraftBlock) -> bool:
    match block:
        case DraftText():
            text = block.text.text
            if is_link(block.text):
                return True
            if LABELLED.search(plain(text[:_LONGEST_ITEM])):
                return False
            if _is_tagged_heading(block):
                return False
            return count_letters(text) <= _LONGEST_ITEM and not _SENTENCE.search(text)
        case DraftList():
            return _is_links(block) or all(
                _is_item(inner) for item in block.items for inner in item
            )
        case _:
            return False


_ARTICLE_OF_LAW = Pattern(
    r"\s*第\s*[\d一二三四五六七八九十百千零〇]{1,6}\s*条(?:\s*[之-]\s*[\d一二三四五六七八九十]{1,3})?\s*"
)
"""On its own above its words, and a link to a page of that article alone."""


def _is_links(block: DraftBlock) -> bool:
    """Whether most of what ``block`` says is in lines that are nothing but a link."""
    if not isinstance(block, DraftText | DraftList):
        return False
    if isinstance(block, DraftText) and _ARTICLE_OF_LAW.fullmatch(plain(block.text.text)):
        return False
    linked = sum(count_letters(t.text.text) for t in iter_lines((block,)) if is_link(t.text))
    return linked > 0 and linked >= 0.8 * count_letters(text_of(block))


def _is(pattern: Pattern, line: DraftText) -> bool:
    text = line.text.text.strip()
    return len(text) <= 2 * _LONGEST_ITEM and pattern.fullmatch(plain(text)) is not None

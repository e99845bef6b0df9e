"""Lines that somebody planted into the page for search engines."""

from __future__ import annotations

from reader.cleaning.lines import iter_lines, remove_lines
from reader.core.articles.prose import plain
from reader.core.articles.scripts import count_votes, majority_script
from reader.core.draft import Cleaned, Draft, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.variants import Script

_EDGE_LINES = 3
"""How far from the page's first or last line planted text is looked for."""

_BAIT = Pattern(
    r"在线(观看|看|播放|视频|直播|阅读)|免费(观看|看|视频|下载|版)|视频网站|中文字幕|乱码|无码|有码|"
    r"高清(完整|无删)|完整版|不用下载|最新(网址|地址|官网|入口)|官网(入口|下载|登录|首页)|"
    r"app下载|(安卓|苹果)版|手机版|网页版|永久|破解版|登录入口|会员登录|亚洲|欧美|国产精品"
)
_VICE = Pattern(
    r"成人|情色|色情|黄(色|片|av)|\bav|[毛a]片|三级片|无码|无毒|裸|乱伦|强奸|迷奸|偷拍|做爱|性爱|淫|"
    r"约炮|援交|一夜情|同城交友|博彩|赌(场|博|钱)|百家乐|六合彩|时时彩|彩票平台|娱乐城|棋牌|真人荷官|"
    r"老虎机|投注|开户|返水|下注|体育平台|代孕|办证|发票代开|代开发票|伟哥|壮阳|激情"
)
_LONGEST_SPAM = 300
_STOP = Pattern(r"[。!?;:]")
_SEPARATOR = Pattern(r"[,、|_]|\s+")


def spam_line(draft: Draft) -> Cleaned:
    """Remove a line of search bait at the page's first or last lines.

    It has no sentence stop and words of bait or vice, and more speaks against it: a list of three
    phrases, more such words of either kind, or another script than the rest of the page.
    """
    lines = list(iter_lines(draft.blocks))
    edge = {line.block_id for line in (*lines[:_EDGE_LINES], *lines[-_EDGE_LINES:])}
    if len(lines) <= _EDGE_LINES:
        return Cleaned(draft)

    def is_spam(line: DraftText) -> bool:
        if line.block_id not in edge:
            return False
        others = [other.text.text for other in lines if other is not line]
        return _speaks_against(line.text.text, others)

    return remove_lines(
        draft,
        "spam_line",
        translatable("Search bait that was planted into the page, not part of the article."),
        is_spam,
    )


def _speaks_against(text: str, others: list[str]) -> bool:
    line = plain(text)
    if len(line) > _LONGEST_SPAM or _STOP.search(line):
        return False
    phrases = [phrase for phrase in _SEPARATOR.split(line) if len(phrase) > 1]
    bait, vice = _distinct(_BAIT, line), _distinct(_VICE, line)
    if not bait and not vice:
        return False
    if _is_foreign(text, others):
        return True
    return sum((len(phrases) >= 3, bait >= 2, bool(bait and vice), vice >= 2)) >= 2


def _distinct(words: Pattern, line: str) -> int:
    return len({match.group() for match in words.finditer(line)})


def _is_foreign(text: str, others: list[str]) -> bool:
    """Whether the line is in the one script and the rest of the page in the other."""
    own = count_votes(text).script()
    rest = majority_script(others)
    return {own, rest} == {Script.HANS, Script.HANT}

"""The article's title, told from the names of site and section that pages append to it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import reduce
from itertools import islice, takewhile

from reader.core.characters.line_breaks import join_lines
from reader.core.pattern import Pattern
from reader.extraction.content.page import Page, Title
from reader.extraction.content.scoring import Run
from reader.extraction.markup.inline import collapse, key_of
from reader.extraction.markup.tree import Tree

# What stands between a title and the names of section and site.
SEPARATOR = Pattern(
    r"\s*(?:(?<![a-z0-9])_|_(?![a-z0-9])|[|｜│丨»›·•@]|::|--+|—{1,2}|\s[-–]\s|(?<=[^\x00-\x7f])[-–](?=[^\x00-\x7f]))\s*"
)
SHORTEST_TITLE = 4
LONGEST_TITLE = 120
LONGEST_SECTION = 16
_TELLING = 8
_LEAST_RANK = 0.6
"""Less has a cell or an item of a list that is only how the title begins."""
LONGEST_NAME = 24
OF_SITE = Pattern(
    r"[网網站台报報社]$|百科|新闻|新聞|频道|頻道|论坛|論壇|博客|部落|在线|在線|官网|官網|网站|網站|门户|周刊|週刊|杂志"
    r"|\.(?:com|cn|net|org|tw|hk)\b|[网網][^网網]{0,4}$|社区|社區|专栏|專欄|知乎|简书|豆瓣|CSDN|腾讯|新浪|搜狐",
    re.I,
)
# What forum programs write behind the title, and boards and threads before it.
_PRINTED = Pattern(r"(?:打印|列印|print)\s*[-–|:：_]\s*(?=\S)", re.I)
POWERED = Pattern(r"[\s\-–|_]*powered by .*", re.I)
_LABEL = Pattern(
    r"(?:标题|標題|主题|主題|题目|題目)\s*[:：]?\s*|[\[【［][^\[\]【】［］]{1,8}[\]】］]\s*"
)
_LABELS_BEGIN = frozenset("标標主题題[【［")
_OF_THE_SITE = Pattern(r"\blogo\b|\bbrand\b|\bsite ?(?:title|name|logo)\b|\bblog ?(?:title|name)\b")
_FRONT_PAGE = Pattern(r"(?:https?://[^/]+)?/?(?:index\.\w+)?")
_BADGE = Pattern(
    r"(?:原[创創]|[转轉][载載帖贴]|置[顶頂]|精[华華]|[独獨]家|[图圖]集|[组組][图圖]|[视視][频頻]|[快简簡]讯|热门|熱門|推[荐薦]|深度|[专專][题題]|[公告]+)"
    r"\s*[|｜丨:：·]?\s*"
)
IS_SITE = Pattern(
    r"[网網站报報台社刊]$|[网網]站?$|(?:百科|新[闻聞]|频道|頻道|论坛|論壇|[讨討][论論][区區]|博客|部落格|[贴貼]吧|社[区區]|在[线線]|周刊|週刊|[杂雜]志|[专專][栏欄]"
    r"|新[闻聞][云雲]|知乎|[简簡][书書]|豆瓣|CSDN|[腾騰][讯訊])$",
    re.I,
)
_OF_DOCUMENTS = Pattern(r"(?:文[档檔]|[云雲]?[笔筆][记記]|\bDocs)$")
_CALLED_TITLE = Pattern(
    r"\b(?:article|post|opus|note|detail|content|news|module) ?title(?: title)?$"
)
_CALLED_SO = Pattern(r"(?:c\d+ )*title(?: c\d+)*")
_LONGEST_BADGE = 8
"""Letters of a word in an element of its own beside the title: 原创, 置顶."""
_MOST_LINES = 4
_WORTH_OF_START = 2.0
_WORTH_OF_WHOLE = 1.5
"""Of a claim with all that the page appends to the title."""
_MOST_PIECES = 6
_BRACKETS = "【《「["
_BEHIND_A_NAME = frozenset("】》」]的-_|｜:：")
_AROUND = 2
_LINES_OF_TOP, _LONGEST_RUN_OF_NAME = 12, 40
HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5"])


def find_title(page: Page) -> Title:
    """Return the article's title, without the names of section and site that pages append."""
    tree, runs, head = page.tree, page.runs, page.head
    keys = {key_of(text): _WORTH_OF_WHOLE for text in head.titles}
    keys |= {key_of(start): 2.5 for text in head.titles for start in _starts(text)}
    keys |= {key_of(part): 2.0 for text in head.titles for part in _inner_parts(text)}
    keys |= {key_of(rest): 2.6 for text in head.titles for rest in _behind_name(text)}
    keys |= {key_of(_without_suffix(text)): 3.0 for text in head.titles}
    keys |= {key_of(rest): 2.8 for text in head.titles for rest in _behind_brand(tree, runs, text)}
    keys.pop("", None)
    known = frozenset("".join(keys))
    otherwise: dict[str, bool] = {}
    best: Run | None = None
    most = _LEAST_RANK
    for run in runs:
        if len(run.text) > 8 * LONGEST_TITLE:
            continue
        first = run.text.lstrip()[:1]
        if first not in otherwise:
            otherwise[first] = first.isalnum() and not known.intersection(key_of(first))
        begins_otherwise = otherwise[first]
        is_heading = tree.nodes[run.block].tag in HEADINGS
        if begins_otherwise and not is_heading and first not in _LABELS_BEGIN:
            continue
        text = collapse(run.text)
        label = _LABEL.match(text) if first in _LABELS_BEGIN else None
        if begins_otherwise and not is_heading and not label:
            continue
        key = key_of(text)
        if len(text) > LONGEST_TITLE or len(key) < 2:
            continue
        is_short = len(key) < SHORTEST_TITLE and not is_heading
        if is_short and (key not in keys or not is_called_title(tree, run)):
            continue
        if not (is_heading or label or any(key in claim or claim in key for claim in keys)):
            continue
        standing = _standing(tree, run)
        agreement = _agreement(key, keys, is_set_as_title=standing > 0)
        if tree.nodes[run.block].tag == "h1" and _is_named_in(text, head.titles):
            agreement = max(agreement, _WORTH_OF_START)
        if is_heading and key not in keys:
            inner = key_of(_title_in(tree, run, keys))
            agreement = max(agreement, keys.get(inner, 0.0))
        if label and key not in keys:
            rest = key_of(text[label.end() :])
            agreement = max(agreement, _agreement(rest, keys, is_set_as_title=standing > 0))
        if agreement and not names_site(tree, run):
            rank = agreement + standing + len(key) / 1000
            if rank > most:
                best, most = run, rank
    if best is not None:
        claims = tuple(map(_without_suffix, head.titles))
        shown = _uncut(_title_in(tree, best, keys), claims)
        return _over_lines(runs, best, keys, claims) or Title(shown, best)
    # The title element names the site as often as the article; the others know only the article.
    claims = (*head.titles[1:], *head.titles[:1])
    claim = _uncut(next((text for text in claims if len(text) >= SHORTEST_TITLE), ""), claims)
    if not claim:
        heading = _only_heading(tree, runs, is_named=any(claims))
        if heading is not None:
            return Title(collapse(join_lines(heading.text)), heading)
    behind = next((part for text in claims for part in _behind_site(runs, text)), None)
    return behind or Title(_without_suffix(claim or next(filter(None, claims), "")))


def _behind_brand(tree: Tree, runs: Sequence[Run], claim: str) -> Iterator[str]:
    """Yield what a claim says behind the name that the page shows as its site's."""
    site, *rest = SEPARATOR.split(claim)
    key = key_of(site)
    if len(rest) == 1 and len(key_of(rest[0])) >= SHORTEST_TITLE:
        top = (run for run in runs[:_LINES_OF_TOP] if len(run.text) <= _LONGEST_RUN_OF_NAME)
        if any(key == key_of(run.text) and names_site(tree, run) for run in top):
            yield rest[0]


def _behind_site(runs: Sequence[Run], claim: str) -> Iterator[Title]:
    """Yield what a claim says behind its site's name, where a line of the page is just that."""
    site, *rest = SEPARATOR.split(claim)
    key = key_of("".join(rest))
    if len(rest) != 1 or not IS_SITE.search(site) or len(key) < SHORTEST_TITLE:
        return
    yield from (Title(collapse(run.text), run) for run in runs if key_of(run.text) == key)


def _only_heading(tree: Tree, runs: Sequence[Run], *, is_named: bool) -> Run | None:
    """Return the page's one h1: 灯 is a title, too, though its title element says 灯具.

    Of a page without a title element, the one line that is called title will do: Google's files.
    """
    headings = [run for run in runs if tree.nodes[run.block].tag == "h1"]
    called = [r for r in runs if not is_named and _is_only_title(tree, r)]
    only = next((few[0] for few in (headings, called) if len(few) == 1), None)
    is_title = only is not None and not names_site(tree, only) and len(only.text) <= LONGEST_TITLE
    return only if is_title else None


def _is_only_title(tree: Tree, run: Run) -> bool:
    return _CALLED_SO.fullmatch(tree.nodes[run.block].get("class")) is not None


def is_called_title(tree: Tree, run: Run) -> bool:
    """Whether the name of a line's element says that it is the title of an article."""
    return _CALLED_TITLE.search(tree.nodes[run.block].words) is not None


def _uncut(claim: str, claims: Sequence[str]) -> str:
    """Return a title that was cut short with dots as another claim has it whole."""
    if not claim.endswith(("…", "...")):
        return claim
    start = key_of(claim)
    return next((c for c in claims if c != claim and key_of(c).startswith(start)), claim)


def _is_named_in(text: str, claims: Sequence[str]) -> bool:
    """Whether a claim begins with ``text`` as with a name: 【爆米花】的做法."""
    starts = [f"{bracket}{text}" for bracket in ("", *_BRACKETS)]
    behind = (c.removeprefix(s)[:1] for c in claims for s in starts if c.startswith(s))
    return any(not after or after in _BEHIND_A_NAME or after.isspace() for after in behind)


def _over_lines(
    runs: Sequence[Run], best: Run, keys: Mapping[str, float], claims: Sequence[str]
) -> Title | None:
    """Return the title that ``best`` and the lines around it are together; None if they are not.

    The marks between its lines are those of a claim: 铅字不丢：三十七位工人的最后一个月.
    """
    at = next(i for i, run in enumerate(runs) if run is best)
    if key_of(best.text) in keys:
        return None
    for first in range(max(0, at - _MOST_LINES + 1), at + 1):
        for end in range(max(at + 1, first + 2), min(len(runs), first + _MOST_LINES) + 1):
            lines = runs[first:end]
            key = key_of("".join(run.text for run in lines))
            if keys.get(key, 0.0) > _WORTH_OF_WHOLE:
                joined = reduce(_joined, (collapse(run.text) for run in lines))
                shown = next((claim for claim in claims if key_of(claim) == key), joined)
                return Title(shown, lines[0], tuple(lines[1:]))
    return None


def _joined(before: str, after: str) -> str:
    """Return two lines as one; between Western words stands a blank."""
    is_western = before[-1:].isascii() and after[:1].isascii()
    return f"{before} {after}" if is_western else before + after


def _title_in(tree: Tree, run: Run, keys: Container[str]) -> str:
    """Return the title that a line shows, without what stands before or behind it as a badge."""
    text = collapse(join_lines(run.text))
    if key_of(text) in keys:
        return text
    pieces = [n.text for n in tree.nodes[run.start : tree.nodes[run.block].end] if n.text.strip()]
    if 1 < len(pieces) <= _MOST_PIECES:
        lengths = reversed(range(1, len(pieces)))
        parts = ((at, at + n) for n in lengths for at in range(len(pieces) - n + 1))
        for first, end in parts:
            whole = collapse(join_lines("".join(pieces[first:end])))
            beside = ("".join(pieces[:first]), "".join(pieces[end:]))
            if key_of(whole) in keys and all(len(key_of(b)) <= _LONGEST_BADGE for b in beside):
                return whole
    badge = _BADGE.match(text)
    if badge and key_of(text[badge.end() :]) in keys:
        return text[badge.end() :]
    return _without_label(text, keys)


def _without_label(text: str, keys: Container[str]) -> str:
    """Return a visible title without what the page prints before it: 标题, [原创]."""
    label = _LABEL.match(text)
    if label is None or key_of(text) in keys or key_of(text[label.end() :]) not in keys:
        return text
    return text[label.end() :]


def names_site(tree: Tree, run: Run) -> bool:
    """Whether a line is the site's name: it leads to the front page, or is called so."""
    inside = (tree.nodes[i] for i in takewhile(lambda i: i > run.block, tree.ancestors(run.start)))
    ways = (node.get("href").strip() for node in inside if node.tag == "a")
    if not run.letters and any(way and _FRONT_PAGE.fullmatch(way) for way in ways):
        return True
    around = (run.block, *islice(tree.ancestors(run.block), _AROUND))
    return any(_OF_THE_SITE.search(tree.nodes[i].words) for i in around if i != tree.body)


def _agreement(key: str, keys: Mapping[str, float], *, is_set_as_title: bool) -> float:
    """Return how far a visible line is what the page's head calls its title.

    What is not set as one may be the beginning of the claim, but neither its end, which is often
    the site's name, nor longer than it.
    """
    best = 0.0
    for claimed, worth in keys.items():
        if claimed == key:
            best = max(best, worth)
        elif len(key) < SHORTEST_TITLE:
            continue
        elif claimed.startswith(key):
            best = max(best, 2.0 if len(key) * 3 >= len(claimed) else 1.0)
        elif not is_set_as_title:
            continue
        elif len(claimed) >= _TELLING and key.startswith(claimed):
            best = max(best, 2.0)  # a claim that was cut short
        elif len(key) >= _TELLING and key in claimed and not _is_suffix(key, claimed, keys):
            best = max(best, 1.5)
        elif len(claimed) >= _TELLING and key.endswith(claimed):
            best = max(best, 2.0)  # a kind or a number before it
    return best


def _is_suffix(key: str, claimed: str, keys: Mapping[str, float]) -> bool:
    """Whether a line is what follows the title in the page's claim: the name of site or section."""
    rest = claimed.removesuffix(claimed[claimed.index(key) :])
    return len(rest) >= max(SHORTEST_TITLE, len(key)) and rest in keys


def _standing(tree: Tree, run: Run) -> float:
    """Return how much like a title the page sets a line."""
    for index in (run.block, *tree.ancestors(run.block)):
        node = tree.nodes[index]
        if node.tag in {"h1", "h2", "h3", "h4"}:
            return 2.0 - 0.2 * int(node.tag[1])
        if "title" in node.words:
            return 1.0
        if node.tag in {"li", "nav", "footer", "td", "th"}:
            return -1.5
    return 0.0


def _starts(title: str) -> Iterator[str]:
    """Yield what stands before each of the title's separators."""
    for separator in SEPARATOR.finditer(title):
        yield title[: separator.start()]


def _behind_name(title: str) -> Iterator[str]:
    site, colon, rest = title.partition(": ")
    if colon and len(site) <= LONGEST_SECTION and len(key_of(rest)) >= SHORTEST_TITLE:
        yield rest


def _inner_parts(title: str) -> Iterator[str]:
    """Yield a chapter between its book and the site, a title behind its site or behind 打印."""
    if printed := _PRINTED.match(title):
        yield title[printed.end() :]
    parts = SEPARATOR.split(title)
    stands_behind_site = OF_SITE.search(parts[0]) is not None
    yield from (
        part
        for part in (parts[1:] if stands_behind_site else parts[1:-1])
        if len(key_of(part)) >= SHORTEST_TITLE and not OF_SITE.search(part)
    )


def _without_suffix(title: str) -> str:
    """Return ``title`` up to the names of section and site behind its last separators."""
    title = POWERED.sub("", title)
    separators = list(SEPARATOR.finditer(title))
    kept = title
    for separator in reversed(separators):
        rest, last = kept[: separator.start()], kept[separator.end() :]
        is_name = OF_SITE.search(last) is not None
        shortest = 2 if _OF_DOCUMENTS.search(last) else SHORTEST_TITLE
        if len(key_of(rest)) < shortest or len(last) > (LONGEST_NAME if is_name else 14):
            break
        if len(last) >= len(rest) and not is_name and shortest == SHORTEST_TITLE:
            break
        kept = rest
    return kept.strip()

"""What the page says about its article: in its head, in structured data, and around the title."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.core.article import Metadata
from reader.extraction.breadcrumbs import Breadcrumbs, is_section
from reader.extraction.dates import iso_date
from reader.extraction.inline import collapse, key_of
from reader.extraction.scoring import Run, Runs
from reader.extraction.tree import Tree

_TITLE_METAS = ("og:title", "twitter:title", "articletitle", "headline", "title")
_DATE_METAS = (
    "article:published_time",
    "og:published_time",
    "og:release_date",
    "datepublished",
    "pubdate",
    "publishdate",
    "publish_date",
    "publishtime",
    "publish_time",
    "apub:time",
    "weibo: article:create_at",
    "article:create_at",
    "firstpublishtime",
    "dc.date.issued",
    "dc.date",
    "date",
    "og:time",
    "release_date",
)
_SITE_METAS = ("og:site_name", "application-name", "sitename", "apple-mobile-web-app-title")
_SOURCE_METAS = ("source", "contentsource", "article:source", "mediaid")
_AUTHOR_METAS = ("author", "article:author", "og:article:author", "dc.creator", "byl")
_DESCRIPTION_METAS = ("description", "og:description", "twitter:description")
_ARTICLE_TYPES = re.compile(r"article|posting|report|webpage|creativework", re.I)
_TRAILS = re.compile(r"breadcrumblist", re.I)

# What stands between a title and the names of section and site.
_SEPARATOR = re.compile(
    r"\s*(?:[_|｜│丨»›·•@]|::|--+|—{1,2}|\s[-–]\s|(?<=[^\x00-\x7f])[-–](?=[^\x00-\x7f]))\s*"
)
_SHORTEST_TITLE = 4
_LONGEST_TITLE = 120
_LONGEST_CLAIM = 300
_LONGEST_SECTION = 16
_TELLING = 8
_LONGEST_NAME = 24
_SITE = re.compile(
    r"[网網站台报報社]$|百科|新闻|新聞|频道|頻道|论坛|論壇|博客|部落|在线|在線|官网|官網|网站|網站|门户|周刊|週刊|杂志"
    r"|\.(?:com|cn|net|org|tw|hk)\b|[网網][^网網]{0,4}$|社区|社區|专栏|專欄|知乎|简书|豆瓣|CSDN|腾讯|新浪|搜狐",
    re.I,
)
_LINES_ABOVE = 8
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5"])
_LONGEST_AUTHOR = 40
_LABEL = re.compile(r"^(?:来源|來源|稿源|作者|记者|記者|编辑|編輯|文)\s*[:：/]\s*")
_NOT_A_NAME = re.compile(
    r"https?:|^[\W\d]*$|^(?:admin|null|undefined|none|root|user)$|^[a-z0-9-]+(?:[._][a-z0-9-]+)+$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Title:
    """The article's title, and the run that shows it on the page when there is one."""

    text: str
    run: Run | None = None


def description_of(tree: Tree) -> str:
    """Return the longest of the page's descriptions of itself."""
    return max((v for name, v in tree.metas if name in _DESCRIPTION_METAS), key=len, default="")


def find_title(tree: Tree, runs: Sequence[Run]) -> Title:
    """Return the article's title, without the names of section and site that pages append."""
    whole = collapse(tree.title)[:_LONGEST_CLAIM]
    metas = [_first(tree.metas, (name,)) for name in _TITLE_METAS]
    headlines = [_text(article.get("headline")) for article in _articles(tree)]
    claims = [claim for text in (*metas, *headlines) if (claim := collapse(text)[:_LONGEST_CLAIM])]
    keys = {key_of(text): 1.5 for text in (whole, *claims)}
    keys |= {key_of(start): 2.5 for text in (whole, *claims) for start in _starts(text)}
    keys |= {key_of(_without_suffix(text)): 3.0 for text in (whole, *claims)}
    keys.pop("", None)
    known = frozenset("".join(keys))
    best: Run | None = None
    most = 0.0
    for run in runs:
        if len(run.text) > 4 * _LONGEST_TITLE:
            continue
        text = collapse(run.text)
        if text[:1].isalnum() and not known.intersection(key_of(text[0])):
            continue
        key = key_of(text)
        if len(text) > _LONGEST_TITLE or len(key) < 2:
            continue
        if len(key) < _SHORTEST_TITLE and tree.nodes[run.block].tag not in _HEADINGS:
            continue
        if agreement := _agreement(key, keys):
            rank = agreement + _standing(tree, run) + len(key) / 1000
            if rank > most:
                best, most = run, rank
    if best is not None:
        return Title(collapse(best.text), best)
    longest = (text for text in (*claims, whole) if len(text) >= _SHORTEST_TITLE)
    return Title(_without_suffix(next(longest, "")))


def title_above(tree: Tree, runs: Runs, element: int, title: Title) -> Title:
    """Return the heading that stands above the article, for a page that titles itself by its site.

    ``title`` is what the page's head says; it stays unless it is short and shown nowhere.
    """
    if title.run is not None or len(title.text) > _LONGEST_SECTION:
        return title
    part = runs.within(element, tree.nodes[element].end)
    for run in reversed(runs[max(0, part.start - _LINES_ABOVE) : part.start + 2]):
        text = collapse(run.text)
        if (
            tree.nodes[run.block].tag in _HEADINGS
            and len(key_of(text)) > max(_SHORTEST_TITLE, len(key_of(title.text)))
            and len(text) <= _LONGEST_TITLE
            and not run.link_letters
        ):
            return Title(text, run)
    return title


def _agreement(key: str, keys: Mapping[str, float]) -> float:
    """Return how far a visible line is what the page's head calls its title."""
    best = 0.0
    for claimed, worth in keys.items():
        if claimed == key:
            best = max(best, worth)
        elif len(key) < _SHORTEST_TITLE:
            continue
        elif claimed.startswith(key):
            best = max(best, 2.0 if len(key) * 3 >= len(claimed) else 1.0)
        elif len(claimed) >= _TELLING and key.startswith(claimed):
            best = max(best, 2.0)  # a claim that was cut short
        elif len(key) >= _TELLING and key in claimed:
            best = max(best, 1.5)
    return best


def _standing(tree: Tree, run: Run) -> float:
    """Return how much like a title the page sets a line."""
    for index in (run.block, *tree.ancestors(run.block)):
        node = tree.nodes[index]
        if node.tag in {"h1", "h2", "h3", "h4"}:
            return 2.0 - 0.2 * int(node.tag[1])
        if node.tag in {"li", "nav", "footer"}:
            return -1.5
        if "title" in node.words:
            return 1.0
    return 0.0


def _starts(title: str) -> Iterator[str]:
    """Yield what stands before each of the title's separators."""
    for separator in _SEPARATOR.finditer(title):
        yield title[: separator.start()]


def _without_suffix(title: str) -> str:
    """Return ``title`` up to the names of section and site behind its last separators."""
    separators = list(_SEPARATOR.finditer(title))
    kept = title
    for separator in reversed(separators):
        rest, last = kept[: separator.start()], kept[separator.end() :]
        is_name = _SITE.search(last) is not None
        if len(key_of(rest)) < _SHORTEST_TITLE or len(last) > (_LONGEST_NAME if is_name else 14):
            break
        if len(last) >= len(rest) and not is_name:
            break
        kept = rest
    return kept.strip()


def read_metadata(tree: Tree, title: Title, crumbs: Breadcrumbs) -> Metadata:
    """Return what the page says, short of what its byline says."""
    articles = _articles(tree)
    published = next(
        (
            date
            for text in (
                *(_text(article.get("datePublished")) for article in articles),
                *(value for name in _DATE_METAS for n, value in tree.metas if n == name),
            )
            if (date := iso_date(text))
        ),
        None,
    )
    site = _first(tree.metas, _SITE_METAS)
    site = site or next((_name(a.get("publisher")) for a in articles if a.get("publisher")), "")
    site = _clean_name(site) or crumbs.site
    sections = crumbs.section or _json_sections(tree, title.text)
    return Metadata(
        title=title.text,
        authors=_authors(tree, articles),
        site=site,
        section=tuple(name for name in sections if key_of(name) != key_of(site)),
        source=_clean_name(_first(tree.metas, _SOURCE_METAS)),
        published=published,
        url=_address(tree),
    )


def _authors(tree: Tree, articles: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    names: list[str] = []
    for article in articles:
        authors = article.get("author")
        names += [_name(a) for a in (authors if isinstance(authors, list) else [authors])]
    names = [name for name in names if name] or [_first(tree.metas, _AUTHOR_METAS)]
    site = key_of(_first(tree.metas, _SITE_METAS))
    cleaned = (_clean_name(name) for name in names)
    return tuple(dict.fromkeys(n for n in cleaned if n and key_of(n) != site))


def _clean_name(name: str) -> str:
    name = _LABEL.sub("", collapse(name))
    return "" if len(name) > _LONGEST_AUTHOR or _NOT_A_NAME.search(name) else name


def _address(tree: Tree) -> str:
    claims = (tree.links.get("canonical", ""), _first(tree.metas, ("og:url",)))
    return next((c for c in claims if c.startswith(("http://", "https://"))), "")


def _first(metas: Iterable[tuple[str, str]], names: Sequence[str]) -> str:
    """Return the first value of the first of ``names`` that the page gives."""
    found: dict[str, str] = {}
    for name, value in metas:
        if name in names and value:
            found.setdefault(name, value)
    return next((found[name] for name in names if name in found), "")


def _articles(tree: Tree) -> list[Mapping[str, object]]:
    return list(_structured(tree, _ARTICLE_TYPES))


def _structured(tree: Tree, types: re.Pattern[str]) -> Iterator[Mapping[str, object]]:
    """Yield the page's structured data of some types (schema.org in JSON-LD)."""
    for script in tree.json_ld:
        try:
            data: object = json.loads(script.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue  # broken structured data says nothing
        for thing in _things(data):
            if types.search(_text(thing.get("@type"))):
                yield thing


def _json_sections(tree: Tree, title: str) -> tuple[str, ...]:
    """Return the sections that structured data names (schema.org's BreadcrumbList)."""
    for trail in _structured(tree, _TRAILS):
        items = trail.get("itemListElement")
        names = [
            _name(item) or _name(item.get("item"))
            for item in (items if isinstance(items, list) else [])
            if isinstance(item, dict)
        ]
        return tuple(n for name in names if (n := collapse(name)) and is_section(n, title))
    return ()


def _things(data: object) -> Iterator[Mapping[str, object]]:
    if isinstance(data, list):
        for item in data:
            yield from _things(item)
    elif isinstance(data, dict):
        yield data
        graph = data.get("@graph")
        if isinstance(graph, list):
            yield from (item for item in graph if isinstance(item, dict))


def _text(value: object) -> str:
    if isinstance(value, list):
        return " ".join(item for item in value if isinstance(item, str))
    return value if isinstance(value, str) else ""


def _name(value: object) -> str:
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _text(value)

"""What a page says of its article: when it came out, where, by whom."""

from __future__ import annotations

import re

from reader.bylines.dates import iso_date
from reader.bylines.labels import without_label
from reader.bylines.names import is_name, split_names
from reader.core.article import Metadata
from reader.core.articles.archived_addresses import original_address
from reader.core.pattern import Pattern
from reader.extraction.about.breadcrumbs import Breadcrumbs, is_section
from reader.extraction.markup.inline import collapse, key_of
from reader.extraction.markup.page_head import PageHead, name_of, text_of

_LOOSE_DATES = ("dc.date", "date")
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
    "release_date",
    "og:time",
    *_LOOSE_DATES,
)
_SITE_METAS = ("og:site_name", "application-name", "sitename", "apple-mobile-web-app-title")
_SOURCE_METAS = ("source", "contentsource", "article:source", "mediaid")
_AUTHOR_METAS = ("author", "article:author", "og:article:author", "dc.creator", "byl", "byline")
_LONGEST_AUTHOR = 40
_ORGANISATION = Pattern(
    r"^(?:网易|新浪|搜狐|腾讯|騰訊|凤凰|百度|头条)|"
    r"[网網社报報台]$|(?:新闻|新聞|财经|財經|频道|頻道|编辑部|編輯部|传媒|傳媒|公司|集团|集團|晚报|日报|官方|通訊社)$"
)
_NOT_A_NAME = Pattern(
    r"https?:|^[\W\d]*$|^(?:microsoft|wps|office|wordpress|typecho|hexo|hugo|dedecms|discuz|ckeditor"
    r"|ueditor)\b|^(?:网站|網站|系统|系統)?管理[员員]$|^(?:admin|null|undefined|none|root|user)$|^[a-z0-9-]+(?:[._][a-z0-9-]+)+$",
    re.I,
)


def read_metadata(head: PageHead, title: str, crumbs: Breadcrumbs) -> Metadata:
    """Return what the page says, short of what its byline says."""
    publishers = (name_of(article.get("publisher")) for article in head.articles)
    site = _clean_name(head.first(_SITE_METAS) or next(filter(None, publishers), ""))
    site = site or crumbs.site
    people, organisations = _authors(head)
    source = _clean_name(head.first(_SOURCE_METAS)) or next(iter(organisations), "")
    sections = crumbs.section or _sections(head, title)
    return Metadata(
        title=title,
        authors=tuple(name for name in people if key_of(name) != key_of(site)),
        site=site,
        section=tuple(name for name in sections if key_of(name) != key_of(site)),
        source=source if key_of(source) != key_of(site) else "",
        published=_published(head),
        url=_address(head),
    )


def is_dated_loosely(head: PageHead) -> bool:
    """Whether the head's only date may be that of the file or of its saving: meta name=date."""
    return head.metas.keys().isdisjoint(_DATE_METAS[: -len(_LOOSE_DATES)]) and not any(
        article.get("datePublished") for article in head.articles
    )


def _published(head: PageHead) -> str | None:
    structured = (text_of(article.get("datePublished")) for article in head.articles)
    texts = (*structured, *(head.metas.get(name, "") for name in _DATE_METAS))
    return next(filter(None, map(iso_date, texts)), None)


def _authors(head: PageHead) -> tuple[list[str], list[str]]:
    """Return the people and the organisations that the page names as authors."""
    names: list[str] = []
    organisations: list[str] = []
    for article in head.articles:
        authors = article.get("author")
        for author in authors if isinstance(authors, list) else [authors]:
            kind = text_of(author.get("@type")) if isinstance(author, dict) else ""
            (organisations if kind.endswith("Organization") else names).append(name_of(author))
    if not any(names) and not any(organisations):
        named = head.first(_AUTHOR_METAS)
        several = split_names(named)
        names = list(several) if all(map(is_name, several)) else [named]
    people = [name for n in names if (name := _clean_name(n))]
    organisations = [name for n in organisations if (name := _clean_name(n))]
    organisations += filter(_ORGANISATION.search, people)
    people = [name for name in people if not _ORGANISATION.search(name)]
    return list(dict.fromkeys(people)), list(dict.fromkeys(organisations))


def _clean_name(name: str) -> str:
    name = without_label(collapse(name))
    return "" if len(name) > _LONGEST_AUTHOR or _NOT_A_NAME.search(name) else name


def _address(head: PageHead) -> str:
    claims = (head.links.get("canonical", ""), head.metas.get("og:url", ""))
    found = (claim for claim in claims if claim.startswith(("http://", "https://")))
    return original_address(next(found, ""))


def _sections(head: PageHead, title: str) -> tuple[str, ...]:
    """Return the sections that structured data names (schema.org's BreadcrumbList)."""
    for trail in head.trails:
        items = trail.get("itemListElement")
        names = [
            name_of(item) or name_of(item.get("item"))
            for item in (items if isinstance(items, list) else [])
            if isinstance(item, dict)
        ]
        return tuple(n for name in names if (n := collapse(name)) and is_section(n, title))
    return ()

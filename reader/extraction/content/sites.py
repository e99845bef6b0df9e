"""What is known of single sites' markup: ``resources/rules/HOST.toml``, a file a site.

A file is named after the host, which may be a part of the page's own: ``sina.com.cn.toml`` is also
that of finance.sina.com.cn, unless a file is named after all of it. Only the page's own file is
read. Its selectors are CSS (Selectors Level 4, as lexbor has it).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from reader.core.articles.archived_addresses import original_address
from reader.core.pattern import Pattern
from reader.extraction.content.noise import KINDS
from reader.paths import resource_path

if TYPE_CHECKING:
    from pathlib import Path

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_HOST = Pattern(r"(?:\w+:)?(?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?=[/:?#]|$)", re.I)
_LONGEST_HOST = 253  # RFC 1035, 2.3.4, as written without the root's dot
_SPEAK_OF_THE_PAGE = (
    'link[rel="canonical"], meta[property="og:url"], meta[name="og:url"], base[href],'
    ' meta[http-equiv="mobile-agent"], link[rel="alternate"][media]'
)
_AGENT_ADDRESS = Pattern(r"\burl\s*=\s*(\S+)", re.I)
_SAME_AS = "same_as"
_KINDS = frozenset(kind.rule for kind in KINDS)

_NO_DROPS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class SiteRuleError(ValueError):
    """A file of site rules does not say what it must; the message names file and entry."""


@dataclass(frozen=True, slots=True)
class SiteRule:
    """Where a site's pages have what; every entry but ``site`` is a tuple of selectors."""

    host: str
    """The name of the file."""
    site: str
    """What the site calls itself."""
    content: tuple[str, ...]
    """What holds the article, one selector for each generation of the site's pages, best first."""
    title: tuple[str, ...] = ()
    published: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    """Attributes that hold a picture's address until a script shows it, not selectors."""
    drop: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: _NO_DROPS)
    """What is not the article, by the kind of noise that it is (``noise.KINDS``)."""

    @property
    def content_places(self) -> tuple[str, ...]:
        """The names under which ``select`` gives what each selector of ``content`` finds."""
        return tuple(f"content {number}" for number in range(len(self.content)))

    def select(self, page: LexborHTMLParser) -> dict[str, list[LexborNode]]:
        """Return the page's elements for every entry that has selectors; drops by their kind."""
        named = {
            "title": self.title,
            "published": self.published,
            "source": self.source,
            "authors": self.authors,
            "editors": self.editors,
            "captions": self.captions,
            **self.drop,
        }
        found = {name: page.css(", ".join(places)) for name, places in named.items() if places}
        content = zip(self.content_places, map(page.css, self.content), strict=True)
        return {**found, **dict(content)}


_LISTS = (
    "content",
    "title",
    "published",
    "source",
    "authors",
    "editors",
    "captions",
    "pictures",
)


def rule_for(page: LexborHTMLParser, url: str) -> SiteRule | None:
    """Return the rule of the site that a page came from, None when there is none.

    ``url`` is what the file says; without it, or without a rule for it, the page's head is asked.
    """
    return next(filter(None, map(rule_of_address, addresses_of(page, url))), None)


def addresses_of(page: LexborHTMLParser, url: str) -> tuple[str, ...]:
    """Return where a page is: ``url``, what the file says, and what the page's head says."""
    return (url, *_own_addresses(page))


def rule_of_address(address: str) -> SiteRule | None:
    """Return the rule for the host of ``address``, or for the nearest domain around it."""
    return next((_read(host) for host in hosts_of(address) if host in _hosts()), None)


def hosts_of(address: str) -> Iterator[str]:
    """Yield the host of ``address`` without www, and the domains around it, nearest first."""
    found = _HOST.match(original_address(address.strip()))
    host = found[1].lower() if found and len(found[1]) <= _LONGEST_HOST else ""
    while "." in host:
        yield host
        host = host.partition(".")[2]


def parse_rule(host: str, table: Mapping[str, object]) -> SiteRule:
    """Return the rule that a file's ``table`` says; raises SiteRuleError when it is no rule."""
    known = {f.name for f in fields(SiteRule)} - {"host"}
    if unknown := sorted(set(table) - known):
        raise _error(host, ", ".join(unknown), f"is none of {', '.join(sorted(known))}")
    site = table.get("site")
    if not isinstance(site, str) or not site:
        raise _error(host, "site", "must be the site's name")
    drop = table.get("drop", {})
    if not isinstance(drop, Mapping):
        raise _error(host, "drop", "must be a table")
    if strange := sorted(set(drop) - _KINDS):
        raise _error(host, f"drop.{strange[0]}", f"is none of {', '.join(sorted(_KINDS))}")
    lists = {name: _texts(host, name, table.get(name, [])) for name in _LISTS}
    if not lists["content"]:
        raise _error(host, "content", "must name where the article is")
    drops = {kind: _texts(host, f"drop.{kind}", value) for kind, value in drop.items()}
    return SiteRule(host, site, drop=MappingProxyType(drops), **lists)


@cache
def _hosts() -> frozenset[str]:
    """Return the hosts that have a file; a page's words are looked up here, never as a path."""
    return frozenset(path.stem for path in resource_path("rules").glob("*.toml"))


@lru_cache(maxsize=16)
def _read(host: str) -> SiteRule:
    table = _table(resource_path(f"rules/{host}.toml"))
    same = table.get(_SAME_AS)
    return _read(same) if isinstance(same, str) and same != host else parse_rule(host, table)


def _table(path: Path) -> Mapping[str, object]:
    import tomllib

    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise _error(path.stem, "file", str(error)) from error


def _texts(host: str, name: str, value: object) -> tuple[str, ...]:
    texts = value if isinstance(value, Sequence) and not isinstance(value, str) else None
    if texts is None or not all(isinstance(text, str) and text for text in texts):
        raise _error(host, name, "must be a list of texts")
    return tuple(texts)


def _error(host: str, entry: str, fault: str) -> SiteRuleError:
    return SiteRuleError(f"rules/{host}.toml: {entry} {fault}")


def _own_addresses(page: LexborHTMLParser) -> Iterator[str]:
    """Yield what the page's head says of where the page is, itself or for another device."""
    head = page.head
    said: Iterable[LexborNode] = [] if head is None else head.css(_SPEAK_OF_THE_PAGE)
    for element in said:
        attributes = element.attributes
        content = attributes.get("content") or ""
        agent = _AGENT_ADDRESS.search(content) if "http-equiv" in attributes else None
        yield agent[1] if agent else attributes.get("href") or content

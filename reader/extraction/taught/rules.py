"""Rules of the reader's own: what on a site's pages, or on one page, is the article or is not.

They are written as the program's own site rules are, in TOML, each under ``[[rule]]``:

    [[rule]]
    site = "news.example.cn"            # or page = "https://…", or page = "sha256:…"
    drop = [".hot-box"]                 # CSS selectors of what is not the article
    keep = [".afterword"]               # of what is
    drop_lines = ["关注*公众号"]         # lines that are not; * stands for anything
    keep_lines = []                     # lines that are
    sample = "今日热榜"
    taught = "2026-11-30"

A rule of a site holds for the sites below it, too. Of two rules the later counts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from reader.core.messages.translatable import translatable

LONGEST_LINE = 400
"""Characters of a pattern for lines."""
MOST_ENTRIES = 200
"""Selectors and patterns of one rule."""
MOST_ON_A_PAGE = 400
"""Rules that are followed on one page: the last ones. Each costs about a millisecond."""
ANYTHING = "*"
PREFIX = "taught:"
"""With which the rule of a removal begins that a reader's rule made."""
_FEWEST_LETTERS = 2
_PAGE_ID = "sha256:"


@dataclass(frozen=True, slots=True)
class TaughtRule:
    """One thing that a reader taught; it holds for a site or for one page."""

    site: str = ""
    page: str = ""
    """The page's address without its fragment, or ``sha256:`` and the file's own."""
    drop: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    """CSS selectors."""
    drop_lines: tuple[str, ...] = ()
    keep_lines: tuple[str, ...] = ()
    """Whole lines, in which ``*`` stands for any characters."""
    sample: str = ""
    """Words that it was taught by."""
    taught: str = ""
    """The day, in ISO 8601."""

    @property
    def name(self) -> str:
        """What tells it from other rules: the same for rules that say the same."""
        lists = (self.drop, self.keep, self.drop_lines, self.keep_lines)
        said = "\n\n".join([self.site, self.page, *map("\n".join, lists)])
        return PREFIX + hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:8]

    @property
    def selectors(self) -> tuple[str, ...]:
        """All selectors, those of what is dropped first."""
        return self.drop + self.keep


class BadRuleError(ValueError):
    """What a file says is no rule; the message is a sentence for the user, in English."""


def parse_rule(table: object) -> TaughtRule:
    """Return the rule that a table of the file says; raises BadRuleError."""
    if not isinstance(table, Mapping):
        raise BadRuleError(translatable("A rule must be a table with its own lines."))
    known = {each.name for each in fields(TaughtRule)}
    if set(table) - known:
        raise BadRuleError(translatable("There is an entry that no rule has."))
    texts = {name: table.get(name, "") for name in ("site", "page", "sample")}
    if not all(isinstance(text, str) for text in texts.values()):
        raise BadRuleError(translatable("Site, page and sample must be texts."))
    if bool(texts["site"]) is bool(texts["page"]):
        raise BadRuleError(translatable("A rule must name either a site or a page."))
    lists = {name: _texts(table.get(name, [])) for name in _LISTS}
    if not any(lists.values()):
        raise BadRuleError(translatable("A rule must say what is the article or what is not."))
    for line in lists["drop_lines"] + lists["keep_lines"]:
        if len(line) > LONGEST_LINE or _letters(line) < _FEWEST_LETTERS:
            raise BadRuleError(translatable("A line must have two letters or more, but not 400."))
    return TaughtRule(
        site=texts["site"].strip().lower(),
        page=texts["page"].strip(),
        sample=texts["sample"],
        taught=str(table.get("taught", "")),
        **lists,
    )


_LISTS = ("drop", "keep", "drop_lines", "keep_lines")


def _texts(value: object) -> tuple[str, ...]:
    texts = value if isinstance(value, Sequence) and not isinstance(value, str) else None
    if texts is None or not all(isinstance(text, str) and text.strip() for text in texts):
        raise BadRuleError(translatable("Selectors and lines must be lists of texts."))
    if len(texts) > MOST_ENTRIES:
        raise BadRuleError(translatable("A rule is too long."))
    return tuple(texts)


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


def table_of(rule: TaughtRule) -> dict[str, object]:
    """Return the entries of ``rule`` that say something, as the file has them."""
    values = {each.name: getattr(rule, each.name) for each in fields(rule)}
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value
    }


# Where a rule holds


def rules_for(
    rules: Iterable[TaughtRule], hosts: Iterable[str], addresses: Iterable[str], article_id: str
) -> tuple[TaughtRule, ...]:
    """Return those of ``rules`` that hold for a page.

    Of the page are given its hosts with the domains around them, its addresses, and the SHA-256.
    """
    sites = frozenset(hosts)
    pages = {page_of_address(address) for address in addresses if address}
    pages.add(page_of_id(article_id))
    return tuple(rule for rule in rules if rule.site in sites or rule.page in pages)


def page_of_address(address: str) -> str:
    """Return how a rule names the page at ``address``."""
    return address.strip().partition("#")[0]


def page_of_id(article_id: str) -> str:
    """Return how a rule names a page without an address."""
    return _PAGE_ID + article_id


def id_of_page(page: str) -> str:
    """Return the SHA-256 of a page that a rule names by it; empty where it has an address."""
    return page.removeprefix(_PAGE_ID) if page.startswith(_PAGE_ID) else ""


# Lines


def line_matches(pattern: str, line: str) -> bool:
    """Whether ``line`` is what ``pattern`` says; takes time in proportion to the line."""
    first, *rest = pattern.split(ANYTHING)
    if not rest:
        return line == pattern
    *middle, last = rest
    if not line.startswith(first) or len(line) < len(first) + len(last):
        return False
    if not line.endswith(last):
        return False
    at, end = len(first), len(line) - len(last)
    for part in middle:
        found = line.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return True

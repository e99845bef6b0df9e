"""What is typed into the search: words, and what the articles are to be.

Words, words in quotation marks (also “ ” and 「 」), ``-word`` for what an article must not have,
and ``site:``, ``author:``, ``tag:``, ``in:title``, ``has:note``, ``is:unread``, ``before:`` and
``after:`` with a year, a month or a day. The colon and the minus may be full-width.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice

from reader.core.pattern import Pattern

_TOKEN = Pattern(
    r"(?P<minus>[-－])?(?:(?P<name>[A-Za-z]+)[:：])?"
    r"(?:\"(?P<a>[^\"]*)\"?|“(?P<b>[^”]*)”?|「(?P<c>[^」]*)」?|(?P<word>\S+))"
)
_DATE = Pattern(r"(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?")
MOST_PARTS = 400
"""Words and filters of one search; SQLite bounds how deep its conditions are."""
NAMES = ("site", "author", "tag", "before", "after", "in", "has", "is")
HAS = ("note", "highlight", "copy")
IS = (
    "unread",
    "begun",
    "read",
    "favourite",
    "archived",
    "kept",
    "binned",
    "earlier",
    "hans",
    "hant",
)


@dataclass(frozen=True, slots=True)
class Filter:
    """What an article is to be, or not to be."""

    name: str
    """One of ``NAMES``."""
    value: str
    is_negative: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for."""

    words: tuple[str, ...] = ()
    """Each of which the article must have."""
    without: tuple[str, ...] = ()
    """None of which it may have."""
    filters: tuple[Filter, ...] = ()
    in_title: bool = False
    """Whether the words must be in the title."""

    @property
    def is_of_words(self) -> bool:
        """Whether any word is looked for, or must not be there."""
        return bool(self.words or self.without)


@dataclass(slots=True)
class _Parts:
    words: list[str] = field(default_factory=list)
    without: list[str] = field(default_factory=list)
    filters: list[Filter] = field(default_factory=list)
    in_title: bool = False


def parse(typed: str) -> Query:
    """Return what ``typed`` asks for; whatever is no filter is a word, so that all of it counts."""
    parts = _Parts()
    typed = typed.encode("utf-8", "replace").decode()  # SQLite takes no lone surrogates
    for match in islice(_TOKEN.finditer(typed), MOST_PARTS):
        words = next((w for w in match.group("a", "b", "c", "word") if w is not None), "")
        _take(parts, (match["name"] or "").lower(), words, bool(match["minus"]), match[0])
    return Query(tuple(parts.words), tuple(parts.without), tuple(parts.filters), parts.in_title)


def _take(parts: _Parts, name: str, words: str, minus: bool, whole: str) -> None:
    if name == "in" and words == "title":
        parts.in_title = True
    elif name in NAMES and _is_value(name, words):
        parts.filters.append(Filter(name, words, minus))
    else:
        text = words if not name else whole.lstrip("-－")
        text = " ".join(text.split())
        if any(char.isalnum() for char in text):
            (parts.without if minus else parts.words).append(text)


def _is_value(name: str, words: str) -> bool:
    known: dict[str, Callable[[str], bool]] = {
        "before": lambda value: bool(_DATE.fullmatch(value)),
        "after": lambda value: bool(_DATE.fullmatch(value)),
        "has": HAS.__contains__,
        "is": IS.__contains__,
        "in": lambda _value: False,
    }
    return known.get(name, bool)(words)


def completions(typed: str) -> list[str]:
    """Return what the last word that is being typed could become."""
    last = typed.rpartition(" ")[2].lstrip("-－")
    name, colon, value = last.partition(":")
    if not colon:
        return [f"{known}:" for known in NAMES if known.startswith(last) and last]
    values = {"has": HAS, "is": IS, "in": ("title",)}.get(name, ())
    return [f"{name}:{known}" for known in values if known.startswith(value)]


def sql_of(filters: tuple[Filter, ...]) -> tuple[str, list[object]]:
    """Return the conditions of ``filters`` on the table ``article``, and their values."""
    conditions, values = ["article.added IS NOT NULL"], []
    if not any(each.name == "is" and each.value == "binned" for each in filters):
        conditions.append("article.binned IS NULL")
    for each in filters:
        condition, value = _condition(each)
        conditions.append(f"NOT ({condition})" if each.is_negative else f"({condition})")
        values += value
    return " AND ".join(conditions), values


_IS = {
    "unread": "article.opened IS NULL",
    "begun": "article.progress > 0.01 AND article.progress < 0.98",
    "read": "article.progress >= 0.98",
    "favourite": "article.is_favourite",
    "archived": "article.is_archived",
    "kept": "article.copy <> ''",
    "binned": "article.binned IS NOT NULL",
    "earlier": "EXISTS (SELECT 1 FROM article AS later WHERE later.earlier = article.id)",
    "hans": "article.script = 'zh-Hans'",
    "hant": "article.script = 'zh-Hant'",
}
_HAS = {
    "note": "EXISTS (SELECT 1 FROM highlight AS h WHERE h.article = article.id AND h.note <> '')",
    "highlight": "EXISTS (SELECT 1 FROM highlight AS h WHERE h.article = article.id)",
    "copy": "article.copy <> ''",
}


def _condition(each: Filter) -> tuple[str, list[object]]:
    like = f"%{each.value}%"
    match each.name:
        case "site":
            return "article.site LIKE ? OR article.address LIKE ?", [like, f"{each.value}%"]
        case "author":
            return "article.authors LIKE ?", [like]
        case "tag":
            tag = "EXISTS (SELECT 1 FROM tag WHERE tag.article = article.id AND tag.name = ?)"
            return tag, [each.value]
        case "before":
            return "coalesce(article.published, date(article.added, 'unixepoch')) < ?", [
                _first_day(each.value)
            ]
        case "after":
            return "coalesce(article.published, date(article.added, 'unixepoch')) >= ?", [
                _first_day(each.value)
            ]
        case "has":
            return _HAS[each.value], []
        case _:
            return _IS[each.value], []


def _first_day(date: str) -> str:
    match = _DATE.fullmatch(date)
    year, month, day = match.groups() if match else ("9999", None, None)
    return "-".join([year, *(f"{int(part):02}" for part in (month, day) if part)])

"""Articles as data: what Readability, Mercury and Trafilatura write, and what ArchiveBox keeps.

Also what services that read pages answer, in an envelope and in Markdown, exports of lists for
reading later, and JSON Feed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from itertools import chain, islice
from pathlib import Path

from reader.core.files.reading import read_regular
from reader.core.messages.errors import DataError, FileMissingError, NoArticleError
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.source import SourceDocument, SourceKind
from reader.loading.bytes.encoding import decode, start_in_utf8
from reader.loading.bytes.saved_file import LARGEST_FILE, SavedFile
from reader.loading.bytes.signatures import refuse_foreign
from reader.loading.formats import Format, PageInside, Report
from reader.loading.markdown.fields import read_known
from reader.loading.markdown.markdown_file import LONGEST_MARKDOWN, looks_like_markdown
from reader.loading.markdown.page import article_of
from reader.loading.pages.html_file import load_html
from reader.loading.pages.made_page import made_page, paragraphs
from reader.loading.pictures.beside import Beside, SavedPictures

_MARKUP = ("content", "content_html", "html-content", "html", "html_content", "articleBody", "body")
_TEXT = (
    *("textContent", "text", "content_text", "text-content", "raw_text", "articleText"),
    *("markdown", "maintext"),
)
_TITLES = ("title", "headline", "name")
_AUTHORS = ("byline", "author", "authors", "creator", "published_by")
_DATES = (
    *("publishedTime", "published", "date_published", "datePublished", "published_at"),
    *("publishedAt", "publish_date", "date_publish", "published_date", "date"),
)
_SITES = ("siteName", "sitename", "site_name", "site-name", "publisher")
_ADDRESSES = (
    "source_url",
    "canonical",
    "alternate",
    "url",
    "uri",
    "link",
    "canonical_url",
    "source",
    "base_url",
)
_BESIDE = ("content.html", "content.txt")
"""What ArchiveBox keeps beside a Readability or Mercury ``article.json``."""
_BELOW = (
    "readability/content.html",
    "mercury/content.html",
    "singlefile.html",
    "output.html",
    "readability/content.txt",
)
"""What it keeps beside the ``index.json`` of a snapshot, the best first."""
_ENVELOPES = (
    "data",
    "result",
    "article",
    "page",
    "items",
    "articles",
    "entries",
    "results",
    "list",
)
"""What an answer or a list has its articles in."""
_TAG = Pattern(r"<[a-z!/][^<>]*>", re.I)
_FEWEST_WORDS = 40
_LOOKED_AT = 20_000
_STEP = 4_096
_LAST_SECOND = 4_102_444_800
"""Of the year 2099."""
_MOST_ARTICLES = 100_000

_Fields = Mapping[str, object]


def _list_json(
    file: SavedFile, encoding: str | None, report: Report
) -> Iterator[PageInside] | None:
    """Return the articles in JSON or JSON lines; None when it is neither.

    Raises DataError for JSON without an article.
    """
    start = start_in_utf8(file.start(), _STEP)
    if not start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"[")):
        return None
    is_utf16 = start != file.start()[:_STEP]
    text = decode(file.read(), encoding or (None if is_utf16 else "utf-8")).text.strip(
        "\ufeff \t\r\n"
    )
    things = _things(text)
    if things is None:
        return None
    inner = islice(chain.from_iterable(map(_opened, things)), _MOST_ARTICLES)
    articles = [page for number, thing in enumerate(inner) if (page := _page(file, thing, number))]
    if not articles:
        refuse_foreign(start)
        raise DataError
    return iter(articles)


def _things(text: str) -> list[_Fields] | None:
    """Return the objects in a text, at most so many; None when it is no JSON."""
    try:
        parsed = json.loads(text)
        found = parsed if isinstance(parsed, list) else [parsed]
    except (ValueError, RecursionError):
        try:
            found = [json.loads(line) for line in text.splitlines() if line.strip()]
        except (ValueError, RecursionError):
            return None
    return [thing for thing in found[:_MOST_ARTICLES] if isinstance(thing, dict)]


def _opened(thing: _Fields) -> Iterator[_Fields]:
    """Yield what an envelope holds; a thing that is none, itself."""
    inside = [] if _body(thing) else [thing[name] for name in _ENVELOPES if name in thing]
    lists = (value if isinstance(value, list) else [value] for value in inside)
    held = [each for each in chain.from_iterable(lists) if isinstance(each, dict) and _body(each)]
    yield from held if held else (thing,)


def _page(file: SavedFile, thing: _Fields, number: int) -> PageInside | None:
    title, url = _first(thing, _TITLES), _address(thing)
    body = _body(thing)
    if not body and number == 0 and (title or url):
        for name in (*_BESIDE, *_BELOW):
            beside = file.path.parent / name
            if beside.is_file() and not beside.is_symlink():
                return PageInside(name, partial(_kept, beside, thing), title=title, url=url)
    if not body:
        return None
    return PageInside(
        inside=title or url or str(number + 1),
        load=partial(_made, file.path, thing, body, title or url or str(number + 1)),
        title=title,
        url=url,
    )


def _body(thing: _Fields) -> str:
    for name in _MARKUP:
        value = _plain(thing.get(name))
        if isinstance(value, str) and len(value) >= _FEWEST_WORDS:
            return value if _TAG.search(value) else _markup_of(value)
    for name in _TEXT:
        value = thing.get(name)
        if isinstance(value, str) and len(value) >= _FEWEST_WORDS:
            return _markup_of(value)
    return ""


def _markup_of(text: str) -> str:
    """Return a text without tags as markup: Markdown where it looks like that."""
    start = text[:_LOOKED_AT].encode("utf-8", "surrogatepass")
    if len(text) <= LONGEST_MARKDOWN and looks_like_markdown(start, "utf-8"):
        return article_of(read_known(text))
    return paragraphs(text)


def _made(path: Path, thing: _Fields, body: str, inside: str) -> SourceDocument:
    page = made_page(
        body,
        title=_first(thing, _TITLES),
        authors=_names(thing),
        published=_first(thing, _DATES) or _moment(thing),
        url=_address(thing),
        site=_first(thing, _SITES),
        language=_first(thing, ("lang", "language")),
    )
    return SourceDocument(
        name=path.name,
        raw=json.dumps(thing, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass"),
        kind=SourceKind.HTML,
        text=page,
        encoding="utf-8",
        url=_address(thing),
        assets=SavedPictures(Beside(path), page),
        inside=inside,
        is_whole=True,
    )


def _kept(path: Path, thing: _Fields) -> SourceDocument:
    """Return the page that lies beside the data of it, with what these say of it."""
    try:
        data = read_regular(path, LARGEST_FILE)
    except OSError as error:
        raise FileMissingError from error
    if path.suffix == ".txt":
        return _made(path, thing, paragraphs(decode(data).text), path.name)
    page = load_html(path, data, None)
    if page is None:
        raise NoArticleError
    if path.name == "content.html":
        made = _made(path, thing, page.text, path.name)
        return replace(made, assets=page.assets, saver="ArchiveBox")
    return replace(page, url=page.url or _address(thing), inside=path.name, saver="ArchiveBox")


def _plain(value: object) -> object:
    """Return what a value says that is held in another: a list's first, a feed's content or link.

    The Google Reader API, which readers of feeds export, has both.
    """
    if isinstance(value, list):
        value = next(iter(value), None)
    if isinstance(value, dict):
        value = next((value[name] for name in ("content", "href") if name in value), None)
    return value


def _moment(thing: _Fields) -> str:
    """Return a date that is told in seconds, or thousandths of them, since 1970, in UTC."""
    for value in map(thing.get, _DATES):
        if isinstance(value, int) and not isinstance(value, bool):
            seconds = value / 1_000 if value > _LAST_SECOND else value
            if 0 < seconds <= _LAST_SECOND:
                return datetime.fromtimestamp(seconds, UTC).isoformat()
    return ""


def _first(thing: _Fields, names: tuple[str, ...]) -> str:
    values = (_plain(thing.get(name)) for name in names)
    return next((v.strip() for v in values if isinstance(v, str) and v.strip()), "")


def _address(thing: _Fields) -> str:
    values = (_plain(thing.get(name)) for name in _ADDRESSES)
    return next((v for v in values if isinstance(v, str) and re.match(r"https?:", v)), "")


def _names(thing: _Fields) -> Iterator[str]:
    for name in _AUTHORS:
        value = thing.get(name)
        for each in value if isinstance(value, list) else [value]:
            told = each.get("name") if isinstance(each, dict) else each
            if isinstance(told, str) and told.strip():
                yield told.strip()
        if value:
            return


JSON = Format(
    name=translatable("Article as data (JSON)"),
    pages=_list_json,
    suffixes=(".json", ".jsonl"),
    mime_types=("application/json",),
)

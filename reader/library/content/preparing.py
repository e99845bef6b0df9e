"""What is stored of an article, made without the database, on any thread or process."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from reader.core.articles.scripts import fold
from reader.core.articles.walk import count_characters, is_read
from reader.core.pattern import Pattern
from reader.core.report import Reading
from reader.library.content.packing import Texts, pack, texts_of
from reader.library.content.terms import folded_terms

_TRACKING = Pattern(
    r"utm_.*|spm|scm|from|source|ref|referer|share_?.*|fbclid|gclid|timestamp|isappinstalled|"
    r"nsukey|weibo_id|wfr|chksm|scene|srcid|sharer_.*|pass_ticket|key|ascene|uin|devicetype|"
    r"version|lang|exportkey|clicktime|enterid|subscene|sessionid|mpshare",
    re.IGNORECASE,
)
"""Names of parameters that tell who shared a page and how it was come to."""
_PARTS = Pattern(r"https?://(?P<host>[^/?#]+)(?P<path>[^?#]*)(?:\?(?P<query>[^#]*))?", re.I)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an article was read from."""

    path: Path | None
    inside: str = ""
    size: int = 0
    modified: int = 0
    """In nanoseconds since 1970."""
    encoding: str | None = None
    """The one chosen by the reader."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """All that is stored of one article, made without the database, on any thread or process."""

    article_id: str
    columns: tuple[tuple[str, object], ...]
    data: bytes
    terms: str


def origin_of(path: Path, inside: str = "", encoding: str | None = None) -> Origin:
    """Return the origin of what is at ``path`` now; raises OSError."""
    status = path.stat()
    return Origin(path.absolute(), inside, status.st_size, status.st_mtime_ns, encoding)


def prepare(reading: Reading) -> Prepared:
    """Return what is stored of ``reading``."""
    article, texts = reading.article, texts_of(reading.article)
    metadata = article.metadata
    title = metadata.title or _first_line(texts)
    folded = fold("\n".join((title, *texts.texts)))
    columns = {
        "title": title,
        "site": metadata.site,
        "source": metadata.source,
        "authors": "\n".join(metadata.authors),
        "published": metadata.published,
        "url": metadata.url,
        "address": _address(reading),
        "script": article.script.value,
        "region": article.region.value if article.region else "",
        "characters": count_characters(article),
        "words_hash": _words_hash(texts, folded[len(title) + 1 :]),
    }
    return Prepared(
        article.article_id,
        tuple((name, _kept(value)) for name, value in columns.items()),
        pack(reading, texts),
        folded_terms(folded),
    )


def _address(reading: Reading) -> str:
    """Return the address as it is compared; of a part of an article, with its number."""
    metadata = reading.article.metadata
    address = compared_address(metadata.url)
    return f"{address}#{metadata.part.number}" if address and metadata.part else address


def _words_hash(texts: Texts, folded: str) -> str:
    """Return what two savings of the same words have in common; ``folded`` is all of them."""
    at, read = 0, []
    for text_id, text in zip(*texts, strict=True):
        if is_read(text_id):
            read.append(folded[at : at + len(text)])
        at += len(text) + 1
    return hashlib.sha256("\n".join(read).encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _first_line(texts: Texts) -> str:
    read = (text for text_id, text in zip(*texts, strict=True) if is_read(text_id) and text.strip())
    return next(read, "").strip()[:80]


def _kept(value: object) -> object:
    return safe_words(value) if isinstance(value, str) else value


def safe_words(words: str) -> str:
    """Return ``words`` as SQLite can keep them: it takes no lone surrogates."""
    return words.encode("utf-8", "replace").decode()


def compared_address(url: str) -> str:
    """Return what two addresses of one page have in common; empty of what is no web address."""
    match = _PARTS.match(url.strip())
    if match is None:
        return ""
    host = match["host"].lower().removeprefix("www.")
    path = match["path"].rstrip("/")
    pairs = (match["query"] or "").split("&")
    kept = sorted(pair for pair in pairs if pair and not _TRACKING.fullmatch(pair.split("=")[0]))
    if not path and not kept:
        return ""  # a site's first page holds another article every day
    return f"{host}{path}?{'&'.join(kept)}" if kept else f"{host}{path}"

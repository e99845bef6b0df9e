"""An e-book (EPUB 2 and 3) as one article: its spine in order, with what it knows of itself.

Source: EPUB 3.3 (W3C), "Open Container Format", "Package documents" and "Navigation documents"; for
EPUB 2 the Open Packaging Format and the NCX of DAISY (ANSI/NISO Z39.86).
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote

from reader.core.files.safe_xml import Element, XmlDamagedError, read_xml
from reader.core.messages.errors import BookLockedError, FileDamagedError, NoArticleError
from reader.core.messages.notices import Notice, NoticeKind
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern
from reader.core.source import SourceDocument, SourceKind
from reader.loading.archives.archive import ArchivedPictures, Part
from reader.loading.archives.own_book import chapters_of, is_ours
from reader.loading.bytes.encoding import decode
from reader.loading.bytes.zip_members import ZipMembers
from reader.loading.formats import PageInside
from reader.loading.pages.frames import count_shown
from reader.loading.pages.made_page import made_page, opened_tags
from reader.loading.pictures.kinds import LARGEST_PICTURE

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_LARGEST_CHAPTER = 16_000_000
LARGEST_BOOK = 64_000_000
_SHORTEST_CHAPTER = 60
"""Characters; what has fewer is a page for a title or for links."""
_BODY = Pattern(r"<body\b[^>]*>(.*?)(?:</body\s*>|\Z)", re.I | re.S)
_STARTS_WITH_HEADING = Pattern(r"(?:\s|<!--.*?-->|<(?!h[1-6]\b|p\b)[^>]*>)*<h[1-6]\b", re.I | re.S)
_ID = Pattern(r"""(\s(?:id|name)\s*=\s*)(["'])(.*?)\2""", re.I | re.S)
_REFERENCE = Pattern(r"""(\s(?:xlink:href|href|src|poster)\s*=\s*)(["'])(.*?)\2""", re.I | re.S)
_SVG_IMAGE = Pattern(
    r"""<svg\b[^>]*>\s*(?:<(?:title|desc)\b.*?</\w+>\s*)*<image\b[^>]*?\s(?:xlink:)?href\s*=\s*"""
    r"""(["'])(.*?)\1[^>]*?(?:/>|>\s*</image>)\s*</svg>""",
    re.I | re.S,
)


@dataclass(frozen=True, slots=True)
class _Book:
    """What the package document says."""

    members: ZipMembers
    folder: str
    metadata: Element
    files: Mapping[str, Element]
    """The manifest's items by their id."""
    spine: tuple[str, ...]
    """The names of the files to read, in order."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """What the table of contents calls the places, by file or ``file#id``."""


def is_epub(members: ZipMembers) -> bool:
    """Whether the archive is an e-book."""
    return _CONTAINER in members.names


def epub_pages(members: ZipMembers, path: Path) -> Iterator[PageInside]:
    """Yield the book, of one that we wrote its articles.

    Raises BookLockedError when it can be read with its shop's program only.
    """
    book = _open(members)
    if is_ours(book.metadata):
        yield from chapters_of(members, book.spine)
    else:
        sizes = (members.names[name].file_size for name in book.spine if name in members.names)
        read = partial(_read, book, path)
        yield PageInside(path.name, read, title=_first(book, "title"), size=sum(sizes))


def _open(members: ZipMembers) -> _Book:
    container = _xml(members, _CONTAINER)
    rootfile = next(iter(container.below("rootfile")), None)
    name = unquote(rootfile.get("full-path")) if rootfile else ""
    package = _xml(members, name)
    folder = posixpath.dirname(name)
    files = {item.get("id"): item for item in package.below("item") if item.get("href")}
    metadata = package.first("metadata") or Element("metadata", {})
    spine = tuple(
        _joined(folder, files[reference].get("href"))
        for item in package.below("itemref")
        if (reference := item.get("idref")) in files and item.get("linear") != "no"
    )
    _check_locks(members, spine)
    toc = next(iter(package.below("spine")), Element("spine", {})).get("toc")
    labels = _labels(members, folder, files, toc)
    return _Book(members, folder, metadata, files, spine, labels)


def _check_locks(members: ZipMembers, spine: tuple[str, ...]) -> None:
    if _ENCRYPTION not in members.names:
        return
    locked = {
        unquote(reference.get("URI"))
        for reference in _xml(members, _ENCRYPTION).below("CipherReference")
    }
    if locked & set(spine):
        raise BookLockedError


def _xml(members: ZipMembers, name: str) -> Element:
    try:
        return read_xml(members.read(name, _LARGEST_CHAPTER))
    except XmlDamagedError as error:
        raise FileDamagedError from error


def _joined(folder: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(href)))


def _labels(
    members: ZipMembers, folder: str, files: Mapping[str, Element], toc: str
) -> dict[str, str]:
    """Return what the navigation document, or the NCX of older books, calls the places."""
    nav = next((i for i in files.values() if "nav" in i.get("properties").split()), None)
    item = (
        nav
        or files.get(toc)
        or next(
            (i for i in files.values() if i.get("media-type") == "application/x-dtbncx+xml"), None
        )
    )
    if item is None:
        return {}
    name = _joined(folder, item.get("href"))
    try:
        root = read_xml(members.read(name, _LARGEST_CHAPTER))
    except XmlDamagedError:
        return {}
    found: dict[str, str] = {}
    if nav is not None:
        lists = [n for n in root.below("nav") if n.get("type") in {"toc", ""}]
        points = ((a.get("href"), a.text) for n in lists[:1] for a in n.below("a"))
    else:
        points = (
            (content.get("src"), point.words_of("navLabel", "text"))
            for point in root.below("navPoint")
            if (content := point.first("content"))
        )
    for href, label in points:
        bare, _, fragment = href.partition("#")
        place = _joined(posixpath.dirname(name), bare) if bare else name
        words = " ".join(label.split())
        if words:
            found.setdefault(f"{place}#{fragment}" if fragment else place, words)
    return found


def _read(book: _Book, path: Path) -> SourceDocument:
    chapters = list(_chapters(book))
    if not chapters:
        raise NoArticleError
    title = _first(book, "title")
    published = _first(book, "date")
    if published[:10] in _changes(book) or ("T" in published and book.members.is_of(published)):
        published = ""  # when the file was made, as pandoc writes it
    markup = made_page(
        f"{_cover(book)}{''.join(chapters)}",
        title=title,
        authors=_creators(book),
        published=published,
        language=_first(book, "language"),
        site=_first(book, "publisher"),
    )
    parts = {
        name: Part(posixpath.basename(name), partial(book.members.read, name, LARGEST_PICTURE))
        for name in book.members.names
    }
    return SourceDocument(
        name=path.name,
        raw=markup.encode("utf-8", "surrogatepass"),
        kind=SourceKind.HTML,
        text=markup,
        encoding="utf-8",
        assets=ArchivedPictures(parts, lambda reference: (unquote(reference),), markup),
        inside=path.name,
        notices=tuple(_notices(book)),
        # One chapter is a web page made a book, with all that stood round its article.
        is_whole=sum(count_shown(chapter) >= _SHORTEST_CHAPTER for chapter in chapters) > 1,
    )


def _chapters(book: _Book) -> Iterator[str]:
    """Yield the documents of the spine as markup, their ids and references made the book's."""
    numbers = {name: number for number, name in enumerate(book.spine, start=1)}
    left = LARGEST_BOOK
    contents = {
        _joined(book.folder, item.get("href"))
        for item in book.files.values()
        if "nav" in item.get("properties").split()
    }
    for name, number in numbers.items():
        data = book.members.read(name, left)
        left -= len(data)
        text = decode(data).text
        found = _BODY.search(text)
        body = opened_tags(found[1] if found else "")
        if name in contents or _is_title_page(book, body):
            continue
        body = _SVG_IMAGE.sub(lambda m: f'<img src="{m[2]}">', body)
        body = _ID.sub(lambda m, n=number: f'{m[1]}"c{n}-{m[3]}"', body)  # type: ignore[misc]
        body = _REFERENCE.sub(partial(_completed, name, numbers), body)
        label = book.labels.get(name, "")
        is_title = _plain(label) == _plain(_first(book, "title"))
        has_heading = _STARTS_WITH_HEADING.match(body) or _says(body, label)
        if label and not is_title and not has_heading:
            body = f"<h2>{escape(label)}</h2>{body}"
        yield f'<section id="c{number}-">{_with_headings(book, name, number, body)}</section>'


def _count_too_large(book: _Book) -> int:
    """Return how many documents of the spine ``_chapters`` has no room for."""
    left, count = LARGEST_BOOK, 0
    for name in dict.fromkeys(book.spine):
        info = book.members.names.get(name)
        size = info.file_size if info else 0
        if size > left:
            count += 1
        else:
            left -= size
    return count


def _with_headings(book: _Book, name: str, number: int, body: str) -> str:
    """Return a chapter in which a paragraph that the table of contents points to is a heading."""
    for place, label in book.labels.items():
        file, _, fragment = place.partition("#")
        if file != name or not fragment:
            continue
        mark = re.search(
            rf"""<(p|div)\b[^>]*\sid\s*=\s*"c{number}-{re.escape(fragment)}"[^>]*>(.*?)</\1\s*>""",
            body,
            re.I | re.S,
        )
        if mark and _plain(mark[2]) == label:
            heading = f'<h3 id="c{number}-{fragment}">{mark[2]}</h3>'
            body = body[: mark.start()] + heading + body[mark.end() :]
    return body


def _is_title_page(book: _Book, body: str) -> bool:
    """Whether a document says nothing but what the book's own metadata do, and shows nothing."""
    rest = _plain(body)
    told = (element.text for element in book.metadata.elements())
    for words in sorted((_plain(escape(text)) for text in told), key=len, reverse=True):
        rest = rest.replace(words, "") if words else rest
    return not rest and "<img" not in body and "<image" not in body


def _changes(book: _Book) -> frozenset[str]:
    """Return the days on which the file was changed, as it says."""
    metas = book.metadata.elements("meta")
    return frozenset(m.text.strip()[:10] for m in metas if m.get("property") == "dcterms:modified")


def _says(body: str, label: str) -> bool:
    """Whether a chapter's heading says what the table of contents calls it."""
    heading = re.search(r"<(h[1-6])\b[^>]*>(.*?)</\1\s*>", body[:4_000], re.I | re.S)
    return heading is not None and _plain(heading[2]) == "".join(label.split())


def _plain(markup: str) -> str:
    return "".join(unescape(re.sub(r"<[^<>]*>", "", markup)).split())


def _completed(name: str, numbers: Mapping[str, int], match: re.Match[str]) -> str:
    reference = unescape(match[3])
    if re.match(r"[a-z][a-z0-9+.-]*:|//", reference, re.I):
        return match[0]
    bare, _, fragment = reference.partition("#")
    place = _joined(posixpath.dirname(name), bare) if bare else name
    target = f"#c{numbers[place]}-{fragment}" if place in numbers else place
    attribute = match[1].replace("xlink:", "")
    return f'{attribute}"{escape(target)}"'


def _cover(book: _Book) -> str:
    """Return the cover's picture where no document of the spine shows it."""
    named = {m.get("content") for m in book.metadata.below("meta") if m.get("name") == "cover"}
    for key, item in book.files.items():
        is_picture = item.get("media-type").startswith("image/")
        if is_picture and ("cover-image" in item.get("properties").split() or key in named):
            href = item.get("href")
            last = posixpath.basename(href)
            first = book.members.read(book.spine[0], _LARGEST_CHAPTER) if book.spine else b""
            shown = last.encode() in first or unquote(last).encode() in first
            return "" if shown else f'<p><img src="{escape(_joined(book.folder, href))}"></p>'
    return ""


def _first(book: _Book, name: str) -> str:
    return book.metadata.words_of(name)


def _creators(book: _Book) -> list[str]:
    return [
        words
        for creator in book.metadata.elements("creator")
        if (words := " ".join(creator.text.split())) and creator.get("role") in {"", "aut"}
    ]


def _notices(book: _Book) -> Iterator[Notice]:
    is_fixed = any(
        meta.get("property") == "rendition:layout" and meta.text.strip() == "pre-paginated"
        for meta in book.metadata.below("meta")
    )
    if is_fixed:
        yield Notice(
            NoticeKind.LAYOUT,
            translatable(
                "The pages of this book are laid out one by one, as pictures with words on them. "
                "Here its words and pictures are shown one after another."
            ),
        )
    if absent := _count_too_large(book):
        yield Notice(
            NoticeKind.LAYOUT,
            translatable(
                "Of this book {count} chapters are missing here: it is larger than {limit} MB. "
                "They are in the file as they were."
            ),
            (("count", str(absent)), ("limit", str(LARGEST_BOOK // 1_000_000))),
        )
    scripted = any("scripted" in item.get("properties").split() for item in book.files.values())
    if scripted:
        yield Notice(
            NoticeKind.LAYOUT,
            translatable(
                "Some pages of this book are made by programs in it, which are never run here. "
                "What they would show is missing."
            ),
        )

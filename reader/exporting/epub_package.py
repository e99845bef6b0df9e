"""The documents that make a zip of pages an EPUB: package, contents, cover (EPUB 3.3)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.core.article import Metadata
from reader.core.articles.own_pages import GENERATOR
from reader.exporting.markup import attribute, followed_address, plain
from reader.translation import Translate

XHTML = "application/xhtml+xml"
CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""
_ACCESSIBILITY = (
    *(("accessMode", "textual"), ("accessMode", "visual"), ("accessModeSufficient", "textual")),
    *(("accessibilityFeature", "structuralNavigation"), ("accessibilityFeature", "readingOrder")),
    *(("accessibilityFeature", "tableOfContents"), ("accessibilityFeature", "alternativeText")),
    ("accessibilityHazard", "none"),
)
"""Schema.org's terms, as EPUB Accessibility 1.1 asks for them."""
_COVER_LINE = 9
"""Characters of the title on a line of the cover."""
_COVER_LINES = 6


@dataclass(frozen=True, slots=True)
class Item:
    """A file of the book, as the manifest names it."""

    item_id: str
    name: str
    media_type: str
    properties: str = ""


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article of the book."""

    title: str
    name: str
    sections: tuple[tuple[int, str, str], ...]
    """Depth, escaped title and id of each heading."""
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class About:
    """What the package document tells of the book."""

    identifier: str
    title: str
    language: str
    authors: tuple[str, ...]
    metadata: Metadata
    """Of the first article."""
    modified: datetime


def xhtml(title: str, body: str, language: str, *, style: str, known: str = "") -> str:
    """Return a content document of the book; ``known`` are elements for its head."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{language}" xml:lang="{language}">\n<head>\n<title>{plain(title)}</title>\n{known}'
        f'<link rel="stylesheet" type="text/css" href="{style}"/>\n</head>\n'
        f"<body>\n{body}</body>\n</html>\n"
    )


def navigation(title: str, chapters: Sequence[Chapter], language: str, tr: Translate) -> str:
    """Return the navigation document: contents down to the sections, and landmarks."""
    entries = "".join(
        f'<li><a href="{chapter.name}">{plain(chapter.title)}</a>{_sections(chapter)}</li>\n'
        for chapter in chapters
    )
    marks = (
        ("cover", "cover.xhtml", tr("Cover")),
        ("toc", "nav.xhtml", tr("Contents")),
        ("bodymatter", chapters[0].name, tr("Main text")),
    )
    landmarks = "".join(
        f'<li><a epub:type="{kind}" href="{name}">{plain(words)}</a></li>\n'
        for kind, name, words in marks
    )
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc"><h1>{plain(tr("Contents"))}</h1>\n'
        f"<ol>\n{entries}</ol></nav>\n"
        f'<nav epub:type="landmarks" hidden="hidden"><h2>{plain(tr("Landmarks"))}</h2>\n'
        f"<ol>\n{landmarks}</ol></nav>\n"
    )
    return xhtml(title, body, language, style="style.css")


def _sections(chapter: Chapter) -> str:
    """Return the sections of a chapter as nested lists."""
    written = ""
    depth = -1
    for level, title, anchor in chapter.sections:
        if level > depth:
            written += "<ol>"
        else:
            written += "</li>" + "</ol></li>" * (depth - level)
        written += f'<li><a href="{chapter.name}#{anchor}">{title or "—"}</a>'
        depth = level
    return written + "</li></ol>" * (depth + 1)


def ncx(title: str, chapters: Sequence[Chapter], identifier: str, language: str) -> str:
    """Return the contents as readers of EPUB 2 want them."""
    points = []
    order = 0
    for chapter in chapters:
        order += 1
        points.append(_point(order, plain(chapter.title), chapter.name))
        for _, section, anchor in chapter.sections:
            order += 1
            points.append(_point(order, section or "—", f"{chapter.name}#{anchor}"))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" '
        f'xml:lang="{language}">\n'
        f'<head><meta name="dtb:uid" content={attribute(identifier)}/></head>\n'
        f"<docTitle><text>{plain(title)}</text></docTitle>\n"
        f"<navMap>\n{''.join(points)}</navMap>\n</ncx>\n"
    )


def _point(order: int, words: str, address: str) -> str:
    return (
        f'<navPoint id="point-{order}" playOrder="{order}">'
        f'<navLabel><text>{words}</text></navLabel><content src="{address}"/></navPoint>\n'
    )


def package_document(
    about: About, items: Iterable[Item], chapters: Sequence[Chapter], *, vertical: bool
) -> str:
    """Return the package document; vertical books turn their pages from right to left."""
    manifest = "".join(
        f'<item id="{item.item_id}" href="{item.name}" media-type="{item.media_type}"'
        f"{f' properties={chr(34)}{item.properties}{chr(34)}' if item.properties else ''}/>\n"
        for item in items
    )
    spine = "".join(
        f'<itemref idref="chapter-{number}"/>\n' for number, _ in enumerate(chapters, 1)
    )
    direction = ' page-progression-direction="rtl"' if vertical else ""
    writing = '<meta name="primary-writing-mode" content="vertical-rl"/>\n' if vertical else ""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" '
        f'xml:lang="{about.language}" prefix="schema: http://schema.org/">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f"{_metadata(about)}{writing}</metadata>\n<manifest>\n{manifest}</manifest>\n"
        f'<spine toc="ncx"{direction}>\n<itemref idref="cover" linear="no"/>\n{spine}'
        '<itemref idref="nav" linear="no"/>\n</spine>\n</package>\n'
    )


def _metadata(about: About) -> str:
    metadata = about.metadata
    lines = [
        f'<dc:identifier id="book">{plain(about.identifier)}</dc:identifier>',
        f"<dc:title>{plain(about.title)}</dc:title>",
        f"<dc:language>{about.language}</dc:language>",
        *(f"<dc:creator>{plain(name)}</dc:creator>" for name in about.authors),
    ]
    if publisher := metadata.source or metadata.site:
        lines.append(f"<dc:publisher>{plain(publisher)}</dc:publisher>")
    if address := followed_address(metadata.url):
        lines.append(f"<dc:source>{plain(address)}</dc:source>")
    if metadata.published:
        lines.append(f"<dc:date>{plain(metadata.published)}</dc:date>")
    lines.append(f'<meta property="dcterms:modified">{about.modified:%Y-%m-%dT%H:%M:%SZ}</meta>')
    lines += [f'<meta property="schema:{name}">{value}</meta>' for name, value in _ACCESSIBILITY]
    lines.append('<meta name="cover" content="cover-image"/>')
    lines.append(f'<meta name="generator" content="{GENERATOR}"/>')
    return "".join(f"{line}\n" for line in lines)


def cover_page(title: str, language: str, words: str) -> str:
    """Return the page that shows the cover."""
    picture = (
        f'<img src="cover.svg" alt={attribute(f"{words}: {title}")} style="max-height: 100%"/>'
    )
    body = f'<section epub:type="cover">\n{picture}\n</section>\n'
    return xhtml(title, body, language, style="style.css")


def cover_picture(
    title: str, authors: Sequence[str], told: str, language: str, *, vertical: bool
) -> str:
    """Return the cover as a drawing of 600 by 800: title, authors and where it is from."""
    lines = [title[i : i + _COVER_LINE] for i in range(0, len(title), _COVER_LINE)]
    if len(lines) > _COVER_LINES:
        lines = [*lines[: _COVER_LINES - 1], f"{lines[_COVER_LINES - 1][:-1]}…"]
    text = "".join(
        _vertical_line(line, 500 - 74 * index) if vertical else _line(line, 210 + 74 * index, 50)
        for index, line in enumerate(lines)
    )
    names = "、".join(authors[:3])
    below = _line(names, 690, 26) + _line(told, 735, 24)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="600" height="800" '
        f'xml:lang="{language}">\n<rect width="600" height="800" fill="#f4efe4"/>\n'
        '<rect x="24" y="24" width="552" height="752" fill="none" stroke="#8c2f28" '
        'stroke-width="3"/>\n'
        f'<g font-family="serif" fill="#2a2622">\n{text}{below}</g>\n</svg>\n'
    )


def _line(words: str, y: int, size: int) -> str:
    if not words:
        return ""
    return f'<text x="300" y="{y}" font-size="{size}" text-anchor="middle">{plain(words)}</text>\n'


def _vertical_line(words: str, x: int) -> str:
    characters = "".join(
        f'<tspan x="{x}" y="{130 + 54 * index}">{plain(character)}</tspan>'
        for index, character in enumerate(words)
    )
    return f'<text font-size="50" text-anchor="middle">{characters}</text>\n'

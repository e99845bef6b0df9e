"""A document page by page: written as it grows, its fonts and its structure at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from reader.core.article import Article
from reader.exporting.pdf.content import Coded, PageContent
from reader.exporting.pdf.faces import EmbeddedFace, can_subset
from reader.exporting.pdf.facts import Facts
from reader.exporting.pdf.file import PdfFile
from reader.exporting.pdf.objects import Name, Ref, Value
from reader.exporting.pdf.outline_tree import Outline
from reader.exporting.pdf.outlines import DrawnFonts
from reader.exporting.pdf.pictures import PackedPicture
from reader.exporting.pdf.sfnt import FaceSource, facts_of
from reader.exporting.pdf.tags import ArticleTags, Element

_IN_MEMORY = 8_000_000
"""Bytes of pages that wait for the numbers of their glyphs; more go to a temporary file."""
_PAGES_TOGETHER = 64
_GLYPHS = re.compile(rb"/F(\d+) |<([0-9a-f]+)>")


@dataclass(slots=True)
class _Page:
    ref: Ref
    size: tuple[float, float]
    length: int
    fonts: tuple[int, ...]
    pictures: Mapping[str, Ref]
    links: tuple[Ref, ...]
    tags: int


class PdfDocument:
    """Takes one page after the other; ``finish`` writes what belongs to all of them."""

    def __init__(self, out: BinaryIO, facts: Facts) -> None:
        self._facts = facts
        self._file = PdfFile(out)
        self._faces: dict[str, EmbeddedFace | None] = {}
        self._drawn = DrawnFonts()
        self._font_refs: dict[int, Ref] = {}
        self._pages: list[_Page] = []
        self._contents = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - until finish
        self._pictures: dict[str, Ref | None] = {}
        self._outline = Outline(self._file)
        self._goals: dict[str, list[Value]] = {}
        self._root, self._top = self._file.reserve(), self._file.reserve()
        """The root of the structure, and the element of the whole document."""
        self._tops: list[Ref] = []
        self._parents: list[Value] = []
        """Of each page and each link in turn, the elements that it belongs to (14.7.4.4)."""
        self._tags: ArticleTags | None = None

    # Articles and pages

    def begin_article(self, article: Article) -> None:
        """Begin the structure of an article, to which the next pages belong."""
        self._end_article()
        self._tags = ArticleTags(article, self._file)

    @contextmanager
    def page(self, width: float, height: float, scale: float) -> Iterator[TaggedPage]:
        """Open a page; the layout counts ``scale`` points to each of its own units."""
        assert self._tags is not None
        content = PageContent(height / scale, scale, self)
        page = TaggedPage(self, content, self._tags, self._file.reserve(), scale)
        yield page
        data = content.data()
        self._contents.write(data)
        number = len(self._parents)
        self._parents.append([element.ref for element in page.marked])
        links = tuple(self._link(each) for each in page.links)
        self._pages.append(
            _Page(
                page.ref,
                (width, height),
                len(data),
                tuple(sorted(content.fonts)),
                content.pictures,
                links,
                number,
            )
        )

    def entry(self, title: str, depth: int, page: Ref, x: float, y: float) -> None:
        """Add a line to the outline, which leads to a place on ``page``, in points."""
        self._outline.add(title, depth, [page, Name("XYZ"), x, y, None])

    def goal(self, name: str, page: Ref, x: float, y: float) -> None:
        """Give a place a name that links lead to."""
        self._goals.setdefault(name, [page, Name("XYZ"), x, y, None])

    def _link(self, link: Link) -> Ref:
        ref = self._file.reserve()
        number = len(self._parents)
        self._parents.append(link.element.ref)
        link.element.kids.append({"Type": Name("OBJR"), "Obj": ref})
        entries: dict[str, Value] = {
            "Type": Name("Annot"),
            "Subtype": Name("Link"),
            "Rect": link.area,
            "Border": [0, 0, 0],
            "F": 4,
            "StructParent": number,
            "Contents": link.words,
        }
        if link.target.startswith("#"):
            entries["Dest"] = link.target
        else:
            entries["A"] = {"S": Name("URI"), "URI": link.target.encode("ascii", "replace")}
        return self._file.add(entries, ref)

    # Fonts and pictures

    def coded(self, face: FaceSource, glyph: int, text: str, *, upright: bool) -> Coded:
        """Return the font and the code of a glyph that stands for ``text``."""
        if face.key not in self._faces:
            facts = facts_of(face) if can_subset() else None
            self._faces[face.key] = EmbeddedFace(face, facts) if facts else None
        embedded = self._faces[face.key]
        if embedded is None or glyph == 0:
            font, code = self._drawn.place(face, glyph, text, len(self._font_refs))
            if font.number == len(self._font_refs):
                self._font_refs[font.number] = self._file.reserve()
            return Coded(font.number, f"{code:02X}", face.width(glyph))
        plane = embedded.plane_for(glyph, text)
        number = plane.upright if upright else plane.level
        if number < 0:
            number = len(self._font_refs)
            self._font_refs[number] = self._file.reserve()
            if upright:
                plane.upright = number
            else:
                plane.level = number
        return Coded(number, f"{glyph:04x}", embedded.facts.width(glyph))

    def has_picture(self, name: str) -> bool:
        """Whether a picture of this name has been put in, or tried."""
        return name in self._pictures

    def put_picture(self, name: str, picture: PackedPicture | None) -> None:
        """Write a picture to be drawn by its name; None for one that cannot be read."""
        self._pictures[name] = None if picture is None else self._picture(picture)

    def picture(self, name: str) -> Ref | None:
        """Return the picture of this name."""
        return self._pictures.get(name)

    def _picture(self, picture: PackedPicture) -> Ref:
        entries: dict[str, Value] = {
            "Type": Name("XObject"),
            "Subtype": Name("Image"),
            "Width": picture.width,
            "Height": picture.height,
            **picture.entries,
        }
        if picture.mask is not None:
            entries["SMask"] = self._picture(picture.mask)
        return self._file.stream(entries, picture.data, packs=False)

    # The end

    def finish(self) -> None:
        """Write fonts, pages, structure and outline; nothing can be added afterwards."""
        self._end_article()
        file = self._file
        numbers = self._write_fonts()
        pages = self._write_pages(numbers)
        facts = self._facts
        catalog: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Version": Name("1.7"),
            "Pages": pages,
            "Lang": facts.language,
            "MarkInfo": {"Marked": True},
            "StructTreeRoot": self._write_structure(),
            "Metadata": file.stream(
                {"Type": Name("Metadata"), "Subtype": Name("XML")},
                facts.xmp().encode("utf-8"),
                packs=False,
            ),
            # No /Direction: where it is R2L, PDFium turns the words round, as if Hebrew.
            "ViewerPreferences": {"DisplayDocTitle": True},
        }
        if self._goals:
            names: list[Value] = []
            # Names are sorted by the bytes that they are written in (7.9.6).
            for key in sorted(self._goals):
                names += [key, self._goals[key]]
            catalog["Names"] = {"Dests": {"Names": names}}
        if self._outline:
            catalog["Outlines"] = self._outline.write()
            catalog["PageMode"] = Name("UseOutlines")
        root = file.add(catalog)
        file.finish(root, file.add(facts.information()))
        self._contents.close()

    def abandon(self) -> None:
        """Let go of what waits, where the file is not to be finished."""
        self._contents.close()

    def _write_fonts(self) -> dict[int, Mapping[int, int]]:
        """Write all fonts; return the new numbers of glyphs, by the number of the font."""
        numbers: dict[int, Mapping[int, int]] = {}
        for face in self._faces.values():
            for plane in face.planes if face is not None else ():
                assert face is not None
                mapping = face.write(self._file, plane, self._font_refs)
                numbers[plane.level] = numbers[plane.upright] = mapping
        for drawn in self._drawn.fonts:
            drawn.write(self._file, self._font_refs[drawn.number])
        return numbers

    def _write_pages(self, numbers: Mapping[int, Mapping[int, int]]) -> Ref:
        file = self._file
        top = file.reserve()
        groups: list[Value] = []
        self._contents.seek(0)
        for begin in range(0, len(self._pages), _PAGES_TOGETHER):
            group, pages = file.reserve(), self._pages[begin : begin + _PAGES_TOGETHER]
            for page in pages:
                data = _renumbered(self._contents.read(page.length), numbers)
                self._write_page(page, group, file.stream({}, data))
            file.add(
                {
                    "Type": Name("Pages"),
                    "Parent": top,
                    "Kids": [page.ref for page in pages],
                    "Count": len(pages),
                },
                group,
            )
            groups.append(group)
        return file.add({"Type": Name("Pages"), "Kids": groups, "Count": len(self._pages)}, top)

    def _write_page(self, page: _Page, parent: Ref, contents: Ref) -> None:
        resources: dict[str, Value] = {
            "Font": {f"F{number}": self._font_refs[number] for number in page.fonts}
        }
        if page.pictures:
            resources["XObject"] = dict(page.pictures)
        entries: dict[str, Value] = {
            "Type": Name("Page"),
            "Parent": parent,
            "MediaBox": [0, 0, *page.size],
            "Resources": resources,
            "Contents": contents,
            "StructParents": page.tags,
            "Tabs": Name("S"),
        }
        if page.links:
            entries["Annots"] = page.links
        self._file.add(entries, page.ref)

    def _end_article(self) -> None:
        if self._tags is not None:
            self._tags.root.write(self._file, self._top)
            self._tops.append(self._tags.root.ref)
            self._tags = None

    def _write_structure(self) -> Ref:
        file = self._file
        file.add(
            {
                "Type": Name("StructElem"),
                "S": Name("Document"),
                "P": self._root,
                "K": self._tops,
            },
            self._top,
        )
        numbers: list[Value] = []
        for number, parent in enumerate(self._parents):
            numbers += [number, parent]
        tree = file.add({"Nums": numbers})
        file.add(
            {
                "Type": Name("StructTreeRoot"),
                "K": [self._top],
                "ParentTree": tree,
                "ParentTreeNextKey": len(self._parents),
            },
            self._root,
        )
        return self._root


@dataclass(frozen=True, slots=True)
class Link:
    """A place on a page that leads somewhere."""

    area: tuple[float, float, float, float]
    """In points, from the page's lower left corner."""
    target: str
    """A web address, or # and the name of a place."""
    words: str
    element: Element


class TaggedPage:
    """A page that is drawn, and what its parts belong to."""

    def __init__(
        self,
        document: PdfDocument,
        content: PageContent,
        tags: ArticleTags,
        ref: Ref,
        scale: float,
    ) -> None:
        self.document, self.content, self.ref = document, content, ref
        self.marked: list[Element] = []
        """By the number that marks it on this page."""
        self.links: list[Link] = []
        self._tags = tags
        self._scale = scale

    @contextmanager
    def part(self, text_id: str) -> Iterator[Element]:
        """Draw what belongs to a text of the article."""
        element = self._tags.of(text_id)
        with self.marked_as(element):
            yield element

    @contextmanager
    def marked_as(self, element: Element) -> Iterator[None]:
        """Draw what belongs to ``element``."""
        identity = len(self.marked)
        self.marked.append(element)
        element.kids.append({"Type": Name("MCR"), "Pg": self.ref, "MCID": identity})
        self.content.begin(element.kind, identity)
        yield
        self.content.end()

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Draw what is not read."""
        self.content.begin_artifact()
        yield
        self.content.end()

    def inner_element(self, text_id: str, kind: str, alt: str = "") -> Element:
        """Return a new element behind all that is in the element of a text so far."""
        return self._tags.inside(self._tags.of(text_id), kind, alt)

    def link(
        self, area: tuple[float, float, float, float], target: str, words: str, element: Element
    ) -> None:
        """Make an area of the layout, from its left, top, right and bottom, lead to ``target``."""
        left, top = self.content.place(area[0], area[1])
        right, bottom = self.content.place(area[2], area[3])
        scale = self._scale
        rectangle = left * scale, bottom * scale, right * scale, top * scale
        self.links.append(Link(rectangle, target, words, element))

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return a place of the layout in points, from the page's lower left corner."""
        across, up = self.content.place(x, y)
        return across * self._scale, up * self._scale


def _renumbered(data: bytes, numbers: Mapping[int, Mapping[int, int]]) -> bytes:
    """Return the content of a page with the numbers that its glyphs have in their subsets."""
    now: Mapping[int, int] = {}

    def change(match: re.Match[bytes]) -> bytes:
        nonlocal now
        if match[1] is not None:
            now = numbers.get(int(match[1]), {})
            return match[0]
        codes = match[2]
        if not now:
            return match[0]
        new = (now[int(codes[at : at + 4], 16)] for at in range(0, len(codes), 4))
        return b"<%b>" % b"".join(b"%04x" % number for number in new)

    return _GLYPHS.sub(change, data)

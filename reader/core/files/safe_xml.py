"""XML of unknown origin: the one way to read it, with nothing fetched and everything bounded.

No outside entity and no DTD is ever read, and nothing in a file makes more of itself: an entity
that a file declares may stand for a few plain words only, HTML's own names (``&nbsp;``) for their
character. What is damaged, nested too deep or too large raises XmlDamagedError.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.entities import html5
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.parsers.expat import XMLParserType

DEEPEST = 256
"""Elements within each other; expat itself has no bound."""
MOST_ELEMENTS = 1_000_000
_LONGEST_ENTITY = 1_000
_MOST_ENTITIES = 200
_MOST_REFERENCES = 20_000
"""Of a file that declares entities of its own, so that it cannot grow beyond some megabytes."""
_NAMESPACE_END = " "
_STEP = 1_000_000


class XmlDamagedError(ValueError):
    """The bytes are no XML, end too early, or are more than a sane file holds."""


@dataclass(slots=True)
class Element:
    """One element; ``name`` and the attributes' names are ``namespace local`` or ``local``."""

    name: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def local(self) -> str:
        """The name without its namespace."""
        return local_name(self.name)

    @property
    def namespace(self) -> str:
        """The namespace's address; empty when there is none."""
        return self.name.rpartition(_NAMESPACE_END)[0]

    @property
    def text(self) -> str:
        """All words in the element, in order."""
        return "".join(self.words())

    def words(self) -> Iterator[str]:
        """Yield the pieces of text below the element, in order."""
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child.words()

    def get(self, local: str) -> str:
        """Return an attribute by its local name; empty when there is none."""
        if local in self.attributes:
            return self.attributes[local]
        found = (v for name, v in self.attributes.items() if local_name(name) == local)
        return next(found, "")

    def elements(self, local: str = "") -> Iterator[Element]:
        """Yield the child elements, those with this local name where one is given."""
        for child in self.children:
            if isinstance(child, Element) and (not local or child.local == local):
                yield child

    def below(self, local: str = "") -> Iterator[Element]:
        """Yield the elements at any depth below, in document order."""
        for child in self.elements():
            if not local or child.local == local:
                yield child
            yield from child.below(local)

    def first(self, *path: str) -> Element | None:
        """Return the first element along a path of local names; None when there is none."""
        found: Element | None = self
        for local in path:
            found = next(found.elements(local), None) if found else None
        return found

    def words_of(self, *path: str) -> str:
        """Return the words of the first element along ``path``, stripped; empty without it."""
        found = self.first(*path)
        return found.text.strip() if found else ""


def local_name(name: str) -> str:
    """Return a name without the namespace in front of it."""
    return name.rpartition(_NAMESPACE_END)[2]


def read_xml(data: bytes, encoding: str | None = None) -> Element:
    """Return the outermost element of ``data``; raises XmlDamagedError.

    ``encoding`` overrules what the file declares.
    """
    root = Element("", {})
    open_elements = [root]
    left = MOST_ELEMENTS

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal left
        left -= 1
        if len(open_elements) > DEEPEST or left < 0:
            raise XmlDamagedError
        element = Element(name, attributes)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    parser = safe_parser(
        lambda words: open_elements[-1].children.append(words),
        encoding,
        may_declare=data.count(b"&") <= _MOST_REFERENCES,
    )
    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: open_elements.pop()
    parse(parser, data)
    return next(root.elements())


def safe_parser(
    take_words: Callable[[str], object], encoding: str | None = None, *, may_declare: bool = False
) -> XMLParserType:
    """Return an expat parser that gives the words between tags to ``take_words``.

    Other handlers are the caller's, who counts depth; ``parse`` feeds it. To skip the words of a
    large element, ``CharacterDataHandler`` may be None for a while. A file that declares entities
    is damaged unless it ``may_declare`` them.
    """
    from xml.parsers import expat

    parser = expat.ParserCreate(encoding, _NAMESPACE_END)
    parser.buffer_text = True
    # An unknown entity is then passed over instead of making the whole file unreadable; no DTD is
    # read for it, as there is no handler for outside entities.
    parser.UseForeignDTD()
    declared = 0

    def entity_declared(name: str, is_parameter: bool, value: str | None, *_: object) -> None:
        nonlocal declared
        declared += 1
        is_large = value is not None and (len(value) > _LONGEST_ENTITY or set(value) & {"&", "%"})
        if not may_declare or is_parameter or is_large or declared > _MOST_ENTITIES:
            raise XmlDamagedError

    def entity_skipped(name: str, is_parameter: bool) -> None:
        if not is_parameter:
            take_words(html5.get(f"{name};", f"&{name};"))

    parser.CharacterDataHandler = take_words
    parser.EntityDeclHandler = entity_declared
    parser.SkippedEntityHandler = entity_skipped
    return parser


def parse(parser: XMLParserType, data: bytes) -> None:
    """Feed all of ``data`` to ``parser``; raises XmlDamagedError where it is no XML."""
    from xml.parsers.expat import ExpatError

    try:
        for at in range(0, len(data), _STEP):
            parser.Parse(data[at : at + _STEP])
        is_last = True
        parser.Parse(b"", is_last)
    except (ExpatError, UnicodeError, LookupError, ValueError) as error:
        raise XmlDamagedError(str(error)) from error

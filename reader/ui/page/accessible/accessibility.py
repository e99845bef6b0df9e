"""Tells assistive technology what the article consists of.

An invisible widget in the view's viewport (``article_structure``) stands for the structure: a
document of headings with their levels, paragraphs, pictures, captions, lists, and tables with their
headers. Each of them offers its words as a text with caret, selection and rectangles. Interfaces
are made when they are asked for, so a reader without assistive technology pays nothing.

PySide6 has no QAccessibleTableInterface, so a table offers its cells as children, and every cell
is described by the header of its column. Qt has no role for a caption: it is a paragraph that is
described as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

import shiboken6
from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from reader.core.article import Article
from reader.translation import Translate
from reader.ui.page.accessible.structure import Part, PartKind, parts_of
from reader.ui.page.accessible.text_lender import TextLender
from reader.ui.page.sheets.chosen_sheet import ChosenSheet
from reader.ui.typesetting.placed import TextPlace

_ROLES: Mapping[PartKind, QAccessible.Role] = {
    PartKind.HEADING: QAccessible.Role.Heading,
    PartKind.PARAGRAPH: QAccessible.Role.Paragraph,
    PartKind.PICTURE: QAccessible.Role.Graphic,
    PartKind.CAPTION: QAccessible.Role.Paragraph,
    PartKind.QUOTE: QAccessible.Role.BlockQuote,
    PartKind.LIST: QAccessible.Role.List,
    PartKind.ITEM: QAccessible.Role.ListItem,
    PartKind.TABLE: QAccessible.Role.Table,
    PartKind.HEADER: QAccessible.Role.ColumnHeader,
    PartKind.CELL: QAccessible.Role.Cell,
    PartKind.CODE: QAccessible.Role.Paragraph,
    PartKind.DIVIDER: QAccessible.Role.Separator,
}


class SpokenArticle:
    """The parts of an article as interfaces, which live below that of ``holder``."""

    def __init__(self, holder: QWidget, view: ChosenSheet) -> None:
        self.holder = holder
        self._view = view
        self._parts: tuple[Part, ...] | None = None
        self._find_parts: Callable[[], tuple[Part, ...]] = tuple
        self._lender: TextLender | None = None
        self._made: _Made = {}

    def follow(self, article: Article, tr: Translate) -> None:
        """Speak of ``article`` as the view shows it; what was given out before is withdrawn."""
        self.withdraw()
        self._parts = None
        self._find_parts = lambda: parts_of(article, tr)

    def withdraw(self) -> None:
        """Withdraw all interfaces that were given out."""
        _withdraw(self._made)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts at the top, found when they are first asked for."""
        if self._parts is None:
            self._parts = self._find_parts()
        return self._parts

    def interface(self, index: int) -> QAccessibleInterface | None:
        """Return the interface of the ``index``-th part, made now if need be."""
        if not 0 <= index < len(self.parts):
            return None
        if index not in self._made:
            own = QAccessible.queryAccessibleInterface(self.holder)
            self._made[index] = _PartInterface(self, self.parts[index], own)
        return self._made[index]

    def visible_rect(self) -> QRect:
        """Return where the article is seen, on the screen."""
        viewport = self._view.viewport()
        return QRect(viewport.mapToGlobal(QPoint(0, 0)), viewport.size())

    def rect_of(self, part: Part) -> QRect:
        """Return where ``part`` stands on the screen, also when it is scrolled out of view."""
        rects = list(self._rects_of(part))
        inside = [rect & room for rect, room in rects if rect.intersects(room)]
        return _united(inside or [rect for rect, _ in rects])

    def is_seen(self, part: Part) -> bool:
        """Whether any of ``part`` is in view."""
        view = self.visible_rect()
        return any((rect & room).intersects(view) for rect, room in self._rects_of(part))

    def text_interface(self, part: Part) -> int:
        """Return where Qt's interface of the words of ``part`` is; 0 when they are not shown."""
        if not part.text_id or not part.words or part.kind is PartKind.PICTURE:
            return 0
        if self._lender is None:
            self._lender = TextLender(self._view)
        return self._lender.pointer_for(part.text_id, part.words)

    def _rects_of(self, part: Part) -> Iterator[tuple[QRect, QRect]]:
        """Yield where each text of ``part`` stands on the screen, and where it can be seen.

        That is its own rectangle unless it is in a box that scrolls sideways.
        """
        flow, view = self._view.flow, self._view
        if flow is None:
            return
        for text_id in _text_ids(part):
            position = flow.position_of(TextPlace(text_id, 0))
            if position is not None:
                rect, room = (each.toAlignedRect() for each in view.area_of(position))
                moved = view.viewport().mapToGlobal(QPoint(0, 0))
                yield rect.translated(moved), room.translated(moved)


class _StructureInterface(QAccessibleWidget):
    """The document as a whole."""

    def __init__(self, spoken: SpokenArticle) -> None:
        super().__init__(spoken.holder, QAccessible.Role.Document)
        self._spoken = spoken

    def text(self, kind: QAccessible.Text) -> str:
        title = self._spoken.parts[0].words if self._spoken.parts else ""
        return title if kind is QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        return self._spoken.visible_rect()

    def childCount(self) -> int:
        return len(self._spoken.parts)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self._spoken.interface(index)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return _child_at(self, x, y)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index_of(self, child)


class _PartInterface(QAccessibleInterface):
    """One part; it owns the interfaces of the parts inside it."""

    def __init__(self, spoken: SpokenArticle, part: Part, parent: QAccessibleInterface) -> None:
        super().__init__()
        self._spoken = spoken
        self._part = part
        self._parent = parent
        self._level = _Level(part.level) if part.level else None
        self._made: _Made = {}
        self._number = QAccessible.registerAccessibleInterface(self)

    def withdraw(self) -> None:
        """Let Qt forget and delete this interface and those inside it."""
        _withdraw(self._made)
        QAccessible.deleteAccessibleInterface(self._number)

    def isValid(self) -> bool:
        return shiboken6.isValid(self._spoken.holder)

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._spoken.holder.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def childCount(self) -> int:
        return len(self._part.parts)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < len(self._part.parts):
            return None
        if index not in self._made:
            self._made[index] = _PartInterface(self._spoken, self._part.parts[index], self)
        return self._made[index]

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return _child_at(self, x, y)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return _index_of(self, child)

    def rect(self) -> QRect:
        return self._spoken.rect_of(self._part)

    def role(self) -> QAccessible.Role:
        return _ROLES[self._part.kind]

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        _set(state, "readOnly")
        if not self._spoken.holder.isVisible():
            _set(state, "invisible")
        elif not self._spoken.is_seen(self._part):
            _set(state, "offscreen")
        return state

    def text(self, kind: QAccessible.Text) -> str:
        match kind:
            case QAccessible.Text.Name:
                return self._part.words
            case QAccessible.Text.Description:
                return self._part.description
            case _:
                return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing: an article is not written in."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        if kind is QAccessible.InterfaceType.AttributesInterface and self._level is not None:
            (address,) = shiboken6.getCppPointer(self._level)
            return shiboken6.VoidPtr(address)  # type: ignore[return-value]
        if kind is QAccessible.InterfaceType.TextInterface:
            address = self._spoken.text_interface(self._part)
            return shiboken6.VoidPtr(address)  # type: ignore[return-value]
        return shiboken6.VoidPtr(0)  # type: ignore[return-value] # 0 or None would crash PySide


class _Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, level: int) -> None:
        super().__init__()
        self._level = level

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> int | None:
        return self._level if key is QAccessible.Attribute.Level else None


_Holder: TypeAlias = _StructureInterface | _PartInterface
_Made: TypeAlias = dict[int, _PartInterface]
"""The interfaces given out, by the index of their part."""


def document_of(spoken: SpokenArticle) -> QAccessibleInterface:
    """Return the interface of the article as a whole."""
    return _StructureInterface(spoken)


def _withdraw(given_out: _Made) -> None:
    """Withdraw interfaces, so that none outlives what it speaks of."""
    for interface in given_out.values():
        interface.withdraw()
    given_out.clear()


def _united(rects: Iterable[QRect]) -> QRect:
    whole = QRect()
    for rect in rects:
        whole |= rect
    return whole


def _text_ids(part: Part) -> Sequence[str]:
    inside = [text_id for inner in part.parts for text_id in _text_ids(inner)]
    return [part.text_id, *inside] if part.text_id else inside


def _children(holder: _Holder) -> Sequence[QAccessibleInterface]:
    made = (holder.child(index) for index in range(holder.childCount()))
    return [child for child in made if child is not None]


def _child_at(holder: _Holder, x: int, y: int) -> QAccessibleInterface | None:
    found = (child for child in _children(holder) if child.rect().contains(x, y))
    return next((child for child in found if not child.state().offscreen), None)


def _index_of(holder: _Holder, child: QAccessibleInterface) -> int:
    children = _children(holder)
    return children.index(child) if child in children else -1


def _set(state: QAccessible.State, name: str) -> None:
    setattr(state, name, True)  # a bit field, which the type stubs do not know

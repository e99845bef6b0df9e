"""What a test finds on a page by its words, as a reader does."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF

from reader.ui.page.order.blocks import Position, part_count
from reader.ui.page.view.article_view import ArticleView
from reader.ui.typesetting.placed import TextPlace


def find_words(view: ArticleView, words: str) -> Position:
    """Return where ``words`` first stand on the page."""
    flow = view.flow
    assert flow is not None
    for index in range(len(flow)):
        for part in range(part_count(flow.block(index))):
            at = flow.passage(Position(index, part, 0)).text.text.find(words)
            if at >= 0:
                return Position(index, part, at)
    raise AssertionError(f"{words} is not on the page")


def choose_words(view: ArticleView, words: str, start: int = 0, end: int | None = None) -> None:
    """Select ``words[start:end]``."""
    at = find_words(view, words)
    stop = len(words) if end is None else end
    first, last = at.offset + start, at.offset + stop
    view.choose((at._replace(offset=first), at._replace(offset=last)))


def point_in(view: ArticleView, words: str, index: int = 0) -> QPoint:
    """Return the middle of a character of ``words``, brought into view if need be."""
    at = find_words(view, words)
    position = at._replace(offset=at.offset + index)
    view.caret_moved(position)
    rect = view.rect_of(position)
    assert rect is not None
    return rect.center().toPoint()


def lit_words(view: ArticleView) -> list[str]:
    """Return what is lit as found."""
    flow = view.flow
    assert flow is not None
    return [flow.passage(f.start).text.text[f.start.offset : f.end] for f in view.found]


def rect_of(view: ArticleView, text_id: str, offset: int = 0) -> QRectF:
    """Return where a character of the article is on the viewport."""
    assert view.flow is not None
    position = view.flow.position_of(TextPlace(text_id, offset))
    assert position is not None
    rect = view.rect_of(position)
    assert rect is not None
    return rect

"""What is selected on a page, as text and as rich text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QMimeData

from reader.core.text import Mark, Span, Text
from reader.ui.page.layout.flow import Flow
from reader.ui.page.order.blocks import (
    Chosen,
    Code,
    Grid,
    PageBlock,
    Position,
    Role,
    Words,
    ordered,
    part_count,
)
from reader.ui.page.text.dressing import hidden_in
from reader.ui.page.text.words import Readings


def parts_between(flow: Flow, chosen: Chosen) -> Iterator[tuple[Position, int]]:
    """Yield each text of a selection: where it begins in it, and the offset it ends before."""
    first, last = ordered(chosen)
    for index in range(first.block, last.block + 1):
        block = flow.block(index)
        begin = first.part if index == first.block else 0
        end = last.part if index == last.block else part_count(block) - 1
        for part in range(begin, end + 1):
            length = len(flow.passage(Position(index, part, 0)).text.text)
            start = first.offset if (index, part) == first[:2] else 0
            stop = last.offset if (index, part) == last[:2] else length
            yield Position(index, part, min(start, length)), min(stop, length)


def text_between(flow: Flow, chosen: Chosen, readings: Readings | None = None) -> str:
    """Return the article's words in a selection, a line for each block.

    The cells of a table's row are in one line, with tabs between them. What stands beside words to
    say how they are read is left out, but for those of ``readings``, in brackets behind each word.
    """
    lines: list[str] = []
    row_of_last: tuple[int, int] | None = None
    for begin, stop in parts_between(flow, chosen):
        block = flow.block(begin.block)
        text = flow.passage(begin).text
        if readings is None:
            words = _plain(text, begin.offset, stop)
        else:
            words = _with_readings(text, begin.offset, stop, readings)
        row = (begin.block, begin.part // block.columns) if isinstance(block, Grid) else None
        if row is not None and row == row_of_last:
            lines[-1] += "\t" + words
        elif _has_words(block):
            lines.append(words)
        row_of_last = row
    return "\n".join(lines)


def _with_readings(text: Text, start: int, stop: int, readings: Readings) -> str:
    pieces: list[str] = []
    said: list[str] = []
    at = start
    for ruby in readings.of(text):
        if ruby.start < start or ruby.end > stop:
            continue
        if said and ruby.start > at:
            pieces.append(f"（{' '.join(said)}）")
            said = []
        pieces.append(text.text[at : ruby.end])
        said.append(ruby.words)
        at = ruby.end
    if said:
        pieces.append(f"（{' '.join(said)}）")
    return "".join((*pieces, text.text[at:stop]))


def html_between(flow: Flow, chosen: Chosen) -> str:
    """Return a selection as HTML with headings, emphasis, links, quotes, code and tables."""
    made: list[str] = []
    row_of_last: tuple[int, int] | None = None
    for begin, stop in parts_between(flow, chosen):
        block = flow.block(begin.block)
        words = _marked(flow.passage(begin).text.slice(begin.offset, stop))
        row = (begin.block, begin.part // block.columns) if isinstance(block, Grid) else None
        if row_of_last is not None and row != row_of_last:
            made.append("</tr>")
            if row is None or row[0] != row_of_last[0]:
                made.append("</table>")
        if row is not None:
            if row_of_last is None or row[0] != row_of_last[0]:
                made.append("<table>")
            if row != row_of_last:
                made.append("<tr>")
            made.append(f"<td>{words}</td>")
        elif _has_words(block):
            made.append(_element(block, words))
        row_of_last = row
    if row_of_last is not None:
        made.append("</tr></table>")
    return "".join(made)


def _has_words(block: PageBlock) -> bool:
    match block:
        case Words(role=role):
            return role not in (Role.MARK, Role.MISSING)
        case Code() | Grid():
            return True
        case _:
            return False


def _plain(text: Text, start: int, stop: int) -> str:
    words, at = "", start
    for begin, end in hidden_in(text):
        if begin < stop and end > at:
            words += text.text[at : max(at, begin)]
            at = max(at, end)
    return words + text.text[at : max(at, stop)]


def _element(block: PageBlock, words: str) -> str:
    match block:
        case Code():
            return f"<pre>{words}</pre>"
        case Words(role=Role.TITLE):
            return f"<h1>{words}</h1>"
        case Words(role=Role.HEADING, depth=depth):
            level = min(depth + 2, 6)
            return f"<h{level}>{words}</h{level}>"
        case _:
            pass
    mark = _escaped(block.around.mark)
    inside = f"<p>{mark} {words}</p>" if mark else f"<p>{words}</p>"
    return f"<blockquote>{inside}</blockquote>" if block.around.bars else inside


_ELEMENTS = {
    Mark.STRONG: "b",
    Mark.EMPHASIS: "em",
    Mark.CODE: "code",
    Mark.SUPERSCRIPT: "sup",
    Mark.SUBSCRIPT: "sub",
    Mark.DELETED: "del",
    Mark.HIGHLIGHT: "mark",
    Mark.UNDERLINE: "u",
    Mark.NOTE_REF: "sup",
}


def _marked(text: Text) -> str:
    """Return ``text`` with elements for its spans, nested as HTML wants them."""
    borders = sorted(
        {0, len(text.text), *(s.start for s in text.spans), *(s.end for s in text.spans)}
    )
    hidden = hidden_in(text)
    made = []
    for number, start in enumerate(borders[:-1]):
        end = borders[number + 1]
        if any(begin <= start and end <= stop for begin, stop in hidden):
            continue
        words = _escaped(text.text[start:end]).replace("\n", "<br>")
        for span in (s for s in text.spans if s.start <= start and end <= s.end):
            words = _inside(span, words)
        made.append(words)
    return "".join(made)


def _inside(span: Span, words: str) -> str:
    if span.mark is Mark.LINK:
        return f'<a href="{_escaped(span.target)}">{words}</a>'
    name = _ELEMENTS.get(span.mark)
    return f"<{name}>{words}</{name}>" if name else words


def _escaped(words: str) -> str:
    from html import escape  # not at a start, which copies nothing

    return escape(words)


def empty_mime_data() -> QMimeData:
    """Return a QMimeData that C++ made.

    Qt's clipboard deletes what it holds when the program has ended, and with it Python; a
    QMimeData of Python's would then take the process down.
    """
    from PySide6.QtWidgets import QTextEdit

    editor = QTextEdit()
    editor.setPlainText("-")
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    data.text()  # made from the editor's document at the first question
    data.clear()
    return data

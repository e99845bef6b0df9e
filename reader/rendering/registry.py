"""The formats that an article can be printed in; a new one is one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.rendering import markdown, plain_text
from reader.rendering.json_record import failure_json, render_json
from reader.rendering.shown import ShownArticle, Style


@dataclass(frozen=True, slots=True)
class OutputFormat:
    """How articles, and files that could not be read, are printed one after another."""

    name: str
    render: Callable[[ShownArticle, Style], str]
    """Returns one article; ends with a line feed."""
    failure: Callable[[str, str], str]
    """Returns what stands for a file, given its path and the sentence; empty for nothing."""
    separator: str
    brackets: tuple[str, str] = ("", "")
    """Put around the whole when several files were asked for."""

    def joined(self, pieces: Iterator[str], *, several: bool) -> Iterator[str]:
        """Yield ``pieces`` as they come, with what belongs between and around them."""
        opening, closing = self.brackets if several else ("", "")
        yield opening
        first = True
        for piece in pieces:
            if piece:
                yield piece if first else self.separator + piece
                first = False
        yield closing


def _text(shown: ShownArticle, style: Style) -> str:
    written = plain_text.render_plain_text(shown.article, style.tr)
    if not (style.removed and shown.removals):
        return written
    return f"{written}\n\n{plain_text.render_removals(shown.removals, style.tr)}"


def _markdown(shown: ShownArticle, style: Style) -> str:
    written = markdown.render_markdown(shown.article)
    if not (style.removed and shown.removals):
        return written
    return f"{written}\n{markdown.render_removals(shown.removals, style.tr)}"


def _on_standard_error_only(path: str, sentence: str) -> str:
    return ""


OUTPUT_FORMATS = (
    OutputFormat("text", _text, _on_standard_error_only, separator="\n\n"),
    OutputFormat("markdown", _markdown, _on_standard_error_only, separator="\n"),
    OutputFormat("json", render_json, failure_json, separator=",", brackets=("[", "]\n")),
    OutputFormat("jsonl", render_json, failure_json, separator=""),
)

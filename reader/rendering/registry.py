"""The formats that results are printed in; a new one is one line here."""

from __future__ import annotations

from reader.rendering import markdown, plain_text
from reader.rendering.json_record import failure_json, render_json, render_mended_json
from reader.rendering.output_format import OutputFormat
from reader.rendering.shown import MendedText, ShownArticle, Style


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


def _mended_text(mended: MendedText, style: Style) -> str:
    return mended.text


_ARRAY = ("[", "]\n")

OUTPUT_FORMATS: tuple[OutputFormat[ShownArticle], ...] = (
    OutputFormat("text", _text, separator="\n\n"),
    OutputFormat("markdown", _markdown, separator="\n"),
    OutputFormat("json", render_json, failure_json, separator=",", brackets=_ARRAY),
    OutputFormat("jsonl", render_json, failure_json),
)
"""What an article can be printed as; the first where nothing else is asked for."""

MENDED_FORMATS: tuple[OutputFormat[MendedText], ...] = (
    OutputFormat("text", _mended_text),
    OutputFormat("json", render_mended_json, failure_json, separator=",", brackets=_ARRAY),
    OutputFormat("jsonl", render_mended_json, failure_json),
)
"""What a mended plain text can be printed as."""

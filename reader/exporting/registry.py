"""The formats that articles are given on in; a new one is one line here."""

from __future__ import annotations

from reader.core.messages.translatable import translatable
from reader.exporting.docx import write_docx
from reader.exporting.epub import write_epub
from reader.exporting.html_page import write_html
from reader.exporting.pdf_pages import write_pdf
from reader.exporting.text_files import write_markdown, write_text
from reader.exporting.writer import Writer

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

WRITERS: tuple[Writer, ...] = (
    Writer("epub", translatable("EPUB book"), "application/epub+zip", write_epub, makes_book=True),
    Writer(
        "pdf",
        translatable("PDF document"),
        "application/pdf",
        write_pdf,
        makes_book=True,
        has_pages=True,
    ),
    Writer("html", translatable("Web page"), "text/html", write_html),
    Writer("md", translatable("Markdown"), "text/markdown", write_markdown),
    Writer("txt", translatable("Plain text"), "text/plain", write_text),
    Writer("docx", translatable("Word document"), _DOCX, write_docx),
)
"""The first is what is written when nothing else is asked for."""


def writer_named(name: str) -> Writer | None:
    """Return the writer for a name or a suffix without its point, or None."""
    return next((writer for writer in WRITERS if writer.name == name.lower()), None)

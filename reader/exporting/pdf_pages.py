"""A PDF: its pages are set by what the window sets its own with, which is passed in."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.article import Article
from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.exporting.writer import ExportOptions, Target


class NoPagesError(ReaderError):
    """There is nothing here that sets pages."""

    sentence = translatable("A PDF cannot be written here. Choose another format.")


def write_pdf(articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
    """Write all ``articles`` as pages of ``options.paper``; raises NoPagesError."""
    if options.page_writer is None:
        raise NoPagesError
    options.page_writer(articles, target, options)

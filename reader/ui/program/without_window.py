"""A PDF written from the command line, with Qt but without a window."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from reader.core.article import Article
from reader.core.settings import PageSettings
from reader.exporting.writer import ExportOptions, Target
from reader.ui.printing.pdf_book import write_book
from reader.ui.printing.setting_pages import PaperChoice, Typesetter
from reader.ui.program.application import build_application


class PdfWriter:
    """Writes PDFs one after the other, with one application for all of them."""

    def __init__(self) -> None:
        """Build the application, unless there is one."""
        self._application = QCoreApplication.instance() or build_application()

    def __call__(self, articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
        """Write ``articles`` into ``target``."""
        page = PageSettings(vertical=options.vertical)
        choice = PaperChoice(options.paper, options.columns, page)
        for _ in write_book(articles, target, Typesetter(choice), options.title):
            pass

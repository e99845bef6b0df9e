"""Pages on a printer."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.ui.page.paint.picture_cache import PictureCache
from reader.ui.printing.drawing_sheets import draw_sheet
from reader.ui.printing.painter_canvas import PainterCanvas
from reader.ui.printing.raw_faces import FaceBook
from reader.ui.printing.setting_pages import PaperChoice, SetArticle


class NotPrintedError(ReaderError):
    """The printer did not take what was sent."""

    sentence = translatable("The printer did not take the pages. Look whether it is ready.")


_SPOOLER = "/run/cups/cups.sock"


def use_spooler_of_this_machine() -> None:
    """Have CUPS asked by its own socket only; it would be looked for on the network otherwise."""
    if sys.platform == "linux":
        os.environ["CUPS_SERVER"] = _SPOOLER


def printer_for(choice: PaperChoice, title: str) -> QPrinter:
    """Return the printer that is usual here, with the paper that was chosen."""
    use_spooler_of_this_machine()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QSizeF(choice.paper.width, choice.paper.height)
    paper = QPageSize(size, QPageSize.Unit.Point, choice.paper.name)
    upright = QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, upright, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)
    printer.setDocName(title)
    return printer


def print_pages(made: SetArticle, printer: QPrinter) -> Generator[int, None, None]:
    """Print the pages that ``printer`` was told; yield the number of each.

    Raises NotPrintedError.
    """
    first, last = printer.fromPage(), printer.toPage()
    painter, faces, pictures = QPainter(), FaceBook(), PictureCache()
    if not painter.begin(printer):
        raise NotPrintedError
    try:
        scale = printer.resolution() / 72 * made.choice.scale
        painter.scale(scale, scale)
        printed = False
        for sheet in made.sheets():
            if sheet.number < first or 0 < last < sheet.number:
                continue
            if printed and not printer.newPage():
                raise NotPrintedError
            printed = True
            draw_sheet(made, sheet, PainterCanvas(painter, faces, pictures))
            yield sheet.number
    except GeneratorExit:
        printer.abort()
        raise
    finally:
        painter.end()

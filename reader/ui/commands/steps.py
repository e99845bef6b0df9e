"""Long work of the interface's own thread, with a dialog that tells how far it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.core.messages.errors import ReaderError
from reader.ui.commands.desk import Desk

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog

    from reader.core.article import Article
    from reader.ui.printing.step_by_step import Steps

_PATIENCE = 600
"""Milliseconds before it is told how far the work is."""


def save_pdf(desk: Desk, article: Article, place: Path, then: Callable[[], None]) -> None:
    """Write ``article`` as a PDF at ``place``, as it is laid out, and do ``then``."""
    from reader.ui.printing.pdf_book import write_pdf_file
    from reader.ui.printing.setting_pages import chosen_paper

    choice = chosen_paper(desk.settings.settings, desk.tab.own_layout.page)
    steps = write_pdf_file([article], place, choice, desk.shared.appearance.fonts, overwrite=True)
    take_steps(desk, steps, then)


def take_steps(desk: Desk, steps: Steps, then: Callable[[], None]) -> None:
    """Take ``steps`` between events, tell how far they are, and do ``then`` at their end.

    Whoever waits may give up; nothing is left of the work then.
    """
    from reader.ui.printing.step_by_step import StepByStep

    progress = _progress(desk)
    work = StepByStep(steps, progress)

    def failed(error: Exception) -> None:
        if not isinstance(error, ReaderError):
            raise error
        desk.message.say(error.told(desk.tr))

    page = desk.tr("Page {number}")
    work.stepped.connect(lambda number: progress.setLabelText(page.format(number=number)))
    work.done.connect(then)
    work.failed.connect(failed)
    for end in (work.done, work.failed):
        end.connect(progress.deleteLater)
    progress.canceled.connect(work.give_up)
    progress.canceled.connect(progress.deleteLater)
    work.start()


def _progress(desk: Desk) -> QProgressDialog:
    from PySide6.QtWidgets import QProgressDialog

    dialog = QProgressDialog(desk.tr("Setting pages…"), desk.tr("Cancel"), 0, 0, desk.window)
    dialog.setWindowTitle(desk.tr("Print"))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setMinimumDuration(_PATIENCE)
    dialog.setAutoClose(False)
    dialog.setAutoReset(False)
    return dialog

"""Gives many articles on: which ones, in what format, where; then how far it is and what failed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import NamedTuple, Protocol, TypeAlias

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Article
from reader.core.messages.errors import ReaderError
from reader.exporting.batch import Batch, BatchReport, Piece, write_batch
from reader.exporting.file_names import file_name
from reader.exporting.registry import WRITERS
from reader.exporting.writer import ExportOptions, Target
from reader.translation import Translate

_WIDTH, _HEIGHT = 560, 460


class PageSetter(Protocol):
    """What sets the pages of one batch in the interface's thread."""

    def write(self, articles: Iterable[Article], target: Target, options: ExportOptions) -> None:
        """Write ``articles`` for the thread of the batch, which waits."""

    def give_up(self) -> None:
        """Stop at once, so that nobody waits any more."""


PageSetting: TypeAlias = Callable[[Callable[[int], None]], PageSetter]
"""Returns what sets pages as the reader wants them; is given what is told the page that is done."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Some articles that can be given on together."""

    words: str
    count: int
    pieces: Callable[[bool], Sequence[Piece]]
    """Returns them, with what their reader marked or without."""


class BatchOffer(NamedTuple):
    """What the dialog begins with."""

    choices: Sequence[Choice]
    """The first is chosen."""
    folder: Path
    with_notes: bool = False


class BatchDialog(QDialog):
    """One batch at a time; closing it cancels, and what was written stays."""

    _told = Signal(int)
    _ended = Signal(object)

    def __init__(
        self,
        parent: QWidget | None,
        offer: BatchOffer,
        choose_folder: Callable[[QWidget, Path], Path | None],
        tr: Translate,
        *,
        set_pages: PageSetting,
    ) -> None:
        """Begin with what ``offer`` says; ``set_pages`` is for PDF alone."""
        super().__init__(parent)
        choices, folder, with_notes = offer
        self._choices, self._choose_folder, self._tr = choices, choose_folder, tr
        self._set_pages = set_pages
        self._pages: PageSetter | None = None
        self._cancelled = Event()
        self._thread: Thread | None = None
        self.setWindowTitle(tr("Export several articles"))
        self.resize(_WIDTH, _HEIGHT)
        self.which = QComboBox()
        self.which.addItems([f"{each.words} ({each.count})" for each in choices])
        self.format = QComboBox()
        self.format.addItems([tr(writer.title) for writer in WRITERS])
        self.book = QCheckBox(tr("All in one &book"))
        self.notes = QCheckBox(tr("With marks and &notes"))
        self.notes.setChecked(with_notes)
        self.overwrite = QCheckBox(tr("&Overwrite what is there"))
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(tr("Folder"))
        self.title = QLineEdit()
        self.title.setPlaceholderText(tr("That of the first article"))
        self._bar = QProgressBar()
        self._report = QPlainTextEdit()
        self._report.setReadOnly(True)
        self._report.setAccessibleName(tr("Result"))
        roles = QDialogButtonBox.ButtonRole
        self._buttons = QDialogButtonBox()
        self.start_button = self._buttons.addButton(tr("&Export"), roles.ActionRole)
        self.cancel_button = self._buttons.addButton(tr("Ca&ncel"), roles.ActionRole)
        self.close_button = self._buttons.addButton(tr("Close"), roles.RejectRole)
        self.close_button.clicked.connect(self.reject)
        self._browse_button = QPushButton(tr("Choose…"))
        self.start_button.setDefault(True)
        self._lay_out()
        self._join()
        self._bar.hide()
        self._dress()

    def _lay_out(self) -> None:
        tr = self._tr
        self._browse_button.setAutoDefault(False)
        self._browse_button.clicked.connect(self._browse)
        place = QHBoxLayout()
        place.addWidget(self.folder)
        place.addWidget(self._browse_button)
        form = QFormLayout()
        form.addRow(tr("Which articles"), self.which)
        form.addRow(tr("Format"), self.format)
        form.addRow("", self.book)
        form.addRow(tr("Title of the book"), self.title)
        form.addRow(tr("Folder"), place)
        form.addRow("", self.notes)
        form.addRow("", self.overwrite)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._bar)
        layout.addWidget(self._report, 1)
        layout.addWidget(self._buttons)

    def _join(self) -> None:
        self.start_button.clicked.connect(self.start)
        self.cancel_button.clicked.connect(self._cancel)
        self.format.currentIndexChanged.connect(self._dress)
        self.book.toggled.connect(self._dress)
        self._told.connect(self._bar.setValue)
        self._ended.connect(self._on_ended)
        self.finished.connect(self._end)
        application = QCoreApplication.instance()
        if application is not None:  # it may end with no word to a dialog, as when the screen goes
            application.aboutToQuit.connect(self._end)

    @property
    def report(self) -> str:
        """What is told of the batch, a line for each thing."""
        return self._report.toPlainText()

    @property
    def is_running(self) -> bool:
        """Whether articles are being written."""
        return self._thread is not None and self._thread.is_alive()

    def start(self) -> None:
        """Begin to write what is chosen."""
        if self.is_running:
            return
        choice = self._choices[self.which.currentIndex()]
        pieces = list(choice.pieces(self.notes.isChecked()))
        self._cancelled.clear()
        self._bar.setRange(0, len(pieces))
        self._bar.setValue(0)
        self._bar.resetFormat()
        self._bar.show()
        self._report.setPlainText("")
        self._thread = Thread(target=self._work, args=(pieces, self._batch()), name="qingdu-batch")
        self._thread.start()
        self._dress()
        self.cancel_button.setFocus()  # the button that was pressed takes no keys any more

    def _batch(self) -> Batch:
        writer = WRITERS[self.format.currentIndex()]
        self._pages = self._set_pages(self._on_page) if writer.has_pages else None
        folder = Path(self.folder.text()).expanduser()
        is_book = self.book.isChecked() and writer.makes_book
        title = self.title.text().strip()
        words = self._choices[self.which.currentIndex()].words
        place = folder / f"{file_name(title or words, 'book')}{writer.suffix}"
        return Batch(
            writer,
            ExportOptions(
                title=title if is_book else "",
                page_writer=None if self._pages is None else self._pages.write,
            ),
            place if is_book else folder,
            is_book,
            self.overwrite.isChecked(),
        )

    def _work(self, pieces: Sequence[Piece], batch: Batch) -> None:
        """Write beside the interface; its signals reach the thread of the window."""
        report = write_batch(pieces, batch, self._told.emit, self._cancelled.is_set)
        self._ended.emit(report)

    def _on_ended(self, report: BatchReport) -> None:
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        tr = self._tr
        words = tr("Written: {written}. Not written: {failed}.")
        lines = [words.format(written=len(report.written), failed=len(report.failed))]
        if report.is_cancelled:
            lines.append(tr("Cancelled; the rest is not written."))
        for name, error in report.failed:
            told = error.told(tr) if isinstance(error, ReaderError) else repr(error)
            lines.append(f"{name}: {told}")
        lines += [str(path) for path in report.written]
        self._report.setPlainText("\n".join(lines))
        self._bar.hide()
        self._dress()
        self.close_button.setFocus()

    def _on_page(self, number: int) -> None:
        page = self._tr("Page {number}").format(number=number)
        self._bar.setFormat(f"%v/%m · {page}")

    def _cancel(self) -> None:
        self._cancelled.set()
        if self._pages is not None:
            self._pages.give_up()

    def _browse(self) -> None:
        folder = self._choose_folder(self, Path(self.folder.text()))
        if folder is not None:
            self.folder.setText(str(folder))

    def _dress(self) -> None:
        running = self.is_running
        writer = WRITERS[self.format.currentIndex()]
        chosen = (self.which, self.format, self.folder, self.notes, self.overwrite)
        for widget in (*chosen, self._browse_button):
            widget.setEnabled(not running)
        self.book.setEnabled(not running and writer.makes_book)
        is_book = self.book.isChecked() and writer.makes_book
        self.title.setEnabled(not running and is_book)
        self.start_button.setEnabled(not running)
        self.cancel_button.setEnabled(running)

    def _end(self) -> None:
        self._cancel()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

"""Puts files and folders in, says how far that is and what came of it, and watches folders."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.messages.errors import ReaderError
from reader.library.articles.store import Library
from reader.library.gathering.importing import Outcome, Report
from reader.library.gathering.watching import unwatch, watch, watched
from reader.translation import Translate
from reader.ui.home.importer import Importer
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import PlainLabel

LISTED_EVERY = 2_000
"""Milliseconds after which the list shows more of what is being put in."""
REFUSED_TOLD = 8
"""Pages that an import refused and that are named, each with its reason; a button names all."""
_REFUSED_SIZE = (640, 420)
"""Of the window with all of them, in pixels."""


class Adding(QWidget):
    """Hidden until something is put in; ``button`` stands elsewhere and opens the menu."""

    progressed = Signal()
    """More was put in, some time after the last time."""
    added = Signal()
    """An import has ended."""
    folders_changed = Signal()
    """Other folders are watched than before."""
    failed = Signal(object)

    def __init__(self, library: Library, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._appearance = appearance
        self._importer = Importer(library, self)
        self.button = QPushButton(parent)
        self._menu = QMenu(self.button)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.button.setMenu(self._menu)
        self._words = PlainLabel(parent=self)
        self._words.setObjectName("outline_title")
        self._words.setWordWrap(True)
        self._waiting: list[Path] = []
        """Put in after what is being put in."""
        self._since = QElapsedTimer()
        self._refused: list[str] = []
        self._all_refused = QPushButton(self)
        self._all_refused.clicked.connect(self._show_refused)
        self._stop = QPushButton(self)
        self._close = QPushButton(self)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self._all_refused)
        row.addWidget(self._stop)
        row.addWidget(self._close)
        self._stop.clicked.connect(self._importer.cancel)
        self._importer.progressed.connect(self._on_progressed)
        self._importer.finished.connect(self._on_finished)
        self._importer.failed.connect(self._on_import_failed)
        self.hide()

    def add(self, paths: Sequence[Path]) -> None:
        """Put in what is at ``paths``, folders with all that is in them; one after the other."""
        if self._importer.is_running:
            self._waiting += paths
            return
        self._words.setText(self._appearance.tr("Looking for pages…"))
        self._stop.show()
        self._close.hide()
        self._all_refused.hide()
        self.show()
        self._since.start()
        self._importer.start(paths)

    def dress(self) -> None:
        """Take the language in force."""
        tr = self._appearance.tr
        self.button.setText(tr("Add"))
        self._stop.setText(tr("Stop"))
        self._close.setText(tr("Close"))
        self._all_refused.setText(tr("All that were refused…"))

    def watch(self, folder: Path) -> None:
        """Put in what is in ``folder``, and whatever is saved there from now on."""
        self._change(lambda: watch(self._library, [folder]))

    def unwatch(self, folder: Path) -> None:
        """Watch ``folder`` no more; what came from it stays."""
        self._change(lambda: unwatch(self._library, [folder]))

    def _change(self, change: Callable[[], None]) -> None:
        try:
            change()
        except ReaderError as error:
            self.failed.emit(error)
        else:
            self.folders_changed.emit()

    def _fill_menu(self) -> None:
        tr, menu = self._appearance.tr, self._menu
        menu.clear()
        menu.addAction(tr("Files…")).triggered.connect(self._choose_files)
        menu.addAction(tr("A folder…")).triggered.connect(self._choose_folder)
        menu.addAction(tr("Watch a folder…")).triggered.connect(self._choose_watched)
        try:
            folders = watched(self._library)
        except ReaderError as error:
            self.failed.emit(error)
            return
        if folders:
            menu.addSection(tr("Watched"))
        for folder in folders:
            words = tr("Stop watching {folder}").format(folder=str(folder).replace("&", "&&"))
            menu.addAction(words).triggered.connect(
                lambda _on=False, folder=folder: self.unwatch(folder)
            )

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self._appearance.tr("Add to the library"))
        if names:
            self.add([Path(name) for name in names])

    def _choose_folder(self) -> None:
        if folder := self._ask_folder(self._appearance.tr("Add a folder to the library")):
            self.add([folder])

    def _choose_watched(self) -> None:
        if folder := self._ask_folder(self._appearance.tr("Watch a folder")):
            self.watch(folder)

    def _ask_folder(self, words: str) -> Path | None:
        folder = QFileDialog.getExistingDirectory(self, words)
        return Path(folder) if folder else None

    def _on_progressed(self, done: int, count: int, seconds: float) -> None:
        sentence = self._appearance.tr("{done} of {count} pages, about {minutes} more minutes")
        minutes = max(1, round(seconds / 60))
        self._words.setText(sentence.format(done=done, count=count, minutes=minutes))
        if self._since.hasExpired(LISTED_EVERY):
            self._since.start()
            self.progressed.emit()

    def _on_finished(self, report: Report) -> None:
        tr = self._appearance.tr
        sentence = tr("New: {new}. Known: {known}. Newer: {newer}. Refused: {refused}.")
        numbers = {"new": report.new, "known": report.known, "newer": report.newer}
        lines = [sentence.format(**numbers, refused=len(report.refused))]
        self._refused = [_told(outcome, tr) for outcome in report.refused]
        lines += self._refused[:REFUSED_TOLD]
        self._words.setText("\n".join(lines))
        self._stop.hide()
        self._close.show()
        self._all_refused.setVisible(len(self._refused) > REFUSED_TOLD)
        self.added.emit()
        self._go_on(is_cancelled=report.is_cancelled)

    def _go_on(self, *, is_cancelled: bool) -> None:
        """Put in what was chosen meanwhile; who stopped one wants no other."""
        waiting, self._waiting = self._waiting, []
        if waiting and not is_cancelled:
            self._importer.close()
            self.add(waiting)

    def _show_refused(self) -> None:
        """Show every page that was refused, each with its reason, to be read and copied."""
        dialog = QDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self._all_refused.text().removesuffix("…"))
        lines = QPlainTextEdit("\n".join(self._refused), dialog)
        lines.setReadOnly(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
        buttons.rejected.connect(dialog.reject)
        column = QVBoxLayout(dialog)
        column.addWidget(lines)
        column.addWidget(buttons)
        dialog.resize(*_REFUSED_SIZE)
        dialog.open()

    def _on_import_failed(self, error: Exception) -> None:
        self._waiting.clear()
        self.hide()
        self.failed.emit(error)


def _told(outcome: Outcome, tr: Translate) -> str:
    error = outcome.error
    why = error.told(tr) if isinstance(error, ReaderError) else type(error).__name__
    return f"{outcome.path.name}: {why}"

"""Shows what pages are in a file, and lets some be opened; looked through beside the interface."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from reader.core.article import Asset
from reader.core.messages.errors import ReaderError
from reader.loading.formats import PageInside
from reader.loading.registry import list_pages
from reader.translation import Translate
from reader.ui.look.words import PlainLabel
from reader.ui.pictures.pictures import natural_size
from reader.ui.pictures.thumbnails import thumbnail
from reader.ui.session.tasks import Task, TaskRunner

_WIDTH, _HEIGHT = 560, 420
_WHOLE = 100
_MOST_SHOWN = 20_000
MOST_TABS = 200
"""Pages that are opened at once at most."""
_PICTURE = QSize(72, 54)
_PICTURES_TRIED = 12
"""Of a page, of which the largest is shown."""


class PageList(QDialog):
    """The list fills when the file has been looked through; closing gives the look up.

    Rows that are seen get a picture of their page, one after the other.
    """

    pages_chosen = Signal(object)
    """Each PageInside that is to be opened, in the order of the file."""

    def __init__(
        self,
        path: Path,
        runner: TaskRunner,
        tr: Translate,
        current: str,
        parent: QWidget | None = None,
    ) -> None:
        """Begin to look into the file at ``path``, of which the page ``current`` is open."""
        super().__init__(parent)
        self._tr = tr
        self._runner = runner
        self._pages: list[PageInside] = []
        self._pictured: set[int] = set()
        """The rows whose picture was made or is being made."""
        self._picturing: Task | None = None
        self._current = current
        self._name = path.name
        self.setWindowTitle(tr("Pages in {name}").format(name=path.name))
        self.resize(_WIDTH, _HEIGHT)
        self._label = PlainLabel(tr("Looking through the file…"))
        self._label.setWordWrap(True)
        self._progress = QProgressBar()
        self._progress.setRange(0, _WHOLE)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Pages"))
        self._list.setAlternatingRowColors(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._list.setIconSize(_PICTURE)
        self._list.itemActivated.connect(self._on_accepted)
        self._list.verticalScrollBar().valueChanged.connect(self._begin_pictures)
        roles = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(roles.Open | roles.Close, self)
        self._buttons.button(roles.Open).setText(tr("Open"))
        self._buttons.button(roles.Open).setEnabled(False)
        self._all = self._buttons.addButton(tr("Open all"), QDialogButtonBox.ButtonRole.ActionRole)
        self._all.setEnabled(False)
        self._all.clicked.connect(self._on_all_wanted)
        self._buttons.button(roles.Close).setText(tr("Close"))
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._label, self._progress, self._list, self._buttons):
            layout.addWidget(widget)
        self._pictures_timer = QTimer(self, singleShot=True, interval=0)
        self._pictures_timer.timeout.connect(self._make_next_picture)
        self._task = Task(self)
        self._task.progressed.connect(self._progress.setValue)
        self._task.done.connect(self._on_listed)
        self._task.failed.connect(self._on_failed)
        self.finished.connect(self._give_up)
        runner.start(self._task, lambda report: _listed(path, report))

    @property
    def rows(self) -> list[str]:
        """What the list shows."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def has_picture(self, row: int) -> bool:
        """Whether a row shows a picture of its page."""
        return bool(self._list.item(row).data(Qt.ItemDataRole.UserRole))

    def _on_listed(self, pages: list[PageInside]) -> None:
        self._progress.hide()
        self._pages = pages
        several = self._tr("This file holds {count} pages. Several can be chosen.")
        self._label.setText(
            several.format(count=len(pages))
            if len(pages) != 1
            else self._tr("This file holds one page.")
        )
        nothing = QPixmap(_PICTURE)
        nothing.fill(Qt.GlobalColor.transparent)
        blank = QIcon(nothing)
        for page in pages[:_MOST_SHOWN]:
            about = " · ".join(filter(None, (page.url or page.inside, page.saved[:10])))
            item = QListWidgetItem(blank, f"{page.title or page.inside or self._name}\n{about}")
            self._list.addItem(item)
            if page.inside == self._current:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        self._list.setFocus()
        self._buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(bool(pages))
        self._all.setEnabled(1 < len(pages) <= MOST_TABS)
        self._begin_pictures()

    def _on_failed(self, error: Exception) -> None:
        self._progress.hide()
        told = error.told(self._tr) if isinstance(error, ReaderError) else str(error)
        self._label.setText(told)

    def _on_accepted(self) -> None:
        rows = sorted({index.row() for index in self._list.selectedIndexes()})
        if rows and not self.result():
            self._open([self._pages[row] for row in rows[:MOST_TABS]])

    def _on_all_wanted(self) -> None:
        self._open(self._pages)

    def _open(self, pages: Sequence[PageInside]) -> None:
        self.accept()
        self.pages_chosen.emit(pages)

    def _give_up(self) -> None:
        self._task.cancel()
        if self._picturing is not None:
            self._picturing.cancel()

    # Pictures

    def _begin_pictures(self) -> None:
        if self._picturing is None:
            self._pictures_timer.start()

    def _make_next_picture(self) -> None:
        """Read the next page in view, for its picture."""
        row = next((row for row in self._seen() if row not in self._pictured), None)
        if row is None:
            return
        self._pictured.add(row)
        page, task = self._pages[row], Task(self)
        task.done.connect(lambda picture: self._on_picture_found(row, picture))
        task.failed.connect(lambda _error: self._on_picture_found(row, None))
        self._picturing = task
        self._runner.start(task, lambda _report: _picture_of(page))

    def _on_picture_found(self, row: int, picture: Asset | None) -> None:
        self._picturing = None
        if picture is not None:
            size = natural_size(picture).scaled(_PICTURE, Qt.AspectRatioMode.KeepAspectRatio)
            size = size.expandedTo(QSize(1, 1))
            ratio = self.devicePixelRatioF()
            image = thumbnail(picture, size.width(), size.height(), ratio)
            if not image.isNull():
                item = self._list.item(row)
                item.setIcon(QIcon(QPixmap.fromImage(image)))
                item.setData(Qt.ItemDataRole.UserRole, picture.name or self._tr("Picture"))
        self._begin_pictures()

    def _seen(self) -> range:
        viewport = self._list.viewport().rect()
        first = self._list.indexAt(viewport.topLeft()).row()
        last = self._list.indexAt(viewport.bottomLeft()).row()
        count = self._list.count()
        return range(max(0, first), last + 1 if last >= 0 else count)


def _picture_of(page: PageInside) -> Asset | None:
    """Return the largest of the first pictures of a page."""
    pictures = islice(page.load().assets.values(), _PICTURES_TRIED)
    return max(pictures, key=lambda picture: len(picture.data), default=None)


def _listed(path: Path, report: Callable[[int], None]) -> list[PageInside]:
    size = max(1, path.stat().st_size)
    return list(list_pages(path, report=lambda done: report(min(_WHOLE, done * _WHOLE // size))))

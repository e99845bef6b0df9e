"""Shows what pages are in a file, and lets one be chosen; looked through beside the interface."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from reader.core.messages.errors import ReaderError
from reader.loading.formats import PageInside
from reader.loading.registry import list_pages
from reader.translation import Translate
from reader.ui.look.words import PlainLabel
from reader.ui.session.tasks import Task, TaskRunner

_WIDTH, _HEIGHT = 560, 420
_WHOLE = 100
_MOST_SHOWN = 20_000


class PageList(QDialog):
    """The list fills when the file has been looked through; closing gives the look up."""

    def __init__(
        self,
        path: Path,
        runner: TaskRunner,
        tr: Translate,
        open_page: Callable[[int], None],
        current: str,
        parent: QWidget | None = None,
    ) -> None:
        """Begin to look; ``open_page`` is told the number of the page chosen, from 1."""
        super().__init__(parent)
        self._tr = tr
        self._open_page = open_page
        self._current = current
        self.setWindowTitle(tr("Pages in {name}").format(name=path.name))
        self.resize(_WIDTH, _HEIGHT)
        self._label = PlainLabel(tr("Looking through the file…"))
        self._label.setWordWrap(True)
        self._progress = QProgressBar()
        self._progress.setRange(0, _WHOLE)
        self._list = QListWidget()
        self._list.setAccessibleName(tr("Pages"))
        self._list.setAlternatingRowColors(True)
        self._list.itemActivated.connect(self._on_item_activated)
        roles = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(roles.Open | roles.Close)
        self._buttons.button(roles.Open).setText(tr("Open"))
        self._buttons.button(roles.Open).setEnabled(False)
        self._buttons.button(roles.Close).setText(tr("Close"))
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self._label, self._progress, self._list, self._buttons):
            layout.addWidget(widget)
        self._task = Task()
        self._task.progressed.connect(self._progress.setValue)
        self._task.done.connect(self._on_listed)
        self._task.failed.connect(self._on_failed)
        self.finished.connect(self._task.cancel)
        runner.start(self._task, lambda report: _listed(path, report))

    @property
    def rows(self) -> list[str]:
        """What the list shows."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def _on_listed(self, pages: list[PageInside]) -> None:
        self._progress.hide()
        self._label.setText(self._tr("This file holds {count} pages.").format(count=len(pages)))
        for number, page in enumerate(pages[:_MOST_SHOWN], start=1):
            about = " · ".join(filter(None, (page.url or page.inside, page.saved[:10])))
            item = QListWidgetItem(f"{page.title or page.inside}\n{about}")
            item.setData(Qt.ItemDataRole.UserRole, number)
            self._list.addItem(item)
            if page.inside == self._current:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        self._list.setFocus()
        self._buttons.button(QDialogButtonBox.StandardButton.Open).setEnabled(bool(pages))

    def _on_failed(self, error: Exception) -> None:
        self._progress.hide()
        told = error.told(self._tr) if isinstance(error, ReaderError) else str(error)
        self._label.setText(told)

    def _on_accepted(self) -> None:
        if (item := self._list.currentItem()) is not None:
            self._on_item_activated(item)

    def _on_item_activated(self, item: QListWidgetItem) -> None:
        number = item.data(Qt.ItemDataRole.UserRole)
        self.accept()
        self._open_page(number)


def _listed(path: Path, report: Callable[[int], None]) -> list[PageInside]:
    size = max(1, path.stat().st_size)
    return list(list_pages(path, report=lambda done: report(min(_WHOLE, done * _WHOLE // size))))

"""Shows what was read, by day, site and hour, and saves it as a picture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.core.files.writing import write_whole
from reader.core.messages.errors import ReaderError
from reader.core.messages.reasons import reason_of
from reader.core.report import Progress
from reader.library.records.statistics import Statistics, statistics
from reader.library.sqlite.database import Database
from reader.ui.home.statistics_chart import StatisticsChart
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import PlainLabel
from reader.ui.session.tasks import Task, TaskRunner

_SIZE = 860, 580
ChoosePlace: TypeAlias = Callable[[QWidget, str], Path | None]
"""Asks where to save a file that is to be called so."""


class StatisticsDialog(QDialog):
    """Reads what was counted beside the interface and shows it as soon as it is there."""

    def __init__(
        self,
        database: Database,
        runner: TaskRunner,
        appearance: Appearance,
        choose_place: ChoosePlace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._choose_place = choose_place
        self._chart: StatisticsChart | None = None
        tr = appearance.tr
        self.setWindowTitle(tr("Reading statistics"))
        self.resize(*_SIZE)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._said = PlainLabel()
        self._said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        buttons.rejected.connect(self.reject)
        self._save = buttons.addButton(
            tr("&Save as a picture…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self._save.setAutoDefault(False)
        self._save.setEnabled(False)
        self._save.clicked.connect(self.save)
        layout = QVBoxLayout(self)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self._task = Task(self)
        self._task.done.connect(self._show)
        self._task.failed.connect(self._on_failed)
        self.finished.connect(lambda _result: self._task.cancel())

        def work(_report: Progress) -> Statistics:
            return statistics(database)

        runner.start(self._task, work)

    @property
    def chart(self) -> StatisticsChart | None:
        """What is shown; None while it is read."""
        return self._chart

    @property
    def said(self) -> str:
        """What is told below the chart."""
        return self._said.text()

    def save(self) -> None:
        """Write what is shown as a PNG where the reader chooses."""
        tr = self._appearance.tr
        if self._chart is None:
            return
        path = self._choose_place(self, f"{tr('Reading statistics')}.png")
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".png")
        try:
            write_whole(path, _png(self._chart.picture()), lasting=True)
        except OSError as error:
            self._said.setText(tr(reason_of(error)))
        else:
            self._said.setText(tr("Written: {name}").format(name=path.name))

    def _show(self, found: Statistics) -> None:
        self._chart = StatisticsChart(found, date.today(), self._appearance)
        self._area.setWidget(self._chart)
        self._chart.setFocus()
        self._save.setEnabled(True)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ReaderError):
            raise error
        self._said.setText(error.told(self._appearance.tr))


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())

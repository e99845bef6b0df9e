"""Shows the picture of a passage before it is given on, and lets its shape be chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.core.messages.errors import ReaderError
from reader.core.messages.translatable import translatable
from reader.exporting.destination import new_file
from reader.translation import Translate
from reader.ui.look.words import PlainLabel

_WIDTHS = (
    (translatable("Narrow"), 360),
    (translatable("Medium"), 480),
    (translatable("Wide"), 720),
)
"""Names and lengths of a line with its margins, in pixels of the page."""
_MEDIUM = 1
_SIZE = 620, 720


@dataclass(frozen=True, slots=True)
class Shape:
    """How a passage is to be drawn."""

    width: int
    vertical: bool
    with_source: bool


Draw: TypeAlias = Callable[[Shape], QImage]
"""Returns the picture; raises a ReaderError where there can be none."""
ChoosePlace: TypeAlias = Callable[[QWidget], Path | None]


class PictureDialog(QDialog):
    """A preview, what can be chosen, and two ways to give the picture on."""

    def __init__(
        self,
        parent: QWidget | None,
        draw: Draw,
        choose_place: ChoosePlace,
        tr: Translate,
        *,
        vertical: bool,
    ) -> None:
        """Begin with the page's shape, ``vertical`` or not."""
        super().__init__(parent)
        self._draw, self._choose_place, self._tr = draw, choose_place, tr
        self._image = QImage()
        self.setWindowTitle(tr("Picture of a passage"))
        self.resize(*_SIZE)
        self._preview = PlainLabel()
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._preview.setAccessibleName(tr("Preview"))
        area = QScrollArea()
        area.setAccessibleName(tr("Preview"))
        area.setWidget(self._preview)
        area.setWidgetResizable(True)
        self._widths = QComboBox()
        self._widths.setAccessibleName(tr("Width"))
        self._widths.addItems([tr(words) for words, _ in _WIDTHS])
        self._widths.setCurrentIndex(_MEDIUM)
        self._vertical = QCheckBox(tr("&Vertical"))
        self._vertical.setChecked(vertical)
        self._source = QCheckBox(tr("With &title and source"))
        self._source.setChecked(True)
        self._said = PlainLabel("")
        self._said.setWordWrap(True)
        roles = QDialogButtonBox.ButtonRole
        self._buttons = QDialogButtonBox()
        self._copy = self._buttons.addButton(tr("&Copy"), roles.ActionRole)
        self._save = self._buttons.addButton(tr("&Save…"), roles.AcceptRole)
        close = self._buttons.addButton(tr("Close"), roles.RejectRole)
        self._copy.clicked.connect(self.copy)
        self._save.clicked.connect(self.save)
        close.clicked.connect(self.reject)
        choices = QHBoxLayout()
        for widget in (self._widths, self._vertical, self._source):
            choices.addWidget(widget)
        choices.addStretch()
        layout = QVBoxLayout(self)
        layout.addLayout(choices)
        layout.addWidget(area, 1)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons)
        self._widths.currentIndexChanged.connect(self._draw_again)
        self._vertical.toggled.connect(self._draw_again)
        self._source.toggled.connect(self._draw_again)
        self._draw_again()

    @property
    def image(self) -> QImage:
        """The picture that is shown; null where there can be none."""
        return self._image

    @property
    def said(self) -> str:
        """What is told below the picture."""
        return self._said.text()

    def copy(self) -> None:
        """Put the picture on the clipboard."""
        QGuiApplication.clipboard().setImage(self._image)
        self._said.setText(self._tr("The picture is on the clipboard."))

    def save(self) -> None:
        """Write the picture as a PNG where the reader chooses."""
        path = self._choose_place(self)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".png")
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self._image)
        try:
            with new_file(path, overwrite=True) as target:
                target.main.write(bytes(buffer.data().data()))
        except ReaderError as error:
            self._said.setText(error.told(self._tr))
        else:
            self._said.setText(self._tr("Written: {name}").format(name=path.name))

    def _draw_again(self) -> None:
        _, width = _WIDTHS[self._widths.currentIndex()]
        shape = Shape(width, self._vertical.isChecked(), self._source.isChecked())
        try:
            self._image = self._draw(shape)
        except ReaderError as error:
            self._image = QImage()
            self._said.setText(error.told(self._tr))
        else:
            self._said.setText("")
        self._preview.setPixmap(QPixmap.fromImage(self._image))
        for button in (self._copy, self._save):
            button.setEnabled(not self._image.isNull())

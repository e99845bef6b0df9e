"""One page of paper as it will be printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.ui.page.paint.picture_cache import PictureCache
from reader.ui.printing.drawing_sheets import draw_sheet
from reader.ui.printing.painter_canvas import PainterCanvas
from reader.ui.printing.raw_faces import FaceBook
from reader.ui.printing.setting_pages import SetArticle, Sheet

_ROUND = 14
"""Left free round the page, in pixels."""
_SMALLEST = QSize(280, 360)
_EDGE = QColor(0, 0, 0, 90)


class PagePreview(QWidget):
    """Shows a page as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(_SMALLEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._shown: tuple[SetArticle, Sheet] | None = None
        self._faces = FaceBook()
        self._pictures = PictureCache()

    def show_sheet(self, made: SetArticle, sheet: Sheet, name: str) -> None:
        """Show one page, which is called ``name`` where it is read aloud."""
        self._shown = made, sheet
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        """Return what shows a page well."""
        return QSize(460, 620)

    def paper(self) -> QRectF:
        """Return where the page is shown."""
        if self._shown is None:
            return QRectF()
        made, _ = self._shown
        room = QRectF(self.rect()).adjusted(_ROUND, _ROUND, -_ROUND, -_ROUND)
        scale = min(room.width() / made.width, room.height() / made.height)
        area = QRectF(0, 0, made.width * scale, made.height * scale)
        area.moveCenter(room.center())
        return area

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page, on white, with an edge."""
        if self._shown is None:
            return
        made, sheet = self._shown
        area = self.paper()
        painter = QPainter(self)
        painter.setPen(_EDGE)
        painter.drawRect(area.adjusted(-1, -1, 1, 1))
        painter.fillRect(area, Qt.GlobalColor.white)
        painter.setClipRect(area.adjusted(0, 0, 1, 1))
        painter.translate(area.topLeft())
        painter.scale(area.width() / made.width, area.height() / made.height)
        draw_sheet(made, sheet, PainterCanvas(painter, self._faces, self._pictures))
        painter.end()
        self._faces.forget()

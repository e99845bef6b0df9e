"""Paints a drawing for what takes no drawings."""

from __future__ import annotations

import os
from pathlib import Path


def painted(drawing: Path, width: int, height: int = 0, *, form: str = "png") -> bytes:
    """Return ``drawing`` (SVG) as a picture of ``width`` by ``height`` pixels, square without one.

    ``form`` is a format that Qt writes; one without transparency has none. Raises RuntimeError when
    Qt cannot.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    kind = QImage.Format.Format_RGB888 if form == "bmp" else QImage.Format.Format_ARGB32
    image = QImage(width, height or width, kind)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(form.encode())).write(image):
        message = f"{drawing.name} could not be painted at {width} pixels"
        raise RuntimeError(message)
    return bytes(buffer.data().data())

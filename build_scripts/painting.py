"""Paints a drawing for what takes no drawings."""

from __future__ import annotations

import os
from pathlib import Path


def painted(drawing: Path, size: int) -> bytes:
    """Return ``drawing`` (SVG) as a PNG of ``size`` pixels; raises RuntimeError when Qt cannot."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImage, QImageWriter, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        message = f"{drawing.name} could not be painted at {size} pixels"
        raise RuntimeError(message)
    return bytes(buffer.data().data())

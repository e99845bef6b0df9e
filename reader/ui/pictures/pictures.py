"""Pictures of an article, decoded only when they are painted and scaled smoothly."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QImageReader, QPainter, QPen

from reader.core.article import Asset
from reader.ui.look.theme import Colours

LARGEST_PICTURE_PIXELS = 120_000_000
"""A picture that claims more is shown as a placeholder instead of filling the memory."""

_MARGIN = 8
"""Beside the sentence of a placeholder, in pixels."""


class Placeholder(NamedTuple):
    """What stands where a picture cannot be shown."""

    sentence: str
    font: QFont
    colours: Colours


def format_of(asset: Asset) -> QByteArray:
    """Return Qt's name of the format that ``asset`` was found to be, the only one it is read as."""
    name = asset.media_type.partition("/")[2]
    return QByteArray(_FORMATS.get(name, name).encode())


def natural_size(asset: Asset) -> QSize:
    """Return the picture's size without decoding it; invalid when it cannot be shown."""
    with _Reading(asset) as reader:
        size = reader.size()
        if size.width() * size.height() > LARGEST_PICTURE_PIXELS:
            return QSize()
        turned = bool(reader.transformation().value & _ROTATED_90)
        return size.transposed() if turned else size


def is_transformed(asset: Asset) -> bool:
    """Whether the picture is to be turned or mirrored before it is shown, as its EXIF says."""
    with _Reading(asset) as reader:
        return bool(reader.transformation().value)


def decode(asset: Asset, width: int, height: int, device_pixel_ratio: float) -> QImage:
    """Return the picture at ``width`` × ``height`` device-independent pixels; null on failure."""
    with _Reading(asset) as reader:
        turned = bool(reader.transformation().value & _ROTATED_90)
        wanted = QSize(round(width * device_pixel_ratio), round(height * device_pixel_ratio))
        reader.setScaledSize(wanted.transposed() if turned else wanted)
        image = reader.read()
    image.setDevicePixelRatio(device_pixel_ratio)
    return image


def draw_placeholder(
    placeholder: Placeholder, width: int, height: int, device_pixel_ratio: float
) -> QImage:
    """Return a quiet framed box with the placeholder's sentence."""
    size = QSize(round(width * device_pixel_ratio), round(height * device_pixel_ratio))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(device_pixel_ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(placeholder.colours.border), 1))
    painter.setBrush(QColor(placeholder.colours.placeholder))
    box = QRectF(0.5, 0.5, width - 1, height - 1)
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(QColor(placeholder.colours.secondary_text))
    painter.setFont(placeholder.font)
    inside = box.adjusted(_MARGIN, 0, -_MARGIN, 0)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(inside, flags, placeholder.sentence)
    painter.end()
    return image


_FORMATS = {"svg+xml": "svg", "vnd.microsoft.icon": "ico"}
"""Qt's names where they are not the media type's own."""

_ROTATED_90 = 4
"""The bit of QImageIOHandler.Transformation that swaps width and height."""


class _Reading:
    """A QImageReader over an asset's bytes, with the buffer that it reads from."""

    def __init__(self, asset: Asset) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(asset.data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._reader = QImageReader(self._buffer, format_of(asset))
        self._reader.setAutoDetectImageFormat(False)
        self._reader.setAutoTransform(True)

    def __enter__(self) -> QImageReader:
        return self._reader

    def __exit__(self, *_: object) -> None:
        self._buffer.close()

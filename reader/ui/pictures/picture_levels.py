"""A picture decoded once for every zoom: at its full size, and halved again and again.

Drawing from the nearest larger level is quick and smooth at any scale: mipmaps (Williams 1983,
"Pyramidal parametrics"). They take a third more memory than the picture.

Pictures are read in the interface's thread and in no other: Qt holds a lock while it asks a device
made in Python what it contains, the device then waits for the interpreter's lock, and a second
thread that reads a picture may hold that one and wait for Qt's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import sqrt

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from reader.core.article import Asset
from reader.ui.pictures.pictures import decode, format_of, natural_size

LARGEST_DECODED_PIXELS = 40_000_000
"""160 MB; of a larger picture as many pixels are kept as fit, in its own shape."""
_LARGEST_DRAWING_PIXELS = 16_000_000
_DRAWING_ENLARGED = 4.0
"""Drawings (SVG) are kept larger than they say they are, so that zooming shows sharp lines."""
_SMALLEST_LEVEL = 64
"""Pixels of the longer side below which no level is made."""

_SAMPLE_SIDE = 64
_OPAQUE = 250
"""Alpha, of 255, from which a pixel hides what is behind it."""
_BRIGHT = 150
"""Mean grey, of 255, from which a picture with holes was made for a dark page."""


_WHITE = 180
"""Mean grey, of 255, from which an opaque picture dazzles on a dark page."""
_DIMMING = QColor(0, 0, 0, 56)
_COLOURLESS, _FAINT = 24, 128
"""Difference of a grey pixel's samples, and alpha below which a pixel's colour is not seen."""


class Ground(Enum):
    """What lies behind the holes of a picture, so that it can be seen in every theme."""

    LIGHT = "#fbfbf8"
    DARK = "#1f2022"


@dataclass(frozen=True, slots=True)
class PictureLevels:
    """One picture, ready to be drawn at any scale."""

    size: QSize
    """Of the picture at 1:1, in device-independent pixels."""
    levels: tuple[QImage, ...]
    """At least one; each has half the width and height of the one before."""
    ground: Ground | None
    """None when nothing shines through the picture."""
    animated: bool

    def level_for(self, width: float) -> QImage:
        """Return the smallest level at least ``width`` device pixels wide, or the largest."""
        wide_enough = [level for level in self.levels if level.width() >= width]
        return wide_enough[-1] if wide_enough else self.levels[0]


def load_levels(asset: Asset) -> PictureLevels | None:
    """Decode ``asset``; None when it is broken or claims more pixels than can be shown."""
    size = natural_size(asset)
    if size.isEmpty():
        return None
    decoded = _decoded_size(size, drawing=asset.media_type == "image/svg+xml")
    picture = decode(asset, decoded.width(), decoded.height(), 1.0)
    if picture.isNull():
        return None
    has_alpha = picture.hasAlphaChannel()
    formats = QImage.Format
    picture.convertTo(formats.Format_ARGB32_Premultiplied if has_alpha else formats.Format_RGB32)
    return PictureLevels(
        size=size,
        levels=tuple(_halved(picture)),
        ground=ground_of(picture),
        animated=is_animated(asset),
    )


def bounded(size: QSize, pixels: int) -> QSize:
    """Return ``size``, made smaller in its own shape when it has more than ``pixels``."""
    factor = min(1.0, sqrt(pixels / (size.width() * size.height())))
    return QSize(max(1, int(size.width() * factor)), max(1, int(size.height() * factor)))


def ground_of(picture: QImage) -> Ground | None:
    """Return the ground that ``picture`` stands out from; None when it has no holes."""
    if not picture.hasAlphaChannel():
        return None
    side = min(_SAMPLE_SIDE, max(picture.width(), picture.height()))
    sample = picture.scaled(
        QSize(side, side),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).convertToFormat(QImage.Format.Format_RGBA8888)
    values = bytes(sample.constBits())
    alphas = values[3::4]
    if min(alphas) >= _OPAQUE:
        return None
    # Rec. 601 luma, weighted by how much of each pixel is there.
    grey = sum(
        (0.299 * red + 0.587 * green + 0.114 * blue) * alpha
        for red, green, blue, alpha in zip(
            values[0::4], values[1::4], values[2::4], alphas, strict=True
        )
    )
    return Ground.DARK if grey >= _BRIGHT * max(1, sum(alphas)) else Ground.LIGHT


def on_ground(picture: QImage, ground: Ground) -> QImage:
    """Return ``picture`` with ``ground`` behind its holes."""
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(picture.devicePixelRatio())
    image.fill(QColor(ground.value))
    painter = QPainter(image)
    painter.drawImage(0, 0, picture)
    painter.end()
    return image


def visible_on_paper(picture: QImage, *, dark: bool) -> QImage:
    """Return ``picture`` as it is, or on a ground where its ink is too much like the paper."""
    ground = ground_of(picture)
    if ground is None or (ground is Ground.DARK) == dark:
        return picture
    return on_ground(picture, ground)


def softened(picture: QImage) -> QImage:
    """Return ``picture`` as it suits a dark page: a drawing inverted, a bright one dimmed.

    Only a grey drawing on transparent ground is inverted, since other colours would change.
    """
    image = picture.convertToFormat(QImage.Format.Format_ARGB32)
    match ground_of(picture):
        case Ground.LIGHT if _is_grey(image):
            image.invertPixels(QImage.InvertMode.InvertRgb)
            return image
        case Ground.LIGHT:
            image = on_ground(picture, Ground.LIGHT)
        case Ground.DARK:
            return picture
        case None if _mean_grey(image) < _WHITE:
            return picture
    painter = QPainter(image)
    painter.fillRect(image.rect(), _DIMMING)
    painter.end()
    return image


def _sample(picture: QImage) -> bytes:
    side = min(_SAMPLE_SIDE, max(picture.width(), picture.height()))
    size, modes = QSize(side, side), Qt.TransformationMode
    whole = picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
    small = whole.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, modes.SmoothTransformation)
    sample = small.convertToFormat(QImage.Format.Format_RGBA8888)  # held while it is copied
    return bytes(sample.constBits())


def _is_grey(picture: QImage) -> bool:
    values = _sample(picture)
    pixels = zip(values[0::4], values[1::4], values[2::4], values[3::4], strict=True)
    return all(max(rgb) - min(rgb) <= _COLOURLESS for *rgb, alpha in pixels if alpha > _FAINT)


def _mean_grey(picture: QImage) -> float:
    values = _sample(picture)
    reds, greens, blues = values[0::4], values[1::4], values[2::4]
    return (0.299 * sum(reds) + 0.587 * sum(greens) + 0.114 * sum(blues)) / max(1, len(reds))


def is_animated(asset: Asset) -> bool:
    """Return whether ``asset`` has more than one frame and Qt can play it."""
    buffer = open_buffer(asset)
    reader = QImageReader(buffer, format_of(asset))
    reader.setAutoDetectImageFormat(False)
    animated = reader.supportsAnimation() and reader.imageCount() > 1
    buffer.close()
    return animated


def open_buffer(asset: Asset) -> QBuffer:
    """Return the bytes of ``asset`` as a device to read from."""
    buffer = QBuffer()
    buffer.setData(QByteArray(asset.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer


def _decoded_size(size: QSize, *, drawing: bool) -> QSize:
    if not drawing:
        return bounded(size, LARGEST_DECODED_PIXELS)
    return bounded(size * _DRAWING_ENLARGED, _LARGEST_DRAWING_PIXELS)


def _halved(picture: QImage) -> Sequence[QImage]:
    levels = [picture]
    while max(levels[-1].width(), levels[-1].height()) >= 2 * _SMALLEST_LEVEL:
        last = levels[-1]
        half = QSize(max(1, last.width() // 2), max(1, last.height() // 2))
        levels.append(
            last.scaled(
                half,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
    return levels

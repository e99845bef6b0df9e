"""Pictures for tests, made here so that every pixel is known."""

from __future__ import annotations

import struct
from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from reader.core.article import Article, Asset, Block, Figure, Metadata, Paragraph
from reader.core.text import Text
from reader.core.variants import Region, Script

RED, BLUE = (200, 16, 16), (16, 16, 200)


def png(image: QImage) -> bytes:
    """Return ``image`` as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def plain(width: int, height: int, colour: tuple[int, int, int] = RED) -> bytes:
    """Return a PNG of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(*colour))
    return png(image)


def cross(width: int, height: int, colour: str) -> bytes:
    """Return a transparent PNG with a cross of ``colour`` through its middle."""
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.fillRect(0, height // 2 - 2, width, 4, QColor(colour))
    painter.fillRect(width // 2 - 2, 0, 4, height, QColor(colour))
    painter.end()
    return png(image)


def gif(
    width: int, height: int, frames: Sequence[tuple[int, int, int]], hundredths: int = 4
) -> bytes:
    """Return an endless GIF89a whose frames have one colour each.

    The pixels are not compressed: the table of codes is cleared before its codes grow to 9 bits.
    """
    table = b"".join(bytes(colour) for colour in frames).ljust(3 * 128, b"\0")
    parts = [b"GIF89a", struct.pack("<HHBBB", width, height, 0xF6, 0, 0), table]
    parts.append(b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0")
    for number in range(len(frames)):
        parts.append(b"!\xf9\x04\x04" + struct.pack("<H", hundredths) + b"\0\0")
        parts.append(b"," + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x07")
        pixels = bytes([number]) * (width * height)
        codes = b"".join(b"\x80" + pixels[i : i + 120] for i in range(0, len(pixels), 120))
        codes += b"\x81"
        for i in range(0, len(codes), 255):
            chunk = codes[i : i + 255]
            parts.append(bytes([len(chunk)]) + chunk)
        parts.append(b"\0")
    return b"".join(parts) + b";"


def article_of(*figures: Figure, assets: dict[str, bytes], article_id: str = "a" * 64) -> Article:
    """Return an article with a paragraph and ``figures``."""
    blocks: tuple[Block, ...] = (Paragraph("b00000", Text("有图的文章。")), *figures)
    return Article(
        article_id=article_id,
        metadata=Metadata(title="图"),
        blocks=blocks,
        script=Script.HANS,
        region=Region.CHINA,
        assets={name: Asset(name, _media_type(name), data) for name, data in assets.items()},
    )


def _media_type(name: str) -> str:
    suffix = name.rpartition(".")[2]
    return {"svg": "image/svg+xml", "ppm": "image/x-portable-pixmap"}.get(suffix, f"image/{suffix}")

"""Pictures of every kind are on the page as they are shown in the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from reader.core.article import Article, Asset, Figure, Metadata
from reader.core.text import Text
from reader.core.variants import Script
from reader.exporting.pdf.pictures import packed_jpeg, packed_png
from reader.ui.printing.setting_pages import PaperChoice
from tests.exporting.articles import everything
from tests.ui.printing.paper import pdfium_text, write

RED, BLUE = QColor(200, 16, 16), QColor(16, 16, 200)


def halves(form: QImage.Format = QImage.Format.Format_RGB32) -> QImage:
    image = QImage(64, 32, form)
    image.fill(RED)
    for x in range(32, 64):
        for y in range(32):
            image.setPixelColor(x, y, BLUE)
    return image


def packed(image: QImage, kind: str) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind.encode()))
    writer.setQuality(95)
    assert writer.write(image), writer.errorString()
    return bytes(buffer.data().data())


def article_with(data: bytes, media_type: str) -> Article:
    return Article(
        article_id="d" * 64,
        metadata=Metadata(title="圖"),
        blocks=(Figure("f", "p", caption=Text("兩半")),),
        script=Script.HANT,
        assets={"p": Asset("p", media_type, data)},
    )


def colours_in(path: Path) -> set[str]:
    """Return which of the colours that are looked for are on the first page."""
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    bitmap = page.render(scale=1)
    image = QImage(
        bytes(bitmap.buffer),
        bitmap.width,
        bitmap.height,
        bitmap.stride,
        QImage.Format.Format_BGR888,
    ).copy()
    bitmap.close()
    page.close()
    document.close()
    found = set()
    for x in range(image.width()):
        for y in range(0, image.height(), 2):
            colour = image.pixelColor(x, y)
            if colour.red() > 150 and colour.blue() < 80:
                found.add("red")
            if colour.blue() > 150 and colour.red() < 80:
                found.add("blue")
    return found


@pytest.mark.parametrize(
    ("kind", "form"),
    [
        ("jpeg", QImage.Format.Format_RGB32),
        ("png", QImage.Format.Format_RGB32),
        ("png", QImage.Format.Format_ARGB32),
        ("png", QImage.Format.Format_Indexed8),
        ("bmp", QImage.Format.Format_RGB32),
        ("webp", QImage.Format.Format_ARGB32),
    ],
)
def test_a_picture_has_its_colours(qapp, tmp_path, kind, form):
    indexed = form is QImage.Format.Format_Indexed8
    image = halves().convertToFormat(form) if indexed else halves(form)
    article = article_with(packed(image, kind), f"image/{kind}")
    path = write(tmp_path / "a.pdf", [article], PaperChoice())
    assert colours_in(path) == {"red", "blue"}


def test_what_is_transparent_shows_the_paper(qapp, tmp_path):
    image = halves(QImage.Format.Format_ARGB32)
    for x in range(32, 64):
        for y in range(32):
            image.setPixelColor(x, y, QColor(16, 16, 200, 0))
    path = write(
        tmp_path / "a.pdf", [article_with(packed(image, "png"), "image/png")], PaperChoice()
    )
    assert colours_in(path) == {"red"}
    assert b"/SMask" in path.read_bytes()


def test_a_jpeg_is_put_in_as_it_is(qapp, tmp_path):
    data = packed(halves(), "jpeg")
    path = write(tmp_path / "a.pdf", [article_with(data, "image/jpeg")], PaperChoice())
    assert data in path.read_bytes()


def test_what_is_turned_by_its_exif_is_turned(qapp, tmp_path):
    """APP1 with the one tag Orientation, 6: a quarter turn to the right (Exif 2.32, 4.6.4)."""
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    data = packed(halves(), "jpeg")
    turned = data[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + data[2:]
    path = write(tmp_path / "a.pdf", [article_with(turned, "image/jpeg")], PaperChoice())
    assert turned not in path.read_bytes()
    assert colours_in(path) == {"red", "blue"}


@pytest.mark.parametrize("cut", [0, 3, 40, 60])
def test_what_is_no_whole_picture_is_none(qapp, cut):
    jpeg, png = packed(halves(), "jpeg")[:cut], packed(halves(), "png")[:cut]
    assert packed_jpeg(jpeg) is None
    assert packed_png(png) is None or cut > 33


def test_a_damaged_picture_does_not_keep_the_words_from_the_page(qapp, tmp_path):
    article = everything()
    broken = {key: replace(asset, data=asset.data[:40]) for key, asset in article.assets.items()}
    path = write(tmp_path / "a.pdf", [replace(article, assets=broken)], PaperChoice())
    assert "渡船靠岸" in pdfium_text(path)


def test_interlaced_and_deep_pngs_are_unpacked(qapp):
    deep = halves().convertToFormat(QImage.Format.Format_RGBX64)
    assert packed_png(packed(deep, "png")) is None
    assert packed_png(packed(halves(), "png")) is not None

"""A picture is read as the format that its bytes are, whatever it is called, and as no other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter

from reader.core.article import Asset
from reader.loading.pictures.kinds import picture_of, picture_type
from reader.ui.pictures.pictures import decode, natural_size

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
    b'<rect width="9" height="9"/></svg>'
)
TYPES = {
    "PNG": "image/png",
    "JPEG": "image/jpeg",
    "BMP": "image/bmp",
    "WEBP": "image/webp",
    "ICO": "image/vnd.microsoft.icon",
}


def bytes_of(name: str) -> bytes:
    image = QImage(9, 9, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, QByteArray(name.encode())).write(image)
    return bytes(data.data())


@pytest.mark.parametrize("name", TYPES)
def test_it_is_what_its_bytes_are(qapp, name):
    found = picture_of("a.svg", bytes_of(name))
    assert found is not None
    assert found.media_type == TYPES[name]
    assert natural_size(found).width() == 9


@pytest.mark.qt_log_ignore("Not a JPEG file")
@pytest.mark.parametrize("told", [*TYPES.values(), "image/gif", "image/svg+xml"])
@pytest.mark.parametrize("name", [*TYPES, "SVG"])
def test_it_is_read_as_no_other_format(qapp, name, told):
    """Qt finds formats by the content, unless it is told not to."""
    data = DRAWING if name == "SVG" else bytes_of(name)
    if picture_type(data) == told:
        return
    asset = Asset("a", told, data)
    assert natural_size(asset).isEmpty()
    assert decode(asset, 9, 9, 1).isNull()


@pytest.mark.parametrize(
    "data",
    [
        b"%!PS" + DRAWING,
        b"\x89PNG\r\n\x1a\n" + DRAWING,
        b"GIF89a" + DRAWING,
        b"BM" + DRAWING,
        b"RIFF\0\0\0\0WEBP" + DRAWING,
        b"P6 9 9 255\n" + bytes(300),
        b'/* XPM */\nstatic char *a[] = {"1 1 1 1", "a c red", "a"};',
        b"%PDF-1.7\n",
    ],
)
def test_what_only_begins_like_one_or_is_of_another_kind_is_not_shown(qapp, data):
    found = picture_of("a.png", data)
    assert found is None or natural_size(found).isEmpty() or decode(found, 9, 9, 1).isNull()


def test_one_that_claims_too_much_is_never_decoded(qapp):
    for data in (
        b"BM"
        + (54).to_bytes(4, "little")
        + bytes(4)
        + (54).to_bytes(4, "little")
        + (40).to_bytes(4, "little")
        + (60_000).to_bytes(4, "little") * 2
        + b"\1\0\x18\0"
        + bytes(24),
        b"GIF89a" + b"\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\2\2L\1\0;",
    ):
        found = picture_of("a", data)
        assert found is not None
        assert natural_size(found).isEmpty()

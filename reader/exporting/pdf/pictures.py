"""Pictures as they are put into a PDF: a JPEG's bytes as they are, a PNG's rows as they are packed.

A PDF reads both (DCTDecode, 7.4.8, and FlateDecode with the predictors of PNG, 7.4.4.4).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.exporting.pdf.objects import Name, Value

_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Markers of the frames that PDF takes: baseline, extended and progressive, Huffman coded."""
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_SPACES = {1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK"}
_PNG = b"\x89PNG\r\n\x1a\n"
_PALETTE = 3
_CHANNELS = {0: 1, 2: 3, _PALETTE: 1}


@dataclass(frozen=True, slots=True)
class PackedPicture:
    """A picture that needs not be unpacked to be written."""

    width: int
    height: int
    entries: dict[str, Value] = field(repr=False)
    data: bytes = field(repr=False)
    mask: PackedPicture | None = None
    """How opaque each of its points is."""


def packed_jpeg(data: bytes) -> PackedPicture | None:
    """Return a JPEG as it is; None for what a PDF cannot hold so, or what is none."""
    frame = _frame_of(data)
    if frame is None:
        return None
    depth, height, width, channels = frame
    if depth != 8 or not (width and height) or channels not in _SPACES:
        return None
    entries: dict[str, Value] = {
        "ColorSpace": Name(_SPACES[channels]),
        "BitsPerComponent": depth,
        "Filter": Name("DCTDecode"),
    }
    if channels == 4:  # Adobe's programs write them the other way round
        entries["Decode"] = [1, 0] * 4
    return PackedPicture(width, height, entries, data)


def _frame_of(data: bytes) -> tuple[int, int, int, int] | None:
    if data[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 10 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _ALONE:
            at += 2
        elif marker in _FRAMES:
            return struct.unpack_from(">BHHB", data, at + 4)
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return None
        else:
            at += 2 + max(2, struct.unpack_from(">H", data, at + 2)[0])
    return None


def packed_png(data: bytes, mask: PackedPicture | None = None) -> PackedPicture | None:
    """Return a PNG as it is; None where it is interlaced, partly transparent, or none."""
    if data[:8] != _PNG or len(data) < 33:
        return None
    width, height, depth, kind, _, _, interlaced = struct.unpack_from(">IIBBBBB", data, 16)
    if interlaced or kind not in _CHANNELS or depth > 8 or not (width and height):
        return None
    rows, palette = [], b""
    for name, chunk in _chunks(data):
        match name:
            case b"IDAT":
                rows.append(chunk)
            case b"PLTE":
                palette = chunk
            case b"tRNS":
                return None
            case _:
                pass
    space: Value = Name("DeviceGray" if kind == 0 else "DeviceRGB")
    if kind == _PALETTE:
        if len(palette) < 3:
            return None
        space = [Name("Indexed"), Name("DeviceRGB"), len(palette) // 3 - 1, palette]
    entries: dict[str, Value] = {
        "ColorSpace": space,
        "BitsPerComponent": depth,
        "Filter": Name("FlateDecode"),
        "DecodeParms": {
            "Predictor": 15,
            "Colors": _CHANNELS[kind],
            "BitsPerComponent": depth,
            "Columns": width,
        },
    }
    return PackedPicture(width, height, entries, b"".join(rows), mask)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at + 12 <= len(data):
        length = struct.unpack_from(">I", data, at)[0]
        yield data[at + 4 : at + 8], data[at + 8 : at + 8 + length]
        at += 12 + length

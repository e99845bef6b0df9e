"""Which picture format some bytes are, and pictures written into the page as data: addresses."""

from __future__ import annotations

import base64
import binascii
from html import unescape
from urllib.parse import unquote_to_bytes

from reader.core.article import Asset
from reader.core.pattern import Pattern
from reader.loading.pictures.drawings import clean_drawing

LARGEST_PICTURE = 48_000_000
"""Bytes; a larger file is no picture that a page shows."""

MOST_OF_ALL_PICTURES = 256_000_000
"""Bytes of all files that one page's pictures are read from; the pictures after it stay unread."""

SNIFFED = 512
"""Bytes at the start that are enough to tell the format."""

SVG = "image/svg+xml"

_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"\0\0\1\0", "image/vnd.microsoft.icon"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"\xff\x0a", "image/jxl"),
    (b"\0\0\0\x0cJXL \r\n\x87\n", "image/jxl"),
)
_FTYP_BRANDS = {
    b"avif": "image/avif",
    b"avis": "image/avif",
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"heim": "image/heic",
    b"hevc": "image/heic",
}
_ANY_BRANDS = frozenset([b"mif1", b"msf1"])
"""Of files that hold a picture of whichever kind; the brands behind tell which."""

_REFERENCE = Pattern(
    r"""[sdpSDP](?<=\b.)(?:(?<=[sS])[rR][cC](?:[sS][eE][tT])?|(?<=[dD])[aA][tT][aA]-[\w-]{1,40}"""
    r"""|(?<=[pP])[oO][sS][tT][eE][rR])\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
)
"""Begins with a set of letters, which is sought several times as fast as a boundary of words."""


def references_in(markup: str) -> list[str]:
    """Return what a page may call its pictures, each once, in order."""
    found = (
        unescape(match[1] or match[2] or match[3] or "") for match in _REFERENCE.finditer(markup)
    )
    return list(filter(None, dict.fromkeys(found)))


def picture_type(start: bytes) -> str | None:
    """Return the media type of a picture by its first bytes, or None when it is none.

    The signatures are those of the WHATWG MIME Sniffing Standard, §6.1, with those of AVIF, HEIC,
    JPEG XL, TIFF and SVG.
    """
    for signature, media_type in _SIGNATURES:
        if start.startswith(signature):
            return media_type
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "image/webp"
    if start[4:8] == b"ftyp":
        return _type_of_brands(start)
    head = start[:SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"<svg") or (head.startswith((b"<?xml", b"<!--")) and b"<svg" in head):
        return SVG
    return None


def _type_of_brands(start: bytes) -> str | None:
    """Return the media type by the brands in a file's first box (ISO/IEC 14496-12, §4.3)."""
    major, size = start[8:12], int.from_bytes(start[:4], "big")
    if major not in _ANY_BRANDS:
        return _FTYP_BRANDS.get(major)
    brands = (start[at : at + 4] for at in range(16, min(size, len(start)), 4))
    return next(filter(None, map(_FTYP_BRANDS.get, brands)), "image/heif")


def picture_of(name: str, data: bytes) -> Asset | None:
    """Return the picture that ``data`` is, or None when it is none.

    A drawing refers to nothing outside itself; one that cannot be cleaned is empty.
    """
    media_type = picture_type(data[:SNIFFED])
    if media_type is None:
        return None
    return Asset(name, media_type, clean_drawing(data, picture_type) if media_type == SVG else data)


def picture_of_data_address(address: str) -> Asset | None:
    """Return the picture that a ``data:`` address holds (RFC 2397), or None when it holds none."""
    header, comma, payload = address.partition(",")
    if not comma or header[:5].lower() != "data:" or len(payload) > 2 * LARGEST_PICTURE:
        return None
    data = unquote_to_bytes(payload)
    if header.lower().endswith(";base64"):
        try:
            data = base64.b64decode(b"".join(data.split()) + b"==")
        except binascii.Error:
            return None
    media_type = picture_type(data[:SNIFFED])
    return None if media_type is None else picture_of(_name_of(media_type), data)


def _name_of(media_type: str) -> str:
    extension = media_type.partition("/")[2].partition("+")[0]
    return f"inline.{extension}"

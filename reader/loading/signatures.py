"""Bytes that are surely no text, told by how they begin."""

from __future__ import annotations

from reader.loading.encoding import utf16_without_bom

_SIGNATURES = (
    b"%PDF-",
    b"PK\x03\x04",
    b"bplist00",
    b"\x1f\x8b",
    b"\x7fELF",
    b"MZ\x90\x00",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
)
_SAMPLE = 65_536
_CONTROLS = bytes(byte for byte in range(0x20) if byte not in b"\t\n\f\r\x1b")


def is_binary(data: bytes) -> bool:
    """Whether ``data`` is surely neither text nor markup, told by its first bytes."""
    if data.startswith(_SIGNATURES):
        return True
    sample = data[:_SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")) or utf16_without_bom(data):
        return False
    return len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 50

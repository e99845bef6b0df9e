"""Zips that claim what they do not have."""

from __future__ import annotations

import struct


def zip_that_says(length: int) -> bytes:
    """Return a zip whose list of members is ``length`` bytes long by its ZIP64 record alone."""
    head = b"PK\x03\x04" + bytes(60)
    wide = struct.pack("<4sQHHLLQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, length, 0)
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(head), 1)
    return head + wide + locator + struct.pack("<4sHHHHLLH", b"PK\x05\x06", 0, 0, 1, 1, 50, 0, 0)

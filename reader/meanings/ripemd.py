"""RIPEMD-128, which no library here has: MDict hides the list of a dictionary's words with it.

After Dobbertin, Bosselaers and Preneel, "RIPEMD-160: A Strengthened Version of RIPEMD" (1996),
appendix B.
"""

from __future__ import annotations

import struct

_MASK = 0xFFFFFFFF
_START = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476)
_LEFT_ADDED = (0, 0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC)
_RIGHT_ADDED = (0x50A28BE6, 0x5C4DD124, 0x6D703EF3, 0)
_RHO = (7, 4, 13, 1, 10, 6, 15, 3, 12, 0, 9, 5, 2, 14, 11, 8)
_SHIFTS = (
    (11, 14, 15, 12, 5, 8, 7, 9, 11, 13, 14, 15, 6, 7, 9, 8),
    (12, 13, 11, 15, 6, 9, 9, 7, 12, 15, 11, 13, 7, 8, 7, 7),
    (13, 15, 14, 11, 7, 7, 6, 8, 13, 14, 13, 12, 5, 5, 6, 9),
    (14, 11, 12, 14, 8, 6, 5, 5, 15, 12, 15, 14, 9, 9, 8, 6),
)
"""By round and word of the message."""


def ripemd128(message: bytes) -> bytes:
    """Return the 16 bytes of the digest of ``message``."""
    padding = b"\x80" + b"\0" * ((55 - len(message)) % 64)
    padded = message + padding + struct.pack("<Q", 8 * len(message))
    state = _START
    for at in range(0, len(padded), 64):
        words = struct.unpack_from("<16I", padded, at)
        left = _line(state, words, range(16), _LEFT_ADDED, is_right=False)
        right = _line(state, words, [(9 * n + 5) % 16 for n in range(16)], _RIGHT_ADDED)
        a, b, c, d = state
        state = (
            (b + left[2] + right[3]) & _MASK,
            (c + left[3] + right[0]) & _MASK,
            (d + left[0] + right[1]) & _MASK,
            (a + left[1] + right[2]) & _MASK,
        )
    return struct.pack("<4I", *state)


def _line(
    state: tuple[int, int, int, int],
    words: tuple[int, ...],
    order: range | list[int],
    added: tuple[int, ...],
    *,
    is_right: bool = True,
) -> tuple[int, int, int, int]:
    """Run one of the two lines of four rounds; ``order`` is that of the first one's words."""
    a, b, c, d = state
    for turn in range(4):
        mixing = 3 - turn if is_right else turn
        for word in order:
            turned = (a + _mixed(mixing, b, c, d) + words[word] + added[turn]) & _MASK
            shift = _SHIFTS[turn][word]
            a, b, c, d = d, (turned << shift | turned >> (32 - shift)) & _MASK, b, c
        order = [_RHO[word] for word in order]
    return a, b, c, d


def _mixed(mixing: int, x: int, y: int, z: int) -> int:
    match mixing:
        case 0:
            return x ^ y ^ z
        case 1:
            return (x & y) | (~x & _MASK & z)
        case 2:
            return (x | ~y & _MASK) ^ z
        case _:
            return (x & z) | (y & ~z & _MASK)

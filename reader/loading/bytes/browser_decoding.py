"""The two families of Chinese encodings as browsers decode them, where Python's codecs differ.

Source: the Encoding Standard's index-big5 and index-gb18030 (of 2023, which follows GB 18030-2022).
Python's codecs follow other tables of the same families: HKSCS-2004 and GB 18030-2000. Sequences in
which the tables differ are listed here; all others are left to the codecs, which are quick.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from functools import cache

GB = "gb18030"
BIG5 = "big5hkscs"

_DIFFERENT = {
    BIG5: (
        "877a㡵𡵓𣚞𦀡㻬 "
        "87a1𥣞㫵竼龗𤅡𨤍𣇪𠪊𣉞䌊蒄龖鐯䤰蘓墖靊鈘秐稲晠権袝瑌篅枂稬剏遆㓦珄𥶹瓆鿇垳䤯呌䄱𣚎堘穲𧭥讏䚮𦺈䆁𥶙箮𢒼鿈𢓁𢓉𢓌鿉蔄𣖻䂴鿊"
        "䓡𪷿拁灮鿋 8e69箸 8e6f簆 8e7e糎 8eab緒 8eb4縝 8ecd者 8ed0耨 8f57菁 8f69蒨 "
        "8f6e萏 8fcb覦覩 8ffe起 906d都 907a銹 90dc靜 90f1響 91bf鼖 9244蔃 "
        "92af兙兛兝兞 92c8鍮 92d1瑹 9447浧 94ca禛 95d9邗 9644靝 96ed瀞 96fc嬨 9b76爁 "
        "9b78矗 9b7b纇 9bc6駖 9bde釔 9bec惞 9bf6澶 9c42輶 9c53侻 9c62營 9c68鄄 "
        "9c6b鷰 9c77菏 9cbc尐秣 9cd0婧 9d57輋 9d5a筑 9dc4拐 9ea9恢 9eef痹 9efd汊 "
        "9f60鬮 9f66鼗 9fcb僭 9fd8弌 a063蠏 a077拎 a0d5瑨 a0df煢 a0e4牐 a145‧ "
        "a14e﹑ a1c2\xaf a1e3～ a1f2⊕⊙ a241∕﹨ a244￥ a246￠￡ "
        "a3c0␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟␡€ c6cf廴 c6d3无 c6d5癶 c6d7隶 "
        "c6de〃仝 fa5f倩 fa66偽 fabd包 fac5卄 fad5卿 fb48嘅 fbb8婷 fbf3幵 fbf9廐 "
        "fc4f彘 fc6c悤 fcb9撐 fce2晴 fcf1杞 fdb7沜渝 fdbb港 fdf1煮 fe52猪 fe6f瑜 "
        "feaa瓩 fedd砉 "
    ),
    GB: (
        "a3a0\u3000 a6d9︐︒︑︓︔︕︖ a6ec︗︘ a6f3︙ a8bcḿ fe59龴 fe61龵 fe66龶龷 "
        "fe6d龸 fe7e龹 fe90龺 fea0龻 "
    ),
}
"""The first of a run of two-byte sequences, in hexadecimal, and the characters of the run."""

_AMBIGUOUS = (b"\xa2\x41", b"\xa2\x42")
"""Of Big5: Python's codec gives them the characters of two other sequences, too."""
_BEFORE_AMBIGUOUS = re.compile(
    rb"((?:[^\x81-\xfe]|(?!\xa2[AB])[\x81-\xfe][\x40-\x7e\x80-\xff]?)*+)(\xa2[AB]|\Z)", re.S
)
"""From character to character: the second byte of one may look like the first of another."""

_ERRORS = "qingdu.as_browsers_do"


def decode_as_browsers(data: bytes, encoding: str) -> str:
    """Decode ``data``; bytes that fit no character become U+FFFD, nothing is dropped."""
    if encoding not in _DIFFERENT:
        return data.decode(encoding, "replace")
    if encoding == BIG5 and any(pair in data for pair in _AMBIGUOUS):
        missing = _characters(BIG5)
        text = "".join(
            stretch[1].decode(BIG5, _ERRORS) + missing.get(stretch[2], "")
            for stretch in _BEFORE_AMBIGUOUS.finditer(data)
        )
    else:
        text = data.decode(encoding, _ERRORS)
    replaced = _replaced(encoding)
    return text.translate(replaced) if any(chr(char) in text for char in replaced) else text


@cache
def _characters(encoding: str) -> Mapping[bytes, str]:
    """Return the sequences in which the tables differ, and what each stands for in a browser."""
    found: dict[bytes, str] = {}
    for run in filter(None, _DIFFERENT[encoding].split(" ")):
        first = int(run[:4], 16)
        found |= {(first + at).to_bytes(2, "big"): char for at, char in enumerate(run[4:])}
    return found


@cache
def _replaced(encoding: str) -> Mapping[int, str]:
    """Return the characters that Python's codec gives for one sequence only, and a wrong one."""
    found: dict[int, str] = {}
    for sequence, char in _characters(encoding).items():
        given = sequence.decode(encoding, "ignore")
        if len(given) == 1 and sequence not in _AMBIGUOUS and not given.isascii():
            found[ord(given)] = char
    return found


def _as_browsers_do(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for bytes that Python's codec does not know, and where to go on.

    The Encoding Standard takes a pair that is no character for one broken character, not for two
    (§12.1.1), and has a euro sign in one byte (§10.2.1).
    """
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair, start = error.object[error.start : error.start + 2], error.start
    if error.encoding == GB and pair[:1] == b"\x80":
        return "€", start + 1
    if char := _characters(error.encoding).get(pair):
        return char, start + 2
    if error.encoding == BIG5 and len(pair) == 2 and pair[1] > 0x7F:
        return "\ufffd", start + 2
    return "\ufffd", error.end


codecs.register_error(_ERRORS, _as_browsers_do)

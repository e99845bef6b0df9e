"""Ideographic spaces that an encoding without them turned into question marks."""

from __future__ import annotations

import re

IDEOGRAPHIC_SPACE = "\u3000"

_HAN = "\u3400-\u9fff"
_STOP = "。，；：！？?!,;:、…\n"
_PARTED = re.compile(
    rf"(?P<left>[^{_STOP}]{{1,23}}[{_HAN}])\?(?=[{_HAN}][^{_STOP}]{{1,23}}\Z)",
)
_ASKS = re.compile(
    "[嗎吗呢吧嘛誰谁哪幾几何]|什[麼么]|怎|多少|能否|是否|可否|有[沒没]有|(?P<verb>.)[不沒没](?P=verb)"
)


def lost_space(line: str) -> int | None:
    """Return where in a heading a lone ``?`` stands for a lost ideographic space, if one does.

    It does when the line has no other stop, two to twenty-four characters on either side, Han next
    to it, and nothing before it asks.
    """
    match = _PARTED.match(line)
    if match is None or _ASKS.search(match["left"]):
        return None
    return match.end("left")

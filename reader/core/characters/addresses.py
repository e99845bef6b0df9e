"""Addresses that stand bare in a text, as GitHub's Markdown links them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern

_BARE = Pattern(
    r"(?<![A-Za-z0-9_./@-])(?:https?://|www\.)"
    r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,10}(?::\d{1,5})?"
    rf"(?:[/?#](?:[!-;=?-\[\]_a-z~]|(?<=[/=#_:])[{HAN}]+)*)?"
)
"""Han characters are an address's own behind a slash and the like only: in 见https://a.cn/b。
and https://a.cn看 the rest is the sentence, which GitHub's rule would link as well."""
_NEVER_LAST = "?!.,:;*_~'\""
_LONGEST = 2_000


class Address(NamedTuple):
    """``text[start:end]`` leads to ``target``."""

    start: int
    end: int
    target: str


def bare_addresses(text: str) -> Iterator[Address]:
    """Yield the addresses in ``text``, left to right; a mark of the sentence at the end is none."""
    if "://" not in text and "www." not in text:
        return
    for hit in _BARE.finditer(text):
        found = hit[0]
        if len(found) > _LONGEST:
            continue
        while found[-1] in _NEVER_LAST or (
            found[-1] == ")" and found.count(")") > found.count("(")
        ):
            found = found[:-1]
        target = found if "://" in found else f"http://{found}"
        yield Address(hit.start(), hit.start() + len(found), target)

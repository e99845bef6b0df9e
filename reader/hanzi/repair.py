"""Finds what somebody else's converter spoiled in an article, each place as a repair."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from reader.core.article import Article, Heading
from reader.core.report import Repair
from reader.core.walk import iter_blocks, iter_texts
from reader.hanzi.spaces import IDEOGRAPHIC_SPACE, lost_space

LOST_SPACE = "lost_ideographic_space"


@dataclass(frozen=True, slots=True)
class Findings:
    """What is to be mended, and whether a converter left the text half done."""

    repairs: tuple[Repair, ...]
    half_converted: bool


def find_repairs(article: Article) -> Findings:
    """Return every repair of ``article``, in reading order."""
    titles = {"title", "subtitle"}
    titles.update(b.block_id for b in iter_blocks(article.blocks) if isinstance(b, Heading))
    repairs = [
        Repair(text_id, place, place + 1, "?", IDEOGRAPHIC_SPACE, LOST_SPACE)
        for text_id, text in iter_texts(article)
        if text_id in titles and (place := lost_space(text.text)) is not None
    ]
    return Findings(tuple(repairs), half_converted=False)


def mended(text: str, repairs: Iterable[Repair]) -> str:
    """Return ``text`` with ``repairs`` made; they keep its length and do not overlap."""
    pieces: list[str] = []
    position = 0
    for repair in sorted(repairs, key=lambda r: r.start):
        pieces += text[position : repair.start], repair.repaired
        position = repair.end
    return "".join([*pieces, text[position:]])


def without(repairs: Iterable[Repair], undone: Collection[Repair]) -> tuple[Repair, ...]:
    """Return ``repairs`` less those that the user took back."""
    return tuple(repair for repair in repairs if repair not in undone)

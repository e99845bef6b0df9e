"""Gives headings levels by how they look."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.core.articles.prose import any_of
from reader.core.pattern import Pattern
from reader.structuring.numbering import Rank

TOP_LEVEL = 2
"""The level of the outermost section; level 1 is the title's."""
LOWEST_LEVEL = 6

UNTAGGED = 9
"""The tag level of headings that the page does not tag: under all that it tags."""

_OUTER_PEERS = Pattern(
    any_of(
        """前言 引言 导语 导言 引子 序言? 楔子 绪论 背景 摘要 概述 概要 结语 结论 结束语 总结
        小结 后记 尾声 附录 写在最后 参考(?:文献|资料) 尾注 注释"""
    )
)
_WITH_THE_OUTERMOST = -1


class Look(NamedTuple):
    """What makes a line a heading; headings that look alike are on one level."""

    tag: int
    """1 to 6 for h1 to h6, else UNTAGGED."""
    rank: Rank | None
    text: str
    """As ``core.prose.plain`` writes it."""


def levels_of(looks: Mapping[str, Look]) -> Mapping[str, int]:
    """Return a level, 2 to 6, for every look, in reading order: further in is deeper, no gaps.

    A heading without a number stands beside the outermost numbered ones when it comes before them
    or is of those that frame an article (引言, 结语); else it is under the number before it.
    """
    keys: dict[str, tuple[int, float]] = {}
    last_rank: Rank | None = None
    for block_id, look in looks.items():
        if look.rank is not None:
            last_rank = look.rank
            keys[block_id] = (look.tag, look.rank)
        elif last_rank is None or last_rank > Rank.HAN or _OUTER_PEERS.match(look.text):
            keys[block_id] = (look.tag, _WITH_THE_OUTERMOST)
        else:
            keys[block_id] = (look.tag, last_rank + 0.5)
    outermost: dict[int, float] = {}
    for tag, rank in keys.values():
        if rank != _WITH_THE_OUTERMOST:
            outermost[tag] = min(rank, outermost.get(tag, rank))
    settled = {
        block_id: (tag, outermost.get(tag, rank) if rank == _WITH_THE_OUTERMOST else rank)
        for block_id, (tag, rank) in keys.items()
    }
    depths = {key: depth for depth, key in enumerate(sorted(set(settled.values())))}
    return {i: min(TOP_LEVEL + depths[key], LOWEST_LEVEL) for i, key in settled.items()}

"""What bulletin boards print around a post: its head of labelled lines, signature and replies."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from reader.bylines.dates import iso_date
from reader.cleaning.lines import remove_blocks, text_of
from reader.core.articles.prose import any_of, plain
from reader.core.draft import Cleaned, Draft, DraftText
from reader.core.messages.translatable import translatable
from reader.core.pattern import Pattern

_LABEL = any_of(r"发信人 作者 看板 信区 标\s*题 时间 发信站")
_HEAD_LINE = Pattern(rf"(?P<label>{_LABEL})\s*:?\s*(?P<value>\S.*)")
_FEWEST_HEAD_LINES = 3
_HEAD_BLOCKS = 8
_LONGEST_HEAD_LINE = 200
_OPENING = 24
_BOARD_LABELS = frozenset({"看板", "信区"})
_AUTHOR_LABELS = frozenset({"发信人", "作者"})
_AUTHOR = Pattern(r"(?P<account>[\w.-]+)\s*(?:\((?P<name>[^()]*)\))?")
_SIGNATURE = Pattern(r"\s*(?:※|◆)\s*(?:发信站|文章网址|来源\s*:|编辑\s*:|from\s*:)|--\s*$")
_LONGEST_OF_REPLY = 80
_BY = r"(?:作者|楼主|网友|回[复帖应][者人])\s*:?\s*(?P<name>\S{2,20})\s+"
_SAID = Pattern(
    rf"{_BY}(?:(?P<posted>提交|发[表布帖])|回[复帖应])(?:日期|时间|于)?\s*:?\s*(?=(?:19|20)\d\d\D)"
)
_ENDS = ("。", "？", "！", "”", "」")
_ORIGIN = Pattern(r"\s*(?:--\s*)?※\s*(?:发信站|文章网址|来源)")


def board_head(draft: Draft) -> Cleaned:
    """Move a post's head (作者, 看板, 標題, 時間, a line each) into the metadata."""
    found: dict[str, str] = {}
    ids: set[str] = set()
    for block in draft.blocks[:_HEAD_BLOCKS]:
        if not isinstance(block, DraftText) or len(block.text.text) > _LONGEST_HEAD_LINE:
            continue
        if line := _HEAD_LINE.fullmatch(plain(block.text.text.strip())):
            label = "".join(line["label"].split())
            found.setdefault(label, block.text.text.strip()[line.start("value") :])
            ids.add(block.block_id)
    if (
        len(found) + bool(draft.metadata.title) < _FEWEST_HEAD_LINES
        or not {"看板", "信区"} & found.keys()
    ):
        return Cleaned(draft)
    removed = remove_blocks(
        draft,
        "byline",
        translatable("Says when, where or by whom the article was published."),
        ids,
    )
    metadata = removed.draft.metadata
    named = (_AUTHOR.match(found[label]) for label in _AUTHOR_LABELS & found.keys())
    authors = tuple(name["name"] or name["account"] for name in named if name)
    date = iso_date(found.get("时间", found.get("发信站", "")))
    metadata = replace(
        metadata,
        authors=metadata.authors or authors,
        published=metadata.published or date,
    )
    return Cleaned(replace(removed.draft, metadata=metadata), removed.removals)


def board_tail(draft: Draft) -> Cleaned:
    """Remove what stands under a post from its signature on: where it was sent from, replies."""
    start = next(
        (
            index
            for index, block in enumerate(draft.blocks)
            if isinstance(block, DraftText) and _ORIGIN.match(plain(block.text.text[:_OPENING]))
        ),
        None,
    )
    if not start:
        return Cleaned(draft)
    before = draft.blocks[start - 1]
    if isinstance(before, DraftText) and _SIGNATURE.match(plain(before.text.text[:_OPENING])):
        start -= 1
    return remove_blocks(
        draft,
        "comments",
        translatable("Readers' comments, or the place to write one."),
        {block.block_id for block in draft.blocks[start:]},
    )


def replies(draft: Draft) -> Cleaned:
    """Remove the replies, each below a line with its writer and day; the poster's own stay."""
    starts: dict[int, str] = {}
    posters = set(draft.metadata.authors)
    for index, block in enumerate(draft.blocks):
        if not isinstance(block, DraftText) or len(block.text.text) > _LONGEST_OF_REPLY:
            continue
        found = _SAID.match(plain(block.text.text.strip()))
        if found and found["posted"]:
            posters.add(found["name"])
        elif found and index and posters:
            starts[index] = found["name"]
    ids: set[str] = set()
    for start, end in pairwise((*starts, len(draft.blocks))):
        is_whole = text_of(draft.blocks[start]).rstrip().endswith(_ENDS)  # all in one line
        last = start + 1 if is_whole or starts[start] in posters else end
        ids |= {block.block_id for block in draft.blocks[start:last]}
    return remove_blocks(
        draft, "comments", translatable("Readers' comments, or the place to write one."), ids
    )

"""The cleaning rules in the order in which they run."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate
from typing import TypeAlias

from reader.cleaning.boilerplate import empty_references, labelled_advertisements, public_notices
from reader.cleaning.bulletin_boards import board_head, board_tail, replies
from reader.cleaning.datelines import opening_reporters
from reader.cleaning.line_rules import LineRules
from reader.cleaning.lines import iter_blocks
from reader.cleaning.linked_calls import linked_calls
from reader.cleaning.more_links import more_links
from reader.cleaning.navigation import breadcrumbs, crosses
from reader.cleaning.pictures import icons, picture_counters, qr_codes, trackers
from reader.cleaning.publication import address_lines, byline_lines, closing_author, closing_editor
from reader.cleaning.related import inserted_links, loose_links, related_lists
from reader.cleaning.repeated import repeated_line, repeated_picture
from reader.cleaning.rows import buttons, furniture, promotion, scanning, terms
from reader.cleaning.share_bars import counters, share_bars
from reader.cleaning.spam import spam_line
from reader.cleaning.title import repeated_metadata, repeated_title, title_line
from reader.core.draft import Cleaned, Draft, DraftBlock
from reader.core.report import Removal
from reader.core.running.guard import UNGUARDED, Guard

Rule: TypeAlias = Callable[[Draft], Cleaned]
"""Takes something out of a draft and accounts for it, or moves it into the metadata."""

LINES_EARLY = LineRules(
    "lines_early",
    (*terms.EARLY, *promotion.EARLY, *scanning.EARLY, *buttons.EARLY, *furniture.EARLY),
)
"""These lines are prose by their length; gone, they no longer hide where the article ends."""
LINES_MIDDLE = LineRules("lines_middle", (*promotion.MIDDLE, *furniture.MIDDLE))
LINES_LATE = LineRules("lines_late", (*furniture.LATE, *terms.LATE))

RULES: tuple[Rule, ...] = (
    trackers,
    icons,
    qr_codes,
    # Planted text comes first of all lines, else it is taken for the title.
    spam_line,
    board_head,
    board_tail,
    replies,
    # Needs the site's name on the line above, so before the rule that removes repeated names.
    breadcrumbs,
    linked_calls,
    LINES_EARLY,
    public_notices,
    more_links,
    # Its heading must still be there when its links are looked at.
    related_lists,
    inserted_links,
    labelled_advertisements,
    LINES_MIDDLE,
    address_lines,
    byline_lines,
    closing_editor,
    # After the editors, who stand behind the author.
    closing_author,
    # Last of them: what a byline says of the author is more than a dateline.
    opening_reporters,
    crosses,
    LINES_LATE,
    share_bars,
    counters,
    empty_references,
    loose_links,
    repeated_metadata,
    # What is still first is the title, now that names, dates and buttons above it are gone.
    title_line,
    repeated_title,
    # After the lines between two copies are gone.
    repeated_line,
    repeated_picture,
    picture_counters,
)


_MOST_LINES = 2_000
"""Lines at either end of a page that are looked at; an article with more is no web page's."""


def clean(draft: Draft, guard: Guard = UNGUARDED) -> Cleaned:
    """Apply every rule in order and return what is left and all that was taken out.

    A rule that raises takes nothing out. The middle of a page longer than any that a person could
    read at once is left as it is.
    """
    if draft.taught:
        return _clean_around(draft, guard)
    first = _blocks_within(draft.blocks, _MOST_LINES)
    last = len(draft.blocks) - _blocks_within(draft.blocks[first:][::-1], _MOST_LINES)
    middle = draft.blocks[first:last]
    ends = _clean(replace(draft, blocks=draft.blocks[:first] + draft.blocks[last:]), guard)
    if not middle:
        return ends
    blocks = sorted((*ends.draft.blocks, *middle), key=lambda block: block.block_id)
    return Cleaned(replace(ends.draft, blocks=tuple(blocks)), ends.removals)


def _clean_around(draft: Draft, guard: Guard) -> Cleaned:
    """Apply every rule to all but the blocks that are the article because their reader said so."""
    ours = tuple(block for block in draft.blocks if _holds_any(block, draft.taught))
    others = tuple(block for block in draft.blocks if block not in ours)
    cleaned = clean(replace(draft, blocks=others, taught=frozenset()), guard)
    blocks = sorted((*cleaned.draft.blocks, *ours), key=lambda block: block.block_id)
    return Cleaned(replace(cleaned.draft, blocks=tuple(blocks)), cleaned.removals)


def _holds_any(block: DraftBlock, ids: Container[str]) -> bool:
    return any(inner.block_id in ids for inner in iter_blocks((block,)))


def _blocks_within(blocks: Sequence[DraftBlock], most: int) -> int:
    """Return how many of ``blocks`` hold at most ``most`` lines and pictures together."""
    lines = accumulate(sum(1 for _ in iter_blocks((block,))) for block in blocks)
    return next((index for index, so_far in enumerate(lines) if so_far > most), len(blocks))


def _clean(draft: Draft, guard: Guard) -> Cleaned:
    removals: list[Removal] = []
    for rule in RULES:
        cleaned = guard.attempt(rule.__name__, partial(rule, draft), Cleaned(draft))
        draft = cleaned.draft
        removals += cleaned.removals
    return Cleaned(draft, tuple(removals))

"""Follows what the reader taught: on a draft, after the page was read as it is for everybody.

Ids of blocks stay what they are without the rules, so that places and marks of the reader's hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count

from reader.core.draft import (
    Cleaned,
    Draft,
    DraftBlock,
    DraftCode,
    DraftDivider,
    DraftList,
    DraftPicture,
    DraftQuote,
    DraftTable,
    DraftText,
    block_id,
)
from reader.core.messages.notices import taught_in_vain
from reader.core.messages.translatable import translatable
from reader.core.report import Removal
from reader.core.running.guard import Guard
from reader.core.text import Text
from reader.extraction.markup.inline import collapse
from reader.extraction.taught.places import Markup
from reader.extraction.taught.rules import PREFIX, TaughtRule, line_matches

_REASON = translatable("You taught that this is not the article.")
_MOST_ON_A_SITE = 0.6
"""Share of a page's text; a rule of a site that takes more has met another kind of page."""
_MOST_ON_THE_PAGE = 0.98


@dataclass(frozen=True, slots=True)
class _Where:
    """What one rule speaks of."""

    markup: Markup | None
    elements: Sequence[tuple[int, int]]
    lines: Sequence[str]

    def is_at(self, block: DraftBlock) -> bool:
        if isinstance(block, DraftText) and self.has_line(block.text.text):
            return True
        return self.markup is not None and self.markup.is_inside(block.block_id, self.elements)

    def has_line(self, text: str) -> bool:
        line = collapse(text)
        return any(line_matches(pattern, line) for pattern in self.lines)


@dataclass(frozen=True, slots=True)
class _State:
    blocks: tuple[DraftBlock, ...]
    removals: tuple[Removal, ...]
    dropped: tuple[DraftBlock, ...] = ()
    kept: frozenset[str] = frozenset()
    followed: tuple[str, ...] = ()


def follow(
    cleaned: Cleaned, rules: Sequence[TaughtRule], guard: Guard, markup: Markup | None = None
) -> Cleaned:
    """Return the draft as ``rules`` say, in their order; each that fails costs only itself.

    Without ``markup``, the draft is of a text, and rules speak of its lines.
    """
    draft = cleaned.draft
    state = _State(draft.blocks, cleaned.removals)
    for rule in rules:
        state = guard.attempt(rule.name, partial(_follow, state, rule, markup, guard), state)
    draft = replace(draft, blocks=state.blocks, taught=state.kept, followed=state.followed)
    return Cleaned(draft, state.removals)


def _follow(state: _State, rule: TaughtRule, markup: Markup | None, guard: Guard) -> _State:
    def where(selectors: Sequence[str], lines: Sequence[str]) -> _Where:
        return _Where(markup, markup.elements(selectors) if markup else (), lines)

    before = state
    state = _drop(state, rule, where(rule.drop, rule.drop_lines))
    most = _MOST_ON_A_SITE if rule.site else _MOST_ON_THE_PAGE
    if _size(state.blocks) < (1 - most) * _size(before.blocks):
        guard.tell(taught_in_vain(rule.sample or rule.name))
        return before
    state = _keep(state, where(rule.keep, rule.keep_lines))
    if state is before or state == before:
        return before
    return replace(state, followed=(*before.followed, rule.name))


# What is not the article


def _drop(state: _State, rule: TaughtRule, where: _Where) -> _State:
    gone: list[DraftBlock] = []
    blocks = tuple(_without(state.blocks, where, gone))
    if not gone:
        return state
    removals = (
        Removal(rule.name, _REASON, text, block.block_id)
        for block in gone
        if (text := _words_of(block))
    )
    return replace(
        state,
        blocks=blocks,
        removals=(*state.removals, *removals),
        dropped=(*state.dropped, *gone),
        kept=state.kept - {block.block_id for block in gone},
    )


def _without(
    blocks: Iterable[DraftBlock], where: _Where, gone: list[DraftBlock]
) -> Iterator[DraftBlock]:
    """Yield what is left of ``blocks``; ``gone`` takes what is not."""
    for block in blocks:
        match block:
            case DraftQuote():
                if left := tuple(_without(block.blocks, where, gone)):
                    yield replace(block, blocks=left)
            case DraftList():
                items = (tuple(_without(item, where, gone)) for item in block.items)
                if left_items := tuple(filter(None, items)):
                    yield replace(block, items=left_items)
            case _ if where.is_at(block):
                gone.append(block)
            case _:
                yield block


# What is


def _keep(state: _State, where: _Where) -> _State:
    back = tuple(block for block in state.dropped if where.is_at(block))
    ids = {block.block_id for block in back}
    built: list[DraftBlock] = []
    removals: list[Removal] = []
    for removal in state.removals:
        if removal.block_id in ids and removal.rule.startswith(PREFIX):
            continue
        again, rest = _rebuilt(removal, where)
        built += again
        removals += rest
    kept = {block.block_id for block in _flat(state.blocks) if where.is_at(block)}
    kept |= ids | {block.block_id for block in built}
    if kept <= state.kept and not built:
        return state
    blocks = tuple(sorted((*state.blocks, *back, *built), key=lambda block: block.block_id))
    return replace(
        state,
        blocks=blocks,
        removals=tuple(removals),
        dropped=tuple(block for block in state.dropped if block.block_id not in ids),
        kept=state.kept | kept,
    )


def _rebuilt(removal: Removal, where: _Where) -> tuple[list[DraftBlock], list[Removal]]:
    """Return what of ``removal`` is the article, as blocks, and what is left of it."""
    if where.markup is None:
        return _rebuilt_lines(removal, where)
    markup, blocks = where.markup, list[DraftBlock]()
    numbers = count(1)

    def next_id() -> str:
        return f"{removal.block_id}k{next(numbers):04d}"

    rest = list(markup.origins.removals.get(removal.block_id, ()))
    for first, end in where.elements:
        if inside := [run for run in rest if first <= run.start < end]:
            blocks += markup.build(first, inside, next_id)
            rest = [run for run in rest if run not in inside]
    for run in [run for run in rest if where.has_line(run.text)]:
        blocks += markup.build(run.block, [run], next_id)
        rest.remove(run)
    if not blocks:
        return [], [removal]
    markup.origins.removals[removal.block_id] = tuple(rest)
    text = "\n".join(filter(None, (collapse(run.text) for run in rest)))
    return blocks, [replace(removal, text=text)] if text else []


def _rebuilt_lines(removal: Removal, where: _Where) -> tuple[list[DraftBlock], list[Removal]]:
    """Do so with the lines of a text; a removal of them is named by the number of its first."""
    lines = list(enumerate(removal.text.split("\n"), int(removal.block_id[1:])))
    kept = {number for number, line in lines if where.has_line(line)}
    if not kept:
        return [], [removal]
    blocks: list[DraftBlock] = [
        DraftText(block_id(number), Text(line), "line") for number, line in lines if number in kept
    ]
    rest: list[Removal] = []
    stretch: list[str] = []
    for number, line in (*lines, (-1, "")):
        if number in kept or number < 0:
            if stretch:
                first = block_id((lines[-1][0] + 1 if number < 0 else number) - len(stretch))
                rest.append(replace(removal, text="\n".join(stretch), block_id=first))
            stretch = []
        else:
            stretch.append(line)
    return blocks, rest


# What blocks say


def _flat(blocks: Iterable[DraftBlock]) -> Iterator[DraftBlock]:
    for block in blocks:
        match block:
            case DraftQuote():
                yield from _flat(block.blocks)
            case DraftList():
                for item in block.items:
                    yield from _flat(item)
            case _:
                yield block


def _size(blocks: Iterable[DraftBlock]) -> int:
    """Return the characters that ``blocks`` hold, and one more for each picture."""
    return sum(
        1 if isinstance(block, DraftPicture) else len(_words_of(block)) for block in _flat(blocks)
    )


def _words_of(block: DraftBlock) -> str:
    match block:
        case DraftText():
            return block.text.text
        case DraftPicture():
            return block.alt or block.title or block.source.rpartition("/")[2] or block.source
        case DraftTable():
            rows = ("\t".join(cell.text for cell in row) for row in block.rows)
            return "\n".join(filter(None, (block.caption.text, *rows)))
        case DraftCode():
            return block.code
        case DraftDivider():
            return ""
        case DraftQuote() | DraftList():
            return "\n".join(_words_of(inner) for inner in _flat((block,)))


def flat_blocks(draft: Draft) -> tuple[DraftBlock, ...]:
    """Return all blocks of a draft but quotes and lists, whose parts they are, in order."""
    return tuple(_flat(draft.blocks))

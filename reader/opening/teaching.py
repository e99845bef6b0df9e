"""What a reader pointed at on a page, made a rule of the reader's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.core.article import Block
from reader.core.articles.walk import iter_blocks
from reader.core.pattern import Pattern
from reader.core.report import Removal
from reader.opening.hand_edits import TAKEN_OUT_BY_HAND, plain_text, restored_id
from reader.opening.opened import Opened

if TYPE_CHECKING:
    from reader.core.source import SourceDocument
    from reader.extraction.taught.making import Pointed
    from reader.extraction.taught.rules import TaughtRule

_KEPT_BY_RULE = Pattern(r"^(\w+?)k\d{4}$")
"""The id of a block that a rule made of a removal."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """What a reader says of a page: which blocks and removals are the article, or are not."""

    blocks: tuple[tuple[str, str], ...] = ()
    removals: tuple[tuple[str, str], ...] = ()
    """Each by its id, with its words."""
    is_article: bool = False
    is_for_site: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was pointed at."""
        return not self.blocks and not self.removals


def blocks_between(opened: Opened, first: str, last: str) -> tuple[str, ...]:
    """Return the ids of the outermost blocks from one text to another, as they are shown."""
    ids = [block.block_id for block in opened.original.blocks]
    ends = [_outermost(opened.original.blocks, text_id) for text_id in (first, last)]
    if not all(end in ids for end in ends):
        return ()
    start, end = sorted(ids.index(end) for end in ends)
    return tuple(ids[start : end + 1])


def lesson_of_blocks(
    opened: Opened, block_ids: Sequence[str], words: str, *, is_article: bool, is_for_site: bool
) -> Lesson:
    """Return what is said of blocks that are shown; ``words`` are those that are selected, if any.

    Only what cleaning took out can be said to be the article, and of it single lines.
    """
    restored = {
        restored_id(removal, number): removal for number, removal in enumerate(opened.removals)
    }
    blocks: list[tuple[str, str]] = []
    removals: list[tuple[str, str]] = []
    for block in opened.original.blocks:
        if block.block_id not in block_ids:
            continue
        if removal := restored.get(block.block_id):
            removals.append((removal.block_id, _selected_lines(removal.text, words)))
        elif is_article:
            continue
        elif made := _KEPT_BY_RULE.match(block.block_id):
            removals.append((made[1], plain_text(block)))
        else:
            blocks += [(inner, plain_text(block)) for inner in _inner_ids(block)]
    return Lesson(tuple(blocks), tuple(removals), is_article, is_for_site)


def lesson_of_removals(removals: Iterable[Removal], *, is_for_site: bool) -> Lesson:
    """Return that what was taken out is the article; what the reader took out is only ticked."""
    pointed = ((each.block_id, each.text) for each in removals if each.rule != TAKEN_OUT_BY_HAND)
    return Lesson((), tuple(pointed), is_article=True, is_for_site=is_for_site)


def has_site(opened: Opened) -> bool:
    """Whether it is known where the page is, so that a rule can be for its site."""
    return _WEB.match(opened.reading.article.metadata.url) is not None


def rule_taught(source: SourceDocument, lesson: Lesson) -> TaughtRule | None:
    """Return the rule that ``lesson`` makes, which holds for the page, or for its site if asked.

    None where nothing tells what was pointed at from the rest of the page, or no site is known.
    """
    from reader.extraction.content.sites import hosts_of
    from reader.extraction.extract import addresses_in, examine
    from reader.extraction.taught.making import Pointed, candidates, make, rule_of
    from reader.extraction.taught.rules import TaughtRule, page_of_address, page_of_id

    pointed: Pointed = Pointed(lesson.blocks, lesson.removals)
    examined = examine(source)
    if examined.markup is not None:
        sought = candidates(examined.cleaned, pointed, examined.markup)
        probe = TaughtRule(page=page_of_id(source.article_id), drop=sought)
        examined = examine(source, taught=(probe,))
    made = make(examined.cleaned, pointed, examined.markup, is_for_site=lesson.is_for_site)
    addresses = [address for address in addresses_in(source) if _WEB.match(address)]
    hosts = (host for address in addresses for host in hosts_of(address))
    site = next(hosts, "") if lesson.is_for_site else ""
    if made is None or (lesson.is_for_site and not site):
        return None
    page = page_of_address(addresses[0]) if addresses else page_of_id(source.article_id)
    scope = (site, "") if site else ("", page)
    day = datetime.now(UTC).astimezone().date().isoformat()
    return rule_of(made, scope, pointed.words, day, keep=lesson.is_article)


_WEB = Pattern(r"https?://", re.I)


def _selected_lines(text: str, words: str) -> str:
    """Return the lines of ``text`` that ``words`` are part of; all where there are none."""
    wanted = {line.strip() for line in words.split("\n") if line.strip()}
    lines = [line for line in text.split("\n") if any(part in line for part in wanted)]
    return "\n".join(lines) or text


def _outermost(blocks: Iterable[Block], text_id: str) -> str:
    """Return the id of the outermost block in which a text stands."""
    wanted = text_id.partition(".")[0]
    for block in blocks:
        if wanted in (block.block_id, *_inner_ids(block)):
            return block.block_id
    return wanted


def _inner_ids(block: Block) -> Iterator[str]:
    for inner in iter_blocks((block,)):
        yield inner.block_id

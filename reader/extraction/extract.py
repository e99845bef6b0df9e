"""From a decoded page to a draft: the last place where HTML exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count, groupby

from reader.core.draft import Cleaned, Draft, DraftBlock, DraftText, block_id
from reader.core.report import Removal
from reader.core.source import SourceDocument, SourceKind
from reader.core.text import Text
from reader.core.words import translatable
from reader.extraction.blocks import BlockBuilder, NextId
from reader.extraction.breadcrumbs import find_breadcrumbs
from reader.extraction.bylines import find_bylines
from reader.extraction.dates import iso_date
from reader.extraction.hidden import find_hidden, may_be_hidden
from reader.extraction.inline import collapse
from reader.extraction.main_content import NoiseMap, find_main_content
from reader.extraction.metadata import description_of, find_title, read_metadata, title_above
from reader.extraction.noise import name_noise
from reader.extraction.plain_text import draft_of_text
from reader.extraction.scoring import Run, find_runs
from reader.extraction.taming import tame
from reader.extraction.tree import Tree, parse

BYLINE_TAG = "byline"
"""The tag of a line from outside the article that says when, where and by whom it came out."""

_OUTSIDE_RULE = "outside_article"
_OUTSIDE_REASON = translatable("Stands outside the part of the page that holds the article.")


def extract(source: SourceDocument) -> Cleaned:
    """Return the article's draft blocks in reading order and everything else the page shows."""
    match source.kind:
        case SourceKind.PLAIN_TEXT:
            return Cleaned(draft_of_text(source.text))
        case SourceKind.HTML:
            return _extract_html(source)


def _extract_html(source: SourceDocument) -> Cleaned:
    tree = parse(tame(source.text))
    named = name_noise(tree)
    maybe_hidden = may_be_hidden(tree)
    runs = find_runs(tree, named.keys() | maybe_hidden.keys())
    hidden = find_hidden(tree, maybe_hidden, runs)
    runs = runs.without(hidden.items())
    title = find_title(tree, runs)
    main = find_main_content(tree, title.run, description_of(tree), named, runs)
    title = title_above(tree, runs, main.element, title)
    bylines = frozenset(find_bylines(tree, runs, title.run, main))
    numbers = count(1)
    removals: list[Removal] = []
    blocks: list[DraftBlock] = []

    def next_id() -> str:
        return block_id(next(numbers))

    def take_out(first: int, end: int) -> None:
        rest = (run for run in runs[runs.within(first, end)] if run is not title.run)
        for is_byline, group in groupby(rest, key=lambda run: run.start in bylines):
            if is_byline:
                blocks.extend(_byline(tree, run, next_id) for run in group)
            else:
                removals.extend(_pieces(group, main.noise, next_id))

    builder = BlockBuilder(tree, source.assets, hidden, main.noise.kinds, next_id, take_out)
    reached = tree.body
    for element in main.elements:
        take_out(reached, element)
        blocks += builder.build(element)
        reached = tree.nodes[element].end
    take_out(reached, tree.nodes[tree.body].end)
    crumbs = find_breadcrumbs(tree, runs, title.text, main.element)
    metadata = read_metadata(tree, title, crumbs)
    if metadata.published is None:
        dates = (iso_date(collapse(run.text)) for run in runs if run.start in bylines)
        metadata = replace(metadata, published=next(filter(None, dates), None))
    return Cleaned(Draft(metadata, tuple(blocks)), tuple(removals))


def _byline(tree: Tree, run: Run, next_id: NextId) -> DraftBlock:
    """Return a line about the article that stands outside it, for cleaning to understand."""
    words = tree.nodes[run.block].words
    return DraftText(next_id(), Text(collapse(run.text)), BYLINE_TAG, words)


def _pieces(runs: Iterable[Run], noise_map: NoiseMap, next_id: NextId) -> Iterator[Removal]:
    """Yield neighbouring runs of one kind as one removal each."""
    for noise, group in groupby(runs, key=lambda run: noise_map.around(run.start)):
        text = "\n".join(filter(None, (collapse(run.text) for run in group)))
        if text:
            yield Removal(
                noise.rule if noise else _OUTSIDE_RULE,
                noise.reason if noise else _OUTSIDE_REASON,
                text,
                next_id(),
            )

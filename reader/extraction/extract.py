"""From a decoded page to a draft: the last place where HTML exists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby

from reader.core.draft import Cleaned, Draft, block_id
from reader.core.report import Removal
from reader.core.source import SourceDocument, SourceKind
from reader.core.words import translatable
from reader.extraction.blocks import BlockBuilder, NextId
from reader.extraction.inline import collapse
from reader.extraction.main_content import MainContent, find_hidden, find_main_content
from reader.extraction.metadata import description_of, find_title, read_metadata
from reader.extraction.plain_text import draft_of_text
from reader.extraction.scoring import Run, find_runs
from reader.extraction.tree import parse

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
    tree = parse(source.text)
    hidden = find_hidden(tree)
    runs = find_runs(tree, hidden)
    title = find_title(tree, runs)
    main = find_main_content(tree, title.run, description_of(tree), hidden, runs)
    numbers = count(1)
    removals: list[Removal] = []

    def next_id() -> str:
        return block_id(next(numbers))

    def take_out(runs: Iterable[Run]) -> None:
        removals.extend(_pieces(runs, main, next_id))

    starts = [run.start for run in runs]
    first, last = main.element, tree.nodes[main.element].end
    shown = [run for run in runs if run is not title.run]
    take_out(run for run in shown if run.start < first)
    builder = BlockBuilder(
        tree,
        source.assets,
        hidden,
        main.noise,
        next_id,
        lambda element: take_out(_inside(runs, starts, element, tree.nodes[element].end)),
    )
    blocks = builder.build(main.element)
    take_out(run for run in shown if run.start >= last)
    return Cleaned(Draft(read_metadata(tree, title, runs), blocks), tuple(removals))


def _inside(runs: Sequence[Run], starts: Sequence[int], first: int, end: int) -> Sequence[Run]:
    return runs[bisect_left(starts, first) : bisect_left(starts, end)]


def _pieces(runs: Iterable[Run], main: MainContent, next_id: NextId) -> Iterator[Removal]:
    """Yield neighbouring runs of one kind as one removal each."""
    for noise, group in groupby(runs, key=lambda run: main.noise_around(run.start)):
        text = "\n".join(filter(None, (collapse(run.text) for run in group)))
        if text:
            yield Removal(
                noise.rule if noise else _OUTSIDE_RULE,
                noise.reason if noise else _OUTSIDE_REASON,
                text,
                next_id(),
            )

"""From a decoded page to a draft: the last place where HTML exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import count, groupby, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from reader.core.draft import (
    BYLINE_TAG,
    Cleaned,
    Draft,
    DraftBlock,
    DraftDivider,
    DraftText,
    block_id,
)
from reader.core.messages.notices import taught_in_vain, taught_too_much
from reader.core.messages.translatable import translatable
from reader.core.report import Removal
from reader.core.running.guard import UNGUARDED, Guard
from reader.core.source import SourceDocument, SourceKind
from reader.extraction.about.bylines import find_bylines
from reader.extraction.about.known import known_of
from reader.extraction.about.title_above import title_above
from reader.extraction.about.titles import find_title
from reader.extraction.blocks.builder import BlockBuilder, Material, NextId
from reader.extraction.blocks.notes import build_notes
from reader.extraction.content.hidden import find_concealed, find_hidden, may_be_hidden
from reader.extraction.content.main_content import find_main_content, with_albums
from reader.extraction.content.noise import HIDDEN, name_noise
from reader.extraction.content.page import MainContent, NoiseMap, Page, Title
from reader.extraction.content.posts import OTHER_POSTS, POST_FRAME, find_posts
from reader.extraction.content.scoring import Run, find_runs
from reader.extraction.content.site_content import (
    apart_by_rule,
    apply_rule,
    content_of_site,
    title_of_site,
)
from reader.extraction.content.sites import SiteRule, addresses_of, hosts_of, rule_for
from reader.extraction.markup.addresses import base_of, complete_links
from reader.extraction.markup.inline import InlineText, Marks, collapse, key_of, marks_of
from reader.extraction.markup.notes import PageNotes, find_notes, mark_notes
from reader.extraction.markup.page_head import read_head
from reader.extraction.markup.taming import tame
from reader.extraction.markup.tree import TEXT, Tree, parse_page, tree_of
from reader.extraction.taught.places import Markup, Origins

if TYPE_CHECKING:
    from reader.extraction.taught.rules import TaughtRule

_OUTSIDE_RULE = "outside_article"
_OUTSIDE_REASON = translatable("Stands outside the part of the page that holds the article.")


class Examined(NamedTuple):
    """A page's draft before anything that its reader taught, with where it came from."""

    cleaned: Cleaned
    addresses: tuple[str, ...]
    """Where the page is, as the file and the page itself say."""
    markup: Markup | None = None
    """None for a text."""


def extract(
    source: SourceDocument, guard: Guard = UNGUARDED, taught: Sequence[TaughtRule] = ()
) -> Cleaned:
    """Return the article's draft blocks in reading order and everything else the page shows.

    Where a site's rule raises, or what reads a part of the metadata, the page is read without it.
    At the end it is put right as the rules of the reader's own say that hold for it.
    """
    examined = examine(source, guard, taught)
    if not taught:
        return examined.cleaned
    from reader.extraction.taught.following import follow

    rules, are_too_many = _rules_for(taught, examined.addresses, source)
    if are_too_many:
        guard.tell(taught_too_much(len(rules)))
    return follow(examined.cleaned, rules, guard, examined.markup) if rules else examined.cleaned


def examine(
    source: SourceDocument, guard: Guard = UNGUARDED, taught: Sequence[TaughtRule] = ()
) -> Examined:
    """Return the draft, and the places on the page of what it holds.

    Of ``taught`` only the places are looked up that its selectors name.
    """
    match source.kind:
        case SourceKind.PLAIN_TEXT:
            from reader.extraction.lines.clip import draft_of_text  # most pages have tags

            return Examined(draft_of_text(source.text), (source.url,))
        case SourceKind.HTML:
            return _extract_html(source, guard, taught)


def addresses_in(source: SourceDocument) -> tuple[str, ...]:
    """Return where a page is, as the file and the page itself say, none of them empty."""
    found: tuple[str, ...] = (source.url,)
    if source.kind is SourceKind.HTML:
        found = addresses_of(parse_page(tame(source.text)), source.url)
    return tuple(filter(None, map(str.strip, found)))


def _rules_for(
    taught: Sequence[TaughtRule], addresses: Sequence[str], source: SourceDocument
) -> tuple[Sequence[TaughtRule], bool]:
    """Return the latest of the rules that hold for a page, and whether there are more."""
    from reader.extraction.taught.rules import MOST_ON_A_PAGE, rules_for

    hosts = {host for address in addresses for host in hosts_of(address)}
    rules = rules_for(taught, hosts, addresses, source.article_id)
    return rules[-MOST_ON_A_PAGE:], len(rules) > MOST_ON_A_PAGE


def _sought(
    parsed: LexborHTMLParser, rules: Sequence[TaughtRule], guard: Guard
) -> dict[str, list[LexborNode]]:
    """Return what the selectors of ``rules`` find; the reader is told of those that are none."""
    found: dict[str, list[LexborNode]] = {}
    for rule in rules:
        for selector in rule.selectors:
            try:
                found[selector] = parsed.css(selector)
            except SelectolaxError:
                guard.tell(taught_in_vain(rule.sample or selector))
    return found


def _extract_html(
    source: SourceDocument, guard: Guard, taught: Sequence[TaughtRule] = ()
) -> Examined:
    parsed = parse_page(tame(source.text))
    rule = guard.attempt("site_rule", partial(rule_for, parsed, source.url), None)
    page, sought = None, dict[str, list[LexborNode]]()
    addresses: tuple[str, ...] = (source.url,)
    if taught:
        addresses = addresses_of(parsed, source.url)
        sought = _sought(parsed, _rules_for(taught, addresses, source)[0], guard)
    if rule is not None:
        by_rule = partial(_understand_site, parsed, rule, guard, sought)
        page = guard.attempt("site_rule", by_rule, None)
    page = replace(page or _understand(tree_of(parsed, sought), None, guard), address=source.url)
    if source.is_whole:
        whole = MainContent((page.tree.body,), page.tree.body)
        page = replace(page, main=whole, bylines=frozenset())
    notes = guard.attempt("notes", partial(_notes, page), PageNotes())
    page = _apart_from(page, notes)
    metadata = known_of(page, guard)
    base = base_of(page.tree, source.url or metadata.url)
    complete_links(page.tree, (*page.main.elements, *notes.elements), base)
    numbers = count(1)

    def next_id() -> str:
        return block_id(next(numbers))

    origins = Origins()
    material = Material(page.tree, page.hidden, source.assets, base)
    blocks, removals = _take_apart(page, material, next_id, origins)
    of_notes = material._replace(hidden=page.hidden.keys() - notes.elements)
    draft = Draft(metadata, blocks, tuple(build_notes(notes, of_notes, next_id)))
    cleaned = Cleaned(draft, (*removals, *_ways_back(page.tree, notes, next_id)))
    markup = Markup(page.tree, origins, page.hidden, source.assets, base)
    return Examined(cleaned, addresses, markup)


def _ways_back(tree: Tree, notes: PageNotes, next_id: NextId) -> Iterator[Removal]:
    """Yield what notes say of the way back to their marks, as one removal."""
    said = (collapse(tree.text_of(index)) for index in sorted(notes.back_links))
    if text := "\n".join(filter(None, said)):
        reason = translatable("Links from the notes back to their marks, which every note has.")
        yield Removal("note_back_links", reason, text, next_id())


def _notes(page: Page) -> PageNotes:
    """Return the notes to which marks in the article lead, wherever on the page they are."""
    nodes = page.tree.nodes
    found = find_notes(page.tree, tuple((i, nodes[i].end) for i in page.main.elements))
    mark_notes(page.tree, found)
    return found


def _apart_from(page: Page, notes: PageNotes) -> Page:
    """Return the page without its notes where they stand."""
    if not notes.elements:
        return page
    nodes = page.tree.nodes
    ends = {element: nodes[element].end for element in sorted(notes.elements)}
    hidden = dict(sorted({**page.hidden, **ends}.items()))
    return replace(page, runs=page.runs.without(ends.items()), hidden=hidden)


def _understand_site(
    parsed: LexborHTMLParser,
    rule: SiteRule,
    guard: Guard,
    sought: Mapping[str, Sequence[LexborNode]],
) -> Page:
    """Return the page as understood with what is known of its site."""
    tree = tree_of(parsed, {**rule.select(parsed), **sought})
    apply_rule(tree, rule)
    return _understand(tree, rule, guard)


def _understand(tree: Tree, rule: SiteRule | None, guard: Guard) -> Page:
    named, maybe_hidden = name_noise(tree), may_be_hidden(tree)
    apart = apart_by_rule(tree, rule) if rule else frozenset()
    runs = find_runs(tree, named.keys() | maybe_hidden.keys() | apart)
    hidden = find_hidden(tree, maybe_hidden, runs)
    concealed = find_concealed(tree, hidden)
    hidden = {first: end for first, end in hidden.items() if first not in concealed}
    page = Page(tree, runs.without(hidden.items()), read_head(tree), hidden, rule)
    page = replace(page, title=title_of_site(page) or find_title(page))
    posts = find_posts(page)
    others = dict.fromkeys(posts.others, OTHER_POSTS) | dict.fromkeys(posts.frames, POST_FRAME)
    others |= {i: HIDDEN for i in concealed if not page.holds_title(i)}
    page = replace(page, main=find_main_content(page, named, others, posts))
    if rule:
        page = replace(page, main=content_of_site(page, rule))
    main = guard.attempt("albums", partial(with_albums, page), page.main)
    page = page if main is page.main else replace(page, main=main)
    title = title_above(page)
    page = page if title is page.title else replace(page, title=title)
    read_bylines = partial(find_bylines, page)
    bylines = guard.attempt("bylines", lambda: frozenset(read_bylines()), frozenset[int]())
    return replace(page, bylines=bylines)


def _take_apart(
    page: Page, material: Material, next_id: NextId, origins: Origins
) -> tuple[tuple[DraftBlock, ...], tuple[Removal, ...]]:
    """Return the article's blocks and all the rest, with ids in the page's reading order."""
    blocks: list[DraftBlock] = []
    removals: list[Removal] = []

    title = page.title
    lines = title.lines if title.run is None or _has_more(title) else (*title.lines, title.run)
    shown = frozenset(line.start for line in lines)

    def take_out(first: int, end: int) -> None:
        runs = page.runs[page.runs.within(first, end)]
        rest = [run for run in runs if run.start not in shown]
        for is_byline, group in groupby(rest, key=lambda run: run.start in page.bylines):
            if is_byline:
                for run in group:
                    blocks.append(_byline(page.tree, run, next_id))
                    origins.blocks[blocks[-1].block_id] = run.block
            else:
                for removal, pieces in _pieces(group, page.main.noise, next_id):
                    removals.append(removal)
                    origins.removals[removal.block_id] = pieces

    noise = page.main.noise.kinds
    builder = BlockBuilder(material, next_id, noise, take_out)
    reached = page.tree.body
    for element in page.main.elements:
        take_out(reached, element)
        if blocks and element in page.main.posts.shown:
            blocks.append(DraftDivider(next_id()))
        blocks += builder.build(element)
        reached = page.tree.nodes[element].end
    take_out(reached, page.tree.nodes[page.tree.body].end)
    origins.blocks.update(builder.origins)
    return tuple(blocks), tuple(removals)


def _has_more(title: Title) -> bool:
    """Whether the line that shows the title has a badge beside it, which is listed with it."""
    if title.run is None or title.lines:
        return False
    return len(key_of(title.run.text)) > len(key_of(title.text))


def _byline(tree: Tree, run: Run, next_id: NextId) -> DraftBlock:
    """Return a line about the article that stands outside it, for cleaning to understand."""
    line, index, missing, last = InlineText(), run.start, len(run.text), run.start
    while missing > 0:
        node = tree.nodes[index]
        if node.tag == TEXT:
            if _are_fields(tree, last, index):
                line.add(" ", ())
            line.add(node.text, _links_around(tree, index, run.block))
            missing -= len(node.text)
            last = index
        index += 1
    return DraftText(next_id(), line.take(), BYLINE_TAG, tree.nodes[run.block].words)


def _are_fields(tree: Tree, last: int, index: int) -> bool:
    """Whether two texts of a line stand in elements side by side, which a style sheet parts.

    A label touches what it labels, and a text of one letter all: 2026 and 年, each in a span.
    """
    one, other = tree.nodes[last], tree.nodes[index]
    if other.parent < tree.nodes[one.parent].end or last >= other.parent:
        return False
    text = one.text.strip()
    return len(text) > 1 < len(other.text.strip()) and text[-1] not in ":："


def _links_around(tree: Tree, index: int, block: int) -> Marks:
    around = takewhile(lambda index: index > block, tree.ancestors(index))
    marks = (marks_of(tree.nodes[i], ()) for i in around if tree.nodes[i].tag == "a")
    return next(filter(None, marks), ())


def _pieces(
    runs: Iterable[Run], noise_map: NoiseMap, next_id: NextId
) -> Iterator[tuple[Removal, tuple[Run, ...]]]:
    """Yield neighbouring runs of one kind as one removal each, with the runs."""
    runs = tuple(runs)
    kinds = noise_map.around_each(run.start for run in runs)
    for noise, group in groupby(zip(runs, kinds, strict=True), key=itemgetter(1)):
        pieces = tuple(run for run, _ in group)
        text = "\n".join(filter(None, (collapse(run.text) for run in pieces)))
        if text:
            rule = noise.rule if noise else _OUTSIDE_RULE
            reason = noise.reason if noise else _OUTSIDE_REASON
            yield Removal(rule, reason, text, next_id()), pieces

"""Which part of an article a page holds, told by the links to the other parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from reader.core.article import Part
from reader.core.pattern import Pattern
from reader.extraction.content.page import Page
from reader.extraction.content.scoring import Run, Runs
from reader.extraction.markup.inline import collapse
from reader.extraction.markup.tree import TEXT, Tree

MOST_PARTS = 200
"""An article has no more; a longer row of numbers leads through a list or a forum."""

_LINES_BEFORE, _LINES_AFTER = 6, 12
_NODES_AFTER = 24
_LONGEST_LINE = 120
_PAGE = "[页頁]"
_WORD = (
    rf"第\s*\d{{1,3}}\s*(?:/\s*\d{{1,3}}\s*)?{_PAGE}?|共\s*\d{{1,3}}\s*{_PAGE}"
    rf"|\d{{1,3}}\s*/\s*(?:共\s*)?\d{{1,3}}\s*{_PAGE}?"
    rf"|[上下首末尾前后後]一?\s*{_PAGE}|最[后後]一{_PAGE}|{_PAGE}(?:码|碼|数|數|次)?"
    r"|(?:在本页)?(?:阅读|閱讀|显示|顯示|余下)全文|全文(?:阅读|閱讀)|当前|當前|跳?转?[至到]|go"
    r"|previous|prev|next|pages?|of"
)
_LINE = Pattern(
    rf"(?>(?:{_WORD})|\d{{1,3}}(?!\d)|[\s\[\]【】()（）|/,，:：.…·<>«»‹›→←_-]++)++", re.I
)
_SIGN = Pattern(rf"{_WORD}|[\[【]\d{{1,3}}[\]】]", re.I)
_TOLD = tuple(
    Pattern(pattern, re.I)
    for pattern in (
        rf"第\s*(?P<n>\d{{1,3}})\s*{_PAGE}?\W{{0,3}}共\s*(?P<of>\d{{1,3}})\s*{_PAGE}",
        rf"共\s*(?P<of>\d{{1,3}})\s*{_PAGE}\W{{0,3}}(?:[当當]前)?\W{{0,2}}第\s*(?P<n>\d{{1,3}})\s*{_PAGE}",
        rf"(?P<n>\d{{1,3}})\s*/\s*(?:共\s*)?(?P<of>\d{{1,3}})\s*{_PAGE}",
        rf"{_PAGE}(?:码|碼|数|數|次)?\s*[:：]?\s*(?P<n>\d{{1,3}})\s*/\s*(?P<of>\d{{1,3}})",
        r"page\s+(?P<n>\d{1,3})\s+of\s+(?P<of>\d{1,3})",
    )
)
_TOTAL = Pattern(rf"共\s*(\d{{1,3}})\s*{_PAGE}")
_NUMBER = Pattern(r"[\s\[【(（<]*(\d{1,3})[\s\]】)）>]*")
_NEXT = Pattern(rf"\W*(?:[下后後]一?\s*{_PAGE}|next(?:\s+page)?)\W*", re.I)
_PREVIOUS = Pattern(rf"\W*(?:[上前]一?\s*{_PAGE}|prev(?:ious)?(?:\s+page)?)\W*", re.I)
_CURRENT = Pattern(r"\b(?:current|cur|curr|active|on|this|thisclass|now|selected|sel)\b")
_NAMED = Pattern(r"\bpag(?:e|es|er|ing|ination|enav|ebar)\b|\bpage ?(?:list|nav|num|box|bar)")
# news_2.html, news-2.html, ?page=2
_ADDRESS = Pattern(
    r"(?P<stem>(?=\?)|.*?[^/?&=_-])"
    r"(?:[_-](?P<suffix>\d{1,3})|[?&](?:p|pn|page)=(?P<query>\d{1,3}))?(?:\.[a-z]{2,5})?",
    re.I,
)


_EXTENSION = Pattern(r"\.[a-z]{2,5}$")


@dataclass(slots=True)
class _Pager:
    """The links of one pager."""

    numbers: list[int] = field(default_factory=list)
    linked: dict[int, str] = field(default_factory=dict)
    """The numbers that lead to a page, and its address."""
    current: set[int] = field(default_factory=set)
    arrows: list[int] = field(default_factory=list)
    following: str = ""
    preceding: str = ""
    others: list[str] = field(default_factory=list)
    """Where its other words lead: to the first page and to the last."""
    is_cut: bool = False
    """True when dots after the last number say that there are more."""


def find_part(page: Page, address: str) -> Part | None:
    """Return which part of its article the page holds; None when it holds the whole.

    ``address`` is the page's own, if it is known. Only what stands near the article counts, so that
    the pages of its comments do not.
    """
    tree, runs = page.tree, page.runs
    for line in _pagers(page):
        text = " ".join(collapse(run.text) for run in line)
        if told := _told(text):
            return told
        pager, is_named = _read(tree, runs, line), _is_named(tree, line)
        if part := _counted(pager, text, address, is_named=is_named):
            return part
    following, preceding = (_relation(tree.links, name) for name in ("next", "prev"))
    return _related(following, preceding, address)


def told_by_text(lines: Sequence[str]) -> Part | None:
    """Return the part that the first or last lines of a copied text name: 第1页/共4页."""
    edges = (*lines[:_LINES_BEFORE], *lines[-_LINES_AFTER:])
    short = (line for line in edges if len(line) <= _LONGEST_LINE and _LINE.fullmatch(line))
    return next(filter(None, map(_told, short)), None)


def _pagers(page: Page) -> Iterator[list[Run]]:
    """Yield neighbouring runs that say nothing but page numbers and their kin."""
    tree, runs, main = page.tree, page.runs, page.main
    if not main.elements:
        return
    first = max(0, runs.within(main.elements[0], main.elements[0]).start - _LINES_BEFORE)
    last = runs.within(0, tree.nodes[main.elements[-1]].end).stop + _LINES_AFTER
    group: list[Run] = []
    for run in runs[first:last]:
        text = collapse(run.text)
        if len(text) <= _LONGEST_LINE and _LINE.fullmatch(text):
            noise = main.noise.around(run.start)
            if noise is None or noise.rule == "navigation":
                group.append(run)
                continue
        if group:
            yield group
        group = []
    if group:
        yield group


def _told(text: str) -> Part | None:
    for pattern in _TOLD:
        if found := pattern.search(text):
            number, count = int(found["n"]), int(found["of"])
            return Part(number, count) if 1 <= number <= count and 1 < count <= MOST_PARTS else None
    return None


def _read(tree: Tree, runs: Runs, line: list[Run]) -> _Pager:
    pager = _Pager()
    after = runs.within(0, line[-1].start).stop + 1
    end = runs[after].start if after < len(runs) else tree.nodes[tree.body].end
    for index in range(line[0].start, end):
        node = tree.nodes[index]
        if node.tag != TEXT or not node.text.strip():
            continue
        link, is_current = _around(tree, index)
        if number := _NUMBER.fullmatch(node.text):
            pager.numbers.append(int(number[1]))
            pager.is_cut = False
            if is_current:
                pager.current.add(int(number[1]))
            elif link:
                pager.linked[int(number[1])] = link
        elif _NEXT.fullmatch(node.text):
            pager.following = link
        elif _PREVIOUS.fullmatch(node.text):
            pager.preceding = link
        elif "…" in node.text or "..." in node.text:
            pager.is_cut = True
        elif link:
            pager.others.append(link)
    pager.arrows = _arrows(tree, line[-1].start, pager.linked)
    return pager


def _arrows(tree: Tree, start: int, linked: Mapping[int, str]) -> list[int]:
    """Return the numbers that pictures right after a pager lead to: arrows back and forth."""
    numbers = {address: number for number, address in linked.items()}
    after = tree.nodes[start : start + _NODES_AFTER]
    links = (tree.nodes[node.parent].get("href") for node in after if node.tag == "img")
    return [numbers[link] for link in links if link in numbers]


def _around(tree: Tree, text: int) -> tuple[str, bool]:
    """Return the address that a text leads to, and whether it is marked as where one is."""
    node = tree.nodes[tree.nodes[text].parent]
    near = (node, tree.nodes[node.parent]) if node.parent >= 0 else (node,)
    is_current = any(_CURRENT.search(n.words) or n.get("aria-current") for n in near)
    link = next((n.get("href") for n in near if n.tag == "a"), "")
    return ("" if link in {"", "#"} else link), is_current


def _counted(pager: _Pager, text: str, address: str, *, is_named: bool) -> Part | None:
    """Return the part that a row of numbers shows by the one that leads nowhere."""
    numbers = dict.fromkeys(pager.numbers).keys()
    ordered = list(numbers)
    total = _TOTAL.search(text)
    guessed = _between(pager, address, int(total[1]) if total else None)
    if len(ordered) < 2 or ordered[0] != 1 or not pager.linked:
        return guessed
    if any(after <= before for before, after in pairwise(ordered)) or ordered[-1] > MOST_PARTS:
        return None
    if not (is_named or _SIGN.search(text)):
        return None
    unlinked = pager.current or (numbers - pager.linked.keys()) or _own(pager, address)
    count = int(total[1]) if total else None if pager.is_cut else ordered[-1]
    if len(unlinked) == 1:
        return Part(unlinked.pop(), count)
    return Part(guessed.number, count) if guessed else None


def _own(pager: _Pager, address: str) -> set[int]:
    """Return the one of the linked numbers that leads to the page itself; none when unknown."""
    last = address.rpartition("/")[2]
    own = {n for n, link in pager.linked.items() if last and link.rpartition("/")[2] == last}
    if own:
        return own
    match sorted(set(pager.arrows)):
        case [before, after] if after == before + 2:
            return {before + 1}
        case [after] if after == 2:
            return {1}
        case [before] if before == max(pager.linked) - 1:
            return {before + 1}
        case _:
            return set()


def _is_named(tree: Tree, line: list[Run]) -> bool:
    block = tree.nodes[line[0].block]
    around = (block, tree.nodes[block.parent]) if block.parent >= 0 else (block,)
    return any(_NAMED.search(node.words) for node in around)


def _relation(links: Mapping[str, str], name: str) -> str:
    return next((href for rel, href in links.items() if name in rel.lower().split()), "")


class _Address(NamedTuple):
    """A page's address, told from those of the other parts by a number at its end."""

    stem: str
    number: int | None
    """None for the first part, which many sites give no number."""

    def place(self, *, counts_from_zero: bool) -> int:
        """Return which part the address is that of."""
        return 1 if self.number is None else self.number + counts_from_zero


def _between(pager: _Pager, address: str, count: int | None) -> Part | None:
    """Return the part between the two pages that a pager leads to."""
    after, before = _address_of(pager.following), _address_of(pager.preceding)
    if after and before and not _same(after, before):
        return None
    known = after or before
    others = [other for link in pager.others if (other := _address_of(link))]
    alike = [other for other in others if known and other.stem == known.stem]
    own = _address_of(address)
    own = own if own and known and own.stem == known.stem else None
    from_zero = _counts_from_zero(after, before, own, alike, count)
    if after:
        number = after.place(counts_from_zero=from_zero) - 1
    elif before:
        number = before.place(counts_from_zero=from_zero) + 1
    else:
        return None
    return Part(number, count) if 1 <= number <= (count or number) else None


def _counts_from_zero(
    after: _Address | None,
    before: _Address | None,
    own: _Address | None,
    others: Sequence[_Address],
    count: int | None,
) -> bool:
    """Whether the second part is called 1, as news.html, news_1.html, news_2.html are."""
    if after and after.number == 1:
        return own is None or own.number is None
    if before and before.number is None:
        return bool(after and after.number == 2) or bool(own and own.number == 1)
    numbers = [other.number for other in (*others, *filter(None, (own, after, before)))]
    if before and before.number == 1:
        return None in numbers
    return count is not None and bool(others) and max(n or 0 for n in numbers) == count - 1


def _related(following: str, preceding: str, address: str) -> Part | None:
    """Return the part that the head's links show: a blog so names its other articles as well.

    Only the first two parts are told, for only they differ from one that has no number.
    """
    after, before, own = map(_address_of, (following, preceding, address))
    if address and following.endswith(f"/{_page_folder(address)}/2"):
        return Part(1)
    if own is None:
        return None
    if after and _same(after, own) and own.number in {None, 1} and after.number == 2:
        return Part(1)
    if after and _same(after, own) and own.number is None and after.number == 1:
        return Part(1)
    if before and _same(before, own) and before.number is None and own.number in {1, 2}:
        return Part(2)
    return (
        Part(2) if before and _same(before, own) and (before.number, own.number) == (1, 2) else None
    )


def _page_folder(address: str) -> str:
    return address.partition("#")[0].rstrip("/").rpartition("/")[2]


def _address_of(link: str) -> _Address | None:
    """Return an address without its page number, and the number; None when it leads nowhere."""
    path = link.partition("#")[0].rpartition("//")[2]
    if not path or path.lower().startswith("javascript:"):
        return None
    folder, _, last = path.rstrip("/").rpartition("/")
    if folder and last.isdecimal() and len(last) <= 3:
        return _Address(folder.rpartition("/")[2].lower(), int(last))
    found = _ADDRESS.fullmatch(last)
    if found is None:
        return None
    written = found["suffix"] or found["query"]
    stem = _EXTENSION.sub("", found["stem"].lower())
    return _Address(stem, int(written) if written else None)


def _same(one: _Address, other: _Address) -> bool:
    return one.stem == other.stem and one.number != other.number

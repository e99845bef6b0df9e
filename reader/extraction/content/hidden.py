"""Elements that a browser does not show."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import islice

from reader.core.pattern import Pattern
from reader.extraction.content.scoring import Run, Runs
from reader.extraction.markup.inline import key_of
from reader.extraction.markup.style_sheets import may_be_shown, names_not_shown
from reader.extraction.markup.tree import BLOCKS, TEX, Node, Tree, tags

_HIDDEN_STYLE = Pattern(r"display\s*:\s*none", re.I)
_CONCEALED_STYLE = Pattern(
    r"visibility\s*:\s*hidden|(?<![-\w])opacity\s*:\s*0(?:\.0+)?(?![\d.])"
    r"|(?<![-\w])font-size\s*:\s*(?:0(?![\d.])|[01](?:\.\d+)?p[xt])"
    r"|(?<![-\w])(?:left|top|text-indent|margin-left)\s*:\s*-\d{4,}(?:px|em)?"
    r"|(?<![-\w])clip\s*:\s*rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?[\s,]+[01](?:px)?\s*\)"
    r"|^(?=.*(?<![-\w])height\s*:\s*[01](?:px)?\s*(?:;|!|$))(?=.*(?<![-\w])overflow\s*:\s*hidden)",
    re.I,
)
_LONGEST_STYLE = 400
"""Characters of a style that is kept; longer ones hold pictures."""
_HIDDEN_CLASS = Pattern(r"\bsf hidden\b|^jammer$|\bswiper slide duplicate\b")
"""What SingleFile calls what the browser did not show, Discuz! the letters that it strews between
words against copying, and Swiper the copies of a strip's first and last picture."""
# What KaTeX and MathJax set beside a formula's TeX or MathML: the same formula once more.
_FORMULA_TWIN = Pattern(
    r"\bkatex html\b|\bmjx assistive mml\b|\bmath ?jax (?:preview|assistive)|\bmath ?jax\b"
)
_KATEX = "katex html"
_SIGNS = ("hidden", "jammer", "slide duplicate", "katex", "jax", "mjx")
"""One of these is in every name that says so; most pages have none in any."""
_MATHJAX = frozenset(["math jax", "mathjax"])
_FORMULAS = frozenset(["math", "annotation"])
_LONGEST_FORMULA = 500
"""Nodes of a formula's MathML."""
_ARIA = "aria-hidden"
_SHOWN_ALL_THE_SAME = tags(
    "figure figcaption img picture video audio iframe h1 h2 h3 h4 h5 h6 table math rt rb rp "
    "ruby pre blockquote"
)
"""Elements of which ``aria-hidden`` says only that somebody else is told of them elsewhere."""
_LONGEST_LOOK = 400
"""Nodes of an element that are looked through."""
_ICON = Pattern(r"\b(?:icons?|ico|iconfont|glyph\w*|material|anchor|caret|arrow|fa)\b")
_HAN = Pattern(r"[\u3400-\u9fff]")
_MORE = Pattern(
    r"(?:\s|…|\.{3}|[\[【(（「]?(?:展开|展開|显示|顯示|阅读|閱讀|查看|更多|全文|全部)+[\]】)）」]?)*$"
)
"""What stands at the end of a text that a button makes longer."""
_SHORTEST_BEGINNING = 12
_LONGEST_CLAUSE = 60
"""Letters of running text to a stop; lists of words have none for longer."""
_LARGE_PART = 0.3
"""Share of the page's text: more than anything that is hidden for good holds."""
_MOST_OF_IT = 0.6
"""Of the page's text: more than a page says to those who run no scripts, beside what it shows."""


def may_be_hidden(tree: Tree) -> dict[int, int]:
    """Return the outermost elements that the markup hides: start and end of each."""
    hidden: dict[int, int] = {}
    nodes = tree.nodes
    reached = tree.body + 1
    by_sheet = frozenset(_hidden_by_sheet(tree))
    together = "\n".join(tree.names)
    named = tree.named(_may_name_hidden) if any(map(together.__contains__, _SIGNS)) else ()
    for index in sorted({*named, *tree.telling, *by_sheet}):
        node = nodes[index]
        if index < reached:
            continue
        if (
            index in by_sheet
            or _is_hidden(node)
            or _is_concealed(node)
            or _is_formula_twin(tree, index)
            or is_for_eyes_only(tree, index)
        ):
            hidden[index] = reached = node.end
        elif node.tag == "semantics":
            hidden |= {twin: nodes[twin].end for twin in _twins_of_tex(tree, index)}
    return hidden


@lru_cache(maxsize=16_384)
def _may_name_hidden(words: str) -> bool:
    """Whether an element's names could say that it is not seen."""
    return _HIDDEN_CLASS.search(words) is not None or bool(_twin_named(words))


def _is_hidden(node: Node) -> bool:
    if "hidden" in node.attributes or node.tag == "noscript":
        return True
    style = node.attributes.get("style")
    return style is not None and _HIDDEN_STYLE.search(style) is not None


def _hidden_by_sheet(tree: Tree) -> Iterator[int]:
    """Yield the elements of words that a class of the page's own style sheets never shows.

    Pictures and headings are left: scripts show them when they are read.
    """
    names = names_not_shown(tree.sheets) if tree.sheets else frozenset()
    if not names:
        return
    may_be = cache(partial(may_be_shown, tree.sheets))

    @cache
    def are_never_shown(written: str) -> bool:
        classes = written.split()
        return not names.isdisjoint(classes) and not any(map(may_be, classes))

    named = (at for written, at in tree.called.items() if not names.isdisjoint(written.split()))
    for index in sorted({index for places in named for index in places}):
        node = tree.nodes[index]
        written = node.attributes.get("class")
        if not written or not are_never_shown(written) or "display" in node.get("style"):
            continue
        inside = tree.nodes[index : min(node.end, index + _LONGEST_LOOK)]
        if not any(other.tag in _SHOWN_ALL_THE_SAME for other in inside):
            yield index


def _conceals_long(style: str) -> bool:
    return _CONCEALED_STYLE.search(style) is not None


_conceals = lru_cache(maxsize=4_096)(_conceals_long)
"""A page repeats the same few styles."""


def _is_concealed(node: Node) -> bool:
    """Whether an element takes its place on the page, or has one beside it, and is not seen."""
    style = node.attributes.get("style")
    if style and (_conceals(style) if len(style) <= _LONGEST_STYLE else _conceals_long(style)):
        return True
    return bool(node.words) and _HIDDEN_CLASS.search(node.words) is not None


def is_for_eyes_only(tree: Tree, index: int) -> bool:
    """Whether ``aria-hidden`` says of an element that it is none of the page's words.

    That are dialogs and menus not yet opened, icons, marks of links, and the twins of words that
    stand beside them. Pictures and their captions are not, nor words that stand nowhere else: what
    assistive technology is to leave out is shown all the same.
    """
    node = tree.nodes[index]
    aria = node.attributes.get(_ARIA)
    if not aria or aria.strip().lower() != "true" or node.tag in _SHOWN_ALL_THE_SAME:
        return False
    inside = tree.nodes[index : min(node.end, index + _LONGEST_LOOK)]
    if any(other.tag in _SHOWN_ALL_THE_SAME for other in inside):
        return False
    text = "".join(other.text for other in inside)
    if not text.strip() or "math" in node.words or _named_by_label(tree, index, text):
        return False
    if node.tag in BLOCKS:
        return True
    key = key_of(text)
    if not key:
        return True  # an icon, an anchor's mark
    if not _HAN.search(key):
        return _ICON.search(node.words) is not None
    around = next((i for i in tree.ancestors(index) if tree.nodes[i].tag in BLOCKS), tree.body)
    end = tree.nodes[around].end
    beside = "".join(n.text for n in tree.nodes[around : min(end, around + _LONGEST_LOOK)])
    return key_of(beside).count(key) > 1


def _named_by_label(tree: Tree, index: int, text: str) -> bool:
    """Whether the words are told to assistive technology by an attribute instead."""
    near = (index, *islice(tree.ancestors(index), 2))
    labels = (key_of(tree.nodes[i].get("aria-label")) for i in near)
    return any(label and key_of(text) in label for label in labels)


def _is_formula_twin(tree: Tree, index: int) -> bool:
    """Whether the element at ``index`` draws a formula that stands beside it in another form."""
    node = tree.nodes[index]
    if node.tag == "mjx-assistive-mml":
        # Drawn by a style sheet or as a drawing, the formula is no text where it is shown.
        return any(other.text.strip() for other in tree.nodes[node.parent : index])
    name = _twin_named(node.words) if node.words else ""
    if name in _MATHJAX:
        # MathJax 2 sets a formula before the script that holds its TeX.
        return node.end < len(tree.nodes) and TEX in tree.nodes[node.end].attributes
    if name != _KATEX:
        return bool(name)
    before = tree.nodes[max(node.parent, index - _LONGEST_FORMULA) : index]
    return any(other.tag in _FORMULAS for other in before)


@lru_cache(maxsize=16_384)
def _twin_named(words: str) -> str:
    found = _FORMULA_TWIN.search(words) if "katex" in words or "j" in words else None
    return found[0] if found else ""


def _twins_of_tex(tree: Tree, semantics: int) -> Iterator[int]:
    """Yield the parts of a MathML formula that its TeX says again."""
    children = [i for i in tree.children(semantics) if tree.nodes[i].tag != "#text"]
    tex = [i for i in children if "tex" in tree.nodes[i].get("encoding").lower()]
    yield from (i for i in children if tex and i != tex[0])


def find_hidden(tree: Tree, candidates: Mapping[int, int], runs: Runs) -> dict[int, int]:
    """Return those of ``candidates`` that are not shown.

    A large part of the text is not hidden for good when it has sentences that stand nowhere else:
    pages hide their article until a script shows it, and a saved page has no scripts. The beginning
    of a text that a button makes longer is hidden instead, when the whole of it is there.
    """
    if not candidates:
        return {}
    whole = runs.value(slice(0, len(runs)))
    candidates = _without_page(tree, candidates, runs, whole)
    shown: frozenset[str] | None = None
    hidden: dict[int, int] = {}
    for first, end in candidates.items():
        part = runs.within(first, end)
        if beginning := _visible_beginning(tree, runs, first, part):
            hidden[beginning] = tree.nodes[beginning].end
            continue
        if runs.value(part) > whole * _largest_hidden(tree.nodes[first]):
            if shown is None:
                visible = runs.without(candidates.items())
                shown = frozenset(key_of(run.text) for run in visible if run.stops)
            if not _is_soup(runs[part]) and not _repeats(runs[part], shown):
                continue
        hidden[first] = end
    return dict(sorted(hidden.items()))


def _without_page(
    tree: Tree, candidates: Mapping[int, int], runs: Runs, whole: float
) -> Mapping[int, int]:
    """Return ``candidates`` without those for eyes only that together are the page.

    A dialog that is open when a page is saved has everything beside it told to be no more there.
    """
    ours = [i for i in candidates if _ARIA in tree.nodes[i].attributes]
    ours = [i for i in ours if not _is_hidden(tree.nodes[i]) and not _is_concealed(tree.nodes[i])]
    held = sum(runs.value(runs.within(i, candidates[i])) for i in ours)
    if held <= whole * _LARGE_PART:
        return candidates
    return {i: end for i, end in candidates.items() if i not in ours}


def find_concealed(tree: Tree, hidden: Mapping[int, int]) -> frozenset[int]:
    """Return those of the elements ``hidden`` that are listed: another program may show them."""
    nodes = tree.nodes
    return frozenset(
        i for i in hidden if not _is_hidden(nodes[i]) and not _is_formula_twin(tree, i)
    )


def _is_soup(runs: Sequence[Run]) -> bool:
    """Whether ``runs`` are words without sentences, put there for search engines."""
    told = sum(run.letters for run in runs if run.stops * _LONGEST_CLAUSE >= run.letters)
    return 2 * told < sum(run.letters for run in runs)


def _visible_beginning(
    tree: Tree, runs: Runs, hidden: int, part: slice[int, int, None]
) -> int | None:
    """Return the element beside a hidden one that shows how its text begins, and no more."""
    letters = runs.letters(part)
    if letters < _SHORTEST_BEGINNING or not any(run.stops for run in runs[part]):
        return None
    parent = tree.nodes[hidden].parent
    whole = ""
    for beside in tree.children(parent):
        around = runs.within(beside, tree.nodes[beside].end)
        if beside == hidden or not _SHORTEST_BEGINNING <= runs.letters(around) <= letters:
            continue
        whole = whole or key_of("".join(run.text for run in runs[part]))
        key = key_of(_MORE.sub("", "".join(run.text for run in runs[around])))
        if _SHORTEST_BEGINNING <= len(key) < len(whole) and whole.startswith(key):
            return beside
    return None


def _largest_hidden(node: Node) -> float:
    return _MOST_OF_IT if node.tag == "noscript" else _LARGE_PART


def _repeats(runs: Sequence[Run], shown: Container[str]) -> bool:
    """Whether most of ``runs`` are shown elsewhere: the same page for another screen."""
    sentences = [run for run in runs if run.stops]
    repeated = sum(key_of(run.text) in shown for run in sentences)
    return 2 * repeated > len(sentences)

"""A formula as one line of text: its TeX where the page has it, else its MathML read aloud."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple
from urllib.parse import unquote_plus

from reader.core.pattern import Pattern
from reader.core.text import Mark, Span, Text
from reader.extraction.markup.mathml import read_aloud, tex_of
from reader.extraction.markup.tree import TEX, Node, Tree, parse

# How Wikipedia wraps what it sets by itself.
_STYLED = Pattern(r"\{\\(?:displaystyle|textstyle)\s+(.*)\}", re.S)
_TEX_IN_ATTRIBUTE = (TEX, "data-formula", "data-latex", "data-katex", "data-equation")
"""Where pages keep a formula's TeX: editors of 知乎, WeChat, 语雀, 飞书 and their like."""
_MATHML = "data-mathml"
"""Where MathJax 2 keeps the MathML of what it has drawn."""
_IN_ATTRIBUTE = frozenset([*_TEX_IN_ATTRIBUTE, _MATHML])
_HOLDERS = frozenset(["span", "div", "section", "p", "figure", "i", "svg", "mjx-container", "tex"])
_IN_ADDRESS = Pattern(
    r"//(?:www\.zhihu\.com/equation|juejin\.cn/equation)\?tex=(?P<zhihu>[^&#]+)"
    r"|//math\.jianshu\.com/math\?formula=(?P<jianshu>[^&#]+)"
    r"|//(?:latex\.codecogs\.com|latex\.csdn\.net)/(?:gif|png|svg|pdf|eq)(?:\.(?:latex|image|download))?"
    r"(?:\?|/)(?P<codecogs>[^#]+)"
    r"|//chart\.(?:googleapis|apis\.google)\.com/chart\?(?:[^#]*&)?chl=(?P<google>[^&#]+)"
    r"|/math/render\?math=(?P<github>[^&#]+)"
    r"|//(?:i\.upmath\.me|tex\.s2cms\.ru)/(?:svg|png)/(?P<upmath>[^#]+)"
    r"|//math\.now\.sh/?\?(?:from|inline)=(?P<now>[^&#]+)",
    re.I,
)
"""Services that draw the formula which their address holds."""
_SHOWN_BY_SCRIPT = Pattern(
    r"\$\$(?P<display>[^$]{1,2000})\$\$"
    r"|\\\[(?P<bracket>(?:(?!\\\]).){1,2000})\\\]"
    r"|\\\((?P<round>(?:(?!\\\)).){1,600})\\\)"
    r"|(?P<whole>\\begin\{(?P<name>equation|align|gather|eqnarray|multline)\*?\}"
    r"(?:(?!\\end).){1,2000}\\end\{(?P=name)\*?\})"
    r"|(?<![\\$0-9A-Za-z])\$(?P<inline>[^\s$](?:[^$\n]{0,300}[^\s$\\])?)\$(?![\d$])"
)
"""What MathJax and KaTeX look for in a page's text once their scripts run."""
_WORDS = Pattern(r"\\(?:text|mbox|textrm|textbf|mathrm|operatorname)\{[^{}]*\}")
_PROSE = Pattern(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uff60]")
_IS_TEX = Pattern(r"[\\^_={}<>+]|^[A-Za-z]\'*$|^[\w\s()\[\],*/|.-]*[A-Za-z]\([\w,\s]+\)$")


class Formula(NamedTuple):
    """A formula in its line."""

    text: str
    """Between dollar signs; empty when it has no content."""
    tex: str


NO_FORMULA = Formula("", "")


def is_formula(node: Node) -> bool:
    """Whether ``node`` shows a formula: MathML, or what has its TeX in an attribute."""
    if node.tag == "math":
        return True
    held = _IN_ATTRIBUTE.intersection(node.attributes) if node.tag in _HOLDERS else ()
    return any(map(node.get, held))


def read_formula(tree: Tree, math: int) -> Formula:
    """Return the formula at ``math``."""
    if not tree.nodes[math].get(_MATHML):
        return _formula_at(tree, math)
    within = (i for i in range(math, tree.nodes[math].end) if tree.nodes[i].tag == "math")
    index = next(within, None)
    if index is None:
        tree = parse(tree.nodes[math].get(_MATHML))
        index = next((i for i, node in enumerate(tree.nodes) if node.tag == "math"), None)
    return NO_FORMULA if index is None else _formula_at(tree, index)


def _formula_at(tree: Tree, math: int) -> Formula:
    found = next(filter(None, map(_plain_tex, _tex_within(tree, math))), "")
    if found:
        return formula_of(found)
    aloud = read_aloud(tree, math)
    return Formula(f"${aloud}$", tex_of(tree, math)) if aloud else NO_FORMULA


def formula_of(tex: str) -> Formula:
    """Return the formula that ``tex`` writes, without what says only how large it is set."""
    plain = _plain_tex(tex)
    return Formula(f"${plain}$", plain) if plain else NO_FORMULA


def tex_in_address(address: str) -> str:
    """Return the TeX that a service is asked to draw; empty for other addresses."""
    found = _IN_ADDRESS.search(address)
    return unquote_plus(found[found.lastgroup]) if found and found.lastgroup else ""


def with_formulas(text: Text) -> Text:
    """Return ``text`` with a mark on what a script would have shown as a formula.

    A pair of dollar signs counts only round TeX without prose, so prices stay prices.
    """
    string = text.text
    if "$" not in string and "\\" not in string:
        return text
    edges = sorted({edge for span in text.spans for edge in (span.start, span.end)})
    taken = sorted(
        (span.start, span.end) for span in text.spans if span.mark in (Mark.CODE, Mark.FORMULA)
    )
    begun = [start for start, _ in taken]
    furthest = list(accumulate((end for _, end in taken), max))
    spans = []
    for found in _SHOWN_BY_SCRIPT.finditer(string):
        start, end = found.span()
        tex = next(filter(None, (found[n] for n in ("display", "bracket", "round", "whole"))), "")
        inline = found["inline"] or ""
        if inline and not _IS_TEX.search(inline):
            continue
        plain = " ".join((tex or inline).split())
        if _PROSE.search(_WORDS.sub("", plain)) and (inline or not _IS_TEX.search(plain)):
            continue
        is_parted = bisect_right(edges, start) < bisect_left(edges, end)
        before = bisect_left(begun, end)
        is_taken = before > 0 and furthest[before - 1] > start
        if plain and not is_parted and not is_taken:
            spans.append(Span(start, end, Mark.FORMULA, plain))
    if not spans:
        return text
    return Text(string, tuple(sorted((*text.spans, *spans), key=lambda s: (s.start, -s.end))))


def _plain_tex(tex: str) -> str:
    tex = " ".join(tex.strip().strip("$").split())
    for opening, closing in ((r"\(", r"\)"), (r"\[", r"\]")):
        if tex.startswith(opening) and tex.endswith(closing):
            tex = tex[2:-2].strip()
    styled = _STYLED.fullmatch(tex)
    return styled[1].strip() if styled else tex


def _tex_within(tree: Tree, math: int) -> Iterator[str]:
    for name in _TEX_IN_ATTRIBUTE:
        yield tree.nodes[math].get(name)
    for index in range(math, tree.nodes[math].end):
        node = tree.nodes[index]
        if node.tag == "annotation" and "tex" in node.get("encoding").lower():
            yield tree.text_of(index)
    yield tree.nodes[math].get("alttext")

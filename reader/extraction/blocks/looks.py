"""How a page sets a text: centred, in lines that are kept, as prose between code, as terms."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reader.core.characters.kinds import HAN
from reader.core.pattern import Pattern
from reader.extraction.markup.inline import collapse
from reader.extraction.markup.tree import Node, Tree, tags

_CENTRE_STYLE = Pattern(r"text-align\s*:\s*(\w+)", re.I)
_CENTRE_CLASS = Pattern(r"\b(?:text|txt|align|f) ?cent(?:er|re)d?\b|^cent(?:er|re)d?$|\bjuzhong\b")
_KEPT_LINES = Pattern(r"white-space\s*:\s*(?:pre|break-spaces)", re.I)
_BLANK_LINE = Pattern(r"\n[ \t\r]*\n")
_FEWEST_BLANK_LINES = 2
_SIGN_BEGINS = Pattern("\n[\u2600-\u27bf\u23e9-\u23fa\U0001f300-\U0001faff]")
"""A line that a sign opens, as posts have them."""
_NUMBER = Pattern(r"\s*(\d{1,6})\b")
_LONG_TEXT = 100
_SHORT_TEXT = 40
_SHORT_LINE = 30
_LINE_ENDS = frozenset("。！？!?…：:；;”」』）)~～、，,")
_HAN = Pattern(f"[{HAN}]")
_PROSE_STOP = Pattern(r"[，。；！？]")
_QUOTES = frozenset({"blockquote", "aside"})
_FEWEST_TERMS = 2
_LONGEST_TERM = 60
_LONGEST_MEANING = 300
"""Characters, on the average; what is longer is a section under its heading."""
_HEADINGS = tags("h1 h2 h3 h4 h5 h6")


def is_centred(node: Node, *, inherited: bool) -> bool:
    """Whether the element's text is centred, by itself or as what is around it."""
    if node.tag == "center":
        return True
    if align := node.attributes.get("align"):
        return align.lower() in {"center", "middle"}
    written = node.attributes.get("style")
    if written and (style := _CENTRE_STYLE.search(written)):
        return style[1].lower() == "center"
    return inherited


def is_named_centred(node: Node) -> bool:
    """Whether a paragraph's own class centres it; around it, such names mean columns."""
    return bool(node.words) and _CENTRE_CLASS.search(node.words) is not None


def keeps_lines(node: Node) -> bool:
    """Whether the element's style keeps the ends of lines."""
    style = node.attributes.get("style")
    return style is not None and _KEPT_LINES.search(style) is not None


def first_number(node: Node) -> int:
    """Return the number that a numbered list begins with."""
    start = _NUMBER.match(node.get("start"))
    return int(start[1]) if start else 1


def is_set_in_lines(text: str) -> bool:
    """Whether blank lines part the paragraphs of a text, which a style sheet then keeps."""
    blank_lines = len(_BLANK_LINE.findall(text.strip())) if "\n" in text else 0
    if len(text) >= _LONG_TEXT and blank_lines >= _FEWEST_BLANK_LINES:
        return True
    if not blank_lines and len(text) >= _SHORT_TEXT and _SIGN_BEGINS.search(text):
        return _ends_its_lines(text)
    return blank_lines > 0 and len(text) >= _SHORT_TEXT and _ends_its_lines(text)


def _ends_its_lines(text: str) -> bool:
    """Whether lines end where sentences do, and none is set in as those of a source are."""
    lines = [line for line in text.strip("\n").split("\n") if line.strip()]
    return len(lines) > 1 and all(
        not line[0].isspace() and (len(line) <= _SHORT_LINE or line.rstrip()[-1] in _LINE_ENDS)
        for line in lines
    )


def is_prose_in_pre(text: str) -> bool:
    """Whether preformatted text is Chinese prose and no code."""
    return len(_HAN.findall(text)) * 2 > len(text) and _PROSE_STOP.search(text) is not None


def is_quote(node: Node) -> bool:
    """Whether an element is a quote, by its name or by what a document editor calls it."""
    kind = node.attributes.get("data-block-type")
    return node.tag in _QUOTES or (kind is not None and kind.startswith("quote"))


def terms_of(tree: Tree, index: int) -> Mapping[int, int]:
    """Return where the terms of the ``dl`` at ``index`` begin, and where their meanings end.

    Empty when it has not several of both, or they are no terms by their length: a layout, or
    questions and answers.
    """
    nodes = tree.nodes
    terms: dict[int, int] = {}
    meanings: list[int] = []
    for group in (index, *(i for i in tree.children(index) if nodes[i].tag == "div")):
        own = [i for i in tree.children(group) if nodes[i].tag == "dt"]
        terms.update(zip(own, [*own[1:], nodes[group].end], strict=False))
        meanings += [i for i in tree.children(group) if nodes[i].tag == "dd"]
    if min(len(terms), len(meanings)) < _FEWEST_TERMS:
        return {}
    if any(node.tag in _HEADINGS for i in terms for node in nodes[i : nodes[i].end]):
        return {}
    told = sum(len(collapse(tree.text_of(i))) for i in meanings)
    short = all(len(collapse(tree.text_of(i))) <= _LONGEST_TERM for i in terms)
    return terms if short and told <= _LONGEST_MEANING * len(meanings) else {}

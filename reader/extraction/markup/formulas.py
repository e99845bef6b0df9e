"""A formula as one line of text: its TeX where the page has it, else its MathML read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.extraction.markup.tree import TEX, TEXT, Node, Tree

# How Wikipedia wraps what it sets by itself.
_STYLED = re.compile(r"\{\\(?:displaystyle|textstyle)\s+(.*)\}", re.S)
_DEEPEST = 40
_SIGNS = {
    "msup": "^",
    "msub": "_",
    "mfrac": "/",
    "mover": "^",
    "munder": "_",
    "msubsup": "_^",
    "munderover": "_^",
}
"""What stands between the parts of an element; the notation is UnicodeMath's (Sargent, 2016)."""


def is_formula(node: Node) -> bool:
    """Whether ``node`` shows a formula: MathML, or what has its TeX in an attribute."""
    return node.tag == "math" or TEX in node.attributes


def read_formula(tree: Tree, math: int) -> str:
    """Return the formula at ``math`` between dollar signs; empty when it has no content."""
    tex = next(filter(None, map(formula_of, _tex_within(tree, math))), "")
    return tex or _in_dollars("".join(_linear(tree, math, 0).split()))


def formula_of(tex: str) -> str:
    """Return TeX between dollar signs on one line, without what says only how large it is set."""
    tex = " ".join(tex.strip("$").split())
    styled = _STYLED.fullmatch(tex)
    return _in_dollars(styled[1] if styled else tex)


def _in_dollars(formula: str) -> str:
    return f"${formula}$" if formula else ""


def _tex_within(tree: Tree, math: int) -> Iterator[str]:
    yield tree.nodes[math].get(TEX)
    for index in range(math, tree.nodes[math].end):
        node = tree.nodes[index]
        if node.tag == "annotation" and "tex" in node.get("encoding").lower():
            yield tree.text_of(index)
    yield tree.nodes[math].get("alttext")


def _linear(tree: Tree, index: int, depth: int) -> str:
    node = tree.nodes[index]
    if node.tag == TEXT:
        return node.text
    if depth == _DEEPEST:
        return tree.text_of(index)
    if node.tag in {"annotation", "annotation-xml"}:
        return ""
    children = [i for i in tree.children(index) if not tree.nodes[i].text.isspace()]
    parts = [_linear(tree, child, depth + 1).strip() for child in children]
    match node.tag:
        case "msqrt":
            return f"√({''.join(parts)})"
        case "mroot" if len(parts) == 2:
            return f"√({parts[1]}&{parts[0]})"
        case "mtr":
            return "&".join(parts)
        case "mtable":
            return f"({'@'.join(parts)})"
        case tag if signs := _SIGNS.get(tag, ""):
            first, *rest = [*map(_grouped, parts), *([] if parts else [""])]
            signed = (sign + part for sign, part in zip(signs, rest, strict=False))
            return first + "".join(signed) + "".join(rest[len(signs) :])
        case _:
            return "".join(parts)


def _grouped(part: str) -> str:
    """Return ``part`` in brackets when it is more than one sign or one number."""
    return part if len(part) == 1 or part.isalnum() else f"({part})"

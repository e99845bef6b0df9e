"""A formula as one line of text: its TeX where the page has it, else its MathML read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extraction.tree import TEXT, Tree

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


def read_formula(tree: Tree, math: int) -> str:
    """Return the formula at ``math`` between dollar signs; empty when it has no content."""
    tex = next(_tex_within(tree, math), "")
    formula = tex or "".join(_linear(tree, math, 0).split())
    return f"${formula}$" if formula else ""


def _tex_within(tree: Tree, math: int) -> Iterator[str]:
    for index in range(math, tree.nodes[math].end):
        node = tree.nodes[index]
        if node.tag == "annotation" and "tex" in node.get("encoding").lower():
            yield " ".join(tree.text_of(index).split())


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

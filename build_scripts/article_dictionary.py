"""Makes the preset dictionary that articles are compressed with in the database.

What is frequent in our own pages, in both scripts, and the frame that every article has. One that
was released is never changed: a better one gets the next number.

    python3 build_scripts/article_dictionary.py resources/library/dictionary-2.txt
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

LARGEST = 32_000
"""Bytes: deflate looks back 32,768."""
LONGEST_GRAM = 6
"""Characters."""
FEWEST = 4
"""Times that something stands in our pages."""


def texts() -> Iterator[str]:
    """Yield what our own pages say, in both scripts."""
    from reader.core.variants import Script, Variant
    from reader.hanzi.converter import Converter

    converter = Converter()
    pages = [*ROOT.glob("tests/corpus/*/expected.md"), *ROOT.glob("resources/manual/zh-*.html")]
    for page in sorted(pages):
        text = page.read_text("utf-8")
        for variant in (Variant.SIMPLIFIED, Variant.TAIWAN):
            yield converter.convert(text, Script.MIXED, None, variant).text


def frames() -> Iterator[str]:
    """Yield what stands round the words of articles, without the words."""
    from reader.library.packing import frame_of
    from reader.pipeline import read_file

    for page in sorted(ROOT.glob("tests/corpus/*/page.html")):
        yield frame_of(read_file(page))


def grams(text: str) -> Iterator[str]:
    """Yield every stretch of two or more Han and marks."""
    for length in range(2, LONGEST_GRAM + 1):
        for start in range(len(text) - length + 1):
            gram = text[start : start + length]
            if all(ord(char) > 0x2FFF for char in gram):
                yield gram


def main(out: Path) -> None:
    """Write the dictionary at ``out``, the most useful last, where deflate reaches it cheapest."""
    counted: Counter[str] = Counter()
    for text in texts():
        counted.update(grams(text))
    worth = {gram: (n - 1) * (len(gram) - 1) for gram, n in counted.items() if n >= FEWEST}
    frame = "".join(dict.fromkeys(frames()))[-6000:]
    chosen: list[str] = []
    covered: set[str] = set()
    room = LARGEST - len(frame.encode())
    for gram in sorted(worth, key=lambda gram: (-worth[gram], gram)):
        if gram not in covered:
            room -= len(gram.encode())
            if room < 0:
                break
            chosen.append(gram)
            covered.update(grams(gram))
    out.write_text("".join(reversed(chosen)) + frame, "utf-8")
    print(json.dumps({"grams": len(chosen), "bytes": out.stat().st_size}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

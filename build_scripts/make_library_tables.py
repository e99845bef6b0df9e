"""Makes what the library packs articles with, and the characters whose pairs have a term each.

    python3 build_scripts/make_library_tables.py

Run when the words in ``resources/hanzi/words.txt`` have changed and another version of the tables
is wanted: those that were shipped stay, since articles are packed and indexed with them.
"""

from __future__ import annotations

import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from reader.core.articles.scripts import fold  # noqa: E402

FREQUENT = 1_200
BLOCKS = 60
"""Paragraphs whose ids and frame are in the dictionary."""
WORDS = 10_000
"""Bytes of words, of two each character."""
LIBRARY = ROOT / "resources" / "library"


def words() -> Iterator[tuple[str, float]]:
    """Yield words and their probabilities."""
    table = ROOT / "resources" / "hanzi" / "words.txt"
    for line in table.read_text("utf-8").splitlines():
        head, _, rest = line.partition("\t")
        if rest:
            for each in rest.split(" "):
                yield head + each[:-1], math.exp((ord("A") - ord(each[-1])) / 2)


def frequent_characters() -> str:
    """Return the most frequent characters, folded, the most frequent first."""
    counts: Counter[str] = Counter()
    for word, probability in words():
        for char in fold(word):
            counts[char] += probability  # type: ignore[assignment]
    return "".join(char for char, _ in counts.most_common(FREQUENT))


def dictionary() -> str:
    """Return what articles are like: words, sentences, ids and the frame of paragraphs."""
    ordered = sorted(words(), key=lambda each: (-each[1], each[0]))
    chosen: list[str] = []
    size = 0
    for word, _ in ordered:
        if len(word) > 1:
            size += 2 * len(word)
            if size > WORDS:
                break
            chosen.append(word)
    ids = ["title", "source", "site", "subtitle", *(f"b{n:05}" for n in range(1, BLOCKS + 1))]
    frame = [["Paragraph", [f"b{n:05}", {"": n}]] for n in range(1, BLOCKS + 1)]
    names = '"Heading","Figure","caption","Quote","List","Table","Span","link","strong",'
    end = '"zh-Hant","TW","original","HK",[],"zh-Hans","CN","original",[],[]],[],"utf-8",""]'
    return "".join(
        (
            *reversed(chosen),
            (LIBRARY / "dictionary-1.txt").read_text("utf-8"),
            _json(ids),
            names,
            _json(frame),
            end,
        )
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def main() -> None:
    """Write both tables."""
    (LIBRARY / "dictionary-2.txt").write_text(dictionary(), "utf-8")
    (LIBRARY / "frequent-1.txt").write_text(frequent_characters(), "utf-8")


if __name__ == "__main__":
    main()

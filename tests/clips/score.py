"""What of a copied page came out as it should: title, no junk, headings, nothing lost."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.core.article import Article, CodeBlock, Heading
from reader.core.articles.prose import letters_of
from reader.core.articles.walk import is_read, iter_blocks, iter_texts, read_blocks
from reader.core.messages.errors import ReaderError
from reader.pipeline import read_file

_NUMBER = re.compile(r"^\s*\d{1,2}[.、]\s*")
"""What a list says by itself."""
COPIED = Path(__file__).parent / "copied"
_METADATA = ("title", "site", "section", "source", "authors", "editors")


@dataclass(frozen=True)
class Score:
    """The faults of one clip, by measure."""

    title: tuple[str, ...] = ()
    junk: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def score(path: Path) -> Score:
    """Read the clip at ``path`` and compare it with what its page says."""
    wanted = json.loads(path.with_suffix(".json").read_text("utf-8"))
    try:
        article = read_file(path).article
    except ReaderError as error:
        return Score((str(error),), ("",), ("",), ("",))
    title = article.metadata.title
    texts = list(_texts(article))
    whole = "".join(letters_of(text) for text in texts)
    kept = letters_of("\n".join([*wanted["kept"], *wanted["headings"]]))
    found = {letters_of(b.text.text) for b in iter_blocks(article.blocks) if isinstance(b, Heading)}
    headings = {letters_of(heading) for heading in wanted["headings"]}
    lines = {letters_of(text) for text in texts}
    return Score(
        title=() if letters_of(title) == letters_of(wanted["title"]) else (title,),
        junk=tuple(j for j in wanted["junk"] if _is_kept(letters_of(j), lines, whole, kept)),
        headings=tuple(sorted(headings ^ found)),
        lost=tuple(t for t in wanted["kept"] if not _has(t, whole)),
    )


def _is_kept(junk: str, lines: set[str], whole: str, kept: str) -> bool:
    if len(junk) < 2 or junk in kept:
        return False
    return junk in lines if len(junk) < 6 else junk in whole


def _has(text: str, whole: str) -> bool:
    lines = (letters_of(_NUMBER.sub("", line)) for line in text.split("\n"))
    return all(line in whole for line in lines)


def _texts(article: Article) -> Iterator[str]:
    for text_id, text in iter_texts(article):
        if is_read(text_id) and text_id.partition(".")[0] not in _METADATA:
            yield text.text
    for block in iter_blocks(read_blocks(article)):
        if isinstance(block, CodeBlock):
            yield block.code


def main() -> None:
    """Print the faults of every clip, or of the named ones, and the sums."""
    names = sys.argv[1:]
    good = dict.fromkeys(("title", "junk", "headings", "lost"), 0)
    clips = [p for p in sorted(COPIED.glob("*.txt")) if not names or p.stem in names]
    for path in clips:
        found = score(path)
        for measure in good:
            faults = getattr(found, measure)
            good[measure] += not faults
            if faults:
                sys.stdout.write(f"{path.stem}: {measure}: {' | '.join(faults)[:300]}\n")
    sys.stdout.write(f"{len(clips)} {good}\n")


if __name__ == "__main__":
    main()

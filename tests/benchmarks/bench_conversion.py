"""Conversion beside the peers that are installed: speed, and how many words come out right.

    dev.py bench conversion [--json] [--text FILE] [--opencc FOLDER]

Without FILE the sample article's lines, shuffled, make the million characters. The measured
sentences are those of tests/hanzi/sentences, and the corpus and the cases that lie beside the
checkout, where they do. Peers: opencc-python-reimplemented, and where they can be imported
zhconv-rs, opencc-pyo3, opencc-jieba-pyo3 and zhtw; opencc, which owns the first one's module, from
the FOLDER that it was installed into.
"""

from __future__ import annotations

import argparse
import html
import importlib
import json
import random
import re
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.core.variants import Region, Script, Variant  # noqa: E402
from reader.hanzi.converter import Converter  # noqa: E402
from reader.hanzi.converting.chains import CHAINS  # noqa: E402
from tests.benchmarks.conversion_families import (  # noqa: E402
    Lines,
    Mended,
    converters,
    mended,
    menders,
    sentences,
)

CORPUS = ROOT / ".." / "shared" / "corpus" / "conversion" / "texts.tar.xz"
CASES = ROOT / ".." / "shared" / "cases" / "words"
SENTENCES = ROOT / "tests" / "hanzi" / "sentences"
CHARACTERS = 1_000_000
LINE = 18
PAGE = 6_000
RUNS = 5
CONFIGURATIONS = ("s2t", "s2tw", "s2twp", "t2s", "tw2s")

Convert = Callable[[str], object]

START = """
import sys, time
sys.path.insert(0, {root!r})
from pathlib import Path
from reader.core.variants import Script, Variant
from reader.hanzi.converter import Converter
begin = time.perf_counter()
Converter(Path({cache!r})).convert({text!r}, Script.HANS, None, Variant.TRADITIONAL)
print(time.perf_counter() - begin)
"""
PEER_START = """
import time
from opencc import OpenCC
begin = time.perf_counter()
OpenCC("s2t").convert({text!r})
print(time.perf_counter() - begin)
"""


class Row(NamedTuple):
    """One line of the table; a ratio above 1 is in our favour."""

    measure: str
    ours: float
    peer: float | None
    peer_name: str
    ratio: float | None


def peers(configuration: str) -> Iterator[tuple[str, Convert]]:
    """Yield the converters that are installed, by name."""
    for module, name in (
        ("opencc", "opencc-python-reimplemented"),
        ("opencc_purepy", "opencc-purepy"),
    ):
        try:
            made = importlib.import_module(module).OpenCC(configuration)
        except (ImportError, FileNotFoundError):
            continue
        yield name, made.convert


def seconds(converters: Sequence[Convert], text: str) -> list[float]:
    """Return the best time of each converter, run in turn: other programs only add to it."""
    times: list[list[float]] = [[] for _ in converters]
    for convert in converters:
        convert(text[:PAGE])
    for _ in range(RUNS):
        for mine, convert in zip(times, converters, strict=True):
            begin = time.perf_counter()
            convert(text)
            mine.append(time.perf_counter() - begin)
    return [min(mine) for mine in times]


def throughput(converter: Converter, texts: dict[str, str]) -> Iterator[Row]:
    """Yield millions of characters a second, by configuration."""
    for configuration in CONFIGURATIONS:
        text = texts[configuration[0]]
        others = list(peers(configuration))
        mine = partial(converter.through, steps=CHAINS[configuration])
        ours, *theirs = seconds([mine, *(convert for _, convert in others)], text)
        for (name, _), took in zip(others, theirs, strict=True):
            measure = f"{configuration}, million characters a second"
            size = len(text) / 1e6
            yield Row(measure, size / ours, size / took, name, took / ours)


def starts(text: str) -> Iterator[Row]:
    """Yield the milliseconds of the first conversion of a new process."""
    peer = min(milliseconds(PEER_START.format(text=text)) for _ in range(RUNS))
    for measure in ("first conversion, no cache, ms", "first conversion, warm cache, ms"):
        times = []
        for _ in range(RUNS):
            with tempfile.TemporaryDirectory() as cache:
                script = START.format(root=str(ROOT), cache=cache, text=text)
                if "warm" in measure:
                    milliseconds(script)
                times.append(milliseconds(script))
        ours = min(times)
        yield Row(measure, ours, peer, "opencc-python-reimplemented", peer / ours)


def milliseconds(script: str) -> float:
    """Return what a new process prints, in milliseconds."""
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    return 1000 * float(run.stdout)


def page(converter: Converter, text: str) -> Row:
    """Return the milliseconds of a page of 6,000 characters with every offset mapped both ways."""

    def convert_and_realign(piece: str) -> None:
        alignment = converter.convert(
            piece, Script.HANS, Region.CHINA, Variant.TAIWAN_WORDS
        ).alignment
        for offset in range(0, len(piece), 50):
            alignment.original(alignment.shown(offset))

    (took,) = seconds([convert_and_realign], text[:PAGE])
    return Row("6,000 characters, convert and realign, ms", 1000 * took, None, "", None)


def running_text(path: Path | None) -> dict[str, str]:
    """Return a million characters of each script, by the first letter of a configuration."""
    if path is not None:
        plain = path.read_text("utf-8")
    else:
        markup = (ROOT / "resources" / "samples" / "reading.html").read_text("utf-8")
        plain = html.unescape(re.sub(r"<[^>]*>", "\n", markup))
    sentences = [line.strip() for line in re.split(r"(?<=[。！？\n])", plain) if line.strip()]
    chance = random.Random(0)
    lines: list[str] = []
    size = 0
    while size < CHARACTERS:
        lines.append(chance.choice(sentences))
        size += len(lines[-1]) + 1
    text = "\n".join(lines)
    converter = Converter()
    simplified = converter.through(text, CHAINS["t2s"]).text
    return {"s": simplified, "t": converter.through(simplified, CHAINS["s2t"]).text}


def lines_throughput(texts: dict[str, str]) -> Row:
    """Return the throughput of lines of 18 characters, each by itself for the peer."""
    from reader.hanzi.lines import convert_lines

    plain = texts["s"].replace("\n", "")[: CHARACTERS // 2]
    lines = [plain[i : i + LINE] for i in range(0, len(plain), LINE)]
    whole, converter = "\n".join(lines), Converter()
    peer = importlib.import_module("opencc").OpenCC("s2t").convert
    ours, theirs = seconds(
        [
            lambda _: convert_lines(whole, Variant.TRADITIONAL, converter),
            lambda _: [peer(line) for line in lines],
        ],
        whole,
    )
    size = len(whole) / 1e6
    measure = f"s2t in lines of {LINE}, million characters a second"
    return Row(measure, size / ours, size / theirs, "opencc-python-reimplemented", theirs / ours)


def accuracy(opencc_folder: Path | None) -> Iterator[Row]:
    """Yield mistakes in 1,000 ambiguous characters, and sentences that come out right."""
    if CORPUS.is_file():
        found = {n: _mistakes(c) for n, c in converters(Variant.TAIWAN, opencc_folder).items()}
        mine = found.pop("ours")
        for name, theirs in found.items():
            yield Row("mistakes in 1,000 characters", mine, theirs, name, theirs / max(mine, 0.01))
    for path in sorted([*SENTENCES.glob("*.tsv"), *CASES.glob("*.tsv")]):
        for count in sentences(path, opencc_folder):
            right = count.right["ours"]
            for name, theirs in count.right.items():
                if name != "ours":
                    yield Row(count.measure, right, theirs, name, right / max(theirs, 1))


def repairs() -> Iterator[Row]:
    """Yield how half-converted text is mended: false changes, precision and recall."""
    if not CORPUS.is_file():
        return
    found = {name: mended(CORPUS, mend) for name, mend in menders().items()}
    for name, ours in found.items():
        if not name.startswith("ours"):
            continue
        peers = {peer: theirs for peer, theirs in found.items() if not peer.startswith("ours")}
        for field in Mended._fields:
            mine = getattr(ours, field)
            measure = f"repairs{name.removeprefix('ours')}: {field}"
            if not peers:
                yield Row(measure, mine, None, "", None)
            for peer, others in peers.items():
                theirs = getattr(others, field)
                ratio = theirs / max(mine, 0.01) if field == "false" else mine / theirs
                yield Row(measure, mine, theirs, peer, ratio)


def _mistakes(convert: Lines) -> float:
    """Return mistakes per 1,000, counted as ``score.py`` beside the corpus does."""
    with tarfile.open(CORPUS) as tar:
        files = {Path(m.name).name: tar.extractfile(m) for m in tar.getmembers() if m.isfile()}
        read = {name: file.read().decode() for name, file in files.items() if file is not None}
    tables = json.loads(read["tables.json"])
    ambiguous = set(tables["ambiguous"])
    fold = {ord(char): form for char, form in tables["fold"].items()}
    gold, simple = (read[f"{name}.txt"].split("\n") for name in ("traditional", "simplified"))
    shown = convert(simple)
    total = wrong = 0
    for right, text, got in zip(gold, simple, shown, strict=True):
        places = [i for i, char in enumerate(text) if char in ambiguous]
        total += len(places)
        right, got = right.translate(fold), got.translate(fold)
        alike = len(got) == len(right)
        wrong += sum(not alike or right[i] != got[i] for i in places)
    return 1000 * wrong / total


def main(argv: Sequence[str]) -> int:
    """Print the table, or with ``--json`` a list of its rows."""
    parser = argparse.ArgumentParser(prog="bench conversion", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--text", type=Path, metavar="FILE")
    parser.add_argument("--opencc", type=Path, metavar="FOLDER")
    options = parser.parse_args(argv)
    texts = running_text(options.text)
    converter = Converter()
    rows = [
        *throughput(converter, texts),
        lines_throughput(texts),
        *starts(texts["s"][:2000]),
        page(converter, texts["s"]),
        *accuracy(options.opencc),
        *repairs(),
    ]
    if options.json:
        sys.stdout.write(json.dumps([row._asdict() for row in rows], indent=1) + "\n")
    else:
        for row in rows:
            peer = (
                "" if row.peer is None else f"{row.peer:9.2f}  {row.peer_name}  × {row.ratio:.1f}"
            )
            sys.stdout.write(f"{row.measure:45s} {row.ours:9.2f}  {peer}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

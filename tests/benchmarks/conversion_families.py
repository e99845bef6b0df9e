"""How many sentences of each kind come out right, and what is mended rightly, beside the peers.

A peer is what its package's own function makes of a text with the setting that comes nearest to
the variant. opencc owns the same module name as opencc-python-reimplemented: it runs in a process
of its own, from the folder that it was installed into.
"""

from __future__ import annotations

import importlib
import json
import re
import subprocess
import sys
import tarfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from reader.core.variants import Variant
from reader.hanzi.converter import Converter
from reader.hanzi.lines import convert_lines
from reader.hanzi.mending.repair import mend_text

Lines = Callable[[Sequence[str]], list[str]]
"""Converts lines, each by itself."""

DOCUMENT = 2_000
"""Characters of a document that is mended, as the score beside the corpus cuts them."""
_HAN = re.compile("[\u3400-\u9fff]")

_OPENCC = {
    Variant.TAIWAN: "s2tw",
    Variant.TAIWAN_WORDS: "s2twp",
    Variant.HONG_KONG: "s2hk",
    Variant.SIMPLIFIED: "t2s",
    Variant.SIMPLIFIED_WORDS: "tw2sp",
}
_ZHCONV = {
    Variant.TAIWAN: "zh-hant",
    Variant.TAIWAN_WORDS: "zh-tw",
    Variant.HONG_KONG: "zh-hk",
    Variant.SIMPLIFIED: "zh-hans",
    Variant.SIMPLIFIED_WORDS: "zh-cn",
}
_IN_PROCESS = """
import json, sys
from opencc import OpenCC
convert = OpenCC(sys.argv[1]).convert
print(json.dumps([convert(line) for line in json.load(sys.stdin)]))
"""


class Count(NamedTuple):
    """How many sentences of a kind came out right, by converter."""

    measure: str
    right: Mapping[str, int]


def converters(variant: Variant, opencc_folder: Path | None = None) -> dict[str, Lines]:
    """Return what shows lines in ``variant``, ours first, by name; peers that are installed."""
    ours = Converter()
    found: dict[str, Lines] = {
        "ours": lambda lines: [convert_lines(line, variant, ours) for line in lines]
    }
    setting = _OPENCC.get(variant)
    if setting is None:
        return found
    for module, name in (
        ("opencc", "opencc-python-reimplemented"),
        ("opencc_pyo3", "opencc-pyo3"),
        ("opencc_jieba_pyo3", "opencc-jieba-pyo3"),
    ):
        made = _made(module, lambda m: m.OpenCC(setting).convert)
        if made is not None:
            found[name] = made
    made = _made("zhconv_rs", lambda m: lambda text: m.zhconv(text, _ZHCONV[variant]))
    if made is not None:
        found["zhconv-rs"] = made
    made = _made("zhtw", lambda m: m.convert) if variant.value.startswith("tw") else None
    if made is not None:
        found["zhtw"] = made
    if opencc_folder is not None:
        found["opencc"] = lambda lines: _in_process(opencc_folder, setting, lines)
    return found


def _made(module: str, make: Callable[[Any], Callable[[str], str]]) -> Lines | None:
    try:
        convert = make(importlib.import_module(module))
    except (ImportError, AttributeError, FileNotFoundError):
        return None
    return lambda lines: [convert(line) for line in lines]


def _in_process(folder: Path, setting: str, lines: Sequence[str]) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-c", _IN_PROCESS, setting],
        input=json.dumps(list(lines)),
        capture_output=True,
        check=True,
        text=True,
        env={"PYTHONPATH": str(folder), "PYTHONUTF8": "1"},
    )
    read: list[str] = json.loads(run.stdout)
    return read


def sentences(path: Path, opencc_folder: Path | None = None) -> Iterator[Count]:
    """Yield how many rows of a file come out right, by the variant that they ask for."""
    rows: dict[Variant, list[list[str]]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        columns = line.split("\t")
        if columns[0] in {variant.value for variant in Variant}:
            rows[Variant(columns[0])].append(columns)
    for variant, asked in rows.items():
        texts = [row[1] for row in asked]
        right = {
            name: sum(
                got in row[2].split("|") for got, row in zip(convert(texts), asked, strict=True)
            )
            for name, convert in converters(variant, opencc_folder).items()
        }
        yield Count(f"{path.name} {variant.value}, right of {len(asked)}", right)


class Mended(NamedTuple):
    """How well half-converted documents are mended."""

    false: float
    """Changes in 10,000 characters of clean text."""
    precision: float
    recall: float


def mended(corpus: Path, mend: Callable[[str], str]) -> Mended:
    """Return how ``mend`` does on the corpus beside the checkout, as its score counts.

    Only changes of single Han characters count, and regional forms are one.
    """
    with tarfile.open(corpus) as tar:
        files = {Path(m.name).name: tar.extractfile(m) for m in tar.getmembers() if m.isfile()}
        read = {name: file.read().decode() for name, file in files.items() if file is not None}
    table = json.loads(read["damage.json"])
    one: dict[str, str] = table["variant"]
    left_over: dict[str, str] = table["left_over"]
    right = wrong = total = false = han = 0
    for clean in _documents(read["clean_traditional.txt"]):
        damaged = "".join(left_over.get(char, char) for char in clean)
        han += len(_HAN.findall(clean))
        false += sum(
            a != b and _HAN.match(a) is not None for a, b in zip(clean, mend(clean), strict=True)
        )
        total += sum(char in left_over for char in clean)
        for was, before, after in zip(clean, damaged, mend(damaged), strict=True):
            if after != before and _HAN.match(before):
                is_right = was in left_over and one.get(after, after) == one.get(was, was)
                right, wrong = right + is_right, wrong + (not is_right)
    return Mended(10_000 * false / han, right / max(1, right + wrong), right / total)


def menders() -> dict[str, Callable[[str], str]]:
    """Return what mends a document, by name; a peer simplifies it and converts it anew."""
    converter = Converter()
    found: dict[str, Callable[[str], str]] = {
        "ours": lambda text: mend_text(text, converter).text,
        "ours, deep": lambda text: mend_text(text, converter, deep=True).text,
    }
    try:
        opencc = importlib.import_module("opencc").OpenCC
        there, back = opencc("t2s").convert, opencc("s2tw").convert
    except (ImportError, FileNotFoundError):
        return found
    found["opencc-python-reimplemented, there and back"] = lambda text: back(there(text))
    return found


def _documents(text: str) -> Iterator[str]:
    lines: list[str] = []
    size = 0
    for line in text.split("\n"):
        lines.append(line)
        size += len(line) + 1
        if size >= DOCUMENT:
            document = "\n".join(lines)
            if len(_HAN.findall(document)) >= DOCUMENT // 2:
                yield document
            lines, size = [], 0

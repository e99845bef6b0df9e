"""Cleaning beside its peers, on the marked pages beside the repository.

    dev.py bench cleaning [--json] [--corpus FOLDER] [--without-site-rules] [--beside CHECKOUT]

FOLDER holds ``score.py`` and its pages; without it the one beside the repository is used. With
CHECKOUT, another checkout of this program, the CPU time of each page is taken there too, by turns.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
PEERS = {"trafilatura": "trafilatura", "readability-lxml": "readability"}
"""Each peer as the scorer calls it, and its module."""
OURS = "reader"
FORMULAS_MARKED = {"llmwebkit__math_zhihu_custom_tag": 5}
"""By page, the formulas that are marked as headings, which no formula is."""
ROUNDS = 3
"""Turns that each checkout has; the least time of a page counts."""
CPU_OF_PAGES = Path(__file__).with_name("cleaning_cpu.py")
CPU_OF_PEER = Path(__file__).with_name("peer_cpu.py")
TIMEOUT = 1_800
WITHOUT_SITE_RULES = Path(__file__).with_name("without_site_rules.py")

Result = dict[str, Any]
"""What the scorer found on one page."""


class Row(NamedTuple):
    """One line of the table; a ratio above 1 is in our favour."""

    measure: str
    ours: float
    peer: float | None
    peers_name: str
    ratio: float | None


def share(rows: Sequence[Result], key: str, part: int, of: int) -> float:
    """Return one of the scorer's counts as a share of another over all pages."""
    counts = [row[key] for row in rows if key in row]
    return float(sum(c[part] for c in counts) / (sum(c[of] for c in counts) or 1))


def mean(rows: Sequence[Result], key: str) -> float:
    """Return the mean over the pages that the scorer has the measure for."""
    values = [float(row[key]) for row in rows if row.get(key) is not None]
    return sum(values) / (len(values) or 1)


def median_seconds(rows: Sequence[Result]) -> float:
    """Return the median time a page."""
    seconds = sorted(row["seconds"] for row in rows if row.get("seconds") is not None)
    return float(seconds[len(seconds) // 2]) if seconds else 0.0


MEASURES: dict[str, tuple[Callable[[Sequence[Result]], float], bool]] = {
    "F1": (lambda rows: mean(rows, "F1"), True),
    "precision": (lambda rows: mean(rows, "P"), True),
    "recall": (lambda rows: mean(rows, "R"), True),
    "pages with F1 of .95 or more": (lambda rows: sum(r["F1"] >= 0.95 for r in rows), True),
    "pages with F1 below .5": (lambda rows: sum(r["F1"] < 0.5 for r in rows), False),
    "titles": (lambda rows: mean(rows, "title"), True),
    "dates": (lambda rows: mean(rows, "date"), True),
    "headings found": (lambda rows: share(rows, "h", 0, 1), True),
    "headings that are true": (lambda rows: share(rows, "h", 2, 3), True),
    "captions found": (lambda rows: share(rows, "c", 0, 1), True),
    "captions that are true": (lambda rows: share(rows, "c", 2, 3), True),
    "pages with leaks": (lambda rows: sum(bool(r.get("leaks")) for r in rows), False),
    "seconds a page, median": (median_seconds, False),
}
"""How each measure is taken, and whether more of it is better."""


def compared(results: dict[str, Sequence[Result]]) -> Iterator[Row]:
    """Yield every measure against every peer; alone where no peer is installed."""
    peers = [name for name in results if name != OURS]
    for measure, (take, more_is_better) in MEASURES.items():
        ours = take(results[OURS])
        if not peers:
            yield Row(measure, ours, None, "", None)
        for name in peers:
            peer = take(results[name])
            better, worse = (ours, peer) if more_is_better else (peer, ours)
            yield Row(measure, ours, peer, name, better / worse if worse else None)


def score(
    corpus: Path,
    peers: Sequence[str],
    *,
    with_site_rules: bool = True,
    peers_python: str = sys.executable,
) -> dict[str, Sequence[Result]]:
    """Run the scorer on us and the peers; raises CalledProcessError when it fails."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "scores.json"
        command = [peers_python, str(corpus / "score.py"), "--peers", ",".join(peers)]
        ours = sys.executable if with_site_rules else str(_launcher(Path(folder)))
        command += ["--python", ours]
        subprocess.run(
            [*command, "--json", str(written)],
            cwd=ROOT,
            check=True,
            stdout=subprocess.DEVNULL,
            timeout=TIMEOUT,
        )
        results: dict[str, Sequence[Result]] = json.loads(written.read_text("utf-8"))
    with tarfile.open(corpus / "pages.tar.xz") as archive:
        gold = archive.extractfile("gold.json")
        names = list(json.load(gold)) if gold is not None else []
    for rows in results.values():
        for name, row in zip(names, rows, strict=True):
            if formulas := FORMULAS_MARKED.get(name):
                found, marked, true, ours = row["h"]
                row["h"] = (found, marked - formulas, true, ours)
    return results


def cpu_beside(commands: Mapping[str, Sequence[str]], corpus: Path) -> Iterator[Row]:
    """Yield the median of the pages' CPU times by each of ``commands`` over ours.

    Each prints the seconds of every page in the folder that is its last argument. All take turns.
    """
    ours = [sys.executable, str(CPU_OF_PAGES), str(ROOT)]
    best: dict[str, dict[str, float]] = {name: {} for name in (OURS, *commands)}
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(corpus / "pages.tar.xz") as archive:
            archive.extractall(folder, filter="data")
        for _ in range(ROUNDS):
            for name, command in ((OURS, ours), *commands.items()):
                run = [*command, folder]
                done = subprocess.run(run, check=True, capture_output=True, timeout=TIMEOUT)
                for page, seconds in json.loads(done.stdout).items():
                    best[name][page] = min(seconds, best[name].get(page, seconds))
    here = best.pop(OURS)
    for name, there in best.items():
        ratios = [there[page] / here[page] for page in here if page in there]
        taken = median(here.values()), median(there.values())
        yield Row("CPU seconds a page, median", taken[0], taken[1], name, median(ratios))


def _launcher(folder: Path) -> Path:
    """Write what the scorer runs instead of Python; a file's first line holds one argument."""
    launcher = folder / "reader"
    launcher.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" "{WITHOUT_SITE_RULES}" "$@"\n', "utf-8"
    )
    launcher.chmod(0o755)
    return launcher


def _has(python: str, module: str) -> bool:
    """Whether ``python`` can import ``module``."""
    probe = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({module!r}) is None)"
    return subprocess.run([python, "-c", probe], check=False).returncode == 0


def main(argv: Sequence[str]) -> int:
    """Print the comparison; return 1 when there are no pages to compare on."""
    parser = argparse.ArgumentParser(prog="dev.py bench cleaning", description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON array")
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument(
        "--without-site-rules", action="store_true", help="read every site by the general path"
    )
    parser.add_argument("--beside", type=Path, help="another checkout of this program")
    parser.add_argument("--peers-python", default=sys.executable, help=argparse.SUPPRESS)
    arguments = parser.parse_args(argv)
    if not (arguments.corpus / "score.py").is_file():
        sys.stderr.write(f"There are no marked pages in {arguments.corpus}.\n")
        return 1
    installed = [name for name, module in PEERS.items() if _has(arguments.peers_python, module)]
    for name in PEERS:
        if name not in installed:
            sys.stderr.write(f"{name} is left out: it is not installed.\n")
    with_site_rules = not arguments.without_site_rules
    results = score(
        arguments.corpus,
        installed,
        with_site_rules=with_site_rules,
        peers_python=arguments.peers_python,
    )
    rows = list(compared(results))
    commands: dict[str, Sequence[str]] = {}
    if arguments.beside:
        checkout = arguments.beside.resolve()
        commands[checkout.name] = [sys.executable, str(CPU_OF_PAGES), str(checkout)]
    if "readability-lxml" in installed:
        commands["readability-lxml"] = [arguments.peers_python, str(CPU_OF_PEER)]
    rows += cpu_beside(commands, arguments.corpus)
    if arguments.json:
        sys.stdout.write(json.dumps([row._asdict() for row in rows], ensure_ascii=False) + "\n")
        return 0
    sys.stdout.write("\t".join(Row._fields) + "\n")
    for row in rows:
        numbers = (f"{v:.4g}" if isinstance(v, float | int) else v or "" for v in row)
        sys.stdout.write("\t".join(numbers) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

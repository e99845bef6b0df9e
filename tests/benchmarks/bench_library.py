"""The library's search, size and import beside plain LIKE, FTS5's trigrams and single characters.

    dev.py bench library [--json] [--articles 20000] [--keep FOLDER]

The articles are drawn from a list of real words with their frequencies, 1,500 characters each;
times are in milliseconds, over words of one, two and four characters. What the window takes is
measured by ``library_home.py``; the import stands beside ``show`` of 99e958e where the checkout
has that commit.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.core.article import Article, Metadata, Paragraph  # noqa: E402
from reader.core.articles.scripts import fold  # noqa: E402
from reader.core.report import Reading  # noqa: E402
from reader.core.text import Text  # noqa: E402
from reader.core.variants import Script  # noqa: E402
from reader.library.articles.store import Library  # noqa: E402
from reader.library.content.indexing import tidy  # noqa: E402
from reader.library.content.preparing import Origin, Prepared, prepare  # noqa: E402
from reader.library.migrations import FILE_NAME, open_database  # noqa: E402
from reader.library.searching.query import Query, parse  # noqa: E402
from reader.library.searching.search import Found, about, count, search  # noqa: E402
from reader.library.sqlite.database import Database  # noqa: E402
from reader.paths import resource_path  # noqa: E402

CHARACTERS = 1_500
PARAGRAPHS = 12
WORDS_ASKED = 40
ACROSS = 0
"""In the place of a length: any four characters that stand in some article."""
AT_ONCE = 400
EARLIER = "99e958e"
PAGES = 600
"""Saved pages that are imported."""

START = """
import sys, time
sys.path.insert(0, {root!r})
begin = time.perf_counter()
from pathlib import Path
from reader.library.migrations import open_database
from reader.library.searching.query import parse
from reader.library.searching.search import search
database = open_database(Path({folder!r}))
found = search(database, parse({words!r}), hits=1, body_first=True)
print(1000 * (time.perf_counter() - begin))
"""


class Row(NamedTuple):
    """One line of the table; a ratio above 1 is in our favour."""

    measure: str
    ours: float
    peer: float | None
    peer_name: str
    ratio: float | None


@cache
def vocabulary() -> tuple[list[str], list[float]]:
    """Return real words and, added up, how frequent each is (``resources/hanzi/words.txt``)."""
    words: list[str] = []
    weights: list[float] = []
    for line in resource_path("hanzi/words.txt").read_text("utf-8").splitlines():
        head, _, rest = line.partition("\t")
        if rest:
            for each in rest.split(" "):
                words.append(head + each[:-1])
                weights.append(math.exp((ord("A") - ord(each[-1])) / 2))
    return words, list(accumulate(weights))


def texts(number: int, words: Sequence[str], weights: Sequence[float]) -> tuple[str, list[str]]:
    """Return title and paragraphs of an article."""
    dice = random.Random(number)
    whole = ""
    while len(whole) < CHARACTERS:
        sentence = "".join(dice.choices(words, cum_weights=weights, k=dice.randint(6, 14)))
        whole += sentence + dice.choice("，，。？！")
    whole = whole[:CHARACTERS]
    step = CHARACTERS // PARAGRAPHS
    return whole[:14], [whole[at : at + step] for at in range(0, CHARACTERS, step)]


def reading(number: int, title: str, paragraphs: list[str]) -> Reading:
    blocks = tuple(Paragraph(f"b{n:05}", Text(text)) for n, text in enumerate(paragraphs, start=1))
    article = Article(f"{number:064x}", Metadata(title, site="某報"), blocks, Script.HANS)
    return Reading(article, (), "utf-8")


class Peer(NamedTuple):
    """Another way to search the same texts."""

    name: str
    create: str
    written: Callable[[str], str]
    asked: Callable[[str], tuple[str, list[object]] | None]


def _spaced(text: str) -> str:
    return " ".join(fold(text))


PEERS = (
    Peer(
        "LIKE",
        "CREATE TABLE t (body TEXT)",
        lambda text: text,
        lambda word: ("t WHERE body LIKE ?", [f"%{word}%"]),
    ),
    Peer(
        "trigram",
        "CREATE VIRTUAL TABLE t USING fts5 (body, tokenize='trigram')",
        lambda text: text,
        lambda word: ("t WHERE t MATCH ?", [f'"{word}"']) if len(word) > 2 else None,
    ),
    Peer(
        "characters",
        "CREATE VIRTUAL TABLE t USING fts5 (body, tokenize='unicode61')",
        _spaced,
        lambda word: ("t WHERE t MATCH ?", [f'"{_spaced(word)}"']),
    ),
)


def made(number: int) -> tuple[Prepared, str, float]:
    """Return an article as it is stored, its text and the seconds that preparing it takes."""
    title, paragraphs = texts(number, *vocabulary())
    begin = time.process_time()
    prepared = prepare(reading(number, title, paragraphs))
    return prepared, "\n".join(paragraphs), time.process_time() - begin


def fill(folder: Path, articles: int) -> tuple[int, dict[str, float]]:
    """Put the articles into our database and the peers' and return bytes of text and seconds.

    They are made by as many processes as there are cores.
    """
    library = Library(open_database(folder), "bench")
    peers = {peer.name: sqlite3.connect(folder / f"{peer.name}.db") for peer in PEERS}
    seconds = dict.fromkeys(("ours", *peers), 0.0)
    for peer in PEERS:
        peers[peer.name].execute(peer.create)
    size = 0
    with ProcessPoolExecutor() as pool:
        for start in range(0, articles, AT_ONCE):
            numbers = range(start, min(start + AT_ONCE, articles))
            some = list(pool.map(made, numbers, chunksize=AT_ONCE // 8))
            size += sum(len(body.encode()) for _, body, _ in some)
            begin = time.process_time()
            library.add_all([(prepared, Origin(None)) for prepared, _, _ in some])
            seconds["ours"] += time.process_time() - begin + sum(taken for *_, taken in some)
            for peer in PEERS:
                begin = time.process_time()
                with peers[peer.name] as connection:
                    rows = [(peer.written(body),) for _, body, _ in some]
                    connection.executemany("INSERT INTO t (body) VALUES (?)", rows)
                seconds[peer.name] += time.process_time() - begin
    begin = time.process_time()
    tidy(library.database)  # as an import of so many does
    seconds["ours"] += time.process_time() - begin
    library.database.close()
    for connection in peers.values():
        connection.close()
    return size, seconds


def asked_words(articles: int) -> dict[int, list[str]]:
    """Return words of one, two and four characters, and stretches of four across words."""
    words, weights = vocabulary()
    dice = random.Random(7)
    asked: dict[int, list[str]] = {1: [], 2: [], 4: [], ACROSS: []}
    for length, found in asked.items():
        while len(found) < WORDS_ASKED:
            if length != ACROSS:
                word = dice.choices(words, cum_weights=weights)[0]
                if len(word) == length:
                    found.append(word)
            else:
                _, paragraphs = texts(dice.randrange(articles), words, weights)
                at = dice.randrange(100)
                if (stretch := paragraphs[3][at : at + 4]).isalnum():
                    found.append(stretch)
    return asked


def milliseconds(do: Callable[[], object]) -> float:
    begin = time.perf_counter()
    do()
    return 1000 * (time.perf_counter() - begin)


def timed(todo: Iterable[Callable[[], object]]) -> tuple[list[float], list[float]]:
    """Return the milliseconds that each takes, and those of the processor."""
    walls, used = [], []
    for do in todo:
        begin = time.process_time()
        walls.append(milliseconds(do))
        used.append(1000 * (time.process_time() - begin))
    return walls, used


def p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def shown(database: Database, query: Query, *, best_first: bool = False) -> list[Found]:
    """Return what the list of the window shows."""
    return search(database, query, best_first=best_first, hits=1, body_first=True)


def search_rows(folder: Path, articles: int) -> Iterator[Row]:
    """Measure the newest 50 with snippets, counts and the best 50."""
    database = open_database(folder)
    asked = asked_words(articles)
    search(database, parse("warm"))
    for length, words in asked.items():
        what = f"{length} chars" if length else "any 4 chars"
        queries = [parse(f'"{word}"') for word in words]
        ours, used = timed(partial(shown, database, query) for query in queries)
        for peer in PEERS:
            connection = sqlite3.connect(folder / f"{peer.name}.db")
            times = []
            for word in words:
                question = peer.asked(word)
                if question is not None:
                    times.append(milliseconds(partial(_peer_newest, connection, *question)))
            connection.close()
            if times:
                yield _row(f"newest 50, {what}, p95 ms", p95(ours), p95(times), peer.name)
        yield _row(f"newest 50, {what}, p95 CPU ms", p95(used))
    both = asked[2] + asked[4]
    queries = [parse(f'"{word}"') for word in both]
    for what, do in (("about", about), ("exact", count)):
        walls, used = timed(partial(do, database, query) for query in queries)
        yield _row(f"count {what}, p95 ms", p95(walls))
        yield _row(f"count {what}, p95 CPU ms", p95(used))
    best, used = timed(partial(shown, database, query, best_first=True) for query in queries)
    connection = sqlite3.connect(folder / "characters.db")
    ranked = [milliseconds(partial(_peer_best, connection, word)) for word in both]
    connection.close()
    yield _row("best 50, p95 ms", p95(best), p95(ranked), "characters")
    yield _row("best 50, p95 CPU ms", p95(used))
    database.close()
    new = [
        float(
            subprocess.run(
                [
                    sys.executable,
                    "-c",
                    START.format(root=str(ROOT), folder=str(folder), words=word),
                ],
                capture_output=True,
                text=True,
                check=True,
            ).stdout
        )
        for word in asked[2][:7]
    ]
    yield _row("first hits in a new process, median ms", statistics.median(new))


def _peer_best(connection: sqlite3.Connection, word: str) -> None:
    connection.execute(
        "SELECT rowid, snippet(t, 0, '', '', '…', 20) FROM t WHERE t MATCH ? "
        "ORDER BY rank LIMIT 50",
        (f'"{_spaced(word)}"',),
    ).fetchall()


def _peer_newest(connection: sqlite3.Connection, where: str, values: list[object]) -> None:
    word = str(values[0]).strip('%"').replace(" ", "")
    for (body,) in connection.execute(
        f"SELECT body FROM {where} ORDER BY rowid DESC LIMIT 50", values
    ):
        at = body.replace(" ", "").find(word)
        body[max(0, at - 16) : at + 48]


def import_rows(folder: Path) -> Iterator[Row]:
    """Measure putting a folder of pages in beside one process that prints them."""
    words, weights = vocabulary()
    pages = folder / "pages"
    pages.mkdir()
    for number in range(PAGES):
        title, paragraphs = texts(10**6 + number, words, weights)
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        links = "".join(f"<li><a href='/{n}'>{title[:6]}{n}</a></li>" for n in range(60))
        (pages / f"{number}.html").write_text(
            f"<html><head><title>{title} - 某報</title></head><body><nav><ul>{links}</ul></nav>"
            f"<article><h1>{title}</h1>{body}</article><footer>版權所有</footer></body></html>",
            "utf-8",
        )
    environment = os.environ | {"XDG_DATA_HOME": str(folder / "home")}
    files = sorted(map(str, pages.iterdir()))
    earlier = checkout_of(EARLIER, folder)

    def quietly(root: Path, *arguments: str) -> None:
        subprocess.run(
            [sys.executable, "-m", "reader", *arguments],
            cwd=root,
            env=environment,
            stdout=subprocess.DEVNULL,
            check=True,
        )

    ours = milliseconds(lambda: quietly(ROOT, "library", "add", str(pages)))
    for name, root in (("show, one process", ROOT), (f"show of {EARLIER}", earlier)):
        if root is not None:
            shown = milliseconds(partial(quietly, root, "show", "--format", "jsonl", *files))
            rates = 1000 * PAGES / ours, 1000 * PAGES / shown
            yield _row("import, articles a second", *rates, name)._replace(ratio=shown / ours)

    data = folder / "imported"
    data.mkdir()
    script = [sys.executable, str(Path(__file__).with_name("library_home.py")), str(data)]
    ran = subprocess.run(
        [*script, "import", str(pages)], capture_output=True, text=True, check=True
    )
    turn, used = json.loads(ran.stdout)["turn"]
    yield _row("import in the window, longest turn, ms", turn)
    yield _row("import in the window, longest turn, CPU ms", used)


def checkout_of(commit: str, folder: Path) -> Path | None:
    """Return a folder with the sources of ``commit``, or None where the checkout has no such."""
    root = folder / commit
    archive = subprocess.run(
        ["git", "archive", "--format=tar", commit], cwd=ROOT, capture_output=True, check=False
    )
    if archive.returncode:
        return None
    root.mkdir(exist_ok=True)
    subprocess.run(["tar", "-x"], cwd=root, input=archive.stdout, check=True)
    return root


def home_rows(folder: Path) -> Iterator[Row]:
    """Measure what the window takes to show, sort, scroll and open."""

    def told(data: Path, *arguments: str) -> dict[str, Any]:
        script = [sys.executable, str(Path(__file__).with_name("library_home.py")), str(data)]
        ran = subprocess.run([*script, *arguments], capture_output=True, text=True, check=True)
        answer: dict[str, Any] = json.loads(ran.stdout)
        return answer

    def rows(measure: str, times: Sequence[Sequence[float]]) -> Iterator[Row]:
        """Yield the medians of pairs of milliseconds: passed, and of the processor."""
        for what, taken in zip(("ms", "CPU ms"), zip(*times, strict=True), strict=True):
            yield _row(f"{measure}, {what}", statistics.median(taken))

    listed = told(folder, "list")
    yield from rows("home, shown", [listed["shown"]])
    yield from rows("home, sorted", listed["sorted"])
    yield from rows("home, turn of the wheel, p95", [listed["scrolled"]])
    yield from rows("the same over cards, p95", [listed["scrolled as cards"]])
    typed = [told(folder, "typed", letter)["typed"] for letter in "水人的"]
    yield from rows("first letter to first hits painted", typed)
    with tempfile.TemporaryDirectory() as empty:
        few = Library(open_database(Path(empty)), "bench")
        few.add(reading(0, *texts(0, *vocabulary())), Origin(None))
        few.database.close()
        memory, bare = (told(each, "memory")["memory"] for each in (folder, Path(empty)))
    yield _row("home, memory over one article's, MB", memory - bare)
    page = folder / "again.txt"
    title, paragraphs = texts(10**7, *vocabulary())
    page.write_text("\n\n".join((title, *paragraphs)), "utf-8")
    told(folder, "open", str(page))
    again = [told(folder, "again", str(page))["again"] for _ in range(3)]
    yield from rows("opened again, click to paint", again)


def size_rows(folder: Path, size: int) -> Iterator[Row]:
    """Measure the database over the text in it."""
    ours = (folder / FILE_NAME).stat().st_size / size
    for peer in PEERS:
        yield _row(
            "database over text",
            ours,
            (folder / f"{peer.name}.db").stat().st_size / size,
            peer.name,
        )


def _row(measure: str, ours: float, peer: float | None = None, name: str = "") -> Row:
    return Row(measure, ours, peer, name, None if peer is None else peer / ours)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table, or JSON."""
    parser = argparse.ArgumentParser(prog="dev.py bench library")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument(
        "--keep", type=Path, help="leave the databases in this folder, to be measured again"
    )
    options = parser.parse_args(arguments)
    folder = options.keep or Path(tempfile.mkdtemp(prefix="qingdu-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    try:
        kept = folder / "filled.json"
        if not kept.exists():
            size, seconds = fill(folder, options.articles)
            kept.write_text(json.dumps([size, options.articles, seconds]), "utf-8")
        size, options.articles, seconds = json.loads(kept.read_text("utf-8"))
        rows = [
            _row("indexing, articles a CPU second", options.articles / seconds["ours"]),
            *size_rows(folder, size),
            *search_rows(folder, options.articles),
            *home_rows(folder),
            *import_rows(folder),
        ]
    finally:
        if options.keep is None:
            shutil.rmtree(folder, ignore_errors=True)
    if options.json:
        print(json.dumps([row._asdict() for row in rows], ensure_ascii=False))  # noqa: T201
    else:
        for row in rows:
            peer = "" if row.peer is None else f"{row.peer:10.2f}  {row.peer_name}"
            ratio = "" if row.ratio is None else f"{row.ratio:8.2f}"
            print(f"{row.measure:42}{row.ours:10.2f}{peer:28}{ratio}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Trial: small files that are much to show are opened and toggled, each in a process of its own.

    python -m tests.trials.heavy_pages [--long] [NAME...]

No turn of the interface may take longer than 300 ms, and the process no more than 400 MB. The short
trial makes its inputs a quarter as large, counts the CPU time of the interface's thread and allows
six times that and half as much memory again, so that it tells of a bound that is gone (seconds, and
a gigabyte) and not of a slow or busy machine.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

LONGEST_TURN, MOST_MEMORY = 300, 400
"""Milliseconds and MB, in the long trial."""
SHORT_LONGEST_TURN, SHORT_MOST_MEMORY = 1_800, 600
_SHORT = 4
"""How much smaller the inputs of the short trial are."""
_SECONDS = 120
_SETTLED = 40
"""Turns of a millisecond after the article came, and after each toggle."""
_SENTENCE = "港口的吊車在霧裡慢慢轉動，船員們把貨箱從底艙裡一隻一隻地吊出來，堆在岸邊的頭髮店門口。"


def _page(body: str) -> bytes:
    return (
        f'<!DOCTYPE html><meta charset="utf-8"><title>大頁</title><article><h1>大頁</h1>'
        f"<p>{_SENTENCE * 3}</p>{body}<p>{_SENTENCE * 3}</p></article>"
    ).encode()


def _spans(size: int) -> bytes:
    row = "<tr><td colspan=1000>甲</td></tr>"
    wide = "<tr>" + "<td>數</td>" * 1000 + "</tr>"
    return _page(f"<table>{wide}{row * (1_200 // size)}</table>")


def _cells(size: int) -> bytes:
    rows = (
        "<tr>" + "".join(f"<td>第{r}行{c}</td>" for c in range(50)) + "</tr>"
        for r in range(1_000 // size)
    )
    return _page(f"<table>{''.join(rows)}</table>")


def _zip(path: Path, size: int) -> None:
    """Pack 60 MB of text, which are a few hundred kB."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("index.html", _page(f"<p>{_SENTENCE}</p>" * (440_000 // size)))


def _headers(size: int) -> bytes:
    head = "From: a\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n"
    return (head + "X-Note: abcdefgh\r\n" * (1_000_000 // size) + "\r\n").encode() + _page("")


_BYTES: Mapping[str, tuple[str, Callable[[int], bytes]]] = {
    "spans": ("a.html", _spans),
    "cells": ("a.html", _cells),
    "letters": ("a.html", lambda size: _page(f"<p>{'字' * (800_000 // size)}</p>")),
    "code": ("a.html", lambda size: _page(f"<pre>{'x = 1; ' * (150_000 // size)}</pre>")),
    "line": ("a.txt", lambda size: (_SENTENCE * (60_000 // size)).encode()),
    "lines": ("a.txt", lambda size: ("一行短字\n" * (150_000 // size)).encode()),
    "damaged": ("a.zip", lambda size: b"PK\x03\x04" + b"abcdefgh" * (1_000_000 // size)),
    "headers": ("a.mhtml", _headers),
}
NAMES = (*_BYTES, "zip")


def write_input(name: str, folder: Path, size: int) -> Path:
    """Write the input called ``name``, ``size`` times smaller than in the long trial."""
    if name == "zip":
        path = folder / "a.zip"
        _zip(path, size)
        return path
    file, make = _BYTES[name]
    path = folder / file
    path.write_bytes(make(size))
    return path


class Turns:
    """The longest of the turns that were taken, in milliseconds: by the clock and of CPU time."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.most_work = 0.0

    def take(self, do: Callable[[], object]) -> None:
        """Do what belongs to one turn."""
        began, worked = time.perf_counter(), time.thread_time()
        do()
        self.longest = max(self.longest, 1000 * (time.perf_counter() - began))
        self.most_work = max(self.most_work, 1000 * (time.thread_time() - worked))


def measured(path: Path, home: Path) -> tuple[Turns, int]:
    """Open and toggle ``path`` in this process; return its turns and its most MB."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["HOME"] = str(home)
    from PySide6.QtWidgets import QApplication

    from reader.core.variants import Variant
    from reader.opening.caching import open_stores
    from reader.ui.dialogs.ask import Asker
    from reader.ui.program.app import Qingdu
    from reader.ui.program.application import build_application
    from reader.ui.session.settings_store import SettingsStore

    application = build_application()
    settings = SettingsStore(home / "settings.toml")
    stores = open_stores(home, home / "words.txt")
    qingdu = Qingdu(application, settings, stores, Asker(settings))
    window = qingdu.open_window()
    turns = Turns()

    def turn() -> None:
        turns.take(QApplication.processEvents)
        time.sleep(0.001)

    for _ in range(_SETTLED):
        QApplication.processEvents()
        time.sleep(0.001)
    session = window.tab.session
    is_refused: list[object] = []
    session.opening_failed.connect(lambda *_: is_refused.append(path))
    turns.take(lambda: window.open(path))
    deadline = time.monotonic() + _SECONDS
    while session.opened is None and not is_refused and time.monotonic() < deadline:
        turn()
    assert session.opened is not None or is_refused, "neither opened nor refused in time"
    for variant in (Variant.SIMPLIFIED, Variant.ORIGINAL, Variant.TAIWAN):
        for _ in range(_SETTLED):
            turn()
        turns.take(partial(session.show_variant, variant))
        until = time.monotonic() + _SECONDS
        while session.opened is not None and time.monotonic() < until:
            turn()
            if session.opened.presentation.article.variant is variant:
                break
    for _ in range(_SETTLED):
        turn()
    qingdu.close()
    return turns, _most_memory()


def _most_memory() -> int:
    """Return the most memory that this process ever had, in MB."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most >> (20 if sys.platform == "darwin" else 10)


def _keep_tables(home: Path) -> None:
    """Have the tables of the converter kept in ``home``, as they are after a first start."""
    for variant in ("hans", "tw"):
        subprocess.run(
            [sys.executable, "-m", "reader", "convert", "--to", variant, "-"],
            env={**os.environ, "HOME": str(home)},
            input=_SENTENCE.encode(),
            stdout=subprocess.DEVNULL,
            check=True,
        )


def run(name: str, size: int) -> tuple[float, float, int]:
    """Measure the input called ``name`` in a new process: ms by the clock, of CPU time, and MB."""
    with TemporaryDirectory() as folder:
        path = write_input(name, Path(folder), size)
        _keep_tables(Path(folder))
        done = subprocess.run(
            [sys.executable, "-m", "tests.trials.heavy_pages", "--measure", str(path), folder],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
        )
    longest, work, memory = done.stdout.split()[-3:]
    return float(longest), float(work), int(memory)


def main(arguments: Sequence[str]) -> int:
    """Run the trial and say what came of it."""
    match arguments:
        case ["--measure", path, home]:
            turns, memory = measured(Path(path), Path(home))
            print(f"{turns.longest:.0f} {turns.most_work:.0f} {memory}")
            return 0
        case _:
            pass
    if sys.platform == "win32":
        print("heavy pages: not tried, for want of getrusage")
        return 0
    is_long = "--long" in arguments
    names = [word for word in arguments if not word.startswith("-")] or NAMES
    failed = []
    for name in names:
        longest, work, memory = run(name, 1 if is_long else _SHORT)
        print(
            f"heavy pages: {name:8} longest turn {longest:5.0f} ms ({work:5.0f} of CPU time), "
            f"{memory:4} MB",
            flush=True,
        )
        if is_long:
            is_bounded = longest <= LONGEST_TURN and memory <= MOST_MEMORY
        else:
            is_bounded = work <= SHORT_LONGEST_TURN and memory <= SHORT_MOST_MEMORY
        if not is_bounded:
            failed.append(name)
    if failed:
        print(f"heavy pages: over the bound: {', '.join(failed)}", flush=True)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Trial: pages opened and toggled one after the other in one process leave nothing behind.

    python -m tests.trials.many_pages [--long]

After 400 pages (80 in the short trial) the process takes no more than 1.15 times the memory that it
took after 40, and as many files open but for the few of a thread that sleeps or wakes. No tab is
kept that was closed: of 80 pages that is no tenth of the memory.
"""

from __future__ import annotations

import gc
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

PAGES, LONG_PAGES, FIRST = 80, 400, 40
MOST_GROWTH, MOST_NEW_FILES, MOST_TABS = 1.15, 4, 8
"""What leaks at each page, or at each tenth, is more than these."""
_SECONDS = 60
_SENTENCE = "港口的吊車在霧裡慢慢轉動，船員們把貨箱從底艙裡一隻一隻地吊出來，堆在岸邊的頭髮店門口。"


def write_page(path: Path, number: int) -> None:
    """Write the ``number``-th page, with sections, a table and a drawing."""
    sections = "".join(
        f"<h2>第{part}節</h2>"
        + "".join(f"<p>第{number}頁第{part}節第{n}段。{_SENTENCE * 3}</p>" for n in range(4))
        for part in range(8)
    )
    table = "<table><tr><th>年</th><th>人</th></tr>" + "<tr><td>一</td><td>二</td></tr>" * 9
    drawing = (
        "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='60'><path d='M0 0h9'/></svg>"
    )
    path.write_text(
        f'<!DOCTYPE html><html lang="zh-Hant"><meta charset="utf-8"><title>第{number}號</title>'
        f'<article><h1>第{number}號</h1>{sections}{table}</table><img src="data:image/svg+xml,'
        f'{drawing.replace("#", "%23")}"></article></html>',
        "utf-8",
    )


def memory() -> tuple[int, int]:
    """Return the memory of this process in kB: what it shares counted in parts, and as a whole.

    The parts grow when another program with the same libraries ends; the whole grows by what this
    process does alone.
    """
    rollup = Path("/proc/self/smaps_rollup").read_text("ascii")
    shared = re.search(r"^Pss:\s+(\d+) kB", rollup, re.MULTILINE)
    whole = re.search(r"^Rss:\s+(\d+) kB", rollup, re.MULTILINE)
    assert shared is not None
    assert whole is not None
    return int(shared[1]), int(whole[1])


def open_files() -> list[str]:
    """Return what this process has open, by what each descriptor leads to."""
    found = []
    for descriptor in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # another thread closed it
            found.append(str(descriptor.readlink()))
    return found


def measured(pages: int, folder: Path) -> tuple[list[tuple[tuple[int, int], list[str]]], int]:
    """Open and toggle ``pages`` pages, three tabs at a time.

    Return memory and open files after 40 and after all, and how many tabs are there at the end.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["HOME"] = str(folder)
    from PySide6.QtTest import QTest

    from reader.core.variants import Variant
    from reader.opening.caching import open_stores
    from reader.ui.dialogs.ask import Asker
    from reader.ui.program.app import Qingdu
    from reader.ui.program.application import build_application
    from reader.ui.session.settings_store import SettingsStore
    from reader.ui.tabs.reading_tab import ReadingTab

    application = build_application()
    settings = SettingsStore(folder / "settings.toml")
    stores = open_stores(folder, folder / "words.txt")
    qingdu = Qingdu(application, settings, stores, Asker())
    window = qingdu.open_window()
    found = []
    for number in range(1, pages + 1):
        path = folder / f"{number}.html"
        write_page(path, number)
        window.open(path)
        session = window.tab.session
        deadline = time.monotonic() + _SECONDS
        while session.opened is None and time.monotonic() < deadline:
            QTest.qWait(1)
        assert session.opened is not None
        for variant in (Variant.SIMPLIFIED, Variant.TAIWAN_WORDS, Variant.ORIGINAL):
            session.show_variant(variant)
            QTest.qWait(1)
        if number > 3:
            workspace = window.workspace
            workspace.close_tab(0)
        if number in {FIRST, pages}:
            counts = []
            for _ in range(5):
                QTest.qWait(200)
                counts.append(open_files())
            found.append((memory(), min(counts, key=len)))
    gc.collect()
    tabs = sum(isinstance(each, ReadingTab) for each in gc.get_objects())
    qingdu.close()
    return found, tabs


def main(arguments: Sequence[str]) -> int:
    """Run the trial and say what came of it."""
    if not Path("/proc/self/smaps_rollup").exists():
        print("many pages: not tried, for want of /proc")
        return 0
    pages = LONG_PAGES if "--long" in arguments else PAGES
    with TemporaryDirectory() as folder:
        (before, after), tabs = measured(pages, Path(folder))
    ((first, first_whole), files), ((_, last_whole), files_at_end) = before, after
    last = first + last_whole - first_whole
    print(
        f"many pages: {first // 1024} MB after {FIRST}, {last // 1024} MB after {pages} "
        f"({last / first:.2f} x), files {len(files)} and {len(files_at_end)}, tabs {tabs}"
    )
    if newer := Counter(files_at_end) - Counter(files):
        print(f"many pages: opened since: {', '.join(newer.elements())}")
    has_grown = last > MOST_GROWTH * first or len(files_at_end) > len(files) + MOST_NEW_FILES
    return int(has_grown or tabs > MOST_TABS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Prints what the library's home takes in the real window, as JSON; run by ``bench_library.py``.

    python library_home.py FOLDER (list | typed WORDS | memory | open PAGE | again PAGE)
    python library_home.py FOLDER import PAGES

``FOLDER`` holds the database. Times are in milliseconds, until what is asked for is
painted, and after each stand those of the processor.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit  # noqa: E402

from reader.opening.caching import open_stores  # noqa: E402
from reader.storing.article_cache import ArticleCache  # noqa: E402
from reader.ui.dialogs.ask import Asker  # noqa: E402
from reader.ui.home.entry_list import EntryView  # noqa: E402
from reader.ui.home.home_page import HomePage  # noqa: E402
from reader.ui.home.importer import Importer  # noqa: E402
from reader.ui.home.shelves import Sorting  # noqa: E402
from reader.ui.program.app import Qingdu  # noqa: E402
from reader.ui.session.settings_store import SettingsStore  # noqa: E402
from reader.ui.tabs.reading_tab import ReadingTab  # noqa: E402

PATIENCE = 60.0
STEPS = 200
"""Turns of a wheel, of three rows each."""
WAKING = 20
"""Milliseconds after which the interface looks whether it has waited for long enough."""
QUIET = 2.0
"""Seconds in which what is done after the first paint is over."""


def until(application: QApplication, condition: Callable[[], object]) -> None:
    """Let the interface work until ``condition`` holds.

    It sleeps while nothing happens, as it does in use: a loop that only asks takes every second
    turn of the interpreter from the thread that works.
    """
    end = time.monotonic() + PATIENCE
    waker = QTimer(application, interval=WAKING)
    waker.start()
    while not condition():
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise TimeoutError
    waker.deleteLater()


def rest(application: QApplication, seconds: float) -> None:
    """Let the interface work for a while."""
    end = time.monotonic() + seconds
    until(application, lambda: time.monotonic() > end)


def timed(do: Callable[[], object]) -> tuple[float, float]:
    """Return the milliseconds that ``do`` takes, and those of the processor, of all threads."""
    begin, used = time.perf_counter(), time.process_time()
    do()
    return 1000 * (time.perf_counter() - begin), 1000 * (time.process_time() - used)


def memory() -> float:
    """Return the megabytes of the process's proportional share (PSS)."""
    for line in Path("/proc/self/smaps_rollup").read_text("ascii").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0.0


def sort(
    application: QApplication, home: HomePage, order: QComboBox, index: int
) -> tuple[float, float]:
    """Return how long it takes until the list is painted in another order."""
    seen: list[None] = []
    reset = home.view.model().modelReset
    connection = reset.connect(lambda: seen.append(None))

    def change() -> None:
        order.setCurrentIndex(index)
        order.activated.emit(index)
        until(application, lambda: seen)
        home.view.viewport().repaint()

    taken = timed(change)
    reset.disconnect(connection)
    return taken


def scroll(view: EntryView) -> tuple[float, float]:
    """Return the 95th percentiles of a turn of the wheel, over the whole length of the list."""
    bar, height = view.verticalScrollBar(), view.rowHeight(0)
    taken = []
    for step in range(STEPS):
        if step % 20 == 0:
            bar.setValue(bar.maximum() * step // STEPS)
            view.viewport().repaint()

        def turn() -> None:
            bar.setValue(bar.value() + 3 * height)
            view.viewport().repaint()

        taken.append(timed(turn))
    walls, used = (statistics.quantiles(each, n=20)[-1] for each in zip(*taken, strict=True))
    return walls, used


def longest_turn(
    application: QApplication, home: HomePage, pages: Path
) -> tuple[tuple[float, float], float]:
    """Return the longest turn of the interface while ``pages`` are put in, and the seconds."""
    longest, used, begin = 0.0, 0.0, time.monotonic()
    home.add([pages])
    (importer,) = home.findChildren(Importer)
    while importer.is_running:
        turn, cpu = time.perf_counter(), time.thread_time()
        application.processEvents()
        longest = max(longest, 1000 * (time.perf_counter() - turn))
        used = max(used, 1000 * (time.thread_time() - cpu))
        time.sleep(0.002)  # as long as nothing comes; waiting is no turn
        if time.monotonic() - begin > 10 * PATIENCE:
            raise TimeoutError
    return (longest, used), time.monotonic() - begin


def open_again(application: QApplication, tab: ReadingTab, view: EntryView, page: Path) -> None:
    """Open the article in the list's first row, and wait until its page is painted."""
    view.doubleClicked.emit(view.model().index(0, 0))
    until(application, lambda: tab.session.opened is not None and not tab.home.is_shown)
    assert tab.session.opened is not None
    assert tab.session.opened.path == page
    tab.view.viewport().repaint()


def main(folder: Path, what: str, more: str = "") -> dict[str, Any]:
    """Measure one thing."""
    application = QApplication([])
    with TemporaryDirectory() as own:
        settings = SettingsStore(Path(own) / "settings.toml")
        cache = ArticleCache(folder / "cache")
        stores = open_stores(folder, Path(own) / "words.txt", cache)
        qingdu = Qingdu(application, settings, stores, Asker())
        window = qingdu.open_window()
        window.resize(1180, 860)
        rest(application, QUIET)
        tab = window.tab
        measured: dict[str, Any] = {}

        def shown() -> HomePage:
            tab.show_home()
            home = tab.findChild(HomePage)
            assert home is not None
            until(application, lambda: what == "import" or home.view.model().rowCount())
            home.view.viewport().repaint()
            return home

        if what == "open":
            window.open(Path(more))
            until(application, lambda: tab.session.library.number_at(Path(more)))
            rest(application, QUIET)
            qingdu.close()
            return measured
        measured["shown"] = timed(shown)
        home = tab.findChild(HomePage)
        assert home is not None
        view = home.view
        match what:
            case "list":
                boxes = home.findChildren(QComboBox)
                order = next(box for box in boxes if box.accessibleName() == "Order")
                chosen = [
                    list(Sorting).index(each)
                    for each in (Sorting.TITLE, Sorting.SITE, Sorting.LENGTH, Sorting.NEWEST)
                ]
                measured["sorted"] = [sort(application, home, order, n) for n in chosen]
                measured["scrolled"] = scroll(view)
                home.show_grid(on=True)
                rest(application, 0.2)
                measured["scrolled as cards"] = scroll(view)
            case "typed":
                rest(application, 0.5)
                seen: list[None] = []
                view.model().modelReset.connect(lambda: seen.append(None))

                field = home.focusProxy()
                assert isinstance(field, QLineEdit)

                def typed() -> None:
                    field.insert(more)
                    until(application, lambda: seen)
                    view.viewport().repaint()

                measured["typed"] = timed(typed)
            case "import":
                rest(application, QUIET)
                turns, seconds = longest_turn(application, home, Path(more))
                measured |= {"turn": turns, "seconds": seconds}
            case "memory":
                rest(application, QUIET)
                measured["memory"] = memory()
            case "again":
                rest(application, QUIET)
                measured["again"] = timed(lambda: open_again(application, tab, view, Path(more)))
            case _:
                raise ValueError(what)
        qingdu.close()
    return measured


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), *sys.argv[2:])))

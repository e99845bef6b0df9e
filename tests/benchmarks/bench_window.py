"""The window beside a bare one: start, toggle, size, memory, scrolling.

    dev.py bench window [--json] [--only PART]

Start and memory are measured on a virtual screen from outside, on the real program; ``view`` in
processes without a screen, beside a bare view and an older tree (``window_beside.py``); the rest
in this process, with real key presses and turns of the wheel, to the paint's end.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import NamedTuple

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QEvent, QEventLoop, QObject, QPoint, QPointF, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QFont, QWheelEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTextBrowser  # noqa: E402

from reader.core.variants import Variant  # noqa: E402
from reader.opening.caching import open_stores  # noqa: E402
from reader.ui.dialogs.ask import Asker  # noqa: E402
from reader.ui.program.app import Qingdu  # noqa: E402
from reader.ui.program.application import build_application  # noqa: E402
from reader.ui.program.start import collect_garbage  # noqa: E402
from reader.ui.session.settings_store import SettingsStore  # noqa: E402
from reader.ui.window.main_window import MainWindow  # noqa: E402
from tests.benchmarks import window_beside  # noqa: E402
from tests.benchmarks.window_finding import (  # noqa: E402
    find_with_qt,
    step_through,
    type_words,
)
from tests.benchmarks.window_texts import (  # noqa: E402
    SAMPLE,
    paragraphs,
    sample_text,
    write_epub,
    write_page,
    write_text,
)
from tests.end_to_end.screen import PROGRAMS, running_screen  # noqa: E402

RUNS = 5
FIND_STEPS = 20
SOUGHT = ("一个", "台湾", "的")
"""Words of the sample, which the long text is made of, too; the last is in nearly every line."""
WHEEL_STEPS = 300
AT_ONCE, UNTIL_TOGGLED = 300, 2000
"""Milliseconds from an article's opening to its first toggle: in a hurry, and usually."""
OTHER = Variant.TRADITIONAL
PLACES = (("at the top", 0.0), ("in the middle", 0.5))
BARE = "bare QTextBrowser"
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
HERE = Path(__file__).resolve().parent


class Row(NamedTuple):
    """One line of the table; ``ratio`` is ours over the peer's, so less is in our favour."""

    measure: str
    ours: float | None
    peer: float | None = None
    peer_name: str = ""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours over the peer's."""
        return None if self.ours is None or not self.peer else self.ours / self.peer


class PaintLog(QObject):
    """Notes when a widget has been painted and what was painted has gone to the screen."""

    painted_at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        """Have the end of a paint noted."""
        if event.type() == QEvent.Type.Paint and not self.painted_at:
            # Qt paints and hands the picture over within one event; this is the next.
            QApplication.postEvent(self, QEvent(QEvent.Type.User))
        return False

    def customEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's own name
        """Note that a paint has ended."""
        self.painted_at = self.painted_at or time.perf_counter()


class Painted(NamedTuple):
    """Milliseconds from an input."""

    first: float
    """To the end of the view's next paint."""
    whole: float
    """To the end of all that followed from it."""


def until_painted(view: QAbstractScrollArea, do: Callable[[], object]) -> Painted:
    """Return how long the view's next paint takes after ``do``, and all that follows."""
    log = PaintLog()
    QApplication.processEvents()
    view.viewport().installEventFilter(log)
    begin = time.perf_counter()
    do()
    while not log.painted_at:
        QApplication.processEvents()
    whole = time.perf_counter()
    view.viewport().removeEventFilter(log)
    return Painted(1000 * (log.painted_at - begin), 1000 * (whole - begin))


def pass_time(milliseconds: int) -> None:
    """Let the program do what it does meanwhile; QTest.qWait would hold up its other thread."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def medians(painted: Iterable[Painted]) -> Painted:
    """Return the medians of both."""
    return Painted(*map(statistics.median, zip(*painted, strict=True)))


def scroll_to(view: QAbstractScrollArea, share: float) -> None:
    """Scroll ``share`` of the way down."""
    view.verticalScrollBar().setValue(round(share * view.verticalScrollBar().maximum()))
    QTest.qWait(30)


def press(view: QAbstractScrollArea, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> Painted:
    """Return how long it takes from a key press to the view's next paint."""
    return until_painted(view, lambda: QTest.keyClick(view, key, modifiers))


# Start and memory, from outside


def starts(folder: Path) -> Iterator[Row]:
    """Measure on a virtual screen how soon the article is painted, and the memory it takes."""
    if missing := [name for name in PROGRAMS if shutil.which(name) is None]:
        yield Row("start and memory", None, note=f"skipped: needs {', '.join(missing)}")
        return
    text, book = folder / "sample.txt", write_epub(folder / "sample.epub")
    text.write_text(sample_text(), "utf-8")
    frozen = ROOT / "dist" / "qingdu" / "qingdu"
    source = [sys.executable, "-m", "reader", str(SAMPLE)]
    ours = {"source": source}
    if frozen.exists():
        ours["frozen"] = [str(frozen), str(SAMPLE)]
    commands = {BARE: [sys.executable, str(HERE / "bare_window.py"), str(text)]}
    for name, command in ours.items():
        commands[f"{name}, never opened"] = commands[name] = command
    others = [name for name in ("okular", "foliate") if shutil.which(name)]
    commands |= {name: [name, str(book)] for name in others}
    with running_screen(folder) as screen:
        done = subprocess.run(
            [sys.executable, str(HERE / "window_start.py"), str(folder)],
            input=json.dumps(
                {
                    "start": commands,
                    "never_opened": [f"{name}, never opened" for name in ours],
                    "memory": source,
                }
            ),
            env={**screen.environment, "DBUS_SESSION_BUS_ADDRESS": "disabled:"},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    found = json.loads(done.stdout)
    took = {name: 1000 * seconds for name, seconds in found["start"].items()}
    for name in ours:
        for peer in (BARE, *others):
            yield Row(f"start, {name}, opened before, ms", took[name], took[peer], peer)
        unopened = f"{name}, never opened"
        yield Row(f"start, {unopened}, ms", took[unopened], took[BARE], BARE)
    if "frozen" not in ours:
        yield Row("start, frozen, ms", None, note="skipped: dev.py build makes dist/qingdu")
    for name in ("okular", "foliate"):
        if name not in others:
            yield Row(f"start beside {name}", None, note=f"skipped: {name} is not installed")
    before, after = found["memory"]
    yield Row("PSS with one article, MB", before)
    yield Row("PSS after a toggle, MB", after)


# The window, from inside


@contextmanager
def window_on(path: Path, folder: Path) -> Iterator[MainWindow]:
    """Open a window of the real program on ``path``, and close it."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory(dir=folder) as own:
        settings = SettingsStore(Path(own) / "settings.toml")
        stores = open_stores(Path(own), Path(own) / "words.txt")
        program = Qingdu(application, settings, stores, Asker())
        window = program.open_window()
        window.open(path)
        while window.tab.session.opened is None:
            QApplication.processEvents()
        QTest.qWait(50)
        yield window
        program.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def bare_view(text: str) -> Iterator[QTextBrowser]:
    """Show ``text`` as PySide6 does with no program round it."""
    view = QTextBrowser()
    font = QFont()
    font.setPixelSize(20)
    view.setFont(font)
    view.setPlainText(text)
    view.resize(920, 800)
    view.show()
    QTest.qWait(50)
    yield view
    view.close()


def toggles(folder: Path) -> Iterator[Row]:
    """Measure the key that goes back to the script before."""
    for path, name, text in (
        (SAMPLE, "sample article", sample_text()),
        (
            write_text(folder / "long.txt", 1_000_000),
            "1,000,000 characters",
            "\n".join(paragraphs(1_000_000)),
        ),
    ):
        with bare_view(text) as bare:
            peer = medians(
                until_painted(bare, partial(bare.setPlainText, text)) for _ in range(RUNS)
            ).first
        peer_name = f"{BARE}, text set anew"
        with window_on(path, folder) as window:
            pass_time(AT_ONCE)
            yield first_toggle(window, f"{name}, {AT_ONCE} ms after opening", peer)
        with window_on(path, folder) as window:
            view = window.tab.view
            pass_time(UNTIL_TOGGLED)
            yield first_toggle(window, f"{name}, {UNTIL_TOGGLED} ms after opening", peer)
            for where, share in PLACES:
                scroll_to(view, share)
                ours = medians(press(view, Qt.Key.Key_T) for _ in range(2 * RUNS))
                measure = f"script toggle, {name}, {where}"
                yield Row(f"{measure}, ms", ours.first, peer, peer_name)
                yield Row(f"{measure}, until the whole is set, ms", ours.whole, peer, peer_name)


def first_toggle(window: MainWindow, when: str, peer: float) -> Row:
    """Measure the first change of the script, for which only what was done ahead is there."""
    session = window.tab.session
    took = until_painted(window.tab.view, lambda: session.show_variant(OTHER))
    return Row(f"first script toggle, {when}, ms", took.first, peer, f"{BARE}, text set anew")


def size_and_scrolling(folder: Path) -> Iterator[Row]:
    """Measure a step of the size and the wheel on 100,000 characters with 50 pictures."""
    text = "\n".join(paragraphs(100_000))
    with bare_view(text) as bare:
        sizes = iter([22, 20] * RUNS)

        def step() -> None:
            font = QFont(bare.font())
            font.setPixelSize(next(sizes))
            bare.setFont(font)

        bare_size = medians(until_painted(bare, step) for _ in range(2 * RUNS)).first
        bare_turns = [turns(bare) for _ in range(RUNS)]
    with window_on(write_page(folder / "page.html", 100_000, 50), folder) as window:
        view = window.tab.view
        for where, share in PLACES:
            scroll_to(view, share)
            keys = (Qt.Key.Key_Plus, Qt.Key.Key_Minus) * RUNS
            steps = medians(press(view, key, CTRL) for key in keys)
            measure = f"font-size step, 100,000 characters, {where}"
            yield Row(f"{measure}, ms", steps.first, bare_size, BARE)
            yield Row(f"{measure}, until the whole is set, ms", steps.whole, bare_size, BARE)
        ours = [turns(view) for _ in range(RUNS)]
    measure = f"{WHEEL_STEPS} wheel steps, 100,000 characters, 50 pictures"
    ours_95, bare_95 = (statistics.median(map(_95th, each)) for each in (ours, bare_turns))
    yield Row(f"{measure}, 95th percentile, ms", ours_95, bare_95, f"{BARE}, no pictures")
    worst = max(max(each) for each in ours)
    yield Row(f"{measure}, worst, ms", worst, max(max(each) for each in bare_turns), BARE)


def finds(folder: Path) -> Iterator[Row]:
    """Measure finding, in either script, what is typed, and going from find to find."""
    for path, name, text in (
        (SAMPLE, "sample article", sample_text()),
        (
            write_text(folder / "long.txt", 1_000_000),
            "1,000,000 characters",
            "\n".join(paragraphs(1_000_000)),
        ),
    ):
        with bare_view(text) as bare:
            peer = statistics.median(find_with_qt(bare.document(), words) for words in SOUGHT)
        with window_on(path, folder) as window:
            window.tab.session.show_variant(OTHER)
            pass_time(UNTIL_TOGGLED)
            first, *typed = [took for words in SOUGHT for took in type_words(window, words)]
            stepped = step_through(window, FIND_STEPS)
        peer_name = "QTextDocument.find, every place, unpainted"
        yield Row(f"find, {name}, first character typed, ms", first.painted, peer, peer_name)
        later = statistics.median(each.painted for each in typed)
        yield Row(f"find, {name}, each character after it, ms", later, peer, peer_name)
        yield Row(f"find, {name}, from find to find, ms", stepped.painted)
        longest = max(each.longest_turn for each in (first, *typed, stepped))
        yield Row(f"find, {name}, longest turn of the interface in all of it, ms", longest)


def turns(view: QAbstractScrollArea) -> list[float]:
    """Return the milliseconds that each turn of the wheel took, painted, from the top down."""
    view.verticalScrollBar().setValue(0)
    QTest.qWait(30)
    took = []
    at = QPointF(view.viewport().rect().center())
    for _ in range(WHEEL_STEPS):
        event = QWheelEvent(
            at,
            view.viewport().mapToGlobal(at),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 - not inverted; Qt takes it by position only
        )
        begin = time.perf_counter()
        QApplication.sendEvent(view.viewport(), event)
        QApplication.processEvents()
        took.append(1000 * (time.perf_counter() - begin))
    return took


PARTS: Mapping[str, Callable[[Path], Iterator[Row]]] = {
    "start": starts,
    "toggle": toggles,
    "scroll": size_and_scrolling,
    "find": finds,
}


def _print_view(folder: Path, rows: list[Row], *, as_json: bool) -> None:
    """Print what is measured beside other views, and add it to ``rows``."""
    texts = {
        name: write_text(folder / f"{number}.txt", number)
        for name, number in window_beside.LENGTHS.items()
    }
    for beside in window_beside.rows(folder, texts):
        peer = beside.peer[0] if beside.peer else None
        rows.append(Row(f"{beside.measure}, {beside.unit}", beside.ours[0], peer, beside.peer_name))
        if not as_json:
            sys.stdout.write(beside.line() + "\n")
            sys.stdout.flush()


def _95th(values: Sequence[float]) -> float:
    return sorted(values)[round(0.95 * (len(values) - 1))]


def main(argv: Sequence[str]) -> int:
    """Print the table, or with ``--json`` a list of its rows."""
    parser = argparse.ArgumentParser(prog="bench window", description=__doc__)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", choices=[*PARTS, "view"], help="one part of the table")
    options = parser.parse_args(argv)
    application = build_application()
    collect_garbage()  # as the program does after its start
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        if options.only in (None, "view"):
            _print_view(folder, rows, as_json=options.json)
        for name, part in PARTS.items():
            if options.only not in (None, name):
                continue
            for row in part(folder):
                rows.append(row)
                if not options.json:
                    sys.stdout.write(_line(row))
                    sys.stdout.flush()
    if options.json:
        table = [{**row._asdict(), "ratio": row.ratio} for row in rows]
        sys.stdout.write(json.dumps(table, indent=1) + "\n")
    application.quit()
    return 0


def _line(row: Row) -> str:
    if row.ours is None:
        return f"{row.measure:70s} {row.note}\n"
    beside = "" if row.ratio is None else f"{row.peer:9.1f}  {row.peer_name}  × {row.ratio:.2f}"
    return f"{row.measure:70s} {row.ours:9.1f} {beside}".rstrip() + "\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
